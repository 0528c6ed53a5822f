package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// TestFigures holds the embedded models to what docs/language.md tells of them, where the environment variable SAYSO_CORPORA names the folder of the
// corpora.
func TestFigures(t *testing.T) {
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA names no folder")
	}
	c, err := readDev(dir)
	if err != nil {
		t.Fatal(err)
	}
	f := c.measure(embedded(t))
	for _, x := range []struct {
		what       string
		got, least float64
	}{
		{"words, GUM", f.words[0].score(), 0.98},
		{"words, EWT", f.words[1].score(), 0.98},
		{"tags, GUM", f.tags[0].score(), 0.960},
		{"tags, EWT", f.tags[1].score(), 0.923},
		{"names, PolNeAR", f.silver.score(), 0.84},
		{"names, EWT", f.ewt.score(), 0.55},
	} {
		t.Logf("%-14s %.4f", x.what, x.got)
		if x.got < x.least {
			t.Errorf("%s: %.4f, below %.3f", x.what, x.got, x.least)
		}
	}
}

func embedded(t *testing.T) *syntax.Analyzer {
	t.Helper()
	var files [2][]byte
	for i, name := range []string{"tagger.model", "names.model"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "internal", "syntax", name))
		if err != nil {
			t.Fatal(err)
		}
		files[i] = b
	}
	z, err := syntax.NewAnalyzer(files[0], files[1])
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// The same corpora give the same bytes. The corpus here is the test articles as the embedded models analyse them.
func TestSameBytes(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	z := embedded(t)
	var c corpora
	for _, file := range files[:6] {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c.treebanks = append(c.treebanks, analysed(z, string(b)))
	}
	c.silver = c.treebanks[3:]
	small := func(o settings) settings {
		o.bits, o.rounds = 10, 3
		return o
	}
	var tagger, names [2][]byte
	for i := range 2 {
		if tagger[i], names[i], err = train(&c, small(tagSettings), small(nameSettings)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(tagger[0], tagger[1]) {
		t.Error("two trainings of the tagger gave different bytes")
	}
	if !bytes.Equal(names[0], names[1]) {
		t.Error("two trainings of the names gave different bytes")
	}
	// What was learned is what was shown, by and large.
	again, err := syntax.NewAnalyzer(tagger[0], names[0])
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, file := range files[:6] {
		b, _ := os.ReadFile(file)
		was, is := analysed(z, string(b)), analysed(again, string(b))
		for i := range was {
			for k := range was[i].tags {
				all++
				if was[i].tags[k] == is[i].tags[k] {
					right++
				}
			}
		}
	}
	if right < all*9/10 {
		t.Errorf("%d of %d tags were learned", right, all)
	}
}

// analysed is a text as a document to train on.
func analysed(z *syntax.Analyzer, s string) document {
	d := text.Divide(s)
	a := z.Analyze(d, marks.Pair(d).Role)
	var out document
	k := 0
	for _, sent := range d.Sentences {
		var x sentence
		for i := sent.Tokens.First; i < sent.Tokens.End; i++ {
			x.words = append(x.words, d.Word(i))
			x.tags = append(x.tags, a.Tags[i])
		}
		for ; k < len(a.Names) && a.Names[k].Tokens.First < sent.Tokens.End; k++ {
			n := a.Names[k]
			n.Tokens.First -= sent.Tokens.First
			n.Tokens.End -= sent.Tokens.First
			x.names = append(x.names, n)
		}
		out = append(out, x)
	}
	return out
}
