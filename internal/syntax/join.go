package syntax

import (
	"strings"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/text"
)

// join mends the names of a document where the way they are written tells more than the model sees from word to word: parts of a long
// name that stand apart, an office taken for a part of the name behind it.
func join(d *text.Doc, roles []marks.Role, fs []form, tags []Tag, ns []Name) []Name {
	j := joiner{d, roles, fs, tags}
	out := ns[:0]
	for k := 0; k < len(ns); k++ {
		n := ns[k]
		if len(out) > 0 && n.Tokens.First < out[len(out)-1].Tokens.End {
			continue // taken in by the one before
		}
		for k+1 < len(ns) {
			if !j.one(n, ns[k+1]) {
				break
			}
			k++
			if apart := j.tags[n.Tokens.End] == IN; apart || n.Type != Person && ns[k].Type != Person {
				n.Type = Organization
			} else {
				n.Type = Person
			}
			n.Tokens.End = ns[k].Tokens.End
		}
		if n.Tokens.Len() > 1 && j.list(n.Tokens.End-1)&inBodyWords != 0 {
			n.Type = Organization
		}
		if n = j.office(n); n.Type == Person || j.firstName(n) {
			n.Type = Person
			n = j.person(n)
		}
		n = j.body(n)
		for k+1 < len(ns) && ns[k+1].Tokens.First < n.Tokens.End {
			k++ // swallowed
		}
		if len(out) > 0 {
			n.Tokens.First = max(n.Tokens.First, out[len(out)-1].Tokens.End)
		}
		out = append(out, n)
	}
	return j.surnames(out)
}

// surnames adds the surnames of people whom the document names in full, where they stand alone and the model passed over them: it sees a word
// where it stands, and here the rest of the article tells more.
func (j *joiner) surnames(ns []Name) []Name {
	known := map[string]bool{}
	for _, n := range ns {
		if w := j.doc.Word(n.Tokens.End - 1); n.Type == Person && n.Tokens.Len() > 1 && len(w) > 3 {
			known[w] = true
		}
	}
	if len(known) == 0 {
		return ns
	}
	out := make([]Name, 0, len(ns)+8)
	k := 0
	for t := range j.doc.Tokens {
		if k < len(ns) && ns[k].Tokens.First == t {
			out = append(out, ns[k])
			k++
			continue
		}
		if len(out) > 0 && t < out[len(out)-1].Tokens.End || !j.fs[t].upper || !known[j.doc.Word(t)] {
			continue
		}
		out = append(out, Name{text.Range{First: t, End: t + 1}, Person})
	}
	return out
}

type joiner struct {
	doc   *text.Doc
	roles []marks.Role
	fs    []form
	tags  []Tag
}

func (j *joiner) list(t int) int { return int(j.fs[t].list) }

// sentenceStart reports whether token t opens its sentence, where a capital tells nothing.
func (j *joiner) sentenceStart(t int) bool {
	return t == 0 || j.doc.Tokens[t-1].Sentence != j.doc.Tokens[t].Sentence
}

// office takes an office off the front of a name: Health Executive | Peter Ouma. What is left is a person's.
func (j *joiner) office(n Name) Name {
	for t := n.Tokens.End - 2; t > n.Tokens.First; t-- {
		if j.list(t)&(inRoles|inHonorifics) != 0 && j.fs[t+1].upper && n.Tokens.End-t <= 4 && j.list(n.Tokens.End-1)&(inBodies|inBodyWords|inRoles) == 0 {
			return Name{text.Range{First: t + 1, End: n.Tokens.End}, Person}
		}
	}
	return n
}

// firstName reports whether a name of one word is somebody's first name with a surname behind it that the model left out.
func (j *joiner) firstName(n Name) bool {
	t := n.Tokens.End
	return n.Tokens.Len() == 1 && t < len(j.fs) && j.list(n.Tokens.First)&inFirstNames != 0 && j.sameSentence(t) && j.fs[t].upper && j.tags[t].Proper() &&
		j.doc.Tokens[t].Kind == text.Word && j.list(t)&(inRoles|inHonorifics|inBodies|inBodyWords) == 0
}

// person gives a person's name its edges: it begins with a capital, runs over the capitals that follow it and over particles between (van der
// Berg), and takes in a nickname (Margaret ‘Midge’ Halloran).
func (j *joiner) person(n Name) Name {
	r := &n.Tokens
	for r.Len() > 1 && !j.fs[r.First].upper && !particles[j.doc.Word(r.First)] {
		r.First++
	}
	s := j.doc.Sentences[j.doc.Tokens[r.First].Sentence].Tokens
	if t := r.First - 4; t >= s.First && r.Len() == 1 && j.fs[t].upper && j.tags[t].Proper() && j.nickname(t+1) {
		r.First = t
	}
	if allUpper(j.fs, s) {
		return n
	}
	for r.First > s.First && r.Len() < 4 && j.given(r.First-1) {
		r.First--
	}
	for r.End < s.End && r.Len() < 6 {
		t := r.End
		for t < s.End && (particles[j.doc.Word(t)] || t > r.End && j.doc.Word(t) == "-") {
			t++
		}
		if t >= s.End || !j.fs[t].upper || j.doc.Tokens[t].Kind != text.Word || j.list(t)&(inHonorifics|inRoles|inBodies) != 0 || calendar[j.doc.Word(t)] || j.tags[t] == PRP || j.tags[t] == DT || j.tags[t] == IN {
			break
		}
		r.End = t + 1
	}
	return n
}

