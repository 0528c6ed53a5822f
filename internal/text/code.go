package text

import "strings"

// longestCode bounds the bytes of one block of code, and longestSelector those of what stands before it on its line.
const longestCode, longestSelector = 20_000, 120

// code is the end of the code of a page, styles or a script, whose braces open at byte i, .bio { float: left; }, and how far s holds none, where they open none: {Laughter}.
func code(s string, i int) (end, none int) {
	depth, ends, sets := 0, false, false
	k := i
	for ; k < min(len(s), i+longestCode); k++ {
		switch s[k] {
		case '{':
			depth++
		case ';':
			ends = true
		case ':', '=', '(':
			sets = true
			ends = ends || s[k-1] == '"' // {"name": "Hale"}
		case '}':
			if depth--; depth > 0 {
				continue
			}
			if !ends || !sets {
				return i, k
			}
			for k < len(s) && strings.IndexByte("}();,.", s[k]) >= 0 {
				k++ // })();
			}
			return k, k
		}
	}
	return i, k
}

// codeLine is where the line begins whose words before byte i belong to the code that opens there, or i where they are too many: .bio-text, .twitter-bio |{
func codeLine(s string, i int) int {
	start := strings.LastIndexAny(s[max(0, i-longestSelector):i], "\n\r") + 1
	if start += max(0, i-longestSelector); start > 0 && s[start-1] != '\n' && s[start-1] != '\r' {
		return i
	}
	return start
}

// endsLine reports whether a block of code from byte i to end is all that stands behind there on its line, or runs over more than one, as an aside in braces does not.
func endsLine(s string, i, end int) bool {
	return end == len(s) || s[end] == '\n' || s[end] == '\r' || strings.ContainsAny(s[i:end], "\n\r")
}
