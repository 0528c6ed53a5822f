package attrib

import (
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// quoteBefore reports whether the sentence before a clause ends with a stretch.
func (f *finder) quoteBefore(c clause) bool {
	return c.prev != nil && c.prev.units[len(c.prev.units)-1].stretch >= 0
}

// subject is the mention that speaks, and whether it stands behind the verb: "said Smith".
func (f *finder) subject(c clause, q cue) (m int, inverted bool) {
	if q.avoided > 0 {
		return f.subject(c, cue{frame: q.frame, lemma: f.lemma(c, q.avoided), verb: q.avoided, first: q.avoided, end: q.avoided + 1})
	}
	if q.participle {
		if m := f.inscribed(c, q); m >= 0 {
			return m, false
		}
		if m := f.witnessed(c, q); m >= 0 {
			return m, false
		}
		if m := f.blamed(c, q); m >= 0 {
			return m, false
		}
		if f.opensSentenceAs(c, q) {
			return f.behindParticiple(c, q), false
		}
		return f.main(c, q.first), false
	}
	i := f.beforeTime(c, q.first-1)
	if m := f.deedOf(c, q, i); m >= 0 {
		return m, false
	}
	if m := f.ofPlace(c, f.ending(c, i)); m >= 0 && f.speaks(m) && !f.governed(c, m) {
		if n := f.apposedTo(c, m); n >= 0 {
			m = n
		}
		return m, false
	}
	if m := f.thing(c, q, i); m >= 0 {
		return m, false
	}
	switch w := f.at(c, i); {
	case relatives[w]:
		m := f.antecedent(c, i)
		if m < 0 && w != "who" {
			m = f.thing(c, q, i-1) // a footnote that said it did not apply
		}
		return m, false
	case w == "," || w == ")" || w == "—" || w == "–":
		if m := f.beforeApposition(c, i); m >= 0 {
			if by := f.inverts(c, q, i); by >= 0 && !q.person && f.closes(c, f.past(c, by, q.end)) && f.ownVerb(c.tokens(0, i)) {
				return by, true // The men kept on their hats, said Hale.
			}
			return m, false
		}
	}
	if m := f.inverts(c, q, i); m >= 0 {
		return m, true
	}
	if i < 0 {
		return -1, false
	}
	return f.main(c, q.first), false
}

// apposedTo is the name right behind a quotation that mention m tells of behind a comma, though no other closes that: “…,” Ann Hale, | the mayor of Leeds said. It is -1
// for none.
func (f *finder) apposedTo(c clause, m int) int {
	u := f.unitOf(c, f.mentions[m].Tokens.First)
	if f.mentions[m].Form != mention.Description || f.at(c, u-1) != "," {
		return -1
	}
	n := f.ending(c, u-2)
	if n < 0 || f.mentions[n].Form != mention.Name {
		return -1
	}
	if k := f.unitOf(c, f.mentions[n].Tokens.First); k < 1 || !f.inComma(c.units[k-1]) {
		return -1
	}
	return n
}

// ofPlace is who is told to be of a place, where mention m is the wider one that the place is told to lie in, with one comma, and m itself elsewhere: Ann Hale of Elling,
// | Devon | says.
func (f *finder) ofPlace(c clause, m int) int {
	if m < 0 || f.mentions[m].Kind != mention.Place || f.mentions[m].Form != mention.Name {
		return m
	}
	u := f.unitOf(c, f.mentions[m].Tokens.First)
	if by := f.ending(c, u-2); f.at(c, u-1) == "," && by >= 0 && f.mentions[by].Kind != mention.Place {
		for k := by + 1; k < m; k++ {
			if x := f.mentions[k]; x.Within == by && x.Kind == mention.Place && x.Tokens.End == f.mentions[by].Tokens.End && f.low(x.Tokens.First-1) == "of" {
				return by
			}
		}
	}
	return m
}

// deedOf is the mention, ending with unit i, of what somebody does who is to say what an infinitive tells: Hale's attempt | to persuade voters that. Whose it is tells who speaks. It is -1 for none.
func (f *finder) deedOf(c clause, q cue, i int) int {
	if !q.infinitive || !Deed(f.lemma(c, i)) {
		return -1
	}
	m := f.thingEnding(c, i)
	if m < 0 {
		m = f.ending(c, i)
	}
	if m < 0 || !f.owned(c, i) {
		return -1
	}
	return m
}

// Deed reports whether a noun, in the singular, is of what somebody does to say or reach something: whoever does it speaks.
func Deed(lemma string) bool { return deeds()[lemma] }

var deeds = lexicon.Once("deeds")

// blamed is who is taken to task, or thanked, for saying something, right behind a verb: criticised | Hale in May for saying. It is -1 where nobody is.
func (f *finder) blamed(c clause, q cue) int {
	if f.at(c, q.first-1) != "for" {
		return -1
	}
	for j := q.first - 2; j > max(0, q.first-10) && f.plainWords(c, j, j+1); j-- {
		if m := f.beginning(c, j); f.tag(c, j-1).Verb() && m >= 0 && (f.speaks(m) || objects[f.at(c, j)]) && f.mentions[m].Kind != mention.Thing {
			return m
		}
	}
	return -1
}

// inverts is the mention right behind a cue, where it may be the subject, -1 for none: said Hale. Unit i is the one before the cue.
func (f *finder) inverts(c clause, q cue, i int) int {
	m := f.beginning(c, q.end)
	if m < 0 || q.infinitive || f.at(c, q.end) == "it" || !f.speaks(m) || !f.mayInvert(c, q, i) || f.tag(c, f.past(c, m, q.end)).Finite() {
		return -1 // said supervisors had
	}
	return m
}

// inscribed is the mention of what words stand on, where it stands right before the participle that says so: a badge saying, a letter reading, data showing; she got | comments
// accusing her. It is -1 where somebody speaks: she wrote | a letter accusing him.
func (f *finder) inscribed(c clause, q cue) int {
	if !f.tag(c, q.first-1).Noun() {
		return -1
	}
	m := f.ending(c, q.first-1)
	if m < 0 {
		m = f.thingEnding(c, q.first-1)
	}
	if m < 0 || f.mentions[m].Kind != mention.Document && f.mentions[m].Kind != mention.Thing {
		return -1
	}
	before := f.lemma(c, f.unitOf(c, f.mentions[m].Tokens.First)-1)
	if q.lemma == "say" || q.lemma == "read" || q.lemma == "state" {
		if issuing[before] {
			return -1 // the bank released | a letter saying
		}
		return m
	}
	if f.mentions[m].Kind != mention.Document && !postings[f.at(c, q.first-1)] {
		return -1
	}
	if evident[q.lemma] || q.lemma == "show" {
		return m
	}
	if receiving[before] {
		return m
	}
	return -1
}

// postings are what is written by many, though nothing tells that it is a document.
var postings = set("comments tweets posts replies messages calls")

// issuing are the verbs whose subject says what their object does.
var issuing = lexicon.Words("issue release publish post send distribute circulate write")

// receiving are the verbs whose object somebody else has written.
var receiving = lexicon.Words("get receive see read find face hear cite quote review obtain publish open delete reject ignore dismiss draw attract")

// witnessed is who was heard, or is shown, saying something, or does so beside what else happens: the footage shows | Hale telling officers that; footage of | Hale telling
// them; they left, with | Hale saying that. It is -1 where nobody is.
func (f *finder) witnessed(c clause, q cue) int {
	m := f.ending(c, q.first-1)
	if m >= 0 && recordings[f.Lemma(f.mentions[m].Head)] {
		m = f.lastWithin(m)
	}
	if m < 0 || !f.speaks(m) {
		return -1
	}
	v := f.unitOf(c, f.mentions[m].Tokens.First) - 1
	if v < 0 || !witnessing[f.lemma(c, v)] && f.at(c, v) != "with" && !(f.at(c, v) == "of" && recordings[f.lemma(c, v-1)]) {
		return -1
	}
	return m
}

// lastWithin is the mention of somebody by name that another one ends with: footage of | Ann Hale. It is -1 where there is none.
func (f *finder) lastWithin(m int) int {
	for i := m + 1; i < len(f.mentions) && f.mentions[i].Tokens.First < f.mentions[m].Tokens.End; i++ {
		if x := f.mentions[i]; x.Form == mention.Name && x.Tokens.End == f.mentions[m].Tokens.End {
			return i
		}
	}
	return -1
}

// recordings show, or let one hear, somebody who says something: footage of | Hale telling officers that.
var recordings = lexicon.Words("audio clip film footage image photo photograph picture recording tape video")

var witnessing = lexicon.Words("capture catch depict feature film hear overhear picture quote recall record remember see show")

// opensSentenceAs reports whether a participle opens a clause that the main one follows: Calling it “a joke”, she left; after saying that, he left.
func (f *finder) opensSentenceAs(c clause, q cue) bool {
	return q.participle && f.opensAt(c, q.first)
}

// opensAt reports whether a clause opens with unit i, but for a word like when before it.
func (f *finder) opensAt(c clause, i int) bool {
	return i == 0 || i == 1 && openers[f.at(c, 0)]
}

// behindParticiple is the subject of the main clause that follows one of a participle, -1 for none.
func (f *finder) behindParticiple(c clause, q cue) int {
	for j := q.end; j < min(len(c.units)-1, q.end+40); j++ {
		if f.at(c, j) != "," && !f.inComma(c.units[j]) {
			continue
		}
		if m := f.beginning(c, j+1); m >= 0 && f.speaks(m) && f.finite(c, f.past(c, m, j+1)) {
			return m
		}
	}
	return -1
}

// thing is the mention that ends with unit i, right before a cue, though nothing tells that it may speak: who they are that the verb makes speak. It is -1 where
// there is none, and where the verb is one of those that things are the subject of as well: the move suggests that.
func (f *finder) thing(c clause, q cue, i int) int {
	m := f.thingEnding(c, i)
	if m < 0 || !f.tag(c, i).Noun() || placeholders[f.at(c, i)] || f.governed(c, m) {
		return -1
	}
	if forums[f.Lemma(f.mentions[m].Head)] && (q.lemma == "hear" || q.passive) {
		return m
	}
	if !q.clause && !q.person || q.act != Speech || evident[q.lemma] || f.mentions[m].Tokens.End != f.mentions[m].Head+1 {
		return -1
	}
	return m
}

// evident are the verbs of reporting that as often tell what something is a sign of.
var evident = set("suggest indicate imply signal confirm reveal underline underscore add note stress reflect recommend guarantee explain")

// placeholders stand for nobody.
var placeholders = set("something nothing everything anything thing things")

var relatives = set("who which that")

// behindRelative reports whether a relative pronoun stands right before a mention, or opens it.
func (f *finder) behindRelative(c clause, m int) bool {
	if m < 0 {
		return false
	}
	u := f.unitOf(c, f.mentions[m].Tokens.First)
	return u > 0 && (relatives[f.at(c, u-1)] || f.at(c, u) == "whose")
}

// mayInvert reports whether a verb whose left neighbour is unit i may have its subject behind it: something said stands before.
func (f *finder) mayInvert(c clause, q cue, i int) bool {
	switch f.tag(c, q.verb) {
	case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.VBN:
	case syntax.VB:
		return i > 0 && f.at(c, i) == "," && q.first == q.verb // …, say leaders
	default:
		return false
	}
	if i < 0 {
		return f.quoteBefore(c)
	}
	if s := c.units[i].stretch; s >= 0 && !f.sentenceLike(s) && !f.ownVerb(c.tokens(0, i)) && i > 1 {
		return false // a woman known as “the Duchess,” says
	}
	return c.units[i].stretch >= 0 || f.at(c, i) == "," || f.at(c, i) == "–" || f.at(c, i) == "—"
}

// ending is the mention that ends with unit i, -1 for none.
func (f *finder) ending(c clause, i int) int {
	if i < 0 || i >= len(c.units) || c.units[i].stretch >= 0 {
		return -1
	}
	return int(f.endsWith[c.units[i].tokens.First]) - 1
}

// beginning is the mention that begins with unit i, -1 for none.
func (f *finder) beginning(c clause, i int) int {
	if i < 0 || i >= len(c.units) || c.units[i].stretch >= 0 {
		return -1
	}
	return f.mentionFrom(c.units[i].tokens.First)
}

// thingEnding is the description of a thing that ends with unit i, -1 for none.
func (f *finder) thingEnding(c clause, i int) int {
	if i < 0 || i >= len(c.units) || c.units[i].stretch >= 0 {
		return -1
	}
	return int(f.things[c.units[i].tokens.First]) - 1
}

// speaks reports whether a mention may be somebody who speaks.
func (f *finder) speaks(m int) bool {
	x := f.mentions[m]
	if x.Form == mention.Pronoun {
		return !relatives[f.low(x.Head)] && !objects[f.low(x.Head)]
	}
	return f.somebody(m)
}

// somebody reports whether a mention may be of somebody, who speaks or is spoken to.
func (f *finder) somebody(m int) bool {
	x := f.mentions[m]
	return (x.Kind != mention.Thing || x.Form == mention.Name) && !f.inDateline(x)
}

// inDateline reports whether a mention is the place, with or without the date, before the dash that a paragraph opens with: LEEDS — Ann Hale said; LEEDS, March 2 - she said.
func (f *finder) inDateline(m mention.Mention) bool {
	if m.Kind != mention.Place || m.Form != mention.Name || f.doc.Paragraphs[f.doc.ParagraphAt(m.Head)].Tokens.First != m.Tokens.First {
		return false
	}
	t, end := m.Tokens.End, f.doc.SentenceAt(m.Head).End
	if t < end && f.doc.Word(t) == "," {
		for end = min(end, t+8); t < end && (f.doc.Word(t) == "," || f.Tags[t] == syntax.CD || f.Tags[t].Proper()); {
			t++
		}
	}
	return t < len(f.doc.Tokens) && dashes[f.doc.Word(t)]
}

var objects = set("him them himself herself themselves itself me us")

// governed reports whether a preposition stands before a mention, so that it is no subject: "the head of the council said".
func (f *finder) governed(c clause, m int) bool {
	u := f.unitOf(c, f.mentions[m].Tokens.First)
	if u <= 0 {
		return false
	}
	t := f.tag(c, u-1)
	return t == syntax.IN && !subordinators[f.at(c, u-1)] || f.included(c, u) || f.secondOfTwo(c, u)
}

// secondOfTwo reports whether unit u stands behind the and of two between whom something is, or who stand behind another preposition and before a comma: talks between
// Ann Hale and | Tom Lowe; songs by Ann Hale and | Tom Lowe, said.
func (f *finder) secondOfTwo(c clause, u int) bool {
	if f.at(c, u-1) != "and" {
		return false
	}
	m := f.ending(c, u-2)
	if m < 0 {
		return false
	}
	first := f.unitOf(c, f.mentions[m].Tokens.First)
	by := f.beginning(c, u)
	return f.at(c, first-1) == "between" || f.tag(c, first-1) == syntax.IN && !subordinators[f.at(c, first-1)] && by >= 0 && f.at(c, f.past(c, by, u)) == ","
}

// included reports whether unit u stands in a list of some of those told of before it: 50 doctors, including Ann Hale and | Tom Lowe, said.
func (f *finder) included(c clause, u int) bool {
	for j := u - 1; j > max(0, u-25); j-- {
		if f.at(c, j) == "including" {
			m := f.beginning(c, j+1)
			return m >= 0 && f.speaks(m) // not including debt, four people said
		}
		if t := f.tag(c, j); t.Verb() || t == syntax.MD {
			return false
		}
	}
	return false
}

var openers = set("when while after before since although though as if because despite")

var subordinators = set("that as because if while when after before since although though whether than but until once where so")

// unitOf is the unit of a clause that holds token t, -1 where none does.
func (f *finder) unitOf(c clause, t int) int {
	lo, hi := 0, len(c.units)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.units[mid].tokens.End <= t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(c.units) || c.units[lo].tokens.First > t {
		return -1
	}
	return lo
}

// past is the first unit behind a mention that begins at unit i.
func (f *finder) past(c clause, m, i int) int {
	end := f.mentions[m].Tokens.End
	for i < len(c.units) && c.units[i].tokens.First < end {
		i++
	}
	return i
}

// main is the subject of the verb that governs what begins at unit i: of the nearest verb before it that has one.
func (f *finder) main(c clause, i int) int {
	// asked is whom a clause is about that tells what is asked: the council asks whether | he broke it but says.
	first, asked := -1, -1
	joined := f.tag(c, i) == syntax.VBG && (f.at(c, i-1) == "," || dashes[f.at(c, i-1)]) // The court sat on a fire in which | nine died, asking
	for j := i - 1; j >= max(0, i-reach); j-- {
		m := f.beginning(c, j)
		if m < 0 || !f.speaks(m) || f.mentions[m].Form == mention.Pronoun && f.at(c, j) == "it" {
			continue
		}
		end := f.past(c, m, j)
		if end > i || f.governed(c, m) {
			continue
		}
		// My boss took | the form from me and said; but They quote | the bank as saying
		object := end < i && f.tag(c, j-1).Verb() && f.lemma(c, j-1) != "be" && f.at(c, end) != "as"
		if (f.at(c, j-1) == "whether" || f.at(c, j-1) == "if") && f.at(c, i-1) == "but" && asked < 0 {
			asked = m
			continue
		}
		if !(joined && f.behindRelative(c, m)) && f.finite(c, f.whenWhere(c, end)) || !object && end < i && f.tag(c, end) == syntax.IN && f.plainWords(c, end, i) {
			return m
		}
		if f.at(c, end) == "who" && !f.hasWord(c, end, i, ",") && f.hasVerb(c, end, i) {
			return m // an official who asked not to be named said
		}
		if !object {
			first = m
		}
	}
	if asked >= 0 {
		return asked
	}
	return first
}

// plainWords reports whether units i to end are words that are no verbs, and no marks.
func (f *finder) plainWords(c clause, i, end int) bool {
	if end > i+12 {
		return false
	}
	for ; i < end; i++ {
		if t := f.tag(c, i); t == syntax.None || t.Verb() || t == syntax.MD || t == syntax.WDT || t == syntax.WP || f.punct(c, i) && t != syntax.HYPH {
			return false
		}
	}
	return true
}

// finite reports whether a finite verb begins at unit i, brackets and adverbs passed over, or behind an apposition between commas.
func (f *finder) finite(c clause, i int) bool {
	i = f.pastBrackets(c, i)
	for f.tag(c, i) == syntax.RB {
		i++
	}
	if f.tag(c, i).Finite() {
		return true
	}
	if f.at(c, i) != "," && !relatives[f.at(c, i)] {
		return false
	}
	if f.at(c, i) == "," && f.tag(c, i+1).Finite() {
		return true
	}
	for j := i + 1; j < min(len(c.units), i+30); j++ {
		if f.at(c, j) == "," {
			switch f.tag(c, j+1) {
			case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD, syntax.RB:
				return true
			}
			return false
		}
	}
	return false
}

// beforeApposition is the mention before the appositions, brackets or relative clause that end at unit i: "Smith, a plumber from Leeds, said".
// Of several in a row it is the first: "Sen. Lee, D-Ohio, the panel's chair, said".
func (f *finder) beforeApposition(c clause, i int) int {
	open := f.at(c, i)
	if open == ")" {
		open = "("
	}
	if m := f.ending(c, i-1); m >= 0 && f.mentions[m].Role.Len() > 0 && !f.governed(c, m) {
		return m
	}
	best := -1
	for j := i - 1; j > max(0, i-60); j-- {
		if c.units[j].stretch >= 0 {
			continue // Hale, whose song “Salt” was a hit, said
		}
		if f.at(c, j) != open {
			continue
		}
		if m := f.ending(c, f.beforeBracket(c, j-1)); m >= 0 && f.speaks(m) && !f.governed(c, m) && (f.mentions[m].Kind != mention.Place || f.mentions[m].Tokens.First == c.units[0].tokens.First) {
			if best >= 0 && f.mentions[best].Tokens.First <= f.mentions[m].Tokens.First {
				break // Ann Hale, 44, and Tom Hale, 45, said
			}
			best = m
		} else if best >= 0 {
			break
		} else if m, what := f.thingEnding(c, j-1), f.beginning(c, j+1); m >= 0 && f.capital(f.mentions[m].Head) && f.mentions[m].Tokens.First == c.units[0].tokens.First &&
			what >= 0 && f.mentions[what].Form == mention.Description {
			best = m // ORLEX, a maker of boats, said
		}
	}
	return best
}

// beforeBracket is the unit before the bracket that ends with unit i, or i where none does or it belongs to the mention: Anne Hale | (Con).
func (f *finder) beforeBracket(c clause, i int) int {
	if f.at(c, i) != ")" || f.ending(c, i) >= 0 {
		return i
	}
	for j := i - 1; j > max(0, i-8); j-- {
		if f.at(c, j) == "(" {
			return j - 1
		}
	}
	return i
}

// antecedent is the mention that a relative pronoun at unit i stands for.
func (f *finder) antecedent(c clause, i int) int {
	j := i - 1
	if w := f.at(c, j); w == "," || dashes[w] {
		j--
	}
	m := f.ending(c, j)
	if m < 0 && j == i-1 {
		m = f.toldOf(c, i)
	}
	if m < 0 || f.mentions[m].Form == mention.Pronoun {
		return -1
	}
	if u := f.unitOf(c, f.mentions[m].Tokens.First); f.at(c, i) == "who" && f.at(c, u-1) == "," && f.tag(c, u) == syntax.DT {
		if by := f.ending(c, u-2); by >= 0 && f.mentions[by].Form == mention.Name && f.mentions[by].Kind == mention.Person {
			return by // Hale, the City Clerk, who
		}
	}
	return m
}

// toldOf is the mention that the clause with the relative pronoun at unit i is a part of, right behind what it tells of, -1 for none: a banker | who has accused the firm.
func (f *finder) toldOf(c clause, i int) int {
	t := c.units[i].tokens.First
	for m := f.mentionAt(t) - 1; m >= max(0, f.mentionAt(t)-6); m-- {
		if x := f.mentions[m]; x.Core.End == t && x.Tokens.End > t {
			return m
		}
	}
	return -1
}

// by is the mention behind by at unit i: "was described by Smith as".
func (f *finder) by(c clause, i int) int {
	for j := i; j < min(len(c.units), i+8); j++ {
		if f.at(c, j) == "by" {
			if m := f.beginning(c, j+1); m >= 0 && f.speaks(m) {
				return m
			}
		}
	}
	return -1
}
