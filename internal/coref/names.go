package coref

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// likely is the gender that a first name suggests.
func likely(name string) mention.Gender {
	switch lexicon.FirstNames().Of(name) {
	case lexicon.Women:
		return mention.She
	case lexicon.Men:
		return mention.He
	}
	return mention.Unknown
}

// sounding is, for each end of one to four bytes that five first names of the list share, the gender of 85% of them, else Unknown: -ina, -ert.
var sounding = sync.OnceValue(func() map[string]mention.Gender {
	type tally struct{ he, she int }
	of := map[string]tally{}
	for name, by := range lexicon.FirstNames().All() {
		if by != lexicon.Women && by != lexicon.Men {
			continue
		}
		name = strings.ToLower(name)
		for n := 1; n <= min(longestEnd, len(name)); n++ {
			t := of[name[len(name)-n:]]
			if by == lexicon.Men {
				t.he++
			} else {
				t.she++
			}
			of[name[len(name)-n:]] = t
		}
	}
	m := map[string]mention.Gender{}
	for end, t := range of {
		switch all := t.he + t.she; {
		case all < 5:
		case 20*t.he >= 17*all:
			m[end] = mention.He
		case 20*t.she >= 17*all:
			m[end] = mention.She
		default:
			m[end] = mention.Unknown
		}
	}
	return m
})

const longestEnd = 4

// mostly is the gender of most who bear a first name that others bear as well: Joan, Logan.
var mostly = sync.OnceValue(func() map[string]mention.Gender {
	m := map[string]mention.Gender{}
	for name, by := range lexicon.FirstNames().All() {
		switch by {
		case lexicon.MostlyWomen:
			m[strings.ToLower(name)] = mention.She
		case lexicon.MostlyMen:
			m[strings.ToLower(name)] = mention.He
		}
	}
	return m
})

// sounds is the gender that a first name suggests that is none of the list, or that most but not nearly all have: of its longest end that many names of the list have.
func sounds(name string) mention.Gender {
	name = strings.ToLower(name)
	if g := mostly()[name]; g != mention.Unknown {
		return g
	}
	for n := min(longestEnd, len(name)); n > 0; n-- {
		if g, ok := sounding()[name[len(name)-n:]]; ok {
			return g
		}
	}
	return mention.Unknown
}

// name joins a name to the entity that bears it, or makes a new one.
func (r *resolver) name(i int) {
	m := r.ms[i]
	words := r.words(m.Core)
	if len(words) == 0 {
		return
	}
	key := strings.Join(words, " ")
	if len(key) == 1 && r.isLabel(m) {
		if e := r.interviewed(key); e != noEntity {
			r.join(i, e)
		}
		return
	}
	e := r.townlike(i, words)
	if t := m.Core.First - 1; e == noEntity && t >= m.Tokens.First {
		if first, ok := r.full[text.Fold(r.Low(t))+" "+key]; ok {
			e = first // a first name that was seen to be one before
		}
	}
	if e == noEntity {
		e = r.bearer(m, words)
	}
	if e == noEntity {
		e = r.married(m, words)
	}
	if e == noEntity {
		e = r.surnamed(m, words)
	}
	if e == noEntity {
		e = r.lettered(m, words)
	}
	if e == noEntity {
		e = r.naming(i)
	}
	if e == noEntity {
		e = r.revealed(i)
	}
	if e == noEntity {
		e = r.create(i)
	}
	r.join(i, e)
	r.learn(e, m, words, key)
}

// townlike is the person, named in full before, whose first or last name is also that of a place, where it stands as people do and places do not: Florence Hale … Florence
// laughed.
func (r *resolver) townlike(i int, words []string) int {
	m := r.ms[i]
	if m.Kind != mention.Place || m.Core.Len() != 1 || !r.isSource(i) && !r.isSubject(i) {
		return noEntity
	}
	for _, e := range r.part[words[0]] {
		if r.es[e].Kind == mention.Person && !r.es[e].Plural {
			return e
		}
	}
	return noEntity
}

