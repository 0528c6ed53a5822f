package coref

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Body is what somebody belongs to or speaks for, as the article's words tell it.
type Body struct {
	Words  text.Range // empty for none
	Entity int        // -1 where the words are not those of one that is named
}

var noBody = Body{Entity: noEntity}

// bodies gives each person and group the first body that a mention of the article ties it to.
func (r *resolver) bodies() []Body {
	out := make([]Body, len(r.es))
	for e := range r.es {
		out[e] = r.bodyOfAll(e)
	}
	return out
}

// bodyOfAll is the first body that a mention of the article ties entity e to.
func (r *resolver) bodyOfAll(e int) Body {
	x := &r.es[e]
	if x.Kind != mention.Person && x.Kind != mention.Group {
		return noBody
	}
	for _, i := range x.early() {
		if i < r.beside && r.ms[i].Form != mention.Pronoun {
			if b := r.bodyOf(i); b.Words.Len() > 0 && (b.Entity >= 0 || x.near.Entity < 0) {
				return b
			}
		}
	}
	if x.near.Words.Len() > 0 {
		return x.near
	}
	if x.Name < 0 {
		return noBody
	}
	return r.unnamedBody(x.early())
}

// unnamedBody is the body that no name tells and that possesses the office of somebody named, where its words or the country tell which: the ruling alliance in "The ruling
// alliance's general secretary, Anne Hale", the navy in "The navy's deputy chief, Anne Hale".
func (r *resolver) unnamedBody(mentions []int) Body {
	for _, i := range mentions {
		if i >= r.beside || r.ms[i].Kind != mention.Person {
			continue
		}
		role := r.ms[i].Role
		if r.ms[i].Form == mention.Description {
			role = text.Range{First: r.ms[i].Core.First, End: r.ms[i].Head}
		}
		if role.Len() < 3 || r.Low(role.First) != "the" {
			continue
		}
		for t := role.First + 1; t < role.End; t++ {
			if r.Tags[t] != syntax.POS || t == role.First+1 {
				continue
			}
			l := r.Lemma(t - 1)
			if t-role.First == 2 && !national[l] {
				break
			}
			if mention.NounKind(l) == mention.Organization || mention.Employs(l) {
				return Body{text.Range{First: role.First + 1, End: t}, noEntity}
			}
			break
		}
	}
	return noBody
}

// national are the bodies of which a country has one.
var national = lexicon.Words("army navy police government military parliament")

// bodyNear is the body that mention i ties somebody to by a word that means another at another place of the article: its spokesman, a company official,
// chief executive Anne Hale.
func (r *resolver) bodyNear(i int) Body {
	m := r.ms[i]
	words := text.Range{First: m.Tokens.First, End: m.Head}
	switch {
	case m.Role.Len() > 0:
		words.End = m.Role.End
	case m.Form == mention.Name:
		words.End = m.Core.First
	}
	// What no more than a headline tells of may be cut wrong: ROWLEY SNUBS NORVIK SUMMIT.
	if its := text.Fold(r.Low(words.First)) == "its"; its || r.companyOfficer(m) {
		e := r.inFocus(func(x *Entity) bool {
			speaks := x.Kind == mention.Thing && x.Name >= 0 && x.spoke >= 0 // BP, of which nothing but what it says tells that it is a body
			return (x.Kind == mention.Organization || speaks) && r.paragraph(r.ms[x.Mentions[len(x.Mentions)-1]].Head) >= r.lede &&
				(x.Name >= 0 && (its || !r.outlet(x) && !r.inquires(x) && !r.left(x)) || its && x.subject && r.toldApart(x))
		})
		switch {
		case e != noEntity && r.es[e].Name >= 0:
			return Body{r.ms[r.es[e].Name].Core, e}
		case e != noEntity:
			words := r.ms[r.es[e].Mentions[0]].Core
			if words.Len() > 1 && r.Tags[words.First] == syntax.DT {
				words.First++
			}
			return Body{words, e}
		case its:
			return noBody
		}
	}
	for t := words.First; t < min(words.End, words.First+8); t++ {
		l := r.Lemma(t)
		if unicode.IsUpper(text.Initial(r.doc.Word(t))) && r.Tags[t] != syntax.DT {
			return noBody
		}
		if mention.NounKind(l) != mention.Organization && !mention.Employs(l) || l == "police" || l == "administration" {
			continue // of which there are many
		}
		if e := r.bodyNamed(l); e != noEntity {
			return Body{text.Range{First: t, End: t + 1}, e}
		}
	}
	return noBody
}

