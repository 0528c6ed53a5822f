package mention

import (
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// portfolios are offices that are held for something: Minister for Housing; and seats are others that may be, which no list of fields stands before: Member for Hull.
var (
	portfolios = lexicon.Words("minister secretary undersecretary under-secretary commissioner director")
	seats      = lexicon.Words("president member mp mla candidate senator professor")
)

// officeOf takes a description that runs into a name for the title of who bears it: "Chairman of selectors | P Venkatesh".
func (f *finder) officeOf(m *Mention) {
	n, ok := f.nameOf(m.Tokens.End - 1)
	if m.Form != Description || m.Kind != Person && f.Low(m.Head) != "head" || m.Plural || !ok || n.Type != syntax.Person {
		return
	}
	name := n.Tokens
	if name.First <= m.Core.End || f.behindPerson(m.Tokens.First) {
		return // Anne Hale, chief executive of brewer Tom Lowe
	}
	counted := f.Tags[name.First-1] == syntax.CD // Mother of six Anne Hale
	if isKin(f.Lemma(m.Head)) && !counted {
		return
	}
	w := f.Low(m.Core.End)
	titled := f.titleAt(name.First-1) && name.First-2 > m.Core.End && f.Tags[name.First-2].Noun()
	bare := (f.Tags[m.Tokens.First].Noun() || f.Tags[m.Tokens.First] == syntax.JJ) && f.clauseBegins(m.Tokens.First) && f.Tags[name.First-1].Noun() && NounKind(f.Lemma(name.First-1)) != Person
	if w != "of" && !(w == "for" && (portfolios[f.Lemma(m.Head)] || seats[f.Lemma(m.Head)])) && !(w != "for" && titled) && !bare {
		return // a spokeswoman for the minister is somebody else
	}
	office := name.First // behind the words that tell what for: One ally of Mr Hale is somebody else
	for office > m.Core.End && (courtesy(f.doc.Word(office-1)) || NounKind(f.Low(office-1)) == Person) {
		office--
	}
	if office <= m.Core.End+1 || office == name.First && !f.Tags[name.First-1].Noun() && !counted {
		return
	}
	title := text.Range{First: m.Tokens.First, End: office}
	for title.Len() > 1 && (f.Tags[title.First] == syntax.DT || f.Tags[title.First] == syntax.PRPS) {
		title.First++
	}
	titles := append([]text.Range{title}, f.titles(text.Range{First: office, End: name.First})...)
	name.End = m.Tokens.End
	m.Form, m.Kind, m.Core, m.Head, m.Titles = Name, Person, name, name.End-1, titles
}

// apposed takes the description that stands before a person's name, and a comma between, for a part of the mention: "His attorney, Marissa
// Pohl". It returns the index of the description, in whose place the mention stands then, or where there is none the place behind all others.
func (f *finder) apposed(m *Mention) int {
	none := len(f.out)
	if i, ok := f.bareOffice(m); ok {
		return i
	}
	if m.Form != Name || m.Kind == Document || m.Kind == Group || len(f.out) == 0 || m.Tokens.First < 2 || f.doc.Word(m.Tokens.First-1) != "," {
		return none
	}
	i := len(f.out) - 1
	for i > 0 && f.out[i].Form == Pronoun && f.out[i-1].Tokens.End == f.out[i].Tokens.End {
		i-- // One of | them
	}
	i = f.outermost(i)
	for i < none-1 && f.out[i].Form == Description && f.out[i].Kind == Thing && !f.isOffice(f.out[i].Head) && f.out[i+1].Within == i {
		i++ // calls to | the director, Ann Hale
	}
	d := f.out[i]
	if f.doc.Tokens[d.Tokens.First].Sentence != f.doc.Tokens[m.Tokens.First].Sentence {
		return none
	}
	if d.Plural && !(m.Kind == Organization && owners()[f.Lemma(d.Head)]) || d.Tokens.End != m.Tokens.First-1 || m.Tokens.First > m.Core.First {
		return none
	}
	if t := d.Tokens.First - 1; t >= 0 && f.Tags[t] == syntax.IN && f.opens(t) && m.Tokens.End < len(f.Tags) && f.Tags[m.Tokens.End].Finite() {
		return none // Through a lawyer, Ann Hale declined
	}
	if t := m.Tokens.End; !f.clauseBegins(d.Tokens.First) && t < len(f.Tags) && f.Tags[t].Finite() && syntax.Voices(f.Lemma(t)) {
		return none // They should call their bank, Norvik said
	}
	fits := d.Form == Description && (d.Kind == m.Kind || m.Kind != Person && owners()[f.Lemma(d.Head)])
	if !fits && !f.officer(d, *m) {
		return none
	}
	switch f.Tags[d.Tokens.First] {
	case syntax.DT, syntax.PRPS, syntax.NNP, syntax.NNPS:
	default:
		if !f.opens(d.Tokens.First) || d.Kind != Person {
			return none
		}
	}
	m.Tokens.First = d.Tokens.First
	m.Affiliation = d.Affiliation
	m.Role = d.Core
	if office := f.officeIn(d); office.Len() > 0 {
		m.Titles = slices.Insert(m.Titles, 0, office)
	}
	f.around = -1
	return i
}

// fieldsBefore takes what else a minister is for, in a list before the last of it, into the title: Environment, Forests and | Climate Minister Ann Hale.
func (f *finder) fieldsBefore(m *Mention) {
	named := m.Form == Name && m.Kind == Person && len(m.Titles) > 0 && m.Titles[0].First == m.Tokens.First && portfolios[f.Lemma(m.Titles[0].End-1)]
	if !named && !(m.Form == Description && portfolios[f.Lemma(m.Head)] && capital(f.doc.Word(m.Head)) && m.Core.First == m.Tokens.First) {
		return
	}
	s := f.doc.SentenceAt(m.Head)
	t := m.Tokens.First - 1
	if t-1 < s.First || f.doc.Word(t) != "and" && f.doc.Word(t) != "&" || !capital(f.doc.Word(t-1)) {
		return
	}
	first := t
	for t--; t >= max(s.First, m.Tokens.First-12); t-- {
		if n, ok := f.nameOf(t); ok && (n.Type == syntax.Person && (n.Tokens.Len() > 1 || isFirstName(f.doc.Word(t))) || n.Type == syntax.Place) {
			return // Ann Hale and | Climate Minister Tom Lowe
		}
		if w := f.doc.Word(t); capital(w) && f.doc.Tokens[t].Kind == text.Word && (f.Tags[t].Noun() || f.Tags[t] == syntax.JJ) && !isDate(w) {
			first = t
		} else if w != "," || first != t+1 {
			break
		}
	}
	determined := first > s.First && f.Tags[first-1] == syntax.DT
	if first > s.First && !determined && f.Tags[first-1] != syntax.Opening && f.Tags[first-1] != syntax.POS && f.Tags[first-1] != syntax.CC && f.Tags[first-1] != syntax.Comma {
		return
	}
	m.Tokens.First = first
	if determined {
		m.Tokens.First--
	}
	if named {
		m.Titles[0].First = first
	} else {
		m.Core.First = m.Tokens.First
	}
	f.dropFrom(m.Tokens.First)
}

// bareOffice takes an office that no article opens, and that tells what it is for, for the title of the person named right behind it: Director of education | Ann Hale. Without
// an article such words mean nobody else. It returns the index of the description, in whose place the mention stands then.
func (f *finder) bareOffice(m *Mention) (int, bool) {
	i := f.outermost(len(f.out) - 1)
	if i < 0 || m.Form != Name || m.Kind != Person {
		return 0, false
	}
	d := f.out[i]
	if f.doc.Tokens[d.Tokens.First].Sentence != f.doc.Tokens[m.Tokens.First].Sentence {
		return 0, false
	}
	end := m.Tokens.First // of the office, before what brackets shorten or narrow: Superintendent of Police (Traffic)
	if end-3 > d.Tokens.First && f.doc.Word(end-1) == ")" && f.doc.Word(end-3) == "(" && d.Tokens.End != end {
		end -= 3
	}
	if d.Form != Description || d.Kind != Person && !f.isOffice(d.Head) || d.Plural || d.Tokens.End != end || d.Tokens.End == d.Core.End || isKin(f.Lemma(d.Head)) || !f.clauseBegins(d.Tokens.First) {
		return 0, false
	}
	if tag := f.Tags[d.Tokens.First]; !tag.Noun() && tag != syntax.JJ {
		return 0, false
	}
	m.Titles = slices.Insert(m.Titles, 0, d.Tokens)
	m.Tokens.First, m.Affiliation = d.Tokens.First, d.Affiliation
	f.around = -1
	return i, true
}

// officeIn is the office that a description beside a name tells, without what says whose it is: "chair of governors" in "The chair of governors", "chief
// executive" in "the union's chief executive". Whose lawyer or mother somebody is is none.
func (f *finder) officeIn(d Mention) text.Range {
	r := d.Tokens
	switch tag := f.Tags[r.First]; {
	case personal[f.Lemma(d.Head)] || isKin(f.Lemma(d.Head)):
		return text.Range{}
	case bodily[f.Low(r.First)]:
		r.First++
	case f.possessed(d):
	case !tag.Noun() && tag != syntax.JJ && f.Low(r.First) != "managing" || r.First == 0 || f.doc.Word(r.First-1) != ",":
		return text.Range{}
	}
	for t := r.First; t < r.End; t++ {
		switch tag := f.Tags[t]; {
		case tag == syntax.POS && t < d.Head:
			r.First = t + 1
		case tag == syntax.WP || tag == syntax.WDT || tag.Finite() || tag == syntax.CD:
			return text.Range{}
		}
	}
	return r
}

// officeBehind gives the description at index of the office that it tells behind a person's name, without the body: "secretary" in "Anne Hale, secretary of the union".
func (f *finder) officeBehind(of int) {
	m, k := &f.out[of], f.outermost(of-1)
	at := BeforeLetters(f.doc, m.Tokens.First-1)
	if k < 0 || m.Form != Description || m.Kind != Person || m.Plural || f.doc.Word(at) != "," || f.out[k].Tokens.End != at || f.out[k].Form != Name || f.out[k].Kind != Person {
		return
	}
	if office := f.officeIn(*m); office.Len() > 0 {
		if w := f.Low(m.Core.End); w == "in" || w == "at" {
			office.End = min(office.End, m.Core.End)
		} else if w == "of" && m.Affiliation.First > m.Core.End {
			t := m.Affiliation.First - 1
			for t > m.Core.End && f.Tags[t] != syntax.IN {
				t-- // head of policy | at the Norvik Trust
			}
			office.End = min(office.End, t)
		}
		for t := m.Core.End; t < office.End; t++ {
			if f.Low(t) == "at" {
				office.End = t
			}
		}
		if office.End < m.Tokens.End+1 && office.End < len(f.Tags) && office.Len() > 2 && f.saint(text.Range{First: office.End - 2, End: office.End}) {
			office.End++ // vicar of St Mary's
		}
		m.Titles = []text.Range{office}
	}
}

// behindPerson reports whether token t stands behind a person's name and a comma, where an office is that person's.
func (f *finder) behindPerson(t int) bool {
	t = BeforeLetters(f.doc, t-1)
	return t >= 1 && f.doc.Word(t) == "," && f.person(t-1)
}

// BeforeLetters is the comma before the degrees that stand between commas up to the one at token t: Anne Hale | , MD, PhD, of Leeds University. It is t where there are none.
func BeforeLetters(d *text.Doc, t int) int {
	for t > 2 && d.Word(t) == "," && d.Word(t-2) == "," && postNominals()[d.Word(t-1)] {
		t -= 2
	}
	return t
}

// headOf reports whether the noun of a description is a head that is somebody: Anne Hale, | head of policy; the company's | head of policy, Anne Hale.
func (f *finder) headOf(m Mention) bool {
	if f.Low(m.Head) != "head" || m.Head < m.Core.First || m.Head+1 >= len(f.Tags) || f.Low(m.Head+1) != "of" {
		return false
	}
	last := m.Head + 2 // of what stands behind of
	for t := last; t < min(len(f.Tags), m.Head+9) && (f.Tags[t].Noun() || f.Tags[t] == syntax.DT || f.Tags[t] == syntax.JJ || f.Tags[t] == syntax.PRPS); t++ {
		last = t
	}
	if last < len(f.Tags) && f.Tags[last].Noun() {
		if n, ok := f.nameOf(last); NounKind(f.Lemma(last)) == Organization || Employs(f.Lemma(last)) || ok && n.Type == syntax.Organization {
			return true // the head of the police union
		}
	}
	return f.behindPerson(m.Tokens.First) || slices.Contains(f.Tags[m.Core.First:m.Head], syntax.POS) || bodily[f.Low(m.Core.First)] && f.Low(m.Core.First) != "the"
}

// bodily are the words before an office that is held in a body. His lawyer and her lawyer are a person's.
var bodily = lexicon.Words("the its their")

// possessed reports whether the words of a description tell by a possessor that is a body or a place whose office it is: France's foreign minister.
func (f *finder) possessed(d Mention) bool {
	for t := d.Head - 1; t > d.Tokens.First; t-- {
		if f.Tags[t] != syntax.POS {
			continue
		}
		if name, ok := f.nameOf(t - 1); ok {
			return name.Type == syntax.Organization || name.Type == syntax.Place || parties()[f.doc.Word(t-1)] || name.Tokens.Len() == 1 && f.officed(d.Head)
		}
		return NounKind(f.Lemma(t-1)) == Organization || Employs(f.Lemma(t-1)) || parties()[f.doc.Word(t-1)] || capital(f.doc.Word(t-1)) && f.officed(d.Head)
	}
	return false
}

// personal are what somebody is to another person rather than to a body, or in what the article tells, or to nobody.
var personal = lexicon.Words(`guy bloke kid lawyer attorney solicitor barrister partner friend neighbour neighbor victim defendant man woman girl boy person one
	teenager owner witness driver nominee author holder sponsor accused resident farmer blogger republican democrat candidate advocate`)

// officer reports whether a description that no list knows for somebody, or what looks like a name but for its article, tells the office of the person
// named behind it: the Omanhene of the area, NAME, said.
func (f *finder) officer(d, m Mention) bool {
	switch {
	case d.Form == Description && d.Kind != Thing && !(d.Kind == Organization && owners()[f.Lemma(d.Head)]), d.Form == Name && (d.Kind != Person && d.Kind != Thing || d.Core.Len() > 1):
		return false
	case m.Kind != Person, f.Tags[d.Tokens.First] != syntax.DT:
		return false
	case occasions[f.Low(d.Head)], spells[f.Lemma(d.Head)], isDate(f.doc.Word(d.Tokens.End - 1)):
		return false // the next day, NAME said
	}
	s := f.doc.SentenceAt(d.Head)
	if t := d.Tokens.First; t > s.First && (t > s.First+1 || f.Tags[s.First] != syntax.CC) {
		return false
	}
	return m.Tokens.End < s.End && f.doc.Word(m.Tokens.End) == ","
}

// spells are times that a phrase before a name may tell: the next day, NAME said.
var spells = lexicon.Words("day week month year morning evening night afternoon weekend moment season decade century hour minute")

// isTitle reports whether the words before a name make a person of it: they end in a title or a role.
func (f *finder) isTitle(r text.Range) bool {
	if r.Len() == 0 {
		return false
	}
	return f.titleAt(r.End-1) || f.isOffice(r.End-1) || letteredRoles()[f.doc.Word(r.End-1)]
}

// titles divides what stands before a name: "Labour leader | Sir". A determiner is left out, and what is no
// title gives none.
func (f *finder) titles(r text.Range) []text.Range {
	for r.Len() > 0 && (f.Tags[r.First] == syntax.DT || f.Tags[r.First] == syntax.PRPS || f.Low(r.First) == "which") {
		r.First++
	}
	if !f.isTitle(r) && !f.retired(r.End-3, len(f.doc.Tokens)) {
		return nil
	}
	end := r.End
	if f.retired(end-3, len(f.doc.Tokens)) {
		r.End -= 3
	}
	cut := r.End
	for cut > r.First && courtesy(f.doc.Word(cut-1)) {
		cut--
	}
	if cut > r.First && cut < r.End && rank(f.doc.Word(cut-1), f.doc.Word(cut)) {
		cut-- // state Sen., former Gov.
	}
	for cut-2 >= r.First && cut < r.End && f.Tags[cut-1] == syntax.HYPH && f.titleAt(cut-2) {
		cut -= 2 // Maj-Gen
	}
	if cut > r.First && cut < r.End && f.general(cut) {
		cut++ // Inspector General
	}
	if cut > r.First && cut < r.End && f.graded(cut) {
		cut-- // Assistant Fire Chief
	}
	var out []text.Range
	if last := f.rankBegins(r.First, cut); last > r.First && last < cut {
		out, r.First = append(out, text.Range{First: r.First, End: last}), last
	}
	if part := (text.Range{First: r.First, End: cut}); f.isTitle(part) && (!isKin(f.Lemma(cut-1)) || f.religious(cut-1, end)) && f.Low(cut-1) != "elder" {
		out = append(out, part)
	}
	for t := cut; t < r.End; t++ {
		if t > cut && (rank(f.doc.Word(t-1), f.doc.Word(t)) || f.graded(t) || f.Tags[t] == syntax.HYPH || f.Tags[t-1] == syntax.HYPH) {
			out[len(out)-1].End = t + 1 // Det Sgt
			continue
		}
		out = append(out, text.Range{First: t, End: t + 1})
	}
	if len(out) > 0 {
		out[len(out)-1].End = end
	}
	return out
}

// graded reports whether the word before token t makes another rank of the title there: Assistant | Fire Chief, Associate | Professor.
func (f *finder) graded(t int) bool {
	return under[f.Low(t-1)] && capital(f.doc.Word(t-1)) && !courtesies()[strings.TrimSuffix(f.doc.Word(t), ".")]
}

// religious reports whether a word of kin at token t, before a name that begins at token name, is the title of a cleric: Father Anne Hale. Of kin the age is told: Mother Anne
// Hale, 43.
func (f *finder) religious(t, name int) bool {
	if w := f.doc.Word(t); t+1 != name || w != "Father" && w != "Mother" && w != "Brother" && w != "Sister" {
		return false
	}
	for name < len(f.Tags)-2 && f.nameAt[name] != 0 {
		name++
	}
	return f.doc.Word(name) != "," || f.Tags[name+1] != syntax.CD
}

// rankBegins is where the rank begins that an office stands before, in the words from first to end: Defence Minister | General, coast guard spokesperson | Rear Admiral.
func (f *finder) rankBegins(first, end int) int {
	t := end - 1
	if t > first && rank(f.doc.Word(t-1), f.doc.Word(t)) {
		t--
	}
	if t-first < 2 || !f.titleAt(end-1) || f.general(end-1) || NounKind(f.Lemma(t-1)) != Person || under[f.Low(t-1)] || posts[f.Low(end-1)] {
		return end
	}
	return t
}

// general reports whether token t makes an office, and no rank, of the word before it: Inspector | General.
func (f *finder) general(t int) bool { return t > 0 && f.Low(t) == "general" && generals[f.Low(t-1)] }

var generals = lexicon.Words(`accountant advocate attorney auditor comptroller consul controller director governor inspector postmaster prosecutor registrar secretary solicitor
	surgeon`)

// under are the words that make another rank of the one behind them.
var under = lexicon.Words("deputy assistant chief associate junior detective assoc asst adjunct")

// posts are titles that are offices themselves, and so no rank behind an office: chief executive officer.
var posts = lexicon.Words(`officer agent secretary chairman chairwoman chairperson speaker coach minister president commissioner magistrate delegate chief director
	manager coordinator commander leader whip chancellor governor mayor judge treasurer clerk registrar rector provost bursar coroner premier comptroller
	controller`)
