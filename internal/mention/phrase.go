package mention

import (
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// phrase is the end of the noun phrase that begins at token i, or i where none does. A possessor belongs
// to it ("Labour's leader"); what hangs on behind its noun does not.
func (f *finder) phrase(i, end int) int {
	last := i // behind the last token that may end the phrase
	for t := i; t < end; t++ {
		if t > i && f.nameAt[t] != 0 && f.nameAt[t] == f.nameAt[t-1] {
			last = t + 1 // a name is one, whatever it is made of
			continue
		}
		if last > i && f.breaks(t) {
			return last
		}
		switch tag := f.Tags[t]; {
		case f.nameAt[t] == 0 && negative[f.doc.Word(t)]:
			return last
		case f.nameAt[t] != 0, tag.Noun():
			last = t + 1
		case tag == syntax.POS:
			if last != t || t == i {
				return last
			}
		case last == i && f.alone(t, end), f.aged(t):
			last = t + 1
		case tag == syntax.CC && last == t && f.offices(t, end):
		case !f.modifies(t, end):
			return last
		}
	}
	return last
}

// aged reports whether token t ends an age that stands for a person: "the 54-year-old".
func (f *finder) aged(t int) bool {
	return t > 2 && lower(f.doc.Word(t)) == "old" && f.Tags[t-1] == syntax.HYPH && strings.HasPrefix(lower(f.doc.Word(t-2)), "year")
}

// offices reports whether the and at token t joins two offices of one person: "Founder and chief executive Jonas Kettler".
func (f *finder) offices(t, end int) bool {
	if f.doc.Word(t) != "and" || t == 0 || NounKind(f.Lemma(t-1)) != Person || f.Tags[t-1] == syntax.NNS {
		return false
	}
	for k := t + 1; k < min(end, t+5); k++ {
		if n := f.nameAt[k]; n != 0 {
			return k > t+1 && f.Names[n-1].Type == syntax.Person && NounKind(f.Lemma(k-1)) == Person
		}
		if !f.Tags[k].Noun() && f.Tags[k] != syntax.JJ {
			return false
		}
	}
	return false
}

// breaks reports whether a new phrase begins at token t, though nothing stands between: "On Tuesday | Mr Smith".
func (f *finder) breaks(t int) bool {
	switch f.Tags[t] {
	case syntax.DT, syntax.PDT, syntax.PRPS, syntax.WPS:
		return true
	}
	if isDate(f.doc.Word(t-1)) && !isDate(f.doc.Word(t)) && (f.nameAt[t] != f.nameAt[t-1] || capital(f.doc.Word(t))) {
		return true
	}
	if w := f.doc.Word(t); w == "last" || w == "next" {
		return true
	}
	// A courtesy title opens a name, and only an office goes before it: "the minister Sir Keir", not "in London Mr Smith".
	return courtesy(f.doc.Word(t)) && !courtesy(f.doc.Word(t-1)) && f.nameAt[t] != 0 &&
		f.nameAt[t-1] != f.nameAt[t] && NounKind(f.Lemma(t-1)) != Person
}

// modifies reports whether token t may stand before a noun as a part of its phrase.
func (f *finder) modifies(t, end int) bool {
	if bygone[lower(f.doc.Word(t))] {
		return t+1 < end && f.doc.Tokens[t+1].Kind == text.Word && !f.Tags[t+1].Verb()
	}
	switch f.Tags[t] {
	case syntax.DT, syntax.PDT, syntax.PRPS, syntax.WPS, syntax.CD, syntax.JJ, syntax.JJR, syntax.JJS, syntax.HYPH:
		return true
	case syntax.VBN, syntax.VBG, syntax.RB, syntax.RBS:
		if f.opens(t) && t+1 < end && capital(f.doc.Word(t+1)) && f.Tags[t+1].Noun() {
			return true // Federated Farmers
		}
		// "a retired teacher", "the newly elected mayor": a determiner before, a noun or an adjective at once.
		if t == 0 || t+1 >= end {
			return false
		}
		before, after := f.Tags[t-1], f.Tags[t+1]
		opened := before == syntax.DT || before == syntax.PRPS || before == syntax.JJ || before == syntax.CD || before == syntax.POS ||
			before == syntax.RB && t > 1 && (f.Tags[t-2] == syntax.DT || f.Tags[t-2] == syntax.PRPS || f.Tags[t-2] == syntax.POS)
		return opened && (after.Noun() || after == syntax.JJ || after == syntax.VBN || after == syntax.VBG)
	}
	return false
}

// opens reports whether token t opens its sentence.
func (f *finder) opens(t int) bool {
	return t == 0 || f.doc.Tokens[t-1].Sentence != f.doc.Tokens[t].Sentence
}

// alone reports whether token t stands for people without a noun: "two said", "some of them", "others", "one".
func (f *finder) alone(t, end int) bool {
	w := lower(f.doc.Word(t))
	if !quantifiers[w] && !(f.Tags[t] == syntax.CD && f.doc.Tokens[t].Kind == text.Word) {
		return false
	}
	return t+1 >= end || f.Tags[t+1].Verb() || f.Tags[t+1] == syntax.MD || lower(f.doc.Word(t+1)) == "of"
}

// bygone are words that go before an office, whatever they are tagged.
var bygone = setOf("former", "ex", "late", "then", "acting", "interim", "outgoing", "incoming")

var negative = setOf("neither", "nor", "either", "not")

var plurals = setOf("them", "us", "you", "these", "those", "whom")

var quantifiers = setOf("many", "some", "several", "others", "another", "both", "few", "most", "all", "each", "none", "those", "these")

// add makes mentions of the phrase in r, whose sentence ends at end: of the whole, and of the names
// within it that are someone else.
func (f *finder) add(r text.Range, end int) {
	m := Mention{Tokens: r, Core: r, Head: r.End - 1, Within: -1, Form: Description}
	if f.Tags[m.Head] == syntax.POS {
		m.Head--
	}
	if n := f.nameAt[m.Head]; n != 0 && !f.common(r, m.Head) && !f.adherent(m.Head, f.Names[n-1]) {
		f.name(&m, f.Names[n-1])
	} else {
		f.description(&m)
	}
	m.Tokens.End = f.attached(m, end)
	f.officeOf(&m)
	f.apposed(&m)
	f.namedBefore(m)
	whole := len(f.out)
	f.out = append(f.out, m)
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
	f.out[whole].Affiliation = f.affiliation(m, whole)
}

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
		for t := k + 1; t < m.Tokens.End; t++ {
			if n := f.nameAt[t]; n != 0 && f.Names[n-1].Type == syntax.Organization {
				r := f.Names[n-1].Tokens
				if f.Tags[r.First] == syntax.DT && r.Len() > 1 {
					r.First++
				}
				return r
			}
			if NounKind(f.Lemma(t)) == Organization {
				first := k + 1
				for first < t && f.Tags[first] != syntax.NN && !f.Tags[first].Proper() {
					first++
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

// officeOf takes a description that runs into a name for the title of who bears it: "Chairman of selectors | P Venkatesh".
func (f *finder) officeOf(m *Mention) {
	n := f.nameAt[m.Tokens.End-1]
	if m.Form != Description || m.Kind != Person || m.Plural || n == 0 || f.Names[n-1].Type != syntax.Person {
		return
	}
	name := f.Names[n-1].Tokens
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
	if m.Form != Name || m.Kind != Person || len(f.out) == 0 || m.Tokens.First < 2 || f.doc.Word(m.Tokens.First-1) != "," {
		return
	}
	i := len(f.out) - 1
	for f.out[i].Within >= 0 && f.out[i].Within < i {
		i = f.out[i].Within
	}
	d := f.out[i]
	if d.Form != Description || d.Kind != Person || d.Plural || d.Tokens.End != m.Tokens.First-1 || m.Tokens.First > m.Core.First {
		return
	}
	switch f.Tags[d.Tokens.First] {
	case syntax.DT, syntax.PRPS, syntax.NNP, syntax.NNPS:
	default:
		return
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

// name fills in a mention that ends in a name: what stands before the name is title.
func (f *finder) name(m *Mention, n syntax.Name) {
	m.Form, m.Kind = Name, nameKind(n.Type)
	m.Core.First = max(m.Core.First, n.Tokens.First)
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
	return capital(w) && (f.nameAt[t] == 0 || f.Names[f.nameAt[t]-1].Type != syntax.Person) && !titleWord(w) && f.Tags[t] != syntax.DT && f.Tags[t] != syntax.PRPS && f.Tags[t] != syntax.IN &&
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

// description fills in a mention that ends in a common noun.
func (f *finder) description(m *Mention) {
	lemma := f.Lemma(m.Head)
	m.Plural = f.Tags[m.Head] == syntax.NNS || f.Tags[m.Head] == syntax.NNPS
	m.Kind = NounKind(lemma)
	proper := f.Tags[m.Head].Proper() || f.Tags[m.Head] == syntax.NNS && !f.opens(m.Head) && capital(f.doc.Word(m.Head-1))
	if proper && m.Core.Len() > 1 && (m.Kind == Thing || m.Kind == Organization || m.Kind == Document || m.Plural) && capital(f.doc.Word(m.Head)) {
		f.properName(m)
	}
	if m.Kind == Thing && f.Tags[m.Head] == syntax.NNP && m.Core.Len() == 1 && !f.opens(m.Head) && !isDate(f.doc.Word(m.Head)) {
		m.Form = Name
	}
	m.Gender = nounGender(lemma)
	w := lower(f.doc.Word(m.Head))
	switch {
	case f.aged(m.Head):
		m.Kind, m.Plural = Person, false
	case groupWords()[w], quantifiers[w], m.Kind == Person && m.Plural:
		m.Kind, m.Plural = Group, true
	case f.Tags[m.Head] == syntax.CD:
		m.Kind, m.Plural = Group, w != "one"
		if !m.Plural {
			m.Kind = Person
		}
	}
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
		n := f.nameAt[t]
		if n == 0 {
			t++
			continue
		}
		inner := f.Names[n-1].Tokens
		inner.First, inner.End = max(inner.First, r.First), min(inner.End, r.End)
		m := Mention{Tokens: inner, Core: inner, Head: inner.End - 1, Form: Name, Kind: nameKind(f.Names[n-1].Type), Within: whole}
		f.out = append(f.out, m)
		t = inner.End
	}
}

// attached is the end of a phrase with the phrases that hang on behind it: "a source | close to the couple",
// "the University | of Leeds".
func (f *finder) attached(m Mention, end int) int {
	at := m.Tokens.End
	for range 3 {
		t := f.connector(m, at, end)
		if t == at {
			return at
		}
		next := f.phrase(t, end)
		if next == t && lower(f.doc.Word(t-1)) == "of" && plurals[lower(f.doc.Word(t))] {
			next = t + 1
		}
		if next == t || f.Tags[t] == syntax.VBG || isDate(f.doc.Word(t)) || occasions[lower(f.doc.Word(next-1))] {
			return at
		}
		at = next
	}
	return at
}

// connector is the end of the words that may tie a further phrase to m at token t, or t where there are none.
func (f *finder) connector(m Mention, t, end int) int {
	if t+1 >= end {
		return t
	}
	w := lower(f.doc.Word(t))
	if w == "of" {
		return t + 1
	}
	if m.Form == Name {
		if w == "from" || w == "for" && m.Kind != Person {
			return t + 1
		}
		return t
	}
	switch {
	case m.Kind == Document:
		if w == "by" || w == "from" || w == "in" || w == "for" || w == "on" || w == "into" {
			return t + 1
		}
		return t
	case m.Kind != Person && m.Kind != Group:
		return t
	case w == "on" && (lower(f.doc.Word(t+1)) == "the" || lower(f.doc.Word(t-1)) == "member" || m.Plural):
		return t + 1
	case w == "for" || w == "from" || w == "at" || w == "with" || w == "in":
		return t + 1
	case w == "to" && f.Tags[t+1] != syntax.VB:
		return t + 1
	case w == "close" || w == "familiar" || w == "briefed":
		if p := lower(f.doc.Word(t + 1)); p == "to" || p == "with" || p == "on" {
			return t + 2
		}
	}
	return t
}
