package attrib

import (
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
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

// responses finds the responses that a clause tells, and returns the units that they claim.
func (f *finder) responses(c clause) []text.Range {
	var claimed []text.Range
	for i := 0; i < len(c.units); i++ {
		x, end := f.formula(c, i)
		if end == 0 {
			continue
		}
		if l := f.base(c, end-1); (l == "say" || l == "confirm") && f.at(c, end) == "that" {
			continue // what is not said is no answer: would not say | that it was over
		}
		if w := f.at(c, i-1); w == "by" && f.tag(c, i) == syntax.VBG || w == "for" && negations[f.at(c, i)] && f.tag(c, i+1) == syntax.VBG {
			continue // by | refusing to speak of it they had lost the vote; their reasons for | not being drawn on it
		}
		if x.asked == "behind" && f.tag(c, i) == syntax.VBG && questions[f.lemma(c, i-1)] {
			continue // a message | seeking comment from the bank was not returned
		}
		if x.idle {
			i = end - 1
			continue
		}
		first := i
		for first > 0 && i-first < 5 && (auxiliaries[f.at(c, first-1)] || f.tag(c, first-1) == syntax.MD || f.tag(c, first-1) == syntax.RB) {
			first--
		}
		for first < i && f.tag(c, first) == syntax.RB && !negations[f.at(c, first)] {
			first++
		}
		who, ok := f.answerer(c, x, first, i, end)
		if !ok {
			continue
		}
		if x.asked == "denied" && who < 0 {
			first = f.denier(c, i) // | neither could be reached
		}
		if next := f.dayEnd(c, end); x.asked == "behind" && asking[f.at(c, next)] {
			end = next // no one answered the door Friday | at his home
		} else {
			end = f.responseEnd(c, end)
		}
		f.out.Responses = append(f.out.Responses, Response{x.kind, c.tokens(first, end), who})
		if x.words[0][0] != "say" {
			claimed = append(claimed, text.Range{First: first, End: end}) // what they say is quoted besides
		}
		i = end - 1
	}
	return claimed
}

// noComment takes those who say "no comment", or that they do "not comment", for those who decline to.
func (f *finder) noComment() {
	for _, a := range f.out.Attributions {
		if a.Kind == Indirect || len(a.Content) != 1 {
			continue
		}
		words := f.doc.TokensIn(a.Content[0])
		for words.Len() > 2 && f.doc.Tokens[words.End-1].Kind == text.Punct {
			words.End-- // the stop
		}
		if a.Kind == Mixed {
			for end := min(words.End, words.First+4); words.First < end && f.Lemma(words.First) != "do"; {
				words.First++
			}
		}
		t := words.First
		no := a.Kind == Direct && words.Len() == 2 && f.low(t) == "no" && f.low(t+1) == "comment"
		not := words.Len() > 2 && f.Lemma(t) == "do" && negations[f.low(t+1)] && f.Lemma(t+2) == "comment"
		if (no || not) && !slices.ContainsFunc(f.out.Responses[max(0, len(f.out.Responses)-4):], func(r Response) bool { return r.Tokens.Contains(words.End - 1) }) {
			f.out.Responses = append(f.out.Responses, Response{Declined, words, a.Source})
		}
	}
}

// answersToo gives a response behind and or but to the speaker of the words before it: she said the talks had failed, but | would not say why. Where nobody speaks
// there and it has no subject, it is no response. A response of he, she or it is given to who has spoken right before in the paragraph, where the pronoun fits.
func (f *finder) answersToo() {
	cued := map[int][]int{} // of each paragraph: the attributions whose cue stands in it behind its source
	for i, a := range f.out.Attributions {
		if a.Cue.Len() > 0 && a.Source >= 0 && !a.nested && f.mentions[a.Source].Tokens.First < a.Cue.First {
			p := f.doc.ParagraphAt(a.Cue.First)
			cued[p] = append(cued[p], i)
		}
	}
	for i := range f.out.Responses {
		r := &f.out.Responses[i]
		joined := f.joined(r.Tokens.First)
		in := cued[f.doc.ParagraphAt(r.Tokens.First)]
		for k := len(in) - 1; k >= max(0, len(in)-20); k-- {
			a := f.out.Attributions[in[k]]
			if a.Cue.End > r.Tokens.First {
				continue
			}
			if joined && f.sameSentence(a.Cue.First, r.Tokens.First) || !joined && r.Mention >= 0 && f.meant(r.Mention, f.mentions[a.Source]) {
				r.Mention = a.Source
			}
			break
		}
	}
	f.out.Responses = slices.DeleteFunc(f.out.Responses, func(r Response) bool { return r.Mention < 0 && f.joined(r.Tokens.First) })
}

// dropHearsay takes out of the responses what is told of somebody who did not answer, where it is no reporter that asked: He did not answer, the guest said.
func (f *finder) dropHearsay() {
	next, end := 0, 0
	f.out.Responses = slices.DeleteFunc(f.out.Responses, func(r Response) bool {
		at := f.doc.Tokens[r.Tokens.First].Start
		for ; next < len(f.out.Attributions) && f.out.Attributions[next].Content[0].Start <= at; next++ {
			if a := f.out.Attributions[next]; a.Kind == Indirect && a.Act != Thought {
				end = max(end, a.Content[0].End)
			}
		}
		return at < end && r.Kind == NoResponse && !f.tellsOfPress(r.Tokens)
	})
}

// dropAnswered takes out of the responses that somebody was asked, where the next sentence has the answer: The Courier asked Norvik for comment. It said.
func (f *finder) dropAnswered() {
	said := map[int32][]int{} // by sentence: the sources whose cue stands in it
	for _, a := range f.out.Attributions {
		if a.Cue.Len() > 0 && a.Source >= 0 && a.Act != Thought {
			s := f.doc.Tokens[a.Cue.First].Sentence
			said[s] = append(said[s], a.Source)
		}
	}
	f.out.Responses = slices.DeleteFunc(f.out.Responses, func(r Response) bool {
		if r.Kind != NoResponse || r.Mention < 0 || !f.tellsOfAsking(r.Tokens) {
			return false
		}
		return slices.ContainsFunc(said[f.doc.Tokens[r.Tokens.First].Sentence+1], func(m int) bool {
			x := f.mentions[m]
			return x.Form == mention.Pronoun || f.low(x.Head) == f.low(f.mentions[r.Mention].Head) || mention.SpeaksFor(f.Lemma(x.Head))
		})
	})
}

// tellsOfAsking reports whether the words of a response tell only that somebody was asked.
func (f *finder) tellsOfAsking(r text.Range) bool {
	asks := false
	for t := r.First; t < r.End; t++ {
		if negations[f.low(t)] {
			return false
		}
		switch f.Lemma(t) {
		case "ask", "approach", "contact":
			asks = true
		}
	}
	return asks
}

// tellsOfPress reports whether one of the words in a range tells that it is reporters who ask.
func (f *finder) tellsOfPress(r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		if pressWords[f.Lemma(t)] {
			return true
		}
	}
	return false
}

