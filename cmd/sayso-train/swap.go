package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A swapper gives the people and places of a document other names, the same one always the same other one, so that what is
// learned is how names look and where they stand, not who was in the news. Names made up for organizations made the model worse.
type swapper struct {
	rng    *rand.Rand
	first  []string
	places [][]string
	bodies map[string]bool
	others map[string]string // of words of people's names; nil where this document keeps its names
	towns  map[string][]string
}

func newSwapper(rng *rand.Rand) *swapper {
	s := &swapper{rng: rng, bodies: map[string]bool{}}
	for _, l := range lexicon.Lines("first-names") {
		s.first = append(s.first, strings.Fields(l)[0])
	}
	for _, l := range lexicon.Lines("places") {
		s.places = append(s.places, strings.Fields(l))
	}
	for _, list := range []string{"bodies", "organization-words"} {
		for _, l := range lexicon.Lines(list) {
			s.bodies[strings.ToLower(strings.Fields(l)[0])] = true
		}
	}
	return s
}

// begin begins a document. Where names are to be swapped, half of the documents keep theirs.
func (s *swapper) begin(swap bool) {
	s.others, s.towns = nil, nil
	if swap && s.rng.IntN(2) == 0 {
		s.others, s.towns = map[string]string{}, map[string][]string{}
	}
}

// sentence is x with other names.
func (s *swapper) sentence(x sentence) ([]string, []syntax.Name) {
	if s.others == nil || len(x.names) == 0 {
		return x.words, x.names
	}
	var words []string
	var names []syntax.Name
	at := 0
	for _, n := range x.names {
		words = append(words, x.words[at:n.Tokens.First]...)
		at = n.Tokens.End
		other := x.words[n.Tokens.First:n.Tokens.End]
		switch n.Type {
		case syntax.Person:
			other = s.person(other)
		case syntax.Place:
			other = s.place(other)
		}
		names = append(names, syntax.Name{Tokens: text.Range{First: len(words), End: len(words) + len(other)}, Type: n.Type})
		words = append(words, other...)
	}
	return append(words, x.words[at:]...), names
}

// person keeps initials and particles, and gives the other words of a name new ones.
func (s *swapper) person(name []string) []string {
	out := slices.Clone(name)
	for i, w := range out {
		if len(w) < 3 || !capital(w) || strings.ToUpper(w) == w {
			continue
		}
		if s.others[w] == "" {
			if i == 0 && len(name) > 1 {
				s.others[w] = s.first[s.rng.IntN(len(s.first))]
			} else {
				s.others[w] = s.made(2 + s.rng.IntN(2))
			}
		}
		out[i] = s.others[w]
	}
	return out
}

func (s *swapper) place(name []string) []string {
	key := strings.Join(name, " ")
	if strings.Contains(key, ".") || strings.ToUpper(key) == key || s.bodies[strings.ToLower(name[len(name)-1])] {
		return name
	}
	if s.towns[key] == nil {
		if s.rng.IntN(3) == 0 {
			s.towns[key] = []string{s.made(2)}
		} else {
			s.towns[key] = s.places[s.rng.IntN(len(s.places))]
		}
	}
	return s.towns[key]
}

func capital(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0x80 }

// made is a name that nobody bears, of so many syllables.
func (s *swapper) made(n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(syllables[s.rng.IntN(len(syllables))])
	}
	w := b.String()
	return strings.ToUpper(w[:1]) + w[1:]
}

var syllables = strings.Fields(`ab ad ak al am an ar as at ba be bo bu cha che da de di do du e ek el en fa fe ga go gu ha he hu i in is ja jo ka ke ki ko ku la le li lo lu ma
	me mi mo mu na ne ni no nu o ok ol on or pa pe pi po ra re ri ro ru sa se sha shi so su ta te ti to tu u ul va ve vi wa we wi ya yo yu za ze zi zo zu
	ton ford well man son berg stein ham ley ski ov ova ez es ini ero eau ard ek ic kov dze yan oglu pour wala kar raj ur an`)