// left reports whether the article last told of a body as where somebody was before: Ann Hale, who joined from | Norvik in 2019; she left | Norvik.
func (r *resolver) left(x *Entity) bool {
	t := r.ms[x.Mentions[len(x.Mentions)-1]].Tokens.First - 1
	if t < 2 {
		return false
	}
	if r.Low(t) == "from" {
		return moving[r.Lemma(t-1)] || moving[r.Lemma(t-2)]
	}
	return leaving[r.Lemma(t)]
}

// moving are the verbs of who goes from one body to another, leaving those of who leaves one.
var (
	moving  = lexicon.Words("come hire join lure move poach recruit retire switch transfer")
	leaving = lexicon.Words("leave quit")
)

// inquires reports whether the article says of a body, where it told of it last, that it asked another about something: The Courier | asked Norvik about it. Who answers is
// not of it.
func (r *resolver) inquires(x *Entity) bool {
	k := len(x.Mentions) - 1
	for k > 0 && r.ms[x.Mentions[k]].Form == mention.Pronoun && len(x.Mentions)-k < 4 {
		k--
	}
	m := r.ms[x.Mentions[k]]
	t := m.Tokens.End
	for t < len(r.Tags) && (r.Tags[t] == syntax.RB || r.Lemma(t) == "have") {
		t++
	}
	if !inquiring[r.Lemma(t)] {
		return false
	}
	s := r.doc.SentenceAt(m.Head)
	for k := t + 1; k < min(s.End, t+10); k++ {
		if inquiries[r.Low(k)] {
			return true
		}
	}
	return false
}

// inquiring are the verbs for asking somebody, and inquiries the words behind them before what is asked.
var (
	inquiring = lexicon.Words("ask approach contact email e-mail phone")
	inquiries = lexicon.Words("about comment why whether how when if")
)

// companyOfficer reports whether a mention tells no more of somebody than an office that companies have, so that it is one that was told of: CEO Anne Hale, a spokesman.
func (r *resolver) companyOfficer(m mention.Mention) bool {
	office := text.Range{First: m.Head, End: m.Head + 1}
	if len(m.Titles) > 0 && m.Role.Len() == 0 {
		office = m.Titles[0]
	} else if m.Form != mention.Description || m.Tokens.Len() != 2 || !r.indefinite(m) {
		return false
	}
	return companyOffices()[strings.Join(r.words(office), " ")]
}

var companyOffices = lexicon.Once("company-offices")

// mostLooked bounds how many mentions of somebody are asked for what they tell.
const mostLooked = 20

// early are the mentions that are asked.
func (x *Entity) early() []int { return x.Mentions[:min(len(x.Mentions), mostLooked)] }

// bodyOf is the body that mention i ties somebody to.
func (r *resolver) bodyOf(i int) Body {
	m := r.ms[i]
	switch {
	case m.Affiliation.Len() > 1 && r.doc.Word(m.Affiliation.First+1) == "-" && len(r.doc.Word(m.Affiliation.First)) == 1:
		return noBody // R-Ohio: a party and a state
	case m.Affiliation.Len() > 0:
		return Body{m.Affiliation, r.bodyCalled(m.Affiliation)}
	}
	if _, kin := mention.Kin(r.Lemma(m.Head)); kin && m.Form == mention.Description {
		return noBody // the grandson of FDR
	}
	if m.Form == mention.Description {
		if b := r.possessor(text.Range{First: m.Core.First, End: m.Head}); b.Words.Len() > 0 {
			return b
		}
		return r.bodyWithin(i)
	}
	if m.Kind != mention.Person {
		return noBody
	}
	if b := r.possessor(m.Role); b.Words.Len() > 0 {
		return b
	}
	for _, title := range m.Titles {
		if b := r.possessor(title); b.Words.Len() > 0 {
			return b
		}
	}
	return noBody
}

