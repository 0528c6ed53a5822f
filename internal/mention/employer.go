package mention

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// bodyBehind is the body in what hangs on behind a description: "a spokesman for | the council", "an expert on squid at | Leeds University".
func (f *finder) bodyBehind(m Mention) text.Range {
	of := m.Tokens.First > 0 && f.doc.Word(m.Tokens.First-1) == "," // told of somebody named: Anne Hale, an analyst at | Norvik
	first := -1                                                     // behind the preposition that ties the body to somebody
	for t := m.Core.End; t < m.Tokens.End; t++ {
		compound := f.Tags[t-1] == syntax.HYPH || t+1 < m.Tokens.End && f.Tags[t+1] == syntax.HYPH // state-owned, centre-right
		switch tag := f.Tags[t]; {
		case tag == syntax.IN:
			part := f.Low(t) == "of" && first >= 0 && parts[f.Lemma(t-1)]
			first = -1
			if w := f.Low(t); ties[w] && !(w == "for" && portfolios[f.Lemma(m.Head)]) && (t == m.Core.End || w == "at" || w == "for" || part) {
				first = t + 1
			}
			if f.Low(t) == "of" && t+1 < m.Tokens.End && postsOf[f.Low(t+1)] {
				first = -1 // deputy chief of mission
			}
			continue
		case compound:
			continue
		case tag == syntax.VBG && !idle[f.Lemma(t)]:
			first = -1 // a doctor working | at Leeds Hospital
			continue
		case tag == syntax.WP, tag == syntax.WDT, tag.Verb(), tag == syntax.TO:
			return text.Range{}
		case first < 0:
			continue
		}
		if r := f.bodyTied(m, t, first, of); r.Len() > 0 {
			return r
		}
		if t+1 < m.Tokens.End && (f.nameAt[t] != 0 && f.nameAt[t+1] == f.nameAt[t] || f.Tags[t+1].Noun() || f.Tags[t+1] == syntax.POS || parts[f.Lemma(t)] && f.Low(t+1) == "of") {
			continue
		}
		if f.Low(t) == "parliament" && t+1 < m.Tokens.End && f.Tags[t+1] == syntax.IN {
			continue // a member of parliament for | the Greens
		}
		if l := f.Lemma(t); NounKind(l) == Organization || employers()[l] && (f.Low(first-1) == "for" || f.Low(first-1) == "of") {
			for first < t && (f.Tags[first] == syntax.DT || f.Tags[first] == syntax.PRPS) {
				first++
			}
			if t+2 < len(f.Tags) && naming[f.Lemma(t+1)] {
				if r := f.bodyNamed(t+2, f.doc.SentenceAt(t).End); r.Len() > 0 {
					return r // founder of a group called | Friends of Hull
				}
			}
			return text.Range{First: first, End: t + 1}
		}
	}
	return text.Range{}
}

// postsOf are the nouns for bodies that behind of only go on an office: deputy chief of mission.
var postsOf = lexicon.Words("mission staff")

// bodyTied is the body that is named at token t, behind a preposition right before token first which ties it to m; of says that m tells of somebody named.
func (f *finder) bodyTied(m Mention, t, first int, of bool) text.Range {
	name, ok := f.nameOf(t)
	if !ok || name.Tokens.End < len(f.Tags) && f.Tags[name.Tokens.End] == syntax.HYPH {
		return text.Range{} // Leeds Green-based
	}
	r := name.Tokens
	for r.Len() > 1 && !capital(f.doc.Word(r.First)) && len(f.doc.Word(r.First)) > 4 {
		r.First++ // forwarder | Norvik
	}
	for k := r.First + 1; k+1 < r.End; k++ {
		if f.Tags[k-1] == syntax.HYPH && seated[f.doc.Word(k)] {
			r.First = k + 1 // Leeds-based | Norvik Foods
		}
	}
	if e := r.End; e+1 < len(f.Tags) && f.Tags[e] == syntax.HYPH && seated[f.doc.Word(e+1)] {
		return text.Range{} // where the body is that is named behind
	}
	ends := t+1 == len(f.Tags) || !f.Tags[t+1].Noun() && f.Tags[t+1] != syntax.HYPH
	at := f.Low(first-1) == "at" && (name.Tokens.Len() > 1 || (of || staff[f.Lemma(m.Head)]) && ends) && !f.possesses(name.Tokens)
	sole := r.Len() == 1 && first == m.Core.End+1 && f.officed(m.Head) && ends && !f.possesses(r) // chief executive of Norvik
	behindThe := name.Type == syntax.Person && r.Len() > 1 && f.Low(r.First-1) == "the"           // president of the Moss Vale Sangh
	if r.First > m.Head && (name.Type == syntax.Organization || at || sole || behindThe || parties()[f.doc.Of(f.doc.SpanOf(r))] || f.described(m, r, first) || f.isChain(r.End)) {
		r.End = f.throughNoun(r.End, m.Tokens.End)
		if t := r.End; t < m.Tokens.End && f.Tags[t].Noun() && f.nameAt[t] == 0 && employers()[f.Lemma(t)] {
			r.End++ // the Leeds Street | nursery
		}
		return r
	}
	return text.Range{}
}

