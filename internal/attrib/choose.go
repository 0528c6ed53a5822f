package attrib

import (
	"embed"
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
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

// isName reports whether words in quotation marks are what somebody or something is called rather than what somebody says: known to all as “Scobie”.
func (k *linker) isName(p *proposal, x shape, claim float64) bool {
	s := k.stretchOf[p.pieces[0].First]
	if p.Kind != Direct || s < 0 || len(p.pieces) > 1 || x.alone == 0 || k.utterance(int(s)) || k.behindColon(int(s)) && k.wordFor(int(s)) < 0 || p.cued && k.quotes(p) {
		return false
	}
	least := likelyTerm
	if p.ruled && p.cued && p.sourced || claim >= 0.75 {
		least = surelyTerm
	}
	return k.terms[s] >= least
}

// objectOnly reports whether a word in quotation marks stands in the object of a verb that is no cue: arrested the “doctor”.
func (k *linker) objectOnly(p *proposal) bool {
	if p.Kind != Mixed || p.Cue.Len() == 0 || len(p.pieces) > 1 || k.frame(k.Lemma(k.LastVerb(p.Cue))) != nil {
		return false
	}
	marked := 0
	for t := p.pieces[0].First; t < p.pieces[0].End; t++ {
		switch s := k.stretchOf[t]; {
		case k.Tags[t].Verb() || k.Tags[t] == syntax.MD:
			return false
		case s >= 0 && k.marks.Role[t] == 0:
			marked++
		}
	}
	return marked < 2
}

// quotes reports whether the cue that the rules found for a few words is one that stands beside words of somebody's only: cries of “…”; as Hale puts it, “…”;
// a sign that read “…”.
func (k *linker) quotes(p *proposal) bool {
	if p.Cue.Len() == 0 {
		return false
	}
	verb := k.LastVerb(p.Cue)
	switch last := k.low(p.Cue.End - 1); {
	case !k.Tags[verb].Verb():
		return p.Cue.Len() > 1 || k.isReply(p)
	case last == "it":
		return k.low(p.Cue.First) == "as"
	}
	if p.Cue.Len() > 1 || p.Source < 0 {
		return false
	}
	by, l := k.mentions[p.Source], k.Lemma(verb)
	if by.Tokens.End == p.Cue.First && k.low(by.Tokens.First-1) == "what" && k.calls(p) {
		return true // what he called “a slip”
	}
	return (l == "read" && by.Form == mention.Description || l == "say" && k.Tags[verb] == syntax.VBG) && by.Kind != mention.Person && !messages[k.Lemma(by.Head)]
}

// isReply reports whether a few words are told to be an answer: “Never” was the reply.
func (k *linker) isReply(p *proposal) bool {
	return p.ruled && p.Kind == Direct && p.Cue.Len() == 1 && replies[k.low(p.Cue.First)] && !k.Tags[p.Cue.First].Verb()
}

// asSaying reports whether what somebody says is what another quotes: Tass quoted | Ann Hale as saying. The labels take who quotes for who says it.
func (k *linker) asSaying(p *proposal) bool {
	last := p.Cue.End - 1
	return p.ruled && p.Source >= 0 && p.Cue.Len() > 0 && k.low(last) == "saying" && k.low(last-1) == "as" && k.mentions[p.Source].Tokens.End == last-1
}

// made reports whether a noun of reporting has mention m behind it as whose it is: a claim | by Ann Hale.
func (k *linker) made(cue text.Range, m int) bool {
	return m >= 0 && cue.Len() == 1 && k.Tags[cue.First].Noun() && k.mentions[m].Tokens.First == cue.End+1 && madeBy[k.low(cue.End)]
}

// messages are what somebody writes to others: what they say, he or she does.
var messages = set("post tweet text message email e-mail mail letter caption comment reply thread note")

// behindColon reports whether a colon leads to a stretch.
func (f *finder) behindColon(s int) bool {
	t := f.outer(s).First - 1
	return t >= 0 && f.doc.Word(t) == ":"
}

// sentences reports whether there is a whole sentence in quotation marks among the words of a proposal.
func (k *linker) sentences(p *proposal) bool {
	for _, r := range p.pieces {
		for t := r.First; t < r.End; t++ {
			if s := k.stretchOf[t]; s >= 0 && k.sentenceLike(int(s)) {
				return true
			}
		}
	}
	return false
}

// naming are the verbs that give a name.
var naming = set("know name nickname title entitle christen baptise baptize bill rename")

// confidence is how likely a proposal is right for which the model has p.
func (m *Links) confidence(x *proposal, p float64) float64 {
	if x.Kind == Indirect {
		return m.told.At(p)
	}
	return m.quoted.At(p)
}

// leastClaim is how likely it has to be that a content is said: the rules are believed, but for a few words in quotation marks, which else are a term. Below a
// half it costs some precision, which the confidence tells of, and gives more recall.
func (k *linker) leastClaim(p *proposal, s shape) float64 {
	switch {
	case p.ruled && (p.Kind != Direct || p.sure() || k.isReply(p)):
		return 0
	case p.Kind == Direct && s.alone == 0 && k.sentences(p):
		return 0.05 // sentences in quotation marks and nothing beside them: said, though by nobody knows whom
	}
	return 0.4
}

// choose gives every proposal its cue and source, and returns those that are attributions.
func (k *linker) choose(m *Links) []proposal {
	out := make([]proposal, 0, len(k.proposals))
	var c candidates
	// The cues of what is said within something else, by their last tokens, and those of the clauses that the rules find, by their first.
	inner, reported := map[int]bool{}, map[int]bool{}
	for i := range k.proposals {
		p := &k.proposals[i]
		if p.gone {
			continue
		}
		if p.settled() {
			p.cued = p.certain
			out = append(out, *p)
			if p.Cue.Len() > 0 {
				inner[p.Cue.End-1] = true
			}
			continue
		}
		k.chooseEnd(p, &c, func([]end) int { return c.best(m.end) })
		s := k.shape(p)
		k.chooseCue(p, s, &c, func([]text.Range) int { return c.best(m.cue) })
		k.chooseSource(p, s, &c, func([]text.Range) int { return c.best(m.source) })
		c.reset()
		c.add(k.claimFeatures(c.features, p, s))
		if c.probability(m.claim) < k.leastClaim(p, s) || p.Kind != Direct && !k.cuedHere(p, s) || k.isName(p, s, c.probability(m.claim)) || p.Kind != Direct && (k.offRecord(p.pieces[0]) || k.objectOnly(p)) {
			continue
		}
		p.Confidence = m.confidence(p, c.probability(m.right))
		out = append(out, *p)
		if p.cued && (p.Kind != Direct || k.calls(p)) {
			reported[p.Cue.First] = true
		}
	}
	// What the labels see behind such a cue is the same once more, or another clause that no cue is left for.
	return slices.DeleteFunc(out, func(p proposal) bool {
		return !p.ruled && p.Cue.Len() > 0 && (inner[p.Cue.End-1] || reported[p.Cue.First] && p.Kind == Indirect)
	})
}

// cuedHere reports whether a clause has a cue, and, where nobody says it, one that stands in its own sentence and is more than a manner of speaking: to say
// that, it goes without saying that. What somebody said, as the subject of a verb, is no cue of what follows: what he said next made her laugh.
func (k *linker) cuedHere(p *proposal, s shape) bool {
	if p.Cue.Len() == 0 {
		return false
	}
	if p.Source >= 0 {
		who := k.mentions[p.Source].Tokens
		return who.First == 0 || k.low(who.First-1) != "what" || who.End != p.Cue.First
	}
	last := k.Tags[p.Cue.End-1]
	return k.sameSentence(p.Cue.First, s.first) && last != syntax.VB && last != syntax.VBG
}

// offRecord reports whether what the words in r ask for is that whoever speaks is not named, which is between them and the reporter: not to be named; anonymity.
// Of anonymity something may be said as well: anonymity is a right.
func (f *finder) offRecord(r text.Range) bool {
	if f.low(r.First) == "be" && r.Len() < 4 && anonymous[f.Lemma(r.End-1)] {
		return true // did not wish to | be named
	}
	if f.low(r.First) != "not" {
		return f.Lemma(r.First) == "anonymity" && !(r.Len() > 1 && f.Tags[r.First+1].Finite())
	}
	if w := f.low(r.First + 1); w != "to" && w != "be" {
		return false // not one of those named
	}
	for t := r.First + 2; t < min(r.End, r.First+5); t++ {
		if anonymous[f.Lemma(t)] {
			return true
		}
	}
	return false
}

// anonymous are words of what is asked for by those who speak without their names.
var anonymous = set("name identify quote identity surname")

// settled reports whether there is nothing to choose: the writing itself tells who speaks, or the content stands in another one, of which the labels
// know nothing.
func (p *proposal) settled() bool {
	return p.nested || p.ruled && (p.inner || p.way == labelled || p.way == credited || p.certain)
}

// candidates are the features of several, one after the other.
type candidates struct {
	features []model.Hash
	ends     []int
}

func (c *candidates) reset() { c.features, c.ends = c.features[:0], c.ends[:0] }

func (c *candidates) add(features []model.Hash) {
	c.features = features
	c.ends = append(c.ends, len(features))
}

func (c *candidates) of(i int) []model.Hash {
	if i == 0 {
		return c.features[:c.ends[0]]
	}
	return c.features[c.ends[i-1]:c.ends[i]]
}

func (c *candidates) best(m *model.Model) int {
	best, top := 0, int32(math.MinInt32)
	var s model.Scores
	for i := range c.ends {
		m.Score(&s, c.of(i))
		if s[1] > top {
			best, top = i, s[1]
		}
	}
	return best
}

// probability is that of the first candidate against nothing.
func (c *candidates) probability(m *model.Model) float64 {
	var s model.Scores
	m.Score(&s, c.of(0))
	return 1 / (1 + math.Exp(-float64(s[1])*m.Scale))
}

// chooseEnd sets the end of a clause: pick is asked with the candidates in c.
func (k *linker) chooseEnd(p *proposal, c *candidates, pick func(ends []end) int) {
	if p.Kind == Direct {
		return
	}
	last := &p.pieces[len(p.pieces)-1]
	if ends := k.endsOf(p); len(ends) > 1 {
		c.reset()
		for _, e := range ends {
			c.add(k.endFeatures(c.features, p, ends, e))
		}
		k.own(*last, 0)
		last.End = ends[pick(ends)].at
		k.own(*last, p.number)
	}
	k.setContent(p)
}

// chooseCue sets the cue of a proposal: pick is asked with the candidates in c, the last of which is none.
func (k *linker) chooseCue(p *proposal, s shape, c *candidates, pick func([]text.Range) int) {
	c.reset()
	qs := k.cueCandidates(p)
	for _, q := range qs {
		c.add(k.cueFeatures(c.features, p, s, q))
	}
	ruled := p.Cue
	none := *p
	none.Cue = text.Range{}
	c.add(k.nobody(c.features, s, &none, 100))
	switch i := pick(qs); {
	case p.ruled && p.Kind == Direct && k.quotes(p), k.asSaying(p): // no other does
	case i < len(qs):
		p.Cue = qs[i]
	default:
		p.Cue = text.Range{}
	}
	p.cued = p.ruled && p.Cue == ruled
}

// chooseSource sets the source of a proposal in the same way.
func (k *linker) chooseSource(p *proposal, s shape, c *candidates, pick func([]text.Range) int) {
	c.reset()
	ms := k.sourceCandidates(p)
	at := make([]text.Range, len(ms))
	for n, i := range ms {
		at[n] = k.mentions[i].Tokens
		c.add(k.sourceFeatures(c.features, p, s, i))
	}
	c.add(k.nobody(c.features, s, p, 110))
	ruled := p.Source
	switch i := pick(at); {
	case k.isReply(p): // the words beside it tell
	case p.Cue.Len() > 0 && comesOut[k.Lemma(k.LastVerb(p.Cue))]:
		p.Source = -1 // it emerged that: nobody says so
	case ruled >= 0 && p.cued && (k.quotes(p) || k.asSaying(p) || k.made(p.Cue, ruled)): // nobody else does
	case i < len(ms) && p.cued && ms[i] == p.Addressee && ruled >= 0: // who is told does not tell it
	case i < len(ms):
		p.Source = k.stoodFor(ms[i])
	default:
		p.Source = -1
	}
	p.sourced = p.ruled && p.Source == ruled
}

// stoodFor is the mention that a relative pronoun stands for, and any other mention itself.
func (k *linker) stoodFor(m int) int {
	x := k.mentions[m]
	if x.Form != mention.Pronoun || !relatives[k.low(x.Head)] {
		return m
	}
	end := x.Tokens.First
	if end > 0 && (k.doc.Word(end-1) == "," || dashes[k.doc.Word(end-1)]) {
		end--
	}
	best := -1
	for i := m - 1; i >= max(0, m-6); i-- {
		y := k.mentions[i]
		if y.Tokens.End == end && y.Form != mention.Pronoun && k.somebody(i) && (best < 0 || y.Tokens.First < k.mentions[best].Tokens.First) {
			best = i
		}
	}
	if best < 0 {
		return m
	}
	return best
}
