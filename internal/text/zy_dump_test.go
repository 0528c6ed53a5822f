package text

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZY(t *testing.T) {
	if os.Getenv("ZY") == "" {
		t.Skip()
	}
	for _, f := range strings.Fields(os.Getenv("ZY")) {
		b, _ := os.ReadFile(f)
		d := Divide(string(b))
		l := &layout{s: d.Text, toks: d.Tokens, lines: lines(d.Text, d.Tokens)}
		l.measure()
		kinds := [4]int{}
		for _, p := range d.Paragraphs {
			kinds[p.Block]++
		}
		fmt.Println("==", f, len(d.Paragraphs), len(d.Sentences), kinds, l.wrapped, l.spaced)
		if os.Getenv("ZV") != "" {
			for _, p := range d.Paragraphs {
				fmt.Println("¶", p.Block)
				for s := p.Sentences.First; s < p.Sentences.End; s++ {
					fmt.Printf("   %q\n", d.Of(d.Sentences[s].Span))
				}
			}
		}
	}
}
