package text

import (
	"strings"
	"unicode/utf8"
)

// address is the end of the web address at byte i, and i where there is none.
func address(s string, i int) int {
	switch s[i] {
	case 'h', 'H':
		if !hasPrefixFold(s[i:], "http://") && !hasPrefixFold(s[i:], "https://") {
			return i
		}
	case 'w', 'W':
		if !hasPrefixFold(s[i:], "www.") {
			return i
		}
	default:
		return i
	}
	return pathEnd(s, i)
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// pathEnd is the end of what belongs to the web address that goes on at byte i: no white space, no quotation mark, and no mark
// at its end that would close the sentence.
func pathEnd(s string, i int) int {
	end, last := i, i // last is behind the last character that may stand at the end
	for end < len(s) {
		c, n := utf8.DecodeRuneInString(s[end:])
		if isSpace(c) || noWidth(c) || c == utf8.RuneError || strings.ContainsRune("<>\"“”‘’«»", c) || end == i && c != '/' && !isWord(c) {
			break
		}
		end += n
		if !strings.ContainsRune(".,;:!?)]}'", c) {
			last = end
		}
	}
	return last
}

// domain reports whether a word with full stops inside is the name of a site: metro.co.uk.
func domain(w string) bool {
	k := strings.LastIndexByte(w, '.')
	if k <= 0 {
		return false
	}
	switch w[k+1:] {
	case "Com", "COM":
		return k > 1
	case "com", "org", "net", "gov", "edu", "info", "uk", "ie", "au", "nz", "ca", "za", "eu":
		return k > 1
	}
	return false
}

// tag adds what begins with @ or #: an e-mail address, whose first part has been read already, a handle, a hashtag, or the mark alone.
func (t *tokenizer) tag(i int, c rune) int {
	s := t.s
	if c == '@' && !t.space {
		if end := hostEnd(s, i+1); end > i {
			if start := t.mailbox(i); start < i {
				return t.add(start, end, Address)
			}
		}
	}
	end := i + 1
	for {
		e := wordEnd(s, end)
		for e < len(s) && s[e] == '_' {
			e++
		}
		if e == end {
			break
		}
		end = e
	}
	switch {
	case end == i+1, c == '#' && isDigit(rune(s[i+1])):
		return t.add(i, i+1, Symbol)
	case c == '@':
		return t.add(i, end, Handle)
	}
	return t.add(i, end, Hashtag)
}

// mailbox takes back the tokens that are the part of an e-mail address before its @ at byte i, and returns where they began.
func (t *tokenizer) mailbox(i int) int {
	start := i
	for k := len(t.out) - 1; k >= 0 && t.out[k].End == start; k-- {
		o := t.out[k]
		switch t.s[o.Start] {
		case '.', '-', '_', '+':
		default:
			if o.Kind != Word && o.Kind != Number {
				return start
			}
		}
		start, t.space, t.out = o.Start, o.SpaceBefore, t.out[:k]
		if o.SpaceBefore {
			break
		}
	}
	return start
}

// hostEnd is the end of the part of an e-mail address behind its @, which begins at byte i; 0 where it is none.
func hostEnd(s string, i int) int {
	dots := 0
	for {
		e := wordEnd(s, i)
		if e == i {
			return 0
		}
		if e+1 < len(s) && (s[e] == '.' || s[e] == '-') && (isLetter(rune(s[e+1])) || isDigit(rune(s[e+1]))) {
			if s[e] == '.' {
				dots++
			}
			i = e + 1
			continue
		}
		if dots == 0 {
			return 0
		}
		return e
	}
}
