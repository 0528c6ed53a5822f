package attrib

import (
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// reportNouns are nouns of what is said, by whom may be left open: on reports that the bridge would close.
var reportNouns = withPlurals("claim report suggestion allegation accusation rumour rumor warning admission insistence assertion announcement revelation assurance " +
	"prediction argument complaint conclusion confirmation acknowledgement acknowledgment fear")

// intentNouns are nouns of what somebody says that they will do: a pledge to plant trees.
var intentNouns = withPlurals("promise pledge vow threat")

// nouns finds what a noun tells that it was shouted, what one of saying with an owner, a stance, or one of reporting or of intent tells the content of, and whose
// words something in marks is.
func (f *finder) nouns(c clause) {
	f.in = setting{}
	for i := range c.units {
		if c.units[i].stretch >= 0 {
			f.equals(c, i)
			continue
		}
		if i+2 < len(c.units) && c.units[i+2].stretch >= 0 && f.at(c, i+1) == "of" && voicings[f.at(c, i)] && !f.taken(c, i+2, i+3) {
			a := attributionOf(f.from(c, i+3), c.tokens(i, i+2))
			f.fragments(c, cue{frame: &frame{}, lemma: f.at(c, i)}, i+2, a)
			continue
		}
		if f.tag(c, i).Noun() && (mention.Saying(f.lemma(c, i)) || remarks[f.at(c, i)]) && f.saying(c, i) {
			continue
		}
		if f.stance(c, i) {
			continue
		}
		if f.tag(c, i).Noun() && (reportNouns[f.at(c, i)] || held[f.at(c, i)] || intentNouns[f.at(c, i)]) && !f.owned(c, i) {
			f.noun(c, i)
		}
	}
}

// wholeClause reports whether what stands in stretch s, behind that, is a clause by itself: it has a verb with a tense, and does not begin with it.
func (f *finder) wholeClause(s int) bool {
	r := f.marks.Stretches[s].Tokens
	return f.firstFinite(r, reach) > r.First
}

// remarks are nouns of what somebody says that may speak themselves, so that they are in no list of sayings: Hale's | statement that.
var remarks = set("statement testimony")

// saying takes what a noun of saying at unit i, that somebody owns, tells of for the content: Hale's claim | that; her view of it is | that; his message was clear:
// | “…”; her verdict: | “…”. It reports whether there is anything.
func (f *finder) saying(c clause, i int) bool {
	m, at := f.ownerOf(c, i)
	if m < 0 || !f.speaks(m) {
		return false
	}
	a := attributionOf(m, c.tokens(i, i+1))
	a.certain = true
	q := cue{frame: &frame{clause: true}, lemma: f.Lemma(a.Cue.First), verb: i, first: i, end: i + 1}
	if fr := f.frame(q.lemma); fr != nil {
		a.Act = fr.act // her hope is that
	}
	if k := f.pastTime(c, at); at == i+1 && f.at(c, k) == "that" {
		at = k
		if at+1 < len(c.units) && c.units[at+1].stretch >= 0 && !f.taken(c, at+1, at+2) && f.wholeClause(c.units[at+1].stretch) {
			return f.quotation(c, q, at+1, a) > 0 // her remark that | “they hate us”
		}
		end := f.nounClause(c, i, at+1)
		if !f.clauseBegins(c, at+1, end) || f.taken(c, at+1, end) {
			return false
		}
		f.reportedSpan(c, at+1, end, a, q)
		return true
	}
	if f.at(c, at) == ":" && f.hasVerb(c, 0, i) || remarks[f.at(c, i)] {
		return false // he did not mince his words: “…”; his statement was “false”
	}
	be := f.upTo(c, at, func(w string) bool { return formsOfBe[w] || w == "," })
	j := be
	if formsOfBe[f.at(c, be)] {
		j = f.upTo(c, be+1, func(w string) bool { return w == "that" })
		if f.at(c, j) == "that" && f.plainWords(c, be+1, j) && !f.hasNoun(c, be+1, j) {
			if end := f.clauseEnd(c, j+1); f.clauseBegins(c, j+1, end) {
				f.reportedSpan(c, j+1, end, a, q)
				return true
			}
		}
	} else if f.at(c, be) != ":" || be != at {
		return false
	}
	if f.at(c, j) == ":" {
		j++
	} else if j > be+1 {
		return false // his answer was a lie “…”
	}
	if j < len(c.units) && c.units[j].stretch < 0 && f.at(c, j-1) == ":" && !answering[q.lemma] && f.startsClause(c, j) {
		if end := f.clauseEnd(c, j); f.plainClause(c, j, end) {
			f.reportedSpan(c, j, end, a, q)
			return true
		}
	}
	if j >= len(c.units) || c.units[j].stretch < 0 || f.taken(c, j, j+1) {
		return false
	}
	return f.quotation(c, q, j, a) > 0
}

// answering are nouns of saying that may be of what somebody does: her answer was clear: she left.
var answering = set("answer response reply reaction retort defence defense plea promise vow stance position wish hope word comment description question request")

// pastTime is the unit behind the words at unit i that tell when: his remark | earlier this year | that. It is i where there are none.
func (f *finder) pastTime(c clause, i int) int {
	for j := i; j < i+5 && f.plainWords(c, j, j+1) && f.at(c, j) != "that"; j++ {
		if f.at(c, j+1) == "that" && f.isTime(c, j) {
			return j + 1
		}
	}
	return i
}

// hasNoun reports whether a noun is among units i to end.
func (f *finder) hasNoun(c clause, i, end int) bool {
	for ; i < end; i++ {
		if f.tag(c, i).Noun() {
			return true
		}
	}
	return false
}

// upTo is the first unit from i on, and not far behind it, that is a verb, a stretch, a colon, a mark that ends a sentence, or a word that stop reports.
func (f *finder) upTo(c clause, i int, stop func(word string) bool) int {
	for last := min(len(c.units), i+reach/3); i < last && c.units[i].stretch < 0 && !f.tag(c, i).Verb(); i++ {
		if w := f.at(c, i); w == ":" || clauseStops[w] || stop(w) {
			break
		}
	}
	return i
}

// nounClause is the unit at which what the noun at unit i tells of, from unit at on, ends.
func (f *finder) nounClause(c clause, i, at int) int {
	f.in.subordinate = f.tag(c, 0) == syntax.IN
	end := f.clauseEnd(c, at)
	if !f.in.subordinate && !f.hasVerb(c, f.mainFrom(c, i), i) {
		cut := f.resumedAt(c, at, f.predicateBehind(c, at, end))
		f.in.firm = f.in.firm || cut < end
		return cut
	}
	return end
}

// mainFrom is the unit behind the conjunction that opens a clause right before the noun at unit i and whose it is, and 0 where none does: He won, but | her claim that.
func (f *finder) mainFrom(c clause, i int) int {
	for j := i - 1; j > max(0, i-5); j-- {
		if f.at(c, j) == "but" || f.at(c, j) == "and" && f.at(c, j-1) == "," {
			return j + 1
		}
	}
	return 0
}

// resumedAt is the unit of the comma within units i to end behind which the sentence goes on with its verb, end where there is none: the claim that it is fair | , won friends.
func (f *finder) resumedAt(c clause, i, end int) int {
	for j := i + 1; j < min(end-1, i+reach); j++ {
		if f.at(c, j) == "," && (f.tag(c, j+1).Finite() || f.tag(c, j+1) == syntax.RB && f.tag(c, j+2).Finite()) {
			return j
		}
	}
	return end
}

// plainClause reports whether units i to end are a clause without marks: of one with marks, the labels may tell whose words they are.
func (f *finder) plainClause(c clause, i, end int) bool {
	return f.clauseBegins(c, i, end) && !f.stretchIn(c, i, end)
}

// stance takes the clause behind unit i, and behind that or a colon, for what somebody says who is of a mind or gives word: Hale was adamant | that; she is of the view |
// that; they issued a warning | that; made the case | to voters that; came to the conclusion | that; brings a warning: |. It reports whether there is one.
func (f *finder) stance(c clause, i int) bool {
	l := f.lemma(c, i)
	act, minded := minds[f.at(c, i)]
	if !minded && !(f.tag(c, i).Noun() && (mention.Saying(l) || stances[l])) {
		return false
	}
	at := i + 1
	if w := f.at(c, at); !minded && (w == "to" || whereWhen[w] && !subjectOf[w]) {
		for at < i+12 && f.at(c, at) != "that" && (f.plainWords(c, at, at+1) || f.tag(c, at) == syntax.VBN) {
			at++
		}
	}
	if w := f.at(c, at); w != "that" && (minded || w != ":" || at > i+1 || answering[l]) {
		return false
	}
	v := i - 1
	for v > max(0, i-6) && !f.tag(c, v).Verb() && (f.tag(c, v) == syntax.RB || !minded && (f.tag(c, v) == syntax.JJ || f.tag(c, v) == syntax.JJR || f.tag(c, v) == syntax.DT ||
		f.at(c, v) == "of" || f.at(c, v) == "to")) {
		v--
	}
	if v < 1 || !f.tag(c, v).Verb() {
		return false
	}
	switch verb := f.lemma(c, v); {
	case verb == "be" || minded && (verb == "sound" || verb == "remain"):
		if !minded && f.at(c, v+1) != "of" {
			return false // it is a claim that
		}
	case f.at(c, v+1) == "to":
		if verb != "come" {
			return false
		}
	case minded || !giving[verb]:
		return false
	}
	first := v
	for first > 0 && (f.tag(c, first-1) == syntax.MD || f.tag(c, first-1) == syntax.RB || f.tag(c, first-1).Verb() && auxiliaries[f.at(c, first-1)]) {
		first--
	}
	if f.at(c, len(c.units)-1) == "?" {
		return false // Will he give an assurance that …?
	}
	q := cue{frame: &frame{clause: true}, lemma: l, verb: v, first: first, end: i + 1}
	m, inverted := f.subject(c, q)
	end := f.clauseEnd(c, at+1)
	if m < 0 || inverted || f.low(f.mentions[m].Head) == "it" || !f.plainClause(c, at+1, end) {
		return false
	}
	a := attributionOf(m, c.tokens(first, i+1))
	a.Act, a.certain = act, true
	for j := first; j <= v; j++ {
		a.Negated = a.Negated || negations[f.at(c, j)]
	}
	f.reportedSpan(c, at+1, end, a, q)
	return true
}

// stances are further nouns of what somebody gives word of, where it is told that it is given: made the | case that, published | rumours that.
var stances = set("case concern worry rumour rumor realisation realization")

// minds are the adjectives behind be for somebody of whom it is told so what is said, or thought.
var minds = map[string]Act{
	"adamant": Speech, "insistent": Speech, "emphatic": Speech, "unequivocal": Speech, "categorical": Speech, "explicit": Speech, "clear": Speech, "firm": Speech,
	"convinced": Thought, "confident": Thought, "certain": Thought, "sure": Thought, "hopeful": Thought, "optimistic": Thought, "doubtful": Thought, "sceptical": Thought,
	"skeptical": Thought, "worried": Thought, "concerned": Thought, "afraid": Thought, "fearful": Thought,
}

// giving are the verbs of who gives word of something: issued a warning that, took the view that.
var giving = set("give issue make take hold express voice offer repeat reiterate share raise deliver sound advance put publish spread circulate bring reach draw")

// ownerOf is the mention of whose saying the noun at unit i is, -1 where nobody's, and the unit behind it and them: Hale's last | word; her only | comment; the |
// reply from Hale.
func (f *finder) ownerOf(c clause, i int) (m, end int) {
back:
	for j := i - 1; j >= max(0, i-4); j-- {
		switch t := f.tag(c, j); {
		case t == syntax.POS:
			return f.ending(c, j-1), i + 1
		case t == syntax.PRPS:
			return f.beginning(c, j), i + 1
		case !t.Noun() && t != syntax.JJ && t != syntax.JJS && t != syntax.RB && t != syntax.CD && t != syntax.VBN && t != syntax.VBG && t != syntax.DT && t != syntax.RBS && t != syntax.RBR:
			break back
		}
	}
	if f.at(c, i+1) == "from" {
		if m := f.beginning(c, i+2); m >= 0 {
			return m, f.past(c, m, i+2)
		}
	}
	return -1, i + 1
}

// noun takes for the content what stands behind the noun at unit i: that and a clause, behind one of reporting; an infinitive, behind one of intent.
func (f *finder) noun(c clause, i int) {
	a := attributionOf(-1, c.tokens(i, i+1))
	at := i + 1
	w := f.at(c, i)
	if m := f.beginning(c, i+2); m >= 0 && f.speaks(m) && (madeBy[f.at(c, i+1)] || f.at(c, i+1) == "of" && f.heldBy(c, m, i)) {
		a.Source, at = m, f.past(c, m, i+2) // a claim by Hale (Lab, Hove) that
		if at = f.pastBrackets(c, at); f.at(c, at) == "," && f.at(c, at+1) == "that" {
			at++ // a claim by her aide, Ann Hale, that
		}
		a.certain = !madeBy[f.at(c, i+1)]
	}
	if m := f.ending(c, i-1); a.Source < 0 && m >= 0 && reportNouns[w] && f.at(c, at) == "that" {
		if x := f.mentions[m]; x.Form == mention.Name && x.Kind == mention.Organization {
			a.Source, a.certain = m, true // weary of White House claims that
		}
	}
	for at < i+5 && f.at(c, at) != "that" && f.plainWords(c, at, at+1) && !f.infinitive(c, at) {
		at++
	}
	if a.Source < 0 && at == i+1 && pressed[w] {
		if a.Source = f.bearer(c, i); w == "warning" && f.tag(c, i-1) == syntax.IN {
			a.Source = f.main(c, i-1) // they were right in warning that
		}
		a.certain = a.Source >= 0
	}
	switch {
	case at > i+1 && a.Source < 0 && subjectOf[f.at(c, i+1)]:
		return // an argument about the benefits that
	case (reportNouns[w] || held[w] && a.Source >= 0) && f.at(c, at) == "that":
	case intentNouns[w] && at == i+1 && f.infinitive(c, at):
	default:
		return
	}
	that := f.at(c, at) == "that"
	at++
	f.in.wantsVerb = f.in.wantsVerb || that
	end := f.nounClause(c, i, at)
	if end <= at || that && !f.clauseBegins(c, at, end) || f.stretchIn(c, at, end) && !a.certain || f.saidFrom(c.tokens(at, end)) {
		return
	}
	if f.tag(c, end-1).Finite() && f.frame(f.lemma(c, end-1)) != nil {
		return // a claim that she denied
	}
	q := cue{frame: &frame{clause: true}, lemma: f.at(c, i), verb: i, first: i, end: i + 1}
	f.reportedSpan(c, at, end, a, q)
}

// held are nouns of what somebody holds, whose it is standing behind of or from: the contention of | Ann Hale that; criticism from | rivals that.
var held = set("contention belief view opinion conviction argument criticism")

// heldBy reports whether mention m, behind the noun at unit i and of, is somebody whose contention or view it is, and what that is stands right behind: the view of | the
// mayor, that; not the view of the man who.
func (f *finder) heldBy(c clause, m, i int) bool {
	k := f.mentions[m].Kind
	return held[f.at(c, i)] && k != mention.Thing && k != mention.Place && f.at(c, f.past(c, m, i+2)) == "that"
}

// pressed are nouns of what somebody presses: went into the vote with an | argument that.
var pressed = set("argument warning claim suggestion insistence assertion prediction")

// bearer is the subject of the clause that goes about something with the noun at unit i, -1 for none: | Hale opened the debate with a warning that. Who is met with one has
// it from others.
func (f *finder) bearer(c clause, i int) int {
	j := i - 1
	for j > i-6 && f.at(c, j) != "with" && f.plainWords(c, j, j+1) {
		j--
	}
	if f.at(c, j) != "with" || f.at(c, j+1) != "a" && f.at(c, j+1) != "an" {
		return -1
	}
	for v := j - 1; v > max(0, j-8); v-- {
		if t := f.tag(c, v); t.Finite() && !auxiliaries[f.at(c, v)] && f.lemma(c, v) != "meet" && f.lemma(c, v) != "face" {
			m, inverted := f.subject(c, cue{frame: &frame{}, lemma: f.lemma(c, v), verb: v, first: v, end: v + 1})
			if inverted {
				return -1
			}
			return m
		} else if t.Verb() && t != syntax.VBG {
			break
		}
	}
	return -1
}

// saidFrom reports whether what begins with the tokens in r is what somebody says already: she said in a report | that.
func (f *finder) saidFrom(r text.Range) bool {
	as := f.out.Attributions
	return slices.ContainsFunc(as[max(0, len(as)-4):], func(a Attribution) bool { return a.Content[0].Start == f.doc.Tokens[r.First].Start })
}

// madeBy are the prepositions behind which stands whose a claim or a report is.
var madeBy = set("by from")

// subjectOf are the prepositions behind which stands what a claim or a report is about.
var subjectOf = set("about for over against with")

// predicateBehind is the unit of the verb whose subject a noun is with what it tells, in units i to end: the admission that files were deleted | shocked them. It is the
// next with a tense behind the clause's own, and end where something stands before it that another clause may begin with.
func (f *finder) predicateBehind(c clause, i, end int) int {
	own := !f.infinitive(c, i-1) // an infinitive has none
	for j := i; j < min(end, i+reach/4) && c.units[j].stretch < 0; j++ {
		switch t := f.tag(c, j); {
		case (t.Finite() || t == syntax.MD) && own:
			own = false
		case t.Finite(), t == syntax.MD, (t == syntax.VBN || t == syntax.JJ && strings.HasSuffix(f.at(c, j), "ed")) && !own && f.tag(c, j-1) == syntax.VBN && !formsOfBe[f.at(c, j-1)]:
			return j // files were deleted | shocked
		case !own && t == syntax.NN && auxiliaries[f.at(c, j)] && negations[f.at(c, j+1)]:
			return j // it is needed | do not stand up
		case t == syntax.CC && own && f.tag(c, j-1).Noun() && !f.tag(c, j+1).Verb(): // that Hale and Rudd sold it | had hurt them
		case t == syntax.CC, t == syntax.WDT, t == syntax.WP, f.at(c, j) == ",", f.at(c, j) == "that":
			return end
		}
	}
	return end
}

// voicings are nouns of how something is shouted: cries of “Shame!” from the gallery.
var voicings = set("cry cries shout shouts chant chants call calls scream screams yell yells whisper whispers murmurs roar roars")

// from is the mention behind from at unit i, -1 for none.
func (f *finder) from(c clause, i int) int {
	if f.at(c, i) != "from" {
		return -1
	}
	return f.beginning(c, i+1)
}

// owned reports whether a possessive stands before the noun at unit i: her claim, the council's latest claim.
func (f *finder) owned(c clause, i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		switch w := f.at(c, j); {
		case possessives[w]:
			return true
		case w == "the" || w == "a" || w == "on" || w == "of":
			return false
		}
	}
	return false
}

