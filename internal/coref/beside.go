package coref

import (
	"slices"
	"strings"

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
		m, ok := besides[Fold(a.Doc.Word(t))]
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

// reread is a copy of the mentions in which what only looks like a name, the MP or the Spaniard, is the description that it is: a name of somebody has no article.
func reread(a *syntax.Analysis, ms []mention.Mention) []mention.Mention {
	out := slices.Clone(ms)
	for i := range out {
		m := &out[i]
		if m.Form == mention.Name && m.Kind == mention.Person && m.Core.Len() > 1 && company(a.Doc.Word(m.Head)) {
			m.Kind = mention.Organization // applicant Acme Ltd
		}
		if last := m.Tokens.End - 1; m.Form == mention.Name && m.Kind == mention.Person && last > m.Head && a.Tags[m.Tokens.First] == syntax.DT && mention.NounKind(Fold(a.Doc.Word(last))) == mention.Person {
			m.Form, m.Core, m.Head = mention.Description, m.Tokens, last // a Labor MP
			continue
		}
		if m.Form != mention.Name || m.Plural || m.Core.Len() != 1 || m.Tokens.Len() != 2 || m.Head != m.Tokens.First+1 || a.Tags[m.Tokens.First] != syntax.DT {
			continue
		}
		w := a.Doc.Word(m.Head)
		if outlets().names[w] || outlets().words[w] || m.Kind == mention.Organization && !allCapitals(w) {
			continue // the Guardian
		}
		if mention.NounKind(Fold(w)) == mention.Person || ofAPeople(w) {
			m.Form, m.Kind, m.Core = mention.Description, mention.Person, m.Tokens
		}
	}
	return out
}

// company reports whether the names of companies end in a word.
func company(w string) bool { return companies[strings.TrimSuffix(w, ".")] }

var companies = map[string]bool{"Ltd": true, "Limited": true, "Plc": true, "PLC": true, "plc": true, "LLC": true, "LLP": true, "Inc": true, "Corp": true, "Corporation": true, "GmbH": true, "AG": true, "Pty": true, "Bhd": true}

// ofAPeople reports whether a word ends like one for somebody of a country or a city: Brazilian, Spaniard, Dutchwoman.
func ofAPeople(w string) bool {
	for _, end := range []string{"ian", "ean", "ard", "man", "woman", "ese"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
