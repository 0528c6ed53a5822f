package text

import (
	"testing"
	"unicode/utf8"
)

func TestDecode(t *testing.T) {
	for in, want := range map[string]string{
		"plain “text” & more":               "plain “text” & more",
		"&ldquo;It&rsquo;s&rdquo; &amp; co": "“It’s” & co",
		"&quot;No,&#34; she said":           `"No," she said`,
		"&#8220;No&#x201D; &#147;":          "“No” “",
		"&amp;quot;No&amp;quot;":            `"No"`,
		"AT&T; R&D":                         "AT&T; R&D",
		`\"No,\" she said, it\'s`:           `"No," she said, it's`,
		`C:\Users`:                          `C:\Users`,
		"â€œNo,â€\u009d itâ€™s":             "“No,” it’s",
		"â€œNo,â€ she":                      "“No,” she",
		"BasÃƒÂ¡Ã\u0083Â±ez":                "Basáñez",
		"PeA\u0303±a":                       "Peña",
		"PeÃ±a, cafÃ©, Â£5":                 "Peña, café, £5",
		"“AMANHÃ” e “VIRÁ”":                 "“AMANHÃ” e “VIRÁ”",
		"\x93No,\x94 it\x92s caf\xe9":       "“No,” it’s café",
		"\u0093No,\u0094":                   "“No,”",
		"Ruthen\"s \"A\"s, a \"so\"so":      "Ruthen's \"A\"s, a \"so\"so",
		"″No,″ ＂she＂":                       `"No," "she"`,
		"Par\u00adlia\u00adment\u200b":      "Parliament",
		"\ufeffHale":                        "Hale",
	} {
		if got, _ := Decode(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestPlain(t *testing.T) {
	const in, want = "It&rsquo;s Par\u00adliament</em>, <q>no</q><br/>< 3", "It’s Parliament, no < 3"
	if got := Plain(in); got != want {
		t.Errorf("%q: got %q, want %q", in, got, want)
	}
}

func TestBack(t *testing.T) {
	const in = "Hale said &ldquo;it&rsquo;s Par\u00adlia\u00adment&rdquo;\u200b now."
	got, places := Decode(in)
	for _, c := range []struct{ decoded, given string }{
		{"Hale", "Hale"}, {"“", "&ldquo;"}, {"it’s", "it&rsquo;s"}, {"Parliament", "Par\u00adlia\u00adment"}, {"it’s Parliament", "it&rsquo;s Par\u00adlia\u00adment"}, {" now.", " now."},
		{"Parliament”", "Par\u00adlia\u00adment&rdquo;"},
	} {
		i := indexOf(got, c.decoded)
		s := places.Back(Span{i, i + len(c.decoded)})
		if in[s.Start:s.End] != c.given {
			t.Errorf("%q: got %q, want %q", c.decoded, in[s.Start:s.End], c.given)
		}
	}
}

func indexOf(s, part string) int {
	for i := range s {
		if len(s[i:]) >= len(part) && s[i:i+len(part)] == part {
			return i
		}
	}
	return -1
}

// Whatever is decoded leads back to a span of whole runes, and those that are parted stay in order.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"&ldquo;No&rdquo;", "â€œNo,â€\u009d", "\x93No\x94", "Par\u00adlia\u00adment", "&amp;quot;", "&NotEqualTilde;", "&#0;", `\"`, "Ã©"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, places := Decode(s)
		last := 0
		for i, r := range got {
			n := utf8.RuneLen(r)
			if r == utf8.RuneError {
				_, n = utf8.DecodeRuneInString(got[i:])
			}
			b := places.Back(Span{i, i + n})
			if b.Start < last || b.End < b.Start || b.End > len(s) || !atRune(s, b.Start) || !atRune(s, b.End) {
				t.Fatalf("%q: rune at %d of %q leads back to %v behind %d", s, i, got, b, last)
			}
			last = b.Start
		}
	})
}

// atRune reports whether no rune of s goes over offset i.
func atRune(s string, i int) bool {
	return i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}
