package attrib

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// Gold is an attribution as annotators have it, in tokens.
type Gold struct{ Source, Cue, Content []text.Range }

// An Example is an article with the labels that an engine gives it that has not seen it, and its true attributions. Examples of one article, written in
// several styles, share its number.
type Example struct {
	*label.Input
	Labels  *label.Labels
	Gold    []Gold
	Article int
}

// Settings are what may be chosen in training.
type Settings struct {
	Bits   uint // the tables have 1<<Bits rows
	Rounds int
	Rate   float64
	Folds  int // of the cross-validation that confidence is measured by
}

// linkRuns is how often the links are learned, each time in another order, before the mean is taken. With three of them the F1 of the words that say who moved by 0.007
// from one training to the next.
const linkRuns = 8

// Train learns where reported clauses end, which contents are said, and which cue and source each has, and returns the model files by name, for OpenLinks.
func Train(examples []*Example, o Settings, h model.Header) (map[string][]byte, error) {
	var quoted, told claims
	for fold := range o.Folds {
		t := newTrainer(o)
		t.learn(examples, o, h.Seed, func(e *Example) bool { return e.Article%o.Folds != fold })
		files, err := t.files(h, nil)
		if err != nil {
			return nil, err
		}
		m, err := OpenLinks(func(name string) ([]byte, error) { return files[name], nil })
		if err != nil {
			return nil, err
		}
		for _, e := range examples {
			if e.Article%o.Folds != fold {
				continue
			}
			k := prepared(e)
			chosen := k.choose(m)
			best := map[*Gold]float64{} // an attribution is found but once, by what is most like it
			for _, p := range chosen {
				if g := goldOf(&p, e.Gold); g != nil {
					best[g] = max(best[g], shared(p.pieces, g.Content))
				}
			}
			for _, p := range chosen {
				if p.settled() {
					continue
				}
				right := k.rightly(&p, e)
				c := &quoted
				if p.Kind == Indirect {
					c = &told
					g := goldOf(&p, e.Gold)
					right = right && shared(p.pieces, g.Content) == best[g]
				}
				c.claimed, c.right = append(c.claimed, p.Confidence), append(c.right, right)
			}
		}
	}
	var runs []*trainer
	for run := range linkRuns {
		t := newTrainer(o)
		t.learn(examples, o, h.Seed+uint64(run), func(*Example) bool { return true })
		runs = append(runs, t)
	}
	h.Figures = map[string]float64{"right of those in quotation marks, cross-validated": quoted.share(), "right of others, cross-validated": told.share()}
	q := quoted.calibrate()
	return runs[0].files(h, append(append([]byte{byte(len(q))}, q...), told.calibrate()...), runs[1:]...)
}

// claims are the probabilities that the model of confidence has claimed, and whether it was right.
type claims struct {
	claimed []float64
	right   []bool
}

// share is how many were right.
func (c claims) share() float64 {
	n := 0
	for _, r := range c.right {
		if r {
			n++
		}
	}
	return math.Round(10000*float64(n)/float64(max(1, len(c.right)))) / 10000
}

// knots bounds how many a calibration has.
const knots = 20

func (c claims) calibrate() model.Calibration {
	return model.Calibrate(c.claimed, c.right, max(1, len(c.claimed)/knots))
}

type trainer struct{ end, cue, source, claim, right *model.Ranker }

func newTrainer(o Settings) *trainer {
	t := &trainer{}
	for _, r := range []**model.Ranker{&t.end, &t.cue, &t.source, &t.claim, &t.right} {
		*r = model.NewRanker(o.Bits, o.Rate)
	}
	return t
}

// rankers are the trainer's by name.
func (t *trainer) rankers() map[string]*model.Ranker {
	return map[string]*model.Ranker{"end": t.end, "cue": t.cue, "source": t.source, "claim": t.claim, "right": t.right}
}

// files are the model files of what has been learned; with other trainers, of the mean of what all have.
func (t *trainer) files(h model.Header, calibrations []byte, others ...*trainer) (map[string][]byte, error) {
	out := map[string][]byte{}
	for name, r := range t.rankers() {
		h.Name = name
		var same []*model.Ranker
		for _, o := range others {
			same = append(same, o.rankers()[name])
		}
		var beside []byte
		if name == "right" {
			beside = calibrations
		}
		b, err := r.File(h, beside, same...)
		if err != nil {
			return nil, err
		}
		out[name+".model"] = b
	}
	return out, nil
}

// learn goes over the examples that are in, several times.
func (t *trainer) learn(examples []*Example, o Settings, seed uint64, in func(*Example) bool) {
	rng := rand.New(rand.NewPCG(seed, 4))
	inRounds(examples, o.Rounds, rng, func(e *Example) {
		if in(e) {
			t.article(e)
		}
	})
}

// inRounds goes over all examples as often as there are rounds, each time in another order.
func inRounds(examples []*Example, rounds int, rng *rand.Rand, learn func(*Example)) {
	order := rng.Perm(len(examples))
	for range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			learn(examples[i])
		}
	}
}

func prepared(e *Example) *linker {
	f := newFinder(e.Analysis, e.Marks, e.Mentions, nil)
	f.run()
	return newLinker(f, e.Labels)
}

