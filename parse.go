package sayso

import (
	"cmp"
	"slices"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/cite"
	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// Parse reads an article and returns the quotes, who said them, and the sources cited. It never fails:
// any bytes whatever are read as well as they can be. It takes time linear in the length of the text, gives the same
// answer for the same text, and may be called from many goroutines at once.
func Parse(text string) Article { return standard.Parse(text) }

var standard = New()

// A Parser reads articles under a set of options. The zero Parser has none, and reads as the function [Parse] does.
// It holds no state of any article: many goroutines may use one Parser at once.
type Parser struct {
	thoughts      bool
	minConfidence float64
	cues          []string
	engine        Engine
}

// An Option changes one setting of the [Parser] that [New] makes.
type Option func(*Parser)

// New makes a parser. Without options it reads as [Parse] does. An option that is nil is passed over; of two that set
// the same, the later holds, but the verbs of every [WithCues] are added up.
func New(opts ...Option) *Parser {
	p := new(Parser)
	for _, o := range opts {
		if o != nil {
			o(p)
		}
	}
	return p
}

// WithThoughts adds beliefs, hopes, fears, plans and what somebody is for or against ("She hopes to return")
// to the quotes, with the act [Thought].
func WithThoughts() Option { return func(p *Parser) { p.thoughts = true } }

// WithMinConfidence leaves out quotes whose attribution has a confidence below min, from 0 to 1: fewer
// are found, and more of those are right. Speakers who are left without a quote or response are left out too.
// Above 1 no quote is left; at 0 and below, and at NaN, all are.
func WithMinConfidence(min float64) Option { return func(p *Parser) { p.minConfidence = min } }

// WithCues makes the parser take further verbs for cues, each given in its base form: "allege",
// "bark". Their regular inflections are understood. Case does not matter; an empty string is passed over.
func WithCues(verbs ...string) Option {
	return func(p *Parser) { p.cues = append(p.cues, verbs...) }
}

// An Engine estimates how likely each word of an article is part of a quote, of the words that name the speaker, or of
// the cue. The parser has a linear one built in; package deep has another, which is more accurate and slower. No other
// module can write one, since its methods take and return internal types.
type Engine = attrib.Engine

// WithEngine makes the parser read with e in place of the built-in engine, which nil stands for.
func WithEngine(e Engine) Option { return func(p *Parser) { p.engine = e } }

// Parse is like the function [Parse], under the parser's options.
func (p *Parser) Parse(s string) Article {
	decoded, places := text.Decode(s)
	doc := text.Divide(decoded)
	quotes := marks.Pair(doc)
	analysis := syntax.Analyze(doc, quotes.Role)
	mentions := mention.Find(analysis)
	engine := p.engine
	if engine == nil {
		engine = attrib.Standard()
	}
	said := attrib.Find(analysis, quotes, mentions, attrib.Asked{Cues: p.cues, Thoughts: p.thoughts}, engine)
	who := coref.Resolve(analysis, mentions, said.Attributions)
	cited := cite.Find(analysis, mentions, said.Attributions, who)
	who.Answer(analysis, mentions, said)

	b := newBuilder(s, places, analysis, mentions, who)
	for i, a := range said.Attributions {
		if p.wants(a, who.Grounds[i]) {
			b.quote(a, who.Speaker[i], who.Grounds[i])
		}
	}
	for _, r := range said.Responses {
		b.response(r)
	}
	b.speakers()
	b.entities()
	b.sources(cited)
	terms := said.Terms
	if !p.thoughts {
		terms = append(terms, said.Thought...)
		slices.SortFunc(terms, func(x, y attrib.Term) int { return cmp.Compare(x.Stretch, y.Stretch) })
	}
	b.terms(terms, quotes)
	b.issues(quotes)
	return b.article
}

func (p *Parser) wants(a attrib.Attribution, g coref.Ground) bool {
	below := a.Confidence*g.Sure() < p.minConfidence // never so for NaN
	return !below && (p.thoughts || a.Act != attrib.Thought)
}
