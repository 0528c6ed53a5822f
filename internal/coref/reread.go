package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// reread is a copy of the mentions in which what only looks like a name, the MP or the Spaniard, is the description that it is: a name of somebody has no article. A
// paper is a document where the article tells of one in a journal.
func reread(a *syntax.Analysis, ms []mention.Mention) []mention.Mention {
	out := slices.Clone(ms)
	scholarly := false
	named := map[string]bool{} // the words of names of more than one, and of those that no sentence begins with
	for _, m := range ms {
		for t := m.Core.First; m.Form == mention.Name && t < m.Core.End && (m.Core.Len() > 1 || t != a.Doc.SentenceAt(t).First); t++ {
			named[a.Doc.Word(t)] = true
		}
	}
	for i := range out {
		m := &out[i]
		if last := m.Tokens.End - 1; m.Form == mention.Name && m.Kind == mention.Person && last > m.Head && a.Tags[m.Tokens.First] == syntax.DT && mention.NounKind(text.Fold(a.Doc.Word(last))) == mention.Person {
			m.Form, m.Core, m.Head = mention.Description, m.Tokens, last // a Labor MP
		}
		redescribe(a, m)
		if several(a, *m) && !named[a.Doc.Word(m.Head)] {
			m.Form, m.Kind, m.Plural = mention.Description, mention.Group, true
		}
		if m.Form == mention.Name && m.Kind == mention.Place && m.Role.Len() > 0 && m.Role.End > m.Role.First && anyBody(a.Lemma(m.Role.End-1)) {
			m.Kind = mention.Organization // a developer, Ripley
		}
		if m.Form != mention.Description || a.Lemma(m.Head) != "paper" {
			continue
		}
		for t := m.Head; t < m.Tokens.End; t++ {
			scholarly = scholarly || a.Lemma(t) == "journal"
		}
		if scholarly {
			m.Kind = mention.Document
		}
	}
	return out
}

// several reports whether a name of one word looks like one for nothing but that it begins a sentence, and is of people: Villagers | said.
func several(a *syntax.Analysis, m mention.Mention) bool {
	t := m.Head
	if m.Form != mention.Name || m.Tokens.Len() != 1 || t != a.Doc.SentenceAt(t).First || t+1 >= len(a.Tags) || !a.Tags[t+1].Finite() {
		return false
	}
	one, ok := strings.CutSuffix(text.Fold(a.Low(t)), "s")
	if !ok {
		one, ok = strings.CutSuffix(one, "men")
		one += "man"
	}
	return ok && mention.NounKind(one) == mention.Person
}

// redescribe makes a description of what only begins like a name, or like that of a thing: the Nigeria | forward, the Indian national, the Ripon GP, the world | No 3; and a
// person of what articles call somebody by.
func redescribe(a *syntax.Analysis, m *mention.Mention) {
	first, last := m.Tokens.First, m.Tokens.End-1
	if a.Tags[first] != syntax.DT || text.Fold(a.Low(first)) != "the" || m.Plural || last == first {
		return
	}
	next := ""
	if last+1 < len(a.Doc.Tokens) && a.Doc.Tokens[last+1].Sentence == a.Doc.Tokens[last].Sentence {
		next = a.Doc.Word(last + 1)
	}
	finite := func(t int) bool { return t < len(a.Tags) && (a.Tags[t].Finite() || a.Tags[t] == syntax.VBN) }
	switch word := a.Doc.Word(last); {
	case m.Form == mention.Name && m.Core.First == first+1 && next == strings.ToLower(next) && isEpithet(next) && finite(last+2):
		last++ // the Nigeria | forward
	case m.Form == mention.Name && m.Core.First == first+1 && m.Core.End == last+1 && isEpithet(strings.ToLower(word)) && (word == strings.ToLower(word) || len(word) < 5 && word == strings.ToUpper(word)):
	case m.Form == mention.Description && a.Lemma(m.Head) == "world" && numbers[strings.ToLower(next)] && last+2 < len(a.Tags) && a.Tags[last+2] == syntax.CD:
		last += 2
	case m.Form == mention.Description && m.Kind == mention.Thing && m.Head == last && isEpithet(a.Lemma(last)) && finite(last+1):
	case m.Form == mention.Description && m.Head == last && numbers[a.Lemma(last)] && last > first && a.Low(last-1) == "world" && last+1 < len(a.Tags) && a.Tags[last+1] == syntax.CD:
		last++
	default:
		return
	}
	m.Form, m.Kind, m.Core, m.Head = mention.Description, mention.Person, text.Range{First: first, End: last + 1}, last
	m.Tokens.End = max(m.Tokens.End, last+1)
	if a.Tags[last] == syntax.CD {
		m.Head--
	}
}

