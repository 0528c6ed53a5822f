package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
)

// word adds the word at byte i: letters and digits with the marks inside it, less its clitics, which are tokens of their own.
func (t *tokenizer) word(i int) int {
	s := t.s
	if end := address(s, i); end > i {
		return t.add(i, end, Address)
	}
	end := wordEnd(s, i)
	letters := end
	for end < len(s) && s[end] != ' ' {
		c, n := utf8.DecodeRuneInString(s[end:])
		d, _ := utf8.DecodeRuneInString(s[end+n:])
		if !isWord(d) || !t.inside(i, end, c, d) {
			break
		}
		end = wordEnd(s, end+n)
	}
	if end > letters && domain(s[i:end]) {
		return t.add(i, pathEnd(s, end), Address)
	}
	if end < len(s) {
		switch s[end] {
		case '.':
			if abbreviated(s, i, end) {
				end++
			}
		case '-': // pre- and post-war
			if prefixed(s[i:end]) && (end+1 == len(s) || isSpace(rune(s[end+1]))) {
				end++
			}
		}
	}
	if !t.splitHan(i, end) {
		t.split(i, end)
	}
	return end
}

// inside reports whether mark c, between the word s[i:end] and rune d of a word, is a part of the word.
func (t *tokenizer) inside(i, end int, c, d rune) bool {
	w := t.s[i:end]
	switch {
	case c == '.':
		return dotted(w, d)
	case isApostrophe(c):
		return isLetter(d) && !unicode.Is(unicode.Han, d)
	case c == '-':
		return prefixed(w)
	case c == '&': // AT&T, R&B
		return len(w) <= 2 && unicode.IsUpper(d)
	}
	return c == '_'
}

// dotted reports whether a full stop between word w and rune d stands inside a word: U.S, Ph.D, metro.co.uk; not the.End, No.10.
func dotted(w string, d rune) bool {
	c, n := utf8.DecodeLastRuneInString(w)
	if isDigit(d) {
		return isDigit(c)
	}
	return !(unicode.IsLower(c) && unicode.IsUpper(d) && len(w)-n > 1)
}

// abbreviated reports whether the full stop behind s[i:end] belongs to the word: it is an abbreviation, an initial, or has full stops inside.
func abbreviated(s string, i, end int) bool {
	w := s[i:end]
	if use, ok := abbreviations()[w]; ok {
		return use != beforeNumber || isDigit(next(s, end+1))
	}
	c, n := utf8.DecodeRuneInString(w)
	if n == len(w) {
		posted := c == 'X' && (strings.HasSuffix(s[:i], " on ") || strings.HasSuffix(s[:i], " to ") || strings.HasSuffix(s[:i], " via ")) // the medium
		return !posted && initial(s, c, end+1)
	}
	if !strings.Contains(w, ".") {
		return capitals(w) && abbreviations()[w[:1]+strings.ToLower(w[1:])] == beforeName && title(s, end+1)
	}
	// Letters, one or two, between full stops: U.S., N.Ireland not.
	for part := range strings.SplitSeq(w, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
	}
	return true
}

// initial reports whether the letter c with a full stop, before byte i, is somebody's initial: a name or another initial follows.
func initial(s string, c rune, i int) bool {
	if !unicode.IsUpper(c) {
		return false
	}
	d := next(s, i)
	if c == 'I' { // mostly the pronoun
		rest := strings.TrimLeft(s[i:min(len(s), i+4)], " ")
		return len(rest) > 1 && unicode.IsUpper(d) && rest[1] == '.'
	}
	return unicode.IsUpper(d) || d == ',' || d == ';' || d == ')'
}