// staff are those who are at a body rather than at a place: a manager at | Norvik.
var staff = lexicon.Words(`manager official executive analyst economist strategist engineer developer designer director partner spokesman spokeswoman spokesperson
	employee staffer worker insider source trader researcher scientist editor lawyer consultant technician recruiter`)

// isChain reports whether the words between commas from token t on tell that what is named before them is a body: Norvik, | a clothing chain
func (f *finder) isChain(t int) bool {
	if t+2 >= len(f.Tags) || f.doc.Word(t) != "," || f.Tags[t+1] != syntax.DT {
		return false
	}
	k := t + 2
	for k < min(len(f.Tags), t+8) && f.nameAt[k] == 0 && (f.Tags[k] == syntax.JJ || f.Tags[k].Noun()) || f.ofPeople(k) {
		k++
	}
	return f.bodyNoun(k - 1)
}

// throughNoun is the end of the nouns from token t on that go on a name of a body and end in the noun for one: the Crown | prosecution service. It is t where there are none.
func (f *finder) throughNoun(t, end int) int {
	for k := t; k < min(end, t+3) && f.Tags[k].Noun() && f.nameAt[k] == 0; k++ {
		if NounKind(f.Lemma(k)) == Organization && k > t {
			return k + 1
		}
	}
	return t
}

// described reports whether a noun before a name, behind the preposition before token first, tells that it is a body's: "a lawyer for the charity | Norvik", and, of those that
// only bodies have, "chief executive of oil bottler | Norvik".
func (f *finder) described(m Mention, r text.Range, first int) bool {
	t := r.First - 1
	if t < first || f.nameAt[t] != 0 && capital(f.doc.Word(t)) || isFirstName(f.doc.Word(r.First)) && r.Len() > 1 {
		return false
	}
	if f.bodyNoun(t) {
		return true
	}
	return officers()[f.Lemma(m.Head)] && f.Tags[t].Noun() && f.Tags[t] != syntax.NNS && !capital(f.doc.Word(t)) && f.Tags[first] != syntax.DT && !isKin(f.Lemma(t))
}

// Belongs reports whether the words behind a noun for somebody, in the singular and lower case, may tell of a body that they are of: not behind a critic.
func Belongs(lemma string) bool { return !outsiders()[lemma] }

// parts are the parts of bodies behind which the whole is named, and those who make up a board: the Leeds arm of | Norvik, the board of directors of | Norvik.
var parts = lexicon.Words("arm wing branch chapter unit division subsidiary desk office bureau campus affiliate board director trustee governor regent")

// ties are the prepositions between somebody and the body that they belong to or speak for.
var ties = lexicon.Words("for of at from in with")

// Ties reports whether a word, in lower case, is such a preposition.
func Ties(w string) bool { return ties[w] }

