package label

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A token is what the passes see of a token.
type token struct {
	word, lemma, tag model.Hash
	name             model.Hash // the type of the name it is part of, and whether it begins it
	mention          model.Hash // the kind and form of the mention it is part of, and whether it begins or ends it
	hint             model.Hash
	quote            model.Hash // where it is in a stretch: outside, a mark that opens, inside, a mark that closes
	stretch          int32      // the outermost stretch that it is in or a mark of, -1 for none
	opened           model.Hash // how far behind the opening mark it is
	closing          model.Hash // how far before the closing one
	sentence         int32
	left             model.Hash // how far into its sentence it is
	right            model.Hash // how far from its end
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
	first, last model.Hash // its first and last word
	quoted      model.Hash // none of it is in quotation marks, some, all
	cue         model.Hash // the likeliest cue in it, in steps
	place       model.Hash // its place in the paragraph
	before      *sentence  // those beside it in the paragraph; blank at its ends
	behind      *sentence
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

// blank is n blank elements, in the memory of s where there is room.
func blank[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// Bounds between which frequencies and distances are not told apart.
var (
	frequencies = []float32{0.005, 0.03, 0.1, 0.25, 0.45, 0.65, 0.85}
	distances   = []int{1, 2, 3, 4, 6, 9, 15, 26}
)

func step(p float32) model.Hash { return model.Step(p, frequencies) }
func distance(n int) model.Hash { return model.Step(n, distances) }

// look looks at the tokens of an article. What was seen of another is forgotten.
func (c *columns) look(in *Input, h habits) {
	n := len(in.Doc.Tokens)
	c.tokens, c.sentences, c.stretches = blank(c.tokens, n+2*margin), blank(c.sentences, len(in.Doc.Sentences)), c.stretches[:0]
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
	for _, x := range in.Names {
		for i := x.Tokens.First; i < x.Tokens.End; i++ {
			c.at(i).name = model.Hash(x.Type)*2 + 2
		}
		c.at(x.Tokens.First).name++
	}
	for k := len(in.Mentions) - 1; k >= 0; k-- { // the longer ones last, so that they stand
		c.mention(in.Mentions[k])
	}
	c.quotations(in)
	c.sentencesOf(in)
	c.likeliestCues(in)
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

func (c *columns) mention(m mention.Mention) {
	v := (model.Hash(m.Kind)*3 + model.Hash(m.Form) + 1) * 8
	for i := m.Tokens.First; i < m.Tokens.End; i++ {
		c.at(i).mention = v
	}
	c.at(m.Tokens.First).mention |= 1
	c.at(m.Tokens.End - 1).mention |= 2
	c.at(m.Head).mention |= 4
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
	none := &sentence{}
	for k, s := range in.Doc.Sentences {
		x := &c.sentences[k]
		x.before, x.behind = none, none
		first := in.Doc.Sentences[max(k-1, 0)].Paragraph != s.Paragraph || k == 0
		if first {
			x.place = 1
		} else {
			x.before, c.sentences[k-1].behind = &c.sentences[k-1], x
			x.place = min(c.sentences[k-1].place+1, 4)
		}
		r := s.Tokens
		all, some := true, false
		for i := r.First; i < r.End; i++ {
			t := c.at(i)
			t.left, t.right = distance(i-r.First)+1, distance(r.End-1-i)+1
			if t.quote != outside {
				some = true
			} else if in.Doc.Tokens[i].Kind != text.Punct {
				all = false
			}
		}
		switch {
		case some && all:
			x.quoted = 3
		case some:
			x.quoted = 2
		default:
			x.quoted = 1
		}
		x.first, x.last = c.at(r.First).word, c.at(r.End-1).word
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
