package cite

import (
	"strings"
	"unicode"

	"github.com/sayso-news/sayso/internal/text"
)

// datelines notes who the article, or a part of it, is from: NEW YORK (AP) —, ZURICH, SDA –; at the end (AFP), — Reuters, or a line of its own; and who contributed to
// this report. They are looked for by their places, as the layer of mentions takes New York (AP) for a body with the first letters of its name.
func (f *finder) datelines() {
	for _, p := range f.doc.Paragraphs {
		r := p.Tokens
		for t := r.First; t < r.End; t++ {
			f.dateline(t, r)
		}
		f.contributors(r)
	}
}

// dateline notes the agency whose name begins at token t of paragraph p, where it is from it, and the station of which nobody knows more: LEEDS (KDVL) –.
func (f *finder) dateline(t int, p text.Range) {
	before, head := f.doc.Word(t-1), t < p.First+mostWords
	if t > p.First && before != "(" && before != "," && !f.dash(t-1, p) {
		return
	}
	r, kind, ok := f.longestListed(t, p.End)
	ok = ok && kind == Agency
	if w := f.doc.Word(t); !ok && before == "(" && head && len(w) < 6 && allCapitals(w) && allCapitals(f.doc.Word(p.First)) && f.dash(t+2, p) {
		r, ok, kind = text.Range{First: t, End: t + 1}, true, Agency
		if callSign(w) {
			kind = Broadcast
		}
	}
	end := r.End
	if f.doc.Word(end) == "." {
		end++
	}
	switch {
	case !ok:
	case before == "(" && f.doc.Word(r.End) == ")", end == p.End && before != ",", before == "," && head && f.dash(r.End, p):
		f.add(-1, r, r, kind)
	}
}

// contributors notes the outlets in a sentence of paragraph p which says that they contributed to this report.
func (f *finder) contributors(p text.Range) {
	for t := p.First; t+3 < p.End; t++ {
		if f.Low(t) != "contributed" || f.Low(t+1) != "to" || f.Low(t+2) != "this" {
			continue
		}
		s := f.doc.SentenceAt(t)
		for k := s.First; k < t; k++ {
			if r, kind, ok := f.longestListed(k, t); ok && capital(f.doc.Word(r.End-1)) && (k == s.First || !f.Tags[k-1].Proper()) { // Ann | Sun
				f.add(-1, r, r, kind)
				k = r.End - 1
			}
		}
		t = s.End - 1
	}
}

// dash reports whether token t is one, as datelines of paragraph p have them, and no hyphen in a word.
func (f *finder) dash(t int, p text.Range) bool {
	switch f.doc.Word(t) {
	case "—", "–", "-", "--":
		return t == p.First || f.doc.Tokens[t].SpaceBefore
	}
	return false
}

// allCapitals reports whether a word consists of capitals, as the letters of an agency do, and the place of a dateline.
func allCapitals(w string) bool { return strings.ToUpper(w) == w && strings.ToLower(w) != w }

// callSign reports whether a word is one of an American station: KDVL.
func callSign(w string) bool { return len(w) == 4 && (w[0] == 'K' || w[0] == 'W') && allCapitals(w) }

func capital(w string) bool { return unicode.IsUpper(text.Initial(w)) }
