// Package eval scores what sayso found in the articles of a corpus against what people marked there.
//
// The corpus is in the public layout of PolNeAR: text/ID.txt and attributions/ID_ANNOTATOR.ann, brat standoff. Its
// offsets count characters (Unicode code points), and so does everything here except [Prediction], which is in bytes as the
// library is.
package eval

// A Span is a half-open range of characters of an article's text.
type Span struct{ Start, End int }

// overlap is the number of characters that two spans share.
func (s Span) overlap(t Span) int { return max(0, min(s.End, t.End)-max(s.Start, t.Start)) }

// shared adds up the overlaps of every span of xs with every span of ys.
func shared(xs, ys []Span) int {
	n := 0
	for _, x := range xs {
		for _, y := range ys {
			n += x.overlap(y)
		}
	}
	return n
}

// size adds up the lengths of the spans.
func size(xs []Span) int {
	n := 0
	for _, x := range xs {
		n += x.End - x.Start
	}
	return n
}

func touches(xs, ys []Span) bool { return shared(xs, ys) > 0 }

// An Attribution is one thing said: who said it, the words that say that it was said, and what was said. Each may be
// several pieces, or none.
type Attribution struct {
	Source, Cue, Content []Span
}

// A Document is one article of a corpus, with its gold: the attributions that an annotator marked.
type Document struct {
	ID    string
	Text  string
	Gold  []Attribution
	runes []rune
}

// NewDocument makes a document of a text, which has to be valid UTF-8.
func NewDocument(id, text string, gold []Attribution) *Document {
	return &Document{id, text, gold, []rune(text)}
}

// Len is the number of characters of the text.
func (d *Document) Len() int { return len(d.runes) }

// Slice is the text of a span, as far as it lies within the text: annotators' spans do not always.
func (d *Document) Slice(s Span) string {
	start := min(max(0, s.Start), len(d.runes))
	return string(d.runes[start:max(start, min(s.End, len(d.runes)))])
}
