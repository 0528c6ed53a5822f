package syntax

import (
	"strings"

	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// A borne is what the sentences of an article show of the words of its names, so that they bear out those of its headlines.
type borne struct {
	words map[model.Hash]bool     // with a capital within a sentence, or in a name
	pairs map[model.Hash]bool     // one behind another in a name
	first map[model.Hash]bool     // the first words of names
	last  map[model.Hash]NameType // the last
}

// headed trusts a name of a line in which all words have capitals, which tell nothing there of where a name ends, only as far as the sentences of the article bear it
// out: Ida Brook | Blasts | Carl Dunn.
func (j *joiner) headed(ns []Name) []Name {
	var b *borne
	var out []Name
	k := 0
	for _, s := range j.doc.Sentences {
		r, from := s.Tokens, k
		for k < len(ns) && ns[k].Tokens.First < r.End {
			k++
		}
		switch {
		case j.titled(r):
			if b == nil {
				b, out = j.bear(ns), append(make([]Name, 0, len(ns)+8), ns[:from]...)
			}
			kept := len(out)
			for _, n := range ns[from:k] {
				out = j.cut(out, n, r, b)
			}
			j.untitle(r, out[kept:], b)
		case b != nil:
			out = append(out, ns[from:k]...)
		}
	}
	if b == nil {
		return ns
	}
	return out
}

// titled reports whether all words of the sentence in r have capitals, and no full stop ends it.
func (j *joiner) titled(r text.Range) bool {
	return r.Len() > 2 && j.doc.Word(r.End-1) != "." && allUpper(j.fs, r)
}

// bear is what the sentences that are no headlines show of the names ns.
func (j *joiner) bear(ns []Name) *borne {
	b := &borne{map[model.Hash]bool{}, map[model.Hash]bool{}, map[model.Hash]bool{}, map[model.Hash]NameType{}}
	k := 0
	for _, s := range j.doc.Sentences {
		r := s.Tokens
		titled := j.titled(r)
		for t := r.First + 1; t < r.End && !titled; t++ {
			if j.fs[t].upper {
				b.words[j.fs[t].word] = true
			}
		}
		for ; k < len(ns) && ns[k].Tokens.First < r.End; k++ {
			if titled {
				continue
			}
			var before model.Hash
			for t := ns[k].Tokens.First; t < ns[k].Tokens.End; t++ {
				if !j.fs[t].upper {
					continue
				}
				w := j.fs[t].word
				b.words[w] = true
				if before == 0 {
					b.first[w] = true
				} else {
					b.pairs[before.With(w)] = true
				}
				before = w
			}
			b.last[before] = ns[k].Type
		}
	}
	return b
}

// cut appends what is borne out of the name n of the headline in line: without the common words that have no capital elsewhere, and parted where the
// article never has two of its words in one name. Of what nothing is borne out, all is kept but what stands behind a word for a body: City Council | Backs.
func (j *joiner) cut(out []Name, n Name, line text.Range, b *borne) []Name {
	if len(out) > 0 {
		line.First = max(line.First, out[len(out)-1].Tokens.End)
		n.Tokens.First = max(n.Tokens.First, line.First)
	}
	if n.Tokens.Len() <= 0 {
		return out // the name before took it in
	}
	some := false
	for t := n.Tokens.First; t < n.Tokens.End && !some; t++ {
		some = j.fs[t].upper && b.words[j.fs[t].word]
	}
	if !some {
		for t := n.Tokens.First + 1; t < n.Tokens.End; t++ {
			if j.list(t-1)&(inBodies|inBodyWords) != 0 && j.strange(t, b) {
				n.Tokens.End = t
			}
		}
		return append(out, n)
	}
	last, bears := -1, false // the last token of the piece that ends behind the names of out, and whether it is borne out
	piece := n
	end := func() {
		if last >= 0 && bears {
			for r := &piece.Tokens; r.End < line.End && j.paired(last, r.End, b); r.End++ {
				last = r.End // Leeds | Police
			}
			for r := &piece.Tokens; r.First > line.First && j.paired(r.First-1, r.First, b); r.First-- {
			}
			if typ, ok := b.last[j.fs[last].word]; ok {
				piece.Type = typ
			}
			if j.short[j.doc.Of(j.doc.SpanOf(piece.Tokens))] {
				piece.Type = Organization
			}
			out = append(out, piece)
			line.First = piece.Tokens.End
		}
		last, bears = -1, false
	}
	for t := n.Tokens.First; t < n.Tokens.End; t++ {
		switch {
		case !j.fs[t].upper:
			continue
		case j.strange(t, b):
			end()
			continue
		case last >= 0 && j.parted(last, t, b):
			end()
		}
		if last < 0 {
			piece = Name{text.Range{First: t}, n.Type}
		}
		piece.Tokens.End, last = t+1, t
		bears = bears || b.words[j.fs[t].word]
	}
	end()
	return out
}

// paired reports whether a name of the article has the words of the tokens a and t, one behind another.
func (j *joiner) paired(a, t int, b *borne) bool {
	return j.fs[a].upper && j.fs[t].upper && b.pairs[j.fs[a].word.With(j.fs[t].word)]
}

// strange reports whether token t, in a headline, is a common word that has no capital elsewhere in the article.
func (j *joiner) strange(t int, b *borne) bool {
	if !j.fs[t].upper || b.words[j.fs[t].word] || j.list(t)&(inFirstNames|inBodies|inBodyWords|placeBegins|placeGoesOn) != 0 || j.initial(t) {
		return false
	}
	usual := j.fs[t].often()
	return usual != None && !usual.Proper() && usual != JJ || j.list(t)&inRoles != 0 || j.headVerb(t)
}

// parted reports whether between the tokens a and t a name of the article ends or begins.
func (j *joiner) parted(a, t int, b *borne) bool {
	x, y := j.fs[a].word, j.fs[t].word
	if j.paired(a, t, b) || j.list(a)&inFirstNames != 0 {
		return false
	}
	if _, ends := b.last[x]; ends && !b.first[x] && !b.words[y] {
		return true // Leeds Health | Board, where the article has Leeds Health
	}
	if !b.words[x] {
		return t+1 < len(j.fs) && b.first[y] && b.pairs[y.With(j.fs[t+1].word)]
	}
	return b.words[y] && j.list(t)&(inBodies|inBodyWords) == 0
}

// headVerb reports whether token t may be the verb of a headline: Slams, Vetoes.
func (j *joiner) headVerb(t int) bool {
	return strings.HasSuffix(j.doc.plain(t), "s") && KnownVerb(j.doc.base(t))
}

// untitle gives the common words of a headline outside its names ns, which were tagged as if they were some, the tags that they have most often, and that of a verb behind
// what may be its subject.
func (j *joiner) untitle(r text.Range, ns []Name, b *borne) {
	k := 0
	for t := r.First; t < r.End; t++ {
		for k < len(ns) && ns[k].Tokens.End <= t {
			k++
		}
		if k < len(ns) && ns[k].Tokens.First <= t || !j.tags[t].Proper() || !j.strange(t, b) {
			continue
		}
		if usual := j.fs[t].often(); t > r.First && j.tags[t-1].Noun() && j.headVerb(t) {
			j.tags[t] = VBZ
		} else if usual != None {
			j.tags[t] = usual
		}
	}
}
