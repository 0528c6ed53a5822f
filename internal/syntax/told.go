package syntax

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

// told gives names the types that the article tells of them: "the software company Norvik", "Norvik, an insurer," and "Norvik Foods" are bodies. What is told of a
// name in one place holds in all. The model sees but a few words around each name, and takes a body that it does not know for a person or a place.
func (j *joiner) told(ns []Name) []Name {
	j.retype(ns)
	known := map[string]bool{} // names of bodies
	for _, n := range ns {
		if j.isBody(n) {
			known[j.doc.Of(j.doc.SpanOf(n.Tokens))] = true
		}
	}
	if len(known) == 0 {
		return ns
	}
	ns = j.overlooked(ns, known)
	for i, n := range ns {
		if known[j.doc.Of(j.doc.SpanOf(n.Tokens))] {
			ns[i].Type = Organization
		}
	}
	return ns
}

// retype gives the names of people the type that the article tells of them elsewhere: Russ Timmermans is who Mr Timmermans is, and Radzuma who is named Phaswane Radzuma.
func (j *joiner) retype(ns []Name) {
	j.called, j.titledSo = map[string]bool{}, map[string]bool{}
	given := map[string]bool{} // the first names of people who are named in full
	firms := map[string]bool{} // the first words of longer names of bodies
	for _, n := range ns {
		if n.Type == Person && n.Tokens.Len() > 1 {
			given[j.doc.Word(n.Tokens.First)] = true
		}
		if n.Type == Organization && n.Tokens.Len() > 1 {
			firms[j.doc.Word(n.Tokens.First)] = true
		}
		if n.Type == Person && n.Tokens.Len() == 1 {
			j.called[j.doc.Word(n.Tokens.First)] = true
		}
	}
	for t := 1; t+1 < len(j.fs); t++ {
		if j.list(t-1)&inHonorifics != 0 && j.fs[t-1].upper && j.fs[t].upper && !j.fs[t+1].upper && j.sameSentence(t) {
			j.called[j.doc.Word(t)], j.titledSo[j.doc.Word(t)] = true, true
		}
	}
	for i, n := range ns {
		last := j.doc.Word(n.Tokens.End - 1)
		switch {
		case n.Type == Person || j.bodily(n.Tokens):
		case n.Tokens.Len() == 1 && n.Type != Place:
			if (j.surnames[last] || given[last]) && !firms[last] {
				ns[i].Type = Person
			}
		case n.Tokens.Len() > 1 && j.called[last] && (j.list(n.Tokens.First)&inFirstNames != 0 || n.Type != Place):
			ns[i].Type = Person
		}
	}
}

// bodily reports whether any word in r is one of the names of bodies, and of no person.
func (j *joiner) bodily(r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		if w := j.doc.Word(t); j.list(t)&(inBodies|inBodyWords) != 0 || enterprises()[w] || w == "&" || w == "of" || w == "and" || w == "for" || outletWords()[w] || t > r.First && len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w && !j.initial(t) {
			return true
		}
	}
	return r.Len() > 5
}

// overlooked adds the names of bodies that are known from elsewhere to be such, where the model took them for no names.
func (j *joiner) overlooked(ns []Name, known map[string]bool) []Name {
	var add []Name
	k := 0
	for t := range j.doc.Tokens {
		for k < len(ns) && ns[k].Tokens.End <= t {
			k++
		}
		if j.fs[t].upper && (k == len(ns) || ns[k].Tokens.First > t) && (j.tags[t].Proper() || !j.sentenceStart(t)) && known[j.doc.Word(t)] {
			add = append(add, Name{text.Range{First: t, End: t + 1}, Organization})
		}
	}
	return merge(ns, add)
}

