package model

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
)

// learn trains a small model: words that end in a vowel are of one kind, all others of another.
func learn(t *testing.T) []byte {
	t.Helper()
	p := NewPerceptron(2, 8)
	for range 5 {
		for _, w := range []string{"banana", "tree", "go", "cat", "dog", "bird", "ski", "emu"} {
			f := []Hash{Of(w[len(w)-1:]).In(0)}
			p.Learn(f, kind(w), p.Predict(f))
		}
	}
	b, err := p.File(Header{Name: "vowels", Labels: []string{"other", "vowel"}}, []byte("beside"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func kind(w string) int {
	if strings.ContainsAny(w[len(w)-1:], "aeiou") {
		return 1
	}
	return 0
}

func TestLearn(t *testing.T) {
	b := learn(t)
	if !bytes.Equal(b, learn(t)) {
		t.Error("the same training gave other bytes")
	}
	m, err := Open(b)
	if err != nil {
		t.Fatal(err)
	}
	if m.Name != "vowels" || !slices.Equal(m.Labels, []string{"other", "vowel"}) {
		t.Errorf("header %+v", m.Header)
	}
	for _, w := range []string{"zebra", "cod", "flag", "menu"} {
		var s Scores
		m.Score(&s, []Hash{Of(w[len(w)-1:]).In(0)})
		if got := m.Best(&s); got != kind(w) {
			t.Errorf("%s: %d", w, got)
		}
	}
}

// Figures come into the header, and nothing else changes.
func TestWithFigures(t *testing.T) {
	b := learn(t)
	with, err := WithFigures(b, map[string]float64{"F1": 0.5})
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(with)
	if err != nil {
		t.Fatal(err)
	}
	if m.Figures["F1"] != 0.5 || string(m.Beside) != "beside" {
		t.Errorf("header %+v, beside %q", m.Header, m.Beside)
	}
	if back, err := WithFigures(with, nil); err != nil || !bytes.Equal(back, b) {
		t.Errorf("without them it is another file: %v", err)
	}
}

// A damaged or foreign file is told from a good one.
func TestOpenErrors(t *testing.T) {
	good := learn(t)
	summed := func(b []byte) []byte {
		return binary.LittleEndian.AppendUint32(slices.Clone(b), crc32.ChecksumIEEE(b))
	}
	for name, b := range map[string][]byte{
		"empty":        nil,
		"foreign":      []byte("\x89PNG and so on, for long enough"),
		"cut":          good[:len(good)-5],
		"one bit":      func() []byte { b := slices.Clone(good); b[len(b)/2] ^= 1; return b }(),
		"long header":  summed([]byte(magic + "\xff\xff\xff\x00{}")),
		"no header":    summed([]byte(magic + "\x01\x00\x00\x00{")),
		"few weights":  summed([]byte(magic + "\x18\x00\x00\x00" + `{"Labels":["a"],"Bits":2}` + "123")),
		"no labels":    summed([]byte(magic + "\x0a\x00\x00\x00" + `{"Bits":1}` + "12")),
		"only a magic": []byte(magic),
	} {
		if m, err := Open(b); err == nil || !strings.HasPrefix(err.Error(), "model: ") {
			t.Errorf("%s: %v, %v", name, m, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(magic))
	p := NewPerceptron(2, 2)
	b, err := p.File(Header{Labels: []string{"a", "b"}}, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		if m, err := Open(b); err == nil {
			var s Scores
			m.Score(&s, []Hash{Of("x"), Of("y")})
			m.Best(&s)
		}
	})
}
