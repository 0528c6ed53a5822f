package deep

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/text"
)

// A reference is what deep/train/reference.py wrote: what PyTorch and the tokenizer that the model came with make of some texts and tokens.
type reference struct {
	Texts []struct {
		Text             string
		Tokens           [][2]int
		Pieces           []piece
		Shapes           []shape
		At               []int
		Float, Quantised struct {
			Scores [][label.Count]float64
			Norms  []float64
		}
	}
	Tokens []struct {
		Token  string
		Pieces []piece
		Shape  shape
	}
}

func readReference(t *testing.T) (r reference) {
	t.Helper()
	b, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTokensAsReference(t *testing.T) {
	s := &speller{vocabulary: standard().vocabulary}
	for _, x := range readReference(t).Tokens {
		if got := s.spell(x.Token); !slices.Equal(got, x.Pieces) {
			t.Errorf("%q: pieces %v, want %v", x.Token, got, x.Pieces)
		}
		if got := shapeOf(x.Token); got != x.Shape {
			t.Errorf("%q: shape %d, want %d", x.Token, got, x.Shape)
		}
	}
}

// Two ways to add up the same floats differ in their last bits, and where a number lies on the border of two eight-bit ones, that makes it the one here
// and the other there. Until that happens in a text, all digits agree that the reference has; from then on they agree better than eight bits and floats do.
func TestTextsAsReference(t *testing.T) {
	z := standard().network
	texts := readReference(t).Texts
	rows, exact := 0, 0
	var differ, rounding, worst float64
	for _, x := range texts {
		var spans [][2]int
		for _, token := range text.Divide(x.Text).Tokens {
			spans = append(spans, [2]int{token.Start, token.End})
		}
		all := windowsOf(z, x.Text)
		if !slices.Equal(spans, x.Tokens) || len(all) != 1 {
			t.Fatalf("%.30q: %d windows of the tokens %v, want %v", x.Text, len(all), spans, x.Tokens)
		}
		s := all[0]
		if !slices.Equal(s.pieces, x.Pieces) || !slices.Equal(s.shapes, x.Shapes) || !slices.Equal(s.first, x.At) {
			t.Fatalf("%.30q: pieces %v with the shapes %v at %v, want %v, %v and %v", x.Text, s.pieces, s.shapes, s.first, x.Pieces, x.Shapes, x.At)
		}
		layer := 0
		z.wholly(s, func(n int) {
			got, want := meanLength(s.x, n), x.Quantised.Norms[layer]
			far := math.Abs(got-want) / want
			if far < 2e-6 {
				exact++
			} else if layer == 0 || far > 0.005 {
				t.Errorf("%.30q: rows behind layer %d are %.5f long in the mean, want %.5f", x.Text, layer, got, want)
			}
			rows++
			layer++
		})
		z.encode(s)
		for k, want := range x.Quantised.Scores {
			for l, v := range want {
				d := math.Abs(float64(s.y[k*label.Count+l]) - v)
				worst = max(worst, d)
				differ += d
				rounding += math.Abs(x.Float.Scores[k][l] - v)
			}
		}
	}
	t.Logf("%d of %d agree; scores differ by %.3f at most, and in all by %.2f of what eight bits make", exact, rows, worst, differ/rounding)
	if exact < rows/4 || worst > 0.5 || differ > 0.8*rounding {
		t.Error("that is too much")
	}
}

// meanLength is the mean length of the n rows of x.
func meanLength(x []float32, n int) float64 {
	width, sum := len(x)/n, 0.0
	for i := range n {
		square := 0.0
		for _, v := range x[i*width:][:width] {
			square += float64(v) * float64(v)
		}
		sum += math.Sqrt(square)
	}
	return sum / float64(n)
}
