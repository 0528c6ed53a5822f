package syntax

import (
	_ "embed"
	"sync"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

//go:embed names.model
var namesFile []byte

var nameModel = sync.OnceValue(func() *model.Model { return open(namesFile) })

// The labels of the name model: a token is outside of names, or begins or goes on with one of a type.
var nameLabels = []string{"O", "B-other", "I-other", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place"}

const outside = 0

func begins(t NameType) int { return 1 + 2*int(t) }
func inside(t NameType) int { return 2 + 2*int(t) }
func typeOf(l int) NameType { return NameType((l - 1) / 2) }
func isInside(l int) bool   { return l != outside && l%2 == 0 }
func follows(l, p int) bool { return !isInside(l) || p != outside && typeOf(p) == typeOf(l) }

// names finds the names of a document, from left to right. What a word was labelled elsewhere in the
// document is a feature, so that a surname alone is known from the full name before it.
func names(d *text.Doc, fs []form, tags []Tag) []Name {
	m := nameModel()
	memory := map[model.Hash]uint8{}
	var out []Name
	var feats [nameFeatures]model.Hash
	for _, s := range d.Sentences {
		r := s.Tokens
		shouting := allUpper(fs, r)
		prev, prev2 := outside, outside
		for i := r.First; i < r.End; i++ {
			l := outside
			if mayBeName(&fs[i], tags[i], prev) {
				var scores model.Scores
				m.Score(&scores, nameContext(feats[:0], fs, tags, r, i, prev, prev2, memory, shouting))
				l = bestLabel(m, &scores, prev)
			}
			out = extend(out, r, i, l)
			remember(memory, &fs[i], l)
			prev2, prev = prev, l
		}
	}
	return out
}

// mayBeName rules out what is never part of a name, so that no time is spent on it: small words far from any name.
func mayBeName(f *form, t Tag, prev int) bool {
	return f.upper || prev != outside || t == CD || t.Proper() || t == JJ
}

func bestLabel(m *model.Model, s *model.Scores, prev int) int {
	best := outside
	for l := 1; l < len(nameLabels); l++ {
		if s[l] > s[best] && follows(l, prev) {
			best = l
		}
	}
	return best
}

// extend adds the label of token i, of a sentence in r, to the names so far.
func extend(out []Name, r text.Range, i, l int) []Name {
	switch {
	case l == outside:
	case isInside(l) && len(out) > 0 && out[len(out)-1].Tokens.End == i && i > r.First:
		out[len(out)-1].Tokens.End++
	default:
		out = append(out, Name{text.Range{First: i, End: i + 1}, typeOf(l)})
	}
	return out
}

// remember notes how a capitalised word was labelled last.
func remember(memory map[model.Hash]uint8, f *form, l int) {
	if f.upper && l != outside {
		memory[f.word] = uint8(1 + typeOf(l))
	}
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

const nameFeatures = 32

// nameContext appends the features of token i.
func nameContext(out []model.Hash, fs []form, tags []Tag, r text.Range, i, prev, prev2 int, memory map[model.Hash]uint8, shouting bool) []model.Hash {
	w, l1, l2, r1, r2 := &fs[i], at(fs, r, i-1), at(fs, r, i-2), at(fs, r, i+1), at(fs, r, i+2)
	tagAt := func(i int) model.Hash {
		if !r.Contains(i) {
			return 0
		}
		return model.Hash(tags[i])
	}
	p, pp := model.Hash(prev), model.Hash(prev2)
	known := model.Hash(memory[w.word])
	knownNext := model.Hash(memory[r1.word])
	if !r1.upper {
		knownNext = 9
	}
	first := model.Hash(0)
	if i == r.First {
		first = 1
	}
	if shouting {
		first += 2
	}
	t, tl, tr := tagAt(i), tagAt(i-1), tagAt(i+1)
	return append(out,
		p.In(0),
		p.With(pp).In(1),
		w.word.With(p).In(2),
		w.word.In(3),
		w.suffix3.With(p).In(4),
		w.shape.With(p).In(5),
		w.shape.With(first).In(6),
		t.With(p).In(7),
		t.With(tl).With(tr).In(8),
		l1.word.With(p).In(9),
		l2.word.With(l1.word).In(10),
		r1.word.With(p).In(11),
		r1.word.With(r2.word).In(12),
		l1.word.With(w.shape).In(13),
		r1.word.With(w.shape).In(14),
		w.list.With(p).In(15),
		w.list.With(r1.list).With(r1.shape).In(16),
		l1.list.With(p).With(w.shape).In(17),
		r1.list.With(p).In(18),
		known.With(p).In(19),
		knownNext.With(p).With(w.list).In(20),
		w.word.With(l1.word).In(21),
		w.word.With(r1.word).In(22),
		tr.With(r1.shape).With(p).In(23),
		w.prefix.In(24),
		l2.word.With(p).In(25),
		w.suffix2.With(w.shape).In(26),
		l1.suffix3.With(p).In(27),
		r1.shape.With(r2.shape).With(w.shape).In(28),
	)
}

// NameTrainer learns the name model from documents whose names are known.
type NameTrainer struct {
	p      *model.Perceptron
	tagger *model.Model
	memory map[model.Hash]uint8
}

// NewNameTrainer makes a trainer whose model will have 1<<bits rows, for sentences tagged by the given tagger.
func NewNameTrainer(bits uint, tagger *model.Model) *NameTrainer {
	return &NameTrainer{p: model.NewPerceptron(len(nameLabels), bits), tagger: tagger}
}

// Begin begins a new document.
func (t *NameTrainer) Begin() { t.memory = map[model.Hash]uint8{} }

// Learn goes over a sentence once; the names to the left of each token are those that were guessed.
func (t *NameTrainer) Learn(words []string, gold []Name) {
	fs := make([]form, len(words))
	want := make([]int, len(words))
	for i, w := range words {
		fs[i] = formOf(w)
	}
	for _, n := range gold {
		for i := n.Tokens.First; i < n.Tokens.End; i++ {
			want[i] = inside(n.Type)
		}
		want[n.Tokens.First] = begins(n.Type)
	}
	r := text.Range{First: 0, End: len(words)}
	tags := make([]Tag, len(words))
	tag(t.tagger, fs, r, tags)
	shouting := allUpper(fs, r)
	prev, prev2 := outside, outside
	var feats [nameFeatures]model.Hash
	for i := range words {
		l := outside
		if mayBeName(&fs[i], tags[i], prev) || want[i] != outside {
			f := nameContext(feats[:0], fs, tags, r, i, prev, prev2, t.memory, shouting)
			l = t.p.Predict(f)
			t.p.Learn(f, want[i], l)
			if !follows(l, prev) {
				l = begins(typeOf(l))
			}
		}
		remember(t.memory, &fs[i], l)
		prev2, prev = prev, l
	}
}

// File is the model file that has been learned.
func (t *NameTrainer) File(h model.Header) ([]byte, error) {
	h.Labels = nameLabels
	return t.p.File(h)
}
