package syntax

import (
	"slices"
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/text"
)

// mend mends the tags that the way words are written, or what stands right beside them, tells more of than the tagger has seen: initials, verbs beside a
// quotation, participles and offices.
func mend(d *document, roles []marks.Role, r text.Range, tags []Tag) {
	for t := r.First; t+1 < r.End; t++ {
		w := d.Word(t)
		if len(w) == 1 && 'B' <= w[0] && w[0] <= 'Z' && w != "I" && tags[t+1] == NNP && (tags[t].Verb() || tags[t] == JJ || tags[t] == RB) {
			tags[t] = NNP // the initial of P Raman
		}
		if !tags[t].Noun() && initials(w) || tags[t] == NN && len(w) > len("people") && strings.HasSuffix(w, "people") {
			tags[t] = NNS // MPs, spokespeople
		}
		if t == r.First {
			if (w == "Said" || w == "Says") && saidFirst(d, r, tags) {
				tags[t] = VBD
			}
			if governs(d, tags, t) {
				tags[t] = NN // Pay was late
			}
			if tags[t].Verb() && tags[t+1] == HYPH && d.role(t) && !KnownVerb(d.base(t)) {
				tags[t] = NNP // Attorney-General Ann Hale
			}
			continue
		}
		if governs(d, tags, t) && (d.plain(t-1) == "that" || tags[t-1].Finite() && reportingVerbs()[d.base(t-1)]) {
			tags[t] = NN // the union said pay was late
		}
		if tags[t] == RBR && tags[t+1] == NNS {
			tags[t] = JJR // said longer trips
		}
		if tags[t] == RP && capital(w) {
			tags[t] = NNP // told 7DV
		}
		if tags[t+1] == NNP && !tags[t].Noun() && tags[t] != JJ && tags[t] != VBD && tags[t] != VBN && !(tags[t].Verb() && !tags[t-1].Noun()) && d.role(t) && !capital(w) && capital(d.Word(t+1)) {
			tags[t] = NN // Hull coach Ann Hale
		}
		if tags[t].Noun() && d.Tokens[t].Kind == text.Word {
			if tag := voicing(d, roles, tags, t); tag != None {
				tags[t] = tag
			}
		}
		if tags[t].Verb() && tags[t-1].Proper() && (tags[t+1] == NN || tags[t+1] == NNP) {
			switch capital := capital(w); {
			case !capital && d.plain(t) == "press" && d.role(t+1):
				tags[t] = NN // the White House press secretary
			case capital && tags[t+1] == NNP && d.role(t):
				tags[t] = NNP // Leeds Public Advocate Ann Hale
			}
		}
		if tags[t] == NN {
			if strings.HasSuffix(d.plain(t), "ed") && KnownVerb(d.base(t)) {
				if tags[t] = VBN; reportingVerbs()[d.base(t)] {
					tags[t] = VBD // no noun ends so: a study prepared last year warned
				}
			}
		}
		if tags[t].Noun() && !capital(w) && reportingVerbs()[d.base(t)] {
			switch before := d.plain(t - 1); {
			case before == "did" || before == "does":
				tags[t] = VB // she did acknowledge
			case tags[t] == NNS && tags[t-1].Proper() &&
				(d.Word(t+1) == ":" || d.Word(t+1) == "," && t+2 < r.End && (d.plain(t+2) == "quoting" || d.plain(t+2) == "citing")):
				tags[t] = VBZ // the Leeds Courier reports, quoting
			case (tags[t-1] == NNS || tags[t-1] == NNPS) && strings.HasSuffix(w, "ing") && (d.plain(t+1) == "of" || d.plain(t+1) == "that"):
				tags[t] = VBG // with doctors warning of
			}
		}
		if next := d.plain(t + 1); tags[t] == JJ && tags[t-1].Noun() && (tags[t+1].Noun() || next == "late" || next == "early" || next == "last") {
			if strings.HasSuffix(d.plain(t), "ed") && reportingVerbs()[d.base(t)] {
				tags[t] = VBD // the airline informed customers that; officials confirmed late Friday that
			}
		}
		if tags[t] == JJ && tags[t-1] == DT && (tags[t+1] == VBD || tags[t+1] == VBZ || tags[t+1] == MD) {
			tags[t] = NN // an official told, the accused said
		}
		if tags[t] == JJ && tags[t-1] == DT && tags[t+1] == VBN && t+2 < r.End && (tags[t+2] == Stop || tags[t+2] == IN || tags[t+2] == DT || tags[t+2] == PRP) && voices()[d.base(t+1)] {
			tags[t], tags[t+1] = NN, VBD // the official added.
		}
		if tags[t] == VBN && w == "used" && tags[t+1] == TO && d.role(t-1) {
			tags[t] = VBD // my grandmother used to say
		}
		if tags[t] == VBP && paper(d, t) && oneOf(d, tags, t, r.First) {
			tags[t] = NN // a World Bank report
		}
		if tags[t] == HYPH && tails[d.plain(t+1)] && t > r.First+1 && t+2 < r.End && (tags[t+2].Verb() || tags[t+2] == MD) &&
			(tags[t-2] == DT || tags[t-2].Noun() || tags[t-2] == JJ) {
			if tags[t-1], tags[t+1] = NN, NN; tags[t+2] == VBN && reportingVerbs()[d.base(t+2)] {
				tags[t+2] = VBD // a passer-by said
			}
		}
		if tags[t] == VBZ {
			if roleNouns().Of(d.singular(t)) && !KnownVerb(d.base(t)) || claimed[w] && d.plain(t+1) == "that" && ofWhat(d, tags, t, r.First) {
				tags[t] = NNS // advisers fear, critical of council claims that
			}
		}
	}
}

