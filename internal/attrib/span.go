package attrib

import (
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// clauseBegins reports whether a clause without that begins at unit i: a subject, and a finite verb of its own.
func (f *finder) clauseBegins(c clause, i, end int) bool {
	if i >= len(c.units) {
		return false
	}
	m := f.beginning(c, i)
	if f.at(c, i) == "that" && (auxiliaries[f.at(c, i+1)] || pointedAt[f.at(c, i+1)]) {
		return true // say that is so, that number is
	}
	if m < 0 && c.units[i].stretch < 0 {
		switch f.tag(c, i) {
		case syntax.CC:
			if w := f.at(c, i); w != "both" && w != "neither" && w != "either" {
				return false
			}
		case syntax.PDT, syntax.DT, syntax.EX, syntax.PRP, syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.JJ, syntax.JJR, syntax.JJS, syntax.CD, syntax.PRPS, syntax.Dollar:
		case syntax.VBG:
			if f.at(c, i-1) == "," {
				return false // said Hale, adding that
			}
		default:
			if w := f.at(c, i); w == "at" && (f.at(c, i+1) == "least" || f.at(c, i+1) == "most") && f.tag(c, i+2) == syntax.CD {
				break // at least ten people
			}
			if !beforeNouns[f.at(c, i)] && !(approximations[f.at(c, i)] && (f.tag(c, i+1) == syntax.CD || (f.at(c, i+1) == "than" || f.at(c, i+1) == "to") && f.tag(c, i+2) == syntax.CD)) {
				return false
			}
		}
	}
	return f.ownVerb(c.tokens(i, min(end, i+25)))
}

// beforeNouns and approximations are words, no part of a noun phrase for the tagger, that one begins with: only the mayor; nearly 20 people.
var (
	beforeNouns    = set("only even just not none")
	approximations = set("nearly almost about around roughly some over up more fewer less")
)

// fronted is the unit behind the comma that ends what a clause may begin with before its subject, and i where it begins with none: under the plan, | the school
// would close. Words that may as well tell how, when or where it is said, in a letter, on Monday, with a smile, do not count.
func (f *finder) fronted(c clause, i int) int {
	if w := f.at(c, i); !fronts[w] || w == "like" && f.tag(c, i+1) == syntax.PRP {
		return i
	}
	for j := i + 1; j < min(len(c.units)-1, i+14) && c.units[j].stretch < 0; j++ {
		switch f.at(c, j) {
		case ",":
			if f.commands(c, j+1, len(c.units)) || f.at(c, j+1) == "do" && negations[f.at(c, j+2)] {
				return j + 1 // if it rains, | stay at home
			}
			if s := c.units[j+1].stretch; s < 0 && f.clauseBegins(c, j+1, len(c.units)) || s >= 0 && f.beginsSmall(s) && f.wholeClause(s) && f.tensed(c, i+1, j) {
				return j + 1 // said although it rained, | “nobody was wet”
			}
			return i
		case "that", ":", ";":
			return i
		}
	}
	return i
}

// fronts are the words that such a beginning opens with.
var fronts = set("under despite since because unlike like without if when although though once unless until as instead rather given regardless contrary")

// clauseEnd is the unit at which the reported clause that begins at unit i ends: at the end of the sentence, or where
// an attribution of its own follows.
func (f *finder) clauseEnd(c clause, i int) int {
	end := len(c.units)
	for end > i && c.units[end-1].stretch < 0 && f.final(c.units[end-1].tokens.First) {
		end--
	}
	open, opened := 0, 0 // the brackets, and the outermost that is open
	for j := i + 1; j < min(end-1, i+reach); j++ {
		if f.inComma(c.units[j]) && f.unquotes(c, i, j, j+1) {
			return j + 1
		}
		if f.breaks(c, i, j, end) {
			if open > 0 && opened > i+1 {
				f.in.firm = true
				return opened // would sue over her pier | (which, many say, is a joke)
			}
			return j
		}
		if f.at(c, j) == "(" {
			if open++; open == 1 {
				opened = j
			}
		} else if f.at(c, j) == ")" {
			open--
		}
		if open < 0 {
			f.in.firm = true
			return j // (she claims to be a witch|) and
		}
	}
	if open == 0 && end-1 > i && f.at(c, end-1) == ")" {
		for end--; end-1 > i && c.units[end-1].stretch < 0 && f.final(c.units[end-1].tokens.First); end-- {
		}
	}
	return end
}

// apposed reports whether the comma at unit i opens the name of who or what is told of before it, behind which a comma and a verb with a tense stand.
func (f *finder) apposed(c clause, i int) bool {
	m := f.beginning(c, i+1)
	if m < 0 || f.mentions[m].Form != mention.Name {
		return false
	}
	end := f.past(c, m, i+1)
	return f.at(c, end) == "," && f.tag(c, end+1).Finite()
}

// unquotes reports whether the clause that begins at unit i ends with the quotation at unit s, which a comma, within its marks or behind them, parts from
// unit next. Most do: what follows is in the reporter's words, and mostly the reporter's: …, though he later took it back.
func (f *finder) unquotes(c clause, i, s, next int) bool {
	if s < i || c.units[s].stretch < 0 || next >= len(c.units) || c.units[next].stretch >= 0 || f.in.wantsVerb && !f.hasVerb(c, i, next) {
		return false
	}
	switch f.at(c, next) {
	case "and":
		return f.speakerGoesOn(c, next)
	case "that", "or", "as":
		return false
	case "but":
		if f.at(c, next+1) == "that" {
			return false // was “not ill,” but that he had
		}
	}
	return f.in.relative || !f.finite(c, next)
}

// breaks reports whether the clause that begins at unit i, in a sentence that ends at unit end, ends before unit j.
func (f *finder) breaks(c clause, i, j, end int) bool {
	if f.at(c, j) == "," && f.tag(c, j+1) != syntax.CC && (f.in.whole && !f.hasVerb(c, i, j) || f.in.wantsVerb && j > i && f.plainWords(c, i, j) && f.apposed(c, j)) {
		return false // According to her, in March, the mayor, a friend, | said; said the firm, Hale & Co, had warned
	}
	f.in.firm = f.firmEnd(c, i, j)
	if f.in.firm || f.at(c, j) == "," && f.unquotes(c, i, j-1, j+1) {
		return true
	}
	w := f.at(c, j)
	if w == "," && f.at(c, j+1) == "but" && (f.tag(c, j+2) == syntax.WRB || f.tag(c, j+2) == syntax.WP) && f.at(c, len(c.units)-1) == "?" {
		return true // Studies tell us that it happens at night, | but when does it end?
	}
	if w != "," && w != "and" && w != "but" || w == "and" && (f.tellsBack(c, i, j) || f.joinsSubjects(c, j) || f.in.wantsVerb && j < i+5 && f.plainWords(c, i, j)) {
		return false // he and his friends had asked
	}
	if w == "," && f.breaksAtComma(c, i, j, end) || w != "," && f.reportsOn(c, j+1) {
		return true
	}
	k := j + 1
	if w == "," && (f.at(c, k) == "and" || f.at(c, k) == "but" || concessions[f.at(c, k)]) {
		k++
	}
	if f.reportsOn(c, k) {
		return true // though he conceded that
	}
	v := k
	for f.tag(c, k) == syntax.RB || f.tag(c, k) == syntax.MD || auxiliaries[f.at(c, k)] {
		k++
	}
	if f.tag(c, v).Finite() && k > v && (f.responds(c, v) || f.responds(c, k-1) || f.responds(c, k)) {
		return true // but would not say
	}
	return !f.in.whole && f.tellsOn(c, i, j, v, k)
}

// joinsSubjects reports whether the and at unit j joins another subject to the pronoun before it, which is no object and opens a clause: when he | and Hale agree; that
// it | and the bank decided.
func (f *finder) joinsSubjects(c clause, j int) bool {
	if f.tag(c, j-1) != syntax.PRP || objects[f.at(c, j-1)] {
		return false
	}
	return f.tag(c, j-2) == syntax.WRB || subordinators[f.at(c, j-2)]
}

// breaksAtComma reports whether a clause in a sentence that ends at unit end ends before the comma at unit j, where the clause around it goes on, or another
// one begins.
func (f *finder) breaksAtComma(c clause, i, j, end int) bool {
	next, starts := j+1, f.startsClause(c, j+1)
	switch w, t := f.at(c, next), f.tag(c, next); {
	case w == "while", w == "according" && f.at(c, next+1) == "to":
		return true
	case f.in.relative && (starts || f.finite(c, next) || t.Verb() && t != syntax.VBG):
		return true
	case f.in.subordinate && !relatives[w] && (starts || f.beginning(c, next) >= 0 && f.finite(c, f.past(c, f.beginning(c, next), next)) || f.governs(c, next, end)):
		return true
	}
	return f.attributes(c, next, end) || f.showsIt(c, next, end) || f.speakerGoesOn(c, next) && !f.saidStill(c, i, next)
}

// saidStill reports whether the clause behind the and or but at unit j is reported as well as the one that begins at unit i: its verb is one of what is told, or its subject
// the same: said the road was shut, | but it would open; said it bought a tenth, | and it now owns half; said the sale is void, | and the offer ends in May.
func (f *finder) saidStill(c clause, i, j int) bool {
	if w := f.at(c, j); f.depth > 0 || !f.in.wantsVerb || w != "and" && w != "but" || !f.startsClause(c, j+1) {
		return false
	}
	v := f.firstFiniteUnit(c, j+1, min(len(c.units), j+reach/6))
	if v < 0 {
		return false
	}
	w, t := f.at(c, v), f.tag(c, v)
	if t == syntax.MD || w == "had" && f.hasParticiple(c, v+1) || (w == "was" || w == "were") && f.hasWord(c, v+1, v+3, "going") {
		return true
	}
	same := f.tag(c, j+1) == syntax.PRP && f.at(c, j+1) == f.at(c, i)
	if f.in.past {
		return t != syntax.VBD && (same || f.present(c, f.firstFiniteUnit(c, i, j)))
	}
	return same || (f.at(c, j+1) == "it" || f.at(c, j+1) == "there") && auxiliaries[w]
}

// present reports whether the verb at unit i is in the present tense.
func (f *finder) present(c clause, i int) bool {
	t := f.tag(c, i)
	return t == syntax.VBZ || t == syntax.VBP
}

// hasParticiple reports whether a participle stands at unit i, adverbs passed over.
func (f *finder) hasParticiple(c clause, i int) bool {
	for f.tag(c, i) == syntax.RB {
		i++
	}
	return f.tag(c, i) == syntax.VBN
}

// occasion reports whether that on or in which it was said begins at unit i, behind a comma: …, | in a letter to the board; …, | in separate calls with them.
func (f *finder) occasion(c clause, i int) bool {
	if f.at(c, i) != "in" || f.tag(c, i+1) == syntax.PRPS || f.depth > 0 {
		return false
	}
	end := f.phrase(c, i+1)
	for end == i+1 && (f.tag(c, end) == syntax.JJ || determines(f.tag(c, end))) {
		end++
	}
	l := f.lemma(c, end-1)
	return end > i+1 && (written()[l] || recordings[l] || conversations[l]) && !f.tensed(c, end, min(len(c.units), end+reach))
}

// conversations are nouns of talk in which things are said.
var conversations = set("interview call conversation speech address remark briefing comment")

// showsIt reports whether nothing but what shows the clause before stands from unit i to end, in the way of headlines: Boss told staff to lie, | leaked memo shows.
func (f *finder) showsIt(c clause, i, end int) bool {
	if t := f.tag(c, i); t == syntax.VBN || t == syntax.VBD && !auxiliaries[f.at(c, i)] {
		i++ // leaked
	}
	if t := f.tag(c, end-1); t != syntax.VBZ && !(t == syntax.NNS && showing[f.at(c, end-1)]) {
		return false
	}
	return end > i && end <= i+6 && f.reportsClause(c, end-1) && f.plainWords(c, i, end-1) && f.tag(c, end-2).Noun()
}

// showing are verbs behind what shows something that may be taken for nouns.
var showing = set("shows reveals finds suggests says")

// governs reports whether a noun phrase with an infinitive that hangs on it, and then a verb with a tense, begin at unit i: While they say it is safe, | the decision to build
// it calls for caution.
func (f *finder) governs(c clause, i, end int) bool {
	k := f.phrase(c, i)
	return k > i && f.infinitive(c, k) && f.tensed(c, k+2, min(end, k+reach/4))
}

// firmEnd reports whether the clause that begins at unit i ends at unit j whatever stands behind: at a semicolon, where a main clause begins behind a question,
// where what others make of it is told behind, and before what the speaker did besides: wrote that sales had been “slow” | and lowered her target.
func (f *finder) firmEnd(c clause, i, j int) bool {
	if f.tailBegins(c, i, j) || f.in.relative && f.infinitive(c, i-1) && f.tag(c, j).Finite() && f.verbless(c, i, j) {
		return true // an official who asked not to be named | told
	}
	if f.in.asked && j > i+1 && f.at(c, j) != "," {
		if v := f.verbBehind(c, j); v > 0 && f.reportsClause(c, v) && f.stretchIn(c, v+1, min(len(c.units), v+3)) {
			return true // asked what was next | she said, “No.”
		}
	}
	switch w := f.at(c, j); {
	case dashes[w]:
		return f.turns(c, j+1) || f.sumsUp(c, j+1) || f.closesAside(c, i, j) || f.reportsBesides(c, j+1) || f.in.relative && f.tag(c, j+1).Finite()
	case (w == "and" || w == "but") && f.participleGoesOn(c, i, j),
		w == "before" && c.units[j-1].stretch >= 0 && f.tag(c, j+1) == syntax.VBG && (formsOfBe[f.at(c, j-2)] || f.frame(f.lemma(c, j+1)) != nil):
		return true // said it was “fine” | before leaving
	case w == "and" && f.actsBesides(c, i, j):
		return true
	case w == "even" && f.at(c, j+1) == "as":
		return f.tag(c, j+2) != syntax.PRP && f.startsClause(c, j+2) // the cuts would pay for themselves | even as the auditors found
	case w == "and" || w == "but":
		return c.units[j-1].stretch >= 0 && f.tag(c, j+1) == syntax.VBD && !auxiliaries[f.at(c, j+1)] && f.backshifted(c, i, j) || i == j-1 && f.quotedWhole(c.units[i].stretch)
	case w == ":" && f.depth == 0:
		m := f.beginning(c, j+1) // object to the bill: | Sens. Ann Hale, Tom Reyes and Ida Strand
		return m >= 0 && f.mentions[m].Kind == mention.Person && f.mentions[m].Form == mention.Name && !f.hasVerb(c, j+1, len(c.units))
	case w == ";":
		return !f.inSeries(c, i, j) && f.at(c, j+1) != "that" && !((f.at(c, j+1) == "and" || f.at(c, j+1) == "but") && f.at(c, j+2) == "that")
	case w != ",":
		return false
	}
	if s := c.units[i].stretch; s >= 0 && f.wholeClause(s) && relatives[f.at(c, j+1)] && !f.stretchIn(c, j, min(len(c.units), j+reach)) {
		return true // says “they were killed by the negligence” of Hale, | who was the mayor then
	}
	if f.at(c, j+1) == "even" && f.firmEnd(c, i, j+1) || f.occasion(c, j+1) {
		return true
	}
	if f.at(c, j+1) == "as" && f.depth == 0 && f.tag(c, j+2) != syntax.PRP && (f.startsClause(c, j+2) || f.tag(c, j+2) == syntax.NNS && syntax.KnownVerb(f.at(c, j+3))) {
		return true // he is ready to talk, | as fears of a strike grow
	}
	if f.in.conceded && (f.startsClause(c, j+1) || f.finite(c, j+1) && !f.hasWord(c, i, j, ",")) {
		return true // and while she said it was late, | he stayed; Hale, though he said it was fair, | stopped short of a vote
	}
	if f.in.asked && !relatives[f.at(c, j+1)] && (f.phrase(c, j+1) > j+1 || f.finite(c, j+1)) && (f.startsClause(c, j+1) || f.mainAhead(c, j+1) == 0) {
		return true
	}
	return f.labelsBehind(c, j)
}

// inSeries reports whether what stands behind the semicolon at unit j goes on with the clause that begins at unit i: with a participle that its verb is still wanting, had been
// burned; | skimmed; | or dissolved; or with what the same one should do: she needed no notes; | she should go.
func (f *finder) inSeries(c clause, i, j int) bool {
	k := j + 1
	if w := f.at(c, k); w == "and" || w == "or" {
		k++
	}
	if t := f.tag(c, k); (t == syntax.VBN || t == syntax.VBD) && (t == syntax.VBN || !auxiliaries[f.at(c, k)]) && f.hasVerb(c, i, j) {
		return !interrogates[f.lemma(c, k)] // would appeal; | asked why, he shrugged
	}
	return f.tag(c, k) == syntax.PRP && f.at(c, k) == f.at(c, i) && f.tag(c, k+1) == syntax.MD || f.hasWord(c, k, k+4, "these") || f.hasWord(c, k, k+4, "those")
}

// actsBesides reports whether the verb behind the and at unit j tells what who reports did besides, as the clause that begins at unit i tells of a state: said he was at a
// funeral | and hung up.
func (f *finder) actsBesides(c clause, i, j int) bool {
	if f.in.whole || !f.in.wantsVerb || f.tag(c, j+1) != syntax.VBD || auxiliaries[f.at(c, j+1)] || undergone[f.lemma(c, j+1)] {
		return false
	}
	v := f.firstFiniteUnit(c, i, j)
	if w := f.at(c, v); w != "was" && w != "were" || f.tag(c, i) != syntax.PRP || v != i+1 {
		return false
	}
	for k := v + 1; k < j; k++ {
		if t := f.tag(c, k); t == syntax.VBN || t.Finite() {
			return false
		}
	}
	return true
}

// undergone are verbs of what happens to who is told of as well: he was asleep and heard nothing.
var undergone = set("hear see feel receive get find lose know think want need have suffer")

// participleGoesOn reports whether who reports, by a participle, the clause that begins at unit i goes on with another one behind the and at unit j: saying the road was
// safe | and calling it “fine”; telling them to “wait” | and threatening to leave; by saying it was late | and by walking off.
func (f *finder) participleGoesOn(c clause, i, j int) bool {
	if !f.in.participle {
		return false
	}
	k := j + 1
	if t := f.tag(c, k); t == syntax.IN && f.tag(c, k+1) == syntax.VBG {
		k++
		if f.in.wantsVerb && f.hasVerb(c, i, j) && f.at(c, k-1) == "by" {
			return true
		}
	}
	if fr := f.frame(f.lemma(c, k)); f.tag(c, k) != syntax.VBG || fr == nil || fr.voice || fr.act != Speech {
		return false
	}
	for v := i; v < j; v++ {
		if f.tag(c, v) == syntax.VBG {
			return false // saying she was tired of waiting and asking
		}
	}
	s := c.units[j-1].stretch
	return s < 0 || f.Tags[f.marks.Stretches[s].Tokens.First] != syntax.VBG // accusing them of “hiding” and lying
}

// closesAside reports whether the dash at unit j closes an aside in which the clause that begins at unit i stands: Hale – who said the road was safe | – left.
func (f *finder) closesAside(c clause, i, j int) bool {
	if !f.finite(c, j+1) {
		return false
	}
	for k := i - 1; k > max(0, i-reach/4); k-- {
		if dashes[f.at(c, k)] {
			return relatives[f.at(c, k+1)]
		}
	}
	return false
}

// turns reports whether the reporter tells behind a dash, at unit i, how things went on: said the road was safe – | but it flooded; begged for patience – | then left.
func (f *finder) turns(c clause, i int) bool {
	w := f.at(c, i)
	if w == "that" && f.depth == 0 && formsOfBe[f.at(c, i+1)] && f.present(c, i+1) {
		return true // one child in ten – | that's a million
	}
	return (w == "but" || w == "then") && (f.tag(c, i+1) == syntax.VBD || f.startsClause(c, i+1))
}

// backshifted reports whether the first verb with a tense among units i to end is had or a modal, so that a verb in the plain past tense behind it is hardly joined to it.
func (f *finder) backshifted(c clause, i, end int) bool {
	verb := f.firstFiniteUnit(c, i, end)
	return f.tag(c, verb) == syntax.MD || f.at(c, verb) == "had"
}

// mainAhead is the unit behind the next comma not far from unit i, where a clause of its own begins there, 0 where none does: asked about Hale, the chair, | she
// smiled.
func (f *finder) mainAhead(c clause, i int) int {
	for end := min(len(c.units), i+20); i < end; i++ {
		if f.at(c, i) == "," && f.startsClause(c, i+1) {
			return i + 1
		} else if f.at(c, i) == "," {
			break
		}
	}
	return 0
}

// tellsOn reports whether who reports the clause that begins at unit i tells something more with the verb at unit k, behind the comma or the conjunction at
// unit j: …, adding that; … and called for. Its auxiliaries begin at unit v.
func (f *finder) tellsOn(c clause, i, j, v, k int) bool {
	t, comma := f.tag(c, k), f.at(c, j) == ","
	fr := f.frame(f.lemma(c, k))
	if fr == nil || fr.voice {
		return false
	}
	if comma && k == j+1 && f.in.wantsVerb && !f.hasVerb(c, i, j) && (t == syntax.VBN || f.hasWord(c, i, j, ",") && !f.hasWord(c, i, j, "and")) {
		return false // the manager, a tall man, | called him
	}
	if f.lemma(c, k) == "continue" && f.stretchWithin(c, k+1, 8) == 0 && f.at(c, k+1) != ":" {
		return false // began in May and | continued for a year
	}
	switch t {
	case syntax.VBG:
		return comma && !auxiliaries[f.at(c, k-1)] && (f.in.wantsVerb || f.at(c, k) != "quoting") // urged to call 101, quoting a number
	case syntax.VBZ:
		return !f.in.past // said it had sold ten and | expects more
	case syntax.VBD:
		return fr.act == Speech
	case syntax.VBN:
		if !comma && f.tag(c, j-1) == syntax.VBN {
			return false // was arrested and | charged
		}
		return k == v && (fr.act == Speech || f.comma(c, k) == 0 && !f.backshifted(c, i, j)) // it had sold ten | and expected more
	case syntax.VBP, syntax.VB:
		if k > v {
			return f.tag(c, v) == syntax.VBD && fr.act == Speech && fr.reports() // but did not say when
		}
		return f.at(c, j) == "and" && fr.act == Speech && (f.at(c, k+1) == "that" || f.startsClause(c, k+1))
	}
	return false
}

// hasWord reports whether a word is among units i to end.
func (f *finder) hasWord(c clause, i, end int, word string) bool {
	for ; i < end; i++ {
		if f.at(c, i) == word {
			return true
		}
	}
	return false
}

// tellsBack reports whether the verb behind the and at unit j goes on with the clause that begins at unit i, and not with who reports it: somebody is its
// subject, and what was done to who reports it stands before: the officer rang him at home | and told him to come.
func (f *finder) tellsBack(c clause, i, j int) bool {
	m := f.beginning(c, i)
	if m < 0 || f.mentions[m].Form == mention.Pronoun || f.mentions[m].Kind != mention.Person || !f.tag(c, j+1).Finite() {
		return false
	}
	for k := f.past(c, m, i) + 1; k < j; k++ {
		if w := f.at(c, k); objects[w] || w == "her" {
			return true
		}
	}
	return false
}

// labelsBehind reports whether what hangs on the comma at unit j says what somebody else, or the reporter, makes of it: her mother, who called it “cold”; …, which
// he denies; …, a number that nobody has confirmed.
func (f *finder) labelsBehind(c clause, j int) bool {
	if !relatives[f.at(c, j+1)] && f.tag(c, j+1) != syntax.DT {
		return false
	}
	if f.sumsUp(c, j+1) {
		return true
	}
	if f.at(c, j+1) == "which" && f.tag(c, j+2) == syntax.PRP && f.withholds(c, j+3, true) {
		return true // subject to changes, | which it did not explain
	}
	for k := j + 2; k < min(len(c.units), j+12) && c.units[k].stretch < 0; k++ {
		if f.tag(c, k).Verb() {
			if fr := f.frame(f.lemma(c, k)); fr != nil && (fr.deny || (fr.as || fr.object) && f.stretchWithin(c, k+1, 8) > 0) {
				return true
			}
		}
	}
	return false
}

// sumsUp reports whether what the reporter makes of the clause before begins at unit i: prices rose by a tenth, | a figure that.
func (f *finder) sumsUp(c clause, i int) bool {
	if w := f.at(c, i); w != "a" && w != "an" {
		return false
	}
	k := i + 1
	for k < i+5 && !f.tag(c, k).Noun() {
		k++
	}
	return sums[f.at(c, k)]
}

// sums are nouns that sum up the clause before them: prices rose by a tenth, a figure that.
var sums = set("number figure claim charge allegation accusation suggestion reference move step decision failure plan proposal sign milestone milepost feat " +
	"recommendation appearance event boost blow setback development")

// speakerGoesOn reports whether what begins behind a comma, at unit i, is told by who reports and no more what is reported: a clause behind and, but or so,
// and, where people speak, any clause of its own: They say it is safe, you cannot see it.
func (f *finder) speakerGoesOn(c clause, i int) bool {
	w := f.at(c, i)
	joined := w == "and" || w == "but" || w == "so"
	if joined {
		i++
	} else if f.depth == 0 {
		return false
	}
	switch t, aux := f.tag(c, i), auxiliaries[f.at(c, i)]; {
	case f.depth > 0 && aux, t == syntax.MD && w == "but", t == syntax.VBD && joined && !aux:
		return true // you were there, | weren't you; but would not be drawn; and sent them home
	}
	return f.startsClause(c, f.whenWhere(c, i))
}

// inComma reports whether a unit is a stretch that ends with a comma: “when the list is done,” he said.
func (f *finder) inComma(u unit) bool {
	return u.stretch >= 0 && f.doc.Word(f.marks.Stretches[u.stretch].Tokens.End-1) == ","
}

var concessions = set("although though while whereas")

// reportsOn reports whether a subject and a verb that reports begin at unit i.
func (f *finder) reportsOn(c clause, i int) bool {
	v := f.verbBehind(c, i)
	return v >= 0 && (f.tag(c, v).Finite() || f.finite(c, f.past(c, f.beginning(c, i), i))) && f.frame(f.lemma(c, v)).reports()
}

// attributes reports whether a subject and a reporting verb, and nothing more that is said, stand from unit i to the end of a clause: "…, three people
// familiar with the matter said."
func (f *finder) attributes(c clause, i, end int) bool {
	v := f.verbBehind(c, i)
	if m := f.beginning(c, i); v < 0 && m >= 0 && f.at(c, f.past(c, m, i)) == "and" {
		v = f.verbBehind(c, f.past(c, m, i)+1) // …, American and German sources said
		return v >= 0 && f.reportsClause(c, v) && f.whenWhere(c, v+1) >= end
	}
	if v >= 0 && f.lemma(c, v) == "ask" && f.tag(c, v) == syntax.VBN {
		return false // when he speaks, he is often asked
	}
	return v >= 0 && v < end && f.reportsClause(c, v) && end-v < 12 && !f.hasVerb(c, v+1, end)
}

// verbBehind is the unit of the verb, adverbs and auxiliaries passed over, behind the mention that speaks and begins at unit i; -1 for none.
func (f *finder) verbBehind(c clause, i int) int {
	m := f.beginning(c, i)
	if m < 0 || !f.speaks(m) {
		return -1
	}
	v := f.past(c, m, i)
	if f.at(c, v) == "," {
		if k := f.comma(c, v+1); k > 0 && k <= v+8 && f.tag(c, k+1).Verb() {
			v = k // her neighbour, Ron Flint, | told
		}
		if f.tag(c, v+1).Verb() {
			v++
		}
	}
	for f.tag(c, v) == syntax.RB || auxiliaries[f.at(c, v)] {
		v++
	}
	if !f.tag(c, v).Verb() {
		return -1
	}
	return v
}

// reportsClause reports whether the verb at unit v is one of the list that takes a clause for what is said.
func (f *finder) reportsClause(c clause, v int) bool {
	fr := f.frame(f.lemma(c, v))
	return fr != nil && (fr.clause || fr.that)
}

// longest is how many units a reported clause may have. What is longer is no clause but a text without full stops.
const longest = 300

// reportedSpan adds units i to end, and from and to each further pair of units, as the content of a reported clause, mixed where it has marks inside.
func (f *finder) reportedSpan(c clause, i, end int, a Attribution, q cue, more ...int) {
	kind := Indirect
	var content []text.Span
	for edges := append([]int{i, end}, more...); len(edges) > 1; edges = edges[2:] {
		i, end := edges[0], edges[1]
		if end <= i || end-i > longest {
			return
		}
		words := false
		for j := i; j < end; j++ {
			f.steps++
			words = words || !f.punct(c, j)
			if s := c.units[j].stretch; s >= 0 {
				kind = Mixed
				f.done[s] = true
			}
		}
		if !words {
			return // found that: | what stands in the lines below
		}
		content = append(content, f.spanOf(c, i, end))
	}
	if f.depth > 0 && end-i == 1 && kind == Mixed && len(content) == 1 {
		kind = Direct // told them to “keep quiet”; of the outer layer the linker sees to it
	}
	f.add(a, kind, clauseOf, q.lemma, content...)
}

// spanOf is the span of units i to end, without the marks at its very edges.
func (f *finder) spanOf(c clause, i, end int) text.Span {
	sp := f.doc.SpanOf(c.tokens(i, end))
	if s := c.units[i].stretch; s >= 0 {
		sp.Start = f.marks.Stretches[s].Inner.Start
	}
	if s := c.units[end-1].stretch; s >= 0 {
		sp.End = f.marks.Stretches[s].Inner.End
	}
	if r := c.tokens(i, end); f.beforeNote(r) < r.End {
		sp.End = f.doc.Tokens[f.beforeNote(r)-1].End
	}
	return sp
}

// beforeNote is where the words in r end before the number of a footnote, a remark on the language, and a bracket that nothing opened: worth owning!” | [7]; reform”
// | ((it)); very old | ). A mark that closes there is none of the words.
func (f *finder) beforeNote(r text.Range) int {
	end := r.End
	for end-r.First > 5 {
		switch w := f.doc.Word(end - 1); {
		case w == "]" && f.doc.Word(end-3) == "[" && f.doc.Tokens[end-2].Kind == text.Number:
			end -= 3
			continue
		case w == ")" && f.doc.Word(end-2) == ")" && f.doc.Word(end-4) == "(" && f.doc.Word(end-5) == "(":
			end -= 5
			continue
		case w == ")" && end == r.End && !f.opensBracket(text.Range{First: r.First, End: end - 1}):
			end--
			continue
		}
		break
	}
	if end < r.End && f.marks.Role[end-1] == marks.Closes {
		end--
	}
	return end
}

// opensBracket reports whether a bracket is opened among the tokens in r, close to their end.
func (f *finder) opensBracket(r text.Range) bool {
	for t := r.End - 1; t >= max(r.First, r.End-reach); t-- {
		if f.doc.Word(t) == "(" {
			return true
		}
	}
	return r.Len() > reach
}