func (t *trainer) article(e *Example) {
	k := prepared(e)
	var c candidates
	for i := range k.proposals {
		p := &k.proposals[i]
		if p.gone || p.settled() {
			continue
		}
		g := goldOf(p, e.Gold)
		k.chooseEnd(p, &c, func(ends []end) int {
			right := -1
			if g != nil {
				right = closest(p.pieces, ends, g.Content)
			}
			return study(t.end, &c, right)
		})
		g = goldOf(p, e.Gold)
		s := k.shape(p)
		k.chooseCue(p, s, &c, func(cues []text.Range) int {
			right := -1
			if g != nil {
				if right = widest(cues, g.Cue); right < 0 && len(g.Cue) == 0 {
					right = len(cues)
				}
			}
			return study(t.cue, &c, right)
		})
		k.chooseSource(p, s, &c, func(sources []text.Range) int {
			right := -1
			if g != nil {
				if right = foremost(sources, g.Source); right < 0 && len(g.Source) == 0 {
					right = len(sources)
				}
			}
			return study(t.source, &c, right)
		})
		c.reset()
		c.add(k.claimFeatures(c.features, p, s))
		judge(t.claim, &c, g != nil)
		judge(t.right, &c, k.rightly(p, e))
	}
}

// rightly reports whether a proposal is right: somebody said its words in quotation marks, or, where it has none, what it has for content, and its source
// is whose they are.
func (k *linker) rightly(p *proposal, e *Example) bool {
	if p.Kind == Indirect {
		g := goldOf(p, e.Gold)
		return g != nil && said(p, g, e) && (len(g.Source) > 0 || p.Source < 0)
	}
	var quoted []text.Range
	for t := range p.tokens() {
		if k.stretchOf[t] < 0 {
			continue
		}
		if n := len(quoted); n > 0 && quoted[n-1].End == t {
			quoted[n-1].End++
		} else {
			quoted = append(quoted, text.Range{First: t, End: t + 1})
		}
	}
	return slices.ContainsFunc(e.Gold, func(g Gold) bool {
		return 10*overlap(quoted, g.Content) >= 9*length(quoted) && said(p, &g, e)
	})
}

// said reports whether the source of a proposal is that of an attribution.
func said(p *proposal, g *Gold, e *Example) bool {
	return len(g.Source) == 0 || p.Source >= 0 && overlap([]text.Range{e.Mentions[p.Source].Tokens}, g.Source) > 0
}

// study learns that a candidate is right, unless it is -1 or the only one, and returns what the model would have chosen before.
func study(r *model.Ranker, c *candidates, right int) int {
	all := make([][]model.Hash, len(c.ends))
	for i := range all {
		all[i] = c.of(i)
	}
	best := r.Best(all)
	if right >= 0 && len(all) > 1 {
		r.Learn(all, right)
	}
	return best
}

// judge learns whether the first candidate is right, as against nothing.
func judge(r *model.Ranker, c *candidates, right bool) {
	at := 1
	if right {
		at = 0
	}
	r.Learn([][]model.Hash{c.of(0), nil}, at)
}

// closest is the end that makes the pieces most like the gold content, -1 where two are equally so.
func closest(pieces []text.Range, ends []end, gold []text.Range) int {
	best, top, tie := -1, -1.0, false
	for i, e := range ends {
		rs := append([]text.Range(nil), pieces...)
		rs[len(rs)-1].End = e.at
		v := shared(rs, gold)
		if v == top {
			tie = true
		} else if v > top {
			best, top, tie = i, v, false
		}
	}
	if tie {
		return -1
	}
	return best
}

// goldOf is the attribution whose content is most like that of a proposal, nil where none shares half. Of words in quotation marks it is enough that
// they are part of it.
func goldOf(p *proposal, gold []Gold) *Gold {
	best, top := -1, 0.5
	n := length(p.pieces)
	for i, g := range gold {
		v := shared(p.pieces, g.Content)
		if p.Kind == Direct && 10*overlap(p.pieces, g.Content) >= 9*n {
			v = max(v, 0.5)
		}
		if v >= top {
			best, top = i, v
		}
	}
	if best < 0 {
		return nil
	}
	return &gold[best]
}

// widest is the range that is most like the gold ones, -1 where none touches them.
func widest(rs []text.Range, gold []text.Range) int {
	best, top := -1, 0.0
	for i, r := range rs {
		if v := shared([]text.Range{r}, gold); v > top {
			best, top = i, v
		}
	}
	return best
}

// foremost is the range that begins closest to where the gold ones do, and of several the longest: the name, and not the apposition behind it. It is -1
// where none touches them.
func foremost(rs []text.Range, gold []text.Range) int {
	best := -1
	off := func(i int) int {
		d := rs[i].First - gold[0].First
		return max(d, -d)
	}
	for i, r := range rs {
		if overlap([]text.Range{r}, gold) == 0 {
			continue
		}
		if best < 0 || off(i) < off(best) || off(i) == off(best) && r.Len() > rs[best].Len() {
			best = i
		}
	}
	return best
}

// shared is how much two sets of tokens share, of all that is in either.
func shared(a, b []text.Range) float64 {
	both := overlap(a, b)
	if both == 0 {
		return 0
	}
	return float64(both) / float64(length(a)+length(b)-both)
}

func overlap(a, b []text.Range) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.First, y.First))
		}
	}
	return n
}

func length(rs []text.Range) int {
	n := 0
	for _, r := range rs {
		n += r.Len()
	}
	return n
}
