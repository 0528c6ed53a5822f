package attrib

import (
	"strings"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/text"
)

// transcript takes a paragraph that opens with the label of a transcript: "SMITH: I never said that."; "Q: Why not?".
// It reports whether it was one.
func (f *finder) transcript(cs []clause) bool {
	if len(cs) == 0 {
		return false
	}
	c := cs[0]
	if f.quotedLine(c) {
		return true
	}
	n := f.speakerLabel(c)
	if n == 0 || n+1 >= len(c.units) || c.units[n+1].stretch >= 0 || f.heads(c.tokens(0, n)) {
		return false
	}
	p := f.doc.ParagraphAt(c.units[0].tokens.First)
	if !f.inTranscript(p) {
		return false
	}
	f.add(attributionOf(f.labelMention(c.tokens(0, n)), text.Range{}), Direct, labelled, "", f.rest(cs, n+1))
	f.line, f.lineEnd = len(f.out.Attributions)-1, f.answerEnds(p)
	cs[0].units = cs[0].units[n+1:]
	f.within(cs)
	return true
}

// quotedLine takes a paragraph that is a line of a transcript in quotation marks: "SMITH: I never said that.
func (f *finder) quotedLine(c clause) bool {
	s := c.units[0].stretch
	if s < 0 {
		return false
	}
	st := f.marks.Stretches[s]
	n := f.labelEnd(st.Tokens)
	if n == 0 || n == st.Tokens.End || !f.inTranscript(st.Paragraph) {
		return false
	}
	f.done[s] = true
	f.add(attributionOf(f.labelMention(text.Range{First: st.Tokens.First, End: n - 1}), text.Range{}), Direct, labelled, "",
		f.doc.SpanOf(text.Range{First: n, End: st.Tokens.End}))
	return true
}

// goesOnAs takes a paragraph without a label that stands within the answer before it.
func (f *finder) goesOnAs(cs []clause, p int) bool {
	if p > f.lineEnd || f.line < 0 || len(cs) == 0 {
		return false
	}
	a := &f.out.Attributions[f.line]
	a.Content = append(a.Content, f.rest(cs, 0))
	f.within(cs)
	return true
}

// within finds what is said within a line of a transcript.
func (f *finder) within(cs []clause) {
	f.depth++
	for _, c := range cs {
		f.clause(c, true)
		for _, u := range c.units {
			if u.stretch >= 0 {
				f.done[u.stretch] = true
			}
		}
	}
	f.depth--
}

// rest is the span of the clauses from unit i of the first, without what tells in brackets at its end how a hall took it: I must have notice. | (Laughter.)
func (f *finder) rest(cs []clause, i int) text.Span {
	last := cs[len(cs)-1]
	r := text.Range{First: cs[0].units[i].tokens.First, End: last.units[len(last.units)-1].tokens.End}
	if n := f.beforeHall(r); n > r.First {
		r.End = n
	}
	return f.doc.SpanOf(r)
}

// beforeHall is the token at which the bracket of a few words begins that ends the tokens in r and tells what was heard in the hall: (Laughter.), [applause],
// (Laughter and cheers). It is the end of r where none does.
func (f *finder) beforeHall(r text.Range) int {
	if w := f.doc.Word(r.End - 1); w != ")" && w != "]" {
		return r.End
	}
	heard := false
	for t := r.End - 2; t >= max(r.First, r.End-6); t-- {
		if w := f.doc.Word(t); w == "(" || w == "[" {
			if heard {
				return t
			}
			break
		}
		heard = heard || hall[f.low(t)]
	}
	return r.End
}

// hall are the words of what is heard in a hall besides what is said.
var hall = set("laughter applause cheers cheering boos booing jeers interruption interruptions crosstalk uproar")

// heads reports whether a label is the heading of a part of a fact check, and names nobody who speaks: THE CLAIM:, AP’S ASSESSMENT:.
func (f *finder) heads(r text.Range) bool {
	return r.Len() > 0 && r.Len() <= 4 && partHeads[f.low(r.End-1)]
}

// partHeads are the last words of such headings.
var partHeads = set("claim claims fact facts assessment verdict rating ruling context background conclusion evidence sources summary analysis truth")

