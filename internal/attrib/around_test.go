package attrib

import "testing"

func TestAround(t *testing.T) {
	for _, c := range []struct{ in, cue, addressee string }{
		{"Ann Hale told reporters the plan would fail.", "told", "reporters"},
		{"Ann Hale told her that the plan would fail.", "told", "her"},
		{"Ann Hale warned the court that the plan would fail.", "warned", "the court"},
		{"Ann Hale used to say that the plan would fail.", "used to say", "-"},
		{"Ann Hale then admitted that the plan would fail.", "then admitted", "-"},
		{"Ann Hale has since admitted that the plan would fail.", "has since admitted", "-"},
		{"Ann Hale later admitted that the plan would fail.", "later admitted", "-"},
		{"“The plan will fail,” Ann Hale was quoted as saying.", "was quoted as saying", "-"},
		{"“The plan will fail,” Ann Hale wrote back the next day.", "wrote back", "-"},
		{"Ann Hale called on the council to publish the plan.", "called on", "the council"},
		{"Asked whether the plan would fail, Ann Hale shrugged.", "Asked", "Ann Hale"},
		{"Asked by a reporter whether the plan would fail, Ann Hale shrugged.", "Asked by", "Ann Hale"},
		{"Speaking to the Herald, Ann Hale said the plan would fail.", "said", "the Herald"},
		{"In an interview with the Herald, Ann Hale said the plan would fail.", "said", "the Herald"},
		{"Ann Hale described the minister’s plan as “absurd”.", "described", "-"},
		{"Ann Hale describes it as “absurd”.", "describes it as", "-"},
		{"Pressed by a reporter on whether the plan would fail, Ann Hale said nothing.", "Pressed by", "Ann Hale"},
	} {
		f := prepare(c.in)
		as := Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Attributions
		if len(as) != 1 {
			t.Errorf("%s: %d attributions", c.in, len(as))
			continue
		}
		cue, addressee := f.doc.Of(f.doc.SpanOf(as[0].Cue)), "-"
		if m := as[0].Addressee; m >= 0 {
			addressee = f.doc.Of(f.doc.SpanOf(f.mentions[m].Tokens))
		}
		if cue != c.cue || addressee != c.addressee {
			t.Errorf("%s\n got  %s | %s\n want %s | %s", c.in, cue, addressee, c.cue, c.addressee)
		}
	}
}
