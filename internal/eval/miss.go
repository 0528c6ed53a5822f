package eval

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
)

// The classes of misses, in the order in which they are listed.
const (
	MissedSpeech    = "missed: cue verb of speech"
	MissedWriting   = "missed: cue verb of writing"
	MissedThought   = "missed: cue verb of thought"
	MissedAccording = "missed: according to"
	MissedUnlisted  = "missed: cue not in the list"
	MissedBare      = "missed: no cue"
	WrongEdge       = "wrong edge"
	WrongSource     = "wrong source"
	FalseQuote      = "false quote"
	WrongWords      = "wrong speaker words"
)

// Classes lists the classes of misses.
func Classes() []string {
	return []string{MissedSpeech, MissedWriting, MissedThought, MissedAccording, MissedUnlisted, MissedBare,
		WrongEdge, WrongSource, FalseQuote, WrongWords}
}

// A Miss is one error: what gold has and what was found, either of them nil where there is nothing.
type Miss struct {
	Class string
	*Document
	Gold    *Attribution
	Found   *Found
	Stretch *Stretch // of [WrongWords], the stretch between quotation marks
}

// Misses lists the errors of an article. A gold attribution that nothing was linked to is a wrong edge where something that was
// linked to nothing overlaps its content, and missed otherwise, by the kind of its cue; the rest of what was linked to nothing
// are false quotes. A link whose sources do not touch is a wrong source. Besides these, and counted apart from them, the
// quoted stretches whose speaker is not named by the words beside them that gold marks: wrong speaker words.
func (r *Result) Misses() []Miss {
	var out []Miss
	loose := map[int]bool{} // found and linked to nothing
	for _, l := range r.Links {
		if l.Gold < 0 {
			loose[l.Found] = true
		} else if l.Found >= 0 && !l.Right {
			out = append(out, Miss{Class: WrongSource, Document: r.Document, Gold: &r.Gold[l.Gold], Found: &r.Found[l.Found]})
		}
	}
	for _, l := range r.Links {
		if l.Found >= 0 {
			continue
		}
		m := Miss{Document: r.Document, Gold: &r.Gold[l.Gold]}
		if i := r.nearest(loose, m.Gold.Content); i >= 0 {
			delete(loose, i)
			m.Class, m.Found = WrongEdge, &r.Found[i]
		} else {
			m.Class = cueClass(r.cueWords(m.Gold))
		}
		out = append(out, m)
	}
	for i := range r.Found {
		if loose[i] {
			out = append(out, Miss{Class: FalseQuote, Document: r.Document, Found: &r.Found[i]})
		}
	}
	for i := range r.Stretches {
		s := &r.Stretches[i]
		if s.Gold >= 0 && s.Found >= 0 && !s.Open && !s.Strict {
			out = append(out, Miss{WrongWords, r.Document, &r.Gold[s.Gold], &r.Found[s.Found], s})
		}
	}
	return out
}

// nearest is the first of the found attributions in loose whose content overlaps the given one the most, -1 where none does.
func (r *Result) nearest(loose map[int]bool, content []Span) int {
	best, most := -1, 0.0
	for i := range r.Found {
		if o := jaccard(r.Found[i].Content, content); loose[i] && o > most {
			best, most = i, o
		}
	}
	return best
}

func (r *Result) cueWords(a *Attribution) []string {
	var out []string
	for _, s := range a.Cue {
		out = append(out, strings.Fields(strings.ToLower(r.Slice(s)))...)
	}
	return out
}

// cueClass tells by the words of a cue in which way it was missed. The last verb that is a cue decides: "has said".
func cueClass(cue []string) string {
	if len(cue) == 0 {
		return MissedBare
	}
	class := MissedUnlisted
	for _, w := range cue {
		if w == "according" {
			return MissedAccording
		}
		if act, ok := cueActs[syntax.Base(strings.Trim(w, ",:;."))]; ok {
			class = act
		}
	}
	return class
}

// cueActs are the classes of the cue verbs that the library knows.
var cueActs = func() map[string]string {
	classes := map[string]string{"speech": MissedSpeech, "writing": MissedWriting, "thought": MissedThought}
	acts := map[string]string{}
	for _, line := range lexicon.Lines("cues") {
		if f := strings.Fields(line); len(f) > 1 && classes[f[1]] != "" {
			acts[f[0]] = classes[f[1]]
		}
	}
	return acts
}()

// Sample takes n of the misses of a class, evenly spread over all of them and in their order; all of them where there are no
// more than n.
func Sample(of []Miss, class string, n int) (sample []Miss, total int) {
	var all []Miss
	for _, m := range of {
		if m.Class == class {
			all = append(all, m)
		}
	}
	if len(all) <= n {
		return all, len(all)
	}
	for i := range n {
		sample = append(sample, all[i*len(all)/n])
	}
	return sample, len(all)
}
