package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const article = "“We will appeal,” said Zoë Whitlock. “It’s not over.”\n"

// call runs the command in this process.
func call(stdin string, args ...string) (stdout, stderr string, code int) {
	var out, err bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &err)
	return out.String(), err.String(), code
}

func write(t *testing.T, name string, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestListing(t *testing.T) {
	out, errs, code := call(article)
	want := "Zoë Whitlock (person)\n  “We will appeal … It’s not over.” [direct, said]\n\n"
	if out != want || errs != "" || code != 0 {
		t.Errorf("code %d, stderr %q, stdout:\n%s", code, errs, out)
	}
	if out, _, _ := call("Nothing is said here.\n"); out != "no quotes, no sources\n" {
		t.Errorf("of an article without quotes: %q", out)
	}
	want = "Speaker not identified\n  no-response: did not respond to requests for comment\n\n"
	if out, _, _ := call("He did not respond to requests for comment.\n"); out != want {
		t.Errorf("of one with nothing but a response: %q", out)
	}
}

func TestListingShowsAll(t *testing.T) {
	text := "A B said “C” to D,\n“G” to whom; E, “F” declined. \x1b[31m”\nÉ “H"
	at := func(s string) sayso.Span {
		i := strings.Index(text, s)
		return sayso.Span{Start: i, End: i + len(s)}
	}
	a := sayso.Article{Text: text,
		Quotes: []sayso.Quote{
			{Kind: sayso.Direct, Act: sayso.Writing, Spans: []sayso.Span{at("C"), at("G")}, Attribution: sayso.Attribution{Speaker: 0, Cue: at("said"), Addressee: at("D"), Negated: true, Confidence: 0.9}},
			{Kind: sayso.Direct, Spans: []sayso.Span{at("G")}, Attribution: sayso.Attribution{Speaker: 0, Addressee: at("whom"), Confidence: 0.634}},
			{Kind: sayso.Indirect, Spans: []sayso.Span{at("declined")}, Attribution: sayso.Attribution{Speaker: -1, Confidence: 0.7}},
		},
		Speakers:  []sayso.Speaker{{Name: "A B", Anonymous: true, Titles: []string{"Dr"}, Affiliation: "E"}},
		Sources:   []sayso.Source{{Name: "E", Kind: sayso.Agency}},
		Terms:     []sayso.Term{{Span: at("F"), Kind: sayso.ScareQuotes}},
		Responses: []sayso.Response{{Kind: sayso.Declined, Speaker: 0, Span: at("declined. \x1b[31m")}, {Kind: sayso.NonDenial, Speaker: -1, Span: at("E")}},
		Issues:    []sayso.Issue{{Kind: sayso.Unopened, Span: at("”\nÉ")}, {Kind: sayso.Unclosed, Span: at("“H")}},
	}
	var b strings.Builder
	if err := listing(&b, a, palette{}); err != nil {
		t.Fatal(err)
	}
	want := `A B (person, not named, Dr, of E)
  “C … G” [direct, writing, negated, said, to D]
  “G” [direct, unsure 0.63]
  declined: declined. [31m

Speaker not identified
  declined [indirect]
  non-denial: E

Sources cited
  E (agency)

In quotation marks, said by nobody
  F (scare)

Quotation marks to look at
  line 2, column 36: unopened ” É
  line 3, column 3: unclosed “H

`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

// The transformer answers in all formats, and leaves alone what labels have no part in.
func TestDeep(t *testing.T) {
	for _, args := range [][]string{nil, {"-json"}, {"-format", "conllu"}} {
		want, _, _ := call(article, args...)
		out, errs, code := call(article, append(args, "-deep")...)
		if code != 0 || errs != "" || out == "" {
			t.Errorf("%v: code %d, stderr %q", args, code, errs)
		}
		if args == nil && !strings.Contains(out, "Zoë Whitlock (person)\n  “We will appeal") {
			t.Errorf("got:\n%s", out)
		}
		if len(args) == 2 && out != want {
			t.Errorf("words and tags are others:\n%s", cmp.Diff(want, out))
		}
	}
	line := `{"id":1,"text":"“We will appeal,” said Zoë Whitlock."}`
	out, _, code := call(line+"\n"+line, "-jsonl", "-deep")
	if code != 0 || strings.Count(out, `"speakers":[{"name":"Zoë Whitlock"`) != 2 {
		t.Errorf("stream: code %d, %s", code, out)
	}
}

func TestJSON(t *testing.T) {
	out, _, code := call(article, "-json")
	var a sayso.Article
	if err := json.Unmarshal([]byte(out), &a); err != nil || code != 0 || len(a.Quotes) != 1 {
		t.Fatalf("code %d, %v: %s", code, err, out)
	}
	one, two := write(t, "one.txt", []byte(article)), write(t, "two.txt", []byte("No.\n"))
	out, _, code = call("", "-json", one, two)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if code != 0 || len(lines) != 2 {
		t.Fatalf("code %d, %d lines: %s", code, len(lines), out)
	}
	for i, l := range lines {
		var got struct{ ID string }
		if err := json.Unmarshal([]byte(l), &got); err != nil || got.ID != []string{one, two}[i] {
			t.Errorf("line %d: %v, id %q", i, err, got.ID)
		}
	}
}

func TestOffsets(t *testing.T) {
	for unit, end := range map[string]int{"byte": 18, "rune": 16, "utf16": 16} {
		out, _, _ := call(article, "-json", "-offsets", unit)
		var a sayso.Article
		if err := json.Unmarshal([]byte(out), &a); err != nil {
			t.Fatal(err)
		}
		if got := a.Quotes[0].Spans[0].End; got != end {
			t.Errorf("-offsets %s: first piece ends at %d, want %d", unit, got, end)
		}
	}
}

// Lines come out in the order in which they went in, bad ones answered in their place.
func TestStream(t *testing.T) {
	var in strings.Builder
	for i := range 300 {
		switch {
		case i%50 == 7:
			in.WriteString("{oops\n")
		case i%50 == 8:
			in.WriteString(`{"id":"no text"}` + "\n\n")
		default:
			fmt.Fprintf(&in, `{"id":%d,"text":%q,"more":[1]}`+"\n", i, strings.Repeat(article, i%5))
		}
	}
	out, errs, code := call(in.String(), "-jsonl")
	if code != 1 || errs != "sayso: could not read 12 of 300 lines; the first is line 8\n" {
		t.Errorf("code %d, stderr %q", code, errs)
	}
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != 300 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, l := range lines {
		var got struct {
			ID    any
			Line  int
			Error string
		}
		if err := json.Unmarshal([]byte(l), &got); err != nil {
			t.Fatalf("line %d: %v", i, err)
		}
		if bad := i%50 == 7 || i%50 == 8; bad != (got.Error != "") || bad && got.Line == 0 || !bad && got.ID != float64(i) {
			t.Errorf("line %d: %s", i, l)
		}
	}
}

// A bad line is answered with what is wrong with it, in words for people who write JSON and not Go, and with its id as far as there is one.
func TestStreamErrors(t *testing.T) {
	for line, want := range map[string]string{
		`{oops`:                          `{"line":1,"error":"not valid JSON at byte 1"}`,
		`{"id":"a&b","text":"cut o`:      `{"id":"a&b","line":1,"error":"not valid JSON at byte 25"}`,
		`{"id":7,"text":""} {}`:          `{"id":7,"line":1,"error":"not valid JSON at byte 19"}`,
		`{"text":"","id":tru}`:           `{"line":1,"error":"not valid JSON at byte 19"}`,
		`[{"id":1,"text":""}]`:           `{"line":1,"error":"not a JSON object"}`,
		`null`:                           `{"line":1,"error":"not a JSON object"}`,
		`"text"`:                         `{"line":1,"error":"not a JSON object"}`,
		`{}`:                             `{"line":1,"error":"\"text\" is missing"}`,
		`{"id":{"a": 1}}`:                `{"id":{"a": 1},"line":1,"error":"\"text\" is missing"}`,
		`{"id":"x","text":["a"]}`:        `{"id":"x","line":1,"error":"\"text\" is not a string"}`,
		`{"id":null,"text":null,"a":[]}`: `{"id":null,"line":1,"error":"\"text\" is not a string"}`,
	} {
		out, errs, code := call(line, "-jsonl")
		if out != want+"\n" || code != 1 || errs != "sayso: could not read 1 of 1 lines; the first is line 1\n" {
			t.Errorf("%s: code %d, stderr %q, stdout %s", line, code, errs, out)
		}
		if err := json.Unmarshal([]byte(out), new(sayso.Article)); err == nil {
			t.Errorf("%s: taken for an article", out)
		}
	}
	good, bad := write(t, "good.jsonl", []byte(`{"text":""}`)), write(t, "bad.jsonl", []byte("\n{}\n"))
	out, errs, _ := call("", "-jsonl", good, bad)
	if want := fmt.Sprintf(`{"file":%q,"line":2,"error":"\"text\" is missing"}`+"\n", bad); !strings.HasSuffix(out, want) {
		t.Errorf("of two files: %s", out)
	}
	if want := "sayso: could not read 1 of 2 lines; the first is line 2 of " + bad + "\n"; errs != want {
		t.Errorf("of two files: %s", errs)
	}
	out, errs, code := call("{\"text\":\"Caf\xe9.\"}", "-jsonl")
	if !strings.HasPrefix(out, `{"id":null,"quotes":[]`) || code != 1 || !strings.HasPrefix(errs, "sayso: not valid UTF-8 in 1 of 1 lines") {
		t.Errorf("in another encoding: code %d, stderr %q, stdout %s", code, errs, out)
	}
}

func TestStreamKeepsIDs(t *testing.T) {
	for _, id := range []string{`"a\"b"`, `12345678901234567890`, `null`, `{"a":[1]}`, `"R&D <1>"`, `{"a" : [1.0,  "\u0026"]}`} {
		out, _, code := call(`{"text":"","id":`+id+`}`, "-jsonl")
		if code != 0 || !strings.HasPrefix(out, `{"id":`+id+`,"quotes":[]`) {
			t.Errorf("id %s: code %d, %s", id, code, out)
		}
	}
}

func TestLongLine(t *testing.T) {
	b, err := json.Marshal(map[string]string{"id": "long", "text": strings.Repeat(article, 20000)})
	if err != nil {
		t.Fatal(err)
	}
	out, _, code := call(string(b), "-jsonl")
	if code != 0 || strings.Count(out, "\n") != 1 {
		t.Errorf("code %d, %d lines", code, strings.Count(out, "\n"))
	}
}

func TestCharsets(t *testing.T) {
	encode := func(e interface{ Bytes([]byte) ([]byte, error) }) []byte {
		b, err := e.Bytes([]byte(article))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	want, _, _ := call(article, "-json")
	for _, c := range []struct {
		name string
		b    []byte
		args []string
	}{
		{"utf-8 with a mark", []byte("\ufeff" + article), nil},
		{"utf-16 little", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()), nil},
		{"utf-16 big", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()), nil},
		{"windows-1252", encode(charmap.Windows1252.NewEncoder()), []string{"-charset", "windows-1252"}},
		{"utf-8, said so", []byte(article), []string{"-charset", "utf-8"}},
	} {
		got, errs, code := call("", append(c.args, "-json", write(t, "a.txt", c.b))...)
		if diff := cmp.Diff(want, got); diff != "" || code != 0 {
			t.Errorf("%s: code %d %s\n%s", c.name, code, errs, diff)
		}
	}
}

// What is in another encoding than it should be is read as well as it can be, and complained about.
func TestWrongCharset(t *testing.T) {
	b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(article))
	if err != nil {
		t.Fatal(err)
	}
	name := write(t, "a.txt", b)
	for _, format := range []string{"listing", "json", "conllu"} {
		out, errs, code := call("", "-format", format, name)
		want := "sayso: " + name + ": not valid UTF-8 (first bad byte at 0), read as it is; try -charset windows-1252\n"
		if errs != want || code != 1 || out == "" {
			t.Errorf("%s: code %d, stderr %q, stdout %q", format, code, errs, out)
		}
	}
	_, errs, code := call("\ufeffOK \ufffd \xe2\x80", "-charset", "utf-8")
	if !strings.HasPrefix(errs, "sayso: standard input: not valid UTF-8 (first bad byte at 7)") || code != 1 {
		t.Errorf("code %d, stderr %q", code, errs)
	}
}

