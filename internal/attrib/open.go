package attrib

import (
	"strings"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// open settles the outer stretches that no cue has claimed: they carry on a quotation, are said by somebody
// whom the sentence names in another way, or are terms.
func (f *finder) open() {
	for i := range f.out.Attributions {
		f.note(i)
	}
	for s := range f.marks.Stretches {
		st := f.marks.Stretches[s]
		if f.done[s] || st.Prev >= 0 {
			continue
		}
		at := f.places[s]
		if at.clause.units == nil {
			continue
		}
		if st.Parent >= 0 {
			f.depth++
		}
		f.settle(s, at.clause, at.unit)
		if st.Parent >= 0 {
			f.depth--
		}
	}
}

// note lists attribution i, unless it stands within quotation, with those of its paragraph.
func (f *finder) note(i int) {
	if a := f.out.Attributions[i]; !a.nested {
		p := f.paragraphAt(a.Content[0].Start)
		f.inParagraph[p] = append(f.inParagraph[p], i)
	}
}

// settle settles stretch s, which is unit i of a clause, unless it is part of what the quotation around it says.
func (f *finder) settle(s int, c clause, i int) {
	st := f.marks.Stretches[s]
	nested := st.Parent >= 0
	if !nested && f.han(s) {
		return
	}
	alone, by, person := f.standsAlone(c, i), f.credit(c, i), f.person(c, i-1)
	if m, ok := f.creditLine(s, c, i); ok && !nested && (m >= 0 || by < 0) {
		f.say(s, m, credited)
		return
	}
	if !nested && f.topic(c, i) {
		f.carry(s, carriedOver)
		f.out.Attributions[len(f.out.Attributions)-1].certain = true
		return
	}
	if m := f.talksOn(c, i); m >= 0 && !nested {
		f.say(s, m, behindColon)
		f.out.Attributions[len(f.out.Attributions)-1].certain = true
		return
	}
	if m := f.verdictOf(s); m >= 0 && !nested {
		f.say(s, m, credited)
		return
	}
	switch {
	case nested && !alone && !(f.at(c, i-1) == ":" && f.sentenceLike(s)):
		return // part of what the outer quote says
	case f.at(c, i-1) == ":" && i > 1 && !f.isSubject(s):
		m := f.main(c, i-1)
		switch {
		case m < 0:
			f.carry(s, behindColon)
		case f.heading(s) && f.titleCase(st) && f.mentions[m].Kind != mention.Person && !f.headsLine(m):
			f.fragment(s, c, i) // Review: “The Salt Road”
		case f.kicker(s, m):
			f.carry(s, carriedOver)
			f.out.Attributions[len(f.out.Attributions)-1].certain = true
		default:
			f.say(s, m, behindColon)
		}
	case (f.sentenceLike(s) || f.heading(s)) && by >= 0:
		f.say(s, by, credited)
	case f.heading(s) && i == 0 && f.at(c, 1) == ":" && f.reportsOn(c, 2):
		f.say(s, f.beginning(c, 2), credited) // ‘I thought I’d die’: hiker tells of night on mountain
	case f.heading(s) && dashes[f.at(c, i-1)] && person >= 0:
		f.say(s, person, credited)
	case nested:
		return
	case alone:
		f.carry(s, carriedOver)
	default:
		f.fragment(s, c, i)
	}
}

// kicker reports whether mention m, before the colon of a headline that has stretch s behind it, is only what that is about: World Cup: ‘We were robbed’; Exclusive: ‘I never
// left’. A body says it where it speaks in the article too.
func (f *finder) kicker(s, m int) bool {
	x := f.mentions[m]
	return f.heading(s) && x.Kind != mention.Person && x.Form != mention.Pronoun && !f.headsLine(m) && !f.namedAgain(x)
}

// verdictOf is whose words a stretch is told to be right behind it, -1 where that is not told: “No.” That was the verdict of | Ann Hale; “We will win” — that’s the message from |
// the coach.
func (f *finder) verdictOf(s int) int {
	t := f.outer(s).End
	if w := f.doc.Word(t); w == "." || w == "," || dashes[w] {
		t++
	}
	if w := f.low(t); w != "that" && w != "this" && w != "such" || f.Lemma(t+1) != "be" {
		return -1
	}
	for k := t + 2; k < min(t+8, len(f.doc.Tokens)-2); k++ {
		if w := f.low(k + 1); mention.Saying(f.Lemma(k)) && (w == "of" || w == "from") {
			if m := f.mentionFrom(k + 2); m >= 0 && f.speaks(m) {
				return m
			}
		}
	}
	return -1
}

// standsAlone reports whether a stretch is a sentence, or several, by itself.
func (f *finder) standsAlone(c clause, i int) bool {
	for j := range c.units {
		if j != i && !f.punct(c, j) {
			return false
		}
	}
	return true
}

// credit is the name, or in a headline whoever stands, behind a dash that follows a stretch, -1 for none.
func (f *finder) credit(c clause, i int) int {
	if !dashes[f.at(c, i+1)] {
		return -1
	}
	if m := f.beginning(c, i+2); m >= 0 && (f.mentions[m].Form == mention.Name || f.heading(c.units[i].stretch) && f.speaks(m)) {
		return m
	}
	return -1
}

// creditLine is whom the words behind a quotation that its paragraph opens with credit it to, where they have no verb and end the paragraph, or are the next one, -1
// where they are no phrase: “It is safer.” – Owen Pugh, 45, teacher; “It is safer” (Owen Pugh); “It is safer.” | — Anonymous. It reports whether there are such.
func (f *finder) creditLine(s int, c clause, i int) (m int, ok bool) {
	first := s
	for f.marks.Stretches[s].Next >= 0 {
		s = f.marks.Stretches[s].Next
	}
	st := f.marks.Stretches[s]
	if !f.opensLine(c, i) || !f.sentenceLike(first) && !f.tellsSmall(st.Tokens) && (st.Tokens.Len() < 3 || f.titleCase(st)) {
		return -1, false
	}
	r := text.Range{First: f.outer(s).End, End: f.doc.Paragraphs[st.Paragraph].Tokens.End}
	below := r.Len() == 0
	if below {
		next := st.Paragraph + 1
		if next+1 < len(f.doc.Paragraphs) && f.doc.Paragraphs[next].Tokens.Len() == 1 {
			next++ // behind an empty line of a block: >
		}
		if next >= len(f.doc.Paragraphs) || f.startsWithDash(next+1) {
			return -1, false // a list, perhaps
		}
		r = f.doc.Paragraphs[next].Tokens
		if f.doc.Word(r.First) == ">" && r.Len() > 1 {
			r.First++
		}
	}
	dash := dashes[f.doc.Word(r.First)]
	if dash || !below && f.doc.Word(r.First) == "(" {
		r.First++
	}
	for t := r.First + 1; dash && t+1 < min(r.End, r.First+mostLabel); t++ {
		if f.doc.Word(t) == "," && f.low(t+1) == "on" {
			r.End = t // — Ann Hale|, on whether it will rain
		}
	}
	if r.Len() == 0 || r.Len() > longestCredit || below && !dash && (f.final(r.End-1) || st.Paragraph == 0) {
		return -1, false
	}
	for t := r.First; t < r.End; t++ {
		if tag := f.Tags[t]; tag.Finite() || tag == syntax.MD || f.marks.Role[t] != marks.None || f.final(t) && t < r.End-1 {
			return -1, false
		}
	}
	m = f.mentionFrom(r.First)
	if m >= 0 {
		x := f.mentions[m]
		next := f.doc.Word(x.Tokens.End)
		if below && !dash {
			if x.Form == mention.Name && x.Kind == mention.Person && x.Core.Len() > 1 && (x.Tokens.End == r.End || next == ",") && f.namedAgain(x) {
				return m, true
			}
			return -1, false
		}
		named := x.Form == mention.Name && (dash || x.Kind == mention.Person && (next == "," || next == ")" || pictures[strings.ToLower(next)])) // Ann Hale | image: Tom Boyd
		if named || dash && x.Form == mention.Description && x.Kind == mention.Person {
			return m, true
		}
	}
	return -1, dash && (r.Len() <= 2 || f.capital(r.First))
}

// namedAgain reports whether the last word of the name that mention x is stands elsewhere, too, before or behind a verb of saying, as that of who only wrote the article
// does not.
func (f *finder) namedAgain(x mention.Mention) bool {
	last := x.Core.End - 1
	for t := range f.sameWord(last) {
		if t != last && (f.frame(f.Lemma(t+1)) != nil || f.frame(f.Lemma(t-1)) != nil) {
			return true
		}
	}
	return false
}

// tellsSmall reports whether a verb with a tense stands among the tokens in r, in small letters, as it does not in a title.
func (f *finder) tellsSmall(r text.Range) bool {
	for t := r.First + 1; t < min(r.End, r.First+reach); t++ {
		if f.Tags[t].Finite() && !f.capital(t) {
			return true
		}
	}
	return false
}

// longestCredit bounds the tokens of the words that a quotation is credited to.
const longestCredit = 20

// opensLine reports whether nothing stands before unit i of a clause in its paragraph but the bullet of a list, or a few words before a colon.
func (f *finder) opensLine(c clause, i int) bool {
	if c.prev != nil || i > mostLabel {
		return false
	}
	for k := range i {
		if !f.punct(c, k) && f.at(c, k) != ">" && f.at(c, i-1) != ":" {
			return false
		}
	}
	return true
}

// startsWithDash reports whether paragraph p begins with a dash.
func (f *finder) startsWithDash(p int) bool {
	return p < len(f.doc.Paragraphs) && dashes[f.doc.Word(f.doc.Paragraphs[p].Tokens.First)]
}

// heading reports whether a stretch stands in a headline, or in a line that it ends without a full stop as one does.
func (f *finder) heading(s int) bool {
	st := f.marks.Stretches[s]
	p := f.doc.Paragraphs[st.Paragraph]
	return p.Block == text.Heading || st.Tokens.End == p.Tokens.End-1 && !f.final(st.Tokens.End-1)
}

// isCrosshead reports whether a stretch stands in a heading over what follows, as a few words that end as no sentence does, and are a paragraph by themselves, do.
func (f *finder) isCrosshead(s int) bool {
	const longest = 12
	st, r := f.marks.Stretches[s], f.outer(s)
	p := f.doc.Paragraphs[st.Paragraph]
	return p.Block == text.Heading || p.Tokens == r && st.Tokens.Len() <= longest && f.doc.Tokens[st.Tokens.End-1].Kind == text.Word
}

// person is whoever the units before unit end are, -1 where they are something else: Hospital boss | – ‘We let patients down’.
func (f *finder) person(c clause, end int) int {
	if m := f.beginning(c, 0); m >= 0 && f.past(c, m, 0) == end && f.speaks(m) && f.mentions[m].Kind != mention.Place {
		return m
	}
	return -1
}

// say gives a stretch to mention m.
func (f *finder) say(s, m int, w way) {
	i := len(f.out.Attributions)
	f.add(attributionOf(m, text.Range{}), Direct, w, "", f.chain(s)...)
	f.note(i)
}

// carry gives a stretch to the speaker of the attribution before it.
func (f *finder) carry(s int, w way) {
	a := attributionOf(-1, text.Range{})
	if f.isCrosshead(s) {
		a.certain = true // it is of what stands below
	} else if a.Turn = max(f.introduced(s), f.gestures(s)); a.Turn < 0 {
		a.Follows = f.follows(s)
	}
	i := len(f.out.Attributions)
	f.add(a, Direct, w, "", f.chain(s)...)
	f.note(i)
}

// introduced is who is told of in what opens the paragraph of a stretch, where nobody has been quoted in it before: Ann Hale disagrees. “It is nonsense.” Does she mind?
// “No.” It is -1 where nobody is.
func (f *finder) introduced(s int) int {
	st, at := f.marks.Stretches[s], f.outer(s).First
	first := f.doc.Paragraphs[st.Paragraph].Tokens.First
	if at-first < 2 || at-first > reach || len(f.inParagraph[st.Paragraph]) > 0 {
		return -1
	}
	asked := f.asksOf(first, at)
	m := f.mentionFrom(max(first, asked))
	if m < 0 || f.mentions[m].Kind != mention.Person || f.mentions[m].Plural || !f.speaks(m) {
		return -1
	}
	if asked > 0 {
		return m
	}
	t := f.mentions[m].Tokens.End
	if f.doc.Word(t) == "," {
		for t++; t < at && f.doc.Word(t) != ","; t++ {
		}
		t++ // Ann Hale, 41,
	}
	for t < at && f.Tags[t] == syntax.RB {
		t++
	}
	if t < at && (f.Tags[t].Finite() || f.Tags[t] == syntax.MD || f.Tags[t] == syntax.NNS && syntax.KnownVerb(f.Lemma(t))) {
		return m
	}
	return -1
}

// gestures is who is told, in a short sentence right before a stretch, to have done what one does while speaking: I asked Hale about the price. | She laughed. “It is what it is.” It is
// -1 where nobody is.
func (f *finder) gestures(s int) int {
	const longestGesture = 12
	at := f.outer(s).First
	if at == 0 {
		return -1
	}
	r := f.doc.SentenceAt(at - 1)
	m := f.mentionFrom(r.First)
	if r.End != at || r.Len() > longestGesture || m < 0 || f.mentions[m].Kind != mention.Person && f.mentions[m].Form != mention.Pronoun || f.mentions[m].Plural || !f.speaks(m) {
		return -1
	}
	v := f.mentions[m].Tokens.End
	for v < r.End && f.Tags[v] == syntax.RB {
		v++
	}
	if fr := f.frame(f.Lemma(v)); v < r.End && f.Tags[v].Finite() && fr != nil && fr.voice {
		return m
	}
	return -1
}

// asksOf is where the subject of a question begins that opens with token t and ends before token end: Did | he know? What does | Hale want? It is nought where there is none.
func (f *finder) asksOf(t, end int) int {
	if f.doc.Word(f.doc.SentenceAt(t).End-1) != "?" || f.doc.SentenceAt(t).End > end {
		return 0
	}
	if tag := f.Tags[t]; tag == syntax.WP || tag == syntax.WRB {
		t++
	}
	if auxiliaries[f.low(t)] || f.Tags[t] == syntax.MD {
		return t + 1
	}
	return 0
}

// follows is the attribution whose speaker a stretch without one of its own carries on: the last one of its paragraph before it, else
// the last of the paragraphs right before.
func (f *finder) follows(s int) int {
	st := f.marks.Stretches[s]
	for p := st.Paragraph; p >= max(0, st.Paragraph-2); p-- {
		best, at := -1, -1
		in := f.inParagraph[p]
		for _, i := range in[max(0, len(in)-reach):] {
			if start := f.out.Attributions[i].Content[0].Start; start < st.Inner.Start && start > at {
				best, at = i, start
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// fragment settles a stretch in the middle of a sentence that has no cue: a few words of somebody's, or a term.
func (f *finder) fragment(s int, c clause, i int) {
	st := f.marks.Stretches[s]
	if st.Tokens.Len() >= 5 && !f.titleCase(st) {
		if m := f.main(c, i); m >= 0 && f.mentions[m].Kind != mention.Place {
			f.say(s, m, ofSubject)
			return
		}
	}
	if st.Parent < 0 && (f.sentenceLike(s) && st.Tokens.Len() > longestTerm || f.utterance(s)) {
		f.carry(s, carriedOver) // too long for a term, or “We are ready,” ran one headline
		return
	}
	f.done[s] = true
	f.out.Terms = append(f.out.Terms, Term{Stretch: s, Kind: f.termKind(s)})
}
