package mention

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// The lists of the lexicon, read once.
var (
	kinds = sync.OnceValue(func() *lexicon.Table[Kind] {
		m := map[string]Kind{}
		for _, l := range []struct {
			list string
			kind Kind
		}{{"documents", Document}, {"employers", Organization}, {"bodies", Organization}, {"roles", Person}} {
			for _, w := range lexicon.Lines(l.list) {
				m[w] = l.kind
			}
		}
		for noun := range kin() {
			m[noun] = Person
		}
		return lexicon.NewTable(m)
	})
	kin = sync.OnceValue(func() map[string]relation {
		m := map[string]relation{}
		for _, l := range lexicon.Lines("kin") {
			f := strings.Fields(l)
			above, err := strconv.Atoi(f[1])
			if err != nil {
				panic("lexicon: kin: " + l)
			}
			m[f[0]] = relation{above, genders[f[2]]}
		}
		return m
	})
	honorifics = sync.OnceValue(func() map[string]Gender {
		m := map[string]Gender{}
		for _, l := range lexicon.Lines("honorifics") {
			if f, g := honorificOf(l); len(f) == 1 {
				m[f[0]] = g
			}
		}
		return m
	})
	// ranks are the words of titles of more than one word, each with those that stand right behind it.
	ranks = sync.OnceValue(func() map[string]map[string]bool {
		m := map[string]map[string]bool{}
		for _, l := range lexicon.Lines("honorifics") {
			f, _ := honorificOf(strings.ToLower(l))
			for i := 1; i < len(f); i++ {
				if m[f[i-1]] == nil {
					m[f[i-1]] = map[string]bool{}
				}
				m[f[i-1]][f[i]] = true
			}
		}
		return m
	})
	letteredRoles = lexicon.Once("lettered-roles")
	owners        = lexicon.Once("owners")
	trades        = lexicon.Once("trades")
	postNominals  = lexicon.Once("post-nominals")
	demonyms      = lexicon.Once("demonyms")
	peoples       = lexicon.Once("peoples")
	bodyWords     = lexicon.Once("organization-words")
	groupWords    = lexicon.Once("groups")
)

// The nouns of those that publish, and the words, folded, that these have in their names.
var (
	OutletNouns = sync.OnceValue(func() map[string]bool { return foldedKeys("outlet-nouns") })
	OutletWords = sync.OnceValue(func() map[string]bool { return foldedKeys("outlet-words") })
)

// foldedKeys are the words of a list of kinds, folded.
func foldedKeys(list string) map[string]bool {
	m := map[string]bool{}
	for w := range lexicon.Kinds(list) {
		m[text.Fold(w)] = true
	}
	return m
}

// NounKind is what sort of thing a noun, in the singular and lower case, stands for.
func NounKind(lemma string) Kind {
	if k, ok := kinds().Get(lemma); ok {
		return k
	}
	if i := strings.LastIndexByte(lemma, '-'); i >= 0 {
		return kinds().Of(lemma[i+1:]) // ex-boyfriend, co-author
	}
	for _, s := range personSuffixes {
		if len(lemma) > len(s)+2 && strings.HasSuffix(lemma, s) {
			return Person
		}
	}
	return Thing
}

// personSuffixes end nouns of persons whether the list of roles has them or not.
var personSuffixes = []string{"woman", "person", "ologist", "chemist", "physicist", "geneticist", "therapist", "ician", "grapher", "keeper", "worker", "writer", "owner", "holder", "seeker", "goer"}

// Oral reports whether a word, in lower case, tells of the noun behind it that it is spoken, though it may be of a document: an opening statement.
func Oral(w string) bool { return oral[w] }

var oral = lexicon.Words("opening closing oral verbal")

// A relation is what a noun of kin tells.
type relation struct {
	above  int // generations above the one whose kin somebody is, less than none below
	gender Gender
}

var genders = map[string]Gender{"he": He, "she": She, "they": Unknown}

// Kin reports whether a noun, in the singular and lower case, is one of kin, and how many generations above the one whose kin it tells of, less than none below.
func Kin(lemma string) (above int, ok bool) {
	k, ok := kin()[lemma]
	return k.above, ok
}

// isKin reports whether a noun is what somebody is to their family, which is no title.
func isKin(lemma string) bool {
	_, ok := Kin(lemma)
	return ok
}

