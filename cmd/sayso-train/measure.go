package main

import (
	"bufio"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An f1 counts what is right of what was found and what there is.
type f1 struct{ right, found, gold int }

func (f f1) score() float64 { return 2 * float64(f.right) / float64(max(1, f.found+f.gold)) }

// Figures are what models are measured by, on the dev parts of the corpora, from raw text.
type figures struct {
	words, tags [2]f1 // of GUM and of EWT
	silver, ewt f1    // names: against the automatic ones of PolNeAR, the hand-made ones of EWT
}

// devCorpora are the texts to measure on.
type devCorpora struct {
	tags   [2][]raw
	names  []raw
	silver []document
}

func readDev(dir string) (*devCorpora, error) {
	var c devCorpora
	var err error
	for i, name := range []string{"gum-dev", "ewt-dev"} {
		if c.tags[i], err = rawTreebank(filepath.Join(dir, "ud", name+".conllu.gz"), 4); err != nil {
			return nil, err
		}
	}
	if c.names, err = rawTreebank(filepath.Join(dir, "ud", "ewt-dev.names.iob2.gz"), 2); err != nil {
		return nil, err
	}
	c.silver, err = readSilver(filepath.Join(dir, "polnear", "dev.tar.gz"), filepath.Join(dir, "polnear", "dev.parse.jsonl.gz"))
	return &c, err
}

// measure measures an analyzer.
func (c *devCorpora) measure(z *syntax.Analyzer) figures {
	analyze := func(s string) *syntax.Analysis {
		d := text.Divide(s)
		return z.Analyze(d, marks.Pair(d).Role)
	}
	var f figures
	for i := range c.tags {
		for _, g := range c.tags[i] {
			a := analyze(g.text)
			f.words[i].gold += len(g.tokens)
			f.words[i].found += len(a.Doc.Tokens)
			for k, tok := range a.Doc.Tokens {
				if label, ok := g.tokens[tok.Span]; ok {
					f.words[i].right++
					if label == a.Tags[k].String() {
						f.tags[i].right++
					}
				}
			}
		}
		f.tags[i].gold, f.tags[i].found = f.words[i].gold, f.words[i].found
	}
	for _, d := range c.silver {
		s, want := joined(d)
		f.silver.compare(want, analyze(s), nil)
	}
	for _, g := range c.names {
		f.ewt.compare(g.iobNames(), analyze(g.text), iob)
	}
	return f
}

// joined is the words of a document, a space between any two, and where its names stand.
func joined(d document) (string, map[text.Span]syntax.NameType) {
	var b strings.Builder
	names := map[text.Span]syntax.NameType{}
	for _, s := range d {
		var at []int
		for _, w := range s.words {
			at = append(at, b.Len())
			b.WriteString(w + " ")
		}
		for _, n := range s.names {
			last := n.Tokens.End - 1
			names[text.Span{Start: at[n.Tokens.First], End: at[last] + len(s.words[last])}] = n.Type
		}
		b.WriteString("\n\n")
	}
	return b.String(), names
}

var iob = map[string]syntax.NameType{"PER": syntax.Person, "ORG": syntax.Organization, "LOC": syntax.Place}

// iobNames are the names that are marked in IOB2.
func (g raw) iobNames() map[text.Span]syntax.NameType {
	names := map[text.Span]syntax.NameType{}
	var open text.Span
	var kind string
	for _, s := range g.order {
		l := g.tokens[s]
		if rest, ok := strings.CutPrefix(l, "I-"); ok && rest == kind {
			delete(names, open)
			open.End = s.End
			names[open] = iob[kind]
			continue
		}
		kind = ""
		if rest, ok := strings.CutPrefix(l, "B-"); ok {
			kind, open = rest, s
			names[open] = iob[kind]
		}
	}
	return names
}

// compare counts the names of an analysis that are those wanted. A corpus that has names of the given types only is no measure of others.
func (f *f1) compare(want map[text.Span]syntax.NameType, a *syntax.Analysis, types map[string]syntax.NameType) {
	f.gold += len(want)
	for _, n := range a.Names {
		if types != nil && n.Type == syntax.Other {
			continue
		}
		f.found++
		if k, ok := want[a.Doc.SpanOf(n.Tokens)]; ok && k == n.Type {
			f.right++
		}
	}
}

// A raw text with labelled tokens.
type raw struct {
	text   string
	tokens map[text.Span]string
	order  []text.Span
}

// rawTreebank joins the sentences of each document of a CoNLL-U or IOB2 file to raw text, the label of a token in the given column.
func rawTreebank(file string, column int) ([]raw, error) {
	r, err := open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var out []raw
	var b strings.Builder
	x := raw{tokens: map[text.Span]string{}}
	gap := ""
	flush := func() {
		if b.Len() > 0 {
			x.text = b.String()
			out = append(out, x)
		}
		b.Reset()
		x, gap = raw{tokens: map[text.Span]string{}}, ""
	}
	multi := 0
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		l := in.Text()
		f := strings.Split(l, "\t")
		switch {
		case strings.HasPrefix(l, "# newdoc"):
			flush()
			continue
		case strings.HasPrefix(l, "# newpar"):
			if b.Len() > 0 {
				gap = "\n\n"
			}
			continue
		case strings.HasPrefix(l, "#"):
			continue
		case l == "":
			if b.Len() > 0 && gap == "" {
				gap = " "
			}
			continue
		case strings.Contains(f[0], "."):
			continue
		case strings.Contains(f[0], "-"):
			// The words of a token of several stand without space between.
			from, to, _ := strings.Cut(f[0], "-")
			first, _ := strconv.Atoi(from)
			last, _ := strconv.Atoi(to)
			multi = last - first + 1
			b.WriteString(gap)
			gap = ""
			continue
		}
		b.WriteString(gap)
		gap = " "
		if multi > 1 || strings.Contains(f[len(f)-1], "SpaceAfter=No") {
			gap = ""
		}
		multi = max(0, multi-1)
		s := text.Span{Start: b.Len(), End: b.Len() + len(f[1])}
		x.tokens[s] = f[column]
		x.order = append(x.order, s)
		b.WriteString(f[1])
	}
	flush()
	return out, in.Err()
}
