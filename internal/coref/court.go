package coref

import "github.com/sayso-news/sayso/internal/text"

// The parts that people have in court. Who has one of them has no other: the witness is not the one who asks.
const (
	counsel = 1 + iota
	bench
	party
)

var courtParts = map[string]int{"lawyer": counsel, "attorney": counsel, "atty": counsel, "barrister": counsel, "solicitor": counsel, "counsel": counsel, "advocate": counsel, "prosecutor": counsel,
	"kc": counsel, "qc": counsel, "sc": counsel, "defending": counsel, "prosecuting": counsel, "representing": counsel,
	"judge": bench, "justice": bench, "magistrate": bench, "coroner": bench, "sheriff": bench, "recorder": bench,
	"witness": party, "defendant": party, "accused": party, "plaintiff": party, "claimant": party, "complainant": party}

// courtPart is the part that the words beside the fullest name of somebody give them: Judge Anne Hale; Anne Hale KC, for the bank; Prosecuting, Anne Hale said.
func (r *resolver) courtPart(x *Entity) int {
	m := r.ms[x.Name]
	for _, words := range []text.Range{{First: max(0, m.Tokens.First-2), End: m.Core.First}, m.Role, {First: m.Core.End, End: min(m.Core.End+2, len(r.Tags))}} {
		for t := words.First; t < words.End; t++ {
			if part := courtParts[Fold(r.doc.Word(t))]; part != 0 {
				return part
			}
		}
	}
	return 0
}
