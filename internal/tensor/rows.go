package tensor

import (
	"fmt"
	"math"
)

// Rows are activations as a product with a Matrix takes them: whole numbers, of 255 that follow one another, with a scale for each row. The zero value is
// ready for Quantise. It is a buffer to be used again and again, by one goroutine at a time, also where it is only an operand.
type Rows struct {
	n, cols int
	path    *path
	stride  int       // between rows, in elements of what the path has them in
	scales  []float32 // with noughts to the end of the last tile
	shifts  []int32   // a row's: what is to be added to its bytes, also to the end of the last tile
	edge    []float32 // of Matrix.Mul

	// The numbers, in what the path has them in, with room for whole tiles and for whole groups of columns. What is beyond the last
	// column may be anything, as a matrix has noughts there, and so may what is beyond the last row, as nobody looks at what becomes of it.
	bytes   []uint8
	words   []int16
	triples []int64
}

// Quantise sets q to n rows of x, which has cols numbers a row. A row's scale is the distance from its least number to its greatest, a nought
// counted among them, divided by 253, and a number becomes its quotient by that, rounded to the nearest whole number, half to even. So numbers most of
// which are on the same side of nought lose less than with as many steps on both sides. A NaN becomes nought, and so do all numbers of a row that has
// an infinity or nothing that is larger than some 1e-36.
func (q *Rows) Quantise(x []float32, n, cols int) {
	if n < 0 || cols < 1 || cols > MaxColumns || len(x) < n*cols {
		panic(fmt.Sprintf("tensor: %d numbers for %d x %d", len(x), n, cols))
	}
	p := chosen
	padded := roundUp(n, p.height)
	q.n, q.cols, q.path = n, cols, p
	q.scales, q.shifts = grow(q.scales, padded), grow(q.shifts, padded)
	p.reserve(q, padded)
	clear(q.scales[n:])
	clear(q.shifts[n:])
	for i := range n {
		row := x[i*cols:][:cols]
		least, greatest := p.bounds(row)
		scale := greatest/253 - least/253 // the distance itself may be more than there are numbers for
		inverse := 1 / scale
		if scale > math.MaxFloat32 || inverse > math.MaxFloat32 {
			scale, inverse, least = 0, 0, 0
		}
		q.scales[i] = scale
		p.quantise(q, i, row, inverse, round(float32(least*inverse)))
	}
}

// round rounds x, of a magnitude of at most 254, to the nearest whole number, half to even. A NaN becomes nought.
func round(x float32) int32 {
	if x != x {
		return 0
	}
	// The sum has no room for a fraction, and its lowest bits are the number.
	return int32(math.Float32bits(x+magic) - magicBits)
}

// magic is a number so large that there is no room for a fraction beside it, and small enough for there to be room for whole numbers, also negative
// ones.
const (
	magic     = 3 << 22
	magicBits = 0x4B400000
)
