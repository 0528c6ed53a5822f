package sayso_test

import (
	"encoding/json"
	"math"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/internal/text"
)

// checkSpans fails where an article breaks the contract of its spans.
func checkSpans(t *testing.T, a sayso.Article) {
	t.Helper()
	check := func(what string, s sayso.Span, mayBeEmpty bool) {
		t.Helper()
		switch {
		case mayBeEmpty && s == (sayso.Span{}):
		case s.Start < 0 || s.End > len(a.Text) || s.Start >= s.End:
			t.Fatalf("%s: span %v of a text of %d bytes", what, s, len(a.Text))
		case !boundary(a.Text, s.Start) || !boundary(a.Text, s.End):
			t.Fatalf("%s: span %v is not on rune boundaries", what, s)
		}
	}
	speaker := func(what string, i int) {
		t.Helper()
		if i < -1 || i >= len(a.Speakers) {
			t.Fatalf("%s: speaker %d of %d", what, i, len(a.Speakers))
		}
	}
	start := 0
	for _, q := range a.Quotes {
		if len(q.Spans) == 0 {
			t.Fatal("a quote without spans")
		}
		if q.Spans[0].Start < start {
			t.Fatal("quotes are out of order")
		}
		start = q.Spans[0].Start
		end := 0
		for _, s := range q.Spans {
			check("quote", s, false)
			if s.Start < end {
				t.Fatalf("pieces of a quote overlap: %v", q.Spans)
			}
			end = s.End
		}
		at := q.Attribution
		check("mention", at.Mention, true)
		check("cue", at.Cue, true)
		check("addressee", at.Addressee, true)
		speaker("quote", at.Speaker)
		if at.Confidence < 0 || at.Confidence > 1 {
			t.Fatalf("confidence %v", at.Confidence)
		}
	}
	decoded, _ := text.Decode(a.Text)
	for _, s := range a.Speakers {
		if s.Name == "" || len(s.Mentions) == 0 || !strings.Contains(decoded, s.Name) {
			t.Fatalf("speaker %+v", s)
		}
		checkMentions(t, check, s.Mentions)
	}
	for _, s := range a.Sources {
		checkMentions(t, check, s.Mentions)
	}
	for _, e := range a.Entities {
		checkMentions(t, check, e.Mentions)
	}
	for _, x := range a.Terms {
		check("term", x.Span, false)
	}
	for _, r := range a.Responses {
		check("response", r.Span, false)
		speaker("response", r.Speaker)
	}
	for _, x := range a.Issues {
		check("issue", x.Span, false)
	}
}

func checkMentions(t *testing.T, check func(string, sayso.Span, bool), ms []sayso.Span) {
	t.Helper()
	if len(ms) == 0 {
		t.Fatal("nothing mentions it")
	}
	start := 0
	for _, m := range ms {
		check("mention", m, false)
		if m.Start < start {
			t.Fatal("mentions are out of order")
		}
		start = m.Start
	}
}

// boundary reports whether byte i of s is where a rune begins, or the end; an invalid byte is a rune.
func boundary(s string, i int) bool {
	if i == len(s) || utf8.RuneStart(s[i]) {
		return true
	}
	for back := 1; back < utf8.UTFMax && i-back >= 0; back++ {
		if _, n := utf8.DecodeRuneInString(s[i-back:]); n > back {
			return false
		}
		if utf8.RuneStart(s[i-back]) {
			break
		}
	}
	return true
}

// Four times the text takes about four times as long, whatever the text is; as quadratic work would take sixteen times, a noisy machine does not matter.
func TestLinear(t *testing.T) {
	best := func(s string) time.Duration {
		least := time.Hour
		for range 2 {
			begin := time.Now()
			sayso.Parse(s)
			least = min(least, time.Since(begin))
		}
		return least
	}
	for _, s := range []string{"a ", "that ", "her his ", "Radio of ", "A coroner said it was over. ", "Hale’s claim that ", "What he said was ", "Said Hale: “a” ", "“the “big ", "Ann Hale, "} {
		end := " Coroner Ann Hale said it was over."
		short, long := best(strings.Repeat(s, 800)+end), best(strings.Repeat(s, 3200)+end)
		if long > 11*short {
			t.Errorf("%q: %v, four times as long %v", s, short, long)
		}
	}
}

