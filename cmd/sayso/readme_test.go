package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The command prints what the README says it prints of the article there.
func TestReadme(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var article, printed strings.Builder
	fences := 0
	for l := range strings.Lines(string(b)) {
		rest, quoted := strings.CutPrefix(l, ">")
		switch {
		case fences == 2:
		case strings.HasPrefix(l, "```"):
			fences++
		case fences == 1:
			printed.WriteString(l)
		case quoted:
			article.WriteString(strings.TrimPrefix(rest, " "))
		}
	}
	if article.Len() == 0 || fences != 2 {
		t.Fatal("the README has no example")
	}
	out, errs, code := call(article.String())
	lines := func(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }
	if diff := cmp.Diff(lines(printed.String()), lines(out)); diff != "" || errs != "" || code != 0 {
		t.Errorf("code %d, stderr %q; README (-), printed (+):\n%s", code, errs, diff)
	}
}
