// Package coref joins the mentions of an article into people, bodies and documents: who is who.
package coref

import (
	"cmp"
	"slices"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// An Entity is somebody or something that mentions refer to.
type Entity struct {
	Mentions []int // in order of appearance
	Name     int   // the mention with the fullest name, -1 for one that is only described
	Kind     mention.Kind
	Gender   mention.Gender
	Plural   bool

	near       Body           // what a word that may mean another elsewhere in the article ties them to: its spokesman
	likely     mention.Gender // what the first name suggests; never told
	sounds     mention.Gender // what its end suggests
	called     [3]int         // by gender: how many pronouns of it have been joined
	sentence   int            // of the last mention outside quotation marks
	at         int            // the token of the first mention in that sentence
	subject    bool           // that mention was a subject
	titled     bool           // named with a title
	partner    int            // whom a couple was named with: Peter and Jane Dowd; noEntity for nobody
	kin        string         // the noun of whose kin they are: brother
	generation int            // above 0 for a parent of somebody, below for a child
	years      int            // the age, 0 where it is not told
	spoke      int            // the sentence in which it was a source last, -1 for never
	nation     string         // where the article says that somebody is from
	credited   bool           // told of by nothing but a credit
	epithets   int            // how many descriptions have called again one who is named
}

// A Result says who is who.
type Result struct {
	Entities []Entity
	Of       []int     // of each mention: its entity, -1 for one that refers to none that is known
	Speaker  []int     // of each attribution: the entity that speaks, -1 where that is open
	Grounds  []Ground  // of each attribution: what it has its speaker by
	Beside   []Pronoun // those that are no mentions
	Bodies   []Body    // of each entity: the body that it belongs to or speaks for
}

// A Pronoun is one that is no mention, because it cannot speak: the his of "his lawyer", the her of "told her". It shows all the same whom the article goes on
// about, and what they are called by.
type Pronoun struct {
	Token  int
	Entity int // -1 for none that is known
}

// Resolve joins the mentions of an article into entities, and gives each attribution its speaker. It takes time linear in
// the number of mentions: a pronoun or a description looks only at the few entities in focus.
func Resolve(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution) Result {
	return newResolver(a, ms, said).resolve()
}

type resolver struct {
	*syntax.Analysis
	doc      *text.Doc
	ms       []mention.Mention // those of the article, and behind them the pronouns beside
	beside   int               // the first of these
	order    []int             // the mentions in order of appearance
	surnames map[string]*surname
	said     []attrib.Attribution
	of       []int
	odds     []float64 // of each mention that was ranked: how likely its entity, or a stranger, is rather than the next likely one
	speaker  []int
	within   []int       // of each mention: the direct quotation that it stands in, an index into said, -1 for none
	sourceOf map[int]int // a mention to the attribution it is the source of
	told     map[int]int // the mentions of who is told something, to those of who tells it, -1 for none
	es       []Entity
	full     map[string]int   // a whole name, folded, to its entity
	part     map[string][]int // a last name, a first name or an acronym, folded, to the entities that have it, the newest at the end
	role     map[string]int   // the head of a description or title to the entity that it described last
	focus    []int            // entities, the one mentioned last at the end, few

	scratch, strange []model.Hash // the features of a candidate, and of a stranger
	ordered          []int        // those of the contest that is looked at
	trainer          *Trainer     // while training
	gold             []int        // the chain of each mention, while training

	lede int // the first paragraph that is no headline or byline

	offices map[int][]office // of each mention that has been asked for them

	looked      int                // how many entities have been looked at for those who ask and answer in an interview
	titledLast  map[string]int     // the offices that names stand with to the last of these names
	occurrences map[string][]int32 // the nouns of descriptions to the sentences that they are said in, in order

	asks, answers int // the entities that the labels Q and A stand for, noEntity while they are not known
}

func (r *resolver) resolve() Result {
	r.run()
	r.headlines()
	r.joinUnnamedBodies()
	r.joinUnnamedOffices()
	r.joinPlaced()
	r.joinAlike()
	r.speakers()
	r.labelled()
	r.ahead()
	return r.result()
}

// result is what was found, told of the mentions of the article without the pronouns beside.
func (r *resolver) result() Result {
	n := r.beside
	out := Result{Entities: r.es, Of: r.of[:n], Speaker: r.speaker, Bodies: r.bodies()}
	for k := range r.said {
		out.Grounds = append(out.Grounds, r.ground(k))
	}
	for i := n; i < len(r.ms); i++ {
		out.Beside = append(out.Beside, Pronoun{r.ms[i].Head, r.of[i]})
	}
	for k := range r.es {
		e := &r.es[k]
		e.Mentions = slices.DeleteFunc(e.Mentions, func(i int) bool { return i >= n })
		slices.Sort(e.Mentions)
	}
	return out
}

func newResolver(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution) *resolver {
	read := reread(a, ms)
	labels(a, read, said)
	last := surnames(a, read, said)
	bodiesByIt(a, read, said)
	all, order := withBeside(a, read)
	r := &resolver{Analysis: a, doc: a.Doc, ms: all, beside: len(ms), order: order, said: said, of: make([]int, len(all)), speaker: make([]int, len(said)), odds: make([]float64, len(all)),
		asks: noEntity, answers: noEntity, surnames: last,
		offices: map[int][]office{}, full: map[string]int{}, part: map[string][]int{}, role: map[string]int{}}
	for i := range r.of {
		r.of[i] = -1
	}
	r.lede = r.findLede()
	r.findOccurrences()
	r.findTitled()
	r.findQuoted()
	r.sourcesFirst()
	return r
}

// run gives each mention its entity.
func (r *resolver) run() {
	for _, i := range r.order {
		m := r.ms[i]
		switch {
		case m.Form == mention.Name:
			r.name(i)
		case r.within[i] >= 0 && !r.isSource(i):
			if m.Form == mention.Pronoun && (m.Gender != mention.Unknown || m.Plural) {
				r.pronoun(i) // it shows whom the quotation goes on about
			}
		case m.Form == mention.Description:
			r.description(i)
		default:
			r.pronoun(i)
		}
		r.speak(i)
	}
}

// findQuoted notes in which direct quotation each mention stands, and which attribution each mention is the source of.
func (r *resolver) findQuoted() {
	r.within = make([]int, len(r.ms))
	r.sourceOf, r.told = map[int]int{}, map[int]int{}
	var inside []quotation
	for i, a := range r.said {
		if a.Source >= 0 {
			r.sourceOf[a.Source] = i
		}
		if a.Addressee >= 0 {
			r.told[a.Addressee] = a.Source
		}
		if a.Kind == attrib.Direct {
			for _, s := range a.Content {
				inside = append(inside, quotation{s, i})
			}
		}
	}
	slices.SortStableFunc(inside, func(a, b quotation) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	k, open := 0, quotation{by: -1} // of those that overlap, the one that ends last
	for _, i := range r.order {
		start := r.doc.Tokens[r.ms[i].Tokens.First].Start
		for k < len(inside) && inside[k].Start <= start {
			if inside[k].End > open.End {
				open = inside[k]
			}
			k++
		}
		r.within[i] = -1
		if start < open.End {
			r.within[i] = open.by
		}
	}
}

// sourcesFirst moves the source that stands behind a quotation before the mentions in it, so that it is known who speaks when these are resolved.
func (r *resolver) sourcesFirst() {
	place := make([]int, len(r.ms))
	for k, i := range r.order {
		place[i] = k
	}
	for a, x := range r.said {
		if x.Source < 0 || r.within[x.Source] >= 0 {
			continue
		}
		at := place[x.Source]
		for at > 0 && place[x.Source]-at < 60 && r.within[r.order[at-1]] == a {
			at--
		}
		if at < place[x.Source] {
			copy(r.order[at+1:place[x.Source]+1], r.order[at:place[x.Source]])
			r.order[at] = x.Source
		}
	}
}

// A quotation is a piece of the content of an attribution.
type quotation struct {
	text.Span
	by int
}

// isTold reports whether mention i is of who is told something.
func (r *resolver) isTold(i int) bool {
	_, ok := r.told[i]
	return ok
}

func (r *resolver) isSource(i int) bool {
	_, ok := r.sourceOf[i]
	return ok
}

// newEntity is one of whom nothing is known.
func newEntity(kind mention.Kind, plural bool) Entity {
	return Entity{Name: -1, Kind: kind, Plural: plural, near: noBody, partner: noEntity, spoke: -1}
}

// create makes a new entity of mention i.
func (r *resolver) create(i int) int {
	r.es = append(r.es, newEntity(r.ms[i].Kind, r.ms[i].Plural))
	return len(r.es) - 1
}

// join adds mention i to entity e.
func (r *resolver) join(i, e int) {
	r.of[i] = e
	r.learnFrom(i, e)
	r.attend(i, e)
}

// learnFrom notes what mention i, the newest of entity e, tells of it.
func (r *resolver) learnFrom(i, e int) {
	m, x := r.ms[i], &r.es[e]
	if m.Form == mention.Description && m.Kind == mention.Organization && r.bare(x) {
		x.Kind = mention.Organization
	}
	if m.Form == mention.Description && x.Name >= 0 && r.definite(m) {
		x.epithets++
	}
	x.Mentions = append(x.Mentions, i)
	if m.Form == mention.Name {
		x.credited = (x.credited || len(x.Mentions) == 1) && r.credited(m)
	}
	if x.nation == "" && x.Kind == mention.Person && m.Form != mention.Pronoun && len(x.Mentions) < mostLooked {
		x.nation = r.fromNation(m)
	}
	if m.Form == mention.Pronoun {
		if r.within[i] < 0 {
			x.called[m.Gender]++ // which may be a mistake, and so decides nothing by itself
		}
	} else if x.Gender == mention.Unknown {
		x.Gender = m.Gender
	}
	if m.Form == mention.Name && m.Kind == mention.Person {
		r.ageOf(m, e)
		r.kinOf(r.roleBefore(m), e)
	}
	if x.likely == mention.Unknown && m.Form == mention.Name && m.Kind == mention.Person {
		x.likely = likely(r.doc.Word(m.Core.First))
		if m.Core.Len() > 1 {
			x.sounds = sounds(r.doc.Word(m.Core.First))
		}
	}
	x.titled = x.titled || m.Form == mention.Name && len(m.Titles) > 0
	if m.Form == mention.Name && (x.Name < 0 || r.fuller(m, r.ms[x.Name])) {
		if x.Name < 0 && x.Kind == mention.Person && m.Kind == mention.Organization && m.Role.Len() > 0 {
			x.Kind = m.Kind // a contractor, who turns out to be a firm
		}
		if x.Name >= 0 && x.Kind == mention.Thing && m.Kind == mention.Person && m.Core.Len() > 1 && likely(r.doc.Word(m.Core.First)) != mention.Unknown {
			x.Kind = m.Kind // Hale: …, of a headline, is Ann Hale
		}
		x.Name = i
	}
	if x.near.Entity < 0 && m.Form != mention.Pronoun && (x.Kind == mention.Person || x.Kind == mention.Group) && len(x.Mentions) < mostLooked {
		x.near = r.bodyNear(i)
	}
}

// attend puts entity e, which mention i is of, into focus. What is said inside quotation marks does not, but for who is named in what hangs on behind a description there.
func (r *resolver) attend(i, e int) {
	m, x := r.ms[i], &r.es[e]
	if w := m.Within; w >= 0 && r.of[w] >= 0 && (m.Tokens.First >= r.ms[w].Core.End || r.ownsSomebody(i)) {
		// Who is named in what hangs on behind a description comes into focus after it: a report | by Young Carers Cymru. So does whose lawyer it is: Ann Hale’s | lawyer.
		r.touch(e)
		r.touch(r.of[w])
		if x.sentence != r.sentence(i) {
			x.at = m.Head
		}
		x.sentence, x.subject = r.sentence(i), false
		return
	}
	if (m.Within < 0 || r.lone(m) || r.joined(m)) && r.within[i] < 0 && !mention.None(r.Analysis, m) {
		again := len(x.Mentions) > 1 && x.sentence == r.sentence(i)
		if !again {
			x.at = m.Head
		}
		x.sentence, x.subject = r.sentence(i), r.isSubject(i) || again && x.subject
		r.touch(e)
	}
}

// ownsSomebody reports whether mention i names whose somebody is: Ann Hale’s | lawyer.
func (r *resolver) ownsSomebody(i int) bool {
	m := r.ms[i]
	return r.within[i] < 0 && m.Form == mention.Name && m.Kind == mention.Person && r.owns(m) && r.ms[m.Within].Kind == mention.Person
}

// joined reports whether a mention is of one of those whom an and joins: Ann Hale | and Tom Lowe.
func (r *resolver) joined(m mention.Mention) bool {
	if m.Within < 0 {
		return false
	}
	around := r.ms[m.Within]
	return around.Form == mention.Name && around.Plural
}

// lone reports whether a name stands alone but for a word behind it that was taken for a noun, and may be a verb: Ann Hale wept.
func (r *resolver) lone(m mention.Mention) bool {
	if m.Form != mention.Name || m.Kind != mention.Person {
		return false
	}
	around := r.ms[m.Within]
	return around.Form == mention.Description && around.Kind == mention.Thing && around.Within < 0 && around.Head == m.Core.End && r.Tags[around.Tokens.First] != syntax.DT
}
