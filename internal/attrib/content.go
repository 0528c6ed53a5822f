package attrib

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// behind takes what stands behind a cue, from unit i, for its content. It returns the unit up to which the
// clause is claimed, 0 where nothing behind the cue is said.
func (f *finder) behind(c clause, q cue, i int, a *Attribution, quoted bool) int {
	colon := false
	i = f.skipCircumstance(c, q, i)
	for f.at(c, i) == "," || f.at(c, i) == ":" || f.at(c, i) == "—" || f.at(c, i) == "-" {
		colon = colon || f.at(c, i) == ":"
		i++
	}
	if i >= len(c.units) {
		return 0
	}
	if q.as {
		i = f.asWithin(c, i, 8)
	}
	if q.as && f.at(c, i) == "as" {
		if i-q.end <= 8 {
			a.Cue = c.tokens(q.first, i+1)
		}
		i++
		if f.at(c, i) == "a" || f.at(c, i) == "an" || f.at(c, i) == "the" {
			if i+1 < len(c.units) && c.units[i+1].stretch >= 0 {
				i++
			}
		}
		return f.fragments(c, q, i, a)
	}
	if q.object && c.units[i].stretch < 0 {
		if j := f.stretchWithin(c, i, 7); j > 0 {
			return f.fragments(c, q, j, a)
		}
	}
	if c.units[i].stretch >= 0 {
		return f.quotation(c, q, i, a, colon)
	}
	if quoted || q.voice {
		return 0
	}
	return f.reported(c, q, i, a)
}

// behindRelative reports whether a relative pronoun stands right before a mention.
func (f *finder) behindRelative(c clause, m int) bool {
	if m < 0 {
		return false
	}
	u := f.unitOf(c, f.mentions[m].Tokens.First)
	return u > 0 && relatives[f.at(c, u-1)]
}

// fragments takes the quoted stretches from unit i, parted by commas and by and, for contents of their own.
func (f *finder) fragments(c clause, q cue, i int, a *Attribution) int {
	if i >= len(c.units) || c.units[i].stretch < 0 {
		return 0
	}
	end := 0
	for i < len(c.units) {
		if c.units[i].stretch < 0 {
			break
		}
		f.add(*a, Direct, fragmentBehind, q.lemma, f.chain(c.units[i].stretch)...)
		i++
		end = i
		for f.at(c, i) == "," || f.at(c, i) == "and" || f.at(c, i) == "or" {
			i++
		}
		if (f.at(c, i) == "a" || f.at(c, i) == "an" || f.at(c, i) == "as") && i+1 < len(c.units) && c.units[i+1].stretch >= 0 {
			i++
		}
	}
	return end
}

// quotation takes the stretch at unit i, and what goes on from it, for the content.
func (f *finder) quotation(c clause, q cue, i int, a *Attribution, colon bool) int {
	s := c.units[i].stretch
	if !colon && f.goesOn(c, i+1) && !f.sentenceLike(s) {
		// “frankly bizarre” and would cost jobs: a clause that begins in marks.
		end := f.clauseEnd(c, i+1)
		if (q.clause || q.that) && f.hasVerb(c, i, end) {
			f.reportedSpan(c, i, end, a, q)
			return end
		}
		return f.fragments(c, q, i, a)
	}
	if !f.sentenceLike(s) {
		return f.fragments(c, q, i, a)
	}
	f.add(*a, Direct, behindCue, q.lemma, f.chain(s)...)
	return i + 1
}

// goesOn reports whether the clause goes on with words at unit i.
func (f *finder) goesOn(c clause, i int) bool {
	if i >= len(c.units) || c.units[i].stretch >= 0 {
		return false
	}
	switch w := f.at(c, i); w {
	case ".", "!", "?", ";", ",", "and", "or", "—", "–", ")", "after", "when", "because", "while", "before", "until", "since":
		return false
	}
	return true
}

