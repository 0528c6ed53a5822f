package coref

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// namings are the words that say what somebody who has been described is called, those right before the name and those near it: a user called kestrel9, a
// trader who gave her name as Hawa, one who identified herself as Hawa.
var namings = map[string]int{"called": 1, "named": 1, "nicknamed": 1, "name": 5, "nickname": 5}

// identifies are the words that say so with as right before the name.
var identifies = lexicon.Words("identified introduced")

// naming is the one without a name, described before in the sentence, whom name i is said to be that of, or to be, or whom it stands behind in apposition: The man who
// left was Martin Orr. One of them, Anne Hale, said.
func (r *resolver) naming(i int) int {
	m := r.ms[i]
	if e := r.endsIn(m); e != noEntity {
		return e
	}
	if e := r.knownAs(i); e != noEntity {
		return e
	}
	s := r.doc.Sentences[r.sentence(i)].Tokens
	said := false
	for k := m.Core.First - 1; k > max(s.First, m.Core.First-6) && !said && (r.Tags[k] != syntax.Comma || k == m.Core.First-1); k-- {
		w := text.Fold(r.Low(k))
		said = m.Core.First-k <= namings[w] || identifies[w] && m.Tokens.First > k+1 && r.Low(m.Tokens.First-1) == "as"
	}
	t := m.Tokens.First - 1
	if t > s.First+3 && r.doc.Word(t) == ")" && r.doc.Word(t-2) == "(" {
		t -= 3 // The commissioner, Pastor (Mrs) | Ann Hale,
	}
	for low := t - 3; t > s.First && t > low && (r.Tags[t].Verb() && r.Lemma(t) != "be" || r.Tags[t].Noun() || r.Tags[t] == syntax.JJ); {
		t-- // his dad, retired Sgt Orr,
	}
	body := t > s.First && r.doc.Word(t) == "," && m.Tokens.End < s.End && stops[r.doc.Word(m.Tokens.End)]
	apposed := body && m.Tokens.End+1 < s.End && r.doc.Word(m.Tokens.End) == ","
	is := r.Lemma(t) == "be" // The man who died was Martin Orr.
	if !said && !is && !body {
		return noEntity
	}
	for k := i - 1; k >= max(0, i-5) && r.ms[k].Tokens.First >= s.First; k-- {
		x, e := r.ms[k], r.of[k]
		if e < 0 || x.Form != mention.Description || x.Plural || r.es[e].Name >= 0 {
			continue
		}
		if body && x.Tokens.End == t && x.Kind == mention.Organization && (apposed && t == m.Tokens.First-1 || x.Tokens.Len() < 4 && r.indefinite(x)) && r.looksLikeBody(m) {
			return e // a consultancy, Bexley Hill.
		}
		if said || is && x.Tokens.First == s.First && r.definite(x) && x.Kind == m.Kind || apposed && x.Tokens.End == t && x.Kind == mention.Person && m.Kind == mention.Person {
			return e
		}
	}
	return noEntity
}

var stops = lexicon.Words(", . ; – — )")

// looksLikeBody reports whether a name may be that of a body by the look of it.
func (r *resolver) looksLikeBody(m mention.Mention) bool {
	switch m.Kind {
	case mention.Organization, mention.Thing:
		return true
	case mention.Place:
		return m.Core.Len() > 1
	case mention.Person:
		return len(m.Titles) == 0 && !m.Plural && !strings.Contains(r.doc.Word(m.Core.First), ".") && likely(r.doc.Word(m.Core.First)) == mention.Unknown && m.Gender == mention.Unknown
	}
	return false
}

// endsIn is the one whose description ends in the name: its co-founder and CEO Anne Hale.
func (r *resolver) endsIn(m mention.Mention) int {
	if m.Within < 0 || r.of[m.Within] < 0 {
		return noEntity
	}
	x := r.ms[m.Within]
	if x.Form != mention.Description || x.Plural || x.Kind != mention.Person || m.Kind != mention.Person || x.Tokens.End != m.Tokens.End || x.Tokens.First == m.Tokens.First {
		return noEntity
	}
	switch r.Tags[m.Tokens.First-1] {
	case syntax.IN, syntax.TO, syntax.POS, syntax.DT:
		return noEntity // a spokesman for Anne Hale
	}
	return r.of[m.Within]
}

// knownAs is the one, named before in the sentence, who is known by name i as well: Robert Coles, better known as Bingo.
func (r *resolver) knownAs(i int) int {
	t := r.ms[i].Tokens.First
	if t < 3 || text.Fold(r.Low(t-1)) != "as" || r.Low(t-2) != "known" {
		return noEntity
	}
	for k := i - 1; k >= max(0, i-4) && r.sentence(k) == r.sentence(i); k-- {
		if e := r.of[k]; e >= 0 && r.ms[k].Form == mention.Name && r.es[e].Kind == r.ms[i].Kind {
			return e
		}
	}
	return noEntity
}
