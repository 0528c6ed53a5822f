package attrib

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A turn is a paragraph that opens with a label: KEANE: I never said that. The zero turn is a paragraph that does not.
type turn struct {
	label  text.Range // who speaks, without what stands behind a comma
	from   int        // the first token of what is said
	who    string     // the label, folded: the same for every turn of the same speaker
	person bool       // the label is a person's name, or what somebody is, or the Q or A of an interview
	talks  bool       // what is said is told by one to another: I, you, a question
	closed bool       // it ends as a sentence does
	below  bool       // what is said is the paragraph below
}

// findTurns finds the turns of transcripts among the paragraphs that open with a label. Most of these are something else: READ MORE: Why bridges fall;
// Venue: St Mary's Hall; LAHORE: Police said.
func (f *finder) findTurns() {
	for p := range f.doc.Paragraphs {
		f.lines[p] = f.turnAt(p)
	}
	var run []int // the last few paragraphs with a label, none far behind the one before
	for p := range f.lines {
		if f.lines[p].from == 0 {
			continue
		}
		if n := len(run); n > 0 && p-run[n-1] > farthestTurn {
			f.admit(run)
			run = run[:0]
		}
		run = append(run, p)
	}
	f.admit(run)
}

// farthestTurn is how many paragraphs one turn of a transcript may stand behind the one before: answers have several.
const farthestTurn = 4

// admit makes turns of those of a run of paragraphs with labels that are a transcript: people talk in it. Either they take turns, the same label standing again behind
// another, or several labels are people's and what stands behind them is what one says to another.
func (f *finder) admit(run []int) {
	lines, closed, people := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, p := range run {
		t := &f.lines[p]
		lines[t.who]++
		people[t.who] = people[t.who] || t.person
		if t.closed {
			closed[t.who]++
		}
	}
	speaks := func(i int) bool {
		t := &f.lines[run[i]]
		return people[t.who] || closed[t.who]*2 > lines[t.who] && (lines[t.who] > 1 || i > 0 && i+1 < len(run) && f.lines[run[i-1]].who == f.lines[run[i+1]].who)
	}
	var who []string // the labels of the turns, in order, one that stands again right behind itself once
	labels := map[string]bool{}
	all, talk, ended, beside, named, again := 0, 0, 0, 0, 0, false
	last := -1
	for i, p := range run {
		t := &f.lines[p]
		if !speaks(i) {
			continue
		}
		all++
		if t.talks {
			talk++
		}
		if t.closed {
			ended++
		}
		if last >= 0 && (p == last+1 || p == last+2 && f.lines[last].below) {
			beside++
		}
		asked := last >= 0 && p > last+1 && f.endsAsking(p-1)
		last = p
		if n := len(who); n > 0 && who[n-1] == t.who {
			again = again || asked && people[t.who] // who asks has no label
			continue
		}
		again = again || labels[t.who]
		if !labels[t.who] && people[t.who] {
			named++
		}
		labels[t.who] = true
		who = append(who, t.who)
	}
	switch {
	case again && talk > 0 && named*2 >= len(labels), again && talk*2 >= all && (named > 0 || beside*2 >= all-1):
	case named > 1 && named == len(labels) && talk*2 >= all && ended*2 >= all:
	default:
		return
	}
	for i, p := range run {
		if speaks(i) {
			f.takeTurn(p)
		}
	}
	for _, p := range run { // who speaks but once, among the others
		if t := &f.lines[p]; f.spoken[p].from == 0 && t.closed && f.turnBeside(p) {
			f.takeTurn(p)
		}
	}
}

// endsAsking reports whether paragraph p is a question, and does not open with a quotation.
func (f *finder) endsAsking(p int) bool {
	last := f.doc.Paragraphs[p].Tokens.End - 1
	return f.doc.Word(last) == "?" && f.marks.Role[f.doc.Paragraphs[p].Tokens.First] == marks.None
}

// turnBeside reports whether a turn of a transcript stands right before paragraph p, and where another paragraph follows, one right behind it.
func (f *finder) turnBeside(p int) bool {
	before, behind := p-1, p+1
	if before > 0 && f.wordless(f.doc.Paragraphs[before].Tokens) {
		before-- // (BEGIN VIDEO CLIP)
	}
	if behind+1 < len(f.spoken) && f.wordless(f.doc.Paragraphs[behind].Tokens) {
		behind++
	}
	s := f.opens[f.doc.Paragraphs[p].Tokens.First] - 1 // in the same quotation marks, none has to follow
	return before >= 0 && f.spoken[before].from > 0 && (behind >= len(f.spoken) || f.spoken[behind].from > 0 || s >= 0 && f.marks.Stretches[s].Prev >= 0)
}

// takeTurn makes a turn of paragraph p, and a person of whom it is labelled by where the words are a person's: DEV: I will.
func (f *finder) takeTurn(p int) {
	t := f.lines[p]
	f.spoken[p] = t
	m := f.labelMention(t.label)
	if m < 0 || !t.person || len(t.who) == 1 || outlets()[t.who] || mention.OutletWords()[f.low(t.label.End-1)] {
		return
	}
	x := &f.mentions[m]
	if x.Kind == mention.Group {
		return
	}
	x.Kind = mention.Person
	if first := x.Core.First; x.Form == mention.Name && x.Core.Len() > 1 && f.isTitle(first) && mention.NounKind(f.low(x.Core.End-1)) != mention.Person {
		x.Core.First++ // MS. | LEE, JUDGE | LEE
		x.Titles = append(x.Titles, text.Range{First: first, End: first + 1})
	}
}

