package tensor

import (
	"encoding/binary"
	"hash/crc32"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestPaths and FuzzPaths hold every path of this processor to the portable one, bit for bit.

// same says whether two results have the same bits, or are NaN both.
func same(a, b float32) bool {
	return math.Float32bits(a) == math.Float32bits(b) || a != a && b != b
}

// hold runs f with each path, and fails where what it returns is not what it returns with the portable one.
func hold(t *testing.T, what string, f func() []float32) {
	t.Helper()
	before := chosen
	defer func() { chosen = before }()
	chosen = &portable
	want := f()
	for _, p := range paths[:len(paths)-1] {
		chosen = p
		got := f()
		for i, w := range want {
			if !same(got[i], w) {
				t.Fatalf("%s, %s: result %d of %d is %v (%08x), want %v (%08x)", what, p.name, i, len(want), got[i], math.Float32bits(got[i]), w,
					math.Float32bits(w))
			}
		}
	}
}

// A source gives the numbers and dimensions of a test.
type source struct {
	dimension func(limit int) int // from 1 to limit
	number    func() float32
	weight    func() int8
}

func (s source) numbers(n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = s.number()
	}
	return x
}

// holdAll holds all that the package does with the numbers of s.
func holdAll(t *testing.T, s source) {
	n, rows, cols := s.dimension(20), s.dimension(70), s.dimension(100)
	x, scales, bias := s.numbers(n*cols), s.numbers(rows), s.numbers(rows)
	w := make([]int8, rows*cols)
	for i := range w {
		w[i] = s.weight()
	}
	if s.weight() < 0 {
		bias = nil
	}
	hold(t, "Mul", func() []float32 {
		var q Rows
		q.Quantise(x, n, cols)
		dst := make([]float32, n*rows)
		NewMatrix(rows, cols, w, scales).Mul(dst, &q, bias)
		return append(dst, q.scales[:n]...)
	})

	n, heads, d := s.dimension(40), s.dimension(3), s.dimension(40)
	qkv := s.numbers(3 * n * heads * d)
	hold(t, "Attend", func() []float32 {
		dst := make([]float32, n*heads*d)
		Attend(dst, qkv, n, heads, heads*d, new(Scratch))
		return dst
	})

	x = s.numbers(s.dimension(70))
	hold(t, "GELU", func() []float32 {
		x := slices.Clone(x)
		GELU(x)
		return x
	})

	n, cols = s.dimension(3), s.dimension(9)
	if s.weight() < 0 {
		cols *= 8
	}
	x, add, gain, bias := s.numbers(n*cols), s.numbers(n*cols), s.numbers(cols), s.numbers(cols)
	hold(t, "AddNorm", func() []float32 {
		x := slices.Clone(x)
		AddNorm(x, add, n, cols, gain, bias, 1e-12)
		return x
	})
	hold(t, "Norm", func() []float32 {
		x := slices.Clone(x)
		Norm(x, n, cols, gain, bias, 1e-12)
		return x
	})
}

// nasty are numbers at which arithmetic goes wrong first.
var nasty = []float32{
	0, float32(math.Copysign(0, -1)), 1, -1, .5, 1.5, 2.5, 127, -127, expMin, 88, -104, 1e-6, 1e6, 1e19, -1e30, math.MaxFloat32, -math.MaxFloat32, 1e-37,
	math.SmallestNonzeroFloat32, -1e-40, float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.NaN()), -float32(math.NaN()),
}

func TestPaths(t *testing.T) {
	if len(paths) == 1 {
		t.Skip("there is but the portable path")
	}
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 9))
		deviation := math.Exp(r.NormFloat64() * 2)
		if seed%9 == 8 {
			deviation = 1e-38
		}
		bad := []float64{0, 0, .001, .02, .5}[seed%5]
		holdAll(t, source{
			dimension: func(limit int) int { return 1 + r.IntN(limit) },
			number: func() float32 {
				if r.Float64() < bad {
					return nasty[r.IntN(len(nasty))]
				}
				return float32(r.NormFloat64() * deviation)
			},
			weight: func() int8 { return int8(r.IntN(256) - 128) },
		})
	}
}

// The shapes of the transformer take other ways through the kernels than small ones do.
func TestPathsAtFullSize(t *testing.T) {
	if len(paths) == 1 {
		t.Skip("there is but the portable path")
	}
	r := rand.New(rand.NewPCG(1, 10))
	for _, s := range [][3]int{{256, 1152, 384}, {254, 384, 384}, {37, 1536, 384}, {255, 384, 1536}, {11, 9, 384}} {
		n, rows, cols := s[0], s[1], s[2]
		x, w, scales, bias := normal(r, n*cols, 1), weights(r, rows*cols), normal(r, rows, .01), normal(r, rows, 1)
		hold(t, "Mul", func() []float32 {
			var q Rows
			q.Quantise(x, n, cols)
			dst := make([]float32, n*rows)
			NewMatrix(rows, cols, w, scales).Mul(dst, &q, bias)
			return dst
		})
	}
	for _, n := range []int{1, 15, 16, 17, 200, 255, 256} {
		qkv := normal(r, 3*n*width, 3)
		hold(t, "Attend", func() []float32 {
			dst := make([]float32, n*width)
			Attend(dst, qkv, n, heads, width, new(Scratch))
			return dst
		})
	}
	x, add, gain, bias := normal(r, 5*width, 3), normal(r, 5*width, 1), normal(r, width, 1), normal(r, width, 1)
	hold(t, "AddNorm", func() []float32 {
		x := slices.Clone(x)
		AddNorm(x, add, 5, width, gain, bias, 1e-12)
		return x
	})

	// A number in some 2,000 of all that there are.
	every := make([]float32, 1<<21)
	for i := range every {
		every[i] = math.Float32frombits(uint32(i)<<11 | uint32(i)&0x7FF)
	}
	hold(t, "GELU", func() []float32 {
		x := slices.Clone(every)
		GELU(x)
		return x
	})
	hold(t, "exponentials", func() []float32 {
		x := make([]float32, 1<<20)
		for i := range x {
			x[i] = float32(i) * (-110. / (1 << 20))
		}
		return append(x, chosen.exponentials(x))
	})
}

