package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/text"
)

// TestPronouns holds the embedded model of pronouns to the figures of docs/language.md, where the environment variable SAYSO_CORPORA names the
// folder of the corpora: of the pronouns he, she and their forms that mean somebody whom the text has named or described before, how many are
// joined to that.
func TestPronouns(t *testing.T) {
	dir, gum := gumDev(t)
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
	}{{"GUM dev", gum, 0.62}, {"PolNeAR dev, silver", news, 0.55}, {"GAP validation", wiki, 0.50}} {
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
	var found f1
	for _, g := range gaps {
		found.count(g)
	}
	t.Logf("%-20s %.3f F1", "GAP validation", found.score())
	if found.score() < 0.49 {
		t.Error("GAP: below 0.49")
	}
}

// count counts the names of a text of GAP that its pronoun means, and those that it is joined to.
func (f *f1) count(g gap) {
	a := articleOf(g.text)
	who := coref.Resolve(a.analysis, a.mentions, a.said)
	e := -1
	for _, p := range pronounsOf(a, who) {
		if a.analysis.Doc.Tokens[p.Token].Span == g.pronoun {
			e = p.Entity
		}
	}
	for k, name := range g.names {
		joined := false
		for i, m := range a.mentions {
			joined = joined || e >= 0 && who.Of[i] == e && m.Form == mention.Name && a.analysis.Doc.SpanOf(m.Core).Overlaps(name)
		}
		if joined {
			f.found++
		}
		if g.means[k] {
			f.gold++
		}
		if joined && g.means[k] {
			f.right++
		}
	}
}

// pronounsOf are the pronouns for a woman or a man, whether they are mentions or not.
func pronounsOf(a article, who coref.Result) (out []coref.Pronoun) {
	for i, m := range a.mentions {
		if m.Form == mention.Pronoun && m.Gender != mention.Unknown {
			out = append(out, coref.Pronoun{Token: m.Head, Entity: who.Of[i]})
		}
	}
	for _, p := range who.Beside {
		if text.Fold(a.analysis.Doc.Word(p.Token)) != "their" {
			out = append(out, p)
		}
	}
	return out
}

// TestPeople measures, on GUM dev, how many mentions of somebody who has a name get the fullest name that the text has for them.
func TestPeople(t *testing.T) {
	_, gum := gumDev(t)
	right, all := map[string]int{}, map[string]int{}
	for _, c := range gum {
		peopleRight(c, right, all)
	}
	for what, least := range map[string]float64{"pronouns": 0.58, "surnames and first names": 0.62, "descriptions": 0.20} {
		share := float64(right[what]) / float64(max(1, all[what]))
		t.Logf("%-24s %.3f of %d", what, share, all[what])
		if share < least {
			t.Errorf("%s: %.3f, below %.2f", what, share, least)
		}
	}
}

// peopleRight counts the mentions of people who have a name in a text, by what they are, and those of them that get that name.
func peopleRight(c chained, right, all map[string]int) {
	a := articleOf(c.text)
	gold := a.gold(c.chains)
	who := coref.Resolve(a.analysis, a.mentions, a.said)
	doc := a.analysis.Doc
	fullest := map[int]string{}
	for _, m := range a.mentions {
		if g := gold(m); m.Form == mention.Name && c.people[g] {
			if name := doc.Of(doc.SpanOf(m.Core)); len(strings.Fields(name)) > len(strings.Fields(fullest[g])) {
				fullest[g] = name
			}
		}
	}
	count := func(what string, chain, entity int) {
		if fullest[chain] == "" {
			return
		}
		all[what]++
		if entity >= 0 && who.Entities[entity].Name >= 0 && doc.Of(doc.SpanOf(a.mentions[who.Entities[entity].Name].Core)) == fullest[chain] {
			right[what]++
		}
	}
	for i, m := range a.mentions {
		switch g := gold(m); {
		case m.Form == mention.Description:
			count("descriptions", g, who.Of[i])
		case m.Form == mention.Name && doc.Of(doc.SpanOf(m.Core)) != fullest[g]:
			count("surnames and first names", g, who.Of[i])
		}
	}
	for _, p := range pronounsOf(a, who) {
		count("pronouns", gold(pronounAt(p.Token)), p.Entity)
	}
}

// pronounAt is the mention that a pronoun is, or would be.
func pronounAt(token int) mention.Mention {
	one := text.Range{First: token, End: token + 1}
	return mention.Mention{Tokens: one, Core: one, Head: token, Form: mention.Pronoun}
}

// pronounsRight counts the pronouns that mean somebody told of before, and of these those joined to one of the mentions that tell of them.
func pronounsRight(c chained) (right, all int) {
	a := articleOf(c.text)
	gold := a.gold(c.chains)
	who := coref.Resolve(a.analysis, a.mentions, a.said)
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
	for _, p := range pronounsOf(a, who) {
		ask(p.Token, gold(pronounAt(p.Token)), p.Entity)
	}
	return right, all
}

// gumDev is the folder of the corpora and the dev part of GUM in it. The test is skipped where the environment variable SAYSO_CORPORA names none.
func gumDev(t *testing.T) (dir string, gum []chained) {
	t.Helper()
	dir = os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA names no folder")
	}
	gum, err := readGUM(filepath.Join(dir, "ud", "gum-dev.conllu.gz"))
	if err != nil {
		t.Fatal(err)
	}
	return dir, gum
}
