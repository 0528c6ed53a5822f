package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences divides the tokens of a paragraph.
func (d *Doc) sentences(r Range, b Block) {
	start := r.First
	for i := r.First; i < r.End; i++ {
		end := i + 1
		if end < r.End {
			if !d.stops(i) {
				continue
			}
			end = d.closers(end, r.End)
			if end < r.End && !d.begins(i, end) {
				i = end - 1
				continue
			}
		}
		d.addSentence(Range{start, end})
		start, i = end, end-1
	}
	if start < r.End {
		d.addSentence(Range{start, r.End})
	}
}

func (d *Doc) addSentence(r Range) {
	for i := r.First; i < r.End; i++ {
		d.Tokens[i].Sentence = int32(len(d.Sentences))
	}
	d.Sentences = append(d.Sentences, Sentence{Span: d.SpanOf(r), Tokens: r})
}

// stops reports whether a sentence may end with token i: at . ! ? … or behind the full stop of an abbreviation.
func (d *Doc) stops(i int) bool {
	w := d.Word(i)
	switch w[0] {
	case '.', '!', '?':
		return d.Tokens[i].Kind == Punct
	}
	if w == "…" || w == "。" || w == "！" || w == "？" {
		return true
	}
	return len(w) > 1 && w[len(w)-1] == '.'
}

// closers is the first token from i that is no closing mark or bracket tied to what stands before it.
func (d *Doc) closers(i, end int) int {
	for i < end && !d.Tokens[i].SpaceBefore {
		switch d.Word(i) {
		case "”", "’", "\"", "'", "''", "»", "›", ")", "]":
			i++
			continue
		}
		break
	}
	return i
}

// begins reports whether a new sentence begins with token next, after the stop at token i.
func (d *Doc) begins(i, next int) bool {
	w := d.Word(i)
	marks := next - (i + 1) // closing marks between
	t := d.Tokens[next]
	if !t.SpaceBefore && marks == 0 && w != "…" && w != "..." {
		// "end.Next" without a space: only a capital behind a full stop.
		return w == "." && d.upper(next)
	}
	opens := next
	for opens < len(d.Tokens)-1 && opening(d.Word(opens)) {
		opens++
	}
	switch {
	case w[len(w)-1] == '.' && len(w) > 1 && w != "..." && d.Tokens[i].Kind != Punct:
		return d.afterAbbreviation(i, opens)
	case w[0] == '!' || w[0] == '?':
		// “Why?” she asked; Yahoo! was
		return !d.lower(opens) && !(marks > 0 && d.reports(opens))
	case w == "…" || strings.HasPrefix(w, ".."):
		return d.upper(opens) && d.Word(opens) != "I"
	}
	if d.lower(opens) && marks > 0 {
		return false
	}
	return true
}

// afterAbbreviation reports whether a sentence begins with token next behind the abbreviation at token i.
func (d *Doc) afterAbbreviation(i, next int) bool {
	if !d.upper(next) {
		return false
	}
	w := strings.TrimSuffix(d.Word(i), ".")
	if before, ok := abbreviations()[w]; ok && before {
		return false
	}
	if r, n := utf8.DecodeRuneInString(w); n == len(w) && unicode.IsUpper(r) {
		return false // an initial
	}
	return starters[d.Word(next)] || d.Tokens[next].SpaceBefore && opening(d.Word(next-1)) && next-1 > i
}

// starters are words that open sentences and hardly ever follow an abbreviation within one.
var starters = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`The A An This That These Those He She It We They You I But And Or So In On At For From With As If When While
		After Before Since Although Though However Meanwhile There Here His Her Its Our Their My Your What Who Why How Where One Two Some Many Most All Both
		Not No Yes Then Now Also Only Just To By Under Over According Asked Because Despite During Last Next Earlier Later`) {
		m[w] = true
	}
	return m
}()

// reports reports whether a name or pronoun with a reporting verb begins at token i, as far as a few words of any language can tell: he, she, they.
func (d *Doc) reports(i int) bool {
	switch d.Word(i) {
	case "he", "she", "they", "said", "asked":
		return true
	}
	return false
}

func (d *Doc) upper(i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	if d.Tokens[i].Kind == Number {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.Word(i))
	return unicode.IsUpper(r)
}

func (d *Doc) lower(i int) bool {
	r, _ := utf8.DecodeRuneInString(d.Word(i))
	return unicode.IsLower(r)
}

func opening(w string) bool {
	switch w {
	case "“", "‘", "\"", "'", "``", "`", "«", "‹", "„", "‚", "(", "[", "「", "-", "–", "—":
		return true
	}
	return false
}
