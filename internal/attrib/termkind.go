package attrib

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

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
	case verb != "" && !f.soCalled(before) && f.isNamed(s) && (capital || f.low(st.Tokens.First) == "the" || verb == "nickname"):
		return Nickname
	case before >= 0 && uttering[f.low(before)] && (st.Tokens.Len() == 1 || !capital):
		return WordAsWord
	case f.low(st.Tokens.First) == "the" && !f.capital(st.Tokens.First) && capital:
		return Nickname
	case st.Tokens.Len() == 1 && f.opensSentence(s) && !f.Tags[st.Tokens.First].Proper() && after < len(f.doc.Tokens) && f.Tags[after].Finite():
		return WordAsWord // “Cost” is the word they use
	case f.titleCase(st) && f.namesThing(s):
		return TermOfArt
	case f.titleCase(st):
		return Title
	case before >= 0 && (f.Tags[before] == syntax.POS || f.Tags[before] == syntax.PRPS) && st.Tokens.Len() == 1:
		return ScareQuotes
	}
	return TermOfArt
}

// opensSentence reports whether a stretch owes its capital to where it stands.
func (f *finder) opensSentence(s int) bool {
	if p := f.marks.Stretches[s].Parent; p >= 0 && f.outer(s).First == f.marks.Stretches[p].Tokens.First {
		return true
	}
	t := f.outer(s).First
	return t == 0 || f.doc.Tokens[t-1].Sentence != f.doc.Tokens[min(t+1, len(f.doc.Tokens)-1)].Sentence
}

// namesThing reports whether the words beside a stretch that is written like a title tell of something that is no work: its campaign, “Warm Hands”;
// the “Warm Hands” scheme; the scheme, branded “Warm Hands”. What is said of people beside a title says that it is theirs: the “Cold Harbour” singer.
func (f *finder) namesThing(s int) bool {
	o := f.outer(s)
	before := o.First - 1
	if before > 0 && f.doc.Word(before) == "," {
		before--
	}
	for _, t := range []int{before, o.End} {
		if t < 0 || t >= len(f.doc.Tokens) {
			continue
		}
		if tag := f.Tags[t]; (tag == syntax.NN || tag == syntax.NNS) && f.low(t) != "one" && f.classOf(t) == classNoun {
			if k := mention.NounKind(f.Lemma(t)); k != mention.Person && k != mention.Document {
				return true
			}
		}
	}
	return before >= 0 && (f.low(before) == "as" || branding[f.Lemma(before)])
}

// branding are the verbs of what is done with a name that is to sell something.
var branding = set("brand market label")

// nounKinds are the nouns that say what stands in quotation marks behind them: the phrase “on the line”.
var nounKinds = func() map[string]TermKind {
	m := map[string]TermKind{}
	for words, kind := range map[string]TermKind{
		"word phrase expression adjective adverb noun verb": WordAsWord,
		"term slogan buzzword catchphrase hashtag motto":    TermOfArt,
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
