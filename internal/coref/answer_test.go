package coref

import (
	"slices"
	"testing"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// answerers are the names, or the descriptions, of who gives each response of a text.
func answerers(s string) (out []string) {
	d := text.Divide(s)
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	ms := mention.Find(a)
	said := attrib.Find(a, q, ms, nil, attrib.Standard())
	who := Resolve(a, ms, said.Attributions)
	who.Answer(a, ms, said.Responses)
	for _, r := range said.Responses {
		if r.Mention < 0 || who.Of[r.Mention] < 0 {
			out = append(out, "")
			continue
		}
		e := who.Entities[who.Of[r.Mention]]
		if e.Name >= 0 {
			out = append(out, d.Of(d.SpanOf(ms[e.Name].Core)))
		} else {
			out = append(out, d.Of(d.SpanOf(ms[e.Mentions[0]].Tokens)))
		}
	}
	return out
}

func TestAnswer(t *testing.T) {
	for in, want := range map[string][]string{
		"Havbrisk did not respond to a request for comment.":                              {"Havbrisk"},
		"Havbrisk declined to comment. Lowe agreed. Havbrisk would not say why.":          {"Havbrisk", "Havbrisk"},
		"Tarn Capital will sell. Tarn declined to comment.":                               {"Tarn Capital"},
		"Ceredigion County Council shut the line. The council would not say why.":         {"Ceredigion County Council"},
		"Hale Capital will sell. Ann Hale left it. Hale declined to comment.":             {"Ann Hale"},
		"The Israeli military had no immediate comment on the report.":                    {"The Israeli military"},
		"The storm passed. He declined to comment.":                                       {""},
		"Audiform, the company behind the app, did not respond to a request for comment.": {"Audiform"},
	} {
		if got := answerers(in); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q, want %q", in, got, want)
		}
	}
}
