package attrib

import (
	"embed"
	"fmt"
	"sync"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/model"
)

// An Engine labels articles, and brings the models that link what labels of its kind tell.
type Engine interface {
	label.Engine
	Links() *Links
}

// linear is the engine that came with the package.
type linear struct{ *label.Linear }

func (linear) Links() *Links { return standard() }

// Standard is the linear engine.
func Standard() Engine { return linear{label.Standard()} }

// Links rank the ends, the cues and the sources of a content, and tell how likely it is that it is said at all, and that the whole attribution is right.
type Links struct {
	end, cue, source, claim, right *model.Model
	quoted, told                   model.Calibration // of right, for words in quotation marks and others
}

//go:embed end.model cue.model source.model claim.model right.model term.model
var files embed.FS

// standard are the models that came with the package. A build with damaged ones is no build.
var standard = sync.OnceValue(func() *Links {
	m, err := OpenLinks(files.ReadFile)
	if err != nil {
		panic(err)
	}
	return m
})

// OpenLinks opens the model files that Train made, each read by its name.
func OpenLinks(read func(name string) ([]byte, error)) (*Links, error) {
	m := &Links{}
	for _, x := range []struct {
		name string
		to   **model.Model
	}{{"end", &m.end}, {"cue", &m.cue}, {"source", &m.source}, {"claim", &m.claim}, {"right", &m.right}} {
		b, err := read(x.name + ".model")
		if err != nil {
			return nil, err
		}
		opened, err := model.Open(b)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", x.name, err)
		}
		*x.to = opened
	}
	// The first byte is the length of the first of them.
	if b := m.right.Beside; len(b) > 0 && int(b[0]) < len(b) {
		m.quoted, m.told = model.Calibration(b[1:1+b[0]]), model.Calibration(b[1+b[0]:])
	}
	return m, nil
}

// confidence is how likely a proposal is right for which the model has p.
func (m *Links) confidence(x *proposal, p float64) float64 {
	if x.Kind == Indirect {
		return m.told.At(p)
	}
	return m.quoted.At(p)
}
