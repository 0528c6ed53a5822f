package sayso_test

import (
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/deep"
)

var update = flag.Bool("update", false, "write testdata/misses.txt anew; the truths are never written")

const missesFile = "testdata/misses.txt"

const missesHead = `# What the program is known to get wrong in testdata/articles: article, what is wrong. Written by
# go test -run TestArticles -update. A line that is no longer wrong has to go, and a new wrong has to be looked at.
`

// TestArticles holds Parse to the truths beside the articles, but for the known misses.
func TestArticles(t *testing.T) {
	var sum tally
	var misses []string
	for _, a := range readArticles(t, "testdata/articles") {
		for _, m := range sum.compare(a.truth, sayso.Parse(a.text)) {
			misses = append(misses, a.name+": "+m)
		}
	}
	t.Logf("testdata/articles:\n%s", sum.String())
	if *update {
		all := missesHead + strings.Join(misses, "\n") + "\n"
		if err := os.WriteFile(missesFile, []byte(all), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(linesOf(t, missesFile), misses); diff != "" {
		t.Errorf("misses, known (-) and now (+); where all that is new is good or unavoidable, run with -update:\n%s", diff)
	}
}

// TestUnseen measures on articles that nobody looks at when the engine is changed, and by which nothing in it was chosen. It fails only where a truth cannot be
// read: what it is for are the figures, which go test -v prints.
func TestUnseen(t *testing.T) {
	var sum tally
	for _, a := range readArticles(t, "testdata/unseen") {
		sum.compare(a.truth, sayso.Parse(a.text))
	}
	t.Logf("testdata/unseen:\n%s", sum.String())
}

// TestDeep measures the engine of package deep on all articles, and holds it to what it is for: more of the reported clauses than the linear one.
func TestDeep(t *testing.T) {
	const clauses = "indirect: to the letter"
	p := sayso.New(deep.Engine())
	var got, than int
	for _, dir := range []string{"testdata/articles", "testdata/unseen"} {
		var sum, linear tally
		for _, a := range readArticles(t, dir) {
			sum.compare(a.truth, p.Parse(a.text))
			linear.compare(a.truth, sayso.Parse(a.text))
		}
		t.Logf("%s:\n%s", dir, sum.String())
		got += sum.at(clauses).right
		than += linear.at(clauses).right
	}
	if got <= than {
		t.Errorf("%s: %d, the linear engine %d", clauses, got, than)
	}
}

// TestConfidence holds the confidence of a quote to how often quotes of that confidence are right: to the letter, and of the right speaker by the fullest name.
func TestConfidence(t *testing.T) {
	for _, dir := range []string{"testdata/articles", "testdata/unseen"} {
		var bins [11]struct{ claimed, right, n float64 }
		grounds := map[string]*count{}
		for _, a := range readArticles(t, dir) {
			got := sayso.Parse(a.text)
			for _, q := range got.Quotes {
				at := q.Attribution
				b := &bins[int(at.Confidence*10)]
				b.n++
				b.claimed += at.Confidence
				want, ok := a.truth.quote(pieces(got, q))
				if !ok {
					continue
				}
				who, _ := got.Speaker(q)
				right := squeeze(who.Name) == want.get("who")
				if right {
					b.right++
				}
				if named(squeeze(got.Slice(at.Mention)), want.get("mention")) {
					_, ground, _ := strings.Cut(at.Rule, "speaker: ")
					if grounds[ground] == nil {
						grounds[ground] = &count{}
					}
					if grounds[ground].wrong++; right {
						grounds[ground].wrong--
						grounds[ground].right++
					}
				}
			}
		}
		t.Logf("%s:", dir)
		off, all := 0.0, 0.0
		for i, b := range bins {
			if b.n > 0 {
				t.Logf("  %.1f: %4.0f quotes, claimed %.3f, observed %.3f", float64(i)/10, b.n, b.claimed/b.n, b.right/b.n)
			}
			off, all = off+math.Abs(b.claimed-b.right), all+b.n
		}
		t.Logf("  off by %.3f", off/all)
		for _, g := range slices.Sorted(maps.Keys(grounds)) {
			t.Logf("  speaker by %-35s %4d right, %4d wrong, %.3f", g, grounds[g].right, grounds[g].wrong, float64(grounds[g].right)/float64(grounds[g].right+grounds[g].wrong))
		}
		if dir == "testdata/unseen" && off/all > 0.06 { // those that were looked at are read better than the confidence claims
			t.Errorf("%s: the confidence is off by %.3f", dir, off/all)
		}
	}
}

type testArticle struct {
	name, text string
	truth      truth
}

func readArticles(t *testing.T, dir string) []testArticle {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s: %v", dir, err)
	}
	var out []testArticle
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		tr, err := readTruth(strings.TrimSuffix(f, ".txt")+".truth", string(b))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, testArticle{strings.TrimSuffix(filepath.Base(f), ".txt"), string(b), tr})
	}
	return out
}

