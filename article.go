package sayso

import (
	"iter"
	"slices"
	"strings"
)

// An Article is what [Parse] found in a text. Every span in it points into Text, and every name, title and affiliation
// is a slice of Text, as the article has it: nothing is invented, and nothing is rewritten, but for characters in them that
// stand there as page code or garbled ("O&rsquo;Brien"), which they have as they are meant. The only strings that are not
// are [Speaker.Pronouns], which is "he" where the article says "him", and [Attribution.Rule].
//
// The slices are nil where there is nothing to tell. Indexes from one slice into another
// ([Attribution.Speaker], [Response.Speaker]) hold as long as the caller leaves the slices alone.
type Article struct {
	Text      string
	Quotes    []Quote    // in order of appearance; of two that begin together, the longer first
	Speakers  []Speaker  // everyone who is quoted or responds, in order of the first quote or response
	Sources   []Source   // what the article cites, in order of the first mention
	Entities  []Entity   // who and what is named, in order of the first mention
	Terms     []Term     // what stands in quotation marks and nobody said, in order of appearance
	Responses []Response // how requests were answered, in order of appearance
	Issues    []Issue    // damaged quotation marks and how they were read, in order of appearance
}

// A Span is a half-open range of bytes of an article's text. Both ends lie on rune boundaries, where
// an invalid byte counts as a rune of its own, as in package unicode/utf8.
//
// The zero Span is empty and stands for "not there".
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Empty reports whether the span covers no text.
func (s Span) Empty() bool { return s.Start >= s.End }

// Overlaps reports whether the two spans share text. An empty span shares none, wherever it is.
func (s Span) Overlaps(t Span) bool { return max(s.Start, t.Start) < min(s.End, t.End) }

// Contains reports whether t covers some text and all of it lies within s. So no span contains an empty one, which
// stands for "not there".
func (s Span) Contains(t Span) bool { return !t.Empty() && s.Start <= t.Start && t.End <= s.End }

// Slice is the text that a span covers. It is the empty string for a span that does not lie within
// the text, as for an article that was read back from JSON and given no text yet.
func (a Article) Slice(s Span) string {
	if s.Start < 0 || s.Start > s.End || s.End > len(a.Text) {
		return ""
	}
	return a.Text[s.Start:s.End]
}

// Said is what a quote says: the text of its spans, joined by a space where there are several. Each piece is as it
// stands, with the comma before an interruption: “We will appeal,” said Ms Whitlock. “This is not over.” gives
// "We will appeal, This is not over." To show where the quote was interrupted, join the text of the spans otherwise.
func (a Article) Said(q Quote) string {
	if len(q.Spans) == 1 {
		return a.Slice(q.Spans[0])
	}
	parts := make([]string, len(q.Spans))
	for i, s := range q.Spans {
		parts[i] = a.Slice(s)
	}
	return strings.Join(parts, " ")
}

// Speaker is who said a quote. It reports false where the article leaves the speaker open.
func (a Article) Speaker(q Quote) (Speaker, bool) {
	return a.speaker(q.Attribution.Speaker)
}

func (a Article) speaker(i int) (Speaker, bool) {
	if i < 0 || i >= len(a.Speakers) {
		return Speaker{}, false
	}
	return a.Speakers[i], true
}

// QuotesBy yields the quotes of Speakers[speaker] in order of appearance. For -1 it yields those whose
// speaker is open.
func (a Article) QuotesBy(speaker int) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		for _, q := range a.Quotes {
			if q.Attribution.Speaker == speaker && !yield(q) {
				return
			}
		}
	}
}

// Anonymous yields the speakers whom the article does not name, each with its index into Speakers.
func (a Article) Anonymous() iter.Seq2[int, Speaker] {
	return func(yield func(int, Speaker) bool) {
		for i, s := range a.Speakers {
			if s.Anonymous && !yield(i, s) {
				return
			}
		}
	}
}

// Find is the index into Speakers of the first speaker whose [Speaker.Name] is name, letter for letter, and -1 if there
// is none. A part of the name does not match, nor does one with a title: where the speaker is "Keir Starmer", Find
// gives -1 for "Starmer" and for "Sir Keir Starmer".
func (a Article) Find(name string) int {
	return slices.IndexFunc(a.Speakers, func(s Speaker) bool { return s.Name == name })
}
