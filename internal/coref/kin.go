package coref

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// roleBefore is the description before a name: His father, | Martin Hale; his brother | Reece.
func (r *resolver) roleBefore(m mention.Mention) text.Range {
	if m.Role.Len() > 0 || len(m.Titles) > 0 {
		return m.Role
	}
	return text.Range{First: m.Tokens.First, End: m.Core.First}
}

// kinOf notes what the noun with a name tells of somebody's generation and gender: His father, Martin Hale.
func (r *resolver) kinOf(phrase text.Range, e int) {
	if phrase.Len() == 0 {
		return
	}
	if x := &r.es[e]; x.Gender == mention.Unknown {
		x.Gender = mention.NounGender(r.Lemma(phrase.End - 1))
	}
	noun := r.Lemma(phrase.End - 1)
	g, kin := mention.Kin(noun)
	if kin {
		r.es[e].kin = noun
	}
	if kin && g == 0 {
		g = r.seniority(phrase) // her younger brother
	}
	if g != 0 {
		r.es[e].generation = g
	}
}

// seniority is above 0 for words that tell of the elder of two, below for the younger.
func (r *resolver) seniority(words text.Range) int {
	for t := words.First; t < words.End; t++ {
		switch text.Fold(r.Low(t)) {
		case "younger", "little", "junior":
			return -1
		case "elder", "older", "big", "senior":
			return 1
		}
	}
	return 0
}

// older compares two people of one name by what the article tells of their ages or of whose kin they are.
func (r *resolver) older(a, b int) int {
	x, y := &r.es[a], &r.es[b]
	if x.years > 0 && y.years > 0 {
		return cmp.Compare(x.years, y.years)
	}
	return cmp.Compare(x.generation, y.generation)
}

// elder is which of those who share a surname words before it tell apart: the younger Mr Pargeter.
func (r *resolver) elder(m mention.Mention, shared []int) int {
	sign := r.seniority(text.Range{First: m.Tokens.First, End: m.Core.First})
	if sign == 0 || len(shared) < 2 {
		return noEntity
	}
	// Where the article does not tell, it is the one whom it has just not been about.
	return slices.MaxFunc(shared, func(a, b int) int {
		return cmp.Or(sign*r.older(a, b), cmp.Compare(r.es[b].sentence, r.es[a].sentence))
	})
}

// kin is who is meant by the kin of one whom the article goes on about, where others of the same surname fit and ages or generations tell them
// apart: her husband, his father.
func (r *resolver) kin(i int) int {
	m := r.ms[i]
	step, ok := mention.Kin(r.Lemma(m.Head))
	if !ok || m.Plural || r.Tags[m.Tokens.First] != syntax.PRPS {
		return noEntity
	}
	of := r.possessorOf(i)
	if of < 0 || r.es[of].Name < 0 {
		return noEntity
	}
	if e := r.kinNamed(of, m); e >= 0 {
		return e
	}
	if e := r.es[of].partner; e != noEntity && pairs[r.Lemma(m.Head)] == "spouse" {
		return e
	}
	words := r.words(r.ms[r.es[of].Name].Core)
	shared := r.part[words[len(words)-1]]
	if len(shared) < 2 {
		shared = r.part[words[0]] // Ng Wei Ming, Ng Wei Liang
	}
	var fit []int
	for _, e := range shared {
		x, age := &r.es[e], r.older(e, of)
		if e == of || x.Kind != mention.Person || x.shows(m.Gender) < 0 || step > 0 && age < 0 || step < 0 && age > 0 {
			continue
		}
		fit = append(fit, e)
	}
	slices.SortStableFunc(fit, func(a, b int) int {
		if step < 0 {
			return r.older(a, b)
		}
		return r.older(b, a)
	})
	if len(fit) == 0 || len(fit) > 1 && r.older(fit[0], fit[1]) == 0 {
		return noEntity
	}
	return fit[0]
}

// kinNamed is who has been named as the same kin of entity of as a description tells of, or as whose kin that has been: his brother Reece … his younger brother; his
// daughter, Anne … her father; noEntity for nobody.
func (r *resolver) kinNamed(of int, m mention.Mention) int {
	noun := r.Lemma(m.Head)
	if e := r.whose(of, m.Gender); e >= 0 && e != of && r.es[e].Name >= 0 && turned(r.es[of].kin, noun) {
		return e
	}
	for e := len(r.es) - 1; e >= max(0, len(r.es)-40); e-- {
		if e != of && r.es[e].kin == noun && r.es[e].Name >= 0 && r.whose(e, mention.Unknown) == of {
			return e
		}
	}
	return noEntity
}

