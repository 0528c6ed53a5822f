package coref

import (
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

var tradeSorts = sync.OnceValue(func() map[string]string { return lexicon.Groups("trade-sorts") })

// otherTrade reports whether a description is by a trade of another sort than all those that somebody has been told of by, and not by one of before: Mayor Ian Hale … The
// engineer.
func (r *resolver) otherTrade(d *description, x *Entity) bool {
	sort := tradeSorts()[d.lemma]
	if sort == "" || r.formerly(d.i) {
		return false
	}
	other := false
	for k := range firstAndLast(x.Mentions) {
		for _, noun := range r.tradesTold(r.ms[k]) {
			switch tradeSorts()[noun] {
			case sort:
				return false
			case "":
			default:
				other = true
			}
		}
	}
	return other
}

// formerly reports whether a description says that somebody is no more what it calls them: the former striker.
func (r *resolver) formerly(i int) bool {
	m := r.ms[i]
	for t := m.Core.First; t < min(m.Head, m.Core.First+8); t++ {
		if w := text.Fold(r.Low(t)); past[w] || w == "retired" {
			return true
		}
	}
	return false
}

// tradesTold are the nouns by which a mention tells what somebody is by now.
func (r *resolver) tradesTold(m mention.Mention) (out []string) {
	if m.Form == mention.Description {
		return []string{r.Lemma(m.Head)}
	}
	for _, words := range officesOf(m) {
		for t := words.First; t < min(words.End, words.First+12) && r.Tags[t] != syntax.IN; t++ {
			if past[r.Low(t)] || r.Low(t) == "retired" {
				break
			}
			if t+1 >= words.End || !r.Tags[t+1].Noun() && r.Tags[t+1] != syntax.POS {
				out = append(out, r.Lemma(t))
			}
		}
	}
	return out
}
