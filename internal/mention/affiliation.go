package mention

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// affiliation is the body that the words of the mention at index whole tie it to: the one named within it, with the common noun that belongs to it
// ("Labour party" in "a Labour party spokesperson"), what is written like the name of one ("DUP" in "DUP councillor Anne Hale"), or the one for which,
// of which or at which somebody is. Nothing but people belong to bodies.
func (f *finder) affiliation(m Mention, whole int) text.Range {
	if m.Kind != Person && m.Kind != Group {
		return text.Range{}
	}
	before := text.Range{First: m.Tokens.First, End: m.Head}
	if m.Form == Name {
		if r := f.behindName(m.Tokens.End); r.Len() > 0 {
			return r
		}
		if before.End = m.Core.First; before.Len() > 1 && f.Tags[before.End-1] == syntax.POS && m.Core.Len() > 1 {
			before.End--
			if n := f.nameAt[before.End-1]; n == 0 || f.names[n-1].Type != syntax.Place {
				return f.capitals(before) // the DUP's | Anne Hale
			}
		}
		if !f.isTitle(before) {
			before.End = before.First
		}
	}
	party := m.Form == Description && partisans[f.Lemma(m.Head)] || before.Len() > 0 && partisans[f.Lemma(before.End-1)]
	for _, inner := range f.out[whole+1:] {
		body := inner.Kind == Organization || party && !f.possesses(inner.Core)
		if inner.Within != whole || !body || f.ofPeople(inner.Core.First) || inner.Core.First > 1 && f.doc.Word(inner.Core.First-1) == "for" && portfolios[f.Lemma(inner.Core.First-2)] {
			continue
		}
		r := inner.Core
		if r.Len() > 1 && f.Tags[r.First] == syntax.DT {
			r.First++
		}
		for r.End < m.Head && r.End < m.Core.End && NounKind(f.Lemma(r.End)) == Organization {
			r.End++
		}
		return r
	}
	if party {
		if r := f.capitals(before); r.Len() > 0 {
			return r
		}
		if r := f.office(before); r.Len() > 0 {
			return r
		}
	}
	return f.bodyBehind(m)
}

// partisans are those of whom the words before tell the party, the team or the office that they are of: a Labour source, the Gloucester captain.
var partisans = setOf("mp", "mla", "td", "msp", "senator", "congressman", "congresswoman", "lawmaker", "councillor", "councilor", "councilwoman", "councilman", "candidate", "source", "insider",
	"aide", "staffer", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson", "backbencher", "peer", "official", "activist", "member", "politician", "strategist", "legislator",
	"whip", "captain", "coach", "boss", "striker", "midfielder", "defender", "goalkeeper", "keeper", "skipper", "winger", "forward", "quarterback", "pitcher", "analyst")

// possesses reports whether a name is a possessor: Hale's in "Hale's spokesman".
func (f *finder) possesses(r text.Range) bool {
	return r.End < len(f.Tags) && f.Tags[r.End] == syntax.POS
}

// capitals is what is written like the name of a body, though it was not seen to be one, before those who are of it: "No 10" in "A No 10 aide", "Liberal" in
// "two Liberal MPs".
func (f *finder) capitals(r text.Range) text.Range {
	for r.First < r.End && (!capital(f.doc.Word(r.First)) || f.opens(r.First) && (!f.Tags[r.First].Noun() || r.Len() < 2) || f.Tags[r.First] == syntax.DT || f.Tags[r.First] == syntax.PRPS) {
		r.First++
	}
	end := r.First
	for end < r.End && (capital(f.doc.Word(end)) || end > r.First && f.Tags[end] == syntax.CD) && !partisans[f.Low(end)] && !titleWord(f.doc.Word(end)) && !f.ofPeople(end) {
		end++
	}
	for end > r.First && end < r.End && NounKind(f.Lemma(end)) == Organization {
		end++ // Home ministry officials
	}
	return text.Range{First: r.First, End: end}
}

// office is the body, told by nouns and not by a name, that stands before the noun for one of its people: finance ministry in "a senior finance ministry official",
// government in "government sources". The words in r are those before that noun or, before a name, those up to it.
func (f *finder) office(r text.Range) text.Range {
	if r.Len() > 0 && f.Tags[r.End-1].Noun() && partisans[f.Lemma(r.End-1)] {
		r.End-- // finance ministry | official Anne Hale
	}
	first := r.End
	for first > r.First && f.Tags[first-1].Noun() && f.Tags[first-1] != syntax.NNS {
		first--
	}
	r.First = first
	if r.Len() == 0 || NounKind(f.Lemma(r.End-1)) != Organization || r.Len() == 1 && f.Low(first) != "government" {
		return text.Range{}
	}
	return r
}

// ofPeople reports whether token t is an adjective of a people, a place or a belief, or part of a word with one: Scottish-Nigerian.
func (f *finder) ofPeople(t int) bool {
	return peoples()[f.doc.Word(t)] || t+1 < len(f.doc.Tokens) && f.doc.Word(t+1) == "-" && !f.doc.Tokens[t+1].SpaceBefore
}

