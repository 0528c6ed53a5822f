package label

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A token is what the passes see of a token.
type token struct {
	word, lemma, tag model.Hash
	hint             model.Hash
	quote            model.Hash // where it is in a stretch: outside, a mark that opens, inside, a mark that closes
	stretch          int32      // the outermost stretch that it is in or a mark of, -1 for none
	opened           model.Hash // how far behind the opening mark it is
	closing          model.Hash // how far before the closing one
	sentence         int32
	first            bool       // it begins its sentence
	likely           float32    // how often its lemma is a cue
	cue              model.Hash // the same, in steps
	source           model.Hash // how often its lemma is the head of a source, in steps
}

// A quoted is what the passes see of an outermost stretch.
type quoted struct {
	length, end, start, before, behind, second model.Hash
}

// A sentence is what the passes see of a sentence.
type sentence struct {
	first bool       // in its paragraph
	cue   model.Hash // the likeliest cue in it, in steps
}

// columns are what the passes see of an article.
type columns struct {
	tokens    []token // with three blank ones on either side
	stretches []quoted
	sentences []sentence
	without   uint64 // groups of features that are left out, in ablations
}

const margin = 3

func (c *columns) at(i int) *token { return &c.tokens[i+margin] }

// Bounds between which frequencies and distances are not told apart.
var (
	frequencies = []float32{0.005, 0.03, 0.1, 0.25, 0.45, 0.65, 0.85}
	distances   = []int{1, 2, 3, 4, 6, 9, 15, 26}
)

func step(p float32) model.Hash { return model.Step(p, frequencies) }
func distance(n int) model.Hash { return model.Step(n, distances) }

// newColumns looks at the tokens of an article.
func newColumns(in *Input, h habits) *columns {
	n := len(in.Doc.Tokens)
	c := &columns{tokens: make([]token, n+2*margin), sentences: make([]sentence, len(in.Doc.Sentences))}
	for i := range n {
		t := c.at(i)
		t.word = in.Hash(i)
		t.lemma = lemma(in.Analysis, i, t.word)
		t.tag = model.Hash(in.Tags[i])
		t.stretch = -1
		t.sentence = int32(in.Doc.Tokens[i].Sentence)
		likely, source := h(t.lemma)
		t.likely, t.cue, t.source = likely, step(likely), source
		if hint := in.Hints[i]; hint.Role != Outside {
			t.hint = model.Hash(hint.Role)
			if hint.Begins {
				t.hint += 10
			}
			if hint.Sure {
				t.hint += 20
			}
		}
	}
	for i := range margin {
		c.tokens[i].stretch, c.tokens[n+margin+i].stretch = -1, -1
	}
	c.quotations(in)
	c.sentencesOf(in)
	c.likeliestCues(in)
	return c
}

// lemma is the hash of the base form of a verb, the singular of a noun, else of the word, with the first letter of its part of speech.
func lemma(a *syntax.Analysis, i int, word model.Hash) model.Hash {
	switch t := a.Tags[i]; {
	case t.Verb():
		return model.Of(a.Lemma(i)).With('V')
	case t == syntax.NNS:
		return model.Of(a.Lemma(i)).With('N')
	case t == syntax.NN:
		return word.With('N')
	default:
		return word.With('X')
	}
}

// The places of a token in a stretch.
const (
	outside model.Hash = iota
	opens
	within
	closes
)

func (c *columns) quotations(in *Input) {
	for _, st := range in.Marks.Stretches {
		if st.Parent >= 0 {
			continue
		}
		r := st.Tokens
		if st.Opened {
			c.at(r.First - 1).quote = opens
			r.First--
		}
		if st.Closed {
			c.at(r.End).quote = closes
			r.End++
		}
		for i := r.First; i < r.End; i++ {
			t := c.at(i)
			t.stretch = int32(len(c.stretches))
			if t.quote == outside {
				t.quote = within
			}
			t.opened, t.closing = distance(i-r.First)+1, distance(r.End-1-i)+1
		}
		q := quoted{length: distance(st.Tokens.Len()) + 1, before: c.around(in, r.First-1), behind: c.around(in, r.End), second: c.around(in, r.End+1), end: 1, start: 1}
		if w := in.Doc.Word(st.Tokens.End - 1); in.Doc.Tokens[st.Tokens.End-1].Kind == text.Punct {
			q.end = model.Of(w)
		}
		if first, _ := utf8.DecodeRuneInString(in.Doc.Word(st.Tokens.First)); unicode.IsUpper(first) {
			q.start = 2
		}
		if st.Next >= 0 {
			q.end = q.end.With(1)
		}
		if st.Prev >= 0 {
			q.start += 2
		}
		c.stretches = append(c.stretches, q)
	}
}

// around is the lemma of a token beside a stretch, and nought outside of the paragraph.
func (c *columns) around(in *Input, i int) model.Hash {
	if i < 0 || i >= len(in.Doc.Tokens) {
		return 0
	}
	return c.at(i).lemma
}

func (c *columns) sentencesOf(in *Input) {
	for k, s := range in.Doc.Sentences {
		c.sentences[k].first = k == 0 || in.Doc.Sentences[k-1].Paragraph != s.Paragraph
		c.at(s.Tokens.First).first = true
	}
}

// likeliestCues tells each sentence how likely its likeliest cue is.
func (c *columns) likeliestCues(in *Input) {
	for k, s := range in.Doc.Sentences {
		top := float32(0)
		for i := s.Tokens.First; i < s.Tokens.End; i++ {
			top = max(top, c.at(i).likely)
		}
		c.sentences[k].cue = step(top) + 1
	}
}
