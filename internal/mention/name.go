package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// adherent reports whether a word, taken for a name, says what somebody is: "the Senate's top Republican", "the Exeter MP", "the
// Public Relations Officer".
func (f *finder) adherent(head int, n syntax.Name) bool {
	if n.Tokens.End != head+1 {
		return false
	}
	w := f.doc.Word(head)
	behindThe := n.Tokens.First > 0 && f.Tags[n.Tokens.First-1] == syntax.DT
	office := posts[strings.ToLower(w)] && (n.Tokens.Len() > 1 || behindThe)
	if behindThe && n.Type == syntax.Person && (n.Tokens.Len() == 1 && NounKind(strings.ToLower(w)) == Person || office) {
		return true // the Treasurer, the Shadow Chancellor; somebody's name has no article
	}
	if w == "General" && head > 0 && (f.Tags[head-1] == syntax.HYPH || n.Tokens.Len() > 1 && NounKind(f.Low(head-1)) == Person) {
		return true // the Attorney-General
	}
	return n.Type == syntax.Other && NounKind(syntax.Singular(strings.ToLower(w))) == Person || n.Type != syntax.Person && (letteredRoles()[strings.TrimSuffix(w, "s")] || office)
}

// OfficeByLetters reports whether a word, as it is written, is an office that is called by its first letters: MP.
func OfficeByLetters(w string) bool { return letteredRoles()[w] }

// namedBefore makes one name of the words before a description of a body in apposition, where they are written as a name with small words
// inside: "Labour in Exile, a group which". The description tells that they are one.
func (f *finder) namedBefore(m Mention) {
	at := m.Tokens.First - 1
	if m.Form != Description || m.Kind != Organization || at < 3 || f.doc.Word(at) != "," || f.Tags[m.Tokens.First] != syntax.DT {
		return
	}
	first, small := at, 0
	for t := at - 1; t >= max(0, at-8) && f.doc.Tokens[t].Sentence == f.doc.Tokens[at].Sentence; t-- {
		w := f.doc.Word(t)
		switch {
		case capital(w) && f.doc.Tokens[t].Kind == text.Word:
			first = t
		case f.Tags[t] == syntax.IN || f.Tags[t] == syntax.DT || w == "and":
			small++
		default:
			t = 0
		}
	}
	if first == at || small == 0 || NounKind(f.Low(first)) == Person || at-first < 3 || !capital(f.doc.Word(at-1)) || f.Tags[first] == syntax.IN || f.Tags[first] == syntax.VBG || f.Tags[first] == syntax.VBN || f.opens(first) && syntax.Singular(f.Low(first)) != f.Low(first) {
		return // Shares in Wyvern Foods, a maker of biscuits; Contacted by Reuters, the maker
	}
	whole := text.Range{First: first, End: at}
	f.dropFrom(first)
	f.out = append(f.out, newMention(whole, Name, Organization))
}

// name fills in a mention that ends in a name: what stands before the name is title.
func (f *finder) name(m *Mention, n syntax.Name) {
	m.Form, m.Kind = Name, nameKind(n.Type)
	if m.Kind == Organization && roads[f.doc.Word(m.Head)] {
		m.Kind = Place
	}
	m.Core.First = max(m.Core.First, n.Tokens.First)
	for m.Kind == Person && m.Core.First > m.Tokens.First && isFirstName(f.doc.Word(m.Core.First-1)) {
		m.Core.First--
	}
	for m.Core.First < m.Head && (f.titleAt(m.Core.First) || m.Core.First > m.Tokens.First && f.Tags[m.Core.First] == syntax.HYPH && f.titleAt(m.Core.First-1)) && !f.firstNameToo(*m, m.Core.First) && m.Kind != Organization {
		m.Core.First++
	}
	if m.Kind == Person && m.Core.First > m.Tokens.First && f.firstNameToo(*m, m.Core.First-1) {
		m.Core.First--
	}
	if first := f.holder(m.Core); m.Kind != Person && first > 0 {
		m.Kind, m.Core.First = Person, first
	}
	switch m.Kind {
	case Person:
		m.Core.First = f.behindRole(m.Core)
	case Organization:
		m.Core.First = f.behindTrade(m.Core)
	}
	if f.demonym(m) {
		m.Form, m.Kind, m.Core.First = Description, Person, m.Tokens.First
		return // the 34-year-old Finn
	}
	if m.Kind == Person {
		m.Core.First = f.initialed(*m)
	}
	if of := f.officeName(*m); of > 0 {
		m.Form, m.Kind, m.Head, m.Core = Description, Person, of-1, text.Range{First: m.Tokens.First, End: of}
		return // the Director of Public Prosecutions
	}
	if f.doc.Word(m.Core.First) == "of" && m.Core.First > m.Tokens.First {
		m.Form, m.Kind, m.Head, m.Core = Description, Person, m.Core.First-1, text.Range{First: m.Tokens.First, End: m.Core.First}
		return // the Bishop of Leeds
	}
	for m.Kind == Person && m.Core.Len() > 1 && postNominals()[f.doc.Word(m.Head)] {
		m.Head--
		m.Core.End--
	}
	title := text.Range{First: m.Tokens.First, End: m.Core.First}
	for t := title.First; t < title.End; t++ {
		if g, ok := honorific(f.doc.Word(t)); ok && g != Unknown {
			m.Gender = g
		}
	}
	if f.isTitle(title) && !(m.Kind == Organization && (owners()[f.Lemma(title.End-1)] || BodyWord(f.doc, m.Core))) {
		m.Kind = Person
	}
	m.Titles = f.titles(title)
	if n := len(m.Titles); n > 0 && m.Kind == Person && f.Tags[m.Titles[n-1].End-1] == syntax.NNS && f.doc.Word(m.Tokens.End) != "and" && f.doc.Word(m.Tokens.End) != "," {
		m.Titles = nil // winners | Ann Hale
	}
}

