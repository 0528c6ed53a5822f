// Package cite finds the sources that an article leans on: the publications, agencies, broadcasters, documents and
// social media that it gives for where something is from.
package cite

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Kind says what sort of source a source is.
type Kind uint8

const (
	Publication Kind = iota
	Agency
	Broadcast
	Document
	Social
)

var kindNames = map[string]Kind{"publication": Publication, "agency": Agency, "broadcast": Broadcast, "document": Document, "social": Social}

// A Source is one that is cited.
type Source struct {
	Name     text.Range // its fullest name, without article; of a document without a name its description
	Kind     Kind
	Mentions []text.Range // in order
}

// outlets are the names of the lexicon, folded, with their kinds; words those that outlets have in their names.
var (
	outlets = sync.OnceValue(func() map[string]Kind { return kindsOf("outlets") })
	words   = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-words") })
)

func kindsOf(list string) map[string]Kind {
	m := map[string]Kind{}
	for _, l := range lexicon.Lines(list) {
		f := strings.Fields(l)
		var name []string
		for _, w := range f[:len(f)-1] {
			name = append(name, coref.Fold(w))
		}
		m[strings.Join(name, " ")] = kindNames[f[len(f)-1]]
	}
	return m
}

// Find lists the sources of an article in order of their first mention.
func Find(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution, who coref.Result) []Source {
	f := &finder{Analysis: a, doc: a.Doc, ms: ms, who: who, cited: map[int]Kind{}}
	for _, x := range said {
		if x.Act != attrib.Thought {
			f.cite(x.Source)
			f.cite(x.Addressee)
		}
	}
	for i, m := range ms {
		if m.Form == mention.Name && f.credited(m) {
			f.cite(i)
		}
	}
	return f.sources()
}

type finder struct {
	*syntax.Analysis
	doc   *text.Doc
	ms    []mention.Mention
	who   coref.Result
	cited map[int]Kind // entities
}

// cite notes that mention i is cited, where it is an outlet or a document.
func (f *finder) cite(i int) {
	if i < 0 || f.who.Of[i] < 0 {
		return
	}
	e := f.who.Of[i]
	if k, ok := f.kind(e); ok {
		f.cited[e] = k
	}
}

// kind is what sort of source an entity may be.
func (f *finder) kind(e int) (Kind, bool) {
	x := f.who.Entities[e]
	if x.Kind == mention.Document {
		return Document, true
	}
	if x.Name < 0 || x.Kind == mention.Person {
		return 0, false
	}
	var name []string
	for t := f.ms[x.Name].Core.First; t < f.ms[x.Name].Core.End; t++ {
		if w := coref.Fold(f.doc.Word(t)); w != "" && !(w == "the" && len(name) == 0) {
			name = append(name, w)
		}
	}
	full := strings.Join(name, " ")
	if k, ok := outlets()[full]; ok {
		return k, true
	}
	if k, ok := outlets()["the "+full]; ok {
		return k, true
	}
	for i := range name {
		if k, ok := words()[strings.Join(name[i:], " ")]; ok && (i > 0 || len(name) == 1) {
			return k, true
		}
		if k, ok := words()[name[i]]; ok && len(name) > 1 {
			return k, true
		}
	}
	return 0, false
}

// credited reports whether the words around a name cite it though it says nothing: reported by X, seen by X, (X), first in X.
func (f *finder) credited(m mention.Mention) bool {
	before, after := f.low(m.Tokens.First-1), f.low(m.Tokens.End)
	if before == "(" && after == ")" {
		return true
	}
	if before != "by" && before != "in" && before != "on" && before != "with" && before != "to" {
		return false
	}
	switch v := f.low(m.Tokens.First - 2); v {
	case "reported", "published", "seen", "obtained", "reviewed", "revealed", "posted", "wrote", "writing", "interview", "statement", "told", "quoted", "carried", "broadcast", "aired", "post", "posts", "video", "message":
		return true
	}
	return false
}

func (f *finder) low(t int) string { return strings.ToLower(f.doc.Word(t)) }

func (f *finder) sources() []Source {
	var out []Source
	for e, k := range f.cited {
		x := f.who.Entities[e]
		s := Source{Kind: k}
		for _, i := range x.Mentions {
			s.Mentions = append(s.Mentions, f.ms[i].Tokens)
		}
		if x.Name >= 0 {
			s.Name = f.ms[x.Name].Core
		} else {
			s.Name = f.ms[x.Mentions[0]].Tokens
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Source) int { return cmp.Compare(a.Mentions[0].First, b.Mentions[0].First) })
	return out
}