// bodyBehind is the body in what hangs on behind a description: "a spokesman for | the council", "an expert on squid at | Leeds University".
func (f *finder) bodyBehind(m Mention) text.Range {
	of := m.Tokens.First > 0 && f.doc.Word(m.Tokens.First-1) == "," // told of somebody named: Anne Hale, an analyst at | Norvik
	first := -1                                                     // behind the preposition that ties the body to somebody
	for t := m.Core.End; t < m.Tokens.End; t++ {
		switch tag := f.Tags[t]; {
		case tag == syntax.IN:
			first = -1
			if w := f.Low(t); ties[w] && !(w == "for" && portfolios[f.Lemma(m.Head)]) && (t == m.Core.End || w == "at" || w == "for") {
				first = t + 1
			}
			continue
		case tag == syntax.WP, tag == syntax.WDT, tag.Verb(), tag == syntax.TO:
			return text.Range{}
		case first < 0:
			continue
		}
		if n := f.nameAt[t]; n != 0 {
			if name := f.names[n-1]; name.Tokens.First > m.Head && (name.Type == syntax.Organization || f.Low(first-1) == "at" && (name.Tokens.Len() > 1 || of && first == m.Core.End+1 && (t+1 == len(f.Tags) || !f.Tags[t+1].Noun())) && !f.possesses(name.Tokens)) {
				return name.Tokens
			}
		}
		if t+1 < m.Tokens.End && (f.nameAt[t] != 0 && f.nameAt[t+1] == f.nameAt[t] || f.Tags[t+1].Noun() || f.Tags[t+1] == syntax.POS) {
			continue
		}
		if NounKind(f.Lemma(t)) == Organization {
			for first < t && (f.Tags[first] == syntax.DT || f.Tags[first] == syntax.PRPS) {
				first++
			}
			return text.Range{First: first, End: t + 1}
		}
	}
	return text.Range{}
}

// ties are the prepositions between somebody and the body that they belong to or speak for.
var ties = setOf("for", "of", "at", "from", "in", "with")

// behindName is the body that is told right behind a person's name, from token t on: the party in "Anne Hale (Con, Hove)", the firm in "Anne Hale, of Acme Ltd,"
// and in "Anne Hale, who chairs Acme Ltd,", the party and the state in "Anne Hale, R-Ohio,".
func (f *finder) behindName(t int) text.Range {
	s := f.doc.Sentences[f.doc.Tokens[max(0, t-1)].Sentence].Tokens
	if t+2 >= s.End {
		return text.Range{}
	}
	switch f.doc.Word(t) {
	case "(":
		r := text.Range{First: t + 1, End: t + 1}
		for r.End < min(s.End, t+5) && capital(f.doc.Word(r.End)) {
			r.End++
		}
		if w := f.doc.Word(r.End); w != ")" && w != "," {
			return text.Range{}
		}
		f.party = r
		return r
	case ",":
		switch at := t + 2; {
		case f.Low(t+1) == "of":
			return f.bodyNamed(at, s.End)
		case f.Low(t+1) == "who" && heading[f.Lemma(at)]:
			return f.bodyNamed(at+1, s.End)
		case f.Low(t+1) == "who" && (f.Tags[at] == syntax.VBZ || f.Tags[at] == syntax.VBP):
			return f.workplace(at+1, s.End)
		case len(f.doc.Word(t+1)) == 1 && f.doc.Word(at) == "-":
			f.party = text.Range{First: t + 1, End: min(at+2, s.End)}
			return f.party
		}
	}
	return text.Range{}
}

// workplace is the body at which or for which somebody does what a clause tells from token t on: Anne Hale, who | studies squid at Leeds University.
func (f *finder) workplace(t, end int) text.Range {
	for end = min(end, t+8); t < end && f.Tags[t] != syntax.Comma && !f.Tags[t].Verb(); t++ {
		if w := f.Low(t); w == "at" || w == "for" {
			if r := f.bodyNamed(t+1, end); r.Len() > 0 {
				return r
			}
		}
	}
	return text.Range{}
}

// heading are the verbs for what somebody does in a body: Anne Hale, who chairs the council.
var heading = setOf("chair", "head", "lead", "run", "direct", "manage", "coach", "captain", "edit", "represent")

// bodyNamed is the body whose name stands at token t, or few words behind it before token end: the | Leeds Housing Trust. It is empty where none does.
func (f *finder) bodyNamed(t, end int) text.Range {
	for end = min(end, t+5); t < end && f.nameAt[t] == 0 && f.modifies(t, end); {
		t++
	}
	if t == end || f.nameAt[t] == 0 {
		return text.Range{}
	}
	n := f.names[f.nameAt[t]-1]
	if n.Type == syntax.Organization || n.Type == syntax.Person && n.Tokens.Len() > 1 {
		return n.Tokens
	}
	return text.Range{}
}
