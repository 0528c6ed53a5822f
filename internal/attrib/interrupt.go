package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// interrupted takes a clause into which the words that say who, units first to end, are put between commas, for a content of two pieces: The firm, he said,
// was broke. It returns the unit up to which the clause is claimed, 0 where it is no such clause.
func (f *finder) interrupted(c clause, q cue, first, end int, a Attribution, quoted bool) int {
	if quoted || q.voice || !q.clause && !q.nobody && !(q.that && q.act == Writing) || a.Source < 0 && !q.nobody || first < 2 || f.at(c, first-1) != "," && !f.inComma(c.units[first-1]) {
		return 0
	}
	behind := f.comma(c, end) // she said in a letter,
	if behind == 0 || behind+2 > len(c.units) || f.in.asked || f.hasWord(c, end, behind, "that") || first == q.first && f.tellsOfSource(c, behind+1, a.Source) || f.reportsBesides(c, behind+1) {
		return 0
	}
	cut := first
	if f.at(c, cut-1) == "," {
		cut--
	}
	from := f.content0(c, cut)
	if from >= cut || first-from > reach || c.units[cut-1].stretch >= 0 && !f.partQuoted(c, from, cut) || !f.apart(c, q, first, end) {
		return 0
	}
	if f.endsReporting(c, behind+1) || f.reportsAgain(c, from, behind+1) {
		return 0
	}
	if joiners[f.at(c, behind+1)] && f.toldLater(c, behind+1) {
		a.certain = true
		f.reportedSpan(c, from, cut, a, q)
		return behind
	}
	whole, wanting := f.hasVerb(c, from, cut), auxiliaries[f.at(c, cut-1)]
	// However, she said, the plan; on Tuesday, she said, “the plan”; but a part of what is said: since then, she said, the plan.
	predicate := f.predicate(c, behind+1)
	outside := !predicate && (behind > end || q.addressed || cut-from < 2 || f.tag(c, from).Verb() || c.units[behind+1].stretch >= 0)
	if outside && !whole && !f.tag(c, behind+1).Finite() && !f.lateVerb(c, behind+1) {
		return 0
	}
	next := behind + 1
	if f.at(c, next) == "that" && f.tag(c, next) == syntax.IN {
		next++
	} else if !wanting && !predicate && !f.carriesOn(c, next, whole) &&
		!(behind == end && conditions[f.at(c, from)] && f.ownVerb(c.tokens(next, len(c.units)))) {
		return 0
	}
	return f.resumed(c, q, from, cut, next, a)
}

// conditions are the words of a clause that the main one, which is wanting, follows: If they fail, she warned, | die-hard fans plan to leave.
var conditions = set("if unless once until although though even because")

// tellsOfSource reports whether a relative clause about who speaks, m, -1 for nobody, begins at unit i, right behind: said Hale, | who; said the council, | which.
func (f *finder) tellsOfSource(c clause, i, m int) bool {
	return f.tag(c, i) == syntax.WP || m >= 0 && f.at(c, i) == "which" && f.mentions[m].Kind != mention.Person
}

// partQuoted reports whether units from to cut are a clause of which the last unit, a stretch, is but a part: The wait was | “too long”, she said, and people had died.
func (f *finder) partQuoted(c clause, from, cut int) bool {
	s := c.units[cut-1].stretch
	return cut-1 > from && !f.sentenceLike(s) && f.hasVerb(c, from, cut) && !f.taken(c, from, cut)
}

// reportsBesides reports whether a participle of reporting at unit i, behind the words that say who, tells of something more that is said: …, the firm said, | adding that.
func (f *finder) reportsBesides(c clause, i int) bool {
	if w := f.at(c, i); w == "while" || w == "before" {
		i++
	}
	if f.tag(c, i) != syntax.VBG {
		return false
	}
	fr := f.frame(f.lemma(c, i))
	return fr != nil && !fr.voice && fr.act == Speech
}

// endsReporting reports whether what stands from unit i to the end of a clause is who else tells it and a verb of reporting: The crop is in, Hale told reporters, |
// the Courier has learned.
func (f *finder) endsReporting(c clause, i int) bool {
	v := f.verbBehind(c, i)
	return v >= 0 && f.reportsClause(c, v) && (v+1 == len(c.units) || v+2 == len(c.units) && f.at(c, v+1) == ".")
}

