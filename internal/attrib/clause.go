package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// clause finds the attributions of one clause. Within quotation only contents that are quoted themselves are taken.
func (f *finder) clause(c clause, quoted bool) {
	var answers []text.Range
	if f.depth == 0 {
		answers = f.responses(c)
	}
	f.same, f.in = -1, setting{}
	taken := 0 // the units before this belong to a content already
	for _, q := range f.cues(c) {
		for len(answers) > 0 && answers[0].End <= q.verb {
			answers = answers[1:]
		}
		if q.verb < taken || len(answers) > 0 && answers[0].Contains(q.verb) {
			continue
		}
		if end := f.attribute(c, q, quoted); end > taken {
			taken = end
		}
	}
	f.accordingTo(c, quoted)
	f.wordedBy(c)
	if !quoted {
		f.nouns(c)
	}
}

// attribute tries one cue, and returns the unit up to which it has claimed the clause.
func (f *finder) attribute(c clause, q cue, quoted bool) int {
	f.in.firm = false
	src, inverted := f.subject(c, q)
	before := f.at(c, q.first-1)
	joined := before == "and" || before == "but"
	if joined && !q.participle && !inverted && f.same >= 0 && f.ending(c, q.first-1) < 0 && f.tag(c, q.verb) != syntax.VB {
		src = f.same
	}
	if src < 0 && q.participle && before == "," {
		src = f.same // it said, adding that
	}
	if src >= 0 && !q.infinitive {
		f.same = src
	}
	end := q.end
	if inverted {
		end = f.past(c, src, end)
	}
	addressee := -1
	if !inverted {
		addressee, end = f.addressee(c, &q, end)
	}
	if !joined {
		f.in.relative = relatives[before] || !inverted && f.behindRelative(c, src) // else it stands in the clause that the cue before it stands in
	}
	asked := f.askedFirst(c, q)
	f.in.subordinate, f.in.asked = openers[f.at(c, 0)] || asked || f.opensSentenceAs(c, q), asked
	subject := src
	if !inverted {
		src, addressee = f.teller(c, &q, subject, addressee, end)
	}
	if q.passive && f.tag(c, q.first) == syntax.MD {
		return 0 // will be asked to
	}
	if asked {
		end = f.question(c, end)
	}
	a := attributionOf(src, f.cueTokens(c, q))
	a.Act, a.Addressee, a.Negated = q.act, addressee, q.negated
	if q.nobody && q.lemma == "hear" {
		a.Act = Speech
	}
	if q.infinitive && src < 0 || f.opening(c, q, end) || f.leadsToSaying(c, q) {
		return 0
	}
	first := q.first
	if subject >= 0 && !inverted {
		if u := f.unitOf(c, f.mentions[subject].Tokens.First); u >= 0 && u < first && (src == subject || q.nobody) && !(joined && f.hasVerb(c, u, first)) {
			first = u
		}
	}
	if end := f.quotedAs(c, q, a, quoted); end > 0 {
		return end
	}
	if !inverted {
		if end := f.cleft(c, q, first, end, a, quoted); end > 0 {
			return end
		}
	}
	if end := f.interrupted(c, q, first, end, &a, quoted); end > 0 {
		return end
	}
	if f.quotedRightBefore(c, first) {
		if n := f.before(c, q, first, end, &a, quoted); n > 0 {
			return n
		}
	}
	if !inverted || q.end < len(c.units) && (f.at(c, end) == ":" || f.at(c, end) == "that") || q.first == 0 && !f.quoteBefore(c) {
		if n := f.behind(c, q, end, &a, quoted); n > 0 {
			return n
		}
	}
	return f.before(c, q, first, end, &a, quoted)
}

// leadsToSaying reports whether a cue is that of who quotes somebody, whose own stands behind: quoted Ann Hale as | saying.
func (f *finder) leadsToSaying(c clause, q cue) bool {
	if q.lemma != "quote" || q.passive {
		return false
	}
	i := f.phrase(c, q.end)
	return i > q.end && f.at(c, i) == "as" && f.at(c, i+1) == "saying"
}

// quotedAs takes what stands before who quotes somebody for what that one says: The pipe had burst, | Tass quoted Ann Hale as saying. It returns the unit up to which the clause
// is claimed, 0 where nobody is quoted so.
func (f *finder) quotedAs(c clause, q cue, a Attribution, quoted bool) int {
	if !q.participle || f.at(c, q.first-1) != "as" {
		return 0
	}
	v := q.first - 2
	for v > max(0, q.first-12) && !f.tag(c, v).Verb() && c.units[v].stretch < 0 {
		v--
	}
	by, m := f.ending(c, v-1), f.beginning(c, v+1)
	if v < 2 || by < 0 || m < 0 || f.lemma(c, v) != "quote" || f.past(c, m, v+1) != q.first-1 {
		return 0
	}
	who := f.unitOf(c, f.mentions[by].Tokens.First)
	if who < 1 || c.units[who-1].stretch < 0 && f.at(c, who-1) != "," {
		return 0
	}
	if a.Source = m; f.mentions[m].Form == mention.Pronoun {
		a.Cue = c.tokens(v, q.end) // quoted him as saying
	}
	return f.before(c, q, who, q.end, &a, quoted)
}

// opening reports whether a participle only opens its sentence, and tells of no words by itself: Commenting on the results, | Ann Hale said; not Adding that it
// was late, | she left.
func (f *finder) opening(c clause, q cue, end int) bool {
	if !q.participle || q.first > 0 || f.at(c, end) == "that" {
		return false
	}
	behind := f.comma(c, end)
	return behind > 0 && f.reportsOn(c, behind+1) && !f.startsClause(c, end)
}

// cueTokens are the tokens of a cue, without the to of an infinitive, and with the by or on behind the participle of who was asked: Asked by, Pressed on.
func (f *finder) cueTokens(c clause, q cue) text.Range {
	first, end := q.first, q.end
	if q.infinitive && f.at(c, first) == "to" {
		first++
	}
	if w := f.at(c, end); (w == "by" || w == "on" && q.lemma != "ask") && f.askedFirst(c, q) {
		end++
	} else if w == "against" && q.leads(w) {
		end++
	}
	return c.tokens(first, end)
}

// quotedRightBefore reports whether a stretch that nobody has been given yet stands right before unit i.
func (f *finder) quotedRightBefore(c clause, i int) bool {
	if f.at(c, i-1) == "," {
		i--
	}
	if i == 0 || c.units[i-1].stretch < 0 || f.done[c.units[i-1].stretch] {
		return false
	}
	return i == 1 || f.sentenceLike(c.units[i-1].stretch)
}
