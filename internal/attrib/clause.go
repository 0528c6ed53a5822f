package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// clause finds the attributions of one clause. Within quotation only contents that are quoted themselves are taken.
func (f *finder) clause(c clause, quoted bool) {
	if n := len(c.units) - 1; !quoted && c.units[n].stretch >= 0 && f.topic(c, n) {
		return // for open to settle
	}
	var claimed []text.Range
	if f.depth == 0 {
		claimed = f.responses(c)
	}
	f.in = setting{}
	same := -1 // the source of the cue before, for the verbs that and joins to it
	taken := 0 // the units before this belong to a content already
	for _, q := range f.cues(c) {
		for len(claimed) > 0 && claimed[0].End <= q.verb {
			claimed = claimed[1:]
		}
		if q.verb < taken || len(claimed) > 0 && claimed[0].Contains(q.verb) {
			continue
		}
		q.goesOn = q.participle && taken > 0 && q.first <= taken+2 && (f.at(c, taken) == "and" || f.at(c, taken) == "but")
		by := f.who(c, &q, same)
		same = by.same
		if !quoted && f.depth == 0 {
			f.leadsOn(c, q, by)
		}
		taken = max(taken, f.take(c, q, by, quoted))
	}
	f.accordingTo(c, quoted)
	f.wordedBy(c)
	if !quoted {
		f.nouns(c)
	}
}

// A speaker is whom a cue tells of, with mentions as -1 for nobody.
type speaker struct {
	source, addressee int
	same              int  // the source of a verb that and joins to the cue
	inverted          bool // who speaks stands behind the verb
	first, end        int  // the units of the cue with these
}

// who finds who speaks by a cue, and sets what matters of the clause that it stands in; same is the source of the cue before. It notes in the cue whether
// somebody is told and whether who tells is left out.
func (f *finder) who(c clause, q *cue, same int) speaker {
	f.in.firm = false
	subject, inverted := f.subject(c, *q)
	before := f.at(c, q.first-1)
	joined := before == "and" || before == "but"
	f.in.participle, f.in.past = q.participle, f.tag(c, q.verb) == syntax.VBD
	switch {
	case q.goesOn:
		subject, inverted = same, false
	case joined && !q.participle && !inverted && same >= 0 && f.ending(c, q.first-1) < 0 && f.tag(c, q.verb) != syntax.VB,
		subject < 0 && q.participle && before == ",": // it said, adding that
		subject = same
	}
	if subject >= 0 && !q.infinitive {
		same = subject
	}
	by := speaker{source: subject, addressee: -1, same: same, inverted: inverted, first: q.first, end: q.end}
	if inverted {
		by.end = f.past(c, subject, q.end)
	} else {
		by.addressee, by.end = f.addressee(c, q, q.end)
	}
	if !joined {
		f.in.relative = relatives[before] || f.behindWhose(c, q.first) || !inverted && f.behindRelative(c, subject) // else it stands in the clause that the cue before it stands in
	} else if before == "and" {
		f.in.relative = f.in.relative || f.withWho(c, q.first-2)
	}
	f.in.asked = f.askedFirst(c, *q)
	first := f.dateline(c, q.first)
	f.in.conceded = false
	if subject >= 0 && !inverted {
		u := f.unitOf(c, f.mentions[subject].Tokens.First)
		f.in.conceded = u > 0 && concessions[f.at(c, u-1)]
	}
	f.in.subordinate = openers[f.at(c, first)] || f.at(c, first) == "even" && openers[f.at(c, first+1)] || f.in.asked || f.opensSentenceAs(c, *q)
	if !inverted {
		by.source, by.addressee = f.teller(c, q, subject, by.addressee, by.end)
	}
	if f.in.asked {
		by.end = f.question(c, by.end)
	}
	if subject >= 0 && !inverted && (by.source == subject || q.nobody) {
		if u := f.unitOf(c, f.mentions[subject].Tokens.First); u >= 0 && u < q.first && !(joined && f.hasVerb(c, u, q.first)) {
			by.first = u
			if k := f.unitOf(c, f.startOf(f.ending(c, u-2))); f.at(c, u-1) == "and" && k > 0 && f.at(c, k-1) == "," && f.whenWhere(c, q.end) >= len(c.units)-1 {
				by.first = k // it is unsafe, | American and German sources said
			}
		}
	}
	return by
}

// startOf is the first token of mention m, -1 for nobody.
func (f *finder) startOf(m int) int {
	if m < 0 {
		return -1
	}
	return f.mentions[m].Tokens.First
}

// behindWhose reports whether the verb at unit i is that of a clause with whose between commas: Hale, whose series “Crumbs” | persuaded them.
func (f *finder) behindWhose(c clause, i int) bool {
	for j := i - 1; j > max(0, i-8) && !f.tag(c, j).Verb() && f.at(c, j) != ","; j-- {
		if f.at(c, j) == "whose" {
			return f.at(c, j-1) == ","
		}
	}
	return false
}

