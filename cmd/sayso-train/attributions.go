package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/eval"
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// houseStyles are those in which articles are learned from, so that nothing hangs on American double marks and on one line a paragraph.
var houseStyles = []string{"straight-single", "single", "hard-wrapped", "low", "one-newline"}

// attributionSettings are what was chosen; docs/history.md tells what the choices give.
var (
	labelSettings = label.Settings{Bits: 16, Rounds: 2, Runs: 4, Rate: 0.05, Folds: 4}
	linkSettings  = attrib.Settings{Bits: 15, Rounds: 4, Rate: 0.05, Folds: 4}
	termSettings  = attrib.Settings{Bits: 14, Rounds: 6, Rate: 0.05}
)

// trainAttributions trains the labels and what links them, and returns the model files by their place under internal.
func trainAttributions(dir string) (map[string][]byte, error) {
	examples, gold, err := attributionExamples(dir)
	if err != nil {
		return nil, err
	}
	h := attributionsHeader()
	first, second, held, err := label.Train(examples, labelSettings, h)
	if err != nil {
		return nil, err
	}
	var links []*attrib.Example
	for i, e := range examples {
		links = append(links, &attrib.Example{Input: e.Input, Labels: held[i], Gold: gold[i], Article: e.Article})
	}
	files, err := attrib.Train(links, linkSettings, h)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{"label/first.model": first, "label/second.model": second}
	for name, b := range files {
		out["attrib/"+name] = b
	}
	return out, nil
}

// trainTerms trains what tells terms from what is said, and returns the model file by its place under internal.
func trainTerms(dir string) (map[string][]byte, error) {
	examples, gold, err := attributionExamples(dir)
	if err != nil {
		return nil, err
	}
	var links []*attrib.Example
	for i, e := range examples {
		links = append(links, &attrib.Example{Input: e.Input, Gold: gold[i], Article: e.Article})
	}
	b, err := attrib.TrainTerms(links, termSettings, attributionsHeader())
	return map[string][]byte{"attrib/term.model": b}, err
}

// attributionsHeader is what the headers of all models of attribution say.
func attributionsHeader() model.Header {
	return model.Header{Seed: seed, Corpora: []string{"PolNeAR 1.0 train", ownCorpus}, Licences: []string{"PolNeAR: public, see NOTICE", "Apache-2.0"}}
}

// learnedFrom are the articles that attributions are learned from: PolNeAR's train part, and our own in which they are marked.
func learnedFrom(dir string) (polnear, own []*eval.Document, err error) {
	if polnear, err = readPolNeAR(dir, "train"); err != nil {
		return nil, nil, err
	}
	texts, err := readMarked(marked)
	for i, m := range texts {
		if m.said != nil {
			own = append(own, m.attributions(fmt.Sprintf("own-%d", i+1)))
		}
	}
	return polnear, own, err
}

// attributionExamples are these articles as attributions are learned from them, and their attributions in tokens: PolNeAR's each as it is and in a house style, our own, which are in many
// styles, as they are. Learned from twice they make the labels those of our own articles rather than of any: quoted stretches on dev 0.973 instead of 0.977.
func attributionExamples(dir string) ([]*label.Example, [][]attrib.Gold, error) {
	polnear, own, err := learnedFrom(dir)
	if err != nil {
		return nil, nil, err
	}
	examples, gold, err := examplesOf(polnear, houseStyles, 0)
	if err != nil {
		return nil, nil, err
	}
	more, moreGold, err := examplesOf(own, nil, len(polnear))
	return append(examples, more...), append(gold, moreGold...), err
}

// readPolNeAR reads a part of PolNeAR, train or dev.
func readPolNeAR(dir, part string) ([]*eval.Document, error) {
	return eval.ReadArchive(filepath.Join(dir, "polnear", part+".tar.gz"))
}

// examplesOf are articles, numbered from first on, each as it is and, where there are any, in one of the given house styles, and their attributions in tokens.
func examplesOf(docs []*eval.Document, styles []string, first int) ([]*label.Example, [][]attrib.Gold, error) {
	var out []*label.Example
	var gold [][]attrib.Gold
	for i, d := range docs {
		in := []string{""}
		if len(styles) > 0 {
			in = append(in, styles[i%len(styles)])
		}
		for _, style := range in {
			e, g, err := example(d, style)
			if err != nil {
				return nil, nil, err
			}
			e.Article = first + i
			out, gold = append(out, e), append(gold, g)
		}
	}
	return out, gold, nil
}