// Bad input gets one clear line, a status that is not 0, and nothing lost of what was good.
func TestBadInput(t *testing.T) {
	good := write(t, "good.txt", []byte(article))
	for _, c := range []struct {
		name string
		bad  string
		says string
	}{
		{"missing", filepath.Join(t.TempDir(), "missing.txt"), "no such file"},
		{"directory", t.TempDir(), "is a directory"},
		{"binary", write(t, "b.bin", []byte("a\x00b\x00")), "not a text: it holds NUL bytes; perhaps it is UTF-16"},
	} {
		out, errs, code := call("", c.bad, good)
		if code != 1 || !strings.Contains(out, "Zoë Whitlock") {
			t.Errorf("%s: code %d, stdout %q", c.name, code, out)
		}
		if strings.Count(errs, "\n") != 1 || !strings.HasPrefix(errs, "sayso: ") || !strings.Contains(errs, c.says) {
			t.Errorf("%s: stderr %q", c.name, errs)
		}
	}
	stream := write(t, "s.jsonl", []byte(`{"id":1,"text":""}`))
	out, errs, code := call("", "-jsonl", filepath.Join(t.TempDir(), "no.jsonl"), t.TempDir(), stream)
	if code != 1 || strings.Count(out, "\n") != 1 || strings.Count(errs, "\n") != 2 {
		t.Errorf("stream: code %d, stdout %q, stderr %q", code, out, errs)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{"-nonsense"}, {"-offsets", "word"}, {"-min-confidence", "2"}, {"-min-confidence", "NaN"}, {"-json", "-jsonl"}, {"-charset", "klingon"}, {"-jsonl", "-charset", "utf-8"},
		{"-json", "-format", "listing"}, {"-json", "-format", "conllu"}, {"-jsonl", "-format", "listing"}, {"-jsonl", "-format", "json"}, {"-format", "xml"},
		{"-offsets", "rune"}, {"-offsets", "byte", "-jsonl", "-format", "conllu"}, {"-format", "conllu", "-thoughts"}, {"-format", "conllu", "-min-confidence", "0.5"},
		{"a.txt", "-json"}, {"-json", "-", "--"},
	} {
		out, errs, code := call("", args...)
		if code != 2 || out != "" || strings.Count(errs, "\n") != 1 || !strings.HasPrefix(errs, "sayso: ") {
			t.Errorf("%v: code %d, stdout %q, stderr %q", args, code, out, errs)
		}
	}
	for _, arg := range []string{"-h", "-help", "--help"} {
		if out, errs, code := call("", arg); out != help || errs != "" || code != 0 {
			t.Errorf("%s: code %d, stderr %q", arg, code, errs)
		}
	}
	if _, errs, _ := call("", "a.txt", "-json"); !strings.HasPrefix(errs, "sayso: flags go before files: -json") {
		t.Errorf("a flag behind a file: %q", errs)
	}
	if _, errs, code := call("", "--", "-json"); code != 1 || !strings.Contains(errs, "no such file") {
		t.Errorf("a file called like a flag: code %d, %q", code, errs)
	}
	for l := range strings.Lines(help) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(l, "\n")); n > 80 {
			t.Errorf("%d columns of help: %s", n, l)
		}
	}
	if out, _, code := call("", "-version"); code != 0 || !strings.HasPrefix(out, "sayso ") {
		t.Errorf("-version: code %d, %q", code, out)
	}
}

