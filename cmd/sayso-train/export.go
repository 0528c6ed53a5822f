package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"

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

// export writes PolNeAR's train part, each article as it is and in three house styles, and its dev part as it is.
func export(dir, file string) error {
	var b bytes.Buffer
	if err := exportPart(&b, dir, "train", 3); err != nil {
		return err
	}
	if err := exportPart(&b, dir, "dev", 0); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o666)
}

// exportPart writes each article of a part as it is and in n house styles.
func exportPart(w io.Writer, dir, part string, n int) error {
	docs, err := eval.ReadArchive(filepath.Join(dir, "polnear", part+".tar.gz"))
	if err != nil {
		return err
	}
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
