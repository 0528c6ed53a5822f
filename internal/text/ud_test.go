package text

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTreebanks measures tokens and sentences against the hand-made ones of the English Universal Dependencies treebanks,
// where the environment variable SAYSO_CORPORA names the folder that holds ud/.
func TestTreebanks(t *testing.T) {
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA names no folder")
	}
	for _, c := range []struct {
		file              string
		tokens, sentences float64
	}{{"gum-dev", 0.995, 0.95}, {"ewt-dev", 0.985, 0.84}} {
		var tokens, sentences score
		for _, g := range readTreebank(t, filepath.Join(dir, "ud", c.file+".conllu.gz")) {
			d := Divide(g.text)
			var toks, sents []Span
			for _, x := range d.Tokens {
				toks = append(toks, x.Span)
			}
			for _, x := range d.Sentences {
				sents = append(sents, x.Span)
			}
			tokens.add(g.tokens, toks)
			sentences.add(g.sentences, sents)
		}
		t.Logf("%s: tokens F1 %.4f, sentences F1 %.4f", c.file, tokens.f1(), sentences.f1())
		if tokens.f1() < c.tokens || sentences.f1() < c.sentences {
			t.Errorf("%s: want tokens %.3f, sentences %.3f", c.file, c.tokens, c.sentences)
		}
	}
}

type goldText struct {
	text              string
	tokens, sentences []Span
}

type score struct{ right, found, gold int }

func (s *score) add(gold, found []Span) {
	set := map[Span]bool{}
	for _, g := range gold {
		set[g] = true
	}
	for _, f := range found {
		if set[f] {
			s.right++
		}
	}
	s.gold += len(gold)
	s.found += len(found)
}

func (s *score) f1() float64 { return 2 * float64(s.right) / float64(max(1, s.gold+s.found)) }

// readTreebank joins the sentences of each document of a CoNLL-U file: words as SpaceAfter says, sentences by a space,
// paragraphs by an empty line.
func readTreebank(t *testing.T, path string) []goldText {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []goldText
	var b strings.Builder
	var g goldText
	start, gap := -1, ""
	multi := 0 // words of a multiword token still to come, whose text is that of the token
	finish := func() {
		if b.Len() > 0 {
			g.text = b.String()
			out = append(out, g)
		}
		b.Reset()
		g, start, gap = goldText{}, -1, ""
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<20)
	var rest string
	for in.Scan() {
		l := in.Text()
		switch {
		case strings.HasPrefix(l, "# newdoc"):
			finish()
			continue
		case strings.HasPrefix(l, "# newpar") && b.Len() > 0:
			gap = "\n\n"
			continue
		case strings.HasPrefix(l, "#"):
			continue
		case l == "":
			if start >= 0 {
				g.sentences = append(g.sentences, Span{start, g.tokens[len(g.tokens)-1].End})
				if gap == "" {
					gap = " "
				}
			}
			start = -1
			continue
		}
		f := strings.Split(l, "\t")
		if strings.Contains(f[0], ".") {
			continue
		}
		if from, to, ok := strings.Cut(f[0], "-"); ok {
			multi = atoi(to) - atoi(from) + 1
			rest = f[1]
			b.WriteString(gap)
			gap = space(f[9])
			continue
		}
		word := f[1]
		if multi == 0 {
			b.WriteString(gap)
			gap = space(f[9])
		} else {
			multi--
			if !strings.HasPrefix(rest, word) {
				word = rest[:min(len(rest), len(word))]
			}
			if multi == 0 {
				word = rest
			}
			rest = rest[len(word):]
		}
		if start < 0 {
			start = b.Len()
		}
		g.tokens = append(g.tokens, Span{b.Len(), b.Len() + len(word)})
		b.WriteString(word)
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	finish()
	return out
}

func space(misc string) string {
	if strings.Contains(misc, "SpaceAfter=No") {
		return ""
	}
	return " "
}

func atoi(s string) int {
	n := 0
	for _, c := range s {
		n = 10*n + int(c-'0')
	}
	return n
}
