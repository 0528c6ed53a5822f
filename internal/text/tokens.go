package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
)

// tokenize divides s into tokens, in one pass from left to right.
func tokenize(s string) []Token {
	t := &tokenizer{s: s, out: make([]Token, 0, len(s)/5+8)}
	space := true
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if isSpace(c) {
			space = true
			i += n
			continue
		}
		if noWidth(c) {
			i += n
			continue
		}
		t.space = space
		space = false
		i = t.token(i, c, n)
	}
	return t.out
}

type tokenizer struct {
	s     string
	space bool // white space stands before the next token
	out   []Token
}

func (t *tokenizer) add(start, end int, k Kind) {
	if end <= start {
		return
	}
	t.out = append(t.out, Token{Span: Span{start, end}, Kind: k, SpaceBefore: t.space})
	t.space = false
}

// token adds the token or tokens that begin with rune c at byte i, and returns where they end.
func (t *tokenizer) token(i int, c rune, n int) int {
	s := t.s
	switch {
	case c == 'h' || c == 'H' || c == 'w' || c == 'W':
		if end := address(s, i); end > i {
			t.add(i, end, Address)
			return end
		}
	case c == '@' || c == '#':
		if end := wordEnd(s, i+n); end > i+n && !isDigit(rune(s[i+n])) {
			t.add(i, end, map[bool]Kind{true: Handle, false: Hashtag}[c == '@'])
			return end
		}
	}
	switch {
	case isDigit(c), c == '.' && i+1 < len(s) && isDigit(rune(s[i+1])) && t.space:
		return t.number(i)
	case isWord(c):
		return t.word(i)
	case isApostrophe(c):
		if end := elision(s, i); end > i {
			k := Word
			if isDigit(rune(s[i+n])) {
				k = Number
			}
			t.add(i, end, k)
			return end
		}
		end := i + n
		if c == '\'' && strings.HasPrefix(s[i:], "''") {
			end++
		}
		t.add(i, end, Punct)
		return end
	case c == '`':
		end := i + 1
		if strings.HasPrefix(s[i:], "``") {
			end++
		}
		t.add(i, end, Punct)
		return end
	case c == '.' || c == '-' || c == '—' || c == '–' || c == '*' || c == '_' || c == '=' || c == '~' || c == '!' || c == '?':
		end := run(s, i, c)
		t.add(i, end, Punct)
		return end
	case c == '+' || c == '<' || c == '>' || c == '$' || c == '/' || c == '\\' || c == '|':
		end := run(s, i, c)
		t.add(i, end, Symbol)
		return end
	case isEmoji(c):
		end := emojiEnd(s, i)
		t.add(i, end, Emoji)
		return end
	case unicode.IsPunct(c) && c != '%' && c != '&' && c != '@':
		t.add(i, i+n, Punct)
	default:
		t.add(i, i+n, Symbol)
	}
	return i + n
}

// run is the end of a run of the mark c. Marks that end a sentence run together, as in ?! and !!!.
func run(s string, i int, c rune) int {
	for i < len(s) {
		d, n := utf8.DecodeRuneInString(s[i:])
		if d != c && !((c == '!' || c == '?') && (d == '!' || d == '?')) {
			break
		}
		i += n
	}
	return i
}

// number adds the number at byte i with the letters that belong to it.
func (t *tokenizer) number(i int) int {
	s := t.s
	j := i
	for j < len(s) {
		c := s[j]
		if isDigit(rune(c)) || (c == '.' || c == ',' || c == ':' || c == '/') && j > i && isDigit(rune(s[j-1])) && j+1 < len(s) && isDigit(rune(s[j+1])) {
			j++
			continue
		}
		break
	}
	if j == i {
		j++ // the point of .45
		for j < len(s) && isDigit(rune(s[j])) {
			j++
		}
	}
	end := wordEnd(s, j)
	switch suffix := strings.ToLower(s[j:min(end, j+8)]); {
	case end == j:
	case suffix == "am" || suffix == "pm" || suffix == "km" || suffix == "kg" || suffix == "mph" || suffix == "m" || suffix == "bn" || suffix == "k":
		t.add(i, j, Number)
		t.add(j, end, Word)
		return end
	case strings.HasSuffix(suffix, ".m"): // 5p.m.
	default:
		j = end
	}
	t.add(i, j, Number)
	return j
}

