package tensor

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// with runs a test with a path chosen.
func with(t testing.TB, p *path) {
	t.Helper()
	before := chosen
	chosen = p
	t.Cleanup(func() { chosen = before })
}

// each runs a test for each path of this processor.
func each(t *testing.T, f func(t *testing.T)) {
	for _, p := range paths {
		t.Run(p.name, func(t *testing.T) {
			with(t, p)
			f(t)
		})
	}
}

func normal(r *rand.Rand, n int, deviation float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * deviation)
	}
	return x
}

func weights(r *rand.Rand, n int) []int8 {
	w := make([]int8, n)
	for i := range w {
		w[i] = int8(r.IntN(256) - 128)
	}
	return w
}

// near says whether got is want but for an error, of want where that is above one.
func near(got float32, want, err float64) bool {
	return math.Abs(float64(got)-want) <= err*max(1, math.Abs(want))
}

func TestQuantise(t *testing.T) {
	each(t, func(t *testing.T) {
		nan, inf := float32(math.NaN()), float32(math.Inf(1))
		for _, c := range []struct {
			name    string
			x, want []float32
		}{
			{"half to even", []float32{127, .5, 1.5, 2.5, -.5, -1.5, -2.5, 3, -126}, []float32{127, 0, 2, 2, 0, -2, -2, 3, -126}},
			{"scaled", []float32{-254, 2, 4, 252, 0}, []float32{-254, 2, 4, 252, 0}},
			{"above nought", []float32{253, 1, 252.5, 251.5}, []float32{253, 1, 252, 252}},
			{"below nought", []float32{-253, -1, -.5, -251.5}, []float32{-253, -1, 0, -252}},
			{"one short of as many steps as there are", []float32{126.5, -126.5, 1, -1}, []float32{126, -126, 1, -1}},
			{"one more", []float32{127.5, -125.5, 1, -1}, []float32{128, -126, 1, -1}},
			{"nothing", []float32{0, 0, float32(math.Copysign(0, -1))}, []float32{0, 0, 0}},
			{"NaN", []float32{nan, 253, -nan, 1}, []float32{0, 253, 0, 1}},
			{"nothing but NaN", []float32{nan, nan}, []float32{0, 0}},
			{"infinite", []float32{1, -inf, 2, nan}, []float32{0, 0, 0, 0}},
			{"tiny", []float32{1e-40, -1e-38}, []float32{0, 0}},
			{"huge", []float32{3e38, 0, -3e38 * 126 / 127}, []float32{3e38, 0, -3e38 * 126 / 127}},
		} {
			// The product with the unit matrix shows what became of the numbers.
			unit, ones := make([]int8, len(c.x)*len(c.x)), make([]float32, len(c.x))
			for i := range c.x {
				unit[i*len(c.x)+i], ones[i] = 1, 1
			}
			var q Rows
			q.Quantise(c.x, 1, len(c.x))
			got := make([]float32, len(c.x))
			NewMatrix(len(c.x), len(c.x), unit, ones).Mul(got, &q, nil)
			for i, want := range c.want {
				if !near(got[i], float64(want), 2e-7) {
					t.Errorf("%s: %v, want %v", c.name, got, c.want)
					break
				}
			}
		}
	})
}

var shapes = [][3]int{{1, 1, 1}, {2, 9, 5}, {3, 31, 7}, {7, 33, 64}, {13, 16, 130}, {12, 32, 129}, {25, 100, 384}, {9, 9, 1536}, {40, 130, 67}}

func TestMul(t *testing.T) {
	each(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		var q Rows
		for _, s := range shapes {
			n, rows, cols := s[0], s[1], s[2]
			x, w, scales, bias := normal(r, n*cols, 1), weights(r, rows*cols), normal(r, rows, .01), normal(r, rows, 1)
			q.Quantise(x, n, cols)
			got := make([]float32, n*rows)
			NewMatrix(rows, cols, w, scales).Mul(got, &q, bias)
			for i := range n {
				row := x[i*cols:][:cols]
				least, greatest := bounds(row)
				scale := greatest/253 - least/253
				for j := range rows {
					sum := 0
					for k, v := range row {
						sum += int(math.RoundToEven(float64(v*(1/scale)))) * int(w[j*cols+k])
					}
					want := float32(float32(sum)*float32(scale*scales[j])) + bias[j]
					if got[i*rows+j] != want {
						t.Fatalf("%v, row %d column %d: %v, want %v", s, i, j, got[i*rows+j], want)
					}
				}
			}
		}
	})
}

