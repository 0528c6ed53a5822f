package deep

import (
	"sync"

	"github.com/sayso-news/sayso/internal/text"
)

// maxWindow is how many pieces the encoder sees at once, and maxRun how many of them may be of one paragraph: the others are the first piece, the
// last one, and the breaks between paragraphs.
const (
	maxWindow = 256
	maxRun    = maxWindow - 4
)

// A window is what the encoder sees at once: the pieces of some tokens that follow one another, with a piece in front, one behind, and one between two
// paragraphs.
type window struct {
	pieces []piece
	shapes []shape // of the token that a piece is part of
	first  []int   // of each token: where its first piece is
	tokens text.Range
}

func (w *window) reset() {
	w.pieces, w.shapes, w.first = w.pieces[:0], w.shapes[:0], w.first[:0]
}

// add adds pieces of a token, or one that is of none.
func (w *window) add(s shape, pieces ...piece) {
	for _, p := range pieces {
		w.pieces, w.shapes = append(w.pieces, p), append(w.shapes, s)
	}
}

// cut takes away what was added since there were so many pieces and tokens.
func (w *window) cut(pieces, tokens int) {
	w.pieces, w.shapes, w.first = w.pieces[:pieces], w.shapes[:pieces], w.first[:tokens]
}

// A cutter cuts an article into windows. Each has as many whole paragraphs as there is room for; a paragraph that is too long for a window is cut
// between two tokens, and its last part may share a window with what follows. It serves several goroutines.
type cutter struct {
	mu  sync.Mutex
	doc *text.Doc
	speller
	at int // the next token
}

// next sets w to the next window, or returns false where there is none left.
func (c *cutter) next(w *window) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	w.reset()
	w.tokens.First = c.at
	w.add(bare, c.start)
	// One piece is counted for the front, and one behind every run: a break, or the piece at the end.
	for used := 1; c.at < len(c.doc.Tokens); {
		from, pieces := c.at, len(w.pieces)
		used += c.run(w) + 1
		if used > maxWindow {
			w.cut(pieces, from-w.tokens.First)
			c.at = from
			break
		}
	}
	w.tokens.End = c.at
	w.add(bare, c.end)
	return w.tokens.Len() > 0
}

// run adds the tokens from c.at to the end of their paragraph, or as many of them as a run may have, with a break before them where there is one, and
// returns how many pieces they have.
func (c *cutter) run(w *window) int {
	paragraph := c.paragraph(c.at)
	if c.at > w.tokens.First && c.paragraph(c.at-1) != paragraph {
		w.add(bare, c.gap)
	}
	size := 0
	for ; c.at < len(c.doc.Tokens) && c.paragraph(c.at) == paragraph; c.at++ {
		word := c.doc.Word(c.at)
		pieces := c.spell(word)
		if size+len(pieces) > maxRun {
			break
		}
		size += len(pieces)
		w.first = append(w.first, len(w.pieces))
		w.add(shapeOf(word), pieces...)
	}
	return size
}

// paragraph is the index of the one that token i is in.
func (c *cutter) paragraph(i int) int32 {
	return c.doc.Sentences[c.doc.Tokens[i].Sentence].Paragraph
}
