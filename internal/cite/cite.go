// Package cite finds the sources that an article leans on: the publications, agencies, broadcasters, documents and
// social media that it gives for where something is from.
package cite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/lexicon"
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
		if !f.cite(x.Addressee, told) && !f.station(x) {
			f.employer(x.Addressee)
		}
	}
	for i := range f.ms {
		m, opened := f.ms[i], f.ms[i]
		opened.Tokens.First = f.opens(m)
		foot, ok := f.evidence(opened)
		if ok = ok && f.cite(i, foot); ok {
			f.alongside(m.Tokens.End)
		}
		if !ok && (f.isDocument(i) && (f.contains(i) || f.quoted(i) || f.finds(i)) || f.ownPage(m)) {
			f.document(i)
		}
		if f.researches(m) {
			f.maker(m)
		}
		if f.aired(m) {
			f.add(i, m.Tokens, f.bare(m.Tokens), Broadcast)
		}
		w := f.Low(m.Tokens.First)
		if i < len(f.who.Of) && (ok && foot == shown || w == "this" || w == "our") && f.shownTo(opened) {
			f.exhibit(i) // shown to X, or to this newspaper
		}
		if w == "it" && f.doc.Word(m.Tokens.First-1) == "In" && f.speaks[f.doc.Tokens[m.Head].Sentence] {
			f.exhibit(i) // filed a complaint. In it, she said
		}
	}
	f.media()
	f.datelines()
	return f.sources()
}

type finder struct {
	*syntax.Analysis
	doc     *text.Doc
	ms      []mention.Mention
	who     coref.Result
	of      []int                 // of each mention: its entity, -1 for none
	named   map[int]int           // a mention to the one that has the name of the list which stands in it
	speaks  []bool                // of each sentence: something is said in it
	inside  []bool                // of each token: it stands in what is said
	quoting []bool                // of each token: it stands in what is said to the word
	most    []uint8               // of each token: one more than the words of the longest name of the list that begins with it, 0 where nobody has asked yet
	found   []Source              // in the order in which they are found
	entity  map[int]int           // an entity to its place in found
	name    map[string]int        // a folded name to its place in found
	short   map[string]text.Range // the first letters of a name to the name: AP

	surnames map[string]bool // the last words of the names of people with two and more

	documents bool // one of those found is a document
}

// A footing says how much the words around a name tell of what is called by it.
type footing uint8

const (
	told     footing = iota // who speaks or listens, or where something is said: an outlet only by its name
	credited                // who reports and publishes: an outlet, unless it is somebody
	shown                   // who is shown documents, or in which something is printed: an outlet, though it be called as people are
)

