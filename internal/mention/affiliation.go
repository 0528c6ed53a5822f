package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// affiliation is the body that the words of the mention at index whole tie it to: the one named within it, with the common noun that belongs to it
// ("Labour party" in "a Labour party spokesperson"), what is written like the name of one ("DUP" in "DUP councillor Anne Hale"), or the one for which,
// of which or at which somebody is. Nothing but people belong to bodies.
func (f *finder) affiliation(m Mention, whole int) text.Range {
	if m.Kind != Person && m.Kind != Group || isKin(f.Lemma(m.Head)) {
		return text.Range{}
	}
	before := text.Range{First: m.Tokens.First, End: m.Head}
	if m.Form == Description {
		if r := f.nowOf(m); r.Len() > 0 {
			return r
		}
		if r := f.whose(m); r.Len() > 0 {
			return r
		}
	}
	if m.Form == Name {
		if r := f.bracketed(m); r.Len() > 0 {
			return r
		}
		if r := f.behindName(m.Tokens.End); r.Len() > 0 {
			return r
		}
		if before.End = m.Core.First; before.Len() > 1 && f.Tags[before.End-1] == syntax.POS && m.Core.Len() > 1 {
			before.End--
			if n, ok := f.nameOf(before.End - 1); !ok || n.Type != syntax.Place {
				return f.capitals(before) // the DUP's | Anne Hale
			}
		}
		if !f.isTitle(before) {
			before.End = before.First
		}
	}
	if f.past(before) && (m.Form == Name || m.Tokens.First > 0 && f.doc.Word(m.Tokens.First-1) == ",") {
		return text.Range{} // who has no name is told of by it: a former Norvik engineer
	}
	office := f.officeEnd(m, before)
	if office >= 0 && outsiders()[f.Lemma(office)] && f.Lemma(office) != "critic" && f.Lemma(office) != "historian" {
		return text.Range{} // a Navy veteran; but a Labour critic
	}
	if r := f.partyBefore(text.Range{First: before.First, End: max(before.First, office)}); r.Len() > 0 {
		return r
	}
	if r := f.bodyInside(m, whole, office); r.Len() > 0 {
		return r
	}
	if r, settled := f.teamBefore(m, before, office); settled {
		return r
	}
	if r := f.firmBefore(m, before, office); r.Len() > 0 {
		return r
	}
	if r := f.bodyBefore(m); r.Len() > 0 {
		return r
	}
	if outsiders()[f.Lemma(m.Head)] {
		return text.Range{}
	}
	if r := f.bodyBehind(m); r.Len() > 0 || m.Form != Description {
		return r
	}
	return f.whoWorks(m)
}

// belonged is what is left of the words that were taken for a body when those are left out that are the office's own, House Minority | Leader, State Department Inspector | General. It
// is empty where they name none: a letter for a party, Gov. Ann Hale (D); an adjective of one, Democratic strategist; a noun for what is no body, management.
func (f *finder) belonged(r text.Range) text.Range {
	end := r.End
	for r.Len() > 0 && r.End < len(f.Tags) && (benches[f.Low(r.End-1)] && f.isOffice(r.End) || f.general(r.End) || f.directs(r.End)) {
		r.End--
	}
	if r.Len() == 0 {
		return r
	}
	last := f.doc.Word(r.End - 1)
	if last == "Democratic" || last == "Republican" || r.Len() == 1 && states[last] || r.Len() == 1 && (utf8.RuneCountInString(last) == 1 || r.End < end && vague[f.Low(r.First)]) {
		return text.Range{}
	}
	if r.Len() == 2 && f.Low(r.First) == "national" && f.Low(r.First+1) == "security" {
		return text.Range{} // National Security | Adviser
	}
	for t := r.First; t < r.End; t++ {
		if l := f.Lemma(t); capital(f.doc.Word(t)) || f.nameAt[t] != 0 || NounKind(l) == Organization || employers()[l] || f.Tags[t] == syntax.CD {
			return r
		}
	}
	if f.jointly(r.End - 1) {
		return r
	}
	return text.Range{}
}

// states are the nations that are called by letters, which are no body: a U.S. | senator.
var states = lexicon.Words("U.S. US U.S.A. USA U.K. UK")

// benches are the sides of a house that have a leader: House Minority Leader.
var benches = lexicon.Words("minority majority opposition")

