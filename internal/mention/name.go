package mention

import (
	"slices"

	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// affiliation is the body among the names within the mention at index whole, with the common noun that
// belongs to it: "Labour party" in "a Labour party spokesperson". Nothing but people belong to bodies.
func (f *finder) affiliation(m Mention, whole int) text.Range {
	if m.Kind != Person && m.Kind != Group {
		return text.Range{}
	}
	for _, inner := range f.out[whole+1:] {
		if inner.Within != whole || inner.Kind != Organization && inner.Kind != Thing {
			continue
		}
		r := inner.Core
		for r.End < m.Head && r.End < m.Core.End && NounKind(f.Lemma(r.End)) == Organization {
			r.End++
		}
		return r
	}
	if k := m.Core.End; k < m.Tokens.End { // a spokesman for | the council
		if f.Tags[k] != syntax.IN && f.Tags[k] != syntax.TO {
			return text.Range{} // a man who set fire to the shop is not of the shop
		}
		for t := k + 1; t < m.Tokens.End && f.Tags[t] != syntax.WP && f.Tags[t] != syntax.WDT; t++ {
			if n := f.nameAt[t]; n != 0 && f.names[n-1].Type == syntax.Organization {
				r := f.names[n-1].Tokens
				if f.Tags[r.First] == syntax.DT && r.Len() > 1 {
					r.First++
				}
				return r
			}
			if NounKind(f.Lemma(t)) == Organization {
				first := t
				for first > k+1 && (f.Tags[first-1].Noun() || f.Tags[first-1] == syntax.POS) {
					first--
				}
				return text.Range{First: first, End: t + 1}
			}
		}
	}
	return text.Range{}
}

// common reports whether a phrase of one word, taken for a name because it begins the sentence, is a common noun: "Traders said".
func (f *finder) common(r text.Range, head int) bool {
	if r.Len() != 1 || f.Tags[head] == syntax.NNP || head > 0 && f.doc.Tokens[head-1].Sentence == f.doc.Tokens[head].Sentence {
		return false
	}
	return NounKind(syntax.Singular(lower(f.doc.Word(head)))) != Thing
}

// adherent reports whether a word, taken for a name, says what somebody is: "the Senate's top Republican".
func (f *finder) adherent(head int, n syntax.Name) bool {
	return n.Type == syntax.Other && n.Tokens.End == head+1 && NounKind(syntax.Singular(lower(f.doc.Word(head)))) == Person
}

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
	if first == at || small == 0 || at-first < 3 || !capital(f.doc.Word(at-1)) || f.Tags[first] == syntax.IN {
		return
	}
	whole := text.Range{First: first, End: at}
	k := len(f.out)
	for k > 0 && f.out[k-1].Tokens.First >= first {
		k--
	}
	f.out = append(f.out[:k], Mention{Tokens: whole, Core: whole, Head: at - 1, Form: Name, Kind: Organization, Within: -1})
	f.around = -1
}

// portfolios are offices that are held for something: Minister for Housing.
var portfolios = setOf("minister", "secretary", "commissioner", "director")

// officeOf takes a description that runs into a name for the title of who bears it: "Chairman of selectors | P Venkatesh".
func (f *finder) officeOf(m *Mention) {
	n := f.nameAt[m.Tokens.End-1]
	if m.Form != Description || m.Kind != Person || m.Plural || n == 0 || f.names[n-1].Type != syntax.Person {
		return
	}
	if w := lower(f.doc.Word(m.Core.End)); w != "of" && !(w == "for" && portfolios[f.Lemma(m.Head)]) {
		return // a spokeswoman for the minister is somebody else
	}
	name := f.names[n-1].Tokens
	if t := f.Tags[name.First-1]; name.First <= m.Core.End || !t.Noun() && !titleWord(f.doc.Word(name.First-1)) {
		return
	}
	title := text.Range{First: m.Tokens.First, End: name.First}
	for title.Len() > 1 && (f.Tags[title.First] == syntax.DT || f.Tags[title.First] == syntax.PRPS) {
		title.First++
	}
	name.End = m.Tokens.End
	m.Form, m.Core, m.Head, m.Titles = Name, name, name.End-1, []text.Range{title}
}

