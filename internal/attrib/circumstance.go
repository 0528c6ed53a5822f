package attrib

import "github.com/sayso-news/sayso/internal/syntax"

// comma is the next comma within a few units from i with no verb before it but one of a relative clause, 0 for none.
func (f *finder) comma(c clause, i int) int {
	hanging := false
	for j := i; j < min(len(c.units), i+14); j++ {
		if f.at(c, j) == "," {
			return j
		}
		switch t := f.tag(c, j); {
		case t == syntax.WDT || t == syntax.WP || t == syntax.WPS:
			hanging = true
		case t.Finite() && !hanging:
			return 0
		case t.Finite():
			hanging = false
		}
	}
	return 0
}

// asWithin is the as among the n units from i with no verb or mark before it: dismissed the strike | as. It is i where there is none.
func (f *finder) asWithin(c clause, i, n int) int {
	for j := i; j < min(len(c.units), i+n) && c.units[j].stretch < 0; j++ {
		if f.at(c, j) == "as" {
			return j
		}
		if t := f.tag(c, j); t.Verb() || t == syntax.MD || f.punct(c, j) && t != syntax.HYPH {
			break
		}
	}
	return i
}

// leadIn is the as or of, not far behind unit i, that leads to what is said: it stands right before the next stretch, or is an of before a gerund. Who is accused may
// be told at length before it: accused the mayor, who faces a vote in May, | of “greed”. It is i where there is none.
func (f *finder) leadIn(c clause, q cue, i int) int {
	for j := i; j < min(len(c.units)-1, i+reach/4) && c.units[j].stretch < 0; j++ {
		w, quoted := f.at(c, j), c.units[j+1].stretch >= 0
		if q.as && w == "as" && (quoted || f.tag(c, j+1) == syntax.DT && j+2 < len(c.units) && c.units[j+2].stretch >= 0) || q.leads(w) && (quoted || f.tag(c, j+1) == syntax.VBG) {
			return j
		}
	}
	return i
}

// stretchWithin is the first stretch among the n units from i with no verb with a tense or mark before it, 0 where there is none: called the demand “…”. What
// stands right before it may be a noun that looks like a verb: called the job cuts “…”.
func (f *finder) stretchWithin(c clause, i, n int) int {
	for j := i; j < min(len(c.units), i+n); j++ {
		if c.units[j].stretch >= 0 {
			return j
		}
		noun := f.tag(c, j) == syntax.VBZ && j > i && f.tag(c, j-1).Noun() && f.tag(c, j+1) == syntax.None
		if t := f.tag(c, j); t.Finite() && !noun || t == syntax.VB || t == syntax.MD || t == syntax.IN && f.at(c, j) == "that" || f.punct(c, j) && t != syntax.POS {
			return 0
		}
	}
	return 0
}

// subjectOpens reports whether nothing that may be what is said stands before a cue and its subject: Ann Hale, the mayor, | said on Monday.
func (f *finder) subjectOpens(c clause, q cue) bool {
	if q.first > reach/4 {
		return false // and none is looked for at each cue of a sentence without end
	}
	for j := q.first - 1; j > 0; j-- {
		if f.at(c, j) == "," && f.ownVerb(c.tokens(0, j)) || c.units[j].stretch >= 0 {
			return false
		}
	}
	return true
}

// mayBegin reports whether a clause begins at unit i, behind what tells when: on Monday | people living nearby had complained.
func (f *finder) mayBegin(c clause, i int) bool {
	switch {
	case i >= len(c.units), c.units[i].stretch >= 0, f.tag(c, i) == syntax.CD, f.tag(c, i) == syntax.VBG && f.frame(f.lemma(c, i)) != nil:
		return false // on June | 4; with Hale | saying
	case f.fronted(c, i) > i:
		return true
	}
	return f.clauseBegins(c, i, len(c.units))
}

