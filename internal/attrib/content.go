package attrib

import (
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// behind takes what stands behind a cue, from unit i, for its content. It returns the unit up to which the
// clause is claimed, 0 where nothing behind the cue is said.
func (f *finder) behind(c clause, q cue, i int, a Attribution, quoted bool) int {
	i = f.skipCircumstance(c, q, i)
	if q.infinitive && f.at(c, i) == "," {
		return 0 // it took years to write, she says
	}
	for f.at(c, i) == "," || f.at(c, i) == ":" || f.at(c, i) == "—" || f.at(c, i) == "-" {
		i++
	}
	if i >= len(c.units) || f.at(c, i-1) == "," && f.besides(c, q, i) || f.withheld(c, i) {
		return 0
	}
	if q.as {
		i = f.asWithin(c, i, 8)
	}
	if q.as || q.of || q.on {
		i = f.leadIn(c, q, i)
	}
	if q.as && f.at(c, i) == "as" {
		if i-q.end <= 1 {
			a.Cue = c.tokens(q.first, i+1)
		}
		i++
		j := i
		if determines(f.tag(c, j)) || f.at(c, j) == "like" {
			j++ // described it as a “disgrace”
		}
		if n := f.fragments(c, q, j, a); n > 0 || quoted || !f.callsAs(c, q, i) {
			return n
		}
		return f.complement(c, q, i, a)
	}
	if (q.object || q.as || q.words) && c.units[i].stretch < 0 {
		if j := f.stretchWithin(c, i, 14); j > 0 && (q.object || !f.sentenceLike(c.units[j].stretch)) {
			return f.fragments(c, q, j, a) // called the vote “rigged”; condemned the “cowardly” attack
		}
		if j := f.phrase(c, i); q.object && !quoted && j > i && f.callsSo(c, j) {
			return f.complement(c, q, j, a)
		}
	}
	if j := f.stretchWithin(c, i, 14); q.person && q.clause && !quoted && j > i && f.tag(c, j-1).Noun() {
		if s := c.units[j].stretch; f.sentenceLike(s) && !f.beginsSmall(s) && !f.titleCase(f.marks.Stretches[s]) {
			return f.quotation(c, q, j, a) // told the members of the club | “We will go.”
		}
	}
	if s := c.units[i].stretch; s >= 0 && f.done[s] && (q.participle || f.meanwhile(c, a.Source) || f.goneOnWith(s)) {
		return 0 // “When you get to my age,” he said, grinning, | “you stop counting.”; she said as she left, | “it is late.”
	}
	if s := c.units[i].stretch; s >= 0 && (!q.clause || quoted || !f.tag(c, i+1).Finite() || f.inComma(c.units[i]) || f.sentenceLike(s) ||
		q.participle && f.tag(c, q.first-1).Noun() && !f.hasVerb(c, 0, q.first)) { // a sign saying “we are closed” | hung on the door
		return f.quotation(c, q, i, a) // declared | “the heart of the town” was at stake
	}
	if quoted || q.voice {
		return 0
	}
	return f.reported(c, q, i, a)
}

// goneOnWith reports whether stretch s is the first or the last piece of the last attribution, which has several: hit back: “We know,” he wrote, “where you are.”
func (f *finder) goneOnWith(s int) bool {
	as := f.out.Attributions
	if len(as) == 0 || f.marks.Stretches[s].Prev >= 0 || f.marks.Stretches[s].Next >= 0 {
		return false
	}
	content, in := as[len(as)-1].Content, f.marks.Stretches[s].Inner
	return len(content) > 1 && (content[0] == in || content[len(content)-1] == in)
}

// meanwhile reports whether mention m, -1 for nobody, is the subject of a clause that tells what happens while somebody speaks: as | she left.
func (f *finder) meanwhile(c clause, m int) bool {
	if m < 0 {
		return false
	}
	u := f.unitOf(c, f.mentions[m].Tokens.First)
	return u > 1 && meanwhile[f.at(c, u-1)]
}

// withheld reports whether what is asked for, from unit i on, is that whoever speaks is not named, so that it is nothing that is said: who asked | not to be named.
func (f *finder) withheld(c clause, i int) bool {
	return f.at(c, i) == "not" && f.at(c, i+1) == "to" && f.at(c, i+2) == "be" && anonymous[f.lemma(c, i+3)]
}

// besides reports whether something else than what is said begins behind a comma, at unit i: he had complained, | the council said; she wrote to the board, | who
// replied; in a report submitted in May, | the council said.
func (f *finder) besides(c clause, q cue, i int) bool {
	return f.attributes(c, i, len(c.units)) || f.at(c, i) == "who" && (q.addressed || f.tag(c, i+1).Finite()) || q.first == q.verb && f.tag(c, q.verb) == syntax.VBN && i > q.end+1 && f.reportsOn(c, i)
}

// callsSo reports whether what somebody is called begins at unit i, behind who that is: called it | a mess; called the plan | unfair; not called her | last week.
func (f *finder) callsSo(c clause, i int) bool {
	if f.tag(c, i) == syntax.RB {
		i++
	}
	t, w := f.tag(c, i), f.at(c, i)
	adjective := t == syntax.JJ || t == syntax.JJR || t == syntax.JJS
	if !adjective && w != "a" && w != "an" && w != "the" {
		return false
	}
	end := f.phrase(c, i)
	return end == i && adjective || end > i && !f.isTime(c, end-1)
}

// callsAs reports whether what something is called begins at unit i, behind as: dismissed it as | noise; not left as | he spoke, liked it as | a whole.
func (f *finder) callsAs(c clause, q cue, i int) bool {
	return asCues[q.lemma] && i < len(c.units) && c.units[i].stretch < 0 && !f.startsClause(c, i) && !asWords[f.at(c, i)] && f.at(c, i+1) != "whole"
}

// asCues are the verbs that tell, with as, what something is called, and asWords what makes a manner of speaking of that: as well, as soon as.
var (
	asCues  = set("describe dismiss brand label term rubbish portray regard denounce deride decry characterise characterize hail condemn slam lambast attack reject")
	asWords = set("well soon long far usual ever always before best recently early late many much part")
)

// complement takes what something is called, without marks, from unit i for the content.
func (f *finder) complement(c clause, q cue, i int, a Attribution) int {
	if i >= len(c.units) || c.units[i].stretch >= 0 || a.Source < 0 && !q.nobody {
		return 0
	}
	f.in.wantsVerb = false
	end := f.phraseEnd(c, i, f.clauseEnd(c, i))
	if end <= i {
		return 0
	}
	f.reportedSpan(c, i, end, a, q)
	return end
}

// fragments takes the quoted stretches from unit i, parted by commas and by and, for contents of their own.
func (f *finder) fragments(c clause, q cue, i int, a Attribution) int {
	end := 0
	for i < len(c.units) && c.units[i].stretch >= 0 {
		f.add(a, Direct, fragmentBehind, q.lemma, f.told(c, i)...)
		i++
		end = i
		for f.at(c, i) == "," || f.at(c, i) == "and" || f.at(c, i) == "or" {
			i++
		}
		if q.as || q.object {
			i = f.phrase(c, i) // called the vote “rigged” and the judge “a disgrace”
		}
	}
	return end
}

// quotation takes the stretch at unit i, and those that it goes on with, for the content.
func (f *finder) quotation(c clause, q cue, i int, a Attribution) int {
	s := c.units[i].stretch
	if st := f.marks.Stretches[s]; titled[q.lemma] && st.Tokens.Len() > 1 && f.titleCase(st) {
		return 0 // sang “Green Hills”
	}
	if !f.sentenceLike(s) {
		return f.fragments(c, q, i, a)
	}
	f.add(a, Direct, behindCue, q.lemma, f.told(c, i)...)
	return i + 1
}

// told lists the inner spans of the chain of the stretch at unit i, and of that with which it goes on behind a pronoun that tells once more who speaks: Hale hit
// back: “We know,” she wrote, | “where you are.”
func (f *finder) told(c clause, i int) []text.Span {
	out := f.chain(c.units[i].stretch)
	v := f.verbBehind(c, i+1)
	if f.depth > 0 || v < 0 || !f.inComma(c.units[i]) || f.mentions[f.beginning(c, i+1)].Form != mention.Pronoun || !f.reportsClause(c, v) {
		return out
	}
	next, _ := f.resumes(c, v+1, c.units[i].stretch)
	return append(out, next...)
}

// titled are the verbs that have a work for their object.
var titled = set("sing publish release detail")

// goesOn reports whether the clause goes on with words at unit i.
func (f *finder) goesOn(c clause, i int) bool {
	if i >= len(c.units) || c.units[i].stretch >= 0 {
		return false
	}
	switch w := f.at(c, i); w {
	case ".", "!", "?", ";", ",", "and", "or", "—", "–", ")", "after", "when", "because", "while", "before", "until", "since", "by":
		return false
	}
	return true
}

// pointsBack reports whether that at unit i is the subject of a verb of its own: say that is so. A noun behind it is easily taken for a verb: say that plans.
func (f *finder) pointsBack(c clause, i int) bool {
	if f.tag(c, i+1) == syntax.RB {
		if i++; f.tag(c, i+1) == syntax.VBG && f.at(c, i) != "not" {
			return true // did not remember that ever happening
		}
	}
	if k := f.phrase(c, i+1); k > i+1 && f.tag(c, k-1) == syntax.NN {
		switch comma := f.at(c, k) == ","; {
		case k >= len(c.units), clauseStops[f.at(c, k)], comma:
			if !f.hasVerb(c, k, len(c.units)) || comma && (f.tag(c, k+1) == syntax.VBG || f.tag(c, k+1) == syntax.CC && f.tag(c, k+2).Finite()) {
				return true // they disputed that account, | and left; they disputed that account, | saying
			}
		}
	}
	if pointedAt[f.at(c, i+1)] && f.tag(c, i+2).Finite() {
		return true // say that number is rising
	}
	t := f.tag(c, i+1)
	return t.Finite() && (auxiliaries[f.at(c, i+1)] || t != syntax.VBZ && t != syntax.VBP)
}

// pointedAt are nouns that hardly stand without a word like the or that, so that a that right before one points at it.
var pointedAt = set("number figure amount trickle total sum trend percentage gap day week month year moment decision idea question man woman person group place " +
	"account allegation approach argument claim comment conversation deal estimate incident law meeting offer plan remark report rule statement story suggestion theory version view")

// clauseStops are the marks behind which no clause goes on.
var clauseStops = set(". ; ! ?")

// interrogatives are the words that an indirect question begins with.
var interrogatives = set("whether if why how what who whose when where which")

// sentenceLike reports whether a stretch reads like a whole sentence: a full stop at its end, or a capital in front of several words with a verb.
func (f *finder) sentenceLike(s int) bool {
	st := f.marks.Stretches[s]
	if st.Next >= 0 || f.final(st.Tokens.End-1) {
		return true
	}
	if st.Tokens.Len() < 4 {
		return false
	}
	return f.capital(st.Tokens.First) && f.firstFinite(st.Tokens, reach) >= 0
}

// chain lists the inner spans of a stretch, of those that it goes on with and of those that go on with it.
func (f *finder) chain(s int) []text.Span {
	var out []text.Span
	for f.marks.Stretches[s].Prev >= 0 {
		s = f.marks.Stretches[s].Prev
	}
	for ; s >= 0; s = f.marks.Stretches[s].Next {
		f.done[s] = true
		out = append(out, f.marks.Stretches[s].Inner)
	}
	return out
}

// reported takes the clause from unit i for the content of a cue that takes one.
func (f *finder) reported(c clause, q cue, i int, a Attribution) int {
	explicit, tenseless := false, q.end > q.verb+1 && f.at(c, q.end-1) == "for" || q.leads(f.at(c, i))
	gerund := f.tag(c, i) == syntax.VBG || f.tag(c, i) == syntax.RB && f.tag(c, i+1) == syntax.VBG // denies | ever having
	document := a.Source >= 0 && f.mentions[a.Source].Kind == mention.Document
	switch w := f.at(c, i); {
	case w == "that" && (q.addressed || !f.pointsBack(c, i)) && f.at(c, i+1) != "to" && !(f.in.asked && f.at(c, i+1) == ",") && (q.clause || q.that || q.addressed || q.nobody):
		explicit = true
		i++
		if f.at(c, i) == "," || f.at(c, i) == ":" {
			i++ // said that, | “We will win.”
		}
	case (q.to || q.addressed || q.nobody) && f.infinitive(c, i):
		explicit = true
		i++
	case (w == "not" || w == "never") && f.at(c, i+1) == "to" && (q.to || q.addressed || q.nobody):
		explicit = true
	case q.clause && f.at(c, i-1) != "," && f.behindRelative(c, a.Source):
		explicit = true // a plan which she said would fail
		for k := i; k < i+3 && f.plainWords(c, k, k+1); k++ {
			if f.isTime(c, k) && f.finite(c, k+1) {
				i = k + 1 // which she said last year | had failed
				break
			}
		}
	case q.clause && !q.participle && f.gapsBehind(c, q, i, a.Source):
		explicit = true // a plan she said would fail
	case (q.whether || q.addressed || q.nobody) && interrogatives[w]:
		explicit = true
	case q.for_ && f.at(c, q.end-1) == "for":
		explicit = true
	case q.for_ && q.addressed && w == "for":
		explicit, tenseless = true, true // asked the owner for a meeting
		i++
	case q.leads(w):
		explicit = true
		i++
	case q.ing && gerund:
		explicit = true
	case q.act == Writing && q.that && w == "no" && document && f.phrase(c, i) > i: // found no evidence of fraud
		explicit, tenseless = true, true
	case q.lemma == "plead" && (w == "guilty" || w == "not" && f.at(c, i+1) == "guilty"):
		explicit, tenseless = true, true
	case (q.deny || q.thing) && (q.to || !q.infinitive) && (a.Source < 0 || f.speaks(a.Source)) && f.phrase(c, i) > i && f.arguable(c, i):
		explicit, tenseless = true, true
	}
	if i < len(c.units) && c.units[i].stretch >= 0 && (q.on || q.of && !f.goesOn(c, i+1) && !(f.at(c, i+1) == "and" && (f.tag(c, i+2) == syntax.VBG || f.at(c, i+2) == "of"))) {
		return f.fragments(c, q, i, a) // accused them of “hiding” when
	}
	f.in.wantsVerb = !tenseless && !gerund && f.at(c, i-1) != "to" && f.at(c, i) != "not"
	subject := i
	if q.clause {
		subject = f.fronted(c, i)
	}
	end := f.clauseEnd(c, subject)
	if a.Source >= 0 && i < len(c.units) && f.mentions[a.Source].Tokens.Contains(c.units[i].tokens.First) {
		if cut := f.past(c, a.Source, i); cut < end {
			end, f.in.firm = cut, true // a man who says he is a plumber | told her
		}
	}
	if !f.in.wantsVerb {
		end = f.phraseEnd(c, i, end)
	} else if (q.participle && f.tag(c, q.first-1).Noun() || relatives[f.at(c, q.first-1)] && f.at(c, q.first-2) != "," && q.lemma != "answer") &&
		q.first < reach && !f.hasVerb(c, 0, q.first) {
		if cut := f.predicateBehind(c, subject, end); cut < end {
			end, f.in.firm = cut, true // voters saying, or who say, they want it | are few
		}
	}
	if q.participle && f.at(c, q.first-1) == "," && q.first < reach && !f.hasVerb(c, 0, q.first) {
		if cut := f.resumedAt(c, i, end); cut < end {
			end, f.in.firm = cut, true // the rules, telling staff to stay, | are new
		}
	}
	if tenseless {
		if cut := f.trim(c, q, i, end); cut < end {
			end, f.in.firm = cut, true
		}
	}
	if end <= i || a.Source < 0 && !q.nobody {
		return 0
	}
	if !explicit {
		// Of the verbs that take a clause behind that only, what a document shows or finds may do without: data show prices rose.
		shown := q.that && document && (q.lemma != "show" || f.startsClause(c, i))
		if !q.clause && !q.nobody && !shown || !f.clauseBegins(c, subject, end) && !f.utters(c, q, i) && !f.verbUnseen(c, q, subject, end) {
			return 0
		}
	}
	f.reportedSpan(c, i, end, a, q)
	return end
}

// gapsBehind reports whether mention m, -1 for nobody, and its cue are those of a clause that hangs on the noun right before without a word like which, whose verb, at unit
// i, is left without a subject: a plan | she said would fail.
func (f *finder) gapsBehind(c clause, q cue, i, m int) bool {
	if m < 0 || i != q.end || !f.tag(c, i).Finite() || !f.tag(c, q.verb).Finite() {
		return false
	}
	u := f.unitOf(c, f.mentions[m].Tokens.First)
	return u > 0 && f.past(c, m, u) == q.first && f.tag(c, u-1).Noun() && !f.tag(c, u-1).Proper() && !isDay(f.at(c, u-1))
}

// verbUnseen reports whether what begins at unit i, behind a verb that hardly has an object, is a clause whose verb was taken for a noun or for a participle: noted the
// firm | competes with it; said the board | expected to win.
func (f *finder) verbUnseen(c clause, q cue, i, end int) bool {
	if f.depth > 0 || q.lemma != "say" && q.lemma != "add" && q.lemma != "note" || q.passive {
		return false
	}
	for j := i + 1; j < min(end-1, i+reach/10) && f.plainWords(c, j-1, j) && f.tag(c, j-1) != syntax.IN; j++ {
		w, next := f.at(c, j), f.tag(c, j+1)
		if !f.tag(c, j-1).Noun() || !syntax.KnownVerb(syntax.Base(w)) {
			continue
		}
		if f.tag(c, j) == syntax.VBN && f.infinitive(c, j+1) {
			return true
		}
		complement := next == syntax.IN || next == syntax.TO || next == syntax.PRP || next == syntax.JJ || next == syntax.NNS || determines(next) || next == syntax.CD
		if f.tag(c, j) == syntax.NNS && complement {
			return true
		}
	}
	return false
}

// utters reports whether the words from unit i on, within a quotation, are those that somebody else said, without marks of their own. Unlike a reported clause
// they need no subject: “He said come back later”, “They told us: no.”
func (f *finder) utters(c clause, q cue, i int) bool {
	if f.depth == 0 || q.lemma != "say" && q.lemma != "tell" {
		return false
	}
	if w := f.at(c, i-1); w == "," || w == ":" {
		return true
	}
	t := f.tag(c, i)
	return t == syntax.VB || t == syntax.VBP || t == syntax.UH
}

// arguable reports whether the noun phrase at unit i may be what somebody denies, confirms or promises, and is neither when that was nor who: announced today;
// denied him.
func (f *finder) arguable(c clause, i int) bool {
	return !objects[f.at(c, i)] && !isDay(f.at(c, i))
}

// phraseEnd is the unit at which a gerund, an infinitive or a noun phrase from unit i with what belongs to it ends, at end at the latest: where the sentence
// around it goes on with a verb of its own, or with a clause that tells when, or what came of it.
func (f *finder) phraseEnd(c clause, i, end int) int {
	for j := i + 1; j < min(end, i+reach); j++ {
		switch w := f.at(c, j); {
		case f.tag(c, j).Finite():
			return end // it has a clause within, and whatever follows may be part of that
		case dashes[w] && f.turns(c, j+1):
			f.in.firm = true
			return j
		case w == "and" || w == "but" || w == "or":
			if f.finite(c, j+1) || f.startsClause(c, j+1) || w == "but" && openers[f.at(c, j+1)] {
				f.in.firm = true
				return j
			}
		case w == ":" && f.startsClause(c, j+1):
			f.in.firm = true
			return j
		case w == "after" && f.tensed(c, j+1, min(end, j+20)):
			return j
		case w == "as" && f.tag(c, j+1) != syntax.PRP && f.startsClause(c, j+1):
			for j > i+1 && (f.tag(c, j-1) == syntax.RB || f.at(c, j-1) == ",") {
				j-- // the sale, | just as the bank had
			}
			f.in.firm = true
			return j
		case w == ",":
			switch t := f.tag(c, j+1); {
			case t == syntax.VBG && f.at(c, j+1) != "quoting" || t == syntax.WDT || t == syntax.WP || t == syntax.WPS, f.startsClause(c, j+1), concessions[f.at(c, j+1)],
				f.at(c, j+1) == "even" && openers[f.at(c, j+2)]:
				return j
			}
		}
	}
	return end
}

// trim takes off the end of what is wanted or denied, units i to end, what tells how or when that was: a truck | instead; the sale | on Friday; a rise | before
// asking anybody. Of what is promised, the time is a part.
func (f *finder) trim(c clause, q cue, i, end int) int {
	if w := f.at(c, end-1); end > i+1 && (w == "instead" || w == "too") {
		return end - 1
	}
	if f.tag(c, i).Verb() {
		return end
	}
	if cut := f.toPress(c, i, end); cut < end {
		return cut
	}
	for j := i + 1; j < end && !f.tag(c, j).Verb(); j++ {
		w := f.at(c, j)
		if (q.for_ || !q.to) && isDay(w) && f.tag(c, j-1).Noun() && (j+1 == end || openers[f.at(c, j+1)] || whereWhen[f.at(c, j+1)]) {
			return j // the sale | yesterday after talks
		}
		if openers[w] && (f.tag(c, j+1) == syntax.VBG || f.hasVerb(c, j+1, end)) || (q.for_ || !q.to) && whereWhen[w] && f.isTime(c, end-1) && (f.whenWhere(c, j) == end || f.at(c, f.whenWhere(c, j)) == "and") {
			return j
		}
	}
	return end
}

// toPress is the unit of the to behind which, at the end of a noun phrase, units i to end, stands the outlet or the reporters that were told of it: confirmed the
// sale | to the Courier. It is end where there is none.
func (f *finder) toPress(c clause, i, end int) int {
	for j := i + 1; j < end-1 && j < i+reach/4; j++ {
		if f.at(c, j) == "to" && f.phrase(c, j+1) == end {
			words := c.tokens(j+1, end)
			if last := words.End - 1; reporters[f.low(last)] || pressNames()[f.doc.Word(last)] || pressNames()[f.doc.Of(f.doc.SpanOf(words))] {
				return j
			}
		}
	}
	return end
}

var reporters = set("reporters journalists media")

// pressNames are the names of outlets, but for social media, the words that these end in, and the nouns of what is printed.
var pressNames = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []string{"outlets", "outlet-words", "outlet-nouns"} {
		for w, kind := range lexicon.Kinds(list) {
			m[w] = kind != "social" && (list != "outlet-nouns" || kind == "publication")
		}
	}
	return m
})