// directs reports whether the word before token t, with a capital as there, is of the office of a director: Norvik Communications | Director.
func (f *finder) directs(t int) bool {
	return directed[f.doc.Word(t-1)] && f.doc.Word(t) == "Director"
}

// directed are what a body has a director of.
var directed = lexicon.Words("Communications Policy Press Political Media Marketing Sales Finance Operations Campaign Program Programme Programmes Development Research Legal Art Creative Artistic Medical")

// past reports whether the words before whom a mention means tell what they were once: the former Leeds | captain.
func (f *finder) past(before text.Range) bool {
	t := before.First
	for t < before.End && (f.Tags[t] == syntax.DT || f.Tags[t] == syntax.PRPS || f.Tags[t] == syntax.CD) {
		t++
	}
	return t < before.End && once[f.Low(t)]
}

var once = lexicon.Words("former ex retired erstwhile onetime one-time")

// bodyInside is the body that is named within a mention, with the common noun that belongs to it.
func (f *finder) bodyInside(m Mention, whole, office int) text.Range {
	for _, inner := range f.out[whole+1:] {
		if inner.Within != whole || !f.isBody(inner, office) || f.ofPeople(inner.Core.First) || f.ofPeople(inner.Core.End-1) {
			continue
		}
		r := inner.Core
		if r.First > 1 && f.doc.Word(r.First-1) == "for" && portfolios[f.Lemma(r.First-2)] {
			continue // the minister for | Leeds
		}
		if r.Len() > 1 && f.Tags[r.First] == syntax.DT {
			r.First++
		}
		for r.End < m.Head && r.End < m.Core.End && NounKind(f.Lemma(r.End)) == Organization {
			r.End++
		}
		return r
	}
	return text.Range{}
}

// bodyBefore is the noun of a body right before one who speaks for it, or an official of it: a | council spokeswoman, the | union’s official.
func (f *finder) bodyBefore(m Mention) text.Range {
	official := f.Lemma(m.Head) == "official" && f.Low(m.Head-1) != "administration"
	if m.Form != Description || m.Head-1 < m.Core.First || !SpeaksFor(f.Lemma(m.Head)) && !official {
		return text.Range{}
	}
	r := text.Range{First: m.Head - 1, End: m.Head}
	if f.Tags[m.Head-1] == syntax.POS {
		r = text.Range{First: m.Head - 2, End: m.Head - 1}
	}
	if m.Plural && f.Tags[m.Tokens.First] != syntax.DT {
		return text.Range{} // hospital officials, of whatever hospitals
	}
	if r.First < m.Core.First || f.Tags[r.First] != syntax.NN || NounKind(f.Low(r.First)) != Organization {
		return text.Range{}
	}
	return r
}

// SpeaksFor reports whether a noun, in the singular and lower case, is that of one who speaks for a body.
func SpeaksFor(noun string) bool { return speaksFor[noun] }

var speaksFor = lexicon.Words("spokesman spokeswoman spokesperson insider")

// isBody reports whether what is named within a mention is a body, or is taken for one before the office at a token: Gloucester | captain.
func (f *finder) isBody(inner Mention, office int) bool {
	switch l := f.Lemma(office); {
	case f.Low(inner.Head) == "based", inner.Core.Len() == 1 && vague[f.Low(inner.Head)]:
		return false // a Leeds-based analyst; a Democratic source
	case inner.Kind == Organization, governing()[f.doc.Of(f.doc.SpanOf(inner.Core))], f.localBody(inner, office), f.officerOf(inner, office):
		return true
	case f.possesses(inner.Core):
		return false
	case players[l]:
		return inner.Core.End >= office-1
	default:
		return partisans[l]
	}
}

