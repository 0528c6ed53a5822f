package model

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"unsafe"
)

// A Header says what a model is and where it came from.
type Header struct {
	Name     string   // what it is for
	Labels   []string // in the order of the weights in a row
	Bits     uint     // the table has 1<<Bits rows
	Corpora  []string // what it was trained on
	Licences []string // of the corpora
	Seed     uint64
	Figures  map[string]float64 // measured when it was trained
	Scale    float64            // one unit of a weight
}

// A Model is a table of weights, ready for use. It is never written to, and so serves any number of goroutines.
type Model struct {
	Header
	rows []int8
}

const magic = "sayso model 1\n"

// Open reads a model file: the magic line, the length of the header and the header as JSON, the weights, a
// CRC-32 of all that stands before it. The weights are used where they are: the caller must not change b.
func Open(b []byte) (*Model, error) {
	if len(b) < len(magic)+8 || string(b[:len(magic)]) != magic {
		return nil, errors.New("model: not a model file of this version")
	}
	body, sum := b[:len(b)-4], binary.LittleEndian.Uint32(b[len(b)-4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, errors.New("model: damaged: the checksum does not fit")
	}
	rest := body[len(magic):]
	n := int(binary.LittleEndian.Uint32(rest))
	rest = rest[4:]
	if n > len(rest) {
		return nil, errors.New("model: damaged: the header is cut short")
	}
	m := &Model{}
	if err := json.Unmarshal(rest[:n], &m.Header); err != nil {
		return nil, fmt.Errorf("model: damaged header: %w", err)
	}
	rest = rest[n:]
	if m.Bits < 1 || m.Bits > 24 || len(m.Labels) == 0 || len(m.Labels) > MaxLabels || len(rest) != len(m.Labels)<<m.Bits {
		return nil, fmt.Errorf("model: damaged: %d weights for %d labels and %d bits", len(rest), len(m.Labels), m.Bits)
	}
	m.rows = unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(rest))), len(rest))
	return m, nil
}

// MaxLabels is how many labels a model may have.
const MaxLabels = 64

// Scores are the sums of the weights of features for each label, in units of Header.Scale.
type Scores [MaxLabels]int32

// Add adds the weights of one feature.
func (m *Model) Add(s *Scores, f Hash) {
	n := len(m.Labels)
	row := m.rows[f.slot(m.Bits)*n:][:n]
	dst := s[:n]
	for i, w := range row {
		dst[i] += int32(w)
	}
}

// Best is the label with the highest score, the first of them where several have it.
func (m *Model) Best(s *Scores) int {
	best := 0
	for i := 1; i < len(m.Labels); i++ {
		if s[i] > s[best] {
			best = i
		}
	}
	return best
}

// file is the bytes that Open reads.
func file(h Header, rows []int8) ([]byte, error) {
	head, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(head)))
	b = append(b, head...)
	for _, w := range rows {
		b = append(b, byte(w))
	}
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b)), nil
}
