package cite

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Kind says what sort of source a source is.
type Kind uint8

const (
	Publication Kind = iota
	Agency
	Broadcast
	Document
	Social
)

var kindNames = map[string]Kind{"publication": Publication, "agency": Agency, "broadcast": Broadcast, "social": Social}

// The lists of the lexicon, folded: outlets by name, words that outlets have in their names, nouns that say that a name is an outlet's.
var (
	outlets     = sync.OnceValue(func() map[string]Kind { return kindsOf("outlets") })
	outletWords = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-words") })
	outletNouns = sync.OnceValue(func() map[string]Kind { return kindsOf("outlet-nouns") })
)

// beginnings are the first words of the outlets of the list, one and more of them, with how many words there are at most in the names that begin so.
var beginnings = sync.OnceValue(func() map[string]uint8 {
	m := map[string]uint8{}
	for name := range outlets() {
		words := strings.Fields(name)
		for n := range words {
			first := strings.Join(words[:n+1], " ")
			m[first] = max(m[first], uint8(len(words)))
		}
	}
	return m
})

func kindsOf(list string) map[string]Kind {
	m := map[string]Kind{}
	for words, kind := range lexicon.Kinds(list) {
		m[fold(strings.Fields(words))] = kindNames[kind]
	}
	return m
}

// fold is a name with its words folded, those that are joined by hyphens apart, without an article in front.
func fold(words []string) string {
	out := make([]string, 0, len(words))
	for _, word := range words {
		for w := range strings.FieldsFuncSeq(word, joins) {
			if w = text.Fold(w); w != "" && !(w == "the" && len(out) == 0) {
				out = append(out, w)
			}
		}
	}
	return strings.Join(out, " ")
}

// joins reports whether a rune stands between the words of a name within a token.
func joins(r rune) bool { return r == '-' || r == '‑' || r == ' ' }

// folded is a name folded.
func (f *finder) folded(name text.Range) string {
	words := make([]string, 0, name.Len())
	for t := name.First; t < name.End; t++ {
		if n := len(words); n > 0 && f.Tags[t] == syntax.POS {
			words[n-1] += f.Low(t) // Hawke | 's Bay
			continue
		}
		words = append(words, f.Low(t))
	}
	return fold(words)
}

// bare is a name without its article.
func (f *finder) bare(r text.Range) text.Range {
	for r.Len() > 1 && (f.Tags[r.First] == syntax.DT || f.Low(r.First) == "the" || f.Low(r.First) == "both") {
		r.First++
	}
	return r
}

// names adds the outlets of the list that the layer of mentions did not find, or cut otherwise: told | 24 heures, seen by | The Hindu.
func (f *finder) names() {
	k := 0
	for t := 0; t < len(f.doc.Tokens); t++ {
		for k < len(f.who.Of)-1 && f.ms[k+1].Tokens.First <= t {
			k++
		}
		if r, ok := f.listedAt(t); ok {
			f.addName(k, r)
			t = r.End - 1
		}
	}
}

// addName adds a mention of a name of the list, in whose place the one stands that begins with it, where one does: mention k is the last that begins by its first token.
func (f *finder) addName(k int, r text.Range) {
	entity, instead := -1, -1
	for ; k >= 0 && k < len(f.who.Of); k-- {
		m := f.ms[k]
		if m.Form == mention.Name && m.Core.First <= r.First && m.Core.End >= r.End {
			return // found, or a part of a longer name
		}
		if m.Tokens.End > r.First && m.Tokens.First >= r.First-1 {
			instead = k
		}
		if m.Within < 0 {
			break
		}
	}
	if instead >= 0 {
		f.named[instead] = len(f.ms)
		if f.ms[instead].Form == mention.Name {
			entity = f.of[instead]
		}
	}
	at := r
	if f.Low(at.First-1) == "the" {
		at.First--
	}
	f.ms = append(f.ms, mention.Mention{Tokens: at, Core: r, Head: r.End - 1, Kind: mention.Organization, Within: -1})
	f.of = append(f.of, entity)
}

// real is the mention that has the name of the list which stands in mention i, where one does, i itself where none does.
func (f *finder) real(i int) int {
	if k, ok := f.named[i]; ok {
		return k
	}
	return i
}

