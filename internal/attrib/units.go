package attrib

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A unit is what a sentence is made of to one who asks who says what: a word, or a whole quoted stretch.
type unit struct {
	tokens  text.Range // a stretch with its marks
	stretch int        // index into the stretches, -1 for a word
}

// A clause is a run of units between two ends of a sentence, at one depth of quotation: a quoted stretch counts as one unit,
// however many sentences stand in it.
type clause struct {
	units []unit
	prev  *clause // the one before it in the same paragraph, nil for the first
}

// units lists the units of the tokens in r whose stretches have the given parent. Stray marks are left out.
func (f *finder) units(r text.Range, parent int) []unit {
	out := make([]unit, 0, r.Len())
	for t := r.First; t < r.End; t++ {
		if s := int(f.opens[t]) - 1; s >= 0 && f.marks.Stretches[s].Parent == parent {
			end := f.outer(s).End
			out = append(out, unit{text.Range{First: t, End: end}, s})
			t = end - 1
			continue
		}
		if f.marks.Role[t] == 0 {
			out = append(out, unit{text.Range{First: t, End: t + 1}, -1})
		}
	}
	return out
}

// outer is the range of the tokens of a stretch with its marks.
func (f *finder) outer(s int) text.Range {
	st := f.marks.Stretches[s]
	r := st.Tokens
	if st.Opened {
		r.First--
	}
	if st.Closed {
		r.End++
	}
	return r
}

// clauses divides units where sentences end.
func (f *finder) clauses(us []unit) []clause {
	var out []clause
	start := 0
	for i := range us {
		if i+1 == len(us) || f.ends(us[i], us[i+1]) {
			out = append(out, clause{units: us[start : i+1]})
			start = i + 1
		}
	}
	for i := 1; i < len(out); i++ {
		out[i].prev = &out[i-1]
	}
	return out
}

// ends reports whether a sentence ends between two units.
func (f *finder) ends(u, next unit) bool {
	toks := f.doc.Tokens
	last, first := u.tokens.End-1, next.tokens.First
	if toks[last].Sentence == toks[first].Sentence {
		return false
	}
	if u.stretch >= 0 {
		// The stretch ends a sentence only where it looks like one.
		return f.final(f.marks.Stretches[u.stretch].Tokens.End - 1)
	}
	return f.word(u) != ":" && f.word(u) != ","
}

// final reports whether token t is a mark that ends a sentence.
func (f *finder) final(t int) bool {
	switch f.doc.Word(t)[0] {
	case '.', '!', '?':
		return true
	}
	return f.doc.Word(t) == "…"
}

// word is the text of a word unit, in lower case, and the empty string for a stretch.
func (f *finder) word(u unit) string {
	if u.stretch >= 0 {
		return ""
	}
	return f.low(u.tokens.First)
}

// at is the word of unit i of a clause, the empty string for a stretch or where there is no unit i.
func (f *finder) at(c clause, i int) string {
	f.steps++
	if i < 0 || i >= len(c.units) {
		return ""
	}
	return f.word(c.units[i])
}

// tag is the tag of unit i of a clause; of a stretch and beyond the clause it is none.
func (f *finder) tag(c clause, i int) syntax.Tag {
	f.steps++
	if i < 0 || i >= len(c.units) || c.units[i].stretch >= 0 {
		return syntax.None
	}
	return f.Tags[c.units[i].tokens.First]
}

// lemma is the lemma of unit i of a clause, the empty string for a stretch and beyond the clause.
func (f *finder) lemma(c clause, i int) string {
	if i < 0 || i >= len(c.units) || c.units[i].stretch >= 0 {
		return ""
	}
	return f.Lemma(c.units[i].tokens.First)
}

// punct reports whether unit i of a clause is a mark. A stretch is none.
func (f *finder) punct(c clause, i int) bool {
	return i >= 0 && i < len(c.units) && c.units[i].stretch < 0 && f.doc.Tokens[c.units[i].tokens.First].Kind == text.Punct
}

// tokens is the token range of units first to end of a clause.
func (c clause) tokens(first, end int) text.Range {
	if first >= end {
		return text.Range{}
	}
	return text.Range{First: c.units[first].tokens.First, End: c.units[end-1].tokens.End}
}

// dashes are the marks that part what is put into a sentence, or who says it.
var dashes = set("– — - -- ―")
