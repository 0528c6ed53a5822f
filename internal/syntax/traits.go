package syntax

import (
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// Traits are what a document shows of a word by all the places where the word stands: a surname alone is known for a person's by the first name that
// it has elsewhere.
type traits uint16

const (
	seenSmall   traits = 1 << iota // without a capital
	seenCapital                    // with one within a sentence
	afterGiven                     // behind a first name or an honorific
	afterRole
	withBody   // before or after a word for a body
	afterIn    // in Leeds, at Leeds
	besideSays // before or behind a verb of speech
	possessor
	afterThe
	bracketed  // alone in brackets
	beforeAge  // Smith, 54,
	inPlace    // part of a place of the list
	traitCount = iota
)

// gather collects the traits of the capitalised words of a document, whose tokens have the forms fs. Distinct are the same, each at least once.
func gather(fs, distinct []form, tags []Tag, sentences []text.Range) map[model.Hash]traits {
	out := make(map[model.Hash]traits, 64+len(fs)/16)
	for _, r := range sentences {
		shouting := allUpper(fs, r)
		for i := r.First; i < r.End; i++ {
			w := &fs[i]
			if !w.upper {
				continue
			}
			l1, r1 := at(fs, r, i-1), at(fs, r, i+1)
			var t traits
			if i > r.First && !shouting {
				t |= seenCapital
			}
			if l1.list&(inFirstNames|inHonorifics) != 0 && l1.upper {
				t |= afterGiven
			}
			if l1.list&inRoles != 0 {
				t |= afterRole
			}
			if (l1.list|r1.list)&(inBodies|inBodyWords) != 0 && (l1.upper || r1.upper) {
				t |= withBody
			}
			switch l1.word {
			case wordIn, wordAt, wordFrom, wordNear:
				t |= afterIn
			case wordThe:
				t |= afterThe
			case openBracket:
				if r1.word == closeBracket {
					t |= bracketed
				}
			}
			if says[r1.word] || says[l1.word] {
				t |= besideSays
			}
			if i+1 < r.End && tags[i+1] == POS {
				t |= possessor
			}
			if i+2 < r.End && r1.word == comma && tags[i+2] == CD {
				t |= beforeAge
			}
			if w.list&(placeBegins|placeGoesOn) != 0 {
				t |= inPlace
			}
			out[w.word] |= t
		}
	}
	for i := range distinct {
		if f := &distinct[i]; f.small {
			if t, ok := out[f.word]; ok && t&seenSmall == 0 {
				out[f.word] = t | seenSmall
			}
		}
	}
	return out
}

var (
	wordIn, wordAt, wordFrom, wordNear = model.Of("in"), model.Of("at"), model.Of("from"), model.Of("near")
	wordThe, comma                     = model.Of("the"), model.Of(",")
	openBracket, closeBracket          = model.Of("("), model.Of(")")
	ampersand                          = model.Of("&")
)

// says are the verbs beside which mostly people stand.
var says = func() map[model.Hash]bool {
	m := map[model.Hash]bool{}
	for _, w := range []string{"said", "says", "told", "added", "asked", "insisted", "argued", "tells", "adds", "explained", "claimed", "warned", "wrote", "admitted", "joked", "recalled"} {
		m[model.Of(w)] = true
	}
	return m
}()
