package coref

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// description joins a definite description to what it may describe, and makes an entity of any other.
func (r *resolver) description(i int) {
	m := r.ms[i]
	if m.Kind == mention.Thing {
		r.overlooked(i)
		switch {
		case r.of[i] >= 0 || !r.isSource(i):
			return
		case r.unheard(m):
			m.Form, m.Kind = mention.Name, mention.Organization
			r.ms[i] = m
			r.name(i)
			return
		case !r.phrased(m):
			return // else who speaks is somebody, whatever they are called: the physio
		}
	}
	lemma := r.Lemma(m.Head)
	if e, ok := r.predicated(i); ok {
		r.join(i, e)
		r.role[r.roleAt(m.Head, lemma)] = e
		return
	}
	if r.predicate(m) && !r.isSource(i) {
		return
	}
	if e, ok := r.apposition(i); ok {
		r.join(i, e)
		r.kinOf(m.Core, e)
		if r.Tags[m.Tokens.First] != syntax.DT || r.definite(m) {
			r.holds(r.roleAt(m.Head, lemma), e)
		} else {
			r.role[r.roleAt(m.Head, lemma)] = e
		}
		return
	}
	if w := m.Within; w >= 0 && r.ms[w].Head == m.Head && r.of[w] >= 0 {
		r.join(i, r.of[w]) // hundreds of | e-mails
		return
	}
	if e, ok := r.kin(i); ok {
		r.join(i, e)
		return
	}
	if _, kin := generations[lemma]; kin && r.possessed(m) && m.Tokens.Len() == 2 && r.within[i] < 0 {
		if e, ok := r.role[lemma]; ok && r.es[e].Name >= 0 && r.agree(e, m) {
			r.join(i, e) // Anne Hale, the boy's mother … his mother
			return
		}
	}
	if r.definite(m) {
		if e, ok := r.ordinal(m, lemma); ok {
			r.join(i, e)
			r.role[lemma] = e
			return
		}
		if e, ok := r.inRole(m, lemma); ok && r.agree(e, m) && r.known(m, e) {
			if x := &r.es[e]; x.Name < 0 && trading[lemma] && r.possessed(r.ms[x.Mentions[0]]) {
				if named, ok := r.body(i, lemma); ok {
					e = named // her company … Acme … the company
				}
			}
			r.join(i, e)
			return
		}
		if m.Kind == mention.Person && !m.Plural && m.Core.Len() == 2 {
			// "the friend" of a quotation is the unnamed one who has just spoken, whatever they were called then.
			sentence := r.sentence(i)
			if e, ok := r.inFocus(func(x Entity) bool {
				return x.Name < 0 && x.Kind == mention.Person && r.isSource(i) && (x.spoke >= 0 && sentence-x.spoke <= 3 || x.subject && sentence-x.sentence <= 2)
			}); ok {
				r.join(i, e)
				return
			}
		}
		if lemma == "old" {
			if e, ok := r.aged(m); ok {
				r.join(i, e)
				return
			}
			years := r.yearsOf(m)
			if e, ok := r.best(i, func(x *Entity) bool {
				return x.Kind == mention.Person && !x.Plural && (x.years == 0 || x.years == years) && (x.Name >= 0 || !unnamedRoles[r.Lemma(r.ms[x.Mentions[0]].Head)] || x.Gender != mention.Unknown)
			}); ok {
				r.join(i, e)
				return
			}
		}
		if e, ok := r.writing(m, lemma); ok {
			r.join(i, e)
			return
		}
		if anyBody[lemma] && m.Kind == mention.Person && m.Tokens.Len() == 2 && lemma != "developer" && lemma != "organiser" {
			if e, ok := r.body(i, lemma); ok {
				r.join(i, e)
				return
			}
		}
		if e, ok := r.epithet(i, lemma); ok {
			r.join(i, e)
			return
		}
		if m.Kind == mention.Organization && (m.Tokens.Len() == 2 || r.located(m) && (r.isSource(i) || r.isSubject(i))) {
			if e, ok := r.body(i, lemma); ok {
				r.join(i, e)
				return
			}
		}
	}
	e := r.create(i)
	r.join(i, e)
	r.kinOf(m.Core, e)
	if m.Core.Len() > 1 || m.Plural {
		r.role[r.roleAt(m.Head, lemma)] = e
	}
	if ds := r.described[lemma]; len(ds) < 3 && !m.Plural {
		r.described[lemma] = append(ds, e)
	}
}

