package marks

import (
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

// farthest bounds the words that are looked through for an attribution.
const farthest = 60

// forgotten is the token before which the mark was forgotten that closes what the mark at token from opened: its last sentence, which ends before token end, tells who
// says it. “The bags came too late, | said Ann Hale. “Too late.” It is -1 where none was. Strict wants a name.
func (p *pairer) forgotten(from, end int, strict bool) int {
	if end <= from+1 || end > len(p.doc.Tokens) {
		return -1
	}
	if at := p.bracket(from, end); at > 0 {
		return at
	}
	switch p.doc.Word(end - 1) {
	case ".", "!", "?":
	default:
		return -1
	}
	s := p.doc.SentenceAt(end - 1)
	for t := max(s.First-1, from+2, end-farthest); t < end-1; t++ {
		switch p.doc.Word(t) {
		case ",", "!", "?":
			if p.attributes(t+1, end, strict) {
				return t + 1
			}
		}
	}
	return -1
}

// bracket is the token before end that closes the bracket in which the mark at token from opened, -1 where it opened in none.
func (p *pairer) bracket(from, end int) int {
	s := p.doc.SentenceAt(from)
	opened := 0
	for t := max(s.First, from-farthest/4); t < min(s.End, end, from+farthest/4); t++ {
		switch p.doc.Word(t) {
		case "(":
			opened++
		case ")":
			if opened--; opened == 0 && t > from+1 {
				return t
			}
		}
		if t == from && opened != 1 {
			return -1
		}
	}
	return -1
}

// attributes reports whether the words from token t on say who said something: said Ann Hale, Ann Hale said on Monday, she said.
func (p *pairer) attributes(t, end int, strict bool) bool {
	named := func(w string) bool { return capital(w) && utf8.RuneCountInString(w) > 1 && !firstPerson[w] }
	if sayings[p.doc.Word(t)] {
		if strict || !whose[p.doc.Word(t+1)] {
			for t++; t < end-2 && !named(p.doc.Word(t)) && p.doc.Tokens[t].Kind == text.Word && !whose[p.doc.Word(t)]; t++ {
			}
			return named(p.doc.Word(t)) // said shopkeeper Ann Hale
		}
		return true
	}
	w := p.doc.Word(t)
	if !named(w) && (strict || !whose[w]) {
		return false
	}
	for k := t + 1; k < min(end-1, t+8) && p.doc.Tokens[k].Kind == text.Word; k++ {
		if w := p.doc.Word(k); sayings[w] {
			next := p.doc.Word(k + 1)
			return p.doc.Tokens[k+1].Kind == text.Punct || capital(next) || circumstances[next]
		}
	}
	return false
}

var (
	sayings = lexicon.Words("said says asked asks added adds replied wrote explained recalled insisted continued admitted")
	// whose opens the words for who says something, and firstPerson what is said.
	whose       = lexicon.Words("he she they the his her their one a an")
	firstPerson = lexicon.Words("We My Our You Your It That This There")
	// circumstances are of what is said: no object follows.
	circumstances = lexicon.Words("in on at of from after during before as when while outside by through last yesterday today later")
)
