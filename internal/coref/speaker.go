package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// speakers gives each attribution the entity of its source, or the speaker whom it carries on or answers.
func (r *resolver) speakers() {
	narrator := r.byline()
	for i, a := range r.said {
		r.speaker[i] = -1
		switch {
		case a.Source >= 0:
			r.speaker[i] = r.speakerIn(a.Source)
			if e := r.writer(a); e >= 0 {
				r.speaker[i] = e
			}
			if r.speaker[i] < 0 && r.within[a.Source] < 0 && text.Fold(r.Low(r.ms[a.Source].Head)) == "i" {
				if narrator < 0 {
					narrator = r.create(a.Source)
				}
				r.join(a.Source, narrator)
				r.speaker[i] = narrator
			}
		case a.Turn >= 0:
			r.speaker[i] = r.speakerIn(a.Turn)
		}
	}
	for i, a := range r.said {
		if a.Source >= 0 || a.Labelled {
			continue
		}
		if e := r.replier(i); e >= 0 {
			r.speaker[i] = e
		} else if a.Turn < 0 && !r.heads(i) {
			r.speaker[i] = r.answerer(i)
		}
	}
	for i, a := range r.said {
		if a.Source >= 0 && r.speaker[i] < 0 && r.within[a.Source] >= 0 {
			if pronoun := text.Fold(r.Low(r.ms[a.Source].Head)); pronoun != "you" || !r.anyYou(a) {
				r.speaker[i] = r.spokenOf(pronoun, r.within[a.Source])
			}
		}
		if e := r.echoed(i); e >= 0 {
			r.speaker[i] = e
		}
		k := a.Addressee
		if a.Source >= 0 && k >= 0 && r.ms[a.Source].Form != mention.Name && r.ms[k].Form == mention.Name && r.of[k] == r.speaker[i] {
			r.speaker[i] = noEntity // he told Hale: another than Hale
		}
	}
}

// anyYou reports whether a cue is of what anybody may say who is called you: You can go and | say, ‘No’; but Did you | say, ‘No’?
func (r *resolver) anyYou(a attrib.Attribution) bool {
	if a.Cue.Len() == 0 {
		return false
	}
	v, source := r.LastVerb(a.Cue), r.ms[a.Source].Head
	return r.Tags[v] == syntax.VB && (source == 0 || r.Lemma(source-1) != "do")
}

// speakerIn is who speaks where mention i is the source: Hale where it is Hale's attempt | to persuade voters, nobody known where it
// is a promise.
func (r *resolver) speakerIn(i int) int {
	m := r.ms[i]
	if m.Form != mention.Description || !attrib.Deed(r.Lemma(m.Head)) || m.Kind == mention.Document {
		return r.of[i]
	}
	if r.opensWithMy(m) {
		if k, ok := r.besideAt(m.Tokens.First); ok {
			return r.of[k]
		}
	}
	for k := i + 1; k < min(r.beside, i+4); k++ {
		if x := r.ms[k]; x.Within == i && x.Core.End < m.Head && r.Tags[x.Core.End] == syntax.POS {
			return r.of[k]
		}
	}
	return noEntity
}

// writer is who says, in a document of his or hers that a participle stands behind, what it says: She changed | her statement, explaining. It is noEntity for nobody.
func (r *resolver) writer(a attrib.Attribution) int {
	m := r.ms[a.Source]
	if m.Kind != mention.Document || !r.opensWithMy(m) || a.Cue.Len() == 0 || r.Tags[r.LastVerb(a.Cue)] != syntax.VBG {
		return noEntity
	}
	k, ok := r.besideAt(m.Tokens.First)
	if !ok || m.Tokens.First == 0 || !r.Tags[m.Tokens.First-1].Verb() {
		return noEntity
	}
	return r.of[k]
}

// spokenOf is whom a pronoun of the first or second person stands for in quotation q: “I told you, ‘no’,” she said to Dan: I am she, and you are Dan.
func (r *resolver) spokenOf(pronoun string, q int) int {
	by := r.speaker[q]
	switch {
	case by < 0:
	case pronoun == "i":
		return by
	case pronoun == "we":
		if body := r.bodyOfAll(by).Entity; body >= 0 {
			return body
		}
		return by
	case pronoun == "you":
		return r.talksWith(q, true)
	}
	return noEntity
}

// byline is who has written the article: the person, By Anne Hale, before its first paragraph, or whom a line at its end tells of who is nowhere else in it: Anne Hale is the
// mayor of Leeds. It is noEntity where it does not tell, or several have.
func (r *resolver) byline() int {
	by := r.author()
	for i := range r.ms[:r.beside] {
		m := r.ms[i]
		if r.paragraph(m.Head) >= r.lede {
			break
		}
		if t := m.Tokens.First; m.Form == mention.Name && t > 0 && r.opensParagraph(t-1) && text.Fold(r.Low(t-1)) == "by" {
			if by >= 0 && by != r.of[i] || m.Tokens.End < len(r.doc.Tokens) && r.doc.Word(m.Tokens.End) == "and" {
				return noEntity
			}
			by = r.of[i]
		}
	}
	return by
}

