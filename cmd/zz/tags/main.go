package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

func main() {
	for _, s := range os.Args[1:] {
		d := text.Divide(s)
		a := syntax.Analyze(d)
		for i := range d.Tokens {
			fmt.Printf("%s/%s ", d.Word(i), a.Tags[i])
		}
		fmt.Println()
		for _, n := range a.Names {
			fmt.Printf("  name %d %q\n", n.Type, d.Of(d.SpanOf(n.Tokens)))
		}
		for _, m := range mention.Find(a) {
			fmt.Printf("  mention form%d kind%d g%d pl=%v within=%d %q core %q\n", m.Form, m.Kind, m.Gender, m.Plural, m.Within, d.Of(d.SpanOf(m.Tokens)), d.Of(d.SpanOf(m.Core)))
		}
		_ = strings.Join
	}
}
