package attrib

import (
	"cmp"
	"iter"
	"slices"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A proposal is a content that somebody may have said: one that the rules found, or one that the labels tell of.
type proposal struct {
	Attribution
	pieces []text.Range // the tokens of the content, with its marks
	ruled  bool         // the rules found it
	ends   []int        // where, other than at its end, the labels end the last piece
	inner  bool         // it stands within the content of another
	outer  text.Range   // where it does, from the first token of that to the last
	gone   bool         // a clause around it has taken its place
	number int          // 1 + its place among the proposals, of which those of the rules come first

	merged int // where the attribution that it has become, or become a piece of, stands

	cued, sourced bool // the cue, the source, is the one that the rules found
}

// A linker joins what the rules propose with what the labels tell, and chooses the cue and the source of each content.
type linker struct {
	*finder
	labels    *label.Roles
	proposals []proposal
	owner     []int32 // of each token: 1 + the proposal whose content it is part of
	stretchOf []int32 // of each token: the outermost stretch that it is part or a mark of, -1 for none
	cueRuns   []text.Range
	termed    []bool       // of each stretch: the rules took it for a term
	cueAt     []int32      // of each token: the first of the labelled cues that begins with it or behind it
	lemmas    []model.Hash // of each token, nought where it has not been made yet
	parts     []parts      // of each token and the end: what stands before it
}

// Parts count the marks that part words: those that end no sentence, and, with more weight for those of quotation, the others.
type parts struct{ commas, stops int32 }

// newLinker takes what the rules have found for the first proposals, and adds those of the labels.
func newLinker(f *finder, l *label.Labels) *linker {
	n := len(f.doc.Tokens)
	k := &linker{finder: f, labels: l.Roles(), owner: make([]int32, n), stretchOf: make([]int32, n), cueAt: make([]int32, n+1),
		lemmas: make([]model.Hash, n), termed: make([]bool, len(f.marks.Stretches)), parts: make([]parts, n+1),
		proposals: make([]proposal, 0, len(f.out.Attributions)+len(f.out.Attributions)/4)}
	for t := range n {
		x := k.parts[t]
		switch {
		case f.marks.Role[t] != 0:
			x.stops += 3
		case f.doc.Tokens[t].Kind == text.Punct && f.final(t):
			x.stops++
		case f.doc.Tokens[t].Kind == text.Punct:
			x.commas++
		}
		k.parts[t+1] = x
	}
	f.terms = f.likeTerms()
	for _, t := range f.out.Terms {
		k.termed[t.Stretch] = true
	}
	for t := range k.stretchOf {
		k.stretchOf[t] = -1
	}
	for s, st := range f.marks.Stretches {
		if st.Parent >= 0 {
			continue
		}
		r := f.outer(s)
		for t := r.First; t < r.End; t++ {
			k.stretchOf[t] = int32(s)
		}
	}
	k.cueRuns = k.runs(label.Cue)
	at := 0
	for t := range k.cueAt {
		for at < len(k.cueRuns) && k.cueRuns[at].First < t {
			at++
		}
		k.cueAt[t] = int32(at)
	}
	for _, a := range f.out.Attributions {
		p := proposal{Attribution: a, ruled: true}
		for _, s := range a.Content {
			p.pieces = append(p.pieces, f.doc.TokensIn(s))
		}
		k.propose(p)
	}
	for _, r := range k.runs(label.Before, label.Behind) {
		k.offer(r)
	}
	k.nest()
	return k
}

// inOrder lists the proposals that count, in order of their first tokens, an outer one before those within it.
func (k *linker) inOrder() []int {
	var order []int
	for i, p := range k.proposals {
		if !p.nested && !p.gone {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := k.proposals[a].bounds(), k.proposals[b].bounds()
		return cmp.Or(cmp.Compare(x.First, y.First), cmp.Compare(y.End, x.End))
	})
	return order
}

// bounds is from the first token of a proposal's content to its last.
func (p *proposal) bounds() text.Range {
	return text.Range{First: p.pieces[0].First, End: p.pieces[len(p.pieces)-1].End}
}

// tokens yields the tokens of a proposal's content.
func (p *proposal) tokens() iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, r := range p.pieces {
			for t := r.First; t < r.End; t++ {
				if !yield(t) {
					return
				}
			}
		}
	}
}

