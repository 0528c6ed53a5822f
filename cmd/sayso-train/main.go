// Sayso-train makes the model files that the library embeds from the corpora that they are learned from. The same corpora give the
// same bytes.
//
//	go run ./cmd/sayso-train -corpora DIR
//
// DIR holds ud/ (Universal Dependencies: ewt-train.conllu.gz and so on) and polnear/ (train.tar.gz with the texts of PolNeAR, and
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
	corpora := flag.String("corpora", "", "the folder that holds ud/ and polnear/")
	out := flag.String("out", "internal/syntax", "the folder to write the model files to")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: sayso-train -corpora DIR [-out DIR]")
		flag.PrintDefaults()
	}
	flag.Parse()
	if *corpora == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*corpora, *out); err != nil {
		log.Fatal(err)
	}
}

func run(corpora, out string) error {
	treebanks, err := readTreebanks(filepath.Join(corpora, "ud", "ewt-train.conllu.gz"), filepath.Join(corpora, "ud", "gum-train.conllu.gz"))
	if err != nil {
		return err
	}
	silver, err := readSilver(filepath.Join(corpora, "polnear", "train.tar.gz"), filepath.Join(corpora, "polnear", "train.parse.jsonl.gz"))
	if err != nil {
		return err
	}
	tagger, err := trainTagger(treebanks, silver)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "tagger.model"), tagger, 0o666); err != nil {
		return err
	}
	names, err := trainNames(tagger, treebanks, silver)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "names.model"), names, 0o666)
}
