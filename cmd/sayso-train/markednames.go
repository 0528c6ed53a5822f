package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

var markedTypes = map[byte]syntax.NameType{'p': syntax.Person, 'b': syntax.Organization, 'd': syntax.Other, 'l': syntax.Place, 'o': syntax.Other}

// document is the words of a marked text and its names. What is not marked keeps what z finds there of the names of other things, peoples and days of remembrance, and so do descriptions,
// in which names need not be marked: Leeds in "Leeds police".
func (m markedText) document(z *syntax.Analyzer) document {
	doc := text.Divide(m.text)
	a := z.Analyze(doc, marks.Pair(doc).Role)
	described := map[int]bool{} // the tokens of phrases
	for _, p := range m.phrases {
		r := doc.TokensIn(p.Span)
		for t := r.First; t < r.End; t++ {
			described[t] = true
		}
	}
	var names []syntax.Name
	shares := func(n syntax.Name) func(syntax.Name) bool {
		return func(x syntax.Name) bool { return x.Tokens.First < n.Tokens.End && n.Tokens.First < x.Tokens.End }
	}
	for _, p := range m.phrases {
		for _, n := range namesIn(a, p) {
			if !slices.ContainsFunc(names, func(x syntax.Name) bool { return shares(n)(x) && x.Tokens.Len() >= n.Tokens.Len() }) {
				names = append(slices.DeleteFunc(names, shares(n)), n)
			}
		}
	}
	for _, n := range a.Names {
		if (n.Type == syntax.Other || described[n.Tokens.First]) && !slices.ContainsFunc(names, shares(n)) {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b syntax.Name) int { return cmp.Compare(a.Tokens.First, b.Tokens.First) })
	var out document
	k := 0
	for _, s := range doc.Sentences {
		x := sentence{names: []syntax.Name{}}
		for t := s.Tokens.First; t < s.Tokens.End; t++ {
			x.words = append(x.words, doc.Word(t))
		}
		for ; k < len(names) && names[k].Tokens.First < s.Tokens.End; k++ {
			n := names[k]
			n.Tokens = text.Range{First: n.Tokens.First - s.Tokens.First, End: min(n.Tokens.End, s.Tokens.End) - s.Tokens.First}
			x.names = append(x.names, n)
		}
		out = append(out, x)
	}
	return out
}

// namesIn are the names in a marked phrase, without titles, determiners and what is told before them. There are two where an acronym stands in brackets behind one.
func namesIn(a *syntax.Analysis, p phrase) []syntax.Name {
	if p.kind() == 0 || strings.Contains(p.key, "+") {
		return nil
	}
	f, r := nameFinder{a, a.Doc, p.kind()}, a.Doc.TokensIn(p.Span)
	for _, x := range p.inner { // what is named in it is not its own name, unless that goes on behind it
		if in := a.Doc.TokensIn(x); in.End >= r.End-1 {
			return nil
		} else if f.kind == 'p' && r.First <= in.First {
			r.First = in.End
		}
	}
	parts := []text.Range{r}
	for t := r.First + 1; t < r.End-1; t++ {
		if a.Doc.Word(t) == "(" {
			letters := text.Range{First: t + 1, End: r.End}
			if w := a.Doc.Word(r.End - 1); w == ")" || w == "”" {
				letters.End--
			}
			parts = []text.Range{{First: r.First, End: t}, letters}
			break
		}
	}
	var out []syntax.Name
	for _, r := range parts {
		if r, ok := f.name(r); ok {
			out = append(out, syntax.Name{Tokens: r, Type: markedTypes[f.kind]})
		}
	}
	return out
}

// A nameFinder finds the name in a phrase of a kind, which is the first letter of its key.
type nameFinder struct {
	a    *syntax.Analysis
	d    *text.Doc
	kind byte
}

