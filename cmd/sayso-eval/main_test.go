package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/eval"
)

const (
	split = "../../internal/eval/testdata/split"
	preds = "../../internal/eval/testdata/predictions/awkward"
)

// command runs the command and gives what it printed.
func command(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs strings.Builder
	if code := run(args, &out, &errs); code != 0 {
		t.Fatalf("%q: %d, %s", args, code, errs.String())
	}
	return out.String()
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestPrintsWhatTheReferencePrints(t *testing.T) {
	if got, want := command(t, "-pred", preds+".jsonl", split), read(t, preds+".score"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestJSONHasTheSameFigures(t *testing.T) {
	var out outputJSON
	text := command(t, "-json", "-reliability", "-errors", "2", "-pred", preds+".jsonl", split)
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	docs, err := eval.ReadSplit(split)
	if err != nil {
		t.Fatal(err)
	}
	if out.Articles != len(docs) || out.Missing != 1 {
		t.Errorf("%d articles, %d missing", out.Articles, out.Missing)
	}
	f := out.Figures["speech"]
	if len(out.Figures) != 9 || f.Right == 0 || f.Precision != float64(f.Right)/float64(f.Right+f.TooMany) {
		t.Errorf("figures: %+v", out.Figures)
	}
	claims := 0
	for _, b := range out.Reliability["attributions"].Bins {
		claims += b.Claims
	}
	if r := out.Figures["relation"]; claims == 0 || claims > r.Right+r.TooMany { // what stands within another is no claim
		t.Errorf("%d claims for %+v", claims, r)
	}
	if e := out.Errors[eval.FalseQuote]; len(e.Sample) != 2 || e.Total < 2 || e.Sample[0].Gold != nil || e.Sample[0].Found == nil {
		t.Errorf("false quotes: %+v", e)
	}
}

func TestErrorsShowGoldAndFound(t *testing.T) {
	out := command(t, "-errors", "1", "-pred", preds+".jsonl", split)
	for _, class := range eval.Classes() {
		if !strings.Contains(out, class) {
			t.Errorf("nothing of %q", class)
		}
	}
	if !strings.Contains(out, "[[") || strings.Count(out, "    gold ") != strings.Count(out, "    found ") {
		t.Errorf("no context, or not side by side:\n%s", out)
	}
}

func TestReport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	command(t, "-report", dir, "-pred", preds+".jsonl", split)
	docs, err := eval.ReadSplit(split)
	if err != nil {
		t.Fatal(err)
	}
	index := read(t, filepath.Join(dir, "index.html"))
	for _, d := range docs {
		if !strings.Contains(index, `href="`+d.ID+`.html"`) {
			t.Errorf("the index does not name %s", d.ID)
		}
		read(t, filepath.Join(dir, d.ID+".html"))
	}
	page := read(t, filepath.Join(dir, "nested.html"))
	for _, want := range []string{`class="content right within"`, `class="source`, `>gold<`, `>found<`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	for _, no := range []string{"<script", "http:", "https:"} {
		if strings.Contains(page+index, no) {
			t.Errorf("the pages have %s", no)
		}
	}
}

// What a page shows, gold and found, is the whole text.
func TestReportKeepsTheText(t *testing.T) {
	docs, err := eval.ReadSplit(split)
	if err != nil {
		t.Fatal(err)
	}
	c, err := eval.Run{Predict: eval.Library()}.Score(docs)
	if err != nil {
		t.Fatal(err)
	}
	for i := range c.Articles {
		a := &c.Articles[i]
		gold, found := highlights(a)
		for _, side := range [][]highlight{gold, found} {
			var b strings.Builder
			for _, s := range segments(a.Document, eval.Span{Start: 0, End: a.Len()}, side) {
				b.WriteString(s.Text)
			}
			if b.String() != a.Text {
				t.Errorf("%s: %q", a.ID, b.String())
			}
		}
	}
}

func TestInputs(t *testing.T) {
	out := command(t, "-inputs", "-style", "single", split)
	if !strings.Contains(out, "‘We have waited long enough,’") || strings.Count(out, "\n") < 5 {
		t.Errorf("%s", out)
	}
}

func TestStyles(t *testing.T) {
	for _, style := range eval.Styles() {
		command(t, "-style", style, split)
	}
}

func TestWrongCalls(t *testing.T) {
	for _, test := range []struct {
		code int
		args []string
	}{
		{2, nil},
		{2, []string{"-loud", split}},
		{1, []string{"nowhere"}},
		{1, []string{"-style", "gothic", split}},
		{1, []string{"-engine", "steam", split}},
		{1, []string{"-model", "main.go", split}},
		{1, []string{"-engine", "deep", "-model", "nowhere", split}},
		{1, []string{"-engine", "deep", "-model", "main.go", split}},
		{1, []string{"-pred", "nowhere", split}},
		{1, []string{"-pred", "main.go", split}},
		{0, []string{"-h"}},
	} {
		var out, errs strings.Builder
		if code := run(test.args, &out, &errs); code != test.code || errs.Len() == 0 {
			t.Errorf("%q: %d, %q", test.args, code, errs.String())
		}
	}
}
