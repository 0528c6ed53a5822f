package main

import (
	"fmt"
	"os"

	"github.com/sayso-news/sayso"
)

func main() {
	for _, f := range os.Args[1:] {
		b, _ := os.ReadFile(f)
		a := sayso.New(sayso.WithThoughts()).Parse(string(b))
		fmt.Println("=====", f)
		for _, q := range a.Quotes {
			w, _ := a.Speaker(q)
			at := q.Attribution
			fmt.Printf("%s/%s [%s] m=%q cue=%q to=%q neg=%v (%s) :: %q\n", q.Kind, q.Act, w.Name, a.Slice(at.Mention), a.Slice(at.Cue), a.Slice(at.Addressee), at.Negated, at.Rule, a.Said(q))
		}
		for i, s := range a.Speakers {
			fmt.Printf("  S%d %q %s anon=%v titles=%q aff=%q pron=%s", i, s.Name, s.Kind, s.Anonymous, s.Titles, s.Affiliation, s.Pronouns)
			for _, m := range s.Mentions {
				fmt.Printf(" |%s", a.Slice(m))
			}
			fmt.Println()
		}
		for _, s := range a.Sources {
			fmt.Printf("  source %s %q\n", s.Kind, s.Name)
		}
		for _, s := range a.Terms {
			fmt.Printf("  term %s %q\n", s.Kind, a.Slice(s.Span))
		}
		for _, s := range a.Responses {
			fmt.Printf("  response %s %q %d\n", s.Kind, a.Slice(s.Span), s.Speaker)
		}
		for _, s := range a.Entities {
			fmt.Printf("  entity %s %q\n", s.Kind, s.Name)
		}
	}
}