func newFinder(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution, who coref.Result) *finder {
	f := &finder{Analysis: a, doc: a.Doc, ms: slices.Clip(ms), who: who, of: slices.Clip(who.Of), speaks: make([]bool, len(a.Doc.Sentences)+1), inside: make([]bool, len(a.Doc.Tokens)), quoting: make([]bool, len(a.Doc.Tokens)),
		most: make([]uint8, len(a.Doc.Tokens)), named: map[int]int{}, entity: map[int]int{}, name: map[string]int{}, short: map[string]text.Range{}, surnames: map[string]bool{}}
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
	for _, m := range ms {
		if m.Form == mention.Name && m.Core.Len() > 1 && m.Core.Len() < mostWords {
			f.short[f.initials(m.Core)] = m.Core
			if m.Kind == mention.Person && lexicon.FirstNames().Of(a.Doc.Word(m.Core.First)) != lexicon.Unlisted {
				f.surnames[a.Doc.Word(m.Core.End-1)] = true
			}
		}
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
	for _, x := range said {
		if x.Kind != attrib.Direct {
			continue
		}
		for _, c := range x.Content {
			for r := f.doc.TokensIn(c); r.First < r.End && !f.quoting[r.First]; r.First++ {
				f.quoting[r.First] = true
			}
		}
	}
	f.names()
	return f
}

// speaker notes who is the source of an attribution.
func (f *finder) speaker(x attrib.Attribution) {
	if x.Source < 0 {
		return
	}
	enough := sure
	if x.Cue.Len() > 0 && f.Low(x.Cue.First) == "according" {
		if m := f.ms[x.Source]; m.Tokens.Len() == 1 && f.Tags[m.Head] == syntax.NN {
			return // according to plan
		}
		enough = 0
	}
	if f.cite(x.Source, told) {
		return
	}
	m := f.ms[x.Source]
	if m.Kind == mention.Document && m.Tokens.Len() < 4 && f.quoting[m.Head] && (f.Low(m.Tokens.First) == "the" || f.Tags[m.Tokens.First] == syntax.PRPS) {
		return // “You knew what the forecast said,” she said
	}
	if m.Form == mention.Description && f.Low(m.Head) == "media" && m.Head > m.Core.First && f.Low(m.Head-1) != "social" && f.Tags[m.Head-1] != syntax.DT && f.Tags[m.Head-1] != syntax.PRPS {
		f.add(x.Source, m.Tokens, f.bare(m.Tokens), Publication) // state media, local media
		return
	}
	f.employer(x.Source)
	if x.Confidence > enough && (f.isDocument(x.Source) || enough == 0 && m.Form == mention.Description && lookedUp[f.Lemma(m.Head)]) {
		f.document(x.Source)
	}
}

// lookedUp are the nouns of what is a document where something is according to it, though it may be another thing elsewhere.
var lookedUp = lexicon.Words(`certificate application ledger logbook register dashboard image photograph licence license website webpage listing permit
	result estimate projection version sheet`)

// An attribution has to be as sure as this to make of a document that says something a source: much that is written does no more than mean.
const sure = 0.4

// employer notes the outlet for which mention i works: the BBC's | Ann Hale, the Courier critic Ann Hale, Ann Hale of | the Courier.
func (f *finder) employer(i int) {
	for k := i + 1; i >= 0 && f.ms[i].Form == mention.Name && k < min(len(f.ms), i+4) && f.ms[k].Within == i; k++ {
		r := f.ms[k].Tokens
		if _, ok := f.outlet(f.bare(f.ms[k].Core)); ok && (r.First > f.ms[i].Head || f.Low(r.First-1) != "of") {
			f.cite(k, told) // but not: the editor of | the Courier, Ann Hale
		}
	}
}

// station notes that a broadcaster is cited which no list has, and reports whether it is: it is told something, and called by letters and digits, told | 7DV that, or by
// letters alone, where it is mentioned once or has the four, K or W first, of American call signs: told | KDVL that.
func (f *finder) station(x attrib.Attribution) bool {
	if x.Addressee < 0 || f.Lemma(x.Cue.End-1) != "tell" {
		return false
	}
	m, e := f.ms[x.Addressee], f.of[x.Addressee]
	if f.onAir(m) {
		f.add(x.Addressee, m.Tokens, f.bare(m.Tokens), Broadcast) // state television
		return true
	}
	r := m.Tokens
	if callSign(f.doc.Word(m.Head)) {
		r = text.Range{First: m.Head, End: m.Head + 1} // the affiliate | KDVL
	}
	w := f.doc.Of(f.doc.SpanOf(r))
	if strings.ContainsAny(w, " -.") || len(w) < 3 || !allCapitals(w) || capital(w) && !callSign(w) && e >= 0 && len(f.who.Entities[e].Mentions) > 1 {
		return false
	}
	f.add(x.Addressee, m.Tokens, r, Broadcast)
	return true
}

// onAir reports whether a mention is of a broadcaster that no name tells: state television, army radio.
func (f *finder) onAir(m mention.Mention) bool {
	h := f.Low(m.Head)
	return m.Form == mention.Description && f.bare(m.Tokens).Len() > 1 && f.Tags[m.Tokens.First] != syntax.PRPS && (h == "television" || h == "tv" || h == "radio")
}

// aired reports whether something is said on a broadcaster that no name tells, or it quotes that: said on | state television, was quoted by | army radio.
func (f *finder) aired(m mention.Mention) bool {
	t := m.Tokens.First - 1
	if w := f.Low(t); !f.onAir(m) || w != "on" && w != "by" {
		return false
	}
	t = f.beforeDate(t - 1)
	return syntax.Voices(f.Lemma(t)) || f.Lemma(t) == "quote" || f.Lemma(t) == "interview" || f.Lemma(t) == "broadcast"
}

// cite notes that mention i is cited, where it is an outlet, and reports whether it is.
func (f *finder) cite(i int, foot footing) bool {
	i = f.real(i)
	if i < 0 || f.ms[i].Form == mention.Pronoun && f.of[i] < 0 {
		return false
	}
	if f.both(f.ms[i]) {
		return true
	}
	name := f.called(i)
	k, ok := f.kindOf(i, name)
	if !ok && f.ms[i].Form == mention.Name {
		if own := f.possessor(f.bare(f.ms[i].Core)); f.articled(own) {
			if k, ok = f.outlet(own); ok {
				name = own // the Journal, which is taken for one with Ann Hale, Journal Reporter
			}
		}
	}
	if !ok && foot >= credited && f.press(i, name, foot) {
		k, ok = Publication, true
	}
	if ok && k != Social { // which is cited for what stands on it, not for what it tells
		f.add(i, f.ms[i].Tokens, name, k)
	}
	return ok
}

// both notes the two outlets that a mention names with and between them, and reports whether it does: the Courier and the Herald.
func (f *finder) both(m mention.Mention) bool {
	if m.Form != mention.Name || m.Core.Len() < 3 || m.Core.Len() > mostWords {
		return false
	}
	if _, ok := f.listed(f.bare(m.Core)); ok {
		return false // Fox and Friends
	}
	for t := m.Core.First + 1; t < m.Core.End-1; t++ {
		if f.Low(t) != "and" {
			continue
		}
		one, other := f.bare(text.Range{First: m.Core.First, End: t}), f.bare(text.Range{First: t + 1, End: m.Core.End})
		k1, ok1 := f.listed(one)
		k2, ok2 := f.listed(other)
		if ok1 && ok2 && k1 != Social && k2 != Social {
			f.add(-1, one, one, k1)
			f.add(-1, other, other, k2)
			return true
		}
	}
	return false
}

// document notes that mention i, which is of a document, is cited. What is posted on a social medium is cited as that.
func (f *finder) document(i int) {
	m, e := f.ms[i], f.of[i]
	if medium, ok := f.posted(i); ok {
		f.add(i, m.Tokens, medium, Social)
		return
	}
	if f.documents && f.Lemma(m.Head) == "document" && f.Low(m.Tokens.First) == "the" {
		return // the long document is what was called a report before
	}
	if f.headlined(m) {
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
	f.add(i, m.Tokens, name, Document)
	f.maker(m)
}

// maker notes the outlet in whose name a thing is that mention m is of: a | Courier review.
func (f *finder) maker(m mention.Mention) {
	for t := m.Tokens.First; t < m.Head; t++ {
		r, kind, ok := f.longestListed(t, m.Head)
		if ok && (f.doc.Word(r.End) == "/" || f.Tags[r.End] == syntax.HYPH) {
			return // a Courier/KDVL poll is both's
		}
		if ok && capital(f.doc.Word(r.First)) && f.Lemma(m.Head) != "footage" { // CCTV footage is a camera's
			f.add(-1, r, r, kind)
			return
		}
	}
}

// researches reports whether a mention is of what an outlet does to find out, or of its people who see something: a | Courier investigation; a Courier reporter saw.
func (f *finder) researches(m mention.Mention) bool {
	l := f.Lemma(m.Head)
	return m.Form == mention.Description && (inquiring[l] || witnesses[l] && seeing[f.Lemma(f.verb(m))])
}

// alongside notes the outlet that and joins to one that ends at token t: an investigation by the Courier | and the Herald.
func (f *finder) alongside(t int) {
	if f.Low(t) != "and" {
		return
	}
	if r, kind, ok := f.longestListed(t+1, min(t+mostWords, len(f.doc.Tokens))); ok && capital(f.doc.Word(r.First)) {
		f.add(-1, r, r, kind)
	}
}

var (
	witnesses = lexicon.Words("journalist reporter correspondent photographer witness crew")
	seeing    = lexicon.Words("see hear witness count watch report")
)

// inquiring are the nouns of what an outlet does to find out.
var inquiring = lexicon.Words("investigation inquiry probe analysis poll tally count survey review calculation reporting")

// headlined reports whether a mention is one noun in a headline, audit finds: the article goes on to tell which audit it is.
func (f *finder) headlined(m mention.Mention) bool {
	p := f.doc.ParagraphAt(m.Head)
	return p == 0 && len(f.doc.Paragraphs) > 1 && m.Tokens.Len() == 1 && f.Tags[m.Head] == syntax.NN
}

// titled is the description of a document with who made it, and where, but without what tells only when it came out, or who has seen it: a report | released on Monday;
// but a report published on Monday by the council. Of one in which something stands it does not tell how it went either: a letter | read to the court.
func (f *finder) titled(m mention.Mention) text.Range {
	r := m.Tokens
	within := f.Low(r.First-1) == "in" || f.Low(r.First-1) == "to" && f.Low(r.First-2) == "according"
	if last := r.End - 1; last-3 >= m.Head && f.doc.Word(last) == ")" && f.doc.Word(last-2) == "(" {
		r.End -= 3 // records of the Water Office | (WO)
	}
	dated := false
	for t := m.Core.End; t < r.End; t++ {
		if f.Low(t) == "and" && (t+1 == r.End || dated || f.Low(t+1) == "dated" || mention.Obtains(f.Lemma(t+1))) {
			r.End = t // dated March 3 | and posted on its site
		}
		dated = dated || f.Low(t) == "dated"
	}
	for t := m.Core.End; t < r.End; t++ {
		switch tag := f.Tags[t]; {
		case f.Low(t) == "dated":
			return r
		case tag == syntax.VBN || tag == syntax.VBD || tag == syntax.VBG || tag == syntax.WDT:
			if tag == syntax.WDT || mention.Obtains(f.Lemma(t)) || within && !f.tellsMaker(t, r.End) || !f.tellsMore(text.Range{First: t + 1, End: r.End}) {
				r.End = t
			}
			return r
		case within && messages[f.Lemma(m.Head)] && (f.Low(t) == "on" || f.Low(t) == "to" && f.toPress(t+1, r.End)), replies[f.Lemma(m.Head)] && (f.Low(t) == "to" || f.Low(t) == "in"):
			r.End = t
			return r
		}
	}
	return r
}

// toPress reports whether an outlet begins at token t: an email to | the Courier.
func (f *finder) toPress(t, end int) bool {
	_, _, ok := f.longestListed(t, end)
	return ok
}

// tellsMaker reports whether a participle and the words behind it, up to token end, tell who made a document, for whom, or where it came out.
func (f *finder) tellsMaker(t, end int) bool {
	if !making[f.Lemma(t)] {
		return false
	}
	for k := t + 1; k < end; k++ {
		switch f.Low(k) {
		case "by", "for", "in":
			return true
		}
	}
	return false
}

// making are the verbs for what is done to a document by who makes it.
var making = lexicon.Words("commission prepare publish release write compile produce carry conduct draft draw author")

// replies are documents of which nobody tells to whom they go: a statement | to the Courier.
var replies = lexicon.Words("statement reply response answer comment")

// messages are documents that go from one to another.
var messages = lexicon.Words(`statement letter memo email e-mail message note post communique communiqué release cable text verbale deposition answer response reply
	declaration petition`)

// tellsMore reports whether words behind a participle tell more of a document than when it came out.
func (f *finder) tellsMore(r text.Range) bool {
	for t := r.First; t < r.End; t++ {
		if !f.dates(t) && f.Tags[t] != syntax.CD && f.Tags[t] != syntax.IN && f.Tags[t] != syntax.RB {
			return true
		}
	}
	return false
}

// dates reports whether token t is one of the words for a day.
func (f *finder) dates(t int) bool {
	return dates[f.doc.Word(t)] || days[f.Low(t)]
}

var days = lexicon.Words("today yesterday last this week month year spring summer autumn fall winter")

var dates = lexicon.Words(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
	December Jan. Feb. Aug. Sept. Oct. Nov. Dec.`)

// isDocument reports whether mention i is of a document: by its noun, or by the last word of its name.
func (f *finder) isDocument(i int) bool {
	m, e := f.ms[i], f.of[i]
	if f.treatise(m) {
		return true
	}
	if f.Lemma(m.Head) == "statement" && mention.Oral(f.Low(m.Head-1)) {
		return false
	}
	if m.Form == mention.Description {
		if _, ok := f.noun(m.Head); ok || uncited[f.Lemma(m.Head)] {
			return false // the podcast, the newspaper; a sign
		}
	}
	if e < 0 {
		return m.Kind == mention.Document || m.Form == mention.Description && sent[f.Low(m.Head-1)]
	}
	x := &f.who.Entities[e]
	if x.Name < 0 || x.Kind != mention.Thing {
		return x.Kind == mention.Document
	}
	name := f.ms[x.Name].Core
	return name.Len() > 1 && mention.NounKind(f.Low(name.End-1)) == mention.Document
}

// ownPage reports whether something is said on a website that a mention is of, which is no outlet, but somebody's: said on its website, wrote in June on his website.
func (f *finder) ownPage(m mention.Mention) bool {
	t := m.Tokens.First
	return f.Lemma(m.Head) == "website" && f.Low(t-1) == "on" && (f.Tags[t] == syntax.PRPS || f.Tags[m.Head-1] == syntax.POS) && syntax.Voices(f.Lemma(f.beforeDate(t-2)))
}

// beforeDate is the last token, up to token t, that is none of the words for when something was: an interview | last October.
func (f *finder) beforeDate(t int) int {
	from := t
	for t > max(0, from-5) && (f.dates(t) || f.Tags[t] == syntax.CD || f.dates(t+1) && (f.Low(t) == "on" || f.Low(t) == "in" || f.Low(t) == "late" || f.Low(t) == "early")) {
		t--
	}
	return t
}

// uncited are documents that hang where all may read them, so that nobody cites them, and nouns of documents that mostly mean something else.
var uncited = lexicon.Words("sign placard banner plaque headstone tombstone billboard inscription caption poster headline page card act story policy voicemail video")

// sent are words that make a document of any noun behind them: an emailed response.
var sent = lexicon.Words("written emailed e-mailed mailed faxed sworn")

// treatise reports whether a mention is of a paper that is no newspaper: she argues in a paper, in their paper, in the new paper, in the 1963 paper.
func (f *finder) treatise(m mention.Mention) bool {
	first := m.Tokens.First
	if m.Form != mention.Description || f.Lemma(m.Head) != "paper" {
		return false
	}
	return f.Low(first) == "a" || f.Tags[first] == syntax.PRPS || f.Low(m.Head-1) == "new" || m.Head > first && f.Tags[m.Head-1] == syntax.CD
}

// posted is the name of the social medium on which a document stands that mention i is of: a WhatsApp | voice note.
func (f *finder) posted(i int) (text.Range, bool) {
	of := []int{i}
	if e := f.of[i]; e >= 0 {
		of = append(of, few(f.who.Entities[e].Mentions)...)
	}
	for _, d := range of {
		r := f.ms[d].Tokens
		if f.Lemma(f.ms[d].Head) != "post" {
			r.End = f.ms[d].Head // a statement on Facebook has the medium cited besides by media
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
		e = f.of[i]
	}
	if kind != Document {
		if full, ok := f.short[f.doc.Word(name.First)]; ok && name.Len() == 1 {
			name = full
		}
		key = f.folded(f.withoutNoun(name))
	} else if f.Low(name.First) == "the" && name.Len() > 2 {
		key = f.folded(name) // the Norvik poll, again
	}
	n, ok := f.entity[e]
	if !ok && key != "" {
		n, ok = f.name[key]
	}
	if !ok {
		n = len(f.found)
		f.found = append(f.found, Source{Name: name, Kind: kind})
		f.documents = f.documents || kind == Document
	} else if r := f.withoutNoun(name); r.Len() < name.Len() && r.Len() == f.found[n].Name.Len() {
		f.found[n].Name = name // New York magazine, New York before
	}
	f.found[n].Mentions = append(f.found[n].Mentions, at)
	if e >= 0 {
		f.entity[e] = n
	}
	if key != "" {
		f.name[key] = n
	}
}

// withoutNoun is a name without the noun at its end that says what outlet it is, in small letters or behind a name of the list: New York | magazine, Forbes | Magazine.
func (f *finder) withoutNoun(name text.Range) text.Range {
	bare := text.Range{First: name.First, End: name.End - 1}
	h := f.doc.Word(bare.End) // CNN | television
	if _, ok := f.noun(bare.End); !ok && h != "television" && h != "tv" || bare.Len() == 0 {
		return name
	}
	if _, ok := f.listed(bare); ok || !capital(f.doc.Word(bare.End)) {
		return bare
	}
	return name
}

// initials are the first letters of the words of a name that have a capital: AP for the Associated Press.
func (f *finder) initials(name text.Range) string {
	var b strings.Builder
	for t := name.First; t < name.End; t++ {
		if w := f.doc.Word(t); capital(w) && f.Low(t) != "the" {
			b.WriteRune(text.Initial(w))
		}
	}
	return b.String()
}

// sources are those that were found, each with all mentions that are of it: those of the same entity, and those that are written the same way.
func (f *finder) sources() []Source {
	out := f.found
	for i, m := range f.ms {
		at, ok := f.entity[f.of[i]]
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
	return out
}

func inOrder(rs []text.Range) []text.Range {
	slices.SortFunc(rs, order)
	return slices.Compact(rs)
}

func order(a, b text.Range) int {
	return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.End, b.End))
}
