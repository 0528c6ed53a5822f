package syntax

import (
	"slices"
	"strings"
	"testing"
)

func TestHeadlineNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Mayor Ann Hale Blasts Tom Lowe Over Bins\n\nHale said it was over. Lowe said it was not.", "Ann Hale, Tom Lowe, Hale, Lowe"},
		{"Westmere Council Approves Tram Plan\n\nWestmere Council said it was pleased.", "Westmere Council, Westmere Council"},
		{"Tech Giant Norvik Systems Sues Maker\n\nNorvik Systems said it would win.", "Norvik Systems, Norvik Systems"},
		{"TOM LOWE JOINS NORVIK HEALTH BOARD\n\nNorvik Health said Tom Lowe had joined its board.", "TOM LOWE, NORVIK HEALTH, Norvik Health, Tom Lowe"},
		{"Norvik Ventures CEO Ann Hale Resigns\n\nAnn Hale has left Norvik Ventures.", "Norvik Ventures, Ann Hale, Ann Hale, Norvik Ventures"},
		{"Royal Westmere Hospital Trust Apologises To Family\n\nThe trust said it was sorry.", "Royal Westmere Hospital Trust"}, // nothing is borne out
		{"Joan Hope Long Quits\n\nJoan Hope Long said she was tired.", "Joan Hope Long, Joan Hope Long"},
		{"Anneli Thwaite Quits\n\nThwaite said she was tired.", "Anneli Thwaite, Thwaite"}, // a first name that no list has
	} {
		a := analyze(c.in)
		var got []string
		for _, n := range a.Names {
			got = append(got, a.Doc.Of(a.Doc.SpanOf(n.Tokens)))
		}
		if g := strings.Join(got, ", "); g != c.want {
			t.Errorf("%q: %s, want %s", c.in, g, c.want)
		}
	}
}

func TestHeadlineVerbs(t *testing.T) {
	a := analyze("Senator Ann Hale Slams Governor Tom Lowe\n\nHale said Lowe was wrong.")
	if i := slices.Index(a.low, "slams"); a.Tags[i] != VBZ {
		t.Errorf("Slams is %v, want VBZ", a.Tags[i])
	}
}