var pressWords = set("comment interview speak request question query press publication journalist reporter")

// joined reports whether and or but stands before token t.
func (f *finder) joined(t int) bool {
	w := f.low(t - 1)
	return w == "but" || w == "and"
}

// meant reports whether mention i is he, she or it and may stand for by, who has just spoken.
func (f *finder) meant(i int, by mention.Mention) bool {
	switch w := f.low(f.mentions[i].Head); {
	case by.Form == mention.Pronoun:
		return w == f.low(by.Head)
	case w == "it":
		return by.Kind == mention.Organization
	case w == "he" || w == "she":
		return by.Kind == mention.Person
	}
	return false
}

// answerer is who gives the response that formula x finds, whose words are units first to end, with its verb at unit i; -1 where nobody says. It is no
// response where the words are said of something else than the formula wants.
func (f *finder) answerer(c clause, x *formula, first, i, end int) (who int, ok bool) {
	switch x.asked {
	case "object":
		who = f.beginning(c, end)
		if who < 0 {
			return who, false
		}
		behind := f.past(c, who, end)
		return who, f.forComment(c, behind-3) || f.unheard(c, behind)
	case "behind":
		who = f.party(c.tokens(end-1, min(len(c.units), end+12)), asking)
		return who, who >= 0 && !crowds[f.Lemma(f.mentions[who].Head)]
	case "denied":
		no := f.denier(c, i)
		who = f.beginning(c, no) // neither company, or no one alone
		if who < 0 || f.mentions[who].Form != mention.Name {
			if k := f.party(c.tokens(no+1, first), nil); k >= 0 {
				who = k
			}
		}
		if who < 0 || f.mentions[who].Tokens.Len() == 1 && f.unitOf(c, f.mentions[who].Tokens.First) == no {
			return -1, f.forComment(c, end) // neither could be reached for comment
		}
		return who, f.mentions[who].Kind != mention.Document
	case "question", "attempt":
		return f.sought(c, first, x.asked == "attempt")
	}
	if who = f.namedThing(c, f.beforeAside(c, first-1)); who >= 0 {
		return who, !machines[f.Lemma(f.mentions[who].Head)]
	}
	who, _ = f.subject(c, cue{frame: &frame{}, verb: i, first: first, end: end})
	if who < 0 {
		return who, f.at(c, first-1) == "but" || f.at(c, first-1) == "and" // answersToo finds who
	}
	return who, f.mentions[who].Kind != mention.Document && !machines[f.Lemma(f.mentions[who].Head)]
}