// behindName is the body that is told right behind a person's name, from token t on: the party in "Anne Hale (Con, Hove)", the firm in "Anne Hale, of Acme Ltd,"
// and in "Anne Hale, who chairs Acme Ltd,", the party and the state in "Anne Hale, R-Ohio,". It notes a party, so that its letters are made no mention.
func (f *finder) behindName(t int) text.Range {
	s := f.doc.SentenceAt(max(0, t-1))
	if next := f.pastLetters(t); next > t {
		f.party, t = text.Range{First: t + 1, End: next}, next
	}
	if t+2 >= s.End {
		return text.Range{}
	}
	switch f.doc.Word(t) {
	case "from":
		return f.bodyFrom(t+1, s.End)
	case "with", "for": // Chief Anne Hale with the Leeds Police, Anne Hale for the Leeds Trust
		if r := f.bodyNamed(t+1, s.End); r.Len() > 0 {
			if n, ok := f.nameOf(r.First); ok && n.Type == syntax.Organization && (f.doc.Word(t) == "with" || r.Len() > 1) {
				return r
			}
		}
	case "(":
		r := text.Range{First: t + 1, End: t + 1}
		for r.End < min(s.End, t+5) && (capital(f.doc.Word(r.End)) || r.End == r.First+1 && len(f.doc.Word(r.First)) == 1 && f.doc.Word(r.End) == "-") { // (I-Vt.)
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
		case f.Low(t+1) == "formerly":
			for ; at < min(s.End-2, t+12) && f.Tags[at] != syntax.Comma; at++ {
				if f.Low(at) == "now" && ties[f.Low(at+1)] {
					return f.bodyNamed(at+2, s.End)
				}
			}
		case f.Low(t+1) == "now" && ties[f.Low(at)]:
			return f.bodyNamed(at+1, s.End)
		case f.Low(t+1) == "from":
			return f.bodyFrom(at, s.End)
		case f.Low(t+1) == "who":
			return f.workOf(at, s.End)
		case len(f.doc.Word(t+1)) == 1 && f.doc.Word(at) == "-":
			f.party = text.Range{First: t + 1, End: min(at+2, s.End)}
			return f.party
		}
	}
	return text.Range{}
}

// pastLetters is the comma behind the degrees that stand between commas from token t on, behind somebody's name: Anne Hale, MD, PhD | , of Leeds University. It is t where there
// are none.
func (f *finder) pastLetters(t int) int {
	for t+2 < len(f.Tags) && f.doc.Word(t) == "," && postNominals()[f.doc.Word(t+1)] && f.doc.Word(t+2) == "," {
		t += 2
	}
	return t
}

// bodyFrom is the body behind "from", which oftener tells where somebody lives: Anne Hale, from the liberal | VVD.
func (f *finder) bodyFrom(t, end int) text.Range {
	r := f.bodyNamed(t, end)
	if r.Len() == 1 && !lettered(f.doc.Word(r.First)) {
		return text.Range{}
	}
	return r
}

// workOf is the body of which a clause behind a name tells from token t on, behind who: Anne Hale, who | also chairs Acme Ltd; who | runs the bond desk at Norvik; who | has
// taught at Leeds University since 2009. What it tells of the past is none, but for who founded a body.
func (f *finder) workOf(t, end int) text.Range {
	for t < end-1 && f.Tags[t] == syntax.RB {
		t++ // also, now
	}
	perfect := f.Lemma(t) == "have" && t+2 < end
	if perfect {
		for t++; t < end-1 && f.Tags[t] == syntax.RB; {
			t++
		}
		if f.Tags[t] != syntax.VBN && f.Tags[t] != syntax.VBD && f.Low(t) != "been" {
			return text.Range{} // who has a daughter at Leeds Academy
		}
	}
	verb := f.Lemma(t)
	if f.Low(t) == "co" && t+2 < end && f.Tags[t+1] == syntax.HYPH {
		t += 2
		verb = f.Lemma(t)
	}
	present := perfect || f.Tags[t] == syntax.VBZ || f.Tags[t] == syntax.VBP || f.Tags[t] == syntax.NNS
	if !present && verb != "found" && verb != "co-found" && verb != "cofound" || idle[verb] {
		return text.Range{}
	}
	if heading[verb] {
		if r := f.bodyNamed(t+1, end); r.Len() > 0 {
			return r
		}
	}
	if perfect && verb != "be" && !f.lasts(t, end) {
		return text.Range{}
	}
	return f.workplace(t+1, end)
}

