package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A paragraph while the text is divided.
type paragraph struct {
	tokens Range
	lines  Range
	block  Block
}

// A line of the text that holds at least one token.
type line struct {
	tokens Range
	indent int  // white space in front, in columns
	width  int  // in runes, white space at its edges left out
	blank  int  // lines without a token before it
	quoted bool // > stands in front
}

// A layout is how the lines of a text are set.
type layout struct {
	s       string
	toks    []Token
	lines   []line
	wrapped int  // the column at which lines are wrapped, 0 where they are not
	spaced  bool // more lines are parted by an empty line than not
	gaps    bool // paragraphs are parted by empty lines, however many lines they have
}

// paragraphs divides the tokens by the breaks between lines. Whether one break parts paragraphs or a line is only
// wrapped is decided from the whole text.
func paragraphs(s string, toks []Token) []paragraph {
	l := &layout{s: s, toks: toks, lines: lines(s, toks)}
	l.measure()
	var out []paragraph
	for i, x := range l.lines {
		if i > 0 && l.continues(l.lines[i-1], x) {
			p := &out[len(out)-1]
			p.tokens.End, p.lines.End = x.tokens.End, i+1
			continue
		}
		out = append(out, paragraph{tokens: x.tokens, lines: Range{i, i + 1}})
	}
	l.setBlocks(out)
	return out
}

// lines lists the lines that hold tokens.
func lines(s string, toks []Token) []line {
	var out []line
	breaks, at, begin := 1, 0, 0 // line breaks since the last token; where the text was read up to; where its line begins
	measure := func(end int) {   // the line that the tokens before end close
		if n := len(out); n > 0 {
			l := &out[n-1]
			l.tokens.End = end
			l.width = utf8.RuneCountInString(s[toks[l.tokens.First].Start:toks[end-1].End])
		}
	}
	for i, t := range toks {
		for at < t.Start {
			c, n := utf8.DecodeRuneInString(s[at:])
			at += n
			if lineBreak(c) && !(c == '\r' && at < len(s) && s[at] == '\n') {
				breaks++
				begin = at
			}
		}
		if breaks > 0 {
			measure(i)
			out = append(out, line{tokens: Range{i, i}, indent: columns(s[begin:t.Start]), blank: breaks - 1, quoted: s[t.Start] == '>'})
			breaks = 0
		}
		at = t.End
	}
	measure(len(toks))
	return out
}

// columns is the width of the white space that s begins with.
func columns(s string) int {
	n := 0
	for _, c := range s {
		switch {
		case c == '\t':
			n += 8
		case isSpace(c):
			n++
		case !noWidth(c):
			return n // a tag of markup
		}
	}
	return n
}

// The widest column at which a text is wrapped, and the narrowest.
const widest, narrowest = 120, 30

// measure finds out whether the text is wrapped, and where. It is where lines break sentences off near one margin, and the next begins in lower case
// as often as prose does. A few lines may go beyond the margin: an address cannot be wrapped.
func (l *layout) measure() {
	var widths [widest + 2]int
	single := 0
	for i, x := range l.lines {
		widths[min(x.indent+x.width, widest+1)]++
		if i > 0 && x.blank == 0 {
			single++
		}
	}
	l.spaced = 2*single < len(l.lines)
	l.gaps = 8*(len(l.lines)-single) > len(l.lines)
	width, over := widest+1, 0
	for width > 0 && (over+widths[width])*25 <= len(l.lines) {
		over += widths[width]
		width--
	}
	if width > widest || width < narrowest {
		return
	}
	full, broken := 0, 0 // lines near the margin that another follows at once; those of them whose sentence goes on there
	for i := 1; i < len(l.lines); i++ {
		a, b := l.lines[i-1], l.lines[i]
		if b.blank > 0 || a.indent+a.width <= width*2/3 {
			continue
		}
		full++
		if !l.ends(a) && l.small(b) {
			broken++
		}
	}
	if full*2 > single && broken*20 >= full*9 {
		l.wrapped = width
	}
}

// ends reports whether line a ends where a sentence or a heading may.
func (l *layout) ends(a line) bool {
	switch l.word(a.tokens.End - 1) {
	case ".", "!", "?", ":", "…", "...", "\"", "”", "’", "''", "»":
		return true
	}
	return false
}

