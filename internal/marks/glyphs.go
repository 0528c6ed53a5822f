package marks

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/text"
)

// A family is a kind of mark: one of a family opens and another, or the same, closes.
type family uint8

const (
	double family = iota
	single
	guillemet
	chevron // single guillemets
	corner
	families
)

// A leaning is what a glyph tells of its direction by itself.
type leaning int8

const (
	either leaning = iota
	opener
	closer
)

type glyph struct {
	family family
	lean   leaning
}

// glyphs are the marks of all house styles. ’ and ' may be apostrophes too.
var glyphs = map[string]glyph{
	"“": {double, opener}, "”": {double, closer}, "„": {double, opener}, "‟": {double, opener}, "\"": {double, either}, "``": {double, opener}, "''": {double, either},
	"‘": {single, opener}, "’": {single, closer}, "‚": {single, opener}, "'": {single, either}, "`": {single, opener}, "‛": {single, opener},
	"«": {guillemet, opener}, "»": {guillemet, closer}, "‹": {chevron, opener}, "›": {chevron, closer},
	"「": {corner, opener}, "」": {corner, closer}, "『": {corner, opener}, "』": {corner, closer},
}

// A usage is what the glyphs of a paragraph tell of one another: where „ opens, “ closes, which opens elsewhere; and so with ‚ and ‘.
type usage struct{ low [families]bool }

func (u usage) glyph(w string) (glyph, bool) {
	g, ok := glyphs[w]
	if (w == "“" || w == "‘") && u.low[g.family] {
		g.lean = closer
	}
	return g, ok
}

func (f family) style() Style {
	if f == single || f == chevron {
		return Single
	}
	return Double
}

// A candidate is a token that may be a quotation mark, with what is around it.
type candidate struct {
	token int
	glyph
	left, right bool // nothing of a word stands before it; behind it
	prime       bool // it stands right behind a number: feet, inches, minutes
	plural      bool // it stands between a word that may end in an apostrophe and a word: the players’ union
	ahead       leaning
	surplus     int // by how many more strong marks close behind it than open
}

// candidates lists the candidates of a paragraph, and what strong mark of the same family comes next after each.
func candidates(d *text.Doc, r text.Range, out []candidate) []candidate {
	var u usage
	for t := r.First; t < r.End; t++ {
		w := d.Word(t)
		if c := w[0]; c != '"' && c != '\'' && c != '`' && c < utf8.RuneSelf {
			continue
		}
		g, ok := glyphs[w]
		if !ok {
			continue
		}
		if (w == "'" || w == "’" || w == "‘") && clipped[d.Word(t+1)] && !d.Tokens[t+1].SpaceBefore {
			continue // Come 'ere
		}
		if w == "„" || w == "‚" {
			u.low[g.family] = true
		}
		out = append(out, candidate{token: t})
	}
	out = once(d, out)
	for i, c := range out {
		g, _ := u.glyph(d.Word(c.token))
		out[i] = u.look(d, r, c.token, g)
	}
	lookAhead(out)
	return out
}

// lookAhead sets what stands ahead of each candidate of a paragraph.
func lookAhead(out []candidate) {
	var next [families]leaning
	var surplus [families]int
	for i := len(out) - 1; i >= 0; i-- {
		c := &out[i]
		c.ahead, c.surplus = next[c.family], surplus[c.family]
		surplus[c.family] += balance(c.strong())
		switch s := c.strong(); {
		case s != either:
			next[c.family] = s
		case c.plural && next[c.family] != closer:
			next[c.family] = closer // where nothing else can close, it may
		}
	}
}

// clipped are words whose beginning was left out, and that are nothing else.
var clipped = lexicon.Words("em ere im ave til cos bout tis twas twere neath")