// A tally counts what is right and what is wrong over articles.
type tally struct {
	lines []string
	count map[string]*count
}

type count struct{ right, wrong, tooMany int }

func (s *tally) at(what string) *count {
	if s.count == nil {
		s.count = map[string]*count{}
	}
	if s.count[what] == nil {
		s.lines = append(s.lines, what)
		s.count[what] = &count{}
	}
	return s.count[what]
}

func (s *tally) score(what string, right bool) bool {
	if right {
		s.at(what).right++
	} else {
		s.at(what).wrong++
	}
	return right
}

// String is a table: how many of those in the truth are right, and how many there are that the truth does not have.
func (s *tally) String() string {
	slices.Sort(s.lines)
	var b strings.Builder
	for _, l := range s.lines {
		c := s.count[l]
		n := c.right + c.wrong
		fmt.Fprintf(&b, "  %-42s %4d of %4d  %5.1f%%", l, c.right, n, 100*float64(c.right)/float64(max(1, n)))
		if c.tooMany > 0 {
			fmt.Fprintf(&b, "   and %d too many", c.tooMany)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// compare holds what was found against the truth and returns the misses, each in words.
func (s *tally) compare(t truth, a sayso.Article) []string {
	var misses []string
	miss := func(format string, args ...any) { misses = append(misses, fmt.Sprintf(format, args...)) }

	s.quotes(t, a, miss)
	s.speakers(t, a, miss)

	s.things("source: found", t.all("source"), foundSources(a), miss)
	s.things("term: left alone", t.all("term"), foundTerms(a), miss)
	s.things("response: found", t.all("response"), foundResponses(a), miss)
	return misses
}

func (s *tally) quotes(t truth, a sayso.Article, miss func(string, ...any)) {
	used := make([]bool, len(a.Quotes))
	for _, want := range t.all("quote") {
		if want.get("act") == "thought" {
			continue // Parse leaves thoughts out
		}
		class := "direct and mixed"
		if want.value == "indirect" {
			class = "indirect"
		}
		said := squeezeAll(want.keys["said"])
		i := slices.IndexFunc(a.Quotes, func(q sayso.Quote) bool { return slices.Equal(pieces(a, q), said) })
		for i >= 0 && used[i] {
			j := slices.IndexFunc(a.Quotes[i+1:], func(q sayso.Quote) bool { return slices.Equal(pieces(a, q), said) })
			if j < 0 {
				i = -1
				break
			}
			i += 1 + j
		}
		label := brief(strings.Join(said, " / "))
		if !s.score(class+": to the letter", i >= 0) {
			miss("quote not found: %s", label)
			s.score(class+": and the right speaker", false)
			continue
		}
		used[i] = true
		q := a.Quotes[i]
		who, _ := a.Speaker(q)
		if !s.score(class+": and the right speaker", squeeze(who.Name) == want.get("who")) {
			miss("speaker is not %s: %s", orOpen(want.get("who")), label)
		}
		at := q.Attribution
		for _, f := range []struct{ what, got, want string }{
			{"kind", q.Kind.String(), want.value},
			{"act", q.Act.String(), orDefault(want.get("act"), "speech")},
			{"mention", a.Slice(at.Mention), want.get("mention")},
			{"cue", a.Slice(at.Cue), want.get("cue")},
			{"addressee", a.Slice(at.Addressee), want.get("to")},
			{"negated", fmt.Sprint(at.Negated), fmt.Sprint(want.get("negated") == "yes")},
		} {
			if got := squeeze(f.got); !s.score("found quotes: "+f.what, got == f.want || f.what == "mention" && named(got, f.want)) {
				miss("%s is not %s: %s", f.what, orOpen(f.want), label)
			}
		}
	}
	for i, q := range a.Quotes {
		if !used[i] {
			class := "direct and mixed"
			if q.Kind == sayso.Indirect {
				class = "indirect"
			}
			s.at(class+": to the letter").tooMany++
			miss("no such quote: %s", brief(strings.Join(pieces(a, q), " / ")))
		}
	}
}

func (s *tally) speakers(t truth, a sayso.Article, miss func(string, ...any)) {
	for _, want := range t.all("speaker") {
		i := slices.IndexFunc(a.Speakers, func(sp sayso.Speaker) bool { return squeeze(sp.Name) == want.value })
		if !s.score("speaker: found", i >= 0) {
			miss("speaker not found: %s", want.value)
			continue
		}
		got := a.Speakers[i]
		for _, f := range []struct{ what, got, want string }{
			{"kind", got.Kind.String(), want.get("kind")},
			{"anonymous", fmt.Sprint(got.Anonymous), fmt.Sprint(want.get("anonymous") == "yes")},
			{"titles", squeeze(strings.Join(got.Titles, ", ")), strings.Join(want.keys["titles"], ", ")},
			{"affiliation", squeeze(got.Affiliation), want.get("affiliation")},
			{"pronouns", got.Pronouns, want.get("pronouns")},
		} {
			if !s.score("found speakers: "+f.what, f.got == f.want) {
				miss("%s is not %s: %s", f.what, orOpen(f.want), want.value)
			}
		}
	}
}

// things compares sources, terms or responses: whether each is found, and then what is told of it. Of several that are called the same, those that are right in all
// come first, and last those documents that are called the same but for what hangs on behind.
func (s *tally) things(what string, want, got []block, miss func(string, ...any)) {
	sort, _, _ := strings.Cut(what, ":")
	same := func(got, want block) bool {
		for key := range got.keys {
			if got.get(key) != want.get(key) {
				return false
			}
		}
		return got.value == want.value
	}
	var rest []block
	for _, w := range want {
		if i := slices.IndexFunc(got, func(g block) bool { return same(g, w) }); i >= 0 {
			s.told(what, w, got[i], miss)
			got = slices.Delete(got, i, i+1)
		} else {
			rest = append(rest, w)
		}
	}
	for _, w := range rest {
		i := slices.IndexFunc(got, func(g block) bool { return g.value == w.value })
		if i < 0 {
			i = slices.IndexFunc(got, func(g block) bool { return sameDocument(g, w) })
		}
		if i < 0 {
			s.score(what, false)
			miss("%s not found: %s", sort, w.value)
			continue
		}
		s.told(what, w, got[i], miss)
		got = slices.Delete(got, i, i+1)
	}
	for _, g := range got {
		s.at(what).tooMany++
		miss("no such %s: %s", sort, g.value)
	}
}

// told compares what is told of something that was found.
func (s *tally) told(what string, want, got block, miss func(string, ...any)) {
	s.score(what, true)
	if want.what == "source" && !s.score("found sources: by the same words", got.value == want.value) {
		miss("source is called %s: %s", got.value, want.value)
	}
	for _, key := range slices.Sorted(maps.Keys(got.keys)) {
		if !s.score("found "+want.what+"s: "+key, got.get(key) == want.get(key)) {
			miss("%s is not %s: %s", key, orOpen(want.get(key)), want.value)
		}
	}
}

// sameDocument reports whether two sources are one document, though what hangs on behind one of them is left out of the other, or another article opens it: an email, the email
// obtained by the Courier.
func sameDocument(a, b block) bool {
	const document = "document"
	x, y := undetermined(a.value), undetermined(b.value)
	if a.get("kind") != document || b.get("kind") != document {
		return false
	}
	return x == y || strings.HasPrefix(x, y+" ") || strings.HasPrefix(y, x+" ")
}

// undetermined is a description in lower case, without the article that opens it.
func undetermined(s string) string {
	s = strings.ToLower(s)
	for _, d := range []string{"a ", "an ", "the ", "its ", "his ", "her ", "their "} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return rest
		}
	}
	return s
}

func foundSources(a sayso.Article) []block {
	var out []block
	for _, s := range a.Sources {
		out = append(out, blockOf(s.Name, "kind", s.Kind.String()))
	}
	return out
}

// foundTerms lists the terms of an article, each once, as a truth does.
func foundTerms(a sayso.Article) []block {
	var out []block
	for _, t := range a.Terms {
		x := blockOf(a.Slice(t.Span), "kind", t.Kind.String())
		if !slices.ContainsFunc(out, func(o block) bool { return reflect.DeepEqual(o, x) }) {
			out = append(out, x)
		}
	}
	return out
}

func foundResponses(a sayso.Article) []block {
	var out []block
	for _, r := range a.Responses {
		who := ""
		if r.Speaker >= 0 {
			who = a.Speakers[r.Speaker].Name
		}
		out = append(out, blockOf(a.Slice(r.Span), "kind", r.Kind.String(), "who", squeeze(who)))
	}
	return out
}

// blockOf is a block as a truth would have it.
func blockOf(value string, keys ...string) block {
	b := block{value: squeeze(value), keys: map[string][]string{}}
	for i := 0; i < len(keys); i += 2 {
		b.keys[keys[i]] = keys[i+1 : i+2]
	}
	return b
}

func pieces(a sayso.Article, q sayso.Quote) []string {
	var out []string
	for _, s := range q.Spans {
		out = append(out, squeeze(a.Slice(s)))
	}
	return out
}

func squeezeAll(in []string) []string {
	var out []string
	for _, s := range in {
		out = append(out, squeeze(s))
	}
	return out
}

// named reports whether got is the words of a truth that name or describe who speaks, or these with what is told right behind them of who that is.
func named(got, want string) bool {
	rest, ok := strings.CutPrefix(got, want)
	return ok && (rest == "" || want != "" && (strings.HasPrefix(rest, ", ") || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, " –") || strings.HasPrefix(rest, " —") || strings.HasPrefix(rest, "—")))
}

// brief keeps a line of the misses readable: the beginning of a text, and its end.
func brief(s string) string {
	r := []rune(s)
	if len(r) <= 72 {
		return s
	}
	return string(r[:50]) + " … " + string(r[len(r)-20:])
}

func orOpen(s string) string { return orDefault(s, "open") }

func orDefault(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
