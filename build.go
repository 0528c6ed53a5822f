package sayso

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/cite"
	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A builder turns what the layers found into the article that the caller sees.
type builder struct {
	doc      *text.Doc
	places   *text.Places // where the article as given has what the doc has
	mentions []mention.Mention
	who      coref.Result
	article  Article
	beside   map[int][]int // the tokens of the pronouns of an entity that are no mentions
	index    map[int]int   // an entity of coref to its index into Speakers, while they are collected
}

func newBuilder(given string, places *text.Places, a *syntax.Analysis, ms []mention.Mention, who coref.Result) *builder {
	b := &builder{doc: a.Doc, places: places, mentions: ms, who: who, article: Article{Text: given}, index: map[int]int{}, beside: map[int][]int{}}
	for _, p := range who.Beside {
		if p.Entity >= 0 {
			b.beside[p.Entity] = append(b.beside[p.Entity], p.Token)
		}
	}
	return b
}

// speaker is the index that the entity has, or will have, among the speakers.
func (b *builder) speaker(entity int) int {
	if entity < 0 {
		return -1
	}
	i, ok := b.index[entity]
	if !ok {
		i = len(b.index)
		b.index[entity] = i
	}
	return i
}

// quote adds an attribution whose speaker is entity, told from the others on the given ground.
func (b *builder) quote(a attrib.Attribution, entity int, ground coref.Ground) {
	q := Quote{Kind: Kind(a.Kind), Act: Act(a.Act), Attribution: Attribution{
		Speaker: entity, Mention: b.tokens(a.Who), Cue: b.tokens(a.Cue), Addressee: b.addressee(a.Addressee, a.Content[0].Start),
		Negated: a.Negated, Confidence: a.Confidence * ground.Sure(), Rule: a.Rule + "; speaker: " + ground.String()}}
	if q.Act == Speech && entity >= 0 && b.who.Entities[entity].Kind == mention.Document {
		q.Act = Writing // a report that is called it
	}
	for _, s := range a.Content {
		q.Spans = append(q.Spans, b.span(s))
	}
	b.article.Quotes = append(b.article.Quotes, q)
}

// addressee is the span of a mention of who is told, without where, reporters | in Leeds, and with who is told besides, before what is said from byte content on: reporters and
// residents.
func (b *builder) addressee(m, content int) Span {
	if m < 0 {
		return Span{}
	}
	r := b.mentions[m].Tokens
	if end := b.besideEnd(m, r.End, content); end > 0 {
		return b.tokens(text.Range{First: r.First, End: end})
	}
	if head := b.mentions[m].Head; b.mentions[m].Form != mention.Name && r.First < head {
		return b.tokens(r) // a doctor in Leeds
	}
	for t := b.mentions[m].Head + 1; t < r.End; t++ {
		if where[strings.ToLower(b.doc.Word(t))] {
			r.End = t
		}
	}
	return b.tokens(r)
}

// besideEnd is the token behind who is told besides mention m, which ends before token t, right before what is said from byte content on: reporters | and residents. It is 0 for
// nobody.
func (b *builder) besideEnd(m, t, content int) int {
	if b.doc.Word(t) != "and" {
		return 0
	}
	said := b.doc.TokensIn(text.Span{Start: content, End: content + 1}).First
	for k := m + 1; k < min(len(b.mentions), m+mostBeside); k++ {
		x := b.mentions[k]
		if end := x.Tokens.End; x.Tokens.First == t+1 && x.Kind != mention.Thing && x.Form != mention.Pronoun && end <= said && end+mostBeside > said {
			return end
		}
	}
	return 0
}

// mostBeside bounds how far who is told besides stands from who is, and from what is said.
const mostBeside = 6

var where = map[string]bool{"in": true, "at": true, "from": true, "on": true, "outside": true, "inside": true, "during": true, "after": true, "before": true, "near": true}

func (b *builder) response(r attrib.Response) {
	entity := -1
	if r.Mention >= 0 {
		entity = b.who.Of[r.Mention]
	}
	b.article.Responses = append(b.article.Responses, Response{ResponseKind(r.Kind), entity, b.tokens(r.Tokens)})
}