// listedAt is the longest name of the list that begins at token t, where it is not a part of a longer name. A word that is no name to the tagger is one
// behind its article only: the Hindu, but not Hindu, nor People.
func (f *finder) listedAt(t int) (text.Range, bool) {
	w := f.doc.Word(t)
	if f.Low(t) == w && f.Tags[t] != syntax.CD || f.Tags[t] == syntax.DT || f.extends(t-1) {
		return text.Range{}, false
	}
	r, _, ok := f.longestListed(t, f.doc.SentenceAt(t).End)
	if !ok {
		return r, false
	}
	told := f.Lemma(r.First-1) == "tell" || f.Low(r.First-1) == "the" && f.Lemma(r.First-2) == "tell" || // told the Age | rents were up
		f.Low(r.First-1) == "as" && f.Low(r.End) == "reports"
	if r.End+1 < len(f.doc.Tokens) && f.Tags[r.End] == syntax.HYPH && !f.doc.Tokens[r.End+1].SpaceBefore && !capital(f.doc.Word(r.End+1)) {
		return r, false // Vice | -president
	}
	ok = r.End == len(f.doc.Tokens) || r.Len() > 1 || !f.Tags[r.End].Noun() || told && f.Tags[r.End] == syntax.NNS
	return r, ok && (r.Len() > 1 || told || f.Tags[t].Proper() || f.Tags[t] == syntax.CD || f.Low(r.First-1) == "the" || strings.ToUpper(w) == w)
}

// longestListed is the longest name of the list that begins at token t, or behind an article there, and ends by token end, and what sort of outlet it is; that of a
// social medium is none.
func (f *finder) longestListed(t, end int) (longest text.Range, kind Kind, ok bool) {
	r := f.bare(text.Range{First: t, End: min(t+mostWords, end)})
	last := min(r.End, r.First+2*f.begins(r)) // a hyphen or an 's beside each word is a token too
	for r.End = r.First + 1; r.End <= last; r.End++ {
		name := f.folded(r)
		if k, listed := outlets()[name]; listed && k != Social && f.doc.Tokens[r.End-1].Kind != text.Punct && !f.extends(r.End) {
			longest, kind, ok = r, k, true
		}
		if beginnings()[name] == 0 && (r.End == last || f.Tags[r.End] != syntax.POS) {
			break // Hawke is none, but Hawke's
		}
	}
	return longest, kind, ok
}

// begins is how many words the longest name of the list has that begins with the first word of r, which is none for most.
func (f *finder) begins(r text.Range) int {
	if r.Len() <= 0 {
		return 0
	}
	if f.most[r.First] == 0 {
		f.most[r.First] = 1 + f.beginsAt(r.First)
	}
	return int(f.most[r.First] - 1)
}

func (f *finder) beginsAt(t int) uint8 {
	w := f.Low(t)
	if i := strings.IndexFunc(w, joins); i > 0 {
		w = w[:i]
	}
	w = text.Fold(w)
	if t+1 < len(f.Tags) && f.Tags[t+1] == syntax.POS {
		return max(beginnings()[w], beginnings()[w+text.Fold(f.Low(t+1))])
	}
	return beginnings()[w]
}

// extends reports whether token t goes on a name beside it.
func (f *finder) extends(t int) bool {
	return t >= 0 && t < len(f.Tags) && f.Tags[t].Proper() && capital(f.doc.Word(t)) && f.Low(t) != "the"
}

// called is the fullest name of what mention i is of, as an outlet is called; of one that is no name to the other layers, the words of the mention that are written
// like one: Closer | magazine, told | Page Six. It is empty where there are none.
func (f *finder) called(i int) text.Range {
	m := f.ms[i]
	if e := f.of[i]; e >= 0 && f.who.Entities[e].Name >= 0 {
		m = f.ms[f.real(f.who.Entities[e].Name)]
	}
	if m.Core.Len() > mostWords {
		return text.Range{}
	}
	if m.Form != mention.Name {
		return f.capitals(m)
	}
	return f.possessor(f.bare(m.Core))
}

// capitals are the words of a description that are written like a name.
func (f *finder) capitals(m mention.Mention) text.Range {
	r := text.Range{First: max(m.Core.First, m.Head-mostWords), End: m.Head + 1}
	if _, ok := f.noun(m.Head); ok && !capital(f.doc.Word(m.Head)) {
		if r.End--; r.Len() > 1 && f.newsOrPress(r.End-1) {
			r.End-- // the Xinhua news agency
		}
	}
	first := r.End
	for first > r.First && (capital(f.doc.Word(first-1)) || f.Tags[first-1] == syntax.CD || f.Tags[first-1] == syntax.HYPH) {
		first--
	}
	r.First = first
	if r = f.bare(r); r.Len() == 1 && (!f.Tags[r.First].Noun() && f.Tags[r.First] != syntax.CD || f.Tags[r.First] == syntax.NNS) {
		return text.Range{First: r.First, End: r.First}
	}
	return r
}

