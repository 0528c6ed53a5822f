package eval

import (
	"unicode"

	"github.com/sayso-news/sayso"
)

// A pair is an opening and a closing mark.
type pair struct{ opens, closes string }

// A house says how a house writes its marks.
type house struct {
	outside, inside pair
	apostrophe      string // empty leaves apostrophes as they are
	typed           bool   // outside and inside are for double and single marks of the original, wherever they stand
}

var glyphs = map[string]house{
	"single":          {pair{"‘", "’"}, pair{"“", "”"}, "’", false},
	"straight":        {pair{`"`, `"`}, pair{"'", "'"}, "'", true},
	"straight-single": {pair{"'", "'"}, pair{`"`, `"`}, "'", false},
	"guillemets":      {pair{"«", "»"}, pair{"‹", "›"}, "", false},
	"low":             {pair{"„", "“"}, pair{"‚", "‘"}, "", false},
}

// marks writes the text with the marks of a house. Marks are paired line by line.
func (r *rewriter) marks(h house) {
	done := 0
	p := pairing{text: []rune(r.original)}
	at := 0
	for i := 0; i < len(p.text); i++ {
		width := len(string(p.text[i]))
		two := p.doubled(i)
		mark, double, depth := p.next(i)
		if two {
			width, i = 2, i+1
		}
		if with := h.write(mark, double, depth); with != "" {
			r.copy(sayso.Span{Start: done, End: at})
			r.put(with, sayso.Span{Start: at, End: at + width})
			done = at + width
		}
		at += width
	}
	r.copy(sayso.Span{Start: done, End: at})
}

// write is what a house has for a mark, empty where it is to stay.
func (h house) write(mark role, double bool, depth int) string {
	p := h.outside
	if h.typed && !double || !h.typed && depth%2 == 1 {
		p = h.inside
	}
	switch mark {
	case opens:
		return p.opens
	case closes:
		return p.closes
	case apostrophe:
		return h.apostrophe
	}
	return ""
}

// A role is what a character is to quotations.
type role uint8

const (
	other role = iota
	opens
	closes
	apostrophe
)

// A pairing goes over a text and tells quotation marks from apostrophes. It knows the marks that American newsrooms use, curly and
// straight; it is on purpose a simpler reader of them than the library's own, which it serves to measure.
type pairing struct {
	text []rune
	open []rune // the marks that are open, the outermost first
}

// next tells what character i is, whether a mark is a double one, and how many marks enclose it. It wants every character in turn.
func (p *pairing) next(i int) (mark role, double bool, depth int) {
	c := p.text[i]
	if p.doubled(i) {
		c = '"'
	}
	switch c {
	case '\n':
		p.open = p.open[:0]
	case '“':
		return p.opened(c, true)
	case '”':
		return p.closed("“\"", true)
	case '"':
		if p.innermost("\"“") >= 0 {
			return p.closed("\"“", true)
		}
		if unicode.IsDigit(p.at(i - 1)) {
			return other, true, 0 // inches
		}
		return p.opened(c, true)
	case '‘', '\'', '’':
		return p.single(i)
	}
	return other, false, 0
}

// doubled reports whether characters i and i+1 are a double mark that was typed as two apostrophes. Of three, the first
// closes what a single mark has opened.
func (p *pairing) doubled(i int) bool {
	if p.text[i] != '\'' || p.at(i+1) != '\'' {
		return false
	}
	return p.at(i+2) != '\'' || len(p.open) == 0 || p.open[len(p.open)-1] != '\''
}

// single reads a mark that may be an apostrophe.
func (p *pairing) single(i int) (role, bool, int) {
	c := p.text[i]
	before, after := p.at(i-1), p.at(i+1)
	switch {
	case c != '‘' && p.innermost("‘'") >= 0 && p.ends(i):
		return p.closed("‘'", false)
	case c == '’' || isWord(before) || isSpace(after) || unicode.IsDigit(after):
		return apostrophe, false, 0
	case c == '\'' && !p.endsLater(i):
		return apostrophe, false, 0
	}
	return p.opened(c, false)
}

// ends reports whether character i stands as a closing mark does: right behind something, and not within a word.
func (p *pairing) ends(i int) bool { return !isSpace(p.at(i-1)) && !isWord(p.at(i+1)) }

// endsLater reports whether a straight mark stands as a closing one does behind character i on the same line.
func (p *pairing) endsLater(i int) bool {
	for k := i + 2; k < len(p.text) && k < i+longest && p.text[k] != '\n'; k++ {
		if p.text[k] == '\'' && p.ends(k) {
			return true
		}
	}
	return false
}

// longest is how far a single straight mark may be from the one that closes it, so that a long line takes no longer to read.
const longest = 2000

func (p *pairing) opened(c rune, double bool) (role, bool, int) {
	p.open = append(p.open, c)
	return opens, double, len(p.open) - 1
}

// closed closes the innermost of the marks, and what was left open within it. One that closes nothing is taken for an outer one.
func (p *pairing) closed(marks string, double bool) (role, bool, int) {
	depth := max(0, p.innermost(marks))
	p.open = p.open[:min(depth, len(p.open))]
	return closes, double, depth
}

// innermost is the place among the open marks of the innermost that is one of marks, -1 where there is none.
func (p *pairing) innermost(marks string) int {
	for i := len(p.open) - 1; i >= 0; i-- {
		for _, m := range marks {
			if p.open[i] == m {
				return i
			}
		}
	}
	return -1
}

// at is character i, a line break beyond the ends of the text.
func (p *pairing) at(i int) rune {
	if i < 0 || i >= len(p.text) {
		return '\n'
	}
	return p.text[i]
}
