// Package marks finds quotation marks, tells them from apostrophes and primes, and pairs them, over
// paragraphs where a quotation goes on, mending what a writer or a converter damaged.
package marks

import "github.com/sayso-news/sayso/internal/text"

// A Style says what a stretch is enclosed by.
type Style uint8

const (
	Double Style = iota // “ ” " `` '' „ “ 「 」 « »: the marks that are two strokes, or stand for them
	Single              // ‘ ’ ' ` ' ‚ ‘ ‹ ›
	Block               // an indented paragraph, or one behind > marks: no marks of its own
)

// A Stretch is what stands between two quotation marks in one paragraph. A quotation that goes on over
// paragraphs is one stretch a paragraph, chained by Next, and so is one whose paragraphs were set as one but for the marks that open them.
type Stretch struct {
	Outer     text.Span  // with its marks, as far as they are there
	Inner     text.Span  // without them, and without the white space at its edges; never empty
	Tokens    text.Range // the tokens of Inner
	Paragraph int
	Style     Style
	Opened    bool // an opening mark stands before it
	Closed    bool // a closing mark stands after it
	Parent    int  // the stretch that it stands in, -1 for one on the outside
	Next      int  // the stretch, mostly of the next paragraph, that goes on with this one, -1 for the last
	Prev      int  // the one that this goes on with, -1 for the first
	family    family
}

// A Damage says what is wrong with a mark and how it was read.
type Damage uint8

const (
	Unclosed Damage = iota // opened and never closed: read as closed before the words that tell who says it, or at the end of its paragraph
	Unopened               // closed and never opened: the mark is passed over, or the start of the paragraph taken
	Reversed               // typed the wrong way round: read as the mark that fits there
)

// A Mend reports one damaged mark.
type Mend struct {
	Damage Damage
	Mark   text.Span // the mark itself
}

// A Result holds an article's quoted stretches in order of their opening, an outer one before those
// within it, and what was mended on the way, in order of appearance.
type Result struct {
	Stretches []Stretch
	Mends     []Mend
	// Role says of each token of the Doc whether it is a quotation mark.
	Role []Role
}

// A Role is what a token is to quotations.
type Role uint8

const (
	None   Role = iota // a word, an apostrophe, a prime: no quotation mark
	Opens              // it opens a stretch
	Closes             // it closes one
	Stray              // a quotation mark that belongs to no stretch
)
