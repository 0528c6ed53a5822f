package syntax

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// A form is what the models see of a token: hashes of its word and of parts of it, made once.
type form struct {
	word    model.Hash // lower case, marks and apostrophes all of one glyph
	suffix2 model.Hash
	suffix3 model.Hash
	suffix4 model.Hash
	prefix  model.Hash
	shape   model.Hash
	list    uint16 // which lists the word stands in
	upper   bool   // begins with a capital
	small   bool   // has no capital
	capital bool   // has one, at its beginning
	obvious Tag    // what its writing alone tells
}

// A spelling is what a document's tokens that are written alike have in common.
type spelling struct {
	form
	low   string // in lower case
	plain string // and with straight apostrophes
	base  string // of the verb that it may be, once it is asked for
}

// lemma is that of a token of this spelling that has a tag.
func (s *spelling) lemma(t Tag) string {
	if !t.Verb() {
		return lemma(s.plain, t)
	}
	if s.base == "" {
		s.base = Base(s.plain)
	}
	return s.base
}

// spell finds the spellings of a document, and that of each token.
func spell(d *text.Doc) (all []spelling, of []int32) {
	distinct := min(64+len(d.Tokens)/4, 2000) // about as many as in an article, and a beginning in what is longer
	all = make([]spelling, 0, distinct)
	number := make(map[string]int32, distinct)
	of = make([]int32, len(d.Tokens))
	for i := range d.Tokens {
		w := d.Word(i)
		n, ok := number[w]
		if !ok {
			n = int32(len(all))
			number[w] = n
			low := strings.ToLower(w)
			all = append(all, spelling{form: formOf(w), low: low, plain: normal(low)})
		}
		of[i] = n
	}
	return all, of
}

// forms makes the forms of the tokens of a document from those of their spellings. A quotation mark is one whatever its glyph.
func forms(d *text.Doc, roles []marks.Role, all []spelling, of []int32) []form {
	out := make([]form, len(d.Tokens))
	for i, t := range d.Tokens {
		if roles[i] != marks.None {
			out[i] = quotationMark
			continue
		}
		out[i] = all[of[i]].form
		switch w := d.Of(t.Span); {
		case t.SpaceBefore:
		case w == "’", w == "'":
			out[i].obvious = POS // no mark, and so an apostrophe: players’
		case w == "-" && i > 0 && i+1 < len(d.Tokens) && !d.Tokens[i+1].SpaceBefore:
			out[i].obvious = HYPH // Agence France-Presse
		}
	}
	return out
}

var quotationMark = formOf("“")

func formOf(w string) form {
	if m, ok := glyphs[w]; ok {
		h := model.Of(m)
		return form{word: h, suffix2: h, suffix3: h, suffix4: h, prefix: h, shape: h, small: true}
	}
	first, _ := utf8.DecodeRuneInString(w)
	l := normal(w)
	return form{
		word: model.Of(l), suffix2: model.Of(tail(l, 2)), suffix3: model.Of(tail(l, 3)), suffix4: model.Of(tail(l, 4)), prefix: model.Of(head(l, 3)),
		shape: shape(w), list: listsOf(w, l), upper: unicode.IsUpper(first),
		small: small(w, false), capital: small(w, true), obvious: obvious(w),
	}
}

// glyphs makes the marks of all styles one, so that a sentence is read alike whichever it uses.
var glyphs = map[string]string{"“": "“", "”": "“", "\"": "“", "``": "“", "''": "“", "«": "“", "»": "“", "„": "“", "‘": "“", "‚": "“", "‹": "“", "›": "“", "`": "“", "「": "“", "」": "“",
	"’": "'", "'": "'", "–": "-", "—": "--", "―": "--", "…": "..."}

// normal is a word in lower case with straight apostrophes.
func normal(w string) string {
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return strings.ToLower(w)
}

func tail(w string, n int) string {
	i := len(w)
	for ; n > 0 && i > 0; n-- {
		_, k := utf8.DecodeLastRuneInString(w[:i])
		i -= k
	}
	return w[i:]
}

func head(w string, n int) string {
	i := 0
	for ; n > 0 && i < len(w); n-- {
		_, k := utf8.DecodeRuneInString(w[i:])
		i += k
	}
	return w[:i]
}

// shape tells capitals, small letters and digits, runs of them cut short.
func shape(w string) model.Hash {
	h := model.Hash(17)
	var last byte
	run := 0
	for _, c := range w {
		k := byte('-')
		switch {
		case unicode.IsUpper(c):
			k = 'X'
		case unicode.IsLower(c):
			k = 'x'
		case unicode.IsDigit(c):
			k = 'd'
		case c == '.':
			k = '.'
		}
		if k == last {
			if run++; run > 2 {
				continue
			}
		} else {
			run = 1
		}
		last = k
		h = h.With(model.Hash(k))
	}
	return h
}

// The lists that a word may stand in, as bits.
const (
	inFirstNames = 1 << iota
	inHonorifics
	inRoles
	inBodies
	inBodyWords
	placeBegins // a place of the list begins here
	placeGoesOn
)

var lists = sync.OnceValue(func() *lexicon.Table[uint16] {
	m := map[string]uint16{}
	add := func(list string, bit uint16) {
		for _, l := range lexicon.Lines(list) {
			f := strings.Fields(l)
			if len(f) > 1 && (list == "bodies" || list == "honorifics" && f[1] != "he" && f[1] != "she") {
				continue // coast guard, Wing Commander: neither word is one by itself
			}
			m[f[0]] |= bit
		}
	}
	add("first-names", inFirstNames)
	add("honorifics", inHonorifics)
	add("roles", inRoles)
	add("bodies", inBodies)
	add("organization-words", inBodyWords)
	return lexicon.NewTable(m)
})

// listsOf is the lists that a word, w as it stands or l in lower case, is in.
func listsOf(w, l string) uint16 {
	m := lists()
	bits := m.Of(l)
	if w = strings.TrimSuffix(w, "."); w != l {
		bits |= m.Of(w)
	}
	return bits
}

// A gazetteer holds names of several words by the hashes of their beginnings.
type gazetteer map[model.Hash]uint8

const (
	goesOn  = 1 << iota // a name has more words
	endsNow             // a name ends with this word
)

// places is the list of places.
var places = sync.OnceValue(func() gazetteer {
	lines := lexicon.Lines("places")
	g := make(gazetteer, 2*len(lines))
	for _, l := range lines {
		h := model.Hash(0)
		for w := range strings.FieldsSeq(normal(l)) {
			if h != 0 {
				g[h] |= goesOn
			}
			h = h.With(model.Of(w))
		}
		g[h] |= endsNow
	}
	return g
})

// markPlaces marks the tokens of places of the list, the longest where one contains another.
func markPlaces(fs []form, sentences []text.Range) {
	g := places()
	for _, r := range sentences {
		for i := r.First; i < r.End; i++ {
			if !fs[i].upper {
				continue
			}
			h, end := model.Hash(0), 0
			for k := i; k < r.End; k++ {
				h = h.With(fs[k].word)
				if g[h]&endsNow != 0 {
					end = k + 1
				}
				if g[h]&goesOn == 0 {
					break
				}
			}
			if end == 0 {
				continue
			}
			fs[i].list |= placeBegins
			for i++; i < end; i++ {
				fs[i].list |= placeGoesOn
			}
			i--
		}
	}
}