// teamBefore is the party, the team or the office that the words before one of its people tell, and whether they settle it, if only that there is none.
func (f *finder) teamBefore(m Mention, before text.Range, office int) (r text.Range, settled bool) {
	player := players[f.Lemma(office)]
	if !player && !partisans[f.Lemma(office)] {
		return r, false
	}
	if m.Form == Name {
		before.End = office + 1 // coast guard spokesperson | Rear Admiral Anne Hale
	}
	r = f.capitals(before)
	if player && f.Lemma(office) == "manager" && r.Len() > 0 && r.End < office && f.Tags[office-1] == syntax.NN && f.nameAt[office-1] == 0 {
		return text.Range{}, false // Fios product | manager for Norvik
	}
	if w := f.Low(r.First); r.Len() == 1 && f.opens(r.First) && (NounKind(w) == Organization || groupWords()[w]) && !national[w] {
		return text.Range{}, true // Party | spokesperson Ann Hale
	}
	if player && f.Lemma(office) == "manager" && r.Len() > 0 && r.End == office && !capital(f.doc.Word(office-1)) {
		return text.Range{}, true // a London fund | manager
	}
	if r.Len() == 1 && vague[f.Low(r.First)] || r.Len() > 0 && f.possesses(r) && !lettered(f.doc.Word(r.First)) && !f.saint(r) {
		return text.Range{}, true
	}
	if r.Len() == 0 && !player {
		r = f.office(before)
	}
	return r, r.Len() > 0
}

// firmBefore is what is written like the name of a firm before an office that firms have: Norvik | chief executive.
func (f *finder) firmBefore(m Mention, before text.Range, office int) text.Range {
	if !f.officed(office) {
		return text.Range{}
	}
	r := f.capitals(text.Range{First: before.First, End: min(before.End, office+1)})
	if r.End == office+1 {
		r.End-- // Norvik | CIO
	}
	for r.Len() > 0 && vague[f.Low(r.First)] {
		r.First++ // Former | Norvik Chief Executive
	}
	if r.Len() > 0 && r.End <= office && (m.Form == Name || f.possesses(r)) && (r.Len() > 1 || NounKind(f.Low(r.First)) == Thing) && !f.titleAt(r.First) {
		return r
	}
	return text.Range{}
}

// nowOf is the body of which somebody is now, behind a description of what they were: a former Norvik engineer who now runs | Tidal Works, a former adviser now at | Leeds
// University.
func (f *finder) nowOf(m Mention) text.Range {
	s := f.doc.SentenceAt(m.Head)
	for t := m.Head + 1; t < min(s.End-2, m.Head+12) && f.Tags[t] != syntax.Comma; t++ {
		switch {
		case f.Low(t) != "now":
		case f.Low(t-1) == "who":
			return f.workOf(t, s.End)
		case ties[f.Low(t+1)]:
			return f.bodyNamed(t+2, s.End)
		}
	}
	return text.Range{}
}

// whose is the body right before the pronoun that makes its own of whom a description means: Norvik, | whose chairman, Anne Hale,
func (f *finder) whose(m Mention) text.Range {
	t := m.Tokens.First
	if f.Low(t) != "whose" {
		t--
	}
	if t < 2 || f.Low(t) != "whose" || f.doc.Word(t-1) != "," {
		return text.Range{}
	}
	if n, ok := f.nameOf(t - 2); ok && n.Type == syntax.Organization && n.Tokens.End == t-1 {
		return n.Tokens
	}
	return text.Range{}
}

// whoWorks is the body in a clause right behind a description: a chemist | who teaches at Leeds University.
func (f *finder) whoWorks(m Mention) text.Range {
	s := f.doc.SentenceAt(m.Head)
	if t := m.Head + 1; t+2 < s.End && f.Low(t) == "who" && f.Lemma(t+1) != "represent" {
		return f.workOf(t+1, s.End)
	}
	return text.Range{}
}

// bracketed is the body whose name and first letters stand before the office of a name: Leeds Union of Teachers (LUT) | branch secretary Anne Hale.
func (f *finder) bracketed(m Mention) text.Range {
	t := m.Tokens.First
	if t < 5 || len(m.Titles) == 0 || m.Titles[0].First != t || f.doc.Word(t-1) != ")" || f.doc.Word(t-3) != "(" {
		return text.Range{}
	}
	if n, ok := f.nameOf(t - 4); ok && n.Type == syntax.Organization && n.Tokens.Len() > 1 {
		return n.Tokens
	}
	return text.Range{}
}

// Lists that only affiliations need: the names of parties, the nouns of bodies besides bodies.txt and of what people work at, the offices that only bodies have,
// the places whose name is that of who governs there, and those for whom the words behind tell of a body that they are not of.
var (
	parties   = lexicon.Once("parties")
	dealers   = lexicon.Once("dealers")
	officers  = lexicon.Once("officers")
	employers = lexicon.Once("employers")
	governing = lexicon.Once("governing")
	outsiders = lexicon.Once("outsiders")
)

