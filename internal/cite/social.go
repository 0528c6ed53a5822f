package cite

import (
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// media notes the social media on which something is said, or on whose pages: wrote on X, in a Facebook post. What is said may stand in the next
// sentence.
func (f *finder) media() {
	for t := range f.doc.Tokens {
		one := text.Range{First: t, End: t + 1}
		if !capital(f.doc.Word(t)) {
			continue
		}
		if t+1 < len(f.doc.Tokens) && capital(f.doc.Word(t+1)) {
			if two := (text.Range{First: t, End: t + 2}); f.social(two) {
				one = two // Truth | Social
			}
		}
		if !f.social(one) || !f.posts(one) {
			continue
		}
		f.add(-1, one, one, Social)
	}
}

func (f *finder) social(name text.Range) bool {
	k, ok := f.listed(name)
	return ok && k == Social
}

// posts reports whether something is said on the social medium of the given name. What is sold there, or sent, is not, nor are those who follow somebody there.
func (f *finder) posts(name text.Range) bool {
	if n := f.Lemma(name.End); pages[n] && !f.inside[name.First] && (n != "user" || f.speaks[f.doc.Tokens[name.First].Sentence]) {
		return true // but not: Facebook users are a tenth of the world
	}
	switch f.Low(name.First - 1) {
	case "on", "to", "via":
	default:
		return false
	}
	if line := f.doc.Paragraphs[f.doc.ParagraphAt(name.First)].Tokens; line.Len() < 9 && line.End == name.End {
		return false // Share on Facebook
	}
	v := name.First - 2
	if v < 0 || f.Tags[v].Noun() && pages[f.Lemma(v)] || f.speaks[f.doc.Tokens[v].Sentence] && !f.Tags[v].Verb() {
		return true
	}
	first := max(f.doc.SentenceAt(name.First).First, v-12)
	for v >= first && !f.Tags[v].Verb() && f.Lemma(v) != "time" {
		v-- // shared a picture of the coast | on Instagram; but: was shared 40 times
	}
	l := f.Lemma(v)
	return v < first || (posting[l] || syntax.Voices(l)) && !f.willBe(v)
}

// willBe reports whether what verb t tells is still to be done: will be | posted.
func (f *finder) willBe(t int) bool { return t > 1 && f.Low(t-1) == "be" && f.Tags[t-2] == syntax.MD }

// posting are the verbs for what is done with words on a social medium, besides saying them.
var posting = lexicon.Words("repost share upload react apologise apologize speak talk take release issue circulate appear broadcast message")

// pages are what one says something on or in, behind the name of a social medium.
var pages = lexicon.Words(`post page account story video channel feed profile thread live livestream clip reel update note voice chat broadcast caption comment user
	platform app messaging`)