// example is an article in a house style, with the labels that its annotators' attributions give its tokens, and these attributions.
func example(d *eval.Document, style string) (*label.Example, []attrib.Gold, error) {
	styled, err := eval.Restyle(style, d.Text)
	if err != nil {
		return nil, nil, err
	}
	doc := text.Divide(styled.Text)
	q := marks.Pair(doc)
	a := syntax.Analyze(doc, q.Role)
	gold := goldAttributions(d, spansOf(d, doc, styled))
	return &label.Example{Input: attrib.Input(a, q, mention.Find(a)), Gold: goldLabels(doc, gold)}, gold, nil
}

// spansOf are the spans, in characters of the original, that the tokens of a styled text stand for.
func spansOf(d *eval.Document, doc *text.Doc, styled eval.Restyled) []eval.Span {
	at := runeOffsets(d.Text)
	out := make([]eval.Span, len(doc.Tokens))
	for i, t := range doc.Tokens {
		s := styled.Back(sayso.Span(t.Span))
		if s.Start >= 0 && s.End < len(at) {
			out[i] = eval.Span{Start: at[s.Start], End: at[s.End]}
		}
	}
	return out
}

// inTokens are the tokens that touch the spans.
func inTokens(tokens []eval.Span, spans []eval.Span) []text.Range {
	var out []text.Range
	for _, s := range spans {
		i, _ := slices.BinarySearchFunc(tokens, s.Start+1, func(t eval.Span, start int) int { return t.End - start })
		r := text.Range{First: i, End: i}
		for r.End < len(tokens) && tokens[r.End].Start < s.End {
			r.End++
		}
		if r.Len() > 0 {
			out = append(out, r)
		}
	}
	return out
}

// goldAttributions are the annotators' attributions in tokens.
func goldAttributions(d *eval.Document, tokens []eval.Span) []attrib.Gold {
	var out []attrib.Gold
	for _, g := range d.Gold {
		out = append(out, attrib.Gold{Source: inTokens(tokens, g.Source), Cue: inTokens(tokens, g.Cue), Content: inTokens(tokens, g.Content)})
	}
	return out
}

// goldLabels are the labels of the tokens of a text. Where attributions overlap, content goes before cue, cue before source, and the longer before the shorter.
func goldLabels(doc *text.Doc, gold []attrib.Gold) []label.Label {
	n := len(doc.Tokens)
	type owner struct {
		rank  int
		r     text.Range
		label label.Label
	}
	own := make([]owner, n)
	put := func(rank int, as label.Label, r text.Range) {
		for t := r.First; t < r.End; t++ {
			if o := own[t]; rank > o.rank || rank == o.rank && r.Len() > o.r.Len() {
				own[t] = owner{rank, r, as}
			}
		}
	}
	for _, g := range gold {
		for _, r := range g.Source {
			put(1, label.Source, r)
		}
		for _, r := range g.Cue {
			put(2, label.Cue, r)
		}
		for _, r := range g.Content {
			as := label.Behind
			if len(g.Cue) > 0 && r.First < g.Cue[0].First {
				as = label.Before
			}
			put(3, as, r)
		}
	}
	out := make([]label.Label, n)
	for i, o := range own {
		if o.rank == 0 {
			continue
		}
		out[i] = o.label
		first := i == 0 || own[i-1] != o || doc.Sentences[doc.Tokens[i].Sentence].Paragraph != doc.Sentences[doc.Tokens[i-1].Sentence].Paragraph
		if first {
			out[i]--
		}
	}
	return out
}

// runeOffsets is the number of characters before each byte of a text, and before its end.
func runeOffsets(s string) []int {
	out := make([]int, len(s)+1)
	n := 0
	for i := range out {
		if i < len(s) && s[i]&0xC0 == 0x80 {
			out[i] = n
			continue
		}
		out[i] = n
		n++
	}
	return out
}
