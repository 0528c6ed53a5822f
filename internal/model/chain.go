package model

import "math"

// ChainLabels is how many labels the model of a Chain may have at most. Rows of a fixed length are quick to go over.
const ChainLabels = 9

// A Chain labels sequences with a model whose features are those of single tokens and After.
type Chain struct {
	*Model
	after [MaxKinds]transitions
	exp   []float32 // exponentials of all differences of scores below nought that matter
}

// Transitions are what it weighs that one label comes behind another.
type transitions struct {
	start [ChainLabels]int32              // of the first token's label
	score [ChainLabels][ChainLabels]int32 // by the label and the label before
	first vector                          // the exponentials of start
	into  matrix                          // those of score
	outOf matrix                          // the same by the label and the label behind
}

// A vector has a number for each label.
type vector [ChainLabels]float32

// A matrix has a vector for each label.
type matrix [ChainLabels]vector

// NewChain prepares a model for sequences.
func NewChain(m *Model) *Chain {
	c := &Chain{Model: m}
	for i := 0; i < 1<<14; i++ {
		e := math.Exp(-float64(i) * m.Scale)
		if e < negligible {
			break
		}
		c.exp = append(c.exp, float32(e))
	}
	exp := func(v int32) float32 { return float32(math.Exp(float64(v) * m.Scale)) }
	for k := range c.after {
		t := &c.after[k]
		for before := -1; before < len(m.Labels); before++ {
			var s Scores
			m.Score(&s, []Hash{After(before, k)})
			for l, v := range s[:len(m.Labels)] {
				if before < 0 {
					t.start[l], t.first[l] = v, exp(v)
				} else {
					t.score[l][before], t.into[l][before], t.outOf[before][l] = v, exp(v), exp(v)
				}
			}
		}
	}
	return c
}

// negligible is a probability that is as good as none.
const negligible = 1e-8

// A Labelling is the memory that a Chain works in. It may be used again and again, by one goroutine at a time.
type Labelling struct {
	Labels []uint8                // what Best found
	P      [][ChainLabels]float32 // what Marginals found: the probability of each label of each token

	scores [][ChainLabels]int32 // of tokens that are not certain
	from   [][ChainLabels]uint8
	psi    []vector // the exponentials of scores
	alpha  []vector
}

const never = -1 << 28

// impossible is the scores of labels that cannot be.
var impossible = [ChainLabels]int32{never, never, never, never, never, never, never, never, never}

// Label does what Best and Marginals do, at the price of one of them and a half.
func (c *Chain) Label(w *Labelling, s *Sequence) {
	c.score(w, s)
	c.viterbi(w, s)
	c.marginals(w, s)
}

// Best finds the labels that together score highest, by Viterbi's algorithm, in time linear in the length of the sequence. They stand
// in w.Labels until the next call.
func (c *Chain) Best(w *Labelling, s *Sequence) {
	c.score(w, s)
	c.viterbi(w, s)
}

// Marginals sets w.P to the probability of each label of each token, by the forward-backward algorithm, in time linear in the length of the sequence.
func (c *Chain) Marginals(w *Labelling, s *Sequence) {
	c.score(w, s)
	c.marginals(w, s)
}

// score scores the labels of each token by its own features.
func (c *Chain) score(w *Labelling, s *Sequence) {
	w.scores = resize(w.scores, s.Len())
	var score Scores
	for i := range s.Len() {
		if f := s.Of(i); len(f) > 0 {
			c.Score(&score, f)
			for l := copy(w.scores[i][:], score[:len(c.Labels)]); l < ChainLabels; l++ {
				w.scores[i][l] = never
			}
		}
	}
}