// name is the name that a phrase ends in.
func (f nameFinder) name(r text.Range) (text.Range, bool) {
	for r.Len() > 1 && (f.mark(r.End-1) || r.Len() > 2 && posts[strings.ReplaceAll(f.d.Word(r.End-1), ".", "")] || f.kind != 'b' && !f.capital(r.End-1) && !f.digits(r.End-1)) {
		if (f.kind == 'p' || f.kind == 'd') && !f.mark(r.End-1) && !f.capital(r.End-1) {
			return r, false // a nurse
		}
		r.End--
	}
	determined := false
	for r.Len() > 1 && (f.mark(r.First) || determiners[strings.ToLower(f.d.Word(r.First))]) {
		determined = determined || !f.mark(r.First)
		r.First++
	}
	if r.Len() == 0 || !f.capital(r.End-1) && !(r.Len() > 1 && f.digits(r.End-1) && f.capital(r.End-2)) {
		return r, false
	}
	whole := r
	if r.First = f.begins(r); f.kind == 'p' {
		r.First = f.behindTitles(r)
	}
	last := r.End - 1
	tag, noun := f.a.Tags[last], mention.NounKind(f.a.Lemma(last))
	switch f.kind {
	case 'p':
		opens := f.d.Sentences[f.d.Tokens[r.First].Sentence].Tokens.First == r.First
		switch {
		case determined && r.First == whole.First, tag == syntax.NNS, tag == syntax.NNPS, tag == syntax.PRP, tag == syntax.PRPS, tag == syntax.WP, tag == syntax.WPS, tag == syntax.CD:
			return r, false
		case r.Len() == 1 && (titles[strings.ToLower(f.d.Word(last))] || noun != mention.Thing && (tag != syntax.NNP || opens) || opens && !tag.Proper()):
			return r, false // Residents; the Widow
		}
	case 'b', 'd':
		if r.Len() == 1 && (!tag.Proper() || noun != mention.Thing) || f.kind == 'd' && !tag.Proper() || f.kind == 'b' && determined && noun == mention.Person {
			return r, false // the Council
		}
	}
	return r, true
}

// begins is where the words with capitals begin that a phrase ends in, those between them that names may have included.
func (f nameFinder) begins(r text.Range) int {
	t := r.End - 1
	for ; t > r.First; t-- {
		w := strings.ToLower(f.d.Word(t - 1))
		if possessive := w == "’s" || w == "'s"; possessive && f.kind == 'p' || !possessive && !f.capital(t-1) && !particles[w] && (f.kind == 'p' || !links[w]) {
			break
		}
	}
	for t < r.End-1 && !f.capital(t) {
		t++
	}
	return t
}

// behindTitles is where a person's name begins behind titles and offices.
func (f nameFinder) behindTitles(r text.Range) int {
	for t := r.End - 2; t >= r.First; t-- {
		w := strings.ToLower(strings.TrimSuffix(f.d.Word(t), "."))
		if last := t == r.End-2; f.d.Word(t+1) != "-" && (titles[w] && !(last && given[f.d.Word(t)]) || mention.NounKind(w) == mention.Person && !given[f.d.Word(t)]) {
			return t + 1
		}
	}
	return r.First
}

// capital reports whether a word has a capital, or is joined by a hyphen to one that has: Seung-ju.
func (f nameFinder) capital(t int) bool {
	if t > 1 && f.d.Word(t-1) == "-" && !f.d.Tokens[t].SpaceBefore {
		t -= 2
	}
	w := f.d.Word(t)
	return strings.ToLower(w) != w
}

func (f nameFinder) mark(t int) bool {
	return strings.ContainsAny(f.d.Word(t), "“”\"«»‘’'()") && !f.capital(t)
}

func (f nameFinder) digits(t int) bool { return strings.Trim(f.d.Word(t), "0123456789/") == "" }

// Words that names begin behind, or have inside: particles those of people, links those of anything else besides.
var (
	posts       = lexicon.Set("post-nominals")
	titles      = setOf(slices.DeleteFunc(strings.Fields(strings.ToLower(strings.Join(lexicon.Lines("honorifics"), " "))), func(w string) bool { return w == "he" || w == "she" }))
	determiners = setOf(strings.Fields("the a an my our his her their this that"))
	particles   = setOf(strings.Fields("de van der den bin al - ’ ' la du von da dos do el ibn y e del di binti binte bint a/l a/p s/o d/o ter ten le . des zu “ ” ‘ es das ap"))
	links       = setOf(strings.Fields("of and for the & in on to at with upon / – sur aux + ! ,"))
	given       = func() map[string]bool {
		m := map[string]bool{}
		for _, l := range lexicon.Lines("first-names") {
			name, _, _ := strings.Cut(l, " ")
			m[name] = true
		}
		return m
	}()
)

func setOf(words []string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}
