package mention

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// phrase is the end of the noun phrase that begins at token i, or i where none does. A possessor belongs
// to it ("Labour's leader"); what hangs on behind its noun does not.
func (f *finder) phrase(i, end int) int {
	if f.Tags[i] == syntax.VBD && f.Lemma(i) == "say" || f.Low(i) == "including" {
		return i // Said | Hale: “…”; including | the mayor Ann Hale
	}
	last := i // behind the last token that may end the phrase
	for t := i; t < end; t++ {
		if last == i && t > i+longestLead {
			return i // and no sentence is gone through from each of its words
		}
		if t > i && f.nameAt[t] != 0 && f.nameAt[t] == f.nameAt[t-1] {
			last = t + 1 // a name is one, whatever it is made of
			continue
		}
		if last > i && (f.breaks(t) || f.toldOf(i, t, end) || last == t && f.oneOnly(i, t, end)) {
			return last
		}
		if t > i && f.Tags[t] == syntax.DT && f.Tags[t-1] == syntax.CD {
			return i // in 2019 | the council: the year opens no phrase
		}
		if t > i && (f.nameAt[t] != 0 || f.titleAt(t)) && f.dates(t-1) {
			return min(last, t-1) // In 2019 | Ann Hale, on June 3 | Ann Hale
		}
		switch tag := f.Tags[t]; {
		case t == i && (tag == syntax.HYPH || Bullet(f.doc.Word(t))), last == t && t > i && f.doneTo(t, end):
			return last
		case t > i && f.entitled(t, end) > t:
			t = f.entitled(t, end)
		case t > i && f.inLaw(t, end):
		case last == t && t > i && f.atLarge(t, end):
			last, t = t+2, t+1
		case f.nameAt[t] == 0 && negative(f.doc.Word(t)):
			return last
		case f.nameAt[t] != 0, tag.Noun(), last == t && t > i && f.doc.Word(t) == "general" && NounKind(f.Lemma(t-1)) == Person: // the advocate general
			last = t + 1
		case tag == syntax.POS:
			if last != t || t == i {
				return last
			}
		case last == i && f.alone(t, end), f.aged(t), tag == syntax.CD && t > i+3 && f.inLaw(t-2, end): // a mother-of-three
			last = t + 1
		case tag == syntax.CC && t > i && f.Tags[t-1] == syntax.JJ && f.nameAt[t-1] == 0 && t+2 < end && f.Tags[t+1] == syntax.JJ && f.Tags[t+2].Noun(): // current and former officials
		case tag == syntax.CC && t > i && last == t && (f.offices(t, end) || f.modifiers(t, end) || f.holdsBoth(i, t, end)), last == t && f.retired(t, end), t > i+1 && f.retired(t-2, end):
		case !f.modifies(t, end):
			return last
		}
	}
	return last
}

// longestLead bounds the words of a phrase before the first that it may end with.
const longestLead = 40

// oneOnly reports whether the phrase that begins at token i is of one thing, so that those of whom a verb is told at token t are others: a move | analysts call.
func (f *finder) oneOnly(i, t, end int) bool {
	if w := f.Low(i); w != "a" && w != "an" || t+1 >= end || t < i+2 || f.Tags[t] != syntax.NNS || f.Tags[t-1] != syntax.NN || f.nameAt[t] != 0 {
		return false
	}
	kind := NounKind(f.Lemma(t))
	return (kind == Person || kind == Group) && !counts[f.Low(t-1)] && (f.Tags[t+1].Verb() || f.Tags[t+1] == syntax.MD)
}

// retired reports whether token t opens brackets that say, between a title and a name, that the rank is held no more, or have another title: "Lt Gen (retd) Ali Osei", "Prof. (Mrs) Ada Osei".
func (f *finder) retired(t, end int) bool {
	return t > 0 && t+3 < end && f.doc.Word(t) == "(" && f.doc.Word(t+2) == ")" && f.nameAt[t+3] != 0 && f.titleAt(t-1) && (offService[strings.TrimSuffix(f.Low(t+1), ".")] || titleWord(f.doc.Word(t+1)))
}