func TestMulOfExtremes(t *testing.T) {
	each(t, func(t *testing.T) {
		const cols = 1536
		x, w := make([]float32, cols), make([]int8, 4*cols)
		for i := range x {
			x[i] = float32(127 - i/768*253) // 127, then -126
			w[i], w[cols+i], w[2*cols+i], w[3*cols+i] = 127, -128, int8(127-i/768*254), int8(-128+i/768*255)
		}
		for _, shift := range []float32{0, 126, -127} {
			y := make([]float32, 2*cols)
			for i := range y {
				y[i] = x[i%cols] + shift
			}
			var q Rows
			q.Quantise(y, 2, cols)
			got := make([]float32, 8)
			NewMatrix(4, cols, w, []float32{1, 1, 1, 1}).Mul(got, &q, nil)
			high, low := 127+shift, -126+shift
			for i, want := range []float32{768 * 127 * (high + low), -768 * 128 * (high + low), 768 * 127 * (high - low), 768 * (127*low - 128*high)} {
				if got[i] != want || got[4+i] != want {
					t.Fatalf("%v: %v, want %v at %d", shift, got, want, i)
				}
			}
		}
	})
}

func TestAttend(t *testing.T) {
	each(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 4))
		var s Scratch
		for _, c := range [][3]int{{1, 1, 1}, {2, 3, 15}, {17, 2, 64}, {33, 12, 384}, {256, 1, 32}, {100, 2, 70}, {5, 1, 8}} {
			n, heads, width := c[0], c[1], c[2]
			qkv, got := normal(r, 3*n*width, 2), make([]float32, n*width)
			Attend(got, qkv, n, heads, width, &s)
			d := width / heads
			for i := range n {
				for h := range heads {
					sum, want := 0., make([]float64, d)
					for j := range n {
						dot := 0.
						for k := range d {
							dot += float64(qkv[3*i*width+h*d+k]) * float64(qkv[3*j*width+width+h*d+k])
						}
						p := math.Exp(dot / math.Sqrt(float64(d)))
						sum += p
						for k := range want {
							want[k] += p * float64(qkv[3*j*width+2*width+h*d+k])
						}
					}
					for k, v := range want {
						if g := got[i*width+h*d+k]; !near(g, v/sum, 1e-5) {
							t.Fatalf("%v, %d, head %d, %d: %v, want %v", c, i, h, k, g, v/sum)
						}
					}
				}
			}
		}
		Attend(nil, nil, 0, 1, 1, &s)
	})
}

func TestExp(t *testing.T) {
	for x := float32(0); x > -90; x -= 1. / 256 {
		want := math.Exp(float64(x))
		if x < expMin {
			want = 0
		}
		if got := float64(exp(x)); math.Abs(got-want) > 1.5e-7*want {
			t.Errorf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	if got := exp(float32(math.Inf(-1))); got != 0 {
		t.Errorf("exp(-∞) = %v", got)
	}
	if got := exp(float32(math.NaN())); got == got {
		t.Errorf("exp(NaN) = %v", got)
	}
}

func TestGELU(t *testing.T) {
	each(t, func(t *testing.T) {
		var x []float32
		for v := -20.; v <= 20; v += 1. / 512 {
			x = append(x, float32(v))
		}
		x = append(x, 1e5, -1e5)
		got := append([]float32(nil), x...)
		GELU(got)
		for i, x := range x {
			if want := float64(x) / 2 * math.Erfc(-float64(x)/math.Sqrt2); !near(got[i], want, 1e-6) {
				t.Errorf("GELU(%v) = %v, want %v", x, got[i], want)
			}
		}
	})
}

func TestNorm(t *testing.T) {
	each(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 6))
		for _, width := range []int{1, 7, 8, 31, 384} {
			const n = 3
			x, add, gain, bias := normal(r, n*width, 3), normal(r, n*width, 1), normal(r, width, 1), normal(r, width, 1)
			got, plain := append([]float32(nil), x...), append([]float32(nil), x...)
			for i := range plain {
				plain[i] += add[i]
			}
			want := append([]float32(nil), plain...)
			AddNorm(got, add, n, width, gain, bias, 1e-12)
			Norm(plain, n, width, gain, bias, 1e-12)
			for i := range n {
				mean, variance := 0., 0.
				for _, v := range want[i*width:][:width] {
					mean += float64(v) / float64(width)
				}
				for _, v := range want[i*width:][:width] {
					variance += (float64(v) - mean) * (float64(v) - mean) / float64(width)
				}
				for k := range width {
					j := i*width + k
					w := (float64(want[j])-mean)/math.Sqrt(variance+1e-12)*float64(gain[k]) + float64(bias[k])
					if got[j] != plain[j] || !near(got[j], w, 1e-5) {
						t.Fatalf("width %d, %d: %v and %v, want %v", width, j, got[j], plain[j], w)
					}
				}
			}
		}
	})
}

