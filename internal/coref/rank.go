package coref

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"sync"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
)

//go:embed pronouns.model
var pronounsFile []byte

// pronounModel ranks the entities that a pronoun may stand for. A build with a damaged one is no build.
var pronounModel = sync.OnceValue(func() *model.Model {
	m, err := model.Open(pronounsFile)
	if err != nil {
		panic(err)
	}
	return m
})

// A Trainer learns which entity a pronoun stands for from texts whose chains of mentions are known.
type Trainer struct {
	Asked, Right int // how many pronouns have been learned from that could be several, and how many of these were right before

	ranker *model.Ranker
}

// NewTrainer makes one whose model will have 1<<bits rows.
func NewTrainer(bits uint) *Trainer { return &Trainer{ranker: model.NewRanker(bits, 0.03)} }

// File is the model file that has been learned.
func (t *Trainer) File(h model.Header) ([]byte, error) { return t.ranker.File(h, nil) }

// Learn goes over an article once. Gold gives the chain of a mention, -1 where it is not known or of none. Pronouns are joined to what is right where
// that is known, so that what is learned of each does not hang on mistakes about those before it.
func (t *Trainer) Learn(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution, gold func(mention.Mention) int) {
	r := newResolver(a, ms, said)
	r.trainer = t
	for _, m := range r.ms {
		r.gold = append(r.gold, gold(m))
	}
	r.run()
}

// study is the entity of the candidates that pronoun i stands for; it is -1, and nothing is learned, where that is not among them.
func (r *resolver) study(i int, candidates []int) int {
	if r.gold[i] < 0 {
		return -1
	}
	right := -1
	for k, e := range candidates {
		if r.chained(e, r.gold[i]) {
			right = k // the one last in focus
		}
	}
	if right < 0 {
		return -1
	}
	if len(candidates) > 1 {
		features := r.featuresOf(i, candidates)
		r.trainer.Asked++
		if r.trainer.ranker.Best(features) == right {
			r.trainer.Right++
		}
		r.trainer.ranker.Learn(features, right)
	}
	return candidates[right]
}

// guess is the candidate that pronoun i stands for, as far as the trainer knows by now.
func (r *resolver) guess(i int, candidates []int) int {
	if len(candidates) == 0 {
		return -1
	}
	return candidates[r.trainer.ranker.Best(r.featuresOf(i, candidates))]
}

func (r *resolver) featuresOf(i int, candidates []int) (out [][]model.Hash) {
	around := r.contest(candidates)
	for k, e := range candidates {
		out = append(out, r.features(nil, i, e, len(candidates)-1-k, around))
	}
	return out
}

// chained reports whether an entity is that of a chain: whether the last of its mentions that are in any is in this one.
func (r *resolver) chained(e, chain int) bool {
	for _, k := range r.es[e].Mentions {
		if g := r.gold[k]; g >= 0 && r.ms[k].Form != mention.Pronoun {
			return g == chain
		}
	}
	return false
}

// ranked is the candidate that pronoun i most likely stands for.
func (r *resolver) ranked(i int, candidates []int) int {
	best, top, second := -1, int32(0), int32(math.MinInt32)
	var s model.Scores
	m := pronounModel()
	around := r.contest(candidates)
	for k, e := range candidates {
		r.scratch = r.features(r.scratch[:0], i, e, len(candidates)-1-k, around)
		m.Score(&s, r.scratch)
		switch {
		case best < 0:
			best, top = e, s[1]
		case s[1] >= top:
			best, top, second = e, s[1], top
		default:
			second = max(second, s[1])
		}
	}
	r.odds[i] = leads(top, second, m.Scale)
	return best
}

// A contest is what the features of a candidate tell of the others.
type contest struct {
	order []int // the candidates, those of the nearest sentence first, in a sentence the leftmost first
	most  int   // of the mentions of any of them
}

func (r *resolver) contest(candidates []int) (c contest) {
	c.order = append(c.order, candidates...)
	slices.SortStableFunc(c.order, func(a, b int) int {
		x, y := &r.es[a], &r.es[b]
		return cmp.Or(cmp.Compare(y.sentence, x.sentence), cmp.Compare(x.at, y.at))
	})
	for _, e := range candidates {
		c.most = max(c.most, len(r.es[e].Mentions))
	}
	return c
}

