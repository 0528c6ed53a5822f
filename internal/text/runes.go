package text

import (
	"unicode"
	"unicode/utf8"
)

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' }

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c)
}

// isWord reports whether c may stand anywhere in a word: a letter, a digit, a combining mark.
func isWord(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z' || isDigit(c)
	}
	return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c)
}

// isSpace counts control characters as white space: a page that holds them shows nothing there.
func isSpace(c rune) bool {
	if c < utf8.RuneSelf {
		return c <= ' ' || c == 0x7f
	}
	return unicode.IsSpace(c)
}

// noWidth reports whether c is drawn without a width: it parts nothing and belongs to nothing.
func noWidth(c rune) bool {
	switch {
	case c < 0xad:
		return false
	case c == 0xad, c == 0x180e, c == 0xfeff:
		return true
	case 0x200b <= c && c <= 0x200f, 0x202a <= c && c <= 0x202e, 0x2060 <= c && c <= 0x206f:
		return true
	}
	return 0xe0001 <= c && c <= 0xe007f
}

func lineBreak(c rune) bool {
	return '\n' <= c && c <= '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085'
}

func isEmoji(c rune) bool {
	if 0x275b <= c && c <= 0x2760 {
		return false // ❝ and its like are quotation marks
	}
	return 0x1f300 <= c && c <= 0x1faff || 0x2600 <= c && c <= 0x27bf || regional(c)
}

// regional reports whether c is one of the letters of which two make a flag.
func regional(c rune) bool { return 0x1f1e6 <= c && c <= 0x1f1ff }

// emojiEnd is the end of the emoji at byte i, with its modifiers and what is joined to it.
func emojiEnd(s string, i int) int {
	c, n := utf8.DecodeRuneInString(s[i:])
	i += n
	if regional(c) {
		if d, m := utf8.DecodeRuneInString(s[i:]); regional(d) {
			i += m
		}
		return i
	}
	joined := false
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == '\u200d':
			joined = true
		case c == '\ufe0f', 0x1f3fb <= c && c <= 0x1f3ff, 0xe0020 <= c && c <= 0xe007f:
		case joined && isEmoji(c):
			joined = false
		default:
			return i
		}
		i += n
	}
	return i
}

// wordEnd is the end of the letters, digits and combining marks at byte i. Marks of no width may stand between them, but
// not at the end; the space of no width parts words.
func wordEnd(s string, i int) int {
	end := i
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' {
				i++
				end = i
				continue
			}
			break
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if isWord(c) {
			end = i
		} else if !noWidth(c) || c == '\u200b' {
			break
		}
	}
	return end
}

// next is the first rune from byte i that is neither white space nor of no width, on the same line; 0 where the line ends before.
func next(s string, i int) rune {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if lineBreak(c) {
			return 0
		}
		if !isSpace(c) && !noWidth(c) {
			return c
		}
		i += n
	}
	return 0
}
