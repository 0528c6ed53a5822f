package deep

import (
	"slices"
	"testing"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/text"
)

// windowsOf returns the windows of a text, each in a state of its own.
func windowsOf(z *network, s string) (out []*state) {
	c := &cutter{doc: text.Divide(s), speller: speller{vocabulary: z.vocabulary}}
	for s := new(state); c.next(&s.window); s = new(state) {
		out = append(out, s)
	}
	return out
}

// wholly is encode with nothing left out.
func (z *network) wholly(s *state, seen func(n int)) {
	n := z.embed(s)
	seen(n)
	for i := range z.layers {
		z.attend(s, &z.layers[i], n)
		z.transform(s, &z.layers[i], n)
		seen(n)
	}
	s.multiply(s.y, z.head, s.x, n, z.headBias)
}

// That the last layer is done for the first pieces of tokens only makes no difference, nor does what a state was used for before.
func TestEncode(t *testing.T) {
	z := tinyEngine(t).network
	used := new(state)
	for _, text := range awkward {
		for _, s := range windowsOf(z, text) {
			z.wholly(s, func(int) {})
			used.window = s.window
			z.encode(used)
			for k, i := range s.first {
				want, got := s.y[i*label.Count:][:label.Count], used.y[k*label.Count:][:label.Count]
				if !slices.Equal(got, want) {
					t.Errorf("%.20q: token %d: %v, want %v", text, k, got, want)
				}
			}
		}
	}
}
