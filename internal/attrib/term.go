package attrib

import (
	"math/rand/v2"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
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

// likelyTerm is from where on a short stretch is taken for a term; where the words around it say that it is said, more is asked.
const (
	likelyTerm = 0.2
	surelyTerm = 0.5
	withinTerm = 0.3
)

// likeTerms is how likely it is of each stretch that nobody says what stands in it. Of those that and or a comma joins, all are what one is.
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
		if f.isNamed(s) {
			p[s] = max(p[s], surelyTerm)
		}
	}
	for s := 1; s < len(p); s++ {
		if f.joined(s-1, s) {
			p[s] = max(p[s], p[s-1])
		}
	}
	for s := len(p) - 1; s > 0; s-- {
		if f.joined(s-1, s) {
			p[s-1] = max(p[s], p[s-1])
		}
	}
	return p
}

// joined reports whether nothing but and, or, or a comma stands between two short stretches.
func (f *finder) joined(a, b int) bool {
	if !f.short(a) || !f.short(b) || f.sentenceLike(a) || f.sentenceLike(b) {
		return false
	}
	from, to := f.outer(a).End, f.outer(b).First
	if to <= from || to-from > 2 {
		return false
	}
	for t := from; t < to; t++ {
		switch f.low(t) {
		case ",", "and", "or":
		default:
			return false
		}
	}
	return true
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
// the marks.
func (f *finder) utterance(s int) bool {
	r := f.marks.Stretches[s].Tokens
	switch w := f.doc.Word(r.End - 1); {
	case w == "?" || w == "!":
		return true
	case w != ".":
		return false
	}
	if !f.capital(r.First) {
		return false
	}
	for t := r.First; t < r.End; t++ {
		if f.Tags[t].Finite() {
			return true
		}
	}
	return false
}

// What a word tells of what stands in quotation marks beside it; the tags of other words stand behind these.
const (
	classNone = iota + 1
	classWork
	classWord
	className
	classNoun
	classNames
	classIs
	classReports
	classCalls
	classVoice
	classVerb
	classMakes
	classSoCalled
	classOther = 20
)

func (f *finder) classOf(t int) model.Hash {
	if t < 0 || t >= len(f.doc.Tokens) {
		return classNone
	}
	w := f.low(t)
	switch tag := f.Tags[t]; {
	case tag.Noun():
		l := f.Lemma(t)
		switch {
		case saysKind(w):
			return classWord
		case works()[l]:
			return classWork
		case tag.Proper():
			return className
		}
		return classNoun
	case f.names(t) != "":
		return classNames
	case tag.Verb():
		l := f.Lemma(t)
		fr := f.frame(l)
		switch {
		case making[l]:
			return classMakes
		case formsOfBe[w]:
			return classIs
		case fr != nil && fr.reports():
			return classReports
		case fr != nil && (fr.as || fr.object):
			return classCalls
		case fr != nil:
			return classVoice
		}
		return classVerb
	case w == "so-called":
		return classSoCalled
	}
	return classOther + model.Hash(f.Tags[t])
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
	case tag == syntax.VBN, tag == syntax.JJ, naming[l], t > 0 && f.doc.Tokens[t-1].Kind == text.Punct:
		return l
	}
	return ""
}

var (
	// participles are those of verbs that give a name.
	participles = map[string]string{"known": "know", "nicknamed": "nickname", "titled": "title", "entitled": "entitle", "dubbed": "dub", "called": "call"}
	// making are the verbs of what is done with works that have a title.
	making = set("read watch sing perform play star direct release record publish pen compose produce host air screen dedicate")
)

// givesName reports whether somebody is said to give the name that verb t gives: have called, what they called.
func (f *finder) givesName(t int) bool {
	s := f.doc.Sentences[f.doc.Tokens[t].Sentence].Tokens
	for i := t - 1; i >= max(s.First, t-6); i-- {
		switch w := f.low(i); {
		case w == "what", f.Lemma(i) == "have":
			return true
		case f.doc.Tokens[i].Kind == text.Punct && w != "-", f.Tags[i].Verb():
			return false
		}
	}
	return false
}

