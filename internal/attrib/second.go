package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// withinConfidence is the share of what secondLayer finds in the articles of testdata that is right: the content to the letter, and the words that say who. How sure
// it is whom these mean is told apart. It is counted there as PolNeAR's annotators hardly mark what is reported within quotation marks.
const withinConfidence = 0.75

// secondLayer finds the clauses that are reported within what is said: “They tell us the money is in the system,” he said; she said the minister had
// promised to resign. The labels know of one layer only, so that it is for the rules to find them.
func (f *finder) secondLayer() {
	first := f.out.Attributions
	f.depth = 1
	all := first
	for i, a := range first {
		if a.nested || a.Act == Thought {
			continue
		}
		for _, s := range a.Content {
			f.out.Attributions = nil
			f.reportedWithin(s, a.Kind == Direct)
			for _, b := range f.out.Attributions {
				if f.tells(b) && f.oneMore(a.Kind, b) && !f.known(b, s, first, i) {
					b.Confidence, b.Rule = min(a.Confidence, withinConfidence), "within another, "+b.Rule
					all = append(all, b)
				}
			}
		}
	}
	f.depth = 0
	f.out.Attributions = all
}

// known reports whether an attribution within span s of the one at index i is one of those beside that, which are in order of appearance, or overlaps
// with one that stands within it too.
func (f *finder) known(b Attribution, s text.Span, as []Attribution, i int) bool {
	from, to := b.Content[0].Start, b.Content[len(b.Content)-1].End
	for j := max(0, i-8); j < min(len(as), i+16); j++ {
		o := &as[j]
		if o.Cue == b.Cue || j != i && o.Content[0].Start >= s.Start && o.Content[0].Start < to && from < o.Content[len(o.Content)-1].End {
			return true
		}
	}
	return false
}

// reportedWithin finds the attributions within a span.
func (f *finder) reportedWithin(s text.Span, quoted bool) {
	r := f.doc.TokensIn(s)
	parent := -1
	if o := f.stretchAt(s); quoted && o >= 0 && f.marks.Stretches[o].Opened {
		parent = o
	}
	us := f.units(r, parent)
	for len(us) > 0 && f.word(us[len(us)-1]) == "," {
		us = us[:len(us)-1]
	}
	for _, u := range us {
		if u.stretch >= 0 {
			f.done[u.stretch] = false
		}
	}
	for _, c := range f.clauses(us) {
		f.clause(c, false)
	}
}

// tells reports whether an attribution that was found within another is one, with somebody who says it.
func (f *finder) tells(b Attribution) bool {
	if w := f.low(b.Cue.First); f.Tags[b.Cue.First] == syntax.MD && w != "would" && w != "'d" && w != "’d" {
		return false // who can tell; they will ask
	}
	if to := b.Cue.First - 1; to > 0 && f.low(to) == "to" && obliging[f.low(to-1)] {
		return false // they now have to ask for | consent
	}
	if last := b.Cue.End - 1; b.Kind == Direct && f.Tags[last].Noun() && f.low(last+1) == "are" {
		return false // her remarks are | “a disgrace”
	}
	if b.Act == Thought || f.ofNobody(b.Source) || b.Source < 0 && !f.passive(b.Cue) {
		return false
	}
	r := f.doc.TokensIn(b.Content[0])
	if b.Kind == Indirect && b.Source >= 0 && f.doc.Word(b.Cue.End) == "," {
		if who := f.mentions[b.Source].Tokens; who.End == b.Cue.First && f.low(who.First-1) == "what" {
			return false // whatever comes of what | they say, we stay
		}
	}
	if b.Kind != Direct && (f.offRecord(r) || f.towards(b.Cue, r.First) || f.frameOf(b.Cue).isStrict() && !f.opensClause(r) || f.unsaid(b.Kind, b.Cue, r, b.Source)) {
		return false // he persuaded me | to stay
	}
	if b.Source >= 0 && f.mentions[b.Source].Form == mention.Pronoun && talkers[f.low(f.mentions[b.Source].Head)] && !f.narrates(b) {
		return false // I say, we will ask
	}
	return b.Kind != Direct || !f.isTerm(b) && !f.evidence(b)
}

