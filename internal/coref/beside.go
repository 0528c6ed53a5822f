package coref

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// besides are the pronouns that are no mentions. Her is one behind a preposition or a verb too.
var besides = map[string]mention.Mention{
	"his": {Kind: mention.Person, Gender: mention.He}, "her": {Kind: mention.Person, Gender: mention.She}, "hers": {Kind: mention.Person, Gender: mention.She},
	"their": {Kind: mention.Thing, Plural: true},
}

// withBeside is the mentions, with the pronouns that are none behind them, and the order in which all of them appear: his comes before "his lawyer".
func withBeside(a *syntax.Analysis, ms []mention.Mention) (all []mention.Mention, order []int) {
	all, order = ms, make([]int, 0, len(ms))
	k := 0
	for t, tag := range a.Tags {
		for k < len(ms) && ms[k].Tokens.First < t {
			order = append(order, k)
			k++
		}
		if tag != syntax.PRPS && tag != syntax.PRP {
			continue
		}
		m, ok := besides[text.Fold(a.Doc.Word(t))]
		if !ok {
			continue
		}
		one := text.Range{First: t, End: t + 1}
		m.Tokens, m.Core, m.Head, m.Form, m.Within = one, one, t, mention.Pronoun, -1
		order = append(order, len(all))
		all = append(all, m)
	}
	for ; k < len(ms); k++ {
		order = append(order, k)
	}
	return all, order
}
