package attrib

import (
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// link replaces what the rules found by what the labels and the models make of it.
func (f *finder) link(l *label.Labels, m *Links) {
	k := newLinker(f, l)
	k.finish(k.choose(m))
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
			place[p.number-1] = i
		}
	}
	out := make([]Attribution, 0, len(chosen))
	said := map[int]int{} // of the stretches that somebody says: the mention of who does, -1 for none beside it
	for i, p := range chosen {
		if p.Kind == Mixed && k.withinMarks(&p) {
			p.Kind = Direct // accused him of “playing for time”
		}
		quoted := false
		for _, r := range p.pieces {
			for t := r.First; t < r.End; t++ {
				if s := int(k.stretchOf[t]); s >= 0 && (p.Kind == Direct && p.way != labelled || !k.termWithin(s)) {
					said[s], quoted = p.Source, true
				}
			}
		}
		a := p.Attribution
		if k.hearsay(a) {
			chosen[i].merged = -1
			continue
		}
		if a.Kind == Mixed && !quoted {
			a.Kind = Indirect
		}
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
			case same && a.Kind == Direct && q.Kind == Direct && at >= 0 && k.standsBehind(out[at].Content, a.Content[0]):
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
		if k.elsewhere(&a) {
			if a.Follows = k.sameCue(&a, out); a.Follows < 0 {
				a.Turn = a.Source
			}
			a.Source, a.Cue = -1, text.Range{}
			p.Source, p.Cue = -1, a.Cue
		}
		a.Act, a.Addressee, a.Negated = k.manner(p)
		a.Negated = a.Negated || k.nobodyDid(a.Source)
		a.Cue.End = k.particled(a)
		if v := k.LastVerb(a.Cue); a.Cue.Contains(v+1) && k.Tags[v].Verb() && k.medium(&p, v+1) {
			a.Cue.End = v + 1 // said | in a note
		}
		if by := k.agent(a); by >= 0 {
			a.Source = by
		} else if k.hearing(a) || k.beingTold(a) {
			a.Act, a.Source, a.Addressee = Speech, -1, a.Source
		}
		a.Source = k.nameAtEnd(a)
		if k.impersonal(a) || p.ruled && !p.certain && a.Cue.Len() == 1 && k.Tags[a.Cue.First].Noun() && reportNouns[k.low(a.Cue.First)] {
			if a.Act = Speech; !k.made(a.Cue, a.Source) {
				a.Source = -1
			}
		}
		if !p.settled() {
			a.Rule = a.way.rule(k.cueLemma(p.Cue))
		}
		chosen[i].merged = len(out)
		out = append(out, a)
	}
	f.out.Attributions = out
	k.setTerms(said)
}

// nameAtEnd is the source of an attribution, or, where that is a thing and the cue stands in a clause with which behind it, the name at its end: membership of | the union, which
// calls for a strike.
func (k *linker) nameAtEnd(a Attribution) int {
	if a.Source < 0 || k.mentions[a.Source].Form != mention.Description || k.mentions[a.Source].Kind != mention.Thing {
		return a.Source
	}
	end := k.mentions[a.Source].Tokens.End
	if end+1 >= len(k.doc.Tokens) || k.doc.Word(end) != "," || k.low(end+1) != "which" || a.Cue.First < end || a.Cue.First > end+reach/4 {
		return a.Source
	}
	for t := end + 1; t < a.Cue.First; t++ {
		if k.doc.Word(t) == "," {
			return a.Source // …, which meets on Monday, said
		}
	}
	for i := a.Source + 1; i < min(len(k.mentions), a.Source+6); i++ {
		if x := k.mentions[i]; x.Tokens.End == end && x.Form == mention.Name {
			return i
		}
	}
	return a.Source
}

// standsBehind reports whether a piece stands behind what was said, in the same paragraph.
func (k *linker) standsBehind(said []text.Span, piece text.Span) bool {
	last := said[len(said)-1]
	return last.End <= piece.Start && k.paragraphAt(last.Start) == k.paragraphAt(piece.Start)
}

// elsewhere reports whether a quotation in a paragraph of its own has its cue and its source from one before: that tells whose it is, and no words beside
// the quotation do. Where a colon leads to it, they do.
func (k *linker) elsewhere(a *Attribution) bool {
	if a.Kind != Direct || a.Source < 0 {
		return false
	}
	first := k.doc.Paragraphs[k.paragraphAt(a.Content[0].Start)].Tokens.First
	return a.Cue.First < first && k.mentions[a.Source].Tokens.First < first && k.doc.Word(first-1) != ":"
}