// features appends those of entity e as what mention i stands for; behind is how many candidates were mentioned after it.
func (r *resolver) features(out []model.Hash, i, e, behind int, others contest) []model.Hash {
	m, x := r.ms[i], &r.es[e]
	word := model.Of(Fold(r.doc.Word(m.Head)))
	if m.Form == mention.Description {
		word = 1
	}
	sentence := r.sentence(i)
	distance := model.Hash(min(sentence-x.sentence, 6))
	paragraph := model.Hash(min(int(r.doc.Sentences[sentence].Paragraph-r.doc.Sentences[x.sentence].Paragraph), 3))
	place := model.Hash(0) // where in its own sentence the mention stands
	switch {
	case r.isSource(i):
		place = 1
	case r.Tags[m.Head] == syntax.PRPS:
		place = 3
	case r.isSubject(i):
		place = 2
	}
	last := r.ms[x.Mentions[len(x.Mentions)-1]]
	form := model.Hash(last.Form)
	if last.Form == mention.Pronoun && last.Head < m.Head && Fold(r.doc.Word(last.Head)) == Fold(r.doc.Word(m.Head)) {
		form = 7
	}
	subject := model.Hash(0)
	if x.subject {
		subject = 1
	}
	named := model.Hash(0)
	if x.Name >= 0 {
		named = 1
	}
	kind := model.Hash(x.Kind)
	if x.Plural {
		kind += 10
	}
	gender, called := model.Hash(0), model.Hash(0)
	if m.Gender != mention.Unknown {
		other := mention.He + mention.She - m.Gender
		switch {
		case x.Gender == m.Gender:
			gender = 1
		case x.likely == m.Gender:
			gender = 2
		case x.likely == other:
			gender = 3
		}
		switch same, others := x.called[m.Gender], x.called[other]; {
		case same > 0 && others == 0:
			called = 1
		case same > others:
			called = 2
		case others > 0:
			called = 3
		}
	}
	mentions := bucket(len(x.Mentions))
	spoke, spokeHere := model.Hash(9), model.Hash(0)
	if x.spoke >= 0 {
		spoke = model.Hash(min(sentence-x.spoke, 6))
		if r.doc.Sentences[x.spoke].Paragraph == r.doc.Sentences[sentence].Paragraph {
			spokeHere = 1
		}
	}
	rank := model.Hash(min(behind, 5))
	age := bucket(sentence - r.sentence(x.Mentions[0]))
	quoted := model.Hash(0)
	if r.within[i] >= 0 {
		quoted = 1
	}
	gap := bucket((m.Head - last.Head) / 4)
	article := model.Hash(0)
	if only := r.ms[x.Mentions[0]]; len(x.Mentions) == 1 && only.Form == mention.Description && r.Tags[only.Tokens.First] == syntax.DT && !r.definite(only) {
		article = 2 // a girl who could find the moon
	}
	left := model.Hash(min(slices.Index(others.order, e), 5))
	share := model.Hash(4 * len(x.Mentions) / others.most)
	if others.most < 3 {
		share = 5
	}
	role := model.Hash(0) // of the last mention in its sentence
	switch {
	case last.Form == mention.Pronoun && r.Tags[last.Head] == syntax.PRPS:
		role = 1
	case last.Within >= 0:
		role = 2
	case x.subject:
		role = 3
	}
	return append(out,
		word.With(r.personal(x)).With(kind).In(36),
		r.personal(x).With(rank).In(37),
		place.With(left).With(distance).In(28),
		left.With(rank).In(29),
		share.With(place).In(31),
		share.With(distance).In(32),
		role.With(distance).With(place).In(33),
		role.With(left).In(34),
		left.With(spoke).With(place).In(35),
		word.With(kind).In(0),
		word.With(gender).In(1),
		place.With(rank).In(2),
		place.With(distance).With(subject).In(3),
		place.With(paragraph).With(subject).In(4),
		place.With(named).With(distance).In(5),
		place.With(mentions).In(6),
		place.With(spoke).In(7),
		place.With(spokeHere).With(paragraph).In(8),
		form.With(distance).In(9),
		form.With(place).With(subject).In(10),
		named.With(gender).In(11),
		named.With(mentions).In(12),
		age.With(mentions).In(13),
		quoted.With(place).With(spoke).In(14),
		gap.With(subject).In(15),
		gap.With(place).In(16),
		word.With(distance).In(17),
		rank.With(subject).With(named).In(18),
		kind.With(named).With(place).In(19),
		distance.With(subject).With(spokeHere).With(rank).In(20),
		gender.With(rank).In(21),
		called.With(gender).In(22),
		called.With(rank).With(distance).In(23),
		word.With(article).With(kind).In(24),
		article.With(spoke).With(gender).In(27),
		word.With(spoke).With(place).In(25),
		word.With(subject).With(rank).In(26),
	)
}

// personal is how much speaks for it that what is named is somebody: a title, a first name, more names than one. A name of one word may be a company's, which
// looks no different.
func (r *resolver) personal(x *Entity) model.Hash {
	switch {
	case x.Name < 0:
		return 0
	case x.titled:
		return 4
	case x.likely != mention.Unknown:
		return 3
	case r.fullness(r.ms[x.Name]) > 1:
		return 2
	}
	return 1
}

var steps = []int{1, 2, 3, 4, 6, 9, 15, 30}

func bucket(n int) model.Hash { return model.Step(n, steps) }
