package text

import (
	"html"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Decode is a text with the characters written out that a page's code, or a wrong decoding on the way, has left as others: &ldquo;, &#8217;, \", the bytes of
// Windows-1252, and UTF-8 that was taken for it (â€œ, Ã©); and the apostrophe of Indonesia"s. Characters that show nothing, such as a soft hyphen, are left out,
// and so are those of Markdown that set a headline, a bold word or a link. The places lead back to the text as given; they are nil where nothing had to be
// written out. It takes time linear in the length of s.
func Decode(s string) (string, *Places) {
	var out strings.Builder
	p := &Places{}
	done := 0 // what of s is in out
	var m markdown
	for i := 0; i < len(s); {
		var meant string
		var n int
		switch c := s[i]; {
		case c == '#', c == '*', c == '[', c == ']':
			n = m.sets(s, i)
		case c == '"' && mistyped(s, i):
			meant, n = "'", 1
		case c >= utf8.RuneSelf, c == '&', c == '\\', c == 'A' && strings.HasPrefix(s[i+1:], tilde):
			meant, n = decoded(s, i)
		}
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		out.WriteString(s[done:i])
		at := out.Len()
		out.WriteString(meant)
		p.given = append(p.given, Span{i, i + n})
		p.written = append(p.written, Span{at, out.Len()})
		i += n
		done = i
	}
	if len(p.given) == 0 {
		return s, nil
	}
	out.WriteString(s[done:])
	return out.String(), p
}

// Places tell where in a text as given stands what stands in the same text decoded.
type Places struct{ given, written []Span } // what was written out, in order, in both

// Back is the span in the text as given of a span in the text decoded.
func (p *Places) Back(s Span) Span {
	if p == nil {
		return s
	}
	// What was left out right before it is no part of it, nor what was right behind.
	k := sort.Search(len(p.written), func(k int) bool { return p.written[k].End > s.Start })
	start := p.past(k-1, s.Start)
	if k < len(p.written) && p.written[k].Start < s.Start {
		start = p.given[k].Start
	}
	k = sort.Search(len(p.written), func(k int) bool { return p.written[k].Start >= s.End }) - 1
	end := p.past(k, s.End)
	if k >= 0 && p.written[k].End > s.End {
		end = p.given[k].End
	}
	return Span{start, max(start, end)}
}

// past is where offset i of the text decoded, behind the kth that was written out, stands as given.
func (p *Places) past(k, i int) int {
	if k < 0 {
		return i
	}
	return p.given[k].End + i - p.written[k].End
}

// decoded is what is meant by the n bytes at offset i, of which the first is no plain letter; n is nought where they mean what they are.
func decoded(s string, i int) (meant string, n int) {
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '&':
		return entity(s[i:])
	case r == '\\':
		if i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\'') {
			return s[i+1 : i+2], 2
		}
	case r == utf8.RuneError && size == 1:
		return windows(s[i], 1)
	case 0x80 <= r && r <= 0x9F:
		return windows(byte(r), size)
	case strings.ContainsRune(unseen, r):
		return "", size
	case r == '″', r == '＂':
		return `"`, size
	case r == '＇':
		return "'", size
	case r == 'A': // of Ã, its tilde a character of its own
		c, more := utf8.DecodeRuneInString(s[i+1+len(tilde):])
		n = 1 + len(tilde) + more
		if 0xA0 <= c && c <= 0xBF && (i > 0 && small(s[i-1]) || i+n < len(s) && small(s[i+n])) {
			return string(0xC0 | c&0x3F), n
		}
		return "", 0
	case r == 'â', r == 'Ã', r == 'Â':
		return misread(s, i)
	}
	return "", 0
}

// mistyped reports whether the double mark at byte i stands for an apostrophe: Indonesia"s; not the "A"s.
func mistyped(s string, i int) bool {
	if i == 0 || i+1 >= len(s) || s[i+1] != 's' || !small(s[i-1]) || i+2 < len(s) && (wordly(s[i+2]) || s[i+2] >= utf8.RuneSelf) {
		return false
	}
	for k := i - 1; k >= max(0, i-longestOwner); k-- {
		if s[k] == '"' && (k == 0 || s[k-1] == ' ' || s[k-1] == '\n') {
			return false // an opening mark, which this one closes
		}
	}
	return true
}

// longestOwner bounds the bytes before such a mark in which one that opens is looked for.
const longestOwner = 40

// windows is the character that byte c is in Windows-1252, and n, the bytes it takes; n is nought for the few that are none there.
func windows(c byte, n int) (string, int) {
	if m := charmap.Windows1252.DecodeByte(c); m > 0x9F && m != utf8.RuneError {
		return string(m), n
	}
	return "", 0
}

// tilde is one that stands above the letter before.
const tilde = "\u0303"

// unseen are characters that show nothing: soft hyphens, spaces without width, marks of direction and of byte order.
const unseen = "\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF"

