package coref

import "github.com/sayso-news/sayso/internal/text"

// courtParts are the words for those who have a part in court. Who has one has no other: the witness is not the one who asks.
var courtParts = alike("counsel: lawyer attorney atty barrister solicitor counsel advocate prosecutor kc qc sc defending prosecuting representing mitigation mitigating",
	"bench: judge justice magistrate coroner sheriff recorder", "party: witness defendant accused plaintiff claimant complainant")

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
			if part := courtParts[Fold(r.Low(t))]; part != "" {
				return part
			}
		}
	}
	return ""
}