var offService = lexicon.Words("retd rtd ret ret’d ret'd retired")

// Bullet reports whether a token is the mark before a point of a list.
func Bullet(w string) bool { return bullets[w] }

var bullets = lexicon.Words("• * · ▪ ● ‣ ■ ► ◦ ○")

// toldOf reports whether what somebody is told begins at token t, behind the name of who is told at token i: told the Guardian | prices rose, told Ann Hale | three people had left.
func (f *finder) toldOf(i, t, end int) bool {
	if i == 0 || f.Lemma(i-1) != "tell" || f.nameAt[t-1] == 0 || f.nameAt[t] != 0 {
		return false
	}
	for k := t; k < min(end, t+6); k++ {
		switch tag := f.Tags[k]; {
		case tag.Finite():
			return k > t && f.Tags[k-1] == syntax.NNS
		case !tag.Noun() && tag != syntax.JJ && tag != syntax.CD:
			return false
		}
	}
	return false
}

// dates reports whether token t is a year, or the day of a month, by itself, of which no name behind it is told: In 2019, on June 3.
func (f *finder) dates(t int) bool {
	if f.Tags[t] != syntax.CD || t == 0 || f.nameAt[t] != 0 {
		return false
	}
	w := f.doc.Word(t)
	year := len(w) == 4 && (w[0] == '1' || w[0] == '2') && strings.Trim(w, "0123456789") == ""
	return isDate(f.doc.Word(t-1)) || year && f.Tags[t-1] == syntax.IN
}

// doneTo reports whether two words and a hyphen at token t, behind a noun, tell what was done to what it means: a sign | spray-painted on plywood. Before a noun they are of the
// phrase: a government state-owned bank.
func (f *finder) doneTo(t, end int) bool {
	return t+3 < end && f.nameAt[t] == 0 && f.Tags[t-1].Noun() && f.Tags[t] == syntax.NN && f.Tags[t+1] == syntax.HYPH && f.Tags[t+2] == syntax.VBN && f.Tags[t+3] == syntax.IN
}

// offices reports whether the and at token t joins two offices of one person: "Founder and chief executive Jonas Kettler", "his brother and fellow director,
// Jonas Kettler".
func (f *finder) offices(t, end int) bool {
	if f.doc.Word(t) != "and" || t == 0 || NounKind(f.Lemma(t-1)) != Person || f.Tags[t-1] == syntax.NNS {
		return false
	}
	if t+1 < end && capital(f.doc.Word(t+1)) && !capital(f.doc.Word(t-1)) && !letteredRoles()[f.doc.Word(t+1)] {
		return false // the governor and | Speaker Martin Orr
	}
	for k := t + 1; k < min(end, t+6); k++ {
		at := k
		if f.doc.Word(k) == "," && k+2 < end {
			at++
			if f.titleAt(at) {
				at++
			}
		}
		if n, ok := f.nameOf(at); ok {
			return k > t+1 && n.Type == syntax.Person && (NounKind(f.Lemma(k-1)) == Person || f.titleAt(k-1))
		}
		if !f.Tags[k].Noun() && f.Tags[k] != syntax.JJ {
			return false
		}
	}
	return false
}

// holdsBoth reports whether the and at token t joins two offices of whoever is named before the phrase that begins at token i: Anne Hale, founder | and chief executive of Norvik.
func (f *finder) holdsBoth(i, t, end int) bool {
	if f.doc.Word(t) != "and" || !f.behindPerson(i) || NounKind(f.Lemma(t-1)) != Person || f.Tags[t-1] == syntax.NNS {
		return false
	}
	for k := t + 1; k < min(end-1, t+5); k++ {
		next := f.doc.Word(k + 1)
		switch {
		case (NounKind(f.Lemma(k)) == Person || letteredRoles()[f.doc.Word(k)] || f.Low(k) == "publisher") && f.Tags[k] != syntax.NNS && (next == "of" || next == "at" || next == ","):
			return true
		case !f.Tags[k].Noun() && f.Tags[k] != syntax.JJ && f.Tags[k] != syntax.VBG && f.Tags[k] != syntax.HYPH || f.nameAt[k] != 0:
			return false
		}
	}
	return false
}

