package mention

import (
	"strings"

	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// withShort are the names of an article and, where they were not seen to be names, what stands behind courtesy titles, and the surnames of its people and
// the first words of its companies that stand alone: “You knew,” Halloran said. Tarn declined to comment.
func withShort(a *syntax.Analysis) []syntax.Name {
	known := map[string]syntax.NameType{}
	for _, n := range a.Names {
		if first := a.Doc.Word(n.Tokens.First); n.Type == syntax.Organization && n.Tokens.Len() > 1 && n.Tokens.Len() < 4 && shortName(first) &&
			a.Tags[n.Tokens.First] == syntax.NNP && NounKind(strings.ToLower(first)) == Thing && !bodyWords()[first] {
			known[first] = syntax.Organization
		}
	}
	for _, n := range a.Names {
		if last := a.Doc.Word(n.Tokens.End - 1); n.Type == syntax.Person && n.Tokens.Len() > 1 && shortName(last) {
			known[last] = syntax.Person
		}
	}
	out := make([]syntax.Name, 0, len(a.Names)+8)
	k := 0
	for t := 0; t < len(a.Doc.Tokens); t++ {
		var typ syntax.NameType
		ok := false
		if w := a.Doc.Word(t); shortName(w) {
			typ, ok = known[w]
		}
		if k < len(a.Names) && a.Names[k].Tokens.First == t {
			n := a.Names[k]
			if ok && n.Tokens.Len() == 1 && n.Type == syntax.Person {
				n.Type = typ
			}
			out = append(out, n)
			t = n.Tokens.End - 1
			k++
			continue
		}
		next := len(a.Doc.Tokens) // where the next name begins
		if k < len(a.Names) {
			next = a.Names[k].Tokens.First
		}
		if end := titled(a, t, next); end > t {
			out = append(out, syntax.Name{Tokens: text.Range{First: t, End: end}, Type: syntax.Person})
			t = end - 1
		} else if ok && (typ == syntax.Person || t+1 < len(a.Tags) && a.Tags[t+1].Finite()) {
			out = append(out, syntax.Name{Tokens: text.Range{First: t, End: t + 1}, Type: typ})
		}
	}
	return out
}

// titled is the end of the words with capitals that stand from token t on right behind a courtesy title, in its sentence and before the next name, and that the
// analysis has not seen to be a name: Miss | Thwaite. It is t where there are none.
func titled(a *syntax.Analysis, t, next int) int {
	if t == 0 || !capital(a.Doc.Word(t)) || !courtesy(a.Doc.Word(t-1)) {
		return t
	}
	end, to := t, min(next, t+3, a.Doc.SentenceAt(t-1).End)
	for end < to && a.Tags[end].Noun() && capital(a.Doc.Word(end)) && !titleWord(a.Doc.Word(end)) && !bodyWords()[a.Doc.Word(end)] && NounKind(a.Low(end)) == Thing {
		end++
	}
	if end == t+1 && isDate(a.Doc.Word(t)) {
		return t
	}
	return end
}

// shortName reports whether a word may stand for a whole name.
func shortName(w string) bool { return len(w) > 3 && capital(w) }
