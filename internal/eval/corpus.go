package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ReadSplit reads a split of a corpus: the articles of dir/text that have an annotation in dir/attributions, by name. Where
// several people annotated an article, the first of them by name counts.
func ReadSplit(dir string) ([]*Document, error) {
	annotated, err := list(filepath.Join(dir, "attributions"), ".ann")
	if err != nil {
		return nil, err
	}
	first := map[string]string{}
	for _, name := range annotated {
		id := strings.TrimSuffix(name, ".ann")
		if i := strings.LastIndexByte(id, '_'); i >= 0 {
			id = id[:i]
		}
		if first[id] == "" {
			first[id] = name
		}
	}
	texts, err := list(filepath.Join(dir, "text"), ".txt")
	if err != nil {
		return nil, err
	}
	var docs []*Document
	for _, name := range texts {
		id := strings.TrimSuffix(name, ".txt")
		if first[id] == "" {
			continue
		}
		d, err := readDocument(id, filepath.Join(dir, "text", name), filepath.Join(dir, "attributions", first[id]))
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: no article with an annotation", dir)
	}
	return docs, nil
}

// list names the files of a folder with the given extension, in order, hidden ones left out.
func list(dir, ext string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if n := e.Name(); strings.HasSuffix(n, ext) && n[0] != '.' {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	return names, nil
}

func readDocument(id, textPath, annPath string) (*Document, error) {
	text, err := readUTF8(textPath)
	if err != nil {
		return nil, err
	}
	ann, err := readUTF8(annPath)
	if err != nil {
		return nil, err
	}
	gold, err := parseAnn(ann)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", annPath, err)
	}
	return NewDocument(id, text, gold), nil
}

func readUTF8(path string) (string, error) {
	b, err := os.ReadFile(path)
	if err == nil && !utf8.Valid(b) {
		err = fmt.Errorf("%s: not UTF-8", path)
	}
	return string(b), err
}

// parseAnn reads brat standoff. T lines mark spans, E lines join them into attributions; a role may be numbered
// (Content2). What is neither source, cue nor content is passed over, and so is a role whose mark is missing.
func parseAnn(ann string) ([]Attribution, error) {
	marks := map[string][]Span{}
	var events []string
	ann = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(ann)
	for i, line := range strings.Split(ann, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 2 {
			continue
		}
		switch {
		case strings.HasPrefix(f[0], "T"):
			spans, err := parseMark(f[1])
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", i+1, err)
			}
			marks[f[0]] = spans
		case strings.HasPrefix(f[0], "E"):
			events = append(events, f[1])
		}
	}
	var out []Attribution
	for _, e := range events {
		a, err := parseEvent(e, marks)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// parseMark reads a kind and its pieces: "Content 5 17;20 31".
func parseMark(s string) ([]Span, error) {
	_, pieces, _ := strings.Cut(s, " ")
	var out []Span
	for _, p := range strings.Split(pieces, ";") {
		ends := strings.Fields(p)
		if len(ends) != 2 {
			return nil, fmt.Errorf("no span: %q", s)
		}
		start, err1 := strconv.Atoi(ends[0])
		end, err2 := strconv.Atoi(ends[1])
		if err1 != nil || err2 != nil || start < 0 || end < start {
			return nil, fmt.Errorf("no span: %q", s)
		}
		out = append(out, Span{start, end})
	}
	return out, nil
}

// parseEvent reads roles and their marks: "Attribution:T3 Content:T2 Cue:T1".
func parseEvent(s string, marks map[string][]Span) (Attribution, error) {
	var a Attribution
	for _, f := range strings.Fields(s) {
		role, mark, ok := strings.Cut(f, ":")
		if !ok {
			return a, fmt.Errorf("no role: %q", f)
		}
		switch strings.ToLower(strings.TrimRightFunc(role, unicode.IsDigit)) {
		case "source":
			a.Source = append(a.Source, marks[mark]...)
		case "cue":
			a.Cue = append(a.Cue, marks[mark]...)
		case "content":
			a.Content = append(a.Content, marks[mark]...)
		}
	}
	a.Source, a.Cue, a.Content = distinct(a.Source), distinct(a.Cue), distinct(a.Content)
	return a, nil
}

// distinct sorts spans and leaves out those that stand twice.
func distinct(spans []Span) []Span {
	slices.SortFunc(spans, func(x, y Span) int {
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return x.End - y.End
	})
	return slices.Compact(spans)
}