// setContent sets the content and the kind of a clause from its pieces.
func (k *linker) setContent(p *proposal) {
	p.Content, p.Kind = p.Content[:0], Indirect
	for _, r := range p.pieces {
		p.Content = append(p.Content, k.clauseSpan(r))
		for t := r.First; t < r.End; t++ {
			if k.stretchOf[t] >= 0 {
				p.Kind = Mixed
			}
		}
	}
}

// nest finds the proposals that stand within others: the labels, which know of one layer only, tell of the outer one.
func (k *linker) nest() {
	outer := -1 // of those that began before, the one that ends last
	for _, i := range k.inOrder() {
		end := k.proposals[i].bounds().End
		if outer >= 0 && end <= k.proposals[outer].bounds().End {
			k.proposals[i].inner, k.proposals[i].outer = k.proposals[outer].Kind != Direct, k.proposals[outer].bounds()
			continue
		}
		outer = i
	}
}

// propose adds a proposal.
func (k *linker) propose(p proposal) {
	p.number = len(k.proposals) + 1
	k.proposals = append(k.proposals, p)
	if p.nested {
		return
	}
	for _, r := range p.pieces {
		k.own(r, p.number)
	}
}

// own notes that the tokens in r are part of the content of the proposal with number who, 0 for none.
func (k *linker) own(r text.Range, who int) {
	for t := r.First; t < r.End; t++ {
		k.owner[t] = int32(who)
	}
}

// runs lists the runs of tokens whose labels have one of the roles, each within one paragraph. Where one begins right behind another, they are one.
func (k *linker) runs(roles ...label.Label) []text.Range {
	var out []text.Range
	for _, p := range k.doc.Paragraphs {
		open := false
		for t := p.Tokens.First; t < p.Tokens.End; t++ {
			l := k.labels.Best[t]
			switch {
			case !slices.Contains(roles, l.Role()):
				open = false
			case open:
				out[len(out)-1].End++
			default:
				open = true
				out = append(out, text.Range{First: t, End: t + 1})
			}
		}
	}
	return out
}

// offer makes what it can of a run of content labels.
func (k *linker) offer(r text.Range) {
	r = k.fit(r)
	if r.Len() < 1 {
		return
	}
	var stretches []int
	words := 0
	for t := r.First; t < r.End; t++ {
		switch s := int(k.stretchOf[t]); {
		case s < 0:
			if k.doc.Tokens[t].Kind != text.Punct {
				words++
			}
		case len(stretches) == 0 || stretches[len(stretches)-1] != s:
			stretches = append(stretches, s)
		}
	}
	if words > 0 && k.offerClause(r, len(stretches) > 0) {
		return
	}
	for _, s := range stretches {
		k.offerStretch(s)
	}
}

// fit moves the edges of a run to those of the stretches that it cuts, and takes off what is no part of what is said.
func (k *linker) fit(r text.Range) text.Range {
	if r.First < r.End {
		if s := k.stretchOf[r.First]; s >= 0 {
			o := k.outer(int(s))
			if 2*(min(r.End, o.End)-r.First) >= o.Len() {
				r.First = o.First
			} else {
				r.First = min(o.End, r.End)
			}
		}
	}
	if r.First < r.End {
		if s := k.stretchOf[r.End-1]; s >= 0 {
			o := k.outer(int(s))
			if 2*(r.End-max(r.First, o.First)) >= o.Len() {
				r.End = o.End
			} else {
				r.End = max(o.First, r.First)
			}
		}
	}
	if r.First < r.End {
		if s := int(k.stretchOf[r.First]); s >= 0 && k.outer(s).End < r.End && k.quotedWhole(s) {
			r.End = k.outer(s).End
		}
	}
	for r.First < r.End && k.stretchOf[r.First] < 0 && (k.loose(r.First) || k.low(r.First) == "that" && r.Len() > 2 && !auxiliaries[k.low(r.First+1)]) {
		r.First++
	}
	for r.First < r.End && k.stretchOf[r.End-1] < 0 && k.loose(r.End-1) {
		r.End--
	}
	return r
}

// loose reports whether a token is punctuation that is no part of a clause at its edges.
func (k *linker) loose(t int) bool {
	w := k.doc.Word(t)
	return w == "," || w == ":" || clauseStops[w] || dashes[w]
}

// offerStretch proposes a stretch that the labels take for said, where the rules have not.
func (k *linker) offerStretch(s int) {
	st := k.marks.Stretches[s]
	if !k.termed[s] || st.Prev >= 0 {
		return
	}
	p := proposal{Attribution: attributionOf(-1, text.Range{})}
	p.Content, p.way = k.chain(s), tagged
	for _, c := range p.Content {
		p.pieces = append(p.pieces, k.doc.TokensIn(c))
	}
	k.propose(p)
}

