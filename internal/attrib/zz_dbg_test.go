package attrib

import (
	"fmt"
	"os"
	"testing"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

func TestZZDbg(t *testing.T) {
	b, err := os.ReadFile(os.Getenv("F"))
	if err != nil {
		t.Skip()
	}
	d := text.Divide(string(b))
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	ms := mention.Find(a)
	in := Input(a, q, ms)
	l := label.Standard().Label(in)
	for i := range d.Tokens {
		fmt.Printf("%d %q %v hint%v best=%v src%.2f cue%.2f con%.2f\n", i, d.Word(i), a.Tags[i], in.Hints[i], l.Best[i], l.Share(i, label.Source), l.Share(i, label.Cue), l.Content(i))
	}
	for i, m := range ms {
		fmt.Println("mention", i, d.Of(d.SpanOf(m.Tokens)), m.Form, m.Kind)
	}
	f := newFinder(a, q, ms, nil)
	f.run()
	for _, x := range f.out.Attributions {
		fmt.Printf("RULED %q cue %q src %d rule %s conf %.2f\n", d.Of(x.Content[0]), d.Of(d.SpanOf(x.Cue)), x.Source, x.Rule, x.Confidence)
	}
	k := newLinker(f, l)
	for i := range k.proposals {
		p := &k.proposals[i]
		fmt.Printf("PROPOSAL %v ruled=%v gone=%v nested=%v\n", d.Of(d.SpanOf(p.pieces[0])), p.ruled, p.gone, p.nested)
	}
	for _, p := range k.choose(standard()) {
		fmt.Printf("CHOSEN %v cue %q conf %.2f\n", d.Of(d.SpanOf(p.pieces[0])), d.Of(d.SpanOf(p.Cue)), p.Confidence)
	}
}
