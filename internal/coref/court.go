package coref

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// standing notes as what somebody who has been named stands in court, where the words around the name tell: reports of trials go on with the defendant, the witness and
// the barrister, and say of nobody that they are one.
func (r *resolver) standing(i, e int) {
	m := r.ms[i]
	s := r.doc.Sentences[r.sentence(i)].Tokens
	if m.Form != mention.Name || m.Kind != mention.Person || r.within[i] >= 0 || m.Within >= 0 {
		return
	}
	t := m.Tokens.End
	if t+2 < s.End && r.doc.Word(t) == "," && r.Tags[t+1] == syntax.CD && r.doc.Word(t+2) == "," {
		t += 3 // 57,
	}
	silk := t < s.End && silks[r.doc.Word(t)]
	for t < s.End && (silks[r.doc.Word(t)] || r.doc.Word(t) == ",") {
		t++
	}
	if t >= s.End {
		return
	}
	before := Fold(r.doc.Word(s.First))
	switch {
	case pleading[Fold(r.doc.Word(t))], silk && len(m.Titles) == 0, pleading[before] && m.Tokens.First-s.First <= 4:
		r.hold(e, "barrister", "lawyer", "counsel", "solicitor", "advocate", "attorney")
	case r.Lemma(t) == "testify", before == "giving", r.Lemma(t) == "tell" && t+2 < s.End && hearings[Fold(r.doc.Word(t+2))]:
		r.hold(e, "witness")
	default:
		for k := t; k < min(s.End, t+4) && (r.Tags[k].Verb() || r.Tags[k] == syntax.RB); k++ {
			if charges[r.Lemma(k)] {
				r.hold(e, "defendant", "accused")
			}
		}
	}
}

// hold notes that nouns stand for an entity from now on.
func (r *resolver) hold(e int, nouns ...string) {
	for _, n := range nouns {
		r.role[n] = e
	}
}

var (
	silks    = map[string]bool{"KC": true, "QC": true, "SC": true, "SAN": true}
	pleading = map[string]bool{"prosecuting": true, "defending": true, "representing": true, "mitigating": true}
	hearings = map[string]bool{"court": true, "jury": true, "inquiry": true, "tribunal": true, "commission": true, "hearing": true, "inquest": true, "panel": true}
	charges  = map[string]bool{"deny": true, "plead": true, "accuse": true, "charge": true, "jail": true, "sentence": true, "convict": true, "imprison": true}
)
