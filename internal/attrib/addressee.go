package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// addressee is the mention of who is told, -1 where it is none or nobody is, and the unit behind the words that say so, from unit i behind a cue: told
// reporters; told the meeting; appealed to both sides. It makes a preposition part of the cue, and notes in it that somebody is told.
func (f *finder) addressee(c clause, q *cue, i int) (m, end int) {
	if q.at != "" && f.at(c, i) == q.at && i == q.end {
		if end := f.phrase(c, i+1); end > i+1 && f.leadsTo(c, end) == askedTo {
			q.end, q.addressed = i+1, true
			return f.beginning(c, i+1), end
		}
	}
	if !q.person || q.end > q.verb+1 && f.at(c, i-1) != "to" || q.passive {
		return -1, i
	}
	m, end = f.whoIsTold(c, i)
	q.addressed = end > i
	return m, end
}

// whoIsTold is the mention that begins at unit i, right behind the verb, as who is told, -1 for words that are none, and the unit behind it: i where nobody is told.
func (f *finder) whoIsTold(c clause, i int) (m, end int) {
	if m := f.opened(f.beginning(c, i)); m >= 0 && (f.speaks(m) || f.mentions[m].Form == mention.Description || objects[f.at(c, i)]) && f.at(c, i) != "it" {
		end := f.past(c, m, i)
		if (f.tag(c, end).Finite() && f.at(c, end+1) != "that" || f.at(c, end) == "," && f.finite(c, end)) && !f.hasWord(c, max(0, i-10), i, "what") {
			return -1, i // warned | people had been told
		}
		if end > i+1 || !f.owns(c, i) {
			return m, f.pastWho(c, end)
		}
	}
	switch w := f.at(c, i); {
	case objects[w], w == "you" && !f.finite(c, i+1), w == "her" && !f.owns(c, i):
		return -1, i + 1
	}
	end = f.phrase(c, i)
	if end == i {
		return -1, i
	}
	if k := f.phrase(c, end+1); f.at(c, end) == "of" && k > end+1 && f.leadsTo(c, k) != nothing {
		end = k // told a meeting of members | the club was broke
	}
	if f.leadsTo(c, end) != nothing {
		return f.beginning(c, i), end
	}
	return -1, i
}

// pastWho is the unit behind what a relative clause without commas at unit i tells of who is told: told a reporter | who asked | that; told a man who came in | to leave.
func (f *finder) pastWho(c clause, i int) int {
	if f.at(c, i) != "who" {
		return i
	}
	for j := i + 2; j < min(len(c.units), i+reach/4) && f.at(c, j) != ","; j++ {
		if (f.at(c, j) == "that" || f.infinitive(c, j)) && !f.tag(c, j-1).Verb() && f.hasVerb(c, i, j) {
			return j
		}
	}
	return i
}

// opened is the mention that one which begins where it does only opens, or itself: German | broadcaster NDW.
func (f *finder) opened(m int) int {
	if m < 0 {
		return m
	}
	if w := f.mentions[m].Within; w >= 0 && f.mentions[w].Tokens.First == f.mentions[m].Tokens.First && f.mentions[w].Core.End > f.mentions[m].Tokens.End {
		return w
	}
	return m
}

// owns reports whether her at unit i is that of the noun behind it, and not who is told: told her neighbour; told her something.
func (f *finder) owns(c clause, i int) bool {
	return f.at(c, i) == "her" && (f.tag(c, i+1).Noun() || f.tag(c, i+1) == syntax.JJ) && !indefinite[f.at(c, i+1)]
}

// phrase is the unit behind the noun phrase, without what hangs on behind it, that begins at unit i: i where none does.
func (f *finder) phrase(c clause, i int) int {
	if m := f.opened(f.beginning(c, i)); m >= 0 && f.at(c, i) != "her" {
		return f.past(c, m, i)
	}
	j := i
	switch t := f.tag(c, j); {
	case t == syntax.PRP && objects[f.at(c, j)]:
		return j + 1
	case t == syntax.DT, t == syntax.PRPS, t == syntax.CD:
		j++
	}
	for t := f.tag(c, j); j < i+6 && (t == syntax.JJ || t == syntax.JJR || t == syntax.JJS || t == syntax.CD); t = f.tag(c, j) {
		j++
	}
	nouns := j
	for j < i+8 && (f.tag(c, j).Noun() || f.tag(c, j) == syntax.HYPH) && (j == nouns || !indefinite[f.at(c, j)]) {
		j++
	}
	return j
}

var indefinite = set("something nothing everything anything someone somebody everyone everybody anyone anybody nobody")

// What is told begins behind who is told with a clause, or with an infinitive.
const (
	nothing = iota
	toldThat
	askedTo
)

// leadsTo tells what begins at unit i, a few words that say where and when passed over.
func (f *finder) leadsTo(c clause, i int) int {
	for j := i; j < min(len(c.units), i+8); j++ {
		switch w := f.at(c, j); {
		case f.wanted(c, j), w == "not" && f.at(c, j+1) == "to":
			return askedTo
		case w == "that", w == "whether", w == "if", f.tag(c, j) == syntax.WRB, w == ":", w == "what":
			return toldThat
		case j == i && (f.clauseBegins(c, j, len(c.units)) || f.startsClause(c, f.pastWhen(c, j))):
			return toldThat
		case f.at(c, j) == "," && f.asideThat(c, j) > 0:
			return toldThat // in a letter, seen by the Courier, that
		case f.tag(c, j).Verb(), f.tag(c, j) == syntax.MD, c.units[j].stretch >= 0, f.punct(c, j):
			return nothing
		}
	}
	return nothing
}

// pastWhen is the unit behind the words that say when and where, from unit i, and a comma behind them: told them | last night, the road was shut.
func (f *finder) pastWhen(c clause, i int) int {
	k := f.whenWhere(c, i)
	if k > i && f.at(c, k) == "," && f.startsClause(c, k+1) {
		k++
	}
	return k
}

// wanted reports whether an infinitive of what somebody is to do begins at unit i: told them | to leave; not his leave | to remain had expired.
func (f *finder) wanted(c clause, i int) bool {
	return f.infinitive(c, i) && !rights[f.lemma(c, i-1)]
}

// rights are nouns that an infinitive hangs on.
var rights = set("ability chance deadline duty freedom leave licence license need option permission power right visa willingness")

// infinitive reports whether an infinitive with to begins at unit i. The tagger takes some verbs behind to for nouns.
func (f *finder) infinitive(c clause, i int) bool {
	if f.at(c, i) != "to" {
		return false
	}
	t := f.tag(c, i+1)
	if i+1 < len(c.units) && c.units[i+1].stretch >= 0 {
		first := f.marks.Stretches[c.units[i+1].stretch].Tokens.First
		return f.Tags[first] == syntax.VB || syntax.KnownVerb(f.low(first)) // told them to “keep quiet”
	}
	return t == syntax.VB || syntax.KnownVerb(f.at(c, i+1))
}
