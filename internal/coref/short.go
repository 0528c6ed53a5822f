package coref

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// short finds the entity that a part of a name stands for: a surname, a first name, an acronym, a body's name cut short.
func (r *resolver) short(m mention.Mention, words []string) int {
	switch {
	case len(words) < 2, len(words) > 2 && len(r.part[strings.Join(words, " ")]) > 0: // Van der Merwe
	case m.Kind == mention.Person:
		words = []string{words[0], words[len(words)-1]} // with or without a middle name
	case len(words) > 2:
		return noEntity
	}
	if e := r.elder(m, r.part[words[len(words)-1]]); e != noEntity && m.Core.Len() == 1 {
		return e
	}
	best, top := noEntity, 0
	sentence := int(r.doc.Tokens[m.Head].Sentence)
	es := r.part[strings.Join(words, " ")]
	if len(es) == 0 && len(words) == 1 {
		es = r.part[middle+words[0]]
	}
	if len(es) == 0 && m.Kind == mention.Person {
		es = r.familiar(words)
	}
	for k, e := range es {
		x := &r.es[e]
		if !r.agree(e, m) {
			continue
		}
		if x.shows(m.Gender) < 0 && len(m.Titles) > 0 || m.Within >= 0 && r.of[m.Within] == e && r.owns(m) {
			continue // Mrs Hale is not Desmond Hale; nor is the Hale of Hale's wife, Anne Hale, she
		}
		score := k - 3*min(sentence-x.sentence, 20) + 100*x.shows(m.Gender)
		if x.years > 0 && x.years < adult && len(m.Titles) > 0 {
			score -= 300 // Mr Frost is no boy
		}
		if m.Core.Len() == 1 {
			score += 8*min(len(x.Mentions), 12) - 4*k // a surname alone is that of whom the article is about, and named first
			if last, ok := r.full[words[0]]; ok && last == e {
				score += 40 // and whom it has called by it before
			}
			if x.spoke >= max(0, sentence-1) {
				score += 100 // and more than all, who has just spoken
			}
			if x.kin != "" && r.justIntroduced(e, es, sentence) {
				score += 250 // but His father, Ian Hale, is a baker. Hale said
			}
			if r.compound(x, words[0]) {
				score -= 200 // Wong is Mei-Ling Wong rather than Kai Tremblay-Wong
			}
		}
		if best == noEntity || score >= top {
			best, top = e, score
		}
	}
	return best
}

// adult is the age from which somebody is called by a title.
const adult = 16

// justIntroduced reports whether entity e was named for the first time in the sentence before, as its subject, at the head of a paragraph, and since then none of the others who share a name has been named.
func (r *resolver) justIntroduced(e int, shared []int, sentence int) bool {
	x := &r.es[e]
	if !r.opensParagraph(r.doc.Sentences[r.sentence(x.Mentions[0])].Tokens.First) || x.sentence < sentence-1 || x.sentence > sentence || !x.subject || r.sentence(x.Mentions[0]) < sentence-1 || len(x.Mentions) > 4 {
		return false
	}
	for _, o := range shared[max(0, len(shared)-mostLooked):] {
		if o == e {
			continue
		}
		for k := len(r.es[o].Mentions) - 1; k >= max(0, len(r.es[o].Mentions)-4); k-- {
			if i := r.es[o].Mentions[k]; r.ms[i].Form == mention.Name && r.ms[i].Head > r.ms[x.Mentions[0]].Head {
				return false
			}
		}
	}
	return true
}

// compound reports whether a word is a part of a name in which a hyphen joins it to another.
func (r *resolver) compound(x *Entity, word string) bool {
	if x.Name < 0 || r.ms[x.Name].Core.Len() > mostWords {
		return false
	}
	c := r.ms[x.Name].Core
	for t := c.First; t < c.End; t++ {
		if text.Fold(r.Low(t)) == word {
			return t > c.First && r.Tags[t-1] == syntax.HYPH || t+1 < c.End && r.Tags[t+1] == syntax.HYPH
		}
	}
	return false
}

// familiar are those whom a short form of the first name means that no list has: Clemmie, who is Clementine Hale, and Thea Hale, who is Dorothea.
func (r *resolver) familiar(words []string) (es []int) {
	all := r.part[words[len(words)-1]]
	if len(words) == 1 {
		all = r.part[begins(words[0])]
	}
	for _, e := range all {
		x := &r.es[e]
		if x.Name < 0 || x.Kind != mention.Person {
			continue
		}
		if given := text.Fold(r.Low(r.ms[x.Name].Core.First)); shortens(words[0], given) || len(words) > 1 && shortens(given, words[0]) {
			es = append(es, e)
		}
	}
	return es
}

// begins is the beginning of a first name, by which r.part finds it again for those that shorten it.
func begins(name string) string {
	n := 0
	for at := range name {
		if n == 3 {
			return "~" + name[:at]
		}
		n++
	}
	return "~" + name
}

// shortens reports whether a name is the beginning of another, with or without an ending of familiarity, or all of it but the beginning: Leo, Clemmie, Thea.
func shortens(short, name string) bool {
	const least, end = 3, 4
	if short == name || len(short) > len(name)+1 {
		return false
	}
	if strings.HasSuffix(name, short) {
		return len(short) >= end
	}
	stem := short
	for _, ending := range []string{"ie", "y", "i"} {
		if s, ok := strings.CutSuffix(short, ending); ok {
			stem = s
			break
		}
	}
	if n := len(stem); stem != short && n > 2 && stem[n-1] == stem[n-2] {
		stem = stem[:n-1]
	}
	return len(stem) >= least && strings.HasPrefix(name, stem)
}

// nicknames are the short forms of first names and the names that they are short for, each by the other.
var nicknames = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, l := range lexicon.Lines("nicknames") {
		w := strings.Fields(l)
		for _, short := range w[1:] {
			m[w[0]] = append(m[w[0]], short)
			m[short] = append(m[short], w[0])
		}
	}
	return m
})