// skipCircumstance passes over what tells when, where and how something was said, between the cue and what was said:
// "said on Tuesday that", "told the court in Leeds: “…”".
func (f *finder) skipCircumstance(c clause, q cue, i int) int {
	if q.clause && f.fronted(c, i) > i {
		return i // said under the plan, the school would close
	}
	if k := f.whenWhere(c, i); k > i {
		w := f.at(c, k)
		if w == "that" || w == "what" || f.startsClause(c, k) || w == "," && f.startsClause(c, k+1) || q.clause && f.mayBegin(c, k) && f.subjectOpens(c, q) {
			return k // said on Tuesday the plan would fail
		}
	}
	if t := f.tag(c, i); q.ing && t == syntax.VBG || q.whether && (t == syntax.WP || t == syntax.WRB) {
		return i // denied knowing that; asked who there was to talk to
	}
	if k := f.leadIn(c, q, i); q.leads(f.at(c, k)) {
		return k // accused him of doing what he was told to
	}
	for j := i; j < min(len(c.units), i+14); j++ {
		if c.units[j].stretch >= 0 {
			if !f.programme(c, q, j) {
				return i
			}
			if k := f.whenWhere(c, j+1); f.startsClause(c, k) {
				return k // told the BBC’s “Newsnight” on Monday | the plan was dead
			}
			continue
		}
		if f.dashAt(c, j) {
			if k := f.dashThat(c, j); k > 0 {
				return k
			}
			return i // said on Monday – | a claim that he denies
		}
		switch f.at(c, j) {
		case ":", "that":
			if f.at(c, j) == "that" && (f.tag(c, j-1).Noun() && f.object(c, i, j) || j > i && (whereOf[f.at(c, j-1)] || f.tag(c, j-1) == syntax.VBG && !f.frame(f.lemma(c, j-1)).reports())) {
				return i // rejects the idea that; announced the end of a match that; recalls of that day; said cutting that rate
			}
			return j
		case "if", "whether", "what", "how", "why", "where":
			if j == i || (q.addressed || q.whether || q.clause && f.whenWhere(c, i) == j && f.at(c, j) != "if") && (f.tag(c, i) == syntax.IN || f.tag(c, i) == syntax.RB && j == i+1 || f.whenWhere(c, i) == j) {
				return j
			}
		case "to":
			if f.wanted(c, j) && (q.addressed || q.nobody || q.to && (q.person || whereWhen[f.at(c, i)]) && f.tag(c, j+1) == syntax.VB) && f.at(c, q.end-1) != "for" {
				if j > i && f.at(c, j-1) == "not" {
					return j - 1
				}
				return j
			}
		case ",":
			if f.reportsBesides(c, j+1) {
				return i // said, | adding, “…”
			}
			if j+1 < len(c.units) && c.units[j+1].stretch >= 0 {
				return j + 1 // said to me at the end, “…”
			}
			// warned, on page 94, that …
			if k := f.comma(c, j+1); j == i && k > 0 {
				return k + 1
			}
			if k := f.asideThat(c, j); k > 0 && q.clause {
				return k
			}
			return i
		case "and", "or":
			if f.at(c, j+1) == "that" {
				return i // the plan was late and that it would fail
			}
		case ".", ";":
			return i
		}
		if t := f.tag(c, j); t.Verb() && t != syntax.VBG && t != syntax.VBN || t == syntax.MD || t == syntax.VBG && f.at(c, j-1) == "by" && f.frame(f.lemma(c, j)).reports() {
			return i // answered her | by saying that
		}
	}
	return i
}

// programme reports whether the stretch at unit j, behind a cue, is what a programme is called on which something is said, or to which it is told: said on NBC’s |
// “Meet the Press” that; told | “Good Day” that.
func (f *finder) programme(c clause, q cue, j int) bool {
	if st := f.marks.Stretches[c.units[j].stretch]; st.Tokens.Len() > longestTerm || !f.titleCase(st) {
		return false
	}
	switch f.at(c, j-1) {
	case "on", "in", "to", "with":
		return true
	}
	return j == q.end && q.person || j > q.end && f.tag(c, j-1) == syntax.POS
}

// asideThat is the unit of the that behind the asides that the comma at unit i opens, each with a comma of its own behind it and, but for one with as or and, without a verb
// with a tense: said in May, to loud applause, | that; insisted, as she has for years, | that. It is 0 where there is none.
func (f *finder) asideThat(c clause, i int) int {
	w := f.at(c, i+1)
	verbs := w == "as" || w == "and" || w == "but" || w == "though"
	for j := i + 1; j < min(len(c.units), i+reach/5); j++ {
		switch {
		case f.at(c, j) == "," && f.at(c, j+1) == "that" && (f.tag(c, j+1) == syntax.IN || f.startsClause(c, j+2)):
			return j + 1
		case f.at(c, j) == "that", f.at(c, j) == ":", clauseStops[f.at(c, j)], c.units[j].stretch >= 0 && !f.inComma(c.units[j]), f.tag(c, j).Finite() && !verbs:
			return 0
		case c.units[j].stretch >= 0 && f.at(c, j+1) == "that":
			return j + 1 // in an editorial, headlined “Enough,” | that
		}
	}
	return 0
}

// dashThat is the unit of the that behind the aside between the dash at unit i and another: said – in one breath – | that. It is 0 where there is none.
func (f *finder) dashThat(c clause, i int) int {
	for j := i + 1; j < min(len(c.units), i+reach/5); j++ {
		if f.dashAt(c, j) && f.at(c, j+1) == "that" {
			return j + 1
		}
	}
	return 0
}

// whereOf are the prepositions before a that which points at something.
var whereOf = set("of on at from about with by for")

// object reports whether a noun phrase that tells neither when nor who is told begins at unit i, before unit j.
func (f *finder) object(c clause, i, j int) bool {
	end := f.phrase(c, i)
	if end == i || end > j {
		return false
	}
	last := c.units[end-1].tokens.First
	return !isDay(f.low(last)) && !times[f.Lemma(last)]
}
