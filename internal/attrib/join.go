package attrib

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// joinSpeech makes one of what the words that say who have parted: sentences in marks that have the cue of those before them in the paragraph, and a clause
// that is cut in two and has marks in its second half only. It wants the attributions in order.
func (f *finder) joinSpeech() {
	as := f.out.Attributions
	place := make([]int, len(as))
	out := as[:0]
	for i := range as {
		a := as[i]
		if a.Follows >= 0 && a.Follows < i {
			a.Follows = place[a.Follows]
		}
		if at := f.goesOnFrom(&a, out); at >= 0 {
			out[at].Content = append(out[at].Content, a.Content...)
			place[i] = at
			continue
		}
		if n := len(out); f.wholeClause(&a) && n > 0 && out[n-1].Cue == a.Cue && out[n-1].Content[0].End <= a.Content[0].End && out[n-1].Content[0].Start >= a.Content[0].Start {
			place[i], out[n-1] = n-1, a // the first half was found by itself
			continue
		}
		place[i] = len(out)
		out = append(out, a)
	}
	f.out.Attributions = out
}

// goesOnFrom is the attribution, of those before it, whose words go on with the sentences of a: they have its cue. “A,” said Hale, adding that she was
// tired. “B.” It is -1 where there is none.
func (f *finder) goesOnFrom(a *Attribution, before []Attribution) int {
	if a.Kind != Direct || a.nested || a.Cue.Len() == 0 || a.Source < 0 || f.doc.Tokens[f.doc.TokensIn(a.Content[0]).First].Sentence <= f.doc.Tokens[a.Cue.First].Sentence {
		return -1
	}
	for j := len(before) - 1; j >= max(0, len(before)-8); j-- {
		o := &before[j]
		if o.Kind == Direct && o.Cue == a.Cue && o.Source == a.Source && o.Content[len(o.Content)-1].End <= a.Content[0].Start &&
			f.paragraphAt(o.Content[0].Start) == f.paragraphAt(a.Content[0].Start) {
			return j
		}
	}
	return -1
}

// wholeClause gives a content that the words that say who, between commas, part from the beginning of its sentence that beginning for its first piece: the
// plan, she said, was “a joke”. It reports whether it has.
func (f *finder) wholeClause(a *Attribution) bool {
	if a.Kind == Indirect || a.nested || len(a.Content) > 1 || a.Source < 0 || a.Cue.Len() == 0 {
		return false
	}
	r := f.doc.TokensIn(a.Content[0])
	if f.capital(r.First) && f.marks.Role[r.First-min(r.First, 1)] != 0 {
		return false // a sentence of its own
	}
	m := f.mentions[a.Source].Tokens
	who := text.Range{First: min(m.First, a.Cue.First), End: max(m.End, a.Cue.End)}
	if who.Len() != m.Len()+a.Cue.Len() || who.First < 2 || who.End >= r.First || f.doc.Word(who.First-1) != "," || f.doc.Word(who.End) != "," {
		return false
	}
	s := f.doc.Sentences[f.doc.Tokens[who.First].Sentence].Tokens
	second := text.Range{First: who.End + 1, End: r.End}
	first := text.Range{First: who.First - 1, End: who.First - 1}
	for first.First > s.First && f.doc.Word(first.First-1) != ";" && first.Len() < longestHalf {
		first.First--
	}
	if first.First < s.First || first.Len() == 0 || first.Len() >= longestHalf || !f.halves(first, second, r) {
		return false
	}
	a.Kind = Mixed
	span := a.Content[0]
	if f.marks.Role[second.First] == 0 {
		span.Start = f.doc.Tokens[second.First].Start
	}
	a.Content = []text.Span{f.doc.SpanOf(first), span}
	return true
}

// longestHalf bounds the tokens of the first half of a clause.
const longestHalf = 40

// halves reports whether two runs of tokens are a clause cut in two: what stands first is a subject, or a clause that and or a comma goes on from, with no
// marks in it, and no more than a few words lead to the marks in the second.
func (f *finder) halves(first, second, quoted text.Range) bool {
	verb := false
	for t := first.First; t < first.End; t++ {
		if f.marks.Role[t] != 0 {
			return false
		}
		verb = verb || f.Tags[t].Finite()
	}
	for t := second.First; t < quoted.First-1; t++ {
		if f.marks.Role[t] != 0 || f.final(t) {
			return false
		}
	}
	switch f.Tags[first.First] {
	case syntax.RB, syntax.CC, syntax.VBN, syntax.VBG, syntax.TO, syntax.UH:
		return false
	case syntax.IN:
		return verb && f.low(first.First) == "whether"
	}
	return verb || f.nominal(first)
}

// nominal reports whether the tokens in r are a phrase around a noun that may be a subject: the plan for the bridge, not last week.
func (f *finder) nominal(r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		switch tag := f.Tags[t]; {
		case tag.Noun(), tag.Proper(), tag == syntax.DT, tag == syntax.PRPS, tag == syntax.JJ, tag == syntax.CD, tag == syntax.POS, tag == syntax.HYPH, tag == syntax.IN && t > r.First:
		default:
			return false
		}
	}
	last := r.End - 1
	return (f.Tags[last].Noun() || f.Tags[last].Proper()) && !isDay(f.low(last)) && !times[f.Lemma(last)]
}

// times are the nouns of when something was said.
var times = set("week month year night day morning afternoon evening time moment today yesterday tomorrow tonight hour minute")
