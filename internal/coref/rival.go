package coref

import (
	"cmp"
	"slices"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An office is what the words of a title or a description tell of one: the shadow | health | secretary. The same is told of bodies, documents and kin: the fire
// service, the victim's mother.
type office struct {
	noun  string
	only  bool     // it is one of those of which a body or a field has one, or says whose it is
	below string   // that it is another's who stands below, or against, who holds it: deputy; empty for none
	past  bool     // it was held once
	title bool     // it stands with a name
	party bool     // a party stands with it
	body  bool     // a word that may stand for any body, as company, does
	owner string   // whose it is: the hospital's
	order string   // which of several it is: the second
	of    []string // by what it is told from others: health; the hospital
}

// offices are the nouns of offices, the adjectives that tell of which field one is, and the words that tell nothing of that.
var offices = sync.OnceValue(func() map[string]string { return lexicon.Kinds("offices") })

var parties = lexicon.Once("parties")

var (
	below    = lexicon.Words("vice deputy assistant shadow opposition rival")
	past     = lexicon.Words("former ex previous")
	ordinals = lexicon.Words("first second third fourth fifth last other")
	apart    = lexicon.Words("vice deputy shadow") // who is one is never called by the office alone
)

// officeAt is the office that the noun at token t tells of among some words.
func (r *resolver) officeAt(t int, noun string, words text.Range) office {
	o := office{noun: noun, only: isOffice(noun)}
	tell := func(k int) {
		w := r.Lemma(k)
		kind, tag := cmp.Or(offices()[r.doc.Word(k)], offices()[w]), r.Tags[k]
		switch {
		case tag == syntax.POS:
			o.only, o.owner = true, r.Lemma(max(words.First, k-1))
		case ordinals[w]:
			o.order = w
		case below[w]:
			o.below = w
		case past[w]:
			o.past = true
		case parties()[r.doc.Word(k)]:
			o.party = true
		case anyBodies()[w] != "":
			o.body = true
		case nationOf(r.doc.Word(k)) != "" && mention.NounKind(noun) == mention.Organization:
			o.of = append(o.of, nationOf(r.doc.Word(k)))
		case kind == "any" || nationOf(r.doc.Word(k)) != "" || k > 1 && r.Tags[k-1] == syntax.HYPH && r.Tags[k-2] == syntax.CD: // the 54-year-old
		case kind == "field" || kind == "both" || tag.Noun() && (!r.appositive(k, noun) || k+1 < t && r.Tags[k+1] == syntax.POS):
			o.of = append(o.of, w)
		}
	}
	const far = 8
	first := t
	for first > max(words.First, t-far) && r.Tags[first-1] != syntax.CC && r.Tags[first-1] != syntax.Comma {
		first--
	}
	for k := first; k < t; k++ {
		tell(k)
	}
	if t+1 < words.End && mention.Ties(r.Low(t+1)) {
		for k := t + 2; k < min(words.End, t+far, len(r.Tags)) && (r.Tags[k].Noun() || r.Low(k) == "the" || r.Tags[k] == syntax.JJ || r.Tags[k] == syntax.IN); k++ {
			tell(k)
		}
	}
	return o
}

// appositive reports whether a word before a noun tells no more than what else somebody is: the veteran manager.
func (r *resolver) appositive(k int, noun string) bool {
	return mention.NounKind(r.Lemma(k)) == mention.Person && mention.NounKind(noun) == mention.Person
}

// officesOfMention are the offices that mention k tells of. Whoever is a candidate is asked for them for every description, so they are kept.
func (r *resolver) officesOfMention(k int) []office {
	out, ok := r.offices[k]
	if !ok {
		out = r.officesTold(r.ms[k])
		r.offices[k] = out
	}
	return out
}

// officesTold are the offices that a mention tells of.
func (r *resolver) officesTold(m mention.Mention) (out []office) {
	switch m.Form {
	case mention.Description:
		out = append(out, r.officeAt(m.Head, r.Lemma(m.Head), m.Tokens))
	case mention.Name:
		for n, words := range officesOf(m) {
			title := n < len(m.Titles)
			if title && m.Role.Contains(words.First) {
				continue // The council's | spokesman, Ann Hale
			}
			for t := words.First; t < words.End; t++ {
				if noun := r.Lemma(t); mention.NounKind(noun) == mention.Person {
					o := r.officeAt(t, noun, words)
					o.title = title
					out = append(out, o)
				}
			}
		}
	}
	return out
}

// anotherOffice reports whether a mention tells of an office like one of entity e, but of none that it has: the deputy governor is not the governor, the foreign
// minister not the finance minister, the hospital spokesman not that of the police. Of who has no name, what else they are called by tells as well: the bus driver
// is no lorry driver.
func (r *resolver) anotherOffice(m mention.Mention, e int) bool {
	told := r.officesTold(m)
	if len(told) == 0 {
		return false
	}
	alike := m.Form == mention.Description && r.es[e].Name < 0 && !m.Plural
	another := false
	for k := range firstAndLast(r.es[e].Mentions) {
		for _, y := range r.officesOfMention(k) {
			for _, x := range told {
				switch {
				case x.noun != y.noun || !alike && !(x.only && y.only) && !(politic(x.noun) && len(x.of) > 0 && len(y.of) > 0):
				case x.outranks(y, m.Form == mention.Name) || r.elsewhere(x, y, m, e):
					another = true
				case len(x.of) == 0 || len(y.of) > 0 || y.body:
					return false
				}
			}
		}
	}
	return another
}

var bodySorts = sync.OnceValue(func() map[string]string { return lexicon.Groups("body-sorts") })

// apartFromPublic are the sorts of bodies that are no authority and no agency.
var apartFromPublic = lexicon.Words("company school hospital site")

// loose are the offices that are as often another word for one that somebody has: the prime minister, the country's leader.
var loose = lexicon.Words("leader boss head chief executive premier")

// excluded reports whether entity e, who has not been called by the noun of a description, is what that cannot be: the prosecutor no defendant, the mayor no editor, the
// headteacher no mother, a council no union and no company; nor is anybody another official.
func (r *resolver) excluded(d *description, e int) bool {
	m, x := r.ms[d.i], &r.es[e]
	if r.another(m) || r.courtMatch(d, x) == 3 {
		return true
	}
	if called, _ := r.calledSo(d, x); called > 0 || x.Name < 0 {
		return false
	}
	switch {
	case m.Kind == mention.Organization && r.bodily(x) && e != d.held && e != d.named:
		sort, of := bodySorts()[d.lemma], r.sortOfBody(x)
		if sort == "public" && !apartFromPublic[of] || of == "public" && !apartFromPublic[sort] {
			return false
		}
		return sort != "" && of != "" && sort != of && !slices.Contains(r.words(r.ms[x.Name].Core), d.lemma)
	case m.Kind == mention.Person && x.Kind == mention.Person && r.otherTrade(d, x):
		return true
	case m.Kind == mention.Person && x.Kind == mention.Person && len(d.told) == 0:
		if _, kin := mention.Kin(d.lemma); kin && r.definite(m) {
			if of := r.Low(m.Head+2) == "a" || r.Low(m.Head+2) == "an" || r.Low(m.Head+2) == "one"; r.Low(m.Head+1) == "of" && of && !r.countsKin(m) {
				return true // the mother of one patient
			}
			if m.Tokens.Len() == 2 && r.Low(m.Tokens.End) != "of" {
				return r.holdsOther(x)
			}
		}
		return isOffice(d.lemma) && !loose[d.lemma] && r.hasOtherTrade(x)
	}
	return false
}

// hasOtherTrade reports whether somebody has been told of by what they are, and by nothing that other words stand for: the critic Ann Hale is not the minister.
func (r *resolver) hasOtherTrade(x *Entity) bool {
	some := false
	for k := range firstAndLast(x.Mentions) {
		for _, noun := range r.tradesTold(r.ms[k]) {
			if loose[noun] {
				return false
			}
			some = true
		}
	}
	return some
}

// sortOfBody is the sort of a body, which its name tells, or else the noun before it: Norvik Foods, the Ministry of Health, the drug maker | Norvik. It is empty where
// neither does.
func (r *resolver) sortOfBody(x *Entity) string {
	name, noun := r.nounsOfName(r.ms[x.Name])
	return cmp.Or(bodySorts()[name], bodySorts()[noun])
}

// nounsOfName are the word that the name of a body has for what it is, Ministry | of Health, Norvik | Foods, and the noun right before the name, empty for none: the drug
// maker | Norvik.
func (r *resolver) nounsOfName(m mention.Mention) (name, before string) {
	const far = 12
	t := m.Core.First + 1
	for t < min(m.Core.End, m.Core.First+far) && r.Tags[t] != syntax.IN {
		t++
	}
	if k := m.Core.First - 1; k >= 0 && r.Tags[k].Noun() {
		before = r.Lemma(k)
	}
	return text.Fold(r.Low(t - 1)), before
}

// another reports whether a mention says that it is of somebody else than those told of before: another official, a second official.
func (r *resolver) another(m mention.Mention) bool {
	next := m.Tokens.First + 1
	return r.determiner(m) == anotherOne || r.indefinite(m) && next < m.Tokens.End && ordinals[text.Fold(r.Low(next))] && r.Low(next) != "first"
}

// holdsOffice reports whether somebody has been told of with an office, and with one that other words stand for.
func (r *resolver) holdsOffice(x *Entity) (some, loosely bool) {
	for k := range firstAndLast(x.Mentions) {
		for _, o := range r.officesOfMention(k) {
			some, loosely = some || isOffice(o.noun), loosely || loose[o.noun]
		}
	}
	return some, loosely
}

// holdsOther reports whether somebody has been told of with an office, and with none that other words stand for.
func (r *resolver) holdsOther(x *Entity) bool {
	some, loosely := r.holdsOffice(x)
	return some && !loosely
}

// isOffice reports whether a noun is one of an office.
func isOffice(noun string) bool { k := offices()[noun]; return k == "office" || k == "both" }

// outranks reports whether only one of two offices is held now, or in its own right; y is that of who was told of first. Somebody who is named only now, the coach,
// Ann Hale, is not the assistant coach.
func (x office) outranks(y office, named bool) bool {
	switch {
	case x.below == "opposition" && y.party:
		return false
	case x.below != "" && x.below != y.below, (apart[y.below] || named && below[y.below]) && x.below != y.below:
		return true
	}
	return x.past && !y.past && y.title
}

// elsewhere reports whether the offices x, of mention m, and y, of entity e, are of different fields, bodies or places.
func (r *resolver) elsewhere(x, y office, m mention.Mention, e int) bool {
	if x.order != "" && y.order != "" && x.order != y.order {
		return true
	}
	if slices.Contains(x.of, x.owner) && slices.Contains(y.of, y.owner) && !r.saidOf(e, x.owner) && !r.sayLemma(m.Tokens, y.owner) {
		return true // Poland's defence ministry, Spain's defence ministry
	}
	if len(x.of) == 0 || len(y.of) == 0 {
		return x.body && ofAnother(y) || y.body && ofAnother(x)
	}
	if slices.Contains(y.of, acronym(x.of)) || slices.Contains(x.of, acronym(y.of)) {
		return false
	}
	return !slices.ContainsFunc(x.of, func(w string) bool { return r.saidOf(e, w) }) && !slices.ContainsFunc(y.of, func(w string) bool { return r.sayLemma(m.Tokens, w) })
}

// ofAnother reports whether an office is of a body or somebody that a word for any body, the company, is not: the union's, the passengers'.
func ofAnother(o office) bool {
	return slices.ContainsFunc(o.of, func(w string) bool { return mention.NounKind(w) != mention.Thing })
}

// saidOf reports whether a word stands in one of the first mentions of entity e, or in the name of the body that it belongs to.
func (r *resolver) saidOf(e int, word string) bool {
	ms := r.es[e].Mentions
	if slices.ContainsFunc(ms[:min(len(ms), 6)], func(k int) bool { return r.sayLemma(r.ms[k].Tokens, word) }) {
		return true
	}
	body := r.bodyOfAll(e).Entity
	return body >= 0 && r.es[body].Name >= 0 && slices.Contains(r.words(r.ms[r.es[body].Name].Core), word)
}

// sayLemma reports whether a word, in any form, stands among the first tokens of a range.
func (r *resolver) sayLemma(in text.Range, word string) bool {
	for t := in.First; t < min(in.End, in.First+20); t++ {
		if r.Lemma(t) == word {
			return true
		}
	}
	return false
}
