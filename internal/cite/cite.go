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
	f := newFinder(a, ms, said, who)
	for _, x := range said {
		if x.Act == attrib.Thought {
			continue
		}
		f.speaker(x)
		f.addressee(x.Addressee)
	}
	for i := range ms {
		foot, ok := f.evidence(i)
		if !(ok && f.cite(i, foot)) && (f.isDocument(i) && (f.contains(i) || f.quoted(i)) || f.anything(i)) {
			f.document(i)
		}
	}
	f.media()
	return f.sources()
}

type finder struct {
	*syntax.Analysis
	doc    *text.Doc
	ms     []mention.Mention
	who    coref.Result
	speaks []bool         // of each sentence: something is said in it
	inside []bool         // of each token: it stands in what is said
	ending map[int]int    // the token behind a mention of a document to that mention
	begin  map[int]int    // the token with which a mention begins to the end of the longest that does
	found  []Source       // in the order in which they are found
	entity map[int]int    // an entity to its place in found
	name   map[string]int // a folded name to its place in found
}

// A footing says how much the words around a name tell of what is called by it.
type footing uint8

const (
	spoke    footing = iota // whoever speaks, and so an outlet only by its name
	told                    // who listens, or where something is said: a programme, a station
	credited                // who reports and publishes, which bodies do that are no outlets
	shown                   // who is shown documents and asks for comment: an outlet, unless its name is that of another body
	printed                 // in which something is printed: an outlet, whatever its name
)

func newFinder(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution, who coref.Result) *finder {
	f := &finder{Analysis: a, doc: a.Doc, ms: ms, who: who, speaks: make([]bool, len(a.Doc.Sentences)+1), inside: make([]bool, len(a.Doc.Tokens)),
		ending: map[int]int{}, begin: map[int]int{}, entity: map[int]int{}, name: map[string]int{}}
	for i, m := range ms {
		f.begin[m.Tokens.First] = max(f.begin[m.Tokens.First], m.Tokens.End)
		if m.Kind == mention.Document && m.Form == mention.Description {
			f.ending[m.Tokens.End] = i
		}
	}
	var spans []text.Span
	for _, x := range said {
		if x.Act == attrib.Thought {
			continue
		}
		if x.Cue.Len() > 0 {
			f.speaks[a.Doc.Tokens[x.Cue.First].Sentence] = true
		}
		spans = append(spans, x.Content...)
	}
	slices.SortFunc(spans, func(x, y text.Span) int { return cmp.Compare(x.Start, y.Start) })
	k, end := 0, 0
	for t, tok := range a.Doc.Tokens {
		for k < len(spans) && spans[k].Start <= tok.Start {
			end = max(end, spans[k].End)
			k++
		}
		f.inside[t] = tok.Start < end
	}
	return f
}

// speaker notes who is the source of an attribution.
func (f *finder) speaker(x attrib.Attribution) {
	if x.Source < 0 {
		return
	}
	foot, says, enough := spoke, false, sure
	according := x.Cue.Len() > 0 && f.low(x.Cue.First) == "according"
	if x.Cue.Len() > 0 {
		l := f.Lemma(x.Cue.End - 1)
		says = telling[l] || according
		switch {
		case according:
			enough = 0
		case says:
			enough = likely
		}
		if l == "report" || according && f.looksPrinted(x.Source) {
			foot = credited
		}
	}
	if m := f.ms[x.Source]; m.Form == mention.Description && occasions[f.Lemma(m.Head)] && (!says || m.Tokens.Len() == 1 && f.Tags[m.Head] == syntax.NN) {
		return // the proposal would cost, according to plan
	}
	if !f.cite(x.Source, foot) {
		f.employer(x.Source)
		if x.Confidence > enough && f.isDocument(x.Source) {
			f.document(x.Source)
		}
	}
}

// looksPrinted reports whether mention i is of what is called as newspapers are, with an article, and is no body: the Western Planet, Le Canal.
func (f *finder) looksPrinted(i int) bool {
	e, name := f.who.Of[i], f.ms[i].Core
	if e < 0 || !f.articled(name) {
		return false
	}
	k := f.who.Entities[e].Kind
	return k == mention.Thing || k == mention.Person || articles[f.doc.Word(name.First)]
}