// word adds the word at byte i: letters and digits with the marks inside it, less its clitic, which is a token of its own.
func (t *tokenizer) word(i int) int {
	s := t.s
	end := wordEnd(s, i)
	for end < len(s) {
		c, n := utf8.DecodeRuneInString(s[end:])
		next := end + n
		d, _ := utf8.DecodeRuneInString(s[next:])
		switch {
		case c == '.' && isWord(d) && t.dotted(i, end, next), isApostrophe(c) && isLetter(d), c == '-' && isWord(d) && prefixed(s[i:end]),
			c == '&' && end-i <= 2 && isWord(d) && wordEnd(s, next)-next <= 2:
			end = wordEnd(s, next)
			continue
		case c == '@' && isWord(d):
			if e := emailEnd(s, next); e > next {
				t.add(i, e, Address)
				return e
			}
		}
		break
	}
	if end < len(s) && s[end] == '.' && abbreviated(s, i, end) {
		end++
	}
	t.split(i, end)
	return end
}

// dotted reports whether the full stop at end, before next, stands inside a word: U.S, Ph.D, metro.co.uk; not the.End.
func (t *tokenizer) dotted(i, end, next int) bool {
	c, _ := utf8.DecodeLastRuneInString(t.s[i:end])
	d, _ := utf8.DecodeRuneInString(t.s[next:])
	return !(unicode.IsLower(c) && unicode.IsUpper(d) && end-i > 2 && !strings.EqualFold(t.s[i:end], "ph"))
}

// abbreviated reports whether the full stop behind s[i:end] belongs to the word: it is an abbreviation, an initial, or has full stops inside.
func abbreviated(s string, i, end int) bool {
	w := s[i:end]
	if _, ok := abbreviations()[w]; ok {
		// "No." and the like only where something follows that they belong to.
		return w != "No" && w != "no" && w != "p" && w != "v" && w != "Mar" && w != "Art" && w != "Sat" && w != "Sun" || nextIsDigit(s, end+1)
	}
	c, n := utf8.DecodeRuneInString(w)
	if n == len(w) {
		return unicode.IsUpper(c) && c != 'I'
	}
	// U.S. and its like: single letters between full stops.
	if !strings.Contains(w, ".") {
		return false
	}
	for part := range strings.SplitSeq(w, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
	}
	return true
}

func nextIsDigit(s string, i int) bool {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n') {
		i++
	}
	return i < len(s) && isDigit(rune(s[i]))
}

// split adds the word s[i:end], parted from its clitics: did|n't, they|'ll, Labour|'s, can|not.
func (t *tokenizer) split(i, end int) {
	w := t.s[i:end]
	if cut := clitic(w); cut > 0 {
		t.split(i, i+cut)
		t.add(i+cut, end, Word)
		return
	}
	t.add(i, end, Word)
}

// clitic is where the clitic at the end of a word begins, 0 where there is none.
func clitic(w string) int {
	if len(w) < 3 {
		return 0
	}
	switch lw := strings.ToLower(w[:min(len(w), 8)]); lw {
	case "cannot", "gonna", "wanna", "gotta":
		if len(w) == len(lw) {
			return 3
		}
	}
	k := strings.LastIndexAny(w, "'’")
	if k <= 0 {
		return 0
	}
	n := 1
	if w[k] != '\'' {
		n = len("’")
	}
	switch tail := strings.ToLower(w[k+n:]); tail {
	case "s", "m", "d", "ll", "re", "ve":
		return k
	case "t":
		if c := w[k-1]; c == 'n' || c == 'N' {
			return k - 1
		}
	}
	return 0
}

