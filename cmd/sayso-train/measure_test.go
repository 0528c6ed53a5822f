package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An f1 counts what is right of what was found and what there is.
type f1 struct{ right, found, gold int }

func (f f1) score() float64 { return 2 * float64(f.right) / float64(max(1, f.found+f.gold)) }

// corpora is the folder that the environment variable SAYSO_CORPORA names.
func corpora(t *testing.T) string {
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA names no folder")
	}
	return dir
}

// TestTags measures tags from raw text against those of the dev parts of the treebanks.
func TestTags(t *testing.T) {
	dir := corpora(t)
	for _, c := range []struct {
		name  string
		least float64
	}{{"gum-dev", 0.95}, {"ewt-dev", 0.91}} {
		var words, tags f1
		for _, g := range rawTreebank(t, filepath.Join(dir, "ud", c.name+".conllu.gz"), 4) {
			d := text.Divide(g.text)
			a := syntax.Analyze(d, marks.Pair(d).Role)
			words.gold += len(g.tokens)
			words.found += len(d.Tokens)
			for i, tok := range d.Tokens {
				if label, ok := g.tokens[tok.Span]; ok {
					words.right++
					if label == a.Tags[i].String() {
						tags.right++
					}
				}
			}
		}
		tags.gold, tags.found = words.gold, words.found
		t.Logf("%s: words F1 %.4f, XPOS F1 %.4f", c.name, words.score(), tags.score())
		if words.score() < 0.98 || tags.score() < c.least {
			t.Errorf("%s: below words 0.98, XPOS %.2f", c.name, c.least)
		}
	}
}

// TestNames measures names against the automatic ones of PolNeAR dev and the hand-made ones of EWT dev.
func TestNames(t *testing.T) {
	dir := corpora(t)
	docs, err := readSilver(filepath.Join(dir, "polnear", "dev.tar.gz"), filepath.Join(dir, "polnear", "dev.parse.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	var all f1
	for _, d := range docs {
		var b strings.Builder
		want := map[text.Span]syntax.NameType{}
		for _, s := range d {
			var at []int
			for _, w := range s.words {
				at = append(at, b.Len())
				b.WriteString(w + " ")
			}
			for _, n := range s.names {
				last := n.Tokens.End - 1
				want[text.Span{Start: at[n.Tokens.First], End: at[last] + len(s.words[last])}] = n.Type
			}
			b.WriteString("\n\n")
		}
		all.compare(want, analyze(b.String()), nil)
	}
	t.Logf("PolNeAR dev, silver: names F1 %.4f", all.score())
	if all.score() < 0.80 {
		t.Error("below 0.80")
	}
	var ewt f1
	for _, g := range rawTreebank(t, filepath.Join(dir, "ud", "ewt-dev.names.iob2.gz"), 2) {
		want := map[text.Span]syntax.NameType{}
		var open text.Span
		var kind string
		for _, s := range g.order {
			l := g.tokens[s]
			if rest, ok := strings.CutPrefix(l, "I-"); ok && rest == kind {
				delete(want, open)
				open.End = s.End
				want[open] = iob[kind]
				continue
			}
			kind = ""
			if rest, ok := strings.CutPrefix(l, "B-"); ok {
				kind, open = rest, s
				want[open] = iob[kind]
			}
		}
		ewt.compare(want, analyze(g.text), iob)
	}
	t.Logf("EWT dev, Universal NER: names F1 %.4f", ewt.score())
}

func analyze(s string) *syntax.Analysis {
	d := text.Divide(s)
	return syntax.Analyze(d, marks.Pair(d).Role)
}

var iob = map[string]syntax.NameType{"PER": syntax.Person, "ORG": syntax.Organization, "LOC": syntax.Place}

// compare counts the names of an analysis that are those wanted. A corpus that has names of the given types only is no measure of others.
func (f *f1) compare(want map[text.Span]syntax.NameType, a *syntax.Analysis, types map[string]syntax.NameType) {
	f.gold += len(want)
	if os.Getenv("SHOW") != "" {
		got := map[text.Span]bool{}
		for _, n := range a.Names {
			got[a.Doc.SpanOf(n.Tokens)] = true
		}
		for sp, k := range want {
			if !got[sp] {
				println("M", k, a.Doc.Text[sp.Start:sp.End], "|", a.Doc.Text[max(0, sp.Start-40):min(len(a.Doc.Text), sp.End+40)])
			}
		}
	}
	for _, n := range a.Names {
		if types != nil && n.Type == syntax.Other {
			continue
		}
		f.found++
		if os.Getenv("SHOW") != "" {
			if k, ok := want[a.Doc.SpanOf(n.Tokens)]; !ok || k != n.Type {
				sp := a.Doc.SpanOf(n.Tokens)
				println("F", n.Type, a.Doc.Text[sp.Start:sp.End], "|", ok, k, "|", a.Doc.Text[max(0, sp.Start-40):min(len(a.Doc.Text), sp.End+40)])
			}
		}
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
func rawTreebank(t *testing.T, file string, column int) []raw {
	t.Helper()
	r, err := open(file)
	if err != nil {
		t.Fatal(err)
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
			from, to, _ := strings.Cut(f[0], "-")
			multi = int(to[len(to)-1]-from[len(from)-1]+10)%10 + 1
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
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	flush()
	return out
}
