package attrib

import (
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/text"
	"slices"
)

// transcript takes paragraph p where it is a turn of a transcript: "SMITH: I never said that."; "Q: Why not?". It reports whether it was one.
func (f *finder) transcript(cs []clause, p int) bool {
	t := f.spoken[p]
	if t.from == 0 {
		return false
	}
	a := attributionOf(-1, text.Range{})
	if a.Labelled = t.who != "q" && t.who != "a" || f.doc.Word(t.label.End) == ":"; a.Labelled && !furniture()[t.who] {
		a.Source = f.labelMention(t.label) // who Q. and A. are is not told, nor who VIDEO is
	}
	if t.below {
		f.leading = leading{a: a, paragraph: p + 1}
		return true
	}
	if s := cs[0].units[0].stretch; s >= 0 { // "SMITH: I never said that."
		f.done[s] = true
		f.add(a, Direct, labelled, "", f.doc.SpanOf(text.Range{First: t.from, End: f.marks.Stretches[s].Tokens.End}))
		return true
	}
	if cs = behindLabel(cs, t.from); len(cs) == 0 {
		return false
	}
	f.add(a, Direct, labelled, "", f.rest(cs))
	f.line, f.lineEnd = len(f.out.Attributions)-1, f.answerEnds(p)
	f.within(cs)
	return true
}

// behindLabel are the clauses from token t on; those given stay as they are.
func behindLabel(cs []clause, t int) []clause {
	for i, c := range cs {
		for len(c.units) > 0 && c.units[0].tokens.First < t {
			c.units = c.units[1:]
		}
		if len(c.units) > 0 {
			out := slices.Clone(cs[i:])
			out[0] = c
			return out
		}
	}
	return nil
}

// goesOnAs takes a paragraph without a label that stands within the answer before it.
func (f *finder) goesOnAs(cs []clause, p int) bool {
	if p > f.lineEnd || f.line < 0 || len(cs) == 0 {
		return false
	}
	if r := f.doc.Paragraphs[p].Tokens; f.wordless(r) {
		return true // ….
	}
	a := &f.out.Attributions[f.line]
	a.Content = append(a.Content, f.rest(cs))
	f.within(cs)
	return true
}

// wordless reports whether nothing but marks stands in r, or what tells in brackets what was done or heard: (END VIDEO CLIP).
func (f *finder) wordless(r text.Range) bool {
	w := f.doc.Word(r.First)
	bracket := (w == "(" || w == "[") && r.Len() < mostLabel
	if bracket && f.beforeHall(r) == r.First {
		return true
	}
	for t := r.First; t < min(r.End, r.First+mostLabel); t++ {
		if f.doc.Tokens[t].Kind != text.Punct && !(bracket && f.inCapitals(t)) {
			return false
		}
	}
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

// rest is the span of the clauses, without what tells in brackets at its end how a hall took it: I must have notice. | (Laughter.)
func (f *finder) rest(cs []clause) text.Span {
	last := cs[len(cs)-1]
	r := text.Range{First: cs[0].units[0].tokens.First, End: last.units[len(last.units)-1].tokens.End}
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

// heads reports whether a label is the heading of a part of a fact check or a review, and names nobody who speaks: THE CLAIM:, AP’S ASSESSMENT:, Pros:.
func (f *finder) heads(r text.Range) bool {
	return r.Len() > 0 && r.Len() <= 4 && partHeads[f.low(r.End-1)]
}

// partHeads are the last words of such headings.
var partHeads = set("claim claims fact facts assessment verdict rating ruling context myth myths reality background conclusion evidence sources summary analysis truth " +
	"pros cons comment opinion update")

// answerEnds is the last paragraph of the answer that begins in paragraph p: those without a label count while one with a label follows soon, and none of them is
// a heading, or tells by itself who says something. A headline is a paragraph of its own.
func (f *finder) answerEnds(p int) int {
	if p == 0 {
		return p
	}
	for q := p + 1; q <= min(len(f.doc.Paragraphs)-1, p+farthestTurn); q++ {
		if f.spoken[q].from > 0 {
			if f.spoken[q].who == f.spoken[p].who && q-1 > p && f.endsAsking(q-1) {
				return q - 2 // who asks has no label
			}
			return q - 1
		}
		if f.lines[q].from > 0 || f.doc.Paragraphs[q].Block == text.Heading || f.namesSpeaker(f.doc.Paragraphs[q].Tokens) {
			break
		}
	}
	return p
}

// namesSpeaker reports whether the paragraph in r opens with a quotation, or, where nobody talks, has somebody by name right beside a verb of saying: The well
// is dry, | Ann Hale said.
func (f *finder) namesSpeaker(r text.Range) bool {
	if f.opens[r.First] != 0 || f.talks(r) {
		return f.opens[r.First] != 0
	}
	for t := r.First; t < min(r.End, r.First+reach); t++ {
		if !f.Tags[t].Finite() || f.marks.Role[t] != marks.None || !plain[f.Lemma(t)] {
			continue
		}
		if m := f.subjectBefore(t); m >= 0 && f.mentions[m].Form == mention.Name && f.mentions[m].Kind == mention.Person {
			return true
		}
		if m := f.mentionFrom(t + 1); m >= 0 && f.mentions[m].Form == mention.Name && f.mentions[m].Kind == mention.Person && t > r.First && f.marks.Role[t-1] == marks.Closes {
			return true
		}
	}
	return false
}

// labelMention is the mention that a label in r ends with, but for an aside in brackets, -1 for none.
func (f *finder) labelMention(r text.Range) int {
	for t := r.First; t < r.End; t++ {
		if m := f.mentionFrom(t); m >= 0 {
			if end := f.mentions[m].Tokens.End; end >= r.End || f.doc.Word(end) == "[" || f.doc.Word(end) == "(" {
				return m
			}
		}
	}
	return -1
}
