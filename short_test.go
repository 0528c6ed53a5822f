package sayso_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso"
)

const shortMisses = "testdata/short/misses.txt"

const shortHead = `# What the program is known to get wrong in the short articles beside this list: article, what is wrong. Written by go test -run TestShort -update.
# A line that is no longer wrong has to go, and a new wrong has to be looked at.
`

// TestShort holds Parse to articles of a few sentences, each of which tries one thing, but for the known misses.
func TestShort(t *testing.T) {
	var sum tally
	misses := append(shortWho(t, &sum), shortWhat(t, &sum)...)
	t.Logf("testdata/short:\n%s", sum.String())
	if *update {
		if err := os.WriteFile(shortMisses, []byte(shortHead+strings.Join(misses, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(linesOf(t, shortMisses), misses); diff != "" {
		t.Errorf("misses, known (-) and now (+); where all that is new is good or unavoidable, run with -update:\n%s", diff)
	}
}

// linesOf are the lines of a file but for comments.
func linesOf(t *testing.T, file string) []string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(strings.Split(string(b), "\n"), func(l string) bool { return l == "" || l[0] == '#' })
}

// shortArticles are those of a file, by what each tries.
func shortArticles(t *testing.T, file string) (names, bodies []string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split("\n"+string(b), "\n@@ ")[1:] {
		name, body, _ := strings.Cut(block, "\n")
		names, bodies = append(names, strings.TrimSpace(name)), append(bodies, body)
	}
	return names, bodies
}

// shortWho counts in who.txt the words whose speaker is right, and returns the others.
func shortWho(t *testing.T, sum *tally) (misses []string) {
	names, bodies := shortArticles(t, "testdata/short/who.txt")
	for i, body := range bodies {
		lines := strings.Split(strings.TrimRight(body, "\n"), "\n")
		n := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, ">> ") })
		if n < 0 {
			t.Fatalf("who.txt, %s: no answers", names[i])
		}
		a := sayso.Parse(strings.TrimSpace(strings.Join(lines[:n], "\n")) + "\n")
		for _, l := range lines[n:] {
			answer := strings.Split(strings.TrimPrefix(l, ">> "), " | ")
			words := strings.TrimSpace(answer[0])
			at := strings.Index(a.Text, words)
			if at < 0 {
				t.Fatalf("who.txt, %s: the article does not say %q", names[i], words)
			}
			got := speakersOver(a, sayso.Span{Start: at, End: at + len(words)})
			right := slices.ContainsFunc(got, func(g string) bool {
				return slices.ContainsFunc(answer[1:], func(want string) bool { return calledSo(g, strings.TrimSpace(want)) })
			})
			if !sum.score("who: the right speaker", right) {
				misses = append(misses, fmt.Sprintf("who, %s: %s: not %s but %q", names[i], words, strings.TrimSpace(answer[1]), got))
			}
		}
	}
	return misses
}

// speakersOver are the speakers of the quotes of which a span is a part, "" for one that is left open.
func speakersOver(a sayso.Article, s sayso.Span) (out []string) {
	for _, q := range a.Quotes {
		if slices.ContainsFunc(q.Spans, func(x sayso.Span) bool { return x.Start < s.End && s.Start < x.End }) {
			who, _ := a.Speaker(q)
			out = append(out, who.Name)
		}
	}
	return out
}

// calledSo reports whether a speaker's name is the one that is wanted, but for case, an article or a title before it and, for people, first names.
func calledSo(got, want string) bool {
	want, exact := strings.CutPrefix(want, "=")
	g, w := nameWords(got), nameWords(want)
	switch {
	case slices.Equal(g, w):
		return true
	case exact || len(g) == 0 || len(w) == 0:
		return false
	}
	within := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(x string) bool { return !slices.Contains(b, x) })
	}
	return within(w, g) || strings.ToLower(want[:1]) != want[:1] && within(g, w) && g[len(g)-1] == w[len(w)-1]
}

func nameWords(s string) []string {
	s = strings.NewReplacer("’s", "", "'s", "", ".", "", ",", "", "“", "", "”", "").Replace(strings.ToLower(s))
	return slices.DeleteFunc(strings.Fields(s), func(w string) bool {
		return slices.Contains([]string{"the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "prof", "professor", "judge", "cllr", "sen", "chief", "dame", "justice", "comrade", "president", "governor"}, w)
	})
}

// shortWhat counts in what.txt what is found to the letter, and returns what is not, and what is no quote.
func shortWhat(t *testing.T, sum *tally) (misses []string) {
	names, bodies := shortArticles(t, "testdata/short/what.txt")
	for i, body := range bodies {
		text, want, open, err := unbrace(strings.Trim(body, "\n") + "\n")
		if err != nil {
			t.Fatalf("what.txt, %s: %v", names[i], err)
		}
		a := sayso.Parse(text)
		used := make([]bool, len(a.Quotes))
		for _, w := range want {
			k := slices.IndexFunc(a.Quotes, func(q sayso.Quote) bool { return slices.Equal(q.Spans, w) })
			if k >= 0 {
				used[k] = true
			}
			if !sum.score("what: to the letter", k >= 0) {
				misses = append(misses, fmt.Sprintf("what, %s: quote not found: %s", names[i], brief(strings.Join(pieces(a, sayso.Quote{Spans: w}), " / "))))
			}
		}
		for k, q := range a.Quotes {
			maybe := slices.ContainsFunc(open, func(o sayso.Span) bool {
				return slices.ContainsFunc(q.Spans, func(s sayso.Span) bool { return s.Start < o.End && o.Start < s.End })
			})
			if !used[k] && !maybe {
				sum.at("what: to the letter").tooMany++
				misses = append(misses, fmt.Sprintf("what, %s: no such quote: %s", names[i], brief(strings.Join(pieces(a, q), " / "))))
			}
		}
	}
	return misses
}

// unbrace takes the marks out of an article of what.txt: what is said, piece by piece, and what may be taken for said or not.
func unbrace(s string) (text string, said [][]sayso.Span, open []sayso.Span, err error) {
	type piece struct {
		sort         byte
		quote, start int
	}
	var b strings.Builder
	var stack []piece
	place := map[string]int{} // of the quotes with a number
	for s != "" {
		key, rest, _ := strings.Cut(s[1:], ":")
		switch {
		case s[0] == '{' && len(key) > 0 && len(key) < 3 && strings.Contains("dmiot", key[:1]):
			p := piece{key[0], -1, b.Len()}
			if k, ok := place[key]; ok {
				p.quote = k
			} else if strings.Contains("dmi", key[:1]) {
				p.quote = len(said)
				said = append(said, nil)
			}
			if len(key) > 1 {
				place[key] = p.quote
			}
			stack, s = append(stack, p), rest
			continue
		case s[0] == '}' && len(stack) > 0:
			p := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if span := (sayso.Span{Start: p.start, End: b.Len()}); p.quote >= 0 {
				said[p.quote] = append(said[p.quote], span)
			} else if p.sort == 'o' {
				open = append(open, span)
			}
		case s[0] == '}':
			return "", nil, nil, fmt.Errorf("a brace closes that none opened")
		default:
			b.WriteByte(s[0])
		}
		s = s[1:]
	}
	if len(stack) > 0 {
		return "", nil, nil, fmt.Errorf("a brace is left open")
	}
	return b.String(), said, open, nil
}
