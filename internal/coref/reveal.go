package coref

import (
	"slices"

	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A newName is what stands around a name that nobody has been called by so far.
type newName struct {
	i     int
	nouns []string // that it is told with: of its titles and role, and of the description behind it
	years int      // the age behind it, 0 for none
	comma bool     // stands right before it

	place, told, kind, unnamed, lede, inside model.Hash
}

// A new name may be that of the entities that were made last, so many, and of the earliest, whom the article is about.
const mostUnnamed, earliest = 12, 3

// revealed is the one, told of without a name so far, whom a name is that of: A farmer … Hamish Tulloch was sentenced. It is noEntity where the name is a stranger's.
func (r *resolver) revealed(i int) int {
	m := r.ms[i]
	if m.Kind != mention.Person && m.Kind != mention.Organization || m.Plural || r.credited(m) {
		return noEntity
	}
	if r.another(m) {
		return noEntity // One resident said no. Another resident, Ann Hale,
	}
	gender := m.Gender
	if gender == mention.Unknown {
		gender = likely(r.doc.Word(m.Core.First))
	}
	nation := ""
	if m.Kind == mention.Person {
		nation = r.fromNation(m)
	}
	teller := noEntity
	if by, ok := r.told[i]; ok && by >= 0 {
		teller = r.of[by] // a resident told the Courier: two
	}
	q, n := question{mention: i}, r.newName(i)
	for e := 0; e < len(r.es); e++ {
		if e == earliest {
			e = max(e, len(r.es)-mostUnnamed)
		}
		x := &r.es[e]
		if len(x.Mentions) == 0 || x.Name >= 0 || x.Plural || !r.agree(e, m) || x.shows(gender) < 0 || e == teller {
			continue
		}
		if !r.anotherOffice(m, e) && !r.unrelated(n, e) && !r.ofAnother(n, e) && !r.heldByLater(n, e) && (nation == "" || x.nation == "" || x.nation == nation) {
			q.candidates = append(q.candidates, e)
		}
	}
	if len(q.candidates) == 0 {
		return noEntity
	}
	n.unnamed = model.Hash(min(len(q.candidates), 4))
	r.strange = r.strangeName(r.strange[:0], n)
	q.stranger = r.strange
	asks := r.asker(i)
	q.features = func(out []model.Hash, e, behind int, others contest) []model.Hash {
		return r.reveals(r.features(out, asks, e, behind, others), n, e)
	}
	return r.pick(q)
}

// unrelated reports whether entity e is told of only as somebody's, and has spoken, and nothing that stands with a name tells that it is theirs: His lawyer said he
// was sorry. Ann Hale said it was over. What tells it is the same noun (the lawyer, Ann Hale), any noun but one of other kin, or the owner's surname; or that the
// article begins with them: Perth’s oldest man, the pilot’s widow … Ann Hale, 90.
func (r *resolver) unrelated(n *newName, e int) bool {
	x := &r.es[e]
	first := r.ms[x.Mentions[0]]
	if x.spoke < 0 || x.spoke == r.sentence(n.i) || first.Form != mention.Description || !r.opensWithMy(first) && !r.namesOwner(first) {
		return false
	}
	noun, of := r.Lemma(first.Head), r.whose(e, mention.Unknown)
	if r.opensArticle(first.Tokens.First) && (n.years > 0 || !r.definite(first) && !r.opensWithMy(first) && of < 0 || offices()[r.officeAt(first.Head, noun, first.Core).owner] == "any") {
		return false
	}
	nouns := n.nouns
	if before := r.roleBefore(r.ms[n.i]); before.Len() > 0 {
		nouns = append(nouns, r.Lemma(before.End-1)) // his wife Ann
	}
	for _, l := range nouns {
		if _, kin := mention.Kin(l); !kin || l == noun || synonymous(l, noun) {
			return false
		}
	}
	words := r.words(r.ms[n.i].Core)
	return of < 0 || len(words) < 2 || !slices.Contains(r.part[words[len(words)-1]], of)
}

// ofAnother reports whether entity e has spoken and is told of only as the kin of somebody without a name, of whom a name that does not speak and that no kin stands with is
// rather: The mother of a woman who fell ill has said so. Ann Hale, 21, died in May.
func (r *resolver) ofAnother(n *newName, e int) bool {
	first := r.ms[r.es[e].Mentions[0]]
	if _, kin := mention.Kin(r.Lemma(first.Head)); !kin || r.es[e].spoke < 0 || first.Form != mention.Description {
		return false
	}
	if a, ok := r.sourceOf[n.i]; ok && (r.said[a].Cue.Len() == 0 || syntax.Voices(r.Lemma(r.LastVerb(r.said[a].Cue)))) {
		return false
	}
	t := first.Head + 1
	if t+2 >= first.Tokens.End || r.Low(t) != "of" || r.Low(t+1) != "a" && r.Low(t+1) != "an" {
		return false
	}
	nouns := n.nouns
	if before := r.roleBefore(r.ms[n.i]); before.Len() > 0 {
		nouns = append(nouns, r.Lemma(before.End-1))
	}
	return !slices.ContainsFunc(nouns, func(l string) bool { _, kin := mention.Kin(l); return kin })
}

// heldByLater reports whether entity e is told of by an office that a name without one does not stand with, and another name, further on, does: The premier said he was sorry. Dan Frost
// fled in May. … Premier Ann Hale.
func (r *resolver) heldByLater(n *newName, e int) bool {
	first := r.ms[r.es[e].Mentions[0]]
	office := r.roleAt(first.Head, r.Lemma(first.Head))
	at, ok := r.titledLast[office]
	if !ok || at <= n.i || first.Form != mention.Description || !r.definite(first) || !isOffice(r.Lemma(first.Head)) {
		return false
	}
	words := r.words(r.ms[n.i].Core)
	return len(n.nouns) == 0 && !slices.Contains(words, text.Fold(r.Low(r.ms[at].Core.End-1)))
}

// findTitled notes the last name that each office stands with.
func (r *resolver) findTitled() {
	r.titledLast = map[string]int{}
	for i, m := range r.ms[:r.beside] {
		if m.Form == mention.Name && m.Kind == mention.Person && !m.Plural {
			r.titleNouns(m, func(t int, noun string) {
				if isOffice(noun) {
					r.titledLast[r.roleAt(t, noun)] = i
				}
			})
		}
	}
}

func (r *resolver) newName(i int) *newName {
	m := r.ms[i]
	n := &newName{i: i, told: 1, kind: model.Hash(m.Kind), inside: bit(r.within[i] >= 0).With(bit(m.Within >= 0))}
	n.place = r.place(i)
	n.comma = m.Tokens.First > 0 && r.doc.Word(m.Tokens.First-1) == ","
	r.titleNouns(m, func(t int, noun string) {
		if mention.NounKind(noun) != mention.Thing {
			n.nouns, n.told = append(n.nouns, r.roleAt(t, noun)), 2
		}
	})
	for k := i + 1; k < min(r.beside, i+3); k++ {
		x := r.ms[k]
		if x.Form == mention.Description && x.Tokens.First-m.Tokens.End <= 4 && r.doc.Word(x.Tokens.First-1) == "," && r.doc.Word(m.Tokens.End) == "," {
			n.nouns, n.told = append(n.nouns, r.roleAt(x.Head, r.Lemma(x.Head))), 3 // Ann Hale, 44, a nurse
			break
		}
	}
	if t := m.Core.End; t+1 < len(r.doc.Tokens) && (r.doc.Word(t) == "," || r.doc.Word(t) == "(") && r.Tags[t+1] == syntax.CD {
		n.years = agedYears(r.doc.Word(t + 1))
	}
	n.lede = model.Hash(min(max(0, r.paragraph(m.Head)-r.lede), 4))
	return n
}

// strangeName appends the features of a name that is a stranger's.
func (r *resolver) strangeName(out []model.Hash, n *newName) []model.Hash {
	m := r.ms[n.i]
	before := model.Hash(0)
	if t := m.Tokens.First - 1; t >= 0 {
		before = model.Hash(r.Tags[t]) + 1
	}
	out = append(out,
		n.kind.In(ofStranger),
		n.kind.With(n.place).With(n.told).In(ofStranger+1),
		n.kind.With(n.place).With(n.lede).In(ofStranger+2),
		n.kind.With(n.unnamed).With(n.lede).In(ofStranger+3),
		n.kind.With(model.Hash(min(m.Core.Len(), 3))).With(n.told).In(ofStranger+4),
		n.kind.With(n.inside).In(ofStranger+5),
		n.kind.With(bit(n.years > 0)).With(n.lede).In(ofStranger+6),
		n.kind.With(before).In(ofStranger+7),
	)
	for _, l := range n.nouns {
		out = append(out, model.Of(l).In(ofStranger+10))
	}
	return out
}

// reveals appends the features of a name that is that of entity e, besides those of any mention.
func (r *resolver) reveals(out []model.Hash, n *newName, e int) []model.Hash {
	x, now := &r.es[e], r.paragraph(r.ms[n.i].Head)
	first, last := r.ms[x.Mentions[0]], r.ms[x.Mentions[len(x.Mentions)-1]]
	lemma := r.Lemma(first.Head)
	role := r.roleAt(first.Head, lemma)
	word, article := model.Of(lemma), r.determiner(first)
	opens := model.Hash(0)
	if r.opensArticle(first.Tokens.First) {
		opens = 1 + bit(r.paragraph(first.Head) >= r.lede)
	}
	match := model.Hash(0)
	for _, l := range n.nouns {
		same := model.Hash(1)
		if l == role {
			same = 3
		} else if synonymous(l, role) {
			same = 2
		}
		match = max(match, same)
		out = append(out, model.Of(l).With(word).In(ofForm+20))
	}
	age := model.Hash(0)
	if described := r.noun(first); n.years > 0 && described != lemma {
		age = 1 + bit(agedYears(described) == n.years)
	}
	beside := model.Hash(0)
	if last.Tokens.End == r.ms[n.i].Tokens.First-1 {
		beside = 1 + bit(n.comma)
	}
	since, ago := model.Hash(min(now-r.paragraph(first.Head), 4)), model.Hash(min(now-r.paragraph(last.Head), 4))
	times := bucket(len(x.Mentions))
	spoke := x.sinceSpoke(r.sentence(n.i), 4)
	class := r.classOf(lemma)
	return append(out,
		word.In(ofForm),
		word.With(article).In(ofForm+1),
		article.With(opens).With(since).In(ofForm+2),
		article.With(opens).With(n.place).In(ofForm+3),
		article.With(spoke).With(n.place).In(ofForm+4),
		match.With(article).In(ofForm+5),
		match.With(since).In(ofForm+6),
		match.With(n.told).With(n.place).In(ofForm+7),
		age.In(ofForm+8),
		beside.With(article).In(ofForm+9),
		beside.With(class).With(n.kind).In(ofForm+10),
		ago.With(since).With(times).In(ofForm+11),
		ago.With(n.place).With(bit(x.subject)).In(ofForm+12),
		class.With(n.place).With(ago).In(ofForm+13),
		class.With(spoke).With(since).In(ofForm+14),
		bit(first.Tokens.End > first.Core.End).With(article).With(since).In(ofForm+15),
		n.unnamed.With(article).With(opens).In(ofForm+18),
		n.unnamed.With(since).With(spoke).In(ofForm+19),
		n.inside.With(article).In(ofForm+21),
		times.With(spoke).With(n.place).In(ofForm+22),
		n.kind.With(article).With(since).In(ofForm+23),
		n.kind.With(beside).In(ofForm+24),
		class.With(bit(n.years > 0)).With(n.told).In(ofForm+25),
		class.With(match).In(ofForm+26),
	)
}
