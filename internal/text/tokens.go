package text

import (
	"unicode"
	"unicode/utf8"
)

// tokenize divides s into tokens, in one pass from left to right.
func tokenize(s string) []Token {
	t := &tokenizer{s: s, out: make([]Token, 0, len(s)/4+8)}
	for i := 0; i < len(s); {
		c, n := rune(s[i]), 1
		if c >= utf8.RuneSelf {
			c, n = utf8.DecodeRuneInString(s[i:])
		}
		if isSpace(c) {
			t.space = true
			i += n
			continue
		}
		if noWidth(c) {
			i += n
			continue
		}
		if c == '<' {
			if end, parts := markup(s, i); end > i {
				t.space = t.space || parts
				i = end
				continue
			}
		}
		if c == '{' && i >= t.plain {
			var end int
			if end, t.plain = code(s, i); end > i && endsLine(s, i, end) {
				t.dropFrom(codeLine(s, i))
				t.space = true
				i = end
				continue
			}
		}
		if i == 0 || len(t.out) == 0 {
			t.space = true
		}
		i = t.token(i, c, n)
	}
	return t.out
}

type tokenizer struct {
	s     string
	space bool // white space stands before the next token
	plain int  // no code begins before this byte
	out   []Token
}

// dropFrom takes out the tokens from byte i on.
func (t *tokenizer) dropFrom(i int) {
	n := len(t.out)
	for n > 0 && t.out[n-1].Start >= i {
		n--
	}
	t.out = t.out[:n]
}

// add adds a token and returns its end.
func (t *tokenizer) add(start, end int, k Kind) int {
	t.out = append(t.out, Token{Span: Span{start, end}, Kind: k, SpaceBefore: t.space})
	t.space = false
	return end
}

// token adds the token or tokens that begin with rune c at byte i, and returns where they end.
func (t *tokenizer) token(i int, c rune, n int) int {
	switch {
	case isDigit(c), c == '.' && t.space && i+1 < len(t.s) && isDigit(rune(t.s[i+1])):
		return t.number(i)
	case isWord(c):
		return t.word(i)
	case c == '@', c == '#':
		return t.tag(i, c)
	case isApostrophe(c):
		return t.apostrophe(i, n)
	case c == '`':
		return t.add(i, i+double(t.s, i), Punct)
	case isEmoji(c):
		return t.add(i, emojiEnd(t.s, i), Emoji)
	}
	end := i + n
	switch c {
	case '.', '-', '—', '–', '*', '_', '=', '~', '!', '?', '+', '<', '>', '$', '/', '\\', '|':
		end = run(t.s, i, c)
	}
	if unicode.IsPunct(c) && c != '%' && c != '&' && c != '/' && c != '\\' || c == '=' || c == '~' {
		return t.add(i, end, Punct)
	}
	return t.add(i, end, Symbol)
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

// apostrophe adds what begins with an apostrophe of n bytes: an elided form, a clitic that stands by itself, or the mark, which
// may as well be a quotation mark.
func (t *tokenizer) apostrophe(i, n int) int {
	s := t.s
	if end := t.elision(i, n); end > i {
		if isDigit(rune(s[i+n])) {
			return t.add(i, end, Number)
		}
		return t.add(i, end, Word)
	}
	if n == 1 {
		n = double(s, i)
	}
	return t.add(i, i+n, Punct)
}

// double is the length of the mark of one byte at byte i, or of the two of it that stand for one: ” and “. A longer run is several marks.
func double(s string, i int) int {
	if i+1 < len(s) && s[i+1] == s[i] {
		return 2
	}
	return 1
}
