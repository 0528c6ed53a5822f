package main

import (
	"fmt"
	"os"
	"testing"

	"github.com/sayso-news/sayso/internal/text"
)

func TestZZWho(t *testing.T) {
	c, err := readCorpora("/work/shared/corpora")
	if err != nil {
		t.Fatal(err)
	}
	var halves [2][]markedText
	var passages []markedText
	for _, m := range c.own {
		if k := len(halves[0]) + len(halves[1]); m.typed {
			halves[k%2] = append(halves[k%2], m)
		} else {
			passages = append(passages, m)
		}
	}
	out, _ := os.Create("/tmp/who.txt")
	own := append(chainsOf(halves[1]), chainsOf(passages)...)
	tr, _ := learnPeople(lessons(own), lessons(c.chains))
	cat := map[string]int{}
	for _, m := range halves[0] {
		a := articleOf(m.text)
		who := tr.Resolve(a.analysis, a.mentions, a.said)
		doc, chains := a.analysis.Doc, m.chained().chains
		gold := a.gold(chains)
		key := map[int]string{}
		for _, p := range m.phrases {
			if g := chains[p.Span]; g > 0 {
				key[g] = p.key
			}
		}
		fullest := map[int]text.Range{}
		for _, p := range m.phrases {
			for _, n := range namesIn(a.analysis, p) {
				if g := chains[p.Span]; g > 0 && n.Tokens.Len() > fullest[g].Len() {
					fullest[g] = n.Tokens
				}
			}
		}
		for k, s := range a.said {
			if s.Source < 0 {
				cat["nosource"]++
				continue
			}
			source := a.mentions[s.Source]
			g := gold(source)
			if g < 0 {
				cat["nogold"]++
				continue
			}
			form := []string{"name", "desc", "pron"}[source.Form]
			e := who.Speaker[k]
			name, named := fullest[g]
			want := key[g]
			if named {
				want += " = " + doc.Of(doc.SpanOf(name))
			}
			verdict, got := "", ""
			if e < 0 {
				verdict = "open"
			} else {
				x := who.Entities[e]
				called := a.mentions[x.Mentions[0]]
				if x.Name >= 0 {
					called = a.mentions[x.Name]
				}
				got = doc.Of(doc.SpanOf(called.Tokens))
				if !named && gold(called) == g || named && x.Name >= 0 && doc.Of(doc.SpanOf(called.Core)) == doc.Of(doc.SpanOf(name)) {
					cat[form+" right"]++
					continue
				}
				votes := map[int]int{}
				for _, q := range x.Mentions {
					if gg := gold(a.mentions[q]); gg > 0 && a.mentions[q].Form != 2 {
						votes[gg]++
					}
				}
				switch {
				case gold(called) == g && named && x.Name >= 0:
					verdict = "same chain, other name"
				case gold(called) == g:
					verdict = "same chain, not joined to its name"
				case votes[g] > 0:
					verdict = "mixed entity"
				case gold(called) < 0:
					verdict = "unmarked entity"
				case x.Name < 0:
					verdict = "wrong, a description"
				default:
					verdict = "wrong, a name"
				}
				if named && !(votes[g] > 0) {
					verdict += " (should be named)"
				} else if !named {
					verdict += " (should be unnamed)"
				}
			}
			first := -1
			var firstName text.Span
			for _, p := range m.phrases {
				if chains[p.Span] == g && len(namesIn(a.analysis, p)) > 0 && (first < 0 || p.Start < first) {
					first = p.Start
					firstName = p.Span
				}
			}
			when := "never named"
			if first >= 0 {
				when = "named before"
				if first >= doc.SpanOf(source.Tokens).End {
					when = "named later"
				}
				verdict += ", " + when
				ctx := ""
				for _, sp := range doc.Sentences {
					if sp.Span.Contains(firstName) {
						ctx = doc.Of(sp.Span)
					}
				}
				defer func(ctx string) {}(ctx)
				want += " {{" + ctx + "}}"
			}
			cat[form+" "+verdict]++
			sp := doc.Sentences[doc.Tokens[source.Head].Sentence]
			fmt.Fprintf(out, "%s | %s | src=%q want=%q got=%q | %s\n", form, verdict, doc.Of(doc.SpanOf(source.Tokens)), want, got, doc.Of(sp.Span))
		}
	}
	for k, v := range cat {
		fmt.Println(v, k)
	}
}
