package deep

import (
	"unicode"
	"unicode/utf8"
)

// A shape says what the vocabulary, which has no case, does not tell of a token.
type shape uint8

const (
	bare        shape = iota // neither letters nor digits
	lower                    // all that has case is lower case
	upper                    // … upper case, and there is more than one rune
	capitalized              // the first is upper case
	numeric                  // none of these, and there is a digit
	mixed                    // none of these, and there is a letter
	shapes
)

// shapeOf is the shape of a token.
func shapeOf(token string) shape {
	var lowers, uppers, titles, digits, letters, first bool
	for i, r := range token {
		switch {
		case isLower(r):
			lowers = true
		case isUpper(r):
			uppers = true
			first = first || i == 0
		case unicode.IsTitle(r):
			titles = true
		}
		digits = digits || isDigit(r)
		letters = letters || unicode.IsLetter(r)
	}
	switch {
	case lowers && !uppers && !titles:
		return lower
	case uppers && !lowers && !titles && utf8.RuneCountInString(token) > 1:
		return upper
	case first:
		return capitalized
	case digits:
		return numeric
	case letters:
		return mixed
	}
	return bare
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.In(r, unicode.Ll, unicode.Other_Lowercase)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.In(r, unicode.Lu, unicode.Other_Uppercase)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r) || unicode.Is(otherDigits, r)
}

// otherDigits are the digits that are no decimal ones: raised, lowered, in circles and the like (Unicode's Numeric_Type=Digit).
var otherDigits = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0xb2, 0xb3, 1}, {0xb9, 0xb9, 1}, {0x1369, 0x1371, 1}, {0x19da, 0x19da, 1}, {0x2070, 0x2070, 1}, {0x2074, 0x2079, 1}, {0x2080, 0x2089, 1},
		{0x2460, 0x2468, 1}, {0x2474, 0x247c, 1}, {0x2488, 0x2490, 1}, {0x24ea, 0x24ea, 1}, {0x24f5, 0x24fd, 1}, {0x24ff, 0x24ff, 1},
		{0x2776, 0x277e, 1}, {0x2780, 0x2788, 1}, {0x278a, 0x2792, 1},
	},
	R32: []unicode.Range32{
		{0x10a40, 0x10a43, 1}, {0x10e60, 0x10e68, 1}, {0x11052, 0x1105a, 1}, {0x1f100, 0x1f10a, 1},
	},
	LatinOffset: 2,
}
