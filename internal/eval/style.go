package eval

import (
	"fmt"
	"strings"

	"github.com/sayso-news/sayso"
)

// Styles names the house styles that [Restyle] knows.
func Styles() []string {
	return []string{"single", "straight", "straight-single", "guillemets", "low", "one-newline", "hard-wrapped"}
}

// A Restyled text is an article's text written in another house style, and the way back.
type Restyled struct {
	Text       string
	start, end []int // of each byte of Text, the bounds of what it stands for in the original; nil where nothing was rewritten
	original   int   // the length of the original
}

// Restyle rewrites a text in a house style; the empty style leaves it as it is.
//
//   - single: ‘ ’ outside, “ ” inside, and apostrophes ’
//   - straight: " and '
//   - straight-single: ' outside, " inside, and apostrophes '
//   - guillemets: « » outside, ‹ › inside
//   - low: „ “ outside, ‚ ‘ inside
//   - one-newline: one line break between paragraphs, no empty line
//   - hard-wrapped: lines of at most 72 characters, an empty line between paragraphs; a longer word has a line to itself
//
// Each line of the original is taken for a paragraph, as the reference scorer does.
func Restyle(style, text string) (Restyled, error) {
	r := rewriter{original: text}
	switch style {
	case "":
		return Restyled{Text: text}, nil
	case "one-newline":
		r.paragraphs("\n", r.copy)
	case "hard-wrapped":
		r.paragraphs("\n\n", r.wrap)
	default:
		write, ok := glyphs[style]
		if !ok {
			return Restyled{}, fmt.Errorf("no style is called %q; there are %s", style, strings.Join(Styles(), ", "))
		}
		r.marks(write)
	}
	return Restyled{r.out.String(), r.start, r.end, len(text)}, nil
}

// Back is the span of the original text that a span of the rewritten text stands for. The span has to lie within the text.
func (r Restyled) Back(s sayso.Span) sayso.Span {
	if r.start == nil {
		return s
	}
	start := r.original
	if s.Start < len(r.start) {
		start = r.start[s.Start]
	}
	if s.Empty() {
		return sayso.Span{Start: start, End: start}
	}
	return sayso.Span{Start: start, End: max(start, r.end[s.End-1])}
}

// A rewriter writes a text anew piece by piece and notes where each byte comes from.
type rewriter struct {
	original   string
	out        strings.Builder
	start, end []int
}

// copy writes a piece of the original as it is.
func (r *rewriter) copy(s sayso.Span) {
	for i := s.Start; i < s.End; i++ {
		r.start, r.end = append(r.start, i), append(r.end, i+1)
	}
	r.out.WriteString(r.original[s.Start:s.End])
}

// put writes a string in place of a piece of the original.
func (r *rewriter) put(with string, s sayso.Span) {
	for range len(with) {
		r.start, r.end = append(r.start, s.Start), append(r.end, s.End)
	}
	r.out.WriteString(with)
}

// paragraphs writes each line that is not blank by write, and between in place of what stands between two of them.
func (r *rewriter) paragraphs(between string, write func(sayso.Span)) {
	at, last := 0, 0
	for line := range strings.Lines(r.original) {
		body := strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(body) != "" {
			if last > 0 {
				r.put(between, sayso.Span{Start: last, End: at})
			}
			last = at + len(body)
			write(sayso.Span{Start: at, End: last})
		}
		at += len(line)
	}
	if last < at {
		r.put("\n", sayso.Span{Start: last, End: at})
	}
}

const columns = 72

// wrap writes a paragraph in lines of at most 72 characters, broken at spaces.
func (r *rewriter) wrap(p sayso.Span) {
	text := r.original[p.Start:p.End]
	from, space, width := 0, -1, 0 // start of the line, the last space in it, its characters so far
	for i, c := range text {
		if c == ' ' {
			space = i
		}
		if width++; width <= columns || space <= from {
			continue
		}
		r.copy(sayso.Span{Start: p.Start + from, End: p.Start + space})
		r.put("\n", sayso.Span{Start: p.Start + space, End: p.Start + space + 1})
		from = space + 1
		width = len([]rune(text[from:i])) + 1
		if from > i {
			width = 0
		}
		space = -1
	}
	r.copy(sayso.Span{Start: p.Start + from, End: p.End})
}