// speakers numbers the speakers by their first quote or response, and tells of each what the article says.
func (b *builder) speakers() {
	type place struct{ start, entity int }
	var first []place
	for _, q := range b.article.Quotes {
		first = append(first, place{q.Spans[0].Start, q.Attribution.Speaker})
	}
	for _, r := range b.article.Responses {
		first = append(first, place{r.Span.Start, r.Speaker})
	}
	slices.SortStableFunc(first, func(x, y place) int { return cmp.Compare(x.start, y.start) })
	for _, f := range first {
		if n := len(b.index); b.speaker(f.entity) == n {
			b.article.Speakers = append(b.article.Speakers, b.describe(f.entity))
		}
	}
	for i := range b.article.Quotes {
		a := &b.article.Quotes[i].Attribution
		a.Speaker = b.speaker(a.Speaker)
	}
	for i := range b.article.Responses {
		b.article.Responses[i].Speaker = b.speaker(b.article.Responses[i].Speaker)
	}
}

// describe makes a speaker of an entity.
func (b *builder) describe(entity int) Speaker {
	e := b.who.Entities[entity]
	end := 0 // of the title told last, within which no other counts
	s := Speaker{Kind: b.kind(e), Name: b.name(e)}
	s.Anonymous = e.Name < 0 && (s.Kind == Person || s.Kind == Group)
	called := map[string]int{} // a pronoun to how often it stands for them
	for _, i := range e.Mentions {
		m := b.mentions[i]
		s.Mentions = append(s.Mentions, b.mention(i))
		for _, t := range m.Titles {
			if s.Kind != Person && s.Kind != Group {
				break // the contractor, Acme Ltd, holds no office
			}
			if t.First < end {
				continue // Minister of | State
			}
			end = t.End
			if title := b.doc.Of(b.doc.SpanOf(t)); len(s.Titles) < mostTitles && !slices.Contains(s.Titles, title) {
				s.Titles = append(s.Titles, title)
			}
		}
		if m.Form == mention.Pronoun {
			called[subjectPronoun[strings.ToLower(b.doc.Word(m.Head))]]++
		}
	}
	for _, t := range b.beside[entity] {
		s.Mentions = append(s.Mentions, b.tokens(text.Range{First: t, End: t + 1}))
		called[subjectPronoun[strings.ToLower(b.doc.Word(t))]]++
	}
	most := 0
	for _, p := range []string{"he", "she", "they"} {
		if called[p] > most {
			s.Pronouns, most = p, called[p]
		}
	}
	s.Mentions = inOrder(s.Mentions)
	s.Affiliation = b.affiliation(b.who.Bodies[entity])
	return s
}

// affiliation is a body by its fullest name where the article names it.
func (b *builder) affiliation(body coref.Body) string {
	if body.Words.Len() == 0 {
		return ""
	}
	words := b.doc.Of(b.doc.SpanOf(body.Words))
	if body.Entity >= 0 {
		if name := b.name(b.who.Entities[body.Entity]); !strings.EqualFold(name, words) && !saintly(words, name) { // St Mary's
			return name
		}
	}
	return words
}

// saintly reports whether words are the name of one called after a saint, the possessive with it.
func saintly(words, name string) bool {
	return (strings.HasPrefix(words, "St ") || strings.HasPrefix(words, "St. ")) && strings.HasPrefix(words, name)
}

// mostTitles bounds how many titles are told of one speaker, and so the time that a text takes which has no end of them.
const mostTitles = 20

// name is the fullest name of an entity, or, of one without a name, the fullest description as it stands.
func (b *builder) name(e coref.Entity) string {
	if e.Name >= 0 {
		r := b.mentions[e.Name].Core
		if r.Len() > 1 && articles[strings.ToLower(b.doc.Word(r.First))] {
			r.First++
		}
		return b.doc.Of(b.doc.SpanOf(r))
	}
	best, words := "", 0
	for _, i := range e.Mentions {
		m := b.mentions[i]
		if m.Form == mention.Pronoun {
			continue
		}
		// A later description has to say more than the first, not only "the" for "a". One of them says next to nothing, and no more does a noun alone, as in a headline.
		n := b.told(m)
		if n == 1 && !m.Plural || strings.EqualFold(b.doc.Word(m.Head), "one") && (m.Tokens.Len() == 1 || strings.EqualFold(b.doc.Word(m.Tokens.End-1), "them")) {
			n = -1
		}
		if best == "" || n > words+1 {
			r := m.Tokens
			if b.kind(e) == Organization && r.Len() > 1 && strings.EqualFold(b.doc.Word(r.First), "the") {
				r.First++
			}
			best, words = b.doc.Of(b.doc.SpanOf(r)), n
		}
	}
	if best == "" && len(e.Mentions) > 0 {
		return b.doc.Word(b.mentions[e.Mentions[0]].Head) // I, of an article that does not tell who has written it
	}
	return best
}

// told is how many words a description has, an age counted as three, so that the 29-year-old does not stand for who was called a former deckhand before.
func (b *builder) told(m mention.Mention) int {
	if strings.HasSuffix(b.doc.Of(b.doc.SpanOf(m.Core)), "-year-old") {
		return 4
	}
	return m.Tokens.Len()
}