// roleAt is by what the noun at token t is remembered: a vice president is no president, a former one not the one who is meant first.
func (r *resolver) roleAt(t int, lemma string) string {
	if t == 0 {
		return lemma
	}
	if w := Fold(r.doc.Word(t - 1)); seconds[w] {
		return w + " " + lemma
	}
	return lemma
}

var seconds = map[string]bool{"vice": true, "deputy": true, "assistant": true, "associate": true, "former": true, "ex": true, "late": true, "shadow": true, "acting": true}

// inRole is the one whom the noun of a description has been told of last.
func (r *resolver) inRole(m mention.Mention, lemma string) (int, bool) {
	key := r.roleAt(m.Head, lemma)
	if e, ok := r.role[key]; ok && len(r.es[e].Mentions) > 0 {
		return e, true
	}
	if key != lemma {
		e, ok := r.role[lemma]
		return e, ok && len(r.es[e].Mentions) > 0
	}
	if e, ok := r.role[synonyms[lemma]]; ok && len(r.es[e].Mentions) > 0 && r.es[e].Name >= 0 {
		return e, true
	}
	for _, second := range []string{"former", "acting", "assistant", "deputy", "vice"} {
		if e, ok := r.role[second+" "+lemma]; ok && len(r.es[e].Mentions) > 0 {
			return e, true
		}
	}
	return 0, false
}

// overlooked joins what is no description, but a name known from elsewhere in the article, to the one who bears it: "software company Lumen denied it".
func (r *resolver) overlooked(i int) {
	m := r.ms[i]
	at := m.Head
	for at >= m.Core.First && (unicode.IsUpper(first(r.doc.Word(at))) || r.Tags[at] == syntax.HYPH) {
		at--
	}
	if at == m.Head || r.opensSentence(m.Head) && m.Head+1 < len(r.doc.Tokens) && !r.isSource(i) {
		return
	}
	for at++; at <= m.Head; at++ {
		words := r.words(text.Range{First: at, End: m.Core.End})
		key := strings.Join(words, " ")
		e, ok := r.full[key]
		if es := r.part[key]; !ok && (len(words) > 1 || r.unheard(m)) && len(es) == 1 {
			e, ok = es[0], true
		}
		if ok && len(words) > 0 && r.es[e].Name >= 0 && !r.es[e].Plural {
			r.join(i, e)
			return
		}
	}
}

// phrased reports whether a description has words before its noun that make a phrase of it, so that it is no slip of what finds mentions.
func (r *resolver) phrased(m mention.Mention) bool {
	switch r.Tags[m.Tokens.First] {
	case syntax.DT, syntax.PRPS, syntax.CD:
		return m.Tokens.Len() > 1
	}
	return false
}

// unheard reports whether a mention of one word that nothing is known of is written as names are, so that it is somebody's where it says something: UKHospitality,
// easyFly.
func (r *resolver) unheard(m mention.Mention) bool {
	w := r.doc.Word(m.Head)
	_, n := utf8.DecodeRuneInString(w)
	inner := strings.IndexFunc(w[n:], unicode.IsUpper) >= 0
	return m.Tokens.Len() == 1 && (inner || unicode.IsUpper(first(w)) && (!r.opensSentence(m.Head) || r.Tags[m.Head] == syntax.NNP))
}

// writing is the document in focus that another noun for such documents stands for: a study … The paper.
func (r *resolver) writing(m mention.Mention, lemma string) (int, bool) {
	if m.Tokens.Len() != 2 || writings[lemma] == 0 {
		return 0, false
	}
	if _, ok := r.inFocus(func(x Entity) bool { return x.Name >= 0 && r.isOutlet(&x) }); ok && m.Kind != mention.Document {
		return 0, false // the paper may be a newspaper
	}
	return r.inFocus(func(x Entity) bool {
		return x.Kind == mention.Document && x.Plural == m.Plural && writings[r.Lemma(r.ms[x.Mentions[0]].Head)]&writings[lemma] != 0
	})
}

