package text

import "strings"

// longestMarkup bounds the bytes of a tag of markup.
const longestMarkup = 1000

// markup is the end of the tag of a page's markup that begins with the < at byte i, which a paste left in the text, <p>, </em>, <a href="…">, and whether it
// parts what stands before and behind it, as most do and one that only sets words in italics does not. The end is i where there is none: i < 3, <ann>.
func markup(s string, i int) (end int, parts bool) {
	k := i + 1
	if k < len(s) && s[k] == '/' {
		k++
	}
	first := k
	for k < len(s) && k < first+16 && (isLetter(rune(s[k])) || k > first && (isDigit(rune(s[k])) || s[k] == '-')) {
		k++
	}
	name := strings.ToLower(s[first:k])
	if name == "" || k == len(s) {
		return i, false
	}
	rest := s[k:min(len(s), i+longestMarkup)]
	n := strings.IndexAny(rest, "<>")
	if n < 0 || rest[n] != '>' {
		return i, false
	}
	switch rest = rest[:n]; {
	case strings.Trim(rest, " /") == "":
		if !elements[name] && !inline[name] {
			return i, false
		}
	case !isSpace(rune(rest[0])) || !strings.Contains(rest, "=\""):
		return i, false
	}
	return k + n + 1, !inline[name]
}

// Plain is a piece of an article as who reads it is to see it: decoded, and without tags of markup.
func Plain(s string) string {
	s, _ = Decode(s)
	if !strings.Contains(s, "<") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '<' {
			if end, parts := markup(s, i); end > i {
				if parts && (end == len(s) || strings.IndexByte(".,;:!?", s[end]) < 0) {
					out.WriteByte(' ')
				}
				i = end
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}

var (
	// elements are the tags that part what they stand between.
	elements = words(`p br hr div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr td th tbody thead blockquote pre article section header footer aside figure figcaption
		img iframe video audio source embed object script style form input button main nav center tweet`)
	// inline are those that only tell how words are set.
	inline = words("a b i u s em strong span small big sub sup font mark cite q abbr code time ins del strike")
)
