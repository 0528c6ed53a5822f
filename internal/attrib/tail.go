package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// tailBegins reports whether the reporter tells from unit j on, behind the reported clause that begins at unit i, what who speaks left untold: said the road was
// shut | without elaborating; …, | but did not say why; …, | though they gave no date.
func (f *finder) tailBegins(c clause, i, j int) bool {
	if f.in.whole {
		return false
	}
	k, comma := j, f.at(c, j) == ","
	if comma {
		k++
	}
	switch w := f.at(c, k); {
	case w == "without":
		return f.telling(c, k+1, comma)
	case w == "and", w == "but", comma && concessions[w]:
		k++
	default:
		return false
	}
	subject := f.tag(c, k) == syntax.PRP
	if subject {
		k++
	} else if f.beginning(c, k) >= 0 {
		return false
	}
	if !f.withholds(c, k, true) {
		return false
	}
	return f.withholds(c, k, subject || comma && !f.keepsOn(c, i, k) || f.in.wantsVerb && f.backshifted(c, i, j))
}

// telling reports whether a gerund at unit i, behind without, is one of telling something, and of nothing that is done: without | elaborating, without | giving any
// details; behind a comma, also without | naming anybody. Those who are told of may leave without | saying why, or giving a reason.
func (f *finder) telling(c clause, i int, comma bool) bool {
	if f.tag(c, i) == syntax.RB {
		i++ // without | publicly offering proof
	}
	if f.tag(c, i) != syntax.VBG {
		return false
	}
	l := f.lemma(c, i)
	if comma {
		return untold[l] || given[l] && f.proves(c, i+1) || keptBack[l] || l == "go" && f.at(c, i+1) == "into"
	}
	return untold[l] && l != "say" || given[l] && f.proves(c, i+1) && !f.hasWord(c, i+1, i+5, "reason") && !f.hasWord(c, i+1, i+5, "explanation")
}

// withholds reports whether words that tell what somebody did not tell begin at unit i: did not elaborate, has not given a date, gave no details, stopped short of.
// Of what may as well be kept back by those that are told of, only where loose: has not named them.
func (f *finder) withholds(c clause, i int, loose bool) bool {
	v, not := i, false
	for ; v < i+6; v++ {
		w := f.at(c, v)
		if negations[w] {
			not = true
		} else if !auxiliaries[w] && f.tag(c, v) != syntax.RB {
			break
		}
	}
	l := f.lemma(c, v)
	switch {
	case l == "stop" && f.at(c, v+1) == "short" && f.at(c, v+2) == "of":
		return f.tag(c, v+3) == syntax.VBG && f.frame(f.lemma(c, v+3)) != nil
	case (l == "decline" || l == "refuse") && f.at(c, v+1) == "to":
		l = f.lemma(c, v+2)
		return untold[l] || given[l] && f.proves(c, v+3) || loose && keptBack[l]
	case not:
		return v > i && (untold[l] || given[l] && f.proves(c, v+1) || loose && keptBack[l])
	}
	return given[l] && f.at(c, v+1) == "no" && f.proves(c, v+2)
}

// keepsOn reports whether the has or have at unit v goes on with the one of the clause that begins at unit i: has sold the site but | has not named the buyer.
func (f *finder) keepsOn(c clause, i, v int) bool {
	w := f.at(c, v)
	return (w == "has" || w == "have") && f.at(c, f.firstFiniteUnit(c, i, v)) == w
}

// proves reports whether what may be given along with what is said stands within a few words from unit i: any further details, the names.
func (f *finder) proves(c clause, i int) bool {
	for j := i; j < min(len(c.units), i+5) && c.units[j].stretch < 0; j++ {
		if proofs[f.lemma(c, j)] {
			return true
		}
	}
	return false
}

// untold are verbs of what only who speaks may leave untold, given those of what he gives along with what he says, proofs what that is, and keptBack the verbs of
// what others may keep back too.
var (
	untold = set("elaborate specify comment say detail")
	given  = set("give offer provide present produce cite supply share release furnish make publish disclose reveal show have")
	proofs = set("detail evidence proof reason explanation date timetable timeline timeframe figure number name example specifics motive source basis information " +
		"account estimate breakdown location identity arrest cause")
	keptBack = set("name identify release give provide offer cite mention disclose reveal publish share explain clarify confirm announce rule present produce " +
		"suggest blame accuse address describe indicate speculate")
)

// reportsAgain reports whether a second verb of who reports a clause begins with the and or but at unit i, behind the words that say who; what is said begins with
// unit from: The road was shut, police said, | and urged drivers to wait. What people that are told of do may be theirs: The man fled, police said, and threatened a
// guard.
func (f *finder) reportsAgain(c clause, from, i int) bool {
	w, v := f.at(c, i), i+1
	if w != "and" && w != "but" && !concessions[w] {
		return false
	}
	if f.tag(c, v) == syntax.PRP {
		return f.withholds(c, v+1, true) // though it did not say why
	}
	if f.withholds(c, v, !f.keepsOn(c, from, v)) {
		return true
	}
	if concessions[w] {
		return false
	}
	for f.tag(c, v) == syntax.RB && v < i+4 {
		v++ // but also | warned
	}
	switch f.tag(c, v) {
	case syntax.VBD, syntax.VBN, syntax.VBZ:
	default:
		return false
	}
	if f.at(c, i) == "and" && placeholders[f.at(c, v+1)] {
		return false // the law is clear, she says, and says nothing of dogs
	}
	l := f.lemma(c, v)
	fr, _ := f.frameAt(c, v, l)
	if fr == nil || fr.voice || fr.act == Thought || evident[l] && l != "add" && l != "note" && l != "stress" {
		return false
	}
	m := f.beginning(c, from)
	return m < 0 || f.mentions[m].Kind != mention.Person && f.mentions[m].Form != mention.Pronoun || !involved[l]
}

// involved are the verbs of what those do too of whom police or a court tells.
var involved = set("demand threaten tell ask admit confess claim order agree refuse promise offer answer deny reply plead swear vow say argue attack beg call")

// quotedWhole reports whether all of what is reported stands in stretch s, which is a clause or has no verb, and who reports it goes on behind and or but with a
// verb: conceded that “errors were made” | and has repaid them. Where the verb is that of the clause once more, it goes on with that: “lines were cut” and were
// mended.
func (f *finder) quotedWhole(s int) bool {
	if s < 0 {
		return false
	}
	t := f.outer(s).End
	if w := f.low(t); w != "and" && w != "but" {
		return false
	}
	for t++; t < len(f.Tags) && f.Tags[t] == syntax.RB; t++ {
	}
	if t >= len(f.Tags) || !f.Tags[t].Finite() {
		return false
	}
	r := f.marks.Stretches[s].Tokens
	verb := f.firstFinite(r, reach) // blamed “a fault” | and has paid up has none
	return verb < 0 || verb > r.First && f.low(verb) != f.low(t)
}

// toldLast reports whether a cue is a told that ends its sentence, so that who stands before it is told, as in headlines: Stay at home, drivers | told.
func (f *finder) toldLast(q text.Range) bool {
	if q.Len() != 1 || !objected[f.Lemma(q.First)] {
		return false
	}
	end := f.doc.SentenceAt(q.First).End
	return q.End == end || q.End+1 == end && f.final(q.End)
}
