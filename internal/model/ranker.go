package model

import "math"

// A Ranker learns to tell which of several candidates is the right one: the probability of each is a softmax over the sums of the weights of their
// features, and those are found by stochastic gradient with AdaGrad's steps, averaged over the training. It is for training: a model
// with the two labels RankerLabels is for use, whose scores for the second label rank.
type Ranker struct {
	table
	rate  float64
	grad2 []float32
}

// RankerLabels are the labels of a ranker's model.
var RankerLabels = []string{"other", "right"}

// NewRanker makes one with a table of 1<<bits rows. The rate is the length of the first steps.
func NewRanker(bits uint, rate float64) *Ranker {
	t := newTable(len(RankerLabels), bits)
	return &Ranker{table: t, rate: rate, grad2: make([]float32, len(t.w))}
}

// Learn goes one step towards ranking the candidate at index right above all others, each given by its features.
func (r *Ranker) Learn(candidates [][]Hash, right int) {
	r.steps++
	p := make([]float64, len(candidates))
	top := math.Inf(-1)
	var s [2]float32
	for i, f := range candidates {
		r.score(s[:], f)
		p[i] = float64(s[1])
		top = max(top, p[i])
	}
	sum := 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - top)
		sum += p[i]
	}
	for i, f := range candidates {
		g := p[i] / sum
		if i == right {
			g--
		}
		for _, h := range f {
			k := h.slot(r.bits)*r.labels + 1
			q := &r.grad2[k]
			*q += float32(g * g)
			r.move(k-1, 1, float32(-r.rate*g/math.Sqrt(float64(*q)+1e-2)))
		}
	}
}

// Best is the candidate that ranks highest so far, the first of them where several do.
func (r *Ranker) Best(candidates [][]Hash) int {
	best, top := 0, float32(math.Inf(-1))
	var s [2]float32
	for i, f := range candidates {
		r.score(s[:], f)
		if s[1] > top {
			best, top = i, s[1]
		}
	}
	return best
}

// File is the model with averaged weights in eight bits, and what is to be kept beside them. With others that have learned from the same in another order,
// it is the mean of all.
func (r *Ranker) File(h Header, beside []byte, others ...*Ranker) ([]byte, error) {
	h.Labels = RankerLabels
	return file(h, r.bits, mean(r, others), beside)
}