// toldLater reports whether what stands from unit i to the end of a clause has words of its own behind a comma that say who tells it: It shut in Leeds, Hale said, while | it
// stayed open in Hull, Rees said.
func (f *finder) toldLater(c clause, i int) bool {
	end := len(c.units)
	if end > i && f.at(c, end-1) == "." {
		end--
	}
	for j := end - 1; j > max(i, end-12); j-- {
		if f.at(c, j) == "," {
			return f.attributes(c, j+1, end)
		}
	}
	return false
}

// predicate reports whether unit i is a stretch that begins with a verb with its tense, whose subject stands before it: The rest, she said, “is up to them”.
func (f *finder) predicate(c clause, i int) bool {
	s := c.units[i].stretch
	return s >= 0 && !f.done[s] && f.beginsSmall(s) && f.Tags[f.marks.Stretches[s].Tokens.First].Finite()
}

// resumed takes units from to cut, which go on with unit next behind the words that say who, for a content. It returns the unit behind it, 0 for none.
func (f *finder) resumed(c clause, q cue, from, cut, next int, a Attribution) int {
	reported := f.reportsClause(c, cut-1) && f.tag(c, cut-1).Finite()
	if reported && f.at(c, next) == "that" {
		next++
	}
	stop := f.clauseEnd(c, next)
	if stop <= next {
		return 0
	}
	if f.leadsAcross(c, cut-1) || reported && f.startsClause(c, next) {
		f.reportedSpan(c, next, stop, a, q) // a man who, she said, had left; and, she said, he had
	} else {
		f.reportedSpan(c, from, cut, a, q, next, stop)
	}
	return stop
}

// leadsAcross reports whether unit i leads to a clause, so that what stands before the words that say who, which it ends, is no part of what is said: who, that, and.
func (f *finder) leadsAcross(c clause, i int) bool {
	w, t := f.at(c, i), f.tag(c, i)
	return t == syntax.CC || t != syntax.DT && (relatives[w] || subordinators[w])
}

// lateVerb reports whether the participle at unit i is rather the past tense of what stands before the words that say who, as no verb follows: The talks, she said,
// | collapsed.
func (f *finder) lateVerb(c clause, i int) bool {
	return f.tag(c, i) == syntax.VBN && !f.hasVerb(c, i, len(c.units))
}

// apart reports whether units first to end are a subject and its verb and nothing else.
func (f *finder) apart(c clause, q cue, first, end int) bool {
	m := f.beginning(c, first)
	return m >= 0 && f.past(c, m, first) == q.first || first == q.first && end > q.end // said Hale
}

// carriesOn reports whether what begins at unit i, behind the words that say who, carries on what stands before them. Behind what is a whole clause it has to
// begin as the rest of one does: with a conjunction, a relative pronoun, or a verb with a tense.
func (f *finder) carriesOn(c clause, i int, whole bool) bool {
	if s := c.units[i].stretch; s >= 0 {
		r := f.marks.Stretches[s].Tokens
		if f.done[s] || r.Len() == 0 {
			return false
		}
		return f.beginsSmall(s) && (!whole || joiners[f.low(r.First)] || f.Tags[r.First] == syntax.CC)
	}
	t, w := f.tag(c, i), f.at(c, i)
	if !whole {
		return t == syntax.VBZ || f.lateVerb(c, i) || f.hasVerb(c, i, len(c.units))
	}
	return t == syntax.VBZ || t == syntax.CC || t == syntax.WDT || joiners[w] || w == "except" || f.happens(c, i) || f.infinitive(c, i) || f.finite(c, i) || f.startsClause(c, i)
}

// happens reports whether what is said to have happened when, or without whom, begins at unit i, and not when it was said: She left, she said, | when the band came on; he
// used it, she said, | without asking. When he was asked that, is not.
func (f *finder) happens(c clause, i int) bool {
	t := f.tag(c, i+1)
	switch f.at(c, i) {
	case "when":
		return t != syntax.VBN && t != syntax.VBD && t != syntax.PRP && t != syntax.VBG && f.hasVerb(c, i, len(c.units))
	case "without":
		return t == syntax.VBG && !f.telling(c, i+1, true) && f.frame(f.lemma(c, i+1)) == nil
	}
	return false
}

// joiners are the words that join a clause to one before it.
var joiners = set("while because if unless although though until so since before once whether which who whose where")
