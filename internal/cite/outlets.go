package cite

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/lexicon"
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
	outletNouns = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-nouns") })
)

func kindsOf(list string) map[string]Kind {
	m := map[string]Kind{}
	for _, l := range lexicon.Lines(list) {
		f := strings.Fields(l)
		m[fold(f[:len(f)-1])] = kindNames[f[len(f)-1]]
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
	if len(parts) < 2 {
		return 0, false
	}
	for i := range parts {
		if k, ok := outletWords()[strings.Join(parts[i:], " ")]; ok {
			return k, true
		}
		if k, ok := outletWords()[parts[i]]; ok && (i == 0 || i == len(parts)-1) {
			return k, true
		}
	}
	return 0, false
}
