package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// doubtful reports whether the words of a proposal and those beside them tell that nobody said it; claim is what the model of claims has for it.
func (k *linker) doubtful(p *proposal, s shape, claim float64) bool {
	if p.Kind == Direct {
		return k.isName(p, s, claim) || k.toProgramme(p) || k.commands(p) || k.asIf(p.Cue) || k.toldBetween(p)
	}
	return !k.cuedHere(p, s) || k.describes(p) || k.mightSay(p) || k.refused(p) || k.towards(p.Cue, p.pieces[0].First) || // the cue tells of no saying
		k.unsaid(p.Kind, p.Cue, p.pieces[0], p.Source) || k.offRecord(p.pieces[0]) || k.objectOnly(p, claim) || k.doneOnly(p) ||
		k.ofPerson(p) || k.hangs(p) || k.fronts(p) || k.onProgramme(p.pieces[0]) // nor do the words
}

// commands reports whether a few words in quotation marks are such as anybody may say to get something done: I should be able to just say | “Norwich”.
func (k *linker) commands(p *proposal) bool {
	s := int(k.stretchOf[p.pieces[0].First])
	if s < 0 || len(p.pieces) > 1 || p.Cue.Len() == 0 || p.Cue.End != k.outer(s).First || !k.short(s) || k.utterance(s) {
		return false
	}
	v := k.LastVerb(p.Cue)
	if k.Lemma(v) != "say" || k.Tags[v] != syntax.VB {
		return false
	}
	for t := v - 1; t >= max(k.doc.SentenceAt(v).First, v-15); t-- {
		if w := k.low(t); w == "able" || w == "should" || w == "can" || w == "have" && k.low(t+1) == "to" {
			return true
		}
	}
	return false
}

// toldBetween reports whether a few words in quotation marks stand between who speaks and the verb, and so tell who that is: Ann Hale, of the “Salt” project,
// | said.
func (k *linker) toldBetween(p *proposal) bool {
	s := int(k.stretchOf[p.pieces[0].First])
	if s < 0 || len(p.pieces) > 1 || p.Source < 0 || p.Cue.Len() == 0 || k.utterance(s) || k.sentenceLike(s) {
		return false
	}
	o := k.outer(s)
	return k.mentions[p.Source].Tokens.End < o.First && o.End < p.Cue.First && k.sameSentence(o.First, p.Cue.First)
}

// toProgramme reports whether words in quotation marks are what the programme is called that somebody told something: told “Good Day” | that; told the BBC’s
// “Newsnight” | the plan was dead.
func (k *linker) toProgramme(p *proposal) bool {
	s := int(k.stretchOf[p.pieces[0].First])
	if s < 0 || len(p.pieces) > 1 || p.Cue.Len() == 0 || !k.titleCase(k.marks.Stretches[s]) {
		return false
	}
	if told := k.Lemma(k.LastVerb(p.Cue)) == "tell"; told && k.utterance(s) {
		return false
	}
	r := k.outer(s)
	if k.Lemma(r.First-1) != "tell" && (r.First == 0 || k.Tags[r.First-1] != syntax.POS) {
		return false
	}
	if k.Lemma(k.LastVerb(p.Cue)) != "tell" {
		t := r.First - 2
		for t > max(0, r.First-6) && k.Tags[t].Proper() {
			t--
		}
		return t < r.First-2 && k.low(t) == "on" // said of it on NPR's “Wait, Wait”
	}
	return r.End < len(k.doc.Tokens) && k.doc.Tokens[r.End].Kind == text.Word && k.sameSentence(r.First, r.End)
}

// onProgramme reports whether the words in r, behind on, are no more than what a programme is called and whose it is: said on | NBC’s “Meet the Press.”
func (k *linker) onProgramme(r text.Range) bool {
	s := int(k.stretchOf[r.End-1])
	if s < 0 || k.low(r.First-1) != "on" || r.Len() > 2*longestTerm || !k.titleCase(k.marks.Stretches[s]) {
		return false
	}
	for t := r.First; t < r.End; t++ {
		if int(k.stretchOf[t]) != s && (k.Tags[t].Finite() || k.Tags[t] == syntax.MD) {
			return false
		}
	}
	return true
}

