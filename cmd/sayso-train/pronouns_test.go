package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/mention"
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
	told := map[int]bool{}
	for i, m := range a.mentions {
		if m.Form != mention.Pronoun {
			told[gold[i]] = true
			continue
		}
		if m.Gender == mention.Unknown || gold[i] < 0 || !told[gold[i]] {
			continue
		}
		all++
		if who.Of[i] < 0 {
			continue
		}
		for _, k := range who.Entities[who.Of[i]].Mentions {
			if k < i && a.mentions[k].Form != mention.Pronoun && gold[k] == gold[i] {
				right++
				break
			}
		}
	}
	return right, all
}
