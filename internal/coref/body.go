package coref

import (
	"strings"
	"unicode"

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
		out[e] = noBody
		if k := r.es[e].Kind; k != mention.Person && k != mention.Group {
			continue
		}
		for k, i := range r.es[e].Mentions {
			if k == mostLooked || out[e].Words.Len() > 0 {
				break
			}
			if i < n && r.ms[i].Form != mention.Pronoun {
				out[e] = r.bodyOf(i)
			}
		}
	}
	return out
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
	for _, t := range append([]text.Range{m.Role}, m.Titles...) {
		if t.Len() > 0 && r.Tags[t.First] == syntax.DT {
			t.First++
		}
		if b := r.inTitle(i, t); b.Words.Len() > 0 {
			return b
		}
	}
	if b := r.possessor(m.Role); b.Words.Len() > 0 {
		return b
	}
	return r.behind(i)
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

// inTitle is the body whose name stands before an office: Rovers in "Rovers captain". The name of a place is one where the office is of a team.
func (r *resolver) inTitle(i int, title text.Range) Body {
	if title.Len() < 2 || mention.NounKind(r.Lemma(title.End-1)) != mention.Person {
		return noBody
	}
	role := r.Lemma(title.End - 1)
	for k := i + 1; k < len(r.within) && r.ms[k].Tokens.First < title.End; k++ {
		m, e := r.ms[k], r.of[k]
		if m.Within != i || e < 0 || m.Tokens.End >= title.End || m.Tokens.First < title.First || r.Tags[m.Tokens.End] == syntax.POS {
			continue
		}
		if x := &r.es[e]; x.Kind == mention.Place && !sporting[role] || x.Kind == mention.Person && r.isPerson(x) || ofAPeople(r.doc.Word(m.Head)) {
			continue
		}
		return Body{m.Core, e}
	}
	end := title.First
	for end < title.End-1 && r.Tags[end].Proper() && unicode.IsUpper(first(r.doc.Word(end))) {
		end++
	}
	words := text.Range{First: title.First, End: end}
	if words.Len() == 0 || r.Tags[end] == syntax.POS || unicode.IsUpper(first(r.doc.Word(title.End-1))) && !allCapitals(r.doc.Word(title.First)) || r.opensSentence(title.First) && !allCapitals(r.doc.Word(title.First)) && r.Tags[title.First] != syntax.NNPS || ofAPeople(r.doc.Word(end-1)) {
		return noBody
	}
	return Body{words, -1}
}

func allCapitals(w string) bool { return len(w) > 1 && strings.ToUpper(w) == w }

// isPerson reports whether there is more than the look of the name to tell that an entity is somebody.
func (r *resolver) isPerson(x *Entity) bool {
	return x.titled || x.called != [3]int{} || x.Name >= 0 && r.fullness(r.ms[x.Name]) > 1 && x.likely != mention.Unknown
}

// sporting are the offices and trades of those who play for a team or lead it.
var sporting = map[string]bool{"captain": true, "manager": true, "boss": true, "coach": true, "striker": true, "defender": true, "midfielder": true, "goalkeeper": true, "keeper": true,
	"skipper": true, "winger": true, "forward": true, "guard": true, "batsman": true, "batter": true, "bowler": true, "spinner": true, "pitcher": true, "quarterback": true, "player": true,
	"sub": true, "substitute": true, "scorer": true, "fullback": true, "full-back": true, "centre-back": true, "hooker": true, "prop": true, "flanker": true, "lock": true, "chairman": true}

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

// behind is the body that stands right behind a name: the party in "(Con, Exeter)", the bank in ", of Barings,".
func (r *resolver) behind(i int) Body {
	t := r.ms[i].Core.End
	if t+2 >= len(r.doc.Tokens) {
		return noBody
	}
	switch r.doc.Word(t) {
	case "(":
		end := t + 1
		for end < min(t+5, len(r.doc.Tokens)-1) && unicode.IsUpper(first(r.doc.Word(end))) {
			end++
		}
		if w := r.doc.Word(end); end > t+1 && (w == "," && end+2 < len(r.doc.Tokens) && unicode.IsUpper(first(r.doc.Word(end+1))) && r.Tags[end+2] != syntax.CD || w == ")" && parties[r.doc.Word(t+1)]) {
			return Body{text.Range{First: t + 1, End: end}, -1}
		}
	case ",":
		if w := r.doc.Word(t + 1); w != "of" && w != "from" && w != "at" {
			return noBody
		}
		for k := i + 1; k < min(i+4, len(r.within)); k++ {
			m, e := r.ms[k], r.of[k]
			if first := m.Tokens.First; (first == t+2 || first == t+3) && m.Form == mention.Name && e >= 0 && r.es[e].Kind == mention.Organization {
				return Body{m.Core, e}
			}
		}
	}
	return noBody
}

// parties are the short names of parties that newspapers set behind a politician's name.
var parties = map[string]bool{"Con": true, "Lab": true, "Lib": true, "LD": true, "Ind": true, "Green": true, "SNP": true, "DUP": true, "SDLP": true, "UUP": true, "FF": true, "FG": true, "SF": true,
	"Reform": true, "Plaid": true, "Conservative": true, "Labour": true, "Independent": true, "D": true, "R": true, "Dem": true, "Rep": true, "ALP": true, "LNP": true}
