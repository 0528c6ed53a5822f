package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes words that differ in case, composition, full stops or the form of an apostrophe the same.
func Fold(w string) string {
	ascii, plain := true, true
	for i := 0; i < len(w); i++ {
		c := w[i]
		ascii = ascii && c < utf8.RuneSelf
		plain = plain && (c < 'A' || c > 'Z') && c != '.' && c != '\''
	}
	switch {
	case ascii && plain:
		return w // as most are
	case !ascii:
		w = norm.NFC.String(w)
	}
	w = strings.ToLower(w)
	return strings.Map(func(c rune) rune {
		switch c {
		case '.', '’', '\'', '‘':
			return -1
		}
		return c
	}, w)
}

// Initial is the first rune of a word.
func Initial(w string) rune {
	c, _ := utf8.DecodeRuneInString(w)
	return c
}
