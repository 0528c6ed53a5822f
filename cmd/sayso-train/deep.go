package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/sayso-news/sayso/deep"
	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/label"
)

// deepFolds is how many networks deep/train makes for this: network k has not seen the articles whose number leaves k.
const deepFolds = 2

// runDeep trains what links the labels of package deep and writes it to the folder out, which is internal, as for the linear engine, or another.
func runDeep(dir, folds, out string) error {
	var engines []label.Engine
	for k := range deepFolds {
		b, err := os.ReadFile(filepath.Join(folds, fmt.Sprintf("fold%d.model", k)))
		if err != nil {
			return err
		}
		e, err := deep.Open(b)
		if err != nil {
			return err
		}
		engines = append(engines, e)
	}
	examples, gold, err := attributionExamples(dir)
	if err != nil {
		return err
	}
	links := make([]*attrib.Example, len(examples))
	var side sync.WaitGroup
	for k, engine := range engines {
		side.Go(func() {
			for i, e := range examples {
				if e.Article%deepFolds == k {
					links[i] = &attrib.Example{Input: e.Input, Labels: engine.Label(e.Input), Gold: gold[i], Article: e.Article}
				}
			}
		})
	}
	side.Wait()
	files, err := attrib.Train(links, linkSettings, attributionsHeader())
	if err != nil {
		return err
	}
	deepFiles := map[string][]byte{}
	for name, b := range files {
		deepFiles["../deep/"+name] = b
	}
	return write(out, deepFiles)
}
