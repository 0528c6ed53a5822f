package eval

import (
	"strings"
	"testing"

	"github.com/sayso-news/sayso"
)

func TestRestyle(t *testing.T) {
	tests := []struct{ style, text, want string }{
		{"", "“a” ‘b’", "“a” ‘b’"},
		{"single", "“He said ‘go’ and didn't,” the players’ coach said.", "‘He said “go” and didn’t,’ the players’ coach said."},
		{"single", `"A 'b' c," she said.`, "‘A “b” c,’ she said."},
		{"single", "Ferry crews: ‘We won’t sail’", "Ferry crews: ‘We won’t sail’"},
		{"single", "“Never closed\n“and closed,” he said.", "‘Never closed\n‘and closed,’ he said."},
		{"single", "In the ’90s, rock ’n’ roll was 'in' and '80s bands out.", "In the ’90s, rock ’n’ roll was ‘in’ and ’80s bands out."},
		{"single", `He is 6'2" tall.`, `He is 6’2" tall.`},
		{"straight", "“He said ‘go’,” the players’ coach said.", `"He said 'go'," the players' coach said.`},
		{"straight", "Crews: ‘We won’t sail’", "Crews: 'We won't sail'"},
		{"straight-single", "“He said ‘go’,” the players’ coach said.", `'He said "go",' the players' coach said.`},
		{"straight-single", "Crews: ‘We won’t sail’", "Crews: 'We won't sail'"},
		{"guillemets", "“He won’t ‘go’,” she said.", "«He won’t ‹go›,» she said."},
		{"low", "“He won't ‘go’,” she said.", "„He won't ‚go‘,“ she said."},
		{"low", "A stray” mark, and “one more.", "A stray“ mark, and „one more."},
		{"one-newline", "One.\n\nTwo.\n \r\n\nThree.\nFour.\n\n", "One.\nTwo.\nThree.\nFour.\n"},
		{"one-newline", "\n\nOne.", "One."},
		{"hard-wrapped", "One.\nTwo.", "One.\n\nTwo."},
		{"hard-wrapped", strings.Repeat("abcdefgh ", 9) + "ij", strings.Repeat("abcdefgh ", 7) + "abcdefgh\nabcdefgh ij"},
		{"hard-wrapped", "a " + strings.Repeat("é", 80) + " b", "a\n" + strings.Repeat("é", 80) + "\nb"},
	}
	for _, test := range tests {
		r, err := Restyle(test.style, test.text)
		if err != nil {
			t.Fatal(err)
		}
		if r.Text != test.want {
			t.Errorf("%s: %q\n got %q\nwant %q", test.style, test.text, r.Text, test.want)
		}
	}
	if _, err := Restyle("gothic", "a"); err == nil {
		t.Error("a style that is not there is taken")
	}
}

// A letter of the rewritten text is the same letter of the original, and spans in order stay in order.
func TestBack(t *testing.T) {
	for _, d := range readSplit(t, split) {
		for _, style := range Styles() {
			r, err := Restyle(style, d.Text)
			if err != nil {
				t.Fatal(err)
			}
			last := 0
			for i, c := range r.Text {
				b := r.Back(sayso.Span{Start: i, End: i + len(string(c))})
				if b.Start < last || b.End < b.Start || b.End > len(d.Text) {
					t.Fatalf("%s, %s: character %d at %v behind %d", d.ID, style, i, b, last)
				}
				last = b.Start
				if isWord(c) && d.Text[b.Start:b.End] != string(c) {
					t.Fatalf("%s, %s: %q stands for %q", d.ID, style, c, d.Text[b.Start:b.End])
				}
			}
		}
	}
}

func TestBackOutside(t *testing.T) {
	r, err := Restyle("single", "“a” b\n")
	if err != nil {
		t.Fatal(err)
	}
	n := len(r.Text)
	for _, test := range []struct{ in, want sayso.Span }{
		{sayso.Span{Start: 0, End: n}, sayso.Span{Start: 0, End: n}},
		{sayso.Span{Start: 3, End: 3}, sayso.Span{Start: 3, End: 3}},
		{sayso.Span{Start: n, End: n}, sayso.Span{Start: n, End: n}},
		{sayso.Span{Start: 0, End: n + 1}, sayso.Span{Start: -1, End: -1}},
		{sayso.Span{Start: 2, End: 1}, sayso.Span{Start: -1, End: -1}},
	} {
		if got := r.Back(test.in); got != test.want {
			t.Errorf("%v stands for %v, want %v", test.in, got, test.want)
		}
	}
}

// What is found in a rewritten text is scored on the original: gold that was rewritten with it is still all right.
func TestStyledGoldIsRight(t *testing.T) {
	docs := readSplit(t, split)
	want := printed(t, docs, asPredicted(docs))
	for _, style := range Styles() {
		preds := asPredicted(docs)
		for _, d := range docs {
			r, err := Restyle(style, d.Text)
			if err != nil {
				t.Fatal(err)
			}
			preds[d.ID] = preds[d.ID].Map(func(s sayso.Span) sayso.Span { return forth(r, s) })
		}
		c, err := Run{Style: style, Predict: func(id, _ string) (Prediction, bool) { return preds[id], true }}.Score(docs)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		c.Figures.Print(&b)
		if b.String() != want {
			t.Errorf("%s:\n%s\nwant\n%s", style, b.String(), want)
		}
	}
}

// forth is the span of the rewritten text that stands for a span of the original.
func forth(r Restyled, s sayso.Span) sayso.Span {
	var out sayso.Span
	for out.Start < len(r.start) && r.start[out.Start] < s.Start {
		out.Start++
	}
	out.End = out.Start
	for out.End < len(r.end) && r.end[out.End] <= s.End {
		out.End++
	}
	return out
}
