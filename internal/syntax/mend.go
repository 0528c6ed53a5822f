package syntax

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/text"
)

// mend makes a verb of show where the tagger takes it for the noun, as in most of what it has learned from: "E-mails seen by the council show that".
// What shows something is a plural before it in the same clause, with no verb of its own. So it does of reports behind a name: the Lagos Herald reports.
func mend(d *text.Doc, roles []marks.Role, r text.Range, tags []Tag) {
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
		if w := d.Word(t); initials(w) && !tags[t].Noun() {
			tags[t] = NNS // MPs
		}
		if t > r.First && tags[t].Noun() && d.Tokens[t].Kind == text.Word {
			if tag := voicing(d, roles, tags, t); tag != None {
				tags[t] = tag
			}
		}
		if t == r.First {
			continue
		}
		if w := normal(d.Word(t)); tags[t] == NN && strings.HasSuffix(w, "ed") && KnownVerb(Base(w)) {
			if tags[t] = VBN; reportingVerbs()[Base(w)] {
				tags[t] = VBD // no noun ends so: a study prepared last year warned
			}
		}
		if tags[t] == VBZ && roleNouns()[normal(d.Word(t+1))] && tags[t-1].Noun() && !small(d.Word(t), false) && !small(d.Word(t-1), false) {
			tags[t] = NNPS // Public Works Minister
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

// initials reports whether a word is the plural of letters that stand for words.
func initials(w string) bool {
	letters := strings.TrimSuffix(w, "s")
	return len(letters) > 1 && len(letters) < len(w) && letters == strings.ToUpper(letters) && letters != strings.ToLower(letters)
}

// voicing is the tag of a verb that token t has, tagged as a noun, where it says how what stands in quotation marks beside it was said: “…,” remembers Hale;
// “…,” Hale murmurs; the sign read “…”. It is None where it is no such verb.
func voicing(d *text.Doc, roles []marks.Role, tags []Tag, t int) Tag {
	w := normal(d.Word(t))
	if tag := inscribing[w]; tag != None {
		if tags[t-1].Noun() && leadsIn(d, roles, t) {
			return tag
		}
		return None
	}
	if !strings.HasSuffix(w, "s") || !voices()[Base(w)] {
		return None
	}
	if tags[t-1] == NN && leadsIn(d, roles, t) {
		return VBZ // a woman shouts, “…”
	}
	for i := t - 1; i > 0 && i >= t-5; i-- {
		switch tag := tags[i]; {
		case roles[i] == marks.Closes:
			switch d.Word(i - 1) {
			case ",", "?", "!":
				return VBZ
			}
			return None
		case tag != NN && tag != NNP && tag != DT && tag != JJ && tag != PRPS:
			return None
		}
	}
	return None
}

// leadsIn reports whether a quotation opens behind token t, or behind the comma or colon that follows it.
func leadsIn(d *text.Doc, roles []marks.Role, t int) bool {
	return t+1 < len(roles) && roles[t+1] == marks.Opens || t+2 < len(roles) && roles[t+2] == marks.Opens && (d.Word(t+1) == ":" || d.Word(t+1) == ",")
}

// inscribing are the forms of the verb of what a sign says.
var inscribing = map[string]Tag{"read": VBD, "reads": VBZ, "reading": VBG}

// voices are the verbs of the lexicon that may stand beside a quotation.
var voices = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []string{"cues", "voice"} {
		for _, l := range lexicon.Lines(list) {
			m[strings.Fields(l)[0]] = true
		}
	}
	return m
})

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
