package coref

import (
	"strings"
	"unicode"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// Answer tells who gives the responses where Resolve leaves that open: a body called by a part of its name, as Tarn Capital is in "Tarn declined to comment", or
// something that nobody would take for somebody but for its answer, as Havbrisk in "Havbrisk did not respond", which is a new entity. It, of which nothing else tells whom it stands for, is whoever
// says so: "A spokesman said it did not comment on leaks".
func (who *Result) Answer(a *syntax.Analysis, ms []mention.Mention, said attrib.Result) {
	parts := who.parts(a, ms)
	k := 0 // of the attributions, the first that may hold the response
	for _, r := range said.Responses {
		if r.Mention < 0 {
			continue
		}
		if ms[r.Mention].Form == mention.Pronoun && who.Of[r.Mention] < 0 {
			at := a.Doc.Tokens[r.Tokens.First].Start
			for k < len(said.Attributions) && said.Attributions[k].Content[0].End <= at {
				k++
			}
			if k < len(said.Attributions) && said.Attributions[k].Content[0].Start <= at {
				who.Of[r.Mention] = who.Speaker[k]
			}
			continue
		}
		e, name := who.Of[r.Mention], who.called(a, ms, r.Mention)
		if by, ok := parts[name]; ok && name != "" && by >= 0 && (e < 0 || who.mayBeBody(e)) {
			who.Of[r.Mention] = by
		} else if e < 0 {
			parts[name] = len(who.Entities)
			who.add(a, ms, r.Mention)
		}
	}
}

// parts are the bodies of an article by a part of their names: all words but the last, and the last behind an article, Tarn and the council. It is -1 where several
// are called so.
func (who *Result) parts(a *syntax.Analysis, ms []mention.Mention) map[string]int {
	parts := map[string]int{}
	for e, x := range who.Entities {
		if x.Name < 0 || ms[x.Name].Core.Len() < 2 || !who.mayBeBody(e) {
			continue
		}
		last := ms[x.Name].Core
		last.First = last.End - 1
		for _, part := range [2]string{joined(a, text.Range{First: ms[x.Name].Core.First, End: last.First}), "the " + joined(a, last)} {
			if by, ok := parts[part]; ok && by != e {
				parts[part] = -1
			} else {
				parts[part] = e
			}
		}
	}
	return parts
}

// called is what mention i is called: the name of its entity, or its own words.
func (who *Result) called(a *syntax.Analysis, ms []mention.Mention, i int) string {
	if e := who.Of[i]; e >= 0 && who.Entities[e].Name >= 0 {
		i = who.Entities[e].Name
	}
	name := joined(a, ms[i].Core)
	if name != "" && ms[i].Form == mention.Description && a.Low(ms[i].Tokens.First) == "the" {
		return "the " + name
	}
	return name
}

// joined are the words of a name as one; empty for one so long that it would be no name.
func joined(a *syntax.Analysis, r text.Range) string {
	if r.Len() > mostWords {
		return ""
	}
	return strings.Join(nameWords(a, r), " ")
}

// mayBeBody reports whether entity e may be a body: it is no person, or one by the look of the name alone, as Willow Run may be.
func (who *Result) mayBeBody(e int) bool {
	return who.Entities[e].Kind != mention.Person || who.Entities[e].Gender == mention.Unknown
}

// add makes an entity of mention i, by its name where it is written like one.
func (who *Result) add(a *syntax.Analysis, ms []mention.Mention, i int) {
	x := newEntity(mention.Organization, ms[i].Plural)
	x.Mentions = []int{i}
	if unicode.IsUpper(text.Initial(a.Doc.Word(ms[i].Core.First))) && a.Tags[ms[i].Core.First] != syntax.DT {
		x.Name = i
	}
	who.Of[i] = len(who.Entities)
	who.Entities = append(who.Entities, x)
	who.Bodies = append(who.Bodies, noBody)
}
