package deep

import (
	"slices"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/text"
)

// cutUp is the windows of a text: of each the tokens, the number of pieces and the number of breaks.
func cutUp(v *vocabulary, s string) (out [][3]int) {
	c := &cutter{doc: text.Divide(s), speller: speller{vocabulary: v}}
	var w window
	for c.next(&w) {
		gaps := 0
		for _, p := range w.pieces {
			if p == v.gap {
				gaps++
			}
		}
		out = append(out, [3]int{w.tokens.Len(), len(w.pieces), gaps})
	}
	return out
}

func TestWindows(t *testing.T) {
	v := tinyEngine(t).vocabulary
	paragraph := func(tokens int) string { return strings.Repeat("go ", tokens) + "\n\n" }
	long := strings.Repeat("a", 7) // of seven pieces
	for _, x := range []struct {
		name, text string
		want       [][3]int
	}{
		{"nothing", "", nil},
		{"no tokens", " \n ", nil},
		{"a token", "go", [][3]int{{1, 3, 0}}},
		{"two paragraphs", paragraph(10) + paragraph(20), [][3]int{{30, 33, 1}}},
		{"as long as there is room for", paragraph(252), [][3]int{{252, 254, 0}}},
		{"too long by a token that there is room for", paragraph(253), [][3]int{{253, 255, 0}}},
		{"too long by two", paragraph(254), [][3]int{{252, 254, 0}, {2, 4, 0}}},
		{"the rest goes with what follows", paragraph(300) + paragraph(100), [][3]int{{252, 254, 0}, {148, 151, 1}}},
		{"just together", paragraph(126) + paragraph(127), [][3]int{{253, 256, 1}}},
		{"just apart", paragraph(127) + paragraph(127), [][3]int{{127, 129, 0}, {127, 129, 0}}},
		{"no token is cut", paragraph(250) + long, [][3]int{{250, 252, 0}, {1, 9, 0}}},
		{"within a paragraph", strings.Repeat("go ", 250) + long + " go", [][3]int{{250, 252, 0}, {2, 10, 0}}},
		{"no more than twelve pieces of a token", strings.Repeat("a", 100), [][3]int{{1, 14, 0}}},
	} {
		if got := cutUp(v, x.text); !slices.Equal(got, x.want) {
			t.Errorf("%s: tokens, pieces and breaks are %v, want %v", x.name, got, x.want)
		}
	}
}

// Windows hold all tokens in order, none of them is too large, and what they say of a token is true.
func TestWindowsHold(t *testing.T) {
	v := tinyEngine(t).vocabulary
	for _, s := range awkward {
		c := &cutter{doc: text.Divide(s), speller: speller{vocabulary: v}}
		alone := &speller{vocabulary: v}
		var w window
		at := 0
		for c.next(&w) {
			if w.tokens.First != at || len(w.first) != w.tokens.Len() || len(w.pieces) > maxWindow || len(w.shapes) != len(w.pieces) {
				t.Fatalf("%.20q: %d pieces, %d shapes and %d places for %v, which is to begin with %d",
					s, len(w.pieces), len(w.shapes), len(w.first), w.tokens, at)
			}
			for k, i := range w.first {
				want := alone.spell(c.doc.Word(at + k))
				if got := w.pieces[i : i+len(want)]; !slices.Equal(got, want) || w.shapes[i] != shapeOf(c.doc.Word(at+k)) {
					t.Errorf("%.20q: token %d: %v, want %v", s, at+k, got, want)
				}
			}
			at = w.tokens.End
		}
		if at != len(c.doc.Tokens) {
			t.Errorf("%.20q: %d of %d tokens", s, at, len(c.doc.Tokens))
		}
	}
}
