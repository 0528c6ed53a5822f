package eval

import (
	"fmt"
	"strings"
	"unicode/utf8"

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

// Back is the span of the original text that a span of the rewritten text stands for, and a span outside every text for one that
// does not lie within the rewritten text.
func (r Restyled) Back(s sayso.Span) sayso.Span {
	switch {
	case r.start == nil:
		return s
	case s.Start < 0 || s.End > len(r.start) || s.Start > s.End:
		return sayso.Span{Start: -1, End: -1}
	case s.Start == s.End && s.Start == len(r.start):
		return sayso.Span{Start: r.original, End: r.original}
	case s.Start == s.End:
		return sayso.Span{Start: r.start[s.Start], End: r.start[s.Start]}
	}
	return sayso.Span{Start: r.start[s.Start], End: r.end[s.End-1]}
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
	at, column := p.Start, 0
	for i, word := range strings.Split(r.original[p.Start:p.End], " ") {
		width := utf8.RuneCountInString(word)
		if i > 0 {
			space := sayso.Span{Start: at, End: at + 1}
			if at++; column+1+width > columns {
				r.put("\n", space)
				column = 0
			} else {
				r.copy(space)
				column++
			}
		}
		r.copy(sayso.Span{Start: at, End: at + len(word)})
		at, column = at+len(word), column+width
	}
}