// officeEnd is the token of the noun that says what somebody is, before a rank or another title if need be; -1 for none.
func (f *finder) officeEnd(m Mention, before text.Range) int {
	if m.Form == Description {
		return m.Head
	}
	if before.Len() == 0 {
		return -1
	}
	for before.Len() > 1 && f.titleAt(before.End-1) && !partisans[f.Lemma(before.End-1)] && !players[f.Lemma(before.End-1)] {
		before.End-- // Army spokesman | Brig. Gen.
	}
	return before.End - 1
}

// partyBefore is the party, of those that are listed, that somebody is of by the words before: Fine Gael | TD, Labour's | deputy leader. The last word says what they are.
func (f *finder) partyBefore(r text.Range) text.Range {
	for t := r.First; t < r.End; t++ {
		for n := min(3, r.End-t); n > 0; n-- {
			p := text.Range{First: t, End: t + n}
			if !parties()[f.doc.Of(f.doc.SpanOf(p))] {
				continue
			}
			if f.possesses(p) || n > 1 || lettered(f.doc.Word(t)) || p.End == r.End && (partisans[f.Lemma(r.End)] || led[f.Lemma(r.End)]) {
				return p
			}
		}
	}
	return text.Range{}
}

// led are what the party right before may have besides partisans: the Nationals leader.
var led = lexicon.Words("leader frontbencher whip chairman chairwoman treasurer premier incumbent challenger hopeful grandee lawmaker deputy mpa mla mep")

// localBody reports whether a place names, with the noun behind it, a body before the office at a token: Leeds council | leader.
func (f *finder) localBody(inner Mention, office int) bool {
	t := inner.Core.End
	if at := inner.Core.First; at > 0 && (capital(f.doc.Word(at-1)) && f.Tags[at-1] != syntax.DT || f.Tags[at-1] == syntax.HYPH) {
		return false // Norvik | Hill police: a part of a name
	}
	return inner.Kind == Place && t < office && !capital(f.doc.Word(t)) && local[f.Lemma(t)]
}

// local are the bodies that a place has one of.
var local = lexicon.Words("council police government parliament university hospital assembly legislature municipality diocese airport port")

// officerOf reports whether a name of one word, before the office at a token, possesses it as only a body does: Norvik's chief executive.
func (f *finder) officerOf(inner Mention, office int) bool {
	if office < 0 || inner.Core.Len() != 1 || inner.Kind == Place || !f.possesses(inner.Core) {
		return false
	}
	switch f.Lemma(office) {
	case "executive", "ceo", "cfo", "coo", "chairman", "chairwoman", "chairperson", "campaigner":
		return true
	case "director":
		return managing[f.Low(office-1)]
	}
	return false
}

// officed reports whether the office at a token is one that a company has, so that what is written like a name before it is one's: Norvik | chief executive.
func (f *finder) officed(office int) bool {
	if office < 1 {
		return false
	}
	switch f.Lemma(office) {
	case "head":
		return office+1 < len(f.Tags) && f.Low(office+1) == "of"
	case "executive", "officer":
		return f.Low(office-1) == "chief" || office > 1 && f.Low(office-2) == "chief"
	case "ceo", "cfo", "coo", "cto", "cio", "cmo", "founder", "co-founder", "cofounder":
		return true
	case "director":
		return managing[f.Low(office-1)]
	}
	return false
}

// managing are the words before a director of a body.
var managing = lexicon.Words("managing finance commercial operations marketing sales executive sporting")

// Employs reports whether people work for what a noun, in the singular and lower case, stands for, though it seldom speaks: a zoo.
func Employs(lemma string) bool { return employers()[lemma] }

// partisans are those of whom the words before tell the party, the team or the office that they are of: a Labour source, the Gloucester captain.
var partisans = lexicon.Words(`mp mla td msp senator congressman congresswoman lawmaker councillor councilor councilwoman councilman candidate source insider aide
	staffer adviser advisor spokesman spokeswoman spokesperson rep backbencher peer official activist member politician strategist legislator whip rebel functionary grandee heavyweight
	stalwart`)

