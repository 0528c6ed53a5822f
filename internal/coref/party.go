package coref

import (
	"slices"
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

var partyWords = sync.OnceValue(func() map[string]string { return lexicon.Groups("party-words") })

// partyWithin is the party that the first words of a range tell of, empty for none or more than one: the Republican, a Democratic | senator.
func (r *resolver) partyWithin(words text.Range) string {
	const far = 8
	party := ""
	for t := words.First; t < min(words.End, words.First+far); t++ {
		w := r.Low(t)
		if p := partyWords()[w]; p != "" && len(w) > 1 && r.Tags[t] != syntax.POS {
			if party != "" && p != party {
				return "" // a Labour-Liberal pact
			}
			party = p
		}
	}
	return party
}

// partyOf is the party that mention m tells somebody to be of, empty for none: Republican Sen. | Ann Hale; Ann Hale | (R-Ohio); Ann Hale, | D-Calif.
func (r *resolver) partyOf(m mention.Mention) string {
	if m.Form != mention.Name {
		return r.partyWithin(m.Core)
	}
	for _, words := range officesOf(m) {
		if p := r.partyWithin(words); p != "" {
			return p
		}
	}
	if t := m.Core.End; t+1 < len(r.doc.Tokens) && (r.doc.Word(t) == "(" || r.doc.Word(t) == ",") {
		return partyWords()[strings.TrimSuffix(r.Low(t+1), ".")]
	}
	return ""
}

// party is the party of somebody as the article tells it, empty for none.
func (r *resolver) party(x *Entity) string {
	for k := range firstAndLast(x.Mentions) {
		if p := r.partyOf(r.ms[k]); p != "" {
			return p
		}
	}
	return ""
}

// politic reports whether a noun is that of one of a party, or of who sits in a parliament.
func politic(noun string) bool {
	return partyWords()[noun] != "" || synonyms()[noun] == "lawmaker" && tradeSorts()[noun] == "politics"
}

// inPolitics reports whether somebody has been told of with a party or a seat.
func (r *resolver) inPolitics(x *Entity) bool {
	if r.party(x) != "" {
		return true
	}
	in := false
	for k := range firstAndLast(x.Mentions) {
		if m := r.ms[k]; m.Form == mention.Description {
			in = in || politic(r.Lemma(m.Head))
		} else {
			r.titleNouns(m, func(_ int, noun string) { in = in || synonyms()[noun] == "lawmaker" })
		}
	}
	return in
}

// ofParty are those of the candidates for a description who may be what it tells in politics: no Democrat is the Republican; nor is who has been told of with nothing in
// politics, where another has just been: Hale met Rep. Ian Moss, | the Ohio Republican | said.
func (r *resolver) ofParty(d *description, candidates []int) []int {
	m := r.ms[d.i]
	party := r.partyWithin(m.Core)
	if m.Kind != mention.Person || party == "" && !politic(d.lemma) {
		return candidates
	}
	out := slices.DeleteFunc(candidates, func(e int) bool {
		p := r.party(&r.es[e])
		return party != "" && p != "" && p != party
	})
	inside := func(e int) bool { return r.es[e].Name >= 0 && r.es[e].Kind == mention.Person && r.inPolitics(&r.es[e]) }
	if politic(d.lemma) && slices.ContainsFunc(out, func(e int) bool { return r.es[e].sentence >= r.sentence(d.i)-1 && inside(e) }) {
		out = slices.DeleteFunc(out, func(e int) bool { return r.es[e].Name >= 0 && e != d.held && !inside(e) })
	}
	return out
}
