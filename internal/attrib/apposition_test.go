package attrib

import "testing"

func TestDescribed(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Ann Hale said the mill was shut.", "Ann Hale"},
		{"Ann Hale, 44, said the mill was shut.", "Ann Hale, 44"},
		{"Ann Hale, a nurse from Leeds, said the mill was shut.", "Ann Hale, a nurse from Leeds"},
		{"Ann Hale, 44, a nurse who works nights, said the mill was shut.", "Ann Hale, 44, a nurse who works nights"},
		{"Ann Hale (Lab, Hove) said the mill was shut.", "Ann Hale (Lab, Hove)"},
		{"Sen. Ann Hale, R-Ohio, said the mill was shut.", "Sen. Ann Hale, R-Ohio"},
		{"Ann Hale, of Acme Ltd, said the mill was shut.", "Ann Hale, of Acme Ltd"},
		{"Ann Hale, of Springfield, Va., said the mill was shut.", "Ann Hale, of Springfield, Va."},
		{"Ann Hale, who lives beside it, said the mill was shut.", "Ann Hale, who lives beside it"},
		{"Ann Hale – a nurse, from Leeds – said the mill was shut.", "Ann Hale – a nurse, from Leeds –"},
		{"“The mill is shut,” said Ann Hale, a nurse who works nights.", "Ann Hale, a nurse who works nights"},
		{"“The mill is shut,” said Ann Hale, one of the nurses, adding that she was cold.", "Ann Hale, one of the nurses"},
		{"The Acme Trust, which owns the mill, said it was shut.", "The Acme Trust, which owns the mill"},

		{"“The mill is shut,” said Ann Hale,", "Ann Hale"},

		// What tells something else is left out.
		{"Ann Hale, speaking in Leeds, said the mill was shut.", "Ann Hale"},
		{"Ann Hale, meanwhile, said the mill was shut.", "Ann Hale"},
		{"The mill is shut, Ann Hale said, and Tom Boyd, a nurse, wept.", "Ann Hale"},
		{"According to Ann Hale, the mill is shut.", "Ann Hale"},
		{"Ann Hale, the trust, which owns the mill, is shut", ""},
		{"“The mill is shut,” said Ann Hale, as the council left.", "Ann Hale"},
		{"Ann Hale, who said the mill was “lost”, wept.", "Ann Hale"},
		{"Acme, a group that ‘saves mills’, said the mill was shut.", "Acme"},
		{"“Shut,” said Ann Hale, “is what it is.”", "Ann Hale"},
		{"He, a nurse, said the mill was shut.", "He"},
	} {
		f := prepare(c.in)
		got := ""
		if as := Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Attributions; len(as) > 0 {
			got = f.doc.Of(f.doc.SpanOf(as[0].Who))
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.in, got, c.want)
		}
	}
}
