package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/text"
)

// TestPronouns holds the embedded model of pronouns to the figures of docs/language.md, where the environment variable SAYSO_CORPORA names the
// folder of the corpora: of the pronouns he, she and their forms that mean somebody whom the text has named or described before, how many are
// joined to that.
func TestPronouns(t *testing.T) {
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA names no folder")
	}
	gum, err := readGUM(filepath.Join(dir, "ud", "gum-dev.conllu.gz"))
	if err != nil {
		t.Fatal(err)
	}
	news, err := readChains(filepath.Join(dir, "polnear", "dev.tar.gz"), filepath.Join(dir, "polnear", "dev.parse.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	gaps, err := readGAP(filepath.Join(dir, "gap", "validation.tsv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	var wiki []chained
	for _, g := range gaps {
		wiki = append(wiki, g.chained())
	}
	for _, x := range []struct {
		what  string
		texts []chained
		least float64
	}{{"GUM dev", gum, 0.63}, {"PolNeAR dev, silver", news, 0.52}, {"GAP validation", wiki, 0.44}} {
		right, all := 0, 0
		for _, c := range x.texts {
			r, n := pronounsRight(c)
			right += r
			all += n
		}
		share := float64(right) / float64(all)
		t.Logf("%-20s %.3f of %d", x.what, share, all)
		if share < x.least {
			t.Errorf("%s: %.3f, below %.2f", x.what, share, x.least)
		}
	}
}

// pronounsRight counts the pronouns that mean somebody told of before, and of these those joined to one of the mentions that tell of them.
func pronounsRight(c chained) (right, all int) {
	a := articleOf(c.text)
	gold := a.gold(c.chains)
	who := coref.Resolve(a.analysis, a.mentions, a.said)
	doc := a.analysis.Doc
	told := map[int]int{} // of each chain, the token at which it is first told of
	for _, m := range a.mentions {
		if g := gold(m); m.Form != mention.Pronoun && g >= 0 {
			if at, ok := told[g]; !ok || m.Head < at {
				told[g] = m.Head
			}
		}
	}
	ask := func(token, chain, entity int) {
		if at, ok := told[chain]; chain < 0 || !ok || at >= token {
			return
		}
		all++
		if entity < 0 {
			return
		}
		for _, k := range who.Entities[entity].Mentions {
			if m := a.mentions[k]; m.Head < token && m.Form != mention.Pronoun && gold(m) == chain {
				right++
				return
			}
		}
	}
	for i, m := range a.mentions {
		if m.Form == mention.Pronoun && m.Gender != mention.Unknown {
			ask(m.Head, gold(m), who.Of[i])
		}
	}
	for _, p := range who.Beside {
		if w := coref.Fold(doc.Word(p.Token)); w != "their" {
			one := text.Range{First: p.Token, End: p.Token + 1}
			ask(p.Token, gold(mention.Mention{Tokens: one, Core: one, Form: mention.Pronoun}), p.Entity)
		}
	}
	return right, all
}
