package attrib

import (
	"math"
	"sort"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

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

// Bounds of what is looked at for one content, so that time stays linear.
const (
	mostCues    = 12
	mostSources = 40
	mostGaps    = 4
)

// gaps are the tokens beside the content of a proposal in which its cue and its source are looked for: up to a number before it, between its first
// pieces, and up to a number behind it.
func (k *linker) gaps(p *proposal, before, behind int) []text.Range {
	whole := p.bounds()
	out := append(make([]text.Range, 0, 3), text.Range{First: max(0, whole.First-before), End: whole.First})
	for i := 1; i < len(p.pieces) && i < mostGaps; i++ {
		if a, b := p.pieces[i-1].End, p.pieces[i].First; a < b && b-a <= reach {
			out = append(out, text.Range{First: a, End: b})
		}
	}
	return append(out, text.Range{First: whole.End, End: min(len(k.doc.Tokens), whole.End+behind)})
}

// cueCandidates lists the cues that the content of a proposal may have: those labelled in its sentences and the ones beside them, and the rules'.
func (k *linker) cueCandidates(p *proposal) []text.Range {
	first, last := p.pieces[0].First, p.pieces[len(p.pieces)-1].End-1
	within := text.Range{
		First: k.doc.Sentences[max(0, int(k.doc.Tokens[first].Sentence)-1)].Tokens.First,
		End:   k.doc.Sentences[min(len(k.doc.Sentences)-1, int(k.doc.Tokens[last].Sentence)+1)].Tokens.End,
	}
	if s := k.stretchOf[first]; p.Kind == Direct && s >= 0 && !k.sentenceLike(int(s)) {
		within = k.doc.SentenceAt(first) // a few words are a part of their own sentence
	}
	var out []text.Range
	if p.Cue.Len() > 0 {
		out = append(out, p.Cue)
	}
	below := k.doc.Paragraphs[k.doc.ParagraphAt(last)].Tokens.End
	for _, g := range k.gaps(p, reach, reach) {
		from, to := k.cueAt[max(g.First, within.First)], k.cueAt[max(g.First, min(g.End, within.End))]
		if g.End == first {
			from = max(from, to-mostCues) // the nearest
		}
		for i := from; i < min(to, from+mostCues); i++ {
			if q := k.cueRuns[i]; (q.First >= p.Cue.End || p.Cue.First >= q.End) && !k.offRecord(text.Range{First: q.End, End: min(q.End+5, len(k.doc.Tokens))}) && !k.closedOff(q, first) && (q.First < below || k.saysSo(q)) &&
				!(p.ruled && p.Cue.Len() > 0 && k.Tags[k.LastVerb(p.Cue)].Finite() && k.low(q.First) == "according") { // the rules find what that tells of
				out = append(out, q)
			}
		}
	}
	k.steps += len(out)
	return out
}

// saysSo reports whether the verb of a cue is one that hardly tells of anything but words said, so that it may tell of those in the paragraph before: “No.” | He said so twice.
func (k *linker) saysSo(q text.Range) bool {
	fr := k.frameOf(q)
	return fr != nil && !fr.voice && fr.act == Speech && fr.clause
}

// closedOff reports whether a cue before token t tells nothing of what begins there: that of who was asked, behind the comma, Asked about that, | she smiled; and according to, in
// another sentence.
func (k *linker) closedOff(q text.Range, t int) bool {
	if q.End > t {
		return false
	}
	return k.low(q.First) == "according" && !k.sameSentence(q.First, t) || k.Tags[q.First] == syntax.VBN && k.opensParticiple(q.First) && k.doc.Word(t-1) == ","
}

// holds reports whether token t stands in the content of a proposal.
func (k *linker) holds(p *proposal, t int) bool {
	for _, r := range p.pieces {
		if r.Contains(t) {
			return true
		}
	}
	return false
}

// sourceCandidates lists the mentions that may be the source of a proposal: those beside it in its paragraph and the one before, the nearest of them.
func (k *linker) sourceCandidates(p *proposal) []int {
	first, last := p.pieces[0].First, p.pieces[len(p.pieces)-1].End-1
	ps := k.doc.Paragraphs
	within := text.Range{First: ps[max(0, k.doc.ParagraphAt(first)-1)].Tokens.First, End: ps[k.doc.ParagraphAt(last)].Tokens.End}
	if above := k.doc.ParagraphAt(first) - 1; above >= 0 && k.pictured(ps[above].Tokens) {
		within.First = ps[above].Tokens.End
	}
	out := make([]int, 0, mostSources)
	for _, g := range k.gaps(p, 2*reach, reach) {
		from, to := max(g.First, within.First), min(g.End, within.End)
		begin := len(out)
		for i := k.mentionAt(from); i < len(k.mentions) && k.mentions[i].Tokens.First < to; i++ {
			k.steps++
			m := &k.mentions[i]
			if m.Head >= g.End && m.Head <= last || k.inDateline(*m) {
				continue // what it is stands within the content, or it is where the article was written
			}
			if s := k.stretchOf[m.Head]; s >= 0 && s != k.stretchOf[first] && i != p.Source {
				continue // who is named in another quotation
			}
			out = append(out, i)
		}
		if n := len(out) - begin; n > mostSources {
			if g.End == first {
				copy(out[begin:], out[len(out)-mostSources:])
			}
			out = out[:begin+mostSources]
		}
	}
	return out
}

// pictured reports whether the tokens in r tell only what a picture shows, and nobody in them speaks: Elling Harbour seen from the hill; but Ann Hale, 44, teacher.
func (k *linker) pictured(r text.Range) bool {
	if r.Len() < 3 || r.Len() > reach || k.final(r.End-1) || k.doc.Word(r.End-1) == ":" {
		return false
	}
	shown := false
	for t := r.First; t < r.End; t++ {
		tag := k.Tags[t]
		if tag.Finite() || tag == syntax.MD || k.marks.Role[t] != 0 {
			return false
		}
		shown = shown || tag == syntax.VBG || tag == syntax.VBN
	}
	m := k.mentionFrom(r.First)
	return shown && m >= 0 && k.doc.Word(k.mentions[m].Tokens.End) != ","
}

// mentionAt is the first mention that begins at or behind a token.
func (f *finder) mentionAt(t int) int {
	return sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].Tokens.First >= t })
}