// sentenceLike reports whether a stretch reads like a whole sentence: a capital in front, or a full stop at its end, or several words with a verb.
func (f *finder) sentenceLike(s int) bool {
	st := f.marks.Stretches[s]
	if st.Next >= 0 || f.final(st.Tokens.End-1) {
		return true
	}
	if st.Tokens.Len() < 4 {
		return false
	}
	r := f.doc.Word(st.Tokens.First)[0]
	verb := false
	for t := st.Tokens.First; t < min(st.Tokens.End, st.Tokens.First+reach); t++ {
		verb = verb || f.Tags[t].Finite()
	}
	return verb && r >= 'A' && r <= 'Z'
}

// chain lists the inner spans of a stretch and of those that go on with it.
func (f *finder) chain(s int) []text.Span {
	var out []text.Span
	for ; s >= 0; s = f.marks.Stretches[s].Next {
		f.done[s] = true
		out = append(out, f.marks.Stretches[s].Inner)
	}
	return out
}

// reported takes the clause from unit i for the content of a cue that takes one.
func (f *finder) reported(c clause, q cue, i int, a *Attribution) int {
	explicit := false
	switch w := f.at(c, i); {
	case w == "that" && !f.finite(c, i+1) && (q.clause || q.that || a.Addressee >= 0):
		explicit = true
		i++
	case w == "to" && q.to && f.tag(c, i+1) == syntax.VB:
		i++
		explicit = true
	case w == "to" && a.Addressee >= 0 && f.tag(c, i+1) == syntax.VB:
		explicit = true
		i++
	case w == "not" && f.at(c, i+1) == "to" && (q.to || a.Addressee >= 0):
		explicit = true
	case q.clause && f.behindRelative(c, a.Source) && f.at(c, i-1) != ",":
		explicit = true // a plan which she said would fail
	case (w == "whether" || w == "if") && (q.whether || a.Addressee >= 0):
		explicit = true
	case q.whether && (w == "why" || w == "how" || w == "what" || w == "who" || w == "when"):
		explicit = true
	case q.for_ && q.end > 0 && f.at(c, q.end-1) == "for":
		explicit = true
	case q.of && w == "of":
		explicit = true
		i++
	case q.ing && f.tag(c, i) == syntax.VBG:
		explicit = true
	case q.deny && (f.tag(c, i).Noun() || f.beginning(c, i) >= 0):
		explicit = true
	}
	if q.of && i < len(c.units) && c.units[i].stretch >= 0 && !f.goesOn(c, i+1) {
		return f.fragments(c, q, i, a) // accused them of “hiding” when
	}
	end := f.clauseEnd(c, i)
	if q.ing && f.tag(c, i) == syntax.VBG {
		end = f.phraseEnd(c, i, end)
	}
	if end <= i || a.Source < 0 && !f.toldInMarks(c, q, i, end) {
		return 0
	}
	if !explicit {
		if !q.clause || !f.clauseBegins(c, i, end) {
			return 0
		}
	}
	f.reportedSpan(c, i, end, a, q)
	return end
}

// toldInMarks reports whether units i to end, of what somebody is told by nobody knows whom, have marks in them: was told it was “for his own good”.
func (f *finder) toldInMarks(c clause, q cue, i, end int) bool {
	if !q.person || q.whether || f.tag(c, q.verb) != syntax.VBN {
		return false
	}
	for j := i; j < min(end, i+reach); j++ {
		if c.units[j].stretch >= 0 {
			return true
		}
	}
	return false
}

// phraseEnd is the unit at which a gerund from unit i with what belongs to it ends, at end at the latest: where the sentence around it goes on with a verb
// of its own.
func (f *finder) phraseEnd(c clause, i, end int) int {
	for j := i + 1; j < min(end, i+reach); j++ {
		switch f.at(c, j) {
		case "and", "but":
			if f.finite(c, j+1) {
				return j
			}
		case "after", "when":
			return j
		}
	}
	return end
}

// add adds an attribution with the given content.
func (f *finder) add(a Attribution, k Kind, w way, lemma string, content ...text.Span) {
	a.Kind, a.Content, a.way, a.nested = k, content, w, f.depth > 0
	a.Rule, a.Confidence = w.rule(lemma), w.confidence(a, lemma)
	f.out.Attributions = append(f.out.Attributions, a)
}