// turned reports whether who is one kin of somebody has the other for theirs: a daughter a father, a brother a sister.
func turned(noun, other string) bool {
	a, _ := mention.Kin(noun)
	b, _ := mention.Kin(other)
	return noun != "" && a == -b && pairs[noun] == pairs[other]
}

// pairs are the kin that two have each for the other, whatever their genders.
var pairs = map[string]string{"brother": "sibling", "sister": "sibling", "sibling": "sibling", "twin": "sibling", "husband": "spouse", "wife": "spouse", "widow": "spouse",
	"widower": "spouse", "cousin": "cousin", "uncle": "uncle", "aunt": "uncle", "nephew": "uncle", "niece": "uncle"}

// possessorOf is who his, her or my, before the noun of mention i, stands for; noEntity where that is not known.
func (r *resolver) possessorOf(i int) int {
	whose := mention.Unknown
	switch text.Fold(r.Low(r.ms[i].Tokens.First)) {
	case "his":
		whose = mention.He
	case "her":
		whose = mention.She
	case "my":
		return r.quotedBy(r.within[i])
	default:
		return noEntity
	}
	return r.inFocus(func(x *Entity) bool {
		return x.Kind == mention.Person && x.Name >= 0 && !x.Plural && x.shows(whose) > 0
	})
}

// married is who was named by the first name only, as the husband or other kin of somebody with the surname that is the name now: Anne Hale's husband, Greg … Mr Hale.
func (r *resolver) married(m mention.Mention, words []string) int {
	if m.Gender == mention.Unknown || len(words) != 1 {
		return noEntity
	}
	for e := len(r.es) - 1; e >= max(0, len(r.es)-40); e-- {
		x := &r.es[e]
		if x.Kind != mention.Person || x.Name < 0 || x.shows(m.Gender) < 0 || r.fullness(r.ms[x.Name]) > 1 || r.es[e].kin == "" {
			continue
		}
		if of := r.whose(e, mention.Unknown); of >= 0 && slices.Contains(r.part[words[0]], of) {
			r.mayCall(words[0], e)
			return e
		}
	}
	return noEntity
}

// whose is the one, of gender g where that is known, whose widow or lawyer the article says entity e is, noEntity for none.
func (r *resolver) whose(e int, g mention.Gender) int {
	for _, i := range r.es[e].early() {
		m, of := r.ms[i], noEntity
		if m.Form == mention.Pronoun {
			continue
		}
		if k := i + 1; k < r.beside && r.ms[k].Within == i && r.owns(r.ms[k]) {
			of = r.of[k]
		} else if k, ok := r.besideAt(m.Tokens.First); ok {
			of = r.of[k]
		}
		if of >= 0 && r.es[of].Kind == mention.Person && r.es[of].shows(g) >= 0 {
			return of
		}
	}
	return noEntity
}

// owns reports whether something is said to be that of mention m: Hale's.
func (r *resolver) owns(m mention.Mention) bool {
	return m.Tokens.End < len(r.Tags) && r.Tags[m.Tokens.End] == syntax.POS
}

// besideAt is the pronoun beside that token t is.
func (r *resolver) besideAt(t int) (int, bool) {
	k, ok := slices.BinarySearchFunc(r.ms[r.beside:], t, func(m mention.Mention, t int) int { return cmp.Compare(m.Head, t) })
	return r.beside + k, ok
}

// ageOf notes the age that stands behind a name: ", 19," or "(19)".
func (r *resolver) ageOf(m mention.Mention, e int) {
	t := m.Core.End
	if t+2 >= len(r.doc.Tokens) || r.Tags[t+1] != syntax.CD {
		return
	}
	switch r.doc.Word(t) {
	case ",", "(":
		switch r.doc.Word(t + 2) {
		case ",", ")", ".":
			r.es[e].years = agedYears(r.doc.Word(t + 1))
		}
	}
}

// agedYears is an age written in figures, in years; 0 for anything else.
func agedYears(word string) int {
	n, err := strconv.Atoi(word)
	if err != nil || n > 120 {
		return 0
	}
	return n
}

// shows is above 0 where the article makes it likely that somebody is of a gender, below where it makes that unlikely.
func (x *Entity) shows(g mention.Gender) int {
	if g == mention.Unknown {
		return 0
	}
	other := g.Other()
	switch {
	case x.Gender == g:
		return 2
	case x.Gender == other:
		return -2
	case x.likely == g:
		return 1
	case x.likely == other:
		return -1
	}
	return cmp.Compare(x.called[g], x.called[other])
}
