package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestConllu(t *testing.T) {
	got, errs, code := call("“I can’t,” said Maya Osei of Leeds.\n\nThey have gone.\n", "-format", "conllu")
	want := `# newdoc
# global.Entity = etype
# newpar
# sent_id = 1
# text = “I can’t,” said Maya Osei of Leeds.
1	“	“	PUNCT	@@	_	_	_	_	SpaceAfter=No
2	I	i	PRON	PRP	_	_	_	_	_
3-4	can’t	_	_	_	_	_	_	_	SpaceAfter=No
3	ca	ca	AUX	MD	_	_	_	_	_
4	n’t	n't	PART	RB	_	_	_	_	_
5	,	,	PUNCT	,	_	_	_	_	SpaceAfter=No
6	”	”	PUNCT	''	_	_	_	_	_
7	said	say	VERB	VBD	_	_	_	_	_
8	Maya	Maya	PROPN	NNP	_	_	_	_	Entity=(person
9	Osei	Osei	PROPN	NNP	_	_	_	_	Entity=person)
10	of	of	ADP	IN	_	_	_	_	_
11	Leeds	Leeds	PROPN	NNP	_	_	_	_	Entity=(place)|SpaceAfter=No
12	.	.	PUNCT	.	_	_	_	_	_

# newpar
# sent_id = 2
# text = They have gone.
1	They	they	PRON	PRP	_	_	_	_	_
2	have	have	AUX	VBP	_	_	_	_	_
3	gone	go	VERB	VBN	_	_	_	_	SpaceAfter=No
4	.	.	PUNCT	.	_	_	_	_	_

`
	if diff := cmp.Diff(strings.ReplaceAll(want, "@@", "``"), got); diff != "" || errs != "" || code != 0 {
		t.Errorf("code %d, stderr %q\n%s", code, errs, diff)
	}
}

func TestConlluStream(t *testing.T) {
	got, errs, code := call("{\"id\":7,\"text\":\"Yes.\"}\n{\n{\"id\":8,\"text\":\" \"}\n{\"id\":\"a\\nb\",\"text\":\"No.\"}\n", "-jsonl", "-format", "conllu")
	if strings.Count(got, "# newdoc") != 2 || !strings.HasPrefix(got, "# newdoc id = 7\n") || !strings.Contains(got, "\n\n# newdoc id = a b\n") {
		t.Errorf("got\n%s", got)
	}
	if err := checkConllu(got); err != nil {
		t.Errorf("with a bad line and an empty text: %v", err)
	}
	if want := "sayso: line 2: not valid JSON at byte 1\nsayso: could not read 1 of 4 lines; the first is line 2\n"; errs != want || code != 1 {
		t.Errorf("code %d, stderr %q", code, errs)
	}
	if out, errs, code := call("\n", "-format", "conllu"); out != "" || errs != "" || code != 0 {
		t.Errorf("of an empty text: code %d, stderr %q, stdout %q", code, errs, out)
	}
}

// Every line is as the format wants it, and forms and gaps make up the text of the sentence.
func TestConlluIsWhole(t *testing.T) {
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	texts := []string{"", "\xff\xfe a\u00a0b\tc\x00 don\u2019t\r\nplayers\u2019 \u201c\u201d", "C.I.A.\u2019s (AP) 1,000-strong"}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	for _, s := range texts {
		var b strings.Builder
		if err := conllu(&b, "x", s); err != nil {
			t.Fatal(err)
		}
		if err := checkConllu(b.String()); err != nil {
			t.Errorf("of %.40q: %v", s, err)
		}
	}
}

func checkConllu(s string) error {
	if s == "" {
		return nil // no sentence, no document
	}
	for block := range strings.SplitSeq(strings.TrimSpace(s), "\n\n") {
		var text, built string
		next, until := 1, 0
		for l := range strings.SplitSeq(block, "\n") {
			if rest, ok := strings.CutPrefix(l, "# text = "); ok {
				text = rest
			}
			if strings.HasPrefix(l, "#") {
				continue
			}
			f := strings.Split(l, "\t")
			if len(f) != 10 {
				return fmt.Errorf("%d columns in %q", len(f), l)
			}
			for _, x := range f {
				if x == "" || strings.TrimSpace(x) != x {
					return fmt.Errorf("a bad column in %q", l)
				}
			}
			space := " "
			if strings.Contains(f[9], "SpaceAfter=No") {
				space = ""
			}
			if from, to, ok := strings.Cut(f[0], "-"); ok {
				if from != strconv.Itoa(next) {
					return fmt.Errorf("%q does not follow", l)
				}
				until, _ = strconv.Atoi(to)
				built += f[1] + space
				continue
			}
			if f[0] != strconv.Itoa(next) {
				return fmt.Errorf("%q does not follow", l)
			}
			if next > until {
				built += f[1] + space
			}
			next++
		}
		if keep(built) != keep(text) {
			return fmt.Errorf("the words make %q of %q", built, text)
		}
	}
	return nil
}

// keep leaves out what a column cannot hold or a comment does not.
func keep(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\uFFFD' || r < ' ' || r == '\u00a0' {
			return -1
		}
		return r
	}, strings.TrimSpace(s))
}
