package attrib

import (
	"sync"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// longestTerm is how many tokens what stands in quotation marks may have and still be a name or a word that nobody says.
const longestTerm = 8

// termModel tells terms from words that somebody says by how they are written and by what stands beside them. It asks no labels, as these know no
// difference within a reported clause: the singer of “Salt” had left, she said.
var termModel = sync.OnceValue(func() *model.Model {
	b, err := files.ReadFile("term.model")
	if err != nil {
		panic(err)
	}
	m, err := model.Open(b)
	if err != nil {
		panic(err)
	}
	return m
})

// likelyTerm is from where on a short stretch is taken for a term; where the words around it say that it is said, more is asked, and less of a
// stretch within another, which is seldom another's words. A lone one stands in what is no clause, or is only thought.
const (
	likelyTerm = 0.05
	surelyTerm = 0.75
	withinTerm = 0.35
	nestedTerm = 0.2
	loneTerm   = 0.1
)

// likeTerms is how likely it is of each stretch that nobody says what stands in it.
func (f *finder) likeTerms() []float64 {
	p := make([]float64, len(f.marks.Stretches))
	var c candidates
	for s := range p {
		if !f.short(s) {
			continue
		}
		c.reset()
		c.add(f.termFeatures(c.features, s))
		p[s] = c.probability(termModel())
		if f.isNamed(s) || f.labels(s) && f.final(f.marks.Stretches[s].Tokens.End-1) || s > 0 && p[s-1] >= surelyTerm && f.namedToo(s) {
			p[s] = max(p[s], surelyTerm)
		}
	}
	return p
}

// short reports whether a stretch is short enough for a term, and no more than one sentence.
func (f *finder) short(s int) bool {
	st := f.marks.Stretches[s]
	if st.Tokens.Len() > longestTerm || st.Next >= 0 || st.Prev >= 0 || !st.Opened || !st.Closed {
		return false
	}
	for t := st.Tokens.First; t < st.Tokens.End-1; t++ {
		if f.final(t) {
			return false
		}
	}
	return true
}

// utterance reports whether a stretch is written as what somebody says, as against a name that ends a sentence, whose full stop printers set inside of
// the marks. A comma there tells of one that opens its sentence, where its verb has no capital.
func (f *finder) utterance(s int) bool {
	r := f.marks.Stretches[s].Tokens
	stop := f.doc.Word(r.End - 1)
	switch {
	case f.labels(s):
		return false
	case stop == "?" || stop == "!", f.ofTalker(s):
		return true
	case stop != "." && (stop != "," || !f.opensSentence(s)):
		return false
	}
	if !f.capital(r.First) {
		return false
	}
	for t := r.First; t < r.End; t++ {
		if f.Tags[t].Finite() && (stop == "." || !f.capital(t)) {
			return true
		}
	}
	return false
}

// ofTalker reports whether a stretch of some words with a verb has an I in it, which a speaker says of himself: the price is “as low as I’ve ever seen”.
func (f *finder) ofTalker(s int) bool {
	st := f.marks.Stretches[s]
	r := st.Tokens
	if r.Len() < 5 || f.titleCase(st) {
		return false
	}
	for t := r.First; t < min(r.End, r.First+reach); t++ {
		if f.low(t) == "i" && t+1 < r.End && f.Tags[t+1].Finite() {
			return true
		}
	}
	return false
}

// labels reports whether a stretch of a few words stands before a noun as what sort it is: the “aha!” moment; a “who cares?” mood.
func (f *finder) labels(s int) bool {
	st, o := f.marks.Stretches[s], f.outer(s)
	if st.Tokens.Len() > longestTerm || o.First == 0 || o.End >= len(f.doc.Tokens) || !f.sameSentence(o.First-1, o.End) {
		return false
	}
	return determines(f.Tags[o.First-1]) && (f.Tags[o.End] == syntax.NN || f.Tags[o.End] == syntax.NNS)
}

// names is the verb, as a lemma, that token t is a form of where that gives a name to something and nobody is said to give it: a plan dubbed “Lattegate”.
// It is the empty string for any other word. Taggers take such participles for adjectives, too.
func (f *finder) names(t int) string {
	l := participles[f.low(t)]
	tag := f.Tags[t]
	switch {
	case l == "" && tag.Verb() && naming[f.Lemma(t)]:
		return f.Lemma(t)
	case l == "" || !naming[l] && f.givesName(t):
		return ""
	case tag == syntax.VBN, tag == syntax.JJ, naming[l], t > 0 && f.doc.Tokens[t-1].Kind == text.Punct, t > 1 && adverbs[f.low(t-1)] && f.doc.Tokens[t-2].Kind == text.Punct:
		return l
	}
	return ""
}

var (
	// participles are those of verbs that give a name.
	participles = map[string]string{"known": "know", "nicknamed": "nickname", "titled": "title", "entitled": "entitle", "dubbed": "dub", "called": "call",
		"codenamed": "name", "aka": "nickname", "a.k.a.": "nickname"}
	// adverbs tell before called by whom, so that it is a participle: the bridge, popularly called.
	adverbs = set("popularly commonly fondly locally often widely jokingly informally colloquially affectionately sometimes usually generally officially internally formerly")
	// making are the verbs of what is done with works that have a title.
	making = set("read watch sing perform play star direct release record publish pen compose produce host air screen dedicate")
)

// givesName reports whether somebody is said to give the name that verb t gives: have called, what they called.
func (f *finder) givesName(t int) bool {
	s := f.doc.SentenceAt(t)
	for i := t - 1; i >= max(s.First, t-6); i-- {
		if f.low(i) == "what" || f.Lemma(i) == "have" {
			return true
		}
	}
	return false
}

// nameGiver is the lemma of the verb up to token t that gives a name, and how far it is; the empty string where another verb of speech, or a comma that no as stands
// behind, is between: known, not always fondly, as. Referred to as is known as, and what is branded is named too. Other verbs between known and as are mostly nouns
// that the tagger took for verbs.
func (f *finder) nameGiver(t int) (lemma string, gap int) {
	if t < 0 {
		return "", 0
	}
	s := f.doc.SentenceAt(t)
	as := f.low(t) == "as"
	for i := t; i >= max(s.First, t-15); i-- {
		switch l := f.names(i); {
		case l != "" && (i == t || !f.soCalled(i)):
			return l, t - i
		case f.Tags[i].Verb() && f.low(i) == "referred" && as && (f.passive(text.Range{First: max(s.First, i-3), End: i + 1}) || f.Tags[i] == syntax.VBN && adverbs[f.low(i-1)] && !f.givesName(i)):
			return "know", t - i
		case f.Tags[i] == syntax.VBN && branding[f.Lemma(i)]:
			return f.Lemma(i), t - i
		case f.Tags[i].Verb() && (!as || f.Tags[i].Finite() && f.frame(f.Lemma(i)) != nil), f.doc.Word(i) == "," && !as:
			return "", 0
		}
	}
	return "", 0
}

// soCalled reports whether token t is the called of so-called.
func (f *finder) soCalled(t int) bool {
	return t > 0 && f.low(t) == "called" && (f.low(t-2) == "so" && f.doc.Word(t-1) == "-" || f.low(t-1) == "so")
}

// isNamed reports whether the words before a stretch tell that it names something: the word, known as the, nicknamed, dubbed, so-called; her memoir, “Cold Harbour”.
func (f *finder) isNamed(s int) bool {
	before := f.outer(s).First - 1
	if before > 0 && f.Tags[before] == syntax.DT {
		before--
	}
	if before < 0 || f.marks.Role[before] != 0 {
		return false
	}
	switch f.classOf(before) {
	case classWord, classSoCalled:
		return true
	}
	if f.soCalled(before) || f.titleOfWork(s) || f.wordFor(s) >= 0 || f.isByname(s) {
		return true
	}
	if w := f.low(before - 1); (w == "i" || w == "we") && f.Lemma(before) == "call" && f.low(before-2) == "what" && f.marks.Stretches[s].Parent < 0 {
		return true // what I call the “Salt Road”
	}
	verb, gap := f.nameGiver(before)
	if after := f.outer(s).End; (verb == "call" && f.low(after) == "by" || branding[verb]) && !f.titleCase(f.marks.Stretches[s]) {
		return false // called “a disgrace” by his own side, branded “a liar”
	}
	return verb != "" && (gap == 0 || f.low(before) == "as")
}

// namedToo reports whether and or or joins stretch s to the one before it, so that it names something where that does: titles such as “Salt” and | “Cold
// Harbour”.
func (f *finder) namedToo(s int) bool {
	t := f.outer(s).First - 1
	if t <= 0 || f.low(t) != "and" && f.low(t) != "or" || f.outer(s-1).End != t {
		return false
	}
	return f.capital(f.marks.Stretches[s].Tokens.First) == f.capital(f.marks.Stretches[s-1].Tokens.First)
}

// isByname reports whether a stretch tells, between a name that opens its sentence and the verb of that, how its bearer is called: Hale, | “the father of the
// fair,” began; or whether it is the short form of what stands before or: Central Business District or | “CBD.”
func (f *finder) isByname(s int) bool {
	o, r := f.outer(s), f.marks.Stretches[s].Tokens
	before := o.First - 1
	if before > 0 && f.low(before) == "or" && f.capital(before-1) && f.Tags[before-1].Noun() && f.inCapitals(r.First) && r.Len() < 3 {
		return true
	}
	if before < 1 || f.doc.Word(before) != "," || f.low(r.First) != "the" || f.doc.Word(r.End-1) != "," && f.doc.Word(o.End) != "," {
		return false
	}
	m := f.mentionFrom(f.doc.SentenceAt(before).First)
	if m < 0 || f.mentions[m].Form != mention.Name || f.mentions[m].Tokens.End != before {
		return false
	}
	after := f.beside(o.End-1, 1)
	if after >= len(f.doc.Tokens) || !f.Tags[after].Finite() {
		return false
	}
	fr := f.frame(f.Lemma(after))
	return fr == nil || !fr.reports()
}

// wordFor is the noun that says, before a colon, what stands behind it: they have a | word for it: “cheap”. It is -1 where none does.
func (f *finder) wordFor(s int) int {
	colon := f.outer(s).First - 1
	if colon < 3 || f.doc.Word(colon) != ":" {
		return -1
	}
	for t := colon - 1; t > max(0, colon-6); t-- {
		if f.low(t) == "for" && (saysKind(f.low(t-1)) || f.low(t-1) == "name") {
			return t - 1
		}
	}
	return -1
}

// titleOfWork reports whether a stretch that is written like a title stands beside the noun that says what work it is the title of (her memoir, “Cold
// Harbour”), or is what somebody wrote in.
func (f *finder) titleOfWork(s int) bool {
	t := f.outer(s).First - 2
	if t < 0 || !f.titleCase(f.marks.Stretches[s]) {
		return false
	}
	return f.doc.Word(t+1) == "," && f.classOf(t) == classWork || f.low(t+1) == "in" && f.Tags[t].Verb() && f.Lemma(t) == "write"
}
