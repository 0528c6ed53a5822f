package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const articles = "../testdata/articles"

const short = `Harbour ferry to stop for a week

The Lanholm ferry will not sail from Monday while its engine is mended, the harbour board said. “We are sorry, and we know that people
depend on her,” said Ebba Thorsgaard, the board’s chair.

Islanders were not consoled. “They have known since March,” Piet Okonjo, who keeps the shop at the pier, told the Lanholm Post. The
board denied that it had been warned.
`

// article reads one of the articles that the library is tested on.
func article(tb testing.TB, name string) string {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join(articles, name))
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

// all are the articles that the library is tested on, by name.
func all(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	if err != nil || len(files) == 0 {
		tb.Fatalf("no articles in %s: %v", articles, err)
	}
	var out []string
	for _, f := range files {
		out = append(out, article(tb, filepath.Base(f)))
	}
	return out
}

// ofSize repeats a text until it is n bytes long, and ends it at a line break or a space if there is one near.
func ofSize(text string, n int) string {
	s := strings.Repeat(text, n/len(text)+1)[:n]
	for _, end := range []string{"\n", " "} {
		if i := strings.LastIndex(s, end); i > n-n/4 {
			return s[:i]
		}
	}
	return strings.ToValidUTF8(s, "")
}

type named struct{ name, text string }

// texts are what most benchmarks read.
func texts(tb testing.TB) []named {
	together := strings.Join(all(tb), "\n\n")
	return []named{
		{"short", short},
		{"seed", article(tb, "seed.txt")},
		{"long", ofSize(together, 20_000)},
		{"1MB", ofSize(together, 1_000_000)},
	}
}

func TestTexts(t *testing.T) {
	for _, x := range texts(t) {
		if len(x.text) < 400 || strings.Contains(x.text, "\uFFFD") {
			t.Errorf("%s: %d bytes", x.name, len(x.text))
		}
	}
	for _, n := range []int{1_000, 100_000} {
		if got := len(ofSize(short, n)); got > n || got < n*3/4 {
			t.Errorf("%d bytes for %d", got, n)
		}
	}
}

// size writes a number of bytes as people do.
func size(n int) string {
	if n >= 1_000_000 {
		return fmt.Sprintf("%dMB", n/1_000_000)
	}
	return fmt.Sprintf("%dKB", n/1_000)
}
