package attrib

import (
	"math/rand/v2"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// learnTerms learns from the stretches of an article that are short which of them are no part of any content. Where words that give a name to something
// stand before one within a reported clause, the annotators, who take the clause as a whole, do not tell whether anybody says it.
func learnTerms(r *model.Ranker, e *Example) {
	f := newFinder(e.Analysis, e.Marks, e.Mentions, nil)
	var c candidates
	for s, st := range f.marks.Stretches {
		if st.Parent >= 0 || !f.short(s) {
			continue
		}
		in := 0
		for _, g := range e.Gold {
			in = max(in, overlap([]text.Range{st.Tokens}, g.Content))
		}
		if in > 0 && (2*in < st.Tokens.Len() || f.isNamed(s)) {
			continue
		}
		c.reset()
		c.add(f.termFeatures(c.features, s))
		judge(r, &c, in == 0)
	}
}

// termRuns is how often terms are learned, each time in another order, before the mean is taken: there are few examples, and one order
// alone would tell in what is learned.
const termRuns = 8

// TrainTerms learns which short stretches nobody says, and returns the model file.
func TrainTerms(examples []*Example, o Settings, h model.Header) ([]byte, error) {
	var runs []*model.Ranker
	for run := range termRuns {
		r := model.NewRanker(o.Bits, o.Rate)
		rng := rand.New(rand.NewPCG(h.Seed+uint64(run), 5))
		inRounds(examples, o.Rounds, rng, func(e *Example) { learnTerms(r, e) })
		runs = append(runs, r)
	}
	h.Name = "term"
	return runs[0].File(h, nil, runs[1:]...)
}
