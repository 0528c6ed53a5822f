// Package coref joins the mentions of an article into people, bodies and documents: who is who.
package coref

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
	"golang.org/x/text/unicode/norm"
)

// An Entity is somebody or something that mentions refer to.
type Entity struct {
	Mentions []int // in order of appearance
	Name     int   // the mention with the fullest name, -1 for one that is only described
	Kind     mention.Kind
	Gender   mention.Gender
	Plural   bool

	likely   mention.Gender // what the first name suggests; never told
	sentence int            // of the last mention
	subject  bool           // the last mention was a subject
	spoke    int            // the sentence in which it was a source last, -1 for never
}

// A Result says who is who.
type Result struct {
	Entities []Entity
	Of       []int // of each mention: its entity, -1 for one that refers to none that is known
	Speaker  []int // of each attribution: the entity that speaks, -1 where that is open
}

// Resolve joins the mentions of an article into entities, and gives each attribution its speaker. It takes time linear in
// the number of mentions: a pronoun or a description looks only at the few entities in focus. What is said
// inside quotation marks moves nobody into focus.
func Resolve(a *syntax.Analysis, ms []mention.Mention, said []attrib.Attribution) Result {
	r := &resolver{Analysis: a, doc: a.Doc, ms: ms, said: said, of: make([]int, len(ms)), speaker: make([]int, len(said)),
		full: map[string]int{}, part: map[string][]int{}, role: map[string]int{}}
	r.findQuoted()
	for i, m := range ms {
		r.of[i] = -1
		switch {
		case m.Form == mention.Name:
			r.name(i)
		case r.quoted[i] && !r.isSource(i):
		case m.Form == mention.Description:
			r.description(i)
		default:
			r.pronoun(i)
		}
		r.speak(i)
	}
	r.speakers()
	return Result{r.es, r.of, r.speaker}
}

// findQuoted notes which mentions stand in direct quotations, and which attributions each mention is the source of.
func (r *resolver) findQuoted() {
	r.quoted = make([]bool, len(r.ms))
	r.sourceOf = map[int]int{}
	var inside []text.Span
	for i, a := range r.said {
		if a.Source >= 0 {
			r.sourceOf[a.Source] = i
		}
		if a.Kind == attrib.Direct {
			inside = append(inside, a.Content...)
		}
	}
	slices.SortFunc(inside, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	k, end := 0, -1
	for i, m := range r.ms {
		start := r.doc.Tokens[m.Tokens.First].Start
		for k < len(inside) && inside[k].Start <= start {
			end = max(end, inside[k].End)
			k++
		}
		r.quoted[i] = start < end
	}
}

func (r *resolver) isSource(i int) bool {
	_, ok := r.sourceOf[i]
	return ok
}

// speak moves the source of an attribution to the front of the focus: who speaks is who he and she mean next.
func (r *resolver) speak(i int) {
	if _, ok := r.sourceOf[i]; ok && r.of[i] >= 0 {
		r.es[r.of[i]].spoke = r.sentence(i)
		r.touch(r.of[i])
	}
}

// bracketed reports whether a mention stands in brackets, where it tells of someone rather than being the one the article goes on about.
func (r *resolver) bracketed(m mention.Mention) bool {
	for t := m.Tokens.First - 1; t >= max(0, m.Tokens.First-4); t-- {
		switch r.Tags[t] {
		case syntax.LRB:
			return true
		case syntax.RRB:
			return false
		}
	}
	return false
}

// speakers gives each attribution the entity of its source, or the speaker whom it carries on.
func (r *resolver) speakers() {
	for i, a := range r.said {
		r.speaker[i] = -1
		switch {
		case a.Source >= 0:
			r.speaker[i] = r.of[a.Source]
		case a.Follows >= 0 && a.Follows < i:
			r.speaker[i] = r.speaker[a.Follows]
		}
	}
}

// likely is the gender that a first name suggests.
var likely = sync.OnceValue(func() map[string]mention.Gender {
	m := map[string]mention.Gender{}
	for _, l := range lexicon.Lines("first-names") {
		switch name, g, _ := strings.Cut(l, " "); g {
		case "f":
			m[name] = mention.She
		case "m":
			m[name] = mention.He
		}
	}
	return m
})

type resolver struct {
	*syntax.Analysis
	doc      *text.Doc
	ms       []mention.Mention
	said     []attrib.Attribution
	of       []int
	speaker  []int
	quoted   []bool      // of each mention: it stands in a direct quotation
	sourceOf map[int]int // a mention to the attribution it is the source of
	es       []Entity
	full     map[string]int   // a whole name, folded, to its entity
	part     map[string][]int // a last name, a first name or an acronym, folded, to the entities that have it, the newest at the end
	role     map[string]int   // the head of a description or title to the entity that it described last
	focus    []int            // entities, the one mentioned last at the end, few
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
		if e, ok := r.interviewed(key); ok {
			r.join(i, e)
		}
		return
	}
	e, ok := r.full[key]
	if !ok {
		e, ok = r.short(m, words)
	}
	if !ok {
		e, ok = r.introduced(i)
	}
	if !ok {
		e = r.create(i)
	}
	r.join(i, e)
	r.learn(e, m, words, key)
}

