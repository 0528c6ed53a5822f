package coref

import (
	_ "embed"
	"math"
	"sync"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
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

// leads is how likely the first of two candidates is that have the given scores.
func leads(first, second int32, scale float64) float64 {
	return 1 / (1 + math.Exp((float64(second)-float64(first))*scale))
}
