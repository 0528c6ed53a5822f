package coref

import (
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// speak moves the source of an attribution to the front of the focus: who speaks is who he and she mean next.
func (r *resolver) speak(i int) {
	if r.isSource(i) && r.of[i] >= 0 && r.within[i] < 0 {
		r.es[r.of[i]].spoke = r.sentence(i)
		r.touch(r.of[i])
	}
}

// mostFocus is how many entities are in focus at most.
const mostFocus = 12

// touch puts an entity at the end of the focus.
func (r *resolver) touch(e int) {
	r.focus = slices.DeleteFunc(r.focus, func(x int) bool { return x == e })
	if len(r.focus) == mostFocus {
		r.focus = slices.Delete(r.focus, 0, 1)
	}
	r.focus = append(r.focus, e)
}

// pronoun joins a pronoun to the entity in focus that it fits best.
func (r *resolver) pronoun(i int) {
	m := r.ms[i]
	fits := func(x *Entity) bool { return false }
	switch w := text.Fold(r.Low(m.Head)); w {
	case "he", "him", "himself", "his", "she", "her", "herself", "hers":
		fits = func(x *Entity) bool {
			return x.Kind == mention.Person && !x.Plural && (x.Gender == m.Gender || x.Gender == mention.Unknown)
		}
	case "they", "them", "themselves", "their":
		fits = func(x *Entity) bool {
			return x.Plural && (x.Kind != mention.Document || !r.isSource(i)) || x.Kind == mention.Group || x.Kind == mention.Organization || x.Kind == mention.Person && x.Name < 0
		}
	case "it", "itself", "its":
		fits = func(x *Entity) bool {
			return x.Kind == mention.Organization || x.Kind == mention.Document || x.Kind == mention.Thing && x.Name >= 0
		}
	}
	asks := r.asker(i)
	asks.here = r.toldHere(i)
	e := r.topic(i, fits)
	if e == noEntity && m.Gender == mention.Unknown && !m.Plural {
		e = r.statedIn(i)
	}
	if e == noEntity && m.Gender != mention.Unknown {
		e = r.adding(i, fits)
	}
	if e == noEntity && !m.Plural {
		e = r.holdsFloor(i, fits)
	}
	if e != noEntity {
		r.odds[i] = 1
	}
	if e == noEntity && m.Plural && r.isSource(i) && r.within[i] < 0 {
		// They who speak are those who have just spoken, though it be one spokesperson, rather than others that have been told of since; but rather several than the engineer.
		spoke := func(x *Entity) bool {
			return fits(x) && x.Kind != mention.Organization && x.spoke >= max(0, r.sentence(i)-2)
		}
		e = r.best(asks, func(x *Entity) bool { return spoke(x) && (x.Plural || x.Kind == mention.Group || r.oneOfSeveral(x)) })
		if e == noEntity {
			e = r.best(asks, spoke)
		}
	}
	if e == noEntity && m.Plural && r.within[i] < 0 && text.Fold(r.Low(m.Head)) == "they" {
		// They are those whom the sentence before was told of together: Ann Hale and Tom Lowe run the shop. They said.
		e = r.inFocus(func(x *Entity) bool { return x.Plural && x.Name >= 0 && x.subject && x.sentence == r.sentence(i)-1 })
	}
	if e == noEntity && m.Plural && r.isSource(i) && r.within[i] < 0 {
		// It may be one who is named and whose gender the article never tells: Robin Hale said … They said.
		said := r.sourceOf[i]
		own := slices.ContainsFunc(r.focus, func(e int) bool { return r.es[e].Plural && r.inOwn(&r.es[e], i) })
		if own && r.said[said].Kind != attrib.Direct {
			e = r.best(asks, func(x *Entity) bool {
				return x.Kind == mention.Person && !x.Plural && x.Gender == mention.Unknown && x.called[mention.He]+x.called[mention.She] == 0 && x.spoke >= max(0, r.sentence(i)-2)
			})
		}
	}
	if e == noEntity {
		e = r.best(asks, fits)
	}
	if e != noEntity {
		r.join(i, e)
	}
}

// statedIn is the body that has said something in a document, in the sentence before, where it opens a sentence that says more: Norvik said in a statement. | It said. It is
// noEntity for none.
func (r *resolver) statedIn(i int) int {
	a, ok := r.sourceOf[i]
	now := r.sentence(i)
	if !ok || r.within[i] >= 0 || r.ms[i].Tokens.First != r.doc.Sentences[now].Tokens.First || text.Fold(r.Low(r.ms[i].Head)) != "it" {
		return noEntity
	}
	for k := a - 1; k >= max(0, a-3); k-- {
		b := &r.said[k]
		if b.Source < 0 || b.Cue.Len() == 0 || int(r.doc.Tokens[b.Cue.First].Sentence) != now-1 || b.Cue.End >= len(r.Tags) || r.Low(b.Cue.End) != "in" {
			continue
		}
		if e := r.of[b.Source]; e >= 0 && r.bodily(&r.es[e]) {
			return e
		}
	}
	return noEntity
}

// adding is who has said what stands right before, in the same paragraph or the one before, where that is who he or she is that adds something: “It is late.” | She added: “Go home.” It is
// noEntity for nobody.
func (r *resolver) adding(i int, fits func(*Entity) bool) int {
	a, ok := r.sourceOf[i]
	if !ok || a == 0 || r.within[i] >= 0 || r.said[a].Cue.Len() == 0 || r.Lemma(r.LastVerb(r.said[a].Cue)) != "add" {
		return noEntity
	}
	if r.said[a-1].Kind != attrib.Direct {
		return noEntity
	}
	e := r.quotedBy(a - 1)
	content := r.said[a-1].Content
	last := r.doc.TokensIn(content[len(content)-1]).First
	if e < 0 || !fits(&r.es[e]) || last > r.ms[i].Head || r.paragraph(r.ms[i].Head)-r.paragraph(last) > 1 {
		return noEntity
	}
	return e
}

// oneOfSeveral reports whether somebody without a name has been brought in as any of several: a spokesperson, one MP.
func (r *resolver) oneOfSeveral(x *Entity) bool {
	if x.Name >= 0 || len(x.Mentions) == 0 {
		return false
	}
	m := r.ms[x.Mentions[0]]
	return r.indefinite(m) || r.Low(m.Tokens.First) == "one"
}

// A telling is that a quotation has told of somebody before it goes on with a pronoun: “I asked the lady. She said, ‘No.’”
type telling struct {
	entity int
	last   int  // the last mention of them in it
	first  bool // they were told of first in the last sentence that tells of anybody
}

// toldHere are those of whom the quotation that mention i stands in has told before, whoever was told of last at the end. Whom a description there tells of, whom nothing
// has asked for until now, becomes somebody.
func (r *resolver) toldHere(i int) (here []telling) {
	const back, most = 16, 5 // mentions that are looked at, and those found
	if r.within[i] < 0 {
		return nil
	}
	by := r.quotedBy(r.within[i])
	first := -1
	for k := i - 1; k >= max(0, i-back) && len(here) < most; k-- {
		if r.within[k] < 0 {
			continue // he says, between two pieces of what he says
		}
		if r.within[k] != r.within[i] && (by < 0 || r.quotedBy(r.within[k]) != by) {
			break
		}
		if r.of[k] < 0 && r.tells(k, r.ms[i]) {
			r.description(k)
		}
		e := r.of[k]
		if e < 0 || e == by {
			continue
		}
		if !slices.ContainsFunc(here, func(t telling) bool { return t.entity == e }) {
			here = append(here, telling{entity: e, last: k})
		}
		if first < 0 || r.sentence(k) == r.sentence(first) {
			first = k
		}
	}
	for x := range here {
		here[x].first = here[x].entity == r.of[first]
	}
	slices.Reverse(here)
	return here
}

// tells reports whether mention k, in a quotation, is of somebody whom pronoun p may stand for: my nan, the council. A word for what somebody is, Martin is a
// gentleman, is not.
func (r *resolver) tells(k int, p mention.Mention) bool {
	x := r.ms[k]
	if x.Form != mention.Description || x.Tokens.First == 0 {
		return false
	}
	if p.Gender != mention.Unknown && (x.Kind != mention.Person || x.Plural || x.Gender != mention.Unknown && x.Gender != p.Gender) {
		return false
	}
	is := r.indefinite(x) && r.Lemma(x.Tokens.First-1) == "be"
	return !is && (r.Tags[x.Tokens.First] == syntax.DT || r.opensWithMy(x))
}

// opensWithMy reports whether a description begins with a pronoun that says whose somebody is: my nan.
func (r *resolver) opensWithMy(m mention.Mention) bool { return r.Tags[m.Tokens.First] == syntax.PRPS }

// best is the entity in focus, or told of in the quotation, that fits and that a pronoun most likely stands for, noEntity for none.
func (r *resolver) best(asks *asker, fits func(*Entity) bool) int {
	i, object := asks.i, objective[asks.said]
	speaker := r.quotedBy(r.within[i])
	doer := r.doer(i)
	focus := r.focus
	if len(asks.here) > 0 {
		focus = slices.DeleteFunc(slices.Clone(focus), func(e int) bool { return slices.ContainsFunc(asks.here, func(t telling) bool { return t.entity == e }) })
		for _, t := range asks.here {
			focus = append(focus, t.entity)
		}
	}
	named := r.namedInOwn(i)
	var candidates []int
	for _, e := range focus {
		x := &r.es[e]
		if !fits(x) || object && x.subject && x.sentence == asks.sentence || e == speaker || e == doer || r.fronted(x, i) {
			continue // she quoted her; “he said it,” he said; asked by Dan, he said: two people
		}
		if slices.Contains(named, e) || r.inOwn(x, i) || r.anybody(x) || r.offstage(x, i) || r.whom(x, i) {
			continue
		}
		candidates = append(candidates, e)
	}
	candidates = r.likelySources(i, candidates)
	q := question{mention: i, candidates: r.fitting(candidates, i),
		features: func(out []model.Hash, e, behind int, others contest) []model.Hash {
			return r.features(out, asks, e, behind, others)
		}}
	if r.within[i] >= 0 && r.ms[i].Plural {
		r.strange = r.generic(r.strange[:0], asks, len(q.candidates))
		q.stranger = r.strange
	}
	return r.pick(q)
}

// whom reports whether an entity is told of in what stands right before a relative pronoun, and so is who something is done to: Dan Frost and the others | whom he accused.
func (r *resolver) whom(x *Entity, i int) bool {
	t := r.ms[i].Tokens.First - 1
	if t < 2 || r.Low(t) != "who" && r.Low(t) != "whom" || x.sentence != r.sentence(i) {
		return false
	}
	last := r.ms[x.Mentions[len(x.Mentions)-1]]
	if last.Head >= t || t-last.Tokens.End > 8 {
		return false
	}
	for k := last.Head + 1; k < t; k++ {
		if r.Tags[k].Finite() {
			return false
		}
	}
	return true
}

// inOwn reports whether an entity is named or described, in the same sentence, in what the pronoun that mention i is says: The bishop, she admits, is made up. Nobody calls themselves so.
func (r *resolver) inOwn(x *Entity, i int) bool {
	a, ok := r.sourceOf[i]
	if !ok || x.sentence != r.sentence(i) {
		return false
	}
	last := r.ms[x.Mentions[len(x.Mentions)-1]]
	if x.subject && last.Form == mention.Pronoun && len(x.Mentions) > 1 {
		last = r.ms[x.Mentions[len(x.Mentions)-2]] // The bishop and his dog, she
	}
	if last.Form == mention.Pronoun || last.Head > r.ms[i].Head {
		return false
	}
	at := r.doc.Tokens[last.Tokens.First].Start
	return slices.ContainsFunc(r.said[a].Content, func(s text.Span) bool { return s.Start <= at && at < s.End })
}

// namedInOwn are those who are named, beside the pronoun or description that mention i is, in what it says, and so are others: He said that people like | Hale had brought shame; “Ann Hale | is a
// legend,” she said. It is principle C of Chomsky's binding theory. So are his kin: He said that | his grandfather had built it. So is who is told: He told | Hale; and of whom it is said: he said of | Hale. Of a name that several bear nobody
// can tell.
func (r *resolver) namedInOwn(i int) (es []int) {
	const far = 12
	a, ok := r.sourceOf[i]
	if !ok {
		return nil
	}
	own := func(k int) bool {
		at := r.doc.Tokens[r.ms[k].Tokens.First].Start
		return slices.ContainsFunc(r.said[a].Content, func(s text.Span) bool { return s.Start <= at && at < s.End })
	}
	quoted := r.said[a].Kind == attrib.Direct
	if k := r.said[a].Addressee; k >= 0 && r.ms[k].Form == mention.Name && r.ms[k].Kind == mention.Person {
		if e := r.bearer(r.ms[k], r.words(r.ms[k].Core)); e != noEntity {
			es = append(es, e)
		}
	}
	first := i + 1
	for first < min(i+far, r.beside) && r.ms[first].Tokens.First < r.ms[i].Tokens.End {
		first++ // within a description
	}
	for k := first; k < min(i+far, r.beside) && own(k); k++ {
		es = r.othersIn(es, k, quoted)
	}
	if t := r.said[a].Cue.End; r.said[a].Cue.Len() > 0 && t < len(r.Tags) && r.Low(t) == "of" {
		for k := r.firstFrom(t); k < r.beside && r.ms[k].Tokens.First < t+7 && r.sentence(k) == r.sentence(i); k++ {
			es = r.othersIn(es, k, false)
		}
	}
	for k := i - 1; quoted && k > max(-1, i-far) && own(k); k-- {
		es = r.othersIn(es, k, quoted)
	}
	return es
}

// othersIn appends those whom mention k tells of who do not say what it stands in; where that is quoted, only who does something there in the third person.
func (r *resolver) othersIn(es []int, k int, quoted bool) []int {
	m := r.ms[k]
	switch {
	case m.Kind != mention.Person || m.Form == mention.Pronoun || quoted && (m.Form != mention.Name || m.Tokens.End >= len(r.Tags) || !r.Tags[m.Tokens.End].Finite()):
	case m.Form == mention.Description:
		if e, ok := r.role[r.roleAt(m.Head, r.Lemma(m.Head))]; ok && r.opensWithMy(m) {
			return append(es, e)
		}
	default:
		words := r.words(m.Core)
		key := strings.Join(words, " ")
		bear := r.part[key]
		if e, ok := r.full[key]; ok && (len(bear) == 0 || m.Core.Len() > 1) {
			bear = []int{e}
		} else if n := len(words); n > 1 && len(bear) == 0 {
			if e, ok := r.full[words[n-1]]; ok {
				bear = []int{e} // by the surname so far, as in a headline
			}
		}
		if len(bear) == 1 && r.agree(bear[0], m) {
			return append(es, bear[0])
		}
	}
	return es
}

// likelySources are those of the candidates for a pronoun who may say what it says, where that tells: one of several who have not been told of again, One is in hospital, is
// not who “said” it when somebody is named; and who has a client is the lawyer.
func (r *resolver) likelySources(i int, candidates []int) []int {
	a, ok := r.sourceOf[i]
	if !ok || len(candidates) < 2 {
		return candidates
	}
	named := slices.ContainsFunc(candidates, func(e int) bool { return r.es[e].Name >= 0 && r.es[e].Kind == mention.Person })
	out := slices.DeleteFunc(slices.Clone(candidates), func(e int) bool { return named && r.oneOf(&r.es[e]) })
	if owner := r.ownerBefore(i, out); owner != noEntity && len(out) > 1 {
		out = slices.DeleteFunc(out, func(e int) bool { return e == owner })
	}
	if asker := r.askedBy(a); asker != noEntity && len(out) > 1 {
		out = slices.DeleteFunc(out, func(e int) bool { return e == asker })
	}
	if r.tellsClient(a) {
		var lawyers []int
		for _, e := range out {
			if r.isLawyer(&r.es[e]) {
				lawyers = append(lawyers, e)
			}
		}
		if len(lawyers) > 0 {
			return lawyers
		}
	}
	return out
}

// ownerBefore is whose deputy or brother the sentence before tells of by name, so that it is rather these whom he or she means now: His deputy, Ann Hale, will lead.
// It is noEntity for nobody.
func (r *resolver) ownerBefore(i int, candidates []int) int {
	s := r.sentence(i) - 1
	if s < 0 || r.within[i] >= 0 || r.ms[i].Gender == mention.Unknown {
		return noEntity
	}
	k, ok := r.besideAt(r.doc.Sentences[s].Tokens.First)
	if !ok || r.of[k] < 0 {
		return noEntity
	}
	for _, e := range candidates {
		if x := &r.es[e]; e != r.of[k] && x.sentence == s && x.subject && x.Name >= 0 && x.shows(r.ms[i].Gender) >= 0 {
			return r.of[k]
		}
	}
	return noEntity
}

// anybody reports whether an entity is nobody whom the article goes on about: anyone, nobody.
func (r *resolver) anybody(x *Entity) bool {
	if x.Name >= 0 || len(x.Mentions) == 0 {
		return false
	}
	m := r.ms[x.Mentions[0]]
	return mention.None(r.Analysis, m) || anybody[text.Fold(r.Low(m.Head))]
}

var anybody = lexicon.Words("anyone anybody everyone everybody")

// askedBy is who asks, in one of the two sentences before, what attribution a replies to, noEntity where it is no reply: Hale asked him why. “I was late,” he replied.
func (r *resolver) askedBy(a int) int {
	cue := r.said[a].Cue
	if cue.Len() == 0 || !replies[r.Lemma(cue.End-1)] {
		return noEntity
	}
	now := r.doc.Tokens[cue.First].Sentence
	for k := a - 1; k >= max(0, a-4); k-- {
		b := &r.said[k]
		if b.Source < 0 || b.Cue.Len() == 0 || r.doc.Tokens[b.Cue.First].Sentence >= r.doc.Tokens[r.doc.TokensIn(r.said[a].Content[0]).First].Sentence {
			continue
		}
		if now-r.doc.Tokens[b.Cue.First].Sentence <= 2 && r.Lemma(b.Cue.End-1) == "ask" {
			return r.of[b.Source]
		}
		return noEntity
	}
	return noEntity
}

// oneOf reports whether somebody is nothing but one of several, who has not spoken: One is in hospital.
func (r *resolver) oneOf(x *Entity) bool {
	if x.Name >= 0 || x.spoke >= 0 {
		return false
	}
	m := r.ms[x.Mentions[0]]
	return m.Form == mention.Description && m.Tokens.Len() == 1 && ones[text.Fold(r.Low(m.Head))]
}

var ones = lexicon.Words("one another other neither each")

// tellsClient reports whether what attribution a says begins with a client of whoever says it: He said his client was sorry.
func (r *resolver) tellsClient(a int) bool {
	c := r.said[a].Content[0]
	in := r.doc.TokensIn(c)
	for k := in.First; k < min(in.End, in.First+12, len(r.Tags)-1); k++ {
		if r.Tags[k] == syntax.PRPS && r.Lemma(k+1) == "client" {
			return true
		}
	}
	return false
}

// isLawyer reports whether the words beside the name of somebody, or by which they were described, tell of a lawyer.
func (r *resolver) isLawyer(x *Entity) bool {
	if x.Name >= 0 && r.courtPart(x) == "counsel" {
		return true
	}
	begin, _ := beginAndEnd(x.Mentions)
	return slices.ContainsFunc(begin, func(k int) bool {
		m := r.ms[k]
		lawyer := m.Form == mention.Description && courtParts()[r.Lemma(m.Head)] == "counsel"
		r.titleNouns(m, func(_ int, noun string) { lawyer = lawyer || courtParts()[noun] == "counsel" })
		return lawyer
	})
}

// topic is whom a sentence is about by how it opens, where the pronoun that mention i is stands right behind that: As for Ann Hale, | she; While neighbours cheered, | they; Police hold a
// man | they say fled; noEntity for none.
func (r *resolver) topic(i int, fits func(*Entity) bool) int {
	first := r.doc.Sentences[r.sentence(i)].Tokens.First
	if e := r.conjoined(i, first, fits); e != noEntity {
		return e
	}
	t, at := r.ms[i].Tokens.First, first
	they := t > first && r.ms[i].Plural && r.isSource(i)
	switch {
	case t > first && r.Tags[t-1] == syntax.Comma && r.Low(first) == "as" && r.Low(first+1) == "for":
		at += 2
	case they && r.Tags[t-1] == syntax.Comma && fronting[r.Low(first)]:
		at++
	case they && r.Tags[t-1] == syntax.NN && text.Fold(r.Low(t)) == "they":
	default:
		return noEntity
	}
	if k := r.firstFrom(at); k < i && k < r.beside && r.ms[k].Tokens.First == at && r.of[k] >= 0 && fits(&r.es[r.of[k]]) {
		return r.of[k]
	}
	return noEntity
}

// conjoined is who the sentence that begins at token first tells of first, where the pronoun that mention i is opens a clause that and joins, and nobody else is a subject before it: Ann Hale, who
// knows Dan, has left, and | she has said. It is noEntity for none.
func (r *resolver) conjoined(i, first int, fits func(*Entity) bool) int {
	t := r.ms[i].Tokens.First
	if t < first+4 || r.ms[i].Plural || r.within[i] >= 0 || !r.isSource(i) || r.Low(t-1) != "and" && r.Low(t-1) != "but" || r.Tags[t-2] != syntax.Comma {
		return noEntity
	}
	for k := i - 1; k >= max(0, i-20) && r.ms[k].Tokens.First >= first; k-- {
		e := r.of[k]
		if e < 0 || !fits(&r.es[e]) {
			continue
		}
		if r.ms[k].Tokens.First == first && r.ms[k].Form == mention.Name {
			return e
		}
		if r.isSubject(k) && r.ms[k].Form != mention.Pronoun {
			return noEntity
		}
	}
	return noEntity
}

// fronted reports whether an entity is mentioned behind a preposition in what stands before the subject of the sentence, which mention i is, and so is somebody else:
// Asked by Dan whether he would, he. In a letter to Dan, he.
func (r *resolver) fronted(x *Entity, i int) bool {
	s := r.doc.Sentences[r.sentence(i)].Tokens
	if x.sentence != r.sentence(i) || x.at <= s.First || r.ms[i].Tokens.First <= s.First || !r.isSource(i) && r.Tags[r.ms[i].Tokens.First-1] != syntax.Comma {
		return false
	}
	var m mention.Mention // the first one of the entity in the sentence
	for k := len(x.Mentions) - 1; k >= max(0, len(x.Mentions)-6) && r.ms[x.Mentions[k]].Head >= x.at; k-- {
		m = r.ms[x.Mentions[k]]
	}
	if m.Head != x.at || m.Form == mention.Pronoun || m.Tokens.First <= s.First || m.Tokens.End >= s.End || r.Tags[m.Tokens.End] == syntax.POS {
		return false
	}
	before := r.Tags[m.Tokens.First-1]
	switch r.Tags[s.First] {
	case syntax.IN:
		return (before == syntax.IN || before == syntax.TO) && r.isSource(i)
	case syntax.VBN, syntax.VBD, syntax.VBG:
		for t := m.Tokens.First - 1; t > max(s.First, m.Tokens.First-8); t-- {
			if r.doc.Word(t) == "by" {
				return true // Asked by counsel for the bank, Ann Hale, he
			}
		}
		return before == syntax.IN || before == syntax.TO
	}
	return false
}

// quotedBy is the entity whose quotation q is, as far as that is known by now, noEntity for none.
func (r *resolver) quotedBy(q int) int {
	for range 8 {
		switch {
		case q < 0:
			return noEntity
		case r.said[q].Source >= 0:
			return r.of[r.said[q].Source]
		case r.said[q].Turn >= 0:
			return r.of[r.said[q].Turn]
		}
		q = r.said[q].Follows
	}
	return noEntity
}

// fitting are the candidates for he or she that nothing makes a woman or a man, where there are any.
func (r *resolver) fitting(candidates []int, i int) []int {
	g, sentence := r.ms[i].Gender, r.sentence(i)
	shown := false // one who is named is known to be
	for _, e := range candidates {
		shown = shown || r.es[e].Name >= 0 && r.es[e].shows(g) > 0
	}
	var out []int
	for _, e := range candidates {
		x := &r.es[e]
		if shows := x.shows(g); shows > 0 || shows == 0 && (r.within[i] >= 0 || !(shown && x.Name < 0 && x.spoke < 0 && !(x.subject && sentence-x.sentence <= 1))) {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return candidates
	}
	return out
}

var objective = lexicon.Words("him them")

func (r *resolver) sentence(i int) int {
	return int(r.doc.Tokens[r.ms[i].Head].Sentence)
}

// isSubject reports whether mention i is the subject of a finite verb, or opens its sentence.
func (r *resolver) isSubject(i int) bool {
	m := r.ms[i]
	s := r.doc.Sentences[r.sentence(i)].Tokens
	if r.Tags[m.Head] == syntax.PRPS {
		return false
	}
	if m.Tokens.First <= s.First {
		return true
	}
	if w := r.Tags[m.Tokens.First-1]; m.Tokens.First-s.First <= 5 && w != syntax.IN && w != syntax.TO && w != syntax.Comma {
		return true // a few words, as of a title, may stand before it
	}
	if r.Tags[m.Tokens.First-1] == syntax.IN && text.Fold(r.Low(m.Tokens.First-1)) != "that" {
		return false
	}
	if m.Tokens.End >= s.End {
		return false
	}
	return r.Tags[m.Tokens.End].Finite()
}

// inFocus is the entity mentioned last that is wanted, noEntity for none.
func (r *resolver) inFocus(want func(*Entity) bool) int {
	for i := len(r.focus) - 1; i >= 0; i-- {
		if want(&r.es[r.focus[i]]) {
			return r.focus[i]
		}
	}
	return noEntity
}

// doer is whom the clause tells of, behind who, in which a pronoun that is an object stands, so that it means another: Anne Hale, who cared for | her. It is noEntity for none.
func (r *resolver) doer(i int) int {
	m := r.ms[i]
	if next := m.Head + 1; m.Gender == mention.Unknown || r.Tags[m.Head] != syntax.PRP && (next == len(r.Tags) || r.Tags[next] != syntax.IN) {
		return noEntity
	}
	switch text.Fold(r.Low(m.Head)) {
	case "her", "him":
	default:
		return noEntity
	}
	first := r.doc.Sentences[r.sentence(i)].Tokens.First
	for t := m.Head - 1; t > max(first, m.Head-8); t-- {
		if r.Tags[t] == syntax.Comma || r.Tags[t] == syntax.CC || r.Tags[t] == syntax.PRP {
			return noEntity
		}
		if r.Low(t) != "who" {
			continue
		}
		for k := r.firstFrom(t) - 1; k >= max(0, r.firstFrom(t)-4); k-- {
			if end := r.ms[k].Tokens.End; end == t || end == t-1 && r.Tags[t-1] == syntax.Comma {
				return r.of[k]
			}
		}
		return noEntity
	}
	return noEntity
}
