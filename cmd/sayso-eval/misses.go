package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/eval"
)

func misses(c eval.Corpus) []eval.Miss {
	var out []eval.Miss
	for i := range c.Articles {
		out = append(out, c.Articles[i].Misses()...)
	}
	return out
}

// printMisses writes how many errors of each class there are, and n of each.
func printMisses(w io.Writer, c eval.Corpus, n int) {
	all := misses(c)
	fmt.Fprintln(w, "\nerrors by class")
	for _, class := range eval.Classes() {
		_, total := eval.Sample(all, class, 0)
		fmt.Fprintf(w, "  %-30s %5d%s\n", class, total, commonest(all, class))
	}
	for _, class := range eval.Classes() {
		sample, total := eval.Sample(all, class, n)
		if total == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s: %d of %d\n", class, len(sample), total)
		for _, m := range sample {
			printMiss(w, m)
		}
	}
}

// commonest tells the cues that were missed most often, of the classes that are about a cue.
func commonest(all []eval.Miss, class string) string {
	const most = 8
	if !strings.HasPrefix(class, "missed: cue") {
		return ""
	}
	times := map[string]int{}
	for _, m := range all {
		if m.Class == class {
			times[strings.ToLower(words(m.Document, m.Gold.Cue))]++
		}
	}
	cues := slices.SortedFunc(maps.Keys(times), func(x, y string) int {
		return cmp.Or(times[y]-times[x], strings.Compare(x, y))
	})
	var b strings.Builder
	for i, cue := range cues[:min(most, len(cues))] {
		fmt.Fprintf(&b, "%s%s %d", []string{"   ", ", "}[min(i, 1)], cue, times[cue])
	}
	return b.String()
}

func printMiss(w io.Writer, m eval.Miss) {
	around := extent(m)
	fmt.Fprintf(w, "\n  %s, character %d\n", m.ID, around.Start)
	fmt.Fprintf(w, "    %s\n", context(m.Document, around))
	if m.Gold != nil {
		fmt.Fprintf(w, "    gold   %s\n", sideBySide(m.Document, *m.Gold))
	} else {
		fmt.Fprintln(w, "    gold   –")
	}
	if m.Found == nil {
		fmt.Fprintln(w, "    found  –")
		return
	}
	fmt.Fprintf(w, "    found  %s\n           %s, confidence %.2f, %s\n", sideBySide(m.Document, m.Found.Attribution),
		m.Found.Kind, m.Found.Confidence, m.Found.Rule)
}

// sideBySide are the three parts of an attribution in columns, so that gold's stand above those that were found.
func sideBySide(d *eval.Document, a eval.Attribution) string {
	return fmt.Sprintf("%s %s %s", column(d, a.Source, 32), column(d, a.Cue, 20), short(words(d, a.Content), 110))
}

func column(d *eval.Document, spans []eval.Span, width int) string {
	s := short(words(d, spans), width)
	return s + strings.Repeat(" ", width-len([]rune(s)))
}

// words is the text of the spans, on one line; a dash where there are none.
func words(d *eval.Document, spans []eval.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, oneLine(d.Slice(s)))
	}
	if parts == nil {
		return "–"
	}
	return strings.Join(parts, " … ")
}

// short leaves out the middle of what is longer than width characters.
func short(s string, width int) string {
	r := []rune(s)
	if len(r) <= width {
		return s
	}
	return string(r[:width-width/3-1]) + "…" + string(r[len(r)-width/3:])
}

// extent is from the first to the last character of all that a miss speaks of.
func extent(m eval.Miss) eval.Span {
	var all []eval.Span
	if m.Stretch != nil {
		all = append(all, m.Stretch.Span)
	}
	if m.Gold != nil {
		all = append(all, parts(*m.Gold)...)
	}
	if m.Found != nil {
		all = append(all, parts(m.Found.Attribution)...)
	}
	if len(all) == 0 {
		return eval.Span{}
	}
	out := all[0]
	for _, s := range all {
		out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
	}
	return out
}

func parts(a eval.Attribution) []eval.Span {
	var out []eval.Span
	out = append(out, a.Source...)
	out = append(out, a.Cue...)
	return append(out, a.Content...)
}

// context is the text of a span in brackets with what stands around it.
func context(d *eval.Document, s eval.Span) string {
	const around = 100
	before := d.Slice(eval.Span{Start: s.Start - around, End: s.Start})
	after := d.Slice(eval.Span{Start: s.End, End: s.End + around})
	return fmt.Sprintf("…%s[[%s]]%s…", oneLine(before), short(oneLine(d.Slice(s)), 500), oneLine(after))
}

var lineBreaks = strings.NewReplacer("\r\n", " ¶ ", "\n\n", " ¶ ", "\n", " ¶ ", "\r", " ")

func oneLine(s string) string { return lineBreaks.Replace(s) }
