package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso/internal/eval"
	"github.com/sayso-news/sayso/internal/label"
)

// An article is exported in several house styles, with the same labels in each.
func TestExport(t *testing.T) {
	const text = "“We will wait,” said Ann Field.\n\nNobody else spoke.\n"
	a := eval.Attribution{Content: []eval.Span{{Start: 0, End: 15}}, Cue: []eval.Span{{Start: 16, End: 20}}, Source: []eval.Span{{Start: 21, End: 30}}}
	var b bytes.Buffer
	if err := export(&b, []*eval.Document{eval.NewDocument("a", text, []eval.Attribution{a})}, "train", 3); err != nil {
		t.Fatal(err)
	}

	type token struct {
		text      string
		label     label.Label
		paragraph int32
	}
	want := []token{
		{"We", label.Before, 0}, {"will", label.Before, 0}, {"wait", label.Before, 0}, {",", label.Before, 0},
		{"said", label.CueBegins, 0}, {"Ann", label.SourceBegins, 0}, {"Field", label.Source, 0}, {".", label.Outside, 0},
		{"Nobody", label.Outside, 1}, {"else", label.Outside, 1}, {"spoke", label.Outside, 1}, {".", label.Outside, 1},
	}
	var found []string
	for lines := json.NewDecoder(&b); lines.More(); {
		var x exported
		if err := lines.Decode(&x); err != nil {
			t.Fatal(err)
		}
		found = append(found, x.Part+" "+x.Style)
		var got []token
		for i, at := range x.Tokens {
			got = append(got, token{x.Text[at[0]:at[1]], label.Label(x.Labels[i]), x.Paragraphs[i]})
		}
		if got[0].label != label.BeforeBegins || got[5].label != label.Before {
			t.Errorf("%s: the marks are %v and %v", x.Style, got[0], got[5])
		}
		got = slices.Delete(got[1:], 4, 5)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(token{})); diff != "" {
			t.Errorf("%s: %s", x.Style, diff)
		}
	}
	if want := []string{"train ", "train low", "train straight", "train one-newline"}; !slices.Equal(found, want) {
		t.Errorf("got the styles %q, want %q", found, want)
	}
}
