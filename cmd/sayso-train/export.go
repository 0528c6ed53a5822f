package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"

	"github.com/sayso-news/sayso/internal/eval"
)

// exportStyles are those in which deep/train learns: of each article as it is and three of these, others for each.
var exportStyles = []string{"straight-single", "single", "low", "hard-wrapped", "straight", "guillemets", "one-newline"}

// An exported example is an article in a house style as deep/train reads it, a line of JSON.
type exported struct {
	Part       string   `json:"part"`   // train or dev
	Number     int      `json:"number"` // of the article within its part
	ID         string   `json:"id"`
	Style      string   `json:"style"`
	Text       string   `json:"text"`
	Tokens     [][2]int `json:"tokens"`     // the bytes of each token
	Sentences  []int32  `json:"sentences"`  // of each token
	Paragraphs []int32  `json:"paragraphs"` // of each token
	Labels     []int    `json:"labels"`     // of each token
}

// exportTo writes the articles that are learned from, each as it is and in three house styles, and those on which is measured as they are.
func exportTo(file, dir string) error {
	polnear, own, err := learnedFrom(dir)
	if err != nil {
		return err
	}
	dev, err := readPolNeAR(dir, "dev")
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := export(&b, append(polnear, own...), "train", 3); err != nil {
		return err
	}
	if err := export(&b, dev, "dev", 0); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o666)
}

// export writes each article of a part as it is and in n house styles.
func export(w io.Writer, docs []*eval.Document, part string, n int) error {
	lines := json.NewEncoder(w)
	for i, d := range docs {
		for k := range n + 1 {
			style := ""
			if k > 0 {
				style = exportStyles[(i+2*k)%len(exportStyles)]
			}
			e, _, err := example(d, style)
			if err != nil {
				return err
			}
			doc := e.Input.Doc
			x := exported{Part: part, Number: i, ID: d.ID, Style: style, Text: doc.Text}
			for j, t := range doc.Tokens {
				x.Tokens = append(x.Tokens, [2]int{t.Start, t.End})
				x.Sentences = append(x.Sentences, t.Sentence)
				x.Paragraphs = append(x.Paragraphs, doc.Sentences[t.Sentence].Paragraph)
				x.Labels = append(x.Labels, int(e.Gold[j]))
			}
			if err := lines.Encode(x); err != nil {
				return err
			}
		}
	}
	return nil
}
