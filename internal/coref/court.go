package coref

import "github.com/sayso-news/sayso/internal/text"

// courtParts are the words for those who have a part in court. Who has one has no other: the witness is not the one who asks.
var courtParts = alike("counsel: lawyer attorney atty barrister solicitor counsel advocate prosecutor kc qc sc defending prosecuting representing",
	"bench: judge justice magistrate coroner sheriff recorder", "party: witness defendant accused plaintiff claimant complainant")

// courtPart is the part that the words beside the fullest name of somebody give them, empty for none: Judge Anne Hale; Anne Hale KC, for the bank; Prosecuting, Anne Hale said.
func (r *resolver) courtPart(x *Entity) string {
	m := r.ms[x.Name]
	for _, words := range []text.Range{{First: max(0, m.Tokens.First-2), End: m.Core.First}, m.Role, {First: m.Core.End, End: min(m.Core.End+2, len(r.Tags))}} {
		for t := words.First; t < words.End; t++ {
			if part := courtParts[Fold(r.doc.Word(t))]; part != "" {
				return part
			}
		}
	}
	return ""
}