// NounGender is the gender that a noun, in the singular and lower case, shows by itself.
func NounGender(lemma string) Gender {
	lemma = lemma[strings.LastIndexByte(lemma, '-')+1:] // ex-wife
	if k, ok := kin()[lemma]; ok {
		return k.gender
	}
	switch {
	case feminine[lemma], strings.HasSuffix(lemma, "woman"), strings.HasSuffix(lemma, "girl"), strings.HasSuffix(lemma, "mistress"), strings.HasSuffix(lemma, "mother"), strings.HasSuffix(lemma, "daughter"):
		return She
	case masculine[lemma], strings.HasSuffix(lemma, "father"), strings.HasSuffix(lemma, "boy"):
		return He
	}
	return Unknown
}

var (
	feminine  = lexicon.Words("queen princess duchess lady actress waitress bride nun heroine hostess")
	masculine = lexicon.Words("man king prince duke gentleman guy groom monk priest policeman fireman gunman businessman congressman assemblyman salesman clergyman frontman")
)

// honorificOf are the words of a line of the list, and the gender that they show.
func honorificOf(line string) (words []string, g Gender) {
	words = strings.Fields(line)
	last := len(words) - 1
	if g, ok := genders[words[last]]; ok {
		return words[:last], g
	}
	return words, Unknown
}

// honorific reports whether a word is a title by itself that stands before names, and the gender that it shows.
func honorific(w string) (Gender, bool) {
	g, ok := honorifics()[strings.TrimSuffix(w, ".")]
	return g, ok
}

func titleWord(w string) bool {
	_, ok := honorific(w)
	return ok
}

// titleAt reports whether token t is a title, or a word of one of several: Wing Commander.
func (f *finder) titleAt(t int) bool {
	return titleWord(f.doc.Word(t)) || f.ranked(t) || f.ranked(t-1)
}

// ranked reports whether token t and the one behind it stand so in a title: Det Sgt.
func (f *finder) ranked(t int) bool {
	if t < 0 || t+1 >= len(f.doc.Tokens) || !capital(f.doc.Word(t)) || !capital(f.doc.Word(t+1)) {
		return false
	}
	next := ranks()[strings.TrimSuffix(f.Low(t), ".")]
	return next != nil && next[strings.TrimSuffix(f.Low(t+1), ".")]
}

// rank reports whether two words are one title: Det Sgt, state Sen., former Gov.
func rank(first, second string) bool {
	first, second = strings.ToLower(strings.ReplaceAll(first, ".", "")), strings.ToLower(strings.ReplaceAll(second, ".", ""))
	return ranks()[first][second] || first == "former" || first == "retired" || exalted[first] && exalts[second]
}

// exalted are the words that make another of the titles in exalts: Rt Rev, Most Rev, Rt Hon.
var (
	exalted = lexicon.Words("rt right most very")
	exalts  = lexicon.Words("rev revd reverend hon honourable honorable")
)

// courtesy reports whether a word is a title that is no office, so that only a name can follow.
func courtesy(w string) bool {
	_, ok := courtesies()[strings.TrimSuffix(w, ".")]
	return ok
}

// courtesies are the titles that are no office, and whether there is no rank below.
var courtesies = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Lines("courtesies") {
		title, mark, _ := strings.Cut(l, " ")
		m[title] = mark == "plain"
	}
	return m
})

func nameKind(t syntax.NameType) Kind {
	switch t {
	case syntax.Person:
		return Person
	case syntax.Organization:
		return Organization
	case syntax.Place:
		return Place
	}
	return Thing
}

func isFirstName(w string) bool { return lexicon.FirstNames().Of(w) != lexicon.Unlisted }

// isDate reports whether a word names a day or a month.
func isDate(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
		"spring", "summer", "autumn", "winter", "today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "week", "month", "year":
		return true
	}
	return false
}

// occasions are what somebody speaks in, on or at: they tell how it was said, not who says it.
var occasions = lexicon.Words(`statement interview letter email e-mail speech tweet post message memo conference briefing court hearing time response reply comment
	call video phone telephone twitter facebook instagram x question questions`)

func capital(w string) bool { return unicode.IsUpper(text.Initial(w)) }
