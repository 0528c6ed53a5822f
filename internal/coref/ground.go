package coref

import "github.com/sayso-news/sayso/internal/mention"

// A Ground is what the article goes by in telling whose an attribution is.
type Ground uint8

const (
	Nobody             Ground = iota // it leaves that open
	FullName                         // the name in full, or of something else than a person
	ShortName                        // a part of the name that one only bears
	SharedName                       // a part of the name that several bear
	ClearHeOrShe                     // a pronoun with one candidate, or with one far before all others
	LikelyHeOrShe                    // a pronoun with a candidate that is likelier than others
	UnclearHeOrShe                   // a pronoun that could as well be somebody else
	OtherPronoun                     // they, it, we, I
	Described                        // a description of somebody who is named elsewhere
	Unnamed                          // a description of somebody who is not
	UnclearDescription               // a description that could as well be of somebody else
	CarriedOn                        // nothing beside the words: who spoke before, or whose turn it is
)

// grounds say of each what a person would, and how often the speaker was right where the words that say who were: the mean of the share in the test articles that
// were looked at and of that in those that were only counted (TestConfidence prints both).
var grounds = [...]struct {
	name string
	sure float64
}{
	Nobody:             {"open", 0.82},
	FullName:           {"name", 0.98},
	ShortName:          {"part of a name", 0.97},
	SharedName:         {"part of a name that several bear", 0.93},
	ClearHeOrShe:       {"clear pronoun", 0.90},
	LikelyHeOrShe:      {"likely pronoun", 0.80},
	UnclearHeOrShe:     {"unclear pronoun", 0.64},
	OtherPronoun:       {"pronoun", 0.82},
	Described:          {"description of somebody named", 0.85},
	Unnamed:            {"description", 0.91},
	UnclearDescription: {"unclear description", 0.50},
	CarriedOn:          {"carried on", 0.76},
}

// String says it in words.
func (g Ground) String() string { return grounds[g].name }

// Sure is how likely the speaker is right, from 0 to 1, where the words that say who are.
func (g Ground) Sure() float64 { return grounds[g].sure }

// ground is what attribution k has its speaker by.
func (r *resolver) ground(k int) Ground {
	a, e := r.said[k], r.speaker[k]
	switch {
	case e < 0:
		return Nobody
	case a.Source < 0:
		return CarriedOn
	}
	m := r.ms[a.Source]
	switch m.Form {
	case mention.Name:
		words := r.words(m.Core)
		switch {
		case m.Kind != mention.Person && r.es[e].Kind != mention.Person || len(words) > 1:
			return FullName
		case len(words) > 0 && len(r.part[words[0]]) > 1:
			return SharedName
		}
		return ShortName
	case mention.Description:
		if p := r.odds[a.Source]; p > 0 && p < 0.8 {
			return UnclearDescription
		}
		if r.es[e].Name >= 0 {
			return Described
		}
		return Unnamed
	}
	if m.Gender == mention.Unknown {
		return OtherPronoun
	}
	switch p := r.odds[a.Source]; {
	case p > 0.9:
		return ClearHeOrShe
	case p > 0.7:
		return LikelyHeOrShe
	}
	return UnclearHeOrShe
}