// mostWords is how many words the name of an outlet may have; looking at longer ones each time they are cited would cost more than linear time.
const mostWords = 12

// possessor is a name without whose it is, or, where that is an outlet, the outlet: the BBC | 's Ann Hale, Lagos's | City FM.
func (f *finder) possessor(r text.Range) text.Range {
	if _, ok := f.listed(r); ok {
		return r // Woman's Hour
	}
	for t := r.First + 1; t < r.End-1; t++ {
		if f.Tags[t] != syntax.POS {
			continue
		}
		before := text.Range{First: r.First, End: t}
		if _, ok := f.outlet(before); ok && !mention.BodyWord(f.doc, text.Range{First: t + 1, End: r.End}) {
			return before
		}
		r.First = t + 1
	}
	for r.Len() > 1 && f.Tags[r.First] != syntax.CD && !capital(f.doc.Word(r.First)) {
		r.First++
	}
	return r
}

// noun is the kind of outlet that the noun at token t says of a name beside it.
func (f *finder) noun(t int) (Kind, bool) {
	if t < 0 || t >= len(f.doc.Tokens) {
		return 0, false
	}
	k, ok := outletNouns()[f.Lemma(t)]
	return k, ok
}

// newsOrPress reports whether token t is one of the words that tell which agencies are outlets.
func (f *finder) newsOrPress(t int) bool { return f.Low(t) == "news" || f.Low(t) == "press" }

// kindOf is what sort of outlet mention i is of, which has the given name: by the list, by a noun beside the name, by a word in it.
func (f *finder) kindOf(i int, name text.Range) (Kind, bool) {
	if name.Len() == 0 || f.namesake(name) {
		return 0, false
	}
	if k, ok := f.listed(name); ok {
		return k, ok
	}
	if f.tellsWhen(name) {
		return 0, false
	}
	if k, ok := f.described(i, name); ok {
		return k, ok
	}
	k, ok := f.outlet(name)
	if e := f.of[i]; ok && k == Publication && name.Len() > 1 && !f.articled(name) && (e >= 0 && f.who.Entities[e].Kind == mention.Person || f.ms[i].Kind == mention.Person || name.End < len(f.doc.Tokens) && f.extends(name.End)) {
		return 0, false // Ann Messenger, the Council Leader, Council Press | Officer Hale
	}
	return k, ok
}

// tellsWhen reports whether what was taken for a name is one word for when something was: in the | Sunday section, the | 1963 paper, | First published on Monday.
func (f *finder) tellsWhen(name text.Range) bool {
	t := name.First
	return name.Len() == 1 && (f.dates(t) || f.Low(t) == "first" || f.Tags[t] == syntax.CD)
}

// namesake reports whether a name of one word without an article is that of somebody in the article, or of a people, though an outlet may be called so too: Guardian
// said, where the mayor is Ann Guardian; Australian children.
func (f *finder) namesake(name text.Range) bool {
	return name.Len() == 1 && !f.articled(name) && (f.surnames[f.doc.Word(name.First)] || peoples()[f.doc.Word(name.First)])
}

var peoples = lexicon.Once("demonyms")

