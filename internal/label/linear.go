package label

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// A Linear engine is two conditional random fields over the tokens of a paragraph, the second of which sees what the first makes of all the
// article (stacked sequential learning, Cohen and Carvalho 2005).
type Linear struct {
	first, second *model.Chain
	habits        habits
	pool          sync.Pool // of scratch
}

// NewLinear makes the engine of two model files that Train made.
func NewLinear(first, second []byte) (*Linear, error) {
	a, err := model.Open(first)
	if err != nil {
		return nil, fmt.Errorf("first pass: %w", err)
	}
	b, err := model.Open(second)
	if err != nil {
		return nil, fmt.Errorf("second pass: %w", err)
	}
	return &Linear{first: model.NewChain(a), second: model.NewChain(b), habits: habitsOf(a.Beside), pool: sync.Pool{New: func() any { return new(scratch) }}}, nil
}

//go:embed first.model
var firstFile []byte

//go:embed second.model
var secondFile []byte

// Standard is the linear engine with the models that came with the package. A build with damaged ones is no build.
var Standard = sync.OnceValue(func() *Linear {
	z, err := NewLinear(firstFile, secondFile)
	if err != nil {
		panic(err)
	}
	return z
})

// Label labels an article.
func (z *Linear) Label(in *Input) *Labels {
	w := z.pool.Get().(*scratch)
	c, g, n := &w.columns, &w.glances, len(in.Doc.Tokens)
	c.look(in, z.habits)
	c.without = z.first.Without
	labels := newLabels(n)
	w.run(labels, in, z.first, c.first, c, nil)
	g.look(in, c, labels)
	w.run(labels, in, z.second, g.second, c, labels)
	if n < keptTokens {
		z.pool.Put(w)
	}
	return labels
}

// keptTokens is how long an article is whose scratch is not kept for the next: few are, and it is much.
const keptTokens = 10_000

// Scratch is the memory that the passes work in.
type scratch struct {
	seq     model.Sequence
	work    model.Labelling
	columns columns
	glances glances
}

// run labels the paragraphs of an article, each as one sequence; before is what the pass before made of them, nil for the first pass, and may be out itself.
// The first one's labelling is made of the labels that are most likely one by one, which costs less than the most likely one as a whole.
func (w *scratch) run(out *Labels, in *Input, chain *model.Chain, features func([]model.Hash, int) []model.Hash, c *columns, before *Labels) {
	seq, work := &w.seq, &w.work
	for _, p := range in.Doc.Paragraphs {
		sequence(seq, p.Tokens, features, c, before)
		if seq.Len() == 0 {
			continue
		}
		if before == nil {
			chain.Marginals(work, seq)
		} else {
			chain.Label(work, seq)
		}
		for k := range seq.Len() {
			i := p.Tokens.First + k
			switch {
			case len(seq.Of(k)) == 0:
				out.P[i], out.Best[i] = before.P[i], before.Best[i]
			case before == nil:
				out.P[i] = work.P[k]
				out.Best[i] = likeliest(&out.P[i])
			default:
				out.P[i] = work.P[k]
				out.Best[i] = Label(work.Labels[k])
			}
		}
	}
}

func likeliest(p *[Count]float32) Label {
	best := Outside
	for l, v := range p {
		if v > p[best] {
			best = Label(l)
		}
	}
	return best
}

// decided is how likely the first pass must hold its label of a token for the second not to be asked. Every other token is decided so, and to ask of all
// of them changed no figure by more than 0.001.
const decided = 0.95

// sequence sets seq to the features of the tokens in r, but for those that the pass before has decided.
func sequence(seq *model.Sequence, r text.Range, features func([]model.Hash, int) []model.Hash, c *columns, before *Labels) {
	seq.Reset()
	for i := r.First; i < r.End; i++ {
		if before != nil {
			seq.Given = append(seq.Given, uint8(before.Best[i]))
		}
		if before == nil || before.P[i][before.Best[i]] < decided {
			seq.Features = features(seq.Features, i)
		}
		seq.Kinds = append(seq.Kinds, c.kind(i))
		seq.Close()
	}
}

// Habits tell how often a lemma is the head of a cue, and, in steps, how often that of a source.
type habits func(lemma model.Hash) (cue float32, source model.Hash)

// habitsOf reads a table of entries of six bytes, in order: the lemma's hash, how often it is a cue and how often a source in 255ths.
func habitsOf(b []byte) habits {
	type entry struct {
		lemma       model.Hash
		cue, source byte
	}
	const bits = 12 // the first of a hash, by which its entry is found
	var from [1<<bits + 1]int32
	entries := make([]entry, 0, len(b)/6)
	for ; len(b) >= 6; b = b[6:] {
		e := entry{model.Hash(binary.LittleEndian.Uint32(b)), b[4], b[5]}
		entries = append(entries, e)
		from[e.lemma>>(32-bits)+1]++
	}
	for i := range from[1:] {
		from[i+1] += from[i]
	}
	return func(lemma model.Hash) (float32, model.Hash) {
		i := lemma >> (32 - bits)
		for _, e := range entries[from[i]:from[i+1]] {
			if e.lemma == lemma {
				return float32(e.cue) / 255, step(float32(e.source) / 255)
			}
		}
		return 0, 0
	}
}
