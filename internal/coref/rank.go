package coref

import (
	_ "embed"
	"math"
	"slices"
	"sync"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
)

var (
	//go:embed names.model
	namesFile []byte
	//go:embed descriptions.model
	descriptionsFile []byte
	//go:embed pronouns.model
	pronounsFile []byte
)

// rankers rank, for the mentions of each form, the entities that one may stand for, and for names and descriptions a stranger as well. A build with a damaged one is no
// build.
var rankers = sync.OnceValue(func() (all [formCount]*model.Model) {
	for form, file := range [formCount][]byte{mention.Name: namesFile, mention.Description: descriptionsFile, mention.Pronoun: pronounsFile} {
		m, err := model.Open(file)
		if err != nil {
			panic(err)
		}
		all[form] = m
	}
	return all
})

const formCount = 3

// Features are numbered, in each model for itself, from these on; from 0 those of any mention. A description in a quotation has both those of a mention there and
// those of an epithet, which share their numbers until the models are learned anew.
const (
	ofForm     = 40 // of a name, or of a description
	ofStranger = 70
	ofWords    = 90 // of the words beside a mention
	ofQuoted   = 110
	ofEpithet  = 110
	ofNobody   = 130
)

// noEntity stands for a stranger, or for one that the article leaves open.
const noEntity = -1

// A question is whom a mention stands for.
type question struct {
	mention    int
	candidates []int        // the entities that it may stand for, those of the focus in its order
	stranger   []model.Hash // the features of its being none of them; nil where it has to be one
	features   func(out []model.Hash, e, behind int, others contest) []model.Hash
}

// pick is the candidate that a mention most likely stands for, noEntity where it is a stranger.
func (r *resolver) pick(q question) int {
	if len(q.candidates) == 0 {
		return noEntity
	}
	if r.trainer != nil {
		return r.study(q)
	}
	best, top, second := noEntity, int32(math.MinInt32), int32(math.MinInt32)
	m := rankers()[r.ms[q.mention].Form]
	var s model.Scores
	if q.stranger != nil {
		m.Score(&s, q.stranger)
		top = s[1]
	}
	others := r.contest(q.candidates)
	for k, e := range q.candidates {
		r.scratch = q.features(r.scratch[:0], e, len(q.candidates)-1-k, others)
		m.Score(&s, r.scratch)
		if s[1] >= top {
			best, top, second = e, s[1], top
		} else {
			second = max(second, s[1])
		}
	}
	r.odds[q.mention] = leads(top, second, m.Scale)
	return best
}

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

// File is the model file that has been learned for the mentions of a form.
func (t *Trainer) File(form mention.Form, h model.Header) ([]byte, error) {
	return t.rankers[form].File(h, nil)
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