var works = sync.OnceValue(func() map[string]bool { return lexicon.Set("works") })

// termFeatures are those of stretch s as a term. A comma or a full stop that printers set inside of the marks counts as one outside of them.
func (f *finder) termFeatures(out []model.Hash, s int) []model.Hash {
	st := f.marks.Stretches[s]
	o := f.outer(s)
	r := st.Tokens
	stop := model.Hash(0)
	for r.Len() > 1 && f.doc.Tokens[r.End-1].Kind == text.Punct && f.marks.Role[r.End-1] == 0 {
		stop = f.Hash(r.End - 1)
		r.End--
	}
	before, next := f.beside(o.First, -1), o.End
	if stop == 0 && next < len(f.doc.Tokens) && f.doc.Tokens[next].Kind == text.Punct {
		stop = f.Hash(next)
	}
	word := func(t int) model.Hash {
		if t < 0 || t >= len(f.doc.Tokens) {
			return classNone
		}
		return f.Hash(t)
	}
	tag := func(t int) model.Hash {
		if t < 0 || t >= len(f.doc.Tokens) {
			return classNone
		}
		return model.Hash(f.Tags[t]) + 2
	}
	after := f.beside(o.End-1, 1)
	style := f.styleOf(r)
	n := near(r.Len())
	first, last := f.Hash(r.First), f.Hash(r.End-1)
	cb, ca := f.classOf(before), f.classOf(after)
	verb, gap, between := f.verbBefore(before)
	again := f.again(s, r)
	return append(out,
		n.With(style).In(200), style.With(stop).In(201), first.In(202), last.In(203), tag(r.First).With(n).In(204), tag(r.End-1).With(n).In(205),
		word(before).In(206), word(before).With(word(before-1)).In(207), word(before).With(style).In(208), tag(before).With(style).In(209), tag(before).With(tag(before-1)).In(210),
		word(after).With(stop).In(211), tag(after).With(stop).With(style).In(212), tag(before).With(tag(after)).With(stop).In(213),
		cb.With(style).In(214), cb.In(215), ca.With(stop).In(216), cb.With(ca).With(stop).In(217), verb.In(218), verb.With(gap).In(219), verb.With(between).In(220),
		again.With(style).In(221), again.In(222), cb.With(f.classOf(before-1)).In(223), tag(before).With(tag(r.First)).In(224), verb.With(cb).With(style).In(225), stop.With(n).In(226),
	)
}

// beside is the token beside token t on the side that step leads to, which is no punctuation and no quotation mark, -1 or beyond the tokens where the sentence has none.
func (f *finder) beside(t, step int) int {
	s := f.doc.Sentences[f.doc.Tokens[t].Sentence].Tokens
	for i := t + step; i >= s.First-1 && i <= s.End && i >= 0 && i < len(f.doc.Tokens) && i-t < 4 && t-i < 4; i += step {
		if f.marks.Role[i] == 0 && f.doc.Tokens[i].Kind != text.Punct {
			return i
		}
	}
	if step < 0 {
		return -1
	}
	return len(f.doc.Tokens)
}

// verbBefore is the class of the nearest verb up to token t in its sentence, how far it is, and whether a comma stands between.
func (f *finder) verbBefore(t int) (class, gap, between model.Hash) {
	if t < 0 {
		return 0, 0, 0
	}
	s := f.doc.Sentences[f.doc.Tokens[t].Sentence].Tokens
	for i := t; i >= max(s.First, t-15); i-- {
		if f.doc.Word(i) == "," {
			between = 1
		}
		if f.Tags[i].Verb() {
			return f.classOf(i), near(t - i), between
		}
	}
	return 1, 0, between
}