// startsClause reports whether a subject and its verb with a tense begin at unit i.
func (f *finder) startsClause(c clause, i int) bool {
	k := f.phrase(c, i)
	if t := f.tag(c, i); k == i && (t == syntax.PRP || t == syntax.EX) {
		k++
	}
	if k == i {
		return false
	}
	if f.tag(c, k) == syntax.POS && f.phrase(c, k+1) > k+1 {
		k = f.phrase(c, k+1) // the town's growth is
	}
	if f.hangsOn(c, k) {
		for k < i+12 && f.plainWords(c, k, k+1) {
			k++ // a report by the council found
		}
	}
	for f.tag(c, k) == syntax.RB {
		k++
	}
	return f.tag(c, k).Finite() || k < len(c.units) && f.predicate(c, k)
}

// hangsOn reports whether words that belong to the noun before begin at unit i: a report | by the council, a person | close to the board.
func (f *finder) hangsOn(c clause, i int) bool {
	t := f.tag(c, i)
	return t == syntax.IN && !subordinators[f.at(c, i)] || t == syntax.JJ || t == syntax.HYPH
}

// add adds an attribution with the given content.
func (f *finder) add(a Attribution, k Kind, w way, lemma string, content ...text.Span) {
	a.Kind, a.Content, a.way, a.nested, a.firm = k, content, w, f.depth > 0, k != Direct && w == clauseOf && f.in.firm
	a.Rule, a.Confidence = w.rule(lemma), w.confidence(a, lemma)
	f.out.Attributions = append(f.out.Attributions, a)
}