// Nobody sits at the device that holds nothing.
func TestNullIsNoTerminal(t *testing.T) {
	t.Setenv("TERM", "xterm")
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if isTerminal(null) {
		t.Error("it is taken for a terminal")
	}
}

// TestClosedPipe runs the real command: when the reader goes away it ends, and says nothing.
func TestClosedPipe(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "sayso")
	if b, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	line, err := json.Marshal(map[string]string{"text": strings.Repeat(article, 50)})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(bin, "-jsonl")
	cmd.Stdin = bytes.NewReader(bytes.Repeat(append(line, '\n'), 2000))
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	out.Close()
	if err := cmd.Wait(); err == nil || errs.Len() > 0 {
		t.Errorf("ended with %v, stderr %q", err, errs.String())
	}
}

func TestMarksAtTheEdges(t *testing.T) {
	for _, x := range []struct{ before, behind, opens, closes string }{
		{"She said ''", "'' on Monday", "''", "''"},
		{"She said ``", "''", "``", "''"},
		{"She said “", "” and left", "“", "”"},
		{"'", "'", "'", "'"},
		{"She said ", ", and left", "", ""},
		{"", "", "", ""},
	} {
		if o, c := markBefore(x.before), markBehind(x.behind); o != x.opens || c != x.closes {
			t.Errorf("%q…%q: %q and %q, want %q and %q", x.before, x.behind, o, c, x.opens, x.closes)
		}
	}
}
