package model

import (
	"math"
	"slices"
	"testing"
)

// learnChain trains a field on words of which a capital begins a name that goes on to the next comma.
func learnChain(t *testing.T) *Chain {
	t.Helper()
	c := NewCRF(3, 8, 0.2)
	for range 30 {
		for _, s := range [][]string{{"so", "Ann", "of", "Leeds", ",", "went"}, {"Bob", ",", "he", "sat"}, {"they", "saw", "Eve", "of", "Hull"}} {
			seq, gold := sequenceOf(s)
			c.Learn(seq, gold)
		}
	}
	b, err := c.File(Header{Labels: []string{"O", "B", "I"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return NewChain(m)
}

func sequenceOf(words []string) (*Sequence, []uint8) {
	var s Sequence
	var gold []uint8
	inside := false
	for i, w := range words {
		s.Features = append(s.Features, Of(w).In(0), Hash(len(w)).In(1))
		s.Kinds = append(s.Kinds, uint8(min(i, 1)))
		s.Close()
		label := uint8(0)
		switch {
		case w == ",":
			inside = false
		case inside:
			label = 2
		case w[0] < 'a':
			label, inside = 1, true
		}
		gold = append(gold, label)
	}
	return &s, gold
}

// Marginals are what adding up all labellings gives, and Best the likeliest of them.
func TestChain(t *testing.T) {
	c := learnChain(t)
	seq, gold := sequenceOf([]string{"then", "Eve", "of", "Leeds", ",", "sat"})
	var w Labelling
	c.Label(&w, seq)
	if !slices.Equal(w.Labels, gold) {
		t.Errorf("labels %v, want %v", w.Labels, gold)
	}
	n, size := 3, seq.Len()
	want := make([]float64, size*n)
	var sum, top float64
	var best []uint8
	labels := make([]uint8, size)
	for k := range int(math.Pow(float64(n), float64(size))) {
		score := 0.0
		for i, rest := 0, k; i < size; i, rest = i+1, rest/n {
			labels[i] = uint8(rest % n)
			before := -1
			if i > 0 {
				before = int(labels[i-1])
			}
			var s Scores
			c.Score(&s, append(slices.Clone(seq.Of(i)), After(before, seq.kind(i))))
			score += float64(s[labels[i]]) * c.Scale
		}
		p := math.Exp(score)
		sum += p
		for i, l := range labels {
			want[i*n+int(l)] += p
		}
		if p > top {
			top, best = p, slices.Clone(labels)
		}
	}
	if !slices.Equal(w.Labels, best) {
		t.Errorf("labels %v, the likeliest are %v", w.Labels, best)
	}
	for i, v := range want {
		if p := w.P[i/n][i%n]; math.Abs(float64(p)-v/sum) > 1e-4 {
			t.Errorf("token %d, label %d: %.5f, want %.5f", i/n, i%n, p, v/sum)
		}
	}
}

// A token without features has the label that is given for certain, the first where none is, and an empty sequence no labels.
func TestChainEdges(t *testing.T) {
	c := learnChain(t)
	var s Sequence
	var w Labelling
	c.Label(&w, &s)
	if len(w.Labels) != 0 || len(w.P) != 0 {
		t.Errorf("of nothing: %v %v", w.Labels, w.P)
	}
	s.Features = append(s.Features, Of("Ann").In(0))
	s.Close()
	s.Close()
	c.Label(&w, &s)
	if w.Labels[1] != 0 || math.Abs(float64(w.P[1][0])-1) > 1e-6 {
		t.Errorf("%v %v", w.Labels, w.P)
	}
	s.Given = []uint8{0, 2}
	c.Label(&w, &s)
	if w.Labels[1] != 2 || math.Abs(float64(w.P[1][2])-1) > 1e-6 {
		t.Errorf("given: %v %v", w.Labels, w.P)
	}
}
