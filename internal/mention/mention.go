// Package mention finds every phrase of an article that could be someone who speaks, or something that does:
// names with their titles, descriptions, pronouns.
package mention

import (
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Form says how a mention refers.
type Form uint8

const (
	Name        Form = iota // by name: Sir Keir, the Daily Mirror
	Description             // by what they are: one Labour insider, the company
	Pronoun                 // he, they, who
)

// A Kind says what sort of thing a mention refers to, as far as its words tell.
type Kind uint8

const (
	Thing Kind = iota // nothing that is known to speak
	Person
	Organization
	Group
	Document
	Place
)

// A Gender is what the article's own words show of someone: a title, a pronoun, a word like widow.
type Gender uint8

const (
	Unknown Gender = iota
	He
	She
)

// Other is the gender that g is not, Unknown of that.
func (g Gender) Other() Gender {
	if g == Unknown {
		return Unknown
	}
	return He + She - g
}

// A Mention is one phrase. Its ranges index the tokens of the Doc.
type Mention struct {
	Tokens text.Range // the whole phrase: with title and determiner, and the phrases behind it that belong to it
	Core   text.Range // the name without title and determiner; the noun phrase without what hangs on behind
	Head   int        // the token that says what it is: the last of the name, the noun of the description
	Form   Form
	Kind   Kind
	Gender Gender
	Plural bool
	Titles []text.Range // of a name: Sir; Former shadow chancellor
	// Affiliation is the body that the words themselves tie the mention to: Labour in "one Labour insider", the
	// council in "a spokesman for the council". Empty where there is none.
	Affiliation text.Range
	// Role is the description that stands before a name in apposition: "His attorney" in "His attorney, Marissa Pohl".
	Role text.Range
	// Within is the mention whose phrase this one is a part of, -1 where it stands alone: Labour in "Labour's leader".
	Within int
}

// Find lists the mentions of an article in order of their first token, a longer one before those within it.
func Find(a *syntax.Analysis) []Mention {
	f := &finder{Analysis: a, doc: a.Doc, names: withShort(a), nameAt: make([]int32, len(a.Doc.Tokens)), out: make([]Mention, 0, len(a.Doc.Tokens)/3)}
	for i, n := range f.names {
		for t := n.Tokens.First; t < n.Tokens.End; t++ {
			f.nameAt[t] = int32(i + 1)
		}
	}
	for t := range a.Doc.Tokens {
		f.deans = f.deans || a.Low(t) == "dean" && (a.Doc.Word(t) == "dean" || a.Low(t+1) == "of" || a.Low(t-1) == "the")
	}
	for _, s := range a.Doc.Sentences {
		from := len(f.out)
		f.sentence(s.Tokens)
		f.joined(from)
	}
	return f.out
}

// A finder walks over the sentences of an article and collects mentions.
type finder struct {
	*syntax.Analysis
	doc    *text.Doc
	names  []syntax.Name
	nameAt []int32 // of each token: 1 + the index of the name it belongs to, 0 for none
	out    []Mention
	around int        // the mention whose phrase may hold the next ones, -1 for none
	shouts bool       // the sentence is a headline in which all words have capitals, which tell nothing
	deans  bool       // the article tells of a dean, so that Dean is a title
	party  text.Range // what was told right behind a name to be the party of who bears it, so that it is nobody by itself
}

// nameOf is the name that token t belongs to.
func (f *finder) nameOf(t int) (n syntax.Name, ok bool) {
	if i := f.nameAt[t]; i > 0 {
		return f.names[i-1], true
	}
	return n, false
}

// person reports whether token t belongs to the name of somebody.
func (f *finder) person(t int) bool {
	n, ok := f.nameOf(t)
	return ok && n.Type == syntax.Person
}

// newMention is one of the words in r, which stands alone.
func newMention(r text.Range, form Form, kind Kind) Mention {
	return Mention{Tokens: r, Core: r, Head: r.End - 1, Form: form, Kind: kind, Within: -1}
}

// dropFrom takes back the mentions that begin at token first or behind it, in whose place another will stand.
func (f *finder) dropFrom(first int) {
	k := len(f.out)
	for k > 0 && f.out[k-1].Tokens.First >= first {
		k--
	}
	f.out, f.around = f.out[:k], -1
}

// outermost is the mention that the one at index i is a part of, whatever it is a part of itself; i where it stands alone.
func (f *finder) outermost(i int) int {
	for i >= 0 && f.out[i].Within >= 0 {
		i = f.out[i].Within
	}
	return i
}

func (f *finder) sentence(r text.Range) {
	f.around, f.shouts = -1, f.allCapitals(r)
	if whole := f.label(r); whole.Len() > 0 {
		f.out = append(f.out, newMention(whole, Name, Thing))
		r.First = whole.End
	}
	for i := r.First; i < r.End; {
		if f.party.Contains(i) {
			i = f.party.End
			continue
		}
		end := f.phrase(i, r.End)
		if owner := f.owner(i, end, r.End); owner > i {
			if f.Tags[i] == syntax.PRPS {
				f.pronoun(i, possessors)
			} else {
				f.add(text.Range{First: i, End: owner}, r.End)
			}
			i = end
			continue
		}
		if n := f.downing(i, r.End); n > end {
			f.out = append(f.out, newMention(text.Range{First: i, End: n}, Name, Organization))
			i = n
			continue
		}
		if end == i {
			f.pronoun(i, pronouns)
			i++
			continue
		}
		if !f.tellsWhen(i, end) {
			f.add(text.Range{First: i, End: end}, r.End)
		}
		i = end
	}
}

// allCapitals reports whether nearly all words of the sentence in r have capitals, as in a headline that no full stop ends.
func (f *finder) allCapitals(r text.Range) bool {
	n := 0
	for t := r.First; t < min(r.End, r.First+40); t++ {
		if capital(f.doc.Word(t)) {
			n++
		}
	}
	return n > 3 && 3*n > 2*min(r.Len(), 40) && f.doc.Word(r.End-1) != "."
}

// tellsWhen reports whether a phrase is a day or a month, or the like, which is nobody: early Friday, late Thursday night, March one.
func (f *finder) tellsWhen(i, end int) bool {
	if end == i+1 {
		return f.nameAt[i] == 0 && isDate(f.doc.Word(i))
	}
	for t := i; t < end; t++ {
		if f.nameAt[t] != 0 || !isDate(f.doc.Word(t)) && !partsOfTime[f.Low(t)] && !(t > i && f.Tags[t] == syntax.CD) {
			return false
		}
	}
	return true
}

// partsOfTime stand beside a day.
var partsOfTime = lexicon.Words("early late last next this night")

// label is the label that opens a line of a transcript, "KEANE:", in quotation marks or not, where no name was found in it; else it is empty.
func (f *finder) label(r text.Range) text.Range {
	if f.doc.Paragraphs[f.doc.ParagraphAt(r.First)].Tokens.First != r.First {
		return text.Range{}
	}
	if f.Tags[r.First] == syntax.Opening {
		r.First++
	}
	r.First = f.doc.BehindTime(r)
	if r.Len() > 0 && f.Tags[r.First] == syntax.VBD {
		return text.Range{} // Said Hale: “…”
	}
	for t := r.First; t < min(r.End, r.First+5); t++ {
		w := f.doc.Word(t)
		switch {
		case w == ":" && t > r.First:
			return text.Range{First: r.First, End: t}
		case w != "-" && !capital(w) && (t == r.First || f.doc.Tokens[t].Kind != text.Number) || f.nameAt[t] != 0:
			return text.Range{}
		}
	}
	return text.Range{}
}

// downing is the end of the address that stands for a government office, where one begins at token i: No 10 | said.
func (f *finder) downing(i, end int) int {
	if i+1 >= end || f.doc.Word(i+1) != "10" && f.doc.Word(i+1) != "11" {
		return i
	}
	if w := f.doc.Word(i); w != "No" && w != "No." && w != "Number" {
		return i
	}
	return i + 2
}

// pronoun adds token i where it is one of a table of pronouns that can speak.
func (f *finder) pronoun(i int, of map[string]pronoun) {
	p, ok := of[f.Low(i)]
	if !ok {
		return
	}
	m := newMention(text.Range{First: i, End: i + 1}, Pronoun, p.kind)
	m.Gender, m.Plural = p.gender, p.plural
	f.out = append(f.out, m)
}

type pronoun struct {
	kind   Kind
	gender Gender
	plural bool
}

// pronouns are those that can speak. “Her” is one only where no noun stands behind it. “It” is a Thing, which leaves open whether it is a body or a document.
var pronouns = map[string]pronoun{
	"i": {kind: Person}, "me": {kind: Person}, "you": {kind: Person}, "we": {kind: Group, plural: true}, "us": {kind: Group, plural: true},
	"he": {Person, He, false}, "him": {Person, He, false}, "himself": {Person, He, false},
	"she": {Person, She, false}, "her": {Person, She, false}, "herself": {Person, She, false},
	"they": {Thing, Unknown, true}, "them": {Thing, Unknown, true}, "themselves": {Thing, Unknown, true},
	"it": {kind: Thing}, "itself": {kind: Thing},
	"who": {kind: Person}, "which": {kind: Thing},
}
