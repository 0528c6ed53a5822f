package coref

import (
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

var credits = lexicon.Once("credits")

// credited reports whether a name stands in no more than a credit, or a line about who reports: Photo: Ann Hale. (Ann Hale/AP) By Ann Hale. Ann Hale is a reporter for the
// Courier.
func (r *resolver) credited(m mention.Mention) bool {
	if m.Form != mention.Name || m.Kind != mention.Person {
		return false
	}
	line := r.doc.Paragraphs[r.paragraph(m.Head)].Tokens
	return r.creditedBefore(m) || r.creditedBehind(m, line) || r.reports(m, line)
}

// creditedBefore reports whether the words before a name, as far back as where a sentence or a bracket opens, are those of a credit: Photo: | Ann Hale; Reporting by
// Ian Hale and | Ann Hale.
func (r *resolver) creditedBefore(m mention.Mention) bool {
	const far = 10
	first := r.doc.SentenceAt(m.Head).First
	opens := func(t int) bool {
		return t <= first || r.doc.Word(t-1) == "(" || r.doc.Word(t-1) == "[" || r.doc.Word(t-1) == ";" || r.doc.Word(t-1) == "|"
	}
	for t := m.Tokens.First - 1; t > max(first, m.Tokens.First-far); t-- {
		switch w := text.Fold(r.Low(t)); {
		case w == ":" || w == "by" || w == "of" && text.Fold(r.Low(t-1)) == "courtesy":
			for k := t - 1; k >= max(first, t-4); k-- {
				if credits()[r.Lemma(k)] || credits()[text.Fold(r.Low(k))] {
					return opens(k) || opens(k-1) || opens(k-2)
				}
			}
			return false
		case r.Tags[t].Verb() || opens(t):
			return false
		}
	}
	return false
}

// creditedBehind reports whether nothing but a stroke and a name stands behind a name up to the end of a bracket or a line: Ann Hale | /Getty Images.
func (r *resolver) creditedBehind(m mention.Mention, line text.Range) bool {
	t := m.Tokens.End
	if t+1 >= line.End || r.doc.Word(t) != "/" {
		return false
	}
	for t++; t < min(line.End, m.Tokens.End+5); t++ {
		if w := r.doc.Word(t); w == ")" || w == "]" {
			return true
		} else if !r.Tags[t].Noun() && w != "/" {
			return false
		}
	}
	return t == line.End
}

// reports reports whether a line below the first, of its own, tells no more of whoever is named than that they report.
func (r *resolver) reports(m mention.Mention, line text.Range) bool {
	first, next := m.Tokens.First, m.Tokens.End
	if r.paragraph(m.Head) <= r.lede || next > line.End {
		return false
	}
	if first > line.First {
		return first == line.First+1 && r.Low(line.First) == "by" && line.Len() < 12 && r.Tags[line.End-1] != syntax.Stop // By Ann Hale
	}
	if next+1 < line.End && r.Lemma(next) == "report" && line.End-next < 4 {
		return true // Ann Hale reports.
	}
	if next+2 >= line.End || r.Low(next) != "is" || r.Tags[next+1] != syntax.DT {
		return false
	}
	for t := next + 2; t < min(line.End, next+8) && (r.Tags[t].Noun() || r.Tags[t] == syntax.JJ || r.Tags[t] == syntax.HYPH); t++ {
		if synonyms()[r.Lemma(t)] == "reporter" {
			return true
		}
	}
	return false
}

// offstage reports whether an entity has been told of by nothing but a credit, in another paragraph than that of mention i, which so means somebody else.
func (r *resolver) offstage(x *Entity, i int) bool {
	return x.credited && r.paragraph(r.ms[x.Mentions[0]].Head) != r.paragraph(r.ms[i].Head)
}
