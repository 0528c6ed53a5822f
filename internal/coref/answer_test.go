package coref

import (
	"slices"
	"testing"
)

// answerers are the names, or the descriptions, of who gives each response of a text.
func answerers(s string) (out []string) {
	a, ms, said, who := read(s)
	who.Answer(a, ms, said)
	for _, r := range said.Responses {
		e := -1
		if r.Mention >= 0 {
			e = who.Of[r.Mention]
		}
		out = append(out, who.callsBy(a.Doc, ms, e))
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
		"Contacted by the Kettle, the hospital declined to comment.":                      {"the hospital"},
		"Calls to a home went unanswered. A man at Hale's home declined to comment.":      {"A man at Hale's home"},
		"A council spokesman said it did not comment on leaks.":                           {"A council spokesman"},
		"The storm passed. He declined to comment.":                                       {""},
		"Audiform, the company behind the app, did not respond to a request for comment.": {"Audiform"},
	} {
		if got := answerers(in); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q, want %q", in, got, want)
		}
	}
}