// isName reports whether words in quotation marks are what somebody or something is called rather than what somebody says: known to all as “Scobie”.
func (k *linker) isName(p *proposal, x shape, claim float64) bool {
	s := k.stretchOf[p.pieces[0].First]
	if s >= 0 && p.way == carriedOver && k.titleCase(k.marks.Stretches[s]) {
		if t := k.outer(int(s)).First; t > 0 && determines(k.Tags[t-1]) {
			return true // put it on its list of the “Best Inns”
		}
	}
	if s >= 0 {
		at := k.outer(int(s)).First
		if t := at - 1; t > 0 && k.doc.Word(t) == "," && titling[k.names(t-1)] {
			return true // a column entitled, “Why We Will Go”
		}
		if p.Cue.Len() > 0 && p.Cue.End == at {
			switch v := k.LastVerb(p.Cue); {
			case naming[k.Lemma(v)]:
				return true // an ad titled “Unifier?”
			case branding[k.Lemma(v)] && k.Tags[v] != syntax.VBN && k.Tags[v] != syntax.VBD:
				return true // whose task is labelling “salt roads”
			case k.low(v) == "called" && p.Cue.Len() == 1 && p.Source >= 0 && k.isWork(p.Source) && k.titleCase(k.marks.Stretches[s]):
				return true // a book called “Yes! And Other Words”
			}
		}
	}
	if s < 0 || len(p.pieces) > 1 || x.alone == 0 || k.utterance(int(s)) || k.behindColon(int(s)) && k.wordFor(int(s)) < 0 || p.cued && k.quotes(p) {
		return false
	}
	least := likelyTerm
	if p.ruled && p.cued && p.sourced || claim >= 0.75 {
		least = surelyTerm
	}
	return k.terms[s] >= least
}

// isWork reports whether mention m is of a work, as has a title.
func (f *finder) isWork(m int) bool {
	x := f.mentions[m]
	return x.Form == mention.Description && (x.Kind == mention.Document || works()[f.Lemma(x.Head)])
}

// naming are the verbs that give a name.
var naming = set("know name nickname title entitle christen baptise baptize bill rename rate")

// namesSaying reports whether a noun of saying stands among the tokens in r, outside of quotation marks: paid tribute to; a verdict of.
func (k *linker) namesSaying(r text.Range) bool {
	for t := r.First; t < min(r.End, r.First+reach); t++ {
		if k.stretchOf[t] < 0 && (k.Tags[t].Noun() && mention.Saying(k.Lemma(t)) || k.low(t) == "tribute") {
			return true
		}
	}
	return false
}

// likelySaid is how likely it is, at least, that words with a few in quotation marks are said, for a verb that is not known for that to be believed.
const likelySaid = 0.8

// objectOnly reports whether a word in quotation marks stands in the object of a verb that is no cue, arrested the “doctor”, or no more than three do and what the verb
// is known by only to the labels: put several of them on its “worst landlords” list. claim is what the model of claims has for it.
func (k *linker) objectOnly(p *proposal, claim float64) bool {
	if p.Kind != Mixed || p.Cue.Len() == 0 || len(p.pieces) > 1 || k.frameOf(p.Cue) != nil {
		return false
	}
	r := p.pieces[0]
	aside := !p.ruled && claim < likelySaid && r.First >= p.Cue.End && k.Tags[k.LastVerb(p.Cue)].Verb() && !k.namesSaying(p.Cue) && !k.namesSaying(r)
	marked := 0
	for t := r.First; t < r.End; t++ {
		switch s := k.stretchOf[t]; {
		case s >= 0 && k.marks.Role[t] == 0:
			if marked++; aside && k.titleCase(k.marks.Stretches[s]) {
				marked--
			}
		case (k.Tags[t].Verb() || k.Tags[t] == syntax.MD) && !aside:
			return false
		}
	}
	return marked < 2 || aside && marked < 4
}