// again reports whether the words of a stretch stand elsewhere in the article too: in marks, or not.
func (f *finder) again(s int, r text.Range) model.Hash {
	if f.wordsAt == nil {
		f.wordsAt = map[model.Hash][]int32{}
		for t := range f.doc.Tokens {
			if f.doc.Tokens[t].Kind != text.Punct {
				f.wordsAt[f.Hash(t)] = append(f.wordsAt[f.Hash(t)], int32(t))
			}
		}
	}
	first := r.First
	if w := f.low(first); (w == "the" || w == "a") && r.Len() > 1 {
		first++
	}
	h := model.Hash(0)
	in := f.wordsAt[f.Hash(first)]
	f.steps += min(len(in), reach)
	for _, t := range in[:min(len(in), reach)] {
		if int(t) == first || !f.sameWords(first, int(t), r.End-first) {
			continue
		}
		if t > 0 && (f.marks.Role[t-1] != 0 || t > 1 && f.marks.Role[t-2] != 0) {
			h |= 1
		} else {
			h |= 2
		}
	}
	return h
}

func (f *finder) sameWords(a, b, n int) bool {
	if b+n > len(f.doc.Tokens) {
		return false
	}
	for i := range n {
		if f.Hash(a+i) != f.Hash(b+i) {
			return false
		}
	}
	return true
}

// styleOf is how the words in r are written: with capitals as titles are, or as a sentence, with a finite verb, is.
func (f *finder) styleOf(r text.Range) model.Hash {
	capitals, words, style := 0, 0, model.Hash(0)
	for t := r.First; t < min(r.End, r.First+30); t++ {
		tag := f.Tags[t]
		if tag.Finite() || tag == syntax.MD {
			style |= 1
		}
		if w := f.low(t); firstPersons[w] || w == "my" || w == "our" || w == "me" || w == "us" {
			style |= 2
		}
		if f.doc.Tokens[t].Kind == text.Word && (len(f.doc.Word(t)) > 3 || t == r.First) {
			words++
			if c, _ := utf8.DecodeRuneInString(f.doc.Word(t)); unicode.IsUpper(c) || unicode.IsDigit(c) {
				capitals++
			}
		}
	}
	if c, _ := utf8.DecodeRuneInString(f.doc.Word(r.First)); unicode.IsUpper(c) {
		style |= 4
	}
	switch {
	case words > 0 && capitals == words:
		style |= 8
	case capitals > 1:
		style |= 16
	}
	return style
}

// termKind tells why stretch s, which nobody says, stands in quotation marks.
func (f *finder) termKind(s int) TermKind {
	st := f.marks.Stretches[s]
	o := f.outer(s)
	before, after := o.First-1, o.End
	capital := f.capital(st.Tokens.First) || f.capital(st.Tokens.First+1) && st.Tokens.Len() > 1 && f.low(st.Tokens.First) == "the"
	proper := func(t int) bool { return t >= 0 && t < len(f.doc.Tokens) && f.capital(t) && f.Tags[t].Noun() }
	switch verb, gap := f.nameGiver(before); {
	case proper(before) && proper(after) && capital && st.Tokens.Len() <= 4:
		return Nickname
	case f.classOf(before) == classWord:
		return nounKinds[f.low(before)]
	case f.aWord(after):
		return WordAsWord
	case titling[verb] && gap == 0:
		return Title
	case verb != "" && f.isNamed(s) && (capital || f.low(st.Tokens.First) == "the" || verb == "nickname"):
		return Nickname
	case before >= 0 && uttering[f.low(before)] && (st.Tokens.Len() == 1 || !capital):
		return WordAsWord
	case f.low(st.Tokens.First) == "the" && !f.capital(st.Tokens.First) && capital:
		return Nickname
	case f.titleCase(st):
		return Title
	case before >= 0 && (f.Tags[before] == syntax.POS || f.Tags[before] == syntax.PRPS):
		return ScareQuotes
	}
	return TermOfArt
}

