package syntax

import (
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// The labels of the name model: a token is outside of names, or begins or goes on with one of a type.
var nameLabels = []string{"O", "B-other", "I-other", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place"}

const outside = 0

func begins(t NameType) uint8 { return 1 + 2*uint8(t) }
func inside(t NameType) uint8 { return 2 + 2*uint8(t) }

// findNames finds the names of the tokens in the sentences, each sentence labelled as a whole.
func findNames(c *model.Chain, fs, distinct []form, tags []Tag, sentences []text.Range) []Name {
	var out []Name
	var seq model.Sequence
	var w model.Labelling
	known := gather(fs, distinct, tags, sentences)
	for _, r := range sentences {
		if !nameSequence(&seq, fs, tags, r, known, c.Without) {
			continue
		}
		c.Best(&w, &seq)
		last := uint8(outside)
		for i, l := range w.Labels {
			switch {
			case l == outside:
			case l == last || l == last+1 && l%2 == 0 && last != outside && last%2 == 1:
				if l%2 == 0 {
					out[len(out)-1].Tokens.End++
					break
				}
				fallthrough
			default:
				out = append(out, Name{text.Range{First: r.First + i, End: r.First + i + 1}, NameType((l - 1) / 2)})
			}
			last = l
		}
	}
	return out
}

// nameSequence sets seq to the features of the sentence in r. It reports whether any token may be part of a name.
func nameSequence(seq *model.Sequence, fs []form, tags []Tag, r text.Range, known map[model.Hash]traits, without uint64) bool {
	seq.Reset()
	shouting := allUpper(fs, r)
	some := false
	for i := r.First; i < r.End; i++ {
		kind := uint8(2)
		switch f := &fs[i]; {
		case shouting:
			kind = 3
		case f.upper:
			kind = 1
		}
		if mayBeName(fs, tags, r, i) {
			seq.Features = nameContext(seq.Features, fs, tags, r, i, known, shouting, without)
			some = true
		} else {
			kind = 0
		}
		seq.Kinds = append(seq.Kinds, kind)
		seq.Close()
	}
	return some
}

// mayBeName rules out what is never part of a name, so that no time is spent on it: small words with no capital close by on both sides.
func mayBeName(fs []form, tags []Tag, r text.Range, i int) bool {
	if fs[i].upper || tags[i].Proper() {
		return true
	}
	before := at(fs, r, i-1).upper || at(fs, r, i-2).upper || at(fs, r, i-3).upper
	after := at(fs, r, i+1).upper || at(fs, r, i+2).upper || at(fs, r, i+3).upper
	return before && after
}

// allUpper reports whether a sentence is a headline in capitals, or in title case, so that capitals mean less.
func allUpper(fs []form, r text.Range) bool {
	upper := 0
	for i := r.First; i < min(r.End, r.First+40); i++ {
		if fs[i].upper {
			upper++
		}
	}
	return upper*3 > 2*min(r.Len(), 40)
}

// nameContext appends the features of token i.
func nameContext(out []model.Hash, fs []form, tags []Tag, r text.Range, i int, known map[model.Hash]traits, shouting bool, without uint64) []model.Hash {
	from := len(out)
	w, l1, l2, r1, r2 := &fs[i], at(fs, r, i-1), at(fs, r, i-2), at(fs, r, i+1), at(fs, r, i+2)
	tagAt := func(i int) model.Hash {
		if !r.Contains(i) {
			return 0
		}
		return model.Hash(tags[i])
	}
	first := model.Hash(0)
	if i == r.First {
		first = 1
	}
	if shouting {
		first += 2
	}
	t, tl, tr := tagAt(i), tagAt(i-1), tagAt(i+1)
	wl, ll, rl := model.Hash(w.list), model.Hash(l1.list), model.Hash(r1.list)
	out = append(out,
		first.In(0),
		w.word.In(1),
		w.suffix3.In(2),
		w.prefix.In(3),
		w.shape.With(first).In(4),
		t.With(tl).With(tr).In(5),
		t.With(w.shape).In(6),
		l1.word.In(7),
		r1.word.In(8),
		l2.word.In(9),
		r2.word.In(10),
		l1.word.With(w.shape).In(11),
		r1.word.With(w.shape).In(12),
		l2.word.With(l1.word).In(13),
		r1.word.With(r2.word).In(14),
		w.word.With(l1.word).In(15),
		w.word.With(r1.word).In(16),
		wl.With(w.shape).In(17),
		wl.With(rl).With(r1.shape).In(18),
		wl.With(ll).With(l1.shape).In(19),
		wl.With(tl).With(tr).In(20),
		ll.With(w.shape).In(21),
		rl.With(w.shape).In(22),
		l1.shape.With(w.shape).With(r1.shape).In(23),
		r1.shape.With(r2.shape).With(w.shape).In(24),
		l1.suffix3.In(25),
		r1.suffix3.In(26),
		w.suffix2.With(w.shape).In(27),
	)
	if without != 0 {
		out = append(out[:from], leaveOut(out[from:], nameGroups, without)...)
		if without>>groupArticle&1 != 0 {
			return out
		}
	}
	if w.upper {
		k := known[w.word]
		for b := range traitCount {
			if k>>b&1 != 0 {
				out = append(out, model.Hash(b).With(first).In(28))
			}
		}
		evidence := k & (afterGiven | afterRole | withBody | afterIn | besideSays | bracketed | inPlace)
		out = append(out, model.Hash(evidence).In(29), model.Hash(k&(seenSmall|seenCapital)).With(first).With(t).In(30))
	}
	if l1.upper {
		out = append(out, model.Hash(known[l1.word]&(afterGiven|withBody|afterIn|inPlace|besideSays)).In(31))
	}
	if r1.upper {
		out = append(out, model.Hash(known[r1.word]&(afterGiven|withBody|afterIn|inPlace|besideSays)).In(32))
	}
	return out
}

// NameGroups are the groups of the name model's features, for ablations.
var NameGroups = []string{"word and affixes", "shape", "tags", "words around", "lists", "shapes around", "the rest of the article"}

const groupArticle = 6

// nameGroups is the group of each of the features of nameContext that every token has.
var nameGroups = []uint8{1, 0, 0, 0, 1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 3, 3, 0}

// A NameTrainer learns the name model from documents whose names are known.
type NameTrainer struct {
	Without uint64 // groups of features to leave out, as bits by the order of NameGroups

	c      *model.CRF
	tagger *tagModel
}

// NewNameTrainer makes a trainer whose model will have 1<<bits rows, for sentences tagged by the given tagger.
func NewNameTrainer(bits uint, rate float64, tagger *model.Model) *NameTrainer {
	return &NameTrainer{c: model.NewCRF(len(nameLabels), bits, rate), tagger: newTagModel(tagger)}
}

// Learn goes over the sentences of a document once.
func (t *NameTrainer) Learn(sentences [][]string, gold [][]Name) {
	fs, tags, ranges := t.analyze(sentences)
	known := gather(fs, fs, tags, ranges)
	var seq model.Sequence
	for k, r := range ranges {
		if !nameSequence(&seq, fs, tags, r, known, t.Without) {
			continue
		}
		want := make([]uint8, r.Len())
		for _, n := range gold[k] {
			for i := n.Tokens.First; i < n.Tokens.End; i++ {
				if want[i] = inside(n.Type); i == n.Tokens.First {
					want[i] = begins(n.Type)
				}
				if len(seq.Of(i)) == 0 {
					want[i] = outside
				}
			}
		}
		t.c.Learn(&seq, want)
	}
}

func (t *NameTrainer) analyze(sentences [][]string) (fs []form, tags []Tag, ranges []text.Range) {
	for _, words := range sentences {
		r := text.Range{First: len(fs), End: len(fs) + len(words)}
		ranges = append(ranges, r)
		fs = append(fs, formsOf(words, t.tagger.known)...)
	}
	markPlaces(fs, ranges)
	tags = make([]Tag, len(fs))
	for _, r := range ranges {
		t.tagger.tag(fs, r, tags)
	}
	return fs, tags, ranges
}

// File is the model file that has been learned; with other trainers, the mean of what all have learned.
func (t *NameTrainer) File(h model.Header, others ...*NameTrainer) ([]byte, error) {
	h.Labels, h.Without = nameLabels, t.Without
	var cs []*model.CRF
	for _, o := range others {
		cs = append(cs, o.c)
	}
	return t.c.File(h, nil, cs...)
}