// claimed are the nouns of what somebody says that look like verbs.
var claimed = map[string]bool{"claims": true, "reports": true, "promises": true, "fears": true, "complaints": true, "demands": true}

// ofWhat reports whether a word that looks like a verb, at token t, ends the words behind a preposition that tells what somebody thinks of or does in spite of,
// so that it is a noun: critical of council | claims, despite council | claims.
func ofWhat(d *document, tags []Tag, t, first int) bool {
	from := t
	for t--; t > first && t > from-6 && (tags[t].Noun() || tags[t] == JJ || tags[t] == POS); t-- {
	}
	switch w := d.plain(t); {
	case t == from-1 || t < first:
		return false
	case w == "despite" || w == "amid":
		return true
	default:
		return (w == "of" || w == "about" || w == "at") && t > first && tags[t-1] == JJ && tags[from-1].Noun()
	}
}

// tails are the last words of nouns with a hyphen of which no list has the whole: a passer-by, a go-between, a hanger-on, a Voss look-alike.
var tails = map[string]bool{"alike": true, "between": true, "by": true, "on": true, "upon": true}

// governs reports whether what the tagger took for a verb has one behind it whose subject it is.
func governs(d *document, tags []Tag, t int) bool {
	return (tags[t] == VB || tags[t] == VBP) && (tags[t+1] == MD || tags[t+1].Finite() && helping[d.Word(t+1)])
}

// saidFirst reports whether the word that opens a sentence is the verb of who is named behind it, for a quotation behind a colon: Said | Ann Hale, 44: “…”.
func saidFirst(d *document, r text.Range, tags []Tag) bool {
	for t := r.First + 1; t < min(r.End, r.First+20); t++ {
		switch {
		case d.Word(t) == ":":
			return t > r.First+1
		case tags[t].Finite(), tags[t] == Opening:
			return false
		}
	}
	return false
}

// helping are the verbs that nearly any noun may be the subject of.
var helping = map[string]bool{"is": true, "was": true, "has": true, "had": true}

