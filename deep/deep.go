/*
Package deep is the accurate engine of sayso: a transformer of six layers in place of the linear tagger.

	p := sayso.New(deep.Engine())
	a := p.Parse(text)

It finds more attributions and gets more of them right, above all reported clauses outside quotation marks. The articles that it returns, and the other
options, are the same as with the linear engine. It is plain Go, with no cgo, no model server and nothing to download: the weights are embedded, and
make a program that imports this package some 16 MB larger. Programs that do not import it do not contain it.

Use it where every article counts and a second does not matter; use [sayso.Parse] alone to go through archives.

# What it does

Tokens are divided into word pieces, as BERT has them without case, and each is given the shape of its token besides. Whole paragraphs
are packed into windows of at most 256 pieces, and the encoder looks at one window at a time; so time is linear in the length of the article, and the
memory to work in is a few megabytes for each of the few goroutines that do it. The model is all-MiniLM-L6-v2, fine-tuned on PolNeAR and on articles written
for sayso, its weights in eight bits. There are kernels in assembly for amd64 with AVX2 and for arm64; all others, and builds with the tag purego, use portable Go. Every machine gives
the same labels.
*/
package deep

import (
	"embed"
	"sync"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/label"
)

// Engine is the option that makes a parser read with the transformer. The first article takes some time more than others, as the weights are got ready
// once a process; that too is safe for concurrent use.
func Engine() sayso.Option { return sayso.WithEngine(lazy{}) }

// Reporting is like [Engine], and calls report while an article is being read, each time that some more of its total words are done. It is never called
// from two goroutines at once for the same article, but is for two articles that are read at once.
func Reporting(report func(done, total int)) sayso.Option { return sayso.WithEngine(lazy{report}) }

//go:embed labels.model
var file []byte

// standard is the engine with the embedded model. A build with a damaged one is no build.
var standard = sync.OnceValue(func() *engine {
	z, err := open(file)
	if err != nil {
		panic(err)
	}
	return newEngine(z)
})

//go:embed end.model cue.model source.model claim.model right.model
var files embed.FS

// links are the models that link what the network labels, learned from labels of articles that it had not seen.
var links = sync.OnceValue(func() *attrib.Links {
	l, err := attrib.OpenLinks(files.ReadFile)
	if err != nil {
		panic(err)
	}
	return l
})

// A lazy engine is the standard one, opened when it is first needed.
type lazy struct{ report func(done, total int) }

func (l lazy) Label(in *label.Input) *label.Labels {
	e := *standard()
	e.report = l.report
	return e.Label(in)
}

func (lazy) Links() *attrib.Links { return links() }

func (*engine) Links() *attrib.Links { return links() }