// machines do not answer when they are down: the council's website was unreachable.
var machines = set("website site server page app network system line portal webpage homepage hotline")

// unheard reports whether it is told from unit i on that no answer came: but has not heard back, and received no reply.
func (f *finder) unheard(c clause, i int) bool {
	if w := f.at(c, i); w != "but" && w != "and" {
		return false
	}
	not := false
	for j := i + 1; j < min(len(c.units), i+10); j++ {
		switch w := f.lemma(c, j); {
		case negations[f.at(c, j)], w == "no", w == "yet":
			not = true
		case w == "response", w == "reply", w == "answer", w == "hear" && f.at(c, j+1) == "back":
			return not
		}
	}
	return false
}

// beforeAside is the unit before the words between commas of which unit i is the second comma, i itself where it is none: Audiform |, the firm behind it, did not respond.
func (f *finder) beforeAside(c clause, i int) int {
	if f.at(c, i) != "," {
		return i
	}
	for j := i - 1; j > max(0, i-24); j-- {
		if f.at(c, j) == "," {
			return j - 1
		}
	}
	return i
}

// crowds are asked by others than reporters.
var crowds = set("public crowd audience reader listener viewer voter customer shareholder member")

// namedThing is the mention that ends with unit i of what is called by a name, though nothing tells that it is somebody: Havbrisk | did not respond, the Israeli military |
// had no comment. It is -1 where none does.
func (f *finder) namedThing(c clause, i int) int {
	if f.tag(c, i) == syntax.NNS {
		return -1
	}
	m := f.thingEnding(c, i)
	if m < 0 {
		return -1
	}
	if w := f.mentions[m].Within; w >= 0 && f.mentions[w].Tokens.End == f.mentions[m].Tokens.End && f.mentions[w].Kind == mention.Person {
		return -1 // a woman who came to the door at Hale's home
	}
	first := f.mentions[m].Core.First
	if f.Tags[first] == syntax.DT {
		first++
	}
	if !f.capital(first) {
		return -1
	}
	return m
}

// sought is who was asked, where it is the question that goes unanswered, before unit end: a message left with | the FAA, attempts to reach | him.
func (f *finder) sought(c clause, end int, attempt bool) (who int, ok bool) {
	nouns, ties := questions, asking
	if attempt {
		nouns, ties = attempts, reaching
	}
	reached := !attempt
	for j := end - 1; j >= max(0, end-reach); j-- {
		reached = reached || f.tag(c, j).Verb() && reaching[f.lemma(c, j)]
		if reached && (f.tag(c, j).Noun() || f.tag(c, j) == syntax.VBZ) && nouns[f.lemma(c, j)] { // phone calls to | Hale
			if who = f.party(c.tokens(j, end), ties); who >= 0 {
				return who, true
			}
		}
	}
	return -1, false
}

// party is the first mention in a range of somebody who may answer, behind one of the words that tie it to what was asked, any where there are none. Where none
// stands so it is the person in apposition to what does, -1 for nobody.
func (f *finder) party(r text.Range, ties map[string]bool) int {
	apposed := -1
	for t := r.First; t < r.End; t++ {
		k := f.mentionFrom(t)
		if k < 0 || !f.speaks(k) && f.mentions[k].Form != mention.Pronoun || f.mentions[k].Tokens.End > r.End || questions[f.Lemma(f.mentions[k].Head)] {
			continue
		}
		from := f.low(t-1) == "from" && questions[f.Lemma(t-2)] && f.Lemma(t-2) != "request" // an email from a customer
		switch {
		case ties == nil || ties[f.low(t-1)] && !from:
			return k
		case f.low(t-1) == "," && apposed < 0 && f.mentions[k].Kind == mention.Person:
			apposed = k // calls to the head of planning, | Ann Hale, went unanswered
		}
	}
	return apposed
}