// entitled is the mark that closes the few words in quotation marks that open at token t before a noun, as what somebody is known from: the “Salt Lake” star. It
// is t where there are none.
func (f *finder) entitled(t, end int) int {
	if f.Tags[t] != syntax.Opening || f.Tags[t-1] != syntax.DT {
		return t
	}
	for k := t + 2; k < min(end-1, t+6); k++ {
		if f.Tags[k] == syntax.Closing && capital(f.doc.Word(t+1)) && f.Tags[k+1].Noun() && NounKind(f.Lemma(k+1)) == Person {
			return k
		}
	}
	return t
}

// inLaw reports whether token t is the preposition within a word of three: brother-in-law, editor-in-chief.
func (f *finder) inLaw(t, end int) bool {
	return f.Tags[t] == syntax.IN && t+2 < end && f.Tags[t-1] == syntax.HYPH && f.Tags[t+1] == syntax.HYPH && !f.doc.Tokens[t].SpaceBefore && !f.doc.Tokens[t+1].SpaceBefore
}

// atLarge reports whether the words at token t go on an office: editor | at large.
func (f *finder) atLarge(t, end int) bool {
	return t+1 < end && f.Low(t) == "at" && f.Low(t+1) == "large" && NounKind(f.Lemma(t-1)) == Person
}

// modifiers reports whether the and at token t joins two words before one noun: "American and Tajik officials", "Devon and Cornwall police", "water and sanitation head Anne Hale",
// "the audit and risk committee", "White House and Pentagon spokesmen".
func (f *finder) modifiers(t, end int) bool {
	if t+3 >= end || f.doc.Word(t) != "and" || !f.Tags[t+2].Noun() || f.nameAt[t+2] != 0 {
		return false
	}
	if f.ofPeople(t-1) && f.ofPeople(t+1) || f.nameAt[t-1] != 0 && f.nameAt[t+1] != 0 && NounKind(f.Lemma(t+2)) == Organization {
		return true
	}
	if f.nameAt[t-1] != 0 && f.nameAt[t+1] != 0 && f.Tags[t+2] == syntax.NNS && NounKind(f.Lemma(t+2)) == Person && !f.person(t-1) && !f.person(t+1) {
		return true
	}
	if NounKind(f.Lemma(t-1)) != Thing || f.nameAt[t-1] != 0 || f.Tags[t+1] != syntax.NN {
		return false
	}
	return f.nameAt[t+3] != 0 && NounKind(f.Lemma(t+2)) == Person || f.Tags[t-1] == syntax.NN && NounKind(f.Lemma(t+2)) == Organization
}

// breaks reports whether a new phrase begins at token t, though nothing stands between it and the one before: "On Tuesday | Mr Smith".
func (f *finder) breaks(t int) bool {
	switch f.Tags[t] {
	case syntax.DT, syntax.PDT, syntax.PRPS, syntax.WPS:
		return true
	}
	if isDate(f.doc.Word(t-1)) && (f.nameAt[t] != f.nameAt[t-1] || f.nameAt[t] == 0 && f.Tags[t] == syntax.NNP && capital(f.doc.Word(t)) && t > 1 && f.Tags[t-2] == syntax.IN) {
		return true
	}
	if f.dated(t) || somebody(f.doc.Word(t)) || f.nameAt[t-1] != 0 && f.nameAt[t] == 0 && saysWhen(f.doc.Word(t)) {
		return true
	}
	if f.doc.Word(t-1) == "caption" && t > 1 && f.opens(t-2) && (f.doc.Word(t-2) == "Media" || f.doc.Word(t-2) == "Image") {
		return true // Image caption | Ann Hale said
	}
	switch w := f.doc.Word(t); w {
	case "last", "next":
		return true
	case "late", "early":
		return t+1 < len(f.doc.Tokens) && isDate(f.doc.Word(t+1))
	case "show", "read":
		// police data | show, a statement | read to the court: the verb, whatever it is tagged.
		return f.nameAt[t] == 0 && NounKind(f.Lemma(t-1)) == Document
	}
	if f.doc.Word(t-1) == "state" {
		return false
	}
	// A person's name opens a phrase behind a thing, "the last message | Paul Hale", not behind an office: "the minister Sir Keir".
	return f.person(t) && f.nameAt[t-1] == 0 && f.Tags[t-1].Noun() && !capital(f.doc.Word(t-1)) &&
		!f.isOffice(t-1) && NounKind(f.Lemma(t-1)) != Organization && !OutletNouns()[f.Lemma(t-1)]
}