// offerClause proposes a clause that the labels take for said, where the rules have found nothing. It reports whether that is so.
func (k *linker) offerClause(r text.Range, quoted bool) bool {
	if r = k.beforeClause(k.core(r)); r.Len() < 2 || r.Len() > longest {
		return false
	}
	verb := false
	if r.First > 0 && k.labels.Best[r.First-1].Role() == label.Cue {
		fr := k.frame(k.Lemma(r.First - 1))
		verb = fr != nil && fr.clause && !fr.person // the tagger may have taken its verb for a noun: said the joint felt “new”
	}
	into, answered := -1, 0
	for t := r.First; t < r.End; t++ {
		if k.answered(t) {
			if answered++; t == r.First || 2*answered >= r.Len() {
				return false
			}
		}
		if o := int(k.owner[t]) - 1; o >= 0 && !k.isFragment(o, r) {
			if k.proposals[o].Kind != Indirect || quoted {
				return false
			}
			if into >= 0 && o != into {
				return false
			}
			into = o
		}
		verb = verb || k.stretchOf[t] < 0 && k.Tags[t].Finite()
	}
	switch {
	case !verb && !quoted && k.labels.Best[r.First].Role() == label.Before:
		return false // The answer was long, she said
	case (k.low(r.First) == "who" || k.low(r.First) == "which") && r.First > 0 && k.doc.Word(r.First-1) == ",":
		return false // “…,” says Ann Hale, | who will be there
	case k.offRecord(r), !quoted && (k.isTeller(r) || k.low(r.End-1) == "saying" && k.low(r.End-2) == "as"):
		return false // quoted | him as saying
	case k.stretchOf[r.First] >= 0 && r.First > 0 && k.Tags[r.First-1] == syntax.VBN && naming[k.Lemma(r.First-1)]:
		return true // one is titled | “Salt,” another “Sand”
	}
	if into >= 0 {
		k.refit(into, r)
		return true
	}
	for t := r.First; t < r.End; t++ {
		if o := k.owner[t]; o != 0 {
			if !verb || k.stands(&k.proposals[o-1], r) {
				return false
			}
			k.proposals[o-1].gone = true
		}
	}
	p := proposal{Attribution: attributionOf(-1, text.Range{}), pieces: []text.Range{r}}
	p.Kind, p.Content, p.way = Indirect, []text.Span{k.clauseSpan(r)}, tagged
	if quoted {
		p.Kind = Mixed
	}
	k.propose(p)
	return true
}

// stands reports whether a proposal stands beside or within the clause r that the labels take for said, and is not a part of it.
func (k *linker) stands(p *proposal, r text.Range) bool {
	if p.certain || p.ruled && p.Cue.First > r.First || k.quotes(p) || k.voicedAt(p, r) {
		return true
	}
	return (p.Cue.End <= r.First || k.low(r.First) == "what" && p.pieces[0].End >= r.End-1) && k.calls(p)
}

// voicedAt reports whether a few words in quotation marks right behind their cue are all that is said, though the labels have more: shouted “Judas” | at him as he
// left, a video captioned “RIP” | was viewed.
func (k *linker) voicedAt(p *proposal, r text.Range) bool {
	s := k.stretchOf[p.pieces[0].First]
	if !p.ruled || p.Kind != Direct || len(p.pieces) > 1 || s < 0 {
		return false
	}
	o := k.outer(int(s))
	if p.Cue.End != o.First || o.First != r.First || o.End >= r.End || k.ownVerb(k.marks.Stretches[s].Tokens) {
		return false
	}
	return k.Tags[o.End].Finite() || k.Tags[o.End] == syntax.IN && !subordinators[k.low(o.End)]
}

// isTeller reports whether the words in r are who says something, behind the verb, and not what is said: “Will it work? Hardly, says | the report”.
func (k *linker) isTeller(r text.Range) bool {
	v := r.First - 1
	if v < 1 || k.low(v-1) != "," || !k.Tags[v].Finite() {
		return false
	}
	fr := k.frame(k.Lemma(v))
	m := k.mentionFrom(r.First)
	return fr != nil && fr.clause && !fr.thing && m >= 0 && k.mentions[m].Tokens.End >= r.End
}

