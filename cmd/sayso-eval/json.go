package main

import (
	"encoding/json"
	"io"

	"github.com/sayso-news/sayso/internal/eval"
)

// The JSON that -json prints.
type (
	outputJSON struct {
		Articles    int                        `json:"articles"`
		Missing     int                        `json:"missing"`
		Style       string                     `json:"style,omitempty"`
		Figures     map[string]figureJSON      `json:"figures"`
		Reliability map[string]reliabilityJSON `json:"reliability,omitempty"`
		Errors      map[string]errorsJSON      `json:"errors,omitempty"`
	}
	figureJSON struct {
		Precision float64 `json:"precision"`
		Recall    float64 `json:"recall"`
		F1        float64 `json:"f1"`
		Right     int     `json:"right"`
		TooMany   int     `json:"too_many"`
		Missed    int     `json:"missed"`
	}
	reliabilityJSON struct {
		Error float64   `json:"expected_calibration_error"`
		Bins  []binJSON `json:"bins"`
	}
	binJSON struct {
		From     float64 `json:"from"`
		To       float64 `json:"to"`
		Claims   int     `json:"claims"`
		Claimed  float64 `json:"claimed"`
		Observed float64 `json:"observed"`
	}
	errorsJSON struct {
		Total  int        `json:"total"`
		Sample []missJSON `json:"sample"`
	}
	missJSON struct {
		ID    string    `json:"id"`
		Start int       `json:"start"` // in characters, as in the corpus
		End   int       `json:"end"`
		Gold  *sideJSON `json:"gold"`
		Found *sideJSON `json:"found"`
	}
	sideJSON struct {
		Source  []string `json:"source"`
		Cue     []string `json:"cue"`
		Content []string `json:"content"`
	}
)

func (o options) printJSON(w io.Writer, c eval.Corpus) error {
	out := outputJSON{Articles: len(c.Articles), Missing: c.Missing, Style: o.style, Figures: map[string]figureJSON{}}
	for _, l := range c.Figures.Lines() {
		out.Figures[l.Key] = figureJSON{l.Precision(), l.Recall(), l.F1(), l.Right, l.TooMany, l.Missed}
	}
	if o.reliability {
		out.Reliability = map[string]reliabilityJSON{
			"attributions": reliability(c.Attributions()), "quoted": reliability(c.Quoted())}
	}
	if o.errors > 0 {
		out.Errors = map[string]errorsJSON{}
		all := misses(c)
		for _, class := range eval.Classes() {
			sample, total := eval.Sample(all, class, o.errors)
			e := errorsJSON{total, []missJSON{}}
			for _, m := range sample {
				e.Sample = append(e.Sample, miss(m))
			}
			out.Errors[class] = e
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(out)
}

func reliability(t eval.Reliability) reliabilityJSON {
	out := reliabilityJSON{Error: t.Error()}
	for i, b := range t.Bins {
		out.Bins = append(out.Bins, binJSON{float64(i) / 10, float64(i+1) / 10, b.Claims, b.Claimed(), b.Observed()})
	}
	return out
}

func miss(m eval.Miss) missJSON {
	at := extent(m)
	out := missJSON{ID: m.ID, Start: at.Start, End: at.End}
	if m.Gold != nil {
		out.Gold = side(m.Document, *m.Gold)
	}
	if m.Found != nil {
		out.Found = side(m.Document, m.Found.Attribution)
	}
	return out
}

func side(d *eval.Document, a eval.Attribution) *sideJSON {
	slices := func(spans []eval.Span) []string {
		out := []string{}
		for _, s := range spans {
			out = append(out, d.Slice(s))
		}
		return out
	}
	return &sideJSON{slices(a.Source), slices(a.Cue), slices(a.Content)}
}
