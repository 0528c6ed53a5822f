package coref

import (
	"slices"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// description joins a description to what stands beside it or to whom it most likely means, and makes an entity of a stranger's.
func (r *resolver) description(i int) {
	m := r.ms[i]
	if m.Kind == mention.Thing && !r.isSource(i) {
		return // but who speaks is somebody, whatever they are called: the physio
	}
	lemma := r.Lemma(m.Head)
	if e := r.apposition(i); e != noEntity {
		r.join(i, e)
		r.kinOf(m.Core, e)
		r.holds(r.roleAt(m.Head, lemma), e)
		return
	}
	e := r.kin(i)
	if e == noEntity {
		e = r.antecedent(i, lemma)
	}
	if e != noEntity {
		r.join(i, e)
		if m.Kind == mention.Organization && r.es[e].Name >= 0 {
			r.role[lemma] = e
		}
		return
	}
	e = r.create(i)
	r.join(i, e)
	r.kinOf(m.Core, e)
	if m.Core.Len() > 1 || m.Plural {
		r.role[r.roleAt(m.Head, lemma)] = e
	}
}

// roleAt is by what the noun at token t is remembered: a vice president is no president, a former one not the one who is meant first.
func (r *resolver) roleAt(t int, lemma string) string {
	if t == 0 {
		return lemma
	}
	if w := text.Fold(r.Low(t - 1)); seconds[w] {
		return w + " " + lemma
	}
	return lemma
}

var seconds = lexicon.Words("vice deputy assistant associate former ex late shadow acting")

// namesOwner reports whether a description says by a noun whose somebody is, and so is about somebody else than those who are known: the hospital's lawyer.
func (r *resolver) namesOwner(m mention.Mention) bool {
	for t := m.Core.First; t < m.Head; t++ {
		if r.Tags[t] == syntax.POS {
			return true
		}
	}
	return false
}

// apposition is the entity of the name right before a description and a comma, "Hugh Selby, a naval surgeon,", or of what stands before is: "He is a baker.", "He is a
// liar and bully".
func (r *resolver) apposition(i int) int {
	m := r.ms[i]
	at := m.Tokens.First - 1
	if t := r.listBefore(m); t > 0 {
		at = t - 1
	}
	is := at > 0 && r.Tags[at].Verb() && r.Lemma(at) == "be" && (r.indefinite(m) || at+1 < m.Tokens.First)
	if m.Plural || at < 1 || r.doc.Word(at) != "," && !is {
		return noEntity
	}
	if at > 2 && r.Tags[at-1] == syntax.CD && r.doc.Word(at-2) == "," && agedYears(r.doc.Word(at-1)) > 0 {
		at -= 2 // Ann Hale, 44, | a nurse
	}
	at = mention.BeforeLetters(r.doc, at) // Ann Hale, MD, | a nurse
	opens, back := -1, 4
	if at+1 < m.Tokens.First {
		back = 8 // those of the list stand between
	}
	if s := r.doc.SentenceAt(m.Head); is && r.doc.Word(at-1) == "," {
		opens, back = s.First, 6 // Ann Hale, a nurse from Leeds, is | a mother of four
	}
	for k := i - 1; k >= max(0, i-back); k-- {
		x := r.ms[k]
		behind := x.Form == mention.Name && x.Tokens.First == opens && r.doc.Word(x.Core.End) == ","
		body := is && x.Form == mention.Name && x.Kind == mention.Thing && m.Kind == mention.Organization // FixNet is | a site
		if x.Tokens.End != at && !behind || x.Kind != m.Kind && !body || r.of[k] < 0 || !r.agree(r.of[k], m) || r.fronted(&r.es[r.of[k]], i) || text.Fold(r.Low(m.Tokens.First)) == "whose" {
			continue
		}
		if end, first := m.Tokens.End, x.Tokens.First; !is && first > 0 && r.Tags[first-1] == syntax.IN && end < len(r.Tags) && r.Tags[end].Finite() {
			continue // contacted by Ann Hale, | the bank declined
		}
		if !is && r.setsIn(m.Tokens.End) {
			continue // Ann Hale, | the mayor once said, “was late”
		}
		if x.Form == mention.Name || is || r.isSource(k) && !x.Plural && r.indefinite(m) {
			return r.of[k]
		}
	}
	return noEntity
}

// setsIn reports whether a verb of saying stands at token t, behind an adverb or none, and a comma behind it, as where what is said goes on around who says it.
func (r *resolver) setsIn(t int) bool {
	for t < len(r.Tags) && r.Tags[t] == syntax.RB {
		t++
	}
	return t+1 < len(r.Tags) && r.Tags[t].Finite() && syntax.Voices(r.Lemma(t)) && r.doc.Word(t+1) == ","
}

// listBefore is where the list begins of what somebody is, that ends with a description behind and: a liar, gossip and | bully. It is 0 where there is none.
func (r *resolver) listBefore(m mention.Mention) int {
	const far = 16
	t := m.Tokens.First - 1
	if t < 2 || r.Low(t) != "and" || m.Form != mention.Description || m.Plural || r.Tags[m.Tokens.First] == syntax.DT {
		return 0
	}
	for t--; t > max(0, m.Tokens.First-far); t-- {
		switch tag := r.Tags[t]; {
		case r.Low(t) == "a" || r.Low(t) == "an":
			return t
		case tag != syntax.Comma && tag != syntax.JJ && tag != syntax.HYPH && tag != syntax.NN:
			return 0
		}
	}
	return 0
}

// indefinite reports whether a description begins with a or an.
func (r *resolver) indefinite(m mention.Mention) bool {
	w := text.Fold(r.Low(m.Tokens.First))
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
		w := text.Fold(r.Low(t))
		if !slices.ContainsFunc(ms[:min(len(ms), 6)], func(k int) bool { return r.says(r.ms[k].Tokens, w) }) {
			return false
		}
	}
	return true
}

// says reports whether a word stands among the first tokens of a range.
func (r *resolver) says(in text.Range, word string) bool {
	for t := in.First; t < min(in.End, in.First+20); t++ {
		if text.Fold(r.Low(t)) == word {
			return true
		}
	}
	return false
}

// definite reports whether a description points back: the spokesman, this report.
func (r *resolver) definite(m mention.Mention) bool {
	switch text.Fold(r.Low(m.Tokens.First)) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}
