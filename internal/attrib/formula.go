package attrib

import (
	"slices"
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/syntax"
)

// A formula is a line of internal/lexicon/responses.txt. Of those that fit the longest counts, of those the first.
type formula struct {
	kind  ResponseKind
	idle  bool       // it only looks like a response
	words [][]string // for each place the words that may stand there
	asked string     // where the one who is asked is found, as the head of the list tells; empty for the subject
	modal []string   // of one that its subject denies: what has to stand before, could in "neither could be reached"; nil for anything
}

var responseKinds = map[string]ResponseKind{"declined": Declined, "no-response": NoResponse, "non-denial": NonDenial}

// An opening is the formulas that begin with a word.
type opening struct {
	lines   []*formula
	denials []*formula      // those with not, without it, for subjects that deny: neither of them | responded
	next    map[string]bool // the words of which one has to stand next for the lines, adverbs aside; nil where that may be any
}

// openings are those of the lexicon, their formulas in its order, by each word that one may begin with.
var openings = sync.OnceValue(func() map[string]*opening {
	m := map[string]*opening{}
	for _, l := range lexicon.Lines("responses") {
		w := strings.Fields(l)
		kind, ok := responseKinds[w[0]]
		x := formula{kind: kind, idle: w[0] == "nothing"}
		if !ok && !x.idle {
			panic("attrib: responses: " + l)
		}
		for _, alt := range w[1:] {
			if askedBy[alt] {
				x.asked = alt
				continue
			}
			x.words = append(x.words, strings.Split(alt, "|"))
		}
		for _, s := range x.under(m) {
			s.add(&x)
		}
		n := slices.IndexFunc(x.words, func(alts []string) bool { return alts[0] == "not" })
		if x.asked != "" || n < 0 || n > 1 || n+1 == len(x.words) || x.words[n+1][0] == "~" {
			continue
		}
		y := x
		if n == 1 && !slices.Contains(x.words[0], "do") {
			y.modal = x.words[0]
		}
		y.words, y.asked = x.words[n+1:], "denied"
		for _, s := range y.under(m) {
			s.denials = append(s.denials, &y)
		}
	}
	return m
})

// under are the openings of a formula, made where there is none yet.
func (x *formula) under(m map[string]*opening) []*opening {
	var out []*opening
	for _, first := range x.words[0] {
		if m[first] == nil {
			m[first] = &opening{next: map[string]bool{}}
		}
		out = append(out, m[first])
	}
	return out
}

// add adds a line.
func (s *opening) add(x *formula) {
	s.lines = append(s.lines, x)
	if len(x.words) == 1 || x.words[1][0] == "~" || strings.HasPrefix(x.words[1][0], "…") {
		s.next = nil
	}
	if s.next != nil {
		for _, w := range x.words[1] {
			s.next[w] = true
		}
	}
}

// mayGoOn reports whether a line may go on with unit i.
func (s *opening) mayGoOn(f *finder, c clause, i int) bool {
	return s.next == nil || f.tag(c, i) == syntax.RB || s.next[f.base(c, i)] || s.next[f.at(c, i)]
}

// askedBy are the words of the list that tell where the one who is asked is found.
var askedBy = set("object behind question attempt")

// formula is the formula that begins at unit i and the unit at which its words end, 0 where none begins.
func (f *finder) formula(c clause, i int) (*formula, int) {
	o := openings()[f.base(c, i)]
	if o == nil {
		return nil, 0
	}
	var best *formula
	end := 0
	if o.mayGoOn(f, c, i+1) {
		for _, x := range o.lines {
			if e := f.fits(c, i, x); e > end {
				best, end = x, e
			}
		}
	}
	if end > 0 || len(o.denials) == 0 || f.denier(c, i) < 0 {
		return best, end
	}
	for _, x := range o.denials {
		if e := f.fits(c, i, x); e > end && (x.modal == nil || slices.Contains(x.modal, f.base(c, i-1))) {
			best, end = x, e
		}
	}
	return best, end
}

// responds reports whether the words of a response begin at unit i that are said of who is asked.
func (f *finder) responds(c clause, i int) bool {
	x, end := f.formula(c, i)
	return end > 0 && x.asked == ""
}

// fits is the unit at which the words of a formula end that begin at unit i, 0 where they do not stand there.
func (f *finder) fits(c clause, i int, x *formula) int {
	for n, alts := range x.words {
		if n > 0 {
			for skipped := 0; f.tag(c, i) == syntax.RB && !negations[f.at(c, i)] && !slices.Contains(alts, f.at(c, i)) && skipped < 3; skipped++ {
				i++
			}
		}
		switch {
		case alts[0] == "~":
			for to := min(i+5, len(c.units)); i < to && f.premodifies(c, i) && !slices.Contains(x.words[n+1], f.base(c, i)); {
				i++
			}
			continue
		case strings.HasPrefix(alts[0], "…"):
			to := min(i+16, len(c.units))
			for i < to && f.at(c, i) != strings.TrimPrefix(alts[0], "…") {
				i++
			}
			if i == to {
				return 0
			}
		case !slices.Contains(alts, f.base(c, i)) && !slices.Contains(alts, f.at(c, i)):
			return 0
		}
		i++
	}
	return i
}

// premodifies reports whether unit i may go before a noun.
func (f *finder) premodifies(c clause, i int) bool {
	switch t := f.tag(c, i); t {
	case syntax.DT, syntax.PDT, syntax.PRPS, syntax.JJ, syntax.JJR, syntax.CD, syntax.POS, syntax.HYPH, syntax.VBN:
		return true
	default:
		return t.Noun()
	}
}

// base is the base form of unit i: not for n't, a modal as it stands.
func (f *finder) base(c clause, i int) string {
	w := f.at(c, i)
	switch {
	case w == "":
		return ""
	case w == "n't" || w == "n’t":
		return "not"
	case w == "wo":
		return "will" // won't
	case f.tag(c, i).Verb(), f.tag(c, i) == syntax.NNS:
		return f.lemma(c, i)
	}
	return w
}