// once leaves out marks that were typed twice: straight ones, ""We will go," she said, where the marks of the paragraph do not come in pairs as they are, and an opening
// one right before a closing one that opens, “”We will go,” she said.
func once(d *text.Doc, out []candidate) []candidate {
	opensAt := func(i int) bool {
		next := out[i].token + 1
		return i+1 < len(out) && out[i+1].token == next && !d.Tokens[next].SpaceBefore && (i == 0 || d.Tokens[out[i].token].SpaceBefore) &&
			next+1 < len(d.Tokens) && !d.Tokens[next+1].SpaceBefore
	}
	twice, straight := -1, 0
	kept := out[:0]
	for i := 0; i < len(out); i++ {
		c := out[i]
		kept = append(kept, c)
		switch d.Word(c.token) {
		case "\"":
			if straight++; twice < 0 && opensAt(i) && d.Word(c.token+1) == "\"" {
				twice = len(kept) - 1
			}
		case "“":
			if opensAt(i) && d.Word(c.token+1) == "”" && d.Tokens[c.token+2].Kind == text.Word {
				kept = kept[:len(kept)-1]
			}
		}
	}
	if twice < 0 || straight%2 == 0 {
		return kept
	}
	return slices.Delete(kept, twice, twice+1)
}

// balance is what a mark adds to the surplus of those that close.
func balance(l leaning) int {
	switch l {
	case closer:
		return 1
	case opener:
		return -1
	}
	return 0
}

// look takes in what stands around the mark at token t.
func (u usage) look(d *text.Doc, r text.Range, t int, g glyph) candidate {
	c := candidate{token: t, glyph: g}
	c.left = t == r.First || d.Tokens[t].SpaceBefore || u.opensBefore(d.Word(t-1))
	c.right = t+1 == r.End || d.Tokens[t+1].SpaceBefore || u.closesBehind(d.Word(t+1))
	if g.lean != either && (text.Han(d.Word(t-1)) || text.Han(d.Word(t+1))) {
		c.left, c.right = g.lean == opener, g.lean == closer // no spaces tell
		return c
	}
	if t > r.First && !d.Tokens[t].SpaceBefore {
		prev := d.Tokens[t-1]
		c.prime = prev.Kind == text.Number && (g.family == double || g.family == single) && g.lean != opener
		c.plural = g.family == single && prev.Kind == text.Word && mayDrop(d.Of(prev.Span)) &&
			t+1 < r.End && d.Tokens[t+1].SpaceBefore && d.Tokens[t+1].Kind == text.Word && !capital(d.Word(t+1))
	}
	return c
}

// mayDrop reports whether a word may end in an apostrophe: the players’, goin’.
func mayDrop(w string) bool {
	switch w[len(w)-1] {
	case 's', 'S', 'z', 'x':
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "in")
}

// dropsG reports whether a word is one in -ing whose g was left out: doin, mornin; not again.
func dropsG(w string) bool {
	stem, ok := strings.CutSuffix(strings.ToLower(w), "in")
	if !ok || len(stem) < 2 {
		return false
	}
	n := len(stem)
	if stem[n-1] == 'y' && verbs().Of(stem[:n-1]+"ie") {
		return true // lyin
	}
	return verbs().Of(stem) || verbs().Of(stem+"e") || stem[n-1] == stem[n-2] && verbs().Of(stem[:n-1]) || strings.HasSuffix(stem, "th") || stem == "morn" || stem == "even"
}

var verbs = sync.OnceValue(func() *lexicon.Table[bool] { return lexicon.NewTable(lexicon.Set("verbs")) })

// strong is opener or closer where the mark can hardly be anything else, as far as its own place tells.
func (c *candidate) strong() leaning {
	switch {
	case c.prime || c.plural:
		return either
	case c.left && !c.right && c.lean != closer:
		return opener
	case c.right && !c.left && c.lean != opener:
		return closer
	case c.left == c.right && c.family != single:
		return c.lean
	}
	return either
}

func (u usage) opensBefore(w string) bool {
	switch w {
	case "(", "[", "{", "—", "–", "-", "--", "/", "…":
		return true
	}
	g, ok := u.glyph(w)
	return ok && g.lean != closer
}

func (u usage) closesBehind(w string) bool {
	switch w[0] {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '-', '/':
		return true
	}
	switch w {
	case "—", "–", "…", "―":
		return true
	}
	g, ok := u.glyph(w)
	return ok && g.lean != opener
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