// somebody reports whether a word is a noun that begins a phrase of its own whatever stands before.
func somebody(w string) bool {
	switch w {
	case "someone", "somebody", "everyone", "everybody", "anyone", "anybody", "nobody":
		return true
	}
	return false
}

// dated reports whether words that tell when begin at token t, behind a noun: a statement | Friday, the Prime Minister | today, a post | Tuesday night, a letter | two days after.
func (f *finder) dated(t int) bool {
	w := f.doc.Word(t)
	if f.Tags[t] == syntax.CD && f.Tags[t-1] == syntax.NN && t+2 < len(f.doc.Tokens) && spells[f.Lemma(t+1)] && since[f.doc.Word(t+2)] {
		return true
	}
	if f.person(t) {
		return false // engineer Jan Hale
	}
	if !saysWhen(w) || capital(f.doc.Word(t-1)) && capital(w) {
		return false
	}
	return f.Tags[t-1].Noun()
}

// saysWhen reports whether a word tells when by itself: Tuesday, today.
func saysWhen(w string) bool {
	return isDate(w) && (capital(w) || w == "yesterday" || w == "today" || w == "tonight")
}

var since = lexicon.Words("after before later earlier ago")

// isOffice reports whether token t is a noun that says what somebody is: a head is somebody only before a name.
func (f *finder) isOffice(t int) bool {
	return NounKind(f.Lemma(t)) == Person || f.Low(t) == "head" || f.Low(t) == "lead"
}

// leads reports whether token t, whatever it is tagged, opens the words before a name that end in what its bearer is: Managing partner, Deputy Labour Minister, Mine owner. At the
// beginning of a clause few words look like what they are.
func (f *finder) leads(t, end int) bool {
	switch tag := f.Tags[t]; {
	case !f.opens(t) && f.Tags[t-1] != syntax.Closing && f.Tags[t-1] != syntax.Comma && f.Tags[t-1] != syntax.CC && f.Low(t) != "acting", f.doc.Tokens[t].Kind != text.Word, neverLead[f.Low(t)]:
		return false
	case (tag == syntax.VBN || tag == syntax.VBD) && !leading[f.Low(t)] || tag == syntax.IN || tag == syntax.CC || tag == syntax.MD || tag == syntax.DT || tag == syntax.TO || tag == syntax.WP || tag == syntax.WRB || tag == syntax.EX:
		return false
	}
	if t+1 < end && capital(f.doc.Word(t)) && f.titleAt(t) && f.person(t+1) {
		return true // Miss | Ann Hale
	}
	for k := t + 1; k < min(end, t+7); k++ {
		if n, ok := f.nameOf(k); ok && n.Tokens.First == k && n.Type != syntax.Place && k > t+1 && f.isOffice(k-1) {
			return f.Tags[k-1] != syntax.NNS || n.Type != syntax.Person
		}
		switch tag := f.Tags[k]; {
		case tag.Noun(), tag == syntax.JJ, tag == syntax.HYPH, tag == syntax.POS && k > t+1, f.nameAt[k] != 0, tag == syntax.PRPS && capital(f.doc.Word(k)):
		default:
			return false
		}
	}
	return false
}

