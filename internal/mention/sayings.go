package mention

import (
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// owner is the end of the words, at the start of the phrase in tokens i to end, that tell whose words the phrase is about, where what these are stands next to it: | Hale's
// response was that; | her message: “Go home”; | Hale's verdict? “No”; “No” was | the minister's answer. Whoever owns them speaks, and not they. It is i where there are none.
func (f *finder) owner(i, end, limit int) int {
	if end-i < 2 || !Saying(f.Lemma(end-1)) || f.nameAt[end-1] != 0 {
		return i
	}
	next := ""
	if end < limit {
		if next = f.Low(end); isDate(f.doc.Word(end)) && end+1 < limit {
			next = f.Low(end + 1) // his comment Monday | that
		}
	}
	switch {
	case next == "that", next == ":", next == "?", f.beNext(end, limit):
	case i > 0 && (f.Lemma(i-1) == "be" || f.Low(i-1) == "came"):
	default:
		return i
	}
	if f.Tags[i] == syntax.PRPS {
		if _, ok := possessors[f.Low(i)]; ok {
			return i + 1
		}
		return i
	}
	for t := end - 2; t > i; t-- {
		if f.Tags[t] == syntax.POS {
			return t
		}
	}
	return i
}

// beNext reports whether a form of be, before token limit, is the verb of a noun of saying before token t, with what it is to, or about: Hale's message | to voters was.
func (f *finder) beNext(t, limit int) bool {
	for k := t; k < min(limit, t+8); k++ {
		switch tag := f.Tags[k]; {
		case tag.Finite():
			return f.Lemma(k) == "be"
		case k == t && tag != syntax.IN && tag != syntax.TO && tag != syntax.RB, tag.Verb(), f.doc.Tokens[k].Kind == text.Punct:
			return false
		}
	}
	return false
}

// Saying reports whether a noun, by its lemma, is one of what somebody says or thinks: answer, view.
func Saying(lemma string) bool { return sayings().Of(lemma) }

// possessors are the pronouns of whose words something is.
var possessors = map[string]pronoun{
	"his": {Person, He, false}, "her": {Person, She, false}, "their": {Thing, Unknown, true}, "its": {kind: Thing},
}

var sayings = sync.OnceValue(func() *lexicon.Table[bool] { return lexicon.NewTable(lexicon.Set("sayings")) })
