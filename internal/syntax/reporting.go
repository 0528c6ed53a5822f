package syntax

import (
	"slices"
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

// mendReporting gives the tag of a verb to verbs of reporting that the tagger took for nouns, as which most of their forms are seen as well: at the end of a
// sentence, behind a comma and a subject ("…, police data show."), and where a sentence would have no verb at all ("Hale, 40, denies taking it."). What is
// taken for a verb right behind one of them, and is no verb that is known, is a noun: told councillors.
func mendReporting(d *document, s text.Range, tags []Tag) {
	end := s.End
	for end > s.First && d.Tokens[end-1].Kind == text.Punct {
		end--
	}
	if end-s.First < 3 || end-s.First > longestMended {
		return
	}
	for t := end - 1; t > s.First; t-- {
		if d.Word(t) == ";" { // two sentences
			mendReporting(d, text.Range{First: s.First, End: t}, tags)
			mendReporting(d, text.Range{First: t + 1, End: s.End}, tags)
			return
		}
	}
	if t := end - 1; tags[t].Noun() {
		if subject := closesBehindComma(d, s, tags, t); subject >= 0 {
			if tag := agreeing(d, tags, t, subject); tag != None {
				tags[t] = tag
				return
			}
		}
	}
	mendPapers(d, s.First, tags)
	for t := s.First + 1; t < end; t++ {
		if d.Word(t-1) == "," {
			mendPapers(d, t, tags)
		}
		if tags[t] == VBZ && tags[t-1].Verb() {
			if w := d.plain(t); strings.HasSuffix(w, "s") && reportingVerbs()[d.base(t-1)] && !verbs().Of(d.base(t)) {
				tags[t] = NNS
			}
		}
		if (tags[t].Verb() || tags[t] == JJR && (tags[t-1] == DT || tags[t-1] == CD || tags[t-1] == JJ) || tags[t] == JJ && t+1 < end && (tags[t+1] == WP || tags[t+1].Finite())) && d.role(t) && !verbs().Of(d.base(t)) {
			tags[t] = NN // a coast guard spokesperson
		}
		if tags[t] == NN {
			if w := d.plain(t); strings.HasSuffix(w, "ing") && formsOfBe[d.plain(t-1)] && reportingVerbs()[d.base(t)] {
				tags[t] = VBG // are warning of
			}
		}
		if tags[t] == NNS && (t > s.First+1 && tags[t-1] == CC && joins(d, s, tags, t) || asserts(d, s, tags, t, end)) {
			tags[t] = VBZ // which sells bread and calls for; Hale insists he was
		}
		if tags[t] == VBN && tags[t-1] == DT && others[d.plain(t-1)] && d.Word(t) == "said" {
			tags[t] = VBD // while another said
		}
		if tags[t] == WDT && d.Word(t) == "that" && t+1 < end && toldBefore(d, s, tags, t) {
			if tags[t] = IN; tags[t+1] == VBP || tags[t+1] == VBZ || tags[t+1] == VBD && t+2 < end && tags[t+2] == MD {
				tags[t+1] = NNS // told analysts that tariffs, told them that aid would
			}
		}
	}
	for t := max(s.First+1, end-16); t < end; t++ {
		if tag := inverted(d, s, tags, t, end); tag != None {
			tags[t] = tag
			return
		}
	}
	first, n := mainVerbs(tags, s.First, end)
	for t := s.First + 1; t < min(first, end-1); t++ {
		if n == 0 && tags[t] == NNS && tags[t+1] == TO && t+2 < end && (tags[t-1] == NN || tags[t-1] == NNP) && promisingVerbs()[d.base(t)] {
			tags[t] = VBZ // the party pledges to
			return
		}
		if n == 0 && (tags[t-1] == NNS || tags[t-1] == NNPS) && tags[t+1] == TO && t+2 < end && tags[t+2] == VB && promisingVerbs()[d.plain(t)] {
			tags[t] = VBP // Villagers vow to
			return
		}
		closes := tags[t-1] == Comma || tags[t-1] == Colon // an apposition
		that := d.Word(t+1) == "that" && t+2 < end && (n < 2 || tags[t+2].Noun() || tags[t+2] == DT || tags[t+2] == PRP)
		if (tags[t] == NN || tags[t] == NNS) && (that || (n == 0 || closes) && (takesObject(tags[t+1]) || tags[t+1] == RB || closes && tags[t+1].Noun())) {
			if tag := reporting(d, tags, t); tag != None {
				if tags[t] = tag; that {
					tags[t+1] = IN
				}
				return
			}
		}
	}
	if n == 0 {
		mendPast(d, s.First, end, tags)
	}
}

// others are the words that stand for somebody, behind which said is no participle.
var others = map[string]bool{"another": true, "some": true, "many": true, "both": true, "all": true, "neither": true, "either": true}

// asserts reports whether token t, a verb of reporting by its form, is that of whoever is named or told of right before: Hale | insists he was; …, Hale | insists, …; Judge | rules ban was, as
// a headline.
func asserts(d *document, s text.Range, tags []Tag, t, end int) bool {
	by := capital(d.Word(t-1)) && tags[t-1].Noun()
	if t+1 >= end || !by && !d.role(t-1) || !reportingVerbs()[d.base(t)] {
		return false
	}
	switch tags[t+1] {
	case PRP:
		return t+2 < end && tags[t+2].Finite()
	case Comma:
		if t-2 <= s.First || tags[t-2] != Comma {
			return false
		}
		_, n := mainVerbs(tags, s.First, t-2)
		return n > 0
	}
	if t != s.First+1 || end < s.End || !tags[t+1].Noun() && tags[t+1] != JJ {
		return false
	}
	first, n := mainVerbs(tags, t, end)
	return n > 0 && first > t+1 && tags[first-1].Noun()
}

// mendPast gives its tense to the verb of a sentence that has none but in a clause of who before it: A woman who was there described it.
func mendPast(d *document, first, end int, tags []Tag) {
	who := false
	for t := first; t < end-1; t++ {
		who = who || tags[t] == WP || tags[t] == WDT
		if who && tags[t] == VBN && !formsOfBe[d.plain(t-1)] && tags[t-1] != VBD && tags[t-1] != VBZ && tags[t-1] != VBP && tags[t-1] != RB && tags[t-1] != VB && takesObject(tags[t+1]) && tags[t+1] != VBG && voices()[d.base(t)] {
			tags[t] = VBD
			return
		}
	}
}

var formsOfBe = map[string]bool{"is": true, "are": true, "was": true, "were": true}

// joins reports whether token t, a verb of reporting by its form, is joined to a verb of the same form before it.
func joins(d *document, s text.Range, tags []Tag, t int) bool {
	if base := d.base(t); !reportingVerbs()[base] && base != "call" {
		return false
	}
	for i := t - 2; i >= s.First; i-- {
		if tags[i].Finite() {
			return tags[i] == VBZ
		}
	}
	return false
}

// telling are the verbs of reporting behind which stands who is told.
var telling = map[string]bool{"tell": true, "assure": true, "reassure": true, "warn": true, "inform": true, "remind": true, "advise": true, "persuade": true, "promise": true}

// toldBefore reports whether a verb of telling and who is told stand right before token t.
func toldBefore(d *document, s text.Range, tags []Tag, t int) bool {
	k := t - 1
	for k > s.First && k > t-6 && (tags[k].Noun() || tags[k] == DT || tags[k] == JJ || tags[k] == PRPS || tags[k] == POS) {
		k--
	}
	return k < t-1 && tags[k].Verb() && telling[d.base(k)]
}

// mainVerbs is the first verb with a tense, other than those that relative pronouns before them have, of tokens t to end, and how many there are: end and 0
// where there are none.
func mainVerbs(tags []Tag, t, end int) (first, n int) {
	first = end
	hanging := 0
	for ; t < end; t++ {
		switch {
		case tags[t] == WP || tags[t] == WDT:
			hanging++
		case tags[t].Finite() && hanging > 0:
			hanging--
		case tags[t].Finite():
			first = min(first, t)
			n++
		}
	}
	return first, n
}

var roleNouns = sync.OnceValue(func() *lexicon.Table[bool] {
	m := lexicon.Set("roles")
	for _, l := range lexicon.Lines("kin") {
		m[strings.Fields(l)[0]] = true
	}
	return lexicon.NewTable(m)
})

var bodyNouns = sync.OnceValue(func() map[string]bool { return lexicon.Set("bodies") })

// longestMended is how many tokens a sentence may have that is looked at: what is longer is none.
const longestMended = 120

// mendPapers gives its tag to what stands before a document that reports and looks like the verb of a clause of its own: | planning documents show; | leaked papers reveal.
func mendPapers(d *document, t int, tags []Tag) {
	if t+2 >= len(tags) || !tags[t].Verb() || tags[t+1] != NNS || tags[t+2] != VBP && tags[t+2] != VBD || !paper(d, t+1) || !reportingVerbs()[d.base(t+2)] {
		return
	}
	if tags[t] == VBG {
		tags[t] = NN
	} else if tags[t] == VBD {
		tags[t] = VBN
	}
}

// paper reports whether token t is one of the documents of the lexicon.
func paper(d *document, t int) bool {
	return papers()[d.plain(t)] || papers()[d.singular(t)]
}

var papers = sync.OnceValue(func() map[string]bool { return lexicon.Set("documents") })

// closesBehindComma is the head of the noun phrase, where nothing but it stands between token t and the comma before it, and a finite verb before that; -1 for none.
// Behind a document may stand what tells which: papers | filed with the court show.
func closesBehindComma(d *document, s text.Range, tags []Tag, t int) int {
	c, head, hangs := t-1, t-1, false
	for ; c > s.First && c > t-12 && d.Word(c) != ","; c-- {
		switch tag := tags[c]; {
		case tag == IN || tag == TO || (tag == VBN || tag == VBD) && tags[c-1].Noun():
			hangs, head = true, c-1
		case tag.Noun() || tag == DT || tag == JJ || tag == CD || tag == PRPS || tag == POS || tag == HYPH || tag == VBN || tag == RB ||
			tag == CC && tags[c-1].Proper() && tags[c+1].Proper():
		default:
			return -1
		}
	}
	if c == t-1 || d.Word(c) != "," || hangs && !paper(d, head) {
		return -1
	}
	for i := c - 1; i >= s.First; i-- {
		if tags[i].Finite() || tags[i] == VB && i > s.First && tags[i-1] == TO {
			return head
		}
	}
	return -1
}

// inverted is the tag of a verb of reporting at token t behind a comma, where nothing but its subject follows, and a verb stands before: Driver was drunk, say police. It is
// None where it is no such verb: Shares fall after cull, forecast cut.
func inverted(d *document, s text.Range, tags []Tag, t, end int) Tag {
	if tags[t-1] != Comma || tags[t] != NNS && tags[t] != NN && tags[t] != UH || end-t < 2 {
		return None
	}
	w := d.plain(t)
	if !reportingVerbs()[d.base(t)] {
		return None
	}
	for k := t + 1; k < end; k++ {
		if k > t+1 && (tags[k] == IN || tags[k] == WRB) {
			end = k // insists Hale | as the inquiry opens
			break
		}
		if tag := tags[k]; !tag.Noun() && tag != DT && tag != JJ && tag != PRPS && tag != POS && tag != HYPH {
			return None
		}
	}
	if end-t > 8 {
		return None
	}
	last := d.Word(end - 1)
	if noun := Singular(normal(last)); !capital(last) && !roleNouns().Of(noun) && !bodyNouns()[noun] {
		return None // the forecast cut
	}
	if _, n := mainVerbs(tags, s.First, t); n == 0 {
		return None
	}
	switch {
	case strings.HasSuffix(w, "s"):
		return VBZ
	case w == d.base(t):
		return VBP
	}
	return None
}

// takesObject reports whether a word of the tag may begin what a verb of reporting reports.
func takesObject(t Tag) bool {
	switch t {
	case VBG, DT, PRP, PRPS, IN, NNP, WP, WRB, EX:
		return true
	}
	return false
}

// reporting is the tag that token t has as a verb of reporting that agrees with the noun before it, or before the comma before it; None where it is no such
// verb.
func reporting(d *document, tags []Tag, t int) Tag {
	subject := t - 1
	if mark := d.Word(subject); subject > 0 && (mark == "," || mark == "–" || mark == "—") {
		subject--
		for subject > 1 && subject > t-30 && (d.Word(subject) != mark || !tags[subject-1].Noun()) {
			subject-- // the appositions
		}
		if subject == 0 || d.Word(subject) != mark {
			return None
		}
		subject--
	}
	return agreeing(d, tags, t, subject)
}

// agreeing is the tag that token t has as a verb of reporting whose subject has its head at a token; None where it does not agree with that.
func agreeing(d *document, tags []Tag, t, subject int) Tag {
	w := d.plain(t)
	base := d.base(t)
	if !reportingVerbs()[base] {
		return None
	}
	switch {
	case w == base && (tags[subject] == NNS || tags[subject] == NNPS || pluralNouns[d.plain(subject)]):
		return VBP
	case w == base:
		return None
	case strings.HasSuffix(w, "s") && (tags[subject] == NN || tags[subject] == NNP || tags[subject] == CD):
		return VBZ
	case !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing") && tags[subject].Noun():
		return VBD
	}
	return None
}

// pluralNouns are nouns that take a verb in the plural and do not look like it.
var pluralNouns = map[string]bool{"police": true, "people": true, "data": true, "media": true, "staff": true}

// promisingVerbs are the cues of the lexicon that report with an infinitive what the speaker will do.
var promisingVerbs = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Lines("cues") {
		if words := strings.Fields(l); slices.Contains(words[1:], "to") && !slices.Contains(words[1:], "person") {
			m[words[0]] = true
		}
	}
	return m
})

// reportingVerbs are the cues of the lexicon that report a clause or say what is not so.
var reportingVerbs = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Lines("cues") {
		words := strings.Fields(l)
		for _, w := range words[1:] {
			if w == "clause" || w == "that" || w == "deny" {
				m[words[0]] = true
			}
		}
	}
	return m
})
