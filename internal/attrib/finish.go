package attrib

import (
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
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
		if p.ruled && k.nounFor(p.Cue, f.out.Attributions[p.number-1].Cue) {
			p.Cue, p.cued = f.out.Attributions[p.number-1].Cue, true
		}
		if k.misfit(&p) {
			k.onlyWords(&p)
		}
		k.dropLeadIn(&p)
		k.takeOwnCue(&p)
		k.takeFirst(&p)
		quoted := k.saidIn(&p, said)
		a := p.Attribution
		if k.heldAlready(&p) || k.hearsay(a) || k.ofNobody(a.Source) || k.ofPage(&a) {
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
		if followed >= 0 && k.follow(&a, &chosen[followed], out) {
			chosen[i].merged = chosen[followed].merged
			continue
		}
		if a.Source >= 0 {
			a.Turn = -1
		}
		if k.elsewhere(&a) {
			if a.Follows = k.sameCue(&a, out); a.Follows < 0 {
				a.Turn = a.Source
			}
			a.Source, a.Cue = -1, text.Range{}
			p.Source, p.Cue = -1, text.Range{}
		}
		a.Act, a.Addressee, a.Negated = k.manner(p)
		a.Cue.End = k.particled(a)
		if v := k.LastVerb(a.Cue); a.Cue.Contains(v+1) && k.Tags[v].Verb() && k.medium(&p, v+1) {
			a.Cue.End = v + 1 // said | in a note
		}
		k.whoSays(&a, p.ruled && !p.certain)
		if k.hanSource(&a) {
			a.Source = -1
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

// onlyWords leaves of a content that is no clause the words in quotation marks that somebody says: pledged | a “long and costly” fight.
func (k *linker) onlyWords(p *proposal) {
	var pieces []text.Range
	var spans []text.Span
	for t := range p.tokens() {
		s := int(k.stretchOf[t])
		if s < 0 || k.terms[s] >= loneTerm && !k.utterance(s) || k.marks.Stretches[s].Next >= 0 {
			continue
		}
		if st := k.marks.Stretches[s]; len(pieces) == 0 || pieces[len(pieces)-1] != st.Tokens {
			pieces, spans = append(pieces, st.Tokens), append(spans, st.Inner)
		}
	}
	if len(pieces) > 0 {
		p.Kind, p.pieces, p.Content = Direct, pieces, spans
	}
}

// dropLeadIn leaves of a content only the sentence in quotation marks to which words of no clause lead with a colon: has said | the same at every stop: “It is
// over.”
func (k *linker) dropLeadIn(p *proposal) {
	if p.Kind != Mixed || len(p.pieces) != 1 || p.Cue.Len() == 0 || p.pieces[0].First < p.Cue.End {
		return
	}
	r := p.pieces[0]
	for t := r.First; t < min(r.End-2, r.First+mostLeadIn); t++ {
		if k.Tags[t].Finite() || k.Tags[t] == syntax.MD || k.marks.Role[t] != marks.None {
			return
		}
		if k.doc.Word(t) != ":" {
			continue
		}
		if s := int(k.stretchOf[r.End-1]); s >= 0 && k.outer(s).First == t+1 && k.sentenceLike(s) {
			st := k.marks.Stretches[s]
			p.Kind, p.pieces, p.Content = Direct, []text.Range{st.Tokens}, []text.Span{st.Inner}
		}
		return
	}
}

// heldAlready reports whether words within what somebody says already have no verb of saying of their own: she used | the argument that it was late.
func (k *linker) heldAlready(p *proposal) bool {
	switch {
	case p.Cue.Len() == 0 || !p.inner && !p.nested:
		return false
	case p.Kind != Direct:
		return p.inner && p.Source < 0 && !k.Tags[k.LastVerb(p.Cue)].Verb() && p.Confidence < 0.2
	}
	_, _, negated := k.manner(*p)
	return p.inner && !k.verbCue(p.Cue, negated) && !k.quotes(p) || p.nested && negated && k.Tags[p.Cue.First] == syntax.MD // “We cannot say, ‘No’”
}

// verbCue reports whether a cue of words in quotation marks within what somebody says is a verb, and one that is not denied: Hale said Boyd had called it | “a disgrace”; but Hale says Boyd's
// comments are | “a disgrace”, Hale said the board did not find | “any ties”.
func (f *finder) verbCue(cue text.Range, negated bool) bool {
	return !negated && f.Tags[f.LastVerb(cue)].Verb()
}

// takeOwnCue gives words told behind a comma that open with a verb of saying to that verb: a charge that Hale denied, noting that | it was late.
func (k *linker) takeOwnCue(p *proposal) {
	r := p.pieces[0]
	t := r.First
	if p.Kind != Indirect || p.Cue.Len() == 0 || t <= p.Cue.First || k.doc.Word(t-1) != "," || k.Tags[t] != syntax.VBG {
		return
	}
	if fr := k.frame(k.Lemma(t)); fr == nil || !fr.clause || k.low(t+1) != "that" || t+2 >= r.End {
		return
	}
	p.Cue = text.Range{First: t, End: t + 1}
	r.First = t + 2
	p.pieces = append([]text.Range{r}, p.pieces[1:]...)
	p.Content = append([]text.Span{k.doc.SpanOf(r)}, p.Content[1:]...)
}

// takeFirst gives to words in quotation marks those that stand before as and who says them: “a town,” as Hale put it, | “of two halves”.
func (k *linker) takeFirst(p *proposal) {
	if p.Kind != Direct || len(p.pieces) != 1 || p.Cue.Len() == 0 || p.Source < 0 {
		return
	}
	second := int(k.stretchOf[p.pieces[0].First])
	as := min(k.mentions[p.Source].Tokens.First, p.Cue.First) - 1
	if k.low(as+1) == "as" {
		as++ // the cue has it
	}
	if second < 1 || k.low(as) != "as" || p.Cue.End != k.outer(second).First-1 || k.doc.Word(p.Cue.End) != "," || !k.beginsSmall(second) {
		return
	}
	first := k.marks.Stretches[second-1]
	if k.outer(second-1).End != as || first.Parent != k.marks.Stretches[second].Parent || k.doc.Word(first.Tokens.End-1) != "," {
		return
	}
	p.pieces = append([]text.Range{first.Tokens}, p.pieces...)
	p.Content = append([]text.Span{first.Inner}, p.Content...)
}

// mostLeadIn bounds the words that lead to a colon.
const mostLeadIn = 30

// nounFor reports whether a cue is a noun, though it may have been taken for a verb, where the rules found a verb: wrote Ann Hale in a | ruling.
func (k *linker) nounFor(cue, ruled text.Range) bool {
	if cue.Len() != 1 || ruled.Len() == 0 || !k.Tags[k.LastVerb(ruled)].Verb() {
		return false
	}
	return k.Tags[cue.First].Noun() || k.Tags[cue.First] == syntax.VBZ && !strings.HasSuffix(k.low(cue.First), "s")
}

// saidIn notes in said the stretches among the words of a proposal that are said, by whom, and reports whether there are any.
func (k *linker) saidIn(p *proposal, said map[int]int) bool {
	found := false
	for t := range p.tokens() {
		if s := int(k.stretchOf[t]); s >= 0 && (p.Kind == Direct && p.way != labelled && p.way != setOff || !k.termWithin(s)) {
			said[s], found = p.Source, true
		}
	}
	return found
}

// follow lets an attribution follow what proposal q, whose speaker it carries on, has become, and reports whether it is but a further piece of that:
// “A,” she said. “B.”
func (k *linker) follow(a *Attribution, q *proposal, out []Attribution) bool {
	if same := a.Source >= 0 && a.Source == q.Source || a.Source < 0 && a.Cue.Len() == 0; !same {
		return false
	}
	if at := q.merged; a.Kind == Direct && q.Kind == Direct && at >= 0 && k.standsBehind(out[at].Content, a.Content[0]) {
		out[at].Content = append(out[at].Content, a.Content...)
		return true
	}
	if a.Cue.Len() == 0 {
		a.Source, a.Follows = -1, q.merged
	}
	return false
}

// whoSays mends the source of an attribution whose cue tells that it is somebody else, or nobody who is named. Where unsure, a noun of reporting tells that too.
func (k *linker) whoSays(a *Attribution, unsure bool) {
	if by := max(k.agent(*a), k.rebuked(*a)); by >= 0 {
		a.Source = by
	} else if by, ok := k.accused(*a); ok {
		a.Source, a.Addressee = by, a.Source
	} else if k.hearing(*a) || k.beingTold(*a) {
		a.Act, a.Source, a.Addressee = Speech, -1, a.Source
	} else if k.isTarget(*a) {
		a.Source = -1
	}
	a.Source = k.nameAtEnd(*a)
	if k.impersonal(*a) || unsure && a.Cue.Len() == 1 && k.Tags[a.Cue.First].Noun() && reportNouns[k.low(a.Cue.First)] {
		if a.Act = Speech; !k.made(a.Cue, a.Source) {
			a.Source = -1
		}
	}
}

// isTarget reports whether what is taken for the source of an attribution is what others say something of, or to: a storm that was described as “a disgrace”;
// she was met with cries of “shame”.
func (k *linker) isTarget(a Attribution) bool {
	if a.Source < 0 || a.Kind == Indirect || a.Cue.Len() == 0 || k.mentions[a.Source].Tokens.End > a.Cue.First {
		return false
	}
	if k.passive(a.Cue) {
		fr := k.frameOf(a.Cue)
		return fr != nil && (fr.as || fr.object) && !fr.clause && !fr.person
	}
	t := a.Cue.First - 1
	for t > 0 && (k.Tags[t] == syntax.JJ || k.Tags[t] == syntax.DT) {
		t--
	}
	return t > 0 && k.Tags[a.Cue.First].Noun() && (k.low(t) == "with" || k.low(t) == "by") && k.Tags[t-1] == syntax.VBN && formsOfBe[k.low(t-2)]
}

// rebuked is who is taken to task, or thanked, for saying something, as blamed tells it to the models, which may take who does so for who says it: criticised | Hale in May
// for saying. It is -1 for nobody.
func (k *linker) rebuked(a Attribution) int {
	if a.Cue.Len() == 0 || a.Cue.First < 3 || k.low(a.Cue.First-1) != "for" || k.Tags[k.LastVerb(a.Cue)] != syntax.VBG {
		return -1
	}
	for t := a.Cue.First - 2; t > max(0, a.Cue.First-8) && !k.Tags[t].Verb(); t-- {
		m := int(k.endsWith[t]) - 1
		if m < 0 || k.mentions[m].Kind == mention.Thing || !k.speaks(m) && !objects[k.low(t)] {
			continue
		}
		if before := k.mentions[m].Tokens.First - 1; before >= 0 && k.Tags[before].Verb() {
			return m
		}
	}
	return -1
}

// nameAtEnd is the source of an attribution, or, where that is a thing and the cue stands in a clause with which behind it, the name at its end: membership of | the
// union, which calls for a strike.
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
	if a.Kind != Direct || a.Source < 0 || a.way == setOff {
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
	for t := range p.tokens() {
		if k.stretchOf[t] != s {
			return false
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
		if st.Style != marks.Block {
			f.out.Terms = append(f.out.Terms, Term{s, f.termKind(s)})
		}
	}
	k.setThought()
}

// setThought makes terms of the names and the like in what is only thought, for those who do not ask for thoughts: she decided to ignore the “do not disturb” sign.
func (k *linker) setThought() {
	f := k.finder
	spoken := map[int]bool{}
	for _, t := range f.out.Terms {
		spoken[t.Stretch] = true
	}
	for _, thought := range []bool{false, true} {
		for _, a := range f.out.Attributions {
			if thought != (a.Act == Thought) {
				continue
			}
			for _, c := range a.Content {
				r := f.doc.TokensIn(c)
				for t := r.First; t < r.End; t++ {
					s := int(k.stretchOf[t])
					if s < 0 || spoken[s] {
						continue
					}
					if spoken[s] = true; thought && f.short(s) && f.terms[s] >= loneTerm && !f.utterance(s) {
						f.out.Thought = append(f.out.Thought, Term{s, f.termKind(s)})
					}
				}
			}
		}
	}
}

// saidAgain reports whether the words of a stretch stand again within what somebody says in quotation marks, as a headline quotes what the
// article does, and who says it there, -1 where no words beside it do. In running text a word or two, or what is written like a title, is only what
// something is called: the “neon” letters; a sale of “all” of it; “The Long Way Home”.
func (k *linker) saidAgain(s int, said map[int]int) (by int, ok bool) {
	st := k.marks.Stretches[s]
	r := st.Tokens
	words := r.Len()
	if k.final(r.End - 1) {
		words-- // the “CBD.”
	}
	called := (words < 3 || k.titleCase(st)) && !k.heading(s) && !(k.sentenceLike(s) && k.opensSentence(s))
	if called || k.terms[s] >= surelyTerm {
		return -1, false
	}
	for t := range k.sameWord(r.First) {
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
func (f *finder) cueLemma(q text.Range) string {
	if q.Len() == 0 {
		return ""
	}
	if h := f.LastVerb(q); f.Tags[h].Verb() && f.low(q.First) != "according" {
		return f.Lemma(h)
	}
	return strings.ToLower(f.doc.Of(f.doc.SpanOf(q)))
}
