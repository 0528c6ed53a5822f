package attrib

import (
	"slices"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An end is a token before which a clause may end.
type end struct {
	at    int
	ruled bool // it is where the rules end it
	told  bool // it is where the labels do
}

// endsOf lists where the last piece of a proposal may end: where rules and labels say.
func (k *linker) endsOf(p *proposal) []end {
	last := p.pieces[len(p.pieces)-1]
	out := []end{{at: last.End, ruled: p.ruled, told: !p.ruled}}
	if p.ruled && (p.firm || k.reportsNext(last.End)) {
		return out
	}
	for _, at := range p.ends {
		if i := slices.IndexFunc(out, func(e end) bool { return e.at == at }); i >= 0 {
			out[i].told = true
		} else {
			out = append(out, end{at: at, told: true})
		}
	}
	return out
}

// reportsNext reports whether token t is a comma or a conjunction, and a verb of reporting of its own stands behind it: …, citing; … and said.
func (k *linker) reportsNext(t int) bool {
	if t+2 >= len(k.doc.Tokens) || k.doc.Word(t) != "," && k.Tags[t] != syntax.CC {
		return false
	}
	t++
	if k.Tags[t] == syntax.CC {
		t++
	}
	tag := k.Tags[t]
	if tag != syntax.VBD && tag != syntax.VBZ {
		return false
	}
	fr := k.frame(k.Lemma(t))
	return fr != nil && !fr.voice && fr.act == Speech
}

// ahead is what begins with token t: the conjunctions and adverbs there passed over, a verb with its tense, a clause with that of its verb, or something else.
func (k *linker) ahead(t int) model.Hash {
	stop := min(len(k.doc.Tokens), t+14)
	for t < stop && (k.doc.Word(t) == "," || k.Tags[t] == syntax.CC || k.Tags[t] == syntax.RB) {
		t++
	}
	if t >= stop {
		return 0
	}
	switch tag := k.Tags[t]; {
	case tag.Verb() || tag == syntax.MD:
		h := 100 + model.Hash(tag)
		if k.frame(k.Lemma(t)) != nil {
			h += 100
		}
		return h
	case tag == syntax.DT || tag.Noun() || tag == syntax.PRP || tag == syntax.PRPS || tag == syntax.CD || tag == syntax.JJ:
		first := model.Hash(300)
		if tag == syntax.PRP {
			first = 400
		}
		for i := t + 1; i < stop && k.doc.Tokens[i].Kind != text.Punct; i++ {
			if k.Tags[i].Finite() {
				return first + model.Hash(k.Tags[i])
			}
		}
		return first
	default:
		return 500 + model.Hash(tag)
	}
}

// tense is the tag of the first verb with a tense in a run of tokens, nought where there is none.
func (k *linker) tense(r text.Range) model.Hash {
	if t := k.firstFinite(r, 30); t >= 0 {
		return model.Hash(k.Tags[t])
	}
	return 0
}

// meanContent is how likely the tokens in r are part of a content on average, in steps, and 99 where there are none.
func (k *linker) meanContent(r text.Range) model.Hash {
	if r.Len() <= 0 {
		return 99
	}
	var mean float32
	for t := r.First; t < r.End; t++ {
		mean += k.labels.Content(t)
	}
	return label.Fine(mean / float32(r.Len()))
}

// endsBeside are the ends next to one on both sides: the beginning of the piece, and the end itself, where there is none.
func endsBeside(ends []end, e, first int) (before, behind int) {
	before, behind = first, e
	for _, o := range ends {
		if o.at < e {
			before = max(before, o.at)
		}
		if o.at > e && (behind == e || o.at < behind) {
			behind = o.at
		}
	}
	return before, behind
}

// endFeatures are those of an end as where the last piece of a proposal ends, ends being all that it may have.
func (k *linker) endFeatures(out []model.Hash, p *proposal, ends []end, e end) []model.Hash {
	piece := p.pieces[len(p.pieces)-1]
	who := model.Hash(0)
	if e.ruled {
		who++
	}
	if e.told {
		who += 2
	}
	who = who*4 + model.Hash(len(ends))
	word, tag := k.neighbour(e.at)
	next, _ := k.neighbour(e.at + 1)
	after := model.Hash(0)
	if e.at < len(k.doc.Tokens) {
		after = label.Fine(k.labels.Content(e.at))
	}
	inside := label.Fine(k.labels.Content(e.at - 1))
	before, behind := endsBeside(ends, e.at, piece.First)
	left, right := k.meanContent(text.Range{First: before, End: e.at}), k.meanContent(text.Range{First: e.at, End: behind})
	crossed := 0
	for _, o := range ends {
		if o.at < e.at {
			crossed++
		}
	}
	final := model.Hash(0)
	if behind == e.at {
		final = 1
	}
	lead, _ := k.neighbour(piece.First - 1)
	tense := k.tense(text.Range{First: piece.First, End: e.at})
	cue, cueTag := model.Hash(0), model.Hash(0)
	if p.Cue.Len() > 0 {
		h := k.LastVerb(p.Cue)
		cue, cueTag = k.lemmaHash(h), model.Hash(k.Tags[h])
	}
	shape := k.ahead(e.at)
	ownShape := k.ahead(before)
	length := near(e.at - piece.First)
	kind := model.Hash(p.Kind)
	return append(out, who.In(0), who.With(final).In(1), inside.With(after).In(2), left.With(right).In(3), left.With(right).With(who).In(4), word.In(5), word.With(next).In(6), word.With(tag).With(shape).In(7),
		shape.With(tense).In(8), shape.With(tense).With(cueTag).With(word).In(9), k.Hash(e.at-1).In(10), model.Hash(k.Tags[e.at-1]).With(word).In(11), cue.With(word).In(12), cue.With(who).In(13), cue.With(final).In(14),
		cue.With(shape).In(15), near(crossed+1).With(final).In(16), length.In(17), length.With(final).With(kind).In(18), lead.With(word).In(19), lead.With(tense).With(shape).In(20), left.With(ownShape).In(21), right.With(shape).In(22),
		right.With(word).In(23), tense.With(final).In(24), after.With(who).In(25), right.With(final).In(26), left.With(final).In(27), tense.With(ownShape).With(word).In(28))
}