// bodiesByIt makes bodies of the names of one word that look like somebody's, where what they say calls the speaker it: Telvo said it had sold the mill; Telvo said its
// sales fell; and of those of listed outlets that report: Reuters reports that. Nothing may speak for a person.
func bodiesByIt(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution) {
	bare := func(m mention.Mention) bool {
		return m.Form == mention.Name && m.Kind == mention.Person && m.Core.Len() == 1 && m.Gender == mention.Unknown && len(m.Titles) == 0 && likely(a.Doc.Word(m.Core.First)) == mention.Unknown
	}
	bodies := map[string]bool{}
	for _, s := range said {
		if s.Source < 0 || s.Kind == attrib.Direct || !bare(ms[s.Source]) {
			continue
		}
		reports := s.Cue.Len() > 0 && reporting[a.Lemma(a.LastVerb(s.Cue))] && outlets()[a.Doc.Word(ms[s.Source].Core.First)] != ""
		if reports || tellsOfIt(a, a.Doc.TokensIn(s.Content[0]).First) {
			bodies[a.Doc.Word(ms[s.Source].Core.First)] = true
		}
	}
	if len(bodies) == 0 {
		return
	}
	for _, m := range ms {
		for t := m.Core.First; m.Form == mention.Name && m.Kind == mention.Person && !bare(m) && t < m.Core.End; t++ {
			delete(bodies, a.Doc.Word(t)) // Hale is Ann Hale
		}
	}
	for i := range ms {
		if m := &ms[i]; bare(*m) && bodies[a.Doc.Word(m.Core.First)] {
			m.Kind = mention.Organization
		}
	}
}

// labels makes names of the labels in capitals that were taken for descriptions: ANN HALE: It is late.
func labels(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution) {
	for _, s := range said {
		if !s.Labelled || s.Source < 0 {
			continue
		}
		m := &ms[s.Source]
		words := a.Doc.Of(a.Doc.SpanOf(m.Core))
		if m.Form != mention.Description || m.Core.Len() < 2 || m.Core.Len() > 4 || words != strings.ToUpper(words) {
			continue
		}
		given := a.Low(m.Core.First)
		if c, n := utf8.DecodeRuneInString(given); likely(string(unicode.ToUpper(c))+given[n:]) != mention.Unknown {
			m.Form, m.Kind = mention.Name, mention.Person
		}
	}
}

// tellsOfIt reports whether a clause that begins at token t is of what it has done or will do: it had sold the mill, its sales. It may be nothing in it was late.
func tellsOfIt(a *syntax.Analysis, t int) bool {
	if w := a.Low(t); w != "it" {
		return w == "its"
	}
	for t++; t < len(a.Tags) && (a.Tags[t] == syntax.MD || a.Tags[t] == syntax.RB || a.Lemma(t) == "have" && t+1 < len(a.Tags) && (a.Tags[t+1].Verb() || a.Tags[t+1] == syntax.RB)); t++ {
	}
	return t < len(a.Tags) && a.Tags[t].Verb() && !weather[a.Lemma(t)]
}

// weather are the verbs of which it may be the subject and stand for nothing.
var weather = lexicon.Words("be seem appear take become make rain snow matter depend happen turn follow mean look feel sound cost come go help")

var numbers = lexicon.Words("no no. number")

// isEpithet reports whether a word is one that somebody who was named is called by: a trade or what one is known for.
func isEpithet(word string) bool {
	return epithets().Of(word) || mention.NounKind(word) == mention.Person
}
