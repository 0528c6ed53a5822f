package attrib

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// furniture are the labels and headings of lines that a page sets into an article.
var furniture = lexicon.Once("furniture")

// findLinks finds the paragraphs that are headlines of other articles: those behind a heading that says so, until a sentence ends one; READ MORE: Why bridges fall; and
// what stands in square brackets.
func (f *finder) findLinks() {
	f.links = make([]bool, len(f.doc.Paragraphs))
	below := 0 // how many paragraphs may still be such
	for p, x := range f.doc.Paragraphs {
		r := x.Tokens
		bare := f.bare(r)
		switch {
		case f.furnishes(r):
			below = mostLinks
			f.links[p] = true
		case f.doc.Word(r.First) == "[" && f.doc.Word(r.End-1) == "]" && r.Len() > 3:
			f.links[p] = f.bare(text.Range{First: r.First + 1, End: r.End - 1})
		case f.doc.Word(r.First) == "(" && f.doc.Word(r.End-1) == ")" && r.Len() > 3:
			inner := text.Range{First: r.First + 1, End: r.End - 1}
			f.links[p] = deskNotes[f.low(inner.First)] || f.bare(inner) && f.furnished(inner) // (Corrects the age in paragraph 3.); (MORE: Why bridges fall)
		case below > 0 && bare:
			f.links[p] = true
			below--
		default:
			below = 0
			f.links[p] = bare && f.furnished(r)
		}
	}
}

// deskNotes are the verbs with which an agency tells, in brackets above an article, what is new in it.
var deskNotes = set("corrects adds updates refiles removes recasts clarifies repeats rewrites deletes fixes amends")

// mostLinks bounds the headlines of other articles in one list.
const mostLinks = 12

// bare reports whether the tokens in r are no more than a headline has, and end without a full stop.
func (f *finder) bare(r text.Range) bool {
	last := r.End - 1
	for last > r.First && f.marks.Role[last] != marks.None {
		last--
	}
	return r.Len() <= longestTopic && !strings.HasPrefix(f.doc.Word(last), ".") && f.doc.Word(last) != ":"
}

// furnishes reports whether the tokens in r are the heading of a list of other articles: More on this story.
func (f *finder) furnishes(r text.Range) bool {
	if f.doc.Word(r.End-1) == ":" {
		r.End--
	}
	return r.Len() > 0 && r.Len() < mostLabel/2 && furniture()[f.folded(r)]
}

// furnished reports whether the tokens in r open with a label of furniture.
func (f *finder) furnished(r text.Range) bool {
	for t := r.First + 1; t < min(r.End, r.First+mostLabel/2); t++ {
		if f.doc.Word(t) == ":" {
			return furniture()[f.folded(text.Range{First: r.First, End: t})]
		}
	}
	return false
}

// folded are the words of the tokens in r, folded.
func (f *finder) folded(r text.Range) string { return text.Fold(f.doc.Of(f.doc.SpanOf(r))) }

// corrects reports whether the paragraph of token t begins by telling what was wrong in the article itself: An earlier version of this story | said that; This article
// has been amended | to show that.
func (f *finder) corrects(t int) bool {
	r := f.doc.Sentences[f.doc.Paragraphs[f.doc.ParagraphAt(t)].Sentences.First].Tokens
	r.End = min(r.End, r.First+longestTopic)
	for t := r.First; t+1 < r.End; t++ {
		if f.low(t) != "this" || !pieces[f.low(t+1)] {
			continue
		}
		if t > r.First+1 && f.low(t-1) == "of" && versions[f.low(t-2)] {
			return true
		}
		for v := t + 2; v < min(r.End, t+6); v++ {
			if corrections[f.low(v)] && f.Tags[v] == syntax.VBN || corrections[f.low(v)] && auxiliaries[f.low(v-1)] {
				return true
			}
		}
	}
	return false
}

// Of a correction: what an article calls itself, its states, and what is done to it.
var (
	pieces      = set("article story post piece headline caption")
	versions    = set("version edition headline caption")
	corrections = set("corrected updated amended edited changed clarified revised modified")
)

// ofPage reports whether an attribution is of the page and not of the article: it stands in a link or a correction, or is what who reads is told that they say: you agree
// that we may call you.
func (f *finder) ofPage(a *Attribution) bool {
	t := f.doc.TokensIn(a.Content[0]).First
	if f.links[f.doc.ParagraphAt(t)] || f.corrects(t) {
		return true
	}
	return a.Source >= 0 && a.Cue.Len() > 0 && f.mentions[a.Source].Form == mention.Pronoun && f.low(f.mentions[a.Source].Head) == "you" && consents[f.Lemma(f.LastVerb(a.Cue))]
}

var consents = set("agree consent acknowledge accept confirm")
