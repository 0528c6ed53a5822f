// Sayso-train makes the model files that the library embeds from the corpora that they are learned from. The same corpora give the
// same bytes.
//
//	go run ./cmd/sayso-train -corpora DIR
//
// With -ablate it prints the tables of docs/language.md instead. DIR holds ud/ (Universal Dependencies: ewt-train.conllu.gz and so on) and polnear/ (train.tar.gz with the texts of PolNeAR, and
// train.parse.jsonl.gz, an automatic analysis of them).
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("sayso-train: ")
	dir := flag.String("corpora", "", "the folder that holds ud/ and polnear/")
	out := flag.String("out", "internal", "the folder to write the model files to, each in that of its package")
	ablate := flag.Bool("ablate", false, "write no files, but print what the models are worth without this and that")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: sayso-train -corpora DIR [-out DIR | -ablate]")
		flag.PrintDefaults()
	}
	flag.Parse()
	if *dir == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	var err error
	if *ablate {
		err = ablations(os.Stdout, *dir)
	} else {
		err = run(*dir, *out)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// run makes the model files.
func run(dir, out string) error {
	c, err := readCorpora(dir)
	if err != nil {
		return err
	}
	tagger, names, err := train(c, tagSettings, nameSettings)
	if err != nil {
		return err
	}
	// What comes next is learned from what the embedded models make of the corpora: run it again where these have changed.
	pronouns, err := trainPronouns(c)
	if err != nil {
		return err
	}
	for file, b := range map[string][]byte{"syntax/tagger.model": tagger, "syntax/names.model": names, "coref/pronouns.model": pronouns} {
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

// train trains the tagger and, with its tags, the names.
func train(c *corpora, tag, name settings) (tagger, names []byte, err error) {
	if tagger, err = trainTagger(c, tag); err != nil {
		return nil, nil, err
	}
	names, err = trainNames(c, tagger, name)
	return tagger, names, err
}
