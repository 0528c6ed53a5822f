package attrib

import (
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// accordingTo finds according to X, and as reported by X, before or behind what X said.
func (f *finder) accordingTo(c clause, quoted bool) {
	f.in = setting{whole: true}
	for i := range c.units {
		words := 2
		switch {
		case f.at(c, i) == "according" && f.at(c, i+1) == "to":
		case f.at(c, i) == "as" && f.at(c, i+1) == "reported" && f.at(c, i+2) == "by":
			words = 3
		default:
			continue
		}
		m := -1
		for j := i + words; m < 0 && j < min(len(c.units), i+words+4) && !f.tag(c, j).Finite() && f.at(c, j) != ","; j++ {
			// A phrase may begin before what is known of it: its half-year report. Behind these words a thing may be one that says something.
			t := c.units[j].tokens.First
			if m = f.beginning(c, j); m < 0 {
				if k := f.mentionAt(t); k < len(f.mentions) && f.mentions[k].Tokens.First == t {
					m = k
				}
			}
		}
		if m < 0 {
			continue
		}
		if i > 0 && c.units[i-1].stretch < 0 && f.cueEnds(c.units[i-1].tokens.First) {
			continue // the sale is off, he said | according to the minutes
		}
		a := attributionOf(m, c.tokens(i, i+words))
		end := f.past(c, m, i+words)
		q := cue{frame: &frame{clause: true}, lemma: "according to", verb: i, first: i, end: end}
		named := i < reach && f.at(c, end) == ":" && !f.hasVerb(c, 0, i) // the cause, according to Hale: a loose wire
		if !named && (i > 0 && f.at(c, i-1) == "," || i > 0 && c.units[i-1].stretch >= 0 || i > 2 && !f.hasVerb(c, end, len(c.units))) {
			f.accordingBehind(c, q, i, a, quoted)
			continue
		}
		if k := f.pastBrackets(c, end); k > end {
			end = k
		} else if k := f.mainAhead(c, end); !f.startsClause(c, end) || (k > 0 || i > 0) && f.mentions[m].Form != mention.Name {
			for end < len(c.units) && f.at(c, end) != "," && f.at(c, end) != ":" && end < i+20 {
				end++
			}
		}
		if w := f.at(c, end); w == "," || w == ":" {
			end++
		}
		if end = f.pastAsides(c, m, end); end >= len(c.units) {
			continue
		}
		if c.units[end].stretch >= 0 {
			f.quotation(c, q, end, a)
		} else if !quoted {
			subject := end
			if k := f.mainAhead(c, end); k > 0 && openers[f.at(c, end)] {
				subject = k // As they pass the gate, guards see them
			}
			if stop := f.clauseEnd(c, subject); stop > end {
				f.reportedSpan(c, end, stop, a, q)
			}
		}
	}
}

// cueEnds reports whether token t ends the cue of one of the last attributions.
func (f *finder) cueEnds(t int) bool {
	as := f.out.Attributions
	return slices.ContainsFunc(as[max(0, len(as)-4):], func(a Attribution) bool { return a.Cue.Len() > 0 && a.Cue.End == t+1 })
}

// pastBrackets is the unit behind what stands of somebody in brackets, or between dashes, at unit i: Ann Hale | (Lab, Leeds), Ann Hale | – who runs it –.
func (f *finder) pastBrackets(c clause, i int) int {
	closes := asides[f.at(c, i)]
	if closes == "" || closes != ")" && !relatives[f.at(c, i+1)] {
		return i
	}
	for j := i + 1; j < min(len(c.units), i+reach/4); j++ {
		if f.at(c, j) == closes {
			return j + 1
		}
	}
	return i
}

// asides are the marks that open an aside, and those that close it.
var asides = map[string]string{"(": ")", "–": "–", "—": "—", "-": "-"}

// pastAsides is the unit behind what is told of mention m between commas, from unit i, behind the first of these, on: according to a report, | seen by the Herald,
// …; according to Hale, | 44, a nurse, who left because she was ill, ….
func (f *finder) pastAsides(c clause, m, i int) int {
	for range 4 {
		if k := f.mainAhead(c, i); k > 0 && relatives[f.at(c, i)] {
			return k
		}
		k := f.comma(c, i)
		switch {
		case k <= i:
			return i
		case f.tag(c, i) == syntax.VBN, f.at(c, i) == "and" && f.tag(c, i+1) == syntax.VBN, f.tag(c, i) == syntax.CD && k == i+1, f.tag(c, i) == syntax.VBG && f.mainBegins(c, k+1),
			(relatives[f.at(c, i)] || f.at(c, i) == "whose") && f.hasVerb(c, i, k), f.apposes(c, m, i, k), f.explains(c, m, i, k), f.listed(c, i, k):
			i = k + 1
		default:
			return i
		}
	}
	return i
}

// apposes reports whether units i to end are a description that tells who mention m is, or the last one within it, and no subject of what comes behind.
func (f *finder) apposes(c clause, m, i, end int) bool {
	x := f.beginning(c, i)
	if x < 0 || f.mentions[x].Form != mention.Description || f.past(c, x, i) < end {
		return false
	}
	for m+1 < len(f.mentions) && f.mentions[m+1].Tokens.First < c.units[i-1].tokens.First {
		m++ // a report by Hale, | the chairman,
	}
	if f.mentions[x].Kind != f.mentions[m].Kind || f.mentions[x].Plural != f.mentions[m].Plural {
		return false
	}
	return f.mainBegins(c, end+1) || f.at(c, end+1) == "and" && f.tag(c, end+2) == syntax.VBN || relatives[f.at(c, end+1)] && f.mainAhead(c, end+1) > 0
}

// explains reports whether units i to end tell what is named by mention m, however much hangs on that, and a clause with its subject begins behind: according to Open
// Gate, | a group of former guards that opposes it, | they were paid.
func (f *finder) explains(c clause, m, i, end int) bool {
	w, x := f.at(c, i), f.beginning(c, i)
	return (w == "a" || w == "an") && x >= 0 && f.mentions[x].Kind != mention.Thing && f.mentions[m].Form == mention.Name && f.startsClause(c, end+1)
}

// mainBegins reports whether what is said may begin at unit i, behind who says it: with a subject, whatever is told of that between commas, or with a clause that hangs on.
func (f *finder) mainBegins(c clause, i int) bool {
	if f.startsClause(c, i) || openers[f.at(c, i)] || interrogatives[f.at(c, i)] || f.tag(c, i) == syntax.VBG {
		return true
	}
	k := f.phrase(c, i)
	return k > i && f.finite(c, k)
}

// listed reports whether units i to end are the rest of a list of names: according to Amnesty, | Oxfam and the UN, ….
func (f *finder) listed(c clause, i, end int) bool {
	x := f.beginning(c, i)
	return x >= 0 && f.mentions[x].Form == mention.Name && f.hasWord(c, i, end, "and") && f.plainWords(c, i, end) && f.startsClause(c, end+1)
}

// accordingBehind takes the clause before according to, at unit i, for the content.
func (f *finder) accordingBehind(c clause, q cue, i int, a Attribution, quoted bool) {
	cut := i
	for cut > 0 && (f.at(c, cut-1) == "," || f.dashAt(c, cut-1)) {
		cut--
	}
	if cut == 0 {
		return
	}
	if s := c.units[cut-1].stretch; s >= 0 && !f.done[s] && (cut == 1 || quoted) {
		content := f.chain(s)
		if next, ok := f.resumes(c, q.end, s); ok {
			content = append(content, next...)
		}
		f.add(a, Direct, beforeCue, "according to", content...)
		return
	}
	if quoted || f.quotedFirst(c) {
		return
	}
	from, next := f.content0(c, cut), q.end+1
	if f.at(c, q.end) == "," {
		if k := f.pastAsides(c, a.Source, next); k < len(c.units) && f.carriedPast(c, from, cut, k) {
			f.resumed(c, q, from, cut, k, a)
			return
		}
		if t := f.tag(c, next); (t.Finite() || t == syntax.CC && f.tag(c, next+1) == syntax.VB || next < len(c.units) && f.predicate(c, next)) && f.resumed(c, q, from, cut, next, a) > 0 {
			return // …, according to the notice, and register
		}
	}
	for cut > from+1 && f.leadsAcross(c, cut-1) {
		cut--
	}
	f.reportedSpan(c, f.hanging(c, from, cut), cut, a, q)
}

// carriedPast reports whether what is said goes on with, or only begins with, unit next, behind the comma behind who says it, as what stands before it, up to unit cut,
// is no whole clause: a fee which, according to Hale, | the council set; but, according to Hale, | it failed; gets, according to the report, | $4m a year; the Courier
// reported, according to its website, | that it failed.
func (f *finder) carriedPast(c clause, from, cut, next int) bool {
	if f.tag(c, next) == syntax.RB {
		next++ // nearly all
	}
	t, clause := f.tag(c, cut-1), f.at(c, next) == "that" || f.startsClause(c, next)
	switch {
	case f.leadsAcross(c, cut-1):
		return clause || f.finite(c, next) || relatives[f.at(c, cut-1)]
	case !f.hasVerb(c, from, cut):
		return clause && !relatives[f.at(c, next)] // Nine times, according to the files, | the council gave
	case !t.Finite():
		return f.happens(c, next)
	case f.tag(c, next) == syntax.CD, f.tag(c, next) == syntax.Dollar:
		return true
	}
	return clause && f.reportsClause(c, cut-1)
}

// hanging is the unit at which what is said begins, of units from to cut: behind a comma and the who or which of a clause that hangs on what stands before, with a verb of
// its own and no further comma: he lost the valleys, where farmers live, who | are most of the voters, according to a survey. What stands before is told by the reporter.
func (f *finder) hanging(c clause, from, cut int) int {
	for j := cut - 1; j > from && j > cut-reach/4; j-- {
		if f.at(c, j) == "," {
			if w := f.at(c, j+1); (w == "who" || w == "which") && f.tag(c, j+2).Finite() {
				return j + 2
			}
			break
		}
	}
	return from
}
