package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences divides the tokens of a paragraph.
func (d *Doc) sentences(r Range, b Block) {
	cased := !d.lower(r.First) // a paragraph that begins in lower case is written without capitals
	start := d.behindDateline(r)
	if start == r.First && b == Heading {
		start = d.BehindTime(r)
	}
	if start > r.First && start < r.End {
		d.addSentence(Range{r.First, start})
	} else {
		start = r.First
	}
	for i := start; i < r.End; i++ {
		if !d.stops(i) {
			continue
		}
		end := d.closers(i+1, r.End)
		if end < r.End && d.begins(i, end, r.End, cased) {
			d.addSentence(Range{start, end})
			start = end
		}
		i = end - 1
	}
	d.addSentence(Range{start, r.End})
}

// longestDateline bounds the tokens of a dateline.
const longestDateline = 16

// behindDateline is the token behind the dateline that a paragraph opens with, as its place is written in capitals, or a date or an agency stands behind it: PARIS,
// May 3 — | “No deal”; Leeds (AP) – | Critics. It is the first token where none does.
func (d *Doc) behindDateline(r Range) int {
	sure := d.capitals(r.First)
	for i := r.First; i+3 < min(r.End, r.First+longestDateline); i++ {
		switch w := d.Word(i); {
		case w == "—", w == "–", w == "-", w == "--":
			if i > r.First && sure && d.Tokens[i].SpaceBefore && d.Tokens[i+1].SpaceBefore && (d.upper(i+1) || quotes(d.Word(i+1))) {
				return i + 1
			}
			return r.First
		case w == "(":
			sure = sure || d.capitals(i+1) && d.Word(i+2) == ")"
		case d.Tokens[i].Kind == Number:
			sure = sure || i > r.First && months[strings.TrimSuffix(d.Word(i-1), ".")]
		case w == ",", w == ".", w == ")", w == "/", d.upper(i):
		default:
			return r.First
		}
	}
	return r.First
}

// capitals reports whether token i is a word in capitals.
func (d *Doc) capitals(i int) bool {
	w := d.Word(i)
	return d.Tokens[i].Kind == Word && utf8.RuneCountInString(w) > 1 && strings.ToUpper(w) == w
}

var months = words(`January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

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
	return w[len(w)-1] == '.' || w == "…" || wide(w)
}

// wide reports whether w is a stop behind which no space is written.
func wide(w string) bool { return w == "。" || w == "！" || w == "？" }

// closers is the first token from i that does not belong to the sentence that ended before: no closing mark, no bracket, no number of a
// footnote.
func (d *Doc) closers(i, end int) int {
	for i < end {
		switch w := d.Word(i); w {
		case "”":
		case "’", "\"", "'", "''", "»", "›", ")", "]", "」", "』":
			if d.Tokens[i].SpaceBefore {
				return i
			}
		case "“", "‘": // „So ist es.“
			if d.Tokens[i].SpaceBefore || i+1 < end && !d.Tokens[i+1].SpaceBefore {
				return i
			}
		case "[": // [17]
			if i+2 >= end || d.Tokens[i+1].Kind != Number || d.Word(i+2) != "]" {
				return i
			}
			i += 2
		default:
			return i
		}
		i++
	}
	return i
}

// begins reports whether a new sentence begins with token next, after the stop at token i. What stands between them are closing marks.
func (d *Doc) begins(i, next, end int, cased bool) bool {
	w := d.Word(i)
	closed := next > i+1
	first := d.openers(next, end)
	switch {
	case first < end && d.Tokens[first].Kind == Punct && first == next && !opening(d.Word(first)):
		return false // a comma, another stop
	case wide(w):
		return true
	case !d.Tokens[next].SpaceBefore && !closed && w != "…" && w != "...":
		return w == "." && d.upper(first) // the.End
	case d.Tokens[i].Kind != Punct:
		return d.afterAbbreviation(i, next, first)
	case w == "…", strings.HasPrefix(w, ".."), w == "." && d.Word(i-1) == ".":
		return d.upper(first) && d.Word(first) != "I"
	case d.lower(first):
		// “Why?” she asked; Yahoo! was; E. coli; but in a text without capitals a stop is a stop.
		return !closed && (!cased || w == "." && !(d.upper(i-1) && len(d.Word(i-1)) == 1))
	case closed && w[0] != '.':
		return !d.reports(first, end)
	}
	return true
}

// openers is the first token from i that is no opening mark; it is i where nothing but opening marks is left.
func (d *Doc) openers(i, end int) int {
	for k := i; k < end; k++ {
		if !opening(d.Word(k)) {
			return k
		}
	}
	return i
}

func opening(w string) bool {
	switch w {
	case "“", "‘", "\"", "'", "''", "``", "`", "«", "‹", "„", "‚", "(", "[", "「", "『", "-", "–", "—", "*":
		return true
	}
	return false
}

// quotes reports whether w opens a quotation.
func quotes(w string) bool {
	switch w {
	case "“", "‘", "\"", "'", "''", "``", "«", "„", "「":
		return true
	}
	return false
}

// afterAbbreviation reports whether a sentence begins behind the abbreviation at token i, with the word at token first and the marks from token
// next that open it.
func (d *Doc) afterAbbreviation(i, next, first int) bool {
	if !d.upper(first) {
		return false
	}
	w := strings.TrimSuffix(d.Word(i), ".")
	if abbreviations()[w] == beforeName {
		return never[d.Word(first)] && !d.lower(i) // not behind e.g.
	}
	return starters[d.Word(first)] || quotes(d.Word(next)) && utf8.RuneCountInString(w) > 1
}

// starters are words that open sentences and hardly ever follow an abbreviation within one; never are those of them that are nobody's name.
var starters, never = words(`The A An This That These Those He She It We They You But And Or So In On At For From With As If When While
	After Before Since Although Though However Meanwhile There Here His Her Its Our Their My Your What Who Why How Where One Two Some Many Most All
	Both Not No Yes Then Now Also Only Just To By Under Over According Asked Because Despite During Last Next Earlier Later I`),
	words("The This That These It They But And If When")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// reports reports whether a name with a plain verb of saying begins at token i: “Why?” Ms Ito asked. A verb and then a name count as well.
func (d *Doc) reports(i, end int) bool {
	for k := i; k < min(end, i+6); k++ {
		switch {
		case sayings[d.Word(k)]:
			return true
		case !d.upper(k):
			return false
		}
	}
	return false
}

var sayings = words("said says asked asks added adds replied wrote told shouted cried joked continued tweeted explained")

// upper reports whether token i begins with a capital.
func (d *Doc) upper(i int) bool {
	c, _ := utf8.DecodeRuneInString(d.Word(i))
	return unicode.IsUpper(c)
}

// lower reports whether token i begins with a small letter.
func (d *Doc) lower(i int) bool {
	c, _ := utf8.DecodeRuneInString(d.Word(i))
	return unicode.IsLower(c)
}