// roads are the words that names of roads end in, which are no bodies: Old Mill Highway.
var roads = lexicon.Words("Road Rd Avenue Highway Lane Boulevard Motorway Freeway Expressway Turnpike Parkway")

// BodyWord reports whether any word in r is one that names of bodies end in: the official Norland Press Agency NPA, People's Alliance.
func BodyWord(d *text.Doc, r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		if bodyWords()[d.Word(t)] {
			return true
		}
	}
	return false
}

// firstNameToo reports whether the title at token t, before the last words of the name m, is rather a first name: behind what somebody is who bears no such title, farmer | Don Pike,
// striker | King Osei, and at the beginning Guy, Don but before a first name of where it is a title, Don Hale and not Don Aurelio, and Dean where the article tells of no dean.
func (f *finder) firstNameToo(m Mention, t int) bool {
	w := f.doc.Word(t)
	if t == m.Tokens.First {
		return w == "Guy" || w == "Don" && !romance(f.doc.Word(t+1)) || w == "Dean" && !f.deans
	}
	role := f.Lemma(t - 1)
	if namesToo[w] {
		return true
	}
	return ranksToo[w] && m.Head == t+1 && f.isOffice(t-1) && !titleWord(f.doc.Word(t-1)) && !(isFirstName(f.doc.Word(m.Head)) && (w == "King" || w == "Prince")) &&
		!isKin(role) && !posts[role] && !partisans[role] && !exalts[role] && !vested[role]
}

// romance reports whether a word is a first name of where Don is a title: Aurelio, Luis.
func romance(w string) bool {
	return isFirstName(w) && (romances[w] || strings.HasSuffix(w, "o") || strings.HasSuffix(w, "a") || strings.HasSuffix(w, "i") || strings.HasSuffix(w, "é"))
}

var romances = lexicon.Words("Andrés Carlos Gabriel Jesús Joaquín Juan Julián Luis Manuel Martín Miguel Rafael Ramón Tomás Vicente")

// namesToo are titles that behind what somebody is are rather first names, whatever that is, and ranksToo those that are where it is no office.
var (
	namesToo = lexicon.Words("Don Guy Earl Duke Dean")
	ranksToo = lexicon.Words("King Prince Baron Major Bishop")
)

// vested are those who, besides officers, may bear a title of ranksToo: peer Baron Hale.
var vested = lexicon.Words("peer crossbencher cleric priest primate chaplain patron heir royal ruler monarch soldier commandant head")

// officeName is where of stands in a name that is that of an office and not of a body, behind what its holder is; 0 where it is none.
func (f *finder) officeName(m Mention) int {
	if m.Kind == Person {
		return 0
	}
	for t := m.Core.First + 1; t+1 < m.Core.End; t++ {
		if w := f.Low(t - 1); f.doc.Word(t) == "of" {
			if NounKind(w) == Person || f.titleAt(t-1) {
				return t
			}
			return 0
		}
	}
	return 0
}

