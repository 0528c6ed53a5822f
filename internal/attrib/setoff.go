package attrib

import (
	"strings"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A leading is the attribution of the paragraph to whose words the one before leads: In a statement, Hale said: It is zero where that does not.
type leading struct {
	a         Attribution
	paragraph int
	listed    bool // the paragraph before is a point of a list already
}

// leadsOn notes that a cue ends its paragraph with a colon, and so leads to the next one.
func (f *finder) leadsOn(c clause, q cue, by speaker) {
	n := len(c.units) - 1
	last := c.units[n].tokens.First
	p := f.doc.ParagraphAt(last)
	if f.at(c, n) != ":" || last+1 != f.doc.Paragraphs[p].Tokens.End || by.source < 0 || by.inverted || q.negated || q.passive || p+1 >= len(f.doc.Paragraphs) {
		return
	}
	if u := f.unitOf(c, f.mentions[by.source].Tokens.First); u < 0 || relatives[f.at(c, u-1)] || f.at(c, u-1) == "what" || f.at(c, u-1) == "how" {
		return
	}
	switch between := min(by.end, n); {
	case between < n && f.tag(c, between) != syntax.IN && f.tag(c, between) != syntax.TO && f.tag(c, between) != syntax.RB:
		return // announced | three cuts:
	case !f.wordsOnly(text.Range{First: c.units[between].tokens.First, End: last}):
		return
	}
	a := attributionOf(by.source, f.cueTokens(c, q))
	a.Act, a.Addressee = q.act, by.addressee
	f.leading = leading{a: a, paragraph: p + 1}
}

// announces notes that a clause ends its paragraph with a colon and tells of the writing that follows, and so leads to the next paragraph: Hale issued this statement:
func (f *finder) announces(c clause) {
	n := len(c.units) - 1
	if n < 2 || f.at(c, n) != ":" {
		return
	}
	p := f.doc.ParagraphAt(c.units[n].tokens.First)
	if f.leading.paragraph == p+1 || c.units[n].tokens.End != f.doc.Paragraphs[p].Tokens.End {
		return
	}
	for i := n - 1; i > max(0, n-mostLabel); i-- {
		if w := f.at(c, i); w != "this" && w != "following" {
			continue
		}
		if end := f.phrase(c, i+1); written()[f.lemma(c, max(i+1, end-1))] {
			if m := f.main(c, i); m >= 0 && f.mentions[m].Kind != mention.Place {
				a := attributionOf(m, text.Range{})
				a.Act = Writing
				f.leading = leading{a: a, paragraph: p + 1}
			}
		}
		return
	}
}

// isSetOff takes paragraph p where the one before leads to it, or it is a post: words set off without quotation marks. It reports whether it has taken them all.
func (f *finder) isSetOff(cs []clause, p int) bool {
	if len(cs) == 0 {
		return false
	}
	l := f.leading
	if f.leading = (leading{}); l.paragraph != p || p == 0 {
		return f.post(cs, p)
	}
	if l.a.Labelled && f.lines[p].from == 0 {
		f.add(l.a, Direct, labelled, "", f.rest(cs))
		f.line, f.lineEnd = len(f.out.Attributions)-1, f.answerEnds(p)
		f.within(cs)
		return true
	}
	para := f.doc.Paragraphs[p]
	i := 0
	for i+1 < len(cs[0].units) && f.at(cs[0], i) == ">" {
		i++
	}
	if s := cs[0].units[i].stretch; s >= 0 {
		if f.marks.Stretches[s].Style == marks.Block && !f.done[s] {
			f.add(l.a, Direct, setOff, "", f.chain(s)...)
		}
		return false
	}
	if (l.listed || f.isPoint(p+1)) && f.isPoint(p) && len(cs) == 1 && i == 0 && f.frameOf(l.a.Cue) != nil && f.frameOf(l.a.Cue).clause && l.a.Cue.Len() > 0 {
		q := cue{frame: &frame{clause: true}, lemma: f.Lemma(f.LastVerb(l.a.Cue))}
		l.a.certain = true
		f.reportedSpan(cs[0], 0, len(cs[0].units), l.a, q)
		f.leading = leading{l.a, p + 1, true}
		return true
	}
	if l.listed || para.Block == text.Item || para.Tokens.Len() < 4 || !f.final(para.Tokens.End-1) || f.lines[p].from > 0 || f.namesSpeaker(para.Tokens) {
		return false
	}
	f.add(l.a, Direct, setOff, "", f.rest(cs))
	f.line, f.lineEnd = len(f.out.Attributions)-1, p
	for q := p + 1; q < min(len(f.doc.Paragraphs), p+mostSetOff) && f.belongs(p, q); q++ {
		f.lineEnd = q
	}
	f.within(cs)
	return true
}

// belongs reports whether paragraph q goes on with a statement that is set off from paragraph p on: I and you talk in both, or no empty line parts it from the one before, as
// one parts the statement from the article.
func (f *finder) belongs(p, q int) bool {
	r := f.doc.Paragraphs[q].Tokens
	if f.doc.Paragraphs[q].Block != text.Body || !f.final(r.End-1) || f.opens[r.First] != 0 || f.lines[q].from > 0 {
		return false
	}
	return f.talks(f.doc.Paragraphs[q-1].Tokens) && f.talks(r) || f.parted(p) && !f.parted(q) && !f.namesSpeaker(r)
}

// parted reports whether an empty line stands before paragraph p.
func (f *finder) parted(p int) bool {
	return strings.Count(f.doc.Text[f.doc.Paragraphs[p-1].End:f.doc.Paragraphs[p].Start], "\n") > 1
}

// isPoint reports whether paragraph p is a point of a list of what somebody said: a clause in one line, without a full stop. Hale also said: | The town must keep the pool.
func (f *finder) isPoint(p int) bool {
	if p >= len(f.doc.Paragraphs) {
		return false
	}
	r := f.doc.Paragraphs[p].Tokens
	if r.Len() < 4 || r.Len() > reach/3 || f.final(r.End-1) || f.doc.Word(r.End-1) == ":" {
		return false
	}
	return f.lines[p].from == 0 && f.capital(r.First) && f.ownVerb(r) && !f.namesSpeaker(r)
}

// mostSetOff bounds the paragraphs of a statement that is set off.
const mostSetOff = 6

// post takes paragraph p where it is what somebody has posted, with a line before or behind it that names them by their handle: Ann Hale (@annhale); It is over.
// — Ann Hale (@annhale) 3 May.
func (f *finder) post(cs []clause, p int) bool {
	r := f.doc.Paragraphs[p].Tokens
	m := -1
	switch {
	case f.handle(r) >= 0:
		return false // the line that names them
	case p > 0 && f.handle(f.doc.Paragraphs[p-1].Tokens) >= 0 && !dashes[f.doc.Word(f.doc.Paragraphs[p-1].Tokens.First)]:
		m = f.handle(f.doc.Paragraphs[p-1].Tokens)
	case p+1 < len(f.doc.Paragraphs) && dashes[f.doc.Word(f.doc.Paragraphs[p+1].Tokens.First)]:
		m = f.handle(f.doc.Paragraphs[p+1].Tokens)
	}
	for t := r.End - 1; m < 0 && t > max(r.First, r.End-longestTopic); t-- {
		if dashes[f.doc.Word(t)] && f.opens[r.First] == 0 {
			if m = f.handle(text.Range{First: t, End: r.End}); m >= 0 {
				r.End = t
			}
		}
	}
	for r.Len() > 0 && f.doc.Tokens[r.End-1].Kind == text.Address {
		r.End--
	}
	if m < 0 || r.Len() < 3 || f.namesSpeaker(r) {
		return false
	}
	a := attributionOf(m, text.Range{})
	a.Act = Writing
	f.add(a, Direct, setOff, "", f.doc.SpanOf(r))
	f.within(cs)
	return true
}

// handle is the name in a line that is nothing but that, with a handle in brackets behind it and perhaps a dash before it and a date behind: — Ann Hale (@annhale) 3 May.
// It is -1 where the tokens in r are no such line.
func (f *finder) handle(r text.Range) int {
	if r.Len() > longestTopic {
		return -1
	}
	if dashes[f.doc.Word(r.First)] {
		r.First++
	}
	m := f.mentionFrom(r.First)
	if m < 0 || f.mentions[m].Form != mention.Name {
		return -1
	}
	t := r.First
	for t < r.End && f.doc.Word(t) != "(" {
		t++
	}
	if t+2 >= r.End || t-r.First > mostLabel/2 || f.doc.Tokens[t+1].Kind != text.Handle || f.doc.Word(t+2) != ")" {
		return -1
	}
	for t += 3; t < r.End; t++ {
		if f.Tags[t].Finite() || f.Tags[t] == syntax.MD || f.opens[t] != 0 {
			return -1
		}
	}
	return m
}
