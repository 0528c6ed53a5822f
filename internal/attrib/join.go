package attrib

import "github.com/sayso-news/sayso/internal/mention"

// joinSpeech makes one of sentences in marks that have the cue of those before them in the paragraph. It wants the attributions in order.
func (f *finder) joinSpeech() {
	as := f.out.Attributions
	place := make([]int, len(as))
	out := as[:0]
	for i := range as {
		a := as[i]
		if a.Follows >= 0 && a.Follows < i {
			a.Follows = place[a.Follows]
		}
		at := f.goesOnFrom(&a, out)
		if o := lastOuter(out); at < 0 && o >= 0 && f.interlude(&out[o], &a) {
			at = o
		}
		if at >= 0 {
			out[at].Content = append(out[at].Content, a.Content...)
			place[i] = at
			continue
		}
		place[i] = len(out)
		out = append(out, a)
	}
	f.out.Attributions = out
}

// goesOnFrom is the attribution, of those before it, whose words go on with the sentences of a: they have its cue. “A,” said Hale, adding that she was
// tired. “B.” It is -1 where there is none.
func (f *finder) goesOnFrom(a *Attribution, before []Attribution) int {
	if a.Kind != Direct || a.nested || a.Cue.Len() == 0 || f.doc.Tokens[f.doc.TokensIn(a.Content[0]).First].Sentence <= f.doc.Tokens[a.Cue.First].Sentence {
		return -1
	}
	for j := len(before) - 1; j >= max(0, len(before)-8); j-- {
		o := &before[j]
		if o.Kind == Direct && o.Cue == a.Cue && o.Content[len(o.Content)-1].End <= a.Content[0].Start &&
			f.sameParagraph(o, a) && f.between(o, a) <= longestInterlude {
			return j
		}
	}
	return -1
}

// between is how many tokens stand between the sentence in which quotation o and its cue end and quotation a.
func (f *finder) between(o, a *Attribution) int {
	last := max(f.doc.TokensIn(o.Content[len(o.Content)-1]).End, o.Cue.End)
	return f.doc.TokensIn(a.Content[0]).First - f.doc.SentenceAt(last-1).End
}

// lastOuter is the last of the attributions that is not within another, -1 for none within a few.
func lastOuter(as []Attribution) int {
	for i := len(as) - 1; i >= max(0, len(as)-8); i-- {
		if !as[i].nested {
			return i
		}
	}
	return -1
}

// interlude reports whether quotation a goes on with quotation o of its paragraph across whole sentences, or an aside between dashes: “A.” She laughs. “B.”; “A” –
// he shakes his head – “b.” It has no cue, or one in what stands between that does not name another speaker.
func (f *finder) interlude(o, a *Attribution) bool {
	if o.Kind != Direct || a.Kind != Direct || o.nested || a.nested || o.Act == Writing {
		return false
	}
	last, first := f.doc.TokensIn(o.Content[len(o.Content)-1]).End, f.doc.TokensIn(a.Content[0]).First
	for last < first && f.marks.Role[last] != 0 {
		last++
	}
	for first > last && f.marks.Role[first-1] != 0 {
		first--
	}
	begin := last
	aside := first > last && dashes[f.doc.Word(last)] && dashes[f.doc.Word(first-1)]
	if !aside && o.Cue.Len() > 0 && o.Cue.First >= last {
		begin = f.doc.SentenceAt(o.Cue.First).End // “A,” he says. | He laughs.
	}
	if first-begin < 2 || !aside && !f.final(first-1) || !f.sameParagraph(o, a) {
		return false
	}
	return a.Cue.Len() == 0 || a.Cue.First >= begin && a.Cue.End <= first && !f.differ(o.Source, a.Source)
}

// differ reports whether two mentions are names that end in different words, and so of two speakers.
func (f *finder) differ(m, n int) bool {
	return m >= 0 && n >= 0 && f.mentions[m].Form == mention.Name && f.mentions[n].Form == mention.Name && f.low(f.mentions[m].Head) != f.low(f.mentions[n].Head)
}

// longestInterlude is how many tokens may part a quotation from the sentences that have its cue: behind more than that, the reporter tells of something else.
const longestInterlude = 12