// writings are nouns of documents, by what they may be: something found out, something sent, something announced, something laid down.
var writings = map[string]int{"report": 1, "study": 1, "paper": 1, "research": 1, "review": 1, "analysis": 1, "survey": 1, "poll": 1, "audit": 1, "assessment": 1,
	"letter": 2, "email": 2, "e-mail": 2, "message": 2, "memo": 2, "memorandum": 2, "note": 2, "text": 2, "post": 2, "tweet": 2, "correspondence": 2, "missive": 2,
	"statement": 4, "communique": 4, "release": 4, "announcement": 4,
	"complaint": 8, "lawsuit": 8, "suit": 8, "filing": 8, "petition": 8, "indictment": 8, "affidavit": 8,
	"document": 15, "dossier": 3}

// epithet is the person by name who has just spoken or acted, where another word stands for them that tells nothing new of anybody: the defendant, the
// striker.
func (r *resolver) epithet(i int, lemma string) (int, bool) {
	m := r.ms[i]
	if m.Kind != mention.Person || m.Plural || m.Core.Len() > 5 || m.Tokens.Len() != m.Core.Len() || !r.isSource(i) && !r.isSubject(i) || r.within[i] >= 0 || unnamedRoles[lemma] && !r.partisan(m) || r.owned(m) {
		return 0, false
	}
	sentence := r.sentence(i)
	return r.best(i, func(x *Entity) bool {
		return x.Kind == mention.Person && x.Name >= 0 && !x.Plural && x.shows(m.Gender) >= 0 &&
			(x.spoke >= 0 && sentence-x.spoke <= 4 || x.subject && sentence-x.sentence <= 2)
	})
}

// owned reports whether a description says whose somebody is, and so is about somebody else than those who are known: the hospital's lawyer.
func (r *resolver) owned(m mention.Mention) bool {
	for t := m.Core.First; t < m.Head; t++ {
		if r.Tags[t] == syntax.POS {
			return true
		}
	}
	return false
}

// partisan reports whether a description tells of somebody's party or town, as of one who is known already: the SNP man.
func (r *resolver) partisan(m mention.Mention) bool {
	return m.Core.Len() > 2 && m.Core.Len() < 5 && m.Core.End == m.Head+1 && r.Tags[m.Head-1] == syntax.NNP
}

// unnamedRoles are the nouns of those whom an article does not want to name.
var unnamedRoles = map[string]bool{"source": true, "insider": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "official": true, "aide": true,
	"friend": true, "neighbour": true, "neighbor": true, "pal": true, "colleague": true, "resident": true, "employee": true, "reader": true, "user": true, "woman": true,
	"man": true, "guy": true, "bloke": true, "chap": true, "kid": true, "caller": true, "customer": true, "passenger": true, "girl": true, "boy": true, "lad": true, "person": true, "one": true, "other": true, "coroner": true, "judge": true, "prosecutor": true, "officer": true}

// ordinal is which of several who are not named is meant: the first official.
func (r *resolver) ordinal(m mention.Mention, lemma string) (int, bool) {
	ds := r.described[lemma]
	if m.Core.Len() != 3 {
		return 0, false
	}
	n := ordinals[Fold(r.doc.Word(m.Core.First+1))]
	if n == 0 || n > len(ds) {
		return 0, false
	}
	return ds[n-1], true
}

var ordinals = map[string]int{"first": 1, "original": 1, "second": 2, "other": 2, "third": 3}

// predicate reports whether a description says what somebody is rather than being somebody: She was a girl who could find the moon.
func (r *resolver) predicate(m mention.Mention) bool {
	t := m.Tokens.First - 1
	if t < 1 || m.Kind != mention.Person || r.Tags[m.Tokens.First] != syntax.DT || r.pointsBack(m.Tokens.First) {
		return false
	}
	for t > 0 && r.Tags[t] == syntax.RB {
		t--
	}
	switch w := Fold(r.doc.Word(t)); w {
	case "as", "like":
		return true
	default:
		return r.Tags[t].Verb() && (r.Lemma(t) == "be" || r.Lemma(t) == "become")
	}
}