// An attribution has to be as sure as this to make of a document that says something a source, and less so where its verb is one of telling: much that is written does
// no more than mean.
const sure, likely = 0.6, 0.4

// employer notes the outlet for which mention i works, who says something there, or in which it is printed: the Herald critic | Ann Hale, Ann Hale of | the
// Herald, a Herald | investigation.
func (f *finder) employer(i int) {
	for k := i + 1; k < min(len(f.ms), i+4) && f.ms[k].Within == i; k++ {
		m := f.ms[k]
		of := f.low(m.Tokens.First-1) == "of" && f.ms[i].Form == mention.Name && m.Tokens.First > f.ms[i].Head
		if m.Form != mention.Name || !of && !journalists[f.Lemma(m.Tokens.End)] && !prints[f.Lemma(m.Tokens.End)] {
			continue
		}
		if _, ok := f.outlet(f.bare(m.Core)); ok {
			f.cite(k, told)
		}
	}
}

// journalists are those who speak in an outlet, and for it.
var journalists = set("critic", "columnist", "correspondent", "reporter", "pundit", "presenter", "summariser", "summarizer", "commentator", "host", "anchor", "reviewer", "broadcaster", "journalist")

// telling are the cues that make of any document one that tells: the law says.
var telling = set("say", "state", "read", "show", "find", "warn", "note", "conclude", "describe")

// addressee notes who is told something. Whoever works for an outlet listens for it: told the BBC's | Ann Hale, told Deva FM | presenter Ann Hale.
func (f *finder) addressee(i int) {
	if f.cite(i, told) || i < 0 || f.ms[i].Kind != mention.Person {
		return
	}
	for k := i + 1; k < min(len(f.ms), i+4) && f.ms[k].Within == i; k++ {
		if m := f.ms[k]; m.Form == mention.Name && m.Tokens.First < f.ms[i].Core.First {
			f.cite(k, told)
		}
	}
}

// cite notes that mention i is cited, where it is an outlet, and reports whether it is.
func (f *finder) cite(i int, foot footing) bool {
	if i < 0 || f.ms[i].Form == mention.Pronoun && f.who.Of[i] < 0 {
		return false
	}
	name := f.called(i)
	if m := f.ms[i]; m.Form == mention.Description && m.Core.Len() > 1 && aired[f.Lemma(m.Head)] && foot > spoke && f.low(m.Tokens.First-1) != "on" {
		f.add(i, m.Tokens, f.bare(m.Core), Broadcast)
		return true
	}
	k, ok := f.kindOf(i, name, foot)
	if !ok && foot >= credited && f.press(i, name, foot) {
		k, ok = Publication, true
	}
	if ok && k != Social { // which is cited for what stands on it, not for what it tells
		f.add(i, f.ms[i].Tokens, name, k)
	}
	return ok
}

// aired are what is listened to, which needs no name: told | state television.
var aired = set("television", "tv", "radio")

// isPress reports whether mention i is of an outlet, where it is shown documents.
func (f *finder) isPress(i int) bool {
	if f.ms[i].Form == mention.Pronoun {
		return f.low(f.ms[i].Head) == "us"
	}
	if _, ok := f.noun(f.ms[i].Head); ok {
		return true // this newspaper
	}
	name := f.called(i)
	_, ok := f.kindOf(i, name, shown)
	return ok || f.press(i, name, shown)
}

// document notes that mention i, which is of a document, is cited. What is posted on a social medium is cited as that.
func (f *finder) document(i int) {
	m, e := f.ms[i], f.who.Of[i]
	if medium, ok := f.posted(i); ok {
		f.add(i, m.Tokens, medium, Social)
		return
	}
	name := f.titled(m)
	if e >= 0 {
		x := f.who.Entities[e]
		for _, k := range few(x.Mentions) {
			if d := f.ms[k]; d.Form != mention.Pronoun && d.Tokens.Len() > 1 { // not the bare noun of a headline
				name = f.titled(d)
				break
			}
		}
		if x.Name >= 0 {
			name = f.bare(f.ms[x.Name].Core)
		}
	}
	if f.Lemma(m.Head) == "tweet" {
		f.add(i, m.Tokens, name, Social)
		return
	}
	f.add(i, m.Tokens, name, Document)
}