// doneOnly reports whether what stands behind a verb that is strict in what it takes, or that only the labels take for a cue, is neither a clause nor words in quotation
// marks, so that it is something done, not said: added | a wing; persuaded her | to stay; signed | a bill.
func (k *linker) doneOnly(p *proposal) bool {
	r := p.pieces[0]
	if p.Cue.Len() == 0 || r.First < p.Cue.End {
		return false
	}
	lemma, last := k.Lemma(k.LastVerb(p.Cue)), p.Cue.End-1
	switch {
	case wordless[lemma], lemma == "be" && k.Tags[last] == syntax.IN && k.low(last) != "like" && !interrogatives[k.low(r.First)] && !k.beginsClause(r):
		return true // are worried about | leaving
	case k.opensClause(r):
		return false
	case !k.frame(lemma).isStrict() && (!naming[lemma] || lemma == "know"):
		fr := k.frame(lemma)
		if p.ruled || k.tellsThing(p.Cue, r) || fr != nil && (fr.clause || fr.that) && k.ownVerb(r) {
			return false
		}
		if act, _, _ := k.byCue(p); act == Thought {
			return false // embraced | her approach: not said, but told of
		}
	}
	for t := range p.tokens() {
		if s := k.stretchOf[t]; s >= 0 && !k.termWithin(int(s)) {
			return false
		}
	}
	return true
}

// tellsThing reports whether the verb of a cue tells of what stands behind it in r, though that is no clause: confirmed | the deal, urged them | to go, called it |
// a farce; not offered | a service.
func (f *finder) tellsThing(cue, r text.Range) bool {
	fr, before := f.frameOf(cue), f.low(r.First-1)
	if more := verbs()[f.Lemma(f.LastVerb(cue))+"-"+f.low(cue.End-1)]; more != nil {
		fr = more // ruled out | an election
	}
	switch t := f.Tags[r.First]; {
	case fr == nil:
		return false
	case before == "of" && f.Lemma(f.LastVerb(cue)) == "tell": // told of | a fire
		return true
	case fr.thing, fr.object, fr.deny, t == syntax.VB, t == syntax.VBG, t == syntax.VBP, t == syntax.RB, t == syntax.JJ:
		return true
	}
	if fr.clause {
		subject := f.low(r.First) == "the" && f.low(r.First+1) != "same" || f.Tags[r.First] == syntax.CD
		if subject && r.First == cue.End && r.Len() > 2 && (before == "said" || before == "says") {
			return true // said the suspect | ran
		}
		for t := r.First; t < min(r.End, r.First+reach) && (t == r.First || !relatives[f.low(t)]); t++ {
			if tag := f.Tags[t]; tag.Verb() && tag != syntax.VBG && (tag != syntax.VB || t > 0 && f.Tags[t-1] != syntax.CC && f.Tags[t-1] != syntax.TO) {
				return true // said the shops needed time, which the tagger may take for a participle
			}
		}
	}
	return fr.leads(before) || fr.as && before == "as" || fr.for_ && before == "for"
}

// opensClause reports whether the tokens in r are a clause, or stand where only one does, behind that, or begin with a word that asks.
func (f *finder) opensClause(r text.Range) bool {
	return f.low(r.First-1) == "that" || interrogatives[f.low(r.First)] || f.beginsClause(r)
}

