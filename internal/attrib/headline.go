package attrib

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// headline takes a headline in which a mark alone tells who says the rest of it: Road to open by June: minister; I never left – Ann Hale; Mayor to drivers:
// slow down. It reports whether it was one.
func (f *finder) headline(cs []clause, p int) bool {
	if len(cs) == 2 && f.doc.BehindTime(f.doc.Paragraphs[p].Tokens) == cs[1].units[0].tokens.First {
		cs = cs[1:] // 14.10 | Minister: stay at home
	}
	if len(cs) != 1 || f.doc.Paragraphs[p].Block != text.Heading {
		return false
	}
	c := cs[0]
	n := len(c.units)
	m, from, end := f.ending(c, n-1), 0, 0
	if m >= 0 {
		end = f.unitOf(c, f.mentions[m].Tokens.First) - 1
	}
	if mark := f.at(c, end); end < 2 || mark != ":" && (!dashes[mark] || !f.headsLine(m) && (f.mentions[m].Kind != mention.Person || f.mentions[m].Form != mention.Name)) {
		if m, from = f.headed(c); from == 0 {
			return false
		}
		end = n
	}
	if x := f.mentions[m]; (x.Kind == mention.Thing || x.Kind == mention.Place) && !f.headsLine(m) || x.Form == mention.Pronoun || !f.tellsSomething(c, from, end) {
		return false
	}
	f.reportedSpan(c, from, end, attributionOf(m, text.Range{}), cue{frame: &frame{}})
	f.out.Attributions[len(f.out.Attributions)-1].way = credited
	return true
}

// headsLine reports whether a mention that is nobody's name tells before a colon who says what stands behind it: Police: Driver was drunk; Study: Bees can count.
// The name of a body is as often what it is about.
func (f *finder) headsLine(m int) bool {
	x := f.mentions[m]
	if x.Tokens.Len() > 3 || x.Form == mention.Name && x.Tokens.Len() > 1 || f.Tags[x.Tokens.First] == syntax.CD {
		return false
	}
	noun := syntax.Singular(f.low(x.Head))
	kind := mention.NounKind(noun)
	return kind == mention.Person || kind == mention.Organization || findings[noun]
}

var findings = set("study report survey poll audit lawsuit indictment affidavit record document")

// headed is the person that a headline begins with who says what stands behind a colon, Mayor: or Mayor to drivers:, and the unit behind the colon, 0 where the
// headline begins otherwise.
func (f *finder) headed(c clause) (m, from int) {
	if m = f.beginning(c, 0); m < 0 || f.mentions[m].Kind != mention.Person && !f.headsLine(m) {
		return m, 0
	}
	i := f.past(c, m, 0)
	if f.at(c, i) == "to" {
		i = f.phrase(c, i+1)
	}
	if f.at(c, i) != ":" || i+1 >= len(c.units) {
		return m, 0
	}
	return m, i + 1
}

// tellsSomething reports whether units i to end are words, and a verb is among them.
func (f *finder) tellsSomething(c clause, i, end int) bool {
	verb := false
	for ; i < end; i++ {
		if c.units[i].stretch >= 0 {
			return false
		}
		verb = verb || f.tag(c, i).Verb()
	}
	return verb
}
