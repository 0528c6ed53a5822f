package syntax

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/text"
)

// spelled gives the names their edges that first letters in brackets stand for: Medicines and Healthcare products Regulatory Agency (MHRA). They tell how many
// words the name has, whatever the model made of it, and that it is nobody's who lives. So does a sign between two words with capitals: Harrow & Lowe.
func (j *joiner) spelled(ns []Name) []Name {
	var add []Name
	for t := 1; t+2 < len(j.doc.Tokens); t++ {
		if j.fs[t].word == ampersand && j.fs[t-1].upper && j.fs[t+1].upper && j.sameSentence(t) && j.sameSentence(t+1) {
			add = append(add, Name{text.Range{First: t - 1, End: t + 2}, Organization})
		}
		if j.fs[t].word != openBracket || j.fs[t+2].word != closeBracket || !allLetters(j.doc.Word(t+1)) {
			continue
		}
		if first := j.spells(j.doc.Word(t+1), t); first >= 0 {
			add = append(add, Name{text.Range{First: first, End: t}, Organization})
		}
	}
	return merge(ns, add)
}

// allLetters reports whether a word is made of capitals alone, as first letters are.
func allLetters(w string) bool {
	for _, c := range w {
		if !unicode.IsUpper(c) {
			return false
		}
	}
	return len(w) > 1 && len(w) < 12
}

// spells is the token before t with which the words begin whose first letters a word consists of, -1 where there are none. One capital may count for nothing.
func (j *joiner) spells(letters string, t int) int {
	first := j.doc.Sentences[j.doc.Tokens[t].Sentence].Tokens.First
	extra := 0
	for p := t - 1; p >= max(first, t-14); p-- {
		last, size := utf8.DecodeLastRuneInString(letters)
		c, _ := utf8.DecodeRuneInString(j.doc.Word(p))
		switch {
		case c == last:
			if letters = letters[:len(letters)-size]; letters == "" {
				return p
			}
		case j.fs[p].upper:
			if extra++; extra > 1 {
				return -1
			}
		}
	}
	return -1
}
