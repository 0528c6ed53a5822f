package mention

import (
	"slices"

	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// mostJoined bounds how many are looked at as one of which a verb is told.
const mostJoined = 6

// joined makes one more mention of the names that an and joins where a verb is told of all of them: Peter and Joan Hale | said; said | Ann Hale, Tom Lowe and their
// lawyer; according to | Norvik and Orlex. Those named stay mentions of their own, within it. The mentions of the sentence begin at index from.
func (f *finder) joined(from int) {
	var wholes []Mention
	var at []int // the first of those named in each
	for i := from; i < len(f.out); i++ {
		if m := f.out[i]; m.Within >= 0 || m.Form != Name || len(at) > 0 && m.Tokens.First < wholes[len(wholes)-1].Tokens.End {
			continue
		}
		if whole, ok := f.joinedFrom(i); ok {
			wholes, at = append(wholes, whole), append(at, i)
		}
	}
	if len(wholes) == 0 {
		return
	}
	old := slices.Clone(f.out[from:])
	moved := make([]int, len(old)) // where each of the old ones stands now
	f.out = f.out[:from]
	for k, n := 0, 0; k < len(old); k++ {
		if n < len(at) && at[n] == from+k {
			f.out = append(f.out, wholes[n])
			n++
		}
		m := old[k]
		whole := n - 1
		switch {
		case m.Within >= from && m.Within < from+k:
			m.Within = moved[m.Within-from]
		case m.Within < 0 && whole >= 0 && m.Tokens.End <= wholes[whole].Tokens.End:
			m.Within = at[whole] + whole
			if n := len(m.Titles); n > 0 && f.Tags[m.Titles[n-1].End-1] == syntax.NNS {
				m.Titles = nil // rivals Ann Hale and Tom Lowe
			}
			if wholes[whole].Kind == Group && m.Form == Name && m.Core.Len() == 1 && isFirstName(f.doc.Word(m.Head)) {
				m.Kind = Person // Florence | and Tom Hale
			}
		}
		moved[k] = len(f.out)
		f.out = append(f.out, m)
	}
}

// joinedFrom is the whole of the names joined by an and of which the one at index i is the first, and whether a verb is told of it.
func (f *finder) joinedFrom(i int) (whole Mention, ok bool) {
	first := f.out[i]
	last, bodies := first, first.Kind == Organization
	if !f.joinable(first) {
		return whole, false
	}
	for k, n := i+1, 1; k < len(f.out) && n < mostJoined; k++ {
		m := f.out[k]
		if m.Within >= 0 || m.Form == Pronoun {
			continue
		}
		t := f.pastAge(last.Tokens.End)
		comma := f.doc.Word(t) == ","
		if comma && f.doc.Word(t+1) == "and" && n > 1 {
			t++
		}
		and := f.doc.Word(t) == "and" || f.doc.Word(t) == "&"
		if m.Tokens.First != t+1 || !and && !comma || !f.joinable(m) && !(and && f.describedToo(m)) {
			return whole, false
		}
		n++
		last, bodies = m, bodies && m.Kind == Organization
		if and {
			break
		}
	}
	whole = first
	whole.Tokens.End, whole.Core.End, whole.Head = last.Tokens.End, last.Core.End, last.Head
	twice := first.Core.Len() == 1 && last.Core.Len() == 1 && f.Low(first.Head) == f.Low(last.Head) // Hale and Hale
	if twice || last.Tokens.First == first.Tokens.First || f.doc.Word(last.Tokens.First-1) == "," {
		return whole, false
	}
	whole.Kind, whole.Gender, whole.Plural, whole.Affiliation, whole.Role = Group, Unknown, true, text.Range{}, last.Role
	if bodies && !last.Plural {
		whole.Kind = Organization
	}
	if t := last.Tokens.First; first.Tokens.Len() == 1 && last.Form == Name && last.Kind == Organization && t < last.Core.First && f.Tags[t].Noun() {
		return whole, false // Cracker and soup maker Norvik
	}
	if n := len(whole.Titles); n > 0 && f.Tags[whole.Titles[n-1].End-1] != syntax.NNS {
		whole.Titles = nil
	}
	return whole, f.subjectOf(i, whole, last.Role.Len() > 0 || f.behindMany(i))
}

// pastAge is the token behind an age that stands in commas or brackets at token t, or t where none does: Ann Hale, 44, | and Tom Hale (45) | said.
func (f *finder) pastAge(t int) int {
	if t+2 >= len(f.Tags) || f.Tags[t+1] != syntax.CD {
		return t
	}
	if a, b := f.doc.Word(t), f.doc.Word(t+2); a == "(" && b == ")" || a == "," && b == "," {
		return t + 3
	}
	return t
}

// joinable reports whether a mention is the name of somebody or a body, or a word that may be one's first name.
func (f *finder) joinable(m Mention) bool {
	if m.Kind == Place {
		return m.Form == Name && m.Core.Len() == 1 && isFirstName(f.doc.Word(m.Head))
	}
	return m.Form == Name && !m.Plural && (m.Kind == Person || m.Kind == Organization || m.Kind == Thing)
}

// describedToo reports whether a description behind a name is of somebody, or a body, who is told of as those named are: Ann Hale and | her colleagues,
// Norvik and | the council, Norvik and | officials, Norvik and | other firms.
func (f *finder) describedToo(m Mention) bool {
	if m.Form != Description || m.Kind != Person && m.Kind != Group && m.Kind != Organization {
		return false
	}
	return f.Tags[m.Tokens.First] == syntax.PRPS || f.Tags[m.Tokens.First] == syntax.DT || f.Low(m.Tokens.First) == "other" || m.Kind == Group && m.Core.Len() == 1
}

// subjectOf reports whether a verb is told of the whole of names that are joined, the first of which is at index i: it follows, or comes before as said does behind
// what was said, or there stands according to. A verb that is told of one only makes them the name of one body: Hale and Moss | says; Hale and Moss | said it.
// Behind a name in apposition it follows a comma: Ann Hale and her brother, Tom, | said.
func (f *finder) subjectOf(i int, whole Mention, apposed bool) bool {
	s := f.doc.SentenceAt(whole.Head)
	t, end := whole.Tokens.End, whole.Tokens.First
	ends := t >= s.End
	if !ends {
		switch f.Tags[t] {
		case syntax.Comma, syntax.Stop, syntax.Opening, syntax.Closing, syntax.Colon:
			ends = true
		}
	}
	if before := end - 1; before > s.First {
		if f.Low(before) == "to" && f.Low(before-1) == "according" {
			return ends
		}
		if tag := f.Tags[before]; (tag == syntax.VBD || tag == syntax.VBP) && syntax.Voices(f.Lemma(before)) {
			p := f.Tags[before-1]
			return ends && (p == syntax.Comma || p == syntax.Closing)
		}
	}
	if f.Tags[end] == syntax.NNS && end-1 == s.First && f.Tags[end-1] == syntax.VBG {
		end-- // Trailing | contenders Ann Hale and Tom Lowe
	}
	if !f.clauseBegins(end) || f.listed(i) {
		return false
	}
	if !ends {
		return f.manyDo(t, s.End)
	}
	if t >= s.End || f.Tags[t] != syntax.Comma || t+1 < s.End && (f.Low(t+1) == "a" || f.Low(t+1) == "an") {
		return false
	}
	if apposed {
		return f.manyDo(t+1, s.End)
	}
	for k := t + 1; k < min(s.End, t+25)-1; k++ {
		if f.Tags[k] == syntax.Comma {
			return k > t+1 && f.manyDo(k+1, s.End)
		}
	}
	return false
}

// behindMany reports whether the mention at index i stands right behind a description, and a comma, of more than one: The sellers, | Ann Hale and Tom Lowe, | said.
func (f *finder) behindMany(i int) bool {
	t := f.out[i].Tokens.First - 1
	if i == 0 || f.doc.Word(t) != "," {
		return false
	}
	m := f.out[f.outermost(i-1)]
	return m.Form == Description && m.Plural && m.Tokens.End == t
}

// listed reports whether the mention at index i goes on a list: a panel of Ann Hale, | Tom Lowe and Ian Moss.
func (f *finder) listed(i int) bool {
	t := f.out[i].Tokens.First - 1
	if t < 1 || f.doc.Word(t) != "," {
		return false
	}
	i = f.outermost(i - 1)
	return i >= 0 && f.out[i].Form == Name && f.out[i].Tokens.End == t
}

// manyDo reports whether a verb with a tense, though it may be tagged as one without, stands at token t that several do.
func (f *finder) manyDo(t, end int) bool {
	for n := 0; n < 2 && t < end-1 && (f.Tags[t] == syntax.RB || f.Low(t) == "both"); n++ {
		t++
	}
	if t >= end || !f.Tags[t].Finite() && f.Tags[t] != syntax.VB || f.Tags[t] == syntax.VBZ || f.Low(t) == "was" {
		return false
	}
	for k := t + 1; k < min(end, t+3); k++ {
		if w := f.Low(k); w == "it" || w == "its" {
			return false
		}
	}
	return true
}
