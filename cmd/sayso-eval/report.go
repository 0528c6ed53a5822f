package main

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/eval"
)

// The pages need nothing but themselves: no script, and no file from elsewhere.
//
//go:embed report.html
var reportHTML string

var pages = template.Must(template.New("report").Funcs(template.FuncMap{
	"figure": func(f float64) string { return fmt.Sprintf("%.3f", f) },
	"f1":     f1,
	"file":   func(id string) string { return url.PathEscape(id) + ".html" },
}).Parse(reportHTML))

// f1 is a line's F1, a dash where there was nothing to find and nothing was found.
func f1(l eval.Line) string {
	if l.Count == (eval.Count{}) {
		return "–"
	}
	return fmt.Sprintf("%.3f", l.F1())
}

// writeReport writes index.html and ID.html for every article to a folder, which is made if it is not there.
func writeReport(dir string, c eval.Corpus) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if err := writePage(filepath.Join(dir, "index.html"), "index", c); err != nil {
		return err
	}
	for i := range c.Articles {
		a := &c.Articles[i]
		if err := writePage(filepath.Join(dir, a.ID+".html"), "article", pageOf(a)); err != nil {
			return err
		}
	}
	return nil
}

func writePage(path, name string, data any) error {
	var b strings.Builder
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(b.String()), 0o666)
}

// A page is an article for the reader's eyes.
type page struct {
	ID         string
	Lines      []eval.Line
	Paragraphs []paragraph
	Misses     []classCount
}

type classCount struct {
	Class string
	Count int
}

// A paragraph is a line of the text, once as gold has it and once as it was found; Found is nil where neither has anything.
type paragraph struct {
	Gold, Found []segment
}

// A segment is a run of characters that belong to the same attributions.
type segment struct {
	Text  string
	Class string // of the style sheet
	Title string // what it belongs to, for the pointer that rests on it
	Label string // the numbers of the attributions of which a piece begins here
}

// A highlight is one piece of one attribution.
type highlight struct {
	eval.Span
	role  string
	label string // the number of the attribution; what is linked bears the same number on both sides
	state string // right, half (linked, and another source) or wrong
}

func pageOf(a *eval.Result) page {
	gold, found := highlights(a)
	p := page{ID: a.ID, Lines: a.Figures.Lines()}
	start := 0
	for line := range strings.Lines(a.Text) {
		s := eval.Span{Start: start, End: start + len([]rune(line))}
		start = s.End
		if strings.TrimSpace(line) == "" {
			continue
		}
		both := paragraph{Gold: segments(a.Document, s, gold), Found: segments(a.Document, s, found)}
		if len(both.Gold) == 1 && both.Gold[0].Class == "" && len(both.Found) == 1 && both.Found[0].Class == "" {
			both.Found = nil
		}
		p.Paragraphs = append(p.Paragraphs, both)
	}
	all := a.Misses()
	for _, class := range eval.Classes() {
		if _, n := eval.Sample(all, class, 0); n > 0 {
			p.Misses = append(p.Misses, classCount{class, n})
		}
	}
	return p
}

// highlights are the pieces of all attributions of gold, and of all that were found.
func highlights(a *eval.Result) (gold, found []highlight) {
	extra := 0
	for _, l := range a.Links {
		label, state := fmt.Sprint(l.Gold+1), "wrong"
		switch {
		case l.Gold < 0:
			extra++
			label = fmt.Sprintf("+%d", extra)
		case l.Right:
			state = "right"
		case l.Found >= 0:
			state = "half"
		}
		if l.Gold >= 0 {
			gold = append(gold, pieces(a.Gold[l.Gold], label, state)...)
		}
		if l.Found >= 0 {
			found = append(found, pieces(a.Found[l.Found].Attribution, label, state)...)
		}
	}
	return gold, found
}

func pieces(a eval.Attribution, label, state string) []highlight {
	var out []highlight
	add := func(role string, spans []eval.Span) {
		for _, s := range spans {
			out = append(out, highlight{s, role, label, state})
		}
	}
	add("source", a.Source)
	add("cue", a.Cue)
	add("content", a.Content)
	return out
}

// segments divides a line where a highlight begins or ends.
func segments(d *eval.Document, line eval.Span, all []highlight) []segment {
	cuts := []int{line.Start, line.End}
	var here []highlight
	for _, h := range all {
		if h.Start < line.End && h.End > line.Start {
			here = append(here, h)
			cuts = append(cuts, max(h.Start, line.Start), min(h.End, line.End))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(here, func(x, y highlight) int { return cmp.Compare(x.Start, y.Start) })
	var out []segment
	for i := 1; i < len(cuts); i++ {
		out = append(out, segmentOf(d, eval.Span{Start: cuts[i-1], End: cuts[i]}, here))
	}
	return out
}

func segmentOf(d *eval.Document, s eval.Span, here []highlight) segment {
	out := segment{Text: d.Slice(s)}
	depth := 0
	var classes, titles, labels []string
	for _, h := range here {
		if h.Start >= s.End || h.End <= s.Start {
			continue
		}
		if h.role == "content" {
			depth++
		}
		classes = append(classes, h.role, h.state)
		titles = append(titles, h.role+" of "+h.label)
		if h.Start == s.Start {
			labels = append(labels, h.label)
		}
	}
	if depth > 1 {
		classes = append(classes, "within")
	}
	slices.Sort(classes)
	slices.Sort(labels)
	out.Class = strings.Join(slices.Compact(classes), " ")
	out.Title = strings.Join(titles, ", ")
	out.Label = strings.Join(slices.Compact(labels), " ")
	return out
}
