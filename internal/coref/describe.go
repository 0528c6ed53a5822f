package coref

import (
	"github.com/sayso-news/sayso/internal/mention"
)

// description joins a definite description to what it may describe, and makes an entity of any other.
func (r *resolver) description(i int) {
	m := r.ms[i]
	if m.Kind == mention.Thing {
		return
	}
	lemma := r.Lemma(m.Head)
	if e, ok := r.apposition(i); ok {
		r.join(i, e)
		r.role[lemma] = e
		return
	}
	if r.definite(m) {
		if e, ok := r.role[lemma]; ok && r.agree(e, m) {
			r.join(i, e)
			return
		}
		if m.Kind == mention.Person && !m.Plural {
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
			if e, ok := r.best(i, func(x *Entity) bool { return x.Kind == mention.Person && !x.Plural }); ok {
				r.join(i, e)
				return
			}
		}
		if m.Kind == mention.Organization && m.Tokens.Len() == 2 {
			if e, ok := r.body(i, lemma); ok {
				r.join(i, e)
				return
			}
		}
	}
	e := r.create(i)
	r.join(i, e)
	if m.Core.Len() > 1 || m.Plural {
		r.role[lemma] = e
	}
}

// apposition is the entity of the name right before a description, behind a comma: "Hugh Selby, a naval surgeon,".
func (r *resolver) apposition(i int) (int, bool) {
	m := r.ms[i]
	at := m.Tokens.First - 1
	if m.Plural || at < 1 || r.doc.Word(at) != "," || r.doc.Word(m.Tokens.End-1) == "," {
		return 0, false
	}
	if m.Tokens.End < len(r.doc.Tokens) {
		if w := r.doc.Word(m.Tokens.End); w == "and" || w == "or" {
			return 0, false
		}
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		x := r.ms[k]
		if x.Tokens.End == at && x.Form == mention.Name && x.Kind == m.Kind && r.of[k] >= 0 {
			return r.of[k], true
		}
	}
	return 0, false
}

// body is the body in focus that "the council" or "the force" stands for: one with that word in its name, else the one that stands out most.
func (r *resolver) body(i int, lemma string) (int, bool) {
	if e, ok := r.inFocus(func(x Entity) bool { return x.Kind == mention.Organization && x.Name >= 0 && r.namedAs(x, lemma) }); ok {
		return e, true
	}
	return r.best(i, func(x *Entity) bool { return x.Kind == mention.Organization && x.Name >= 0 && !x.Plural })
}

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
func (r *resolver) definite(m mention.Mention) bool {
	switch Fold(r.doc.Word(m.Tokens.First)) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}
