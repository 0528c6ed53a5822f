package coref

import (
	"cmp"
	"slices"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An office is what the words of a title or a description tell of one: the shadow | health | secretary.
type office struct {
	noun  string
	below string   // that it is another's who stands below, or against, who holds it: deputy; empty for none
	past  bool     // it was held once
	title bool     // it stands with a name
	party bool     // a party stands with it
	body  bool     // a word that may stand for any body, as company, does
	of    []string // by what it is told from others: health; the hospital
}

// offices are the nouns of offices, the adjectives that tell of which field one is, and the words that tell nothing of that.
var offices = sync.OnceValue(func() map[string]string { return lexicon.Kinds("offices") })

var parties = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Lines("parties") {
		m[l] = true
	}
	return m
})

var (
	below = lexicon.Words("vice deputy assistant shadow opposition")
	past  = lexicon.Words("former ex previous")
	apart = lexicon.Words("vice deputy shadow") // who is one is never called by the office alone
)

// officeAt is the office that the noun at token t tells of among some words.
func (r *resolver) officeAt(t int, noun string, words text.Range) office {
	o := office{noun: noun}
	tell := func(k int) {
		w := text.Fold(r.Low(k))
		kind, tag := cmp.Or(offices()[r.doc.Word(k)], offices()[w]), r.Tags[k]
		switch {
		case below[w]:
			o.below = w
		case past[w]:
			o.past = true
		case parties()[r.doc.Word(k)]:
			o.party = true
		case anyBodies()[w] != "":
			o.body = true
		case kind == "any" || nationOf(r.doc.Word(k)) != "" || w == "year":
		case kind == "field" || kind == "both" || tag.Noun() && mention.NounKind(w) != mention.Person:
			o.of = append(o.of, w)
		}
	}
	const far = 8
	for k := t - 1; k >= max(words.First, t-far) && r.Tags[k] != syntax.CC && r.Tags[k] != syntax.Comma; k-- {
		tell(k)
	}
	if t+1 < words.End && mention.Ties(r.Low(t+1)) {
		for k := t + 2; k < min(words.End, t+far, len(r.Tags)) && (r.Tags[k].Noun() || r.Tags[k] == syntax.DT || r.Tags[k] == syntax.JJ || r.Tags[k] == syntax.IN); k++ {
			tell(k)
		}
	}
	return o
}

// officesTold are the offices that a mention tells of.
func (r *resolver) officesTold(m mention.Mention) (out []office) {
	add := func(t int, noun string, words text.Range, title bool) {
		if kind := offices()[noun]; kind == "office" || kind == "both" {
			o := r.officeAt(t, noun, words)
			o.title = title
			out = append(out, o)
		}
	}
	switch m.Form {
	case mention.Description:
		add(m.Head, r.Lemma(m.Head), m.Tokens, false)
	case mention.Name:
		for n, words := range officesOf(m) {
			for t := words.First; t < words.End; t++ {
				add(t, r.Lemma(t), words, n < len(m.Titles))
			}
		}
	}
	return out
}

// anotherOffice reports whether a mention tells of an office like one of entity e, but of none that it has: the deputy governor is not the governor, the foreign minister
// not the finance minister, the hospital spokesman not that of the police.
func (r *resolver) anotherOffice(m mention.Mention, e int) bool {
	told := r.officesTold(m)
	if len(told) == 0 {
		return false
	}
	another := false
	begin, end := beginAndEnd(r.es[e].Mentions)
	for _, ms := range [][]int{begin, end} {
		for _, k := range ms {
			for _, y := range r.officesTold(r.ms[k]) {
				for _, x := range told {
					if x.noun != y.noun {
						continue
					}
					if !x.outranks(y) && !r.elsewhere(x, y, m, e) {
						return false
					}
					another = true
				}
			}
		}
	}
	return another
}

// outranks reports whether only one of two offices is held now, or in its own right; y is that of who was told of first.
func (x office) outranks(y office) bool {
	switch {
	case x.below == "opposition" && y.party:
		return false
	case x.below != "" && x.below != y.below, apart[y.below] && x.below != y.below:
		return true
	}
	return x.past && !y.past && y.title
}

// elsewhere reports whether the offices x, of mention m, and y, of entity e, are of different fields, bodies or places.
func (r *resolver) elsewhere(x, y office, m mention.Mention, e int) bool {
	if len(x.of) == 0 || len(y.of) == 0 {
		return len(x.of) > 0 && y.body && mention.NounKind(x.of[0]) == mention.Organization
	}
	if slices.Contains(y.of, acronym(x.of)) || slices.Contains(x.of, acronym(y.of)) {
		return false
	}
	return !slices.ContainsFunc(x.of, func(w string) bool { return r.saidOf(e, w) }) && !slices.ContainsFunc(y.of, func(w string) bool { return r.says(m.Tokens, w) })
}

// saidOf reports whether a word stands in one of the first mentions of entity e, or in the name of the body that it belongs to.
func (r *resolver) saidOf(e int, word string) bool {
	ms := r.es[e].Mentions
	if slices.ContainsFunc(ms[:min(len(ms), 6)], func(k int) bool { return r.says(r.ms[k].Tokens, word) }) {
		return true
	}
	body := r.bodyOfAll(e).Entity
	return body >= 0 && r.es[body].Name >= 0 && slices.Contains(r.words(r.ms[r.es[body].Name].Core), word)
}