// leading are participles that stand before what somebody is, at the beginning of a clause: Retired constable, Disgraced banker.
var leading = lexicon.Words(`retired disgraced suspended jailed convicted injured wounded ousted deposed renowned noted celebrated acclaimed seasoned decorated
	elected appointed sacked beaten defeated experienced respected`)

// neverLead are words that are what they look like at the beginning of a clause, whatever stands behind.
var neverLead = lexicon.Words(`i he she it we you they his her its our your their my not then also only even yesterday today meanwhile however later earlier now
	asked said says meet ask tell`)

// modifies reports whether token t may stand before a noun as a part of its phrase.
func (f *finder) modifies(t, end int) bool {
	if f.Tags[t] == syntax.RB && t+1 < end && f.Tags[t+1] == syntax.CD {
		return true // nearly 20 years
	}
	if f.leads(t, end) || f.inOffice(t, end) {
		return true
	}
	if tag := f.Tags[t]; (tag == syntax.VBN || tag == syntax.VBD) && f.opens(t) && t+1 < end && f.Tags[t+1].Noun() {
		return true // Retired signalman, Shocked residents
	}
	if tag := f.Tags[t]; t+1 < end && f.Tags[t+1].Noun() && (tag == syntax.VBG && capital(f.doc.Word(t)) && f.titleAt(t+1) || f.Low(t) == "retired" && (NounKind(f.Lemma(t+1)) == Person || f.titleAt(t+1))) {
		return true // Acting Superintendent, retired judge
	}
	switch f.Tags[t] {
	case syntax.DT, syntax.PDT, syntax.PRPS, syntax.WPS, syntax.CD, syntax.JJ, syntax.JJR, syntax.JJS, syntax.HYPH:
		return true
	case syntax.VBN, syntax.VBG, syntax.RB, syntax.RBS, syntax.RP:
		if t > 1 && f.Tags[t-1] == syntax.HYPH && !f.doc.Tokens[t].SpaceBefore && t+1 < end && !f.Tags[t+1].Verb() {
			return true // Singapore-based
		}
		if t+1 < end && (f.cited(t) && f.Tags[t+1].Noun() || f.Tags[t] == syntax.VBN && t > 0 && f.Low(t-1) == "of" && (f.Tags[t+1].Noun() || f.Tags[t+1] == syntax.JJ)) {
			return true // according to charging documents, a group of affiliated firms
		}
		// "a retired teacher", "the newly elected mayor": a determiner before, a noun or an adjective at once.
		if t == 0 || t+1 >= end {
			return false
		}
		before, after := f.Tags[t-1], f.Tags[t+1]
		opened := before == syntax.DT || before == syntax.PRPS || before == syntax.JJ || before == syntax.CD || before == syntax.POS ||
			before == syntax.RB && t > 1 && (f.Tags[t-2] == syntax.DT || f.Tags[t-2] == syntax.PRPS || f.Tags[t-2] == syntax.POS)
		return opened && (after.Noun() || after == syntax.JJ || after == syntax.VBN || after == syntax.VBG || after == syntax.HYPH)
	}
	return false
}

// inOffice reports whether token t, a verb elsewhere, is a word of an office behind a noun: chief | operating officer, the Leeds | head coach.
func (f *finder) inOffice(t, end int) bool {
	if t == 0 || t+1 >= end || f.opens(t) {
		return false
	}
	switch f.Low(t) {
	case "managing":
		return managed[f.Low(t+1)] && (f.doc.Word(t-1) == "," || f.Tags[t-1].Noun())
	case "operating":
		return f.Low(t-1) == "chief"
	case "head":
		return f.Tags[t-1].Noun() && f.Lemma(t+1) == "coach"
	}
	return false
}

// managed are the offices that managing stands before: Anne Hale, managing director.
var managed = lexicon.Words("director partner editor agent principal")

// opens reports whether token t opens its sentence.
func (f *finder) opens(t int) bool { return f.doc.SentenceAt(t).First == t }

