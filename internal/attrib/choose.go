package attrib

import (
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

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
			if !p.certain && (k.unsaid(p.Kind, p.Cue, p.pieces[0], p.Source) || k.ofReports(p)) {
				continue
			}
			p.cued = p.certain || p.way == setOff
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
		if p.inner && !p.ruled && p.Source >= 0 && p.outer.Contains(p.Cue.First) && !p.outer.Contains(k.mentions[p.Source].Head) {
			continue // the firm said | a judge had ruled that: for secondLayer to find
		}
		c.reset()
		c.add(k.claimFeatures(c.features, p, s))
		claim := c.probability(m.claim)
		if claim < k.leastClaim(p, s) {
			continue
		}
		p.Confidence = m.confidence(p, c.probability(m.right))
		if (k.doubtful(p, s, claim) || p.Confidence < leastBare && k.bare(p)) && !k.onlyThought(p) {
			continue
		}
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

// onlyThought reports whether a proposal is a thought that is asked for, and need not have been voiced: is a supporter of | the pact; fears | the vote.
func (k *linker) onlyThought(p *proposal) bool {
	act, _, _ := k.byCue(p)
	return k.thoughts && act == Thought && !k.passive(p.Cue)
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

// leastBare is how likely it has to be that words without quotation marks and without a verb of their own are right to be taken for what somebody says. Many a verb of
// saying has such an object in another sense: taxis maintained | roads and bridges; they were denied | visas. Readers would not call it a quote.
const leastBare = 0.4

// bare reports whether what is said has neither quotation marks nor a verb of its own, as an order has: told him | to leave; and a warning: against | leaving.
func (k *linker) bare(p *proposal) bool {
	if p.Kind != Indirect {
		return false
	}
	first := p.pieces[0].First
	for t := range p.tokens() {
		switch tag := k.Tags[t]; {
		case tag.Finite(), tag == syntax.MD, tag == syntax.VB && (t == first || k.low(t-1) != "to"):
			return false
		}
	}
	return k.Tags[first] != syntax.VBG && k.Tags[first] != syntax.RB
}

// sentences reports whether there is a whole sentence in quotation marks among the words of a proposal.
func (k *linker) sentences(p *proposal) bool {
	for t := range p.tokens() {
		if s := k.stretchOf[t]; s >= 0 && k.sentenceLike(int(s)) {
			return true
		}
	}
	return false
}

// settled reports whether there is nothing to choose: the writing itself tells who speaks, or the content stands in another one, of which the labels
// know nothing.
func (p *proposal) settled() bool {
	return p.nested || p.ruled && (p.inner || p.way == labelled || p.way == setOff || p.way == credited || p.certain)
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
	case p.ruled && p.Kind == Direct && k.quotes(p), k.asSaying(p), i == len(qs) && k.explicit(p): // no other does
	case i < len(qs):
		p.Cue = qs[i]
	default:
		p.Cue = text.Range{}
	}
	p.cued = p.ruled && p.Cue == ruled
}

// besideWho reports whether who, right behind mention m, is the subject of a cue: a lawyer | who told the court; a report by Hale | that claimed.
func (k *linker) besideWho(cue text.Range, m int) bool {
	t := cue.First - 1
	if t < 0 {
		return false
	}
	that := k.Tags[t] == syntax.WDT && k.mentions[m].Tokens.End == t && k.mentions[m].Kind == mention.Document && k.Lemma(k.LastVerb(cue)) != "read"
	return that || k.low(t) == "who" && k.mentions[m].Core.End == t
}

// explicit reports whether the rules found a verb before that, and a clause behind it, so that there is a cue: said on the phone to a friend that.
func (k *linker) explicit(p *proposal) bool {
	first := p.pieces[0].First
	if !p.ruled || p.Kind == Direct || p.Cue.Len() == 0 || p.Cue.End >= first || p.Source < 0 || k.low(first-1) != "that" {
		return false
	}
	fr := k.frameOf(p.Cue)
	return fr != nil && fr.clause && k.Tags[k.LastVerb(p.Cue)].Finite()
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
	case p.Turn >= 0 && p.Cue.Len() == 0:
		p.Source = p.Turn // who has just been told of
	case ruled >= 0 && p.cued && (k.quotes(p) || k.asSaying(p) || k.made(p.Cue, ruled) || k.strives(p.Cue, ruled) || k.besideWho(p.Cue, ruled)): // nobody else does
	case p.ruled && ruled >= 0 && p.Cue.Len() > 0 && k.adjoins(p.Cue, ruled) && !dashes[k.doc.Word(p.pieces[0].First-2)]: // not – which Hale emailed to them – that
	case ruled >= 0 && i < len(ms) && p.Cue.Len() > 0 && (k.apposed(p.Cue, ruled, ms[i]) || p.ruled && k.slipped(p.Cue, ruled)): // Orlex, a maker of boats, said
	case i < len(ms) && p.cued && ms[i] == p.Addressee && (ruled >= 0 || p.Cue.First > 0 && k.low(p.Cue.First-1) == "when"): // who is told does not tell it
	case i < len(ms) && ruled < 0 && k.chorus(p) && !k.mentions[ms[i]].Plural && k.mentions[ms[i]].Kind == mention.Person:
		p.Source = -1 // Hale walked on to chants of “Out!”
	case i < len(ms):
		p.Source = k.stoodFor(ms[i])
	default:
		p.Source = -1
	}
	p.sourced = p.ruled && p.Source == ruled
}

// apposed reports whether description m tells, between commas before the verb of a cue, what mention of is: Orlex, | a maker of boats, | said.
func (k *linker) apposed(cue text.Range, of, m int) bool {
	x, end := k.mentions[m], k.mentions[of].Tokens.End
	return x.Form == mention.Description && x.Tokens.First == end+1 && k.doc.Word(end) == "," && k.commaBefore(cue, x.Tokens.End)
}

// ofReports reports whether a proposal within what somebody says is what reports have that nobody is told to have made: he had seen | reports that it would close.
func (k *linker) ofReports(p *proposal) bool {
	return p.inner && p.Source < 0 && p.Cue.Len() == 1 && k.Tags[p.Cue.First].Noun() && k.Lemma(p.Cue.First) == "report"
}

// slipped reports whether a slip parts a name from the verb of a cue: When it closed, | Ann Hale, | said.
func (k *linker) slipped(cue text.Range, m int) bool {
	x := k.mentions[m]
	return x.Form == mention.Name && x.Kind == mention.Person && x.Tokens.First > 0 && k.doc.Word(x.Tokens.First-1) == "," && k.commaBefore(cue, x.Tokens.End)
}

// commaBefore reports whether nothing but a comma, at token t, stands before the verb of a cue.
func (k *linker) commaBefore(cue text.Range, t int) bool {
	return k.doc.Word(t) == "," && t+1 == k.firstOfVerb(cue, k.LastVerb(cue))
}

// chorus reports whether many are told to shout the words of a proposal: chants of “Out!”
func (k *linker) chorus(p *proposal) bool {
	q := p.Cue
	return q.Len() == 2 && k.low(q.First+1) == "of" && voicings[k.low(q.First)] && k.Tags[q.First] == syntax.NNS
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
		told := y.Form == mention.Description && y.Core.End == end && y.Tokens.End > end // a plumber | who says the pipes burst
		if (y.Tokens.End == end || told) && y.Form != mention.Pronoun && k.somebody(i) && (best < 0 || y.Tokens.First < k.mentions[best].Tokens.First) {
			best = i
		}
	}
	if best < 0 {
		return m
	}
	return best
}
