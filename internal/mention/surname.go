package mention

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// withSurnames is the names of an article and the surnames of people whom it names in full, where they stand alone and were passed over: what labels names
// sees a word where it stands, and here the rest of the article tells more.
func withSurnames(a *syntax.Analysis) []syntax.Name {
	known := map[string]bool{}
	for _, n := range a.Names {
		if w := a.Doc.Word(n.Tokens.End - 1); n.Type == syntax.Person && n.Tokens.Len() > 1 && len(w) > 3 && capital(w) {
			known[w] = true
		}
	}
	if len(known) == 0 {
		return a.Names
	}
	out := make([]syntax.Name, 0, len(a.Names)+8)
	k := 0
	for t := 0; t < len(a.Doc.Tokens); t++ {
		if k < len(a.Names) && a.Names[k].Tokens.First == t {
			out = append(out, a.Names[k])
			t = a.Names[k].Tokens.End - 1
			k++
		} else if known[a.Doc.Word(t)] {
			out = append(out, syntax.Name{Tokens: text.Range{First: t, End: t + 1}, Type: syntax.Person})
		}
	}
	return out
}