// bodyWithin is the body that a description is tied to by a name which only the rest of the article shows to be one's: a spokesman for | Hale & Moss, whose shares fell.
func (r *resolver) bodyWithin(i int) Body {
	m := r.ms[i]
	for k := i + 1; k < min(r.beside, i+5) && r.ms[k].Tokens.First < m.Tokens.End; k++ {
		x := r.ms[k]
		if e := r.of[k]; x.Form == mention.Name && e >= 0 && r.es[e].Kind == mention.Organization && x.Core.First > m.Head && mention.Ties(r.Low(x.Tokens.First-1)) && r.Low(x.Tokens.First-1) != "in" && mention.Belongs(r.Lemma(m.Head)) {
			return Body{x.Core, e}
		}
	}
	return noBody
}

// bodyCalled is the one body whose name, or a part of it, some words are; noEntity for none.
func (r *resolver) bodyCalled(words text.Range) int {
	key := strings.Join(r.words(words), " ")
	if e, ok := r.full[key]; ok && r.es[e].Name >= 0 {
		switch kind := r.es[e].Kind; {
		case kind == mention.Organization:
			return e
		case kind == mention.Place && !mention.Employs(r.Lemma(words.End-1)) && mention.NounKind(r.Lemma(words.End-1)) != mention.Organization:
			return noEntity // Norland's minister is not of the Norland Airport Authority
		}
	}
	found := noEntity
	if unicode.IsUpper(text.Initial(r.doc.Word(words.First))) && !unicode.IsUpper(text.Initial(r.doc.Word(words.End))) {
		for _, e := range r.part[key] {
			if x := &r.es[e]; found >= 0 || x.Kind != mention.Organization || x.Name < 0 {
				return noEntity // it may be another's
			}
			found = e
		}
	}
	if l := r.Lemma(words.End - 1); found < 0 && mention.NounKind(l) == mention.Organization {
		if e, ok := r.role[l]; ok && r.es[e].Kind == mention.Organization && (r.es[e].Name >= 0 || words.Len() == 1 && r.toldApart(&r.es[e])) && !r.otherwise(words, e) {
			return e
		}
	}
	return found
}

// otherwise reports whether a word with a capital before the noun of some words for a body is none of the name of e, so that they are another's: the Norland intelligence agency.
func (r *resolver) otherwise(words text.Range, e int) bool {
	if r.es[e].Name < 0 {
		return false
	}
	name := r.words(r.ms[r.es[e].Name].Core)
	for t := words.First; t < words.End-1; t++ {
		if unicode.IsUpper(text.Initial(r.doc.Word(t))) && r.Tags[t+1] != syntax.HYPH && !slices.Contains(name, r.words(text.Range{First: t, End: t + 1})[0]) {
			return true
		}
	}
	return false
}

// toldApart reports whether a description of a body without a name tells by another noun which of its kind it is: the farmers' union, the housing association.
func (r *resolver) toldApart(x *Entity) bool {
	if x.Name >= 0 || x.Plural || x.Kind != mention.Organization {
		return false
	}
	return slices.ContainsFunc(x.early(), func(i int) bool {
		m := r.ms[i]
		before := m.Head - 1
		return m.Form == mention.Description && before > m.Core.First && (r.Tags[before].Noun() && r.Tags[before-1] != syntax.HYPH || r.Tags[before] == syntax.POS && before-1 > m.Core.First)
	})
}

// possessor is the body whose office a role is: the charity in "the charity's chief executive", Acme in "Acme managing director".
func (r *resolver) possessor(role text.Range) Body {
	for role.Len() > 1 && r.Tags[role.First] == syntax.DT {
		role.First++
	}
	for t := min(role.End, role.First+6) - 1; t > role.First; t-- {
		words := text.Range{First: role.First, End: t}
		if peoples()[r.doc.Word(t-1)] {
			continue // Norlandic officials are not of the Norlandic Authority
		}
		if e := r.bodyCalled(words); e >= 0 && !r.outletInPart(words, e) {
			return Body{words, e}
		}
	}
	return noBody
}

