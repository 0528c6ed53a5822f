package attrib

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A frame is what a verb of the lexicon reports and takes; internal/lexicon/cues.txt tells what each means.
type frame struct {
	act                                                                                                        Act
	clause, that, to, person, for_, as, object, ing, whether, deny, of, against, on, out, thing, words, strict bool

	voice bool   // a cue beside a quotation only
	at    string // the preposition before who is to do what is asked for
}

// verbs are the cues of the lexicon by lemma.
var verbs = sync.OnceValue(func() map[string]*frame {
	m := map[string]*frame{}
	for _, list := range []string{"voice", "cues"} {
		for _, l := range lexicon.Lines(list) {
			words := strings.Fields(l)
			fr := &frame{voice: list == "voice"}
			for _, w := range words[1:] {
				fr.take(w)
			}
			m[words[0]] = fr
		}
	}
	return m
})

// take notes what a word behind a verb of the list tells of it.
func (fr *frame) take(word string) {
	note, ok := frameWords[word]
	at, isAt := strings.CutPrefix(word, "@")
	switch {
	case ok:
		note(fr)
	case isAt:
		fr.at = at
	default:
		panic("attrib: cues: " + word)
	}
}

// frameWords are the words that may stand behind a verb, and what each notes.
var frameWords = map[string]func(fr *frame){
	"speech":  func(*frame) {},
	"writing": func(fr *frame) { fr.act = Writing },
	"thought": func(fr *frame) { fr.act = Thought },
	"clause":  func(fr *frame) { fr.clause = true },
	"that":    func(fr *frame) { fr.that = true },
	"to":      func(fr *frame) { fr.to = true },
	"person":  func(fr *frame) { fr.person = true },
	"for":     func(fr *frame) { fr.for_ = true },
	"as":      func(fr *frame) { fr.as = true },
	"object":  func(fr *frame) { fr.object = true },
	"ing":     func(fr *frame) { fr.ing = true },
	"whether": func(fr *frame) { fr.whether = true },
	"deny":    func(fr *frame) { fr.deny = true },
	"of":      func(fr *frame) { fr.of = true },
	"against": func(fr *frame) { fr.against = true },
	"on":      func(fr *frame) { fr.on = true },
	"out":     func(fr *frame) { fr.out = true },
	"thing":   func(fr *frame) { fr.thing = true },
	"words":   func(fr *frame) { fr.words = true },
	"strict":  func(fr *frame) { fr.strict = true },
}

// reports reports whether a verb takes what is said for more than a name of something: a clause, an infinitive, what is wanted.
func (fr *frame) reports() bool {
	return fr != nil && (fr.clause || fr.that || fr.to || fr.for_ || fr.of || fr.ing || fr.whether || fr.deny)
}

// addresses reports whether who is told may stand behind a verb: told | them.
func (fr *frame) addresses() bool { return fr != nil && fr.person }

// isStrict reports whether nothing but a clause or words in quotation marks behind a verb is said.
func (fr *frame) isStrict() bool { return fr != nil && fr.strict }

// leads reports whether a word is the preposition behind which what a verb reports stands: accused him | of; blamed it | on.
func (fr *frame) leads(w string) bool {
	return fr.of && w == "of" || fr.against && w == "against" || fr.on && w == "on"
}

// A cue is a verb that reports, with its place in a clause.
type cue struct {
	*frame
	lemma      string
	verb       int // the unit of the verb
	first, end int // the units of the verb with its auxiliaries, adverbs and particle
	negated    bool
	passive    bool
	participle bool
	infinitive bool
	goesOn     bool // a participle that goes on with the cue before: saying it was late and | calling it “a joke”
	addressed  bool // who is told stands behind it
	nobody     bool // who tells is left out: she was told that
	avoided    int  // the unit of the verb before a gerund that tells that it was not said: stopped short of calling; 0 for none
}

// cues finds the reporting verbs of a clause. A verb that is a cue beside quotations only has to have one near.
func (f *finder) cues(c clause) []cue {
	var out []cue
	for i, u := range c.units {
		if u.stretch >= 0 || !f.Tags[u.tokens.First].Verb() {
			continue
		}
		if w := f.at(c, i); f.tag(c, i) == syntax.VBZ && (w == f.Lemma(u.tokens.First) && !strings.HasSuffix(w, "s") || textNouns[w]) {
			continue // a 40-page ruling; party figure Ann Hale
		}
		if f.tag(c, i) == syntax.VBN && f.tag(c, i+1).Noun() && determines(f.tag(c, i-1)) {
			continue // the rejected papers
		}
		if w := f.at(c, i-1); w == "a" || w == "an" || w == "as" && f.tag(c, i) == syntax.VBN && f.at(c, i+1) == "," {
			continue // a guaranteed return; as promised, she went
		}
		if f.tag(c, i) == syntax.VBN && f.tag(c, i+1) == syntax.VBG && formsOfBe[f.at(c, i-1)] && f.frame(f.lemma(c, i+1)) != nil {
			continue // was heard shouting
		}
		lemma := f.Lemma(u.tokens.First)
		if formsOfBe[f.at(c, i)] {
			lemma = "be" // I’m like, “no”
		}
		fr, words := f.frameAt(c, i, lemma)
		if fr == nil || fr.voice && (!f.besideQuote(c, i) || f.tag(c, i) == syntax.VBG && f.tag(c, i+1) == syntax.TO) || f.soCalled(u.tokens.First) {
			continue // “Stop.” I’m going to sleep
		}
		if lemma == "be" && !f.quotative(c, i+words) {
			continue // It was like “Groundhog Day”
		}
		q := cue{frame: fr, lemma: lemma, verb: i, first: i, end: i + words}
		f.group(c, &q)
		if fr.out && f.at(c, q.end-1) != "out" {
			continue
		}
		out = append(out, q)
	}
	return out
}

