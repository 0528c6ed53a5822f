package text

import (
	"strings"
	"unicode/utf8"
)

// A paragraph while the text is divided.
type paragraph struct {
	tokens Range
	block  Block
}

// A line of the text that holds at least one token.
type line struct {
	tokens Range
	indent int  // white space in front, in columns
	width  int  // in runes, without white space at the edges
	blank  int  // lines without a token before it
	quoted bool // > stands in front
}

// paragraphs divides the tokens by the breaks between lines. Whether one break parts paragraphs or a line is only
// wrapped is decided from the whole text.
func paragraphs(s string, toks []Token) []paragraph {
	ls := lines(s, toks)
	wrapped := wrapping(s, ls, toks)
	var out []paragraph
	for i, l := range ls {
		if i > 0 && wrapped > 0 && l.blank == 0 && continues(s, ls[i-1], l, toks, wrapped) {
			out[len(out)-1].tokens.End = l.tokens.End
			continue
		}
		out = append(out, paragraph{tokens: l.tokens})
	}
	setBlocks(s, ls, toks, out)
	return out
}

// lines lists the lines that hold tokens.
func lines(s string, toks []Token) []line {
	var out []line
	breaks, at := 1, 0 // line breaks since the last token; where the text was read up to
	begin := 0         // where the current line begins
	for i, t := range toks {
		for at < t.Start {
			c, n := utf8.DecodeRuneInString(s[at:])
			if lineBreak(c) && !(c == '\r' && strings.HasPrefix(s[at:], "\r\n")) {
				breaks++
				begin = at + n
			}
			at += n
		}
		if breaks > 0 {
			out = append(out, line{tokens: Range{i, i}, indent: columns(s[begin:t.Start]), blank: breaks - 1, quoted: s[t.Start] == '>'})
			breaks = 0
		}
		l := &out[len(out)-1]
		l.tokens.End = i + 1
		l.width += utf8.RuneCountInString(s[max(toks[l.tokens.First].Start, prevEnd(toks, l.tokens.First, i)):t.End])
		at = t.End
	}
	return out
}

// prevEnd is where the token before i ends, in a line that begins with token first.
func prevEnd(toks []Token, first, i int) int {
	if i == first {
		return toks[i].Start
	}
	return toks[i-1].End
}

func columns(s string) int {
	n := 0
	for _, c := range s {
		switch {
		case c == '\t':
			n += 8
		case isSpace(c):
			n++
		}
	}
	return n
}

// wrapping is the column at which the text is wrapped, 0 where each line is a paragraph: lines that end in the middle of a sentence
// though a word more would have gone beyond the width of the longest.
func wrapping(s string, ls []line, toks []Token) int {
	width := 0
	for _, l := range ls {
		width = max(width, l.indent+l.width)
	}
	if width > 120 || width < 30 {
		return 0
	}
	full, broken := 0, 0 // lines that another follows at once; those of them that break a sentence off near the margin
	for i := 1; i < len(ls); i++ {
		if ls[i].blank > 0 {
			continue
		}
		full++
		if breaksOff(s, ls[i-1], ls[i], toks) && ls[i-1].indent+ls[i-1].width > width*2/3 {
			broken++
		}
	}
	if full >= 2 && broken*5 >= full*3 {
		return width
	}
	return 0
}

// breaksOff reports whether the sentence in line a goes on in line b, as far as the words at the break tell.
func breaksOff(s string, a, b line, toks []Token) bool {
	last := toks[a.tokens.End-1]
	switch s[last.End-1] {
	case '.', '!', '?', ':', '"':
		return false
	}
	w := s[last.Start:last.End]
	return w != "”" && w != "’" && w != "»"
}

// continues reports whether line b goes on with the paragraph of line a in a text that is wrapped at the given width.
func continues(s string, a, b line, toks []Token, width int) bool {
	if b.indent > a.indent+1 && b.indent-a.indent < 12 || bullet(s, b, toks) || a.quoted != b.quoted {
		return false
	}
	// A line that has room for the first word of the next was not wrapped there.
	first := toks[b.tokens.First]
	word := utf8.RuneCountInString(s[first.Start:wordOrRun(s, first.Start)])
	return a.indent+a.width+1+word > width-6 || breaksOff(s, a, b, toks) && a.indent+a.width > width*2/3
}

// wordOrRun is the end of the run without white space at byte i.
func wordOrRun(s string, i int) int {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if isSpace(c) {
			break
		}
		i += n
	}
	return i
}

// bullet reports whether a line begins with the bullet or number of a list.
func bullet(s string, l line, toks []Token) bool {
	t := toks[l.tokens.First]
	w := s[t.Start:t.End]
	if l.tokens.Len() < 2 {
		return false
	}
	next := toks[l.tokens.First+1]
	switch w {
	case "•", "*", "-", "–", "·", "‣", "◦", "▪", "●", "■":
		return next.SpaceBefore
	}
	if t.Kind == Number && !next.SpaceBefore && len(w) <= 2 {
		n := s[next.Start:next.End]
		return (n == "." || n == ")") && l.tokens.Len() > 2 && toks[l.tokens.First+2].SpaceBefore
	}
	return false
}

// setBlocks says how each paragraph is set.
func setBlocks(s string, ls []line, toks []Token, ps []paragraph) {
	base := 1 << 30 // the indent of the text around
	for _, l := range ls {
		base = min(base, l.indent)
	}
	i := 0
	for k := range ps {
		p := &ps[k]
		for ls[i].tokens.First < p.tokens.First {
			i++
		}
		last := i
		for last+1 < len(ls) && ls[last+1].tokens.First < p.tokens.End {
			last++
		}
		switch {
		case bullet(s, ls[i], toks):
			p.block = Item
		case ls[i].quoted, ls[i].indent >= base+4 && ls[last].indent >= base+4 && k > 0:
			p.block = Indented
		case heading(s, p.tokens, toks):
			p.block = Heading
		}
	}
}

// heading reports whether a paragraph looks like a headline: short, one line, with no mark at its end.
func heading(s string, r Range, toks []Token) bool {
	if r.Len() > 18 {
		return false
	}
	last := toks[r.End-1]
	switch c, _ := utf8.DecodeLastRuneInString(s[:last.End]); c {
	case '.', '!', '?', ':', ',', ';', '”', '"', '’', '\'', '»', '…':
		return false
	}
	return true
}
