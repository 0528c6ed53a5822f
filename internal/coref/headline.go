package coref

import (
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// mostHeads bounds how many paragraphs may stand before an article begins, and how much in them is looked for below.
const mostHeads = 8

// findLede is the first paragraph of the article itself: those before it, which no full stop ends, are headlines, bylines and scores.
func (r *resolver) findLede() int {
	for p, x := range r.doc.Paragraphs[:min(mostHeads, len(r.doc.Paragraphs))] {
		t := x.Tokens.End - 1
		for t > x.Tokens.First && r.Tags[t] == syntax.Closing {
			t--
		}
		if r.Tags[t] == syntax.Stop {
			return p
		}
	}
	return 0
}

// paragraph is that of token t.
func (r *resolver) paragraph(t int) int { return r.doc.ParagraphAt(t) }

// opensParagraph reports whether token t is the first of its paragraph.
func (r *resolver) opensParagraph(t int) bool {
	return r.doc.Paragraphs[r.paragraph(t)].Tokens.First == t
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

// headlines joins whom a headline calls by nothing but a noun, with or without a, to the first one of whom the article tells that they are one: Union threatens strike … The union.
// Mayor Denies Deal … Mayor Anne Hale.
func (r *resolver) headlines() {
	left := mostHeads
	for i := range r.ms[:r.beside] {
		m := r.ms[i]
		if r.paragraph(m.Head) >= r.lede || left == 0 {
			return
		}
		if e := r.of[i]; e < 0 || !r.isSource(i) || m.Tokens.Len() > 4 || m.Form == mention.Name && m.Tokens.Len() > 1 || r.definite(m) || r.paragraph(r.ms[slices.Max(r.es[e].Mentions)].Head) >= r.lede || mention.NounKind(r.Lemma(m.Head)) == mention.Thing {
			continue
		}
		left--
		lemma := r.Lemma(m.Head)
		for k := i + 1; k < r.beside; k++ {
			e, x := r.of[k], r.ms[k]
			if e >= 0 && r.paragraph(x.Head) >= r.lede && r.within[k] < 0 && x.Plural == m.Plural && e != r.of[i] && r.calls(x, lemma) && r.tellsAll(m, x) {
				r.absorb(r.of[i], e)
				break
			}
		}
	}
}

// tellsAll reports whether another mention says all that a description says of its noun: Leeds woman … a woman from Leeds.
func (r *resolver) tellsAll(m, of mention.Mention) bool {
	for t := m.Tokens.First; t < m.Head; t++ {
		if w := text.Fold(r.Low(t)); r.Tags[t] != syntax.DT && !r.says(of.Tokens, w) && !r.says(of.Role, w) {
			return false
		}
	}
	return true
}

// joinUnnamedBodies joins a body that is told of by nothing but its noun, the council, to the one body of the article that is named with that noun, if only at the
// end: Hove City Council did not answer. One that the article begins with, a mountain rescue team, is the first that is.
func (r *resolver) joinUnnamedBodies() {
	named := map[string][]int{} // a noun to the bodies that have it in their names
	var open []int
	for e := range r.es {
		x := &r.es[e]
		switch {
		case x.Kind != mention.Organization || len(x.Mentions) == 0:
		case r.unnamedYet(e):
			open = append(open, e)
		case x.Name >= 0 && !x.Plural && r.paragraph(r.ms[x.Name].Head) >= r.lede:
			for _, w := range r.words(r.ms[x.Name].Core) {
				if to := named[w]; len(to) == 0 || to[len(to)-1] != e {
					named[w] = append(to, e)
				}
			}
		}
	}
	asked := 0
	for _, e := range open {
		first := r.ms[r.es[e].Mentions[0]]
		if r.es[e].Name < 0 && isFirm(r.Lemma(first.Head)) && asked < mostHeads {
			asked++
			if to := r.onlyFirmBefore(first); to != noEntity {
				r.absorb(e, to)
				continue
			}
		}
		if to := named[r.Lemma(first.Head)]; len(to) == 1 || len(to) > 0 && r.indefinite(first) {
			r.absorb(e, to[0])
		}
	}
}

// joinAlike joins several, and bodies, that are told of again by the same words, a noun and what tells which: Norvik officials … Norvik officials; agency officials; local
// commanders. So are several who speak and are told of by nothing but a noun: analysts.
func (r *resolver) joinAlike() {
	all := map[string]int{} // the words to those first told of by them
	joined := 0
	for e := range r.es {
		x := &r.es[e]
		if joined == mostLooked || x.Name >= 0 || len(x.Mentions) == 0 || x.Kind != mention.Organization && !x.Plural {
			continue
		}
		m := r.ms[x.Mentions[0]]
		words := r.words(m.Tokens)
		bare := len(words) == 1 && x.Plural && x.spoke >= 0 && m.Tokens.Len() == 1
		if m.Form != mention.Description || len(words) > mostWords || !bare && (len(words) < 2 || !r.definite(m) && !r.opensWithName(m) && !r.opensWithSort(m)) {
			continue
		}
		key := strings.Join(words, " ")
		if first, ok := all[key]; ok && r.es[first].Kind == x.Kind {
			r.absorb(e, first)
			joined++
		} else {
			all[key] = e
		}
	}
}

// opensWithSort reports whether a description begins with a word for what sort is meant, and not how many: agency officials, local commanders, but many commanders.
func (r *resolver) opensWithSort(m mention.Mention) bool {
	t := m.Tokens.First
	return r.Tags[t] == syntax.NN || r.Tags[t] == syntax.JJ && !howMany[r.Low(t)]
}

var howMany = lexicon.Words("many several few some more most other such numerous various countless certain multiple fellow")

// opensWithName reports whether a description begins with a name or a word for where somebody is from: Norvik officials, Greek officials.
func (r *resolver) opensWithName(m mention.Mention) bool {
	return r.Tags[m.Tokens.First] == syntax.NNP || nationOf(r.doc.Word(m.Tokens.First)) != ""
}

// onlyFirmBefore is the one body with a name that an article has told of before a mention, and that may be a firm; noEntity for none or several.
func (r *resolver) onlyFirmBefore(m mention.Mention) int {
	found := noEntity
	for e := range r.es {
		x := &r.es[e]
		if x.Kind != mention.Organization || x.Name < 0 || x.Plural || r.ms[x.Mentions[0]].Head > m.Head || r.press(x) {
			continue
		}
		if name, _ := r.nounsOfName(r.ms[x.Name]); found != noEntity || r.tellsKind(x) || mention.NounKind(name) == mention.Organization {
			return noEntity
		}
		found = e
	}
	return found
}

// joinUnnamedOffices joins somebody who is told of at first by nothing but an office, a coroner or the prosecutor, to the only one of the article who is named with
// it: Coroner Anne Hale.
func (r *resolver) joinUnnamedOffices() {
	named := map[string][]int{} // an office to those who are named with it
	for e := range r.es {
		x := &r.es[e]
		if x.Kind != mention.Person || x.Name < 0 || x.Plural {
			continue
		}
		begin, _ := beginAndEnd(x.Mentions)
		for _, k := range begin {
			if r.another(r.ms[k]) {
				continue // Another resident, Ann Hale
			}
			r.titleNouns(r.ms[k], func(t int, noun string) {
				office := r.roleAt(t, noun)
				if to := named[office]; len(to) == 0 || to[len(to)-1] != e {
					named[office] = append(to, e)
				}
			})
		}
	}
	joined := 0
	for e := range r.es {
		x := &r.es[e]
		if x.Kind != mention.Person || x.Name >= 0 || x.Plural || len(x.Mentions) == 0 || joined == mostLooked {
			continue
		}
		first := r.ms[x.Mentions[0]]
		to := named[r.roleAt(first.Head, r.Lemma(first.Head))]
		if first.Form != mention.Description || len(to) != 1 || first.Tokens.Len() > 2 || r.paragraph(first.Head) > r.lede+1 && !r.definite(first) {
			continue
		}
		if y := &r.es[to[0]]; r.ms[y.Name].Head > first.Head && (x.Gender == mention.Unknown || y.shows(x.Gender) >= 0) && !r.namedOtherwise(x) {
			r.absorb(e, to[0])
			joined++ // each takes as long as there are mentions
		}
	}
}

// joinPlaced joins somebody who speaks and is told of by nothing but an office or a seat, which opens a sentence, to one named in the last sentence before that is
// not quoted: to its subject where a name stands before the noun, Hale offered them a plan. | The Ohio senator | said; or to the one who is told of there for the
// first time, They blamed Ann Hale. | The secretary of state | said.
func (r *resolver) joinPlaced() {
	joined := 0
	for i, m := range r.ms[:r.beside] {
		e := r.of[i]
		if e < 0 || m.Form != mention.Description || m.Kind != mention.Person || m.Plural || !r.definite(m) || r.within[i] >= 0 || r.es[e].Name >= 0 || r.es[e].spoke < 0 ||
			!politic(r.Lemma(m.Head)) && !isOffice(r.Lemma(m.Head)) || r.doc.SentenceAt(m.Head).First != m.Tokens.First || joined == mostLooked {
			continue
		}
		to := r.subjectBefore(i)
		if !r.placed(i) || !r.isSource(i) {
			to = r.broughtInBefore(i)
		}
		if to != noEntity && !r.anotherOffice(m, to) && r.es[to].shows(m.Gender) >= 0 {
			r.absorb(e, to)
			joined++ // each takes as long as there are mentions
		}
	}
}

// namedBefore calls use with each person who is named in the last sentence before that of mention i that is not quoted, and with the mention, the last first.
func (r *resolver) namedBefore(i int, use func(k, e int)) {
	before := -1
	for k := i - 1; k >= max(0, i-40) && r.paragraph(r.ms[i].Head)-r.paragraph(r.ms[k].Head) < 3 && r.sentence(k) >= before; k-- {
		if r.within[k] >= 0 || r.sentence(k) == r.sentence(i) {
			continue
		}
		before = r.sentence(k)
		if e := r.of[k]; e >= 0 && r.es[e].Name >= 0 && r.es[e].Kind == mention.Person && !r.es[e].Plural {
			use(k, e)
		}
	}
}

// subjectBefore is the one person who is the subject of the last sentence before that of mention i, noEntity for none or several.
func (r *resolver) subjectBefore(i int) int {
	found, several := noEntity, false
	r.namedBefore(i, func(k, e int) {
		if r.isSubject(k) {
			found, several = e, several || found >= 0 && found != e
		}
	})
	if several {
		return noEntity
	}
	return found
}

// broughtInBefore is the one person whom the last sentence before that of mention i tells of for the first time, without an office, and ends with, noEntity for none.
func (r *resolver) broughtInBefore(i int) int {
	found := noEntity
	r.namedBefore(i, func(k, e int) {
		m := r.ms[k]
		if r.sentence(k) == r.sentence(i)-1 && r.es[e].Mentions[0] == k && m.Form == mention.Name && m.Core.Len() > 1 && len(m.Titles) == 0 && m.Role.Len() == 0 && m.Tokens.End+1 >= r.doc.SentenceAt(m.Head).End {
			found = e
		}
	})
	return found
}

// placed reports whether a name stands right before the noun of a description: the | Florida | senator.
func (r *resolver) placed(i int) bool {
	k := i + 1
	for k < min(r.beside, i+4) && (r.ms[k].Form != mention.Name || r.ms[k].Within != i || r.ms[k].Core.End != r.ms[i].Head) {
		k++
	}
	return k < min(r.beside, i+4)
}

// namedOtherwise reports whether somebody who has no name is told of by more nouns than the first.
func (r *resolver) namedOtherwise(x *Entity) bool {
	lemma := r.Lemma(r.ms[x.Mentions[0]].Head)
	return slices.ContainsFunc(x.Mentions, func(k int) bool { return r.ms[k].Form == mention.Description && r.Lemma(r.ms[k].Head) != lemma })
}

// unnamedYet reports whether a body is at first told of as the council or a council is, whatever it is called below.
func (r *resolver) unnamedYet(e int) bool {
	x := &r.es[e]
	first := r.ms[x.Mentions[0]]
	if r.indefinite(first) {
		return !x.Plural && r.opensArticle(first.Tokens.First) && (x.Name < 0 || x.Name == x.Mentions[0] || r.sentence(x.Name) != r.sentence(x.Mentions[0]))
	}
	return x.Name < 0 && !x.Plural && first.Form == mention.Description && first.Tokens.Len() == 2 && r.definite(first) && r.Lemma(first.Head) != "police"
}

// calls reports whether a mention calls somebody by a noun: by a description, a title or, of a body, in its name.
func (r *resolver) calls(m mention.Mention, lemma string) bool {
	if m.Form == mention.Description {
		t := m.Core.First
		for t < m.Head && (r.Tags[t+1] != syntax.CC || r.Lemma(t) != lemma) {
			t++ // a Leeds woman | and former nurse
		}
		return r.Lemma(t) == lemma
	}
	is := func(words text.Range) bool {
		return words.Len() > 0 && r.Lemma(words.End-1) == lemma
	}
	return m.Form == mention.Name && (slices.ContainsFunc(m.Titles, is) || is(m.Role) || m.Kind == mention.Organization && slices.Contains(r.words(m.Core), lemma))
}

// echoes is how far away, in attributions, a line may be repeated, nearEchoes how far below one of two or three words.
const echoes, nearEchoes = 60, 10

// heads reports whether an attribution stands in a heading, as a few words that end as no sentence does, and are a paragraph by themselves, do.
func (r *resolver) heads(i int) bool {
	const longest = 12
	p, c := r.doc.Paragraphs[r.paragraphOf(i)], r.doc.TokensIn(r.said[i].Content[0])
	return p.Block == text.Heading || p.Tokens.Len() <= c.Len()+2 && c.Len() > 0 && c.Len() <= longest && r.doc.Tokens[c.End-1].Kind == text.Word
}

// echoed is who says in the article what a headline or crosshead quotes of it before, ‘We had no idea’ on a line of its own: the one in whose quotation the words
// stand again, of quotations one within another the innermost; noEntity for nobody.
func (r *resolver) echoed(i int) int {
	a := r.said[i]
	if a.Source >= 0 && a.Cue.Len() > 0 || a.Kind != attrib.Direct {
		return noEntity
	}
	words, p := strings.TrimRight(text.Fold(r.doc.Of(a.Content[0])), ".,"), r.paragraphOf(i)
	n := strings.Count(words, " ") + 1
	if n < 4 && !(n > 1 && r.heads(i)) {
		return noEntity
	}
	from, to := i+1, min(len(r.said), i+echoes)
	if n < 4 {
		to = min(to, i+nearEchoes)
	} else if line := r.doc.Paragraphs[p]; p >= max(1, r.lede) {
		if line.Tokens.Len() > r.doc.TokensIn(a.Content[0]).Len()+2 || n < 6 && strings.ContainsAny(r.doc.Text[a.Content[0].End-1:line.End], ".?!,") {
			return noEntity
		}
		from = max(0, i-echoes) // a pull quote may stand behind what it repeats
	}
	found, end := noEntity, 0
	for k := from; k < to; k++ {
		if x := r.said[k]; k == i || x.Source < 0 && x.Turn < 0 && x.Follows < 0 {
			continue
		}
		c := r.said[k].Content
		whole := text.Span{Start: c[0].Start, End: c[len(c)-1].End}
		if r.speaker[k] >= 0 && r.said[k].Kind != attrib.Indirect && (found < 0 || whole.Start < end) && strings.Contains(text.Fold(r.doc.Of(whole)), words) {
			found, end = r.speaker[k], whole.End
		}
	}
	return found
}
