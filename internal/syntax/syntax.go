// Package syntax tells the part of speech of every token of an article, and which tokens are names of what.
package syntax

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// An Analysis is what is known of the tokens of a Doc.
type Analysis struct {
	Doc   *text.Doc
	Tags  []Tag  // of each token
	Names []Name // in order; they do not overlap

	// Of each token, as they are asked for again and again.
	hashes []model.Hash
	low    []string
	lemmas []string
}

// Low is the text of token i in lower case, or the empty string where there is no token i.
func (a *Analysis) Low(i int) string {
	if i < 0 || i >= len(a.low) {
		return ""
	}
	return a.low[i]
}

// Hash is that of a token in lower case, the same for all glyphs of quotation marks, apostrophes and dashes.
func (a *Analysis) Hash(i int) model.Hash { return a.hashes[i] }

// LastVerb is the last verb among the tokens in r, or the last of them where there is none: what a cue is known by.
func (a *Analysis) LastVerb(r text.Range) int {
	for i := r.End - 1; i >= r.First; i-- {
		if a.Tags[i].Verb() {
			return i
		}
	}
	return r.End - 1
}

// A Name is a run of tokens within one sentence that names something.
type Name struct {
	Tokens text.Range
	Type   NameType
}

// A NameType says what a name names.
type NameType uint8

const (
	Other NameType = iota // a people, an event, a work, a law
	Person
	Organization
	Place
)

// Analyze tags a document and finds its names. The roles say which tokens are quotation marks. It takes time linear in the number of tokens.
func Analyze(d *text.Doc, roles []marks.Role) *Analysis { return embedded().Analyze(d, roles) }

// An Analyzer analyses with models of its own. It serves any number of goroutines.
type Analyzer struct {
	tagger *tagModel
	names  *model.Chain
}

// NewAnalyzer makes an analyzer with the models that TagTrainer and NameTrainer made.
func NewAnalyzer(tagger, names []byte) (*Analyzer, error) {
	t, err := model.Open(tagger)
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	n, err := model.Open(names)
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	return &Analyzer{newTagModel(t), model.NewChain(n)}, nil
}

//go:embed tagger.model
var taggerFile []byte

//go:embed names.model
var namesFile []byte

// embedded is the analyzer with the models that came with the package. A build with a damaged one is no build.
var embedded = sync.OnceValue(func() *Analyzer {
	z, err := NewAnalyzer(taggerFile, namesFile)
	if err != nil {
		panic(err)
	}
	return z
})

// Analyze tags a document and finds its names, as the function Analyze does.
func (z *Analyzer) Analyze(d *text.Doc, roles []marks.Role) *Analysis {
	a := &Analysis{Doc: d, Tags: make([]Tag, len(d.Tokens))}
	doc := spell(d, z.tagger.known)
	fs := doc.tokens(roles, z.tagger.known)
	sentences := make([]text.Range, len(d.Sentences))
	for i, s := range d.Sentences {
		sentences[i] = s.Tokens
		z.tagger.tag(fs, s.Tokens, a.Tags)
		mend(doc, roles, s.Tokens, a.Tags)
		unheard(doc, roles, fs, s.Tokens, a.Tags)
		past(doc, fs, s.Tokens, a.Tags)
		mendReporting(doc, s.Tokens, a.Tags)
		verbless(doc, s.Tokens, a.Tags)
	}
	markPlaces(fs, sentences)
	found := findNames(z.names, fs, doc.forms, a.Tags, sentences)
	for i, r := range roles {
		switch r {
		case marks.Opens:
			a.Tags[i] = Opening
		case marks.Closes:
			a.Tags[i] = Closing
		}
	}
	a.Names = join(doc, roles, fs, a.Tags, found, z.tagger.known)
	a.low, a.lemmas = make([]string, len(d.Tokens)), make([]string, len(d.Tokens))
	a.hashes = make([]model.Hash, len(d.Tokens))
	for i, n := range doc.of {
		a.hashes[i] = fs[i].word
		a.low[i] = doc.spellings[n].low
		a.lemmas[i] = doc.lemma(i, a.Tags[i])
	}
	return a
}