// apposition is the entity of the name right before a description, behind a comma: "Hugh Selby, a naval surgeon,".
func (r *resolver) apposition(i int) (int, bool) {
	m := r.ms[i]
	at := m.Tokens.First - 1
	if m.Plural || at < 1 || m.Tokens.End >= len(r.doc.Tokens) || r.doc.Word(m.Tokens.End-1) == "," || r.Tags[m.Tokens.End].Finite() {
		return 0, false
	}
	further := r.doc.Word(at) == "and" // Hugh Selby, a surgeon and | a father of two,
	if !further && r.doc.Word(at) != "," || (further || r.Tags[m.Tokens.End] == syntax.CC) && !r.closes(m.Tokens.End) {
		return 0, false
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		x := r.ms[k]
		if x.Tokens.End != at || x.Kind != m.Kind || r.of[k] < 0 || !r.agree(r.of[k], m) || Fold(r.doc.Word(m.Tokens.First)) == "whose" {
			continue
		}
		if further {
			return r.of[k], x.Form == mention.Description && r.es[r.of[k]].Name >= 0 && x.Tokens.First > 0 && r.doc.Word(x.Tokens.First-1) == ","
		}
		if x.Form == mention.Name || r.oneOf(x) || r.isSource(k) && !x.Plural && r.indefinite(m) {
			return r.of[k], true
		}
	}
	return 0, false
}

// closes reports whether a comma or the end of the sentence comes behind token t before any verb does, as where an apposition ends.
func (r *resolver) closes(t int) bool {
	for end := min(int(r.doc.Sentences[r.doc.Tokens[t].Sentence].Tokens.End), t+12); t < end; t++ {
		switch tag := r.Tags[t]; {
		case tag == syntax.Comma, tag == syntax.Stop:
			return true
		case tag.Verb():
			return false
		}
	}
	return false
}

// indefinite reports whether a description begins with a or an.
func (r *resolver) indefinite(m mention.Mention) bool {
	w := Fold(r.doc.Word(m.Tokens.First))
	return w == "a" || w == "an"
}

// oneOf reports whether a description leaves open which of several is meant: one of them. What stands behind it tells.
func (r *resolver) oneOf(m mention.Mention) bool {
	return m.Form == mention.Description && !m.Plural && Fold(r.doc.Word(m.Head)) == "one"
}

// known reports whether what a description says of its noun has been said of entity e: the prime minister is no minister of whom nothing more has
// been told.
func (r *resolver) known(m mention.Mention, e int) bool {
	ms := r.es[e].Mentions
	for t := m.Core.First; t < m.Head; t++ {
		switch r.Tags[t] {
		case syntax.NN, syntax.NNP, syntax.NNS, syntax.JJ:
		default:
			continue
		}
		w := Fold(r.doc.Word(t))
		if w == "year" || w == "old" && r.Tags[t-1] == syntax.HYPH {
			continue // the 62-year-old actor
		}
		if !slices.ContainsFunc(ms[:min(len(ms), 6)], func(k int) bool { return r.says(r.ms[k].Tokens, w) }) {
			return false
		}
	}
	return true
}

// says reports whether a word stands among the first tokens of a range.
func (r *resolver) says(in text.Range, word string) bool {
	for t := in.First; t < min(in.End, in.First+20); t++ {
		if Fold(r.doc.Word(t)) == word {
			return true
		}
	}
	return false
}

// aged is the person whose age a description tells: "Ekwueme, 19, … the 19-year-old".
func (r *resolver) aged(m mention.Mention) (int, bool) {
	for t := m.Core.First; t < m.Head; t++ {
		if r.Tags[t] != syntax.CD {
			continue
		}
		e, ok := r.age[r.doc.Word(t)]
		return e, ok
	}
	return 0, false
}

// yearsOf is the age that a description tells, 0 where it tells none in figures.
func (r *resolver) yearsOf(m mention.Mention) int {
	for t := m.Core.First; t < m.Head; t++ {
		if r.Tags[t] == syntax.CD {
			return agedYears(r.doc.Word(t))
		}
	}
	return 0
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
			r.age[r.doc.Word(t+1)] = e
			r.es[e].years = agedYears(r.doc.Word(t + 1))
		}
	}
}

// body is the body in focus that "the council" or "the force" stands for: one with that word in its name, else the one that stands out most.
func (r *resolver) body(i int, lemma string) (int, bool) {
	for es := r.part[lemma]; len(es) > 0; es = es[:len(es)-1] {
		if x := r.es[es[len(es)-1]]; x.Kind == mention.Organization && x.Name >= 0 {
			return es[len(es)-1], true
		}
	}
	if e, ok := r.inFocus(func(x Entity) bool { return x.Kind == mention.Organization && x.Name >= 0 && r.namedAs(x, lemma) }); ok {
		return e, true
	}
	if !anyBody[lemma] {
		return 0, false
	}
	outlet := outlets().nouns[lemma]
	return r.best(i, func(x *Entity) bool {
		return x.Name >= 0 && !x.Plural && x.Kind == mention.Organization && r.isOutlet(x) == outlet && !(trading[lemma] && r.institution(x))
	})
}

