package attrib

import (
	"embed"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// models rank the ends, the cues and the sources of a content, and tell how likely it is that it is said at all, and that the whole attribution is right.
type models struct {
	end, cue, source, claim, right *model.Model
	quoted, told                   model.Calibration // of right, for words in quotation marks and others
}

//go:embed end.model cue.model source.model claim.model right.model
var files embed.FS

// standard are the models that came with the package. A build with damaged ones is no build.
var standard = sync.OnceValue(func() *models {
	m, err := openModels(func(name string) []byte {
		b, err := files.ReadFile(name + ".model")
		if err != nil {
			panic(err)
		}
		return b
	})
	if err != nil {
		panic(err)
	}
	return m
})

func openModels(file func(name string) []byte) (*models, error) {
	m := &models{}
	for _, x := range []struct {
		name string
		to   **model.Model
	}{{"end", &m.end}, {"cue", &m.cue}, {"source", &m.source}, {"claim", &m.claim}, {"right", &m.right}} {
		opened, err := model.Open(file(x.name))
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

// names reports whether words in quotation marks are what somebody or something is called rather than what somebody says: known to all as “Scobie”.
func (k *linker) names(p *proposal) bool {
	if p.ruled || p.Kind == Indirect || p.Cue.Len() == 0 || !naming[k.Lemma(k.head(p.Cue))] {
		return false
	}
	for _, r := range p.pieces {
		for t := r.First; t < r.End; t++ {
			if s := k.stretchOf[t]; s >= 0 && k.sentenceLike(int(s)) {
				return false
			}
		}
	}
	return true
}

// naming are the verbs that give a name.
var naming = set("know name nickname title entitle christen baptise baptize bill rename")

// confidence is how likely a proposal is right for which the model has p.
func (m *models) confidence(x *proposal, p float64) float64 {
	if x.Kind == Indirect {
		return m.told.At(p)
	}
	return m.quoted.At(p)
}

// leastClaim is how likely it has to be that a content is said: less where the rules are sure. Below a half it costs some precision, which the confidence
// tells of, and gives more recall.
func (p *proposal) leastClaim() float64 {
	if p.ruled && p.sure() {
		return 0.15
	}
	return 0.3
}

// choose gives every proposal its cue and source, and returns those that are attributions.
func (k *linker) choose(m *models) []proposal {
	var out []proposal
	var c candidates
	for i := range k.proposals {
		p := &k.proposals[i]
		if p.gone {
			continue
		}
		if p.settled() {
			out = append(out, *p)
			continue
		}
		k.chooseEnd(p, &c, func([]int) int { return c.best(m.end) })
		s := k.shape(p)
		k.chooseCue(p, s, &c, func([]text.Range) int { return c.best(m.cue) })
		k.chooseSource(p, s, &c, func([]text.Range) int { return c.best(m.source) })
		c.reset()
		c.add(k.claimFeatures(c.features, p, s))
		if c.probability(m.claim) < p.leastClaim() || p.Cue.Len() == 0 && p.Kind != Direct || k.names(p) {
			continue
		}
		p.Confidence = m.confidence(p, c.probability(m.right))
		out = append(out, *p)
	}
	return out
}

// settled reports whether there is nothing to choose: the writing itself tells who speaks, or the content stands in another one, of which the labels
// know nothing.
func (p *proposal) settled() bool {
	return p.nested || p.ruled && p.inner || p.ruled && (p.way == labelled || p.way == credited)
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

// chooseEnd sets the end of a clause for which rules and labels have different ones: pick is asked with the candidates in c.
func (k *linker) chooseEnd(p *proposal, c *candidates, pick func(ends []int) int) {
	if p.Kind == Direct || len(p.ends) == 0 && len(p.pieces) == len(p.Content) && !slices.Contains(p.Content, text.Span{}) {
		return
	}
	last := &p.pieces[len(p.pieces)-1]
	if len(p.ends) > 0 {
		c.reset()
		ends := append([]int{last.End}, p.ends...)
		for i, e := range ends {
			c.add(k.endFeatures(c.features, p, e, i > 0))
		}
		k.own(*last, 0)
		last.End = ends[pick(ends)]
		k.own(*last, p.number)
	}
	k.clause(p)
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
	if i := pick(qs); i < len(qs) {
		p.Cue = qs[i]
	} else {
		p.Cue = text.Range{}
	}
	p.cued = p.ruled && p.Cue == ruled
}

// chooseSource sets the source of a proposal in the same way.
func (k *linker) chooseSource(p *proposal, s shape, c *candidates, pick func([]text.Range) int) {
	c.reset()
	ms := k.sourceCandidates(p)
	var at []text.Range
	for _, i := range ms {
		at = append(at, k.mentions[i].Tokens)
		c.add(k.sourceFeatures(c.features, p, s, i))
	}
	c.add(k.nobody(c.features, s, p, 110))
	ruled := p.Source
	if i := pick(at); i < len(ms) {
		p.Source = k.stoodFor(ms[i])
	} else {
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
	if end > 0 && k.doc.Word(end-1) == "," {
		end--
	}
	best := -1
	for i := m - 1; i >= max(0, m-6); i-- {
		if y := k.mentions[i]; y.Tokens.End == end && y.Form != mention.Pronoun && (y.Form == mention.Name || y.Kind != mention.Thing) && (best < 0 || y.Tokens.First < k.mentions[best].Tokens.First) {
			best = i
		}
	}
	if best < 0 {
		return m
	}
	return best
}

// link replaces what the rules found by what the labels and the models make of it.
func (f *finder) link(l *label.Labels, m *models) {
	k := newLinker(f, l)
	chosen := k.choose(m)
	k.finish(chosen)
}

// finish puts the chosen proposals in the place of what the rules found, and keeps Follows right.
func (k *linker) finish(chosen []proposal) {
	f := k.finder
	place := make([]int, len(f.out.Attributions))
	for i := range place {
		place[i] = -1
	}
	for i, p := range chosen {
		if p.ruled {
			place[p.index] = i
		}
	}
	out := make([]Attribution, 0, len(chosen))
	said := map[int]bool{}
	for i, p := range chosen {
		for _, r := range p.pieces {
			for t := r.First; t < r.End; t++ {
				if s := k.stretchOf[t]; s >= 0 {
					said[int(s)] = true
				}
			}
		}
		a := p.Attribution
		followed := -1
		if a.Follows >= 0 {
			followed = place[a.Follows]
		}
		a.Follows = -1
		if followed >= 0 {
			q := &chosen[followed]
			at := q.merged // where it stands among those that are left
			same := a.Source >= 0 && a.Source == q.Source || a.Source < 0 && a.Cue.Len() == 0
			switch {
			case same && a.Kind == Direct && q.Kind == Direct && at >= 0 && k.paragraphAt(a.Content[0].Start) == k.paragraphAt(q.Content[len(q.Content)-1].Start):
				// “A,” she said. “B.”
				out[at].Content = append(out[at].Content, a.Content...)
				chosen[i].merged = at
				continue
			case same && a.Cue.Len() == 0:
				a.Source, a.Follows = -1, at
			}
		}
		if a.Source >= 0 {
			a.Turn = -1
		}
		a.Act, a.Addressee, a.Negated = k.manner(p)
		if !p.settled() {
			a.Rule = a.way.rule(k.cueLemma(p.Cue))
		}
		chosen[i].merged = len(out)
		out = append(out, a)
	}
	f.out.Attributions = out
	terms := f.out.Terms[:0]
	for _, t := range f.out.Terms {
		if !said[t.Stretch] {
			terms = append(terms, t)
			said[t.Stretch] = true
		}
	}
	f.out.Terms = terms
	for s, st := range f.marks.Stretches {
		if st.Parent < 0 && !said[s] && st.Prev < 0 {
			at := f.places[s]
			if at.clause.units != nil {
				f.out.Terms = append(f.out.Terms, Term{s, f.termKind(st, at.clause, at.unit)})
			}
		}
	}
}

// cueLemma is what a cue is called by: the lemma of its verb, else its words.
func (k *linker) cueLemma(q text.Range) string {
	if q.Len() == 0 {
		return ""
	}
	if h := k.head(q); k.Tags[h].Verb() && k.low(q.First) != "according" {
		return k.Lemma(h)
	}
	return strings.ToLower(k.doc.Of(k.doc.SpanOf(q)))
}

// manner is the act of an attribution, who was told, and whether it is denied that anything was said: as the rules have it, where the cue is theirs.
// What a document says is written.
func (k *linker) manner(p proposal) (act Act, addressee int, negated bool) {
	addressee = -1
	defer func() {
		if act == Speech && p.Source >= 0 && k.mentions[p.Source].Kind == mention.Document {
			act = Writing
		}
	}()
	if p.Cue.Len() == 0 {
		return Speech, -1, false
	}
	fr := k.frame(k.Lemma(k.head(p.Cue)))
	if fr != nil && fr.person && !fr.of {
		addressee = k.told(&p)
	}
	if p.cued {
		if p.Addressee >= 0 && !(fr != nil && fr.of) {
			addressee = p.Addressee
		}
		return p.Act, addressee, p.Negated
	}
	// What no list knows for a word of speech is taken for one beside quotation marks only, and one that takes no clause for no report of what has no
	// verb: she slammed the move.
	act = Thought
	if p.Kind != Indirect {
		act = Speech
	}
	if fr != nil && (!fr.out || k.low(p.Cue.End-1) == "out") && (fr.reports() || p.Kind != Indirect || k.verbal(p)) {
		act = fr.act
	}
	for t := max(0, p.Cue.First-2); t < p.Cue.End; t++ {
		negated = negated || negations[k.low(t)]
	}
	return act, addressee, negated
}

// told is the mention right behind the cue of a proposal that tells who is spoken to, -1 for none.
func (k *linker) told(p *proposal) int {
	best := -1
	for i := k.mentionAt(p.Cue.End); i < len(k.mentions) && k.mentions[i].Tokens.First == p.Cue.End; i++ {
		if i != p.Source && !k.holds(p, k.mentions[i].Head) && (best < 0 || k.mentions[i].Tokens.End > k.mentions[best].Tokens.End) {
			best = i
		}
	}
	return best
}

// verbal reports whether a content has a verb with a tense.
func (k *linker) verbal(p proposal) bool {
	for _, r := range p.pieces {
		for t := r.First; t < r.End; t++ {
			if finite(k.Tags[t]) {
				return true
			}
		}
	}
	return false
}
