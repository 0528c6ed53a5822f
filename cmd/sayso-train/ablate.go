package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/sayso-news/sayso/internal/eval"
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An ablation is the models trained with other settings.
type ablation struct {
	what      string
	tag, name settings
	f         figures
	size      [2]int
	speed     float64 // MB of text a second, the whole way from text to names
}

// ablations prints the tables of docs/language.md: what is lost without each group of features and each source of data, at each size of table.
func ablations(w io.Writer, dir string) error {
	c, err := readCorpora(dir)
	if err != nil {
		return err
	}
	dev, err := readDev(dir)
	if err != nil {
		return err
	}
	var tags, names []*ablation
	tag := func(what string, change func(*settings)) {
		a := &ablation{what: what, tag: tagSettings, name: nameSettings}
		change(&a.tag)
		a.name.rounds = 1
		tags = append(tags, a)
	}
	name := func(what string, change func(*settings)) {
		a := &ablation{what: what, tag: tagSettings, name: nameSettings}
		change(&a.name)
		names = append(names, a)
	}
	tag("as it is", func(*settings) {})
	for i, g := range syntax.TagGroups {
		tag("without "+g, func(o *settings) { o.without = 1 << i })
	}
	tag("without silver data", func(o *settings) { o.silver = false })
	tag("without capitals and small letters", func(o *settings) { o.vary = false })
	for _, bits := range []uint{14, 15, 17, 18} {
		tag(fmt.Sprintf("%d rows", 1<<bits), func(o *settings) { o.bits = bits })
	}
	name("as it is", func(*settings) {})
	for i, g := range syntax.NameGroups {
		name("without "+g, func(o *settings) { o.without = 1 << i })
	}
	name("without GUM", func(o *settings) { o.gum = false })
	name("without swapped names", func(o *settings) { o.swap = false })
	name("without capitals and small letters", func(o *settings) { o.vary = false })
	for _, bits := range []uint{14, 15, 17, 18} {
		name(fmt.Sprintf("%d rows", 1<<bits), func(o *settings) { o.bits = bits })
	}

	if err := runAll(append(tags, names...), c, dev); err != nil {
		return err
	}
	fmt.Fprintln(w, "| tagger | KB | MB/s | XPOS GUM | XPOS EWT |\n| --- | --- | --- | --- | --- |")
	for _, a := range tags {
		fmt.Fprintf(w, "| %s | %d | %.1f | %.4f | %.4f |\n", a.what, a.size[0]/1000, a.speed, a.f.tags[0].score(), a.f.tags[1].score())
	}
	fmt.Fprintln(w, "\n| names | KB | MB/s | PolNeAR, silver | EWT |\n| --- | --- | --- | --- | --- |")
	for _, a := range names {
		fmt.Fprintf(w, "| %s | %d | %.1f | %.4f | %.4f |\n", a.what, a.size[1]/1000, a.speed, a.f.silver.score(), a.f.ewt.score())
	}
	return nil
}

// runAll trains and measures on all cores, and then takes the speeds one after the other.
func runAll(all []*ablation, c *corpora, dev *devCorpora) error {
	analyzers := make([]*syntax.Analyzer, len(all))
	errs := make([]error, len(all))
	var wg sync.WaitGroup
	limit := make(chan bool, runtime.GOMAXPROCS(0))
	for i, a := range all {
		wg.Go(func() {
			limit <- true
			defer func() { <-limit }()
			tagger, names, err := train(c, a.tag, a.name)
			if err != nil {
				errs[i] = err
				return
			}
			a.size = [2]int{len(tagger), len(names)}
			if analyzers[i], errs[i] = syntax.NewAnalyzer(tagger, names); errs[i] == nil {
				a.f = dev.measure(analyzers[i])
			}
		})
	}
	wg.Wait()
	var b strings.Builder
	for _, d := range dev.silver[:20] {
		s, _ := joined(d)
		b.WriteString(s)
	}
	for i, a := range all {
		if errs[i] != nil {
			return errs[i]
		}
		r := testing.Benchmark(func(bench *testing.B) {
			for bench.Loop() {
				d := text.Divide(b.String())
				analyzers[i].Analyze(d, marks.Pair(d).Role)
			}
		})
		a.speed = float64(b.Len()) / 1e6 / (float64(r.NsPerOp()) / 1e9)
	}
	return nil
}

// labelAblations prints the table of docs/history.md: what is lost without each group of the features that label cues, sources and contents.
func labelAblations(w io.Writer, dir string) error {
	train, _, err := attributionExamples(dir)
	if err != nil {
		return err
	}
	docs, err := readPolNeAR(dir, "dev")
	if err != nil {
		return err
	}
	dev, _, err := examplesOf(docs, []string{"single"}, 0)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "| labels | content | source | cue | all |\n| --- | --- | --- | --- | --- |")
	row := func(what string, o label.Settings) error {
		first, second, _, err := label.Train(train, o, model.Header{Seed: seed})
		if err != nil {
			return err
		}
		z, err := label.NewLinear(first, second)
		if err != nil {
			return err
		}
		var content, source, cue, all eval.Count
		for _, e := range dev {
			found := z.Label(e.Input)
			for i, gold := range e.Gold {
				a, b := role(gold), role(found.Best[i])
				for k, c := range []*eval.Count{&source, &cue, &content} {
					switch there, seen := a == k+1, b == k+1; {
					case there && seen:
						c.Right++
						all.Right++
					case there:
						c.Missed++
						all.Missed++
					case seen:
						c.TooMany++
						all.TooMany++
					}
				}
			}
		}
		_, err = fmt.Fprintf(w, "| %s | %.3f | %.3f | %.3f | %.3f |\n", what, content.F1(), source.F1(), cue.F1(), all.F1())
		return err
	}
	once := labelSettings
	once.Runs = 1 // what counts is the difference
	if err := row("as they are", once); err != nil {
		return err
	}
	for i, g := range label.Groups {
		o := once
		o.Without = 1 << i
		if err := row("without "+g.Name, o); err != nil {
			return err
		}
	}
	for _, bits := range []uint{14, 15, 17, 18} {
		o := once
		o.Bits = bits
		if err := row(fmt.Sprintf("%d rows", 1<<bits), o); err != nil {
			return err
		}
	}
	return nil
}

// role is that of a label, the two sides of content made one: 1 source, 2 cue, 3 content.
func role(l label.Label) int { return min(int(l.Role()/2), 3) }