// withWho reports whether unit i stands in a clause with who, and no comma behind that: Hale, who backed him | and said.
func (f *finder) withWho(c clause, i int) bool {
	for end := max(0, i-reach/6); i > end && f.at(c, i) != ","; i-- {
		if f.at(c, i) == "who" {
			return f.at(c, i-1) == ","
		}
	}
	return false
}

// take finds what is said by a cue, and returns the unit up to which it has claimed the clause.
func (f *finder) take(c clause, q cue, by speaker, quoted bool) int {
	first, end := by.first, by.end
	if q.passive && f.tag(c, q.first) == syntax.MD {
		return 0 // will be asked to
	}
	if q.infinitive && by.source < 0 || f.onlyOpens(c, q, end) || f.leadsToSaying(c, q) {
		return 0
	}
	a := attributionOf(by.source, f.cueTokens(c, q))
	a.Act, a.Addressee, a.Negated = q.act, by.addressee, q.negated
	if q.nobody && q.lemma == "hear" {
		a.Act = Speech
	}
	if n := f.quotedAs(c, q, a, quoted); n > 0 {
		return n
	}
	if !by.inverted {
		if n := f.cleft(c, q, first, end, a, quoted); n > 0 {
			return n
		}
	}
	if n := f.interrupted(c, q, first, end, a, quoted); n > 0 {
		return n
	}
	if f.quotedRightBefore(c, first) {
		if n := f.before(c, q, first, end, a, quoted); n > 0 {
			return n
		}
	}
	if !by.inverted || q.end < len(c.units) && (f.at(c, end) == ":" || f.at(c, end) == "that") || q.first == 0 && !f.quoteBefore(c) {
		if n := f.behind(c, q, end, a, quoted); n > 0 {
			return n
		}
	}
	return f.before(c, q, first, end, a, quoted)
}

// leadsToSaying reports whether a cue is that of who quotes or shows somebody, whose own stands behind: quoted Ann Hale as | saying; shows Hale | telling officers.
func (f *finder) leadsToSaying(c clause, q cue) bool {
	if !witnessing[q.lemma] || q.passive {
		return false
	}
	i := f.phrase(c, q.end)
	if i == q.end {
		return false
	}
	return f.at(c, i) == "as" && f.at(c, i+1) == "saying" || f.tag(c, i) == syntax.VBG && f.frame(f.lemma(c, i)) != nil
}

// quotedAs takes what stands before who quotes somebody for what that one says: The pipe had burst, | Tass quoted Ann Hale as saying. It returns the unit up to
// which the clause is claimed, 0 where nobody is quoted so.
func (f *finder) quotedAs(c clause, q cue, a Attribution, quoted bool) int {
	if !q.participle || f.at(c, q.first-1) != "as" {
		return 0
	}
	v := q.first - 2
	for v > max(0, q.first-12) && !f.tag(c, v).Verb() && c.units[v].stretch < 0 {
		v--
	}
	by, m := f.ending(c, v-1), f.beginning(c, v+1)
	if v < 2 || by < 0 || m < 0 || f.lemma(c, v) != "quote" || f.past(c, m, v+1) != q.first-1 {
		return 0
	}
	who := f.unitOf(c, f.mentions[by].Tokens.First)
	if who < 1 || c.units[who-1].stretch < 0 && f.at(c, who-1) != "," {
		return 0
	}
	if a.Source = m; f.mentions[m].Form == mention.Pronoun {
		a.Cue = c.tokens(v, q.end) // quoted him as saying
	}
	return f.before(c, q, who, q.end, a, quoted)
}

// onlyOpens reports whether a participle only opens its sentence, and tells of no words by itself: Commenting on the results, | Ann Hale said; not Adding that it
// was late, | she left.
func (f *finder) onlyOpens(c clause, q cue, end int) bool {
	if !q.participle || q.first > 0 || f.at(c, end) == "that" {
		return false
	}
	behind := f.comma(c, end)
	if behind == 0 || f.startsClause(c, end) {
		return false
	}
	v := f.verbBehind(c, behind+1)
	return v >= 0 && (f.reportsOn(c, behind+1) || f.tag(c, v).Finite() && f.frame(f.lemma(c, v)) != nil)
}

// cueTokens are the tokens of a cue, without the to of an infinitive, and with the by or on behind the participle of who was asked: Asked by, Pressed on.
func (f *finder) cueTokens(c clause, q cue) text.Range {
	first, end := q.first, q.end
	if q.infinitive && f.at(c, first) == "to" {
		first++
	}
	if w := f.at(c, end); (w == "by" || w == "on" && q.lemma != "ask") && f.askedFirst(c, q) {
		end++
	} else if w == "against" && q.leads(w) {
		end++
	}
	return c.tokens(first, end)
}

// quotedRightBefore reports whether a stretch that nobody has been given yet stands right before unit i.
func (f *finder) quotedRightBefore(c clause, i int) bool {
	if f.at(c, i-1) == "," {
		i--
	}
	if i == 0 || c.units[i-1].stretch < 0 || f.done[c.units[i-1].stretch] {
		return false
	}
	return i == 1 || f.sentenceLike(c.units[i-1].stretch)
}
