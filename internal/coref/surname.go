package coref

import (
	"unicode"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A surname is what the names of an article tell of the last word of somebody's.
type surname struct {
	first             string // the first name of the one who has it, "" where several have it
	bodies            bool   // it stands in the name of a body as well: Trump Tower
	persons, others   int    // how often it stands alone as somebody's, and as anything else's
	withArticle, full bool   // it stands behind the; somebody is named with it in full
}

// surnames makes somebody's of each name or noun of one word that is the surname of the one person who has it, and was taken for that of a body or for a noun: Mayor Don Guardian …
// | Guardian said. Where a body has the word in its name, or a place may have it, most of those that stand alone have to look like somebody's.
func surnames(a *syntax.Analysis, ms []mention.Mention) {
	all := map[string]*surname{}
	of := func(word string) *surname {
		s := all[word]
		if s == nil {
			s = new(surname)
			all[word] = s
		}
		return s
	}
	for i := range ms {
		m := &ms[i]
		if m.Form != mention.Name || m.Core.Len() > mostWords || m.Plural {
			continue
		}
		words := nameWords(a, m.Core)
		n := len(words) - 1
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
			s.withArticle = s.withArticle || a.Low(m.Core.First-1) == "the"
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
		if m.Core.Len() != 1 || m.Plural || m.Form == mention.Pronoun || m.Form == mention.Name && m.Kind == mention.Person || !unicode.IsUpper(text.Initial(a.Doc.Word(m.Head))) {
			continue
		}
		s := all[text.Fold(a.Low(m.Core.First))]
		if s == nil || s.first == "" || s.withArticle || (s.bodies || m.Kind == mention.Place) && s.persons <= s.others || m.Form == mention.Description && m.Tokens.Len() > 1 {
			continue
		}
		m.Form, m.Kind = mention.Name, mention.Person
	}
}
