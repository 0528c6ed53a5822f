package eval

import (
	"fmt"
	"io"
)

// A Line is one of the figures with its names: Key for machines, Title for people.
type Line struct {
	Key, Title string
	Count
}

var quotedLines = []Line{
	{Key: "speech", Title: "said by somebody, not a term or title"},
	{Key: "strict", Title: "and the words beside it that say who"},
	{Key: "loose", Title: "and the speaker, by any of his mentions"},
}

var attributionLines = []Line{
	{Key: "content", Title: "content tokens"},
	{Key: "source", Title: "source tokens"},
	{Key: "cue", Title: "cue tokens"},
	{Key: "all", Title: "all tokens"},
	{Key: "found", Title: "relations found (content overlaps by half)"},
	{Key: "relation", Title: "relations right (and the source touches)"},
}

// Lines are the figures in the order in which they are printed.
func (f Figures) Lines() []Line {
	counts := f.counts()
	var out []Line
	for _, l := range quotedLines {
		l.Count = *counts[len(out)]
		out = append(out, l)
	}
	for _, l := range attributionLines {
		l.Count = *counts[len(out)]
		out = append(out, l)
	}
	return out
}

// Print writes the figures as the reference scorer does.
func (f Figures) Print(w io.Writer) {
	for i, l := range f.Lines() {
		switch i {
		case 0:
			fmt.Fprintln(w, "quoted stretches (direct and mixed quotes)")
		case len(quotedLines):
			fmt.Fprintln(w, "every attribution (direct, mixed and indirect)")
		}
		fmt.Fprintf(w, "  %-44s P %6.3f  R %6.3f  F1 %6.3f   (%d right, %d too many, %d missed)\n",
			l.Title, l.Precision(), l.Recall(), l.F1(), l.Right, l.TooMany, l.Missed)
	}
}
