package label

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An Example is an article with the true labels of its tokens. Examples of one article, written in several styles, share its number.
type Example struct {
	*Input
	Gold    []Label
	Article int
}

// Settings are what may be chosen in training.
type Settings struct {
	Bits    uint // the tables have 1<<Bits rows
	Rounds  int
	Runs    int // how often all of it is learned, each time in another order, before the mean is taken; at least once
	Rate    float64
	Without uint64 // groups of features to leave out, as bits by the order of Groups
	Folds   int    // of the cross-validation on whose output the second pass learns
}

// Train learns both passes, and returns the engine's labels for each example as cross-validation has them: as they are for articles that it has not
// seen. What comes behind is to be trained on those.
func Train(examples []*Example, o Settings, h model.Header) (first, second []byte, held []*Labels, err error) {
	n := newCounts(examples)
	h.Labels, h.Without = Names, o.Without
	h.Name = "labels, first pass"
	if first, held, err = crossValidated(examples, o, h, n, nil); err != nil {
		return nil, nil, nil, err
	}
	h.Name = "labels, second pass"
	second, held, err = crossValidated(examples, o, h, n, held)
	return first, second, held, err
}

// crossValidated trains a pass on all examples, and, side by side with that, on all folds but each, whose examples that one labels. Before is what
// the pass before made of the examples, nil for the first.
func crossValidated(examples []*Example, o Settings, h model.Header, n *counts, before []*Labels) (file []byte, held []*Labels, err error) {
	held = make([]*Labels, len(examples))
	err = sideBySide(o.Folds+1, func(k int) error {
		in := func(e *Example) bool { return e.Article%o.Folds != k }
		b, err := trainPass(examples, in, o, h, n, before)
		if err != nil || k == o.Folds {
			file = b
			return err
		}
		m, err := model.Open(b)
		if err != nil {
			return err
		}
		chain := model.NewChain(m)
		for i, e := range examples {
			if !in(e) {
				c := n.columns(e, o)
				held[i] = newLabels(len(e.Doc.Tokens))
				new(scratch).run(held[i], e.Input, chain, c.features(e.Input, i, before), c, at(before, i))
			}
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	file, err = model.WithFigures(file, map[string]float64{"F1 over tokens of train, cross-validated": f1(examples, held)})
	return file, held, err
}

// f1 is that over all tokens with a role.
func f1(examples []*Example, found []*Labels) float64 {
	right, of := 0, 0
	for i, e := range examples {
		for t, gold := range e.Gold {
			a, b := gold.Role(), found[i].Best[t].Role()
			if a != Outside {
				of++
			}
			if b != Outside {
				of++
			}
			if a == b && a != Outside {
				right += 2
			}
		}
	}
	return math.Round(10000*float64(right)/float64(max(1, of))) / 10000
}

// columns are those of an example, without what it tells itself of habits.
func (n *counts) columns(e *Example, o Settings) *columns {
	c := new(columns)
	c.look(e.Input, n.without(e.Article))
	c.without = o.Without
	return c
}

// features are those of the first pass, or, where its labels are given, of the second.
func (c *columns) features(in *Input, i int, before []*Labels) func([]model.Hash, int) []model.Hash {
	if before == nil {
		return c.first
	}
	g := new(glances)
	g.look(in, c, before[i])
	return g.second
}

// at is what the pass before made of example i, nil where this is the first.
func at(before []*Labels, i int) *Labels {
	if before == nil {
		return nil
	}
	return before[i]
}

// sideBySide calls f with 0 to n-1, two at a time.
func sideBySide(n int, f func(int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	turn := make(chan struct{}, 2)
	for k := range n {
		turn <- struct{}{}
		wg.Go(func() {
			errs[k] = f(k)
			<-turn
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// trainPass trains a pass on the examples that are in, as often as there are runs, each in another order, and makes one of what was learned in all.
func trainPass(examples []*Example, in func(*Example) bool, o Settings, h model.Header, n *counts, before []*Labels) ([]byte, error) {
	var runs []*model.CRF
	for r := range max(1, o.Runs) {
		runs = append(runs, trainRun(examples, in, o, rand.New(rand.NewPCG(h.Seed+uint64(r), 3)), n, before))
	}
	var beside []byte
	if before == nil {
		beside = n.table()
	}
	return runs[0].File(h, beside, runs[1:]...)
}

func trainRun(examples []*Example, in func(*Example) bool, o Settings, rng *rand.Rand, n *counts, before []*Labels) *model.CRF {
	crf := model.NewCRF(Count, o.Bits, o.Rate)
	var seq model.Sequence
	var gold []uint8
	order := make([]int, 0, len(examples))
	for i, e := range examples {
		if in(e) {
			order = append(order, i)
		}
	}
	for range o.Rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			e := examples[i]
			c := n.columns(e, o)
			features := c.features(e.Input, i, before)
			for _, p := range e.Doc.Paragraphs {
				// It learns from all tokens, though only those in doubt are asked: relations found on dev 0.705 instead of 0.697.
				sequence(&seq, p.Tokens, features, c, nil)
				gold = gold[:0]
				for t := p.Tokens.First; t < p.Tokens.End; t++ {
					gold = append(gold, uint8(e.Gold[t]))
				}
				crf.Learn(&seq, gold)
			}
		}
	}
	return crf
}

// counts are how often each lemma is seen, and how often as the head of a cue and of a source, in all articles and in each.
type counts struct {
	all      map[model.Hash]*[3]int
	articles map[int]map[model.Hash]*[3]int
}

func newCounts(examples []*Example) *counts {
	n := &counts{map[model.Hash]*[3]int{}, map[int]map[model.Hash]*[3]int{}}
	for _, e := range examples {
		if n.articles[e.Article] != nil {
			continue // the same in another style
		}
		own := map[model.Hash]*[3]int{}
		n.articles[e.Article] = own
		for i := range e.Doc.Tokens {
			k := lemma(e.Analysis, i, e.Hash(i))
			if own[k] == nil {
				own[k] = new([3]int)
			}
			own[k][0]++
		}
		for i := 0; i < len(e.Gold); {
			j := i + 1
			for j < len(e.Gold) && e.Gold[j].Role() == e.Gold[i].Role() && !e.Gold[j].Begins() {
				j++
			}
			switch e.Gold[i].Role() {
			case Cue:
				k := e.LastVerb(text.Range{First: i, End: j})
				own[lemma(e.Analysis, k, e.Hash(k))][1]++
			case Source:
				k := sourceHead(e.Analysis, i, j)
				own[lemma(e.Analysis, k, e.Hash(k))][2]++
			}
			i = j
		}
		for k, v := range own {
			if n.all[k] == nil {
				n.all[k] = new([3]int)
			}
			for x := range v {
				n.all[k][x] += v[x]
			}
		}
	}
	return n
}

// sourceHead is the last noun of a source before what hangs on behind, or its last word.
func sourceHead(a *syntax.Analysis, first, end int) int {
	for i := first; i < end; i++ {
		if a.Tags[i].Noun() && (i+1 == end || !a.Tags[i+1].Noun() && a.Tags[i+1] != syntax.POS) {
			return i
		}
	}
	return end - 1
}

func share(k, n int) byte { return byte(math.Round(255 * float64(k) / float64(n+2))) }

// without is the habits as they are known without an article.
func (n *counts) without(article int) habits {
	own := n.articles[article]
	return func(l model.Hash) (float32, model.Hash) {
		v := n.all[l]
		if v == nil {
			return 0, step(0)
		}
		w := *v
		if o := own[l]; o != nil {
			for x := range w {
				w[x] -= o[x]
			}
		}
		return float32(share(w[1], w[0])) / 255, step(float32(share(w[2], w[0])) / 255)
	}
}

// table is what habitsOf reads.
func (n *counts) table() []byte {
	var b []byte
	for _, k := range slices.SortedFunc(maps.Keys(n.all), cmp.Compare[model.Hash]) {
		if v := n.all[k]; v[1]+v[2] > 0 && v[0] > 1 {
			b = binary.LittleEndian.AppendUint32(b, uint32(k))
			b = append(b, share(v[1], v[0]), share(v[2], v[0]))
		}
	}
	return b
}