// denier is the unit of the word with which the subject of the verb at unit i denies what it tells: | neither of them responded, | no one there was available. It is -1
// for a subject that does not.
func (f *finder) denier(c clause, i int) int {
	for n := 0; n < 5 && i > 0 && (auxiliaries[f.at(c, i-1)] || f.tag(c, i-1) == syntax.MD || f.tag(c, i-1) == syntax.RB); n++ {
		i--
	}
	for j := i - 1; j >= max(0, i-24) && c.units[j].stretch < 0 && !f.tag(c, j).Finite(); j-- {
		switch w := f.at(c, j); {
		case w == "neither", w == "none", w == "nobody":
			return j
		case w == "one" && f.at(c, j-1) == "no":
			return j - 1
		}
	}
	return -1
}

var (
	// questions are the nouns of what is asked, asking the words that lead from it to who is asked.
	questions = set("questionnaire message call email e-mail mail query question request text voicemail inquiry enquiry")
	asking    = set("to with for at of by from")
	// attempts are the nouns of trying to ask, reaching the verbs that lead from it to who is asked.
	attempts = set("attempt effort bid try")
	reaching = set("reach contact locate call interview speak talk get obtain to with from")
)

// forComment reports whether it is comment that somebody is asked for in the words from unit i on: for comment, for a response, to comment. What is asked for may
// belong to the phrase of who is asked.
func (f *finder) forComment(c clause, i int) bool {
	for j := max(0, i); j < i+9; j++ {
		switch next := f.at(c, j+1); f.at(c, j) {
		case "for":
			if answers[next] || answers[f.at(c, j+2)] {
				return true
			}
		case "to":
			if (next == "comment" || next == "respond") && (j+2 >= len(c.units) || stops[f.at(c, j+2)]) {
				return true
			}
		}
	}
	return false
}

// answers are what is asked for.
var answers = set("comment comments response reply reaction statement")

// responseEnd is the unit at which a response ends whose formula ends at unit i: where the clause takes another turn, or tells only when. Within a clause that tells
// what was asked, and behind a verb that needs more, words for when and where are no such turn: would not say | last night | whether he was at home, questions sent | after
// noon.
func (f *finder) responseEnd(c clause, i int) int {
	from := i
	asked := false
	for to := min(len(c.units), i+reach); i < to; i++ {
		if c.units[i].stretch >= 0 {
			continue
		}
		w := f.at(c, i)
		if stops[w] || w == "and" && (f.tag(c, i+1).Verb() || f.tag(c, i+1) == syntax.MD || f.tag(c, i+1) == syntax.PRP) {
			return i
		}
		if w == "as" && f.at(c, i+1) == "of" && f.at(c, i+2) == "the" {
			return i // as of the time of writing
		}
		if w == "press" || w == "as" && (f.at(c, i+1) == "of" || f.at(c, i+1) == "at") {
			asked = true // what stands behind as of, or press, is a part of it: as of press time
			continue
		}
		turn := turnsOff[w] && !(w == "when" && f.asks(c, i))
		if next := f.dayEnd(c, i); next > i {
			turn = !interrogatives[f.at(c, next)] && f.at(c, next) != "that" && f.at(c, next) != "to" && f.tag(c, next) != syntax.POS
		}
		if turn && !asked && (i == from || !f.needsMore(c, i-1)) {
			return i
		}
		asked = asked || !turn && (interrogatives[w] || w == "that") || i > from && f.tag(c, i) == syntax.VBN // questions | sent on Monday
	}
	return i
}

// asks reports whether when at unit i opens what was asked, or tells what was: would not say | when she knew, did not respond | when asked about it; but
// declined to comment | when reached by phone.
func (f *finder) asks(c clause, i int) bool {
	return f.tag(c, i+1) != syntax.VBN && f.tag(c, i+1) != syntax.VBD || f.at(c, i+1) == "asked" && !stops[f.at(c, i+2)] && f.at(c, i+2) != "by" && f.at(c, i+2) != ""
}

// needsMore reports whether unit i leads to what stands behind it: a verb, a preposition.
func (f *finder) needsMore(c clause, i int) bool {
	t := f.tag(c, i)
	return t.Verb() && t != syntax.VBG || t == syntax.IN
}

var (
	// stops are the words and marks at which any response ends, turnsOff those at which one does that tells of no question.
	stops    = set(", . ; : ! ? ( ) — – saying but")
	turnsOff = set("after because until last at as when")
)
