package mention

import (
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// attached is the end of a phrase with what hangs on behind it and tells who or what is meant: "a source | close to the couple", "the University | of Leeds".
// Between a subject and its verb all that no comma parts belongs to the subject, but for words that tell when; elsewhere a phrase may as well belong to a
// verb before, and only what seldom does is taken in.
func (f *finder) attached(m *Mention, end int) int {
	at := f.behind(*m, end, false)
	if m.Form == Description && f.clauseBegins(m.Tokens.First) {
		if free := f.behind(*m, end, true); free > at && f.predicate(free, end) {
			at = free
		}
	}
	if next := f.likened(*m, at, end); next > at {
		return next
	}
	return f.coordinate(m, at, end)
}

// likened is the end of the names behind a description of several, from token at on, that tell by example who they are and stand before the verb whose subject the
// whole is: banks | such as Norvik and Orlex | said. It is at where there are none.
func (f *finder) likened(m Mention, at, end int) int {
	if m.Form != Description || !m.Plural || !f.clauseBegins(m.Tokens.First) || at+2 >= end {
		return at
	}
	t := at
	switch {
	case f.Low(t) == "like", f.Low(t) == "including":
		t++
	case f.Low(t) == "such" && f.Low(t+1) == "as":
		t += 2
	}
	for n := 0; t > at && n < mostJoined && t < end; n++ {
		next := f.phrase(t, end)
		if next == t || n == 0 && f.nameAt[next-1] == 0 {
			return at
		}
		if f.predicate(next, end) && f.Tags[next] != syntax.Comma {
			return next
		}
		if next >= end || f.Tags[next] != syntax.CC && f.Tags[next] != syntax.Comma {
			return at
		}
		t = next + 1
		if t < end && f.Tags[next] == syntax.Comma && f.Tags[t] == syntax.CC {
			t++
		}
	}
	return at
}

// behind is the end of the phrases, participles and clauses that hang on behind m. They are free where a verb follows whose subject m is.
func (f *finder) behind(m Mention, end int, free bool) int {
	at := m.Tokens.End
	for range 3 {
		next := f.tied(m, at, end, free)
		if next == at {
			break
		}
		at = next
	}
	return f.told(m, at, end)
}

// tied is the end of the phrase that a preposition ties to m at token at, or at where there is none.
func (f *finder) tied(m Mention, at, end int, free bool) int {
	t := f.connector(m, at, end)
	if t == at && free {
		t = f.free(at, end)
	}
	if t == at || t >= end {
		return at
	}
	if w := f.doc.Word(t); w == "both" && t+1 < end && f.nameAt[t+1] != 0 {
		t++
	}
	if t+3 < end && f.Tags[t+2] == syntax.CD && f.reckoned(t+2) == t {
		t += 2 // a group of more than | 50 doctors
	}
	next := f.phrase(t, end)
	if w := f.Low(t); next == t && (f.Low(t-1) == "of" && (plurals[w] || f.Tags[t] == syntax.CD) || f.Tags[t] == syntax.PRP && (free || t-at > 1)) {
		next = t + 1 // close to him, a mother of three
	}
	if k := f.fieldsOf(m, t, next, end); k > next {
		return k
	}
	if f.Tags[t] == syntax.VBG && next == t && f.Low(t-1) == "of" && f.isOffice(m.Head) && f.clauseBegins(m.Tokens.First) && t+1 < end {
		if tag := f.Tags[t+1]; f.nameAt[t+1] != 0 || tag == syntax.Comma || tag == syntax.IN || tag.Finite() {
			return t + 1 // Head of marketing | Ann Hale; the head of marketing | at Norvik
		}
	}
	occasion := occasions[f.Low(next-1)] && m.Kind != Document && f.Low(t-1) != "of" && !(next == t+1 && f.Low(t) == "question") && !(free && f.Low(t) == "the") // the man in question
	if f.Low(t-1) == "of" && next > t && next < end && f.nameAt[next-1] != 0 && f.Tags[next] == syntax.POS {
		return next + 1 // A colleague of Hale's
	}
	if next == t || f.Tags[t] == syntax.VBG || isDate(f.doc.Word(t)) || occasion {
		return at
	}
	if m.Form == Name && m.Kind == Person && next == t+1 && next+2 < end && f.doc.Word(next) == "and" && f.loneName(t) && f.loneName(next+1) && f.predicate(next+2, end) {
		return next + 2 // Ann Hale of Norvik and Moss | said
	}
	if next+3 < end && f.doc.Word(next+3) == "and" && f.lettersOf(next) {
		return next + 3 // experts from the National Ocean Council (NOC) | and the ministry
	}
	return next
}

// loneName reports whether token t is a name of one word.
func (f *finder) loneName(t int) bool {
	n, ok := f.nameOf(t)
	return ok && n.Tokens.Len() == 1 && n.Type != syntax.Place
}

// fieldsOf is the end of the fields, from token t on, of an office that is told behind a name, where a body of which the office is follows: Anne Hale, professor of | planning and
// public health | at Leeds University. The first ends at token next; where no body follows, next is the end.
func (f *finder) fieldsOf(m Mention, t, next, end int) int {
	if m.Form != Description || m.Kind != Person || m.Plural || m.Tokens.First == 0 || f.doc.Word(m.Tokens.First-1) != "," || !f.isOffice(m.Head) {
		return next
	}
	k := next
	for n := 0; n < 3; n++ {
		if n > 0 {
			t = k + 1
			if k = f.phrase(t, end); t >= end {
				return next
			}
		}
		if k == t && f.Tags[t] == syntax.VBG {
			k = max(t+1, f.phrase(t+1, end)) // engineering, planning policy
		}
		if k == t || k+1 >= end || f.nameAt[k-1] != 0 || f.Tags[k-1] != syntax.VBG && NounKind(f.Lemma(k-1)) != Thing {
			return next
		}
		if w := f.Low(k); w == "at" || w == "for" {
			return k
		} else if w != "and" {
			return next
		}
	}
	return next
}

// lettersOf reports whether brackets at token t hold the first letters of the body that is named before them.
func (f *finder) lettersOf(t int) bool {
	n, ok := f.nameOf(t - 1)
	return ok && n.Type == syntax.Organization && n.Tokens.Len() > 1 && f.doc.Word(t) == "(" && lettered(f.doc.Word(t+1)) && f.doc.Word(t+2) == ")"
}

// free is the end of the words that may tie a phrase to a subject at token t, whatever they are, or t where there are none.
func (f *finder) free(t, end int) int {
	if t+2 >= end {
		return t
	}
	tied := func(t int) bool {
		return f.Tags[t] == syntax.IN && !subordinators[f.Low(t)] || f.Tags[t] == syntax.TO && f.Tags[t+1] != syntax.VB
	}
	switch {
	case tied(t):
		return t + 1
	case f.Tags[t] == syntax.JJ && tied(t+1):
		return t + 2 // documents | available to
	}
	return t
}

// subordinators are the words, tagged like prepositions, behind which stands a clause or what tells when.
var subordinators = lexicon.Words(`that as because if while when after before since although though whether than but until once so during including according despite
	like unless whereas following amid`)

// clauseBegins reports whether a clause may begin with token t, so that a phrase there can be its subject: no verb stands before, and no preposition.
func (f *finder) clauseBegins(t int) bool {
	if f.opens(t) {
		return true
	}
	switch tag := f.Tags[t-1]; tag {
	case syntax.Comma, syntax.CC, syntax.Opening, syntax.Closing, syntax.Colon:
		return true
	case syntax.HYPH:
		return f.doc.Tokens[t].SpaceBefore && f.doc.Tokens[t-1].SpaceBefore // LEEDS, May 3 - A group
	case syntax.IN:
		return subordinators[f.Low(t-1)]
	}
	return false
}

// predicate reports whether a verb with a tense follows at token t, words that tell when passed over, or behind the commas of what is said of its subject.
func (f *finder) predicate(t, end int) bool {
	if t < end && f.Tags[t] == syntax.Comma {
		return f.resumes(t, end)
	}
	if t+1 < end && (f.Low(t) == "all" || f.Low(t) == "both") {
		t++ // Aides to Ann Hale and Tom Lowe all | say
	}
	return t < end && f.Tags[t].Finite()
}

// resumes reports whether the comma at token t opens what is said of a subject, so that its verb follows behind the next one.
func (f *finder) resumes(t, end int) bool {
	for k := t + 1; k < min(end, t+25)-1; k++ {
		if f.Tags[k] == syntax.Comma {
			return k > t+1 && f.Tags[k+1].Finite()
		}
	}
	return false
}

// coordinate is the end of the phrases that hang on behind m, which end at token at, with another joined to the last: Reps for Ann Hale | and Tom Lowe |
// declined; or of m with whom it is joined to: two officials | and a doctor | said. A verb has to follow, whose subject the whole is.
func (f *finder) coordinate(m *Mention, at, end int) int {
	if m.Form != Description || m.Kind == Thing || at+1 >= end || f.doc.Word(at) != "and" {
		return at
	}
	next := f.phrase(at+1, end)
	joined := NounKind(f.Lemma(next - 1))
	if next > at+1 && m.Plural && at == m.Tokens.End && (joined == Person || joined == Group) {
		if whole := f.behind(newMention(text.Range{First: at + 1, End: next}, Description, joined), end, false); f.allSpeak(m.Tokens.First, whole, end) {
			m.Kind = Group
			return whole
		}
	}
	if at+2 >= end || !f.clauseBegins(m.Tokens.First) {
		return at
	}
	if next > at+1 && !f.predicate(next, end) && (joined == Person || joined == Group) && f.Tags[next-1] == syntax.NNS && f.nameAt[next-1] == 0 {
		other := newMention(text.Range{First: at + 1, End: next}, Description, joined)
		if free := f.behind(other, end, true); f.predicate(free, end) {
			m.Kind, m.Plural = Group, true
			return free // analysts and activists at the forum | said
		}
	}
	if next == at+1 || !f.predicate(next, end) {
		return at
	}
	switch named := f.nameAt[next-1] != 0; {
	case named && f.nameAt[at-1] != 0 && at > m.Tokens.End:
	case (m.Kind == Person || m.Kind == Group || m.Kind == Organization && at == m.Tokens.End) && (joined == Person || joined == Group || groupWords()[f.Low(next-1)] || at == m.Tokens.End && f.named(at+1, next)):
		m.Kind, m.Plural = Group, true
	}
	return next
}

// allSpeak reports whether what stands from token i to next is told of as speaking: according to | traders and analysts; “…,” said | fans and players; with |
// fans and players | chanting.
func (f *finder) allSpeak(i, next, end int) bool {
	if next < end && f.Tags[next] == syntax.VBG {
		return syntax.Voices(f.Lemma(next)) && (f.clauseBegins(i) || f.Low(i-1) == "with")
	}
	if next < end && f.Tags[next] != syntax.Stop && f.Tags[next] != syntax.Comma {
		return false
	}
	return f.cited(i) || i > 1 && f.Lemma(i-1) == "say" && (f.Tags[i-2] == syntax.Comma || f.Tags[i-2] == syntax.Closing)
}

// cited reports whether whoever begins at token t is cited: according to | traders.
func (f *finder) cited(t int) bool { return t > 1 && f.Low(t-1) == "to" && f.Low(t-2) == "according" }

// named reports whether the phrase from token t to end is the name of somebody, with a title or without.
func (f *finder) named(t, end int) bool {
	n, ok := f.nameOf(end - 1)
	if !ok || n.Type != syntax.Person || !isFirstName(f.doc.Word(n.Tokens.First)) {
		return false
	}
	return n.Tokens.First <= t || f.isTitle(text.Range{First: t, End: n.Tokens.First})
}

// scholars know something on a field.
var scholars = lexicon.Words("expert specialist authority adviser advisor correspondent lecturer researcher consultant spokesman spokeswoman spokesperson")

// advisers are to somebody or something what they are.
var advisers = lexicon.Words("adviser advisor aide assistant counsel counsellor deputy heir successor contributor donor witness")

// told is the end of the clause without a comma that tells of whom or what a description means, from token t on: "a teacher | who has worked at the
// school for years", "a report | published on Monday". Where the description is no object of a preposition, the verb that it is the subject of has to follow: "called" in "the
// union called for" is no participle.
func (f *finder) told(m Mention, t, end int) int {
	if m.Form != Description || m.Kind == Thing || t+1 >= end {
		return t
	}
	verb := false // a finite verb is still to come in the clause itself
	switch w := f.Low(t); {
	case w == "who" && f.guarded(t+1, end):
		return t
	case w == "who", w == "whose", m.Kind == Organization && (w == "that" || w == "which") && f.Tags[t+1].Finite():
		verb = true
	case Obtains(f.Lemma(t)) && f.Low(t+1) == "by":
		return t
	case f.Tags[t] == syntax.VBN && f.Tags[t+1].Noun() && (!isDate(f.doc.Word(t+1)) || m.Kind != Document && syntax.Voices(f.Lemma(t))) && !naming[f.Lemma(t)]:
		return t // what is done to something has no object: a sign | advised customers
	case f.Tags[t] == syntax.VBG && syntax.Voices(f.Lemma(t)) &&
		(f.Tags[t+1] == syntax.PRP || f.Low(t+1) == "that" || m.Tokens.First > 0 && f.Low(m.Tokens.First-1) == "with"):
		return t // it closed, with some residents | saying no; voters | saying they are
	case f.Tags[t] == syntax.VBN || f.Tags[t] == syntax.VBG && !subordinators[w]:
	case f.Tags[t] == syntax.VBD && f.Lemma(t) != "be" && (f.Low(t+1) == "by" && t+2 < end && f.Tags[t+2] != syntax.VBG || !syntax.Voices(f.Lemma(t)) && f.reduced(t+1, end)):
	default:
		return t
	}
	voiced := false // it says something, and a verb behind it is that of what is said
	governed := m.Tokens.First > 0 && (f.Tags[m.Tokens.First-1] == syntax.IN || f.Tags[m.Tokens.First-1] == syntax.TO)
	for k := t + 1; k < min(end, t+20); k++ {
		switch tag := f.Tags[k]; {
		case verb && (f.Tags[k].Finite() || tag == syntax.VBN):
			verb, voiced = false, syntax.Voices(f.Lemma(k))
			for k+1 < end && (f.Tags[k+1].Verb() && !f.Tags[k+1].Finite() || f.Tags[k+1] == syntax.RB || f.Tags[k+1] == syntax.VBD && !syntax.Voices(f.Lemma(k+1))) {
				k++
			}
		case f.Tags[k].Finite():
			if verb || k == t+1 && f.Tags[t] != syntax.VBN || voiced && governed {
				return t // from volunteers | who say people will be afraid
			}
			for k > t+1 && f.Tags[k-1] == syntax.RB {
				k-- // a man who lives there | also said
			}
			return k
		case tag == syntax.Comma, tag == syntax.Stop, tag == syntax.Colon, tag == syntax.Opening, tag == syntax.Closing, tag == syntax.LRB:
			apposed := tag == syntax.Comma && k+1 < end && f.nameAt[k+1] != 0 && f.opens(m.Tokens.First) // The lawyer leading the inquiry, Ann Hale, said
			if (governed || f.Low(t) == "who" || apposed || tag == syntax.Comma && f.resumes(k, end)) && !verb && (tag == syntax.Comma || tag == syntax.Stop) {
				return k
			}
			return t
		case tag == syntax.PRP && !verb && k+1 < end && f.Tags[k+1].Finite() && (subjects[f.Low(k)] || syntax.Voices(f.Lemma(k-1))):
			verb = !plurals[f.Low(k)] && f.Low(k) != "him" // a man who says | he is a plumber
		case tag == syntax.PRP && !verb && (f.Tags[k-1].Verb() && !syntax.Voices(f.Lemma(k-1)) || f.Tags[k-1] == syntax.TO || f.Tags[k-1] == syntax.IN && !subordinators[f.Low(k-1)]): // the woman who keeps | it
		case tag == syntax.WP, tag == syntax.WDT, tag == syntax.PRP, tag != syntax.DT && f.Low(k) == "that":
			return t
		}
	}
	return t
}

// guarded reports whether what begins at token t tells on what terms somebody speaks, not who it is: an official | who was not authorized to speak.
func (f *finder) guarded(t, end int) bool {
	not := false
	for ; t < end-1 && (f.Tags[t] == syntax.RB || f.Lemma(t) == "be" || f.Lemma(t) == "do"); t++ {
		not = not || f.Tags[t] == syntax.RB
	}
	switch f.Lemma(t) {
	case "authorize", "authorise", "permit", "allow", "want", "wish":
		return not
	case "ask", "request", "decline", "refuse", "plead":
		return true
	}
	return false
}

// reduced reports whether nothing but phrases with prepositions and words that tell when stands between token t and a verb with a tense, so that what
// stands before, whatever it is tagged, is a participle: a review | carried out for the trust in 2012 | warned.
func (f *finder) reduced(t, end int) bool {
	if t < end && f.Tags[t] == syntax.RP {
		t++
	}
	for from := t; t+1 < end && t < from+20; {
		switch n := f.free(t, end); {
		case n > t && f.phrase(n, end) > n:
			t = f.phrase(n, end)
		case n > t && f.Tags[n] == syntax.CD:
			t = n + 1
		default:
			return t > from && f.predicate(t, end)
		}
	}
	return false
}

// subjects are the pronouns that are the subject of a clause and nothing else.
var subjects = lexicon.Words("i he she we they")

// naming are the verbs whose participle tells what somebody or something is called.
var naming = lexicon.Words("call name dub title entitle nickname")

// Obtains reports whether a verb tells how an outlet came by a document, which is not said to tell which document it is: a letter | seen by the Guardian.
func Obtains(lemma string) bool { return obtaining[lemma] }

var obtaining = lexicon.Words("see obtain review view examine access sight")

// connector is the end of the words that may tie a further phrase to m at token t, or t where there are none.
func (f *finder) connector(m Mention, t, end int) int {
	if t+1 >= end {
		return t
	}
	w := f.Low(t)
	if w == "of" {
		return t + 1
	}
	if m.Form == Name {
		return t
	}
	switch {
	case m.Kind == Document:
		if w == "by" || w == "from" || w == "in" || w == "at" || w == "for" || w == "on" || w == "to" && f.Tags[t+1] != syntax.VB || w == "with" && f.Lemma(m.Head) == "filing" {
			return t + 1
		}
		return t
	case m.Kind != Person && m.Kind != Group:
		return t
	case w == "on" && (f.Low(t+1) == "the" || scholars[f.Lemma(m.Head)]):
		return t + 1
	case ties[w], w == "to" && f.Tags[t+1] != syntax.VB && advisers[f.Lemma(m.Head)]:
		return t + 1
	case w == "close" || w == "familiar" || w == "briefed" || w == "aware" || w == "involved":
		if p := f.Low(t + 1); p == "to" || p == "in" && w == "involved" || p == "with" || p == "on" || p == "of" {
			return t + 2
		}
	}
	return t
}
