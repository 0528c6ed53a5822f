package coref

import (
	"unicode"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// Titles are the titles and offices that stand before a name: those right before it, and that of a description and a comma before it, "the mayor of Bath, Sir". What
// tells of kin, her husband, or which of two is meant, the younger, is no title.
func Titles(a *syntax.Analysis, m mention.Mention) []text.Range {
	var out []text.Range
	if t := office(a, m); t.Len() > 0 {
		out = append(out, t)
	}
	for _, t := range m.Titles {
		if t = withoutKin(a, t); t.Len() > 0 && !comparing[Fold(a.Doc.Word(t.First))] {
			if n := len(out) - 1; n >= 0 && out[n].End == t.First && halves[Fold(a.Doc.Word(t.First-1))] {
				out[n].End = t.End
				continue
			}
			out = append(out, t)
		}
	}
	return out
}

// halves are words of ranks that are none without the next word: Det | Sgt, state | Sen.
var halves = map[string]bool{"det": true, "detective": true, "brig": true, "lt": true, "maj": true, "state": true, "us": true, "ch": true, "temp": true}

var comparing = map[string]bool{"younger": true, "elder": true, "older": true}

// withoutKin cuts words for kin off the end of a title: rocker | husband.
func withoutKin(a *syntax.Analysis, t text.Range) text.Range {
	for t.Len() > 0 {
		if _, ok := generations[a.Lemma(t.End-1)]; !ok {
			break
		}
		t.End--
	}
	return t
}

// office is the office that a description before a name and a comma tells, with what it is of: the | mayor of Bath |, Sir Hal Wood. It is empty where there is none.
func office(a *syntax.Analysis, m mention.Mention) text.Range {
	t := m.Role
	if t.Len() == 0 || m.Kind != mention.Person || mention.NounKind(a.Lemma(t.End-1)) != mention.Person {
		return text.Range{}
	}
	for k := t.First; k < t.End; k++ {
		if tag := a.Tags[k]; tag == syntax.PRPS || tag == syntax.POS || tag == syntax.DT && Fold(a.Doc.Word(k)) != "the" {
			return text.Range{} // her lawyer, the union's lawyer or a lawyer is somebody's, or one of many, and no title
		}
	}
	if a.Tags[t.First] == syntax.DT {
		t.First++
	}
	if t = withoutKin(a, t); t.Len() == 0 {
		return text.Range{}
	}
	if w := a.Doc.Word(t.End); w == "of" || w == "for" && unicode.IsUpper(first(a.Doc.Word(t.End+1))) {
		for t.End < m.Core.First && a.Doc.Word(t.End) != "," {
			t.End++
		}
	}
	return t
}