// describes reports whether a cue is a participle that tells, before a noun, what sort of a thing that is: a reported | $2 million, the hotly contested | race; or a noun
// of what is asked: his line of questioning.
func (k *linker) describes(p *proposal) bool {
	if p.Cue.Len() == 0 || p.Cue.First == 0 || p.pieces[0].First < p.Cue.End {
		return false
	}
	head := k.LastVerb(p.Cue)
	before := p.Cue.First - 1
	if before > 0 && (k.low(before) == "more" || k.low(before) == "less") {
		before--
	}
	switch k.Tags[head] {
	case syntax.VBN, syntax.VBD, syntax.JJ:
		if head > 0 && k.Tags[head-1] == syntax.IN && p.pieces[0].First == head+1 && k.Tags[head+1].Noun() {
			return true // under proposed | legislation
		}
		if s := int(k.stretchOf[before]); s >= 0 && k.short(s) && k.Tags[head+1].Noun() {
			before = max(0, k.outer(s).First-1) // the “final” proposed | revision
		}
		w := k.low(before)
		return w == "a" || w == "an" || w == "the" || k.Tags[before] == syntax.PRPS && !k.beginsClause(p.pieces[0]) // and not: a friend of his | said
	case syntax.VBG:
		return k.low(head) == "questioning" && k.low(before) == "of"
	}
	return false
}

// wordless are verbs that the labels now and then take for cues and that tell of nothing said.
var wordless = set("force like mean side")

// ofPerson reports whether what stands behind a verb is the person that is asked or chosen: questioned | the student, recommended | Hale for the post.
func (k *linker) ofPerson(p *proposal) bool {
	r := p.pieces[0]
	if p.Kind != Indirect || p.Cue.Len() == 0 || r.First < p.Cue.End {
		return false
	}
	m, lemma := k.mentionFrom(r.First), k.Lemma(k.LastVerb(p.Cue))
	if m < 0 || k.mentions[m].Kind != mention.Person || !ofPersons[lemma] {
		return false
	}
	end := k.mentions[m].Tokens.End
	if lemma == "deny" {
		return end < r.End && determines(k.Tags[end]) && k.Tags[end] != syntax.POS // denied Hale | the post
	}
	if end >= r.End || lemma == "question" {
		return end >= r.End || k.Tags[end] != syntax.POS // but questioned | Hale’s motives
	}
	return k.Tags[end] != syntax.POS && k.Tags[end] != syntax.VB && !k.beginsClause(r) // but recommended | he go
}

// ofPersons are the verbs of what is done to persons.
var ofPersons = set("question recommend confirm deny reject")

// hangs reports whether what would be said is a clause that hangs on the noun before: wrote for the majority | that was signed by all; and not on the verb: said | that
// was so.
func (k *linker) hangs(p *proposal) bool {
	r := p.pieces[0]
	if p.Kind == Direct || p.Cue.Len() == 0 || r.First <= p.Cue.End || r.Len() < 2 || k.low(r.First) != "that" && k.low(r.First) != "who" && k.low(r.First) != "which" {
		return false
	}
	if fr := k.frameOf(p.Cue); fr != nil && fr.person && (k.mentionFrom(p.Cue.End) >= 0 || objects[k.low(p.Cue.End)] || determines(k.Tags[p.Cue.End])) {
		return false // told the council | that; but promise cars | that
	}
	t := k.Tags[r.First+1]
	return k.Tags[r.First-1].Noun() && (t.Finite() || t == syntax.MD)
}

// fronts reports whether what stands before who says something and the verb is not what is said, but when or why something is done: the verb has an
// object behind it, or there is no clause before it. As the firm grew, | it added a hall; every week | she posts about it; in 2009 | the club charged a fee.
func (k *linker) fronts(p *proposal) bool {
	r := p.pieces[0]
	if p.Kind == Direct || p.Cue.Len() == 0 || p.Source < 0 {
		return false
	}
	if who := k.mentions[p.Source].Tokens; r.End > who.First || who.End > p.Cue.First {
		return false
	}
	first := k.low(r.First)
	opens := k.Tags[r.First] == syntax.IN || openers[first] || first == "every"
	if opens && p.Kind == Indirect && len(p.pieces) == 1 && !k.commaIn(r) && !k.ownVerb(r) {
		return true
	}
	t, end := p.Cue.End, min(len(k.Tags), p.Cue.End+8)
	if t < end && k.low(t) == "by" && p.Cue.Len() == 1 && k.Tags[t-1] == syntax.VBN && k.mentions[p.Source].Tokens.End == p.Cue.First {
		return true // The house brings out “Salt”, | a novel written by her son
	}
	switch {
	case t >= end, !k.sameSentence(t, t-1), k.Lemma(k.LastVerb(p.Cue)) == "say", k.frameOf(p.Cue).addresses():
		return false
	case objects[k.low(t)], k.Tags[t] == syntax.PRP:
		return true
	case !determines(k.Tags[t]):
		return false
	}
	for t++; t < end && (k.Tags[t].Noun() || k.Tags[t] == syntax.JJ || k.Tags[t] == syntax.CD || k.Tags[t] == syntax.HYPH); t++ {
		if isDay(k.low(t)) || times[k.Lemma(t)] {
			return false
		}
	}
	return true
}

