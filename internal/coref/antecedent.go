package coref

import (
	"iter"
	"slices"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A description is what the words of one tell, whomever it stands for.
type description struct {
	i     int
	lemma string
	age   string  // of one that stands for somebody by the age: 54 in "the 54-year-old"
	said  []int32 // the sentences in which what it goes by is said
	held  int     // the entity for which its noun has stood last, noEntity for none
	named int     // the body that has its noun in the name, noEntity for none
	vague int     // the body named last, where its noun may be that of any, noEntity for none
	told  []int   // the candidates of whom what it says has been said before

	nation  string // where it says that somebody is from
	limited bool   // the words behind it tell which one is meant

	word, determiner, shape, class, place model.Hash
}

// antecedent is the entity, told of before, that a description stands for, noEntity where that is a stranger. It is ranked, with a stranger, among those in focus and those that
// have been called by its noun.
func (r *resolver) antecedent(i int, lemma string) int {
	if r.indefinite(r.ms[i]) {
		return noEntity
	}
	if e, ok := r.apposed(i); ok && (e == noEntity || r.agree(e, r.ms[i])) {
		return e
	}
	if e := r.bothOf(i, lemma); e != noEntity {
		return e
	}
	d := r.newDescription(i, lemma)
	q := question{mention: i, candidates: r.describable(d)}
	if len(q.candidates) == 0 {
		return noEntity
	}
	if e := r.onlyBody(d, q.candidates); e != noEntity {
		return e
	}
	if e := r.bodyBefore(d, q.candidates); e != noEntity {
		return e
	}
	for _, e := range q.candidates {
		if r.toldOfBefore(d, e) {
			d.told = append(d.told, e)
		}
	}
	p := r.epithet(d, q.candidates)
	r.strange = p.stranger(r.strangeDescription(r.strange[:0], d, q.candidates), r, d)
	q.stranger = r.strange
	asks := r.asker(i)
	q.features = func(out []model.Hash, e, behind int, others contest) []model.Hash {
		called, noun := r.calledSo(d, &r.es[e])
		out = r.descriptionFeatures(r.features(out, asks, e, behind, others), d, e, behind, called, noun)
		return p.fits(out, r, d, e, called)
	}
	return r.pick(q)
}

// bothOf are the two, named together, whom a noun for a pair stands for: Ann Hale and her husband … The couple. It is noEntity where there are none, or others have been called so.
func (r *resolver) bothOf(i int, lemma string) int {
	if !twosomes[lemma] || !r.definite(r.ms[i]) {
		return noEntity
	}
	if e, ok := r.role[lemma]; ok && r.es[e].Name < 0 {
		return noEntity
	}
	return r.inFocus(func(x *Entity) bool { return x.Plural && x.Name >= 0 && x.Kind == mention.Group })
}

var twosomes = lexicon.Words("couple pair duo")

// pointsAtBody reports whether a description, by nothing but its noun, points back at a body whose name has not got that noun in it.
func (r *resolver) pointsAtBody(d *description) bool {
	m := r.ms[d.i]
	return m.Kind == mention.Organization && !m.Plural && d.named == noEntity && r.definite(m) && !r.namesOwner(m) && d.place != 0 && !d.limited
}

// onlyBody is the one among some entities that is a body with a name, or may be one by the look of it, where a description is of a body by nothing but a noun that any may
// be called by, or those of its sort, and no entity has had before: Ryanair cancelled flights. The airline. It is noEntity where there is none that the article has just been about, or more than one.
func (r *resolver) onlyBody(d *description, es []int) int {
	m := r.ms[d.i]
	sort := bodySorts()[d.lemma]
	if !r.pointsAtBody(d) || anyBodies()[d.lemma] == "" && sort == "" || d.held != noEntity || m.Tokens.Len() > 3 {
		return noEntity
	}
	only, bodies := noEntity, 0
	for _, e := range es {
		x := &r.es[e]
		switch between := r.sentence(d.i) - x.sentence; {
		case x.Name < 0 && x.Kind == mention.Organization && !x.Plural:
			return noEntity // a firm, which is as likely
		case !r.bodily(x):
		case x.subject && between > 0 && between <= 2 && (!r.tellsKind(x) || d.lemma == "department" && r.ofState(x)) && (anyBodies()[d.lemma] != "" || r.sortOfBody(x) == sort):
			only = e
			bodies++
		default:
			bodies++
		}
	}
	if bodies > 1 {
		return noEntity
	}
	return only
}

// bodyBefore is the body with a name, told of for the first time in the sentence before, that a noun which may be that of any body stands for: The council hired a consultancy, Bexley Hill. The firm;
// or the one, told of but little before, that has spoken there: They blamed the company that runs the trams. Tramlink said no. The company. It is noEntity for none, and where the article has called
// another with a name so.
func (r *resolver) bodyBefore(d *description, es []int) int {
	m, now := r.ms[d.i], r.sentence(d.i)
	if !r.pointsAtBody(d) || !isFirm(d.lemma) || m.Core.Len() > 2 || r.within[d.i] >= 0 {
		return noEntity
	}
	spoken := noEntity
	for _, e := range es {
		x := &r.es[e]
		if !r.bodily(x) || r.tellsKind(x) || x.sentence < now-1 {
			continue
		}
		if x.sentence == now {
			return noEntity // which is as likely
		}
		if r.sentence(x.Mentions[0]) == now-1 && r.ms[x.Mentions[0]].Form == mention.Description && r.indefinite(r.ms[x.Mentions[0]]) {
			return e
		}
		if x.spoke == now-1 && x.subject {
			spoken = e
		}
	}
	if h := d.held; spoken == noEntity || h != noEntity && h != spoken && r.es[h].Name >= 0 && !r.tellsKind(&r.es[h]) {
		return noEntity
	}
	if !mention.OutletNouns()[d.lemma] && outlets()[r.doc.Of(r.doc.SpanOf(r.ms[r.es[spoken].Name].Core))] != "" {
		return noEntity
	}
	return spoken
}

// restricted reports whether the words right behind a description tell which one is meant, so that it need not have been told of: the company | that runs the trams, hired to clean up.
func (r *resolver) restricted(m mention.Mention) bool {
	t := m.Tokens.End
	if t+1 >= len(r.Tags) {
		return false
	}
	switch text.Fold(r.Low(t)) {
	case "that", "who", "which", "whose", "behind", "responsible":
		return true
	}
	done := r.Tags[t] == syntax.VBN || r.Tags[t] == syntax.VBD && needing[r.Low(t)]
	return r.Tags[t] == syntax.VBG || done && (r.Tags[t+1] == syntax.TO || r.Tags[t+1] == syntax.IN)
}

// needing are participles whose verbs need an object: the company hired to is not one that hired.
var needing = lexicon.Words("hired appointed commissioned tasked employed chosen accused blamed paid engaged charged")

var postposed = lexicon.Words("general elect designate royal emeritus")

// apposed is who has the name that stands between commas right behind a description, noEntity for somebody new, and whether such a name does: The solicitor general, | Ann Hale, | said.
func (r *resolver) apposed(i int) (int, bool) {
	m := r.ms[i]
	at := m.Tokens.End
	if postposed[r.Low(at)] {
		at++ // the solicitor | general,
	}
	if m.Kind != mention.Person || m.Plural || !r.definite(m) || at+2 >= len(r.doc.Tokens) || r.doc.Word(at) != "," {
		return 0, false
	}
	for k := i + 1; k < min(r.beside, i+6); k++ {
		x := r.ms[k]
		if x.Tokens.First != at+1 || x.Form != mention.Name || x.Kind != mention.Person || x.Plural || x.Tokens.End >= len(r.doc.Tokens) || r.doc.Word(x.Tokens.End) != "," {
			continue
		}
		if e := r.bearer(x, r.words(x.Core)); e != noEntity {
			return e, true
		}
		return noEntity, len(r.words(x.Core)) > 1
	}
	return 0, false
}

// tellsKind reports whether the name of a body ends in the noun that it would be called by: the Environment Agency, which is no company.
func (r *resolver) tellsKind(x *Entity) bool {
	return mention.NounKind(text.Fold(r.Low(r.ms[x.Name].Core.End-1))) == mention.Organization
}

// ofState reports whether a body is called an office, as departments of state are: the Home Office.
func (r *resolver) ofState(x *Entity) bool {
	return text.Fold(r.Low(r.ms[x.Name].Core.End-1)) == "office"
}

// bodily reports whether an entity is a body with a name, or may be one by the look of it.
func (r *resolver) bodily(x *Entity) bool {
	return x.Name >= 0 && (x.Kind == mention.Organization || x.Kind == mention.Thing || r.bare(x))
}

// describable are the entities that a description may stand for.
func (r *resolver) describable(d *description) []int {
	m, speaker := r.ms[d.i], r.quotedBy(r.within[d.i])
	body := m.Kind != mention.Person && !mention.OutletNouns()[d.lemma]
	var out []int
	another := false
	for _, e := range append([]int{d.held, d.named}, r.focus...) {
		if e == noEntity || e == speaker || len(r.es[e].Mentions) == 0 || !r.agree(e, m) || d.age != "" && r.es[e].years > 0 && r.es[e].years != agedYears(d.age) {
			continue
		}
		if r.excluded(d, e) || r.severalSorts(m, e) {
			continue // the prosecutor … The defendant
		}
		if r.offstage(&r.es[e], d.i) {
			continue // Photo: Ann Hale
		}
		if n := r.es[e].nation; d.nation != "" && n != "" && n != d.nation && m.Kind == mention.Person {
			continue // the Pole is not Denmark's Ann Hale
		}
		if t := r.ms[r.es[e].Mentions[0]].Tokens.First; r.es[e].Kind == mention.Place && isFirm(d.lemma) && t > 0 && r.Tags[t-1] == syntax.IN {
			continue // Norvik Foods of Leeds … The company
		}
		if x := &r.es[e]; body && x.Name >= 0 && e != d.held && e != d.named && r.press(x) {
			continue // one insider told the Valley Courier … The company
		}
		if r.anotherOffice(m, e) {
			if another = true; e == d.held {
				d.held = noEntity
			}
			continue // Governor Ann Hale … the deputy governor
		}
		if k := slices.Index(out, e); k >= 0 {
			out = slices.Delete(out, k, k+1) // it has its place in the focus
		}
		out = append(out, e)
	}
	if d.age != "" {
		out = r.byAge(out)
	}
	out = r.ofParty(d, out)
	out = r.notAside(d, out)
	if own := r.namedInOwn(d.i); len(own) > 0 {
		out = slices.DeleteFunc(out, func(e int) bool { return slices.Contains(own, e) })
	}
	if another && (r.namesOwner(m) || below[text.Fold(r.Low(m.Core.First))] || below[text.Fold(r.Low(m.Core.First+1))]) { // Dunn’s agent, who is not Hale’s, is new or has been called so
		out = slices.DeleteFunc(out, func(e int) bool { called, _ := r.calledSo(d, &r.es[e]); return called == 0 })
	}
	return out
}

// severalSorts reports whether entity e is of several sorts, which an and joins, and a description without the is of one of them: witnesses and police …
// witnesses; or of those of somebody: whose troops … tribal troops.
func (r *resolver) severalSorts(m mention.Mention, e int) bool {
	x := &r.es[e]
	if x.Name >= 0 || !x.Plural || !m.Plural || r.definite(m) || r.joins(m) {
		return false
	}
	first := r.ms[x.Mentions[0]]
	return r.joins(first) || r.Low(first.Tokens.First) == "whose"
}

// joins reports whether an and stands before the noun of a description or right behind it: Greek | and | Turkish officials, witnesses | and | police.
func (r *resolver) joins(m mention.Mention) bool {
	for t := m.Tokens.First; t < min(m.Tokens.End, m.Tokens.First+8); t++ {
		if r.Low(t) == "and" && t <= m.Head+1 {
			return true
		}
	}
	return false
}

// notAside are the candidates for the company, or another noun of any firm, without the one that has the noun in its name but was named once only, and in passing, where the
// article goes on about another body: said Ann Hale of the Hale Company. Norvik lowered prices. Shoppers came. The company.
func (r *resolver) notAside(d *description, out []int) []int {
	m, now := r.ms[d.i], r.sentence(d.i)
	if !isFirm(d.lemma) || !r.definite(m) || r.namesOwner(m) {
		return out
	}
	aside := func(e int) bool {
		x := &r.es[e]
		return e == d.named && len(x.Mentions) == 1 && !x.subject && x.spoke < 0 && x.sentence < now-1 && r.paragraph(x.at) > r.lede
	}
	goesOn := func(e int) bool {
		x := &r.es[e]
		return r.bodily(x) && x.Kind == mention.Organization && len(x.Mentions) > 2 && !r.outlet(x)
	}
	if !slices.ContainsFunc(out, goesOn) {
		return out
	}
	return slices.DeleteFunc(out, aside)
}

func (r *resolver) newDescription(i int, lemma string) *description {
	m := r.ms[i]
	d := &description{i: i, lemma: lemma, word: model.Of(lemma), held: noEntity, named: noEntity, vague: noEntity, nation: r.nationOfDescription(m), limited: r.restricted(m)}
	if e, ok := r.role[r.roleAt(m.Head, lemma)]; ok {
		d.held = e
	} else if e, ok := r.role["~"+synonyms()[lemma]]; ok {
		d.held = e
	}
	if m.Kind == mention.Organization || m.Kind == mention.Thing {
		if d.named = r.withNoun(lemma); d.named == noEntity {
			d.vague = r.anyBodyNamed(lemma)
		}
	}
	d.determiner = r.determiner(m)
	d.shape = model.Hash(min(m.Head-m.Core.First, 3))
	if m.Tokens.End > m.Core.End {
		d.shape += 4
	}
	class := r.classOf(lemma)
	if r.countsKin(m) {
		class, d.shape = aged, model.Hash(min(m.Head-m.Core.First, 3)) // of anybody, as an age is
	}
	d.class = model.Hash(m.Kind) + 10*class
	d.place = r.place(i)
	key := r.noun(m)
	if key != lemma {
		d.age = key
	}
	d.said = r.occurrences[key]
	return d
}

// countsKin reports whether a description tells of how many somebody is the kin: the father of four, the mother-of-two.
func (r *resolver) countsKin(m mention.Mention) bool {
	if _, kin := mention.Kin(r.Lemma(m.Head)); !kin {
		return false
	}
	of := false
	for t := m.Head + 1; t < min(m.Tokens.End, m.Head+5); t++ {
		switch {
		case r.Low(t) == "of":
			of = true
		case r.Tags[t] != syntax.HYPH:
			return of && r.Tags[t] == syntax.CD && !r.counts(t)
		}
	}
	return false
}

// byAge are those of the candidates for a description by the age whose age has been told, else those who have not spoken, or not by an office or as somebody's: Ann
// Hale won. Her coach, Ian Moss, said … The 19-year-old. They are all where there is none of these.
func (r *resolver) byAge(candidates []int) []int {
	with := func(fit func(x *Entity) bool) (out []int) {
		for _, e := range candidates {
			if x := &r.es[e]; x.Name >= 0 && x.Kind == mention.Person && fit(x) {
				out = append(out, e)
			}
		}
		return out
	}
	if out := with(func(x *Entity) bool { return x.years > 0 }); len(out) > 0 {
		return out
	}
	themselves := with(func(x *Entity) bool {
		office, _ := r.holdsOffice(x)
		return !r.bare(x) && (x.spoke < 0 || !office && !r.somebodys(r.ms[x.Name]))
	})
	if len(themselves) > 0 {
		return themselves
	}
	return candidates
}

// somebodys reports whether a name stands with whose somebody is: His mother, | Ann Hale.
func (r *resolver) somebodys(m mention.Mention) bool {
	return m.Role.Len() > 0 && r.Tags[m.Role.First] == syntax.PRPS
}

// counts reports whether a number counts others than children: one | passenger, one of the passengers.
func (r *resolver) counts(t int) bool {
	t++
	if t >= len(r.Tags) || !r.Tags[t].Noun() && r.Tags[t] != syntax.JJ {
		return t < len(r.Tags) && r.Low(t) == "of"
	}
	generation, kin := mention.Kin(r.Lemma(t))
	return !kin || generation >= 0
}

// noun is what a description goes by: its noun or, where it goes by an age, the number.
func (r *resolver) noun(m mention.Mention) string {
	l := r.Lemma(m.Head)
	if l != "old" || m.Head < 4 {
		return l
	}
	if years := r.doc.Word(m.Head - 4); agedYears(years) > 0 {
		return years // the 54-year-old
	}
	return l
}

// determiner is what a description begins with.
func (r *resolver) determiner(m mention.Mention) model.Hash {
	first := m.Tokens.First
	switch w := text.Fold(r.Low(first)); {
	case r.definite(m) && r.namesOwner(m):
		return 1
	case w == "the":
		return 2
	case r.definite(m):
		return 3
	case r.indefinite(m):
		return 4
	case w == "another", w == "other", w == "second":
		return anotherOne
	case r.Tags[first] == syntax.PRPS:
		return 6
	case r.namesOwner(m):
		return 7
	case r.Tags[first] == syntax.CD:
		return 8
	case r.Tags[first] == syntax.DT:
		return 9
	case m.Plural:
		return 10
	}
	return 0
}

// anotherOne is the determiner of a description of somebody else than those told of before: another official.
const anotherOne = 5

// aged is the class of what may be of anybody, as an age is: the 54-year-old, the father of four.
const aged = 6

// classOf is what sort of noun a description has.
func (r *resolver) classOf(lemma string) model.Hash {
	_, kin := mention.Kin(lemma)
	switch {
	case kin:
		return 1
	case unnamedRoles()[lemma]:
		return 2
	case anyBody(lemma):
		return 3
	case courtParts()[lemma] == "counsel":
		return 4
	case courtParts()[lemma] != "":
		return 7
	case synonyms()[lemma] != "":
		return 5
	case lemma == "old":
		return aged
	}
	return 0
}

// withNoun is the body, the newest, that has a noun in its name, noEntity where there is none.
func (r *resolver) withNoun(noun string) int {
	es := r.part[noun]
	for k := len(es) - 1; k >= 0; k-- {
		if x := &r.es[es[k]]; x.Kind == mention.Organization && x.Name >= 0 {
			return es[k]
		}
	}
	return noEntity
}

// beginAndEnd are the first and the last of many mentions: how an entity was told of first, and lately.
func beginAndEnd(ms []int) (begin, end []int) {
	const first, last = 6, 4
	if len(ms) <= first+last {
		return ms, nil
	}
	return ms[:first], ms[len(ms)-last:]
}

// firstAndLast yields those of both.
func firstAndLast(ms []int) iter.Seq[int] {
	begin, end := beginAndEnd(ms)
	return func(yield func(int) bool) {
		for _, part := range [2][]int{begin, end} {
			for _, k := range part {
				if !yield(k) {
					return
				}
			}
		}
	}
}

// toldOfBefore reports whether what a description says somebody is has been said before in a sentence that is about entity e: Hale, who is 54 … the 54-year-old.
func (r *resolver) toldOfBefore(d *description, e int) bool {
	if len(d.said) == 0 {
		return false
	}
	now := r.sentence(d.i)
	for k := range firstAndLast(r.es[e].Mentions) {
		if s := r.sentence(k); s < now {
			if _, ok := slices.BinarySearch(d.said, int32(s)); ok {
				return true
			}
		}
	}
	return false
}

// strangeDescription appends the features of a description that stands for a stranger.
func (r *resolver) strangeDescription(out []model.Hash, d *description, candidates []int) []model.Hash {
	m := r.ms[d.i]
	told, named := bit(len(d.told) > 0), 0
	for _, e := range candidates {
		if r.es[e].Name >= 0 {
			named++
		}
	}
	proposed := bit(d.held != noEntity) + 2*bit(d.named != noEntity)
	lede := model.Hash(min(max(0, r.paragraph(m.Head)-r.lede), 3))
	few := model.Hash(min(named, 4))
	form := d.determiner.With(d.shape)
	out = append(out,
		d.word.In(ofStranger),
		d.word.With(d.determiner).In(ofStranger+1),
		form.In(ofStranger+2),
		form.With(d.place).In(ofStranger+3),
		form.With(d.class).In(ofStranger+4),
		d.class.With(d.determiner).With(d.place).In(ofStranger+5),
		proposed.With(d.determiner).In(ofStranger+6),
		proposed.With(d.shape).In(ofStranger+7),
		told.With(form).In(ofStranger+8),
		lede.With(d.determiner).In(ofStranger+9),
		bit(r.within[d.i] >= 0).With(d.determiner).In(ofStranger+10),
		few.With(d.determiner).With(d.class).In(ofStranger+11),
		d.word.With(d.place).With(d.shape).In(ofStranger+12),
		model.Hash(m.Gender).With(d.determiner).In(ofStranger+13),
		d.word.With(told).In(ofStranger+14),
	)
	return out
}

// descriptionFeatures appends the features of a description that stands for entity e, besides those of any mention; called and noun are as calledSo tells.
func (r *resolver) descriptionFeatures(out []model.Hash, d *description, e, behind int, called, noun model.Hash) []model.Hash {
	m, x, now := r.ms[d.i], &r.es[e], r.sentence(d.i)
	distance, rank := model.Hash(min(now-x.sentence, 6)), model.Hash(min(behind, 5))
	named, told := bit(x.Name >= 0), bit(slices.Contains(d.told, e))
	known, court := bit(r.known(m, e)), r.courtMatch(d, x)
	match := called.With(known).With(told)
	age := model.Hash(0)
	if d.age != "" && x.years > 0 {
		age = 1 + bit(agedYears(d.age) == x.years)
	}
	same := model.Hash(0)
	if x.sentence == now {
		same = 1 + bit(x.subject)
	}
	spoke := x.sinceSpoke(now, 4)
	gender := model.Hash(0)
	if m.Gender != mention.Unknown {
		gender = model.Hash(x.shows(m.Gender) + 3)
	}
	outlet := model.Hash(0)
	if x.Kind == mention.Organization && x.Name >= 0 {
		outlet = 1 + bit(r.outlet(x)) + 2*bit(mention.OutletNouns()[d.lemma])
	}
	out = append(out,
		called.With(d.determiner).With(d.shape).In(ofForm),
		match.With(d.determiner).In(ofForm+1),
		match.With(named).In(ofForm+2),
		match.With(d.class).In(ofForm+3),
		match.With(distance).In(ofForm+4),
		match.With(rank).In(ofForm+5),
		d.word.With(named).With(called).In(ofForm+6),
		d.word.With(told).In(ofForm+7),
		d.word.With(noun).In(ofForm+8),
		d.class.With(named).With(d.determiner).With(d.shape).In(ofForm+9),
		d.class.With(called).With(d.place).In(ofForm+10),
		d.class.With(spoke).With(d.place).In(ofForm+11),
		told.With(named).With(d.determiner).In(ofForm+12),
		age.With(named).In(ofForm+13),
		same.With(d.determiner).With(d.place).In(ofForm+14),
		same.With(d.class).In(ofForm+15),
		d.determiner.With(d.shape).With(named).With(rank).In(ofForm+16),
		d.determiner.With(spoke).With(d.place).In(ofForm+17),
		court.In(ofForm+18),
		court.With(rank).In(ofForm+29),
		outlet.With(d.class).In(ofForm+19),
		gender.With(named).In(ofForm+20),
		d.class.With(named).With(bit(x.subject)).With(distance).In(ofForm+21),
		d.class.With(bucket(len(x.Mentions))).With(named).In(ofForm+22),
		d.word.With(named).With(spoke).In(ofForm+23),
		known.With(d.shape).With(named).In(ofForm+24),
	)
	for n, p := range []int{d.held, d.named, d.vague} {
		if p == e {
			k := model.Hash(n)
			out = append(out, k.With(d.determiner).In(ofForm+25), k.With(d.shape).With(named).In(ofForm+26), k.With(match).In(ofForm+27), k.With(distance).In(ofForm+28))
		}
	}
	return out
}

// calledSo is how much an entity has been called by the noun of a description, and the first noun by which it has been called.
func (r *resolver) calledSo(d *description, x *Entity) (called, first model.Hash) {
	note := func(noun string, as model.Hash) {
		if first == 0 {
			first = model.Of(noun)
		}
		if noun == d.lemma {
			called = max(called, as)
		} else if synonymous(noun, d.lemma) {
			called = max(called, 1)
		}
	}
	for k := range firstAndLast(x.Mentions) {
		if m := r.ms[k]; m.Form == mention.Description {
			note(r.Lemma(m.Head), 3)
		} else {
			r.titleNouns(m, func(_ int, noun string) { note(noun, 2) })
		}
	}
	return called, first
}

// courtMatch tells whether somebody has the part in court that a description tells of.
func (r *resolver) courtMatch(d *description, x *Entity) model.Hash {
	part := courtParts()[d.lemma]
	if part == "" || x.Name < 0 || x.Kind != mention.Person {
		return 0
	}
	switch r.courtPart(x) {
	case part:
		return 1
	case "":
		return 2
	}
	return 3
}

// findOccurrences notes in which sentences the nouns of the article's descriptions are said.
func (r *resolver) findOccurrences() {
	r.occurrences = map[string][]int32{}
	for _, m := range r.ms[:r.beside] {
		if m.Form == mention.Description {
			r.occurrences[r.noun(m)] = nil
		}
	}
	for t := range r.doc.Tokens {
		var w string
		switch tag := r.Tags[t]; {
		case tag.Noun():
			w = r.Lemma(t)
		case tag == syntax.CD:
			w = r.doc.Word(t)
		default:
			continue
		}
		if s, ok := r.occurrences[w]; ok {
			if now := r.doc.Tokens[t].Sentence; len(s) == 0 || s[len(s)-1] != now {
				r.occurrences[w] = append(s, now)
			}
		}
	}
}

func bit(ok bool) model.Hash {
	if ok {
		return 1
	}
	return 0
}