// nounKinds are the nouns that say what stands in quotation marks behind them: the phrase “on the line”.
var nounKinds = func() map[string]TermKind {
	m := map[string]TermKind{}
	for words, kind := range map[string]TermKind{
		"word phrase expression adjective adverb noun verb": WordAsWord,
		"term slogan buzzword catchphrase hashtag":          TermOfArt,
		"nickname moniker codename sobriquet alias":         Nickname,
		"headline title": Title,
	} {
		for w := range set(words) {
			m[w], m[w+"s"] = kind, kind
		}
	}
	return m
}()

func saysKind(w string) bool {
	_, ok := nounKinds[w]
	return ok
}

// capital reports whether token t begins with a capital.
func (f *finder) capital(t int) bool {
	if t < 0 || t >= len(f.doc.Tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.doc.Word(t))
	return unicode.IsUpper(r)
}

// nameGiver is the lemma of the verb up to token t that gives a name, and how far it is; the empty string where a comma or another verb stands between.
func (f *finder) nameGiver(t int) (lemma string, gap int) {
	if t < 0 {
		return "", 0
	}
	s := f.doc.Sentences[f.doc.Tokens[t].Sentence].Tokens
	for i := t; i >= max(s.First, t-15); i-- {
		if l := f.names(i); l != "" {
			return l, t - i
		}
		if f.Tags[i].Verb() || f.doc.Word(i) == "," {
			return "", 0
		}
	}
	return "", 0
}

// aWord reports whether what stands behind a stretch, from token t, calls it a word: is a big word, the best word I know.
func (f *finder) aWord(t int) bool {
	if t >= len(f.doc.Tokens) || f.low(t) != "," && f.Tags[t].Verb() && f.Lemma(t) != "be" {
		return false
	}
	for i := t + 1; i < min(len(f.doc.Tokens), t+5); i++ {
		if f.doc.Tokens[i].Kind == text.Punct || f.Tags[i].Verb() {
			return false
		}
		if k, ok := nounKinds[f.low(i)]; ok && k == WordAsWord {
			return true
		}
	}
	return false
}

var (
	titling  = set("title entitle")                                                                                // verbs that give a title
	uttering = set("hear hears heard use uses used using utter utters uttered spell spelled pronounce pronounced") // of a word as a word
)

// learnTerms learns from the stretches of an article that are short which of them are no part of any content. Where words that give a name to something
// stand before one within a reported clause, the annotators, who take the clause as a whole, do not tell whether anybody says it.
func learnTerms(r *model.Ranker, e *Example) {
	f := newFinder(e.Analysis, e.Marks, e.Mentions, nil)
	var c candidates
	for s, st := range f.marks.Stretches {
		if st.Parent >= 0 || !f.short(s) {
			continue
		}
		in := 0
		for _, g := range e.Gold {
			in = max(in, overlap([]text.Range{st.Tokens}, g.Content))
		}
		if in > 0 && (2*in < st.Tokens.Len() || f.isNamed(s)) {
			continue
		}
		c.reset()
		c.add(f.termFeatures(c.features, s))
		judge(r, &c, in == 0)
	}
}

// isNamed reports whether the words before a stretch tell that it names something: the word, known as the, nicknamed, dubbed, so-called.
func (f *finder) isNamed(s int) bool {
	before := f.outer(s).First - 1
	if before > 0 && f.Tags[before] == syntax.DT {
		before--
	}
	if before < 0 || f.marks.Role[before] != 0 || f.utterance(s) {
		return false
	}
	switch f.classOf(before) {
	case classWord, classSoCalled:
		return true
	}
	verb, gap := f.nameGiver(before)
	return verb != "" && (gap == 0 || f.low(before) == "as")
}

// TrainTerms learns which short stretches nobody says, and returns the model file.
func TrainTerms(examples []*Example, o Settings, h model.Header) ([]byte, error) {
	r := model.NewRanker(o.Bits, o.Rate)
	rng := rand.New(rand.NewPCG(h.Seed, 5))
	order := rng.Perm(len(examples))
	for range o.Rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			learnTerms(r, examples[i])
		}
	}
	h.Name = "term"
	return r.File(h, nil)
}