// sameCue is the attribution, of those before, that has the cue and the source of another, -1 for none.
func (k *linker) sameCue(a *Attribution, before []Attribution) int {
	for i := len(before) - 1; i >= max(0, len(before)-8); i-- {
		if o := &before[i]; o.Cue == a.Cue && o.Source == a.Source && !o.nested {
			return i
		}
	}
	return -1
}

// withinMarks reports whether all that a proposal has for content stands in one stretch.
func (k *linker) withinMarks(p *proposal) bool {
	s := k.stretchOf[p.pieces[0].First]
	for _, r := range p.pieces {
		for t := r.First; t < r.End; t++ {
			if k.stretchOf[t] != s {
				return false
			}
		}
	}
	return s >= 0
}

// termWithin reports whether nobody says stretch s, though it stands in a clause that somebody does: she said the “Salt” singer had left.
func (f *finder) termWithin(s int) bool {
	least := withinTerm
	if f.marks.Stretches[s].Parent >= 0 {
		least = nestedTerm
	}
	return f.terms[s] >= least && !f.utterance(s)
}

// setTerms makes terms of the stretches that nobody says, and of those within what somebody says that only name something.
func (k *linker) setTerms(said map[int]int) {
	f := k.finder
	f.out.Terms = f.out.Terms[:0]
	for s, st := range f.marks.Stretches {
		if _, ok := said[s]; ok || f.places[s].clause.units == nil || st.Prev >= 0 || st.Parent >= 0 && !k.termWithin(s) {
			continue
		}
		if by, ok := k.saidAgain(s, said); st.Parent < 0 && (ok || k.crosshead(s)) {
			a := attributionOf(-1, text.Range{})
			a.Turn, a.Content, a.way, a.Rule, a.Confidence = by, []text.Span{st.Inner}, carriedOver, carriedOver.rule(""), 0.5
			f.out.Attributions = append(f.out.Attributions, a)
			continue
		}
		f.out.Terms = append(f.out.Terms, Term{s, f.termKind(s)})
	}
}

// saidAgain reports whether the words of a stretch stand again within what somebody says in quotation marks, as a headline quotes what the
// article does, and who says it there, -1 where no words beside it do.
func (k *linker) saidAgain(s int, said map[int]int) (by int, ok bool) {
	r := k.marks.Stretches[s].Tokens
	if k.terms[s] >= surelyTerm {
		return -1, false
	}
	for t := range k.alike(r.First) {
		o := int(k.stretchOf[t])
		if by, ok := said[o]; ok && o != s && k.sameWords(r.First, t, r.Len()) {
			return by, true
		}
	}
	return -1, false
}

// crosshead reports whether a stretch is all that stands in its paragraph, but for dashes, and more than a name: such a line quotes what the paragraphs below it do.
func (f *finder) crosshead(s int) bool {
	st, at := f.marks.Stretches[s], f.places[s]
	return f.doc.Paragraphs[st.Paragraph].Tokens.Len() < st.Tokens.Len()+5 && f.standsAlone(at.clause, at.unit) && st.Tokens.Len() > 2 && !f.titleCase(st)
}

// dropSaid takes out of the terms those that somebody within what is said turns out to say: “I wrote to him, ‘Sadly, no.’”
func (f *finder) dropSaid() {
	said := map[int]bool{}
	for _, a := range f.out.Attributions {
		if a.Kind == Direct {
			said[a.Content[0].Start] = true
		}
	}
	f.out.Terms = slices.DeleteFunc(f.out.Terms, func(t Term) bool { return said[f.marks.Stretches[t.Stretch].Inner.Start] })
}

// cueLemma is what a cue is called by: the lemma of its verb, else its words.
func (k *linker) cueLemma(q text.Range) string {
	if q.Len() == 0 {
		return ""
	}
	if h := k.LastVerb(q); k.Tags[h].Verb() && k.low(q.First) != "according" {
		return k.Lemma(h)
	}
	return strings.ToLower(k.doc.Of(k.doc.SpanOf(q)))
}

