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

// name joins a name to the entity that bears it, or makes a new one.
func (r *resolver) name(i int) {
	m := r.ms[i]
	words := r.words(m.Core)
	if len(words) == 0 {
		return
	}
	key := strings.Join(words, " ")
	if e, ok := r.full[key]; ok && r.es[e].Plural {
		r.join(i, e)
		return
	}
	if m.Plural {
		r.all(i, words, key)
		return
	}
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
		e = r.incorporated(m, words)
	}
	if e == noEntity {
		e = r.lettered(m, words)
	}
	if e == noEntity {
		e = r.misprinted(i, words)
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

// all makes an entity of those whom an and joins. Each of them is one of their own, and parts of their names call nobody but them; a surname that all have may be in the
// plural: Peter and Jane Hale … the Hales.
func (r *resolver) all(i int, words []string, key string) {
	e := r.describedBefore(i)
	if e == noEntity {
		e = r.create(i)
	}
	r.join(i, e)
	r.full[key] = e
	n := len(words) - 1
	if and := slices.Index(words, "and"); and == 1 && n > 2 || and > 1 && words[and-1] == words[n] {
		r.full[words[n]+"s"], r.full[words[n]+"es"] = e, e
	}
}

// describedBefore are those whom a description tells of right before the names that mention i joins, The sellers, | Ann Hale and Tom Lowe, | said; or the two whose
// words the article begins with where the next paragraph begins with two names. It is noEntity for none.
func (r *resolver) describedBefore(i int) int {
	m := r.ms[i]
	for k := i - 1; k >= max(0, i-4); k-- {
		if x := r.ms[k]; x.Form == mention.Description && x.Plural && x.Kind == m.Kind && x.Tokens.End == m.Tokens.First-1 && r.doc.Word(x.Tokens.End) == "," && r.of[k] >= 0 && r.es[r.of[k]].Name < 0 {
			return r.of[k]
		}
	}
	if r.paragraph(m.Head) != r.lede+1 || !r.opensParagraph(m.Tokens.First) || slices.ContainsFunc(r.Tags[m.Core.First:m.Core.End], func(t syntax.Tag) bool { return t == syntax.Comma }) {
		return noEntity
	}
	return r.inFocus(func(x *Entity) bool {
		first := r.ms[x.Mentions[0]]
		two := text.Fold(r.Low(first.Tokens.First)) == "two" || twosomes[r.Lemma(first.Head)] && r.indefinite(first)
		return two && x.spoke >= 0 && x.Name < 0 && x.Kind == m.Kind && x.Plural && r.paragraph(first.Head) == r.lede
	})
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

// incorporated is the body that has been called by nothing but the first words of its name so far, without what firms and papers are called by behind them: Norvik … Norvik
// Communications Inc; where one of the company forms ends the name, by as few of them as there may be: Norvik … Norvik Industrial Drilling Ltd.
func (r *resolver) incorporated(m mention.Mention, words []string) int {
	n := len(words)
	for n > 0 && len(words)-n < 3 && (corporate[words[n-1]] || companyForms()[words[n-1]]) {
		n--
	}
	if m.Kind != mention.Organization || n == 0 || n == len(words) || n > mostWords {
		return noEntity
	}
	least := n
	if companyForms()[words[len(words)-1]] {
		least = 1
	}
	for ; n >= least; n-- {
		if e, ok := r.full[strings.Join(words[:n], " ")]; ok && r.es[e].Kind == mention.Organization && r.es[e].Name >= 0 && len(r.words(r.ms[r.es[e].Name].Core)) == n {
			return e
		}
	}
	return noEntity
}

// companyForms are what the law has companies called by behind their names, folded.
var companyForms = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range lexicon.Lines("company-forms") {
		m[text.Fold(strings.ToLower(w))] = true
	}
	return m
})

// corporate are the words that firms and papers have behind the name that they are called by.
var corporate = lexicon.Words("company group holdings communications technologies magazine")

