package cite

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
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

var kindNames = map[string]Kind{"publication": Publication, "agency": Agency, "broadcast": Broadcast, "social": Social}

// The lists of the lexicon, folded: outlets by name, words that outlets have in their names, nouns that say that a name is an outlet's.
var (
	outlets     = sync.OnceValue(func() map[string]Kind { return kindsOf("outlets") })
	outletWords = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-words") })
	bodyWords   = sync.OnceValue(func() map[string]bool { return lexicon.Set("organization-words") })
	outletNouns = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-nouns") })
)

func kindsOf(list string) map[string]Kind {
	m := map[string]Kind{}
	for words, kind := range lexicon.Kinds(list) {
		m[fold(strings.Fields(words))] = kindNames[kind]
	}
	return m
}

// fold is a name with its words folded, without an article in front.
func fold(words []string) string {
	var out []string
	for _, w := range words {
		if w = coref.Fold(w); w != "" && !(w == "the" && len(out) == 0) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// outlet is what sort of outlet a name is by itself: one of the list, or one that has a word in it as outlets have.
func (f *finder) outlet(name text.Range) (Kind, bool) {
	var words []string
	for t := name.First; t < name.End; t++ {
		words = append(words, f.doc.Word(t))
	}
	full := fold(words)
	if k, ok := outlets()[full]; ok {
		return k, true
	}
	parts := strings.Fields(full)
	if k, ok := outlets()[parts[0]]; ok && k == Broadcast {
		return k, true // BBC Radio Lancashire
	}
	last := parts[len(parts)-1]
	if _, end, ok := strings.Cut(last, "-"); ok {
		last = end // Post-Gazette
	}
	if k, ok := outletWords()[last]; ok && (len(parts) > 1 || last != parts[0] || f.articled(name)) {
		return k, true
	}
	if len(parts) < 2 {
		return 0, false
	}
	for i := range parts {
		if k, ok := outletWords()[strings.Join(parts[i:], " ")]; ok {
			return k, true
		}
	}
	k, ok := outletWords()[parts[0]]
	return k, ok
}

// articled reports whether a name stands behind an article.
func (f *finder) articled(name text.Range) bool {
	return f.low(name.First) == "the" || f.low(name.First-1) == "the"
}

// press reports whether a body that is called by a name which tells nothing may be an outlet, where what it does is what outlets do.
func (f *finder) press(e int) bool {
	x := f.who.Entities[e]
	if x.Name < 0 || x.Kind == mention.Person || x.Kind == mention.Place || x.Plural {
		return false
	}
	name := f.ms[x.Name].Core
	for t := name.First; t < name.End; t++ {
		if w := f.doc.Word(t); bodyWords()[w] || mention.NounKind(strings.ToLower(w)) != mention.Thing {
			return false
		}
	}
	return strings.ToUpper(f.doc.Word(name.First)) != f.doc.Word(name.First) // the WHO, the UN
}
