package attrib

import (
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// before takes what stands before the attribution in units first to end (subject and cue) for the content: “…,” she said;
// the plan would fail, he said. Where the content goes on behind it, that is a second piece.
func (f *finder) before(c clause, q cue, first, end int, a Attribution, quoted bool) int {
	if a.Source < 0 && !q.nobody && first > 0 && c.units[first-1].stretch < 0 || q.participle && f.at(c, q.first-1) == "by" {
		return 0 // it was late, he warned, by | saying
	}
	if first == 0 {
		return f.previous(c, q, end, a)
	}
	cut := first
	for cut > 0 && f.partsOff(c, cut-1) {
		cut--
	}
	if cut == 0 {
		return f.previous(c, q, end, a)
	}
	if negations[f.at(c, cut-1)] && f.at(c, first-1) == "as" {
		return 0 // the vote was not, | as Hale claims, rigged
	}
	last := c.units[cut-1]
	if last.stretch >= 0 {
		return f.quotedBefore(c, q, cut, end, a, quoted)
	}
	if cut == first || quoted || q.voice || q.infinitive || q.participle && f.at(c, q.first-1) != "as" || !q.clause && !q.that {
		return 0
	}
	if q.passive && q.lemma == "ask" {
		return 0 // when he speaks, he is often asked
	}
	from := f.content0(c, cut)
	i := f.behindTold(c, from, cut)
	a.certain = a.certain || i > from
	if !f.ownVerb(c.tokens(0, cut)) && !f.unseenVerb(c, cut, end, a) && !f.commands(c, i, cut) || !f.closes(c, end) || f.quotedFirst(c) {
		return 0
	}
	if t := f.tag(c, i); (t == syntax.VBD || t == syntax.VBN) && !auxiliaries[f.at(c, i)] {
		return 0 // Asked whether it was safe, | he answered
	}
	if f.at(c, i) == "according" || f.isCue(c.units[i].tokens.First) {
		return 0 // According to the log, once they pass the gate, | guards see them; Declaring that it was over, | she ordered
	}
	f.reportedSpan(c, i, cut, a, q)
	return end
}

// behindTold is the unit behind the last words that say who, which stand behind a clause of their own and before one with while, among units i to cut, i where there are
// none: It shut in Leeds, Hale said, while | it stayed open in Hull, Rees said.
func (f *finder) behindTold(c clause, i, cut int) int {
	as := f.out.Attributions
	if len(as) == 0 || len(as[len(as)-1].Content) != 1 {
		return i
	}
	last := as[len(as)-1]
	q := f.unitOf(c, last.Cue.First)
	if last.Cue.Len() == 0 || q <= i || f.doc.Tokens[last.Cue.First].Start < last.Content[0].End {
		return i
	}
	if k := f.comma(c, q+1); k > 0 && k+2 < cut && (f.at(c, k+1) == "while" || f.at(c, k+1) == "whereas") {
		return k + 2
	}
	return i
}

// isCue reports whether token t is the cue of one of the last attributions.
func (f *finder) isCue(t int) bool {
	as := f.out.Attributions
	return slices.ContainsFunc(as[max(0, len(as)-4):], func(a Attribution) bool { return a.Cue.First == t && a.Cue.Len() > 0 })
}

// partsOff reports whether unit i is a mark, or an as behind one, that parts what is said from the words that say who.
func (f *finder) partsOff(c clause, i int) bool {
	switch f.at(c, i) {
	case ",", "—", "–", "―":
		return true
	case "as":
		return i > 0 && (f.at(c, i-1) == "," || c.units[i-1].stretch >= 0)
	}
	return false
}

// quotedFirst reports whether a clause begins with a whole sentence in marks that somebody is given already: “I hate it,” Hale told a friend, according to the file.
func (f *finder) quotedFirst(c clause) bool {
	s := c.units[0].stretch
	return s >= 0 && f.done[s] && (f.sentenceLike(s) || f.inComma(c.units[0]))
}

// unseenVerb reports whether what stands before the attribution, up to unit cut, is a clause though no verb is seen in it: it is long enough, begins like a subject,
// and the sentence ends with the cue, or tells of more that is said: Farm signs first pay deal, union says; A gang stole the safe, police said, adding that.
func (f *finder) unseenVerb(c clause, cut, end int, a Attribution) bool {
	r := c.tokens(f.subject0(c, cut), cut)
	least := 4
	if f.infinitive(c, cut-2) || f.infinitive(c, cut-3) {
		least = 3 // Taxes to rise
	}
	end = f.whenWhere(c, end)
	more := f.at(c, end) == "," && f.reportsBesides(c, end+1)
	if a.Source < 0 || r.Len() < least || r.Len() > longest {
		return false
	}
	if end < len(c.units) && !more && (f.at(c, end) != "." || end+1 < len(c.units)) && !(f.at(c, end) == "," && relatives[f.at(c, end+1)] && f.tag(c, end+2).Finite()) {
		return false
	}
	switch tag := f.Tags[r.First]; {
	case tag.Noun(), tag.Proper(), tag == syntax.DT, tag == syntax.PRPS, tag == syntax.CD, tag == syntax.JJ:
	default:
		return false
	}
	verb := false
	for t := r.First + 1; t < r.End; t++ {
		tag := f.Tags[t]
		if tag == syntax.CC && f.verbNext(t+1) || tag == syntax.WDT || tag == syntax.WP {
			return false
		}
		before := f.Tags[t-1]
		described := determines(before) || before == syntax.JJ || before == syntax.IN // his opposite number
		verb = verb || !described && (tag == syntax.NN || tag == syntax.NNS || tag.Verb()) && f.doc.Word(t) == f.low(t) && syntax.KnownVerb(syntax.Base(f.low(t)))
	}
	return verb
}

// subject0 is the unit at which the subject of what is said before unit cut may begin: behind a dateline, and behind a few words that a comma ends: LEEDS – After the
// storm, | the council plans to close the pier, officials said.
func (f *finder) subject0(c clause, cut int) int {
	i := f.dateline(c, cut)
	if f.tag(c, i) != syntax.IN {
		return i
	}
	for j := i + 1; j < min(cut-1, i+12) && !f.tag(c, j).Verb() && c.units[j].stretch < 0; j++ {
		if f.at(c, j) == "," {
			return j + 1
		}
	}
	return i
}

// commands reports whether units i to cut tell somebody what to do: Eat more beans; Never swim alone; If you see him, call the police.
func (f *finder) commands(c clause, i, cut int) bool {
	if w := f.at(c, i); openers[w] {
		for end := min(cut, i+reach); i < end && f.at(c, i) != ","; i++ {
		}
		i++
	}
	for w := f.at(c, i); w == "please" || w == "never" || w == "always" || w == "just"; w = f.at(c, i) {
		i++
	}
	return i+1 < cut && f.tag(c, i) == syntax.VB && f.tag(c, i-1) != syntax.TO
}

// content0 is the unit at which the content that ends at cut begins: behind a dateline, and behind an opening word like and or but.
func (f *finder) content0(c clause, cut int) int {
	i := f.dateline(c, cut)
	for j := cut - 1; j >= i && j > cut-reach; j-- {
		if w := f.at(c, j); j > i && (w == ";" || w == ":" && f.startsClause(c, j+1) && (f.hasVerb(c, i, j) || j-i < 4)) {
			i = j + 1
		} else if w == ")" {
			break
		} else if w == "(" {
			i = j + 1 // (and the mill too, | he said)
			break
		}
	}
	for i < cut-1 && (f.at(c, i) == "but" || f.at(c, i) == "and" || f.at(c, i) == "," || dashes[f.at(c, i)] || mention.Bullet(f.at(c, i))) {
		i++
	}
	return i
}

// dateline is the unit behind the dateline that opens a clause: "BERLIN (dpa) – Shops will close".
func (f *finder) dateline(c clause, cut int) int {
	if c.prev != nil || c.units[0].stretch >= 0 || !f.Tags[c.units[0].tokens.First].Proper() && !f.inCapitals(c.units[0].tokens.First) {
		return 0
	}
	for i := 1; i < min(cut-1, 14); i++ {
		switch f.at(c, i) {
		case "–", "—", "-", "--":
			if f.doc.Tokens[c.units[i].tokens.First].SpaceBefore || f.tag(c, i-1) == syntax.CD && f.capital(c.units[i+1].tokens.First) {
				return i + 1
			}
		case ":":
			if i < 4 || f.at(c, i-1) == ")" || f.tag(c, i-1) == syntax.CD && isDay(f.at(c, i-2)) {
				return i + 1 // Leeds, July 4: | At least
			}
		case ")":
			if w := f.at(c, i+1); f.at(c, i-2) == "(" && f.inCapitals(c.units[i-1].tokens.First) && !dashes[w] && w != ":" && f.capital(c.units[i+1].tokens.First) {
				return i + 1 // DELHI, Jul 8 (PTI) | The
			}
		}
		if f.tag(c, i).Verb() || c.units[i].stretch >= 0 {
			return 0
		}
	}
	return 0
}

// closes reports whether nothing but circumstances stands between unit i and the end of the clause, a comma, a semicolon or a dash, who, or as and while.
func (f *finder) closes(c clause, i int) bool {
	end := i
	for end < len(c.units) && end < i+16 && f.at(c, end) != "," && f.at(c, end) != ";" && f.at(c, end) != "who" && !meanwhile[f.at(c, end)] && !f.dashAt(c, end) {
		end++
	}
	return end < i+16 && !f.hasVerb(c, i, end)
}

// dashAt reports whether unit i is a dash, and no hyphen.
func (f *finder) dashAt(c clause, i int) bool {
	return i >= 0 && i < len(c.units) && c.units[i].stretch < 0 && f.dashed(c.units[i].tokens.First)
}

// meanwhile are the words before what happens while somebody speaks: insists Hale | as the inquiry opens.
var meanwhile = set("as after while when because amid")

// previous takes the stretch that ends the sentence before for the content: “I will go.” Smith said.
func (f *finder) previous(c clause, q cue, end int, a Attribution) int {
	if c.prev == nil || !f.closes(c, end) {
		return 0
	}
	u := c.prev.units[len(c.prev.units)-1]
	if u.stretch < 0 || f.done[u.stretch] || a.Source < 0 {
		return 0
	}
	f.add(a, Direct, beforeCue, q.lemma, f.chain(u.stretch)...)
	return end
}

// quotedBefore takes a content whose last unit, before cut, is a stretch.
func (f *finder) quotedBefore(c clause, q cue, cut, end int, a Attribution, quoted bool) int {
	s := c.units[cut-1].stretch
	within := cut > 1 && !f.sentenceLike(s)
	if f.done[s] && (!within || f.goneOnWith(s)) {
		return 0
	}
	if within {
		if quoted || !f.hasVerb(c, 0, cut) || f.setsOff(c, cut-2) || f.toldWithin(c, f.content0(c, cut), cut) {
			return f.fragments(c, q, cut-1, a)
		}
		f.reportedSpan(c, f.content0(c, cut), cut, a, q)
		return end
	}
	content := f.chain(s)
	if next, ok := f.resumes(c, end, s); ok {
		content = append(content, next...)
	}
	f.add(a, Direct, beforeCue, q.lemma, content...)
	return end
}

// setsOff reports whether unit i is a bracket or a dash, and not the second one, behind which what is said stands apart from the clause before: A drone hit the rig — |
// “terrifying”, one said.
func (f *finder) setsOff(c clause, i int) bool {
	if f.at(c, i) == "(" {
		return true
	}
	for j := max(0, i-reach); j < i; j++ {
		if dashes[f.at(c, j)] || c.units[j].stretch >= 0 {
			return false
		}
	}
	return dashes[f.at(c, i)]
}

// toldWithin reports whether words that say who, set between commas, stand among units i to cut: To be safe, officials said, they shut it, | “for a day,” Hale said.
func (f *finder) toldWithin(c clause, i, cut int) bool {
	as := f.out.Attributions
	r := c.tokens(i, cut)
	return slices.ContainsFunc(as[max(0, len(as)-2):], func(a Attribution) bool {
		return a.Cue.Len() > 0 && r.Contains(a.Cue.First) && a.Cue.End < r.End && f.doc.Word(a.Cue.End) == "," && len(a.Content) > 1
	})
}

// resumes is the stretch behind unit end with which the quotation s, interrupted by its attribution, goes on:
// “A,” she said, “b.” It does where s ends with a comma or in the middle of a sentence, and no full stop stands between.
func (f *finder) resumes(c clause, end, s int) ([]text.Span, bool) {
	i := end
	for i < min(len(c.units), end+14) && c.units[i].stretch < 0 {
		if fr := f.frame(f.lemma(c, i)); f.tag(c, i) == syntax.VBG && fr != nil && !fr.voice {
			return nil, false // “A,” she said, adding, “b.”
		}
		if f.at(c, i) == ";" {
			return nil, false // “A,” she said; and, later, “B.”
		}
		i++
	}
	if i >= len(c.units) || i >= end+14 || c.units[i].stretch < 0 {
		return nil, false
	}
	if w := f.at(c, i-1); w != "," && w != "—" && w != "–" && w != ":" {
		return nil, false
	}
	next := c.units[i].stretch
	if f.titleOfWork(next) {
		return nil, false // “A,” he wrote in his memoir, “B.”
	}
	if f.final(f.marks.Stretches[s].Tokens.End-1) && f.at(c, i-1) != "," {
		return nil, false
	}
	return f.chain(next), true
}

// inWords is who has the words, and the unit behind them, in what stands behind in at unit i: in | Ann Hale’s words, in | the union’s own phrase. It is -1 for nobody.
func (f *finder) inWords(c clause, i int) (m, end int) {
	if i+3 >= len(c.units) || c.units[i].stretch >= 0 || c.units[i+1].stretch >= 0 {
		return -1, i
	}
	t := c.units[i+1].tokens.First
	for k := f.mentionAt(t); k < min(len(f.mentions), f.mentionAt(t)+6) && f.mentions[k].Tokens.First < t+4; k++ {
		at := f.past(c, k, i+1)
		if f.tag(c, at) != syntax.POS || f.mentions[k].Form == mention.Pronoun || !f.somebody(k) {
			continue
		}
		if at++; f.at(c, at) == "own" {
			at++
		}
		if w := f.at(c, at); w == "words" || w == "phrase" {
			return k, at + 1
		}
	}
	return -1, i
}

// wordedBy finds the words that somebody has for something: in the words of Hale, “a joke”; in Hale's words, “a joke”; as Hale puts it, “a joke”; “a joke”, as Hale puts it.
func (f *finder) wordedBy(c clause) {
	for i := range c.units {
		m, end := -1, i
		switch {
		case f.at(c, i) == "in" && f.at(c, i+1) == "the" && f.at(c, i+2) == "words" && f.at(c, i+3) == "of":
			if m = f.beginning(c, i+4); m >= 0 {
				end = f.past(c, m, i+4)
			}
		case f.at(c, i) == "in":
			m, end = f.inWords(c, i)
		case f.at(c, i) == "as":
			if m = f.beginning(c, i+1); m >= 0 {
				end = f.past(c, m, i+1) + 2
				if f.at(c, end-1) != "it" || f.lemma(c, end-2) != "put" && f.lemma(c, end-2) != "have" {
					m = -1
				}
			}
		}
		if m < 0 {
			continue
		}
		a := attributionOf(m, c.tokens(i, end))
		switch {
		case f.at(c, i) == "in" && f.at(c, i+2) == "words":
			a.Cue = c.tokens(i, i+4)
		case f.at(c, i) == "in":
			a.Cue, a.certain = c.tokens(end-1, end), true
		}
		at := end
		for at < min(len(c.units), end+4) && c.units[at].stretch < 0 {
			at++
		}
		if at == len(c.units) || c.units[at].stretch < 0 {
			if at = i - 1; f.at(c, at) == "," {
				at--
			}
		}
		if at >= 0 && c.units[at].stretch >= 0 {
			f.fragments(c, cue{frame: &frame{}, lemma: "put"}, at, a)
		}
	}
}
