package syntax

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/text"
)

// dated takes the names before the date or the agency of a dateline for places, and the words of a date, or for a day, for no name: LEEDS, Ala., Oct. 3 --; Leeds, June 4
// (PTI) The; Sat Jun 14 2025; early Friday.
func (j *joiner) dated(ns []Name) []Name {
	out := ns[:0]
	k := 0
	for _, p := range j.doc.Paragraphs {
		place := j.dateline(p.Tokens)
		for ; k < len(ns) && ns[k].Tokens.First < p.Tokens.End; k++ {
			n := ns[k]
			if j.isDate(n.Tokens) || j.isDay(n) {
				continue
			}
			if n.Tokens.End <= place && j.list(n.Tokens.End-1)&(inBodies|inBodyWords) == 0 {
				n.Type = Place
			}
			out = append(out, n)
		}
	}
	return out
}

// isDay reports whether a name is that of a day of the week, and nobody's surname.
func (j *joiner) isDay(n Name) bool {
	w := j.doc.Word(n.Tokens.First)
	return n.Tokens.Len() == 1 && n.Type != Person && strings.HasSuffix(w, "day") && calendar[w]
}

// isDate reports whether nothing but words for days and months stands in r, and a number behind it.
func (j *joiner) isDate(r text.Range) bool {
	end := r.End
	if j.doc.Word(end) == "," && lexicon.FirstNames().Of(j.doc.Word(end-1)) == lexicon.Unlisted {
		end++ // Nov, 29, 2016; but June, 29, said
	}
	if end >= len(j.tags) || j.tags[end] != CD {
		return false
	}
	for t := r.First; t < r.End; t++ {
		if w := strings.TrimSuffix(j.doc.Word(t), "."); !calendar[w] && !calendarShort[w] {
			return false
		}
	}
	return true
}

// calendarShort are the days and months cut short.
var calendarShort = map[string]bool{"Mon": true, "Tue": true, "Tues": true, "Wed": true, "Thu": true, "Thur": true, "Thurs": true, "Fri": true, "Sat": true, "Sun": true,
	"Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true, "Aug": true, "Sep": true, "Sept": true, "Oct": true, "Nov": true, "Dec": true}

// endsInDash reports whether the sentence of token t ends in a dash, as datelines do.
func (j *joiner) endsInDash(t int) bool {
	switch j.doc.Word(j.doc.SentenceAt(t).End - 1) {
	case "—", "–", "-", "--":
		return true
	}
	return false
}

// dateline is where the place ends in the dateline that paragraph r begins with, at the comma before its date, at its agency or at its dash: Leeds | , June 4 (PTI)
// The. It is the beginning where there is none.
func (j *joiner) dateline(r text.Range) int {
	place := r.First
	for t := r.First; t < min(r.End, r.First+16); t++ {
		w := j.doc.Word(t)
		month := strings.TrimSuffix(w, ".")
		switch {
		case calendar[month] || calendarShort[month]:
			if place == r.First && t > r.First && j.doc.Word(t-1) == "," {
				place = t - 1
			}
		case j.fs[t].upper, w == ",", j.tags[t] == CD:
		case t > r.First && (w == "(" || t+1 == j.doc.SentenceAt(t).End) && j.endsInDash(r.First):
			if place == r.First {
				return t
			}
			return place
		case w == "(", w == "—", w == "–", w == "-", w == "--", w == "/":
			if w != "(" && t+2 < r.End && (j.tags[t+1] == LRB || j.roles[t+1] == marks.Opens) {
				t++ // Leeds, June 4 - | (Norvik Ltd) said
			}
			if t+1 < r.End && j.fs[t+1].upper {
				return place
			}
			return r.First
		default:
			return r.First
		}
	}
	return r.First
}
