package mention

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// withShort are the names of an article and, where they stand alone and were not seen to be names, the surnames of its people and the first words of its
// companies: “You knew,” Halloran said. Tarn declined to comment.
func withShort(a *syntax.Analysis) []syntax.Name {
	known := map[string]syntax.NameType{}
	for _, n := range a.Names {
		if first := a.Doc.Word(n.Tokens.First); n.Type == syntax.Organization && n.Tokens.Len() > 1 && n.Tokens.Len() < 4 && shortName(first) &&
			a.Tags[n.Tokens.First] == syntax.NNP && NounKind(lower(first)) == Thing && !bodyWords()[first] {
			known[first] = syntax.Organization
		}
	}
	for _, n := range a.Names {
		if last := a.Doc.Word(n.Tokens.End - 1); n.Type == syntax.Person && n.Tokens.Len() > 1 && shortName(last) {
			known[last] = syntax.Person
		}
	}
	if len(known) == 0 {
		return a.Names
	}
	out := make([]syntax.Name, 0, len(a.Names)+8)
	k := 0
	for t := 0; t < len(a.Doc.Tokens); t++ {
		typ, ok := known[a.Doc.Word(t)]
		switch {
		case k < len(a.Names) && a.Names[k].Tokens.First == t:
			n := a.Names[k]
			if ok && n.Tokens.Len() == 1 && n.Type == syntax.Person {
				n.Type = typ
			}
			out = append(out, n)
			t = n.Tokens.End - 1
			k++
		case ok && (typ == syntax.Person || t+1 < len(a.Tags) && a.Tags[t+1].Finite()):
			out = append(out, syntax.Name{Tokens: text.Range{First: t, End: t + 1}, Type: typ})
		}
	}
	return out
}

// shortName reports whether a word may stand for a whole name.
func shortName(w string) bool { return len(w) > 3 && capital(w) }
