package coref

import (
	"strings"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Body is what somebody belongs to or speaks for, as the article's words tell it.
type Body struct {
	Words  text.Range // empty for none
	Entity int        // -1 where the words are not those of one that is named
}

var noBody = Body{Entity: -1}

// bodies gives each person and group the first body that one of the first n mentions, those of the article, ties it to.
func (r *resolver) bodies(n int) []Body {
	out := make([]Body, len(r.es))
	for e := range r.es {
		out[e] = r.bodyOfAll(e, n)
	}
	return out
}

// bodyOfAll is the first body that one of the first n mentions ties entity e to.
func (r *resolver) bodyOfAll(e, n int) Body {
	x := &r.es[e]
	if x.Kind != mention.Person && x.Kind != mention.Group {
		return noBody
	}
	for _, i := range x.Mentions[:min(len(x.Mentions), mostLooked)] {
		if i < n && r.ms[i].Form != mention.Pronoun {
			if b := r.bodyOf(i); b.Words.Len() > 0 {
				return b
			}
		}
	}
	return noBody
}

// mostLooked bounds how many mentions of somebody are asked for what they tell.
const mostLooked = 20

// bodyOf is the body that mention i ties somebody to.
func (r *resolver) bodyOf(i int) Body {
	m := r.ms[i]
	if m.Affiliation.Len() > 0 {
		return Body{m.Affiliation, r.bodyNamed(i, m.Affiliation)}
	}
	if m.Form != mention.Name || m.Kind != mention.Person {
		return noBody
	}
	if b := r.possessor(m.Role); b.Words.Len() > 0 {
		return b
	}
	return noBody
}

// bodyNamed is the entity that is named by words within mention i, -1 where it is none that has a name.
func (r *resolver) bodyNamed(i int, words text.Range) int {
	for k := i + 1; k < len(r.within) && r.ms[k].Tokens.First < words.End; k++ {
		if e := r.of[k]; r.ms[k].Core.End == words.End && e >= 0 && r.es[e].Name >= 0 && r.es[e].Kind == mention.Organization {
			return e
		}
	}
	return -1
}

func allCapitals(w string) bool { return len(w) > 1 && strings.ToUpper(w) == w }

// possessor is the body whose office a role is: the charity in "the charity's chief executive".
func (r *resolver) possessor(role text.Range) Body {
	for t := role.First + 1; t < role.End; t++ {
		if r.Tags[t] != syntax.POS {
			continue
		}
		l := r.Lemma(t - 1)
		words := text.Range{First: role.First, End: t}
		if r.Tags[words.First] == syntax.DT && words.Len() > 1 {
			words.First++
		}
		if e, ok := r.full[strings.Join(r.words(words), " ")]; ok && r.es[e].Name >= 0 && r.es[e].Kind == mention.Organization {
			return Body{words, e}
		}
		if mention.NounKind(l) == mention.Organization {
			if e, ok := r.role[l]; ok && r.es[e].Kind == mention.Organization && r.es[e].Name >= 0 {
				return Body{words, e}
			}
		}
	}
	return noBody
}
