package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// The same articles give the same bytes, though they are learned from side by side. Their labels here are those of the embedded models.
func TestSameAttributions(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	var examples []*label.Example
	var gold [][]attrib.Gold
	for i, file := range files[:6] {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := text.Divide(string(b))
		q := marks.Pair(doc)
		a := syntax.Analyze(doc, q.Role)
		ms := mention.Find(a)
		var g []attrib.Gold
		for _, x := range attrib.Find(a, q, ms, attrib.Asked{}, attrib.Standard()).Attributions {
			at := attrib.Gold{}
			for _, s := range x.Content {
				at.Content = append(at.Content, doc.TokensIn(s))
			}
			if x.Cue.Len() > 0 {
				at.Cue = append(at.Cue, x.Cue)
			}
			if x.Source >= 0 {
				at.Source = append(at.Source, ms[x.Source].Tokens)
			}
			g = append(g, at)
		}
		examples = append(examples, &label.Example{Input: attrib.Input(a, q, ms), Gold: goldLabels(doc, g), Article: i})
		gold = append(gold, g)
	}
	var runs [2]map[string][]byte
	for i := range runs {
		first, second, held, err := label.Train(examples, label.Settings{Bits: 10, Rounds: 2, Rate: 0.1, Folds: 2}, model.Header{Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		var links []*attrib.Example
		for k, e := range examples {
			links = append(links, &attrib.Example{Input: e.Input, Labels: held[k], Gold: gold[k], Article: k})
		}
		if runs[i], err = attrib.Train(links, attrib.Settings{Bits: 10, Rounds: 2, Rate: 0.1, Folds: 2}, model.Header{Seed: 1}); err != nil {
			t.Fatal(err)
		}
		runs[i]["first"], runs[i]["second"] = first, second
	}
	if len(runs[0]) != 7 {
		t.Errorf("%d models", len(runs[0]))
	}
	for name, b := range runs[0] {
		if !bytes.Equal(b, runs[1][name]) {
			t.Errorf("two trainings of %s gave different bytes", name)
		}
	}
}