// However the characters are written, the same is found, where it stands in the text as given.
func TestDecoded(t *testing.T) {
	const plain = "Ann Peña, the mayor, said the bridge was “perfectly safe”. “I’d walk over it,” she said.\n\n“It’s a trap,” said Tom Reed. “I told her.”"
	want := sayso.Parse(plain)
	for _, marks := range [][4]string{
		{"&ldquo;", "&rdquo;", "&rsquo;", "&ntilde;"}, {"&#8220;", "&#x201d;", "&#8217;", "&#241;"}, {"â€œ", "â€\u009d", "â€™", "Ã±"}, {"\x93", "\x94", "\x92", "\xf1"},
		{"\u0093", "\u0094", "\u0092", "ñ"}, {"\u200b“", "”\u200b", "’", "ñ\u00ad"},
	} {
		given := strings.NewReplacer("“", marks[0], "”", marks[1], "’", marks[2], "ñ", marks[3]).Replace(plain)
		got := sayso.Parse(given)
		checkSpans(t, got)
		if got.Text != given || len(got.Quotes) != len(want.Quotes) || got.Speakers[0].Name != "Ann Peña" {
			t.Errorf("%q: %d quotes, %+v", given, len(got.Quotes), got.Speakers)
			continue
		}
		for i, q := range got.Quotes {
			if said, _ := text.Decode(got.Said(q)); said != want.Said(want.Quotes[i]) || q.Attribution.Speaker != want.Quotes[i].Attribution.Speaker {
				t.Errorf("%q: got %q, want %q", given, said, want.Said(want.Quotes[i]))
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	p := sayso.New(sayso.WithThoughts(), sayso.WithCues("grumble", "X"))
	f.Fuzz(func(t *testing.T, s string) {
		a := p.Parse(s)
		checkSpans(t, a)
		if diff := cmp.Diff(a, p.Parse(s)); diff != "" {
			t.Fatalf("the same text read twice:\n%s", diff)
		}
		if !utf8.ValidString(s) {
			return
		}
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		back := sayso.Article{Text: s}
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, back); diff != "" {
			t.Fatalf("through JSON and back:\n%s", diff)
		}
		for _, unit := range []sayso.Offset{sayso.Runes, sayso.UTF16} {
			if _, err := a.JSON(unit); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// FuzzUnmarshal reads any JSON whatever: an article that comes of it is written and read again, unless its spans do not fit its text.
func FuzzUnmarshal(f *testing.F) {
	f.Add(`{"quotes":[{"kind":"direct","act":"speech","text":"a","spans":[{"start":1,"end":2}],"speaker":0}],"speakers":[{"name":"B","kind":"person"}]}`)
	f.Add(`{"quotes":[{"speaker":7}]}`)
	f.Add(`{"quotes":[],"terms":[{"kind":"title","span":{"start":-4,"end":9}}],"issues":null}`)
	f.Fuzz(func(t *testing.T, s string) {
		a := sayso.Article{Text: strings.Repeat("é", 1000)}
		back := a
		if json.Unmarshal([]byte(s), &a) != nil {
			return
		}
		b, err := json.Marshal(a)
		if err != nil {
			return // a span beyond the text
		}
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, back); diff != "" {
			t.Fatal(diff)
		}
	})
}

// seeds are small texts with something awkward in each, to start the fuzzer from and to hold the contract to.
var seeds = []string{
	"Hale’s claim that",
	"The minister’s view is that",
	"Ann Hale remained confident that",
	"He was also asked about that",
	"“No” was all",
	"Said Hale:",
	"Omar “the Big Man”",
	"The road was shut, was told, which annoyed the mayor of the town.",
	"Hale said “the bank” does not comment",
	"Said no",
	"Reading council said", "It was told by a source close to", "and water director Anne Hale", // cut off, and begun in the middle
	"Thanks, Miss", "Council thanks Lady\n\nThwaite fell.", "Maya Osei, 44,", "Eun-", "Anne Hale, who chairs", "Would it? “", "Mayor:\n\nNo.", "co-founder Anne Hale",
	"",
	" \n\t",
	"“",
	"“”",
	"‘’‘’‘",
	"“We will appeal,” said Dana Whitlock. “This is not over.”",
	"Mr Okoro said: ‘The players’ union isn’t happy.\n‘It’s “done”.’\n",
	"\xff“\xfe” said \xc3 Smith\x80",
	"\ufeff\"A,\" B said,\r\n\"c.\"\r\n",
	"Q: Why?\nA: Because.\nQ: And?\nA: “No.”",
	"according to according to said said told that that",
	"He, who said, which told, that asked, she, they, it said said.",
	"> quoted\n> block\n\nhe said",
	"“a “b “c “d” said E” said F” said G” said H.",
	"THE COUNCIL SAID \"NO\" — Reuters",
	"The minister hopes that the bill will pass and did not respond to a request for comment.",
	"𝒮mith said: “😀 \u200b👩‍👩‍👧.”",
}

func TestContract(t *testing.T) {
	for _, s := range seeds {
		checkSpans(t, sayso.Parse(s))
	}
	for _, a := range readArticles(t, "testdata/articles") {
		checkSpans(t, sayso.Parse(a.text))
	}
}

// One Parser serves many goroutines. The race detector looks on.
func TestConcurrent(t *testing.T) {
	p := sayso.New(sayso.WithThoughts())
	articles := readArticles(t, "testdata/articles")
	want := make([]sayso.Article, len(articles))
	for i, a := range articles {
		want[i] = p.Parse(a.text)
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range articles {
				k := (i + g) % len(articles)
				if got := p.Parse(articles[k].text); !cmp.Equal(want[k], got) {
					t.Errorf("goroutine %d reads %s otherwise", g, articles[k].name)
				}
			}
		})
	}
	wg.Wait()
}

func TestMinConfidence(t *testing.T) {
	for _, a := range readArticles(t, "testdata/articles") {
		all := sayso.Parse(a.text)
		for _, least := range []float64{0, 0.5, 0.9, 1.1} {
			got := sayso.New(sayso.WithMinConfidence(least)).Parse(a.text)
			checkSpans(t, got)
			n := 0
			for _, q := range all.Quotes {
				if q.Attribution.Confidence >= least {
					n++
				}
			}
			if len(got.Quotes) != n {
				t.Errorf("%s at %v: %d quotes, want %d", a.name, least, len(got.Quotes), n)
			}
		}
	}
}

func TestWithCues(t *testing.T) {
	text := "Mr Vance harrumphed that the road would be closed."
	if n := len(sayso.Parse(text).Quotes); n != 0 {
		t.Fatalf("harrumph is a cue already: %d quotes", n)
	}
	a := sayso.New(sayso.WithCues("Harrumph", "")).Parse(text)
	if len(a.Quotes) != 1 || a.Said(a.Quotes[0]) != "the road would be closed" {
		t.Errorf("got %+v", a.Quotes)
	}
}

// A parser that was not made by New, and settings that are nothing, read as Parse does.
func TestParserDefaults(t *testing.T) {
	text := "“We will appeal,” said Dana Whitlock. He said it was over."
	want := sayso.Parse(text)
	for name, p := range map[string]*sayso.Parser{
		"the zero Parser": new(sayso.Parser),
		"a nil option":    sayso.New(nil),
		"a nil engine":    sayso.New(sayso.WithEngine(nil)),
		"NaN":             sayso.New(sayso.WithMinConfidence(math.NaN())),
	} {
		if diff := cmp.Diff(want, p.Parse(text)); diff != "" || len(want.Quotes) == 0 {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestUnmarshalErrors(t *testing.T) {
	for _, s := range []string{
		`{"quotes":[{"speaker":0}]}`,
		`{"quotes":[{"kind":"oblique"}]}`,
		`{"quotes":[],"responses":[{"kind":"declined","speaker":-1}],"speakers":[]}`,
		`{"quotes":[],"speakers":[{"kind":"robot"}]}`,
		`{"line":3,"error":"not valid JSON at byte 7"}`,
		`{"id":null,"quotes":null}`,
		`{}`,
		`[]`,
	} {
		a := sayso.Article{Text: "kept"}
		if err := json.Unmarshal([]byte(s), &a); err == nil {
			t.Errorf("%s: no error", s)
		}
		if a.Text != "kept" || a.Quotes != nil || a.Speakers != nil {
			t.Errorf("%s: the article has changed: %+v", s, a)
		}
	}
}

func TestJSONOffsets(t *testing.T) {
	text := strings.Repeat("😀é ", 300) + "Ana Lima said: “Não.”"
	a := sayso.Parse(text)
	if len(a.Quotes) != 1 {
		t.Fatalf("%d quotes", len(a.Quotes))
	}
	s := a.Quotes[0].Spans[0]
	for _, c := range []struct {
		unit       sayso.Offset
		start, end int
	}{
		{sayso.Bytes, s.Start, s.End},
		{sayso.Runes, 900 + 16, 900 + 20},
		{sayso.UTF16, 1200 + 16, 1200 + 20},
	} {
		b, err := a.JSON(c.unit)
		if err != nil {
			t.Fatal(err)
		}
		var out struct {
			Quotes []struct{ Spans []sayso.Span }
		}
		if err := json.Unmarshal(b, &out); err != nil {
			t.Fatal(err)
		}
		if got := out.Quotes[0].Spans[0]; got != (sayso.Span{Start: c.start, End: c.end}) {
			t.Errorf("unit %d: %v, want %d to %d", c.unit, got, c.start, c.end)
		}
	}
}

// TestNegated tells what is said not to be so, or not to have been said, from what is.
func TestNegated(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Ann Hale said that the mill would close.", false},
		{"Ann Hale did not say that the mill would close.", true},
		{"Ann Hale denied that the mill would close.", true},
		{"Ann Hale disputed that the mill was old.", true},
		{"Ann Hale denied “any wrongdoing” on Monday.", true},
		{"“I never took it,” Ann Hale denied.", false},
		{"Ann Hale stopped short of calling him a liar.", true},
	} {
		a := sayso.Parse(c.text)
		if len(a.Quotes) != 1 || a.Quotes[0].Attribution.Negated != c.want {
			t.Errorf("%q: want one quote, negated %v; got %+v", c.text, c.want, a.Quotes)
		}
	}
}

// TestResponses tells who has not answered from who has.
func TestResponses(t *testing.T) {
	for _, c := range []struct {
		text, want string
	}{
		{"The Courier asked Norvik for comment. Norvik said it would reply.", ""},
		{"The Courier asked the ministry for comment. It said that the plan was fair.", ""},
		{"The Courier has asked Norvik for comment. The union said that it was late.", "has asked Norvik for comment"},
		{"The Courier contacted Norvik but has not heard back.", "contacted Norvik"},
		{"The Courier contacted Norvik.", ""},
	} {
		var got string
		a := sayso.Parse(c.text)
		for _, r := range a.Responses {
			got += a.Slice(r.Span)
		}
		if got != c.want {
			t.Errorf("%q: got response %q, want %q", c.text, got, c.want)
		}
	}
}

// TestBodies tells names and nouns of bodies from those of people.
func TestBodies(t *testing.T) {
	for _, c := range []struct {
		text string
		want sayso.SpeakerKind
	}{
		{"Telvo said it had sold the mill.", sayso.Organization},
		{"Telvo said its sales had fallen.", sayso.Organization},
		{"Ann Hale said it had sold the mill.", sayso.Person},
		{"The hotel said that it was shut.", sayso.Organization},
		{"The accused said that he was ill.", sayso.Person},
		{"The injured said that nobody had come.", sayso.Group},
	} {
		a := sayso.Parse(c.text)
		if len(a.Speakers) != 1 || a.Speakers[0].Kind != c.want {
			t.Errorf("%q: want one speaker, a %v; got %+v", c.text, c.want, a.Speakers)
		}
	}
}

// Of whom the last speaker is, by the fullest name that the article has of it.
func TestAffiliation(t *testing.T) {
	for in, want := range map[string]string{
		"“It is late,” said Anne Hale, a biogeochemist at the Moss Research Center.":                                         "Moss Research Center",
		"Anne Hale, president of the Moss Vyapari Sangh, said it was late.":                                                  "Moss Vyapari Sangh",
		"He wrote to the Leeds Housing Trust, whose chairman, Anne Hale, said it was late.":                                  "Leeds Housing Trust",
		"The National Harbour Board (NHB) met in May.\n\n“It is late,” said NHB member Anne Hale.":                           "National Harbour Board",
		"Norland is at war.\n\nNorland’s information minister, Anne Hale, said the Norland Airport Authority was late.":      "Norland",
		"“It is late,” said Democratic strategist Anne Hale.":                                                                "",
		"“It is late,” said Patrol Chief Anne Hale with the Leeds City Police Department.":                                   "Leeds City Police Department",
		"A spokeswoman for Nordell, a Swedish clothing chain whose labels were found there, would not say when it had left.": "Nordell",
		"A senior manager at Kemsa, who asked not to be named, admitted that the vials were old.":                            "Kemsa",
	} {
		a := sayso.Parse(in)
		if len(a.Speakers) == 0 {
			t.Errorf("%q: nobody speaks", in)
			continue
		}
		if got := a.Speakers[len(a.Speakers)-1].Affiliation; got != want {
			t.Errorf("%q: of %q, want %q", in, got, want)
		}
	}
}

// Who is told besides belongs to who is told; a thing is told nothing, and who is accused does not say so.
func TestAddressee(t *testing.T) {
	for in, want := range map[string]string{
		"Ann Hale told Tom Boyd and Sue Ward that the pool would close.":                    "Ann Hale | Tom Boyd and Sue Ward",
		"The chief told reporters and residents on Monday that it was safe.":                "The chief | reporters and residents",
		"The Courier asked several times whether the mayor would go.":                       "Courier | ",
		"Norvik Bank accused of covering up thefts\n\nTom Boyd of the bank wept on Monday.": " | Norvik Bank",
	} {
		a := sayso.Parse(in)
		if len(a.Quotes) != 1 {
			t.Errorf("%s: %d quotes", in, len(a.Quotes))
			continue
		}
		who, _ := a.Speaker(a.Quotes[0])
		if got := who.Name + " | " + a.Slice(a.Quotes[0].Attribution.Addressee); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}
