package coref

import (
	"strings"

	"github.com/sayso-news/sayso/internal/mention"
)

// answerer is who says what has no words beside it that say who, where a question comes before it or it is one: “Why?” she asked. “Because.” It is not who has
// asked, but whom they have talked with.
func (r *resolver) answerer(i int) int {
	before := r.said[i].Follows
	who := r.speaker[before]
	if who < 0 || r.paragraphOf(i) != r.paragraphOf(before)+1 || !r.question(before) && !r.question(i) {
		return who
	}
	other := -1 // who else has been quoted last, one with a name if anybody
	for k := before - 1; k >= max(0, before-6); k-- {
		e := r.speaker[k]
		if e < 0 || e == who || r.es[e].Kind != mention.Person || r.es[e].Plural || !r.isTop(k) || !r.question(before) && !r.question(k) {
			continue
		}
		if r.es[e].Name >= 0 {
			return e
		}
		if other < 0 {
			other = e
		}
	}
	if other < 0 {
		return who
	}
	return other
}

// isTop reports whether attribution k stands in no quotation of another.
func (r *resolver) isTop(k int) bool {
	s := r.said[k].Source
	return s < 0 || r.within[s] < 0
}

func (r *resolver) paragraphOf(k int) int {
	return r.paragraph(min(r.doc.TokensIn(r.said[k].Content[0]).First, len(r.doc.Tokens)-1))
}

// question reports whether what is said ends in a question mark.
func (r *resolver) question(k int) bool {
	c := r.said[k].Content
	s := c[len(c)-1]
	return strings.HasSuffix(r.doc.Text[s.Start:s.End], "?")
}