// behindRole is where a person's name begins, behind the words for what they are that were taken into it: Headwoman | Anne Hale, Town Clerk | Anne Hale, qualifier | Anne Hale.
func (f *finder) behindRole(core text.Range) int {
	first := core.First
	for t := core.First; t+1 < core.End; t++ {
		w := f.doc.Word(t)
		role := NounKind(f.Low(t)) == Person && !isFirstName(w)
		switch {
		case role && !capital(w), t == first && core.End-t > 2 && letteredRoles()[w], role && core.End-t > 2 && (t == first || isFirstName(f.doc.Word(t+1))):
			first = t + 1
		case t == first && len(w) > 4 && strings.ToLower(w) == w:
			first = t + 1
		}
	}
	return first
}

// holder is where the name of a person begins, behind the office, in what was taken for the name of a body or a place: Ravalli County Sheriff | Dean Hale. It is 0 where there is
// none.
func (f *finder) holder(core text.Range) int {
	if bodyWords()[f.doc.Word(core.End-1)] {
		return 0
	}
	for t := core.First + 1; t < core.End-2; t++ {
		if capital(f.doc.Word(t)) && f.Tags[t] != syntax.NNS && (f.isOffice(t) || f.titleAt(t)) && (isFirstName(f.doc.Word(t+1)) || namesToo[f.doc.Word(t+1)]) {
			return t + 1
		}
	}
	return 0
}

// behindTrade is where a body's name begins, behind what it is and where, which was taken into it at the beginning of a clause: Broadcaster | Channel Nine West, Auditors | Hale & Osei, Leeds-based | Norvik.
func (f *finder) behindTrade(core text.Range) int {
	first := core.First
	if w := f.Low(first); f.opens(first) && (trades()[w] || core.Len() > 2 && owners()[syntax.Singular(w)] && syntax.Singular(w) != w) {
		first++
	}
	if f.doc.Word(first) == "NGO" && core.Len() > 1 {
		first++
	}
	if w := f.doc.Word(first); !capital(w) && len(w) > 4 && f.Tags[first].Noun() && core.Len() > 1 {
		first++ // forwarder | Norvik
	}
	if t := first + 1; t+2 < core.End && f.Tags[t] == syntax.HYPH && seated[f.doc.Word(t+1)] {
		first = t + 2
	}
	if first < core.End && capital(f.doc.Word(first)) {
		return first
	}
	return core.First
}

// seated are the words for what a body is somewhere: Leeds-based.
var seated = lexicon.Words("based headquartered listed owned backed led run")

// initialed is where a person's name begins, with the initial behind a courtesy title that was left out of it: Mr | A. Peer Hale.
func (f *finder) initialed(m Mention) int {
	t := m.Core.First - 1
	for t > m.Tokens.First && !courtesy(f.doc.Word(t)) && capital(f.doc.Word(t)) {
		t--
	}
	if t >= m.Tokens.First && t+1 < m.Core.First && courtesy(f.doc.Word(t)) && utf8.RuneCountInString(strings.TrimSuffix(f.doc.Word(t+1), ".")) == 1 {
		return t + 1
	}
	return m.Core.First
}

// demonym reports whether a name is a word for one who is from somewhere, behind an article: the Spaniard.
func (f *finder) demonym(m *Mention) bool {
	return m.Core.Len() == 1 && m.Tokens.First < m.Core.First && f.Tags[m.Tokens.First] == syntax.DT && demonyms()[f.doc.Word(m.Head)]
}

// properName makes a name of a description whose noun is written like one: the Teignmouth Traders' Association.
func (f *finder) properName(m *Mention) {
	first := m.Head
	for first > m.Core.First && (capital(f.doc.Word(first-1)) || f.Tags[first-1] == syntax.POS || f.Tags[first-1] == syntax.HYPH) && f.Tags[first-1] != syntax.DT {
		first--
	}
	m.Form, m.Core.First = Name, first
	if m.Core.Len() > 1 {
		m.Kind, m.Plural = Organization, false
	}
}

// within adds the names in a part of a phrase: Labour in "Labour's leader", the BBC in "the BBC presenter".
func (f *finder) within(whole int, r text.Range) {
	for t := r.First; t < r.End; {
		n, ok := f.nameOf(t)
		if !ok || f.retired(t-1, len(f.doc.Tokens)) {
			t++
			continue
		}
		inner := n.Tokens
		if inner.End > r.End {
			break // a title, of a name that goes on
		}
		inner.First = max(inner.First, r.First)
		t = inner.End
		if n.Type == syntax.Organization {
			if inner = f.belonged(inner); inner.Len() == 0 {
				continue // House Minority | Leader
			}
		}
		m := newMention(inner, Name, nameKind(n.Type))
		m.Within = whole
		f.out = append(f.out, m)
	}
}
