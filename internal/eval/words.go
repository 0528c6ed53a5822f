package eval

import "unicode"

// The reference scorer is a Python program; these are its ideas of a word, white space and a quoted stretch.

// isWord is what \w matches: letters, numbers of every sort and the underscore, but no combining marks.
func isWord(c rune) bool {
	return c == '_' || unicode.IsLetter(c) || unicode.IsNumber(c)
}

// isSpace is what \s matches: white space, and the four separators of ASCII besides.
func isSpace(c rune) bool {
	return unicode.IsSpace(c) || 0x1C <= c && c <= 0x1F
}

// words divides a text into words, with the apostrophes, hyphens and full stops within them, and single marks.
func words(text []rune) []Span {
	var out []Span
	for i := 0; i < len(text); {
		if isSpace(text[i]) {
			i++
			continue
		}
		end := i + 1
		if isWord(text[i]) {
			end = wordEnd(text, i)
		}
		out = append(out, Span{i, end})
		i = end
	}
	return out
}

func wordEnd(text []rune, i int) int {
	for i < len(text) && isWord(text[i]) {
		i++
		if i+1 < len(text) && joins(text[i]) && isWord(text[i+1]) {
			i++
		}
	}
	return i
}

func joins(c rune) bool { return c == '’' || c == '\'' || c == '-' || c == '.' }

// quotedStretches finds what stands between double quotation marks, marks excluded, line by line. One that is never
// closed runs to the end of its line.
func quotedStretches(text []rune) []Span {
	var out []Span
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		out = append(out, stretchesOfLine(text, start, end)...)
		start = end + 1
	}
	return out
}

func stretchesOfLine(text []rune, start, end int) []Span {
	var out []Span
	open := -1
	for i := start; i < end; i++ {
		switch c := text[i]; {
		case open < 0 && (c == '“' || c == '"'):
			open = i + 1
		case open >= 0 && (c == '”' || c == '"'):
			if i > open {
				out = append(out, Span{open, i})
			}
			open = -1
		}
	}
	for end > start && isSpace(text[end-1]) {
		end--
	}
	if open >= 0 && end > open {
		out = append(out, Span{open, end})
	}
	return out
}
