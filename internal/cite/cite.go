// Package cite finds the sources that an article leans on: the publications, agencies, broadcasters, documents and
// social media that it gives for where something is from.
package cite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A Source is one that is cited.
type Source struct {
	Name     text.Range // its fullest name, without article; of a document without a name its description as it stands
	Kind     Kind
	Mentions []text.Range // in order
}

// Find lists the sources of an article in order of their first mention. An outlet is one where it speaks, where it is told something, or where
// what somebody says is said in it; a document where it speaks, or where what somebody says stands in it.
func Find(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution, who coref.Result) []Source {
	f := &finder{Analysis: a, doc: a.Doc, ms: ms, who: who, asked: map[int]bool{}, reports: map[int]bool{}, cited: map[int]cited{}, speaks: make([]bool, len(a.Doc.Sentences))}
	for _, x := range said {
		if x.Act == attrib.Thought {
			continue
		}
		if x.Cue.Len() > 0 && x.Source >= 0 && f.Lemma(x.Cue.End-1) == "report" {
			f.reports[who.Of[x.Source]] = true
		}
		f.cite(x.Source)
		f.cite(x.Addressee)
		if x.Cue.Len() > 0 {
			f.speaks[a.Doc.Tokens[x.Cue.First].Sentence] = true
		}
	}
	for i, m := range ms {
		switch {
		case f.credited(m):
			if v := f.Lemma(m.Tokens.First - 2); v != "speak" && v != "talk" && v != "interview" {
				f.reports[who.Of[i]] = true
				delete(f.asked, who.Of[i])
			}
			f.cite(i)
		case f.stated(m), f.quoted(m):
			f.cite(i)
		}
	}
	return f.sources()
}

type finder struct {
	*syntax.Analysis
	doc     *text.Doc
	ms      []mention.Mention
	who     coref.Result
	speaks  []bool       // of each sentence: something is said in it
	asked   map[int]bool // entities that have been looked at
	reports map[int]bool // entities that do what outlets do: what they report is told, something has been seen by them
	cited   map[int]cited
}

// A cited entity is known by its name and kind.
type cited struct {
	name text.Range
	kind Kind
}

// cite notes that mention i is cited, where it is an outlet or a document.
func (f *finder) cite(i int) {
	if i < 0 || f.who.Of[i] < 0 {
		return
	}
	e := f.who.Of[i]
	if f.asked[e] {
		return
	}
	f.asked[e] = true
	if c, ok := f.source(e); ok {
		f.cited[e] = c
	}
}

// source is the source that an entity may be.
func (f *finder) source(e int) (cited, bool) {
	x := f.who.Entities[e]
	if x.Name >= 0 {
		name := f.bare(f.ms[x.Name].Core)
		if k, ok := f.outlet(name); ok {
			return cited{name, k}, true
		}
		if k, ok := f.called(x); ok {
			return cited{name, k}, true
		}
		if f.reports[e] && f.press(e) {
			return cited{name, Publication}, true
		}
	}
	if x.Kind == mention.Document && len(x.Mentions) > 0 {
		m := f.ms[x.Mentions[0]]
		if k, ok := outletNouns()[f.Lemma(m.Head)]; ok && m.Head > m.Core.First && f.Tags[m.Head-1].Proper() {
			return cited{f.bare(text.Range{First: m.Core.First, End: m.Head}), k}, true // Closer magazine
		}
		if x.Name >= 0 {
			return cited{f.bare(f.ms[x.Name].Core), Document}, true
		}
		return cited{m.Tokens, Document}, true
	}
	return cited{}, false
}

// bare is a name without its article.
func (f *finder) bare(r text.Range) text.Range {
	for r.Len() > 1 && (f.Tags[r.First] == syntax.DT || f.low(r.First) == "the") {
		r.First++
	}
	return r
}

// called reports whether a word beside a mention of the entity says that it is an outlet: the daily X, X, a business daily.
func (f *finder) called(x coref.Entity) (Kind, bool) {
	for _, i := range x.Mentions {
		m := f.ms[i]
		if m.Form == mention.Pronoun {
			continue
		}
		at := m.Core.First - 1
		if m.Form == mention.Description {
			at = m.Head
		}
		if k, ok := outletNouns()[f.Lemma(at)]; ok && m.Tokens.Contains(at) {
			return k, true
		}
		if k, ok := outletNouns()[f.Lemma(m.Tokens.End)]; ok && m.Form == mention.Name {
			return k, true
		}
	}
	return 0, false
}

// credited reports whether the words around a mention cite it though it says nothing: (AP), reported by X.
func (f *finder) credited(m mention.Mention) bool {
	if m.Form != mention.Name {
		return false
	}
	before, after := f.low(m.Tokens.First-1), f.low(m.Tokens.End)
	if before == "(" && after == ")" {
		return true
	}
	if before == "by" || before == "to" || before == "with" {
		switch f.Lemma(m.Tokens.First - 2) {
		case "report", "publish", "see", "obtain", "review", "reveal", "carry", "broadcast", "quote", "interview", "leak", "speak", "talk", "statement", "exclusive":
			return true
		}
	}
	return before == "from" && (f.low(m.Tokens.First-2) == "inputs" || f.low(m.Tokens.First-2) == "reporting")
}

// quoted reports whether a mention is of a document that somebody else cites: citing an internal presentation.
func (f *finder) quoted(m mention.Mention) bool {
	if m.Kind != mention.Document || m.Tokens.First == 0 {
		return false
	}
	switch f.Lemma(m.Tokens.First - 1) {
	case "cite", "quote":
		return true
	}
	return false
}

// stated reports whether something is said in what a mention names: said in the letter, wrote on X, a critic in The Times complained.
func (f *finder) stated(m mention.Mention) bool {
	if m.Head >= len(f.doc.Tokens) || !f.speaks[f.doc.Tokens[m.Head].Sentence] {
		return false
	}
	switch f.low(m.Tokens.First - 1) {
	case "in", "on", "to", "via", "from":
	default:
		return false
	}
	return !(m.Form == mention.Description && occasions[f.Lemma(m.Head)])
}

// occasions are documents by their words only: they tell how something was said.
var occasions = map[string]bool{"statement": true, "interview": true, "post": true, "message": true, "page": true, "case": true, "evidence": true,
	"decision": true, "order": true, "plan": true, "law": true, "policy": true, "term": true, "paragraph": true, "reply": true, "form": true, "motion": true,
	"agreement": true, "claim": true, "minute": true, "sign": true, "record": true, "announcement": true, "figures": true, "index": true, "house": true}

func (f *finder) low(t int) string { return strings.ToLower(f.doc.Word(t)) }

func (f *finder) sources() []Source {
	var out []Source
	for e, c := range f.cited {
		s := Source{Name: c.name, Kind: c.kind}
		for _, i := range f.who.Entities[e].Mentions {
			s.Mentions = append(s.Mentions, f.ms[i].Tokens)
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Source) int {
		return cmp.Or(cmp.Compare(a.Mentions[0].First, b.Mentions[0].First), cmp.Compare(a.Mentions[0].End, b.Mentions[0].End))
	})
	return out
}