// textNouns are nouns of a text or a talk that look like verbs of reporting.
var textNouns = set("ruling warning finding filing posting briefing")

// frameAt is the frame of the verb at unit i, with those of the words behind it that make another cue of it, and how many words that is: ruled out; put it to.
func (f *finder) frameAt(c clause, i int, lemma string) (fr *frame, words int) {
	one := lemma + "-" + f.at(c, i+1)
	if fr := verbs()[one+"-"+f.at(c, i+2)]; fr != nil {
		return fr, 3
	}
	if fr := verbs()[one]; fr != nil {
		return fr, 2
	}
	return f.frame(lemma), 1
}

// determines reports whether a word of the tag stands before a noun and what describes it.
func determines(t syntax.Tag) bool { return t == syntax.DT || t == syntax.PRPS || t == syntax.POS }

// frame is what a verb reports and takes, nil where it is no cue.
func (f *finder) frame(lemma string) *frame {
	if fr := verbs()[lemma]; fr != nil {
		return fr
	}
	return f.extra[lemma]
}

// frameOf is the frame of the verb that a cue is known by.
func (f *finder) frameOf(cue text.Range) *frame { return f.frame(f.Lemma(f.LastVerb(cue))) }

// besideQuote reports whether a stretch stands within a few units of unit i, or right before the clause that it opens.
func (f *finder) besideQuote(c clause, i int) bool {
	for j := max(0, i-8); j < min(len(c.units), i+7); j++ {
		if c.units[j].stretch >= 0 {
			return true
		}
	}
	return i < 6 && f.quoteBefore(c)
}

// quotative reports whether a sentence in quotation marks, or words behind a comma, stand at unit i: she was like | , “no”.
func (f *finder) quotative(c clause, i int) bool {
	comma := f.at(c, i) == ","
	if comma {
		i++
	}
	return i < len(c.units) && c.units[i].stretch >= 0 && (comma || f.sentenceLike(c.units[i].stretch))
}

// group takes in the auxiliaries and adverbs before a verb and the particle behind it.
func (f *finder) group(c clause, q *cue) {
	tag := f.Tags[c.units[q.verb].tokens.First]
	q.participle = tag == syntax.VBG
	for q.first > 0 && q.verb-q.first < 6 && !q.infinitive && f.takesIn(c, q, q.first-1) {
		q.first--
	}
	if q.infinitive && f.at(c, q.first-1) == "used" {
		q.infinitive = false
		q.first--
	}
	// An adverb that opens the clause is none of the cue's: "Yesterday said".
	for q.first < q.verb && f.Tags[c.units[q.first].tokens.First] == syntax.RB && f.at(c, q.first-1) == "" && !negations[f.at(c, q.first)] {
		q.first++
	}
	q.passive = q.passive && tag == syntax.VBN
	q.avoided = f.avoided(c, *q)
	q.negated = q.negated || q.avoided > 0
	switch next := f.at(c, q.end); {
	case q.out && next == "out" && q.end == q.verb+1, q.for_ && next == "for" && !f.forTime(c, q.end):
		q.end++
	}
}

// forTime reports whether the for at unit i tells for how long, or for which time, something has been said: argued | for years that, | for the second straight debate that.
func (f *finder) forTime(c clause, i int) bool {
	counted := false
	for k := i + 1; k < i+7 && f.plainWords(c, k, k+1); k++ {
		counted = counted || ordinals[f.at(c, k)]
		if f.at(c, k+1) == "that" {
			return counted || f.isTime(c, k) || f.at(c, k) == "time"
		}
	}
	return false
}

// ordinals are the words that count how often something was said.
var ordinals = set("first second third fourth fifth straight consecutive umpteenth")

// takesIn reports whether unit i, right before a cue, belongs to it, and notes in the cue what that makes of its verb.
func (f *finder) takesIn(c clause, q *cue, i int) bool {
	w := f.at(c, i)
	switch t := f.tag(c, i); {
	case negations[w]:
		q.negated = true
	case auxiliaries[w] && (t.Verb() || t == syntax.MD):
		q.passive = q.passive || formsOfBe[w]
		q.participle = q.participle && (!formsOfBe[w] || w == "being")
	case t == syntax.MD:
	case t == syntax.TO:
		q.infinitive = true
	default:
		return t == syntax.RB && (!connectives[w] || auxiliaries[f.at(c, i-1)])
	}
	return true
}

// avoided is the unit of the verb that tells that what a gerund tells of was not done, 0 where there is none: | stopped short of calling, | refrained from saying, |
// avoided saying.
func (f *finder) avoided(c clause, q cue) int {
	i := q.first - 1
	switch w := f.at(c, i); {
	case !q.participle:
		return 0
	case w == "of" && f.at(c, i-1) == "short":
		i -= 2
	case w == "from":
		i--
	}
	if i > 0 && notDone[f.lemma(c, i)] {
		return i
	}
	return 0
}

var notDone = set("stop fall refrain avoid")

var (
	negations   = set("not n't n’t never neither nor")
	auxiliaries = set("has have had having am is are was were be been being do does did will would can could may might must should shall wo ca 's ’s 've ’ve 'd ’d 'll ’ll " +
		"'re ’re 'm ’m")
	formsOfBe   = set("am is are was were be been being 's ’s 're ’re 'm ’m")
	connectives = set("so then when how why where there here as thus")
)

// set is the set of the words in a string.
func set(words string) map[string]bool { return lexicon.Words(words) }

// withPlurals is the set of the nouns in a string and of their plurals in -s.
func withPlurals(nouns string) map[string]bool {
	m := set(nouns)
	for w := range set(nouns) {
		m[w+"s"] = true
	}
	return m
}