// introduced is the entity that a name in brackets stands for, right behind the full name: the National Union of Farmers (NUF).
func (r *resolver) introduced(i int) (int, bool) {
	c := r.ms[i].Core
	short := r.doc.Word(c.First)
	if c.Len() != 1 || strings.ToUpper(short) != short || r.doc.Word(c.First-1) != "(" || r.doc.Word(c.End) != ")" {
		return 0, false
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		x := r.ms[k]
		if x.Tokens.End != c.First-1 || x.Form != mention.Name || r.of[k] < 0 {
			continue
		}
		if words := r.words(x.Core); len(words) > 1 && first(words[0]) == first(Fold(short)) {
			r.called(Fold(short), r.of[k])
			return r.of[k], true
		}
	}
	return 0, false
}

// isLabel reports whether a mention is the label of a line: "Q:".
func (r *resolver) isLabel(m mention.Mention) bool {
	return m.Tokens.Len() == 1 && m.Head+1 < len(r.doc.Tokens) && r.doc.Word(m.Head+1) == ":"
}

// interviewed is whom the labels Q and A of an interview stand for: the person whom the article names first answers, and whom it says that
// they talked to asks.
func (r *resolver) interviewed(label string) (int, bool) {
	for e, x := range r.es {
		if x.Name < 0 || x.Kind != mention.Person {
			continue
		}
		asks := r.talkedTo(r.ms[x.Mentions[0]])
		if (label == "q") == asks {
			return e, label == "q" || label == "a"
		}
	}
	return 0, false
}

// talkedTo reports whether a mention stands behind "talked to", "interviewed by" and the like.
func (r *resolver) talkedTo(m mention.Mention) bool {
	t := m.Tokens.First
	if t < 2 {
		return false
	}
	switch r.Lemma(t - 2) {
	case "talk", "speak", "chat", "sit", "interview", "meet":
		return r.Tags[t-1] == syntax.IN || r.Tags[t-1] == syntax.TO
	}
	return false
}

// short finds the entity that a part of a name stands for: a surname, a first name, an acronym, a body's name cut short.
func (r *resolver) short(m mention.Mention, words []string) (int, bool) {
	if len(words) > 1 && m.Kind == mention.Person {
		words = []string{words[0], words[len(words)-1]} // with or without a middle name
	} else if len(words) > 2 {
		return 0, false
	}
	best, ok, top := 0, false, 0
	for k, e := range r.part[strings.Join(words, " ")] {
		if !r.agree(e, m) {
			continue
		}
		score := k - 3*min(int(r.doc.Tokens[m.Head].Sentence)-r.es[e].sentence, 20)
		if m.Gender != mention.Unknown && r.es[e].likely == m.Gender {
			score += 100
		}
		if !ok || score >= top {
			best, ok, top = e, true, score
		}
	}
	return best, ok
}

// agree reports whether entity e may be what mention m refers to, by kind, gender and number.
func (r *resolver) agree(e int, m mention.Mention) bool {
	x := r.es[e]
	if m.Gender != mention.Unknown && (x.Gender != mention.Unknown && m.Gender != x.Gender || x.Gender == mention.Unknown && x.likely != mention.Unknown && x.likely != m.Gender) {
		return false
	}
	if m.Plural != x.Plural && m.Form != mention.Pronoun {
		return false
	}
	return m.Kind == mention.Thing || x.Kind == mention.Thing || m.Kind == x.Kind || m.Kind == mention.Place && x.Kind == mention.Organization || m.Kind == mention.Organization && x.Kind == mention.Place
}

// learn notes by what parts of its name an entity may be called later.
func (r *resolver) learn(e int, m mention.Mention, words []string, key string) {
	r.full[key] = e
	if len(words) > 1 {
		if m.Kind == mention.Person {
			r.called(words[len(words)-1], e)
			r.called(words[0], e)
			r.called(words[0]+" "+words[len(words)-1], e)
			if len(words) > 2 {
				r.called(strings.Join(words[1:], " "), e)
			}
		} else {
			r.called(acronym(words), e)
			for n := 1; n < len(words); n++ {
				r.called(strings.Join(words[:n], " "), e)
				r.called(strings.Join(words[n:], " "), e)
			}
		}
	}
	for _, title := range append(m.Titles, m.Role) {
		for t := title.First; t < title.End; t++ {
			if l := r.Lemma(t); mention.NounKind(l) == mention.Person {
				r.role[l] = e
			}
		}
	}
}

