package model

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Header says what a linear model is and where it came from.
type Header struct {
	Name     string   // what it is for
	Labels   []string // the first has no weights: its score is nought, and the others are measured against it
	Bits     uint     // the table has 1<<Bits rows
	Corpora  []string // what it was trained on
	Licences []string // of the corpora
	Seed     uint64
	Figures  map[string]float64 // measured when it was trained
	Scale    float64            // one unit of a weight
	Without  uint64             `json:",omitempty"` // groups of features that are left out, as bits: of ablations only
	Beside   int                // bytes of what the user of the model keeps beside the rows
}

// A Model is a table of weights, ready for use. It is never written to, and so serves any number of goroutines.
type Model struct {
	Header
	rows  []byte // each row is a word or several of eight bytes, or, for two labels, a byte: a byte is the weight of a label, plus 128
	words int    // in a row, 0 for two labels

	Beside []byte // what was given to File
}

// Open reads a file of a linear model, of which the payload is what is kept beside the rows, and the rows. All is used where it is: the caller must not
// change b.
func Open(b []byte) (*Model, error) {
	m := &Model{}
	rest, err := Unseal(b, &m.Header)
	if err != nil {
		return nil, err
	}
	if m.Header.Beside < 0 || m.Header.Beside > len(rest) {
		return nil, errors.New("model: damaged: cut short")
	}
	m.Beside, m.rows, m.words = rest[:m.Header.Beside], rest[m.Header.Beside:], words(len(m.Labels))
	if m.Bits < 1 || m.Bits > 24 || len(m.Labels) < 2 || len(m.Labels) > MaxLabels || len(m.rows) != width(len(m.Labels))<<m.Bits {
		return nil, fmt.Errorf("model: damaged: %d weights for %d labels and %d bits", len(m.rows), len(m.Labels), m.Bits)
	}
	return m, nil
}

// MaxLabels is how many labels a model may have, MaxFeatures how many features may be scored at once.
const (
	MaxLabels   = 65
	MaxFeatures = 128
)

// words is how many words of eight weights a row takes. The single weight of two labels takes no word but a byte.
func words(labels int) int {
	if labels == 2 {
		return 0
	}
	return (labels - 1 + 7) / 8
}

// width is how many bytes a row takes.
func width(labels int) int { return max(1, 8*words(labels)) }

// Scores are the sums of the weights of features for each label, in units of Header.Scale.
type Scores [MaxLabels + 7]int32

// Score sets s to the sums of the weights of the features, of which there are at most MaxFeatures.
//
// Eight weights are added at a time. All words of the rows are added up as they are, and so are their odd bytes apart, which have room in sixteen bits
// each for the sum of 257 of them: what is left of the first sum is that of the even bytes.
func (m *Model) Score(s *Scores, features []Hash) {
	rows, bits := m.rows, m.Bits
	switch m.words {
	case 0:
		sum := int32(-128 * len(features))
		for _, f := range features {
			sum += int32(rows[f.slot(bits)])
		}
		s[1] = sum
	case 1:
		var all, odd uint64
		for _, f := range features {
			w := word(rows, 8*f.slot(bits))
			all += w
			odd += w >> 8 & evenBytes
		}
		s.spread(0, all, odd, len(features))
	case 4: // as the tagger has, of which more is asked than of others: a row is gone over but once
		var all0, all1, all2, all3, odd0, odd1, odd2, odd3 uint64
		for _, f := range features {
			i := 32 * f.slot(bits)
			row := rows[i : i+32]
			w := word(row, 0)
			all0 += w
			odd0 += w >> 8 & evenBytes
			w = word(row, 8)
			all1 += w
			odd1 += w >> 8 & evenBytes
			w = word(row, 16)
			all2 += w
			odd2 += w >> 8 & evenBytes
			w = word(row, 24)
			all3 += w
			odd3 += w >> 8 & evenBytes
		}
		s.spread(0, all0, odd0, len(features))
		s.spread(8, all1, odd1, len(features))
		s.spread(16, all2, odd2, len(features))
		s.spread(24, all3, odd3, len(features))
	default:
		for k := 0; k < 8*m.words; k += 8 {
			var all, odd uint64
			for _, f := range features {
				w := word(rows, 8*m.words*f.slot(bits)+k)
				all += w
				odd += w >> 8 & evenBytes
			}
			s.spread(k, all, odd, len(features))
		}
	}
}

// evenBytes masks the even bytes of a word.
const evenBytes = 0x00FF00FF00FF00FF

// word is the word at byte i of rows.
func word(rows []byte, i int) uint64 { return binary.LittleEndian.Uint64(rows[i : i+8]) }

// spread writes the sums of n biased weights to the eight labels from k+1 on.
func (s *Scores) spread(k int, all, odd uint64, n int) {
	even := all - odd<<8
	bias := int32(128 * n)
	d := s[k+1 : k+9 : k+9]
	for i := 0; i < 8; i += 2 {
		d[i] = int32(even&0xFFFF) - bias
		d[i+1] = int32(odd&0xFFFF) - bias
		even >>= 16
		odd >>= 16
	}
}

// Best is the label with the highest score, the first of them where several have it.
func (m *Model) Best(s *Scores) int {
	best, top := 0, s[0]
	for i, v := range s[:len(m.Labels)] {
		if v > top {
			best, top = i, v
		}
	}
	return best
}

// file is the bytes that Open reads, of weights by slot and label. The largest weight sets the scale: to clip the few large ones costs more than
// the coarser steps for the many small ones.
func file(h Header, bits uint, weights []float32, beside []byte) ([]byte, error) {
	top := 1e-9
	for _, w := range weights {
		top = max(top, math.Abs(float64(w)))
	}
	h.Bits, h.Scale, h.Beside = bits, top/127, len(beside)
	rows := slices.Clone(beside)
	n := len(h.Labels)
	for i := 0; i < len(weights); i += n {
		row := weights[i : i+n]
		for l := 1; l <= width(n); l++ {
			w := 0.0
			if l < n {
				w = float64(row[l])
			}
			rows = append(rows, byte(128+int(math.Round(w/h.Scale))))
		}
	}
	return Seal(h, rows)
}

// WithFigures is the same model file with what was measured of it in its header.
func WithFigures(file []byte, figures map[string]float64) ([]byte, error) {
	m, err := Open(file)
	if err != nil {
		return nil, err
	}
	m.Figures = figures
	return Seal(m.Header, slices.Concat(m.Beside, m.rows))
}
