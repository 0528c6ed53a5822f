package coref

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// isLabel reports whether a mention is the label of a line: "Q:".
func (r *resolver) isLabel(m mention.Mention) bool {
	return m.Tokens.Len() == 1 && m.Head+1 < len(r.doc.Tokens) && r.doc.Word(m.Head+1) == ":"
}

// interviewed is whom the labels Q and A of an interview stand for: the person whom the article names first answers, and whom it says that
// they talked to asks; noEntity for nobody.
func (r *resolver) interviewed(label string) int {
	for ; r.looked < len(r.es) && (r.asks == noEntity || r.answers == noEntity); r.looked++ {
		x := r.es[r.looked]
		if x.Name < 0 || x.Kind != mention.Person || r.paragraph(r.ms[x.Mentions[len(x.Mentions)-1]].Head) < r.lede {
			continue
		}
		if r.talkedTo(r.ms[x.Mentions[0]]) {
			if r.asks == noEntity {
				r.asks = r.looked
			}
		} else if r.answers == noEntity {
			r.answers = r.looked
		}
	}
	switch label {
	case "q":
		return r.asks
	case "a":
		return r.answers
	}
	return noEntity
}

// labelled makes people of those who speak in a transcript and are named nowhere but in its labels, THE COURT: Overruled, but for a paper that asks.
func (r *resolver) labelled() {
	labels := map[int]int{} // of each that is no person: how many turns it labels
	for k := range r.said {
		e := r.speaker[k]
		if e == noEntity || !r.said[k].Labelled || r.said[k].Source < 0 {
			continue
		}
		if x := &r.es[e]; x.Name >= 0 && x.Kind != mention.Person && x.Kind != mention.Group && !r.listed(x) && !mention.OutletWords()[text.Fold(r.doc.Word(r.ms[x.Name].Core.End-1))] {
			labels[e]++
		}
	}
	for e, n := range labels {
		if n == len(r.es[e].Mentions) {
			r.es[e].Kind = mention.Person
		}
	}
}

// talkedTo reports whether a mention stands behind "talked to", "interviewed by" and the like.
func (r *resolver) talkedTo(m mention.Mention) bool {
	t := m.Tokens.First
	if t < 2 {
		return false
	}
	switch r.Lemma(t - 2) {
	case "talk", "speak", "chat", "sit", "interview", "meet":
		return r.Tags[t-1] == syntax.IN || r.Tags[t-1] == syntax.TO
	}
	return false
}