// peoples are the adjectives of peoples, places and beliefs.
var peoples = lexicon.Once("peoples")

// outletInPart reports whether words that a capital goes on are only the beginning of the name of an outlet, which they do not mean then: in New York | City Public Advocate, not
// the New York Daily News.
func (r *resolver) outletInPart(words text.Range, e int) bool {
	x := &r.es[e]
	return x.Name >= 0 && unicode.IsUpper(text.Initial(r.doc.Word(words.End))) && r.outlet(x) && words.Len() < r.ms[x.Name].Core.Len()
}

// bodyNamed is the body whose name has a noun in it, else the one that it may stand for whatever that is called; noEntity for none.
func (r *resolver) bodyNamed(noun string) int {
	if e := r.withNoun(noun); e != noEntity {
		return e
	}
	return r.anyBodyNamed(noun)
}

// anyBodyNamed is, for a noun that any body may be called by, the one named last that is no outlet; noEntity for none.
func (r *resolver) anyBodyNamed(noun string) int {
	if !anyBody(noun) {
		return noEntity
	}
	press := mention.OutletNouns()[noun]
	return r.inFocus(func(x *Entity) bool {
		return x.Name >= 0 && !x.Plural && x.Kind == mention.Organization && (press || !r.outlet(x))
	})
}

// anyBodies are the nouns that stand for a body whatever its name is, each with its mark.
var anyBodies = sync.OnceValue(func() map[string]string { return lexicon.Kinds("any-bodies") })

// anyBody reports whether a noun may stand for any body, and isFirm whether it does for whatever does business, or good.
func anyBody(noun string) bool { k := anyBodies()[noun]; return k == "firm" || k == "body" }
func isFirm(noun string) bool  { k := anyBodies()[noun]; return k == "firm" || k == "trade" }

var outlets = sync.OnceValue(func() map[string]string { return lexicon.Kinds("outlets") })

// outlet reports whether a named body is a newspaper or the like, or named nowhere but where somebody has told it something: she told Reuters. It is not the company that
// an article is about.
func (r *resolver) outlet(x *Entity) bool {
	return r.listed(x) || r.onlyTold(x)
}

// press reports whether a named body is a newspaper or the like that the article only says was told something, or has reported it.
func (r *resolver) press(x *Entity) bool {
	switch {
	case r.onlyTold(x):
		return r.listed(x) || slices.ContainsFunc(r.words(r.ms[x.Name].Core), func(w string) bool { return mention.OutletWords()[w] })
	case r.onlyReports(x):
		name, noun := r.nounsOfName(r.ms[x.Name])
		return r.listed(x) || mention.OutletWords()[name] || mention.OutletNouns()[noun]
	}
	return false
}

// listed reports whether a named body is an outlet of the list.
func (r *resolver) listed(x *Entity) bool {
	kind := outlets()[r.doc.Of(r.doc.SpanOf(r.ms[x.Name].Core))]
	return kind != "" && kind != "social"
}

// onlyTold reports whether a body is named nowhere but where somebody has told it something.
func (r *resolver) onlyTold(x *Entity) bool {
	return !slices.ContainsFunc(x.early(), func(i int) bool { return r.ms[i].Form == mention.Name && !r.isTold(i) })
}

// onlyReports reports whether a body is named nowhere but where somebody has told it something, or it reports that: the Courier reported that a firm had closed.
func (r *resolver) onlyReports(x *Entity) bool {
	return !slices.ContainsFunc(x.early(), func(i int) bool {
		if r.ms[i].Form != mention.Name || r.isTold(i) {
			return false
		}
		a, ok := r.sourceOf[i]
		return !ok || r.said[a].Cue.Len() == 0 || !reporting[r.Lemma(r.LastVerb(r.said[a].Cue))] && r.Low(r.said[a].Cue.First) != "according"
	})
}

var reporting = lexicon.Words("report reveal publish disclose")