// apposed takes the description that stands before a person's name, and a comma between, for a part of the mention: "His attorney, Marissa
// Pohl". The description is no mention of its own then.
func (f *finder) apposed(m *Mention) {
	if m.Form != Name || m.Kind != Person && m.Kind != Organization || len(f.out) == 0 || m.Tokens.First < 2 || f.doc.Word(m.Tokens.First-1) != "," {
		return
	}
	i := len(f.out) - 1
	for f.out[i].Within >= 0 && f.out[i].Within < i {
		i = f.out[i].Within
	}
	d := f.out[i]
	if f.doc.Tokens[d.Tokens.First].Sentence != f.doc.Tokens[m.Tokens.First].Sentence {
		return
	}
	if d.Form != Description && !f.officer(d, *m) || d.Kind != m.Kind && !(m.Kind == Organization && owners[f.Lemma(d.Head)]) && !f.officer(d, *m) || d.Plural || d.Tokens.End != m.Tokens.First-1 || m.Tokens.First > m.Core.First {
		return
	}
	switch f.Tags[d.Tokens.First] {
	case syntax.DT, syntax.PRPS, syntax.NNP, syntax.NNPS:
	default:
		if !f.opens(d.Tokens.First) || d.Kind != Person {
			return
		}
	}
	m.Tokens.First = d.Tokens.First
	m.Affiliation = d.Affiliation
	m.Role = d.Core
	f.out = slices.Delete(f.out, i, i+1)
	f.around = -1
	for k := i; k < len(f.out); k++ {
		f.out[k].Within = len(f.out) // the names in the description stand in the mention that is added next
	}
}

// officer reports whether a description that no list knows for somebody, or what looks like a name but for its article, tells the office of the person
// named behind it: the Omanhene of the area, NAME, said.
func (f *finder) officer(d, m Mention) bool {
	if d.Form == Description && d.Kind != Thing || d.Form == Name && (d.Kind != Person && d.Kind != Thing || d.Core.Len() > 1) || m.Kind != Person || f.Tags[d.Tokens.First] != syntax.DT || occasions[lower(f.doc.Word(d.Head))] || spells[f.Lemma(d.Head)] || isDate(f.doc.Word(d.Tokens.End-1)) {
		return false
	}
	s := f.doc.Sentences[f.doc.Tokens[d.Head].Sentence].Tokens
	if t := d.Tokens.First; t > s.First && (t > s.First+1 || f.Tags[s.First] != syntax.CC) {
		return false
	}
	return m.Tokens.End < s.End && f.doc.Word(m.Tokens.End) == ","
}

// spells are times that a phrase before a name may tell: the next day, NAME said.
var spells = setOf("day", "week", "month", "year", "morning", "evening", "night", "afternoon", "weekend", "moment", "season", "decade", "century", "hour", "minute")

// owners are what bodies may be as well as people.
var owners = setOf("owner", "operator", "maker", "publisher", "landlord", "employer", "supplier", "developer", "manufacturer", "sponsor", "lender", "insurer", "manager",
	"consultant", "contractor", "builder", "auditor", "adviser", "advisor", "broker", "distributor", "partner", "regulator", "organiser", "organizer", "retailer", "watchdog")