var possessives = set("my your his her its our their 's ’s ' ’")

// taken reports whether a stretch in units i to end is part of an attribution already.
func (f *finder) taken(c clause, i, end int) bool {
	for ; i < end; i++ {
		if s := c.units[i].stretch; s >= 0 && f.done[s] {
			return true
		}
	}
	return false
}

// stretchIn reports whether a stretch is among units i to end.
func (f *finder) stretchIn(c clause, i, end int) bool {
	for ; i < end; i++ {
		if c.units[i].stretch >= 0 {
			return true
		}
	}
	return false
}

// equals finds whose words a stretch at unit i is said to be.
func (f *finder) equals(c clause, i int) {
	if be := f.at(c, i+1); be != "is" && be != "was" && be != "came" || f.taken(c, i, i+1) {
		return
	}
	m, at := f.wordsOf(c, i+2)
	switch f.at(c, i+2) {
	case "how", "all":
		m, at = f.putBy(c, i+3)
	}
	if m >= 0 && !f.speaks(m) || m < 0 && !f.answersBack(c, i, at) {
		return
	}
	a := attributionOf(m, c.tokens(at, at+1))
	f.fragments(c, cue{frame: &frame{}, lemma: f.Lemma(a.Cue.First)}, i, a)
}

// answersBack reports whether the noun at unit at, behind the stretch at unit i, tells that its words were an answer, by whom is not told: “Never” was | the reply;
// “Not yet,” came | the answer.
func (f *finder) answersBack(c clause, i, at int) bool {
	if w := f.at(c, at+1); w == "to" || w == "of" {
		return false // “Salt” was the answer to the clue
	}
	return f.at(c, at-1) == "the" && at == i+3 && replies[f.at(c, at)]
}

