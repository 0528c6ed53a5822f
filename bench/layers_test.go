package bench

import (
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/cite"
	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// BenchmarkLayer takes each layer alone, on what the layers before it give for all the articles together.
func BenchmarkLayer(b *testing.B) {
	article := strings.Join(all(b), "\n\n")
	doc := text.Divide(article)
	quotes := marks.Pair(doc)
	analysis := syntax.Analyze(doc, quotes.Role)
	mentions := mention.Find(analysis)
	input := attrib.Input(analysis, quotes, mentions)
	said := attrib.Find(analysis, quotes, mentions, attrib.Asked{}, attrib.Standard())
	who := coref.Resolve(analysis, mentions, said.Attributions)
	for _, layer := range []struct {
		name string
		run  func()
	}{
		{"text", func() { text.Divide(article) }},
		{"marks", func() { marks.Pair(doc) }},
		{"syntax", func() { syntax.Analyze(doc, quotes.Role) }},
		{"mention", func() { mention.Find(analysis) }},
		{"rules", func() { attrib.Input(analysis, quotes, mentions) }},
		{"label", func() { label.Standard().Label(input) }},
		{"attrib, with both", func() { attrib.Find(analysis, quotes, mentions, attrib.Asked{}, attrib.Standard()) }},
		{"coref", func() { coref.Resolve(analysis, mentions, said.Attributions) }},
		{"cite", func() { cite.Find(analysis, mentions, said.Attributions, who) }},
	} {
		b.Run(layer.name, func(b *testing.B) {
			layer.run()
			b.ReportAllocs()
			b.SetBytes(int64(len(article)))
			for b.Loop() {
				layer.run()
			}
			b.ReportMetric(multiple(article, layer.run), "x-words")
		})
	}
}