// longestEntity bounds the bytes of a character that is written as page code.
const longestEntity = 32

// entity is the character that page code stands for, &quot; or &#8220;, and how many bytes it takes; code that was coded again, &amp;quot;, too.
func entity(s string) (meant string, n int) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';') + 1
	if end == 0 {
		return "", 0
	}
	meant = html.UnescapeString(s[:end])
	if meant == s[:end] {
		return "", 0
	}
	if meant == "&" {
		if more := strings.IndexByte(s[end:min(len(s), end+longestEntity)], ';') + 1; more > 0 {
			if again := html.UnescapeString("&" + s[end:end+more]); again != "&"+s[end:end+more] {
				return again, end + more
			}
		}
	}
	return meant, end
}

// misread is the character whose bytes in UTF-8 were taken, each for itself, for Windows-1252, and how many bytes it takes now: â€œ for “, Ã© for é. Of the letters of two bytes only those
// within words in small letters are, as “SÃ” ends in one by right.
func misread(s string, i int) (meant string, n int) {
	for _, twice := range [2]string{"ÃƒÂ", "Ã\u0083Â"} {
		if strings.HasPrefix(s[i:], twice) {
			if c, more := utf8.DecodeRuneInString(s[i+len(twice):]); 0xA0 <= c && c <= 0xBF {
				return string(0xC0 | c&0x3F), len(twice) + more // of é, garbled twice: ÃƒÂ©
			}
		}
	}
	var b []byte
	at, two := i, 0 // behind the characters so far, and behind two
	for len(b) < 3 && at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		c, ok := byte(r), r <= 0xFF
		if r > 0xFF {
			c, ok = charmap.Windows1252.EncodeRune(r)
		}
		if !ok || c < 0x80 {
			break
		}
		b = append(b, c)
		if at += size; len(b) == 2 {
			if two = at; b[0] != 0xE2 {
				break
			}
		}
	}
	switch {
	case len(b) == 3 && utf8.Valid(b):
		return string(b), at - i
	case len(b) >= 2 && b[0] == 0xE2 && b[1] == 0x80: // the third byte, of ”, is none in Windows-1252 and often lost
		return "”", two - i
	case len(b) == 2 && b[0] != 0xE2 && b[1] >= 0xA0 && utf8.Valid(b):
		before, behind := byte(0), byte(0)
		if i > 0 {
			before = s[i-1]
		}
		if at < len(s) {
			behind = s[at]
		}
		if b[0] == 0xC2 && b[1] != 0xBB || small(before) || small(behind) {
			return string(b), at - i
		}
	}
	return "", 0
}

func small(c byte) bool { return 'a' <= c && c <= 'z' }

// A markdown is what of Markdown is open: where the bold words and the words of the link end that opened last.
type markdown struct{ bold, link int }

// Bounds of the bytes of bold words, or of the words of a link, and of an address.
const longestBold, longestAddress = 400, 1000

// sets is how many of the bytes from offset i on only set what stands beside them: ## at the beginning of a line, the ** around bold words, and the brackets of a link with its address. It
// is nought for any others: f**k, [sic].
func (m *markdown) sets(s string, i int) int {
	rest := s[i:]
	switch s[i] {
	case '#':
		n := len(rest[:min(len(rest), 7)]) - len(strings.TrimLeft(rest[:min(len(rest), 7)], "#"))
		if (i == 0 || s[i-1] == '\n') && n <= 6 && n < len(rest) && rest[n] == ' ' {
			return n + 1
		}
	case '*':
		if i == m.bold && i > 0 {
			return 2
		}
		if i < m.bold || !strings.HasPrefix(rest, "**") || len(rest) < 5 || rest[2] == '*' || rest[2] <= ' ' || i > 0 && (s[i-1] == '*' || wordly(s[i-1])) {
			return 0
		}
		if end := strings.Index(firstLine(rest[2:], longestBold), "**"); end > 0 && rest[2+end-1] > ' ' && !strings.HasPrefix(rest[2+end+2:], "*") {
			m.bold = i + 2 + end
			return 2
		}
	case '[':
		words := firstLine(rest, longestBold)
		if end := strings.IndexByte(words, ']'); end > 1 && (strings.HasPrefix(rest[end:], "](http") || strings.HasPrefix(rest[end:], "](/")) && strings.IndexByte(firstLine(rest[end:], longestAddress), ')') > 0 {
			m.link = i + end
			return 1
		}
	case ']':
		if i == m.link && i > 0 {
			return strings.IndexByte(rest, ')') + 1
		}
	}
	return 0
}

// firstLine is what of s stands before the end of its first line, and no more than so many bytes.
func firstLine(s string, most int) string {
	s = s[:min(len(s), most)]
	if end := strings.IndexByte(s, '\n'); end >= 0 {
		return s[:end]
	}
	return s
}

// wordly reports whether a byte is a plain letter or a digit.
func wordly(c byte) bool {
	return small(c|' ') || '0' <= c && c <= '9'
}