// replies are nouns of what is said back.
var replies = set("reply answer response retort rejoinder cry shout verdict message")

// putBy is the mention that begins at unit i and the unit of its verb, behind how and all: “A joke” is how | Hale described it; “No” was all | she would say. The
// mention is -1 where there is none.
func (f *finder) putBy(c clause, i int) (m, at int) {
	if m = f.beginning(c, i); m < 0 {
		return -1, i
	}
	if at = f.past(c, m, i); !f.tag(c, at).Finite() {
		return -1, at
	}
	for at < i+6 && auxiliaries[f.at(c, at)] && f.tag(c, at+1).Verb() {
		at++
	}
	return m, at
}

// wordsOf is the mention of whose words something is, and the unit of the noun that says so, in what begins at unit i: “Stay at home” is | the advice from police;
// “Magical” was | the word Hale used; “Never” was | Hale's verdict. The mention is -1 where there is none.
func (f *finder) wordsOf(c clause, i int) (m, at int) {
	owner := f.beginning(c, i)
	if at = i; owner >= 0 && f.tag(c, f.past(c, owner, i)) == syntax.POS {
		at = f.past(c, owner, i) + 1
	} else {
		owner = -1
	}
	for end := at + 3; at < end && !wordNouns[f.at(c, at)]; at++ {
	}
	switch {
	case !wordNouns[f.at(c, at)]:
		return -1, at
	case owner >= 0:
		return owner, at
	case f.at(c, at+1) == "from" || f.at(c, at+1) == "of":
		return f.beginning(c, at+2), at
	}
	return f.beginning(c, at+1), at
}

// wordNouns are nouns of what somebody's words are.
var wordNouns = set("word words message verdict advice cry plea warning view response reply answer description mantra refrain slogan conclusion assessment reaction")
