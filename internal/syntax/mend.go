package syntax

import (
	"strings"

	"github.com/sayso-news/sayso/internal/text"
)

// mend makes a verb of show where the tagger takes it for the noun, as in most of what it has learned from: "E-mails seen by the council show that".
// What shows something is a plural before it in the same clause, with no verb of its own. So it does of reports behind a name: the Lagos Herald reports.
func mend(d *text.Doc, r text.Range, tags []Tag) {
	for t := r.First; t+1 < r.End; t++ {
		if w := d.Word(t); len(w) == 1 && 'B' <= w[0] && w[0] <= 'Z' && w != "I" && tags[t+1] == NNP && (tags[t].Verb() || tags[t] == JJ || tags[t] == RB) {
			tags[t] = NNP // the initial of P Raman
		}
		if tags[t].Noun() || tags[t] == JJ {
			switch d.Word(t) {
			case "told", "said":
				tags[t] = VBD // whatever it is taken for behind a name that is not known
			}
		}
		if t == r.First {
			continue
		}
		if tags[t] == JJ && tags[t-1] == DT && (tags[t+1] == VBD || tags[t+1] == VBZ || tags[t+1] == MD) {
			tags[t] = NN // an official told, the accused said
		}
		if tags[t] == NNS && d.Word(t) == "reports" && tags[t-1].Proper() {
			switch d.Word(t + 1) {
			case "that", ",", ".", ":":
				tags[t] = VBZ
			}
		}
		if tags[t] != NN || d.Word(t) != "show" || !tags[t-1].Noun() || airs[strings.ToLower(d.Word(t-1))] {
			continue
		}
		switch d.Word(t + 1) {
		case "that", ",", ".", "he", "she", "they", "it":
		default:
			continue
		}
		if plural(d, r, tags, t) {
			tags[t] = VBP
		}
	}
}

// airs are what a show is that one may watch.
var airs = map[string]bool{"tv": true, "television": true, "talk": true, "game": true, "chat": true, "quiz": true, "reality": true, "radio": true, "fashion": true, "air": true,
	"trade": true, "motor": true, "comedy": true, "stage": true, "hit": true, "auto": true, "dog": true, "flower": true, "agricultural": true, "breakfast": true}

// plural reports whether the subject of a verb at token t is a plural noun: one that no verb follows yet, and no preposition that would make a part of a
// phrase of what stands between.
func plural(d *text.Doc, r text.Range, tags []Tag, t int) bool {
	for k := t - 1; k >= max(r.First, t-15); k-- {
		switch tag := tags[k]; {
		case tag == NNS, d.Word(k) == "data":
			return true
		case tag.Finite():
			return false
		case tag == IN && d.Word(k) != "by" && d.Word(k) != "from" && d.Word(k) != "to":
			return false
		}
	}
	return false
}
