package coref

import (
	"testing"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// lastSpeaker is the name, or the description, of who says the last thing in a text.
func lastSpeaker(s string) string {
	d := text.Divide(s)
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	ms := mention.Find(a)
	said := attrib.Find(a, q, ms, nil, attrib.Standard()).Attributions
	who := Resolve(a, ms, said)
	if len(said) == 0 || who.Speaker[len(said)-1] < 0 {
		return ""
	}
	e := who.Entities[who.Speaker[len(said)-1]]
	if e.Name >= 0 {
		return d.Of(d.SpanOf(ms[e.Name].Core))
	}
	return d.Of(d.SpanOf(ms[e.Mentions[0]].Tokens))
}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Anne Hale spoke first. “No,” Hale said.", "Anne Hale"},
		{"Anne Hale spoke first. “No,” Ms Hale said.", "Anne Hale"},
		{"Anne Hale spoke first. “No,” Anne said.", "Anne Hale"},
		{"Anne Hale spoke first. “No,” she said.", "Anne Hale"},
		{"Anne Hale met Martin Hale. “No,” Mr Hale said.", "Martin Hale"},
		{"Anne Hale met Martin Hale. “No,” Mrs Hale said.", "Anne Hale"},
		{"The National Farmers Union (NFU) met. “No,” the NFU said.", "National Farmers Union"},
		{"A spokesman for the council spoke first. “No,” he said.", "A spokesman for the council"},
		{"A spokesman for the council spoke first. “No,” the spokesman said.", "A spokesman for the council"},
		{"Anne Hale, a plumber from Leeds, rang. “No,” the plumber said.", "Anne Hale"},
		{"Prime Minister Anne Hale resigned. “No,” the prime minister said.", "Anne Hale"},
		{"Anne Hale said: “No.”\n\n“Never,” she added.", "Anne Hale"},
		{"Anne Hale said: “No.”\n\n“Never.”", "Anne Hale"},
		{"Anne Hale talked to Martin Orr.\n\nQ: Why?\n\nA: Because.\n", "Anne Hale"},
		{"Ann Hale said: “I asked the lady. She said, ‘No.’”", "the lady"},
		{"“No,” he said.", ""},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"U.S.": "us", "O’Brien": "obrien", "O'Brien": "obrien", "ZOE\u0308": "zoë", "Zoë": "zoë",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
