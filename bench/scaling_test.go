package bench

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/sayso-news/sayso"
)

// BenchmarkScaling reads articles from 1 KB to 10 MB, and fits time = c · sizeᵉ: exponent is e, 1 for linear time. It is reported
// with end-exponent, the same of the three largest sizes alone, where what is not linear shows, and
// with the speed at the least and the largest size. Besides articles there are texts, up to 1 MB, that are hard on a reader: what is
// repeated in them tempts a program to look far back or far ahead. A text that takes long is not made larger: largest-MB says how far
// it went.
func BenchmarkScaling(b *testing.B) {
	sizes := []int{1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000}
	for _, x := range []named{
		{"articles", strings.Join(all(b), "\n\n")},
		{"one-paragraph", strings.ReplaceAll(strings.Join(all(b), " "), "\n", " ")},
		{"one-sentence", "the mayor and the council and "},
		{"one-word", "mayor"},
		{"opening-marks", "“"},
		{"single-marks", "‘’"},
		{"straight-marks", `" ' `},
		{"never-closed", "“We go,\n"},
		{"quotes-without-cue", "“We go.” "},
		{"speaker-far-off", "“We go.”\n\n"},
		{"he-said", "He said she said they said "},
		{"names", "Ann Orr, Bo Lind, Cy Marsh "},
		{"said", "said Ann Orr said "},
		{"commas", "Ann Orr, "},
		{"line-breaks", "\n"},
	} {
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				sizes := sizes
				if x.name != "articles" {
					sizes = sizes[:7]
				}
				at, took := growing(x.text, sizes)
				last := len(at) - 1
				b.ReportMetric(exponent(at, took), "exponent")
				b.ReportMetric(exponent(at[max(0, last-2):], took[max(0, last-2):]), "end-exponent")
				b.ReportMetric(at[last]/1e6, "largest-MB")
				b.ReportMetric(at[0]/took[0]/1e6, size(sizes[0])+"-MB/s")
				b.ReportMetric(at[last]/took[last]/1e6, "largest-MB/s")
			}
		})
	}
}

// growing reads a text at each of the sizes until one takes long, and gives sizes and seconds.
func growing(text string, sizes []int) (at, took []float64) {
	const long = 5 * time.Second
	for _, n := range sizes {
		s := ofSize(text, n)
		t := timed(s)
		at, took = append(at, float64(len(s))), append(took, t.Seconds())
		if t > long {
			break
		}
	}
	return at, took
}

// timed is how long Parse takes, the least of several turns where it is short.
func timed(s string) time.Duration {
	least := time.Duration(math.MaxInt64)
	for began := time.Now(); ; {
		start := time.Now()
		sayso.Parse(s)
		least = min(least, time.Since(start))
		if time.Since(began) > 30*time.Millisecond {
			return max(1, least)
		}
	}
}

// exponent fits a straight line through the logarithms, by least squares, and gives its slope.
func exponent(at, took []float64) float64 {
	var n, sx, sy, sxx, sxy float64
	for i := range at {
		x, y := math.Log(at[i]), math.Log(took[i])
		n, sx, sy, sxx, sxy = n+1, sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

func TestExponent(t *testing.T) {
	at := []float64{1e3, 1e4, 1e5, 1e6}
	for _, e := range []float64{1, 1.5, 2} {
		var took []float64
		for _, x := range at {
			took = append(took, 3e-9*math.Pow(x, e))
		}
		if got := exponent(at, took); math.Abs(got-e) > 1e-9 {
			t.Errorf("%v, want %v", got, e)
		}
	}
}
