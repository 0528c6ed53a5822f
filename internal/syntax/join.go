package syntax

import (
	"github.com/sayso-news/sayso/internal/text"
)

// join mends the names of a document where the way they are written tells more than the model sees from word to word: parts of a long
// name that stand apart, an office taken for a part of the name behind it.
func join(d *text.Doc, fs []form, tags []Tag, ns []Name) []Name {
	j := joiner{d, fs, tags}
	out := ns[:0]
	for k := 0; k < len(ns); k++ {
		n := j.office(ns[k])
		for k+1 < len(ns) {
			if !j.one(n, ns[k+1]) {
				break
			}
			k++
			n.Tokens.End = ns[k].Tokens.End
			if n.Type != Person {
				n.Type = Organization
			}
		}
		n = j.body(n)
		for k+1 < len(ns) && ns[k+1].Tokens.First < n.Tokens.End {
			k++ // swallowed
		}
		out = append(out, n)
	}
	return out
}

type joiner struct {
	doc  *text.Doc
	fs   []form
	tags []Tag
}

func (j *joiner) list(t int) int { return int(j.fs[t].list) }

// sentenceStart reports whether token t opens its sentence, where a capital tells nothing.
func (j *joiner) sentenceStart(t int) bool {
	return t == 0 || j.doc.Tokens[t-1].Sentence != j.doc.Tokens[t].Sentence
}

// office takes an office off the front of a name: Health Executive | Peter Ouma. What is left is a person's.
func (j *joiner) office(n Name) Name {
	for t := n.Tokens.End - 2; t > n.Tokens.First; t-- {
		if j.list(t)&(inRoles|inHonorifics) != 0 && j.list(t+1)&inFirstNames != 0 && n.Tokens.End-t <= 4 && j.list(n.Tokens.End-1)&inBodies == 0 {
			return Name{text.Range{First: t + 1, End: n.Tokens.End}, Person}
		}
	}
	return n
}

// one reports whether two names that follow each other are parts of one: Labour | Against the Witchhunt, Northgate | Ventures.
func (j *joiner) one(a, b Name) bool {
	if a.Tokens.Len()+b.Tokens.Len() > 10 {
		return false
	}
	gap := b.Tokens.First - a.Tokens.End
	switch {
	case gap == 0 && a.Type == Person:
		return (b.Type == Person || b.Type == Other) && j.doc.Tokens[a.Tokens.End].Sentence == j.doc.Tokens[a.Tokens.End-1].Sentence
	case gap == 0:
		return a.Type != Person && b.Type != Person && j.doc.Tokens[a.Tokens.End].Sentence == j.doc.Tokens[a.Tokens.End-1].Sentence &&
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

// nickname reports whether the three tokens from t are a name in quotation marks: Margaret | ‘Midge’ | Halloran.
func (j *joiner) nickname(t int) bool {
	_, opens := marks[j.doc.Word(t)]
	_, closes := marks[j.doc.Word(t+2)]
	return opens && closes && j.fs[t+1].upper
}

// body extends the name of a body over what it is the body of: the Department | of Health and Social Care.
func (j *joiner) body(n Name) Name {
	if n.Type != Organization && n.Type != Other || j.list(n.Tokens.End-1)&inBodies == 0 {
		return n
	}
	s := j.doc.Sentences[j.doc.Tokens[n.Tokens.First].Sentence].Tokens
	t := n.Tokens.End
	if t+1 >= s.End || (j.doc.Word(t) != "of" && j.doc.Word(t) != "for") {
		return n
	}
	t++
	if j.tags[t] == DT && t+1 < s.End {
		t++
	}
	end := t
	for t < s.End && end-n.Tokens.First < 12 {
		switch w := j.doc.Word(t); {
		case j.fs[t].upper && j.tags[t] != PRP && !sentenceMark(j.tags[t]):
			end = t + 1
		case (w == "and" || w == "&" || w == "of") && t == end && t+1 < s.End && j.fs[t+1].upper && j.list(t+1)&inHonorifics == 0 && j.tags[t+1] != DT:
		default:
			t = s.End
		}
		t++
	}
	if end > n.Tokens.End+1 {
		n.Tokens.End, n.Type = end, Organization
	}
	return n
}

func sentenceMark(t Tag) bool { return Comma <= t && t <= RRB }
