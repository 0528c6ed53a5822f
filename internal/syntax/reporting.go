package syntax

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

// mendReporting gives the tag of a verb to verbs of reporting that the tagger took for nouns, as which most of their forms are seen as well: at the end of a
// sentence, behind a comma and a subject ("…, police data show."), and where a sentence would have no verb at all ("Hale, 40, denies taking it."). What is
// taken for a verb right behind one of them, and is no verb that is known, is a noun: told councillors.
func mendReporting(d *text.Doc, s text.Range, tags []Tag) {
	end := s.End
	for end > s.First && d.Tokens[end-1].Kind == text.Punct {
		end--
	}
	if end-s.First < 3 || end-s.First > longestMended {
		return
	}
	if t := end - 1; tags[t].Noun() && closesBehindComma(d, s, tags, t) {
		if tag := reporting(d, tags, t); tag != None {
			tags[t] = tag
			return
		}
	}
	for t := s.First + 1; t < end; t++ {
		if w := normal(d.Word(t)); tags[t] == VBZ && tags[t-1].Verb() && strings.HasSuffix(w, "s") && reportingVerbs()[Base(normal(d.Word(t-1)))] && !verbs()[Base(w)] {
			tags[t] = NNS
		}
		if (tags[t].Verb() || tags[t] == JJR && (tags[t-1] == DT || tags[t-1] == CD || tags[t-1] == JJ) || tags[t] == JJ) && roleNouns()[normal(d.Word(t))] && !verbs()[Base(normal(d.Word(t)))] {
			tags[t] = NN // a coast guard spokesperson
		}
		if tags[t] == NNS && t > s.First+1 && tags[t-1] == CC && joins(d, s, tags, t) {
			tags[t] = VBZ // which sells bread and calls for
		}
	}
	for t := s.First; t < end; t++ {
		if tags[t].Finite() {
			return
		}
	}
	for t := s.First + 1; t < end-1; t++ {
		if tags[t] == NN || tags[t] == NNS {
			if tag := reporting(d, tags, t); tag != None {
				tags[t] = tag
				return
			}
		}
	}
}

// joins reports whether token t, a verb of reporting by its form, is joined to a verb of the same form before it.
func joins(d *text.Doc, s text.Range, tags []Tag, t int) bool {
	if !reportingVerbs()[Base(normal(d.Word(t)))] && Base(normal(d.Word(t))) != "call" {
		return false
	}
	for i := t - 2; i >= s.First; i-- {
		if tags[i].Finite() {
			return tags[i] == VBZ
		}
	}
	return false
}

var roleNouns = sync.OnceValue(func() map[string]bool { return lexicon.Set("roles") })

// longestMended is how many tokens a sentence may have that is looked at: what is longer is none.
const longestMended = 120

// closesBehindComma reports whether nothing but a noun phrase stands between token t and the comma before it, and a finite verb before that.
func closesBehindComma(d *text.Doc, s text.Range, tags []Tag, t int) bool {
	c := t - 1
	for c > s.First && c > t-12 && (tags[c].Noun() || tags[c] == DT || tags[c] == JJ || tags[c] == CD || tags[c] == PRPS || tags[c] == POS || tags[c] == HYPH ||
		tags[c] == CC && tags[c-1].Proper() && tags[c+1].Proper()) {
		c--
	}
	if c == t-1 || d.Word(c) != "," {
		return false
	}
	for i := c - 1; i >= s.First; i-- {
		if tags[i].Finite() {
			return true
		}
	}
	return false
}

// reporting is the tag that token t has as a verb of reporting that agrees with the noun before it, or before the comma before it; None where it is no such
// verb.
func reporting(d *text.Doc, tags []Tag, t int) Tag {
	w := normal(d.Word(t))
	base := Base(w)
	if !reportingVerbs()[base] {
		return None
	}
	subject := t - 1
	if d.Word(subject) == "," && subject > 0 {
		subject--
		for subject > 0 && subject > t-14 && d.Word(subject) != "," {
			subject-- // the apposition
		}
		if subject == 0 || d.Word(subject) != "," {
			return None
		}
		subject--
	}
	switch {
	case w == base && (tags[subject] == NNS || tags[subject] == NNPS || pluralNouns[normal(d.Word(subject))]):
		return VBP
	case w == base:
		return None
	case strings.HasSuffix(w, "s") && (tags[subject] == NN || tags[subject] == NNP):
		return VBZ
	case !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing") && tags[subject].Noun():
		return VBD
	}
	return None
}

// pluralNouns are nouns that take a verb in the plural and do not look like it.
var pluralNouns = map[string]bool{"police": true, "people": true, "data": true, "media": true, "staff": true}

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