// described is what sort of outlet a noun beside a mention says that it is: the daily X, Closer magazine.
func (f *finder) described(i int, name text.Range) (Kind, bool) {
	of := []int{i}
	if e := f.of[i]; e >= 0 {
		of = few(f.who.Entities[e].Mentions)
	}
	for _, k := range of {
		m := &f.ms[k]
		if m.Form == mention.Pronoun {
			continue
		}
		r := m.Core
		switch {
		case m.Tokens.Contains(name.First):
			r = name
		case m.Form == mention.Description:
			r = text.Range{First: m.Head, End: m.Head}
		}
		for f.Tags[r.First] == syntax.DT && r.Len() > 1 {
			r.First++
		}
		before, behind := r.First-1, r.End
		switch {
		case f.doc.Word(before) == "The":
			before-- // the website | The Kettle
		case f.doc.Word(before) == "," && f.doc.Word(behind) == ",":
			before-- // a website, | Kettle Eye, said
		}
		if f.newsOrPress(behind) && f.Lemma(behind+1) == "agency" {
			behind++ // the Xinhua news agency
		}
		if f.doc.Word(behind) == "," && behind+1 < len(f.Tags) && f.Tags[behind+1] == syntax.DT {
			for behind += 2; behind+1 < len(f.Tags) && (f.Tags[behind].Noun() || f.Tags[behind] == syntax.JJ) && f.Tags[behind+1].Noun(); behind++ {
			} // The Kettle, an investigative | portal
		}
		for _, t := range [2]int{before, behind} {
			kind, ok := f.noun(t)
			switch {
			case f.Lemma(t) == "affiliate" && !f.broadcaster(t-1):
			case t == r.First-1 && (f.Low(t-1) == "a" || f.Low(t-1) == "an"): // a program | Havland says it needs
			case t == r.End && (m.Kind == mention.Place || f.Low(r.First-1) == "of" || f.Low(r.First-1) == "at"), f.treatise(*m): // a University of Larsby paper
			case !ok || f.doc.Tokens[t].Sentence != f.doc.Tokens[r.First].Sentence:
			case (f.Lemma(t) == "agency" || f.Lemma(t) == "site") && !f.newsOrPress(t-1):
			case t == behind && (capital(f.doc.Word(t+1)) || k != i): // the Deva daily | X; the Fund, whose programme ended
			default:
				return kind, true
			}
		}
	}
	return 0, false
}

// broadcaster reports whether token t is the name of one: the NBC | affiliate.
func (f *finder) broadcaster(t int) bool {
	k, ok := f.listed(text.Range{First: max(0, t), End: t + 1})
	return ok && k == Broadcast
}

// few are the first of an entity's mentions, as many as are looked at each time that it is cited.
func few(ms []int) []int { return ms[:min(len(ms), 12)] }

// listed is what sort of outlet a name of the list is.
func (f *finder) listed(name text.Range) (Kind, bool) {
	r := name
	for r.Len() > 1 && f.begins(r) == 0 && (f.Low(r.First) == "the" || text.Fold(f.Low(r.First)) == "") {
		r.First++
	}
	if f.begins(r) == 0 {
		return 0, false // as most are not
	}
	k, ok := outlets()[f.folded(name)]
	return k, ok
}

// outlet is what sort of outlet a name is by itself: one of the list, or one that has a word in it as outlets have.
func (f *finder) outlet(name text.Range) (Kind, bool) {
	if name.Len() == 0 {
		return 0, false
	}
	full := f.folded(name)
	if k, ok := outlets()[full]; ok {
		return k, true
	}
	if f.tellsWhen(name) {
		return 0, false
	}
	first, _, more := strings.Cut(full, " ")
	if k, ok := outlets()[first]; ok && k == Broadcast {
		return k, true // BBC Radio Lancashire
	}
	if k, ok := outletWords()[first]; ok && k == Broadcast && more {
		return k, true // Radio Kerry
	}
	if !more && !f.articled(name) {
		return 0, false // the Herald, not Herald
	}
	for rest := full; rest != ""; {
		if k, ok := outletWords()[rest]; ok {
			return k, true
		}
		word, behind, _ := strings.Cut(rest, " ")
		if next, _, _ := strings.Cut(behind, " "); next == "of" || next == "in" {
			if k, ok := outletWords()[word]; ok {
				return k, true // the Journal of Deep Frying
			}
		}
		rest = behind
	}
	return 0, false
}

// articled reports whether a name stands behind an article.
func (f *finder) articled(name text.Range) bool {
	return f.Low(name.First) == "the" || f.Low(name.First-1) == "the"
}

// press reports whether what mention i is of, which is called by a name that tells nothing, is an outlet where it does what outlets do.
func (f *finder) press(i int, name text.Range, foot footing) bool {
	if name.Len() == 0 || f.tellsWhen(name) || f.treatise(f.ms[i]) || !capital(f.doc.Word(name.First)) {
		return false
	}
	if e := f.of[i]; e >= 0 {
		// A name of one word is taken for a person's too often to tell.
		if x := f.who.Entities[e]; x.Plural || x.Kind == mention.Document || x.Kind == mention.Place || x.Kind == mention.Person && (foot < shown || name.Len() > 1 && !f.articled(name)) {
			return false
		}
	}
	for t := name.First; t < name.End && foot < shown; t++ {
		if w := f.doc.Word(t); mention.NounKind(f.Low(t)) != mention.Thing || strings.ToUpper(w) == w {
			return false // the river authority reported, the WHO
		}
	}
	return true
}
