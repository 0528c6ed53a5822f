package coref

import (
	"slices"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
)

// A Trainer learns whom mentions stand for from texts whose chains of mentions are known.
type Trainer struct {
	Asked, Right [formCount]int // by form: how many mentions have been learned from, and how many of these were right before

	rankers [formCount]*model.Ranker
	learns  [formCount]bool
}

// NewTrainer makes one whose models will have 1<<bits rows.
func NewTrainer(bits uint) *Trainer {
	t := new(Trainer)
	for form := range t.rankers {
		t.rankers[form] = model.NewRanker(bits, 0.03)
	}
	return t
}

// File is the model file that has been learned for the mentions of a form; with other trainers, the mean of what all have learned.
func (t *Trainer) File(form mention.Form, h model.Header, others ...*Trainer) ([]byte, error) {
	var same []*model.Ranker
	for _, o := range others {
		same = append(same, o.rankers[form])
	}
	return t.rankers[form].File(h, nil, same...)
}

// NoChain is the chain of a pronoun that is known to stand for nobody who is told of: they say it will rain.
const NoChain = -2

// Learn goes over an article once, to learn of the mentions of the given forms. Gold gives the chain of a mention, -1 where it is not known or of none. Mentions of these are
// joined to what is right where that is known, so that what is learned of each does not hang on mistakes about those before it.
func (t *Trainer) Learn(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution, gold func(mention.Mention) int, forms ...mention.Form) {
	t.learns = [formCount]bool{}
	for _, form := range forms {
		t.learns[form] = true
	}
	r := newResolver(a, ms, said)
	r.trainer = t
	for _, m := range r.ms {
		r.gold = append(r.gold, gold(m))
	}
	r.run()
}

// Resolve is what [Resolve] makes of an article with what the trainer has learned by now.
func (t *Trainer) Resolve(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution) Result {
	t.learns = [formCount]bool{}
	r := newResolver(a, ms, said)
	r.trainer = t
	r.gold = slices.Repeat([]int{noEntity}, len(r.ms))
	return r.resolve()
}

// study is the right candidate, where that is known and learned from, else the one that the trainer takes for right by now.
func (r *resolver) study(q question) int {
	t, form, right := r.trainer, r.ms[q.mention].Form, -1
	var features [][]model.Hash
	candidates := q.candidates
	if q.stranger != nil {
		features = append(features, q.stranger)
		candidates = append([]int{noEntity}, candidates...)
		right = 0
	}
	others := r.contest(q.candidates)
	for k, e := range q.candidates {
		features = append(features, q.features(nil, e, len(q.candidates)-1-k, others))
		if r.gold[q.mention] >= 0 && r.chained(e, r.gold[q.mention]) {
			right = len(features) - 1 // the one last in focus
		}
	}
	guess := t.rankers[form].Best(features)
	known := r.gold[q.mention] >= 0 || r.gold[q.mention] == NoChain && q.stranger != nil
	if !known || right < 0 || !t.learns[form] {
		return candidates[guess]
	}
	if len(features) > 1 {
		t.Asked[form]++
		if guess == right {
			t.Right[form]++
		}
		t.rankers[form].Learn(features, right)
	}
	return candidates[right]
}

// chained reports whether an entity is that of a chain: whether the first of its mentions that are in any is in this one.
func (r *resolver) chained(e, chain int) bool {
	for _, k := range r.es[e].Mentions {
		if g := r.gold[k]; g >= 0 && r.ms[k].Form != mention.Pronoun {
			return g == chain
		}
	}
	return false
}