// bearer is the entity that has been called by a name, or by one of which this is a part.
func (r *resolver) bearer(m mention.Mention, words []string) int {
	if len(words) == 0 {
		return noEntity
	}
	key := strings.Join(words, " ")
	e, ok := r.full[key]
	if !ok || len(words) == 1 && (len(r.part[key]) > 1 && r.es[e].Kind != mention.Organization || !r.agree(e, m)) {
		return r.short(m, words)
	}
	return e
}

// opensParagraph reports whether token t is the first of its paragraph.
func (r *resolver) opensParagraph(t int) bool {
	return r.doc.Paragraphs[r.paragraph(t)].Tokens.First == t
}

// surnamed is the person who has been called by nothing but a part of the name so far, as in a headline, and is now named in full: the surname, Di Stasio, a first or a
// middle name.
func (r *resolver) surnamed(m mention.Mention, words []string) int {
	if m.Kind != mention.Person || len(words) < 2 || len(words) > mostWords {
		return noEntity
	}
	var parts []string
	for n := len(words) - 1; n > 0; n-- {
		parts = append(parts, strings.Join(words[n:], " "))
	}
	parts = append(parts, words[0])
	parts = append(parts, words[1:len(words)-1]...)
	for _, part := range parts {
		if e, ok := r.full[part]; ok && r.es[e].Name >= 0 && len(r.words(r.ms[r.es[e].Name].Core)) <= 1+strings.Count(part, " ") && r.agree(e, m) {
			return e
		}
	}
	return noEntity
}

// lettered is the body that has been called by nothing but the first letters of its name so far, as in a headline: AAIB … the Air Accidents Investigation Branch.
func (r *resolver) lettered(m mention.Mention, words []string) int {
	if m.Kind != mention.Organization || len(words) < 2 || len(words) > mostWords {
		return noEntity
	}
	for _, letters := range r.lettersOf(m, words) {
		if e, ok := r.full[letters]; ok && r.es[e].Name >= 0 && r.es[e].Kind != mention.Person && r.fullness(r.ms[r.es[e].Name]) == 1 && r.agree(e, m) {
			return e
		}
	}
	return noEntity
}

// lettersOf are the first letters by which a body may be called: those in brackets behind its name, and those of its words, with and without the place at the end.
func (r *resolver) lettersOf(m mention.Mention, words []string) []string {
	var out []string
	if t := m.Core.End; t+2 < len(r.doc.Tokens) && r.doc.Word(t) == "(" && r.doc.Word(t+2) == ")" && r.doc.Tokens[t+1].Kind == text.Word {
		if w := r.doc.Word(t + 1); strings.ToUpper(w) == w || text.Initial(text.Fold(w)) == text.Initial(words[0]) {
			out = append(out, text.Fold(w))
		}
	}
	out = append(out, acronym(words))
	if k := slices.Index(words, "of"); k > 1 && k == len(words)-2 {
		out = append(out, acronym(words[:k]))
	}
	return out
}