// isBody reports whether the words in and around a name tell that it is a body's.
func (j *joiner) isBody(n Name) bool {
	first, last := n.Tokens.First, n.Tokens.End-1
	if n.Tokens.Len() > 1 && (enterprises()[j.doc.Word(last)] || j.doc.Word(first) == "HM") {
		return true
	}
	if j.human(n.Tokens) || j.aged(last+1) {
		return false // Julian Bank
	}
	if n.Tokens.Len() > 1 && j.list(last)&(inBodies|inBodyWords) != 0 {
		return n.Type != Place || !premises()[j.doc.Word(last)] // Norvik Foods
	}
	s := j.doc.Sentences[j.doc.Tokens[first].Sentence].Tokens
	if n.Type == Person && !j.surname(n) && !j.called[j.doc.Word(last)] && (j.officered(last+1, s) || j.spokenFor(n, s)) {
		return true
	}
	before := first - 1
	comma := before > s.First && j.doc.Word(before) == ","
	if comma {
		before--
	}
	if before >= s.First && (j.tags[before].Noun() || dealers()[j.doc.Word(before)]) && (!j.fs[before].upper || before == s.First) && (j.list(before)&inBodies != 0 || dealers()[strings.ToLower(j.doc.Word(before))]) {
		if n.Type == Person && n.Tokens.Len() > 1 && somebodies[j.doc.Word(before)] {
			return false // the yard's owner, Ann Hale,
		}
		return !comma || j.doc.Word(last+1) == "," && j.determined(before, s) // the company Norvik; the insurer, Norvik,
	}
	return last+1 < s.End && j.explained(last+1, s) <= first // Norvik, a Leeds software firm,
}

// The lists of words that tell of a body, kept from the models, which learned names worse with them.
var (
	dealers     = sync.OnceValue(func() map[string]bool { return lexicon.Set("dealers") })     // what bodies are
	enterprises = sync.OnceValue(func() map[string]bool { return lexicon.Set("enterprises") }) // what their names end in
	officers    = sync.OnceValue(func() map[string]bool { return lexicon.Set("officers") })    // what bodies have
	premises    = sync.OnceValue(func() map[string]bool { return lexicon.Set("premises") })    // the same, where they may be places
)

// surname reports whether a name is one word before which the article has a given name somewhere.
func (j *joiner) surname(n Name) bool {
	return n.Tokens.Len() == 1 && j.surnames[j.doc.Word(n.Tokens.First)]
}

// spokenFor reports whether somebody works at what has a name, an analyst at Norvik, or speaks for it, a spokesperson for Norvik.
func (j *joiner) spokenFor(n Name, s text.Range) bool {
	t := n.Tokens.First - 2
	if t < s.First || j.list(t)&inRoles == 0 || j.fs[t].upper && t > s.First {
		return false
	}
	switch j.doc.Word(t + 1) {
	case "at":
		return true
	case "for":
		return strings.HasPrefix(j.doc.Word(t), "spokes") && j.list(n.Tokens.First)&inHonorifics == 0
	}
	return false
}

// officered reports whether what stands behind a name, from token t on, is what a body has: Norvik | managing director Ann Hale, Norvik | 's former pharmacists.
func (j *joiner) officered(t int, s text.Range) bool {
	possessor := t < s.End && j.tags[t] == POS
	if possessor {
		t++
	}
	from := t
	for t < min(s.End, from+5) && !j.fs[t].upper && (j.tags[t] == JJ || j.tags[t] == NN || j.tags[t] == NNS || j.tags[t] == VBG && t > from || j.tags[t] == HYPH || j.tags[t] == CC && t > from) {
		t++
	}
	return t > from && t < s.End && (possessor || j.fs[t].upper) && j.tags[t-1].Noun() && (officers()[j.doc.Word(t-1)] || officers()[Singular(j.doc.Word(t-1))])
}

// human reports whether a name of two or three words, those that hyphens join counted as one, begins with a given name.
func (j *joiner) human(r text.Range) bool {
	k := r.Len()
	for t := r.First; t < r.End; t++ {
		if j.tags[t] == HYPH {
			k -= 2
		}
	}
	return r.Len() > 1 && k < 4 && j.list(r.First)&inFirstNames != 0
}

