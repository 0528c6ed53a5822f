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
	capital bool   // has none but at its beginning
	obvious Tag    // what its writing alone tells
	usual   Tag    // what the word has most often, joined with always where it has no other
}

// often is the tag that the word has most often, None where it is not known.
func (f *form) often() Tag { return f.usual &^ always }

// A spelling is what a document's tokens that are written alike have in common.
type spelling struct {
	low      string // in lower case
	plain    string // and with straight apostrophes
	base     string // of the verb that it may be, once it is asked for
	singular string // of the noun that it may be, once it is asked for
}

// A document is a text.Doc with its spellings.
type document struct {
	*text.Doc
	spellings []spelling
	forms     []form  // of each spelling
	of        []int32 // the spelling of each token
}

// spell finds the spellings of a document.
func spell(d *text.Doc, usual known) *document {
	n := len(d.Tokens)
	distinct := min(64+n*2/5, 2000+n/12) // about as many as there are, in an article and in what is longer
	out := &document{Doc: d, spellings: make([]spelling, 0, distinct), forms: make([]form, 0, distinct), of: make([]int32, n)}
	number := make(map[string]int32, distinct)
	for i := range d.Tokens {
		w := d.Word(i)
		k, ok := number[w]
		if !ok {
			k = int32(len(out.forms))
			number[w] = k
			low := strings.ToLower(w)
			plain := normal(low)
			out.spellings = append(out.spellings, spelling{low: low, plain: plain})
			out.forms = append(out.forms, formOf(w, plain, usual))
		}
		out.of[i] = k
	}
	return out
}

// plain is token t in lower case with straight apostrophes.
func (d *document) plain(t int) string { return d.spellings[d.of[t]].plain }

// base is the base form of the verb that token t may be.
func (d *document) base(t int) string {
	s := &d.spellings[d.of[t]]
	if s.base == "" {
		s.base = Base(s.plain)
	}
	return s.base
}

// singular is the singular of the noun that token t may be.
func (d *document) singular(t int) string {
	s := &d.spellings[d.of[t]]
	if s.singular == "" {
		s.singular = Singular(s.plain)
	}
	return s.singular
}

// role reports whether token t is one of the roles of the lexicon.
func (d *document) role(t int) bool { return d.forms[d.of[t]].list&inRoles != 0 }

// lemma is that of token t, which has the given tag.
func (d *document) lemma(t int, tag Tag) string {
	switch {
	case tag.Verb():
		return d.base(t)
	case tag == NNS || tag == NNPS:
		return d.singular(t)
	}
	return d.plain(t)
}

// tokens makes the forms of the tokens of a document from those of their spellings. A quotation mark is one whatever its glyph.
func (d *document) tokens(roles []marks.Role, k known) []form {
	quotationMark := formOf("“", "“", k)
	out := make([]form, len(d.Tokens))
	for i, t := range d.Tokens {
		if roles[i] != marks.None {
			out[i] = quotationMark
			continue
		}
		out[i] = d.forms[d.of[i]]
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

// formOf is the form of the word w, which is l once it is normal.
func formOf(w, l string, k known) form {
	if m, ok := glyphs[w]; ok {
		h := model.Of(m)
		return form{word: h, suffix2: h, suffix3: h, suffix4: h, prefix: h, shape: h, small: true, usual: k.tag(h)}
	}
	first, n := utf8.DecodeRuneInString(w)
	upper, smallRest := unicode.IsUpper(first), strings.IndexFunc(w[n:], unicode.IsUpper) < 0
	h := model.Of(l)
	return form{
		word: h, suffix2: model.Of(tail(l, 2)), suffix3: model.Of(tail(l, 3)), suffix4: model.Of(tail(l, 4)), prefix: model.Of(head(l, 3)),
		shape: shape(w), list: listsOf(w, l), upper: upper,
		small: smallRest && !upper, capital: smallRest, obvious: obvious(w), usual: k.tag(h),
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
	add("kin", inRoles)
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