// short finds the entity that a part of a name stands for: a surname, a first name, an acronym, a body's name cut short.
func (r *resolver) short(m mention.Mention, words []string) int {
	switch {
	case len(words) < 2, len(words) > 2 && len(r.part[strings.Join(words, " ")]) > 0: // Van der Merwe
	case m.Kind == mention.Person:
		words = []string{words[0], words[len(words)-1]} // with or without a middle name
	case len(words) > 2:
		return noEntity
	}
	if e := r.elder(m, r.part[words[len(words)-1]]); e != noEntity && m.Core.Len() == 1 {
		return e
	}
	best, top := noEntity, 0
	sentence := int(r.doc.Tokens[m.Head].Sentence)
	es := r.part[strings.Join(words, " ")]
	if len(es) == 0 && len(words) == 1 {
		es = r.part[middle+words[0]]
	}
	if len(es) == 0 && m.Kind == mention.Person {
		es = r.familiar(words)
	}
	for k, e := range es {
		x := &r.es[e]
		if !r.agree(e, m) {
			continue
		}
		if x.shows(m.Gender) < 0 && len(m.Titles) > 0 || m.Within >= 0 && r.of[m.Within] == e && r.owns(m) {
			continue // Mrs Hale is not Desmond Hale; nor is the Hale of Hale's wife, Anne Hale, she
		}
		score := k - 3*min(sentence-x.sentence, 20) + 100*x.shows(m.Gender)
		if x.years > 0 && x.years < adult && len(m.Titles) > 0 {
			score -= 300 // Mr Frost is no boy
		}
		if m.Core.Len() == 1 {
			score += 8*min(len(x.Mentions), 12) - 4*k // a surname alone is that of whom the article is about, and named first
			if last, ok := r.full[words[0]]; ok && last == e {
				score += 40 // and whom it has called by it before
			}
			if x.spoke >= max(0, sentence-1) {
				score += 100 // and more than all, who has just spoken
			}
			if x.kin != "" && r.justIntroduced(e, es, sentence) {
				score += 250 // but His father, Ian Hale, is a baker. Hale said
			}
			if r.compound(x, words[0]) {
				score -= 200 // Wong is Mei-Ling Wong rather than Kai Tremblay-Wong
			}
		}
		if best == noEntity || score >= top {
			best, top = e, score
		}
	}
	return best
}

// adult is the age from which somebody is called by a title.
const adult = 16

// familiar are those whom a short form of the first name means that no list has: Clemmie, who is Clementine Hale, and Thea Hale, who is Dorothea.
func (r *resolver) familiar(words []string) (es []int) {
	all := r.part[words[len(words)-1]]
	if len(words) == 1 {
		all = r.part[begins(words[0])]
	}
	for _, e := range all {
		x := &r.es[e]
		if x.Name < 0 || x.Kind != mention.Person {
			continue
		}
		if given := text.Fold(r.Low(r.ms[x.Name].Core.First)); shortens(words[0], given) || len(words) > 1 && shortens(given, words[0]) {
			es = append(es, e)
		}
	}
	return es
}

// begins is the beginning of a first name, by which r.part finds it again for those that shorten it.
func begins(name string) string {
	n := 0
	for at := range name {
		if n == 3 {
			return "~" + name[:at]
		}
		n++
	}
	return "~" + name
}

// shortens reports whether a name is the beginning of another, with or without an ending of familiarity, or all of it but the beginning: Leo, Clemmie, Thea.
func shortens(short, name string) bool {
	const least, end = 3, 4
	if short == name || len(short) > len(name)+1 {
		return false
	}
	if strings.HasSuffix(name, short) {
		return len(short) >= end
	}
	stem := short
	for _, ending := range []string{"ie", "y", "i"} {
		if s, ok := strings.CutSuffix(short, ending); ok {
			stem = s
			break
		}
	}
	if n := len(stem); stem != short && n > 2 && stem[n-1] == stem[n-2] {
		stem = stem[:n-1]
	}
	return len(stem) >= least && strings.HasPrefix(name, stem)
}

// justIntroduced reports whether entity e was named for the first time in the sentence before, as its subject, at the head of a paragraph, and since then none of the others who share a name has been named.
func (r *resolver) justIntroduced(e int, shared []int, sentence int) bool {
	x := &r.es[e]
	if !r.opensParagraph(r.doc.Sentences[r.sentence(x.Mentions[0])].Tokens.First) || x.sentence < sentence-1 || x.sentence > sentence || !x.subject || r.sentence(x.Mentions[0]) < sentence-1 || len(x.Mentions) > 4 {
		return false
	}
	for _, o := range shared[max(0, len(shared)-mostLooked):] {
		if o == e {
			continue
		}
		for k := len(r.es[o].Mentions) - 1; k >= max(0, len(r.es[o].Mentions)-4); k-- {
			if i := r.es[o].Mentions[k]; r.ms[i].Form == mention.Name && r.ms[i].Head > r.ms[x.Mentions[0]].Head {
				return false
			}
		}
	}
	return true
}

