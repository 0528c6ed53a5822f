package attrib

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// teller is who speaks, and who is told, where a verb has a subject, -1 each where it is not said: she said; she was told by him; she was told; the court heard.
// Unit end stands behind the verb. It notes in the cue where who speaks is left out.
func (f *finder) teller(c clause, q *cue, subject, addressee, end int) (source, whom int) {
	switch {
	case q.lemma == "hear" && subject >= 0 && forums[f.Lemma(f.mentions[subject].Head)]:
		q.nobody = true
		return -1, subject
	case comesOut[q.lemma]:
		q.nobody = f.at(c, q.first-1) == "it"
		return -1, -1
	case f.askedFirst(c, *q):
		q.passive = true
	case objected[q.lemma] && !q.addressed && !q.passive && f.ending(c, q.first-1) < 0 && f.leadsTo(c, end) != nothing:
		q.passive, q.nobody = true, true // and told it was closed: somebody would have to stand behind it else
		return -1, addressee
	}
	if !q.passive {
		return subject, addressee
	}
	if source = f.by(c, end); source < 0 && q.person && subject >= 0 {
		addressee = subject
	}
	q.nobody = source < 0 && (q.person || f.at(c, q.first-1) == "it")
	return source, addressee
}

// question is the unit within a few from i at which an indirect question begins: asked by Ann Hale, the chair, | whether. It is i where there is none.
func (f *finder) question(c clause, i int) int {
	for j := i; j < min(len(c.units), i+12) && c.units[j].stretch < 0 && !f.tag(c, j).Finite(); j++ {
		if w := f.at(c, j); w == "whether" || w == "if" || f.tag(c, j) == syntax.WRB || f.tag(c, j) == syntax.WP && !f.hasWord(c, i, j, ",") {
			return j
		}
	}
	return i
}

// objected are the verbs that do not report without who is told.
var objected = set("tell assure reassure inform persuade")

// askedFirst reports whether a cue opens its sentence, or what stands behind a comma, with who was asked left out: Asked whether she would stay, Hale smiled; When
// asked, …; Hale smiled when asked whether
func (f *finder) askedFirst(c clause, q cue) bool {
	if t := f.tag(c, q.verb); !interrogates[q.lemma] || t != syntax.VBN && t != syntax.VBD || f.at(c, q.verb+1) == "," {
		return false // Pressed, she added
	}
	if f.opensAt(c, q.verb) || f.at(c, q.verb-1) == "when" {
		return true
	}
	next := q.verb + 1
	return f.at(c, q.verb-1) == "," && f.leadsTo(c, next) == toldThat && !f.clauseBegins(c, next, len(c.units))
}

// interrogates are the verbs of those who are asked something: asked whether; pressed on whether.
var interrogates = set("ask press question quiz")

// comesOut are the verbs whose subject is an it that nobody stands behind: it has emerged that.
var comesOut = set("emerge transpire")

// forums are the nouns of what sits to hear.
var forums = set("court jury inquest inquiry enquiry tribunal panel committee hearing commission coroner judge parliament juror magistrate bench trial meeting " +
	"conference mp councillor councilor lawmaker legislator senator")

// passive reports whether a cue is a verb in the passive.
func (f *finder) passive(q text.Range) bool {
	if q.Len() < 2 || f.Tags[f.LastVerb(q)] != syntax.VBN {
		return false
	}
	for t := q.First; t < q.End; t++ {
		if formsOfBe[f.low(t)] && f.low(t) != "'s" && f.low(t) != "’s" {
			return true
		}
	}
	return false
}