// elision is the end of an elided form whose apostrophe stands at byte i: ’90s, ’em, ’n’. It is i where there is none.
func elision(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	j := i + n
	if j+1 < len(s) && isDigit(rune(s[j])) && isDigit(rune(s[j+1])) && (j+2 == len(s) || !isDigit(rune(s[j+2]))) {
		end := wordEnd(s, j)
		if tail := s[j+2 : end]; tail == "s" || tail == "" && !closesLater(s, end) {
			return end
		}
		return i
	}
	end := wordEnd(s, j)
	switch strings.ToLower(s[j:min(end, j+8)]) {
	case "em", "til", "tis", "twas", "cause", "cos", "bout", "ere", "round", "nuff", "neath":
		if end < len(s) && strings.HasPrefix(s[end:], "’") {
			return i
		}
		return end
	case "n":
		if end < len(s) {
			if c, m := utf8.DecodeRuneInString(s[end:]); isApostrophe(c) {
				return end + m
			}
		}
	}
	return i
}

// closesLater reports whether the two digits that end at byte i are closed by a mark at once: ‘24’.
func closesLater(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return isApostrophe(c)
}

// address is the end of a web address at byte i, and i where there is none.
func address(s string, i int) int {
	head := strings.ToLower(s[i:min(len(s), i+8)])
	if !strings.HasPrefix(head, "http://") && !strings.HasPrefix(head, "https://") && !strings.HasPrefix(head, "www.") {
		return i
	}
	end := i
	for end < len(s) {
		c, n := utf8.DecodeRuneInString(s[end:])
		if isSpace(c) || noWidth(c) || strings.ContainsRune("<>\"“”‘’«»", c) {
			break
		}
		end += n
	}
	for end > i && strings.IndexByte(".,;:!?)]}'", s[end-1]) >= 0 {
		end--
	}
	return end
}

// emailEnd is the end of the part of an e-mail address behind its @, which stands right before byte i; i where it is none.
func emailEnd(s string, i int) int {
	end, dots := i, 0
	for {
		e := wordEnd(s, end)
		if e == end {
			return i
		}
		end = e
		if end+1 < len(s) && (s[end] == '.' || s[end] == '-') && isWord(rune(s[end+1])) && s[end+1] < utf8.RuneSelf {
			if s[end] == '.' {
				dots++
			}
			end++
			continue
		}
		if dots == 0 {
			return i
		}
		return end
	}
}

// wordEnd is the end of the letters, digits and combining marks at byte i.
func wordEnd(s string, i int) int {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if !isWord(c) && !(c == '\u200d' || c == '\u00ad') {
			break
		}
		i += n
	}
	return i
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' }

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c)
}

func isWord(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z' || isDigit(c)
	}
	return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c)
}

func isSpace(c rune) bool {
	if c < utf8.RuneSelf {
		return c == ' ' || '\t' <= c && c <= '\r' || c < ' '
	}
	return unicode.IsSpace(c)
}

// noWidth reports whether c is drawn without a width: it parts nothing and belongs to nothing.
func noWidth(c rune) bool {
	switch c {
	case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e':
		return true
	}
	return false
}

func isEmoji(c rune) bool {
	return 0x1F300 <= c && c <= 0x1FAFF || 0x2600 <= c && c <= 0x27BF || 0x1F1E6 <= c && c <= 0x1F1FF
}

func emojiEnd(s string, i int) int {
	joined := true
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == '\u200d':
			joined = true
		case c == '\ufe0f' || 0x1F3FB <= c && c <= 0x1F3FF || 0x1F1E6 <= c && c <= 0x1F1FF:
		case joined && isEmoji(c):
			joined = false
		default:
			return i
		}
		i += n
	}
	return i
}

func prefixed(w string) bool { return prefixes()[strings.ToLower(w)] }

// abbreviations are those of the lexicon, true where a name or a number has to come behind.
var abbreviations = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Lines("abbreviations") {
		f := strings.Fields(l)
		m[f[0]] = len(f) > 1
	}
	return m
})

var prefixes = sync.OnceValue(func() map[string]bool { return lexicon.Set("prefixes") })
