package model

import "math"

// A CRF learns the weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient with
// AdaGrad's steps (Duchi, Hazan and Singer 2011), averaged over the training. It is for training: a Chain is for use.
type CRF struct {
	table
	rate  float64
	grad2 []float32 // the sum of the squared gradients of each weight
	lat   lattice
}

// NewCRF makes one for the given number of labels, with a table of 1<<bits rows. The rate is the length of the first steps.
func NewCRF(labels int, bits uint, rate float64) *CRF {
	t := newTable(labels, bits)
	return &CRF{table: t, rate: rate, grad2: make([]float32, len(t.w))}
}

// Learn goes one step towards the given labels of a sequence.
func (c *CRF) Learn(s *Sequence, gold []uint8) {
	if s.Len() == 0 {
		return
	}
	n := c.labels
	c.steps++
	c.marginals(s)
	var g [MaxLabels]float64
	for i := range s.Len() {
		if f := s.Of(i); len(f) > 0 {
			copy(g[:n], c.lat.node[i*n:])
			g[gold[i]]--
			c.descend(f, g[:n])
		}
	}
	// Transitions are few and their gradients are taken together, one step a sequence.
	var sums [MaxKinds][]float64
	for i := range s.Len() {
		k := s.kind(i)
		if sums[k] == nil {
			sums[k] = make([]float64, (n+1)*n)
		}
		if i == 0 {
			for l, p := range c.lat.node[:n] {
				sums[k][n*n+l] += p
			}
			sums[k][n*n+int(gold[0])]--
			continue
		}
		for j, p := range c.lat.edges(s, i) {
			sums[k][j] += p
		}
		sums[k][int(gold[i-1])*n+int(gold[i])]--
	}
	for k, sum := range sums {
		if sum == nil {
			continue
		}
		for p := range n + 1 {
			label := p
			if p == n {
				label = -1
			}
			c.descend([]Hash{After(label, k)}, sum[p*n:(p+1)*n])
		}
	}
}

// descend goes a step against the gradient g, by label, of each of the features.
func (c *CRF) descend(features []Hash, g []float64) {
	for _, f := range features {
		i := f.slot(c.bits) * c.labels
		for l, d := range g {
			if d < 1e-4 && d > -1e-4 {
				continue
			}
			q := &c.grad2[i+l]
			*q += float32(d * d)
			c.move(i, l, float32(-c.rate*d/math.Sqrt(float64(*q)+1e-2)))
		}
	}
}

// marginals computes the probabilities under the weights as they stand.
func (c *CRF) marginals(s *Sequence) {
	n := c.labels
	c.lat.reset(s.Len(), n)
	var score [MaxLabels]float32
	used := uint(0)
	for i := range s.Len() {
		used |= 1 << s.kind(i)
		f := s.Of(i)
		if len(f) == 0 {
			c.lat.certain(i, s.given(i))
			continue
		}
		c.score(score[:n], f)
		for l, v := range score[:n] {
			c.lat.unary(i)[l] = float64(v)
		}
	}
	for k := range c.lat.after {
		c.lat.after[k] = c.lat.after[k][:0]
		if used>>k&1 == 0 {
			continue
		}
		c.lat.after[k] = resize(c.lat.after[k], (n+1)*n)
		for p := range n + 1 {
			label := p
			if p == n {
				label = -1
			}
			c.score(score[:n], []Hash{After(label, k)})
			for l, v := range score[:n] {
				c.lat.after[k][p*n+l] = float64(v)
			}
		}
	}
	c.lat.run(s)
}

// File is the model with averaged weights in eight bits, and what is to be kept beside them. With others that have learned from the same in another order,
// it is the mean of all, which hangs less on the order.
func (c *CRF) File(h Header, beside []byte, others ...*CRF) ([]byte, error) {
	return file(h, c.bits, mean(c, others), beside)
}
