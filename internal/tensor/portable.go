package tensor

import "math"

// portable does without assembly.
//
// The bytes of activations are from -127 to 127. A product of two eight-bit numbers needs sixteen of the 64 bits of a multiplication, so that three rows of activations lie in the same 64 bits, 21 bits
// apart, and are multiplied by a weight at once. There is room for the sum of 64 products.
var portable = path{
	name:  "portable",
	panel: 4, group: 64,
	height: 3,
	reserve: func(q *Rows, rows int) {
		q.stride = roundUp(q.cols, 64)
		q.triples = grow(q.triples, rows/3*q.stride)
	},
	bounds: func(x []float32) (least, greatest float32) { return bounds(x) },
	quantise: func(q *Rows, row int, x []float32, inverse float32, least int32) {
		shift := least + 127
		q.shifts[row] = shift
		triples := q.triples[row/3*q.stride:][:q.stride]
		if row%3 == 0 {
			clear(triples)
		}
		place := row % 3 * 21
		for i, v := range x {
			triples[i] += int64(round(float32(v*inverse))-shift) << place
		}
	},
	mul: func(dst []float32, stride int, x *Rows, tile, tiles int, m *Matrix, panel int, bias []float32) {
		scales, ones := m.scales[4*panel:][:4], m.sums[4*panel:][:4]
		for t := tile; t < tile+tiles; t++ {
			var sums [3][4]int32
			for g := range m.depth {
				triples := (*[64]int64)(x.triples[t*x.stride+g*64:])
				w := m.weights[(panel*m.depth+g)*4*64:]
				for j, p := range dot(triples, (*[64]int8)(w), (*[64]int8)(w[64:]), (*[64]int8)(w[128:]), (*[64]int8)(w[192:])) {
					// Each sum is signed, and so has taken one from that above it where it is negative.
					low := p << 43 >> 43
					p = (p - low) >> 21
					middle := p << 43 >> 43
					sums[0][j] += int32(low)
					sums[1][j] += int32(middle)
					sums[2][j] += int32((p - middle) >> 21)
				}
			}
			for i := range sums {
				row := dst[(3*(t-tile)+i)*stride:][:4]
				for j, s := range sums[i] {
					s += x.shifts[3*t+i] * ones[j]
					row[j] = float32(float32(s)*float32(x.scales[3*t+i]*scales[j])) + bias[j]
				}
			}
		}
	},
	product:      product,
	exponentials: exponentials,
	gelu: func(x []float32) {
		for i, v := range x {
			x[i] = gelu(v)
		}
	},
	norm: norm,
}

// bounds is path.bounds.
func bounds(x []float32) (least, greatest float32) {
	for _, v := range x {
		if v < least {
			least = v
		}
		if v > greatest {
			greatest = v
		}
	}
	return least, greatest
}

// dot returns the products of 64 columns with those of four rows of weights. It is not inlined, lest its loop run out of registers.
//
//go:noinline
func dot(x *[64]int64, w0, w1, w2, w3 *[64]int8) [4]int64 {
	var p0, p1, p2, p3 int64
	for k, v := range x {
		p0 += v * int64(w0[k])
		p1 += v * int64(w1[k])
		p2 += v * int64(w2[k])
		p3 += v * int64(w3[k])
	}
	return [4]int64{p0, p1, p2, p3}
}

// product is path.product, with two rows and four columns at a time.
func product(c []float32, strideC int, a []float32, strideA int, b []float32, rows, inner int) {
	b = b[:inner*columns]
	for i := 0; i < rows; i += 2 {
		a0, a1 := a[i*strideA:][:inner], a[(i+1)*strideA:][:inner]
		for j := 0; j < columns; j += 4 {
			var s0, s1, s2, s3, t0, t1, t2, t3 float32
			k := 0
			for i := j; i < len(b)-3; i += columns {
				u, v := a0[k], a1[k]
				k++
				r0, r1, r2, r3 := b[i], b[i+1], b[i+2], b[i+3]
				s0 += float32(u * r0)
				s1 += float32(u * r1)
				s2 += float32(u * r2)
				s3 += float32(u * r3)
				t0 += float32(v * r0)
				t1 += float32(v * r1)
				t2 += float32(v * r2)
				t3 += float32(v * r3)
			}
			copy(c[i*strideC+j:], []float32{s0, s1, s2, s3})
			copy(c[(i+1)*strideC+j:], []float32{t0, t1, t2, t3})
		}
	}
}

// exponentials is path.exponentials.
func exponentials(x []float32) float32 {
	greatest := float32(math.Inf(-1))
	for _, v := range x {
		if v > greatest {
			greatest = v
		}
	}
	var sums [8]float32
	for i, v := range x {
		v = exp(v - greatest)
		x[i] = v
		sums[i%8] += v
	}
	return sum8(&sums)
}

// norm is path.norm.
func norm(x, add, gain, bias []float32, epsilon float32) {
	var sums [8]float32
	for i, v := range x {
		if add != nil {
			v += add[i]
			x[i] = v
		}
		sums[i%8] += v
	}
	width := float32(len(x))
	mean := sum8(&sums) / width
	sums = [8]float32{}
	for i, v := range x {
		v -= mean
		x[i] = v
		sums[i%8] += float32(v * v)
	}
	inverse := 1 / sqrt(sum8(&sums)/width+epsilon)
	for i, v := range x {
		x[i] = float32(float32(v*inverse)*gain[i]) + bias[i]
	}
}

// sqrt returns the root of x. That of a float64 has so many bits that rounding it again changes nothing.
func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
