package attrib

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Response tells how somebody answered a request for comment, or a claim.
type Response struct {
	Kind    ResponseKind
	Tokens  text.Range // the words that tell it: "did not deny the move"
	Mention int        // who answered, -1 where no mention says
}

// A ResponseKind says what sort of answer a response is.
type ResponseKind uint8

const (
	Declined ResponseKind = iota
	NoResponse
	NonDenial
)

var responseKinds = map[string]ResponseKind{"declined": Declined, "no-response": NoResponse, "non-denial": NonDenial}

// A formula is a line of internal/lexicon/responses.txt.
type formula struct {
	kind   ResponseKind
	words  [][]string // for each place the words that may stand there
	object bool       // the one who is asked stands behind it
}

// formulas are those of the lexicon by each word they may begin with, a longer one before a shorter.
var formulas = sync.OnceValue(func() map[string][]formula {
	m := map[string][]formula{}
	for _, l := range lexicon.Lines("responses") {
		w := strings.Fields(l)
		x := formula{kind: responseKinds[w[0]]}
		for _, alt := range w[1:] {
			if alt == "object" {
				x.object = true
				continue
			}
			x.words = append(x.words, strings.Split(alt, "|"))
		}
		for _, first := range x.words[0] {
			m[first] = append(m[first], x)
		}
	}
	return m
})

// responses finds the responses that a clause tells, and returns the units that they claim.
func (f *finder) responses(c clause) []text.Range {
	var claimed []text.Range
	for i := 0; i < len(c.units); i++ {
		x, end := f.formula(c, i)
		if end == 0 {
			continue
		}
		first := i
		for first > 0 && i-first < 5 && (auxiliaries[f.at(c, first-1)] || f.tag(c, first-1) == syntax.MD || f.tag(c, first-1) == syntax.RB) {
			first--
		}
		for first < i && f.tag(c, first) == syntax.RB && !negations[f.at(c, first)] {
			first++
		}
		end = f.responseEnd(c, end)
		who := -1
		if x.object {
			who = f.beginning(c, end)
			if who < 0 || !strings.Contains(f.following(c, end), "comment") {
				continue
			}
		} else {
			who, _ = f.subject(c, cue{frame: &frame{}, verb: i, first: first, end: end})
			who = f.asked(who, c.tokens(first, end).First)
		}
		f.out.Responses = append(f.out.Responses, Response{x.kind, c.tokens(first, end), who})
		claimed = append(claimed, text.Range{First: first, End: end})
		i = end - 1
	}
	return claimed
}

// asked is who was asked, where it is the question that goes unanswered: a message left with | the FAA. Before is the token that the response begins
// with.
func (f *finder) asked(who, before int) int {
	if who < 0 || !questions[f.Lemma(f.mentions[who].Head)] {
		return who
	}
	for k := who + 1; k < len(f.mentions) && f.mentions[k].Tokens.End <= before; k++ {
		switch f.doc.Word(f.mentions[k].Tokens.First - 1) {
		case "to", "with", "for", "at":
			return k
		}
	}
	return -1
}

// questions are the nouns of what is asked.
var questions = set("message call email e-mail query question request letter text voicemail inquiry enquiry")

// following is the words of a clause from unit i, as many as a formula may need.
func (f *finder) following(c clause, i int) string {
	var w []string
	for j := i; j < min(len(c.units), i+12); j++ {
		w = append(w, f.at(c, j))
	}
	return strings.Join(w, " ")
}

// formula is the formula that begins at unit i and the unit at which its words end, 0 where none begins.
func (f *finder) formula(c clause, i int) (formula, int) {
	if i < 0 || i >= len(c.units) || c.units[i].stretch >= 0 {
		return formula{}, 0
	}
	var best formula
	end := 0
	for _, x := range formulas()[f.base(c, i)] {
		if e := f.match(c, i, x); e > end {
			best, end = x, e
		}
	}
	return best, end
}

func (f *finder) match(c clause, i int, x formula) int {
	for n, alts := range x.words {
		if n > 0 {
			for skipped := 0; f.tag(c, i) == syntax.RB && !negations[f.at(c, i)] && skipped < 3; skipped++ {
				i++
			}
		}
		w := f.base(c, i)
		ok := false
		for _, a := range alts {
			ok = ok || a == w
		}
		if !ok {
			return 0
		}
		i++
	}
	return i
}

// base is the base form of unit i: not for n't, a modal as it stands.
func (f *finder) base(c clause, i int) string {
	w := f.at(c, i)
	switch {
	case w == "":
		return ""
	case w == "n't" || w == "n’t":
		return "not"
	case f.tag(c, i).Verb():
		return f.Lemma(c.units[i].tokens.First)
	}
	return w
}

// responseEnd is the unit at which a response ends whose formula ends at unit i: where the clause takes another turn.
func (f *finder) responseEnd(c clause, i int) int {
	if f.at(c, i) == "when" {
		i++ // would not say when
	}
	for ; i < min(len(c.units), i+reach); i++ {
		if c.units[i].stretch >= 0 {
			return i
		}
		switch f.at(c, i) {
		case ",", ".", ";", ":", "!", "?", "—", "–", "when", "but", "after", "before", "while", "despite", "saying", "because", "as", "last", "yesterday", "today", "till", "until":
			return i
		case "and":
			if f.tag(c, i+1).Verb() || f.tag(c, i+1) == syntax.MD || f.tag(c, i+1) == syntax.PRP || f.tag(c, i+1) == syntax.RB {
				return i
			}
		case "on", "by", "in":
			if isDay(f.at(c, i+1)) {
				return i
			}
		}
	}
	return i
}

var days = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december press publication time yesterday today night week month")

func isDay(w string) bool { return days[w] }