func FuzzPaths(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x05\x11\x20abcdefghijklmnopqrstuvwxyz\x00\x00\x80\x7f\x00\x00\xc0\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		// What is read is read again from the beginning once it has come to its end, but for another byte each time.
		at, turn := 0, byte(0)
		next := func() byte {
			if at == len(data) {
				at, turn = 0, turn+37
				return turn
			}
			at++
			return data[at-1] + turn
		}
		holdAll(t, source{
			dimension: func(limit int) int { return 1 + int(next())%limit },
			number: func() float32 {
				switch b := next(); {
				case b < 8:
					return math.Float32frombits(binary.LittleEndian.Uint32([]byte{next(), next(), next(), next()}))
				case b < 16:
					return nasty[int(next())%len(nasty)]
				default:
					return float32(int8(next())) * float32(b) / 1024
				}
			},
			weight: func() int8 { return int8(next()) },
		})
	})
}

// The kernels write where they are told to, and nowhere else.
func TestBounds(t *testing.T) {
	const margin, mark = 64, 12345
	// inside returns n numbers that lie between marks, and a function that says whether the marks are there still.
	inside := func(from []float32, n int) ([]float32, func() bool) {
		b := make([]float32, n+2*margin)
		for i := range b {
			b[i] = mark
		}
		copy(b[margin:margin+n], from)
		return b[margin:][:n:n], func() bool {
			return !slices.ContainsFunc(append(slices.Clone(b[:margin]), b[margin+n:]...), func(v float32) bool { return v != mark })
		}
	}
	each(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 11))
		var q Rows
		var s Scratch
		for range 200 {
			n, rows, cols := 1+r.IntN(20), 1+r.IntN(70), 1+r.IntN(100)
			m := NewMatrix(rows, cols, weights(r, rows*cols), normal(r, rows, .01))
			q.Quantise(normal(r, n*cols, 1), n, cols)
			dst, kept := inside(nil, n*rows)
			m.Mul(dst, &q, nil)
			if !kept() {
				t.Fatalf("Mul of %d rows with %d x %d", n, rows, cols)
			}
			heads, d := 1+r.IntN(3), 1+r.IntN(40)
			dst, kept = inside(nil, n*heads*d)
			Attend(dst, normal(r, 3*n*heads*d, 1), n, heads, heads*d, &s)
			if !kept() {
				t.Fatalf("Attend of %d rows, %d heads of %d", n, heads, d)
			}
			dst, kept = inside(normal(r, n*cols, 1), n*cols)
			GELU(dst)
			Norm(dst, n, cols, normal(r, cols, 1), normal(r, cols, 1), 0)
			if !kept() {
				t.Fatalf("GELU and Norm of %d rows of %d", n, cols)
			}
		}
	})
}

// Labels are to be the same on every machine. These sums were made with the portable path on amd64; what else they are made with must not change them.
func TestBits(t *testing.T) {
	each(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 12))
		numbers := func(n int) []float32 { // without the functions of package math, which have kernels of their own
			x := make([]float32, n)
			for i := range x {
				x[i] = float32(r.IntN(1<<14)-1<<13) / (1 << 11)
			}
			return x
		}
		check := func(what string, x []float32, want uint32) {
			t.Helper()
			h := crc32.NewIEEE()
			binary.Write(h, binary.LittleEndian, x)
			if got := h.Sum32(); got != want {
				t.Errorf("%s: %#08x, want %#08x", what, got, want)
			}
		}
		const n, rows, heads = 21, 40, 4
		var q Rows
		q.Quantise(numbers(n*width), n, width)
		x := make([]float32, n*rows)
		NewMatrix(rows, width, weights(r, rows*width), numbers(rows)).Mul(x, &q, numbers(rows))
		check("Mul", x, 0x796100e1)
		x = make([]float32, n*width)
		Attend(x, numbers(3*n*width), n, heads, width, new(Scratch))
		check("Attend", x, 0xed2faa7c)
		x = numbers(2000)
		GELU(x)
		check("GELU", x, 0xabad62a0)
		x = numbers(n * width)
		AddNorm(x, numbers(n*width), n, width, numbers(width), numbers(width), 1e-12)
		check("AddNorm", x, 0xe1c7b6ff)
		x = numbers(15 * n)
		Norm(x, n, 15, numbers(15), numbers(15), 1e-12)
		check("Norm", x, 0xf0cb254d)
		x = numbers(50)
		Softmax(x)
		check("Softmax", x, 0x10c84eae)
	})
}
