package coref

import (
	"slices"
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// officesOf are the titles and the role that a name stands with.
func officesOf(m mention.Mention) []text.Range {
	return append(m.Titles[:len(m.Titles):len(m.Titles)], m.Role)
}

// titleNouns calls use with the words of the titles and the role of a name, and the token of each: those for which letters stand, the governor for Gov., and not those of
// whose somebody is, as the minister's brother is no minister.
func (r *resolver) titleNouns(m mention.Mention, use func(t int, noun string)) {
	for _, title := range officesOf(m) {
		for t := title.First; t < title.End; t++ {
			if t+1 < len(r.Tags) && r.Tags[t+1] == syntax.POS {
				continue
			}
			noun := r.Lemma(t)
			if long := titleOffices()[strings.TrimSuffix(noun, ".")]; long != "" {
				noun = long
			}
			use(t, noun)
		}
	}
}

// lettersOfOffice are the first letters that an office is called by, with or without what stands before it and what it is for: the PS, who is the Transport Principal Secretary;
// the CS, who is the Cabinet Secretary for Transport; the DPP.
func (r *resolver) lettersOfOffice(title text.Range) (out []string) {
	words := r.words(title)
	if len(words) < 2 || len(words) > mostWords {
		return nil
	}
	office := len(words) // the words before what it is for
	for k, w := range words {
		if w == "of" || w == "for" {
			office = k
			break
		}
	}
	for first := range office {
		if first > 0 && seconds[words[first-1]] {
			break // a Deputy Principal Secretary is no PS
		}
		for _, end := range slices.Compact([]int{office, len(words)}) {
			if letters := acronym(words[first:end]); len(letters) > 1 && len(letters) < 5 {
				out = append(out, letters)
			}
		}
	}
	return out
}

// holds notes that entity e is who a noun of an office means from now on. Where the article has told of the holder before it named them, that was e as well:
// "The chancellor said no … Anne Hale, the chancellor,".
func (r *resolver) holds(office string, e int) {
	if old, ok := r.role[office]; ok && old != e && r.same(old, e, office) {
		r.absorb(old, e)
	}
	r.role[office] = e
	if s := synonyms()[office]; s != "" {
		r.role["~"+s] = e
	}
}

var (
	synonyms     = sync.OnceValue(func() map[string]string { return lexicon.Groups("synonyms") })
	titleOffices = sync.OnceValue(func() map[string]string { return lexicon.Groups("title-offices") })
	unnamedRoles = lexicon.Once("unnamed-roles")
)

// synonymous reports whether two nouns stand for each other: manager … the gaffer.
func synonymous(a, b string) bool {
	s := synonyms()[a]
	return s != "" && s == synonyms()[b]
}

// same reports whether an entity without a name, told of as the only one who holds an office, may be entity e.
func (r *resolver) same(old, e int, office string) bool {
	x, y := &r.es[old], &r.es[e]
	if x.Name >= 0 || y.Name < 0 || x.Kind != mention.Person || y.Kind != mention.Person || x.Plural || len(x.Mentions) == 0 {
		return false
	}
	first := r.ms[x.Mentions[0]]
	if unnamedRoles()[office] {
		return false
	}
	lead := r.opensArticle(first.Tokens.First) // A councillor has quit … Cllr Anne Hale
	return (lead || r.definite(first) || r.opensWithMy(first)) && r.known(first, e) && (x.Gender == mention.Unknown || y.shows(x.Gender) >= 0)
}

// absorb gives the mentions of an entity to another, which it has turned out to be.
func (r *resolver) absorb(old, e int) {
	x, y := &r.es[old], &r.es[e]
	for _, k := range x.Mentions {
		r.of[k] = e
	}
	y.Mentions = append(slices.Clone(x.Mentions), y.Mentions...)
	if y.Gender == mention.Unknown {
		y.Gender = x.Gender
	}
	y.spoke = max(y.spoke, x.spoke)
	*x = newEntity(mention.Thing, false)
	r.focus = slices.DeleteFunc(r.focus, func(k int) bool { return k == old })
}
