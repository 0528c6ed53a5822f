package syntax

import (
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

// companyForms are what the law has companies called by: Inc, Ltd. Trades are nouns for what companies are that seldom stand in their names, and peoples adjectives that no company
// is called by alone: Norlandic | Broadcasting Corporation.
var (
	companyForms = lexicon.Once("company-forms")
	trades       = lexicon.Once("trades")
	peoples      = lexicon.Once("peoples")
)

// firms gives companies all of their names where one of the company forms ends them, Norvik (Pacific) Drilling Ltd, and takes their first words for the company wherever
// they stand alone: Consolidated Norvik Ltd … Consolidated Norvik said.
func (j *joiner) firms(ns []Name) []Name {
	var whole []Name
	for _, s := range j.doc.Sentences {
		if j.titled(s.Tokens) {
			continue // Wales Limited to Ten Men
		}
		for t := s.Tokens.First + 1; t < s.Tokens.End; t++ {
			if !j.companyForm(t) || t+1 < s.Tokens.End && (j.companyForm(t+1) || j.doc.Word(t) == "Co" && j.fs[t+1].upper) {
				continue // Newtown, | Co Antrim
			}
			if first := j.firmBegins(t, s.Tokens); first < t {
				whole = append(whole, Name{text.Range{First: first, End: t + 1}, Organization})
			}
		}
	}
	if len(whole) == 0 {
		return ns
	}
	ns = merge(ns, whole)
	j.short = map[string]bool{}
	for i := range ns {
		if r := &ns[i].Tokens; j.companyForm(r.End - 1) {
			if r.Len() > 2 && j.kindOfFirm(r.First) {
				r.First++
			}
			j.shortFirm(*r)
		}
	}
	return j.firmsAgain(ns)
}

func (j *joiner) companyForm(t int) bool {
	return companyForms()[strings.TrimSuffix(j.doc.Word(t), ".")]
}

// firmBegins is where the name of a company begins that goes on at token t of sentence r; t where none does.
func (j *joiner) firmBegins(t int, r text.Range) int {
	first, begins := t, t // the first token seen, and the first word
	for low := max(r.First, t-12); t > low; {
		t--
		w, next := j.doc.Word(t), t+1 == first
		switch {
		case next && j.doc.Tokens[t].Kind == text.Word && j.fs[t].upper && j.ofFirm(t):
			first, begins = t, t
		case !next || t == r.First:
			return begins
		case w == "&", w == "and" && j.companyForm(t+1), w == "-" && !j.doc.Tokens[t].SpaceBefore && !j.doc.Tokens[t+1].SpaceBefore:
			if !j.fs[t-1].upper {
				return begins
			}
			first = t
		case w == ")":
			open := t - 1
			for open > low && t-open < 4 && j.fs[open].upper {
				open--
			}
			if j.doc.Word(open) != "(" || open == t-1 || open == r.First || !j.fs[open-1].upper {
				return begins
			}
			first, t = open, open
		default:
			return begins
		}
	}
	return begins
}

// ofFirm reports whether token t, with a capital, may stand in the name of a company: at the beginning of a sentence only what may be a name, or a noun.
func (j *joiner) ofFirm(t int) bool {
	w := j.doc.Word(t)
	if calendar[w] || j.tags[t] == POS || j.bygone(t) || j.list(t)&inHonorifics != 0 || j.kindOfFirm(t) {
		return false
	}
	return !j.sentenceStart(t) || j.tags[t].Proper() || j.tags[t] == NN || styles[w] || j.fs[t].often() == None
}

// kindOfFirm reports whether token t opens a sentence with a noun for what is named behind it: Retailer | Norvik Ltd.
func (j *joiner) kindOfFirm(t int) bool {
	return j.sentenceStart(t) && trades()[strings.ToLower(j.doc.Word(t))]
}

// shortFirm notes what the company named in r may be called for short: the beginnings of its name, as long as they are nobody’s name, no place and no common word.
func (j *joiner) shortFirm(r text.Range) {
	for r.Len() > 1 && j.companyForm(r.End-1) {
		r.End--
	}
	for r.End = min(r.End, r.First+6); r.Len() > 0; r.End-- {
		t := r.End - 1
		if !j.fs[t].upper || r.Len() > 1 && j.human(r) {
			continue
		}
		if r.Len() == 1 && j.meansOther(t) {
			continue
		}
		name := j.doc.Of(j.doc.SpanOf(r))
		j.short[name], j.short[strings.ToUpper(name)] = true, true
	}
}

// meansOther reports whether token t by itself is rather somebody's name, a place or a common word than what a company is called by for short.
func (j *joiner) meansOther(t int) bool {
	w, usual := j.doc.Word(t), j.fs[t].often()
	return len(w) < 3 || j.surnames[w] || j.titledSo[w] || styles[w] || peoples()[w] || j.list(t)&(placeBegins|placeGoesOn|inFirstNames) != 0 || usual != None && !usual.Noun()
}

// firmsAgain makes names of companies of the words that they are called by for short, in capitals as well, but within longer names and, of common nouns, where nothing tells
// that they are one.
func (j *joiner) firmsAgain(ns []Name) []Name {
	var add []Name
	k := 0
	for t := 0; t < len(j.fs); t++ {
		for k < len(ns) && ns[k].Tokens.End <= t {
			k++
		}
		if !j.fs[t].upper {
			continue
		}
		r := text.Range{First: t, End: min(t+6, j.doc.SentenceAt(t).End)}
		for r.Len() > 0 && !j.short[j.doc.Of(j.doc.SpanOf(r))] {
			r.End--
		}
		if r.Len() == 0 || k < len(ns) && ns[k].Tokens.First <= t && ns[k].Tokens.End > r.End {
			continue
		}
		if e := r.End; e < len(j.fs) && j.fs[e].upper && j.sameSentence(e) && j.tags[e].Proper() && r.Len() == 1 {
			continue // Norvik | Street
		}
		if r.Len() == 1 && j.common(t) && j.sentenceStart(t) && !(r.End < len(j.tags) && (j.tags[r.End].Finite() || j.tags[r.End] == POS)) {
			continue
		}
		add = append(add, Name{r, Organization})
		t = r.End - 1
	}
	return merge(ns, add)
}
