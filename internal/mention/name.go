package mention

import (
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
	return n.Type == syntax.Other && NounKind(syntax.Singular(lower(w))) == Person || n.Type != syntax.Person && (letteredRoles[w] || n.Tokens.Len() > 1 && posts[lower(w)])
}

// letteredRoles are offices that are called by their first letters.
var letteredRoles = setOf("MP", "MPP", "MLA", "MNA", "MSP", "MEP", "TD", "MHA", "MLC", "MCA", "CEO", "CFO", "COO", "CTO", "VP", "MD", "GP", "DJ", "PS", "CS", "Republican", "Democrat", "Tory")

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
	if first == at || small == 0 || NounKind(f.Low(first)) == Person || at-first < 3 || !capital(f.doc.Word(at-1)) || f.Tags[first] == syntax.IN || f.Tags[first] == syntax.VBG || f.opens(first) && syntax.Singular(f.Low(first)) != f.Low(first) {
		return // Shares in Wyvern Foods, a maker of biscuits
	}
	whole := text.Range{First: first, End: at}
	k := len(f.out)
	for k > 0 && f.out[k-1].Tokens.First >= first {
		k--
	}
	f.out = append(f.out[:k], Mention{Tokens: whole, Core: whole, Head: at - 1, Form: Name, Kind: Organization, Within: -1})
	f.around = -1
}

// name fills in a mention that ends in a name: what stands before the name is title.
func (f *finder) name(m *Mention, n syntax.Name) {
	m.Form, m.Kind = Name, nameKind(n.Type)
	m.Core.First = max(m.Core.First, n.Tokens.First)
	for m.Kind == Person && m.Core.First > m.Tokens.First && firstNames()[f.doc.Word(m.Core.First-1)] {
		m.Core.First--
	}
	for m.Core.First < m.Head && titleWord(f.doc.Word(m.Core.First)) && !(m.Kind == Organization && f.hasBodyWord(m.Core)) {
		m.Core.First++
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
	if f.isTitle(title) && !(m.Kind == Organization && (owners[f.Lemma(title.End-1)] || bodyWords()[f.doc.Word(m.Head)])) {
		m.Kind = Person
	}
	m.Titles = f.titles(title)
}

// hasBodyWord reports whether one of the words in r is one of names of bodies: Police Scotland, the State Department.
func (f *finder) hasBodyWord(r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		if bodyWords()[f.doc.Word(t)] {
			return true
		}
	}
	return false
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
		if n == 0 || f.retired(t-1, len(f.doc.Tokens)) {
			t++
			continue
		}
		inner := f.names[n-1].Tokens
		if inner.End > r.End {
			break // a title, of a name that goes on
		}
		inner.First = max(inner.First, r.First)
		m := Mention{Tokens: inner, Core: inner, Head: inner.End - 1, Form: Name, Kind: nameKind(f.names[n-1].Type), Within: whole}
		f.out = append(f.out, m)
		t = inner.End
	}
}
