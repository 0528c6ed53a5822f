package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/sayso-news/sayso"
)

// A Prediction is what a program found in one article: the part of the library's JSON that is scored. Its spans are in bytes.
type Prediction struct {
	Quotes   []PredictedQuote   `json:"quotes"`
	Speakers []PredictedSpeaker `json:"speakers"`
}

// A PredictedQuote is one quote of a Prediction. Speaker is an index into Speakers, or nil; Mention and Cue are nil where
// there are none, which is not the same as an empty span.
type PredictedQuote struct {
	Kind       string       `json:"kind"`
	Spans      []sayso.Span `json:"spans"`
	Speaker    *int         `json:"speaker"`
	Mention    *sayso.Span  `json:"mention"`
	Cue        *sayso.Span  `json:"cue"`
	Confidence float64      `json:"confidence"`
	Rule       string       `json:"rule"`
}

// A PredictedSpeaker is one speaker of a Prediction.
type PredictedSpeaker struct {
	Mentions []sayso.Span `json:"mentions"`
}

// FromArticle is the prediction that an article of the library stands for, just as if its JSON were read.
func FromArticle(a sayso.Article) Prediction {
	var p Prediction
	for _, q := range a.Quotes {
		out := PredictedQuote{Kind: q.Kind.String(), Spans: q.Spans, Mention: notEmpty(q.Attribution.Mention),
			Cue: notEmpty(q.Attribution.Cue), Confidence: q.Attribution.Confidence, Rule: q.Attribution.Rule}
		if s := q.Attribution.Speaker; s >= 0 {
			out.Speaker = &s
		}
		p.Quotes = append(p.Quotes, out)
	}
	for _, s := range a.Speakers {
		p.Speakers = append(p.Speakers, PredictedSpeaker{s.Mentions})
	}
	return p
}

func notEmpty(s sayso.Span) *sayso.Span {
	if s.Empty() {
		return nil
	}
	return &s
}

// ReadPredictions reads JSON lines, an article a line with its "id". Of two lines with the same id the later counts.
func ReadPredictions(r io.Reader) (map[string]Prediction, error) {
	out := map[string]Prediction{}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			var o struct {
				ID string `json:"id"`
				Prediction
			}
			if err := json.Unmarshal([]byte(line), &o); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			out[o.ID] = o.Prediction
		}
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// AtLeast leaves out the quotes whose confidence is below minimum.
func (p Prediction) AtLeast(minimum float64) Prediction {
	out := Prediction{Speakers: p.Speakers}
	for _, q := range p.Quotes {
		if q.Confidence >= minimum {
			out.Quotes = append(out.Quotes, q)
		}
	}
	return out
}

// Map puts every span of the prediction through f and gives the result; p stays as it is.
func (p Prediction) Map(f func(sayso.Span) sayso.Span) Prediction {
	all := func(in []sayso.Span) []sayso.Span {
		out := make([]sayso.Span, len(in))
		for i, s := range in {
			out[i] = f(s)
		}
		return out
	}
	one := func(s *sayso.Span) *sayso.Span {
		if s == nil {
			return nil
		}
		m := f(*s)
		return &m
	}
	var out Prediction
	for _, q := range p.Quotes {
		q.Spans, q.Mention, q.Cue = all(q.Spans), one(q.Mention), one(q.Cue)
		out.Quotes = append(out.Quotes, q)
	}
	for _, s := range p.Speakers {
		out.Speakers = append(out.Speakers, PredictedSpeaker{all(s.Mentions)})
	}
	return out
}

// A Found is one quote of a prediction in the terms of the corpus: in characters, its content widened over what the annotators
// count in and the library leaves out, the quotation marks around it and a "that" before it.
type Found struct {
	Attribution
	Kind       string
	Mentions   []Span // all mentions of the speaker
	Confidence float64
	Rule       string
}

// Resolve reads a prediction of the document. It fails where an offset is not on a character's boundary or within the
// text, or where a speaker is not there.
func (d *Document) Resolve(p Prediction) ([]Found, error) {
	r := resolver{d: d, at: d.boundaries()}
	var out []Found
	for _, q := range p.Quotes {
		f := Found{Kind: q.Kind, Confidence: q.Confidence, Rule: q.Rule}
		for _, s := range r.spans(q.Spans) {
			f.Content = append(f.Content, d.widen(s, q.Kind != "direct"))
		}
		f.Source, f.Cue = r.optional(q.Mention), r.optional(q.Cue)
		if q.Speaker != nil && *q.Speaker >= 0 {
			if *q.Speaker >= len(p.Speakers) {
				return nil, fmt.Errorf("%s: speaker %d of %d", d.ID, *q.Speaker, len(p.Speakers))
			}
			f.Mentions = r.spans(p.Speakers[*q.Speaker].Mentions)
		}
		out = append(out, f)
	}
	return out, r.err
}

// boundaries gives for each byte of the text the number of the character that begins there, -1 within one.
func (d *Document) boundaries() []int {
	at := make([]int, len(d.Text)+1)
	n := 0
	for i := range at {
		at[i] = -1
		if i == len(d.Text) || utf8.RuneStart(d.Text[i]) {
			at[i] = n
			n++
		}
	}
	return at
}

// A resolver turns bytes into characters and keeps the first failure.
type resolver struct {
	d   *Document
	at  []int
	err error
}

func (r *resolver) offset(b int) int {
	if b >= 0 && b < len(r.at) && r.at[b] >= 0 {
		return r.at[b]
	}
	if r.err == nil {
		r.err = fmt.Errorf("%s: no character begins at byte %d", r.d.ID, b)
	}
	return 0
}

func (r *resolver) spans(in []sayso.Span) []Span {
	var out []Span
	for _, s := range in {
		out = append(out, Span{r.offset(s.Start), r.offset(s.End)})
	}
	return out
}

func (r *resolver) optional(s *sayso.Span) []Span {
	if s == nil {
		return nil
	}
	return r.spans([]sayso.Span{*s})
}

// widen takes in one quotation mark on either side and, in a reported clause, a "that" right before it.
func (d *Document) widen(s Span, clause bool) Span {
	if s.Start > 0 && strings.ContainsRune("“\"‘'«„", d.runes[s.Start-1]) {
		s.Start--
	}
	if clause {
		s.Start -= trailingThat(d.runes[max(0, s.Start-8):s.Start])
	}
	if s.End < len(d.runes) && strings.ContainsRune("”\"’'»", d.runes[s.End]) {
		s.End++
	}
	return s
}

// trailingThat is the length of a "that" and the white space behind it at the end of the text, 0 where there is none.
func trailingThat(text []rune) int {
	end := len(text)
	for end > 0 && isSpace(text[end-1]) {
		end--
	}
	start := end - len("that")
	if end == len(text) || start < 0 || !strings.EqualFold(string(text[start:end]), "that") {
		return 0
	}
	if start > 0 && isWord(text[start-1]) {
		return 0
	}
	return len(text) - start
}
