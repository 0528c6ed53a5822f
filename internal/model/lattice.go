package model

import "math"

// A lattice computes the marginals of a chain, and of its pairs of labels, by the forward-backward algorithm (Rabiner 1989), each step scaled to a sum
// of one. It is for training; a Chain in use needs no pairs, knows its transitions beforehand, and does with less.
type lattice struct {
	n, size int
	psi     []float64           // by token and label: the score, then its exponential
	after   [MaxKinds][]float64 // the same of transitions
	alpha   []float64
	beta    []float64
	node    []float64 // by token and label: its probability
	edge    []float64
}

func (t *lattice) reset(size, n int) {
	t.n, t.size = n, size
	t.psi = resize(t.psi, size*n)
	t.alpha = resize(t.alpha, size*n)
	t.beta = resize(t.beta, size*n)
	t.node = resize(t.node, size*n)
	t.edge = resize(t.edge, n*n)
}

// unary is the scores of token i, to be set before run.
func (t *lattice) unary(i int) []float64 { return t.psi[i*t.n : (i+1)*t.n] }

// certain says that token i has the given label.
func (t *lattice) certain(i, label int) {
	u := t.unary(i)
	for l := range u {
		u[l] = math.Inf(-1)
	}
	u[label] = 0
}

// run computes the probabilities. Unary scores and transitions are turned into their exponentials.
func (t *lattice) run(s *Sequence) {
	n := t.n
	for k := range t.after {
		for i, v := range t.after[k] {
			t.after[k][i] = math.Exp(v)
		}
	}
	for i := range t.size {
		u := t.unary(i)
		top := math.Inf(-1)
		for _, v := range u {
			top = max(top, v)
		}
		for l, v := range u {
			u[l] = math.Exp(v - top)
		}
		a, after := t.alpha[i*n:(i+1)*n], t.after[s.kind(i)]
		sum := 0.0
		for l := range n {
			v := 0.0
			if i == 0 {
				v = after[n*n+l]
			} else {
				for p, x := range t.alpha[(i-1)*n : i*n] {
					v += x * after[p*n+l]
				}
			}
			a[l] = v * u[l]
			sum += a[l]
		}
		scale(a, sum)
	}
	for i := t.size - 1; i >= 0; i-- {
		b := t.beta[i*n : (i+1)*n]
		if i == t.size-1 {
			for l := range b {
				b[l] = 1
			}
		} else {
			after, u, next := t.after[s.kind(i+1)], t.unary(i+1), t.beta[(i+1)*n:(i+2)*n]
			sum := 0.0
			for p := range n {
				v := 0.0
				for l, x := range after[p*n : (p+1)*n] {
					v += x * u[l] * next[l]
				}
				b[p] = v
				sum += v
			}
			scale(b, sum)
		}
		node, sum := t.node[i*n:(i+1)*n], 0.0
		for l, a := range t.alpha[i*n : (i+1)*n] {
			node[l] = a * b[l]
			sum += node[l]
		}
		scale(node, sum)
	}
}

// edges is the probability of each pair of labels of tokens i-1 and i, by the first and the second.
func (t *lattice) edges(s *Sequence, i int) []float64 {
	n := t.n
	after, u, b := t.after[s.kind(i)], t.unary(i), t.beta[i*n:(i+1)*n]
	sum := 0.0
	for p, a := range t.alpha[(i-1)*n : i*n] {
		for l, x := range after[p*n : (p+1)*n] {
			v := a * x * u[l] * b[l]
			t.edge[p*n+l] = v
			sum += v
		}
	}
	scale(t.edge, sum)
	return t.edge
}

func scale(v []float64, sum float64) {
	if sum <= 0 {
		return
	}
	for i := range v {
		v[i] /= sum
	}
}
