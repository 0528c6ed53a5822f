//go:build !purego

package tensor

// native returns the paths for this processor. Every one has NEON, and most have SDOT, which adds four products of bytes at a time.
func native() []*path {
	neon := withNEON("NEON", 2, mulNEON)
	if hasDotProduct() {
		return []*path{withNEON("NEON with SDOT", 4, mulSDOT), neon}
	}
	return []*path{neon}
}

// withNEON returns a path with the kernels with NEON, and with one for products of integers.
func withNEON(name string, group int,
	mul func(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32),
) *path {
	const panel, height = 16, 4
	return &path{
		name:  name,
		panel: panel, group: group,
		height: height,
		reserve: func(q *Rows, rows int) {
			q.stride = roundUp(q.cols, unit)
			q.bytes = grow(q.bytes, rows*q.stride)
		},
		bounds: func(x []float32) (least, greatest float32) {
			whole := len(x) &^ 7
			least, greatest = bounds(x[whole:])
			if whole > 0 {
				l, g := boundsNEON(&x[0], whole)
				least, greatest = min(l, least), max(g, greatest)
			}
			return least, greatest
		},
		quantise: func(q *Rows, row int, x []float32, inverse float32, least int32) {
			shift := least + 127
			q.shifts[row] = shift
			to := q.bytes[row*q.stride:][:q.stride]
			whole := len(x) &^ 7
			if whole > 0 {
				quantiseNEON(&to[0], &x[0], whole, inverse, shift)
			}
			for i := whole; i < len(x); i++ {
				to[i] = uint8(round(float32(x[i]*inverse)) - shift)
			}
		},
		mul: func(dst []float32, stride int, x *Rows, tile, tiles int, m *Matrix, first int, bias []float32) {
			mul(&dst[0], stride, &x.bytes[tile*height*x.stride], x.stride, &x.scales[tile*height], m.panel(first), &m.scales[first*panel],
				&bias[0], m.depth, tiles, &x.shifts[tile*height], &m.sums[first*panel])
		},
		product: func(c []float32, strideC int, a []float32, strideA int, b []float32, rows, inner int) {
			productNEON(&c[0], strideC, &a[0], strideA, &b[0], rows, inner)
		},
		exponentials: func(x []float32) float32 { return exponentialsNEON(&x[0], len(x)) },
		gelu: func(x []float32) {
			whole := len(x) &^ 7
			if whole > 0 {
				geluNEON(&x[0], whole)
			}
			portable.gelu(x[whole:])
		},
		norm: func(x, add, gain, bias []float32, epsilon float32) {
			if len(x)%8 != 0 {
				norm(x, add, gain, bias, epsilon)
				return
			}
			var a *float32
			if add != nil {
				a = &add[0]
			}
			normNEON(&x[0], a, &gain[0], &bias[0], len(x), float32(len(x)), epsilon)
		},
	}
}

// The kernels of path.mul. They take a panel of the matrix, depth groups long, and as many tiles of activations as are said.

//go:noescape
func mulNEON(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)

//go:noescape
func mulSDOT(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)

// The kernels of what else a path has. n is a multiple of eight, and above nought.

//go:noescape
func boundsNEON(x *float32, n int) (least, greatest float32)

//go:noescape
func quantiseNEON(dst *uint8, x *float32, n int, inverse float32, shift int32)

//go:noescape
func productNEON(c *float32, strideC int, a *float32, strideA int, b *float32, rows, inner int)

//go:noescape
func exponentialsNEON(x *float32, n int) float32

//go:noescape
func geluNEON(x *float32, n int)

//go:noescape
func normNEON(x, add, gain, bias *float32, n int, width, epsilon float32)