// titled is the description of a document with who made it, and where and as of when, but without what tells only when it came out, or for whom: a report |
// released on Monday; but a report published on Monday by the council, an affidavit dated June 3, a memo from last June. Of what is said in a letter or a statement it does
// not tell where that went either: in a statement | sent to members.
func (f *finder) titled(m mention.Mention) text.Range {
	r := m.Tokens
	made := false // behind how it came to be
	for t := m.Core.End; t < r.End; t++ {
		switch tag := f.Tags[t]; {
		case showing[f.Lemma(t)] && f.low(t+1) == "by":
			r.End = t
			if f.low(t-1) == "and" {
				r.End--
			}
			return r
		case tag == syntax.VBN || tag == syntax.VBD || tag == syntax.VBG || tag == syntax.WDT:
			if end := f.madeBy(t); end > t {
				r.End = end
				return r
			}
			if f.low(m.Tokens.First-1) == "in" && messages[f.Lemma(m.Head)] || tag == syntax.WDT || tag == syntax.VBG || !f.tellsMore(text.Range{First: t + 1, End: r.End}) {
				r.End = t
			}
			made = true
		case made:
		case f.low(t) == "to" && f.toOutlet(t+1, r.End), f.low(t) == "in" && f.Lemma(m.Head) == "statement":
			r.End = t
		}
	}
	if r.End == m.Tokens.End {
		r.End = f.madeBy(r.End)
	}
	return r
}

// messages are documents that go from one to another.
var messages = set("statement", "letter", "memo", "email", "e-mail", "message", "note", "post", "communique", "communiqué", "release", "cable", "text", "verbale")

// tellsMore reports whether words behind a participle tell more of a document than when it came out.
func (f *finder) tellsMore(r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		if !f.dates(t) && f.Tags[t] != syntax.CD && f.Tags[t] != syntax.IN && f.Tags[t] != syntax.RB {
			return true
		}
	}
	return false
}

// toOutlet reports whether tokens t to end are the name of an outlet: a statement to | the BBC.
func (f *finder) toOutlet(t, end int) bool {
	_, ok := f.outlet(f.bare(text.Range{First: t, End: end}))
	return ok && end-t <= longest
}

// madeBy is the end of the words from token t on that tell who made a document, or where it came out, or t where they do not: published on Monday by the
// council, dated June 3.
func (f *finder) madeBy(t int) int {
	if f.low(t) == "dated" || f.low(t) == "from" && f.low(t+1) == "last" || f.low(t) == "for" && f.year(t+1) {
		k := t + 1
		for k < min(len(f.doc.Tokens), t+5) && (f.dates(k) || f.Tags[k] == syntax.CD) {
			k++
		}
		return k
	}
	if !making[f.Lemma(t)] || !f.Tags[t].Verb() {
		return t
	}
	dated := true // nothing but the day so far
	for k := t + 1; k < min(len(f.doc.Tokens), t+10) && f.doc.Tokens[k].Kind != text.Punct && !f.Tags[k].Finite(); k++ {
		if w := f.low(k); w == "by" || w == "for" || w == "in" && dated {
			if end := f.begin[k+1]; end > k+1 && f.names(text.Range{First: k + 1, End: end}) {
				return end
			}
		}
		dated = dated && (f.dates(k) || f.Tags[k] == syntax.CD || f.low(k) == "on" && f.dates(k+1))
	}
	return t
}

// year reports whether token t is a year.
func (f *finder) year(t int) bool {
	w := f.low(t)
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && f.Tags[t] == syntax.CD
}

// making are the verbs for how a document comes to be.
var making = set("publish", "release", "issue", "commission", "produce", "compile", "conduct", "prepare", "write", "draft", "fund", "carry", "appear", "author", "lead")

