package eval

import (
	"runtime"
	"sync"

	"github.com/sayso-news/sayso"
)

// A Run says how articles are scored.
type Run struct {
	// Predict gives what a program found in an article, whose text may have been rewritten in another style; false where
	// it has nothing for the article. It is called from several goroutines at once.
	Predict func(id, text string) (Prediction, bool)
	// Style is the house style that the texts are rewritten in before Predict sees them; empty leaves them as they are.
	Style string
	// MinConfidence leaves out quotes with less.
	MinConfidence float64
}

// Library is a Predict that runs the library in process, thoughts included, with the options given.
func Library(opts ...sayso.Option) func(id, text string) (Prediction, bool) {
	p := sayso.New(append(opts, sayso.WithThoughts())...)
	return func(_, text string) (Prediction, bool) { return FromArticle(p.Parse(text)), true }
}

// A Corpus is a corpus scored: its articles in the order in which they were given, and their counts added up.
type Corpus struct {
	Articles []Result
	Figures  Figures
	Missing  int // articles for which there was no prediction; they are scored as if nothing was found
}

// Score scores the documents on all cores. The outcome does not depend on how many there are.
func (r Run) Score(docs []*Document) (Corpus, error) {
	out := Corpus{Articles: make([]Result, len(docs))}
	missing := make([]bool, len(docs))
	errs := make([]error, len(docs))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				out.Articles[i], missing[i], errs[i] = r.article(docs[i])
			}
		})
	}
	for i := range docs {
		next <- i
	}
	close(next)
	workers.Wait()
	for i, a := range out.Articles {
		if errs[i] != nil {
			return Corpus{}, errs[i]
		}
		out.Figures.Add(a.Figures)
		if missing[i] {
			out.Missing++
		}
	}
	return out, nil
}

func (r Run) article(d *Document) (result Result, missing bool, err error) {
	styled, err := Restyle(r.Style, d.Text)
	if err != nil {
		return Result{}, false, err
	}
	p, ok := r.Predict(d.ID, styled.Text)
	found, err := d.Resolve(p.AtLeast(r.MinConfidence).Map(styled.Back))
	if err != nil {
		return Result{}, false, err
	}
	return Score(d, found), !ok, nil
}