// refit gives a clause that the rules found another end, or a further piece behind the words that say who: it begins where the rules say.
func (k *linker) refit(i int, r text.Range) {
	p := &k.proposals[i]
	last := len(p.pieces) - 1
	if old := p.pieces[last]; r.First < old.End {
		r.First = old.First
		if r.Len() < 2 {
			return
		}
		k.own(old, 0)
		p.ends = append(p.ends, r.End)
	} else {
		p.Content, p.pieces = append(p.Content, text.Span{}), append(p.pieces, r) // chooseEnd fills it in
	}
	k.own(r, p.number)
}

// isFragment reports whether a proposal is a few words in quotation marks within r.
func (k *linker) isFragment(i int, r text.Range) bool {
	p := &k.proposals[i]
	s := int(k.stretchOf[p.pieces[0].First]) // there is none around a line of a transcript
	return p.Kind == Direct && len(p.pieces) == 1 && r.First <= p.pieces[0].First && p.pieces[0].End <= r.End && s >= 0 && (!k.sentenceLike(s) || k.beginsSmall(s))
}

// calls reports whether a proposal is a few words by which the verb of its cue calls, describes or accuses somebody or something.
func (k *linker) calls(p *proposal) bool {
	if p.Cue.Len() == 0 || p.way != fragmentBehind {
		return false
	}
	fr := k.frameOf(p.Cue)
	return fr != nil && !fr.clause && (fr.as || fr.object || fr.of)
}

// core is a clause without the words that lead to what is said, behind a cue that takes such: who is told, blamed or called something in quotation
// marks, and that.
func (k *linker) core(r text.Range) text.Range {
	if k.low(r.First) == "that" && !auxiliaries[k.low(r.First+1)] {
		if r.Len() > 2 || r.Len() == 2 && !k.Tags[r.First+1].Noun() {
			r.First++
		}
		return r
	}
	if formsOfBe[k.low(r.First)] && r.First+1 < r.End && k.stretchOf[r.First+1] >= 0 {
		r.First++ // what she says is | “a joke”
	}
	if r.First == 0 || k.labels.Best[r.First-1].Role() != label.Cue {
		return r
	}
	if k.low(r.First) == "to" && r.First+1 < r.End && k.stretchOf[r.First+1] >= 0 {
		r.First++ // pledges to | “end the wait” for care
		return r
	}
	fr := k.frameOf(text.Range{First: max(0, r.First-3), End: r.First})
	if fr == nil || !fr.person && !fr.as && !fr.object && !fr.of {
		return r
	}
	for t := r.First; t < min(r.End-1, r.First+12) && !k.Tags[t].Finite() && k.doc.Tokens[t].Kind != text.Punct; t++ {
		if k.stretchOf[t+1] >= 0 || fr.as && k.low(t) == "as" {
			r.First = t + 1
			break
		}
	}
	return r
}

// beforeClause is a noun phrase right behind a cue without the clause that a comma and but begin behind it: ordered | his arrest, but | the house was empty.
func (k *linker) beforeClause(r text.Range) text.Range {
	if r.First == 0 || k.labels.Best[r.First-1].Role() != label.Cue {
		return r
	}
	for t := r.First; t < min(r.End-2, r.First+reach/4) && !k.Tags[t].Finite() && k.stretchOf[t] < 0; t++ {
		if k.doc.Word(t) == "," && k.low(t+1) == "but" {
			if k.firstFinite(text.Range{First: t + 2, End: r.End}, reach/6) >= 0 {
				r.End = t
			}
			return r
		}
	}
	return r
}

// answered reports whether a token is part of a response, or stands right behind one: declined to comment, would not say | when.
func (k *linker) answered(t int) bool {
	i, _ := slices.BinarySearchFunc(k.out.Responses, t, func(r Response, t int) int { return r.Tokens.End - t })
	return i < len(k.out.Responses) && k.out.Responses[i].Tokens.First <= t
}

// clauseSpan is the span of the tokens of a clause, without the marks at its very edges.
func (k *linker) clauseSpan(r text.Range) text.Span {
	r.End = k.beforeNote(r)
	sp := k.doc.SpanOf(r)
	if s := k.stretchOf[r.First]; s >= 0 {
		sp.Start = max(sp.Start, k.marks.Stretches[s].Inner.Start)
	}
	if s := k.stretchOf[r.End-1]; s >= 0 {
		sp.End = min(sp.End, k.marks.Stretches[s].Inner.End)
	}
	return sp
}