func capitals(w string) bool {
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

// title reports whether the word behind byte i is in capitals too, as after the GEN. of a line in capitals.
func title(s string, i int) bool {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	e := i
	for e < len(s) && e < i+2 && 'A' <= s[e] && s[e] <= 'Z' {
		e++
	}
	return e == i+2
}

// split adds the word s[i:end], parted from its clitics: did|n't, they|'d|'ve, Labour|'s, can|not.
func (t *tokenizer) split(i, end int) {
	var cuts [2]int
	n, stem := 0, end
	for n < len(cuts) {
		cut := clitic(t.s[i:stem])
		if cut == 0 {
			break
		}
		stem = i + cut
		cuts[n] = stem
		n++
	}
	from := i
	for n > 0 {
		n--
		t.add(from, cuts[n], Word)
		from = cuts[n]
	}
	t.add(from, end, Word)
}

// clitic is where the clitic at the end of a word begins, 0 where there is none.
func clitic(w string) int {
	if len(w) < 3 {
		return 0
	}
	if c := w[0] | 0x20; len(w) == 5 && (c == 'g' || c == 'w') || len(w) == 6 && c == 'c' {
		switch strings.ToLower(w) {
		case "cannot", "gonna", "wanna", "gotta":
			return 3
		}
	}
	// An apostrophe and one letter or two.
	k := 0
	for n := 2; n <= 3 && k == 0; n++ {
		switch i := len(w) - n; {
		case w[i] == '\'':
			k = i
		case i >= 2 && w[i-2:i+1] == "’":
			k = i - 2
		}
	}
	if k <= 0 {
		return 0
	}
	tail := w[k+apostropheLen(w, k):]
	switch {
	case isClitic(tail):
		return k
	case tail == "t" || tail == "T":
		if c := w[k-1]; c == 'n' || c == 'N' {
			return k - 1
		}
	}
	return 0
}

// isClitic reports whether w is what follows the apostrophe of ’s, ’m, ’d, ’ll, ’re or ’ve.
func isClitic(w string) bool {
	switch w {
	case "s", "m", "d", "ll", "re", "ve", "S", "M", "D", "LL", "RE", "VE":
		return true
	}
	return false
}

// elision is the end of an elided form whose apostrophe, of n bytes, stands at byte i: ’90s, ’em, ’n’; or of a clitic parted from its word or
// behind a mark: U.S.’s. It is i where there is none. What ' or ‘ begins is one only where it could hardly open a quotation.
func (t *tokenizer) elision(i, n int) int {
	s := t.s
	clear := s[i:i+n] == "’"
	end := wordEnd(s, i+n)
	w := s[i+n : end]
	closed := end < len(s) && apostropheLen(s, end) > 0
	if len(w) >= 2 && isDigit(rune(w[0])) && isDigit(rune(w[1])) {
		if len(w) == 3 && w[2] == 's' || len(w) == 2 && !closed && (clear || t.yearFollows()) {
			return end
		}
		return i
	}
	if len(w) > 5 {
		return i
	}
	switch strings.ToLower(w) {
	case "n":
		if closed {
			return end + apostropheLen(s, end)
		}
	case "em", "til", "tis", "twas", "ave", "im", "ome", "ouse", "alf", "ello", "eard", "appy":
		if !closed {
			return end
		}
	case "cause", "cos", "bout", "ere", "round", "nuff", "neath":
		if clear && !closed {
			return end
		}
	}
	if isClitic(w) && !closed && (clear || s[i] == '\'' || t.behindHandle()) && (!t.space || len(t.out) > 0 && t.out[len(t.out)-1].Kind == Word) {
		return end
	}
	return i
}

// behindHandle reports whether the mark to come is right behind a handle, where none opens a quotation: @ann|‘s.
func (t *tokenizer) behindHandle() bool {
	return !t.space && len(t.out) > 0 && (t.out[len(t.out)-1].Kind == Handle || t.out[len(t.out)-1].Kind == Hashtag)
}

// yearFollows reports whether the last word is one behind which '96 is a year.
func (t *tokenizer) yearFollows() bool {
	if len(t.out) == 0 {
		return false
	}
	last := t.out[len(t.out)-1]
	switch t.s[last.Start:last.End] {
	case "in", "In", "since", "Since", "Class", "class", "summer", "winter":
		return true
	}
	return false
}

func prefixed(w string) bool { return len(w) <= 8 && prefixes()[strings.ToLower(w)] }

var prefixes = sync.OnceValue(func() map[string]bool { return lexicon.Set("prefixes") })

// A use says what has to come behind an abbreviation.
type use uint8

const (
	_            use = iota
	beforeAny        // anything: Inc., a.m.
	beforeName       // a name or a number, so that a capital behind it proves nothing: Mr., Jan.
	beforeNumber     // a number, or else it is no abbreviation but a word: No. 10
)

var abbreviations = sync.OnceValue(func() map[string]use {
	uses := map[string]use{"": beforeAny, "before": beforeName, "number": beforeNumber}
	m := map[string]use{}
	for _, l := range lexicon.Lines("abbreviations") {
		f := append(strings.Fields(l), "")
		m[f[0]] = uses[f[1]]
	}
	return m
})
