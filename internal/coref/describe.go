package coref

import (
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// description joins a definite description to what it may describe, and makes an entity of any other.
func (r *resolver) description(i int) {
	m := r.ms[i]
	if m.Kind == mention.Thing && !r.isSource(i) {
		return // but who speaks is somebody, whatever they are called: the physio
	}
	lemma := r.Lemma(m.Head)
	if e, ok := r.apposition(i); ok {
		r.join(i, e)
		r.kinOf(m.Core, e)
		r.holds(r.roleAt(m.Head, lemma), e)
		return
	}
	if e, ok := r.described(i, lemma); ok {
		r.join(i, e)
		return
	}
	e := r.create(i)
	r.join(i, e)
	r.kinOf(m.Core, e)
	if m.Core.Len() > 1 || m.Plural {
		r.role[r.roleAt(m.Head, lemma)] = e
	}
}

// described is the entity, told of before, that a description stands for.
func (r *resolver) described(i int, lemma string) (int, bool) {
	m := r.ms[i]
	e, ok := r.kin(i)
	if !ok && (r.definite(m) || r.oneOfAKind(m, lemma)) {
		e, ok = r.inRole(m, lemma)
	}
	if ok || !r.definite(m) {
		return e, ok
	}
	for _, find := range []func(int, string) (int, bool){r.justSpoke, r.writing, r.epithet, r.body} {
		if e, ok := find(i, lemma); ok {
			return e, true
		}
	}
	return 0, false
}

// oneOfAKind reports whether a description stands for one person without an article, as families and teams use it: Coach, my father.
func (r *resolver) oneOfAKind(m mention.Mention, lemma string) bool {
	_, kin := generations[lemma]
	return !m.Plural && (m.Tokens.Len() == 1 || kin && r.possessed(m))
}

// justSpoke is the unnamed person who has just spoken, where "the friend" speaks next: they are the same, whatever they were called before. "The woman" is so only
// where that one was shown to be a woman.
func (r *resolver) justSpoke(i int, lemma string) (int, bool) {
	m := r.ms[i]
	if courtParts[lemma] != "" || m.Kind != mention.Person || m.Plural || m.Core.Len() != 2 || !r.isSource(i) {
		return 0, false
	}
	sentence := r.sentence(i)
	return r.inFocus(func(x Entity) bool {
		return x.Name < 0 && x.Kind == mention.Person && x.spoke >= 0 && sentence-x.spoke <= 3 && (m.Gender == mention.Unknown || x.shows(m.Gender) > 0)
	})
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

// inRole is the entity for which the noun of a description has stood last, where nothing else that the description says is new.
func (r *resolver) inRole(m mention.Mention, lemma string) (int, bool) {
	key := r.roleAt(m.Head, lemma)
	e, ok := r.role[key]
	if ok = ok && len(r.es[e].Mentions) > 0; !ok && key == lemma {
		e, ok = r.role[synonyms[lemma]]
		ok = ok && r.es[e].Name >= 0 && len(r.es[e].Mentions) > 0
	}
	return e, ok && r.agree(e, m) && r.known(m, e) && !r.forgotten(m, e, lemma)
}

// forgotten reports whether entity e has no name and the article has gone on to others since, so that an office, the chancellor, may well be that of one of these.
func (r *resolver) forgotten(m mention.Mention, e int, office string) bool {
	return r.es[e].Name < 0 && m.Kind == mention.Person && r.definite(m) && m.Core.Len() == 2 && !unnamedRoles[office] && !slices.Contains(r.focus, e)
}

// writing is the document in focus that another noun for such documents stands for: a study … The paper.
func (r *resolver) writing(i int, lemma string) (int, bool) {
	m := r.ms[i]
	if m.Tokens.Len() != 2 || writings[lemma] == 0 {
		return 0, false
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
	if m.Kind != mention.Person || m.Plural || r.within[i] >= 0 || unnamedRoles[lemma] && !r.partisan(m) || r.owned(m) {
		return 0, false
	}
	person := func(x *Entity) bool {
		return x.Kind == mention.Person && x.Name >= 0 && !x.Plural && x.shows(m.Gender) >= 0 && (x.spoke >= 0 || x.subject)
	}
	part := courtParts[lemma]
	if part == "counsel" {
		if e, ok := r.best(i, func(x *Entity) bool { return person(x) && r.courtPart(x) == part }); ok {
			return e, true
		}
	}
	return r.best(i, func(x *Entity) bool {
		return person(x) && (part == "" || r.courtPart(x) == "" || r.courtPart(x) == part)
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
	return r.Tags[m.Head-1] == syntax.NNP
}

// unnamedRoles are the nouns of those whom an article does not want to name.
var unnamedRoles = map[string]bool{"source": true, "insider": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "official": true, "aide": true,
	"friend": true, "neighbour": true, "neighbor": true, "pal": true, "colleague": true, "resident": true, "employee": true, "reader": true, "user": true, "woman": true,
	"man": true, "guy": true, "bloke": true, "chap": true, "kid": true, "caller": true, "customer": true, "passenger": true, "girl": true, "boy": true, "lad": true, "person": true, "one": true, "other": true, "second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "seventh": true, "coroner": true, "judge": true, "prosecutor": true, "officer": true}

// apposition is the entity of the name right before a description and a comma, "Hugh Selby, a naval surgeon,", or of what stands before is: "He is a baker."
func (r *resolver) apposition(i int) (int, bool) {
	m := r.ms[i]
	at := m.Tokens.First - 1
	is := at > 0 && r.Tags[at].Verb() && r.Lemma(at) == "be" && r.indefinite(m)
	if m.Plural || at < 1 || r.doc.Word(at) != "," && !is {
		return 0, false
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		x := r.ms[k]
		if x.Tokens.End != at || x.Kind != m.Kind || r.of[k] < 0 || !r.agree(r.of[k], m) || r.fronted(&r.es[r.of[k]], i) || Fold(r.doc.Word(m.Tokens.First)) == "whose" {
			continue
		}
		if x.Form == mention.Name || is || r.isSource(k) && !x.Plural && r.indefinite(m) {
			return r.of[k], true
		}
	}
	return 0, false
}

// indefinite reports whether a description begins with a or an.
func (r *resolver) indefinite(m mention.Mention) bool {
	w := Fold(r.doc.Word(m.Tokens.First))
	return w == "a" || w == "an"
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

// definite reports whether a description points back: the spokesman, this report.
func (r *resolver) definite(m mention.Mention) bool { return r.pointsBack(m.Tokens.First) }

func (r *resolver) pointsBack(t int) bool {
	switch Fold(r.doc.Word(t)) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}
