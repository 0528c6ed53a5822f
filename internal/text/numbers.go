package text

import "strings"

// number adds the number at byte i with the letters that belong to it.
func (t *tokenizer) number(i int) int {
	s := t.s
	j := digits(s, i)
	if e := hyphened(s, j, j-i); e > j {
		return t.add(i, e, Number)
	}
	end := wordEnd(s, j)
	if j < end && (units[s[j:end]] || units[strings.ToLower(s[j:min(end, j+4)])] && end-j <= 4 || dayHalf(s, j)) {
		t.add(i, j, Number)
		return t.word(j)
	}
	// 70’s; but 2020’s election
	if j-i == 2 && s[j-1] == '0' {
		if e := wordEnd(s, j+apostropheLen(s, j)); e > j && apostropheLen(s, j) > 0 && s[e-1] == 's' && e == j+apostropheLen(s, j)+1 {
			end = e
		}
	}
	return t.add(i, end, Number)
}

// units are written behind a number without a space, and are words of their own: 5pm, £5m, 40mph.
var units = func() map[string]bool {
	m := map[string]bool{}
	for u := range strings.FieldsSeq(`am pm km kg cm mm m mi ft lb lbs oz mph kph kmh b bn mn tn k p c hr hrs min mins gb mb tb kw mw gw kwh`) {
		m[u] = true
	}
	return m
}()

// dayHalf reports whether a.m. or p.m. stands at byte i.
func dayHalf(s string, i int) bool {
	return len(s) >= i+3 && (s[i]|0x20 == 'a' || s[i]|0x20 == 'p') && s[i+1] == '.' && s[i+2]|0x20 == 'm'
}

// digits is the end of the digits at byte i, with the points, commas, colons and strokes between them: 1,000, 3.5, 10:30, 1/2, .45.
func digits(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case isDigit(rune(c)):
		case (c == '.' || c == ',' || c == ':' || c == '/') && i+1 < len(s) && isDigit(rune(s[i+1])):
		default:
			return i
		}
		i++
	}
	return i
}

// hyphened is the end of a telephone number or a date whose first group of n digits ends at byte i: 555-0142, 212-555-0142,
// 2020-03-11; i where there is none. A range or a score (12-13) is three tokens.
func hyphened(s string, i, n int) int {
	groups, last, end := 1, n, i
	for end+1 < len(s) && s[end] == '-' && isDigit(rune(s[end+1])) {
		e := end + 1
		for e < len(s) && isDigit(rune(s[e])) {
			e++
		}
		last = e - end - 1
		groups, end = groups+1, e
	}
	if groups > 2 || groups == 2 && n == 3 && last == 4 {
		return end
	}
	return i
}

// apostropheLen is the length of the apostrophe at byte i, 0 where there is none.
func apostropheLen(s string, i int) int {
	switch {
	case strings.HasPrefix(s[i:], "'"):
		return 1
	case strings.HasPrefix(s[i:], "’"):
		return len("’")
	}
	return 0
}
