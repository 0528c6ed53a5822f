package attrib

import (
	"strings"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// termKind tells why stretch s, which nobody says, stands in quotation marks.
func (f *finder) termKind(s int) TermKind {
	st := f.marks.Stretches[s]
	r := st.Tokens // without the stop that printers set inside of the marks
	for r.Len() > 1 && f.doc.Tokens[r.End-1].Kind == text.Punct {
		r.End--
	}
	o := f.outer(s)
	before, after := o.First-1, o.End
	capital := f.capital(r.First) || f.capital(r.First+1) && r.Len() > 1 && f.low(r.First) == "the"
	giver := before // the Bay, known as the | “Pond”
	if before > 0 && f.Tags[before] == syntax.DT {
		giver--
	}
	word := f.wordFor(s)
	switch verb, gap := f.nameGiver(giver); {
	case f.capital(before) && f.Tags[before].Noun() && f.capital(after) && !f.opensSentence(s) && f.sameSentence(before, after) && capital && r.Len() <= 4:
		return Nickname
	case f.isByname(s) && f.doc.Word(before) == ",":
		return Nickname
	case f.classOf(before) == classWord:
		return nounKinds[f.low(before)]
	case word >= 0 && saysKind(f.low(word)):
		return nounKinds[f.low(word)]
	case f.low(before) == "of" && (f.low(before-1) == "meaning" || f.low(before-1) == "definition"):
		return WordAsWord
	case r.Len() == 1 && !capital && before >= 0 && f.Tags[before] == syntax.DT && mention.NounKind(f.Lemma(r.First)) == mention.Person:
		return ScareQuotes // arrested the “doctor”
	case f.spokenOf(o.End) && !(r.Len() > 1 && f.titleCase(st)):
		return WordAsWord
	case r.Len() == 1 && !capital && verb == "" && f.classOf(after) == classNoun && f.sameSentence(r.First, after):
		return ScareQuotes // the “temporary” barrier
	case before > 0 && (f.soCalled(before) || f.low(before) == "so-called"):
		return TermOfArt
	case titling[verb] && gap == 0:
		return Title
	case verb != "" && !branding[verb] && f.isNamed(s) && (capital || f.low(r.First) == "the" || verb == "nickname"):
		return f.givenKind(r, verb, giver-gap)
	case f.titleCase(st) && (f.namesThing(s) || before >= 0 && f.Tags[before] == syntax.DT && (after >= len(f.doc.Tokens) || !f.Tags[after].Noun() && !works()[f.low(after)])):
		return TermOfArt // no title has an article: the “Iron Coast”; but the “Salt” singer
	case f.titleCase(st):
		return Title
	case f.inHeadline(s):
		return ScareQuotes
	}
	return TermOfArt
}

// spokenOf reports whether the words from token t on, behind a stretch, speak of it as of a word: “cheap” can mean anything; “cheap”, the wrong word.
func (f *finder) spokenOf(t int) bool {
	if t >= len(f.doc.Tokens) || !f.Tags[t].Verb() && f.Tags[t] != syntax.MD && f.doc.Word(t) != "," {
		return false
	}
	for end := min(t+8, f.doc.SentenceAt(t).End); t < end; t++ {
		if nounKinds[f.low(t)] == WordAsWord || meaning[f.Lemma(t)] {
			return true
		}
	}
	return false
}

// meaning are the verbs of what words do.
var meaning = set("mean imply denote connote")

// inHeadline reports whether a stretch stands in a headline: in one of the first paragraphs, which no stop ends.
func (f *finder) inHeadline(s int) bool {
	p := f.marks.Stretches[s].Paragraph
	return p < 2 && !f.final(f.doc.Paragraphs[p].Tokens.End-1)
}

// givenKind is what sort of name the words in r are that a verb, token v, gives to something: a play called “Salt” has a title, a site called “Salt” no more than a name.
// What is known, or nicknamed, is so to those who know it; but letters and what plans and treaties are called are names that anyone would use.
func (f *finder) givenKind(r text.Range, verb string, v int) TermKind {
	w := f.doc.Word(r.First)
	switch {
	case r.Len() == 1 && len(w) > 2 && strings.ToUpper(w) == w, verb == "know" && (w == "Project" || w == "Operation"):
		return TermOfArt
	case !calling[verb], adverbs[f.low(v-1)]:
		return Nickname
	}
	s := f.doc.SentenceAt(v)
	for t := v - 1; t >= max(s.First, v-5); t-- {
		if !f.Tags[t].Noun() {
			continue
		}
		switch k := mention.NounKind(f.Lemma(t)); {
		case works()[f.Lemma(t)], k == mention.Document && !plans[f.Lemma(t)]:
			return Title
		case k == mention.Person, f.capital(t):
			return Nickname
		}
		break
	}
	return TermOfArt
}

// plans are documents, of which no more than the name is told: a policy called “Open Door”.
var plans = set("plan policy strategy proposal bill act law agreement treaty deal accord")

// calling are the verbs with which anything is given the name that it has.
var calling = set("call name rename bill title entitle")

// opensSentence reports whether a stretch owes its capital to where it stands.
func (f *finder) opensSentence(s int) bool {
	t := f.outer(s).First
	return t == 0 || !f.sameSentence(t-1, min(t+1, len(f.doc.Tokens)-1))
}

// namesThing reports whether the words beside a stretch that is written like a title tell of something that is no work: its campaign, “Warm Hands”;
// the “Warm Hands” scheme; the scheme, branded “Warm Hands”. What is said of people beside a title says that it is theirs: the “Cold Harbour” singer.
func (f *finder) namesThing(s int) bool {
	o := f.outer(s)
	before := o.First - 1
	if before > 0 && f.doc.Word(before) == "," {
		before--
	}
	if f.workBefore(before) {
		return false
	}
	for _, t := range []int{before, f.appositive(o.End)} {
		if t < 0 || t >= len(f.doc.Tokens) {
			continue
		}
		if tag := f.Tags[t]; (tag == syntax.NN || tag == syntax.NNS) && f.low(t) != "one" && f.classOf(t) == classNoun {
			if k := mention.NounKind(f.Lemma(t)); k != mention.Person && k != mention.Document {
				return true
			}
		}
	}
	return before >= 0 && (f.low(before) == "as" || f.low(before) == "under" || branding[f.Lemma(before)])
}

// workBefore reports whether the phrase that ends with token t is of a work: a | book about the case, “Cold River”.
func (f *finder) workBefore(t int) bool {
	for end := max(0, t-8); t > end && (f.Tags[t].Noun() || f.Tags[t] == syntax.DT || f.Tags[t] == syntax.JJ || f.Tags[t] == syntax.IN || f.Tags[t] == syntax.PRPS); t-- {
		if f.Tags[t] == syntax.IN && f.classOf(t-1) == classWork {
			return true
		}
	}
	return false
}

// appositive is the last noun of a phrase with an article that tells, behind a comma at token t, what something is; t itself for any other: “Warm Hands”, a scheme.
func (f *finder) appositive(t int) int {
	i := t + 1
	if i >= len(f.doc.Tokens) || f.doc.Word(t) != "," || f.Tags[i] != syntax.DT {
		return t
	}
	for i++; i < min(t+6, len(f.doc.Tokens)) && (f.Tags[i] == syntax.JJ || f.Tags[i].Noun()); i++ {
	}
	return i - 1
}

// branding are the verbs of what is done with a name that is to sell or to sort something.
var branding = set("brand mark stamp file market label style class grade rate code register trademark")

// nounKinds are the nouns that say what stands in quotation marks behind them: the phrase “on the line”.
var nounKinds = func() map[string]TermKind {
	m := map[string]TermKind{}
	for words, kind := range map[string]TermKind{
		"word phrase expression adjective adverb noun verb": WordAsWord,
		"term slogan buzzword catchphrase hashtag motto":    TermOfArt,
		"nickname moniker codename sobriquet alias":         Nickname,
		"headline title": Title,
	} {
		for w := range withPlurals(words) {
			m[w] = kind
		}
	}
	return m
}()

func saysKind(w string) bool {
	_, ok := nounKinds[w]
	return ok
}

var titling = set("title entitle") // verbs that give a title