// determined reports whether an article or a possessor opens the phrase that ends with token t, and it does not tell for whom somebody is whose name may
// follow: a clerk at the council.
func (j *joiner) determined(t int, s text.Range) bool {
	for k := t; k >= max(s.First, t-5); k-- {
		switch j.tags[k] {
		case DT, PRPS, POS:
			return k < s.First+2 || j.tags[k-1] != IN || j.list(k-2)&inRoles == 0
		case NN, JJ, NNP, HYPH, CD:
		default:
			return false
		}
	}
	return false
}

// head is the last token of the noun phrase that goes on at token t.
func (j *joiner) head(t, end int) int {
	last := t
	for k := t; k < min(end, t+7); k++ {
		switch j.tags[k] {
		case NN, NNP, NNS:
			last = k
		case JJ, HYPH, CD, POS, VBN, VBG:
		default:
			return last
		}
	}
	return last
}

// apposed adds the words with capitals that what stands behind a comma shows to be a name: a person's before an age, "Maya Osei, 44, a nurse", a body's before what
// it is, "Norvik Workers Together, a group of staff".
func (j *joiner) apposed(ns []Name) []Name {
	var add []Name
	k := 0
	for _, s := range j.doc.Sentences {
		r := s.Tokens
		for t := r.First + 2; t+2 < r.End; t++ {
			if j.fs[t].word != comma {
				continue
			}
			for k < len(ns) && ns[k].Tokens.End <= t {
				k++
			}
			if j.aged(t) {
				who := text.Range{First: j.capitals(t, r), End: t}
				if k > 0 && ns[k-1].Tokens.End > who.First {
					who = ns[k-1].Tokens
				}
				if who.Len() > 1 && who.End == t {
					add = append(add, Name{who, Person})
				}
			} else if first := j.explained(t, r); t-first > 1 {
				add = append(add, Name{text.Range{First: first, End: t}, Organization})
			}
		}
	}
	return merge(ns, add)
}

// somebodies are nouns of bodies that people may be as well: Anne Hale, a producer.
var somebodies = map[string]bool{"executive": true, "owner": true, "operator": true, "producer": true, "publisher": true, "developer": true, "maker": true, "manufacturer": true, "supplier": true, "lender": true,
	"broadcaster": true, "giant": true, "programme": true, "show": true, "site": true, "yard": true, "record": true, "house": true, "conference": true, "practice": true}

// explained is where the words with capitals before the comma at token t begin that what stands behind it says are a body's name: Norvik Workers Together, a group
// of staff.
func (j *joiner) explained(t int, r text.Range) int {
	if j.doc.Word(t) != "," || t+2 >= r.End || j.tags[t+1] != DT && j.tags[t+1] != PRPS {
		return t
	}
	h := j.head(t+2, r.End)
	if j.list(h)&inBodies == 0 && !dealers()[j.doc.Word(h)] || j.fs[h].upper || somebodies[j.doc.Word(h)] {
		return t
	}
	for h++; h < r.End && j.tags[h] != Comma && j.tags[h] != Stop && j.tags[h] != WDT && j.doc.Word(h) != "that"; h++ {
		if h > t+16 || j.tags[h].Finite() {
			return t // According to the Gazette, a group of residents has
		}
	}
	return j.capitals(t, r)
}

// capitals is where the words with capitals begin that end before token t.
func (j *joiner) capitals(t int, r text.Range) int {
	first := t
	for first > r.First && t-first < 6 {
		step := 1
		if first-3 >= r.First && j.hyphenated(first-2) {
			step = 3
		} else if !j.fs[first-1].upper || j.doc.Tokens[first-1].Kind != text.Word {
			break
		}
		if calendar[j.doc.Word(first-1)] || j.list(first-step)&inHonorifics != 0 {
			break
		}
		first -= step
	}
	return first
}
