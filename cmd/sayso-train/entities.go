package main

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// entityTypes are the entity types of GUM that names may be of. A name of any other type, time left aside, is of type Other.
var entityTypes = map[string]syntax.NameType{"person": syntax.Person, "organization": syntax.Organization, "place": syntax.Place}

// entityNames are the names among the entities that are marked in the MISC column of a sentence of GUM. GUM marks every noun phrase, one in another: a
// name is the proper nouns that such a phrase begins with, if it is they that head it.
func entityNames(misc []string, words []string, tags []syntax.Tag) []syntax.Name {
	var all []syntax.Name
	eachEntity(misc, func(_, kind string, first, end int) {
		if kind == "time" {
			return
		}
		if n, ok := headName(kind, text.Range{First: first, End: end}, words, tags); ok {
			all = append(all, n)
		}
	})
	return outermost(all, words, tags)
}

// eachEntity calls f with every entity that is marked in the MISC column of tokens, in the order in which they end: its number, its type, and its tokens
// from first to end.
func eachEntity(misc []string, f func(id, kind string, first, end int)) {
	type open struct {
		id, kind string
		first    int
	}
	var stack []open
	for i, m := range misc {
		_, e, ok := strings.Cut(m, "Entity=")
		if !ok {
			continue
		}
		e, _, _ = strings.Cut(e, "|")
		for e != "" {
			if rest, ok := strings.CutPrefix(e, "("); ok {
				n := strings.IndexAny(rest, "()")
				if n < 0 {
					n = len(rest)
				}
				fields := strings.SplitN(rest[:n], "-", 3)
				if len(fields) < 2 {
					break
				}
				o := open{fields[0], fields[1], i}
				if e = rest[n:]; strings.HasPrefix(e, ")") {
					f(o.id, o.kind, i, i+1)
					e = e[1:]
				} else {
					stack = append(stack, o)
				}
				continue
			}
			id, rest, ok := strings.Cut(e, ")")
			if !ok {
				break
			}
			e = rest
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].id == id {
					f(id, stack[k].kind, stack[k].first, i+1)
					stack = append(stack[:k], stack[k+1:]...)
					break
				}
			}
		}
	}
}

// honorifics are the titles of one word.
var honorifics = func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Lines("honorifics") {
		title, _, _ := strings.Cut(l, " ")
		m[title] = true
	}
	return m
}()

// headName is the name that heads the phrase in r.
func headName(kind string, r text.Range, words []string, tags []syntax.Tag) (syntax.Name, bool) {
	typ := entityTypes[kind]
	first := r.First
	for first < r.End && (tags[first] == syntax.DT || tags[first] == syntax.PRPS || typ == syntax.Person && (honorifics[words[first]] || honorifics[strings.TrimSuffix(words[first], ".")])) {
		first++
	}
	end := first
	for i := first; i < r.End; i++ {
		switch t := tags[i]; {
		case t.Proper():
			end = i + 1
			continue
		case t == syntax.HYPH || t == syntax.CD && typ == syntax.Other:
			continue
		case typ != syntax.Person && (words[i] == "of" || words[i] == "the" || words[i] == "and" || words[i] == "&" || words[i] == "for"):
			continue
		}
		break
	}
	if end == first || !tags[first].Proper() {
		return syntax.Name{}, false
	}
	if end < r.End {
		switch t := tags[end]; {
		case t.Noun(), t == syntax.POS, t == syntax.JJ, t == syntax.HYPH, t.Verb():
			return syntax.Name{}, false
		}
	}
	return syntax.Name{Tokens: text.Range{First: first, End: end}, Type: typ}, true
}

// outermost is the names that lie in no other, in order, and the adjectives of peoples and creeds, which GUM does not mark.
func outermost(all []syntax.Name, words []string, tags []syntax.Tag) []syntax.Name {
	owner := make([]int, len(words))
	for k, n := range all {
		for i := n.Tokens.First; i < n.Tokens.End; i++ {
			if o := owner[i]; o == 0 || all[o-1].Tokens.Len() < n.Tokens.Len() {
				owner[i] = k + 1
			}
		}
	}
	var out []syntax.Name
	for i := 0; i < len(words); i++ {
		if k := owner[i]; k > 0 && all[k-1].Tokens.First == i && whole(owner, all[k-1].Tokens, k) {
			out = append(out, all[k-1])
			i = all[k-1].Tokens.End - 1
		} else if k == 0 && i > 0 && tags[i] == syntax.JJ && capital(words[i]) {
			out = append(out, syntax.Name{Tokens: text.Range{First: i, End: i + 1}, Type: syntax.Other})
		}
	}
	return out
}

func whole(owner []int, r text.Range, k int) bool {
	for i := r.First; i < r.End; i++ {
		if owner[i] != k {
			return false
		}
	}
	return true
}
