// Sayso-train makes the model files that the library embeds from the corpora that they are learned from. The same corpora give the
// same bytes.
//
//	go run ./cmd/sayso-train -corpora DIR
//
// The models are learned in four parts, each from what the embedded models of those before it make of the corpora. Where a part has changed, train it
// with -only, and then those behind it in the same way: syntax, terms, attributions, people. What links the labels of package deep is trained with -folds, from
// networks that deep/train made.
//
// Attributions are learned from PolNeAR and from our own articles, which lie in the folder marked.
//
// With -ablate it prints a table of docs/language.md, docs/accuracy.md or docs/history.md instead, with -export it writes the articles that deep/train learns from. DIR
// holds
//
//   - ud/: ewt-train.conllu.gz and gum-train.conllu.gz of Universal Dependencies, and the dev parts to measure on,
//   - polnear/: train.tar.gz with the texts and attributions of PolNeAR, train.parse.jsonl.gz with an automatic analysis of them, and the same of dev,
//   - gap/: development.tsv.gz of GAP.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("sayso-train: ")
	dir := flag.String("corpora", "", "the folder that holds ud/, polnear/ and gap/")
	out := flag.String("out", "internal", "the folder to write the model files to, each in that of its package")
	folds := flag.String("folds", "", "train what links the labels of package deep: the folder of fold0.model and fold1.model, which deep/train made")
	only := flag.String("only", "", "train this part only: "+strings.Join(parts, ", "))
	exportFile := flag.String("export", "", "write no models, but to this file what deep/train learns from")
	ablate := flag.String("ablate", "", "write no files, but print what the models of this part are worth: syntax, attributions, people")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: sayso-train -corpora DIR [-out DIR] [-only PART | -folds DIR] | -ablate PART | -export FILE")
		flag.PrintDefaults()
	}
	flag.Parse()
	if *dir == "" || flag.NArg() > 0 || *only != "" && !slices.Contains(parts, *only) {
		flag.Usage()
		os.Exit(2)
	}
	var err error
	switch {
	case *exportFile != "":
		err = exportTo(*exportFile, *dir)
	case *folds != "":
		err = runDeep(*dir, *folds, *out)
	case *ablate == "syntax":
		err = ablations(os.Stdout, *dir)
	case *ablate == "attributions":
		err = labelAblations(os.Stdout, *dir)
	case *ablate == "people":
		err = peopleHalves(os.Stdout, *dir)
	case *ablate == "":
		err = run(*dir, *out, *only)
	default:
		flag.Usage()
		os.Exit(2)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// parts are what can be trained by itself, in the order in which they are: each learns from what the embedded models of those before it make of the
// corpora, and is to be trained again where these have changed.
var parts = []string{"syntax", "terms", "attributions", "people"}

// run makes the model files of a part, or of all of them.
func run(dir, out, only string) error {
	c, err := readCorpora(dir)
	if err != nil {
		return err
	}
	for _, part := range parts {
		if only != "" && only != part {
			continue
		}
		var files map[string][]byte
		switch part {
		case "syntax":
			var tagger, names []byte
			if tagger, names, err = train(c, tagSettings, nameSettings); err != nil {
				return err
			}
			tagger, names, err = measured(dir, tagger, names)
			files = map[string][]byte{"syntax/tagger.model": tagger, "syntax/names.model": names}
		case "attributions":
			files, err = trainAttributions(dir)
		case "terms":
			files, err = trainTerms(dir)
		case "people":
			files, err = trainPeople(c)
		}
		if err != nil {
			return err
		}
		if err := write(out, files); err != nil {
			return err
		}
	}
	return nil
}

// write writes files by their names under a folder.
func write(out string, files map[string][]byte) error {
	for file, b := range files {
		file = filepath.Join(out, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(file, b, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// measured writes into the headers of both models what they reach on the dev parts.
func measured(dir string, tagger, names []byte) (_, _ []byte, err error) {
	dev, err := readDev(dir)
	if err != nil {
		return nil, nil, err
	}
	z, err := syntax.NewAnalyzer(tagger, names)
	if err != nil {
		return nil, nil, err
	}
	f := dev.measure(z)
	if tagger, err = model.WithFigures(tagger, map[string]float64{"F1 of tags, GUM dev": rounded(f.tags[0].score()), "F1 of tags, EWT dev": rounded(f.tags[1].score())}); err != nil {
		return nil, nil, err
	}
	names, err = model.WithFigures(names, map[string]float64{"F1, silver names of PolNeAR dev": rounded(f.silver.score()), "F1, EWT dev": rounded(f.ewt.score())})
	return tagger, names, err
}

func rounded(v float64) float64 { return math.Round(v*10000) / 10000 }

// train trains the tagger and, with its tags, the names.
func train(c *corpora, tag, name settings) (tagger, names []byte, err error) {
	if tagger, err = trainTagger(c, tag); err != nil {
		return nil, nil, err
	}
	names, err = trainNames(c, tagger, name)
	return tagger, names, err
}
