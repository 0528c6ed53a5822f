package cite

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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

var kindNames = map[string]Kind{"publication": Publication, "agency": Agency, "broadcast": Broadcast, "social": Social}

// The lists of the lexicon, folded: outlets by name, words that outlets have in their names, nouns that say that a name is an outlet's.
var (
	outlets     = sync.OnceValue(func() map[string]Kind { return kindsOf("outlets") })
	outletWords = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-words") })
	bodyWords   = sync.OnceValue(func() map[string]bool { return lexicon.Set("organization-words") })
	isPlace     = sync.OnceValue(func() map[string]bool { return lexicon.Set("places") })
	outletNouns = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-nouns") })
)

func kindsOf(list string) map[string]Kind {
	m := map[string]Kind{}
	for words, kind := range lexicon.Kinds(list) {
		m[fold(strings.Fields(words))] = kindNames[kind]
	}
	return m
}

// fold is a name with its words folded, those that are joined by hyphens apart, without an article in front.
func fold(words []string) string {
	if len(words) == 1 && words[0] != "the" && !strings.ContainsAny(words[0], " -‑") {
		return coref.Fold(words[0]) // as most are
	}
	var out []string
	for _, w := range strings.FieldsFunc(strings.Join(words, " "), func(r rune) bool { return r == ' ' || r == '-' || r == '‑' }) {
		if w = coref.Fold(w); w != "" && !(w == "the" && len(out) == 0) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// folded is a name folded.
func (f *finder) folded(name text.Range) string {
	words := make([]string, name.Len())
	for i := range words {
		words[i] = f.low(name.First + i)
	}
	return fold(words)
}

// bare is a name without its article.
func (f *finder) bare(r text.Range) text.Range {
	for r.Len() > 1 && (f.Tags[r.First] == syntax.DT || f.low(r.First) == "the") {
		r.First++
	}
	return r
}

// called is the fullest name of what mention i is of, as an outlet is called; of one that is no name to the other layers, the words of the mention that are written
// like one: Closer | magazine, the ABC's | 7.30 | programme, told | Page Six. It is empty where there are none.
func (f *finder) called(i int) text.Range {
	m := f.ms[i]
	if e := f.who.Of[i]; e >= 0 && f.who.Entities[e].Name >= 0 {
		m = f.ms[f.who.Entities[e].Name]
	}
	if m.Core.Len() > longest {
		return text.Range{}
	}
	if m.Form == mention.Name {
		r := f.possessor(f.bare(m.Core))
		if _, ok := f.noun(r.First - 1); ok {
			for r.End < min(len(f.doc.Tokens), r.First+longest) && capital(f.doc.Word(r.End)) && f.doc.Tokens[r.End].Kind == text.Word {
				r.End++ // her podcast Out | Loud
			}
		}
		if w := f.low(r.End - 1); (w == "radio" || w == "channel") && r.End < len(f.doc.Tokens) && f.Tags[r.End] == syntax.CD {
			r.End++ // BBC Radio | 4
		}
		if one := (text.Range{First: r.First, End: r.First + 1}); f.social(one) {
			return one // an Instagram | Story
		}
		return f.whole(r)
	}
	r := text.Range{First: m.Core.First, End: m.Head + 1}
	if _, ok := f.noun(m.Head); ok && !capital(f.doc.Word(m.Head)) {
		if in := f.inMarks(m.Head + 1); in.Len() > 0 {
			return in
		}
		r.End--
		if f.low(r.End-1) == "news" {
			r.End-- // Tasnim | news agency
		}
	}
	first := r.End
	for first > r.First && (capital(f.doc.Word(first-1)) || f.Tags[first-1] == syntax.CD || f.Tags[first-1] == syntax.HYPH) {
		first--
	}
	r.First = first
	if r = f.bare(r); r.Len() == 1 && (!f.Tags[r.First].Noun() && f.Tags[r.First] != syntax.CD || f.Tags[r.First] == syntax.NNS) {
		return text.Range{First: r.First, End: r.First}
	}
	return r
}

// whole is the name of the list that begins with the given one and goes on behind it, or what is written behind it of where it comes out; else the name itself: the
// Press Trust | of India, the Gazette | of Cedar Falls.
func (f *finder) whole(r text.Range) text.Range {
	if r.End+1 >= len(f.doc.Tokens) || f.low(r.End) != "of" || !capital(f.doc.Word(r.End+1)) {
		return r
	}
	end := r.End + 2
	for end < min(len(f.doc.Tokens), r.End+4) && capital(f.doc.Word(end)) && f.doc.Tokens[end].Kind == text.Word {
		end++
	}
	all := text.Range{First: r.First, End: end}
	_, known := f.listed(all)
	_, word := outletWords()[f.folded(r)]
	if known || word && r.Len() == 1 && f.articled(r) && end < len(f.doc.Tokens) && (f.Tags[end].Verb() || f.Tags[end] == syntax.IN && f.low(end) == "that") {
		return all
	}
	return r
}

// inMarks are the words in the quotation marks that open at token t, as far as they are written like a name: the podcast | “Slow Burn,”.
func (f *finder) inMarks(t int) text.Range {
	r := text.Range{First: t + 1, End: t + 1}
	if t >= len(f.doc.Tokens) || f.Tags[t] != syntax.Opening {
		return r
	}
	for r.End < min(len(f.doc.Tokens), t+longest) && f.doc.Tokens[r.End].Kind == text.Word {
		r.End++
	}
	if r.Len() == 0 || !capital(f.doc.Word(r.First)) || !capital(f.doc.Word(r.End-1)) {
		r.End = r.First
	}
	return r
}

// longest is how many words the name of an outlet may have; looking at longer ones each time they are cited would cost more than linear time.
const longest = 12

// possessor is a name without whose it is, or, where that is an outlet, the outlet: the BBC | 's Ann Hale, Lagos's | City FM.
func (f *finder) possessor(r text.Range) text.Range {
	for t := r.First + 1; t < r.End-1; t++ {
		if _, ok := f.noun(t); f.low(t) == "affiliate" || ok && !capital(f.doc.Word(t)) && capital(f.doc.Word(t+1)) {
			r.First = t + 1 // NBC affiliate | WABC, Dutch daily | De Kust
			continue
		}
		if f.Tags[t] != syntax.POS {
			continue
		}
		before := text.Range{First: r.First, End: t}
		if _, ok := f.outlet(before); ok {
			return before
		}
		r.First = t + 1
	}
	for r.Len() > 1 && f.Tags[r.First] != syntax.CD && !capital(f.doc.Word(r.First)) {
		r.First++
	}
	return r
}

// noun is the kind of outlet that the noun at token t says of a name beside it.
func (f *finder) noun(t int) (Kind, bool) {
	if t < 0 || t >= len(f.doc.Tokens) {
		return 0, false
	}
	k, ok := outletNouns()[f.Lemma(t)]
	return k, ok
}

// kindOf is what sort of outlet mention i is of, which has the given name: by the list, by a noun beside the name, by a word in it.
func (f *finder) kindOf(i int, name text.Range, foot footing) (Kind, bool) {
	if name.Len() == 0 {
		return 0, false
	}
	if k, ok := f.listed(name); ok {
		return k, ok
	}
	if k, ok := f.described(i, name, foot); ok {
		return k, ok
	}
	if foot == told && name.Len() == 1 && (callSign(f.doc.Word(name.First)) || f.station(i)) {
		return Broadcast, true
	}
	return f.outlet(name)
}

// callSign reports whether a word is the call sign of an American station: WABC, KTLA.
func callSign(w string) bool {
	return len(w) == 4 && (w[0] == 'K' || w[0] == 'W') && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// station reports whether mention i is told something and called by nothing but letters, which never have an article: told | RTS.
func (f *finder) station(i int) bool {
	r := f.ms[i].Tokens
	w := f.doc.Word(r.First)
	if r.Len() > 1 || len(w) < 3 || len(w) > 4 || strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || f.Lemma(r.First-1) != "tell" || capital(f.doc.Word(r.End)) {
		return false
	}
	e := f.who.Of[i]
	return e < 0 || !slices.ContainsFunc(few(f.who.Entities[e].Mentions), func(k int) bool {
		return f.articled(f.ms[k].Core) || f.ms[k].Form == mention.Name && f.ms[k].Core.Len() > 1
	})
}

// described is what sort of outlet a noun beside a mention says that it is: the daily X, Closer magazine.
func (f *finder) described(i int, name text.Range, foot footing) (Kind, bool) {
	of := []int{i}
	if e := f.who.Of[i]; e >= 0 {
		of = few(f.who.Entities[e].Mentions)
	}
	for _, k := range of {
		m := f.ms[k]
		if m.Form == mention.Pronoun {
			continue
		}
		r := m.Core
		switch {
		case m.Tokens.Contains(name.First):
			r = name
		case m.Form == mention.Description:
			r = text.Range{First: m.Head, End: m.Head}
		}
		for f.Tags[r.First] == syntax.DT && r.Len() > 1 {
			r.First++
		}
		if f.low(r.End) == "news" {
			r.End++
		}
		before := r.First - 1
		if f.low(before) == "," && f.Lemma(before-1) == "podcast" {
			before-- // his podcast, | Slow Burn
		}
		for _, t := range [2]int{before, r.End} {
			kind, ok := f.noun(t)
			switch {
			case !ok || f.doc.Tokens[t].Sentence != f.doc.Tokens[r.First].Sentence:
			case f.Lemma(t) == "agency" && f.low(t-1) != "news" && f.low(t-1) != "press":
			case t == r.End && capital(f.doc.Word(t+1)): // the Deva daily | X
			case manifold[f.Lemma(t)] && (foot == spoke || m.Form == mention.Description && r.Len() == 0):
			default:
				return kind, true
			}
		}
	}
	return 0, false
}

// manifold are the nouns that stand for many other things, so that they make no outlet of what only speaks: the school meals programme.
var manifold = set("program", "programme", "station", "channel", "network", "agency", "portal", "outlet", "paper", "publication", "wire", "radio")

// few are the first of an entity's mentions, as many as are looked at each time that it is cited.
func few(ms []int) []int { return ms[:min(len(ms), 12)] }

// listed is what sort of outlet a name of the list is.
func (f *finder) listed(name text.Range) (Kind, bool) {
	k, ok := outlets()[f.folded(name)]
	return k, ok
}

// outlet is what sort of outlet a name is by itself: one of the list, or one that has a word in it as outlets have.
func (f *finder) outlet(name text.Range) (Kind, bool) {
	if name.Len() == 0 {
		return 0, false
	}
	full := f.folded(name)
	if k, ok := outlets()[full]; ok {
		return k, true
	}
	parts := strings.Fields(full)
	if len(parts) == 0 {
		return 0, false
	}
	if k, ok := outlets()[parts[0]]; ok && k == Broadcast {
		return k, true // BBC Radio Lancashire
	}
	if k, ok := outletWords()[parts[len(parts)-1]]; ok && (len(parts) > 1 || k == Publication && f.articled(name)) {
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
	if k, ok := outletWords()[parts[0]]; ok {
		return k, ok
	}
	for i, w := range parts[1:] {
		if periodicals[w] && i+2 < len(parts) && (parts[i+2] == "of" || parts[i+2] == "in") {
			return Publication, true
		}
	}
	return 0, false
}

// periodicals are what a learned journal is called, of its subject: the British Journal | of Clinical Pharmacy.
var periodicals = set("journal", "annals", "archives", "proceedings", "transactions", "bulletin", "review")

// articled reports whether a name stands behind an article.
func (f *finder) articled(name text.Range) bool {
	return f.low(name.First) == "the" || f.low(name.First-1) == "the" || name.Len() == 2 && articles[f.doc.Word(name.First)]
}

// articles are those of other languages, with which their newspapers are named.
var articles = set("Le", "La", "Les", "El", "Il", "Die", "Der", "Das", "De", "Het")

// press reports whether what mention i is of, which is called by a name that tells nothing, is an outlet where it does what outlets do.
func (f *finder) press(i int, name text.Range, foot footing) bool {
	if name.Len() == 0 || !capital(f.doc.Word(name.First)) {
		return false
	}
	if e := f.who.Of[i]; e >= 0 && !f.nobody(f.who.Entities[e], foot) {
		return false
	}
	if dates[f.doc.Word(name.First)] && name.Len() == 1 {
		return false
	}
	for t := name.First; t < name.End && foot < printed; t++ {
		if w := f.doc.Word(t); bodyWords()[w] || mention.NounKind(strings.ToLower(w)) != mention.Thing {
			return false
		}
	}
	return foot >= shown || strings.ToUpper(f.doc.Word(name.First)) != f.doc.Word(name.First) // the WHO, the UN
}

// nobody reports whether an entity is none that is known to be something other than an outlet: a place, people. A name of one word is taken for a person's
// too often to tell.
func (f *finder) nobody(x coref.Entity, foot footing) bool {
	switch {
	case x.Plural || x.Kind == mention.Document:
		return false
	case x.Kind == mention.Place:
		return foot == printed && x.Name >= 0 && !isPlace()[f.doc.Of(f.doc.SpanOf(f.ms[x.Name].Core))] // published in Nature
	case x.Kind != mention.Person:
		return true
	}
	articled := false // the Planet | reported: no person has an article
	for _, i := range few(x.Mentions) {
		m := f.ms[i]
		if m.Form == mention.Pronoun && m.Gender != mention.Unknown && foot < printed || m.Core.Len() > 1 && !f.articled(m.Core) || len(m.Titles) > 0 {
			return false
		}
		articled = articled || m.Form == mention.Name && f.articled(m.Core)
	}
	return articled || foot >= shown
}

func capital(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c)
}
