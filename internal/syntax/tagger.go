package syntax

import (
	_ "embed"
	"sync"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

//go:embed tagger.model
var taggerFile []byte

var tagger = sync.OnceValue(func() *model.Model { return open(taggerFile) })

// open opens an embedded model. A build with a damaged one is no build.
func open(b []byte) *model.Model {
	m, err := model.Open(b)
	if err != nil {
		panic(err)
	}
	return m
}

// tag tags the tokens in r, a sentence, from left to right.
func tag(m *model.Model, fs []form, r text.Range, out []Tag) {
	var feats [tagFeatures]model.Hash
	for i := r.First; i < r.End; i++ {
		var scores model.Scores
		m.Score(&scores, tagContext(feats[:0], fs, out, r, i))
		out[i] = CC + Tag(m.Best(&scores))
	}
}

const tagFeatures = 24

var edge = form{word: 1, suffix2: 1, suffix3: 1, prefix: 1, shape: 1}

// at is the form of token i of the sentence in r, and the form of its edge beyond it.
func at(fs []form, r text.Range, i int) *form {
	if !r.Contains(i) {
		return &edge
	}
	return &fs[i]
}

// tagContext appends the features of token i, whose sentence is in r; tags holds the tags to its left.
func tagContext(out []model.Hash, fs []form, tags []Tag, r text.Range, i int) []model.Hash {
	w, l1, l2, r1, r2 := &fs[i], at(fs, r, i-1), at(fs, r, i-2), at(fs, r, i+1), at(fs, r, i+2)
	var t1, t2 model.Hash
	if i > r.First {
		t1 = model.Hash(tags[i-1])
	}
	if i-1 > r.First {
		t2 = model.Hash(tags[i-2])
	}
	first := model.Hash(0)
	if i == r.First {
		first = 1
	}
	return append(out,
		w.word.In(0),
		w.suffix3.In(1),
		w.suffix2.In(2),
		w.prefix.In(3),
		w.shape.With(first).In(4),
		t1.In(5),
		t1.With(t2).In(6),
		w.word.With(t1).In(7),
		l1.word.In(8),
		l2.word.In(9),
		r1.word.In(10),
		r2.word.In(11),
		r1.suffix3.In(12),
		l1.suffix3.In(13),
		w.word.With(r1.word).In(14),
		l1.word.With(w.word).In(15),
		w.suffix3.With(t1).In(16),
		r1.shape.In(17),
		w.shape.With(r1.suffix3).In(18),
		t1.With(r1.word).In(19),
		w.list.With(w.shape).In(20),
	)
}

// TagTrainer learns the tagger from sentences whose tags are known.
type TagTrainer struct{ p *model.Perceptron }

// NewTagTrainer makes a trainer whose model will have 1<<bits rows.
func NewTagTrainer(bits uint) *TagTrainer {
	return &TagTrainer{model.NewPerceptron(len(Tags()), bits)}
}

// Learn goes over a sentence once. The words are the tokens; the tags to the left of each are those that were guessed.
func (t *TagTrainer) Learn(words []string, gold []Tag) {
	fs := make([]form, len(words))
	for i, w := range words {
		fs[i] = formOf(w)
	}
	guessed := make([]Tag, len(words))
	r := text.Range{First: 0, End: len(words)}
	var feats [tagFeatures]model.Hash
	for i := range words {
		f := tagContext(feats[:0], fs, guessed, r, i)
		g := t.p.Predict(f)
		t.p.Learn(f, int(gold[i]-CC), g)
		guessed[i] = CC + Tag(g)
	}
}

// File is the model file that has been learned.
func (t *TagTrainer) File(h model.Header) ([]byte, error) {
	h.Labels = Tags()
	return t.p.File(h)
}