// lasts reports whether a clause in the perfect tells of what still goes on: who has coached at Leeds | since 2009.
func (f *finder) lasts(t, end int) bool {
	for end = min(end, t+14); t < end && f.doc.Word(t) != ","; t++ {
		if w := f.doc.Word(t); w == "since" || w == "for" && t+1 < end && f.doc.Word(t+1) != "the" {
			return true
		}
	}
	return false
}

// workplace is the body at which or for which somebody does what a clause tells from token t on: Anne Hale, who | studies squid at Leeds University.
func (f *finder) workplace(t, end int) text.Range {
	for end = min(end, t+10); t < end && f.Tags[t] != syntax.Comma && (!f.Tags[t].Verb() || f.nameAt[t] != 0 || f.Tags[t] == syntax.VBG || f.Tags[t-1] == syntax.HYPH || t+1 < end && f.Tags[t+1] == syntax.HYPH); t++ {
		w := f.Low(t)
		if w != "at" && w != "for" {
			continue
		}
		if r := f.bodyNamed(t+1, end); r.Len() > 0 {
			return r
		}
		if t+1 < end && w == "at" {
			if n, ok := f.nameOf(t + 1); ok && n.Tokens.First == t+1 && !f.possesses(n.Tokens) {
				return n.Tokens // in towns, at firms and colleges
			}
		}
	}
	return text.Range{}
}

// heading are the verbs for what somebody does in a body: Anne Hale, who chairs the council.
var heading = lexicon.Words(`chair head lead run direct manage coach captain edit represent own command oversee coordinate co-ordinate found co-found cofound co-own
	co-chair co-run co-lead co-direct advise operate skipper`)

// idle are the verbs for what somebody does at a body and is not of it for.
var idle = lexicon.Words("live stay shop have vote pray appear arrive care attend wait park drink eat hope pay plead sit stand")

// lettered reports whether a word is made of first letters: VVD, SNP.
func lettered(w string) bool {
	return len(w) > 1 && len(w) < 7 && w == strings.ToUpper(w) && capital(w)
}

// bodyNamed is the body whose name stands at token t, or few words behind it before token end: the | Leeds Housing Trust. It is empty where none does.
func (f *finder) bodyNamed(t, end int) text.Range {
	for end = min(end, t+5); t < end && f.nameAt[t] == 0 && (f.modifies(t, end) || f.Tags[t].Noun() && !capital(f.doc.Word(t))); {
		t++
	}
	if t == end {
		return text.Range{}
	}
	n, ok := f.nameOf(t)
	if !ok {
		if w := f.doc.Word(t); f.Tags[t].Noun() && (lettered(w) || parties()[w]) {
			return text.Range{First: t, End: t + 1}
		}
		return text.Range{}
	}
	if k := n.Tokens.End; k < len(f.Tags) && f.nameAt[k] == 0 && f.Tags[k] == syntax.NN && local[f.Lemma(k)] {
		return text.Range{First: n.Tokens.First, End: k + 1} // the West Leeds police
	}
	if n.Type == syntax.Organization || n.Type == syntax.Person && n.Tokens.Len() > 1 || lettered(f.doc.Word(t)) || t > 0 && f.bodyNoun(t-1) || parties()[f.doc.Of(f.doc.SpanOf(n.Tokens))] {
		return n.Tokens
	}
	if r := n.Tokens; n.Type == syntax.Place && r.First == t && r.End < len(f.Tags) && !capital(f.doc.Word(r.End)) && local[f.Lemma(r.End)] {
		return text.Range{First: r.First, End: r.End + 1} // Leeds police
	}
	return text.Range{}
}

// bodyNoun reports whether token t is a noun for a body, so that it tells what the name behind it names: the charity | Norvik.
func (f *finder) bodyNoun(t int) bool {
	return f.nameAt[t] == 0 && f.Tags[t].Noun() && !capital(f.doc.Word(t)) && (NounKind(f.Lemma(t)) == Organization || dealers()[f.Lemma(t)])
}
