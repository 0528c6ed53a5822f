package bench

import (
	"math"
	"runtime"
	"testing"
	"time"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/sayso-news/sayso"
)

// BenchmarkParse reads a text whole. Besides bytes a second and allocations it reports
//
//	x-words  the time as a multiple of a bare pass over the word boundaries of the same text (UAX #29), taken in the same run
//	B/B      bytes allocated for each byte of the text
//	kept/B   bytes that the Article holds on to for each byte of the text, once the garbage is collected, the text not counted
func BenchmarkParse(b *testing.B) {
	for _, x := range texts(b) {
		b.Run(x.name, func(b *testing.B) {
			sayso.Parse(x.text) // what is set up once is not counted: BenchmarkFirstCall has it
			kept := kept(x.text)
			b.ReportAllocs()
			b.SetBytes(int64(len(x.text)))
			before := allocated()
			for b.Loop() {
				sayso.Parse(x.text)
			}
			bytes := allocated() - before
			b.ReportMetric(float64(bytes)/float64(b.N*len(x.text)), "B/B")
			b.ReportMetric(kept/float64(len(x.text)), "kept/B")
			b.ReportMetric(multiple(x.text, func() { sayso.Parse(x.text) }), "x-words")
		})
	}
}

// BenchmarkParallel reads the articles one by one on all cores, as an archive is read.
func BenchmarkParallel(b *testing.B) {
	articles := all(b)
	bytes := 0
	for _, a := range articles {
		bytes += len(a)
		sayso.Parse(a)
	}
	b.ReportAllocs()
	b.SetBytes(int64(bytes))
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for _, a := range articles {
				sayso.Parse(a)
			}
		}
	})
}

// BenchmarkWords is the unit: a bare pass over word boundaries.
func BenchmarkWords(b *testing.B) {
	for _, x := range texts(b) {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(x.text)))
			for b.Loop() {
				countWords(x.text)
			}
		})
	}
}

func countWords(text string) int {
	n := 0
	for tokens := words.FromString(text); tokens.Next(); {
		n++
	}
	return n
}

func TestCountWords(t *testing.T) {
	if n := countWords("No, he won’t."); n != 7 { // the spaces count
		t.Errorf("%d", n)
	}
}

// multiple is the time that f takes as a multiple of a word pass over the text: the least of several rounds each, in turn, so that what
// else the machine does falls on both.
func multiple(text string, f func()) float64 {
	const rounds = 5
	pass, whole := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range rounds {
		pass = min(pass, round(func() { countWords(text) }))
		whole = min(whole, round(f))
	}
	return float64(whole) / float64(max(1, pass))
}

// round is what f takes, the mean of as many turns as go into a moment.
func round(f func()) time.Duration {
	const moment = 20 * time.Millisecond
	n := 0
	start := time.Now()
	for n == 0 || time.Since(start) < moment {
		f()
		n++
	}
	return time.Since(start) / time.Duration(n)
}

// allocated is how many bytes were allocated since the process began.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// kept is how many bytes an article of the text holds on to, the mean of several.
func kept(text string) float64 {
	n := max(1, 1_000_000/len(text))
	all := make([]sayso.Article, n)
	before := inUse()
	for i := range all {
		all[i] = sayso.Parse(text)
	}
	after := inUse()
	runtime.KeepAlive(all)
	return max(0, float64(after)-float64(before)) / float64(n)
}

func inUse() uint64 {
	runtime.GC()
	runtime.GC() // what is pooled goes only the second time
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
