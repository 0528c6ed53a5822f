package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// unsaid reports whether a cue and the words in r that it would report, by mention m, tell of nothing said: the cue stands in another sense, or what it is about is all
// that is told.
func (f *finder) unsaid(kind Kind, cue, r text.Range, m int) bool {
	switch {
	case kind == Direct || cue.Len() == 0 || r.Len() == 0:
		return false
	case f.degree(cue), f.asIf(cue), r.First > 0 && f.Tags[r.First-1] == syntax.HYPH && !f.doc.Tokens[r.First].SpaceBefore && !f.capital(r.First):
		return true // …, in the month-| long war
	case kind == Mixed:
		return false
	}
	head := f.LastVerb(cue)
	lemma, first, before := f.Lemma(head), f.low(r.First), max(0, cue.First-1)
	if r.First < cue.End {
		switch next := f.low(cue.End); {
		case r.Contains(cue.First), f.passive(cue) && next == "about":
			return true // everything that | I have said; he is often asked about it
		case m >= 0 && f.mentions[m].Tokens.First == cue.End && f.Tags[head].Finite() && f.frameOf(cue).addresses() && lemma != "ask" && lemma != "answer":
			return true // I opened the shop, emailed some friends
		case m >= 0 && f.mentions[m].Tokens.Len() > 1 && relatives[f.low(f.mentions[m].Tokens.First)]:
			return true // the inn, which Hale declared a monument
		case r.Len() == 2 && f.low(r.First) == "you" && (f.low(r.First+1) == "see" || f.low(r.First+1) == "know"):
			return true // You see, they are protesting
		case relatives[f.low(before)] && r.End <= before && f.objectAt(cue.End), reflexives[next] && !f.frameOf(cue).addresses():
			return true // a plan with Ann Hale, who advises the mayor; I found myself in Hove
		}
	} else {
		switch next := f.low(r.First + 1); {
		case f.low(r.First-1) == "about" && !interrogatives[first], f.low(cue.End) == "about" && f.low(r.First-1) == "that":
			return true // asked repeatedly about | the returns; asked about the role that | he has
		case first == "to" && next != "whom" && !interrogatives[next] && r.Len() > 1 && f.Tags[r.First+1] != syntax.VB && f.Tags[r.First+1] != syntax.RB:
			return true // links it | to the storm
		case lemma == "tell" && (r.First == cue.End || f.doc.Word(cue.End) == ",") && f.Tags[head] == syntax.VB, lemma == "refuse" && f.frame(f.Lemma(r.First)) == nil:
			return true // can tell | whether it is pure, as far as she can tell, | it is; refused to | leave
		case f.low(r.First-1) == "that" && whole[f.low(r.First-2)], f.prevented(cue, head):
			return true // what she said, and all that | he did
		case f.phraseOnly(r):
			return true // testified | in May; confirmed | it in a letter
		case f.low(r.First-1) == "of" && r.First-1 <= cue.End && (lemma == "say" || lemma == "ask"):
			return true // said of | the race
		case f.strictlyThat(cue) && f.low(r.First-1) != "that" && f.low(r.First) != "that" && !interrogatives[first]:
			return true // allows | police to hold them
		case (lemma == "respond" || lemma == "react") && f.low(r.First-1) == "that" && f.thingBefore(r.First-1):
			return true // responding to the news | that
		case f.plain(lemma, cue, r), f.goesOnNoun(cue, r, m):
			return true
		case m >= 0 && r.Len() < 4 && f.Tags[r.End-1] == syntax.MD && f.low(f.mentions[m].Tokens.First-1) == "as":
			return true // left, as she said | she would
		case (first == "with" || first == "of" || first == "into" || first == "from") && !f.commaIn(r):
			return true // confirmed a hearing | with the board that sits in May
		case lemma == "call" && r.Len() > 2 && f.low(r.End-1) == "question" && f.low(r.End-2) == "into":
			return true // calling | the plan into question
		}
	}
	switch {
	case m < 0 && nobodys[lemma] && f.passive(cue):
		return true // it is expected to rain, is assured to win, it is not known whether: nobody says so
	case m < 0 && lemma == "call" && cue.Len() == 1 && f.doc.Word(before) == ",":
		return true // a swap, called | an exchange, must be paid
	case lemma == "explain" && first == "why" && (m < 0 || f.low(f.mentions[m].Head) == "it" || f.low(f.mentions[m].Head) == "this"):
		return true // It does not explain | why
	case lemma == "show" && m >= 0 && f.isHuman(m):
		return true // as she showed in the debate
	case lemma == "say" && (f.low(before) == "let" || f.low(cue.First) == "let"):
		return true // let’s say
	case f.low(before) == "than" && f.low(before-1) == "rather", f.low(before) == "of" && f.low(before-1) == "instead":
		return true // rather than ask for | money
	case f.low(cue.First) == "be" && f.Tags[head] == syntax.VBN && !f.sameSentence(before, cue.First):
		return true // Be warned: it is loud
	}
	return lemma == "tell" && cue.Len() == 1 && f.low(before) == "all" && f.doc.Word(cue.End) == "," // All told, it is a neat house
}