// author is the person whom the last paragraph, or the one before it, says to be something, and no other names.
func (r *resolver) author() int {
	ps := r.doc.Paragraphs
	for p := len(ps) - 1; p > max(r.lede, len(ps)-3); p-- {
		k := r.firstFrom(ps[p].Tokens.First)
		if k >= r.beside || r.ms[k].Tokens.First != ps[p].Tokens.First {
			continue
		}
		m, e := r.ms[k], r.of[k]
		if e < 0 || m.Form != mention.Name || m.Kind != mention.Person || m.Core.Len() < 2 || text.Fold(r.doc.Word(m.Tokens.End)) != "is" {
			continue
		}
		if !slices.Contains(r.of[:k], e) {
			return e
		}
	}
	return noEntity
}

// answerer is who says what has no words beside it that say who: whom it carries on, or, where it has the next paragraph and a question comes before it or it is one, whom
// that one talks with: “Why?” she asked. “Because.”
func (r *resolver) answerer(i int) int {
	before, unsaid := r.said[i].Follows, -1
	if before >= 0 && before < i {
		unsaid = r.speaker[before]
	} else {
		for before = i - 1; before >= 0 && !r.isTop(before); {
			before--
		}
	}
	if before < 0 || r.said[i].Kind != attrib.Direct || r.paragraphOf(i) != r.paragraphOf(before)+1 || unsaid >= 0 && !r.question(before) && !r.question(i) {
		return unsaid
	}
	if other := r.talksWith(before, false); other >= 0 {
		return other
	}
	return unsaid
}

// replier is who answers, with attribution i, a question that the article itself asks right before it: Would he stay? “No.” It is the one whom the question names or means
// first. Where that is nobody, or the answer begins with the same pronoun (Did she? “She did.”), it is the person quoted last. It is noEntity where the article asks nothing.
func (r *resolver) replier(i int) int {
	first := r.doc.TokensIn(r.said[i].Content[0]).First
	if r.said[i].Kind != attrib.Direct || first >= len(r.doc.Tokens) || r.doc.Tokens[first].Sentence == 0 {
		return noEntity
	}
	s := r.doc.Sentences[r.doc.Tokens[first].Sentence-1].Tokens
	if r.doc.Word(s.End-1) != "?" || r.paragraph(first)-r.paragraph(s.First) > 1 || slices.ContainsFunc(r.Tags[s.First:s.End], func(t syntax.Tag) bool { return t == syntax.Opening || t == syntax.Closing }) {
		return noEntity
	}
	if k := r.firstFrom(s.First); k < r.beside && r.ms[k].Head < s.End {
		if e := r.of[k]; e >= 0 && r.es[e].Kind == mention.Person && !r.es[e].Plural && !r.ms[k].Plural && (r.ms[k].Form != mention.Pronoun || text.Fold(r.Low(first)) != text.Fold(r.Low(r.ms[k].Head))) {
			return e
		}
	}
	for k := i - 1; k >= max(0, i-20); k-- {
		if e := r.speaker[k]; r.isTop(k) && e >= 0 && r.es[e].Kind == mention.Person {
			return e
		}
	}
	return noEntity
}

// firstFrom is the first mention that begins at or behind token t.
func (r *resolver) firstFrom(t int) int {
	k, _ := slices.BinarySearchFunc(r.ms[:r.beside], t, func(m mention.Mention, t int) int { return cmp.Compare(m.Tokens.First, t) })
	return k
}

// talksWith is whom the speaker of attribution k talks with: who else is quoted right before it, and asks or is asked. Where somebody is told something, you, that may also
// be whom the article says was told, or who else is quoted right behind it.
func (r *resolver) talksWith(k int, told bool) int {
	behind := k
	if told {
		if to := r.said[k].Addressee; to >= 0 && r.of[to] >= 0 && r.es[r.of[to]].Kind == mention.Person {
			return r.of[to]
		}
		behind = min(k+4, len(r.said)-1)
	}
	cue := r.said[k].Cue
	answers := cue.Len() > 0 && replies[r.Lemma(cue.End-1)]
	talks := func(at int) bool {
		e := r.speaker[at]
		return e >= 0 && e != r.speaker[k] && r.isTop(at) && r.es[e].Kind == mention.Person && !r.es[e].Plural && (told || r.question(k) || r.question(at) || answers && at < k)
	}
	for at := k - 1; at >= max(0, k-6); at-- {
		if talks(at) {
			return r.speaker[at]
		}
	}
	for at := k + 1; at <= behind; at++ {
		if talks(at) {
			return r.speaker[at]
		}
	}
	return noEntity
}

// replies are the verbs that say that somebody answers whoever spoke right before.
var replies = lexicon.Words("reply answer respond retort")

// isTop reports whether attribution k stands in no quotation of another.
func (r *resolver) isTop(k int) bool {
	s := r.said[k].Source
	return s < 0 || r.within[s] < 0
}

func (r *resolver) paragraphOf(k int) int {
	return r.paragraph(min(r.doc.TokensIn(r.said[k].Content[0]).First, len(r.doc.Tokens)-1))
}

// question reports whether what is said ends in a question mark.
func (r *resolver) question(k int) bool {
	c := r.said[k].Content
	s := c[len(c)-1]
	return strings.HasSuffix(r.doc.Text[s.Start:s.End], "?")
}