// players are those of whom the words before tell the team, or the firm, by its name: the Gloucester captain.
var players = lexicon.Words(`captain coach boss striker midfielder defender goalkeeper keeper skipper winger forward quarterback pitcher analyst manager closer
	seamer hooker batsman batter bowler wicketkeeper opener goalie lock flanker fullback halfback wingback linebacker cornerback receiver catcher shortstop
	playmaker`)

// possesses reports whether a name is a possessor: Hale's in "Hale's spokesman".
func (f *finder) possesses(r text.Range) bool {
	return r.End < len(f.Tags) && f.Tags[r.End] == syntax.POS
}

// saint reports whether a name is a saint's and possesses, so that it is called after them: St Mary's.
func (f *finder) saint(r text.Range) bool {
	w := f.doc.Word(r.First)
	return (w == "St" || w == "St.") && r.Len() > 1 && f.possesses(r)
}

// capitals is what is written like the name of a body, though it was not seen to be one, before those who are of it: "No 10" in "A No 10 aide", "Liberal" in
// "two Liberal MPs".
func (f *finder) capitals(r text.Range) text.Range {
	for r.First < r.End && (!capital(f.doc.Word(r.First)) || f.opens(r.First) && (!f.Tags[r.First].Noun() || r.Len() < 2) || f.Tags[r.First] == syntax.DT || f.Tags[r.First] == syntax.PRPS || exMember(f.Low(r.First))) {
		r.First++
	}
	end := r.First
	for end < r.End && (capital(f.doc.Word(end)) || end > r.First && f.Tags[end] == syntax.CD) && !partisans[f.Low(end)] && !players[f.Low(end)] && (!titleWord(f.doc.Word(end)) || f.doc.Word(end) == "Garda") && !f.ofPeople(end) {
		end++
	}
	if end > r.First && end < r.End && f.ofPeople(end) {
		return f.capitals(text.Range{First: end + 1, End: r.End}) // South Norlandic | captain
	}
	for end > r.First && end < r.End && (NounKind(f.Lemma(end)) == Organization || f.jointly(end)) {
		end++ // Home ministry officials
	}
	return text.Range{First: r.First, End: end}
}

// national are the nouns of bodies of which a country has one, so that they tell which.
var national = lexicon.Words("police army navy government parliament")

// vague are words before those who are of a body that do not tell which: a City manager, Government officials.
var vague = lexicon.Words(`city town county village borough district state federal regional opposition independent general project interim metro senior royal
	national local acting ward site shift club team house senate office branch former deputy assistant executive vice outgoing incoming founding new joint
	chief group company longtime current then democratic`)

// exMember reports whether a word says in one with the body what somebody was: Ex-Labour councillor Ann Hale.
func exMember(w string) bool { return strings.HasPrefix(w, "ex-") || strings.HasPrefix(w, "then-") }

// jointly reports whether token t and the one before are together a noun of a body: coast | guard.
func (f *finder) jointly(t int) bool {
	if t == 0 {
		return false
	}
	k, ok := kinds().Get(f.Low(t-1) + " " + f.Lemma(t))
	return ok && k == Organization && f.Lemma(t) != "hall"
}

// office is the body, told by nouns and not by a name, that stands before the noun for one of its people: finance ministry in "a senior finance ministry official",
// government in "government sources". The words in r are those before that noun or, before a name, those up to it.
func (f *finder) office(r text.Range) text.Range {
	if r.Len() > 0 && f.Tags[r.End-1].Noun() && partisans[f.Lemma(r.End-1)] {
		r.End-- // finance ministry | official Anne Hale
	}
	first := r.End
	for first > r.First && f.Tags[first-1].Noun() && f.Tags[first-1] != syntax.NNS {
		first--
	}
	r.First = first
	if r.Len() == 0 || NounKind(f.Lemma(r.End-1)) != Organization && !f.jointly(r.End-1) || r.Len() == 1 && f.Low(first) != "government" {
		return text.Range{}
	}
	return r
}

// ofPeople reports whether token t is an adjective of a people, a place or a belief, or part of a word with one: Scottish-Nigerian.
func (f *finder) ofPeople(t int) bool {
	return peoples()[f.doc.Word(t)] || t+1 < len(f.doc.Tokens) && f.doc.Word(t+1) == "-" && !f.doc.Tokens[t+1].SpaceBefore
}
