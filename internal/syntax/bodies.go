package syntax

import (
	"slices"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

// bodies gives the names of bodies and outlets their beginnings. The model reads from word to word and parts a long name that it has not seen; but a run of
// capitals that ends in a word of bodies is one name: Western Regional Police Command; Rail, Tram and Bus Union; Pen-y-Fan Foundation.
func (j *joiner) bodies(ns []Name) []Name {
	k := 0
	for _, s := range j.doc.Sentences {
		r := s.Tokens
		if allUpper(j.fs, r) {
			continue
		}
		for h := r.First + 1; h < r.End; h++ {
			if !j.fs[h].upper || h+1 < r.End && j.fs[h+1].upper && j.doc.Tokens[h+1].Kind == text.Word {
				continue
			}
			if w := j.doc.Word(h); j.list(h)&(inBodies|inBodyWords) == 0 && !laws[w] && !enterprises()[w] && !outletWords()[w] {
				continue
			}
			for k < len(ns) && ns[k].Tokens.End <= r.First {
				k++
			}
			ns = j.body(ns, k, r, h)
		}
	}
	return ns
}

// outletWords are words that names of newspapers and broadcasters end in. The model learned names worse with them than without.
var outletWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range lexicon.Kinds("outlet-words") {
		m[w] = true
	}
	return m
})

// outlets are the names of newspapers and broadcasters.
var outlets = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for name, kind := range lexicon.Kinds("outlets") {
		m[name] = kind != "social"
	}
	return m
})

// laws are words that names of laws end in, a year behind them: Children and Families Act 2014.
var laws = map[string]bool{"Act": true, "Bill": true, "Treaty": true, "Charter": true, "Directive": true, "Protocol": true}

// body widens the name that ends, or whose first part ends, in token h of sentence r. The names of the sentence begin at ns[k].
func (j *joiner) body(ns []Name, k int, r text.Range, h int) []Name {
	for k < len(ns) && ns[k].Tokens.End <= h {
		k++
	}
	named := k < len(ns) && ns[k].Tokens.First <= h
	if named && ns[k].Type == Person && ns[k].Tokens.End == h+1 && ns[k].Tokens.Len() > 1 && j.list(ns[k].Tokens.First)&inFirstNames != 0 {
		return ns // Julian Bank
	}
	whole := Name{text.Range{First: h, End: h + 1}, Organization}
	if laws[j.doc.Word(h)] {
		whole.Type = Other
		if h+1 < r.End && j.tags[h+1] == CD {
			whole.Tokens.End++
		}
	}
	if named {
		whole.Tokens = text.Range{First: ns[k].Tokens.First, End: max(ns[k].Tokens.End, whole.Tokens.End)}
	}
	first := j.bodyBegins(whole.Tokens.First, r)
	if first == whole.Tokens.First && !(outletWords()[j.doc.Word(h)] && first > r.First && j.tags[first-1] == DT) {
		return ns
	}
	whole.Tokens.First = first
	from, end := k, k
	if named {
		end++
	}
	for from > 0 && ns[from-1].Tokens.End > first {
		from--
		whole.Tokens.First = min(whole.Tokens.First, ns[from].Tokens.First)
	}
	return slices.Replace(ns, from, end, whole)
}

// bodyBegins is the token that the name of a body begins with which goes on at token t of sentence r.
func (j *joiner) bodyBegins(t int, r text.Range) int {
	first, listed := t, -1 // where a list with commas begins, which counts only behind an article and at the start of a sentence
	for t--; t >= r.First; t-- {
		switch w := j.doc.Word(t); {
		case j.partOfBody(t):
			if listed < 0 {
				first = t
			} else {
				listed = t
			}
		case w == "-" && t > r.First && !j.doc.Tokens[t].SpaceBefore && !j.doc.Tokens[t+1].SpaceBefore && j.doc.Tokens[t-1].Kind == text.Word:
			t--
			if j.fs[t].upper && listed < 0 {
				first = t
			}
		case (w == "and" || w == "&") && j.field(t-1) && t > r.First && t+1 == max(first, listed):
		case w == "," && j.field(t-1) && t > r.First:
			if listed < 0 {
				listed = first
			}
		default:
			if listed >= 0 && listed < first && j.tags[t] == DT {
				return listed
			}
			return first
		}
	}
	if listed >= 0 && listed < first {
		return listed // nothing stands before the list
	}
	return first
}

