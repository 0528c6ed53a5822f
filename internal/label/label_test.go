package label_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

func input(s string) *label.Input {
	d := text.Divide(s)
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	return attrib.Input(a, q, mention.Find(a))
}

func TestStandard(t *testing.T) {
	for in, want := range map[string]string{
		"“We will go,” Ann Hale said on Monday.\n":              "before source cue",
		"Ann Hale said the plan would fail.\n":                  "source cue behind",
		"The plan would fail, according to the union.\n":        "before cue source",
		"The river rose three feet overnight.\n":                "",
		"«We will go», said Ann Hale.\n\nThe river rose again.": "before cue source",
	} {
		e := input(in)
		l := label.Standard().Label(e)
		var roles []string
		for _, b := range l.Best {
			if r := label.Names[b]; b.Role() != label.Outside && (len(roles) == 0 || roles[len(roles)-1] != r[2:]) {
				roles = append(roles, r[2:])
			}
		}
		if got := strings.Join(roles, " "); got != want {
			t.Errorf("%s got %s, want %s", in, got, want)
		}
	}
}

// The same sentence is labelled alike whichever marks it stands in.
func TestStyles(t *testing.T) {
	var first *label.Labels
	for _, s := range []string{"“We will go,” Ann Hale said.", "‘We will go,’ Ann Hale said.", "«We will go,» Ann Hale said.", "\"We will go,\" Ann Hale said."} {
		l := label.Standard().Label(input(s))
		if first == nil {
			first = l
		}
		if d := cmp.Diff(first, l); d != "" {
			t.Errorf("%s: %s", s, d)
		}
	}
}

func FuzzLabel(f *testing.F) {
	for _, s := range []string{"", "“A,” she said.", "\n\n\n", "said said said", "‘", "Ann Hale said: “No.\n\n“Never.”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e := input(s)
		l := label.Standard().Label(e)
		if len(l.P) != len(e.Doc.Tokens) || len(l.Best) != len(e.Doc.Tokens) {
			t.Fatalf("%d and %d labels for %d tokens", len(l.P), len(l.Best), len(e.Doc.Tokens))
		}
		for i, p := range l.P {
			var sum float64
			for _, v := range p {
				sum += float64(v)
			}
			if math.Abs(sum-1) > 1e-3 || l.Best[i] >= label.Count {
				t.Fatalf("token %d: probabilities add up to %v, label %d", i, sum, l.Best[i])
			}
		}
		if d := cmp.Diff(l, label.Standard().Label(e)); d != "" {
			t.Fatal(d)
		}
	})
}