// compound reports whether a word is a part of a name in which a hyphen joins it to another.
func (r *resolver) compound(x *Entity, word string) bool {
	if x.Name < 0 || r.ms[x.Name].Core.Len() > mostWords {
		return false
	}
	c := r.ms[x.Name].Core
	for t := c.First; t < c.End; t++ {
		if text.Fold(r.Low(t)) == word {
			return t > c.First && r.Tags[t-1] == syntax.HYPH || t+1 < c.End && r.Tags[t+1] == syntax.HYPH
		}
	}
	return false
}

// middle stands in part before a name in the middle, by which somebody is called only where nobody bears it first or last.
const middle = "- "

// agree reports whether entity e may be what mention m refers to, by kind, gender and number.
func (r *resolver) agree(e int, m mention.Mention) bool {
	x := r.es[e]
	if m.Gender != mention.Unknown && x.Gender != mention.Unknown && m.Gender != x.Gender {
		return false
	}
	if m.Plural != x.Plural {
		return false
	}
	if m.Kind == mention.Organization && m.Form == mention.Description && r.bare(&x) {
		return true // Shell … the company
	}
	return m.Kind == mention.Thing || x.Kind == mention.Thing || m.Kind == x.Kind || m.Kind == mention.Place && x.Kind == mention.Organization || m.Kind == mention.Organization && x.Kind == mention.Place
}

// bare reports whether a person is known by nothing but a word that may as well be the name of a firm.
func (r *resolver) bare(x *Entity) bool {
	return x.Kind == mention.Person && x.Name >= 0 && !x.titled && !x.Plural && x.likely == mention.Unknown && x.Gender == mention.Unknown && x.called[mention.He]+x.called[mention.She] == 0 && r.fullness(r.ms[x.Name]) == 1
}

// learn notes by what parts of its name an entity may be called later.
func (r *resolver) learn(e int, m mention.Mention, words []string, key string) {
	r.full[key] = e
	if len(words) > 1 {
		if m.Kind == mention.Person {
			r.mayCall(words[len(words)-1], e)
			r.mayCall(words[0], e)
			r.mayCall(begins(words[0]), e)
			r.mayCall(words[0]+" "+words[len(words)-1], e)
			for _, short := range nicknames()[words[0]] {
				r.mayCall(middle+short, e)
				r.mayCall(short+" "+words[len(words)-1], e)
			}
			for n := 1; n < min(len(words)-1, mostWords); n++ {
				r.mayCall(middle+words[n], e) // Camilo of Juan Camilo Vega, Camargo of Yesid Camargo Ruiz
				r.mayCall(strings.Join(words[n:], " "), e)
				r.mayCall(strings.Join(words[:n+1], " "), e)
			}
		} else {
			if len(words) <= mostWords {
				for _, letters := range r.lettersOf(m, words) {
					r.mayCall(letters, e)
				}
			}
			for n := 1; n < min(len(words), mostWords); n++ {
				r.mayCall(strings.Join(words[:n], " "), e)
				r.mayCall(strings.Join(words[n:], " "), e)
			}
		}
	}
	if before := (text.Range{First: m.Core.First - 1, End: m.Core.First}); m.Kind == mention.Organization && before.First >= m.Tokens.First && mention.NounKind(r.Lemma(before.First)) == mention.Organization {
		r.role[r.Lemma(before.First)] = e // software company Lumen
	}
	r.titleNouns(m, func(t int, noun string) {
		if k := mention.NounKind(noun); k == mention.Person || k == mention.Organization && k == m.Kind || mention.OfficeByLetters(r.doc.Word(t)) {
			r.holds(r.roleAt(t, noun), e)
		}
	})
	if m.Kind == mention.Person {
		r.pair(e, m, words)
		for _, title := range officesOf(m) {
			for _, letters := range r.lettersOfOffice(title) {
				r.role[letters] = e
			}
		}
	}
}

