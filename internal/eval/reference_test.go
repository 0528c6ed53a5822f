package eval

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso"
)

// The reference scorer is a Python program that is not kept here. What it printed for testdata/predictions/NAME.jsonl is
// testdata/predictions/NAME.score. With SAYSO_SCORER naming it, and python3 on the path, it is run beside this package, on
// these predictions and on many more; and
//
//	SAYSO_SCORER=…/score.py go test ./internal/eval -run TestReference -update
//
// writes the predictions that are made from gold, and all the scores, anew. With SAYSO_SPLIT naming a split of a corpus, the
// library's predictions for it are compared too.
var update = flag.Bool("update", false, "write the reference scorer's scores anew; needs SAYSO_SCORER")

const split = "testdata/split"

func predictionFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/predictions/*.jsonl")
	if err != nil || len(files) < 5 && !*update {
		t.Fatalf("predictions: %q, %v", files, err)
	}
	return files
}

// printed is what the scorer prints for predictions.
func printed(t *testing.T, docs []*Document, preds map[string]Prediction) string {
	t.Helper()
	c, err := Run{Predict: func(id, _ string) (Prediction, bool) { p, ok := preds[id]; return p, ok }}.Score(docs)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if c.Missing > 0 {
		fmt.Fprintf(&b, "!! %d articles have no prediction\n", c.Missing)
	}
	c.Figures.Print(&b)
	return b.String()
}

func readSplit(t *testing.T, dir string) []*Document {
	t.Helper()
	docs, err := ReadSplit(dir)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAsReferenceRecorded(t *testing.T) {
	docs := readSplit(t, split)
	for _, f := range predictionFiles(t) {
		preds, err := ReadPredictions(strings.NewReader(readFile(t, f)))
		if err != nil {
			t.Fatal(err)
		}
		want := readFile(t, strings.TrimSuffix(f, ".jsonl")+".score")
		if diff := cmp.Diff(want, printed(t, docs, preds)); diff != "" {
			t.Errorf("%s (-reference +here):\n%s", f, diff)
		}
	}
}

func TestReference(t *testing.T) {
	scorer := os.Getenv("SAYSO_SCORER")
	if scorer == "" {
		t.Skip("SAYSO_SCORER does not name the reference scorer")
	}
	docs := readSplit(t, split)
	if *update {
		writeGold(t, docs)
	}
	for _, f := range predictionFiles(t) {
		score := reference(t, scorer, split, f)
		if *update {
			if err := os.WriteFile(strings.TrimSuffix(f, ".jsonl")+".score", []byte(score), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		preds, err := ReadPredictions(strings.NewReader(readFile(t, f)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(score, printed(t, docs, preds)); diff != "" {
			t.Errorf("%s (-reference +here):\n%s", f, diff)
		}
	}
	for seed := range uint64(20) {
		compareLive(t, scorer, split, fmt.Sprintf("seed %d", seed), docs, damaged(docs, 1000+seed))
	}
	if corpus := os.Getenv("SAYSO_SPLIT"); corpus != "" {
		docs := readSplit(t, corpus)
		library := map[string]Prediction{}
		for _, d := range docs {
			library[d.ID], _ = Library()(d.ID, d.Text)
		}
		compareLive(t, scorer, corpus, "the library", docs, library)
		compareLive(t, scorer, corpus, "gold", docs, asPredicted(docs))
		compareLive(t, scorer, corpus, "damaged gold", docs, damaged(docs, 7))
	}
}

func compareLive(t *testing.T, scorer, dir, what string, docs []*Document, preds map[string]Prediction) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "pred.jsonl")
	writePredictions(t, file, docs, preds)
	if diff := cmp.Diff(reference(t, scorer, dir, file), printed(t, docs, preds)); diff != "" {
		t.Errorf("%s (-reference +here):\n%s", what, diff)
	}
}

func reference(t *testing.T, scorer, dir, preds string) string {
	t.Helper()
	cmd := exec.Command("python3", scorer, dir, preds)
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8", "PYTHONDONTWRITEBYTECODE=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// writeGold writes gold turned into predictions, and gold damaged in three ways.
func writeGold(t *testing.T, docs []*Document) {
	t.Helper()
	writePredictions(t, "testdata/predictions/gold.jsonl", docs, asPredicted(docs))
	for seed := range uint64(3) {
		writePredictions(t, fmt.Sprintf("testdata/predictions/damaged-%d.jsonl", seed+1), docs, damaged(docs, seed))
	}
}

func writePredictions(t *testing.T, path string, docs []*Document, preds map[string]Prediction) {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, d := range docs {
		p, ok := preds[d.ID]
		if !ok {
			continue
		}
		line := struct {
			ID string `json:"id"`
			Prediction
		}{d.ID, p}
		if err := enc.Encode(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// asPredicted is what a program would print that finds just what the annotators marked.
func asPredicted(docs []*Document) map[string]Prediction {
	out := map[string]Prediction{}
	for _, d := range docs {
		var p Prediction
		for i, a := range d.Gold {
			q := PredictedQuote{Kind: "mixed", Spans: d.inBytes(a.Content), Confidence: 0.5, Speaker: &i}
			q.Mention, q.Cue = hull(d.inBytes(a.Source)), hull(d.inBytes(a.Cue))
			p.Quotes = append(p.Quotes, q)
			p.Speakers = append(p.Speakers, PredictedSpeaker{d.inBytes(a.Source)})
		}
		out[d.ID] = p
	}
	return out
}

// inBytes turns spans of characters into spans of bytes, as far as they lie within the text.
func (d *Document) inBytes(in []Span) []sayso.Span {
	out := []sayso.Span{}
	for _, s := range in {
		out = append(out, sayso.Span{Start: len(d.Slice(Span{0, s.Start})), End: len(d.Slice(Span{0, s.End}))})
	}
	return out
}

// hull is the span from the start of the first to the end of the last; nil for none.
func hull(in []sayso.Span) *sayso.Span {
	if len(in) == 0 {
		return nil
	}
	return &sayso.Span{Start: in[0].Start, End: in[len(in)-1].End}
}

// damaged is gold with edges moved, quotes lost, doubled and made up, sources swapped and lost, and kinds mistaken; not every
// article has a prediction. The same seed gives the same damage.
func damaged(docs []*Document, seed uint64) map[string]Prediction {
	rng := rand.New(rand.NewPCG(seed, 1))
	out := map[string]Prediction{}
	for _, d := range docs {
		if rng.IntN(12) == 0 {
			continue
		}
		v := vandal{rng, d}
		var p Prediction
		p.Speakers = append(p.Speakers, PredictedSpeaker{}, PredictedSpeaker{[]sayso.Span{v.anywhere()}})
		gold := asPredicted([]*Document{d})[d.ID]
		for _, s := range gold.Speakers {
			p.Speakers = append(p.Speakers, PredictedSpeaker{append(s.Mentions, v.anywhere())})
		}
		for _, q := range gold.Quotes {
			for rng.IntN(10) < 8 {
				p.Quotes = append(p.Quotes, v.damage(q, len(p.Speakers)))
			}
		}
		for range rng.IntN(3) {
			p.Quotes = append(p.Quotes, v.damage(PredictedQuote{Spans: []sayso.Span{v.anywhere()}}, len(p.Speakers)))
		}
		out[d.ID] = p
	}
	return out
}

type vandal struct {
	*rand.Rand
	d *Document
}

// at is the byte at which character i begins, the nearest there is.
func (v vandal) at(i int) int { return len(v.d.Slice(Span{0, i})) }

func (v vandal) anywhere() sayso.Span {
	start := v.IntN(v.d.Len() + 1)
	return sayso.Span{Start: v.at(start), End: v.at(start + v.IntN(40))}
}

func (v vandal) damage(q PredictedQuote, speakers int) PredictedQuote {
	q.Kind = []string{"direct", "mixed", "indirect"}[v.IntN(3)]
	q.Confidence = float64(v.IntN(101)) / 100
	q.Spans = append([]sayso.Span{}, q.Spans...)
	for i, s := range q.Spans {
		start, end := len([]rune(v.d.Text[:s.Start])), len([]rune(v.d.Text[:s.End]))
		start += max(-start, v.IntN(7)-3)
		q.Spans[i] = sayso.Span{Start: v.at(start), End: max(v.at(start), v.at(end+v.IntN(21)-10))}
	}
	if v.IntN(6) == 0 {
		s := v.anywhere()
		q.Mention = &s
	}
	if v.IntN(6) == 0 {
		q.Mention, q.Cue = nil, q.Mention
	}
	switch s := v.IntN(speakers+2) - 1; {
	case s == speakers:
		q.Speaker = nil
	case v.IntN(3) == 0:
		q.Speaker = &s
	case q.Speaker != nil:
		s = *q.Speaker + 2
		q.Speaker = &s
	}
	return q
}
