package coref

import (
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

var courtParts = sync.OnceValue(func() map[string]string { return lexicon.Groups("court-parts") })

// courtPart is the part that the words beside the fullest name of somebody give them, empty for none: Judge Anne Hale; Anne Hale KC, for the bank; Prosecuting, Anne Hale said.
func (r *resolver) courtPart(x *Entity) string {
	m := r.ms[x.Name]
	before := text.Range{First: max(m.Tokens.First, m.Core.First-6), End: m.Core.First}
	role := text.Range{First: max(m.Role.First, m.Role.End-6), End: m.Role.End}
	var opens text.Range // Prosecuting, | Anne Hale
	if r.doc.Word(m.Tokens.First-1) == "," {
		opens = text.Range{First: m.Tokens.First - 2, End: m.Tokens.First - 1}
	}
	behind := text.Range{First: m.Core.End, End: m.Core.End + 1}
	if r.doc.Word(m.Core.End) == "," {
		behind.End++ // Anne Hale, | defending
	}
	for _, words := range []text.Range{opens, before, role, behind} {
		for t := words.First; t < words.End; t++ {
			if part := courtParts()[text.Fold(r.Low(t))]; part != "" {
				return part
			}
		}
	}
	return ""
}
