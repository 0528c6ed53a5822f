package attrib

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// capital reports whether token t begins with a capital.
func (f *finder) capital(t int) bool {
	if t < 0 || t >= len(f.doc.Tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.doc.Word(t))
	return unicode.IsUpper(r)
}

// beginsSmall reports whether a stretch begins with a small letter, as a part of a sentence does.
func (f *finder) beginsSmall(s int) bool {
	r, _ := utf8.DecodeRuneInString(f.doc.Word(f.marks.Stretches[s].Tokens.First))
	return unicode.IsLower(r)
}

// inCapitals reports whether token t is a word in capitals.
func (f *finder) inCapitals(t int) bool {
	w := f.doc.Word(t)
	return len(w) > 2 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// titleCase reports whether the words of a stretch are written like a title: all but the small ones with capitals.
func (f *finder) titleCase(st marks.Stretch) bool {
	capitals := 0
	for t := st.Tokens.First; t < min(st.Tokens.End, st.Tokens.First+reach); t++ {
		if f.doc.Tokens[t].Kind != text.Word {
			continue
		}
		switch {
		case f.doc.Word(t) == "I": // “I don't like it” is no title
		case f.capital(t):
			capitals++
		case len(f.doc.Word(t)) > 4:
			return false
		}
	}
	return capitals > 0
}

// styleOf is how the words in r are written: with capitals as titles are, or as a sentence, with a finite verb, is.
func (f *finder) styleOf(r text.Range) model.Hash {
	capitals, words, style := 0, 0, model.Hash(0)
	for t := r.First; t < min(r.End, r.First+30); t++ {
		tag := f.Tags[t]
		if tag.Finite() || tag == syntax.MD {
			style |= 1
		}
		if w := f.low(t); talkers[w] || w == "my" || w == "our" || w == "me" || w == "us" {
			style |= 2
		}
		if f.doc.Tokens[t].Kind == text.Word && (len(f.doc.Word(t)) > 3 || t == r.First) {
			words++
			if c, _ := utf8.DecodeRuneInString(f.doc.Word(t)); unicode.IsUpper(c) || unicode.IsDigit(c) {
				capitals++
			}
		}
	}
	if f.capital(r.First) {
		style |= 4
	}
	switch {
	case words > 0 && capitals == words:
		style |= 8
	case capitals > 1:
		style |= 16
	}
	return style
}

// style is how the words of a proposal are written: with capitals as titles are, or as a sentence, with a finite verb, is.
func (k *linker) style(p *proposal) model.Hash {
	capitals, words, finite := 0, 0, model.Hash(0)
	for _, r := range p.pieces {
		for t := r.First; t < min(r.End, r.First+30); t++ {
			switch tag := k.Tags[t]; {
			case tag.Finite() || tag == syntax.MD:
				finite = 1
				fallthrough
			case tag.Noun() || tag.Verb() || tag == syntax.JJ:
				words++
				if k.capital(t) {
					capitals++
				}
			}
		}
	}
	switch {
	case words == 0:
		return finite
	case capitals == words:
		return finite + 2
	case capitals > words/2:
		return finite + 4
	}
	return finite + 6
}
