package deep

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso/internal/label"
)

var awkward = []string{
	"", " \n\t\n", "a", "“We will go,” Ann said.", "\n\n\n", "said said said", "‘", "Ann Hale said: “No.\n\n“Never.”",
	"\x00\xff\xfe", "e\u0301\u0301\u0301", "\u0301", "中国人说", "İıſßﬁǅ", strings.Repeat("a", 300), strings.Repeat("\u0300", 300),
	strings.Repeat("no, ", 400), strings.Repeat("We will.\n\n", 200), "https://example.com/" + strings.Repeat("x-", 200),
}

// check holds labels to what every engine promises.
func check(t *testing.T, in *label.Input, l *label.Labels) {
	t.Helper()
	if len(l.P) != len(in.Doc.Tokens) || len(l.Best) != len(in.Doc.Tokens) {
		t.Fatalf("%d and %d labels for %d tokens", len(l.P), len(l.Best), len(in.Doc.Tokens))
	}
	for _, p := range in.Doc.Paragraphs {
		before := label.Outside
		for i := p.Tokens.First; i < p.Tokens.End; i++ {
			var sum float64
			for _, v := range l.P[i] {
				sum += float64(v)
				if v < 0 || v > 1 {
					t.Fatalf("token %d: a probability of %v", i, v)
				}
			}
			if math.Abs(sum-1) > 1e-5 {
				t.Fatalf("token %d: probabilities add up to %v", i, sum)
			}
			best := l.Best[i]
			if goesOn(best) && before.Role() != best.Role() {
				t.Fatalf("token %d: %s after %s", i, label.Names[best], label.Names[before])
			}
			before = best
		}
	}
}

func TestLabel(t *testing.T) {
	e := tinyEngine(t)
	for _, s := range awkward {
		in := divided(s)
		l := e.Label(in)
		check(t, in, l)
		if d := cmp.Diff(l, e.Label(in)); d != "" {
			t.Errorf("%.20q the second time: %s", s, d)
		}
	}
}

// What stands in one window has no part in the labels of another.
func TestWindowsAreApart(t *testing.T) {
	e := tinyEngine(t)
	first := strings.Repeat("We will go. ", 80) // more than half of a window
	a := e.Label(divided(first))
	b := e.Label(divided(first + "\n\n" + strings.Repeat("Ann said no. ", 80)))
	if d := cmp.Diff(a.P, b.P[:len(a.P)]); d != "" {
		t.Error(d)
	}
}

// The same labels come out however many articles are read at once, and however many cores there are.
func TestConcurrent(t *testing.T) {
	e := tinyEngine(t)
	var ins []*label.Input
	for i := range 6 {
		ins = append(ins, divided(strings.Repeat(fmt.Sprintf("We will go %d times, Ann said.\n\n", i), 60)))
	}
	var want []*label.Labels
	before := runtime.GOMAXPROCS(1)
	for _, in := range ins {
		want = append(want, e.Label(in))
	}
	runtime.GOMAXPROCS(4)
	defer runtime.GOMAXPROCS(before)
	var wg sync.WaitGroup
	for range 3 {
		for i, in := range ins {
			wg.Go(func() {
				if d := cmp.Diff(want[i], e.Label(in)); d != "" {
					t.Errorf("article %d: %s", i, d)
				}
			})
		}
	}
	wg.Wait()
}

// What is reported rises to the whole.
func TestReport(t *testing.T) {
	e := tinyEngine(t)
	var done []int
	in := divided(strings.Repeat("We will go, Ann said.\n\n", 100))
	e.report = func(n, total int) {
		if total != len(in.Doc.Tokens) {
			t.Errorf("%d of %d, for %d tokens", n, total, len(in.Doc.Tokens))
		}
		done = append(done, n)
	}
	e.Label(in)
	if len(done) < 2 || !slices.IsSorted(done) || done[len(done)-1] != len(in.Doc.Tokens) {
		t.Errorf("%v for %d tokens", done, len(in.Doc.Tokens))
	}
}

// Best is the likeliest of all labellings in which nothing goes on that has not begun.
func TestViterbi(t *testing.T) {
	scores := [][label.Count]float32{
		{0, 1, 5, 0, 0, 0, 2, 0, 0},
		{1, 0, 2, 0, 0, 0, 0, 0, 0},
		{0, 0, 0, 1, 3, 0, 0, 2.5, 3},
		{0, 0, 0, 0, 0, 0, 0, 0, 2},
	}
	var want []label.Label
	top := math.Inf(-1)
	for k := range 9 * 9 * 9 * 9 {
		sum, before, labels := 0.0, label.Outside, []label.Label(nil)
		for i, rest := 0, k; i < len(scores); i, rest = i+1, rest/9 {
			l := label.Label(rest % 9)
			if goesOn(l) && before.Role() != l.Role() {
				sum = math.Inf(-1)
			}
			sum += float64(scores[i][l])
			before, labels = l, append(labels, l)
		}
		if sum > top {
			top, want = sum, labels
		}
	}
	got := make([]label.Label, len(scores))
	var v viterbi
	v.best(got, scores)
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func FuzzLabel(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	e := tinyEngine(f)
	f.Fuzz(func(t *testing.T, s string) {
		in := divided(s)
		check(t, in, e.Label(in))
	})
}