// partOfBody reports whether token t, written with a capital, may stand in the name of a body whose later words stand behind it.
func (j *joiner) partOfBody(t int) bool {
	w, tag := j.doc.Word(t), j.tags[t]
	if !j.fs[t].upper || j.doc.Tokens[t].Kind != text.Word || calendar[w] || j.bygone(t) || j.list(t)&inHonorifics != 0 && (t == 0 || j.tags[t-1] != DT) {
		return false // the General Synod has one behind an article
	}
	return tag.Proper() || (tag == JJ || tag == NN || tag == NNS) && (!j.sentenceStart(t) || styles[w])
}

// styles are words that are no names by themselves, and that names of bodies begin with: Great Western Railway.
var styles = map[string]bool{"Great": true, "Greater": true, "National": true, "Royal": true, "United": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true, "North": true, "South": true,
	"East": true, "West": true, "Central": true, "General": true, "International": true, "Federal": true, "First": true, "Public": true, "Human": true, "Free": true, "Social": true, "Democratic": true, "Medical": true,
	"Environmental": true, "Legal": true, "Christian": true, "Islamic": true, "Muslim": true, "Jewish": true, "Catholic": true, "American": true, "British": true, "Global": true, "Liberal": true}

// field reports whether token t may end a part of a name that more follows of: Kensington | and Chelsea Council. Another body is none.
func (j *joiner) field(t int) bool {
	return t >= 0 && j.partOfBody(t) && j.list(t)&(inBodies|inBodyWords) == 0
}

// purposes gives the names of bodies what they are for, which the model leaves out where it has not seen them: Center | for a New Norland Security, Coalition | to Stop Dumping.
func (j *joiner) purposes(ns []Name) []Name {
	var add []Name
	for h := 1; h+2 < len(j.fs); h++ {
		if !j.fs[h].upper || !causes[j.doc.Word(h)] || j.sentenceStart(h) || j.doc.Tokens[h].Sentence != j.doc.Tokens[h+2].Sentence {
			continue
		}
		if end := j.purpose(h + 1); end > h+2 && !(end < len(j.tags) && j.tags[end] == HYPH) {
			add = append(add, Name{text.Range{First: h, End: end}, Organization})
		}
	}
	return merge(ns, add)
}

// causes are the words of bodies that are called by what they are for or against.
var causes = map[string]bool{"Alliance": true, "Association": true, "Campaign": true, "Center": true, "Centre": true, "Coalition": true, "Commission": true, "Committee": true, "Council": true, "Foundation": true, "Fund": true, "Initiative": true,
	"Institute": true, "Movement": true, "Network": true, "Organization": true, "Organisation": true, "Partnership": true, "Project": true, "Society": true, "Subcommittee": true, "Trust": true, "Union": true, "Caucus": true,
	"Americans": true, "Citizens": true, "Democrats": true, "Republicans": true}

// inquiries are those of causes that are called by what they are on: Select Committee | on Hull.
var inquiries = map[string]bool{"Center": true, "Centre": true, "Committee": true, "Subcommittee": true, "Commission": true, "Council": true, "Caucus": true}

// purpose is the end of the words that tell from token t on what a body is for; t where none do.
func (j *joiner) purpose(t int) int {
	s := j.doc.Sentences[j.doc.Tokens[t].Sentence].Tokens
	k := t + 1
	switch w := j.doc.Word(t); {
	case w == "to" && j.tags[k] == VB:
	case w == "for" && (j.doc.Word(k) == "a" || j.doc.Word(k) == "an" || j.doc.Word(k) == "the") && k+1 < s.End:
		k++
	case w == "for", w == "against", w == "on" && inquiries[j.doc.Word(t-1)]:
	default:
		return t
	}
	last := t
	for end := min(s.End, k+8); k < end; k++ {
		switch w := j.doc.Word(k); {
		case j.fs[k].upper && j.doc.Tokens[k].Kind == text.Word && !calendar[w] && j.list(k)&inHonorifics == 0:
			last = k + 1
		case last == k && (w == "of" || (w == "and" || w == "&") && k+1 < end && j.list(k+1)&(inFirstNames|inBodies|inBodyWords|placeBegins) == 0):
		default:
			return last
		}
	}
	return last
}