// lettersOf are the first letters by which a body may be called: those in brackets behind its name, and those of its words, with and without the place at the end.
func (r *resolver) lettersOf(m mention.Mention, words []string) []string {
	var out []string
	if t := m.Core.End; t+2 < len(r.doc.Tokens) && r.doc.Word(t) == "(" && r.doc.Word(t+2) == ")" && r.doc.Tokens[t+1].Kind == text.Word {
		if w := r.doc.Word(t + 1); strings.ToUpper(w) == w || text.Initial(text.Fold(w)) == text.Initial(words[0]) {
			out = append(out, text.Fold(w))
		}
	}
	out = append(out, acronym(words))
	if n := len(words) - 1; n > 1 && companyForms()[words[n]] {
		out = append(out, acronym(words[:n])) // NMS of Norvik Marine Systems | Inc
	}
	if k := slices.Index(words, "of"); k > 1 && k == len(words)-2 {
		out = append(out, acronym(words[:k]))
	}
	return out
}

// generations are the words behind a surname that tell one bearer of a whole name from another.
var generations = lexicon.Words("jr sr jnr snr junior senior ii iii iv")

// middle stands in part before a name in the middle, by which somebody is called only where nobody bears it first or last.
const middle = "- "

// agree reports whether entity e may be what mention m refers to, by kind, gender and number.
func (r *resolver) agree(e int, m mention.Mention) bool {
	x := r.es[e]
	if m.Gender != mention.Unknown && x.Gender != mention.Unknown && m.Gender != x.Gender {
		return false
	}
	if m.Plural != x.Plural || x.Plural && x.Name >= 0 && m.Form == mention.Description && m.Kind == mention.Organization && r.Lemma(m.Head) == text.Fold(r.Low(m.Head)) {
		return false // Leeds Police and the council are not the police
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
	if n := len(words) - 1; n > 1 && m.Kind == mention.Person && generations[words[n]] {
		words = words[:n] // Ann Hale III is called Hale
	}
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

// mostWords bounds the parts of a name that are learned: longer ones are lists or noise, and all their parts would cost more than linear time.
const mostWords = 12

// mayCall notes that entity e may be called by a part of its name.
func (r *resolver) mayCall(part string, e int) {
	es := r.part[part]
	if slices.Contains(es, e) {
		return
	}
	if len(es) == 4 {
		oldest := max(0, slices.IndexFunc(es, func(o int) bool { return r.es[o].Kind != mention.Person }))
		es = slices.Delete(es, oldest, oldest+1) // rather Hale Tower, Hale Park, than Ann Hale
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
		if the, ok := strings.CutPrefix(a.Doc.Word(t), "The"); ok && t == c.First && unicode.IsUpper(text.Initial(the)) {
			w = strings.TrimPrefix(w, "the") // TheBlaze, which is the Blaze
		}
		if w == "" || !unicode.IsLetter(text.Initial(w)) && !unicode.IsDigit(text.Initial(w)) || t == c.First && w == "the" || a.Tags[t] == syntax.POS {
			continue
		}
		out = append(out, w)
	}
	if len(out) > 1 && courtesies[out[0]] {
		out = out[1:]
	}
	return out
}

// courtesies are before a surname what is no part of it: Mr Hale’s | daughter.
var courtesies = lexicon.Words("mr mrs ms")

// fuller reports whether a name is better than another to call somebody by: it has more words, or as many and is not in capitals as in a headline.
func (r *resolver) fuller(m, than mention.Mention) bool {
	if a, b := r.fullness(m), r.fullness(than); a != b {
		return a > b
	}
	w, old := r.doc.Of(r.doc.SpanOf(m.Core)), r.doc.Of(r.doc.SpanOf(than.Core))
	return len(old) > 3 && strings.EqualFold(w, old) && capitals(old) > capitals(w)
}

// capitals is how many of its letters a name has in capitals.
func capitals(name string) int {
	n := 0
	for _, c := range name {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n
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
