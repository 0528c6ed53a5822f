package coref

import (
	"slices"
	"strings"
	"unicode"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A surname is what the names of an article tell of the last word of somebody's.
type surname struct {
	first             string // the first name of the one who has it, "" where several have it
	bodies            bool   // it stands in the name of a body as well: Hale Tower
	persons, others   int    // how often it stands alone as somebody's, and as anything else's
	withArticle, full bool   // it stands behind the, or at; somebody is named with it in full
}

// surnames are those of an article, by the folded word. It makes somebody's of each name or noun of one word that is the surname of the one person who has it, and was
// taken for that of a body or for a noun: Mayor Owen Guardian … | Guardian said. Where a body has the word in its name, or a place may have it, most of those that stand alone have to look like somebody's.
func surnames(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution) map[string]*surname {
	all := map[string]*surname{}
	of := func(word string) *surname {
		s := all[word]
		if s == nil {
			s = new(surname)
			all[word] = s
		}
		return s
	}
	whole := map[string]bool{} // the names of two words and more
	for i := range ms {
		m := &ms[i]
		if m.Form != mention.Name || m.Core.Len() > mostWords || m.Plural {
			continue
		}
		words := nameWords(a, m.Core)
		n := len(words) - 1
		if n > 0 {
			whole[strings.Join(words, " ")] = true
		}
		if n > 1 && generations[words[n]] && likely(a.Doc.Word(m.Core.First)) != mention.Unknown {
			m.Kind = mention.Person // Harry Hale III
			n--
		}
		switch {
		case n < 0:
		case n == 0 && m.Kind == mention.Person:
			of(words[0]).persons++
		case n == 0:
			s := of(words[0])
			s.others++
			before := a.Low(m.Core.First - 1)
			s.withArticle = s.withArticle || before == "the" || before == "at"
		case m.Kind == mention.Person:
			s := of(words[n])
			if s.full && s.first != words[0] {
				s.first = ""
			} else {
				s.first, s.full = words[0], true
			}
		default:
			for _, w := range words {
				of(w).bodies = true
			}
		}
	}
	for i := range ms {
		m := &ms[i]
		if m.Form != mention.Name || m.Kind != mention.Person || m.Plural || m.Core.Len() < 3 || m.Core.Len() > mostWords || mention.NounKind(text.Fold(a.Low(m.Core.End-1))) != mention.Person {
			continue
		}
		words := nameWords(a, m.Core)
		last := len(words) - 1
		if last < 2 || !whole[strings.Join(words[:last], " ")] {
			continue
		}
		if s := all[words[last]]; s == nil || s.persons == 0 {
			m.Form, m.Core, m.Head = mention.Description, m.Tokens, m.Tokens.End-1 // Ann Hale Donor, where Ann Hale is named as well
		}
	}
	for _, x := range said {
		if x.Source < 0 || x.Cue.Len() == 0 {
			continue
		}
		m := &ms[x.Source]
		if s := all[text.Fold(a.Low(m.Head))]; s != nil && m.Kind == mention.Organization && x.Kind != attrib.Direct && tellsOfIt(a, a.Doc.TokensIn(x.Content[0]).First) {
			s.bodies = true // Ford said it would close
		}
		if m.Form == mention.Description && m.Tokens.Len() == 2 && m.Tokens.End == x.Cue.First+1 {
			if s := all[text.Fold(a.Low(m.Tokens.First))]; s != nil && s.first != "" && !s.withArticle && !s.bodies {
				m.Core = text.Range{First: m.Tokens.First, End: x.Cue.First} // Hale | hopes that
				m.Tokens, m.Head, m.Form, m.Kind, m.Plural = m.Core, m.Core.First, mention.Name, mention.Person, false
			}
		}
	}
	for i := range ms {
		m := &ms[i]
		if m.Core.Len() != 1 || m.Plural || m.Form == mention.Pronoun || m.Form == mention.Name && m.Kind == mention.Person {
			continue
		}
		if m.Form == mention.Description && (m.Tokens.Len() > 1 || m.Tokens.End >= len(a.Tags) || !a.Tags[m.Tokens.End].Finite()) || !unicode.IsUpper(text.Initial(a.Doc.Word(m.Head))) {
			continue
		}
		s := all[text.Fold(a.Low(m.Core.First))]
		if s == nil || s.first == "" || s.withArticle || (s.bodies || m.Kind == mention.Place) && s.persons <= s.others {
			continue
		}
		m.Form, m.Kind = mention.Name, mention.Person
	}
	return all
}

// misprinted is the person, told of a paragraph or two ago at most, whose surname a name has but for a letter, or two of a long one: Ned Sweeney … Sweeny said. Nobody may be
// named with the other surname in full; who has an office, Judge Hall, is no misprint of Hale, nor who is named more than twice. It is noEntity for none.
func (r *resolver) misprinted(i int, words []string) int {
	m := r.ms[i]
	n := len(words) - 1
	office := m.Role.Len() > 0 || slices.ContainsFunc(m.Titles, func(t text.Range) bool { return !courtesies[text.Fold(r.Low(t.First))] })
	if m.Kind != mention.Person || m.Plural || n > 1 || office || n == 0 && (!r.isSource(i) || likely(r.doc.Word(m.Core.First)) != mention.Unknown) {
		return noEntity
	}
	if s := r.surnames[words[n]]; s == nil || n == 0 && (s.full || s.persons > 2) {
		return noEntity
	}
	found := noEntity
	for _, e := range r.focus {
		x := &r.es[e]
		if x.Kind != mention.Person || x.Name < 0 || x.Plural || !r.agree(e, m) || r.paragraph(m.Head)-r.paragraph(r.doc.Sentences[x.sentence].Tokens.First) > 2 {
			continue
		}
		own := r.words(r.ms[x.Name].Core)
		if len(own) < 2 || n == 1 && own[0] != words[0] || !misprint(own[len(own)-1], words[n]) {
			continue
		}
		if found != noEntity {
			return noEntity
		}
		found = e
	}
	return found
}

// misprint reports whether two words are the same but for one letter that is left out, another, or in the wrong place, or two of a long word.
func misprint(a, b string) bool {
	const short, long = 5, 8
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < short || len(y)-len(x) > 1 || len(y) > 24 || x[0] != y[0] || a == b {
		return false
	}
	most := 1
	if len(x) >= long {
		most = 2
	}
	prev, before := make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range x {
		row := make([]int, len(y)+1)
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(prev[j]+cost, prev[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, prev = prev, row
	}
	return prev[len(y)] <= most
}
