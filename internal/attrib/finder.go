package attrib

import (
	"sort"
	"strings"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// reach bounds, in units or in tokens, how far anything is looked for, so that time stays linear in sentences that never end.
const reach = 120

// A finder goes over an article and collects what it finds.
type finder struct {
	*syntax.Analysis
	doc      *text.Doc
	marks    marks.Result
	mentions []mention.Mention
	extra    map[string]*frame
	thoughts bool // what is only thought is wanted too

	opens         []int32 // of each token: 1 + the stretch whose first token, mark included, it is
	beginsWith    []int32 // of each token: 1 + the longest mention that begins with it, descriptions of things left out
	endsWith      []int32 // of each token: 1 + the longest of these that ends with it
	things        []int32 // of each token: 1 + the longest description of a thing that ends with it
	done          []bool  // of each stretch: settled, as part of an attribution or as a term
	out           Result
	inParagraph   [][]int              // of each paragraph: the attributions that begin in it
	steps         int                  // units, tokens and candidates looked at so far, for tests that time is linear
	links         []bool               // of each paragraph: it is the headline of another article
	leading       leading              // who says the paragraph behind the one that is read
	lines, spoken []turn               // of each paragraph: the label that it opens with, and the same where it is a turn of a transcript
	interview     interview            // the one without labels that the article is, if it is one
	line, lineEnd int                  // the line of a transcript that may go on, and the last paragraph that it may go on to
	terms         []float64            // of each stretch: how likely it is that nobody says it; made when labels are linked
	depth         int                  // how deep in quotation the finder is
	places        []clauseAt           // of each stretch
	firstOf       map[model.Hash]int32 // 1 + the first token that each word is, made when first asked for
	nextOf        []int32              // of each token: 1 + the next one that is the same word
	in            setting
}

// A setting tells of the clause that a cue stands in what matters for where the clause that it reports ends.
type setting struct {
	subordinate bool // a main clause follows: "When critics complained that …, she left"
	conceded    bool // it is one of concession: though she said
	relative    bool // it is a relative clause
	asked       bool // it asks what somebody answers: "Asked whether …, she left"
	wantsVerb   bool // what is reported is a clause, which has a verb with a tense
	firm        bool // the end that was found last is sure
	past        bool // the cue is in the past tense
	participle  bool // the cue is a participle, with which another may go on: saying that … and calling it …
	whole       bool // the cue has no subject with which another verb could go on: "According to her, …"
}

// A clauseAt remembers where a stretch stands, for those that no cue claims.
type clauseAt struct {
	clause clause
	unit   int
}

func newFinder(a *syntax.Analysis, q marks.Result, ms []mention.Mention, extra []string) *finder {
	n := len(a.Doc.Tokens)
	f := &finder{Analysis: a, doc: a.Doc, marks: q, mentions: ms,
		opens: make([]int32, n), beginsWith: make([]int32, n), endsWith: make([]int32, n), things: make([]int32, n),
		done: make([]bool, len(q.Stretches)), places: make([]clauseAt, len(q.Stretches)),
		line: -1, lines: make([]turn, len(a.Doc.Paragraphs)), spoken: make([]turn, len(a.Doc.Paragraphs)), inParagraph: make([][]int, len(a.Doc.Paragraphs))}
	if len(extra) > 0 {
		f.extra = map[string]*frame{}
		for _, w := range extra {
			f.extra[strings.ToLower(w)] = &frame{clause: true, person: true}
		}
	}
	for i := range q.Stretches {
		f.opens[f.outer(i).First] = int32(i + 1)
	}
	for i, m := range ms {
		if m.Kind == mention.Thing && m.Form == mention.Description {
			if k := f.things[m.Tokens.End-1] - 1; k < 0 || ms[k].Tokens.First > m.Tokens.First {
				f.things[m.Tokens.End-1] = int32(i + 1)
			}
			continue // what is named within it may be someone
		}
		// The longest of those that begin, or end, with the same token stands for all of them.
		if k := f.beginsWith[m.Tokens.First] - 1; k < 0 || ms[k].Tokens.End < m.Tokens.End {
			f.beginsWith[m.Tokens.First] = int32(i + 1)
		}
		if k := f.endsWith[m.Tokens.End-1] - 1; k < 0 || ms[k].Tokens.First > m.Tokens.First {
			f.endsWith[m.Tokens.End-1] = int32(i + 1)
		}
	}
	return f
}

// mentionFrom is the longest mention that begins with token t, -1 for none.
func (f *finder) mentionFrom(t int) int {
	if t < 0 || t >= len(f.beginsWith) {
		return -1
	}
	return int(f.beginsWith[t]) - 1
}

// low is the text of token i in lower case.
func (f *finder) low(i int) string { return f.Low(i) }

// paragraphAt is the paragraph in which byte b stands.
func (f *finder) paragraphAt(b int) int {
	ps := f.doc.Paragraphs
	return sort.Search(len(ps)-1, func(i int) bool { return ps[i].End > b })
}

// sameParagraph reports whether two attributions begin in the same paragraph.
func (f *finder) sameParagraph(a, b *Attribution) bool {
	return f.paragraphAt(a.Content[0].Start) == f.paragraphAt(b.Content[0].Start)
}

// sameSentence reports whether tokens s and t stand in the same sentence.
func (f *finder) sameSentence(s, t int) bool {
	return f.doc.Tokens[s].Sentence == f.doc.Tokens[t].Sentence
}

// scope finds the attributions among the tokens in r, at the depth of the children of parent, then those within its quoted stretches.
func (f *finder) scope(r text.Range, parent int) {
	if parent < 0 && f.links[f.doc.ParagraphAt(r.First)] {
		return
	}
	us := f.units(r, parent)
	cs := f.clauses(us)
	for _, c := range cs {
		for i, u := range c.units {
			if u.stretch >= 0 {
				f.places[u.stretch] = clauseAt{c, i}
			}
		}
	}
	if parent < 0 {
		if p := f.doc.ParagraphAt(r.First); f.isSetOff(cs, p) || f.transcript(cs, p) || f.goesOnAs(cs, p) || f.answer(cs, p) || f.headline(cs, p) {
			return
		}
	}
	for _, c := range cs {
		f.clause(c, parent >= 0)
	}
	if parent < 0 && len(cs) > 0 {
		f.announces(cs[len(cs)-1])
	}
	for _, u := range us {
		if u.stretch >= 0 && f.nests(u.stretch) {
			f.depth++
			f.scope(f.marks.Stretches[u.stretch].Tokens, u.stretch)
			f.depth--
		}
	}
}

// nests reports whether a stretch has another within it: the next one, as they are in order of opening.
func (f *finder) nests(s int) bool {
	return s+1 < len(f.marks.Stretches) && f.marks.Stretches[s+1].Parent == s
}
