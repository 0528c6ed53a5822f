package attrib

import "github.com/sayso-news/sayso/internal/syntax"

// cleft takes what stands on the other side of the verb be for what is said, where who says it and the cue, from unit first to unit end, are in a subject of
// their own: What Hale told the board | was that …; the last thing she said to him was | “…”; | “…” was all she said. It returns the unit up to which the
// clause is claimed, 0 where it is none.
func (f *finder) cleft(c clause, q cue, first, end int, a Attribution, quoted bool) int {
	opener := f.cleftOpens(c, first)
	if opener < 0 || q.passive || q.participle || q.infinitive {
		return 0
	}
	a.certain = true
	if f.at(c, end) == "to" && a.Addressee < 0 {
		a.Addressee = f.beginning(c, end+1)
	}
	if u := opener - 2; u >= 0 && formsOfBe[f.at(c, opener-1)] && c.units[u].stretch >= 0 {
		if s := c.units[u].stretch; !f.done[s] && (f.at(c, opener) != "what" || f.sentenceLike(s)) {
			f.add(a, Direct, beforeCue, q.lemma, f.chain(s)...)
			return end
		}
	}
	be := end
	for be < min(len(c.units), end+reach/3) && !formsOfBe[f.at(c, be)] {
		if c.units[be].stretch >= 0 || f.at(c, be) == "," || f.at(c, be) == "that" || f.tag(c, be).Finite() {
			return 0
		}
		be++
	}
	i := be + 1
	for f.tag(c, i) == syntax.RB || f.at(c, i) == "this" || f.at(c, i) == "," {
		i++
	}
	if i >= len(c.units) || c.units[i].stretch < 0 && f.at(c, i) != "that" && f.at(c, i) != ":" {
		return 0 // what he said was true
	}
	return f.behind(c, q, i, a, quoted)
}

// cleftOpens is the unit at which a subject opens that ends with a cue and who says it, from unit first on: | What; | All; | the last thing (that). It is -1
// where none does.
func (f *finder) cleftOpens(c clause, first int) int {
	i := first - 1
	if f.at(c, first) == "all" {
		return first // all the minister would say
	}
	if f.at(c, i) == "that" {
		i--
	}
	switch w := f.at(c, i); {
	case w == "what", w == "all":
		return i
	case !cleftNouns[w]:
		return -1
	}
	for i--; i >= 0 && (f.tag(c, i) == syntax.JJ || f.tag(c, i) == syntax.JJS || f.tag(c, i) == syntax.CD); i-- {
	}
	if !determines(f.tag(c, i)) {
		return -1
	}
	return i
}

// cleftNouns are what something that is said may be called where the words themselves are its predicate.
var cleftNouns = set("thing things word words")
