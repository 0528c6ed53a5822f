package coref

import (
	"cmp"
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A contest is what the features of a candidate tell of the others.
type contest struct {
	order []int // the candidates, those of the nearest sentence first, in a sentence the leftmost first
	most  int   // of the mentions of any of them
}

func (r *resolver) contest(candidates []int) (c contest) {
	r.ordered = append(r.ordered[:0], candidates...)
	c.order = r.ordered
	slices.SortStableFunc(c.order, func(a, b int) int {
		x, y := &r.es[a], &r.es[b]
		return cmp.Or(cmp.Compare(y.sentence, x.sentence), cmp.Compare(x.at, y.at))
	})
	for _, e := range candidates {
		c.most = max(c.most, len(r.es[e].Mentions))
	}
	return c
}

// An asker is what the features tell of a mention, whatever it stands for.
type asker struct {
	mention.Mention
	i, sentence int
	said        string    // its word, folded
	here        []telling // those told of before in the quotation that a pronoun stands in

	word, place   model.Hash
	before, after model.Hash // the words around it
	opens, quoted model.Hash
}

func (r *resolver) asker(i int) *asker {
	q := &asker{Mention: r.ms[i], i: i, sentence: r.sentence(i), quoted: bit(r.within[i] >= 0)}
	q.said = text.Fold(r.Low(q.Head))
	if q.word = model.Of(q.said); q.Form == mention.Description {
		q.word = 1
	}
	q.place = r.place(i)
	q.before, q.after = r.wordsBeside(q.Mention)
	q.opens = bit(q.Tokens.First == r.doc.Sentences[q.sentence].Tokens.First)
	return q
}

// place is what a mention is in its own sentence: the source of what is said there, the subject, or whose something is.
func (r *resolver) place(i int) model.Hash {
	switch {
	case r.isSource(i):
		return 1
	case r.Tags[r.ms[i].Head] == syntax.PRPS:
		return 3
	case r.isSubject(i):
		return 2
	}
	return 0
}

// wordsBeside are the words before and after a mention, 0 where there is none.
func (r *resolver) wordsBeside(m mention.Mention) (before, after model.Hash) {
	if m.Tokens.First > 0 {
		before = model.Of(r.Low(m.Tokens.First - 1))
	}
	if m.Tokens.End < len(r.doc.Tokens) {
		after = model.Of(r.Lemma(m.Tokens.End))
	}
	return before, after
}

// features appends those of entity e as what a mention stands for; behind is how many candidates stand behind it in their order.
func (r *resolver) features(out []model.Hash, q *asker, e, behind int, others contest) []model.Hash {
	x := &r.es[e]
	last := r.ms[x.Mentions[len(x.Mentions)-1]]
	distance := model.Hash(min(q.sentence-x.sentence, 6))
	paragraph := model.Hash(min(int(r.doc.Sentences[q.sentence].Paragraph-r.doc.Sentences[x.sentence].Paragraph), 3))
	form := model.Hash(last.Form)
	if last.Form == mention.Pronoun && last.Head < q.Head && text.Fold(r.Low(last.Head)) == q.said {
		form = 7
	}
	subject, named := bit(x.subject), bit(x.Name >= 0)
	kind := model.Hash(x.Kind) + 10*bit(x.Plural)
	gender, called := genderOf(x, q.Gender)
	mentions := bucket(len(x.Mentions))
	spoke, spokeHere := x.sinceSpoke(q.sentence, 6), model.Hash(0)
	if x.spoke >= 0 {
		spokeHere = bit(r.doc.Sentences[x.spoke].Paragraph == r.doc.Sentences[q.sentence].Paragraph)
	}
	rank := model.Hash(min(behind, 5))
	age := bucket(q.sentence - r.sentence(x.Mentions[0]))
	gap := bucket((q.Head - last.Head) / 4)
	article := model.Hash(0)
	if only := r.ms[x.Mentions[0]]; len(x.Mentions) == 1 && only.Form == mention.Description && r.Tags[only.Tokens.First] == syntax.DT && !r.definite(only) {
		article = 2 // a girl who could find the moon
	}
	left := model.Hash(min(slices.Index(others.order, e), 5))
	share, role := others.share(x), r.roleIn(x, last)
	led, verb := r.wordsBeside(last)
	between, clause := model.Hash(0), model.Hash(0)
	if distance == 0 {
		between, clause = r.between(last.Tokens.End, q.Tokens.First)
	}
	lead := r.leadOf(x, last)
	if r.within[q.i] >= 0 {
		out = r.inQuotation(out, q, e, rank, distance, subject, spoke, kind)
	}
	return append(out,
		q.word.With(r.personal(x)).With(kind).In(36),
		r.personal(x).With(rank).In(37),
		q.place.With(left).With(distance).In(28),
		left.With(rank).In(29),
		share.With(q.place).In(31),
		share.With(distance).In(32),
		role.With(distance).With(q.place).In(33),
		role.With(left).In(34),
		left.With(spoke).With(q.place).In(35),
		q.word.With(kind).In(0),
		q.word.With(gender).In(1),
		q.place.With(rank).In(2),
		q.place.With(distance).With(subject).In(3),
		q.place.With(paragraph).With(subject).In(4),
		q.place.With(named).With(distance).In(5),
		q.place.With(mentions).In(6),
		q.place.With(spoke).In(7),
		q.place.With(spokeHere).With(paragraph).In(8),
		form.With(distance).In(9),
		form.With(q.place).With(subject).In(10),
		named.With(gender).In(11),
		named.With(mentions).In(12),
		age.With(mentions).In(13),
		q.quoted.With(q.place).With(spoke).In(14),
		gap.With(subject).In(15),
		gap.With(q.place).In(16),
		q.word.With(distance).In(17),
		rank.With(subject).With(named).In(18),
		kind.With(named).With(q.place).In(19),
		distance.With(subject).With(spokeHere).With(rank).In(20),
		gender.With(rank).In(21),
		called.With(gender).In(22),
		called.With(rank).With(distance).In(23),
		q.word.With(article).With(kind).In(24),
		article.With(spoke).With(gender).In(27),
		q.word.With(spoke).With(q.place).In(25),
		q.word.With(subject).With(rank).In(26),
		q.before.With(distance).With(subject).In(ofWords),
		q.before.With(rank).With(q.place).In(ofWords+1),
		q.before.With(left).With(distance).In(ofWords+2),
		q.after.With(q.place).With(distance).With(subject).In(ofWords+3),
		q.after.With(spoke).With(q.place).In(ofWords+4),
		verb.With(distance).With(q.place).In(ofWords+5),
		verb.With(q.before).In(ofWords+6),
		led.With(distance).With(q.place).In(ofWords+7),
		led.With(q.before).In(ofWords+8),
		between.In(ofWords+9),
		between.With(q.place).In(ofWords+10),
		clause.With(q.place).With(subject).In(ofWords+11),
		clause.With(q.word).With(role).In(ofWords+12),
		q.opens.With(q.place).With(distance).With(subject).In(ofWords+13),
		q.opens.With(left).With(distance).In(ofWords+14),
		lead.With(distance).With(q.place).In(ofWords+15),
		lead.With(q.opens).With(rank).In(ofWords+16),
		q.before.With(clause).In(ofWords+17),
		q.before.With(form).With(distance).In(ofWords+18),
	)
}

// share is how many of the mentions an entity has, next to the candidate that has most.
func (c contest) share(x *Entity) model.Hash {
	if c.most < 3 {
		return 5
	}
	return model.Hash(4 * len(x.Mentions) / c.most)
}

// roleIn is what the last mention of an entity is in its sentence.
func (r *resolver) roleIn(x *Entity, last mention.Mention) model.Hash {
	switch {
	case last.Form == mention.Pronoun && r.Tags[last.Head] == syntax.PRPS:
		return 1
	case last.Within >= 0 && !r.joined(last):
		return 2
	case x.subject:
		return 3
	}
	return 0
}

// leadOf tells whether the last sentence that tells of an entity begins with it, and whether the paragraph does.
func (r *resolver) leadOf(x *Entity, last mention.Mention) model.Hash {
	first := r.doc.Sentences[x.sentence].Tokens.First
	if x.at != first && last.Tokens.First != first {
		return 0
	}
	return 1 + bit(r.opensParagraph(first))
}

// sinceSpoke is how many sentences ago somebody spoke, most at most; 9 for one who has not spoken.
func (x *Entity) sinceSpoke(now, most int) model.Hash {
	if x.spoke < 0 {
		return 9
	}
	return model.Hash(min(now-x.spoke, most))
}

// inQuotation appends the features of entity e as what a mention within a quotation stands for.
func (r *resolver) inQuotation(out []model.Hash, q *asker, e int, rank, distance, subject, spoke, kind model.Hash) []model.Hash {
	told := model.Hash(0)
	n := model.Hash(min(len(q.here), 4))
	var place, far, form, first model.Hash
	if k := slices.IndexFunc(q.here, func(t telling) bool { return t.entity == e }); k >= 0 {
		t := q.here[k]
		told = model.Hash(min(len(q.here)-k, 4))
		far = model.Hash(min(q.sentence-r.sentence(t.last), 3)) + 1
		place = r.place(t.last)
		first = 1 + bit(t.first)
		form = model.Hash(r.ms[t.last].Form)
		if r.ms[t.last].Form == mention.Pronoun && text.Fold(r.Low(r.ms[t.last].Head)) == q.said {
			form = 7
		}
	}
	return append(out,
		told.With(far).With(n).In(ofQuoted),
		told.With(place).With(form).In(ofQuoted+1),
		told.With(rank).In(ofQuoted+2),
		far.With(place).In(ofQuoted+3),
		far.With(q.word).In(ofQuoted+4),
		told.With(distance).With(subject).In(ofQuoted+5),
		told.With(spoke).With(n).In(ofQuoted+6),
		q.word.With(kind).With(bit(told > 0)).In(ofQuoted+7),
		q.before.With(told).With(far).In(ofQuoted+8),
		form.With(far).With(q.word).In(ofQuoted+9),
		first.With(far).With(q.word).In(ofQuoted+10),
		first.With(told).With(form).In(ofQuoted+11),
		first.With(rank).In(ofQuoted+12),
	)
}

// generic appends the features of a pronoun in a quotation that stands for nobody who is told of: They say it will rain.
func (r *resolver) generic(out []model.Hash, q *asker, candidates int) []model.Hash {
	n, told := model.Hash(min(candidates, 4)), model.Hash(min(len(q.here), 4))
	return append(out,
		q.word.In(ofNobody),
		q.place.With(n).In(ofNobody+1),
		q.place.With(told).In(ofNobody+2),
		q.after.With(q.place).In(ofNobody+3),
		q.before.With(q.place).In(ofNobody+4),
		q.opens.With(told).In(ofNobody+5),
	)
}

// genderOf is what speaks for and against an entity's being of gender g, by its name and by the pronouns that have stood for it.
func genderOf(x *Entity, g mention.Gender) (gender, called model.Hash) {
	if g == mention.Unknown {
		return 0, 0
	}
	other := g.Other()
	switch {
	case x.Gender == g:
		gender = 1
	case x.likely == g:
		gender = 2
	case x.likely == other:
		gender = 3
	case x.likely == mention.Unknown && x.sounds == g:
		gender = 4
	case x.likely == mention.Unknown && x.sounds == other:
		gender = 5
	}
	switch same, others := x.called[g], x.called[other]; {
	case same > 0 && others == 0:
		called = 1
	case same > others:
		called = 2
	case others > 0:
		called = 3
	}
	return gender, called
}

// farthest bounds how many tokens between two mentions are looked at.
const farthest = 60

// between is what stands between two mentions near each other: the tags where these are few, and how many verbs with a tense and commas.
func (r *resolver) between(first, end int) (tags, clause model.Hash) {
	near := end-first >= 0 && end-first <= 5
	tags = bit(near)
	finite, commas := 0, 0
	for t := first; t < min(end, first+farthest); t++ {
		tag := r.Tags[t]
		if near {
			tags = tags.With(model.Hash(tag))
		}
		if tag.Finite() {
			finite++
		}
		if tag == syntax.Comma {
			commas++
		}
	}
	return tags, model.Hash(1 + min(finite, 2) + 3*min(commas, 2))
}

// personal is how much speaks for it that what is named is somebody: a title, a first name, more names than one. A name of one word may be a company's, which
// looks no different.
func (r *resolver) personal(x *Entity) model.Hash {
	switch {
	case x.Name < 0:
		return 0
	case x.titled:
		return 4
	case x.likely != mention.Unknown:
		return 3
	case r.fullness(r.ms[x.Name]) > 1:
		return 2
	}
	return 1
}

var steps = []int{1, 2, 3, 4, 6, 9, 15, 30}

func bucket(n int) model.Hash { return model.Step(n, steps) }
