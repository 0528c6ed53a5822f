package label

import "github.com/sayso-news/sayso/internal/model"

// first appends the features of token i for the first pass.
func (c *columns) first(out []model.Hash, i int) []model.Hash {
	t, l1, l2, l3, r1, r2, r3 := c.at(i), c.at(i-1), c.at(i-2), c.at(i-3), c.at(i+1), c.at(i+2), c.at(i+3)
	s := &c.sentences[t.sentence]
	from := len(out)
	out = append(out,
		t.lemma.In(5), l1.lemma.In(6), r1.lemma.In(7), l2.lemma.In(8), r2.lemma.In(9), l3.lemma.In(10), r3.lemma.In(11),
		l1.lemma.With(l2.lemma).In(21), r1.lemma.With(r2.lemma).In(22),

		t.tag.With(l1.tag).In(12), t.tag.With(r1.tag).In(13), t.tag.With(l1.tag).With(r1.tag).In(14), t.tag.With(r1.tag).With(r2.tag).In(15), t.tag.With(l1.tag).With(l2.tag).In(16),
		l1.word.With(t.tag).In(23), r1.word.With(t.tag).In(24),

		t.name.With(l1.name).With(r1.name).In(25), t.mention.In(26), t.mention.With(l1.mention).In(27), t.mention.With(r1.mention).In(28), t.mention.With(t.word).In(29),

		t.hint.In(30), t.hint.With(l1.hint).In(31), t.hint.With(r1.hint).In(32), t.hint.With(t.tag).In(33), t.hint.With(t.lemma).In(34), l1.hint.With(t.hint).With(r1.hint).With(t.quote).In(35),

		s.first.In(36), s.first.With(t.left).In(37), s.last.In(38),
		s.quoted.With(s.cue).With(s.before.quoted).In(39), s.quoted.With(t.quote).With(s.cue).In(40), s.before.quoted.With(s.quoted).With(s.behind.quoted).With(s.place).In(41),
		s.before.cue.With(s.quoted).In(42), s.behind.cue.With(s.quoted).In(43), t.left.With(t.quote).In(44), t.right.With(t.quote).In(45),

		l1.cue.With(t.cue).With(r1.cue).In(46), t.cue.With(t.tag).In(47), t.cue.With(r1.source).With(l1.source).In(48), t.source.With(l1.cue).With(r1.cue).In(49), t.source.With(t.tag).In(50),
		t.cue.With(r1.word).In(51), t.cue.With(l1.word).In(52), l1.cue.With(t.word).In(53), l1.cue.With(t.tag).With(r1.tag).In(54), l2.cue.With(l1.word).With(t.tag).In(55),

		t.cue.With(t.quote).In(69), l1.quote.With(t.quote).With(r1.quote).With(t.word).In(70),
	)
	if t.stretch >= 0 {
		q := &c.stretches[t.stretch]
		out = append(out,
			q.length.With(t.quote).In(71), q.length.With(q.end).In(72), q.start.With(q.end).With(q.length).In(73), t.opened.With(q.before).In(74), t.closing.With(q.behind).In(75),
			q.before.In(76), q.behind.In(77), q.second.In(78), q.behind.With(q.second).In(79), q.before.With(q.end).With(q.length).In(80), q.length.With(s.cue).In(81), q.start.With(q.before).In(82),
			t.hint.With(q.length).In(83),
		)
	}
	if c.without != 0 {
		return append(out[:from], leaveOut(out[from:], c.without)...)
	}
	return out
}

// kind is the kind of token i for the transitions: whether it begins a sentence, and where in quotation it stands.
func (c *columns) kind(i int) uint8 {
	t := c.at(i)
	k := uint8(t.quote)
	if t.left == 1 {
		k += 4
	}
	return k
}

// Groups are the groups of the first pass's features, for ablations, and how many features each has, in the order in which they are made.
var Groups = []struct {
	Name string
	n    int
}{
	{"lemmas", 9},
	{"tags", 7},
	{"names and mentions", 5},
	{"hints", 6},
	{"the sentence", 10},
	{"habits", 10},
	{"quotation marks", 15},
}

// leaveOut returns the features that are in none of the groups whose bits are set.
func leaveOut(features []model.Hash, without uint64) []model.Hash {
	var out []model.Hash
	for i, g := range Groups {
		n := min(g.n, len(features))
		if without>>i&1 == 0 {
			out = append(out, features[:n]...)
		}
		features = features[n:]
	}
	return out
}