// called notes that entity e may be called by a part of its name.
func (r *resolver) called(part string, e int) {
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
func (r *resolver) words(c text.Range) []string {
	var out []string
	for t := c.First; t < c.End; t++ {
		w := Fold(r.doc.Word(t))
		if w == "" || !unicode.IsLetter(first(w)) && !unicode.IsDigit(first(w)) || t == c.First && w == "the" || r.Tags[t] == syntax.POS {
			continue
		}
		out = append(out, w)
	}
	return out
}

func first(w string) rune {
	c, _ := utf8.DecodeRuneInString(w)
	return c
}

// Fold makes words that differ in case, composition, full stops or the form of an apostrophe the same.
func Fold(w string) string {
	w = strings.ToLower(norm.NFC.String(w))
	return strings.Map(func(c rune) rune {
		switch c {
		case '.', '’', '\'', '‘':
			return -1
		}
		return c
	}, w)
}

// create makes a new entity of mention i.
func (r *resolver) create(i int) int {
	m := r.ms[i]
	e := Entity{Name: -1, Kind: m.Kind, Gender: m.Gender, Plural: m.Plural, spoke: -1}
	r.es = append(r.es, e)
	return len(r.es) - 1
}

// join adds mention i to entity e.
func (r *resolver) join(i, e int) {
	m, x := r.ms[i], &r.es[e]
	r.of[i] = e
	x.Mentions = append(x.Mentions, i)
	if x.Gender == mention.Unknown {
		x.Gender = m.Gender
	}
	if x.Kind == mention.Thing {
		x.Kind = m.Kind
	}
	if x.likely == mention.Unknown && m.Form == mention.Name && m.Kind == mention.Person && m.Core.Len() > 1 {
		x.likely = likely()[r.doc.Word(m.Core.First)]
	}
	if m.Form == mention.Name && (x.Name < 0 || r.fullness(m) > r.fullness(r.ms[x.Name])) {
		x.Name = i
	}
	if m.Within < 0 && !r.quoted[i] && !r.bracketed(m) {
		again := len(x.Mentions) > 1 && x.sentence == r.sentence(i)
		x.sentence, x.subject = r.sentence(i), r.isSubject(i) || again && x.subject
		r.touch(e)
	}
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

// touch puts an entity at the end of the focus.
func (r *resolver) touch(e int) {
	for i, x := range r.focus {
		if x == e {
			r.focus = append(r.focus[:i], r.focus[i+1:]...)
			break
		}
	}
	if len(r.focus) >= 12 {
		r.focus = append(r.focus[:0], r.focus[1:]...)
	}
	r.focus = append(r.focus, e)
}

// description joins a definite description to what it may describe, and makes an entity of any other.
func (r *resolver) description(i int) {
	m := r.ms[i]
	if m.Kind == mention.Thing {
		return
	}
	lemma := r.Lemma(m.Head)
	if e, ok := r.apposition(i); ok {
		r.join(i, e)
		r.role[lemma] = e
		return
	}
	if r.definite(m) {
		if e, ok := r.role[lemma]; ok && r.agree(e, m) {
			r.join(i, e)
			return
		}
		if m.Kind == mention.Person && !m.Plural {
			// "the friend" of a quotation is the unnamed one who has just spoken, whatever they were called then.
			sentence := r.sentence(i)
			if e, ok := r.inFocus(func(x Entity) bool {
				return x.Name < 0 && x.Kind == mention.Person && r.isSource(i) && (x.spoke >= 0 && sentence-x.spoke <= 3 || x.subject && sentence-x.sentence <= 2)
			}); ok {
				r.join(i, e)
				return
			}
		}
		if lemma == "old" {
			if e, ok := r.best(i, func(x *Entity) bool { return x.Kind == mention.Person && !x.Plural }); ok {
				r.join(i, e)
				return
			}
		}
		if e, ok := r.inFocus(func(x Entity) bool { return x.Kind == m.Kind && x.Plural == m.Plural && r.likes(x, m, lemma) }); ok {
			r.join(i, e)
			return
		}
	}
	e := r.create(i)
	r.join(i, e)
	if m.Core.Len() > 1 || m.Plural {
		r.role[lemma] = e
	}
}

// apposition is the entity of the name right before a description, behind a comma: "Hugh Selby, a naval surgeon,".
func (r *resolver) apposition(i int) (int, bool) {
	m := r.ms[i]
	at := m.Tokens.First - 1
	if m.Plural || at < 1 || r.doc.Word(at) != "," || r.doc.Word(m.Tokens.End-1) == "," {
		return 0, false
	}
	if m.Tokens.End < len(r.doc.Tokens) {
		if w := r.doc.Word(m.Tokens.End); w == "and" || w == "or" {
			return 0, false
		}
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		x := r.ms[k]
		if x.Tokens.End == at && x.Form == mention.Name && x.Kind == m.Kind && r.of[k] >= 0 {
			return r.of[k], true
		}
	}
	return 0, false
}

// likes reports whether the entity x may be described by the noun lemma though it was not before: a body by any noun of bodies.
func (r *resolver) likes(x Entity, m mention.Mention, lemma string) bool {
	switch m.Kind {
	case mention.Organization:
		return x.Name >= 0 && (m.Tokens.Len() == 2)
	}
	return false
}

// definite reports whether a description points back: the spokesman, this report.
func (r *resolver) definite(m mention.Mention) bool {
	switch Fold(r.doc.Word(m.Tokens.First)) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}

// pronoun joins a pronoun to the entity in focus that it fits best.
func (r *resolver) pronoun(i int) {
	m := r.ms[i]
	fits := func(x *Entity) bool { return false }
	switch w := Fold(r.doc.Word(m.Head)); w {
	case "he", "him", "himself", "she", "her", "herself":
		fits = func(x *Entity) bool {
			return x.Kind == mention.Person && !x.Plural &&
				(x.Gender == m.Gender || x.Gender == mention.Unknown && (x.likely == m.Gender || x.likely == mention.Unknown))
		}
	case "they", "them", "themselves":
		fits = func(x *Entity) bool {
			return x.Plural || x.Kind == mention.Group || x.Kind == mention.Organization || x.Kind == mention.Person && x.Name < 0
		}
	case "it", "itself":
		fits = func(x *Entity) bool { return x.Kind == mention.Organization || x.Kind == mention.Document }
	}
	if e, ok := r.best(i, fits); ok {
		r.join(i, e)
	}
}

// best is the entity in focus that fits and stands out most: that spoke last, that was a subject, that was mentioned last.
func (r *resolver) best(i int, fits func(*Entity) bool) (int, bool) {
	sentence := r.sentence(i)
	object := objective[Fold(r.doc.Word(r.ms[i].Head))]
	found, top := -1, 0
	for k, e := range r.focus {
		x := &r.es[e]
		if !fits(x) || object && x.subject && x.sentence == sentence {
			continue // she quoted her: two people
		}
		score := 3*k - 4*len(r.focus) - 5*min(sentence-x.sentence, 8)
		if x.subject {
			score += 9
		}
		if x.Name >= 0 {
			score += 3
		}
		score += min(len(x.Mentions), 5)
		if x.spoke >= 0 {
			score += max(0, 10-2*(sentence-x.spoke))
		}
		if x.Gender == r.ms[i].Gender && x.Gender != mention.Unknown {
			score += 8
		}
		if x.likely == r.ms[i].Gender && x.likely != mention.Unknown {
			score += 5
		}
		if r.ms[i].Plural && x.Kind == mention.Organization {
			score -= 6
		}
		if found < 0 || score >= top {
			found, top = e, score
		}
	}
	return found, found >= 0
}

var objective = map[string]bool{"him": true, "them": true}

func (r *resolver) sentence(i int) int {
	return int(r.doc.Tokens[r.ms[i].Head].Sentence)
}

// isSubject reports whether mention i is the subject of a finite verb, or opens its sentence.
func (r *resolver) isSubject(i int) bool {
	m := r.ms[i]
	s := r.doc.Sentences[r.sentence(i)].Tokens
	if m.Tokens.First == s.First {
		return true
	}
	if r.doc.Word(m.Tokens.End) == "," && r.doc.Word(m.Tokens.End+1) == "who" {
		return true // whom the sentence tells more of
	}
	if w := r.Tags[m.Tokens.First-1]; m.Tokens.First-s.First <= 5 && w != syntax.IN && w != syntax.TO && w != syntax.Comma {
		return true // a word or two of a title may stand before it
	}
	if r.Tags[m.Tokens.First-1] == syntax.IN && Fold(r.doc.Word(m.Tokens.First-1)) != "that" {
		return false
	}
	if m.Tokens.End >= s.End {
		return false
	}
	switch r.Tags[m.Tokens.End] {
	case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
		return true
	}
	return false
}

// inFocus is the entity mentioned last that is wanted.
func (r *resolver) inFocus(want func(Entity) bool) (int, bool) {
	for i := len(r.focus) - 1; i >= 0; i-- {
		if want(r.es[r.focus[i]]) {
			return r.focus[i], true
		}
	}
	return 0, false
}
