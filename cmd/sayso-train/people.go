package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// A lesson is an article whose chains are known.
type lesson struct {
	article
	gold func(mention.Mention) int
}

func lessons(texts []chained) (out []lesson) {
	for _, x := range texts {
		a := articleOf(x.text)
		out = append(out, lesson{a, a.gold(x.chains)})
	}
	return out
}

// ownLessons are those of texts in which everybody is marked, so that a pronoun which is not stands for nobody.
func ownLessons(texts []markedText) []lesson {
	out := lessons(chainsOf(texts))
	for i := range out {
		gold := out[i].gold
		out[i].gold = func(m mention.Mention) int {
			if g := gold(m); g >= 0 || m.Form != mention.Pronoun {
				return g
			}
			return coref.NoChain
		}
	}
	return out
}

func chainsOf(texts []markedText) (out []chained) {
	for _, m := range texts {
		out = append(out, m.chained())
	}
	return out
}

// learnPeople learns whom pronouns, descriptions and new names stand for, going over the texts in an order that the seed gives: pronouns from all chains that there are, the others from our own
// texts alone, as no other corpus marks all that is told of everybody. The share of each that was right in the last round, before it was learned from, is by form.
func learnPeople(own, chains []lesson, seed uint64) (t *coref.Trainer, share [3]float64) {
	const rounds, late = 6, 2 // the chains of the corpora are gone over in the last rounds only: more of these learn their mistakes by heart
	t = coref.NewTrainer(16)
	rng := rand.New(rand.NewPCG(seed, 5))
	var asked, right [3]int // before the last round
	for round := range rounds {
		asked, right = t.Asked, t.Right
		for _, i := range rng.Perm(len(own)) {
			x := own[i]
			t.Learn(x.analysis, x.mentions, x.said, x.gold, mention.Name, mention.Description, mention.Pronoun)
		}
		if round < rounds-late {
			continue
		}
		for _, i := range rng.Perm(len(chains)) {
			x := chains[i]
			t.Learn(x.analysis, x.mentions, x.said, x.gold, mention.Pronoun)
		}
	}
	for form := range share {
		share[form] = rounded(float64(t.Right[form]-right[form]) / float64(max(1, t.Asked[form]-asked[form])))
	}
	return t, share
}

// peopleRuns is how often people are learned, each time in another order, before the mean is taken.
const peopleRuns = 8

// trainPeople makes the files of what learnPeople learns, in several orders.
func trainPeople(c *corpora) (map[string][]byte, error) {
	own, chains := ownLessons(c.own), lessons(c.chains)
	runs := make([]*coref.Trainer, peopleRuns)
	var share [3]float64 // of the first
	for run := range runs {
		t, s := learnPeople(own, chains, seed+uint64(run))
		if runs[run] = t; run == 0 {
			share = s
		}
	}
	files := map[string][]byte{}
	for form, name := range []string{mention.Name: "names", mention.Description: "descriptions", mention.Pronoun: "pronouns"} {
		form := mention.Form(form)
		h := model.Header{Name: name, Seed: seed, Corpora: []string{ownCorpus}, Licences: []string{"Apache-2.0"}}
		if form == mention.Pronoun {
			h.Corpora = append(h.Corpora, "UD English-GUM train, entities", "GAP development", "PolNeAR 1.0 train, chains by CoreNLP")
			h.Licences = append(h.Licences, "CC BY 4.0", "Apache-2.0", "PolNeAR: public, see NOTICE")
		}
		h.Figures = map[string]float64{"right in the last round, before it was learned from": share[form]}
		b, err := runs[0].File(form, h, runs[1:]...)
		if err != nil {
			return nil, err
		}
		files["coref/"+name+".model"] = b
	}
	return files, nil
}

// peopleHalves prints the table of docs/accuracy.md: of those who say something in our own articles, by how the words that say who call them, how many are the right one by the
// fullest name, or by the description of an unnamed one, where the models have learned from the other half of the articles.
func peopleHalves(w io.Writer, dir string) error {
	c, err := readCorpora(dir)
	if err != nil {
		return err
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
	chains := lessons(c.chains)
	var right, all [3]int
	for k, half := range halves {
		own := slices.Concat(halves[1-k], passages)
		t, _ := learnPeople(ownLessons(own), chains, seed)
		for _, m := range half {
			a := articleOf(m.text)
			who := t.Resolve(a.analysis, a.mentions, a.said)
			whoRight(m, a, who, &right, &all)
		}
	}
	fmt.Fprintln(w, "| who says it is called by | right | of |\n| --- | --- | --- |")
	for form, name := range []string{"a name", "a description", "a pronoun"} {
		fmt.Fprintf(w, "| %s | %.3f | %d |\n", name, float64(right[form])/float64(max(1, all[form])), all[form])
	}
	_, err = fmt.Fprintf(w, "| all | %.3f | %d |\n", float64(right[0]+right[1]+right[2])/float64(max(1, all[0]+all[1]+all[2])), all[0]+all[1]+all[2])
	return err
}

// whoRight counts, by the form of the mention that says who, the attributions of a marked text and those of them whose speaker is right. Those whose mention is not
// marked are passed over.
func whoRight(m markedText, a article, who coref.Result, right, all *[3]int) {
	doc, chains := a.analysis.Doc, m.chained().chains
	gold := a.gold(chains)
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
			continue
		}
		source := a.mentions[s.Source]
		g := gold(source)
		if g < 0 {
			continue
		}
		all[source.Form]++
		e := who.Speaker[k]
		if e < 0 {
			continue
		}
		x := who.Entities[e]
		called := a.mentions[x.Mentions[0]]
		if x.Name >= 0 {
			called = a.mentions[x.Name]
		}
		name, named := fullest[g]
		if !named && gold(called) == g || named && x.Name >= 0 && doc.Of(doc.SpanOf(called.Core)) == doc.Of(doc.SpanOf(name)) {
			right[source.Form]++
		}
	}
}