// Dimensions that are at odds are the caller's mistake, and must not make the kernels look beyond what they were given.
func TestPanics(t *testing.T) {
	var q Rows
	q.Quantise(make([]float32, 12), 3, 4)
	m := NewMatrix(2, 4, make([]int8, 8), make([]float32, 2))
	for i, f := range []func(){
		func() { NewMatrix(2, 4, make([]int8, 7), make([]float32, 2)) },
		func() { NewMatrix(1, MaxColumns+1, make([]int8, MaxColumns+1), make([]float32, 1)) },
		func() { new(Rows).Quantise(make([]float32, 11), 3, 4) },
		func() { m.Mul(make([]float32, 5), &q, nil) },
		func() { m.Mul(make([]float32, 6), &q, make([]float32, 1)) },
		func() { NewMatrix(2, 3, make([]int8, 6), make([]float32, 2)).Mul(make([]float32, 6), &q, nil) },
		func() { Attend(make([]float32, 4), make([]float32, 11), 1, 1, 4, new(Scratch)) },
		func() { Attend(make([]float32, 4), make([]float32, 12), 1, 3, 4, new(Scratch)) },
		func() { Norm(make([]float32, 4), 2, 3, make([]float32, 3), make([]float32, 3), 0) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("call %d did not panic", i)
				}
			}()
			f()
		}()
	}
	m.Mul(make([]float32, 6), &q, make([]float32, 2))
}

// A layer of the transformer that the package is for, with windows of as many rows as it is used with.
const (
	window = 256
	width  = 384
	inner  = 1536
	heads  = 12
)

func bench(b *testing.B, f func(b *testing.B)) {
	for _, p := range paths {
		b.Run(p.name, func(b *testing.B) {
			with(b, p)
			f(b)
		})
	}
}

func BenchmarkMul(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, s := range [][2]int{{width, 3 * width}, {width, width}, {width, inner}, {inner, width}} {
		cols, rows := s[0], s[1]
		x, w, scales, bias := normal(r, window*cols, 1), weights(r, rows*cols), normal(r, rows, .01), normal(r, rows, 1)
		b.Run(fmt.Sprintf("%dto%d", cols, rows), func(b *testing.B) {
			bench(b, func(b *testing.B) {
				var q Rows
				q.Quantise(x, window, cols)
				m, dst := NewMatrix(rows, cols, w, scales), make([]float32, window*rows)
				for b.Loop() {
					m.Mul(dst, &q, bias)
				}
				b.ReportMetric(2*window*float64(rows)*float64(cols)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
			})
		})
	}
}

// perRow reports how long a row of a window takes.
func perRow(b *testing.B, rows int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(rows), "ns/row")
}

func BenchmarkQuantise(b *testing.B) {
	x := normal(rand.New(rand.NewPCG(7, 8)), window*inner, 1)
	bench(b, func(b *testing.B) {
		var q Rows
		for b.Loop() {
			q.Quantise(x, window, inner)
		}
		perRow(b, window)
	})
}

func BenchmarkAttend(b *testing.B) {
	x, dst := normal(rand.New(rand.NewPCG(7, 8)), window*3*width, 1), make([]float32, window*width)
	bench(b, func(b *testing.B) {
		var s Scratch
		for b.Loop() {
			Attend(dst, x, window, heads, width, &s)
		}
		perRow(b, window)
	})
}

func BenchmarkGELU(b *testing.B) {
	from := normal(rand.New(rand.NewPCG(7, 8)), window*inner, 1)
	x := make([]float32, len(from))
	bench(b, func(b *testing.B) {
		for b.Loop() {
			copy(x, from)
			GELU(x)
		}
		perRow(b, window)
	})
}

func BenchmarkAddNorm(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	x, add, gain, bias := normal(r, window*width, 1), normal(r, window*width, 1), normal(r, width, 1), normal(r, width, 1)
	bench(b, func(b *testing.B) {
		for b.Loop() {
			AddNorm(x, add, window, width, gain, bias, 1e-12)
		}
		perRow(b, window)
	})
}

func BenchmarkLayer(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	from, gain, bias := normal(r, window*width, 1), normal(r, inner, 1), normal(r, inner, 1)
	bench(b, func(b *testing.B) {
		matrix := func(rows, cols int) *Matrix {
			return NewMatrix(rows, cols, weights(r, rows*cols), normal(r, rows, .001))
		}
		qkv, out, up, down := matrix(3*width, width), matrix(width, width), matrix(inner, width), matrix(width, inner)
		x, wide, narrow := make([]float32, window*width), make([]float32, window*inner), make([]float32, window*width)
		var q Rows
		var s Scratch
		for b.Loop() {
			copy(x, from)
			q.Quantise(x, window, width)
			qkv.Mul(wide, &q, bias[:3*width])
			Attend(narrow, wide, window, heads, width, &s)
			q.Quantise(narrow, window, width)
			out.Mul(narrow, &q, bias[:width])
			AddNorm(x, narrow, window, width, gain[:width], bias[:width], 1e-12)
			q.Quantise(x, window, width)
			up.Mul(wide, &q, bias)
			GELU(wide)
			q.Quantise(wide, window, inner)
			down.Mul(narrow, &q, bias[:width])
			AddNorm(x, narrow, window, width, gain[:width], bias[:width], 1e-12)
		}
		b.ReportMetric(window*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	})
}