// mightSay reports whether a cue tells only that something may be said, or could: he can ask them | to go; or whoever writes tells how he sees it: I mean | it is over.
func (k *linker) mightSay(p *proposal) bool {
	if p.Kind != Indirect || p.Cue.Len() == 0 || p.Cue.First > p.pieces[0].First {
		return false
	}
	head := k.LastVerb(p.Cue)
	fr := k.frame(k.Lemma(head))
	if fr != nil && fr.act == Thought || canTell[k.Lemma(head)] && k.low(p.Cue.First) != "should" && k.low(p.Cue.First) != "might" {
		return false
	}
	may := p.Source >= 0 && hardlyAny[k.low(k.mentions[p.Source].Head)] && k.low(p.Cue.First) == "would"
	for t := p.Cue.First; t < head; t++ {
		if negations[k.low(t)] {
			return false // could not explain
		}
		may = may || maySay[k.low(t)]
	}
	own := p.Source >= 0 && k.mentions[p.Source].Form == mention.Pronoun && talkers[k.low(k.mentions[p.Source].Head)]
	return may || own && k.Tags[head] != syntax.VBD && k.Tags[head] != syntax.VBN
}

// refused reports whether what stands behind a passive is a thing that somebody got, or did not get: were denied | visas.
func (k *linker) refused(p *proposal) bool {
	r, head := p.pieces[0], k.LastVerb(p.Cue)
	if p.Kind != Indirect || p.Cue.Len() < 2 || r.First != p.Cue.End || k.Tags[head] != syntax.VBN || !k.passive(p.Cue) || interrogatives[k.low(r.First)] {
		return false
	}
	return (determines(k.Tags[r.First]) || k.Tags[r.First].Noun()) && !k.beginsClause(r)
}

// towards reports whether a cue is what somebody is good at, or is to be let do, which he has not done: adept at finding | fault, less interested in
// explaining | why, allow him to call for | order, needs someone to tell him | so; or what anybody does well to do: it is important to remember | that.
// What is said begins at token first.
func (f *finder) towards(q text.Range, first int) bool {
	if q.Len() == 0 || q.First < 4 {
		return false
	}
	to := q.First
	if f.low(to) != "to" {
		to--
	}
	t, w := f.Tags[to-1], f.low(to)
	switch {
	case f.Tags[f.LastVerb(q)] == syntax.VBG:
		return t == syntax.JJ && (w == "at" || w == "for") || f.low(to-1) == "interested" && w == "in"
	case w != "to", q.First > first:
		return false
	case t == syntax.JJ:
		return formsOfBe[f.low(to-2)] && f.low(to-3) == "it"
	}
	v := to - 1
	for v > max(0, to-6) && (f.Tags[v] == syntax.PRP || f.Tags[v].Noun() || f.Tags[v] == syntax.DT || f.Tags[v] == syntax.JJ) {
		v--
	}
	return v < to-1 && letting[f.Lemma(v)]
}

// letting are the verbs of what lets somebody do something.
var letting = set("allow let enable need help require hire pay")

// maySay are the verbs before what may be said or not, and canTell those that tell it by saying that they can: the Herald can reveal.
var (
	maySay  = set("can could may might should must")
	canTell = set("say tell reveal report disclose confirm announce")
)

// hardlyAny are the words for those of whom few or none would say something.
var hardlyAny = set("few nobody no-one none one")

