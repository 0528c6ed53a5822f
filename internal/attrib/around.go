package attrib

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// around makes the cue of every attribution whole, and finds whom it tells of as spoken to, where the words beside it do.
func (f *finder) around() {
	for i := range f.out.Attributions {
		a := &f.out.Attributions[i]
		if a.Cue.Len() == 0 {
			continue
		}
		if a.Cue = f.wholeCue(a); a.Cue.Len() > 0 && a.Addressee < 0 {
			f.address(a)
		}
	}
}

// wholeCue is the cue of an attribution with all of its verb and no more: without the mark that leads to what is said, with the
// auxiliaries and adverbs before it, and with the preposition behind it that belongs to it.
func (f *finder) wholeCue(a *Attribution) text.Range {
	q := a.Cue
	for q.Len() > 0 && f.doc.Tokens[q.End-1].Kind == text.Punct {
		q.End--
	}
	for q.Len() > 0 && f.doc.Tokens[q.First].Kind == text.Punct {
		q.First++
	}
	if a.Source >= 0 && f.mentions[a.Source].Tokens.First > q.First && f.mentions[a.Source].Tokens.End == q.End {
		q.End = f.mentions[a.Source].Tokens.First // ran | one headline
	}
	if q.Len() == 0 {
		return text.Range{} // Mayor: “…”
	}
	h := f.LastVerb(q)
	if !f.Tags[h].Verb() {
		return q
	}
	q.First = f.firstOfVerb(q, h)
	next := q.End
	m := f.mentionFrom(next + 1)
	if m < 0 {
		return q
	}
	switch w := f.low(next); {
	case w == "by" && m == a.Source:
		q.End++ // asked by
	case (w == "to" || w == "on" && f.Lemma(h) == "call") && m != a.Source && !f.inContent(a, next) && f.somebody(m):
		q.End++ // said to, called on
	}
	return q
}

// firstOfVerb is the token at which the verb of a cue begins: with its auxiliaries, with the adverbs among them, and with kept.
func (f *finder) firstOfVerb(q text.Range, h int) int {
	s := f.doc.SentenceAt(h)
	first := q.First
	for first > s.First && h-first < 6 {
		w, tag := f.low(first-1), f.Tags[first-1]
		switch {
		case f.heardTo(first, h):
			first--
		case auxiliaries[w], negations[w]:
		case then[w] && first-1 > s.First && (f.Tags[first-2].Noun() || f.Tags[first-2] == syntax.PRP || auxiliaries[f.low(first-2)]):
		case f.Tags[h] == syntax.VBG && tag.Verb() && f.Lemma(first-1) == "keep":
		default:
			return first
		}
		first--
	}
	return first
}

// heardTo reports whether two words before the verb h, with its auxiliaries from token t on, tell in the passive how it is known that it was said: is quoted as | saying;
// is understood to | have warned.
func (f *finder) heardTo(t, h int) bool {
	w := f.low(t - 1)
	return t-3 >= f.doc.SentenceAt(h).First && (w == "as" && f.Tags[h] == syntax.VBG || w == "to" && f.low(t) == "have") && f.Tags[t-2] == syntax.VBN && formsOfBe[f.low(t-3)]
}

// then are words of time that stand among the auxiliaries of a verb, or right before it.
var then = set("then since now later")

// inContent reports whether token t stands in the content of an attribution.
func (f *finder) inContent(a *Attribution, t int) bool {
	at := f.doc.Tokens[t].Start
	for _, s := range a.Content {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// address finds who is spoken to, in the ways in which a verb of asking and telling has them elsewhere than right behind it: called on the council to;
// was told that; asked whether it would go, she shrugged.
func (f *finder) address(a *Attribution) {
	h := f.LastVerb(a.Cue)
	fr := f.frame(f.Lemma(h))
	if fr == nil || !f.Tags[h].Verb() {
		return
	}
	if last := f.low(a.Cue.End - 1); a.Cue.End-1 > h && addressing[last] {
		if m := f.mentionFrom(a.Cue.End); m >= 0 && m != a.Source && !f.inContent(a, a.Cue.End) && f.somebody(m) {
			a.Addressee = m
		}
		return
	}
	if m := f.interviewer(a); m >= 0 {
		a.Addressee = m
		return
	}
	if !fr.person || fr.of && !fr.clause {
		return
	}
	switch {
	case f.passive(a.Cue):
		if m := f.subjectBefore(a.Cue.First); m >= 0 && f.somebody(m) {
			a.Addressee = m
			if a.Source == m {
				a.Source = -1
			}
		}
	case interrogates[f.Lemma(h)] && a.Kind != Direct && a.Cue.Len() <= 2 && f.opensParticiple(a.Cue.First):
		end := f.doc.TokensIn(a.Content[len(a.Content)-1]).End
		if end < len(f.doc.Tokens) && f.doc.Word(end) == "," {
			if m := f.mentionFrom(end + 1); m >= 0 && m != a.Source && f.somebody(m) {
				a.Addressee = m
			}
		}
	}
}

// interviewer is who is spoken to by the words that open the sentence of a cue, -1 for none: speaking to the Herald, she said; in an interview with the
// Herald, she said.
func (f *finder) interviewer(a *Attribution) int {
	s := f.doc.SentenceAt(a.Cue.First)
	for t := s.First; t < min(s.First+7, a.Cue.First-1); t++ {
		w, next := f.low(t), f.low(t+1)
		if (w == "speaking" || w == "talking" || w == "interview") && (next == "to" || next == "with") && !f.inContent(a, t) {
			if m := f.mentionFrom(t + 2); m >= 0 && m != a.Source && f.mentions[m].Tokens.End < a.Cue.First && f.somebody(m) {
				return m
			}
		}
	}
	return -1
}

// addressing are the prepositions of a cue behind which stands who is spoken to: called on, appealed to, pleaded with, shouted at.
var addressing = set("on to with at upon")

// subjectBefore is the mention that ends right before token t, -1 for none.
func (f *finder) subjectBefore(t int) int {
	if t <= 0 {
		return -1
	}
	return int(f.endsWith[t-1]) - 1
}

// opensParticiple reports whether a verb at token t opens its sentence as a participle does: Asked whether …; when asked.
func (f *finder) opensParticiple(t int) bool {
	s := f.doc.SentenceAt(t)
	return t == s.First || t == s.First+1 && openers[f.low(s.First)]
}
