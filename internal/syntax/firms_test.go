package syntax

import (
	"slices"
	"testing"
)

func TestFirms(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string // the names of organizations
	}{
		{"Norvik (Pacific) Drilling Ltd said it was well. Norvik said so again.", []string{"Norvik (Pacific) Drilling Ltd", "Norvik"}},
		{"On Monday Consolidated Norvik Corp said it was well. Consolidated Norvik said so again.", []string{"Consolidated Norvik Corp", "Consolidated Norvik"}},
		{"Retailer Brenwick Plc said it was well.", []string{"Brenwick Plc"}},
		{"It was sold to Hale Lowe and Co by the bank.", []string{"Hale Lowe and Co"}},
	} {
		a := analyze(c.in)
		var got []string
		for _, n := range a.Names {
			if n.Type == Organization {
				got = append(got, a.Doc.Of(a.Doc.SpanOf(n.Tokens)))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}
