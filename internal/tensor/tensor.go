// Package tensor has the arithmetic of a small transformer: products of eight-bit matrices, attention, GELU and layer norm.
//
// Every machine gets the same bits. Products of integers are exact, and all else is defined by an order of operations that the portable code spells
// out: each product of two floats is rounded before anything is done with it (the conversions to float32 in the source say so to the compiler, which
// else may add to it first, and the kernels use no fused multiply-add), and a sum along a row is kept in eight lanes, of which the i-th adds up the
// elements i, i+8, i+16 and so on, and which are then added as sum8 says. Only which of the NaNs a NaN is may differ.
//
// For amd64 with AVX2 and for arm64 there are kernels in assembly. The tag purego leaves them out.
package tensor

// A path is a way to do the arithmetic: the portable one, or one with the kernels of some processors.
type path struct {
	name string

	panel, group int // how many rows and columns of weights lie together: see Matrix
	height       int // how many rows of activations mul takes at a time, which are a tile

	// reserve makes room for whole tiles in q, and sets the stride.
	reserve func(q *Rows, rows int)

	// bounds returns the least and the greatest number in x and a nought. A NaN counts as nought.
	bounds func(x []float32) (least, greatest float32)

	// quantise writes x times inverse, rounded half to even, to a row of q. A NaN becomes nought. The least of these whole numbers is least, and none is
	// more than 254 above it. Where the path has a byte for each, it is smaller by what quantise writes to q.shifts.
	quantise func(q *Rows, row int, x []float32, inverse float32, least int32)

	// mul computes, for the rows of x in some tiles and the rows of m in a panel, what Matrix.Mul says. dst has the first element of the first row, and
	// its rows are stride apart. The panel's part of the biases are in bias.
	mul func(dst []float32, stride int, x *Rows, tile, tiles int, m *Matrix, panel int, bias []float32)

	// product sets c to a times b, for matrices that are columns wide (b and c), and have rows rows (a and c), a multiple of productRows. a is inner
	// wide. Elements of c are summed in the order of the rows of b, beginning with nought. The rows of a and c are their strides apart.
	product func(c []float32, strideC int, a []float32, strideA int, b []float32, rows, inner int)

	// exponentials sets each element of x, the number of which is a multiple of columns, to the exponential of what it is less the greatest of them,
	// and returns the sum of them all.
	exponentials func(x []float32) float32

	gelu func(x []float32)

	// norm is AddNorm for one row, and Norm where add is nil.
	norm func(x, add, gain, bias []float32, epsilon float32)
}

// columns is how wide the second factor of path.product is, and productRows what the number of the first one's rows is a multiple of.
const (
	columns     = 16
	productRows = 4
)

// paths are the ways that this processor has, the fastest first. The last is always the portable one.
var paths = append(native(), &portable)

// chosen is what new matrices and rows are made for. Only tests change it.
var chosen = paths[0]

// Path names the kernels in use.
func Path() string { return chosen.name }

// roundUp returns the first multiple of m that is not below n.
func roundUp(n, m int) int { return (n + m - 1) / m * m }

// grow returns a slice of n elements, which is s where that has the room. What is in it is undefined.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
