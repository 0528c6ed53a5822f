package coref

import (
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// ahead gives the pronouns in what opens a sentence to the one who is named right behind it: For his part, | Anne Hale; Asked about her future, | Anne Hale. It comes last, as it leaves
// mentions out of their order.
func (r *resolver) ahead() {
	i := r.beside // of the pronouns that are no mentions, which stand in their order
	for s, sentence := range r.doc.Sentences {
		comma := sentence.Tokens.First
		for end := min(sentence.Tokens.End, comma+14); comma < end && r.Tags[comma] != syntax.Comma && r.Tags[comma] != syntax.Opening; {
			comma++
		}
		if comma+1 >= sentence.Tokens.End || r.Tags[comma] != syntax.Comma {
			continue
		}
		k := r.firstFrom(comma + 1)
		if k >= r.beside || r.ms[k].Tokens.First != comma+1 || r.ms[k].Form != mention.Name || r.ms[k].Kind != mention.Person || r.of[k] < 0 {
			continue
		}
		for i < len(r.ms) && r.ms[i].Head < sentence.Tokens.First {
			i++
		}
		for j := i; j < len(r.ms) && r.ms[j].Head < comma; j++ {
			r.foretell(j, k, s)
		}
		for j := r.firstFrom(sentence.Tokens.First); j < k; j++ {
			if r.ms[j].Form == mention.Pronoun {
				r.foretell(j, k, s)
			}
		}
	}
	for e := range r.es {
		x := &r.es[e]
		x.Mentions = slices.DeleteFunc(x.Mentions, func(i int) bool { return r.ms[i].Form == mention.Pronoun && r.of[i] >= 0 && r.of[i] != e })
	}
}

// foretell gives pronoun i, in what opens sentence s, to the one whom mention k names behind it, where it means nobody else who has just been told of.
func (r *resolver) foretell(i, k, s int) {
	g, e, old := r.ms[i].Gender, r.of[k], r.of[i]
	if g == mention.Unknown || e == old || r.es[e].shows(g) < 0 || r.within[i] >= 0 || r.within[k] >= 0 {
		return
	}
	first := r.doc.Sentences[s].Tokens.First
	part := r.Low(first) == "for" && r.Low(r.ms[i].Head+1) == "part"
	own := r.Tags[first] == syntax.IN && r.ms[i].Head == first+1 // In her ruling
	opens := own || r.Tags[first] == syntax.VBN || r.Tags[first] == syntax.VBG || r.Tags[first] == syntax.VBD || r.Tags[first] == syntax.WRB
	if !part && !opens || r.beforeSomebody(r.ms[i].Head, r.ms[k].Tokens.First-1) {
		return
	}
	if old >= 0 && !part {
		for j := r.firstFrom(r.doc.Sentences[max(0, s-1)].Tokens.First); j < k; j++ {
			if j != i && r.of[j] == old {
				return
			}
		}
	}
	r.of[i] = e
	r.es[e].Mentions = append(r.es[e].Mentions, i)
}

// beforeSomebody reports whether nothing but a description of somebody stands between a possessive at token t and the comma: asked about his assistant, | Anne Hale.
func (r *resolver) beforeSomebody(t, comma int) bool {
	for k := t + 1; k < comma; k++ {
		if !r.Tags[k].Noun() && r.Tags[k] != syntax.JJ {
			return false
		}
	}
	return comma > t+1 && mention.NounKind(r.Lemma(comma-1)) == mention.Person
}
