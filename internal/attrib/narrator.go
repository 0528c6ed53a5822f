package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/text"
)

// carryOn gives the words in quotation marks whose sentence tells of nobody who says them to who tells the rest of their paragraph: The road will stay, Hale said. The economy
// will be “stable and strong.”
func (f *finder) carryOn() {
	as := f.out.Attributions
	for i := range as {
		a := &as[i]
		if a.Follows >= 0 || !f.untoldBy(a) {
			continue
		}
		if follows, turn := f.narrator(a, as[:i]); follows >= 0 || turn >= 0 {
			a.Follows, a.Turn, a.Source, a.Cue, a.Addressee, a.Negated, a.Act = follows, turn, -1, text.Range{}, -1, false, Speech
			a.way, a.Rule = carriedOver, carriedOver.rule("")
		}
	}
}

// untoldBy reports whether the sentence of a quotation has no verb of saying, and a thing, or nothing, for its subject: She walked wherever she went, “meeting people.”
func (f *finder) untoldBy(a *Attribution) bool {
	if a.Kind != Direct || a.nested || a.certain || a.way == setOff || a.way == labelled || a.way == credited || a.way == behindColon {
		return false
	}
	if a.Cue.Len() > 0 {
		fr := f.frameOf(a.Cue)
		if a.Act == Thought && a.way == carriedOver && f.doc.Tokens[a.Cue.First].Sentence != f.doc.Tokens[f.doc.TokensIn(a.Content[0]).First].Sentence {
			return true // She expects a mild winter. Sales will be “strong again.”
		}
		return a.Source < 0 && f.Tags[f.LastVerb(a.Cue)].Verb() && (fr == nil || fr.voice && (a.Cue.End >= len(f.opens) || f.opens[a.Cue.End] == 0))
	}
	if a.Source < 0 {
		return false
	}
	x := f.mentions[a.Source]
	return x.Form == mention.Description && x.Kind == mention.Thing
}

// narrator is the attribution, of those before, whose speaker tells what the paragraph of a quotation has before it, and who that is where the paragraph opens with it: Ann Hale
// described the harm. Both are -1 where nobody does.
func (f *finder) narrator(a *Attribution, before []Attribution) (follows, turn int) {
	p := f.paragraphAt(a.Content[0].Start)
	for i := len(before) - 1; i >= max(0, len(before)-8) && f.paragraphAt(before[i].Content[0].Start) == p; i-- {
		if o := &before[i]; !o.nested && (o.Source >= 0 || o.Follows >= 0) {
			return i, -1
		}
	}
	first := f.doc.Paragraphs[p].Tokens.First
	m := f.mentionFrom(first)
	if m < 0 || f.mentions[m].Kind != mention.Person || !f.speaks(m) || f.sameSentence(first, f.doc.TokensIn(a.Content[0]).First) {
		return -1, -1
	}
	if v := f.mentions[m].Tokens.End; v < len(f.Tags) && f.Tags[v].Finite() && f.frame(f.Lemma(v)) != nil {
		return -1, m
	}
	return -1, -1
}
