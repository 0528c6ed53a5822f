package eval

import (
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso"
)

func TestReliability(t *testing.T) {
	var r Reliability
	for i := range 10 {
		r.Add(0.85, i < 6) // claimed 0.85, observed 0.6
	}
	for range 30 {
		r.Add(1, true) // right, and says so
	}
	r.Add(0, false)
	if got, want := r.Error(), 10*0.25/41; math.Abs(got-want) > 1e-9 {
		t.Errorf("error %v, want %v", got, want)
	}
	if b := r.Bins[8]; b.Claims != 10 || b.Right != 6 || math.Abs(b.Claimed()-0.85) > 1e-9 {
		t.Errorf("bin of 0.85: %+v", b)
	}
	if b := r.Bins[9]; b.Claims != 30 || b.Observed() != 1 {
		t.Errorf("bin of 1: %+v", b)
	}
	if got := (Reliability{}).Error(); got != 0 {
		t.Errorf("error of nothing: %v", got)
	}
}

// one makes an article and finds the quotes in it: each its kind, content, source and confidence.
func one(t *testing.T, text string, gold []Attribution, quotes ...PredictedQuote) Corpus {
	t.Helper()
	run := Run{Predict: func(string, string) (Prediction, bool) { return Prediction{Quotes: quotes}, true }}
	c, err := run.Score([]*Document{NewDocument("one", text, gold)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func of(text, part string) Span {
	start := strings.Index(text, part)
	return Span{start, start + len(part)}
}

func TestMisses(t *testing.T) {
	const text = `Bo said it rained. Ann warned of floods. Cy hopes to win. Di frobs. According to Ed, it snowed. "No way," Flo wrote. Gus lied.`
	span := func(part string) []Span { return []Span{of(text, part)} }
	found := func(kind, source, content string) PredictedQuote {
		s, c := sayso.Span(of(text, source)), sayso.Span(of(text, content))
		return PredictedQuote{Kind: kind, Mention: &s, Spans: []sayso.Span{c}}
	}
	gold := []Attribution{
		{span("Bo"), span("said"), span("it rained")},
		{span("Ann"), span("warned of"), span("floods")},
		{span("Cy"), span("hopes"), span("to win")},
		{span("Di"), span("frobs"), span("frobs")},
		{span("Ed"), span("According to"), span("it snowed")},
		{span("Flo"), span("wrote"), span(`"No way,"`)},
		{nil, nil, span("lied")},
	}
	c := one(t, text, gold,
		found("indirect", "Bo", "it"),
		found("direct", "Gus", "No way,"),
		found("indirect", "Gus", "Di"))
	var got []string
	for _, m := range c.Articles[0].Misses() {
		got = append(got, m.Class)
	}
	want := []string{WrongSource, WrongEdge, MissedSpeech, MissedThought, MissedUnlisted, MissedAccording, MissedBare, FalseQuote, WrongWords}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSample(t *testing.T) {
	var all []Miss
	for i := range 10 {
		all = append(all, Miss{Class: FalseQuote, Found: &Found{Confidence: float64(i)}}, Miss{Class: WrongEdge})
	}
	sample, total := Sample(all, FalseQuote, 3)
	var got []float64
	for _, m := range sample {
		got = append(got, m.Found.Confidence)
	}
	if diff := cmp.Diff([]float64{0, 3, 6}, got); diff != "" || total != 10 {
		t.Errorf("%d in all; -want +got:\n%s", total, diff)
	}
	if sample, _ := Sample(all, WrongEdge, 50); len(sample) != 10 {
		t.Errorf("%d of 10", len(sample))
	}
}

func TestReliabilityOfCorpus(t *testing.T) {
	const text = `"Yes," said Al. "No," said Bea. "Ho" is a word.`
	found := func(source, content string, confidence float64) PredictedQuote {
		s := sayso.Span(of(text, source))
		return PredictedQuote{Kind: "direct", Mention: &s, Spans: []sayso.Span{sayso.Span(of(text, content))}, Confidence: confidence}
	}
	gold := []Attribution{
		{Source: []Span{of(text, "Al")}, Content: []Span{of(text, `"Yes,"`)}},
		{Source: []Span{of(text, "Bea")}, Content: []Span{of(text, `"No,"`)}},
	}
	c := one(t, text, gold, found("Al", "Yes,", 0.95), found("Al", "No,", 0.15), found("Al", "Ho", 0.15))
	for name, r := range map[string]Reliability{"attributions": c.Attributions(), "quoted": c.Quoted()} {
		if high, low := r.Bins[9], r.Bins[1]; high.Claims != 1 || high.Right != 1 || low.Claims != 2 || low.Right != 0 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestMinConfidence(t *testing.T) {
	p := Prediction{Quotes: []PredictedQuote{{Confidence: 0.4}, {Confidence: 0.5}, {Confidence: 0.6}}}
	if got := p.AtLeast(0.5).Quotes; len(got) != 2 || got[0].Confidence != 0.5 {
		t.Errorf("%+v", got)
	}
}

func TestResolveRefuses(t *testing.T) {
	d := NewDocument("é", "aé b", nil)
	two := 2
	for name, q := range map[string]PredictedQuote{
		"within a character": {Spans: []sayso.Span{{Start: 0, End: 2}}},
		"beyond the end":     {Spans: []sayso.Span{{Start: 0, End: 6}}},
		"before the start":   {Mention: &sayso.Span{Start: -1, End: 1}},
		"no such speaker":    {Speaker: &two},
	} {
		if _, err := d.Resolve(Prediction{Quotes: []PredictedQuote{q}}); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

func TestReadSplitRefuses(t *testing.T) {
	for _, dir := range []string{"testdata", "testdata/nowhere"} {
		if _, err := ReadSplit(dir); err == nil {
			t.Errorf("%s: taken", dir)
		}
	}
	for _, ann := range []string{"T1\tCue 5\tx", "T1\tCue\tx", "T1\tCue 5 x\tx", "E1\tCue"} {
		if _, err := parseAnn(ann); err == nil {
			t.Errorf("%q: taken", ann)
		}
	}
}

// The library's own output is the same on one core and on several.
func TestSameOnOneCore(t *testing.T) {
	docs := readSplit(t, split)
	score := func() Corpus {
		c, err := Run{Predict: Library()}.Score(docs)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	many := score()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if diff := cmp.Diff(score().Figures, many.Figures); diff != "" {
		t.Error(diff)
	}
	if many.Figures.Relations.Right == 0 {
		t.Error("the library finds nothing at all in the articles")
	}
}

// FromArticle gives what reading the article's JSON gives.
func TestFromArticle(t *testing.T) {
	for _, d := range readSplit(t, split) {
		a := sayso.New(sayso.WithThoughts()).Parse(d.Text)
		b, err := a.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		line := `{"id": "x", ` + string(b[1:])
		read, err := ReadPredictions(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		fromJSON, err1 := d.Resolve(read["x"])
		direct, err2 := d.Resolve(FromArticle(a))
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if diff := cmp.Diff(fromJSON, direct); diff != "" {
			t.Errorf("%s (-JSON +article):\n%s", d.ID, diff)
		}
	}
}

func TestRunLeavesOutTheUnsure(t *testing.T) {
	docs := readSplit(t, split)
	preds := asPredicted(docs)
	run := Run{Predict: func(id, _ string) (Prediction, bool) { return preds[id], true }, MinConfidence: 0.51}
	c, err := run.Score(docs)
	if err != nil {
		t.Fatal(err)
	}
	if n := c.Figures.Relations; n.Right+n.TooMany > 0 || n.Missed == 0 {
		t.Errorf("gold at a confidence of 0.5: %+v", n)
	}
}
