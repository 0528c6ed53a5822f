// Sayso-eval scores sayso against the articles of a corpus in which people marked who said what.
//
//	sayso-eval [flags] SPLIT…
//
// A SPLIT is a folder in the public layout of PolNeAR: text/ID.txt, and attributions/ID_ANNOTATOR.ann in brat standoff;
// where several people annotated an article, the first of them by name counts. The articles of all splits are pooled. The library
// runs in process, on all cores, with thoughts included; the output is the same however many there are.
//
// Printed are precision, recall and F1 of quoted stretches (is it speech, and whose), of the words that make up attributions, and
// of attributions whole. Then, as the flags ask:
//
//	-engine NAME       the engine to read with: linear (the default) or deep
//	-model FILE        a model file for the deep engine, instead of the one that came with the package
//	-json              everything for machines instead of for people
//	-reliability       confidence against observed precision in ten bins, the expected calibration error, and both by the way of finding
//	-errors N          N errors of each class, evenly spread over the corpus, in context, gold and found side by side
//	-report DIR        a page an article, gold above found, and an index of them with their figures, written to DIR
//	-style NAME        the texts are rewritten in a house style before they are read: single, straight, straight-single,
//	                   guillemets, low, one-newline, hard-wrapped; figures are counted on the original, so that they compare
//	-min-confidence X  quotes with less confidence are left out
//	-pred FILE         predictions are scored instead of what the library finds: one line of JSON an article, as the library
//	                   writes it, with the article's "id" added; with -style, those of the rewritten texts
//	-inputs            the articles are printed as {"id", "text"} lines, in the style asked for, and nothing is scored
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/deep"
	"github.com/sayso-news/sayso/internal/eval"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// options are the flags of the command.
type options struct {
	splits        []string
	pred          string
	style         string
	engine        string
	model         string
	report        string
	errors        int
	minConfidence float64
	json          bool
	reliability   bool
	inputs        bool
}

// run is the command: 0 where all went well, 1 where it failed, 2 where it was called wrongly.
func run(args []string, stdout, stderr io.Writer) int {
	var o options
	flags := flag.NewFlagSet("sayso-eval", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.pred, "pred", "", "score the predictions in `FILE` (JSON lines) instead of what the library finds")
	flags.StringVar(&o.style, "style", "", "rewrite the texts in a house style: "+strings.Join(eval.Styles(), ", "))
	flags.StringVar(&o.engine, "engine", "linear", "read with the `ENGINE` linear or deep")
	flags.StringVar(&o.model, "model", "", "read with the model in `FILE` instead of the deep engine's own")
	flags.StringVar(&o.report, "report", "", "write a page an article and an index to `DIR`")
	flags.IntVar(&o.errors, "errors", 0, "print `N` errors of each class")
	flags.Float64Var(&o.minConfidence, "min-confidence", 0, "leave out quotes with less confidence")
	flags.BoolVar(&o.json, "json", false, "print JSON")
	flags.BoolVar(&o.reliability, "reliability", false, "print confidence against observed precision")
	flags.BoolVar(&o.inputs, "inputs", false, "print the articles as JSON lines, and score nothing")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: sayso-eval [flags] SPLIT…")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err == flag.ErrHelp {
		return 0
	} else if err != nil {
		return 2
	}
	if o.splits = flags.Args(); len(o.splits) == 0 {
		flags.Usage()
		return 2
	}
	out := bufio.NewWriter(stdout)
	err := o.do(out)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(stderr, "sayso-eval:", err)
		return 1
	}
	return 0
}

func (o options) do(w io.Writer) error {
	var docs []*eval.Document
	for _, split := range o.splits {
		d, err := eval.ReadSplit(split)
		if err != nil {
			return err
		}
		docs = append(docs, d...)
	}
	if o.inputs {
		return o.printInputs(w, docs)
	}
	predict, err := o.predict()
	if err != nil {
		return err
	}
	corpus, err := eval.Run{Predict: predict, Style: o.style, MinConfidence: o.minConfidence}.Score(docs)
	if err != nil {
		return err
	}
	if o.report != "" {
		if err := writeReport(o.report, corpus); err != nil {
			return err
		}
	}
	if o.json {
		return o.printJSON(w, corpus)
	}
	o.print(w, corpus)
	return nil
}

// predict is where the predictions come from: a file, or the library.
func (o options) predict() (func(id, text string) (eval.Prediction, bool), error) {
	if o.pred == "" {
		return o.parsed()
	}
	f, err := os.Open(o.pred)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	preds, err := eval.ReadPredictions(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.pred, err)
	}
	return func(id, _ string) (eval.Prediction, bool) {
		p, ok := preds[id]
		return p, ok
	}, nil
}

// parsed is the library with the engine asked for.
func (o options) parsed() (func(id, text string) (eval.Prediction, bool), error) {
	switch {
	case o.engine == "linear" && o.model == "":
		return eval.Library(), nil
	case o.engine == "deep" && o.model == "":
		return eval.Library(deep.Engine()), nil
	case o.engine == "deep":
		b, err := os.ReadFile(o.model)
		if err != nil {
			return nil, err
		}
		e, err := deep.Open(b)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.model, err)
		}
		return eval.Library(sayso.WithEngine(e)), nil
	case o.engine == "linear":
		return nil, errors.New("-model is of the deep engine")
	}
	return nil, fmt.Errorf("-engine is linear or deep, not %q", o.engine)
}

func (o options) printInputs(w io.Writer, docs []*eval.Document) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range docs {
		styled, err := eval.Restyle(o.style, d.Text)
		if err != nil {
			return err
		}
		line := struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		}{d.ID, styled.Text}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// print writes the figures, and what else was asked for, for people.
func (o options) print(w io.Writer, c eval.Corpus) {
	if c.Missing > 0 {
		fmt.Fprintf(w, "!! %d articles have no prediction\n", c.Missing)
	}
	c.Figures.Print(w)
	if o.reliability {
		fmt.Fprintln(w)
		c.Attributions().Print(w, "attributions")
		c.Quoted().Print(w, "quoted stretches and their speaker")
		c.PrintRules(w)
	}
	if o.errors > 0 {
		printMisses(w, c, o.errors)
	}
}