// commaIn reports whether there is a comma among the tokens in r.
func (f *finder) commaIn(r text.Range) bool {
	for t := r.First; t < min(r.End, r.First+reach); t++ {
		if f.doc.Word(t) == "," {
			return true
		}
	}
	return false
}

// beginsClause reports whether the tokens in r begin with a clause of their own, and not with a noun and what is told of it, or of whoever did something with it: the
// wing would close; not a footnote | that says so, a high profile, | but is unknown, a guide | and it looks good.
func (f *finder) beginsClause(r text.Range) bool {
	for t := r.First; t < min(r.End, r.First+reach/4); t++ {
		switch tag := f.Tags[t]; {
		case tag.Finite(), tag == syntax.MD:
			return f.ownVerb(r)
		case f.doc.Word(t) == "," && t+1 < r.End && f.Tags[t+1] == syntax.PRP && !objects[f.low(t+1)] && (determines(f.Tags[r.First]) || f.Tags[r.First].Noun()):
			return false // when she posted | the picture, she got comments
		case t > r.First && relatives[f.low(t)], tag == syntax.CC && t+2 < r.End && (f.Tags[t+1] == syntax.PRP || f.Tags[t+2] == syntax.PRP || f.Tags[t+1].Finite()):
			return false
		}
	}
	return false
}

// cuedHere reports whether a clause has a cue, and, where nobody says it, one that stands in its own sentence and is more than a manner of speaking: to say
// that, it goes without saying that. What somebody said, as the subject of a verb, is no cue of what follows: what he said next made her laugh.
func (k *linker) cuedHere(p *proposal, s shape) bool {
	if p.Cue.Len() == 0 {
		return false
	}
	if p.Source >= 0 {
		who := k.mentions[p.Source].Tokens
		return who.First == 0 || k.low(who.First-1) != "what" || who.End != p.Cue.First
	}
	last := k.Tags[p.Cue.End-1]
	return k.sameSentence(p.Cue.First, s.first) && last != syntax.VB && last != syntax.VBG
}

// offRecord reports whether what the words in r ask for is that whoever speaks is not named, which is between them and the reporter: not to be named; anonymity.
// Of anonymity something may be said as well: anonymity is a right.
func (f *finder) offRecord(r text.Range) bool {
	if w := f.low(r.First); (w == "be" || w == "remain" || w == "stay") && r.Len() < 4 && anonymous[f.Lemma(r.End-1)] {
		return true // did not wish to | be named; asked to | remain anonymous
	}
	if f.low(r.First) != "not" {
		return f.Lemma(r.First) == "anonymity" && !(r.Len() > 1 && f.Tags[r.First+1].Finite())
	}
	if w := f.low(r.First + 1); w != "to" && w != "be" {
		return false // not one of those named
	}
	for t := r.First + 2; t < min(r.End, r.First+5); t++ {
		if anonymous[f.Lemma(t)] {
			return true
		}
	}
	return false
}

// anonymous are words of what is asked for by those who speak without their names.
var anonymous = set("name identify quote identity surname anonymous unnamed unidentified")

// quotes reports whether the cue that the rules found for a few words is one that stands beside words of somebody's only: cries of “…”; as Hale puts it, “…”;
// a sign that read “…”.
func (k *linker) quotes(p *proposal) bool {
	if p.Cue.Len() == 0 {
		return false
	}
	verb := k.LastVerb(p.Cue)
	switch last := k.low(p.Cue.End - 1); {
	case !k.Tags[verb].Verb():
		return p.Cue.Len() > 1 || k.isReply(p)
	case last == "it":
		return k.low(p.Cue.First) == "as"
	}
	if p.Cue.Len() > 1 || p.Source < 0 {
		return false
	}
	by, l := k.mentions[p.Source], k.Lemma(verb)
	if by.Tokens.End == p.Cue.First && k.low(by.Tokens.First-1) == "what" && k.calls(p) {
		return k.low(by.Head) != "i" && k.low(by.Head) != "we" // what he called “a slip”
	}
	return (l == "read" && by.Form == mention.Description || l == "say" && k.Tags[verb] == syntax.VBG) && by.Kind != mention.Person && !messages[k.Lemma(by.Head)]
}