// kind is what sort of speaker an entity is. One without a name may be a body by its noun, and yet no more than people.
func (b *builder) kind(e coref.Entity) SpeakerKind {
	if e.Name < 0 && e.Kind == mention.Organization && len(e.Mentions) > 0 && people[strings.ToLower(b.doc.Word(b.mentions[e.Mentions[0]].Head))] {
		return Group
	}
	if e.Name < 0 && e.Kind == mention.Organization && e.Plural && len(e.Mentions) > 0 {
		// unions, the companies; but police, and the Union of Shops
		if w := b.doc.Word(b.mentions[e.Mentions[0]].Head); strings.HasSuffix(w, "s") && (w == strings.ToLower(w) || b.mentions[e.Mentions[0]].Core.Len() == 1) {
			return Group
		}
	}
	if e.Name < 0 && e.Kind == mention.Thing {
		if e.Plural {
			return Group
		}
		if len(e.Mentions) > 0 && mention.OutletNouns()[strings.ToLower(b.doc.Word(b.mentions[e.Mentions[0]].Head))] {
			return Organization // public radio
		}
		return Person // as most are who speak
	}
	return speakerKind(e.Kind)
}

// people are such nouns.
var people = map[string]bool{"team": true, "defence": true, "defense": true, "prosecution": true, "leadership": true, "management": true, "press": true, "bench": true, "benches": true}

var articles = map[string]bool{"the": true, "a": true, "an": true}

func speakerKind(k mention.Kind) SpeakerKind {
	switch k {
	case mention.Person:
		return Person
	case mention.Group:
		return Group
	case mention.Document:
		return Document
	}
	return Organization
}

var subjectPronoun = map[string]string{
	"he": "he", "him": "he", "himself": "he", "his": "he",
	"she": "she", "her": "she", "herself": "she", "hers": "she",
	"they": "they", // but them and their, of one of them, may be anybody
}

// inOrder sorts spans, and leaves each once.
func inOrder(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return slices.Compact(spans)
}

// entities lists who and what the article names.
func (b *builder) entities() {
	for _, e := range b.who.Entities {
		kind, ok := entityKinds[e.Kind]
		if e.Name < 0 || !ok {
			continue
		}
		x := Entity{Name: b.name(e), Kind: kind}
		for _, i := range e.Mentions {
			if b.mentions[i].Form == mention.Name || i == e.Name {
				x.Mentions = append(x.Mentions, b.tokens(b.mentions[i].Core))
			}
		}
		x.Mentions = inOrder(x.Mentions)
		b.article.Entities = append(b.article.Entities, x)
	}
}

var entityKinds = map[mention.Kind]EntityKind{
	mention.Person: NamedPerson, mention.Organization: NamedOrganization, mention.Group: NamedGroup, mention.Place: NamedPlace,
}

func (b *builder) sources(cited []cite.Source) {
	for _, c := range cited {
		s := Source{Name: b.doc.Of(b.doc.SpanOf(c.Name)), Kind: SourceKind(c.Kind)}
		for _, m := range c.Mentions {
			s.Mentions = append(s.Mentions, b.tokens(m))
		}
		s.Mentions = inOrder(s.Mentions)
		b.article.Sources = append(b.article.Sources, s)
	}
}

func (b *builder) terms(terms []attrib.Term, q marks.Result) {
	for _, t := range terms {
		// A comma or full stop that American printers set inside the marks is no part of the term.
		s := q.Stretches[t.Stretch].Inner
		for s.End-s.Start > 1 && (b.doc.Text[s.End-1] == ',' || b.doc.Text[s.End-1] == '.') {
			s.End--
		}
		b.article.Terms = append(b.article.Terms, Term{b.span(s), TermKind(t.Kind)})
	}
}

func (b *builder) issues(q marks.Result) {
	for _, m := range q.Mends {
		b.article.Issues = append(b.article.Issues, Issue{IssueKind(m.Damage), b.span(m.Mark)})
	}
}

// mention is the span of mention i, empty for -1.
func (b *builder) mention(i int) Span {
	if i < 0 {
		return Span{}
	}
	return b.tokens(b.mentions[i].Tokens)
}

// tokens is the span of the tokens in r, empty where there are none.
func (b *builder) tokens(r text.Range) Span {
	if r.Len() <= 0 {
		return Span{}
	}
	return b.span(b.doc.SpanOf(r))
}

// span is where a span of the doc stands in the article as given.
func (b *builder) span(s text.Span) Span { return Span(b.places.Back(s)) }