// alone reports whether token t stands for people without a noun: "two said", "some of them", "others", "one".
func (f *finder) alone(t, end int) bool {
	w := f.Low(t)
	if sufferers[w] && t > 0 && f.Tags[t-1] == syntax.DT {
		return t+1 >= end || f.Tags[t+1] != syntax.CD && f.Tags[t+1] != syntax.HYPH && !f.Tags[t+1].Noun() && f.Tags[t+1] != syntax.JJ && f.nameAt[t+1] == 0
	}
	if oneOfThem[w] && t > 0 && f.Tags[t-1] == syntax.DT && f.opens(t-1) && t+2 < end {
		return f.Low(t+1) == "who" || f.doc.Word(t+1) == "," && f.Low(t+2) == "who" // Three had seen it. The third, who has left,
	}
	if !quantifier(w) && !(f.Tags[t] == syntax.CD && f.doc.Tokens[t].Kind == text.Word) {
		return false
	}
	if t+1 >= end || f.Tags[t+1].Verb() || f.Tags[t+1] == syntax.MD {
		return w != "all" && w != "both" || f.opens(t) || !f.Tags[t-1].Noun() // leaders of both | all agree
	}
	switch f.Low(t + 1) {
	case "of":
		return true
	case "in", "at", "on":
		return f.opens(t)
	case ",", "who", ".":
		return f.opens(t) && t+1 < end-1 || t > 0 && f.Tags[t-1].Verb() // Another, who; shouted another.
	}
	return false
}

// oneOfThem are words for one of several told of before.
var oneOfThem = lexicon.Words("first second third fourth fifth last other latter former")

// sufferers are participles that stand for somebody by themselves behind the.
var sufferers = lexicon.Words("accused deceased bereaved injured wounded")

func negative(w string) bool {
	switch w {
	case "neither", "nor", "either", "not":
		return true
	}
	return false
}

var plurals = lexicon.Words("them us you these those whom")

func quantifier(w string) bool {
	switch w {
	case "many", "some", "several", "others", "another", "both", "few", "most", "all", "each", "none", "those", "these":
		return true
	}
	return false
}

// counts are nouns that only say how many there are of what stands behind of: hundreds of e-mails.
var counts = lexicon.Words(`dozen hundred thousand million score number series couple handful string batch raft trove cache pair host majority minority proportion share percentage portion
	bulk half quarter third fraction plurality`)

// counted makes what is counted the noun of a description that begins by counting.
func (f *finder) counted(m *Mention, end int) {
	of := m.Tokens.End
	if m.Form != Description || !counts[f.Lemma(m.Head)] && f.Lemma(m.Head) != "body" || of+1 >= end || f.Low(of) != "of" || f.Tags[of+1] == syntax.DT && f.Low(m.Head) != "number" {
		return
	}
	next := f.phrase(of+1, end)
	if next == of+1 || f.nameAt[next-1] != 0 || f.Tags[next-1] != syntax.NNS {
		return
	}
	if f.Lemma(m.Head) == "body" && NounKind(f.Lemma(next-1)) != Document {
		return // a body of bank regulators is one of them
	}
	m.Tokens.End, m.Core.End, m.Head = next, next, next-1
	f.description(m)
}

// reckoned is where the words begin that say how exact the number at token t is: more than | 20.
func (f *finder) reckoned(t int) int {
	s := f.doc.SentenceAt(t)
	if t-2 >= s.First {
		switch f.Low(t-2) + " " + f.Low(t-1) {
		case "more than", "fewer than", "less than", "at least", "up to", "as many as", "at most":
			return t - 2
		}
	}
	if t-1 >= s.First {
		switch f.Low(t - 1) {
		case "nearly", "almost", "about", "around", "some", "roughly", "over":
			return t - 1
		case "at":
			if w := f.Low(t); w == "least" || w == "most" {
				return t - 1
			}
		}
	}
	return t
}

