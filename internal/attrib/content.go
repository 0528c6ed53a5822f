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
		if i-q.end <= 3 {
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

// comma is the next comma within a few units from i with no verb before it, 0 for none.
func (f *finder) comma(c clause, i int) int {
	for j := i; j < min(len(c.units), i+10); j++ {
		if f.at(c, j) == "," {
			return j
		}
		if f.finiteTag(c, j) {
			return 0
		}
	}
	return 0
}

// asWithin is the as among the n units from i with no verb or mark before it: dismissed the strike | as. It is i where there is none.
func (f *finder) asWithin(c clause, i, n int) int {
	for j := i; j < min(len(c.units), i+n) && c.units[j].stretch < 0; j++ {
		if f.at(c, j) == "as" {
			return j
		}
		if t := f.tag(c, j); t.Verb() || t == syntax.MD || f.doc.Tokens[c.units[j].tokens.First].Kind == text.Punct && t != syntax.HYPH {
			break
		}
	}
	return i
}

// stretchWithin is the first stretch among the n units from i with no verb or mark before it, 0 where there is none: called the demand “…”.
func (f *finder) stretchWithin(c clause, i, n int) int {
	for j := i; j < min(len(c.units), i+n); j++ {
		if c.units[j].stretch >= 0 {
			return j
		}
		if t := f.tag(c, j); t.Verb() || t == syntax.MD || t == syntax.IN && f.at(c, j) == "that" || f.doc.Tokens[c.units[j].tokens.First].Kind == text.Punct {
			return 0
		}
	}
	return 0
}

// skipCircumstance passes over what tells when, where and how something was said, between the cue and what was said:
// "said on Tuesday that", "told the court in Leeds: “…”".
func (f *finder) skipCircumstance(c clause, q cue, i int) int {
	for j := i; j < min(len(c.units), i+14); j++ {
		if c.units[j].stretch >= 0 {
			if w := f.at(c, j-1); w == ":" || w == "," {
				return j
			}
			return i
		}
		switch f.at(c, j) {
		case ":", "that":
			return j
		case "to":
			if q.to && q.person && f.tag(c, j+1) == syntax.VB {
				return j
			}
		case ",":
			// warned, on page 94, that …
			if k := f.comma(c, j+1); j == i && k > 0 && f.at(c, k+1) == "that" {
				return k + 1
			}
			return i
		case ".", ";":
			return i
		}
		if t := f.tag(c, j); t.Verb() && t != syntax.VBG && t != syntax.VBN || t == syntax.MD {
			return i
		}
	}
	return i
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
	case ".", "!", "?", ";", ",", "and", "or", "—", "–", ")":
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
		switch f.Tags[t] {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			verb = true
		}
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
	case w == "that" && (q.clause || q.that || a.Addressee >= 0):
		explicit = true
		i++
	case w == "to" && q.to && f.tag(c, i+1) == syntax.VB:
		i++
		explicit = true
	case w == "to" && a.Addressee >= 0 && f.tag(c, i+1) == syntax.VB:
		explicit = true
		i++
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
	end := f.clauseEnd(c, i)
	if end <= i || a.Source < 0 {
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

// clauseBegins reports whether a clause without that begins at unit i: a subject, and a finite verb of its own.
func (f *finder) clauseBegins(c clause, i, end int) bool {
	m := f.beginning(c, i)
	if m < 0 && c.units[i].stretch < 0 {
		switch f.tag(c, i) {
		case syntax.DT, syntax.EX, syntax.PRP, syntax.NN, syntax.NNS, syntax.NNP, syntax.JJ, syntax.CD, syntax.PRPS:
		default:
			return false
		}
	}
	return f.hasVerb(c, i+1, min(end, i+25))
}

// hasVerb reports whether a finite verb, or a stretch that may hold one, stands in units i to end.
func (f *finder) hasVerb(c clause, i, end int) bool {
	for j := i; j < min(end, i+reach); j++ {
		if f.finiteTag(c, j) {
			return true
		}
		if s := c.units[j].stretch; s >= 0 {
			r := f.marks.Stretches[s].Tokens
			for t := r.First; t < min(r.End, r.First+12); t++ {
				if finite(f.Tags[t]) {
					return true
				}
			}
		}
	}
	return false
}

// clauseEnd is the unit at which the reported clause that begins at unit i ends: at the end of the sentence, or where
// an attribution of its own follows.
func (f *finder) clauseEnd(c clause, i int) int {
	end := len(c.units)
	for end > i && c.units[end-1].stretch < 0 && f.final(c.units[end-1].tokens.First) {
		end--
	}
	for j := i + 1; j < min(end-1, i+reach); j++ {
		if f.at(c, j) != "," && f.at(c, j) != "and" && f.at(c, j) != "but" {
			continue
		}
		if f.relative && f.at(c, j) == "," && f.finite(c, j+1) {
			return j // the clause around the relative one goes on
		}
		if f.subordinate && f.at(c, j) == "," && f.beginning(c, j+1) >= 0 && f.finite(c, f.past(c, f.beginning(c, j+1), j+1)) {
			return j
		}
		if f.at(c, j) == "," && f.attributes(c, j+1, end) {
			return j
		}
		k := j + 1
		if f.at(c, j) == "," && (f.at(c, k) == "and" || f.at(c, k) == "but") {
			k++
		}
		if f.at(c, k) == "according" {
			return j
		}
		v := k
		for f.tag(c, k) == syntax.RB || f.tag(c, k) == syntax.MD || auxiliaries[f.at(c, k)] {
			k++
		}
		if f.finiteTag(c, v) && k > v {
			if _, ok := f.formula(c, k); ok > 0 {
				return j
			}
			if _, ok := f.formula(c, k-1); ok > 0 {
				return j
			}
		}
		if t := f.tag(c, k); t == syntax.VBG && f.at(c, j) == "," || (t == syntax.VBD || t == syntax.VBZ || t == syntax.VBN && k == v) && k > j {
			if fr := f.frame(f.Lemma(c.units[k].tokens.First)); fr != nil && !fr.voice {
				return j
			}
		}
	}
	return end
}

// attributes reports whether a subject and a reporting verb, and nothing more that is said, stand from unit i to the end of a clause: "…, three people
// familiar with the matter said."
func (f *finder) attributes(c clause, i, end int) bool {
	m := f.beginning(c, i)
	if m < 0 || !f.speaks(m) {
		return false
	}
	v := f.past(c, m, i)
	for f.tag(c, v) == syntax.RB || auxiliaries[f.at(c, v)] {
		v++
	}
	if v >= end || !f.tag(c, v).Verb() {
		return false
	}
	fr := f.frame(f.Lemma(c.units[v].tokens.First))
	return fr != nil && (fr.clause || fr.that) && end-v < 12 && !f.hasVerb(c, v+1, end)
}

// reportedSpan adds units i to end as the content of a reported clause, mixed where it has marks inside.
func (f *finder) reportedSpan(c clause, i, end int, a *Attribution, q cue) {
	kind := Indirect
	for j := i; j < end; j++ {
		if s := c.units[j].stretch; s >= 0 {
			kind = Mixed
			f.done[s] = true
		}
	}
	f.add(*a, kind, clauseOf, q.lemma, f.spanOf(c, i, end))
}

// spanOf is the span of units i to end, without the marks at its very edges.
func (f *finder) spanOf(c clause, i, end int) text.Span {
	sp := f.doc.SpanOf(c.tokens(i, end))
	// Only where both edges stand in the same stretch do both marks enclose it; else each encloses a part only.
	if s := c.units[i].stretch; s >= 0 {
		sp.Start = f.marks.Stretches[s].Inner.Start
	}
	if s := c.units[end-1].stretch; s >= 0 {
		sp.End = f.marks.Stretches[s].Inner.End
	}
	return sp
}

// add adds an attribution with the given content.
func (f *finder) add(a Attribution, k Kind, w way, lemma string, content ...text.Span) {
	a.Kind, a.Content, a.nested = k, content, f.depth > 0
	a.Rule, a.Confidence = w.rule(lemma), w.confidence(a, lemma)
	f.out.Attributions = append(f.out.Attributions, a)
}
