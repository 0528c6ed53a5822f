package attrib

import (
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An interview is one without labels: paragraphs that ask, as a rule in bold on the page, with one or more below that answer.
type interview struct {
	who   int          // the mention of who answers
	asked map[int]bool // the paragraphs that ask
	told  map[int]bool // those that answer
}

// fewestQuestions is how many questions make an interview.
const fewestQuestions = 3

// findInterview finds the interview without labels, where the article is one and tells whom it is with: by its headline, or above the first question.
func (f *finder) findInterview() {
	var asks []int
	for p := range f.doc.Paragraphs {
		if f.spoken[p].from > 0 {
			return
		}
		if p > 0 && f.endsAsking(p) {
			asks = append(asks, p)
		}
	}
	if len(asks) < fewestQuestions {
		return
	}
	x := interview{who: f.interviewee(asks[0]), asked: map[int]bool{}, told: map[int]bool{}}
	if x.who < 0 {
		return
	}
	answered := 0
	for i, q := range asks {
		end := len(f.doc.Paragraphs)
		if i+1 < len(asks) {
			end = asks[i+1]
		}
		x.asked[q] = true
		talks := false
		for p := q + 1; p < end && f.answers(p, q, i+1 == len(asks)); p++ {
			x.told[p] = !f.captions(p)
			talks = talks || x.told[p] && f.talks(f.doc.Paragraphs[p].Tokens)
		}
		if talks {
			answered++
		}
	}
	if answered >= fewestQuestions && answered*3 >= len(asks)*2 {
		f.interview = x
	}
}

// answers reports whether paragraph p may belong to the answer to the question in paragraph q. A heading ends an answer, and the last one goes on only with what an
// I tells.
func (f *finder) answers(p, q int, last bool) bool {
	if f.captions(p) {
		return true
	}
	r := f.doc.Paragraphs[p].Tokens
	if f.doc.Paragraphs[p].Block == text.Heading || !f.final(r.End-1) && f.marks.Role[r.End-1] != marks.Closes && r.Len() < mostLabel {
		return false
	}
	if p == q+1 || !last {
		return p == q+1 || !f.namesSpeaker(r)
	}
	for t := r.First; t < min(r.End, r.First+reach); t++ {
		switch f.low(t) {
		case "i", "me", "my":
			return f.marks.Role[r.First] == marks.None
		}
	}
	return false
}

// captions reports whether paragraph p tells what a picture shows, and whose it is: … Image: Ann Hale.
func (f *finder) captions(p int) bool {
	r := f.doc.Paragraphs[p].Tokens
	for t := max(r.First, r.End-mostLabel); t+1 < r.End; t++ {
		if pictures[f.low(t)] && (f.doc.Word(t+1) == ":" || f.low(t+1) == "by" || f.low(t+1) == "courtesy") {
			return true
		}
	}
	return r.Len() > 1 && f.low(r.First) == "file" && pictures[f.low(r.First+1)]
}

// pictures are the words that name whose a picture is.
var pictures = lexicon.Words("image photo picture photograph photographs images photos pictures illustration credit courtesy")

// interviewee is the mention of whom the interview is with, whose questions begin with paragraph end: the one person whom a headline with the words for one names,
// or whom a sentence above says that the paper talked to, We spoke to Ann Hale, or her, or that talked to it, Ann Hale sat down with the Courier. It is -1 where none says
// so, and where several do.
func (f *finder) interviewee(end int) int {
	found, last := -1, -1 // last is the name before
	for i := 0; i < len(f.mentions) && f.mentions[i].Tokens.First < f.doc.Paragraphs[end].Tokens.First; i++ {
		m, who := f.mentions[i], i
		if m.Form == mention.Pronoun && last >= 0 && f.doc.ParagraphAt(f.mentions[last].Head) == f.doc.ParagraphAt(m.Head) {
			who = last // Ann Hale runs the mill. We interviewed | her
		} else if m.Form != mention.Name || m.Kind != mention.Person || m.Tokens.First > 0 && f.opens[m.Tokens.First-1] != 0 {
			continue
		}
		if last = who; f.doc.ParagraphAt(m.Head) > 0 {
			if !f.talkedTo(m) && !f.talkedWith(i) {
				continue
			}
		} else if top := f.doc.Paragraphs[0].Tokens; m.Core.Len() < 2 || !f.bare(top) || !f.tellsOfInterview(top) {
			continue
		}
		switch {
		case found < 0:
			found = who
		case f.low(f.mentions[found].Core.End-1) != f.low(f.mentions[who].Core.End-1):
			return -1
		}
	}
	return found
}

// talkedTo reports whether the paper says that it talked to whom mention m is of: We spoke with | Ann Hale; the Courier interviewed | Ann Hale.
func (f *finder) talkedTo(m mention.Mention) bool {
	t := m.Tokens.First - 1
	if w := f.low(t); w == "with" || w == "to" {
		t--
		if w := f.low(t); w == "down" || w == "up" {
			t--
		}
		if !conversing[f.Lemma(t)] {
			return false
		}
	} else if f.Lemma(t) != "interview" || !f.Tags[t].Verb() {
		return false
	}
	for t > 0 && (f.Tags[t-1] == syntax.RB || auxiliaries[f.low(t-1)]) {
		t--
	}
	if w := f.low(t - 1); w == "we" || w == "i" {
		return true
	}
	k := f.subjectBefore(t)
	return k >= 0 && f.mentions[k].Form == mention.Name && f.mentions[k].Kind == mention.Organization
}

// talkedWith reports whether whom mention i is of is said to have talked to the paper: Ann Hale | spoke with us, sat down with the Courier.
func (f *finder) talkedWith(i int) bool {
	t := f.mentions[i].Tokens.End
	for t < len(f.doc.Tokens) && f.Tags[t] == syntax.RB {
		t++
	}
	if t >= len(f.doc.Tokens) || !conversing[f.Lemma(t)] || !f.Tags[t].Verb() {
		return false
	}
	if w := f.low(t + 1); w == "down" || w == "up" {
		t++
	}
	if w := f.low(t + 1); w != "with" && w != "to" {
		return false
	}
	if w := f.low(t + 2); w == "us" || w == "me" {
		return true
	}
	k := f.mentionFrom(t + 2)
	return k >= 0 && f.mentions[k].Form == mention.Name && f.mentions[k].Kind == mention.Organization
}

// conversing are the verbs for talking to somebody at length.
var conversing = set("speak talk chat sit catch meet")

// tellsOfInterview reports whether the words of a headline in r tell of an interview: interviews, interview with, talks to, sits down with, Q&A.
func (f *finder) tellsOfInterview(r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		switch w := f.Lemma(t); {
		case w == "interview", w == "q" && f.low(t+1) == "&", w == "q&a":
			return true
		case conversing[w] && f.Tags[t].Verb():
			for k := t + 1; k < min(r.End, t+3); k++ {
				if w := f.low(k); w == "with" || w == "to" {
					return true
				}
			}
		}
	}
	return false
}

// answer takes paragraph p where it belongs to an interview without labels, and reports whether it does.
func (f *finder) answer(cs []clause, p int) bool {
	if f.interview.asked[p] {
		return true
	}
	if !f.interview.told[p] || len(cs) == 0 {
		return false
	}
	if f.line >= 0 && p == f.lineEnd+1 && f.interview.told[p-1] {
		a := &f.out.Attributions[f.line]
		a.Content = append(a.Content, f.rest(cs))
	} else {
		a := attributionOf(f.interview.who, text.Range{})
		a.Labelled = true
		f.add(a, Direct, labelled, "", f.rest(cs))
		f.line = len(f.out.Attributions) - 1
	}
	f.lineEnd = p
	f.within(cs)
	return true
}
