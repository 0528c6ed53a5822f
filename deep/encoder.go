package deep

import (
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/tensor"
)

// A state is the memory that a window is labelled in. It may be used again and again, by one goroutine at a time. Its size is bounded by that of a window.
type state struct {
	window
	x, y, wide []float32 // what a piece is as yet, what is to be added to that, and what is wider
	rows       tensor.Rows
	scratch    tensor.Scratch
}

// encode sets s.y to what the network makes of s.window: of each of its tokens, one after the other, a number for every label, of which the greatest is
// the likeliest label's.
func (z *network) encode(s *state) {
	n := z.embed(s)
	for i := range z.layers {
		l := &z.layers[i]
		z.attend(s, l, n)
		if i == len(z.layers)-1 {
			n = s.gather(z.Width)
		}
		z.transform(s, l, n)
	}
	s.multiply(s.y, z.head, s.x, n, z.headBias)
}

// embed sets s.x to the embeddings of the window's pieces, and returns how many they are.
func (z *network) embed(s *state) int {
	n, width := len(s.pieces), z.Width
	s.x, s.y, s.wide = resize(s.x, n*width), resize(s.y, n*max(width, label.Count)), resize(s.wide, n*max(3*width, z.Inner))
	clear(s.x)
	for i, p := range s.pieces {
		row := s.x[i*width:][:width]
		z.words.add(row, int(p))
		z.forms.add(row, int(s.shapes[i]))
		z.positions.add(row, i)
	}
	tensor.Norm(s.x, n, width, z.norm.gain, z.norm.bias, z.Epsilon)
	return n
}

// attend sets s.y to what the pieces have from looking at each other.
func (z *network) attend(s *state, l *layer, n int) {
	s.multiply(s.wide, l.qkv, s.x, n, l.qkvBias)
	tensor.Attend(s.y, s.wide, n, z.Heads, z.Width, &s.scratch)
}

// transform adds to s.x what the layer makes of s.y, each piece by itself.
func (z *network) transform(s *state, l *layer, n int) {
	s.multiply(s.y, l.out, s.y, n, l.outBias)
	tensor.AddNorm(s.x, s.y, n, z.Width, l.norm1.gain, l.norm1.bias, z.Epsilon)
	s.multiply(s.wide, l.up, s.x, n, l.upBias)
	tensor.GELU(s.wide[:n*z.Inner])
	s.multiply(s.y, l.down, s.wide, n, l.downBias)
	tensor.AddNorm(s.x, s.y, n, z.Width, l.norm2.gain, l.norm2.bias, z.Epsilon)
}

// multiply sets dst to the n rows of x multiplied by m, plus bias. dst may be x.
func (s *state) multiply(dst []float32, m *tensor.Matrix, x []float32, n int, bias []float32) {
	s.rows.Quantise(x, n, m.Cols())
	m.Mul(dst, &s.rows, bias)
}

// gather leaves of x and y only the rows of the first pieces of tokens, at which labels are read, and returns how many they are. What comes behind the
// last attention need not be done for the others, as no piece looks at another there.
func (s *state) gather(width int) int {
	for k, i := range s.first {
		copy(s.x[k*width:][:width], s.x[i*width:])
		copy(s.y[k*width:][:width], s.y[i*width:])
	}
	return len(s.first)
}

// resize returns a slice of n elements, which is s where that has the room. What is in it is undefined.
func resize(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}
