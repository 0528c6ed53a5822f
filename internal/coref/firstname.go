package coref

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
)

// likely is the gender that a first name suggests.
func likely(name string) mention.Gender {
	switch lexicon.FirstNames().Of(name) {
	case lexicon.Women:
		return mention.She
	case lexicon.Men:
		return mention.He
	}
	return mention.Unknown
}

// sounds is the gender that a first name suggests that is none of the list, or that most but not nearly all have: of its longest end that many names of the list have.
func sounds(name string) mention.Gender {
	name = strings.ToLower(name)
	if g := mostly()[name]; g != mention.Unknown {
		return g
	}
	for n := min(longestEnd, len(name)); n > 0; n-- {
		if g, ok := sounding()[name[len(name)-n:]]; ok {
			return g
		}
	}
	return mention.Unknown
}

// sounding is, for each end of one to four bytes that five first names of the list share, the gender of 85% of them, else Unknown: -ina, -ert.
var sounding = sync.OnceValue(func() map[string]mention.Gender {
	type tally struct{ he, she int }
	of := map[string]tally{}
	for name, by := range lexicon.FirstNames().All() {
		if by != lexicon.Women && by != lexicon.Men {
			continue
		}
		name = strings.ToLower(name)
		for n := 1; n <= min(longestEnd, len(name)); n++ {
			t := of[name[len(name)-n:]]
			if by == lexicon.Men {
				t.he++
			} else {
				t.she++
			}
			of[name[len(name)-n:]] = t
		}
	}
	m := map[string]mention.Gender{}
	for end, t := range of {
		switch all := t.he + t.she; {
		case all < 5:
		case 20*t.he >= 17*all:
			m[end] = mention.He
		case 20*t.she >= 17*all:
			m[end] = mention.She
		default:
			m[end] = mention.Unknown
		}
	}
	return m
})

const longestEnd = 4

// mostly is the gender of most who bear a first name that others bear as well: Joan, Logan.
var mostly = sync.OnceValue(func() map[string]mention.Gender {
	m := map[string]mention.Gender{}
	for name, by := range lexicon.FirstNames().All() {
		switch by {
		case lexicon.MostlyWomen:
			m[strings.ToLower(name)] = mention.She
		case lexicon.MostlyMen:
			m[strings.ToLower(name)] = mention.He
		}
	}
	return m
})
