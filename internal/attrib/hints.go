package attrib

import (
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// Input is what an engine is told of an article: the hints are what the rules of grammar find.
func Input(a *syntax.Analysis, q marks.Result, ms []mention.Mention) *label.Input {
	f := newFinder(a, q, ms, nil)
	f.run()
	return &label.Input{Analysis: a, Marks: q, Mentions: ms, Hints: f.hints()}
}

// hints tells each token its role in what the rules found.
func (f *finder) hints() []label.Hint {
	out := make([]label.Hint, len(f.doc.Tokens))
	put := func(r text.Range, role label.Label, sure bool) {
		for t := r.First; t < r.End; t++ {
			out[t] = label.Hint{Role: role, Begins: t == r.First, Sure: sure}
		}
	}
	for _, a := range f.out.Attributions {
		sure := a.sure()
		if a.Source >= 0 {
			put(f.mentions[a.Source].Tokens, label.Source, sure)
		}
	}
	for _, a := range f.out.Attributions {
		sure := a.sure()
		put(a.Cue, label.Cue, sure)
		for _, s := range a.Content {
			role := label.Behind
			r := f.doc.TokensIn(s)
			if a.Cue.Len() > 0 && r.First < a.Cue.First {
				role = label.Before
			}
			put(r, role, sure)
		}
	}
	return out
}

// sure reports whether the rules are mostly right about what they find in this way.
func (a *Attribution) sure() bool { return a.Confidence >= 0.7 }