// trading are the nouns of bodies that sell something.
var trading = map[string]bool{"company": true, "firm": true, "business": true, "retailer": true, "airline": true, "carmaker": true, "supermarket": true, "brand": true, "maker": true,
	"manufacturer": true, "insurer": true, "lender": true, "supplier": true, "operator": true, "startup": true, "start-up": true, "developer": true, "chain": true}

// institution reports whether a body has a noun in its name that no body has which sells something: a council, a parish.
func (r *resolver) institution(x *Entity) bool {
	if company(r.doc.Word(r.ms[x.Name].Head)) {
		return false
	}
	for _, w := range r.words(r.ms[x.Name].Core) {
		if mention.NounKind(w) == mention.Organization && !anyBody[w] && !trading[w] {
			return true
		}
	}
	return false
}

// located reports whether a description says nothing more of its noun than where it is from or what it deals in: the Leeds-based company, the housing association.
func (r *resolver) located(m mention.Mention) bool {
	if m.Tokens.Len() > 6 || m.Tokens.End != m.Core.End {
		return false
	}
	for t := m.Core.First + 1; t < m.Head; t++ {
		switch tag := r.Tags[t]; {
		case tag == syntax.NNP, tag == syntax.NN, tag == syntax.HYPH, tag == syntax.VBN, tag == syntax.JJ && unicode.IsUpper(first(r.doc.Word(t))):
		default:
			return false
		}
	}
	return true
}

// isOutlet reports whether an entity is called as newspapers and broadcasters are.
func (r *resolver) isOutlet(x *Entity) bool {
	name := r.ms[x.Name].Core
	if r.Tags[name.First] == syntax.DT && name.Len() > 1 {
		name.First++
	}
	for t := name.First; t < name.End; t++ {
		if broadcast[r.doc.Word(t)] {
			return true
		}
	}
	s := r.doc.SpanOf(name)
	return outlets().words[r.doc.Word(name.End-1)] || outlets().names[r.doc.Text[s.Start:s.End]]
}

// broadcast are words that stand anywhere in the names of broadcasters: BBC Radio Leeds.
var broadcast = map[string]bool{"BBC": true, "Radio": true, "TV": true, "ITV": true, "FM": true, "News": true, "NPR": true, "ABC": true, "CNN": true}

// outlets are the names of outlets, the words that such names end in, and the nouns that stand for one.
var outlets = sync.OnceValue(func() (o struct{ names, words, nouns map[string]bool }) {
	for _, l := range []struct {
		list string
		to   *map[string]bool
	}{{"outlets", &o.names}, {"outlet-words", &o.words}, {"outlet-nouns", &o.nouns}} {
		*l.to = map[string]bool{}
		for words := range lexicon.Kinds(l.list) {
			(*l.to)[words] = true
		}
	}
	return o
})

// anyBody are the nouns that stand for a body whatever its name is.
var anyBody = map[string]bool{"company": true, "firm": true, "business": true, "group": true, "organisation": true, "organization": true, "charity": true, "body": true, "agency": true,
	"outlet": true, "paper": true, "newspaper": true, "publication": true, "network": true, "broadcaster": true, "club": true, "team": true, "side": true, "force": true, "campaign": true,
	"party": true, "retailer": true, "bank": true, "airline": true, "carmaker": true, "supermarket": true, "watchdog": true, "regulator": true, "start-up": true, "startup": true, "brand": true,
	"giant": true, "institution": true, "chain": true, "maker": true, "manufacturer": true, "insurer": true, "lender": true, "supplier": true, "nonprofit": true, "foundation": true, "developer": true, "operator": true, "franchise": true, "organiser": true}

// namedAs reports whether a noun stands in the name of an entity: the council for Leeds City Council, the force for Kent Police.
func (r *resolver) namedAs(x Entity, lemma string) bool {
	for _, w := range r.words(r.ms[x.Name].Core) {
		if w == lemma || lemma == "force" && (w == "police" || w == "constabulary") {
			return true
		}
	}
	return false
}

// definite reports whether a description points back: the spokesman, this report.
func (r *resolver) definite(m mention.Mention) bool { return r.pointsBack(m.Tokens.First) }

func (r *resolver) pointsBack(t int) bool {
	switch Fold(r.doc.Word(t)) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}