// given reports whether token t may be a given name that the model left out in front of a surname.
func (j *joiner) given(t int) bool {
	w := j.doc.Word(t)
	return j.fs[t].upper && j.tags[t] == NNP && j.doc.Tokens[t].Kind == text.Word && strings.ToUpper(w) != w && !calendar[w] && !strings.HasSuffix(w, ".") &&
		j.list(t)&(inRoles|inHonorifics|inBodies|inBodyWords) == 0 && (!j.sentenceStart(t) || j.list(t)&inFirstNames != 0)
}

var particles = map[string]bool{"van": true, "der": true, "den": true, "de": true, "da": true, "di": true, "du": true, "del": true, "della": true, "dos": true, "von": true, "zu": true, "la": true, "le": true,
	"bin": true, "ibn": true, "bint": true, "al": true, "el": true, "ul": true, "ap": true, "ter": true, "y": true}

var calendar = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
	"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true, "September": true, "October": true, "November": true, "December": true}

// one reports whether two names that follow each other are parts of one: Labour | Against the Witchhunt, Northgate | Ventures.
func (j *joiner) one(a, b Name) bool {
	if a.Tokens.Len()+b.Tokens.Len() > 10 {
		return false
	}
	gap := b.Tokens.First - a.Tokens.End
	switch {
	case gap == 0 && a.Type == Person:
		return j.list(b.Tokens.End-1)&(inBodies|inBodyWords) == 0 && b.Tokens.Len() < 3 && j.sameSentence(a.Tokens.End)
	case gap == 0 && b.Type == Person && b.Tokens.Len() == 1:
		return j.list(a.Tokens.End-1)&inFirstNames != 0 && j.sameSentence(a.Tokens.End)
	case gap == 0:
		return a.Type != Person && b.Type != Person && j.sameSentence(a.Tokens.End) &&
			!(a.Type == Other && b.Type == Place)
	case gap == 3 && b.Type == Person:
		return j.nickname(a.Tokens.End)
	case gap > 2:
		return false
	}
	// A preposition with a capital, in the middle of a sentence, stands in a name.
	t := a.Tokens.End
	if j.tags[t] != IN || !j.fs[t].upper || j.sentenceStart(t) {
		return false
	}
	return gap == 1 || j.tags[t+1] == DT
}

func (j *joiner) sameSentence(t int) bool {
	return j.doc.Tokens[t].Sentence == j.doc.Tokens[t-1].Sentence
}

// nickname reports whether the three tokens from t are a name in quotation marks: Margaret | ‘Midge’ | Halloran.
func (j *joiner) nickname(t int) bool {
	return j.roles[t] == marks.Opens && j.roles[t+2] == marks.Closes && j.fs[t+1].upper
}

// body extends the name of a body over what it is the body of: the Department | of Health and Social Care.
func (j *joiner) body(n Name) Name {
	if n.Type != Organization && n.Type != Other {
		return n
	}
	for n.Tokens.Len() > 1 && !j.fs[n.Tokens.End-1].upper && j.doc.Tokens[n.Tokens.End-1].Kind == text.Word && connectors[j.doc.Word(n.Tokens.End-1)] {
		n.Tokens.End--
	}
	if j.list(n.Tokens.First)&inBodies == 0 && j.list(n.Tokens.End-1)&inBodies == 0 {
		return n
	}
	s := j.doc.Sentences[j.doc.Tokens[n.Tokens.First].Sentence].Tokens
	of := false // a word of what it is the body of has been taken in
	for t := n.Tokens.First; t < n.Tokens.End; t++ {
		of = of || j.doc.Word(t) == "of" || j.doc.Word(t) == "for"
	}
	for n.Tokens.Len() < 12 {
		t := n.Tokens.End
		switch w := j.word(t, s); {
		case w == "of" || w == "for" && !of:
			t++
			if j.word(t, s) == "the" {
				t++
			}
		case (w == "and" || w == "&") && of:
			t++
		case !of:
			return n
		}
		if t >= s.End || !j.fs[t].upper || j.doc.Tokens[t].Kind != text.Word || j.tags[t] == PRP || j.tags[t] == DT || j.list(t)&inHonorifics != 0 || calendar[j.doc.Word(t)] {
			return n
		}
		n.Tokens.End, n.Type, of = t+1, Organization, true
	}
	return n
}

var connectors = map[string]bool{"and": true, "of": true, "for": true, "the": true, "in": true}

// word is the text of token t of the sentence in s, empty beyond it.
func (j *joiner) word(t int, s text.Range) string {
	if t >= s.End {
		return ""
	}
	return j.doc.Word(t)
}