// answerEnds is the last paragraph of the answer that begins in paragraph p: those without a label count while one with a label follows soon. A headline
// is a paragraph of its own.
func (f *finder) answerEnds(p int) int {
	if p == 0 {
		return p
	}
	for q := p + 1; q <= min(len(f.doc.Paragraphs)-1, p+4); q++ {
		if f.opensWithLabel(q) {
			return q - 1
		}
	}
	return p
}

// labelMention is the mention that a label in r ends with, but for an aside in brackets, -1 for none.
func (f *finder) labelMention(r text.Range) int {
	for t := r.First; t < r.End; t++ {
		if m := f.mentionFrom(t); m >= 0 {
			if end := f.mentions[m].Tokens.End; end == r.End || f.doc.Word(end) == "[" || f.doc.Word(end) == "(" {
				return m
			}
		}
	}
	return -1
}

// speakerLabel is the number of units before the colon of a label at the start of a clause, 0 where there is none.
func (f *finder) speakerLabel(c clause) int {
	last := c.units[min(len(c.units), mostLabel)-1]
	n := f.labelEnd(text.Range{First: c.units[0].tokens.First, End: last.tokens.End})
	if n == 0 {
		return 0
	}
	i := f.unitOf(c, n-1)
	for _, u := range c.units[:max(0, i)] {
		if u.stretch >= 0 {
			return 0
		}
	}
	return max(0, i)
}

// mostLabel bounds the tokens of a label.
const mostLabel = 12

// inTranscript reports whether other paragraphs near this one open with a label too: one alone is no transcript, and two are none where a label names
// something that is no person.
func (f *finder) inTranscript(p int) bool {
	if f.doc.Paragraphs[p].Block == text.Heading && !f.ofPerson(p) {
		return false // Interview: the woman who walked round Iceland
	}
	n := 0
	for q := max(0, p-3); q <= min(len(f.doc.Paragraphs)-1, p+3); q++ {
		if q != p && f.opensWithLabel(q) {
			n++
		}
	}
	return n > 1 || n > 0 && f.personal(p)
}

// personal reports whether the label that paragraph p opens with is a person's, or a letter, or in capitals.
func (f *finder) personal(p int) bool {
	if f.ofPerson(p) {
		return true
	}
	label := f.labelOf(p)
	if label.Len() <= 0 {
		return false
	}
	words := f.doc.Of(f.doc.SpanOf(label))
	return strings.ToUpper(words) == words
}

// ofPerson reports whether the label that paragraph p opens with is a person's.
func (f *finder) ofPerson(p int) bool {
	m := f.labelMention(f.labelOf(p))
	return m >= 0 && f.mentions[m].Kind == mention.Person
}

// labelOf are the tokens of the label that paragraph p opens with, within quotation marks or not; there are none where it opens with none.
func (f *finder) labelOf(p int) text.Range {
	r := f.doc.Paragraphs[p].Tokens
	if r.First < r.End && f.marks.Role[r.First] == marks.Opens {
		r.First++
	}
	return text.Range{First: r.First, End: f.labelEnd(r) - 1}
}

// opensWithLabel reports whether paragraph p opens with a label, within quotation marks or not.
func (f *finder) opensWithLabel(p int) bool {
	r := f.doc.Paragraphs[p].Tokens
	if r.First < r.End && f.marks.Role[r.First] == marks.Opens {
		r.First++
	}
	n := f.labelEnd(r)
	return n > 0 && n < r.End && f.opens[n] == 0 && !f.heads(text.Range{First: r.First, End: n - 1})
}

// labelEnd is the token behind the colon of the label that the tokens in r open with, 0 where they open with none: "KEANE:", "Mendez-Roth:", "Ann Lee [from
// the back]:".
func (f *finder) labelEnd(r text.Range) int {
	aside := false
	for t := r.First; t < min(r.End, r.First+mostLabel); t++ {
		w := f.doc.Word(t)
		switch {
		case t > r.First && (w == "[" || w == "("):
			aside = true
		case aside:
			aside = w != "]" && w != ")"
		case w == ":":
			if t == r.First {
				return 0
			}
			return t + 1
		case t-r.First > 5:
			return 0
		case w == "." || w == "-":
		default:
			if !f.capital(t) {
				return 0
			}
		}
	}
	return 0
}
