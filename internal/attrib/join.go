package attrib

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
		if at := f.goesOnFrom(&a, out); at >= 0 {
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
	if a.Kind != Direct || a.nested || a.Cue.Len() == 0 || a.Source < 0 || f.doc.Tokens[f.doc.TokensIn(a.Content[0]).First].Sentence <= f.doc.Tokens[a.Cue.First].Sentence {
		return -1
	}
	for j := len(before) - 1; j >= max(0, len(before)-8); j-- {
		o := &before[j]
		if o.Kind == Direct && o.Cue == a.Cue && o.Source == a.Source && o.Content[len(o.Content)-1].End <= a.Content[0].Start &&
			f.paragraphAt(o.Content[0].Start) == f.paragraphAt(a.Content[0].Start) {
			return j
		}
	}
	return -1
}
