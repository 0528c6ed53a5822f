package attrib

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// clauseBegins reports whether a clause without that begins at unit i: a subject, and a finite verb of its own.
func (f *finder) clauseBegins(c clause, i, end int) bool {
	m := f.beginning(c, i)
	if m < 0 && c.units[i].stretch < 0 {
		switch f.tag(c, i) {
		case syntax.CC:
			if w := f.at(c, i); w != "both" && w != "neither" && w != "either" {
				return false
			}
		case syntax.PDT, syntax.DT, syntax.EX, syntax.PRP, syntax.NN, syntax.NNS, syntax.NNP, syntax.JJ, syntax.CD, syntax.PRPS:
		default:
			return false
		}
	}
	return f.hasVerb(c, i+1, min(end, i+25)) || f.bareVerb(c, i+1, min(end, i+8))
}

// bareVerb reports whether a verb that is tagged as one without a tense stands right behind a noun in units i to end: they say the tankers come.
func (f *finder) bareVerb(c clause, i, end int) bool {
	for j := i; j < end; j++ {
		if f.tag(c, j) == syntax.VB && (f.tag(c, j-1) == syntax.NNS || f.tag(c, j-1) == syntax.PRP) {
			return true
		}
	}
	return false
}

// hasVerb reports whether a finite verb, or a stretch that may hold one, stands in units i to end.
func (f *finder) hasVerb(c clause, i, end int) bool {
	for j := i; j < min(end, i+reach); j++ {
		if f.tag(c, j).Finite() {
			return true
		}
		if s := c.units[j].stretch; s >= 0 {
			r := f.marks.Stretches[s].Tokens
			for t := r.First; t < min(r.End, r.First+12); t++ {
				if f.Tags[t].Finite() {
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
	called := f.calledLast(c, i, end)
	for j := i + 1; j < min(end-1, i+reach); j++ {
		if f.at(c, j) == "," && called >= 0 && f.aside(c, j+1, called) {
			return j
		}
		if f.inComma(c.units[j]) && f.attributes(c, j+1, end) {
			return j + 1
		}
		if f.subordinate && f.inComma(c.units[j]) && f.startsClause(c, j+1) {
			return j + 1
		}
		if f.at(c, j) == ";" && f.reportsOn(c, j+1) {
			return j
		}
		if f.at(c, j) != "," && f.at(c, j) != "and" && f.at(c, j) != "but" {
			continue
		}
		if w := f.at(c, j+1); f.at(c, j) == "," && (w == "while" || w == "whereas") {
			return j
		}
		if f.relative && f.at(c, j) == "," && f.finite(c, j+1) {
			return j // the clause around the relative one goes on
		}
		if f.subordinate && f.at(c, j) == "," && (f.startsClause(c, j+1) || f.beginning(c, j+1) >= 0 && f.finite(c, f.past(c, f.beginning(c, j+1), j+1))) {
			return j
		}
		if f.at(c, j) == "," && f.attributes(c, j+1, end) {
			return j
		}
		if f.at(c, j) != "," && f.reportsOn(c, j+1) {
			return j // and he said
		}
		if f.depth > 0 && f.at(c, j) == "," && f.speakerGoesOn(c, j+1) {
			return j
		}
		k := j + 1
		if f.at(c, j) == "," && (f.at(c, k) == "and" || f.at(c, k) == "but") {
			k++
		}
		if f.at(c, k) == "according" {
			return j
		}
		if concessions[f.at(c, k)] && k == j+1 && f.at(c, j) == "," {
			k++
		}
		if k > j+1 && f.reportsOn(c, k) {
			return j // though he conceded that
		}
		v := k
		for f.tag(c, k) == syntax.RB || f.tag(c, k) == syntax.MD || auxiliaries[f.at(c, k)] {
			k++
		}
		if f.tag(c, v).Finite() && k > v {
			for _, at := range []int{v, k - 1, k} {
				if f.responds(c, at) {
					return j // but would not say
				}
			}
		}
		if t := f.tag(c, k); t == syntax.VBG && f.at(c, j) == "," || (t == syntax.VBD || t == syntax.VBZ || t == syntax.VBN && k == v) && k > j {
			if fr := f.frame(f.Lemma(c.units[k].tokens.First)); fr != nil && !fr.voice && (t != syntax.VBD || fr.act == Speech) {
				return j
			}
		}
	}
	return end
}

// calledLast is the unit of the verb that calls something what stands in quotation marks at the end of units i to end, -1 where there is none.
func (f *finder) calledLast(c clause, i, end int) int {
	if s := c.units[end-1].stretch; s < 0 || f.sentenceLike(s) {
		return -1
	}
	for v := end - 2; v > max(i, end-9) && c.units[v].stretch < 0; v-- {
		if f.tag(c, v).Verb() {
			if fr := f.frame(f.Lemma(c.units[v].tokens.First)); fr == nil || fr.clause || !fr.as && !fr.object {
				return -1
			}
			return v
		}
	}
	return -1
}

// aside reports whether a relative clause begins at unit i behind a comma, of which unit v is the verb: it would open in May, | which he called “a joke”; …, |
// a date the firm dismissed as “a joke”; …, | in what she called “a lapse”; …, | with one fan calling it “a joke”. Those who so call it are others than those who say what stands before.
func (f *finder) aside(c clause, i, v int) bool {
	if v <= i || v-i > 14 {
		return false
	}
	if f.at(c, i) == "in" || f.at(c, i) == "with" {
		i++ // in what he called; with one fan calling it
	}
	if w := f.at(c, i); relatives[w] || w == "whom" || w == "what" {
		return f.plainWords(c, i+1, v)
	}
	if f.tag(c, v) == syntax.VBG {
		return f.at(c, i-1) == "with" && f.plainWords(c, i, v)
	}
	k := f.phrase(c, i)
	return k > i && f.phrase(c, k) > k && f.plainWords(c, k, v)
}

// speakerGoesOn reports whether a clause of its own begins behind a comma, at unit i. Where people speak, it is mostly what they say themselves, and no more
// what they report: They say it is safe, but you cannot see it.
func (f *finder) speakerGoesOn(c clause, i int) bool {
	if w := f.at(c, i); w == "and" || w == "but" || w == "so" {
		i++
	}
	return f.startsClause(c, i)
}

// inComma reports whether a unit is a stretch that ends with a comma: “when the list is done,” he said.
func (f *finder) inComma(u unit) bool {
	return u.stretch >= 0 && f.doc.Word(f.marks.Stretches[u.stretch].Tokens.End-1) == ","
}

var concessions = set("although though while whereas")

// reportsOn reports whether a subject and a verb that reports a clause begin at unit i.
func (f *finder) reportsOn(c clause, i int) bool {
	v := f.verbBehind(c, i)
	return v >= 0 && (f.tag(c, v).Finite() || f.finite(c, f.past(c, f.beginning(c, i), i))) && f.reportsClause(c, v)
}

// attributes reports whether a subject and a reporting verb, and nothing more that is said, stand from unit i to the end of a clause: "…, three people
// familiar with the matter said."
func (f *finder) attributes(c clause, i, end int) bool {
	v := f.verbBehind(c, i)
	return v >= 0 && v < end && f.reportsClause(c, v) && end-v < 12 && !f.hasVerb(c, v+1, end)
}

// verbBehind is the unit of the verb, adverbs and auxiliaries passed over, behind the mention that speaks and begins at unit i; -1 for none.
func (f *finder) verbBehind(c clause, i int) int {
	m := f.beginning(c, i)
	if m < 0 || !f.speaks(m) {
		return -1
	}
	v := f.past(c, m, i)
	for f.tag(c, v) == syntax.RB || auxiliaries[f.at(c, v)] {
		v++
	}
	if !f.tag(c, v).Verb() {
		return -1
	}
	return v
}

// reportsClause reports whether the verb at unit v is one of the list that takes a clause for what is said.
func (f *finder) reportsClause(c clause, v int) bool {
	fr := f.frame(f.Lemma(c.units[v].tokens.First))
	return fr != nil && (fr.clause || fr.that)
}

// longest is how many units a reported clause may have. What is longer is no clause but a text without full stops.
const longest = 300

// reportedSpan adds units i to end, and from and to each further pair of units, as the content of a reported clause, mixed where it has marks inside.
func (f *finder) reportedSpan(c clause, i, end int, a *Attribution, q cue, more ...int) {
	kind := Indirect
	var content []text.Span
	for edges := append([]int{i, end}, more...); len(edges) > 1; edges = edges[2:] {
		i, end := edges[0], edges[1]
		if end-i > longest {
			return
		}
		for j := i; j < end; j++ {
			f.steps++
			if s := c.units[j].stretch; s >= 0 {
				kind = Mixed
				f.done[s] = true
			}
		}
		content = append(content, f.spanOf(c, i, end))
	}
	if f.depth > 0 && end-i == 1 && kind == Mixed && len(content) == 1 {
		kind = Direct // told them to “keep quiet”; of the outer layer the linker sees to it
	}
	f.add(*a, kind, clauseOf, q.lemma, content...)
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