// oneOf reports whether only nouns, adjectives and words with hyphens stand between token t and a, which no verb in the plural follows so.
func oneOf(d *document, tags []Tag, t, first int) bool {
	end := max(first, t-8)
	for t--; t > end && (tags[t].Noun() || tags[t] == JJ || tags[t] == HYPH || tags[t+1] == HYPH); t-- {
	}
	w := d.plain(t)
	return w == "a" || w == "an"
}

// unheard makes names of the words with capitals that no list knows, but where a quotation opens: their ends, which the tagger goes by, tell nothing. Norvikly | fell.
func unheard(d *document, roles []marks.Role, fs []form, r text.Range, tags []Tag) {
	for t := r.First + 1; t < r.End; t++ {
		if fs[t].upper && fs[t].often() == None && tags[t] != UH && tags[t] != JJ && tags[t] != CD && !tags[t].Noun() && d.Tokens[t].Kind == text.Word && roles[t-1] != marks.Opens {
			tags[t] = NNP
		}
	}
}

// capital reports whether a word has one.
func capital(w string) bool { return strings.ToLower(w) != w }

// initials reports whether a word is the plural of letters that stand for words.
func initials(w string) bool {
	letters := strings.TrimSuffix(w, "s")
	return len(letters) > 1 && len(letters) < len(w) && letters == strings.ToUpper(letters) && letters != strings.ToLower(letters)
}

// voicing is the tag of a verb that token t has, tagged as a noun, where it says how what stands in quotation marks beside it was said: “…,” remembers Hale;
// “…,” Hale murmurs; the sign read “…”. It is None where it is no such verb.
func voicing(d *document, roles []marks.Role, tags []Tag, t int) Tag {
	leads := leadsIn(d, roles, t)
	if !leads && !slices.Contains(roles[max(1, t-5):t], marks.Closes) {
		if w := d.Word(t); w != "read" && w != "reads" || !slices.Contains(roles[max(1, t-12):t], marks.Closes) {
			return None // as most are, so that no more is looked up
		}
	}
	w := d.plain(t)
	if tag := inscribing[w]; tag != None {
		if closes := t+1 == len(tags) || tags[t+1] == Stop; (leads || closes) && tags[t-1].Noun() {
			return tag // a letter from the board read
		}
		return None
	}
	if !strings.HasSuffix(w, "s") && (tags[t-1] == DT || tags[t-1] == PRPS || tags[t-1] == JJ) || !voices()[d.base(t)] {
		return None
	}
	switch before := tags[t-1]; {
	case leads && before == VBN && strings.HasSuffix(w, "ing"):
		return VBG // was heard shouting, “…”
	case leads && (before == NN || before == PRP), leads && before == NNP && !capital(d.Word(t)) && strings.HasSuffix(w, "s"):
		return VBZ // a woman shouts, “…”; Hale states, “…”
	}
	for i := t - 1; i > 0 && i >= t-5; i-- {
		switch tag := tags[i]; {
		case roles[i] == marks.Closes:
			switch d.Word(i - 1) {
			case ",", "?", "!":
				return VBZ
			}
			return None
		case tag != NN && tag != NNP && tag != DT && tag != JJ && tag != PRPS && tag != PRP:
			return None
		}
	}
	return None
}

// leadsIn reports whether a quotation opens behind token t, or behind the comma or colon that follows it.
func leadsIn(d *document, roles []marks.Role, t int) bool {
	return t+1 < len(roles) && roles[t+1] == marks.Opens || t+2 < len(roles) && roles[t+2] == marks.Opens && (d.Word(t+1) == ":" || d.Word(t+1) == ",")
}

// inscribing are the forms of the verb of what a sign says.
var inscribing = map[string]Tag{"read": VBD, "reads": VBZ, "reading": VBG}

// Voices reports whether a verb, in its base form, is one of the lexicon that may stand beside a quotation.
func Voices(lemma string) bool { return voices()[lemma] }

// voices are these verbs.
var voices = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []string{"cues", "voice"} {
		for _, l := range lexicon.Lines(list) {
			m[strings.Fields(l)[0]] = true
		}
	}
	return m
})
