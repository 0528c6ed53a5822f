package attrib

import (
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// near is a distance in tokens, in steps.
func near(n int) model.Hash {
	if n < 0 {
		return 20 + near(-n)
	}
	return model.Step(n, distances)
}

var distances = []int{1, 2, 3, 4, 6, 9, 15, 26, 51}

// A shape is what the models see of the content of a proposal.
type shape struct {
	kind, mean, side, way, length model.Hash
	alone                         model.Hash // what stands beside it in its sentence: nothing, words before it, behind it, on both sides
	first, last                   int        // its tokens
}

func (k *linker) shape(p *proposal) shape {
	s := shape{kind: model.Hash(p.Kind), first: p.pieces[0].First, last: p.pieces[len(p.pieces)-1].End - 1}
	var mean, before float32
	n := 0
	for t := range p.tokens() {
		mean += k.labels.Content(t)
		before += k.labels.Share(t, label.Before)
		n++
	}
	s.mean, s.side, s.length = label.Fine(mean/float32(n)), label.Fine(before/float32(n)), near(n)
	s.way = 1
	if p.ruled {
		s.way = model.Hash(p.way) + 2
	}
	if k.wordBeside(s.first, -1) {
		s.alone |= 1
	}
	if k.wordBeside(s.last, 1) {
		s.alone |= 2
	}
	return s
}

// wordBeside reports whether a word outside of quotation stands in the sentence of token t on the side that step leads to.
func (k *linker) wordBeside(t, step int) bool {
	s := k.doc.SentenceAt(t)
	for i := t + step; s.Contains(i) && i-t < reach && t-i < reach; i += step {
		if k.stretchOf[i] < 0 && k.doc.Tokens[i].Kind != text.Punct {
			return true
		}
	}
	return false
}

// Where a cue or a source stands to a content.
const (
	placedBefore model.Hash = iota
	placedBehind
	placedBetween // its pieces
)

// place is where r stands to the content, and how many tokens are between.
func (k *linker) place(p *proposal, r text.Range) (model.Hash, int) {
	whole := p.bounds()
	switch {
	case r.End <= whole.First:
		return placedBefore, whole.First - r.End
	case r.First >= whole.End:
		return placedBehind, r.First - whole.End
	}
	return placedBetween, 0
}

// between is what stands between two runs of tokens: the words of a short stretch, else how much punctuation.
func (k *linker) between(a, b text.Range) model.Hash {
	if b.First < a.First {
		a, b = b, a
	}
	n := b.First - a.End
	if n < 0 {
		return 1
	}
	if n <= 2 {
		h := model.Hash(2)
		for t := a.End; t < b.First; t++ {
			h = h.With(k.Hash(t))
		}
		return h
	}
	from, to := k.parts[a.End], k.parts[min(b.First, a.End+60)]
	return model.Hash(3 + min(to.commas-from.commas, 3) + 4*min(to.stops-from.stops, 7))
}

// sentencesApart is how many sentences behind that of token a token b stands, three at most, in either direction.
func (k *linker) sentencesApart(a, b int) model.Hash {
	d := k.doc.Tokens[b].Sentence - k.doc.Tokens[a].Sentence
	return model.Hash(min(max(d, -3), 3) + 3)
}

// lemmaHash is the hash of the base form of a verb, the singular of a noun, else of the word. It is made once a token: the same heads are looked at for
// many candidates.
func (k *linker) lemmaHash(t int) model.Hash {
	if k.lemmas[t] == 0 {
		k.lemmas[t] = k.Hash(t)
		if k.Tags[t].Verb() || k.Tags[t] == syntax.NNS {
			k.lemmas[t] = model.Of(k.Lemma(t))
		}
	}
	return k.lemmas[t]
}

// most is the highest probability that a token in r has a role.
func (k *linker) most(r text.Range, role label.Label) float32 {
	p := float32(0)
	for t := r.First; t < r.End; t++ {
		p = max(p, k.labels.Share(t, role))
	}
	return p
}

// cueFeatures are those of q as the cue of a proposal.
func (k *linker) cueFeatures(out []model.Hash, p *proposal, s shape, q text.Range) []model.Hash {
	side, gap := k.place(p, q)
	h := k.LastVerb(q)
	lemma := k.lemmaHash(h)
	marginal := label.Fine(k.most(q, label.Cue))
	ruled := model.Hash(0)
	if p.ruled && q == p.Cue {
		ruled = s.way
	}
	piece, edge := p.pieces[len(p.pieces)-1], s.last
	if side == placedBefore {
		piece, edge = p.pieces[0], s.first
	}
	far, between, same, others := near(gap), k.between(q, piece), k.sentencesApart(edge, h), k.crossed(p, q)
	return append(out,
		side.With(far).With(s.kind).In(0), side.With(s.side).With(s.kind).In(1), lemma.In(2), lemma.With(side).In(3), marginal.With(ruled).In(4), ruled.With(s.kind).In(5),
		between.With(side).In(6), between.With(lemma).In(7), same.With(side).In(8), same.With(far).In(9), others.With(side).In(10), others.With(s.side).With(side).In(11),
		model.Hash(k.Tags[h]).With(side).In(12), marginal.With(far).With(side).In(13), ruled.With(far).In(14),
		s.alone.With(same).With(side).With(s.kind).In(16), s.alone.With(same).With(far).In(17),
	)
}

// crossed is what lies between a cue and the content of a proposal: other cues, and other contents.
func (k *linker) crossed(p *proposal, q text.Range) model.Hash {
	a, b := q.End, p.pieces[0].First
	if q.First >= p.pieces[0].First {
		a, b = p.bounds().End, q.First
	}
	cues, contents := 0, 0
	var last int32
	for t := a; t < min(b, a+80); t++ {
		if k.labels.Best[t] == label.CueBegins {
			cues++
		}
		if o := k.owner[t]; o != 0 && o != last {
			contents++
			last = o
		}
	}
	return model.Hash(min(cues, 3)*4 + min(contents, 3))
}

// neighbour is the word and the tag of token t as they are seen beside something, nought where there is none.
func (k *linker) neighbour(t int) (word, tag model.Hash) {
	if t < 0 || t >= len(k.doc.Tokens) {
		return 0, 0
	}
	return k.Hash(t), model.Hash(k.Tags[t]) + 1
}

// tagBeside is the tag of the word beside token t, or beside the quotation mark there, on the side that step leads to; nought where there is none.
func (k *linker) tagBeside(t, step int) model.Hash {
	for range 2 {
		if t += step; t >= 0 && t < len(k.doc.Tokens) && k.marks.Role[t] == 0 {
			return model.Hash(k.Tags[t]) + 1
		}
	}
	return 0
}

// sourceFeatures are those of mention m as the source of a proposal whose cue has been chosen.
func (k *linker) sourceFeatures(out []model.Hash, p *proposal, s shape, i int) []model.Hash {
	m := &k.mentions[i]
	side, gap := k.place(p, m.Tokens)
	form := model.Hash(m.Form)*8 + model.Hash(m.Kind)
	if m.Plural {
		form += 100
	}
	head := k.lemmaHash(m.Head)
	marginal, core := label.Fine(k.most(m.Tokens, label.Source)), label.Fine(k.labels.Share(m.Head, label.Source))
	ruled := model.Hash(0)
	switch {
	case p.ruled && p.Source == i:
		ruled = s.way
	case p.ruled && p.Follows >= 0 && k.out.Attributions[p.Follows].Source == i:
		ruled = 50
	case p.ruled && p.Turn == i:
		ruled = 51
	case p.ruled && p.Addressee == i:
		ruled = 52
	}
	within := model.Hash(0)
	if m.Within >= 0 {
		within = 1
	}
	inMarks := model.Hash(0)
	if k.stretchOf[m.Head] >= 0 {
		inMarks = 1
	}
	before, beforeTag := k.neighbour(m.Tokens.First - 1)
	after, afterTag := k.neighbour(m.Tokens.End)
	same := k.sentencesApart(s.first, m.Head)
	if side == placedBehind {
		same = k.sentencesApart(s.last, m.Head)
	}
	out = append(out,
		side.With(near(gap)).With(s.kind).In(20), form.In(21), form.With(side).With(same).In(22), head.In(23), marginal.With(core).In(24), marginal.With(ruled).In(25), ruled.With(s.kind).In(26),
		within.With(marginal).In(27), inMarks.With(s.kind).In(28), before.In(29), after.In(30), beforeTag.With(form).In(31), afterTag.With(form).In(32), same.With(side).With(s.side).In(33),
		core.With(form).In(34), s.alone.With(same).With(side).With(s.kind).In(38), s.alone.With(side).With(near(gap)).In(39), core.With(same).With(side).In(35), within.With(form).In(36), ruled.With(core).In(37),
	)
	if p.Cue.Len() > 0 {
		q := p.Cue
		h := k.LastVerb(q)
		lemma := k.lemmaHash(h)
		way := model.Hash(0)
		n := q.First - m.Tokens.End
		if m.Tokens.First >= q.End {
			way, n = 1, m.Tokens.First-q.End
		} else if n < 0 {
			way, n = 2, 0
		}
		between := k.between(m.Tokens, q)
		sentence := k.sentencesApart(h, m.Head)
		out = append(out,
			way.With(near(n)).In(40), way.With(near(n)).With(lemma).In(41), way.With(between).In(42), way.With(between).With(form).In(43), sentence.With(way).In(44),
			way.With(side).With(form).In(45), way.With(near(n)).With(core).In(46), way.With(near(n)).With(side).With(model.Hash(k.Tags[h])).In(47), lemma.With(form).In(48), lemma.With(way).In(49),
			way.With(before).In(50), way.With(model.Hash(k.mentionsBetween(i, q))).With(near(n)).In(51),
		)
	} else {
		out = append(out, side.With(near(gap)).With(core).In(60), side.With(k.between(m.Tokens, text.Range{First: s.first, End: s.last + 1})).In(61), side.With(form).With(after).In(62), side.With(same).With(ruled).In(63))
	}
	return out
}

// mentionsBetween counts the mentions between mention i and a cue, up to three.
func (k *linker) mentionsBetween(i int, q text.Range) int {
	n := 0
	if k.mentions[i].Tokens.First < q.First {
		for j := i + 1; j < len(k.mentions) && k.mentions[j].Tokens.First < q.First && n < 3; j++ {
			if k.mentions[j].Tokens.First >= k.mentions[i].Tokens.End && k.mentions[j].Form != mention.Description {
				n++
			}
		}
		return n
	}
	for j := i - 1; j >= 0 && k.mentions[j].Tokens.First >= q.End && n < 3; j-- {
		n++
	}
	return n
}

// nobody are the features of no candidate at all.
func (k *linker) nobody(out []model.Hash, s shape, p *proposal, base int) []model.Hash {
	cue := model.Hash(0)
	if p.Cue.Len() > 0 {
		cue = k.lemmaHash(k.LastVerb(p.Cue))
	}
	return append(out, s.kind.In(base), s.kind.With(s.way).In(base+1), s.side.With(s.kind).In(base+2), cue.In(base+3), s.mean.With(s.kind).In(base+4), s.alone.With(s.kind).With(s.way).In(base+5))
}

// claimFeatures are those of a proposal with its cue and source as a whole.
func (k *linker) claimFeatures(out []model.Hash, p *proposal, s shape) []model.Hash {
	cue, cueSide, cueMarginal := model.Hash(0), model.Hash(3), model.Hash(0)
	cueGap := model.Hash(0)
	if p.Cue.Len() > 0 {
		cue, cueMarginal = k.lemmaHash(k.LastVerb(p.Cue)), label.Fine(k.most(p.Cue, label.Cue))
		side, n := k.place(p, p.Cue)
		cueSide, cueGap = side, near(n)
	}
	form, core := model.Hash(99), model.Hash(0)
	agrees := model.Hash(0)
	if p.Source >= 0 {
		m := &k.mentions[p.Source]
		form, core = model.Hash(m.Form)*8+model.Hash(m.Kind), label.Fine(k.labels.Share(m.Head, label.Source))
	}
	if p.sourced {
		agrees = 1
	}
	if p.cued {
		agrees += 2
	}
	edge := label.Fine(k.labels.Content(s.first)).With(label.Fine(k.labels.Content(s.last)))
	before, _ := k.neighbour(s.first - 1)
	after, _ := k.neighbour(s.last + 1)
	beforeTag, afterTag := k.tagBeside(s.first, -1), k.tagBeside(s.last, 1)
	style := k.style(p)
	return append(out,
		s.kind.With(s.way).In(70), s.mean.With(s.kind).In(71), s.mean.With(s.way).In(72), edge.In(73), cue.In(74), cue.With(s.kind).In(75), cueMarginal.With(cueSide).In(76), cueSide.With(cueGap).In(77),
		form.In(78), form.With(s.kind).In(79), core.With(form).In(80), core.With(cueMarginal).In(81), s.length.With(s.kind).In(82), s.length.With(s.mean).In(83), before.In(84), after.In(85),
		k.Hash(s.first).In(86), model.Hash(k.Tags[s.first]).With(s.kind).In(87), agrees.With(s.way).In(88), cueMarginal.With(s.mean).With(core).In(89), cue.With(s.mean).In(90), k.Hash(s.last).In(91),
		style.With(s.kind).With(s.length).In(92), style.With(cue).In(93), style.With(before).In(94), style.With(beforeTag).With(afterTag).In(95),
	)
}