// manner is the act of an attribution, who was told, and whether it is denied that anything was said: as the rules have it, where the cue is theirs.
// What a document says is written.
func (k *linker) manner(p proposal) (act Act, addressee int, negated bool) {
	addressee = -1
	defer func() {
		if act == Speech && (p.Source >= 0 && (k.mentions[p.Source].Kind == mention.Document || k.isWritten(k.mentions[p.Source].Head)) || k.inWriting(&p)) {
			act = Writing
		}
	}()
	if p.Cue.Len() == 0 {
		return Speech, -1, false
	}
	fr := k.frame(k.Lemma(k.LastVerb(p.Cue)))
	if fr != nil && fr.person && (!fr.of || fr.clause) {
		addressee = k.told(&p)
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
	if fr != nil && (!fr.out || k.low(p.Cue.End-1) == "out") && (p.Kind != Indirect || k.verbal(p) || k.takes(fr, &p)) {
		act = fr.act
	}
	if fr != nil && !p.ruled && p.Kind != Direct && !fr.voice && !(k.verbal(p) && fr.reports()) && !k.takes(fr, &p) {
		act = Thought // called it quits; known as the “menu” to all
	}
	for t := max(0, p.Cue.First-2); t < p.Cue.End; t++ {
		negated = negated || negations[k.low(t)]
	}
	return act, addressee, negated
}

// hearsay reports whether an attribution only tells what is known of somebody, by whom it leaves open: he is said | to be furious.
func (k *linker) hearsay(a Attribution) bool {
	t := k.doc.TokensIn(a.Content[0]).First
	if a.Kind != Indirect || !k.passive(a.Cue) || a.Cue.End > t || k.low(t) != "to" && (t == 0 || k.low(t-1) != "to") {
		return false
	}
	fr := k.frame(k.Lemma(k.LastVerb(a.Cue)))
	return fr != nil && !fr.person && !fr.to && k.agent(a) < 0
}

// nobodyDid reports whether the source of an attribution, m, is nobody, so that it was not said: no one, neither firm, none of them. No 10 is somebody.
func (k *linker) nobodyDid(m int) bool {
	if m < 0 || k.mentions[m].Form == mention.Name {
		return false
	}
	switch t := k.mentions[m].Tokens.First; k.low(t) {
	case "nobody", "none", "neither":
		return true
	case "no":
		return k.low(t+1) == "one" || t+1 < len(k.Tags) && k.Tags[t+1].Noun()
	}
	return false
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

// hearing reports whether what is said is said before a court that hears it, by whom is not told: “…, a jury has heard.”
func (k *linker) hearing(a Attribution) bool {
	return a.Source >= 0 && a.Cue.Len() > 0 && k.Lemma(k.LastVerb(a.Cue)) == "hear" && forums[k.Lemma(k.mentions[a.Source].Head)]
}

// beingTold reports whether what is taken for the source of an attribution is who was told: the council was told that; Stay at home, drivers told.
func (k *linker) beingTold(a Attribution) bool {
	if a.Source < 0 || !k.passive(a.Cue) && !k.toldLast(a.Cue) || k.mentions[a.Source].Tokens.First > a.Cue.First {
		return false
	}
	fr := k.frame(k.Lemma(k.LastVerb(a.Cue)))
	return fr != nil && fr.person
}

// particled is the end of a cue with the particle that belongs to its verb: went on: “…”; “…,” he wrote back.
func (k *linker) particled(a Attribution) int {
	t := a.Cue.End
	if a.Cue.Len() == 0 || !k.Tags[t-1].Verb() || !particles[k.low(t)] || !k.sameSentence(t, t-1) {
		return t
	}
	next := t + 1
	if k.low(t) == "back" && (k.low(next) == "that" || a.Kind == Direct && k.low(next) != "in" && k.low(next) != "at") || a.Kind == Direct && (next < len(k.doc.Tokens) && (k.doc.Tokens[next].Kind == text.Punct || k.marks.Role[next] != 0)) {
		return next
	}
	return t
}

var particles = set("on back out in up")

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

// impersonal reports whether it is only known that something is said: it is understood that.
func (k *linker) impersonal(a Attribution) bool {
	t := a.Cue.First - 1
	if t < 0 || k.low(t) != "it" || !k.passive(a.Cue) {
		return false
	}
	return a.Source < 0 || k.mentions[a.Source].Tokens.Contains(t)
}

// told is the mention right behind the cue of a proposal that tells who is spoken to, -1 for none.
func (k *linker) told(p *proposal) int {
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
func (k *linker) verbal(p proposal) bool {
	for _, r := range p.pieces {
		if k.ownVerb(r) {
			return true
		}
	}
	return false
}