// dates reports whether token t is one of the words for a day.
func (f *finder) dates(t int) bool {
	return dates[f.doc.Word(t)] || days[f.low(t)]
}

var days = set("today", "yesterday", "last", "this", "week", "month", "year", "spring", "summer", "autumn", "fall", "winter")

// names reports whether a body is named in a range.
func (f *finder) names(r text.Range) bool {
	for t := r.First; t < min(r.End, r.First+20); t++ {
		if capital(f.doc.Word(t)) && !dates[f.doc.Word(t)] {
			return true
		}
	}
	return false
}

var dates = set("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

// anything reports whether something is so according to mention i, of a thing that nothing names, so that it tells by what stands in it: according to | his tax
// returns. Nothing is told by what cannot be counted: according to plan.
func (f *finder) anything(i int) bool {
	m, e := f.ms[i], f.who.Of[i]
	if f.low(m.Tokens.First-2) != "according" || f.inside[m.Tokens.First] || !f.Tags[m.Head].Noun() || capital(f.doc.Word(m.Head)) {
		return false
	}
	if m.Form != mention.Description || m.Kind != mention.Thing || m.Core.Len() == 1 && f.Tags[m.Head] != syntax.NNS {
		return false
	}
	return e < 0 || f.who.Entities[e].Name < 0 && f.who.Entities[e].Kind == mention.Thing
}

// isDocument reports whether mention i is of a document: by its noun, or by the last word of its name.
func (f *finder) isDocument(i int) bool {
	m, e := f.ms[i], f.who.Of[i]
	if f.treatise(m) {
		return true
	}
	if _, ok := f.noun(m.Head); m.Form == mention.Description && (ok || posted[f.Lemma(m.Head)] || f.Tags[m.Tokens.First] == syntax.PRPS && minds[f.Lemma(m.Head)]) {
		return false // the podcast, the newspaper; a sign; in her opinion
	}
	if e < 0 {
		return m.Kind == mention.Document
	}
	x := f.who.Entities[e]
	if x.Name < 0 || x.Kind != mention.Thing {
		return x.Kind == mention.Document
	}
	name := f.ms[x.Name].Core
	for name.Len() > 2 && f.Tags[name.End-1] == syntax.CD {
		name.End-- // the Health Act | 2006
	}
	return name.Len() > 1 && mention.NounKind(f.low(name.End-1)) == mention.Document
}

var (
	// posted are documents that hang where all may read them, so that nobody cites them.
	posted = set("sign", "placard", "banner", "plaque", "headstone", "tombstone", "billboard", "inscription", "caption", "poster", "headline", "page", "card")
	// minds are documents that are no more than what somebody thinks, where they are his.
	minds = set("opinion", "assessment", "judgment", "judgement", "verdict", "forecast", "claim", "view")
)

// treatise reports whether a mention is of a paper that is no newspaper: she argues in a paper, in their paper.
func (f *finder) treatise(m mention.Mention) bool {
	first := m.Tokens.First
	return m.Form == mention.Description && f.Lemma(m.Head) == "paper" && (f.low(first) == "a" || f.Tags[first] == syntax.PRPS)
}

// posted is the name of the social medium on which a document stands that mention i is of: a WhatsApp | voice note.
func (f *finder) posted(i int) (text.Range, bool) {
	of := []int{i}
	if e := f.who.Of[i]; e >= 0 {
		of = append(of, few(f.who.Entities[e].Mentions)...)
	}
	for _, d := range of {
		r := f.ms[d].Tokens
		if t := r.End; t+2 < len(f.doc.Tokens) && posting[f.Lemma(t)] && (f.low(t+1) == "on" || f.low(t+1) == "to") {
			r.End += 4 // a video | posted to TikTok
		}
		for t := r.First; t < min(r.End, r.First+12); t++ {
			one := text.Range{First: t, End: t + 1}
			if capital(f.doc.Word(t)) && f.social(one) {
				return one, true
			}
		}
	}
	return text.Range{}, false
}

// add notes that the words at a place cite what has this name and kind: the words of mention i, or of none where that is -1. One that is known by its name, or by
// the entity that the mention is of, is noted once.
func (f *finder) add(i int, at, name text.Range, kind Kind) {
	e, key := -1, ""
	if i >= 0 {
		e = f.who.Of[i]
	}
	if kind != Document {
		key = f.folded(name)
	}
	n, ok := f.entity[e]
	if !ok && key != "" {
		if n, ok = f.name[key]; !ok && name.Len() == 1 && strings.ToUpper(key) == f.doc.Word(name.First) {
			n, ok = f.name["by its letters: "+key]
		}
	}
	if !ok {
		n = len(f.found)
		f.found = append(f.found, Source{Name: name, Kind: kind})
		if kind != Document && name.Len() > 1 {
			f.name["by its letters: "+f.letters(name)] = n // Deva Chronicle: DC
		}
	}
	f.found[n].Mentions = append(f.found[n].Mentions, at)
	if e >= 0 {
		f.entity[e] = n
	}
	if key != "" {
		f.name[key] = n
	}
}

// letters are those with which the words of a name begin.
func (f *finder) letters(name text.Range) string {
	var b []byte
	for t := name.First; t < name.End; t++ {
		b = append(b, f.low(t)[0])
	}
	return string(b)
}

func (f *finder) low(t int) string { return f.Low(t) }

// sources are those that were found, each with all mentions that are of it: those of the same entity, and those that are written the same way.
func (f *finder) sources() []Source {
	out := f.found
	for i, m := range f.ms {
		at, ok := f.entity[f.who.Of[i]]
		if !ok && m.Form == mention.Name {
			at, ok = f.name[f.folded(m.Core)]
		}
		if ok {
			out[at].Mentions = append(out[at].Mentions, m.Tokens)
		}
	}
	for i := range out {
		out[i].Mentions = inOrder(out[i].Mentions)
	}
	slices.SortStableFunc(out, func(a, b Source) int { return order(a.Mentions[0], b.Mentions[0]) })
	return f.joined(out)
}

// joined joins what is called the document or the messages, and by nothing more, to the document that is cited before it, and what a headline calls by its bare
// noun to the one that is cited next: Report warns of floods … according to a report.
func (f *finder) joined(in []Source) []Source {
	out, last := in[:0], -1
	for i, s := range in {
		if s.Kind == Document {
			if i+1 < len(in) && f.headline(s, in[i+1]) {
				in[i+1].Mentions = inOrder(append(in[i+1].Mentions, s.Mentions...))
				continue
			}
			if n := s.Name; last >= 0 && f.again(n) {
				out[last].Mentions = inOrder(append(out[last].Mentions, s.Mentions...))
				continue
			}
			last = len(out)
		}
		out = append(out, s)
	}
	return out
}

// again reports whether a document is called by nothing that would tell it from one before: the message, one message, the same post.
func (f *finder) again(name text.Range) bool {
	if f.low(name.First+1) == "same" {
		return true
	}
	first := f.low(name.First)
	return name.Len() == 2 && (first == "the" || first == "one" || first == "another") && anyDocument[f.Lemma(name.First+1)]
}

// headline reports whether a document is called by a bare noun that the next one is called by too.
func (f *finder) headline(s, next Source) bool {
	if s.Name.Len() > 1 || f.Tags[s.Name.First] == syntax.NNS || f.Tags[s.Name.First] == syntax.NNPS || next.Kind != Document {
		return false
	}
	for t := next.Name.First + 1; t < min(next.Name.End, next.Name.First+5); t++ {
		if f.Lemma(t) == f.Lemma(s.Name.First) || f.low(t) == f.low(s.Name.First) {
			return true
		}
	}
	return false
}

// anyDocument are the nouns that stand for a document whatever it is.
var anyDocument = set("document", "message", "paper", "copy", "file", "correspondence", "text", "record", "communication", "exchange")

func inOrder(rs []text.Range) []text.Range {
	slices.SortFunc(rs, order)
	return slices.Compact(rs)
}

func order(a, b text.Range) int {
	return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.End, b.End))
}
