package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// manner is the act of an attribution, who was told, and whether it is denied that anything was said: as the rules have it, where the cue is theirs.
// What a document says is written.
func (k *linker) manner(p proposal) (act Act, addressee int, negated bool) {
	if act, addressee, negated = k.byCue(&p); addressee >= 0 && k.deaf(addressee) {
		addressee = -1
	}
	document := p.Source >= 0 && (k.mentions[p.Source].Kind == mention.Document || k.isWritten(k.mentions[p.Source].Head))
	if act == Speech && (document || k.inWriting(&p)) {
		act = Writing
	}
	return act, addressee, negated
}

// deaf reports whether mention m is of a thing that nobody can tell anything: promised | an investigation, asked | several times, emailed | a link.
func (k *linker) deaf(m int) bool {
	x := k.mentions[m]
	return x.Form == mention.Description && (deafThings[k.Lemma(x.Head)] || x.Kind == mention.Thing && k.isWritten(x.Head))
}

var deafThings = set("time link investigation case idea plan")

// byCue is manner as far as the cue alone tells it.
func (k *linker) byCue(p *proposal) (act Act, addressee int, negated bool) {
	switch {
	case p.Cue.Len() == 0 && p.way == setOff:
		return p.Act, -1, false
	case p.Cue.Len() == 0:
		return Speech, -1, false
	}
	addressee = -1
	fr := k.frameOf(p.Cue)
	if fr != nil && fr.person && (!fr.of || fr.clause) {
		addressee = k.listener(p)
	}
	if p.cued {
		if p.Addressee >= 0 && !(fr != nil && fr.of && !fr.clause) {
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
	if fr != nil && (!fr.out || k.low(p.Cue.End-1) == "out") && (p.Kind != Indirect || k.verbal(p) || k.takes(fr, p)) {
		act = fr.act
	}
	if k.misfit(p) {
		act = Thought // called it quits; known as the “menu” to all
	}
	for t := max(0, p.Cue.First-2); t < p.Cue.End; t++ {
		negated = negated || negations[k.low(t)]
	}
	return act, addressee, negated
}

// misfit reports whether the content of a proposal that the labels made, with words of its own outside of quotation marks, is no clause, nor anything else that
// its cue takes.
func (k *linker) misfit(p *proposal) bool {
	if p.cued || p.ruled || p.Kind == Direct || p.Cue.Len() == 0 {
		return false
	}
	fr := k.frameOf(p.Cue)
	return fr != nil && !fr.voice && !(k.verbal(p) && fr.reports()) && !k.takes(fr, p)
}

// takes reports whether a verb takes what has no verb of its own, as the content of a proposal has none: an infinitive, a gerund or a question, or a noun.
func (k *linker) takes(fr *frame, p *proposal) bool {
	t := p.pieces[0].First
	if p.ruled || k.cueLemma(p.Cue) == "say" {
		return fr.reports() // a verb may have been taken for something else
	}
	if t < p.Cue.End || t == 0 {
		return false // the verdict was announced
	}
	switch tag := k.Tags[t]; {
	case tag == syntax.VB, k.low(t-1) == "to" && !tag.Proper() && syntax.KnownVerb(k.low(t)):
		return fr.to || fr.person || fr.for_ || fr.at != ""
	case tag == syntax.VBG:
		return fr.ing || fr.of || fr.as
	case tag == syntax.WRB, k.low(t) == "whether":
		return fr.whether || fr.person
	}
	switch before := k.Tags[t-1]; {
	case k.low(t-1) == "of":
		return fr.of || fr.person
	case k.low(t-1) == "for":
		return fr.for_
	case before == syntax.IN, before == syntax.TO, k.Tags[t] == syntax.IN, k.Tags[t] == syntax.TO:
		return false // proposed to her
	}
	return (fr.thing || fr.deny) && p.Source >= 0 && k.speaks(p.Source) || fr.out
}

// listener is the mention right behind the cue of a proposal that tells who is spoken to, -1 for none.
func (k *linker) listener(p *proposal) int {
	best := -1
	if p.Cue.End == len(k.doc.Tokens) || !k.sameSentence(p.Cue.End, p.Cue.First) {
		return -1
	}
	for i := k.mentionAt(p.Cue.End); i < len(k.mentions) && k.mentions[i].Tokens.First == p.Cue.End; i++ {
		if i != p.Source && !k.holds(p, k.mentions[i].Head) && (best < 0 || k.mentions[i].Tokens.End > k.mentions[best].Tokens.End) {
			best = i
		}
	}
	return best
}

// verbal reports whether a content has a verb with a tense of its own.
func (k *linker) verbal(p *proposal) bool {
	for _, r := range p.pieces {
		if k.ownVerb(r) {
			return true
		}
	}
	return false
}

// hearsay reports whether an attribution only tells what is known of somebody, by whom it leaves open: he is said | to be furious.
func (k *linker) hearsay(a Attribution) bool {
	t := k.doc.TokensIn(a.Content[0]).First
	if a.Kind != Indirect || !k.passive(a.Cue) || a.Cue.End > t || k.low(t) != "to" && (t == 0 || k.low(t-1) != "to") {
		return false
	}
	fr := k.frameOf(a.Cue)
	return fr != nil && !fr.person && !fr.to && k.agent(a) < 0
}

// ofNobody reports whether the source of an attribution, m, is nobody, so that it was not said.
func (f *finder) ofNobody(m int) bool { return m >= 0 && mention.None(f.Analysis, f.mentions[m]) }

// agent is who is named by by beside a verb in the passive, right behind it or right behind what is said, -1 for none: told by the chair to “sit down”;
// branded “a disgrace” by campaigners.
func (k *linker) agent(a Attribution) int {
	if a.Kind == Indirect || a.Cue.Len() == 0 {
		return -1
	}
	verb := k.LastVerb(a.Cue)
	if k.Tags[verb] != syntax.VBN || !k.passive(a.Cue) && verb > a.Cue.First {
		return -1
	}
	behind := k.doc.TokensIn(a.Content[len(a.Content)-1]).End
	for behind < len(k.doc.Tokens) && k.marks.Role[behind] != 0 {
		behind++
	}
	for _, t := range []int{verb + 1, behind} {
		if k.low(t) == "by" {
			if m := k.mentionFrom(t + 1); m >= 0 && k.speaks(m) {
				return m
			}
		}
	}
	return -1
}

// hearing reports whether what is said is said before a court that hears it, by whom is not told: “…, a jury has heard.”
func (k *linker) hearing(a Attribution) bool {
	return a.Source >= 0 && a.Cue.Len() > 0 && k.Lemma(k.LastVerb(a.Cue)) == "hear" && forums[k.Lemma(k.mentions[a.Source].Head)]
}

// beingTold reports whether what is taken for the source of an attribution is who was told: the council was told that; Stay at home, drivers told; she wept when told that.
func (k *linker) beingTold(a Attribution) bool {
	bare := a.Cue.Len() == 1 && a.Cue.First > 0 && k.low(a.Cue.First-1) == "when" && k.Tags[a.Cue.First] != syntax.VBG
	if a.Source < 0 || !bare && !k.passive(a.Cue) && !k.toldLast(a.Cue) || k.mentions[a.Source].Tokens.First > a.Cue.First {
		return false
	}
	fr := k.frameOf(a.Cue)
	return fr != nil && fr.person
}

// accused reports whether what is taken for the source of an attribution is who is accused, as nobody stands behind the verb, and who accuses: Bank accused | of a
// cover-up; a man accused | by the board of theft.
func (k *linker) accused(a Attribution) (by int, ok bool) {
	if a.Source < 0 || a.Cue.Len() == 0 || k.mentions[a.Source].Tokens.First > a.Cue.First {
		return -1, false
	}
	fr := k.frameOf(a.Cue)
	if fr == nil || !fr.person || !fr.of || fr.clause {
		return -1, false
	}
	switch before := k.mentions[a.Source].Tokens.First - 1; k.low(a.Cue.End) {
	case "of":
		return -1, before < 0 || !relatives[k.low(before)] && !k.Tags[before].Noun() // the rivals, whom | he accused of theft
	case "by":
		return k.mentionFrom(a.Cue.End + 1), true
	}
	return -1, false
}

// impersonal reports whether it is only known that something is said: it is understood that.
func (k *linker) impersonal(a Attribution) bool {
	t := a.Cue.First - 1
	if t < 0 || k.low(t) != "it" || !k.passive(a.Cue) {
		return false
	}
	return a.Source < 0 || k.mentions[a.Source].Tokens.Contains(t)
}

// particled is the end of a cue with the particle that belongs to its verb: went on: “…”; “…,” he wrote back.
func (k *linker) particled(a Attribution) int {
	t := a.Cue.End
	if a.Cue.Len() == 0 || !k.Tags[t-1].Verb() || !particles[k.low(t)] || !k.sameSentence(t, t-1) {
		return t
	}
	next, quoted := t+1, a.Kind == Direct
	w := k.low(next)
	back := k.low(t) == "back" && (w == "that" || quoted && w != "in" && w != "at")
	if back || quoted && next < len(k.doc.Tokens) && (k.doc.Tokens[next].Kind == text.Punct || k.marks.Role[next] != 0) {
		return next
	}
	return t
}

var particles = set("on back out in up")
