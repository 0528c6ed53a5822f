package tensor

import "math"

// portable does without assembly.
//
// A product of two eight-bit numbers needs sixteen of the 64 bits of a multiplication, so that three rows of activations lie in the same 64 bits, 21 bits
// apart, and are multiplied by a weight at once. There is room for the sum of 64 products.
var portable = path{
	name:  "portable",
	panel: 4, group: 1,
	height: 3,
	reserve: func(q *Rows, rows int) {
		q.stride = q.cols
		q.triples = grow(q.triples, rows/3*q.stride)
	},
	largest: func(x []float32) float32 { return largest(x) },
	quantise: func(q *Rows, row int, x []float32, inverse float32) {
		triples := q.triples[row/3*q.stride:][:q.cols]
		if row%3 == 0 {
			clear(triples)
		}
		shift := row % 3 * 21
		for i, v := range x {
			triples[i] += int64(round(float32(v*inverse))) << shift
		}
	},
	mul: func(dst []float32, stride int, x *Rows, tile, tiles int, m *Matrix, panel int, bias []float32) {
		weights := m.weights[4*panel*m.depth:][:4*m.cols]
		var scales, b [4]float32
		copy(scales[:], m.scales[4*panel:])
		copy(b[:], bias)
		for t := tile; t < tile+tiles; t++ {
			sums := dot3x4(x.triples[t*x.stride:][:x.cols], weights)
			for i := range sums {
				row := dst[(3*(t-tile)+i)*stride:][:4]
				for j, s := range sums[i] {
					row[j] = float32(float32(s)*float32(x.scales[3*t+i]*scales[j])) + b[j]
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

// largest is path.largest.
func largest(x []float32) float32 {
	m := float32(0)
	for _, v := range x {
		if v = math.Float32frombits(math.Float32bits(v) &^ (1 << 31)); v > m {
			m = v
		}
	}
	return m
}

// dot3x4 returns the products of three rows with four rows of weights, of which those of a column lie together.
func dot3x4(triples []int64, weights []int8) (sums [3][4]int32) {
	for len(triples) > 0 {
		x := triples[:min(64, len(triples))]
		w := weights[:4*len(x)]
		triples, weights = triples[len(x):], weights[len(w):]
		var part [4]int64
		p0, p1, p2, p3 := part[0], part[1], part[2], part[3]
		for _, v := range x {
			p0 += v * int64(w[0])
			p1 += v * int64(w[1])
			p2 += v * int64(w[2])
			p3 += v * int64(w[3])
			w = w[4:]
		}
		part = [4]int64{p0, p1, p2, p3}
		for j, p := range part {
			// Each sum is signed, and so has taken one from that above it where it is negative.
			low := p << 43 >> 43
			p = (p - low) >> 21
			middle := p << 43 >> 43
			sums[0][j] += int32(low)
			sums[1][j] += int32(middle)
			sums[2][j] += int32((p - middle) >> 21)
		}
	}
	return sums
}

// product is path.product, with two rows and four columns at a time.
func product(c []float32, strideC int, a []float32, strideA int, b []float32, rows, inner int) {
	for i := 0; i < rows; i += 2 {
		a0, a1 := a[i*strideA:][:inner], a[(i+1)*strideA:][:inner]
		for j := 0; j < columns; j += 4 {
			var s0, s1, s2, s3, t0, t1, t2, t3 float32
			for k, u := range a0 {
				v, r := a1[k], b[k*columns+j:][:4]
				s0 += float32(u * r[0])
				s1 += float32(u * r[1])
				s2 += float32(u * r[2])
				s3 += float32(u * r[3])
				t0 += float32(v * r[0])
				t1 += float32(v * r[1])
				t2 += float32(v * r[2])
				t3 += float32(v * r[3])
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