// name fills in a mention that ends in a name: what stands before the name is title.
func (f *finder) name(m *Mention, n syntax.Name) {
	m.Form, m.Kind = Name, nameKind(n.Type)
	m.Core.First = max(m.Core.First, n.Tokens.First)
	for m.Kind == Person && m.Core.First > m.Tokens.First && firstNames()[f.doc.Word(m.Core.First-1)] {
		m.Core.First--
	}
	if m.Kind != Person && m.Kind != Place {
		for m.Core.First > m.Tokens.First && f.extends(m.Core.First-1) {
			m.Core.First--
		}
	}
	for m.Core.First < m.Head && titleWord(f.doc.Word(m.Core.First)) {
		m.Core.First++
	}
	for m.Kind == Person && m.Core.Len() > 1 && postNominals()[f.doc.Word(m.Head)] {
		m.Head--
		m.Core.End--
	}
	title := text.Range{First: m.Tokens.First, End: m.Core.First}
	for t := title.First; t < title.End; t++ {
		if g, ok := honorific(f.doc.Word(t)); ok && g != Unknown {
			m.Gender = g
		} else if g := nounGender(f.Lemma(t)); g != Unknown && t == title.End-1 {
			m.Gender = g
		}
	}
	if f.isTitle(title) {
		m.Kind = Person
	} else if m.Kind == Person && title.Len() > 0 && NounKind(f.Lemma(title.End-1)) == Organization {
		m.Kind = Organization // the start-up Rollo
	}
	m.Titles = f.titles(title)
	if m.Kind == Thing || m.Kind == Organization {
		if f.Tags[m.Head] == syntax.NNPS && m.Core.Len() == 1 {
			m.Kind, m.Plural = Group, true
		}
	}
}

// extends reports whether the capitalised word at t belongs to the name of the body behind it: the | Socialist | Appeal.
func (f *finder) extends(t int) bool {
	w := f.doc.Word(t)
	return capital(w) && (f.nameAt[t] == 0 || f.names[f.nameAt[t]-1].Type != syntax.Person) && !titleWord(w) && f.Tags[t] != syntax.DT && f.Tags[t] != syntax.PRPS && f.Tags[t] != syntax.IN &&
		(!f.opens(t) || f.Tags[t].Proper())
}

// isTitle reports whether the words before a name make a person of it: they end in a title or a role.
func (f *finder) isTitle(r text.Range) bool {
	if r.Len() == 0 {
		return false
	}
	w := f.doc.Word(r.End - 1)
	return titleWord(w) || NounKind(f.Lemma(r.End-1)) == Person
}

// titles divides what stands before a name: "Labour leader | Sir". A determiner is left out, and what is no
// title gives none.
func (f *finder) titles(r text.Range) []text.Range {
	for r.Len() > 0 && (f.Tags[r.First] == syntax.DT || f.Tags[r.First] == syntax.PRPS) {
		r.First++
	}
	if !f.isTitle(r) {
		return nil
	}
	cut := r.End
	for cut > r.First && courtesy(f.doc.Word(cut-1)) {
		cut--
	}
	var out []text.Range
	if cut > r.First {
		out = append(out, text.Range{First: r.First, End: cut})
	}
	for t := cut; t < r.End; t++ {
		out = append(out, text.Range{First: t, End: t + 1})
	}
	return out
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
		if m.Core.Len() <= 3 && firstNames()[f.doc.Word(m.Core.First)] && NounKind(lower(f.doc.Word(m.Head))) == Thing && !bodyWords()[f.doc.Word(m.Head)] {
			m.Kind = Person
		}
	}
}

// within adds the names in a part of a phrase: Labour in "Labour's leader", the BBC in "the BBC presenter".
func (f *finder) within(whole int, r text.Range) {
	for t := r.First; t < r.End; {
		n := f.nameAt[t]
		if n == 0 {
			t++
			continue
		}
		inner := f.names[n-1].Tokens
		inner.First, inner.End = max(inner.First, r.First), min(inner.End, r.End)
		m := Mention{Tokens: inner, Core: inner, Head: inner.End - 1, Form: Name, Kind: nameKind(f.names[n-1].Type), Within: whole}
		f.out = append(f.out, m)
		t = inner.End
	}
}