func (c *Chain) viterbi(w *Labelling, s *Sequence) {
	size := s.Len()
	w.Labels, w.from = resize(w.Labels, size), resize(w.from, size)
	if size == 0 {
		return
	}
	var last, next [ChainLabels]int32
	for i := range size {
		t, from := &c.after[s.kind(i)], &w.from[i]
		reach := func(l int) {
			if i == 0 {
				next[l] = t.start[l]
			} else {
				next[l], from[l] = highest(&last, &t.score[l])
			}
		}
		if s.certain(i) {
			next = impossible
			reach(s.given(i))
		} else {
			for l, v := range &w.scores[i] {
				if next[l] = never; v != never {
					reach(l)
					next[l] += v
				}
			}
		}
		last = next
	}
	best := 0
	for l, v := range last {
		if v > last[best] {
			best = l
		}
	}
	for i := size - 1; i >= 0; i-- {
		w.Labels[i] = uint8(best)
		best = int(w.from[i][best])
	}
}

// highest is the highest sum of a score of the labels before and of what it weighs to come behind them, and the label that has it.
func highest(before, after *[ChainLabels]int32) (int32, uint8) {
	best, from := before[0]+after[0], 0
	for p := 1; p < ChainLabels; p++ {
		if v := before[p] + after[p]; v > best {
			best, from = v, p
		}
	}
	return max(best, never), uint8(from)
}

func (c *Chain) marginals(w *Labelling, s *Sequence) {
	size := s.Len()
	w.psi, w.alpha, w.P = resize(w.psi, size), resize(w.alpha, size), resize(w.P, size)
	if size == 0 {
		return
	}
	for i := range size {
		t, psi, a := &c.after[s.kind(i)], &w.psi[i], &w.alpha[i]
		if i == 0 {
			*a = t.first
		} else {
			t.outOf.mix(a, &w.alpha[i-1])
		}
		if s.certain(i) {
			l := s.given(i)
			*a = one(l, a[l])
		} else {
			c.exponentials(psi, &w.scores[i])
			for l, v := range psi {
				a[l] *= v
			}
		}
		a.norm()
	}
	var b vector // of the tokens behind i
	for l := range b {
		b[l] = 1
	}
	for i := size - 1; i >= 0; i-- {
		t, p := &c.after[s.kind(i)], (*vector)(&w.P[i])
		if s.certain(i) {
			label := s.given(i)
			*p = one(label, 1)
			b = one(label, b[label])
		} else {
			for l, v := range &w.alpha[i] {
				p[l] = v * b[l]
			}
			p.norm()
			for l, v := range &w.psi[i] {
				b[l] *= v
			}
		}
		t.into.mix(&b, &b)
		b.norm()
	}
}

// exponentials sets psi to those of scores, measured against the highest.
func (c *Chain) exponentials(psi *vector, scores *[ChainLabels]int32) {
	top := scores[0]
	for _, v := range scores {
		top = max(top, v)
	}
	for l, v := range scores {
		psi[l] = 0
		if d := int(top - v); d < len(c.exp) {
			psi[l] = c.exp[d]
		}
	}
}

// one is a vector of noughts but for one label.
func one(label int, x float32) (v vector) {
	v[label] = x
	return v
}

// mix sets out to the sum of the rows, each times its label's number in v, without what is negligible. One may be the other. The sums are apart, and not in
// an array, so that they stand in registers: it is what takes most of the time.
func (m *matrix) mix(out, v *vector) {
	var s0, s1, s2, s3, s4, s5, s6, s7, s8 float32
	for l := range v {
		x := v[l]
		if x < negligible {
			continue
		}
		row := &m[l]
		s0 += x * row[0]
		s1 += x * row[1]
		s2 += x * row[2]
		s3 += x * row[3]
		s4 += x * row[4]
		s5 += x * row[5]
		s6 += x * row[6]
		s7 += x * row[7]
		s8 += x * row[8]
	}
	out[0], out[1], out[2], out[3], out[4], out[5], out[6], out[7], out[8] = s0, s1, s2, s3, s4, s5, s6, s7, s8
}

// norm makes the sum one.
func (v *vector) norm() {
	sum := v[0] + v[1] + v[2] + v[3] + v[4] + v[5] + v[6] + v[7] + v[8]
	if sum <= 0 {
		v[0] = 1 // all that is possible is as good as impossible
		return
	}
	sum = 1 / sum
	for l := range v {
		v[l] *= sum
	}
}
