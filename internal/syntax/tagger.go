package syntax

import (
	"slices"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// A tagModel tells tags: those of words that have but one from a table, the others from what stands around them.
type tagModel struct {
	*model.Model
	known known
}

func newTagModel(m *model.Model) *tagModel { return &tagModel{m, known(m.Beside)} }

// tagLabels are the tags that the model chooses from. The others are those of marks, of words with no second tag, and some that are too rare to be learned.
var tagLabels = []Tag{NN, CC, CD, DT, EX, HYPH, IN, JJ, JJR, JJS, MD, NNP, NNPS, NNS, POS, PRP, PRPS, RB, RBR, RBS, RP, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, Comma, Colon}

// tag tags the tokens in r, a sentence, from left to right. Out has room for a tag of every token.
func (m *tagModel) tag(fs []form, r text.Range, out []Tag) {
	usual(fs, r, out)
	var feats [tagFeatures]model.Hash
	var scores model.Scores
	for i := r.First; i < r.End; i++ {
		if out[i]&always != 0 {
			out[i] &^= always
			continue
		}
		m.Score(&scores, tagContext(feats[:0], fs, out, r, i, m.Without))
		out[i] = tagLabels[m.Best(&scores)]
	}
}

// usual sets out to the tag that each token has most often, joined with always where it has no other.
func usual(fs []form, r text.Range, out []Tag) {
	for i := r.First; i < r.End; i++ {
		f := &fs[i]
		if f.obvious != None {
			out[i] = f.obvious | always
			continue
		}
		out[i] = f.usual
		if !f.small && !(f.capital && i == r.First) {
			out[i] &^= always
		}
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

// tagContext appends the features of token i, whose sentence is in r; tags holds the
// tags to its left and the usual ones of itself and to its right.
func tagContext(out []model.Hash, fs []form, tags []Tag, r text.Range, i int, without uint64) []model.Hash {
	w, l1, l2, r1, r2 := &fs[i], at(fs, r, i-1), at(fs, r, i-2), at(fs, r, i+1), at(fs, r, i+2)
	var t1, u1 model.Hash
	if i > r.First {
		t1 = model.Hash(tags[i-1])
	}
	if i+1 < r.End {
		u1 = model.Hash(tags[i+1] &^ always)
	}
	u := model.Hash(tags[i])
	first := model.Hash(0)
	if i == r.First {
		first = 1
	}
	out = append(out,
		w.word.In(0),
		w.suffix3.In(1),
		w.suffix2.In(2),
		w.prefix.In(3),
		w.shape.With(first).In(4),
		t1.In(5),
		w.word.With(t1).In(6),
		l1.word.In(7),
		l2.word.In(8),
		r1.word.In(9),
		r2.word.In(10),
		r1.suffix3.In(11),
		l1.suffix3.In(12),
		w.suffix3.With(t1).In(13),
		r1.shape.In(14),
		w.shape.With(r1.suffix3).In(15),
		t1.With(r1.word).In(16),
		w.suffix4.In(17),
		l1.word.With(r1.word).In(18),
		w.suffix3.With(w.shape).In(19),
		t1.With(u1).In(20),
		t1.With(u).With(u1).In(21),
		u1.With(w.word).In(22),
		u1.With(w.suffix3).In(23),
	)
	if without != 0 {
		return leaveOut(out, tagGroups, without)
	}
	return out
}

// TagGroups are the groups of the tagger's features, for ablations.
var TagGroups = []string{"word", "affixes", "shape", "words around", "affixes and shapes around", "tags before", "usual tags"}

// tagGroups is the group of each of the features of tagContext.
var tagGroups = []uint8{0, 1, 1, 1, 2, 5, 5, 3, 3, 3, 3, 4, 4, 5, 4, 4, 5, 1, 3, 2, 6, 6, 6, 6}

// leaveOut keeps the features that are in none of the groups left out.
func leaveOut(features []model.Hash, groups []uint8, without uint64) []model.Hash {
	out := features[:0]
	for i, f := range features {
		if without>>groups[i]&1 == 0 {
			out = append(out, f)
		}
	}
	return out
}

// A TagTrainer learns the tagger from sentences whose tags are known: all of them are to be counted first, then learned from.
type TagTrainer struct {
	Without uint64 // groups of features to leave out, as bits by the order of TagGroups

	p      *model.Perceptron
	counts map[model.Hash]*[tags]int
	m      *tagModel
	labels [tags]int // number of the label of a tag, -1 if it has none
}

// NewTagTrainer makes a trainer whose model will have 1<<bits rows.
func NewTagTrainer(bits uint) *TagTrainer {
	t := &TagTrainer{p: model.NewPerceptron(len(tagLabels), bits), counts: map[model.Hash]*[tags]int{}}
	for i := range t.labels {
		t.labels[i] = slices.Index(tagLabels, Tag(i))
	}
	return t
}

// Count notes which tags the words of a sentence have.
func (t *TagTrainer) Count(words []string, gold []Tag) {
	for i, w := range words {
		if f := formOf(w, normal(w), nil); f.small || f.capital && i == 0 {
			c := t.counts[f.word]
			if c == nil {
				c = new([tags]int)
				t.counts[f.word] = c
			}
			c[gold[i]]++
		}
	}
}

// A word is known if it was seen so often, and by one tag alone if by that in so large a share of them.
const knownCount, onlyCount, onlyShare = 3, 10, 0.997

// settle makes the table of known words of what has been counted.
func (t *TagTrainer) settle() {
	words := map[model.Hash]byte{}
	for w, c := range t.counts {
		sum, best := 0, 0
		for tag, n := range c {
			sum += n
			if n > c[best] {
				best = tag
			}
		}
		unlearned := t.labels[best] < 0 && best != int(PDT) && best != int(FW)
		switch {
		case unlearned || sum >= onlyCount && float64(c[best]) >= onlyShare*float64(sum):
			words[w] = byte(best) | always
		case sum >= knownCount:
			words[w] = byte(best)
		}
	}
	t.m = &tagModel{known: makeKnown(words)}
}

// Learn goes over a sentence once. The tags to the left of each word are those that were guessed.
func (t *TagTrainer) Learn(words []string, gold []Tag) {
	if t.m == nil {
		t.settle()
	}
	fs := formsOf(words, t.m.known)
	guessed := make([]Tag, len(words))
	r := text.Range{First: 0, End: len(words)}
	usual(fs, r, guessed)
	var feats [tagFeatures]model.Hash
	for i := range words {
		if guessed[i]&always != 0 {
			guessed[i] &^= always
			continue
		}
		f := tagContext(feats[:0], fs, guessed, r, i, t.Without)
		g := t.p.Predict(f)
		if l := t.labels[gold[i]]; l >= 0 {
			t.p.Learn(f, l, g)
		}
		guessed[i] = tagLabels[g]
	}
}

// File is the model file that has been learned; with other trainers, which have counted the same, the mean of what all have learned.
func (t *TagTrainer) File(h model.Header, others ...*TagTrainer) ([]byte, error) {
	for _, l := range tagLabels {
		h.Labels = append(h.Labels, l.String())
	}
	h.Without = t.Without
	var ps []*model.Perceptron
	for _, o := range others {
		ps = append(ps, o.p)
	}
	return t.p.File(h, t.m.known, ps...)
}

// formsOf is the forms of the words of a sentence.
func formsOf(words []string, k known) []form {
	fs := make([]form, len(words))
	for i, w := range words {
		fs[i] = formOf(w, normal(w), k)
	}
	return fs
}