// obliging are the verbs of what somebody is bound to do, and has not done yet.
var obliging = set("have has need needs ought")

// toldInside reports whether an attribution within a quotation is told by whoever speaks there, as what somebody said: “They say it is safe”, “She
// asked me to go”, “He used to beg us to stay”, but not “I would add a wing”, “We urge them to go”, “He should stop blaming others”.
func (f *finder) toldInside(b Attribution) bool {
	if v := f.LastVerb(b.Cue); b.Source >= 0 && f.Tags[v] == syntax.VB && f.low(v-1) == "to" {
		if x := f.mentions[b.Source]; x.Kind != mention.Person && x.Form != mention.Pronoun {
			return false // we went to the meeting to say | that; it is an argument to say | that
		}
	}
	lemma := f.cueLemma(b.Cue)
	if b.Kind == Direct || lemma == "say" || lemma == "tell" || lemma == "according to" || f.low(b.Cue.First) == "used" {
		return true
	}
	first, tag := f.Tags[b.Cue.First], f.Tags[f.LastVerb(b.Cue)]
	if first == syntax.VBD || tag == syntax.VBD || tag == syntax.VBN {
		return first != syntax.MD // wanted to know
	}
	others := b.Source < 0 || f.mentions[b.Source].Form != mention.Pronoun || !talkers[f.low(f.mentions[b.Source].Head)]
	return others && (tag.Finite() || lemma == "ask")
}

// oneMore reports whether an attribution that was found within another, of the given kind, is of words of its own and not of a deal, or of what the outer one says already.
func (f *finder) oneMore(outer Kind, b Attribution) bool {
	switch {
	case f.agreesTo(b):
		return false
	case outer == Direct:
		return f.toldInside(b)
	}
	return b.Kind != Direct || f.verbCue(b.Cue, b.Negated)
}

// agreesTo reports whether an attribution tells of a deal, not of words: the firm said it had agreed | to sell.
func (f *finder) agreesTo(b Attribution) bool {
	return f.cueLemma(b.Cue) == "agree" && f.Tags[f.doc.TokensIn(b.Content[0]).First] == syntax.VB
}

// evidence reports whether an attribution is of a few words that nobody is told to say: he had shown “no remorse”; was found “safe and well”.
func (f *finder) evidence(b Attribution) bool {
	s := f.stretchAt(b.Content[0])
	fr := f.frameOf(b.Cue)
	return s >= 0 && !f.sentenceLike(s) && fr != nil && fr.that && fr.act == Writing
}

// isTerm reports whether what an attribution has for its content is a stretch that nobody says: they sang “Salt”.
func (f *finder) isTerm(b Attribution) bool {
	s := f.stretchAt(b.Content[0])
	return s >= 0 && f.termWithin(s)
}

// stretchAt is the stretch that a span, a piece of a content, begins with, -1 where it begins with none.
func (f *finder) stretchAt(s text.Span) int {
	t := f.doc.TokensIn(s).First - 1
	if t < 0 {
		return -1
	}
	return int(f.opens[t]) - 1
}

// narrates reports whether a speaker tells of what he has said at another time, or says to others: I said, we have asked, I tell them to.
func (f *finder) narrates(b Attribution) bool {
	switch f.Tags[f.LastVerb(b.Cue)] {
	case syntax.VBD, syntax.VBN:
		return true
	case syntax.VB:
		if head := f.LastVerb(b.Cue); f.low(head-1) == "to" && f.low(head-2) == "going" && !negations[f.low(head-3)] {
			return false // we are going to tell them to stay
		}
	}
	if f.low(b.Cue.First) == "used" {
		return true
	}
	fr, next := f.frameOf(b.Cue), b.Cue.End
	return fr != nil && fr.person && next < len(f.doc.Tokens) && f.low(next) != "you" && f.doc.Tokens[next].End < b.Content[0].Start
}

// talkers are the pronouns of those who speak to each other.
var talkers = set("i we you")
