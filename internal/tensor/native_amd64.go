//go:build !purego

package tensor

// native returns the paths for this processor. All have the kernels with AVX2 for what is in floats, and differ in the products of integers.
//
// AVX2 multiplies numbers of sixteen bits, which have room for activations as they are, and adds two products. VNNI multiplies unsigned bytes by signed
// ones, and adds four products: the least activation of a row is a nought.
func native() []*path {
	avx2, avxVNNI, avx512VNNI := detect()
	var paths []*path
	if avx2 && avx512VNNI {
		paths = append(paths, withAVX2("AVX512-VNNI", 32, 4, 8, mulAVX512VNNI))
	}
	if avx2 && avxVNNI {
		paths = append(paths, withAVX2("AVX-VNNI", 16, 4, 6, mulAVXVNNI))
	}
	if avx2 {
		p := withAVX2("AVX2", 16, 2, 6, nil)
		p.reserve = func(q *Rows, rows int) {
			q.stride = roundUp(q.cols, unit)
			q.words = grow(q.words, rows*q.stride)
		}
		p.quantise = func(q *Rows, row int, x []float32, inverse float32, _ int32) {
			to := q.words[row*q.stride:][:q.stride]
			whole := len(x) &^ 7
			if whole > 0 {
				quantiseWordsAVX2(&to[0], &x[0], whole, inverse)
			}
			for i := whole; i < len(x); i++ {
				to[i] = int16(round(float32(x[i] * inverse)))
			}
		}
		p.mul = func(dst []float32, stride int, x *Rows, tile, tiles int, m *Matrix, panel int, bias []float32) {
			mulAVX2(&dst[0], stride, &x.words[tile*p.height*x.stride], x.stride, &x.scales[tile*p.height], m.panel(panel), &m.scales[panel*p.panel],
				&bias[0], m.depth, tiles)
		}
		paths = append(paths, p)
	}
	return paths
}

// withAVX2 returns a path with the kernels with AVX2, and with one with VNNI for products of integers.
func withAVX2(name string, panel, group, height int,
	mul func(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32),
) *path {
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
				l, g := boundsAVX2(&x[0], whole)
				least, greatest = min(l, least), max(g, greatest)
			}
			return least, greatest
		},
		quantise: func(q *Rows, row int, x []float32, inverse float32, least int32) {
			q.shifts[row] = least
			to := q.bytes[row*q.stride:][:q.stride]
			whole := len(x) &^ 7
			if whole > 0 {
				quantiseBytesAVX2(&to[0], &x[0], whole, inverse, least)
			}
			for i := whole; i < len(x); i++ {
				to[i] = uint8(round(float32(x[i]*inverse)) - least)
			}
		},
		mul: func(dst []float32, stride int, x *Rows, tile, tiles int, m *Matrix, first int, bias []float32) {
			mul(&dst[0], stride, &x.bytes[tile*height*x.stride], x.stride, &x.scales[tile*height], m.panel(first), &m.scales[first*panel],
				&bias[0], m.depth, tiles, &x.shifts[tile*height], &m.sums[first*panel])
		},
		product: func(c []float32, strideC int, a []float32, strideA int, b []float32, rows, inner int) {
			productAVX2(&c[0], strideC, &a[0], strideA, &b[0], rows, inner)
		},
		exponentials: func(x []float32) float32 { return exponentialsAVX2(&x[0], len(x)) },
		gelu: func(x []float32) {
			whole := len(x) &^ 7
			if whole > 0 {
				geluAVX2(&x[0], whole)
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
			normAVX2(&x[0], a, &gain[0], &bias[0], len(x), float32(len(x)), epsilon)
		},
	}
}

// The kernels of path.mul. They take a panel of the matrix, depth groups long, and as many tiles of activations as are said.

//go:noescape
func mulAVX2(dst *float32, stride int, x *int16, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int)

//go:noescape
func mulAVXVNNI(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)

//go:noescape
func mulAVX512VNNI(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)

// The kernels of what else a path has. n is a multiple of eight, for exponentials of sixteen, and above nought.

//go:noescape
func boundsAVX2(x *float32, n int) (least, greatest float32)

//go:noescape
func quantiseBytesAVX2(dst *uint8, x *float32, n int, inverse float32, least int32)

//go:noescape
func quantiseWordsAVX2(dst *int16, x *float32, n int, inverse float32)

//go:noescape
func productAVX2(c *float32, strideC int, a *float32, strideA int, b *float32, rows, inner int)

//go:noescape
func exponentialsAVX2(x *float32, n int) float32

//go:noescape
func geluAVX2(x *float32, n int)

//go:noescape
func normAVX2(x, add, gain, bias *float32, n int, width, epsilon float32)
