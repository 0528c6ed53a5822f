package model

// A Sequence is the tokens of a text with their features. A token without any has the first label for certain: so what cannot be
// anything else costs nothing.
type Sequence struct {
	Features []Hash  // of all tokens, one after the other
	Ends     []int   // where in Features those of each token end
	Kinds    []uint8 // of each token, for After; empty if they are all of one kind
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
	s.Features, s.Ends, s.Kinds = s.Features[:0], s.Ends[:0], s.Kinds[:0]
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
	after [MaxKinds][]int32 // weights by the label before and the label, the row of the start last
}

// NewChain prepares a model for sequences.
func NewChain(m *Model) *Chain {
	c := &Chain{Model: m}
	n := len(m.Labels)
	for k := range c.after {
		c.after[k] = make([]int32, (n+1)*n)
		for p := range n + 1 {
			label := p
			if p == n {
				label = -1
			}
			var s Scores
			m.Score(&s, []Hash{After(label, k)})
			copy(c.after[k][p*n:], s[:n])
		}
	}
	return c
}

// A Labelling is the memory that a Chain works in. It may be used again and again, by one goroutine at a time.
type Labelling struct {
	Labels []uint8 // what Best found
	best   []int32
	from   []uint8
	lat    lattice
}

const never = -1 << 28

// Best finds the labels that together score highest, by Viterbi's algorithm, in time linear in the length of the sequence. They stand
// in w.Labels until the next call.
func (c *Chain) Best(w *Labelling, s *Sequence) {
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
		f := s.Of(i)
		if len(f) == 0 {
			for l := 1; l < n; l++ {
				next[l] = never
			}
			next[0], from[0] = c.reach(last, after, i, 0)
		} else {
			var score Scores
			c.Score(&score, f)
			for l := range n {
				next[l], from[l] = c.reach(last, after, i, l)
				next[l] += score[l]
			}
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

// Marginals sets out to the probability of each label of each token, one token after the other.
func (c *Chain) Marginals(w *Labelling, s *Sequence, out []float32) []float32 {
	n := len(c.Model.Labels)
	w.lat.reset(s.Len(), n)
	var score Scores
	for i := range s.Len() {
		f := s.Of(i)
		if len(f) == 0 {
			w.lat.certain(i)
			continue
		}
		c.Score(&score, f)
		u := w.lat.unary(i)
		for l := range n {
			u[l] = float64(score[l]) * c.Scale
		}
	}
	for k := range w.lat.after {
		w.lat.after[k] = resize(w.lat.after[k], (n+1)*n)
		for i, v := range c.after[k] {
			w.lat.after[k][i] = float64(v) * c.Scale
		}
	}
	w.lat.run(s)
	out = resize(out, s.Len()*n)
	for i := range out {
		out[i] = float32(w.lat.node[i])
	}
	return out
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