// small reports whether line b begins with a small letter or a mark that cannot begin a sentence.
func (l *layout) small(b line) bool {
	w := l.word(b.tokens.First)
	if b.quoted && b.tokens.Len() > 1 {
		w = l.word(b.tokens.First + 1)
	}
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(c) || c == ',' || c == ';' || c == ')'
}

func (l *layout) word(i int) string { return l.s[l.toks[i].Start:l.toks[i].End] }

// continues reports whether line b goes on with the paragraph of line a.
func (l *layout) continues(a, b line) bool {
	if b.blank > 0 || a.quoted != b.quoted {
		return false
	}
	broken := !l.ends(a)
	if l.wrapped == 0 {
		// A link taken from a page often stands on a line of its own, in the middle of its sentence.
		return l.spaced && broken && l.small(b) && !l.bullet(a)
	}
	// A line that has room for the first word of the next was not wrapped there.
	room := l.wrapped - a.indent - a.width - 1
	filled := l.run(l.toks[b.tokens.First].Start, room+8) > room-6
	switch {
	case l.bullet(b): // or a dash that came to stand at the start of a line
		return broken && filled && !l.bullet(a)
	case b.indent > a.indent+1 && !l.bullet(a):
		return false // the first line of a paragraph is set in
	}
	return filled || broken && (l.small(b) || l.gaps && 2*a.width > l.wrapped && l.lowerEnd(a))
}

// lowerEnd reports whether the last word of line a begins with a small letter, as that of a name or a byline does not.
func (l *layout) lowerEnd(a line) bool {
	c, _ := utf8.DecodeRuneInString(l.word(a.tokens.End - 1))
	return unicode.IsLower(c)
}

// run is the length in runes of what stands at byte i without white space, or most where it is longer.
func (l *layout) run(i, most int) int {
	n := 0
	for _, c := range l.s[i:] {
		if n >= most || isSpace(c) {
			break
		}
		n++
	}
	return n
}

// bullet reports whether a line begins with the bullet or number of a list.
func (l *layout) bullet(x line) bool {
	if x.tokens.Len() < 2 {
		return false
	}
	first := x.tokens.First
	switch l.word(first) {
	case "•", "*", "-", "–", "·", "‣", "◦", "▪", "●", "■":
		return l.toks[first+1].SpaceBefore
	}
	if t := l.toks[first]; t.Kind == Number && t.Len() <= 2 && x.tokens.Len() > 2 && !l.toks[first+1].SpaceBefore {
		mark := l.word(first + 1)
		return (mark == "." || mark == ")") && l.toks[first+2].SpaceBefore
	}
	return false
}

// setBlocks says how each paragraph is set.
func (l *layout) setBlocks(ps []paragraph) {
	var lineIndents, firstIndents [64]int // how much text is set in by so much: all lines, the first lines of paragraphs
	for _, p := range ps {
		for _, x := range l.lines[p.lines.First:p.lines.End] {
			lineIndents[min(x.indent, 63)] += x.tokens.Len()
		}
		firstIndents[min(l.lines[p.lines.First].indent, 63)]++
	}
	base, first := most(lineIndents[:]), most(firstIndents[:])
	for k := range ps {
		p := &ps[k]
		a, b := l.lines[p.lines.First], l.lines[p.lines.End-1]
		alone := p.lines.Len() == 1
		switch {
		case a.quoted:
			p.block = Indented
		case l.bullet(a):
			p.block = Item
		case len(ps) > 1 && l.heading(p.tokens):
			p.block = Heading
		case min(a.indent, b.indent) >= base+3 && !(alone && a.indent <= first):
			p.block = Indented
		}
	}
}

// most is the index of the largest of ns, the first of them.
func most(ns []int) int {
	at := 0
	for i, n := range ns {
		if n > ns[at] {
			at = i
		}
	}
	return at
}

// heading reports whether a paragraph looks like a headline: short, and no mark at its end.
func (l *layout) heading(r Range) bool {
	if r.Len() > 18 {
		return false
	}
	switch c, _ := utf8.DecodeLastRuneInString(l.word(r.End - 1)); c {
	case '.', '!', '?', ':', ',', ';', '…', '-', '—', '–':
		return false
	}
	return !strings.ContainsAny(l.word(r.End-1), "”\"’'»`")
}
