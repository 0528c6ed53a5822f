package model

import "math"

// A Sequence is the tokens of a text with their features. A token without any has the label that is given for certain: so what cannot be
// anything else costs nothing.
type Sequence struct {
	Features []Hash  // of all tokens, one after the other
	Ends     []int   // where in Features those of each token end
	Kinds    []uint8 // of each token, for After; empty if they are all of one kind
	Given    []uint8 // the label of each token without features; empty if it is the first of all
}

// Len is the number of tokens.
func (s *Sequence) Len() int { return len(s.Ends) }

// Of is the features of token i.
func (s *Sequence) Of(i int) []Hash {
	if i == 0 {
		return s.Features[:s.Ends[0]]
	}
	return s.Features[s.Ends[i-1]:s.Ends[i]]
}

// Close ends the features of the next token.
func (s *Sequence) Close() { s.Ends = append(s.Ends, len(s.Features)) }

// Reset makes s empty and keeps its memory.
func (s *Sequence) Reset() {
	s.Features, s.Ends, s.Kinds, s.Given = s.Features[:0], s.Ends[:0], s.Kinds[:0], s.Given[:0]
}

// given is the label of token i, which has no features.
func (s *Sequence) given(i int) int {
	if len(s.Given) == 0 {
		return 0
	}
	return int(s.Given[i])
}

func (s *Sequence) kind(i int) int {
	if len(s.Kinds) == 0 {
		return 0
	}
	return int(s.Kinds[i])
}

// After is the feature of a token whose predecessor has the given label, -1 for a token that has none. What it weighs is learned apart for
// each kind of token.
func After(label, kind int) Hash { return Hash(label + 2).With(Hash(kind + 1)).In(251) }

// MaxKinds is how many kinds of tokens After may tell.
const MaxKinds = 16

// A Chain labels sequences with a model whose features are those of single tokens and After.
type Chain struct {
	*Model
	after  [MaxKinds][]int32   // weights by the label before and the label, the row of the start last
	weight [MaxKinds][]float32 // their exponentials
	back   [MaxKinds][]float32 // the same, by the label and the label before
	exp    []float32           // exponentials of all differences of scores below nought that matter
}

// NewChain prepares a model for sequences.
func NewChain(m *Model) *Chain {
	c := &Chain{Model: m}
	n := len(m.Labels)
	for k := range c.after {
		c.after[k] = make([]int32, (n+1)*n)
		c.weight[k] = make([]float32, (n+1)*n)
		for p := range n + 1 {
			label := p
			if p == n {
				label = -1
			}
			var s Scores
			m.Score(&s, []Hash{After(label, k)})
			copy(c.after[k][p*n:], s[:n])
		}
		c.back[k] = make([]float32, n*n)
		for i, v := range c.after[k] {
			c.weight[k][i] = float32(math.Exp(float64(v) * m.Scale))
			if i < n*n {
				c.back[k][i%n*n+i/n] = c.weight[k][i]
			}
		}
	}
	for i := 0; i < 1<<14; i++ {
		e := math.Exp(-float64(i) * m.Scale)
		if e < negligible {
			break
		}
		c.exp = append(c.exp, float32(e))
	}
	return c
}

// negligible is a probability that is as good as none.
const negligible = 1e-8

// A Labelling is the memory that a Chain works in. It may be used again and again, by one goroutine at a time.
type Labelling struct {
	Labels []uint8   // what Best found
	P      []float32 // what Marginals found: the probability of each label of each token, one token after the other

	scores []int32 // by token and label
	best   []int32
	from   []uint8
	psi    []float32
	alpha  []float32
	beta   []float32
}

const never = -1 << 28

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
	n := len(c.Model.Labels)
	w.scores = resize(w.scores, s.Len()*n)
	var score Scores
	for i := range s.Len() {
		row := w.scores[i*n : (i+1)*n]
		f := s.Of(i)
		if len(f) == 0 {
			for l := range row {
				row[l] = never
			}
			row[s.given(i)] = 0
			continue
		}
		c.Score(&score, f)
		copy(row, score[:n])
	}
}

func (c *Chain) viterbi(w *Labelling, s *Sequence) {
	n, size := len(c.Model.Labels), s.Len()
	w.Labels = resize(w.Labels, size)
	if size == 0 {
		return
	}
	w.from = resize(w.from, size*n)
	w.best = resize(w.best, 2*n)
	last, next := w.best[:n], w.best[n:]
	for i := range size {
		after, from := c.after[s.kind(i)], w.from[i*n:(i+1)*n]
		for l, score := range w.scores[i*n : (i+1)*n] {
			if score == never {
				next[l] = never
				continue
			}
			next[l], from[l] = c.reach(last, after, i, l)
			next[l] += score
		}
		last, next = next, last
	}
	best := 0
	for l := range n {
		if last[l] > last[best] {
			best = l
		}
	}
	for i := size - 1; i >= 0; i-- {
		w.Labels[i] = uint8(best)
		best = int(w.from[i*n+best])
	}
}

// reach is the best score of label l at token i without the token's own features, and the label before it.
func (c *Chain) reach(last, after []int32, i, l int) (int32, uint8) {
	n := len(last)
	if i == 0 {
		return after[n*n+l], 0
	}
	best, from := last[0]+after[l], 0
	for p := 1; p < n; p++ {
		if v := last[p] + after[p*n+l]; v > best {
			best, from = v, p
		}
	}
	return max(best, never), uint8(from)
}

func (c *Chain) marginals(w *Labelling, s *Sequence) {
	n, size := len(c.Model.Labels), s.Len()
	w.psi, w.alpha, w.beta, w.P = resize(w.psi, size*n), resize(w.alpha, size*n), resize(w.beta, 2*n), resize(w.P, size*n)
	if size == 0 {
		return
	}
	for i := range size {
		psi, a, weight := w.psi[i*n:(i+1)*n], w.alpha[i*n:(i+1)*n], c.weight[s.kind(i)]
		c.exponentials(psi, w.scores[i*n:(i+1)*n])
		if i == 0 {
			copy(a, weight[n*n:])
		} else {
			clear(a)
			for p, x := range w.alpha[(i-1)*n : i*n] {
				if x < negligible {
					continue
				}
				for l, v := range weight[p*n : (p+1)*n] {
					a[l] += x * v
				}
			}
		}
		for l, v := range psi {
			a[l] *= v
		}
		norm(a)
	}
	b, next := w.beta[:n], w.beta[n:]
	for l := range b {
		b[l] = 1
	}
	for i := size - 1; i >= 0; i-- {
		if i < size-1 {
			weight := c.back[s.kind(i+1)]
			for l, v := range w.psi[(i+1)*n : (i+2)*n] {
				next[l] = v * b[l]
			}
			clear(b)
			for l, x := range next {
				if x < negligible {
					continue
				}
				for p, v := range weight[l*n : (l+1)*n] {
					b[p] += x * v
				}
			}
			norm(b)
		}
		p := w.P[i*n : (i+1)*n]
		for l, a := range w.alpha[i*n : (i+1)*n] {
			p[l] = a * b[l]
		}
		norm(p)
	}
}

// exponentials sets psi to those of scores, measured against the highest.
func (c *Chain) exponentials(psi []float32, scores []int32) {
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

func norm(v []float32) {
	var sum float32
	for _, x := range v {
		sum += x
	}
	if sum <= 0 {
		v[0] = 1 // all that is possible is as good as impossible
		return
	}
	sum = 1 / sum
	for i := range v {
		v[i] *= sum
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
