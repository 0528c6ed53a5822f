package deep

import (
	"strings"
	"testing"
)

func TestSpell(t *testing.T) {
	v := tinyEngine(t).vocabulary
	s := &speller{vocabulary: v}
	for token, want := range map[string]string{
		"said":                        "said",
		"SAID":                        "said",
		"tone":                        "t ##o ##n ##e",
		"Café":                        "cafe",
		"cafe\u0301":                  "cafe",
		"xyz":                         "[UNK]",
		"tax":                         "[UNK]",
		"t.a":                         "t . a",
		"x.a":                         "[UNK] . a",
		"”":                           "”",
		"...":                         ". . .",
		"a\u00adn":                    "a ##n",
		"a\u200bn":                    "a ##n",
		"a\x01n":                      "a ##n",
		"\xffa":                       "a",
		"\u0301":                      "[UNK]",
		"中中a":                         "中 中 a",
		"[CLS]":                       "[UNK] [UNK] [UNK]",
		strings.Repeat("a", 12):       "a" + strings.Repeat(" ##a", 11),
		strings.Repeat("a", 13):       "a" + strings.Repeat(" ##a", 11),
		strings.Repeat("a", 100):      "a" + strings.Repeat(" ##a", 11),
		strings.Repeat("a", 101):      "[UNK]",
		strings.Repeat("á", 13) + "x": "[UNK]",
		strings.Repeat(".", 90):       strings.Repeat(". ", 11) + ".",
	} {
		var got []string
		for _, p := range s.spell(token) {
			got = append(got, tinyPieces[p])
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%q: %s, want %s", token, got, want)
		}
	}
}

func TestVocabularyErrors(t *testing.T) {
	for _, lines := range []string{"", "[UNK]\n[CLS]\n[SEP]", strings.Repeat("a\n", 1<<16)} {
		if _, err := newVocabulary(lines); err == nil {
			t.Errorf("%.30q: no error", lines)
		}
	}
}

func TestShape(t *testing.T) {
	for token, want := range map[string]shape{
		"":         bare,
		"…":        bare,
		"said":     lower,
		"e.g.":     lower,
		"1990s":    lower,
		"NATO":     upper,
		"U.S.":     upper,
		"A":        capitalized,
		"É":        capitalized,
		"Ann":      capitalized,
		"McCain":   capitalized,
		"15":       numeric,
		"½":        bare,
		"²":        numeric,
		"٣":        numeric,
		"iPhone":   mixed,
		"中国":       mixed,
		"ª":        lower,
		"ⅷ":        lower,
		"Ⅷ":        capitalized,
		"ǅ":        mixed,
		"ǅA":       mixed,
		"aǅ":       mixed,
		"\xff\xfe": bare,
		"’S":       upper,
		"iOS8":     numeric,
	} {
		if got := shapeOf(token); got != want {
			t.Errorf("%q: %d, want %d", token, got, want)
		}
	}
}

func FuzzSpell(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	v := tinyEngine(f).vocabulary
	s := &speller{vocabulary: v}
	f.Fuzz(func(t *testing.T, token string) {
		pieces := s.spell(token)
		if len(pieces) == 0 || len(pieces) > maxPieces {
			t.Fatalf("%d pieces", len(pieces))
		}
		for _, p := range pieces {
			if int(p) >= v.size || p == v.start || p == v.end || p == v.gap {
				t.Fatalf("piece %d", p)
			}
		}
		shapeOf(token)
	})
}
