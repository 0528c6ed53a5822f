package coref

import (
	"strings"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/text"
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

// repeated gives a quotation of the headline that nobody is said to have said to who says the same in the article.
func (r *resolver) repeated() {
	left := mostHeads
	for i, a := range r.said {
		if r.paragraphOf(i) >= r.lede || left == 0 {
			return
		}
		if r.speaker[i] >= 0 && a.Follows < 0 || a.Source >= 0 || a.Turn >= 0 {
			continue
		}
		left--
		words, best := plain(r.doc.Text, a.Content), -1
		for k, x := range r.said {
			if k != i && r.speaker[k] >= 0 && x.Source >= 0 && r.paragraphOf(k) >= r.lede && strings.Contains(plain(r.doc.Text, x.Content), words) &&
				(best < 0 || len(plain(r.doc.Text, r.said[best].Content)) > len(plain(r.doc.Text, x.Content))) {
				best = k
			}
		}
		if best >= 0 && len(words) > 2 {
			r.speaker[i] = r.speaker[best]
		}
	}
}

// plain is what is said in lower case, with nothing but its words.
func plain(of string, content []text.Span) string {
	var b strings.Builder
	for _, s := range content {
		for w := range strings.FieldsSeq(of[s.Start:s.End]) {
			b.WriteString(strings.Trim(Fold(w), `.,;:!?"“”()-–—`))
			b.WriteByte(' ')
		}
	}
	return b.String()
}
