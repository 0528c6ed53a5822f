// Package text divides an article into tokens, sentences and paragraphs, each a byte span of the
// text as given. Nothing is rewritten: what the article holds, damage included, is what the spans
// cover.
package text

import "slices"

// A Span is a half-open range of bytes in Doc.Text. Both ends lie on rune boundaries, where an
// invalid byte counts as a rune of its own, as it does in package unicode/utf8.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Range is a half-open range of indexes into one of the slices of a Doc.
type Range struct{ First, End int }

// Len is the number of indexes in the range.
func (r Range) Len() int { return r.End - r.First }

// Contains reports whether index i lies in the range.
func (r Range) Contains(i int) bool { return r.First <= i && i < r.End }

// A Kind says what sort of token a token is.
type Kind uint8

const (
	Word    Kind = iota // letters, with the apostrophes, hyphens and full stops that belong to them: Labour, ’s, n’t, U.S.
	Number              // 15, 1,000, 3.5, 7th, 1990s, ’90s
	Punct               // one mark, or one run of a mark that is written as a run: , … ... -- “
	Symbol              // $ % + = © and the like
	Address             // a URL, an e-mail address
	Handle              // @name
	Hashtag             // #name
	Emoji               // an emoji with its modifiers and joiners
)

// A Token is the smallest unit that the layers above look at. Clitics are tokens of their own, as in
// the Penn Treebank: Labour|’s, did|n’t, they|’ll, players|’.
type Token struct {
	Span
	Kind        Kind
	SpaceBefore bool  // white space, a line break or the start of the text stands before it
	Sentence    int32 // index into Doc.Sentences
}

// A Sentence is a run of tokens. Every token belongs to exactly one sentence.
type Sentence struct {
	Span            // from the first token's start to the last one's end
	Tokens    Range // into Doc.Tokens
	Paragraph int32 // index into Doc.Paragraphs
}

// A Block says how a paragraph is set.
type Block uint8

const (
	Body     Block = iota // running text
	Heading               // a headline, a crosshead: no full stop, set apart
	Item                  // an entry of a list, its bullet or number included in the span
	Indented              // set in from the text around it, or behind > marks: someone else's words, often
)

// A Paragraph is a run of sentences. Every sentence belongs to exactly one paragraph; a paragraph may
// run over several lines of the text where the text is wrapped.
type Paragraph struct {
	Span            // from the first token's start to the last one's end
	Tokens    Range // into Doc.Tokens
	Sentences Range // into Doc.Sentences
	Block     Block
}

// A Doc is an article divided. Its slices are in order of appearance; tokens never overlap, and
// between two of them stands nothing but white space, marks of no width, tags of markup and code.
type Doc struct {
	Text       string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
}

// Of is the text of a span.
func (d *Doc) Of(s Span) string { return d.Text[s.Start:s.End] }

// Word is the text of token i, or the empty string where there is no token i.
func (d *Doc) Word(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Of(d.Tokens[i].Span)
}

// SentenceAt are the tokens of the sentence that token i stands in.
func (d *Doc) SentenceAt(i int) Range { return d.Sentences[d.Tokens[i].Sentence].Tokens }

// ParagraphAt is the paragraph that token i stands in, an index into Paragraphs.
func (d *Doc) ParagraphAt(i int) int { return int(d.Sentences[d.Tokens[i].Sentence].Paragraph) }

// SpanOf is the span from the first of the tokens in r to the last of them; r must not be empty.
func (d *Doc) SpanOf(r Range) Span {
	return Span{d.Tokens[r.First].Start, d.Tokens[r.End-1].End}
}

// TokensIn is the range of the tokens that lie, whole or in part, within a span.
func (d *Doc) TokensIn(s Span) Range {
	first, _ := slices.BinarySearchFunc(d.Tokens, s.Start, func(t Token, start int) int {
		if t.End <= start {
			return -1
		}
		return 1
	})
	end := first
	for end < len(d.Tokens) && d.Tokens[end].Start < s.End {
		end++
	}
	return Range{first, end}
}