// pair notes of the two who share the surname of the second that each may be called by it, and whose partner each is: Peter and Jane Dowd.
func (r *resolver) pair(e int, m mention.Mention, words []string) {
	first := m.Tokens.First
	if len(words) < 2 || first < 2 || m.Core.First != first || len(r.es) < 2 || text.Fold(r.Low(first-1)) != "and" && r.doc.Word(first-1) != "&" {
		return
	}
	for o := len(r.es) - 1; o >= max(0, len(r.es)-3); o-- {
		x := &r.es[o]
		if o == e || x.Kind != mention.Person || x.Name < 0 || r.ms[x.Name].Tokens.End != first-1 || r.fullness(r.ms[x.Name]) != 1 {
			continue
		}
		r.mayCall(words[len(words)-1], o)
		if x.likely != mention.Unknown && x.likely == r.es[e].likely.Other() {
			x.partner, r.es[e].partner = e, o
		}
		return
	}
}

// nicknames are the short forms of first names and the names that they are short for, each by the other.
var nicknames = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, l := range lexicon.Lines("nicknames") {
		w := strings.Fields(l)
		for _, short := range w[1:] {
			m[w[0]] = append(m[w[0]], short)
			m[short] = append(m[short], w[0])
		}
	}
	return m
})

// lettersOfOffice are the first letters that an office is called by, with or without what stands before it and what it is for: the PS, who is the Transport Principal Secretary;
// the CS, who is the Cabinet Secretary for Transport; the DPP.
func (r *resolver) lettersOfOffice(title text.Range) (out []string) {
	words := r.words(title)
	if len(words) < 2 || len(words) > mostWords {
		return nil
	}
	office := len(words) // the words before what it is for
	for k, w := range words {
		if w == "of" || w == "for" {
			office = k
			break
		}
	}
	for first := range office {
		if first > 0 && seconds[words[first-1]] {
			break // a Deputy Principal Secretary is no PS
		}
		for _, end := range slices.Compact([]int{office, len(words)}) {
			if letters := acronym(words[first:end]); len(letters) > 1 && len(letters) < 5 {
				out = append(out, letters)
			}
		}
	}
	return out
}

// officesOf are the titles and the role that a name stands with.
func officesOf(m mention.Mention) []text.Range {
	return append(m.Titles[:len(m.Titles):len(m.Titles)], m.Role)
}

// titleNouns calls use with the words of the titles and the role of a name, and the token of each: those for which letters stand, the governor for Gov., and not those of
// whose somebody is, as the minister's brother is no minister.
func (r *resolver) titleNouns(m mention.Mention, use func(t int, noun string)) {
	for _, title := range officesOf(m) {
		for t := title.First; t < title.End; t++ {
			if t+1 < len(r.Tags) && r.Tags[t+1] == syntax.POS {
				continue
			}
			noun := r.Lemma(t)
			if long := titleOffices()[strings.TrimSuffix(noun, ".")]; long != "" {
				noun = long
			}
			use(t, noun)
		}
	}
}

// mostWords bounds the parts of a name that are learned: longer ones are lists or noise, and all their parts would cost more than linear time.
const mostWords = 12

// holds notes that entity e is who a noun of an office means from now on. Where the article has told of the holder before it named them, that was e as well:
// "The chancellor said no … Anne Hale, the chancellor,".
func (r *resolver) holds(office string, e int) {
	if old, ok := r.role[office]; ok && old != e && r.same(old, e, office) {
		r.absorb(old, e)
	}
	r.role[office] = e
	if s := synonyms()[office]; s != "" {
		r.role["~"+s] = e
	}
}

var (
	synonyms     = sync.OnceValue(func() map[string]string { return lexicon.Groups("synonyms") })
	titleOffices = sync.OnceValue(func() map[string]string { return lexicon.Groups("title-offices") })
	unnamedRoles = lexicon.Once("unnamed-roles")
)

// synonymous reports whether two nouns stand for each other: manager … the gaffer.
func synonymous(a, b string) bool {
	s := synonyms()[a]
	return s != "" && s == synonyms()[b]
}

