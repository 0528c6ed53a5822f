package syntax

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/text"
)

// spelled gives the names their edges that first letters in brackets stand for: Medicines and Healthcare products Regulatory Agency (MHRA). They tell how many
// words the name has, whatever the model made of it, and that it is nobody's who lives. So does a sign between two words with capitals: Harrow & Lowe.
func (j *joiner) spelled(ns []Name) []Name {
	var add []Name
	for t := 1; t+2 < len(j.doc.Tokens); t++ {
		if j.doc.Word(t) == "&" && j.fs[t-1].upper && j.fs[t+1].upper && j.sameSentence(t) && j.sameSentence(t+1) {
			add = append(add, Name{text.Range{First: t - 1, End: t + 2}, Organization})
		}
		if j.doc.Word(t) != "(" || j.doc.Word(t+2) != ")" || !allLetters(j.doc.Word(t+1)) {
			continue
		}
		if first := j.spells(j.doc.Word(t+1), t); first >= 0 {
			add = append(add, Name{text.Range{First: first, End: t}, Organization})
		}
	}
	return merge(ns, add)
}

// allLetters reports whether a word is made of capitals alone, as first letters are.
func allLetters(w string) bool {
	for _, c := range w {
		if !unicode.IsUpper(c) {
			return false
		}
	}
	return len(w) > 1 && len(w) < 12
}

// spells is the token before t with which the words begin whose first letters a word consists of, -1 where there are none. One capital may count for nothing.
func (j *joiner) spells(letters string, t int) int {
	first := j.doc.Sentences[j.doc.Tokens[t].Sentence].Tokens.First
	extra := 0
	for p := t - 1; p >= max(first, t-14); p-- {
		last, size := utf8.DecodeLastRuneInString(letters)
		c, _ := utf8.DecodeRuneInString(j.doc.Word(p))
		switch {
		case c == last:
			if letters = letters[:len(letters)-size]; letters == "" {
				return p
			}
		case j.fs[p].upper:
			if extra++; extra > 1 {
				return -1
			}
		}
	}
	return -1
}

// apposed adds the bodies that are named between commas behind what they are: "The company, Trident Student Transport, said". What stands between is the name.
func (j *joiner) apposed(ns []Name) []Name {
	var add []Name
	k := 0
	for _, s := range j.doc.Sentences {
		r := s.Tokens
		for t := r.First + 2; t+2 < r.End; t++ {
			for k < len(ns) && ns[k].Tokens.End <= t {
				k++
			}
			if (k == len(ns) || ns[k].Tokens.First > t) && j.tags[t-1] == NN && !j.fs[t-1].upper && j.list(t-1)&inBodies != 0 && j.tags[t].Noun() && j.fs[t].upper && !allUpper(j.fs, r) && !calendar[j.doc.Word(t)] && j.list(t)&inHonorifics == 0 && !j.human(text.Range{First: t, End: j.run(t, r.End)}) {
				add = append(add, Name{text.Range{First: t, End: t + 1}, Organization}) // software company Norvik
				continue
			}
			if first := j.explained(t, r); t-first > 1 && (k == len(ns) || ns[k].Type != Person || ns[k].Tokens.First != first || ns[k].Tokens.End != t || j.list(first)&inFirstNames == 0) {
				add = append(add, Name{text.Range{First: first, End: t}, Organization})
				continue
			}
			if j.doc.Word(t) != "," || j.tags[t-1] != NN || j.list(t-1)&inBodies == 0 || !j.determined(t-1, r) || !j.fs[t+1].upper || j.list(t+1)&inHonorifics != 0 {
				continue
			}
			end := j.run(t+1, r.End)
			if end == r.End || j.doc.Word(end) != "," || end-t < 3 || j.list(t+1)&inFirstNames != 0 && end-t < 5 && j.list(end-1)&(inBodies|inBodyWords) == 0 {
				continue
			}
			add = append(add, Name{text.Range{First: t + 1, End: end}, Organization})
		}
	}
	return merge(ns, add)
}

// somebodies are nouns of bodies that people may be as well: Anne Hale, a producer.
var somebodies = map[string]bool{"executive": true, "owner": true, "operator": true, "producer": true, "publisher": true, "developer": true, "maker": true, "manufacturer": true, "supplier": true, "lender": true,
	"broadcaster": true, "giant": true, "programme": true, "show": true, "site": true, "yard": true, "record": true, "house": true, "conference": true, "practice": true}

// explained is where the words with capitals before the comma at token t begin that what stands behind it says are a body's name: Norvik Workers Together, a group
// of staff.
func (j *joiner) explained(t int, r text.Range) int {
	if j.doc.Word(t) != "," || t+2 >= r.End || j.tags[t+1] != DT && j.tags[t+1] != PRPS {
		return t
	}
	h := j.head(t+2, r.End)
	if j.list(h)&inBodies == 0 && !dealers[j.doc.Word(h)] || j.fs[h].upper || somebodies[j.doc.Word(h)] {
		return t
	}
	for h++; h < r.End && j.tags[h] != Comma && j.tags[h] != Stop && j.tags[h] != WDT && j.doc.Word(h) != "that"; h++ {
		if h > t+16 || j.tags[h].Finite() {
			return t // According to the Gazette, a group of residents has
		}
	}
	first := t
	for first > r.First && j.fs[first-1].upper && j.doc.Tokens[first-1].Kind == text.Word && !calendar[j.doc.Word(first-1)] && j.list(first-1)&inHonorifics == 0 && t-first < 6 {
		first--
	}
	return first
}

// run is the end of the words with capitals from token t on, small words between them included.
func (j *joiner) run(t, end int) int {
	last := t
	for end = min(end, t+12); t < end && t-last < 3; t++ {
		switch w := j.doc.Word(t); {
		case j.fs[t].upper && j.doc.Tokens[t].Kind == text.Word && !calendar[w]:
			last = t + 1
		case w == "of", w == "and", w == "&", w == "for", w == "the", w == "-", particles[w]:
		default:
			return last
		}
	}
	return last
}

// merge sets names in the place of all those that they share tokens with.
func merge(ns, add []Name) []Name {
	if len(add) == 0 {
		return ns
	}
	out := make([]Name, 0, len(ns)+len(add))
	k := 0
	for _, n := range add {
		for ; k < len(ns) && ns[k].Tokens.End <= n.Tokens.First; k++ {
			out = append(out, ns[k])
		}
		for len(out) > 0 && out[len(out)-1].Tokens.End > n.Tokens.First {
			n.Tokens = union(n.Tokens, out[len(out)-1].Tokens)
			out = out[:len(out)-1]
		}
		for ; k < len(ns) && ns[k].Tokens.First < n.Tokens.End; k++ {
			n.Tokens = union(n.Tokens, ns[k].Tokens)
		}
		out = append(out, n)
	}
	return append(out, ns[k:]...)
}

func union(a, b text.Range) text.Range {
	return text.Range{First: min(a.First, b.First), End: max(a.End, b.End)}
}