// alliance joins the name of a body to that before it, where what stands behind is told of both: Norvik and the Friends of Hull, | which have argued.
func (f *finder) alliance(m *Mention, end int) {
	t := m.Tokens.End
	if m.Form != Name || m.Kind == Person || m.Kind == Place || t+2 >= end || f.doc.Word(t) != "," || f.doc.Word(t+1) != "which" || !together[f.doc.Word(t+2)] {
		return
	}
	at := m.Tokens.First - 2
	if at < 0 || f.doc.Word(at+1) != "and" || !capital(f.doc.Word(at)) {
		return
	}
	if n := len(f.out) - 1; n >= 0 && f.out[n].Tokens.End == at+1 {
		x := f.out[n]
		if x.Kind == Person || x.Within >= 0 {
			return
		}
		at = x.Tokens.First
		f.out, f.around = f.out[:n], -1
	}
	m.Tokens.First, m.Core.First, m.Kind = at, at, Organization
}

var together = lexicon.Words("have are were both say want")

// abbreviated is the end of a phrase with the first letters in brackets that belong to the name of a body at its end: the National Farmers Union | (NFU).
func (f *finder) abbreviated(m Mention, at, end int) int {
	if at+2 >= end || f.doc.Word(at) != "(" || f.doc.Word(at+2) != ")" || m.Kind == Place || m.Form == Name && (m.Kind == Person || m.Core.Len() < 2) {
		return at
	}
	if n, ok := f.nameOf(at - 1); m.Form != Name && (!ok || n.Type != syntax.Organization || n.Tokens.Len() < 2) {
		return at
	}
	return at + 3
}

// hyphenated reports whether token t stands behind a hyphen in a name, where it may be written small: Kin-man.
func (f *finder) hyphenated(t int) bool {
	return t > 1 && f.Tags[t-1] == syntax.HYPH && f.nameAt[t-2] == f.nameAt[t]
}

// add makes mentions of the phrase in r, whose sentence ends at end: of the whole, and of the names
// within it that are someone else.
func (f *finder) add(r text.Range, end int) {
	if f.Tags[r.First] == syntax.CD {
		r.First = f.reckoned(r.First)
	}
	m := newMention(r, Description, Thing)
	if f.Tags[m.Head] == syntax.POS {
		m.Head--
	}
	if m.Head-4 >= r.First && f.inLaw(m.Head-2, end) {
		m.Head -= 4
	} else if m.Head-2 >= r.First && f.atLarge(m.Head-1, end) {
		m.Head -= 2
	}
	honoured := m.Head > r.First && postNominals()[f.doc.Word(m.Head)] && f.person(m.Head-1)
	if honoured {
		m.Head--
		m.Core.End = m.Head + 1 // Anne Hale | MLA
	}
	if n, ok := f.nameOf(m.Head); ok && (capital(f.doc.Word(m.Head)) || f.hyphenated(m.Head) || NounKind(f.Low(m.Head)) != Person) && !f.adherent(m.Head, n) {
		f.name(&m, n)
	} else {
		f.description(&m)
	}
	f.counted(&m, end)
	m.Tokens.End = f.abbreviated(m, f.attached(&m, end), end)
	f.officeOf(&m)
	f.fieldsBefore(&m)
	f.alliance(&m, end)
	whole := f.apposed(&m)
	if whole < len(f.out) {
		f.out[whole] = m
	} else {
		f.namedBefore(m)
		whole = len(f.out)
		f.out = append(f.out, m)
	}
	before := text.Range{First: r.First, End: m.Core.First}
	if m.Form == Description {
		before.End = m.Head
	}
	if f.around >= 0 && f.out[f.around].Tokens.End >= m.Tokens.End {
		f.out[whole].Within = f.around
	} else {
		f.around = whole
	}
	f.within(whole, before)
	body := f.belonged(f.affiliation(m, whole))
	both := f.doc.Word(body.End) == "and" && body.End < m.Core.End && m.Form == Description && m.Plural // Downing Street and Treasury spokesmen
	if body.Len() > 0 && !both {
		if f.saint(body) {
			body.End++ // St Mary's
		}
		f.out[whole].Affiliation = body
	}
	f.officeBehind(whole)
}