// messages are what somebody writes to others: what they say, he or she does.
var messages = set("post tweet text message email e-mail mail letter caption comment reply thread note")

// isReply reports whether a few words are told to be an answer: “Never” was the reply.
func (k *linker) isReply(p *proposal) bool {
	return p.ruled && p.Kind == Direct && p.Cue.Len() == 1 && replies[k.low(p.Cue.First)] && !k.Tags[p.Cue.First].Verb()
}

// asSaying reports whether what somebody says is what another quotes or shows: Tass quoted | Ann Hale as saying; a video shows, a video of | Hale saying. The labels take who quotes
// for who says it.
func (k *linker) asSaying(p *proposal) bool {
	if !p.ruled || p.Source < 0 || p.Cue.Len() == 0 {
		return false
	}
	by, last := k.mentions[p.Source].Tokens, p.Cue.End-1
	if k.low(last) == "saying" && k.low(last-1) == "as" {
		return by.End == last-1
	}
	return k.Tags[last] == syntax.VBG && by.End == last && by.First > 1 && (witnessing[k.Lemma(by.First-1)] || k.low(by.First-1) == "of" && recordings[k.Lemma(by.First-2)])
}

// made reports whether a noun of reporting has mention m behind it as whose it is: a claim | by Ann Hale.
func (k *linker) made(cue text.Range, m int) bool {
	return m >= 0 && cue.Len() == 1 && k.Tags[cue.First].Noun() && k.mentions[m].Tokens.First == cue.End+1 && madeBy[k.low(cue.End)]
}

// strives reports whether mention m is of what somebody does who is to say what the infinitive behind it tells: Hale's attempt | to persuade.
func (k *linker) strives(cue text.Range, m int) bool {
	x := k.mentions[m]
	return x.Form == mention.Description && x.Tokens.End == cue.First-1 && k.Tags[cue.First-1] == syntax.TO && Deed(k.Lemma(x.Head))
}

// adjoins reports whether mention m stands right before the verb of a cue, and nothing tells that it is a part of what is its subject: Ann Hale | kept asking; not journals
// including Nature | report.
func (k *linker) adjoins(cue text.Range, m int) bool {
	x := k.mentions[m]
	first, end, verb := x.Tokens.First, x.Tokens.End, k.firstOfVerb(cue, k.LastVerb(cue))
	if k.doc.Word(end) == "(" {
		for end < min(x.Tokens.End+8, verb) && k.doc.Word(end-1) != ")" {
			end++ // Ann Hale (R-Ohio) | kept asking
		}
	}
	if x.Kind == mention.Thing || end != verb || !k.Tags[verb].Finite() {
		return x.Kind == mention.Document && end == verb && k.Tags[verb] == syntax.VBG // poring over data | showing
	}
	if x.Form == mention.Name && x.Kind == mention.Person || x.Form == mention.Pronoun && x.Gender != mention.Unknown {
		return true
	}
	return x.Form != mention.Pronoun && x.Within < 0 && x.Tokens.Len() > 1 && (first == 0 || k.Tags[first-1] != syntax.IN && k.Tags[first-1] != syntax.VBG)
}

// behindColon reports whether a colon leads to a stretch, and not to a clause of which it is the subject.
func (f *finder) behindColon(s int) bool {
	t := f.outer(s).First - 1
	return t >= 0 && f.doc.Word(t) == ":" && !f.isSubject(s)
}

// isSubject reports whether a stretch in running text is written like a name of which a verb right behind it tells something: “Cold Harbour” | will open in May.
func (f *finder) isSubject(s int) bool {
	o := f.outer(s)
	if o.End >= len(f.doc.Tokens) || !f.Tags[o.End].Finite() && f.Tags[o.End] != syntax.MD || !f.sameSentence(o.First, o.End) {
		return false
	}
	return !f.heading(s) && f.titleCase(f.marks.Stretches[s])
}
