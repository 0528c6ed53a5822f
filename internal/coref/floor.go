package coref

import (
	"slices"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// holdsFloor is who has spoken last before the pronoun that mention i is, or who led a sentence since, where he, she or it says more and nobody else whom the pronoun fits has
// been a subject since, but in what is said: Hale said he never saw Dunn. | He said Dunn was ill. It, which means things as well, is only who has spoken. It is noEntity
// for nobody.
func (r *resolver) holdsFloor(i int, fits func(*Entity) bool) int {
	const far, longest = 40, 3 // mentions and sentences that are looked at
	if !r.saysMore(i) {
		return noEntity
	}
	m := r.ms[i]
	it, paragraphs := m.Gender == mention.Unknown, 1
	if it {
		paragraphs = 2
	}
	named := r.namedInOwn(i)
	var rivals []int // mentions of who has been told of since
	for k := i - 1; k >= max(0, i-far) && r.sentence(i)-r.sentence(k) <= longest && r.paragraph(m.Head)-r.paragraph(r.ms[k].Head) <= paragraphs; k-- {
		e := r.of[k]
		if e < 0 || r.within[k] >= 0 || !fits(&r.es[e]) || r.es[e].shows(m.Gender) < 0 || r.reported(k) || slices.Contains(named, e) || r.offstage(&r.es[e], i) {
			continue
		}
		if b, ok := r.sourceOf[k]; ok && r.said[b].Cue.Len() > 0 {
			if first := r.ms[k].Tokens.First; first > 0 && r.Low(first-1) == "by" {
				continue // asked by a reporter
			}
			if r.spoken(k, b, rivals) {
				return e
			}
			if it {
				return noEntity // according to a report
			}
		}
		leads := r.leads(k)
		below := func(x int) bool { return r.sentence(x) == r.sentence(k) && (!r.acts(x) || r.viewer(k)) }
		if !it && leads && !slices.ContainsFunc(rivals, func(x int) bool { return !below(x) }) {
			return e
		}
		if !it || leads || r.acts(k) {
			rivals = append(rivals, k)
		}
	}
	return noEntity
}

// saysMore reports whether the pronoun that mention i is says something more, in words of its own or by a verb that tells of no change of who speaks.
func (r *resolver) saysMore(i int) bool {
	a, ok := r.sourceOf[i]
	if !ok || r.within[i] >= 0 || i >= r.beside || r.said[a].Cue.Len() == 0 {
		return false
	}
	verb := r.Lemma(r.LastVerb(r.said[a].Cue))
	return goesOn[verb] || r.said[a].Kind == attrib.Direct && syntax.Voices(verb) && !replies[verb] && verb != "tell"
}

// spoken reports whether mention k, the source of attribution b, has spoken, and none of the rivals has been told of behind the verb that says so.
func (r *resolver) spoken(k, b int, rivals []int) bool {
	cue := r.said[b].Cue
	rival := func(x int) bool { return r.of[x] != r.of[k] && r.ms[x].Head >= cue.First }
	return syntax.Voices(r.Lemma(r.LastVerb(cue))) && !slices.ContainsFunc(rivals, rival) && !r.inRelative(k)
}

// leads reports whether mention k opens its sentence, as a name, a pronoun, or the name behind a description and a comma that do: One voter, | Ann Hale, came.
func (r *resolver) leads(k int) bool {
	m, first := r.ms[k], r.doc.SentenceAt(r.ms[k].Head).First
	if m.Form == mention.Description || m.Within >= 0 && !r.joined(m) {
		return false
	}
	if m.Tokens.First == first || r.viewer(k) {
		return true
	}
	t := m.Tokens.First - 1
	if r.Tags[t] == syntax.Closing && t > first {
		t-- // called it “strong,”
	}
	if r.Tags[t] == syntax.Comma && fronting[r.Low(first)] && r.acts(k) {
		return true
	}
	x := r.ms[min(r.firstFrom(first), k)]
	return x.Tokens.First == first && x.Form == mention.Description && x.Tokens.End == m.Tokens.First-1 && r.doc.Word(x.Tokens.End) == ","
}

// viewer reports whether mention k tells at the head of its sentence by whose lights the rest is: For Ann Hale, | Frost is a fool.
func (r *resolver) viewer(k int) bool {
	m, first := r.ms[k], r.doc.SentenceAt(r.ms[k].Head).First
	return m.Tokens.First == first+1 && r.Low(first) == "for" && m.Form == mention.Name && r.doc.Word(m.Tokens.End) == ","
}

// acts reports whether a verb with a tense stands behind mention k, with an adverb before it or none.
func (r *resolver) acts(k int) bool {
	t := r.ms[k].Tokens.End
	if t < len(r.Tags) && r.Tags[t] == syntax.RB {
		t++
	}
	return t < len(r.Tags) && r.Tags[t].Finite()
}

// fronting are the words that open a clause before the one that a sentence is about: When Hale spoke, | Frost left.
var fronting = lexicon.Words("when while as after before although though since because if once")

// inRelative reports whether a mention that does not open its sentence is told of by what who begins behind it: in a class with Ann Hale, | who once wrote.
func (r *resolver) inRelative(k int) bool {
	t := r.ms[k].Tokens.End
	if r.ms[k].Tokens.First == r.doc.SentenceAt(r.ms[k].Head).First || t+1 >= len(r.Tags) {
		return false
	}
	return r.Low(r.ms[k].Head) == "who" || r.Low(t) == "who" || r.Low(t+1) == "who" && r.Tags[t] == syntax.Comma
}

var goesOn = lexicon.Words("say add note continue explain")

// reported reports whether mention k stands in what somebody says.
func (r *resolver) reported(k int) bool {
	const back, ahead = 6, 4
	at := r.doc.Tokens[r.ms[k].Tokens.First].Start
	near, _ := slices.BinarySearchFunc(r.said, at, func(x attrib.Attribution, at int) int { return x.Content[0].Start - at })
	for b := max(0, near-back); b < min(len(r.said), near+ahead); b++ {
		if slices.ContainsFunc(r.said[b].Content, func(s text.Span) bool { return s.Start <= at && at < s.End }) {
			return true
		}
	}
	return false
}