// same reports whether an entity without a name, told of as the only one who holds an office, may be entity e.
func (r *resolver) same(old, e int, office string) bool {
	x, y := &r.es[old], &r.es[e]
	if x.Name >= 0 || y.Name < 0 || x.Kind != mention.Person || y.Kind != mention.Person || x.Plural || len(x.Mentions) == 0 {
		return false
	}
	first := r.ms[x.Mentions[0]]
	if unnamedRoles()[office] {
		return false
	}
	lead := r.opensArticle(first.Tokens.First) // A councillor has quit … Cllr Anne Hale
	return (lead || r.definite(first) || r.opensWithMy(first)) && r.known(first, e) && (x.Gender == mention.Unknown || y.shows(x.Gender) >= 0)
}

// opensArticle reports whether token t is the first of one of the first paragraphs, but for the place before a dash that agencies begin with.
func (r *resolver) opensArticle(t int) bool {
	p := r.paragraph(t)
	if p > max(1, r.lede) {
		return false
	}
	for k := t; k > t-15 && k >= 0; k-- {
		if r.opensParagraph(k) {
			return k == t || r.doc.Word(t-1) == "—" || r.doc.Word(t-1) == "–" || r.doc.Word(t-1) == "-" || r.doc.Word(t-1) == "--"
		}
	}
	return false
}

// absorb gives the mentions of an entity to another, which it has turned out to be.
func (r *resolver) absorb(old, e int) {
	x, y := &r.es[old], &r.es[e]
	for _, k := range x.Mentions {
		r.of[k] = e
	}
	y.Mentions = append(slices.Clone(x.Mentions), y.Mentions...)
	if y.Gender == mention.Unknown {
		y.Gender = x.Gender
	}
	y.spoke = max(y.spoke, x.spoke)
	*x = newEntity(mention.Thing, false)
	r.focus = slices.DeleteFunc(r.focus, func(k int) bool { return k == old })
}

// mayCall notes that entity e may be called by a part of its name.
func (r *resolver) mayCall(part string, e int) {
	es := r.part[part]
	if slices.Contains(es, e) {
		return
	}
	if len(es) == 4 {
		es = es[1:]
	}
	r.part[part] = append(es, e)
}

// acronym is the first letters of the words that are not small: folded, as all keys are.
func acronym(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w != "of" && w != "and" && w != "for" && w != "the" && w != "&" {
			for _, c := range w {
				b.WriteRune(c)
				break
			}
		}
	}
	return b.String()
}

// words are the words of a name, folded: lower case, composed, without full stops and apostrophes.
func (r *resolver) words(c text.Range) []string { return nameWords(r.Analysis, c) }

func nameWords(a *syntax.Analysis, c text.Range) []string {
	var out []string
	for t := c.First; t < c.End; t++ {
		w := text.Fold(a.Low(t))
		if w == "" || !unicode.IsLetter(text.Initial(w)) && !unicode.IsDigit(text.Initial(w)) || t == c.First && w == "the" || a.Tags[t] == syntax.POS {
			continue
		}
		out = append(out, w)
	}
	return out
}

// fuller reports whether a name is better than another to call somebody by: it has more words, or as many and is not in capitals as in a headline.
func (r *resolver) fuller(m, than mention.Mention) bool {
	if a, b := r.fullness(m), r.fullness(than); a != b {
		return a > b
	}
	w, old := r.doc.Word(m.Core.First), r.doc.Word(than.Core.First)
	return w != old && len(old) > 3 && old == strings.ToUpper(w)
}

// fullness is how many words a name has, a nickname in quotation marks left out.
func (r *resolver) fullness(m mention.Mention) int {
	n, inside := 0, false
	for t := m.Core.First; t < m.Core.End; t++ {
		switch {
		case r.doc.Tokens[t].Kind == text.Punct && r.Tags[t] != syntax.HYPH:
			inside = !inside
		case !inside:
			n++
		}
	}
	return n
}
