package attrib

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// What follows asks for a verb with a tense, and differs in where it looks: ownVerb wants one that is the clause's own; hasVerb takes any, and those within
// quotation marks; tensed looks no further than the next comma, finiteSoon no further than the next mark, verbNext at the very next word but adverbs; and
// verbless wants none, nor any word that one is to follow.

// firstFinite is the first verb with a tense among the tokens in r, and within a number of them from its beginning; -1 where there is none.
func (f *finder) firstFinite(r text.Range, within int) int {
	for t := r.First; t < min(r.End, r.First+within); t++ {
		if f.Tags[t].Finite() {
			return t
		}
	}
	return -1
}

// firstFiniteUnit is the first verb with a tense among units i to end of a clause, -1 where there is none.
func (f *finder) firstFiniteUnit(c clause, i, end int) int {
	for end = min(end, i+reach); i < end; i++ {
		if f.tag(c, i).Finite() {
			return i
		}
	}
	return -1
}

// ownVerb reports whether the tokens in r have a verb with a tense that is not one of a clause that hangs on a noun or tells when: the bridge closed; not
// the bridge that closed, the bridge he closed, nor the police after it did.
func (f *finder) ownVerb(r text.Range) bool {
	hanging := 0 // the clauses that hang on something and still want their verb
	if r.First < r.End && openers[f.low(r.First)] && f.finiteSoon(r.First+1) && !f.timed(r.First) {
		hanging++ // if it rains, the bridge closes
	}
	f.steps += min(r.Len(), reach)
	for t := r.First; t < min(r.End, r.First+reach); t++ {
		if f.doc.Word(t) == "(" && t > r.First {
			t = f.bracketed(t, r.End) // taking pills (when it | hurts) is wrong
			continue
		}
		tag := f.Tags[t]
		// A past tense that was not seen has its object.
		unseen := tag == syntax.VBN && t > r.First && !auxiliaries[f.low(t-1)] && t+1 < r.End && (f.Tags[t+1].Noun() && !isDay(f.low(t+1)) || f.Tags[t+1] == syntax.DT)
		switch {
		case tag.Finite(), unseen:
			if hanging == 0 || t-1 > r.First && f.doc.Word(t-1) == "," {
				return true
			}
			hanging--
		case tag == syntax.CC && f.verbNext(t+1):
			return false // an interest | and left: the verb goes on with the cue
		case t == r.First || f.Tags[t-1].Verb() || f.Tags[t-1] == syntax.CC || tag == syntax.DT:
		case tag == syntax.WDT, tag == syntax.WP, tag == syntax.WPS, tag == syntax.WRB, relatives[f.low(t)], f.low(t) == "whether", tag == syntax.IN && openers[f.low(t)] && f.finiteSoon(t+1),
			tag == syntax.PRP && f.Tags[t-1].Noun() && !objects[f.low(t)] && !(f.Tags[r.First] == syntax.IN && t < r.First+6): // In March he left
			hanging++
		}
	}
	return false
}

// bracketed is the token of the bracket that closes the one at token t, before token end and not far from it, and t where none does.
func (f *finder) bracketed(t, end int) int {
	for i := t + 1; i < min(end, t+reach/2); i++ {
		if f.doc.Word(i) == ")" {
			return i
		}
	}
	return t
}

// timed reports whether a word that may open a clause, token t, stands before a time or an event instead, behind which the subject follows: After the crash | the
// driver left, Since May | prices rose.
func (f *finder) timed(t int) bool {
	if w := f.low(t); w != "after" && w != "before" && w != "since" || t+2 >= len(f.Tags) {
		return false
	}
	if isDay(f.low(t+1)) && f.Tags[t+2].Noun() {
		return true
	}
	for i := t + 1; i < min(len(f.Tags), t+7) && !f.Tags[i].Finite(); i++ {
		if tag := f.Tags[i]; i > t+1 && f.Tags[i-1].Noun() && (tag == syntax.DT || tag == syntax.PRP || tag == syntax.PRPS) {
			return true
		}
	}
	return false
}

// verbNext reports whether a verb in the past tense or a modal stands at token t, adverbs passed over.
func (f *finder) verbNext(t int) bool {
	for t < len(f.Tags) && f.Tags[t] == syntax.RB {
		t++
	}
	return t < len(f.Tags) && (f.Tags[t] == syntax.VBD || f.Tags[t] == syntax.MD)
}

// finiteSoon reports whether a verb with a tense stands within a few tokens from t, before any mark.
func (f *finder) finiteSoon(t int) bool {
	for end := min(len(f.Tags), t+8); t < end && f.doc.Tokens[t].Kind != text.Punct; t++ {
		if f.Tags[t].Finite() {
			return true
		}
	}
	return false
}

// hasVerb reports whether a finite verb, or a stretch that may hold one, stands in units i to end.
func (f *finder) hasVerb(c clause, i, end int) bool {
	for j := i; j < min(end, i+reach); j++ {
		if s := c.units[j].stretch; f.tag(c, j).Finite() || s >= 0 && f.firstFinite(f.marks.Stretches[s].Tokens, 12) >= 0 {
			return true
		}
	}
	return false
}

// tensed reports whether a verb with a tense stands between unit i and the next comma, or unit end.
func (f *finder) tensed(c clause, i, end int) bool {
	for ; i < end && f.at(c, i) != ","; i++ {
		if f.tag(c, i).Finite() {
			return true
		}
	}
	return false
}

// verbless reports whether no verb with a tense stands in units i to end, and no word behind which one is to be.
func (f *finder) verbless(c clause, i, end int) bool {
	for ; i < end; i++ {
		if t := f.tag(c, i); t == syntax.None || t.Finite() || t == syntax.WP || t == syntax.WDT || t == syntax.WRB || f.at(c, i) == "that" {
			return false
		}
	}
	return true
}
