package mention

import (
	"strings"

	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// aged reports whether token t ends an age that stands for a person: "the 54-year-old".
func (f *finder) aged(t int) bool {
	return t > 2 && f.Low(t) == "old" && f.Tags[t-1] == syntax.HYPH && strings.HasPrefix(f.Low(t-2), "year")
}

// None reports whether a mention is of nobody: no one, no engineer, neither firm, none of them. No 10 is somebody.
func None(a *syntax.Analysis, m Mention) bool {
	if m.Form == Name {
		return false
	}
	switch t := m.Tokens.First; a.Low(t) {
	case "nobody", "none", "neither", "nothing":
		return true
	case "no":
		return a.Low(t+1) == "one" || t+1 < len(a.Tags) && a.Tags[t+1] != syntax.CD
	}
	return false
}

// description fills in a mention that ends in a common noun.
func (f *finder) description(m *Mention) {
	m.Plural = f.Tags[m.Head] == syntax.NNS || f.Tags[m.Head] == syntax.NNPS
	m.Kind = f.kind(*m)
	proper := f.Tags[m.Head].Proper() || !f.opens(m.Head) && capital(f.doc.Word(m.Head-1)) && m.Core.Len() > 1 && !f.behindBody(m.Core)
	if proper && !f.shouts && m.Core.Len() > 1 && (m.Kind == Thing || m.Kind == Organization || m.Kind == Document) && capital(f.doc.Word(m.Head)) && !letteredRoles()[strings.TrimSuffix(f.doc.Word(m.Head), "s")] {
		f.properName(m)
	}
	if m.Kind == Thing && f.Tags[m.Head] == syntax.NNP && m.Core.Len() == 1 && !isDate(f.doc.Word(m.Head)) {
		m.Form = Name
	}
	m.Gender = NounGender(f.Lemma(m.Head))
	w := f.Low(m.Head)
	switch {
	case f.aged(m.Head), w == "another", w == "accused", w == "deceased":
		m.Kind, m.Plural = Person, false
	case groupWords()[w], w == "percent", w == "cent" && f.Low(m.Head-1) == "per", quantifier(w), sufferers[w], m.Kind == Person && m.Plural:
		m.Kind, m.Plural = Group, true
	case f.Tags[m.Head] == syntax.CD:
		m.Kind, m.Plural = Group, w != "one"
		if !m.Plural {
			m.Kind = Person
		}
	}
	if t := m.Tokens.First; m.Kind == Group && (f.Tags[t] == syntax.CD || f.Low(t) == "half" || f.Low(t) == "least" || f.Low(t) == "most") {
		m.Tokens.First = f.reckoned(t) // at least | four senators
		m.Core.First = m.Tokens.First
	}
}

// behindBody reports whether the words in r begin with the whole name of a body, so that a common noun behind it is no part of it: Leeds Police | Arrest Four.
func (f *finder) behindBody(r text.Range) bool {
	n, ok := f.nameOf(r.First)
	return ok && n.Type == syntax.Organization && n.Tokens.Len() > 1 && n.Tokens.End < r.End
}

// kind is what sort of thing the noun of a description stands for, alone or with the word before it: a guard is a person, a coast guard is none.
func (f *finder) kind(m Mention) Kind {
	lemma := f.Lemma(m.Head)
	both := lemma == "publisher" && m.Head-2 >= m.Core.First && f.doc.Word(m.Head-1) == "and" // the editor and publisher
	if both || letteredRoles()[f.doc.Word(m.Head)] || f.headOf(m) || f.fellow(m) {
		return Person
	}
	if m.Head > m.Core.First {
		if k, ok := kinds().Get(f.Low(m.Head-1) + " " + strings.TrimSuffix(f.Low(m.Head), "s")); ok { // party figures, whatever figures are
			return k
		}
	}
	if k := NounKind(lemma); k != Thing {
		return k
	}
	return NounKind(f.Low(m.Head)) // accounts, figures
}

// fellow reports whether a description is that of a fellow or a student of a body, by a word that is elsewhere another: a senior | fellow at the Leeds Institute, a | junior at Leeds
// College.
func (f *finder) fellow(m Mention) bool {
	switch f.Lemma(m.Head) {
	case "fellow", "junior", "senior", "freshman":
		return m.Head+1 < len(f.Tags) && ties[f.Low(m.Head+1)]
	}
	return false
}
