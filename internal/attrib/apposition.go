package attrib

import (
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// describe makes the words that say who whole, for every attribution: with what is told right behind a name, or a description, of who it is.
func (f *finder) describe() {
	for i := range f.out.Attributions {
		if a := &f.out.Attributions[i]; a.Source >= 0 {
			a.Who = text.Range{First: f.mentions[a.Source].Tokens.First, End: f.described(a)}
		}
	}
}

// described is the end of the words that tell who the source of an attribution is, the brackets, ages, appositions and relative clauses behind it taken in as long as
// neither the cue nor anything that is said stands there: Ann Hale (Lab, Hove) | said; Ann Hale, 44, a nurse who lives in York, | said.
func (f *finder) described(a *Attribution) int {
	m := &f.mentions[a.Source]
	end := m.Tokens.End
	if m.Form == mention.Pronoun {
		return end
	}
	limit := f.doc.SentenceAt(end - 1).End
	if a.Cue.First >= end {
		limit = min(limit, a.Cue.First)
	}
	for _, s := range a.Content {
		if t := f.doc.TokensIn(s).First; t >= end {
			limit = min(limit, t)
		}
	}
	for end < limit {
		next := f.aside(m, end, limit)
		if k := f.bracketed(end, min(limit, end+mostBracketed)); f.doc.Word(end) == "(" && k > end {
			next = k + 1
		}
		if next == end {
			break
		}
		end = next
	}
	return end
}

// mostBracketed bounds the tokens of brackets that belong to a name.
const mostBracketed = 10

// aside is the end of what is told of mention m behind the comma, or between the dashes, at token t; t where that is something else.
func (f *finder) aside(m *mention.Mention, t, limit int) int {
	dash := f.dashed(t)
	if f.doc.Word(t) != "," && !dash {
		return t
	}
	end := f.asideEnd(t+1, limit, dash)
	if end == t+1 || !f.identifies(m, t+1, end) {
		return t
	}
	if dash {
		return end + 1
	}
	return end
}

// asideEnd is the comma, the dash, or the end of the sentence, before which an aside ends that begins at token t. It is t for what is none: a clause, or one
// that has somebody say something: Hale, | the mayor said; Hale, | who said the mill was lost.
func (f *finder) asideEnd(t, limit int, dash bool) int {
	relative := false
	for k := t; k < min(limit, t+reach/2) && f.marks.Role[k] == marks.None; k++ {
		switch {
		case f.dashed(k), !dash && (f.doc.Word(k) == "," || f.Tags[k] == syntax.Stop):
			return k
		case f.Tags[k] == syntax.Colon:
			return t
		case relatives[f.low(k)], f.low(k) == "whose":
			relative = true
		case relative && syntax.Voices(f.Lemma(k)), !relative && f.Tags[k].Finite():
			return t
		}
	}
	if !dash && t < limit && limit < t+reach/2 && f.doc.SentenceAt(t).End == limit {
		return limit
	}
	return t
}

// dashed reports whether token t is a dash that parts what stands before it from what stands behind, and no hyphen.
func (f *finder) dashed(t int) bool {
	w := f.doc.Word(t)
	return dashes[w] && (w != "-" || t > 0 && f.doc.Tokens[t-1].End < f.doc.Tokens[t].Start)
}

// identifies reports whether the tokens from t to end, which stand behind a comma, tell who mention m is.
func (f *finder) identifies(m *mention.Mention, t, end int) bool {
	switch w := f.low(t); {
	case w == "who", w == "whose":
		return m.Kind == mention.Person || m.Kind == mention.Group
	case w == "which":
		return m.Kind != mention.Person
	case f.Tags[t] == syntax.CD && f.low(t) != "one":
		return end == t+1 && m.Kind == mention.Person
	case t <= m.Affiliation.First && m.Affiliation.First < end:
		return true // Ann Hale, | R-Ohio; Ann Hale, | of Acme Ltd
	case w == "of":
		return m.Form == mention.Name && m.Kind == mention.Person && f.mentionFrom(t+1) >= 0
	case w == "now", w == "then":
		t++
	}
	x := f.mentionFrom(t)
	if x < 0 {
		return false
	}
	d := &f.mentions[x]
	if d.Kind == mention.Place {
		return d.Form == mention.Name && d.Tokens.End == end && t-2 >= m.Tokens.End && f.endsWith[t-2] > 0 // of Hove, | East Sussex
	}
	return d.Form == mention.Description && d.Kind == m.Kind && d.Plural == m.Plural
}
