package syntax

import "github.com/sayso-news/sayso/internal/text"

// spoken makes of a Chinese name before a verb of saying a person's, whatever it was taken for: 王梅 | 说.
func (j *joiner) spoken(ns []Name) []Name {
	var out []Name // nil while nothing has changed
	k := 0
	for t := 0; t+1 < len(j.tags); t++ {
		if !text.HanCue(j.doc.Word(t+1)) || !text.HanName(j.doc.Word(t)) || j.doc.Tokens[t+1].SpaceBefore {
			continue
		}
		if out == nil {
			out = make([]Name, 0, len(ns)+8)
		}
		for k < len(ns) && ns[k].Tokens.First < t {
			out = append(out, ns[k])
			k++
		}
		for k < len(ns) && ns[k].Tokens.First <= t+1 {
			k++
		}
		if n := len(out); n > 0 && out[n-1].Tokens.End > t {
			out = out[:n-1]
		}
		out = append(out, Name{Tokens: text.Range{First: t, End: t + 1}, Type: Person})
	}
	if out == nil {
		return ns
	}
	return append(out, ns[k:]...)
}