// isTitle reports whether token t is a title, or what somebody is, before a name.
func (f *finder) isTitle(t int) bool {
	return courtesies()[strings.TrimSuffix(f.low(t), ".")] || mention.NounKind(f.low(t)) == mention.Person
}

// outlets are the papers, broadcasters and agencies of the list, folded.
var outlets = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for name := range lexicon.Kinds("outlets") {
		m[text.Fold(name)] = true
	}
	return m
})

// turnAt is the turn that paragraph p would be, within quotation marks or not, by the label that it opens with.
func (f *finder) turnAt(p int) turn {
	r := f.doc.Paragraphs[p].Tokens
	last, marked := r.End-1, false
	if s := f.opens[r.First]; s > 0 && f.marks.Role[r.First] == marks.Opens {
		r.First, r.End, marked = r.First+1, f.marks.Stretches[s-1].Tokens.End, true
	} else if f.doc.Paragraphs[p].Block == text.Item && f.doc.Tokens[r.First].Kind != text.Number {
		r.First++
	}
	r.First = f.doc.BehindTime(r)
	t := f.labelOf(r)
	if t.from > 0 {
		t.from = f.doc.BehindTime(text.Range{First: t.from, End: r.End})
	}
	if t.from > 0 && t.from == r.End && p+1 < len(f.doc.Paragraphs) && f.doc.Word(last) == ":" {
		r = f.doc.Paragraphs[p+1].Tokens
		t.below, t.from, last = true, r.First, r.End-1
	}
	if t.from == 0 || t.from >= r.End || f.opens[t.from] != 0 || f.heads(t.label) || furniture()[t.who] && !marked || weekdays[t.who] || f.doc.Paragraphs[p].Block == text.Heading && p == 0 {
		return turn{}
	}
	w := f.doc.Word(last)
	t.closed = f.final(last) || f.marks.Role[last] == marks.Closes || w == ")" || w == "]" || dashes[w]
	t.talks = f.talks(text.Range{First: t.from, End: r.End})
	return t
}

// weekdays are labels of what happens when.
var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// talks reports whether the tokens in r are what one says to another, as far as the words outside quotation marks tell.
func (f *finder) talks(r text.Range) bool {
	for t := r.First; t < min(r.End, r.First+reach); t++ {
		if s := f.opens[t]; s != 0 {
			t = f.outer(int(s)-1).End - 1
		} else if addresses[f.low(t)] {
			return true
		}
	}
	return false
}

// addresses are the words of those who talk to each other, and the mark of what they ask.
var addresses = set("i me my we us our you your ?")

// labelOf is the label that the tokens in r open with, with no more told of what is said than where it begins: "KEANE:", "Mendez-Roth:", "Ann Lee [from the back]:",
// "Ann Lee, 34, from Leeds:", "Q.". There is none where from is 0.
func (f *finder) labelOf(r text.Range) turn {
	if w := f.doc.Word(r.First); w == "Q." || w == "A." {
		return turn{label: text.Range{First: r.First, End: r.First + 1}, from: r.First + 1, who: text.Fold(w)}
	}
	aside, end := false, 0 // end is that of the name, where something is told of who bears it
	for t := r.First; t < min(r.End, r.First+mostLabel); t++ {
		w := f.doc.Word(t)
		switch {
		case w == ":":
			label := text.Range{First: r.First, End: t}
			if end > 0 {
				label.End = end
			}
			if label.Len() <= 0 {
				return turn{}
			}
			found := turn{label: label, from: t + 1, who: text.Fold(f.doc.Of(f.doc.SpanOf(label))), person: f.ofPerson(label)}
			if end > 0 && f.doc.Word(end) == "," && !found.person {
				return turn{}
			}
			return found
		case aside:
			aside = w != "]" && w != ")"
		case t > r.First && (w == "[" || w == "("):
			aside = true
			if end == 0 {
				end = t
			}
		case end > 0 && f.doc.Word(end) == ",":
			if f.Tags[t].Finite() || f.Tags[t] == syntax.MD || f.marks.Role[t] != marks.None || f.final(t) {
				return turn{}
			}
		case w == "," && t > r.First:
			if end == 0 {
				end = t
			}
		case t-r.First > 5:
			return turn{}
		case w == "." || w == "-":
		case !f.capital(t) && (t == r.First || f.doc.Tokens[t].Kind != text.Number):
			return turn{}
		}
	}
	return turn{}
}

// mostLabel bounds the tokens of a label.
const mostLabel = 12

// ofPerson reports whether the label in r is a person's name, or what a person is, as far as its words tell: Ann Lee, MS. LEE, DEV, HOST; or Q or A.
func (f *finder) ofPerson(r text.Range) bool {
	if w := f.doc.Word(r.First); r.Len() == 1 && (w == "Q" || w == "A") {
		return true
	}
	if m := f.labelMention(r); m >= 0 && f.mentions[m].Kind == mention.Person {
		return true
	}
	if r.Len() > 1 && courtesies()[strings.TrimSuffix(f.low(r.First), ".")] || mention.NounKind(f.low(r.End-1)) == mention.Person {
		return true
	}
	return r.Len() < 4 && lexicon.FirstNames().Of(capitalized(f.low(r.First))) != lexicon.Unlisted
}

// capitalized is a word with its first letter in capitals.
func capitalized(w string) string {
	_, n := utf8.DecodeRuneInString(w)
	return strings.ToUpper(w[:n]) + w[n:]
}

// courtesies are the titles, in small letters, behind which only a name can stand.
var courtesies = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Lines("courtesies") {
		w, _, _ := strings.Cut(l, " ")
		m[strings.ToLower(w)] = true
	}
	return m
})
