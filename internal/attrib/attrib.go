// Package attrib finds attributions: what was said, the cue that says that it was said, and the words that say
// who said it; and of the stretches in quotation marks those that nobody said.
package attrib

import (
	"cmp"
	"slices"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Kind says whose words a content is in.
type Kind uint8

const (
	Direct   Kind = iota // in quotation marks, in a block or on a line of a transcript
	Mixed                // a reported clause with marks inside
	Indirect             // a reported clause
)

// An Act says what the source did with the words.
type Act uint8

const (
	Speech Act = iota
	Writing
	Thought
)

// An Attribution is one content with its cue and source.
type Attribution struct {
	Kind       Kind
	Act        Act
	Content    []text.Span // its pieces, in order, without enclosing marks; at least one
	Source     int         // the mention that says who, -1 where no words beside the content do
	Who        text.Range  // the tokens of that mention, and of what is told right behind it of who it is: Ann Hale, a nurse from Leeds
	Cue        text.Range  // the tokens of the cue, empty where there is none
	Addressee  int         // the mention that says who was told, -1 for none
	Negated    bool
	Follows    int  // an earlier attribution whose speaker this one carries on, -1 for none
	Labelled   bool // it is a turn of a transcript, and the mention its label
	Turn       int  // the mention of who says it where that stands elsewhere: in a paragraph before, or where the words are quoted once more; -1 for none
	Confidence float64
	Rule       string

	way     way  // how the rules found it
	nested  bool // it stands within the quotation of another
	firm    bool // no label moves the end that the rules found
	certain bool // the words around it say whose it is and where it ends: a cleft, a noun of saying with an owner, a stance
}

// attributionOf is an attribution to mention m, -1 for nobody, without any of the others that it may point to.
func attributionOf(m int, cue text.Range) Attribution {
	return Attribution{Source: m, Cue: cue, Addressee: -1, Follows: -1, Turn: -1}
}

// A Term is a stretch that nobody said.
type Term struct {
	Stretch int // index into marks.Result.Stretches
	Kind    TermKind
}

// A TermKind says why a term stands in quotation marks.
type TermKind uint8

const (
	Title TermKind = iota
	Nickname
	TermOfArt
	ScareQuotes
	WordAsWord
)

// A Result holds what was found, each in order of appearance.
type Result struct {
	Attributions []Attribution
	Terms        []Term
	Thought      []Term // those that stand in what is only thought: she wanted the “rigged” vote to stop
	Responses    []Response
}

// Asked is what a caller wants besides.
type Asked struct {
	Cues     []string // more verbs for cues than the lexicon has, as lemmas
	Thoughts bool     // what is thought and need not have been voiced: is a supporter of | the pact
}

// Find finds the attributions of an article with the labels that an engine gives it. A mention that labels a turn of a transcript and reads like a
// person becomes one in ms, whatever it was taken for, and a title before the name is none of it any more.
func Find(a *syntax.Analysis, q marks.Result, ms []mention.Mention, asked Asked, engine Engine) Result {
	f := newFinder(a, q, ms, asked.Cues)
	f.thoughts = asked.Thoughts
	f.run()
	in := &label.Input{Analysis: a, Marks: q, Mentions: ms, Hints: f.hints()}
	f.link(engine.Label(in), engine.Links())
	f.sort()
	f.carryOn()
	f.joinSpeech()
	f.secondLayer()
	f.noComment()
	f.answersToo()
	f.sort()
	f.dropSaid()
	f.dropHearsay()
	f.dropAnswered()
	f.carryActs()
	f.deny()
	f.around()
	f.describe()
	return f.out
}

// run finds what the rules alone do.
func (f *finder) run() Result {
	f.findLinks()
	f.findTurns()
	f.findInterview()
	for _, p := range f.doc.Paragraphs {
		f.scope(p.Tokens, -1)
	}
	f.open()
	f.sort()
	return f.out
}

// deny turns round what follows a cue that says it is not so: she denied | that the mill would close; she did not deny | it. What stands before it is the speaker's own
// word: “Never,” she denied.
func (f *finder) deny() {
	for i := range f.out.Attributions {
		a := &f.out.Attributions[i]
		if a.Cue.Len() == 0 || f.doc.Tokens[a.Cue.First].Start > a.Content[0].Start {
			continue
		}
		if fr := f.frame(f.Lemma(f.LastVerb(a.Cue))); fr != nil && fr.deny {
			a.Negated = !a.Negated
		}
	}
}

// sort puts what was found in order of appearance, and keeps Follows right.
func (f *finder) sort() {
	as := f.out.Attributions
	order := make([]int, len(as))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := as[x].Content, as[y].Content
		return cmp.Or(cmp.Compare(a[0].Start, b[0].Start), cmp.Compare(b[len(b)-1].End, a[len(a)-1].End))
	})
	place := make([]int, len(as))
	sorted := make([]Attribution, len(as))
	for i, x := range order {
		place[x], sorted[i] = i, as[x]
	}
	for i := range sorted {
		if sorted[i].Follows >= 0 {
			sorted[i].Follows = place[sorted[i].Follows]
		}
	}
	f.out.Attributions = sorted
	slices.SortStableFunc(f.out.Responses, func(x, y Response) int { return cmp.Compare(x.Tokens.First, y.Tokens.First) })
	slices.SortStableFunc(f.out.Terms, func(x, y Term) int { return cmp.Compare(x.Stretch, y.Stretch) })
}
