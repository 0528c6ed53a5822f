package label

import (
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// A glance is what the second pass sees of the first one's output about a token.
type glance struct {
	label                model.Hash    // the likeliest labelling's
	source, cue, content model.Hash    // probabilities, in steps
	before, begins       model.Hash    // that it is content before its cue; that it begins a content
	left, right          [4]model.Hash // by role: how far the nearest token of it is in the sentence
	word, same           model.Hash    // how often the same word, elsewhere in the article, is a source; its lemma a cue
}

// A survey is what the second pass sees of the first one's output about a sentence.
type survey struct {
	content, cue, source model.Hash // mean of content, most of cue and source
	first, last          model.Hash // labels at its ends
	pattern              model.Hash // what it is mostly, and its neighbours
}

var probabilities = []float32{0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98}

// Fine is a probability in steps, from 1 on.
func Fine(p float32) model.Hash { return model.Step(p, probabilities) + 1 }

type glances struct {
	*columns
	tokens    []glance // with margins as those of the columns
	sentences []survey
	stretches []model.Hash // mean of content

	words, lemmas tally
	means         []mean
}

func (g *glances) of(i int) *glance { return &g.tokens[i+margin] }

// A mean is that of n numbers.
type mean struct{ sum, n float32 }

// A tally takes the means of a number that each token has over all tokens of one key.
type tally struct {
	keys  map[model.Hash]int32 // to the index of the mean
	of    []int32              // of each token
	means []mean
}

func (t *tally) reset(tokens int) {
	if t.keys == nil {
		t.keys = make(map[model.Hash]int32, 64+tokens/8)
	}
	clear(t.keys)
	t.of, t.means = blank(t.of, tokens), t.means[:0]
}

func (t *tally) add(i int, key model.Hash, v float32) {
	k, ok := t.keys[key]
	if !ok {
		k = int32(len(t.means))
		t.keys[key] = k
		t.means = append(t.means, mean{})
	}
	t.of[i] = k
	t.means[k].sum += v
	t.means[k].n++
}

// elsewhere is the mean of the other tokens with the key of token i, which has the number v, in steps; 0 where there is none.
func (t *tally) elsewhere(i int, v float32) model.Hash {
	m := t.means[t.of[i]]
	if m.n < 2 {
		return 0
	}
	return Fine((m.sum - v) / (m.n - 1))
}

// look prepares the columns for the second pass: likely cues are now those of the first.
func (g *glances) look(in *Input, c *columns, first *Labels) {
	n := len(in.Doc.Tokens)
	g.columns, g.tokens, g.sentences, g.stretches = c, blank(g.tokens, n+2*margin), blank(g.sentences, len(in.Doc.Sentences)), blank(g.stretches, len(c.stretches))
	words, lemmas := &g.words, &g.lemmas
	words.reset(n)
	lemmas.reset(n)
	g.means = blank(g.means, len(c.stretches))
	stretches := g.means
	for i := range n {
		t, x := c.at(i), g.of(i)
		cue, source, content := first.Share(i, Cue), first.Share(i, Source), first.Content(i)
		t.likely = cue
		x.label = model.Hash(first.Best[i]) + 1
		x.source, x.cue, x.content, x.before = Fine(source), Fine(cue), Fine(content), Fine(first.Share(i, Before))
		x.begins = Fine(first.P[i][BeforeBegins] + first.P[i][BehindBegins])
		words.add(i, t.word, source)
		lemmas.add(i, t.lemma, cue)
		if t.stretch >= 0 {
			stretches[t.stretch].sum += content
			stretches[t.stretch].n++
		}
	}
	for s, m := range stretches {
		g.stretches[s] = Fine(m.sum / max(m.n, 1))
	}
	for i := range n {
		x := g.of(i)
		x.word, x.same = words.elsewhere(i, first.Share(i, Source)), lemmas.elsewhere(i, first.Share(i, Cue))
	}
	c.likeliestCues(in)
	for k, s := range in.Doc.Sentences {
		g.survey(k, s.Tokens, first)
	}
	for k := range g.sentences {
		x := &g.sentences[k]
		around := [2]model.Hash{9, 9}
		if c.sentences[k].place > 1 {
			around[0] = g.mostly(k - 1)
		}
		if k+1 < len(g.sentences) && c.sentences[k+1].place > 1 {
			around[1] = g.mostly(k + 1)
		}
		x.pattern = around[0].With(g.mostly(k)).With(around[1])
	}
}

func (g *glances) survey(k int, r text.Range, first *Labels) {
	x := &g.sentences[k]
	var content, cue, source float32
	for i := r.First; i < r.End; i++ {
		content += first.Content(i)
		cue, source = max(cue, first.Share(i, Cue)), max(source, first.Share(i, Source))
	}
	x.content, x.cue, x.source = Fine(content/float32(max(r.Len(), 1))), Fine(cue), Fine(source)
	x.first, x.last = model.Hash(first.Best[r.First].Role()), model.Hash(first.Best[max(r.First, r.End-2)].Role())
	var last [4]int
	for k := range last {
		last[k] = -1
	}
	for i := r.First; i < r.End; i++ {
		for k, j := range last {
			if j >= 0 {
				g.of(i).left[k] = distance(i-j) + 1
			}
		}
		if role := first.Best[i].Role(); role != Outside {
			last[role.slot()] = i
		}
	}
	for k := range last {
		last[k] = -1
	}
	for i := r.End - 1; i >= r.First; i-- {
		for k, j := range last {
			if j >= 0 {
				g.of(i).right[k] = distance(j-i) + 1
			}
		}
		if role := first.Best[i].Role(); role != Outside {
			last[role.slot()] = i
		}
	}
}

// mostly is what a sentence mostly is: content, content with a cue, partly content, nothing.
func (g *glances) mostly(k int) model.Hash {
	switch x := &g.sentences[k]; {
	case x.content >= Fine(0.8):
		return 1
	case x.cue >= Fine(0.5):
		return 2
	case x.content >= Fine(0.3):
		return 3
	}
	return 4
}

// second appends the features of token i for the second pass: those of the first, and those of its output.
func (g *glances) second(out []model.Hash, i int) []model.Hash {
	out = g.first(out, i)
	t := g.at(i)
	s := &g.sentences[t.sentence]
	x, l1, l2, r1, r2 := g.of(i), g.of(i-1), g.of(i-2), g.of(i+1), g.of(i+2)
	var before, behind survey
	if g.columns.sentences[t.sentence].place > 1 {
		before = g.sentences[t.sentence-1]
	}
	if k := int(t.sentence) + 1; k < len(g.sentences) && g.columns.sentences[k].place > 1 {
		behind = g.sentences[k]
	}
	source, cue, content, content2 := Source.slot(), Cue.slot(), Before.slot(), Behind.slot()
	left, right := min(x.left[content]-1, x.left[content2]-1)+1, min(x.right[content]-1, x.right[content2]-1)+1
	out = append(out,
		l1.label.With(x.label).With(r1.label).In(90), l2.label.With(l1.label).With(x.label).With(r1.label).With(r2.label).In(91), x.label.With(t.tag).In(92), x.label.With(t.lemma).In(93),
		l1.label.With(t.word).In(94), r1.label.With(t.word).In(95), x.source.With(x.cue).In(96), x.content.With(x.before).In(97), x.content.With(x.cue).In(98), x.content.With(x.source).In(99),
		l1.content.With(x.content).With(r1.content).In(100), x.begins.With(l1.content).In(101), r1.begins.With(x.content).In(102),
		s.content.With(x.content).In(103), before.content.With(s.content).With(behind.content).In(104), s.content.With(s.cue).In(105), s.source.With(s.cue).With(x.label).In(106),
		s.first.With(s.last).With(before.last).With(behind.first).In(107), s.pattern.In(108), s.pattern.With(x.label).In(109),
		x.left[source].With(x.left[cue]).With(left).In(110), x.right[source].With(x.right[cue]).With(right).In(111), left.With(x.right[cue]).With(t.word).In(112), x.left[cue].With(right).With(t.word).In(113),
		x.left[cue].With(x.label).In(114), x.right[cue].With(x.label).In(115), x.word.With(t.source).In(116), x.same.With(t.cue).In(117), x.same.With(x.cue).In(118),
		x.label.With(t.hint).In(119), x.content.With(t.hint).In(120),
	)
	if t.stretch >= 0 {
		q := g.stretches[t.stretch]
		out = append(out, q.With(t.quote).In(121), q.With(x.label).In(122))
	}
	return out
}
