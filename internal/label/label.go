// Package label gives every token of an article the probabilities that it is part of a cue, of a source or of a content. It is the seam at which one
// engine may stand in for another: what is made of the labels does not know where they come from.
package label

import (
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// A Label is what a token is to an attribution. A content is told apart by the side of its cue that it stands on, so that it says itself where to look
// for the cue.
type Label uint8

const (
	Outside Label = iota
	SourceBegins
	Source
	CueBegins
	Cue
	BeforeBegins // a content that stands before its cue
	Before
	BehindBegins // a content that stands behind it, or has none
	Behind

	Count = 9
)

// Role is a label without the difference of beginning and going on: Outside, Source, Cue, Before or Behind.
func (l Label) Role() Label { return (l + 1) / 2 * 2 }

// slot is the place of a label's role among the roles but Outside.
func (l Label) slot() int { return int(l+1)/2 - 1 }

// Begins reports whether a label is that of a first token.
func (l Label) Begins() bool { return l%2 == 1 }

// Names are the names of the labels in order.
var Names = []string{"O", "B-source", "I-source", "B-cue", "I-cue", "B-before", "I-before", "B-behind", "I-behind"}

// An Input is what an engine is told of an article.
type Input struct {
	*syntax.Analysis
	Marks    marks.Result
	Mentions []mention.Mention
	Hints    []Hint // of each token
}

// A Hint is what the rules of grammar make of a token: the role that it has in an attribution that they see, and how sure they are of it.
type Hint struct {
	Role   Label
	Begins bool
	Sure   bool
}

// Labels are what an engine makes of the tokens of an article: of each the probabilities of all labels, which add up to one, and the label that it has in
// the most likely labelling of the whole paragraph.
type Labels struct {
	P    [][Count]float32
	Best []Label
}

func newLabels(tokens int) *Labels {
	return &Labels{P: make([][Count]float32, tokens), Best: make([]Label, tokens)}
}

// An Engine labels articles. It serves any number of goroutines, gives the same labels for the same article, and takes time linear in its length.
type Engine interface {
	Label(in *Input) *Labels
}

// Share is the probability that token i has the given role.
func (l *Labels) Share(i int, role Label) float32 { return l.P[i][role-1] + l.P[i][role] }

// Content is the probability that token i is part of a content.
func (l *Labels) Content(i int) float32 { return l.Share(i, Before) + l.Share(i, Behind) }

// Roles are Labels without the difference of beginning and going on in the probabilities. They take half the memory.
type Roles struct {
	Best []Label

	shares [][Count / 2]float32
}

// Roles are those of the labels.
func (l *Labels) Roles() *Roles {
	r := &Roles{Best: l.Best, shares: make([][Count / 2]float32, len(l.P))}
	for i := range l.P {
		for k := range r.shares[i] {
			r.shares[i][k] = l.Share(i, Label(2*k+2))
		}
	}
	return r
}

// Share is the probability that token i has the given role.
func (r *Roles) Share(i int, role Label) float32 { return r.shares[i][role.slot()] }

// Content is the probability that token i is part of a content.
func (r *Roles) Content(i int) float32 { return r.Share(i, Before) + r.Share(i, Behind) }
