package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// topic reports whether unit i of a clause is what the speaker of the lines before goes on to say, in a list that tells of each line what it is about: On the fans: | “They
// were superb.”; Asked if he would stay: | “No.” One such line is none where the paragraph before does not end in words behind a colon too: On the door: “Closed.”
func (f *finder) topic(c clause, i int) bool {
	if c.units[i].stretch < 0 || !f.opensTopic(c.units[0].tokens.First) || c.prev != nil || i+1 < len(c.units) {
		return false
	}
	p := f.doc.ParagraphAt(c.units[0].tokens.First)
	if p == 0 || c.units[0].tokens.First != f.doc.Paragraphs[p].Tokens.First {
		return false
	}
	for q := max(0, p-2); q <= min(len(f.doc.Paragraphs)-1, p+2); q++ {
		if q != p && f.opensTopic(f.doc.Paragraphs[q].Tokens.First) {
			return true
		}
	}
	return f.endsBehindColon(p - 1)
}

// opensTopic reports whether a paragraph begins at token t with what the quotation behind it is about, and a colon.
func (f *finder) opensTopic(t int) bool {
	w, end := f.low(t), min(f.doc.SentenceAt(t).End, t+longestTopic)
	if !topical[w] || t+2 >= end || isDay(f.low(t+1)) || f.Tags[t+1] == syntax.CD {
		return false
	}
	if w == "asked" {
		t++
	}
	clause := askedIn[f.low(t+1)] || askedIn[f.low(t)]
	for t++; t < end; t++ {
		switch tag := f.Tags[t]; {
		case f.doc.Word(t) == ":":
			return t+1 < len(f.doc.Tokens) && f.opens[t+1] != 0
		case f.doc.Word(t) == ",", f.opens[t] != 0, (tag.Finite() || tag == syntax.MD) && !clause:
			return false
		}
	}
	return false
}

const longestTopic = 20

// topical are the words that lead to what a quotation is about; askedIn are those of a clause that is that.
var (
	topical = set("on about regarding asked")
	askedIn = set("whether if what why how when where who which")
)

// endsBehindColon reports whether paragraph p ends in a quotation that a colon leads to.
func (f *finder) endsBehindColon(p int) bool {
	r := f.doc.Paragraphs[p].Tokens
	for t := r.End - 1; t > r.First; t-- {
		if s := int(f.opens[t]) - 1; s >= 0 && f.marks.Stretches[s].Parent < 0 {
			return f.doc.Word(t-1) == ":" && f.outer(s).End == r.End
		}
	}
	return false
}

// talksOn is whom a clause names at its beginning as who says unit i, before what it is about: Hale | on the red card: “It was a mistake.” It is -1 where it does not.
func (f *finder) talksOn(c clause, i int) int {
	if f.at(c, i-1) != ":" || c.prev != nil {
		return -1
	}
	first, colon := c.units[0].tokens.First, c.units[i-1].tokens.First
	for m := f.mentionAt(first); m < len(f.mentions) && f.mentions[m].Tokens.First == first; m++ {
		x := f.mentions[m]
		if x.Form != mention.Name || x.Kind != mention.Person && x.Kind != mention.Thing || x.Tokens.End >= colon || f.low(x.Tokens.End) != "on" {
			continue
		}
		if f.wordsOnly(text.Range{First: x.Tokens.End, End: colon}) {
			return m
		}
	}
	return -1
}

// wordsOnly reports whether no verb with a tense and no quotation stands among the few tokens in r.
func (f *finder) wordsOnly(r text.Range) bool {
	if r.Len() > longestTopic {
		return false
	}
	for t := r.First; t < r.End; t++ {
		if f.Tags[t].Finite() || f.Tags[t] == syntax.MD || f.opens[t] != 0 {
			return false
		}
	}
	return true
}