// plain reports whether the words in r, behind a cue, are no more than the object of its verb, in a sense in which that says nothing: granted | them a loan,
// wrote | the issue, told | funny stories, will announce | his verdict, refused to grant | bail, reminded | him about the rent.
func (f *finder) plain(lemma string, cue, r text.Range) bool {
	if lemma == "tell" {
		for t := cue.End; t < min(len(f.Tags), cue.End+4) && (t == cue.End || f.Tags[t-1] == syntax.JJ || determines(f.Tags[t-1])); t++ {
			if tales[f.Lemma(t)] && f.low(t+1) != "that" {
				return true
			}
		}
		return false
	}
	if f.opensClause(r) || r.First != cue.End {
		return lemma == "refuse" && givings[f.low(r.First)]
	}
	switch {
	case lemma == "write", lemma == "grant":
		return true
	case f.low(cue.First) == "will":
		return !f.ownVerb(r)
	case lemma == "remind":
		m := f.mentionFrom(r.First)
		return m >= 0 && f.mentions[m].Tokens.End < r.End && f.low(f.mentions[m].Tokens.End) == "about"
	}
	return false
}

// nobodys are the verbs whose passive tells what nobody says, tales what is told without being said to anybody, givings the verbs of what somebody gives, or does not.
var (
	nobodys = set("expect assure know")
	tales   = set("story joke tale lie truth secret something anything nothing everything")
	givings = set("grant give allow let free release")
)

// thingBefore reports whether a noun of a thing, or of a document, stands right before token t.
func (f *finder) thingBefore(t int) bool {
	if t < 1 || !f.Tags[t-1].Noun() {
		return false
	}
	if f.low(t-1) == "news" {
		return true
	}
	k := mention.NounKind(f.Lemma(t - 1))
	return k == mention.Thing || k == mention.Document
}

// goesOnNoun reports whether an infinitive in r hangs on the noun right before mention m and the cue, as what is to be done with that: the money | it pledged | to pay.
func (f *finder) goesOnNoun(cue, r text.Range, m int) bool {
	if m < 0 || f.mentions[m].Form != mention.Pronoun || f.mentions[m].Tokens.End != cue.First || f.Tags[r.First] != syntax.VB {
		return false
	}
	t := f.mentions[m].Tokens.First - 1
	if t < 2 || f.Tags[t] != syntax.NN && f.Tags[t] != syntax.NNS && f.low(t) != "everything" || isDay(f.low(t)) || times[f.Lemma(t)] {
		return false
	}
	for t--; t > 0 && (f.Tags[t].Noun() || f.Tags[t] == syntax.JJ || f.Tags[t] == syntax.CD || determines(f.Tags[t])); t-- {
	}
	return f.Tags[t] != syntax.IN || f.low(t) == "of"
}

// asIf reports whether a cue tells what a look or a sigh may mean: as if to say.
func (f *finder) asIf(cue text.Range) bool {
	if cue.Len() == 0 {
		return false
	}
	v := f.LastVerb(cue)
	return v > 2 && f.low(v-1) == "to" && (f.low(v-2) == "if" || f.low(v-2) == "though") && f.low(v-3) == "as"
}

// phraseOnly reports whether the tokens in r are a preposition and what belongs to it, with a pronoun before it or not, or one alone, without a verb.
func (f *finder) phraseOnly(r text.Range) bool {
	first := r.First
	if f.Tags[first] == syntax.PRP {
		first++
	}
	if next := f.low(first + 1); first < r.End && !phrasal[f.low(first)] || next == "least" || next == "most" || r.Len() > longestTopic {
		return false
	}
	for t := first + 1; t < r.End; t++ {
		if f.Tags[t].Verb() || f.Tags[t] == syntax.MD {
			return false
		}
	}
	return true
}

// strictlyThat reports whether the verb of a cue reports nothing but what stands behind that.
func (f *finder) strictlyThat(cue text.Range) bool {
	fr := f.frameOf(cue)
	return fr.isStrict() && fr.that && !fr.clause
}

// isHuman reports whether mention m is the name of a person, or a pronoun that only a person has.
func (f *finder) isHuman(m int) bool {
	x := f.mentions[m]
	return x.Form == mention.Pronoun && x.Gender != mention.Unknown || x.Form == mention.Name && x.Kind == mention.Person
}

// degree reports whether a cue tells how much somebody is something: is so sensitive to noise | that.
func (f *finder) degree(cue text.Range) bool {
	for t := cue.First; t+1 < min(cue.End, cue.First+reach) && !negations[f.low(t)]; t++ {
		if f.low(t) == "so" && f.Tags[t+1] == syntax.JJ {
			return true
		}
	}
	return false
}

// prevented reports whether a cue with its verb at token head is what somebody is kept from: to stop him from claiming | the seat.
func (f *finder) prevented(cue text.Range, head int) bool {
	if f.Tags[head] != syntax.VBG || cue.First < 2 || f.low(cue.First-1) != "from" {
		return false
	}
	for t := cue.First - 2; t > max(0, cue.First-9); t-- {
		if preventing[f.Lemma(t)] {
			return true
		}
	}
	return false
}

// reflexives are the pronouns of who does something to himself, and whole those of all that there is; phrasal are prepositions
// that tell how, where and when; preventing are the verbs of what keeps somebody from saying something.
var (
	reflexives = set("myself yourself himself herself itself ourselves themselves")
	whole      = set("everything anything something nothing all")
	phrasal    = set("in on at by for with of into from during behind between within")
	preventing = set("stop prevent keep bar block discourage dissuade ban")
)

// objectAt reports whether somebody or something begins at token t, as the object of the verb before it does.
func (f *finder) objectAt(t int) bool {
	if t >= len(f.Tags) {
		return false
	}
	m := f.mentionFrom(t)
	return m >= 0 && f.mentions[m].Form != mention.Pronoun || objects[f.low(t)]
}
