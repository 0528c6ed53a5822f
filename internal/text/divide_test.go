package text

import (
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// check reports what in a Doc breaks the promises of the types.
func check(t *testing.T, d *Doc) {
	t.Helper()
	boundary := make([]bool, len(d.Text)+1)
	boundary[len(d.Text)] = true
	for i := range d.Text {
		boundary[i] = true
	}
	at := 0
	for i, x := range d.Tokens {
		if x.Start < at || x.Empty() || x.End > len(d.Text) || !boundary[x.Start] || !boundary[x.End] {
			t.Fatalf("token %d has span %v", i, x.Span)
		}
		spaced := at == 0 && i == 0
		page := strings.ContainsAny(d.Text[at:x.Start], "{<") // styles, scripts and tags are passed over
		for j := at; j < x.Start; {
			c, n := utf8.DecodeRuneInString(d.Text[j:])
			if !isSpace(c) && !noWidth(c) && !page {
				t.Fatalf("%q stands between tokens, before token %d", c, i)
			}
			spaced = spaced || isSpace(c)
			j += n
		}
		if x.SpaceBefore != spaced && !page {
			t.Fatalf("token %d, %q: SpaceBefore is %v", i, d.Word(i), x.SpaceBefore)
		}
		at = x.End
	}
	for _, c := range d.Text[at:] {
		if !isSpace(c) && !noWidth(c) && !strings.ContainsAny(d.Text[at:], "{<") {
			t.Fatalf("%q stands behind the last token", c)
		}
	}
	token, sentence := 0, 0
	for i, p := range d.Paragraphs {
		if p.Tokens.First != token || p.Sentences.First != sentence || p.Tokens.Len() < 1 || p.Span != d.SpanOf(p.Tokens) {
			t.Fatalf("paragraph %d: %+v", i, p)
		}
		for ; sentence < p.Sentences.End; sentence++ {
			s := d.Sentences[sentence]
			if s.Tokens.First != token || s.Tokens.Len() < 1 || int(s.Paragraph) != i || s.Span != d.SpanOf(s.Tokens) {
				t.Fatalf("sentence %d: %+v", sentence, s)
			}
			for ; token < s.Tokens.End; token++ {
				if int(d.Tokens[token].Sentence) != sentence {
					t.Fatalf("token %d is of sentence %d, not %d", token, d.Tokens[token].Sentence, sentence)
				}
			}
		}
		if p.Tokens.End != token {
			t.Fatalf("paragraph %d ends at token %d, its sentences at %d", i, p.Tokens.End, token)
		}
	}
	if token != len(d.Tokens) || sentence != len(d.Sentences) {
		t.Fatalf("paragraphs hold %d tokens of %d, %d sentences of %d", token, len(d.Tokens), sentence, len(d.Sentences))
	}
}

func FuzzDivide(f *testing.F) {
	for _, s := range []string{
		wrappedLetter, "“Why?” she asked. ‘Tell ’em it’s 5p.m.’", "a@b.c @d_e #f www.g.h/i? ’n’ '90s .5 1-2-3", "\ufeffx\u200d\u00ad\xff\xe2\x80\r\n\u2028> y\n- z\n1. q",
		"U.S.'s J. K.I. No. 3 p. (((“‘\"''``", "👍🏽👩‍👩‍👧🇬🇧🇫 1️⃣", "'s 's a's's's n't can't", ". . . ! ?! …. a_b_ _c_", "It rained.\n.bio { float: left; }\nShe wept.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Divide(s)
		check(t, d)
		if !reflect.DeepEqual(d, Divide(s)) {
			t.Fatal("divided twice, it differs")
		}
	})
}

// TestLinear divides a megabyte of what invites going back over it. Quadratic time would be hours.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"(", "\"", "'", "’", "‘", "``", "a", "1", ".", ". ", "\n", "\n\n", "a\n", "a's", "'s", "a-", "co-", "1-", "1,", "A.", "A. ", "No. ", "No.", "a@", "a@b.", "@", "@b-",
		"a_", "_", "h", "http://", "www.)", "\u00ad", "a\u00ad", "'\u00ad", "\u200b", "👩\u200d", "🇬", "\xff", "> ", ">\n", "- ", "- a\n", " ", ".(", ".\" ", "[1]", ".[1]", "? A ", "‘n", "東", "-", "!?", "&a",
		"a.b", "  a\n", "\r", ".’ ",
	} {
		s := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		d := Divide(s)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q: %v", unit, took)
		} else if testing.Verbose() && took > 100*time.Millisecond {
			t.Logf("%q: %v, %d tokens", unit, took, len(d.Tokens))
		}
	}
}

func BenchmarkDivide(b *testing.B) {
	s := strings.Repeat("Harbour plan divides Port Ellery\nThe board voted on Monday night to lengthen its northern pier, a £5m plan that has parted fishers from hoteliers.\n"+
		"“We’ve waited long enough,” said Ines Quail, 61, who has led the board since 2012. “Nobody can say that we didn’t listen to the U.S. engineers.”\n", 40)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Divide(s)
	}
}
