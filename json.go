package sayso

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"unicode/utf8"
)

// An Offset is the unit in which the JSON of an article counts its offsets.
type Offset uint8

const (
	Bytes Offset = iota // bytes of UTF-8, as Go, Rust and C count
	Runes               // Unicode code points, as Python counts
	UTF16               // UTF-16 code units, as JavaScript, Java and C# count
)

// The JSON of an article. It is a contract: names stay once released.
type (
	articleJSON struct {
		Quotes    []quoteJSON    `json:"quotes"`
		Speakers  []speakerJSON  `json:"speakers"`
		Sources   []sourceJSON   `json:"sources"`
		Entities  []entityJSON   `json:"entities"`
		Terms     []termJSON     `json:"terms"`
		Responses []responseJSON `json:"responses"`
		Issues    []issueJSON    `json:"issues"`
	}
	quoteJSON struct {
		Kind       Kind    `json:"kind"`
		Act        Act     `json:"act"`
		Text       string  `json:"text"`
		Spans      []Span  `json:"spans"`
		Speaker    *int    `json:"speaker"`
		Mention    *Span   `json:"mention"`
		Cue        *Span   `json:"cue"`
		Addressee  *Span   `json:"addressee"`
		Negated    bool    `json:"negated"`
		Confidence float64 `json:"confidence"`
		Rule       string  `json:"rule"`
	}
	speakerJSON struct {
		Name        string      `json:"name"`
		Kind        SpeakerKind `json:"kind"`
		Anonymous   bool        `json:"anonymous"`
		Titles      []string    `json:"titles"`
		Affiliation string      `json:"affiliation"`
		Pronouns    string      `json:"pronouns"`
		Mentions    []Span      `json:"mentions"`
	}
	sourceJSON struct {
		Name     string     `json:"name"`
		Kind     SourceKind `json:"kind"`
		Mentions []Span     `json:"mentions"`
	}
	entityJSON struct {
		Name     string     `json:"name"`
		Kind     EntityKind `json:"kind"`
		Mentions []Span     `json:"mentions"`
	}
	termJSON struct {
		Text string   `json:"text"`
		Span Span     `json:"span"`
		Kind TermKind `json:"kind"`
	}
	responseJSON struct {
		Kind    ResponseKind `json:"kind"`
		Speaker *int         `json:"speaker"`
		Span    Span         `json:"span"`
		Text    string       `json:"text"`
	}
	issueJSON struct {
		Kind IssueKind `json:"kind"`
		Span Span      `json:"span"`
		Text string    `json:"text"`
	}
)

// MarshalJSON writes the article in the form that the command prints too, with offsets in bytes. The
// article's own text is not in it, since whoever has the article has that already; the text of each
// quote, term and response is. Lists are never null, and a speaker or span that is not there is null.
//
// It fails where a span does not lie within Text, as in an article that was read back from JSON and not given
// its Text: the text of the quotes would be lost.
//
// Read back by [Article.UnmarshalJSON] and given its Text, the article is the same as before, except
// that bytes that are not valid UTF-8 come back as U+FFFD in its strings.
//
// [json.Marshal] writes & < > as \u0026 \u003c \u003e, as it does in all that it writes; [Article.JSON], and a
// [json.Encoder] after SetEscapeHTML(false), leave them as they are.
func (a Article) MarshalJSON() ([]byte, error) { return a.JSON(Bytes) }

// JSON is MarshalJSON with offsets counted in another unit, for readers in other languages. For
// [Runes] and [UTF16] an invalid byte counts as one, as it does once it has been decoded to U+FFFD.
// It fails on a unit that is none of the constants.
func (a Article) JSON(unit Offset) ([]byte, error) {
	if unit > UTF16 {
		return nil, fmt.Errorf("sayso: no unit of offsets has the number %d", uint8(unit))
	}
	r := newRuler(a.Text, unit)
	out := articleJSON{
		Quotes:    make([]quoteJSON, len(a.Quotes)),
		Speakers:  make([]speakerJSON, len(a.Speakers)),
		Sources:   make([]sourceJSON, len(a.Sources)),
		Entities:  make([]entityJSON, len(a.Entities)),
		Terms:     make([]termJSON, len(a.Terms)),
		Responses: make([]responseJSON, len(a.Responses)),
		Issues:    make([]issueJSON, len(a.Issues)),
	}
	for i, q := range a.Quotes {
		at := q.Attribution
		out.Quotes[i] = quoteJSON{q.Kind, q.Act, a.Said(q), r.spans(q.Spans), index(at.Speaker),
			r.optional(at.Mention), r.optional(at.Cue), r.optional(at.Addressee),
			at.Negated, at.Confidence, at.Rule}
	}
	for i, s := range a.Speakers {
		titles := s.Titles
		if titles == nil {
			titles = []string{}
		}
		out.Speakers[i] = speakerJSON{s.Name, s.Kind, s.Anonymous, titles, s.Affiliation, s.Pronouns, r.spans(s.Mentions)}
	}
	for i, s := range a.Sources {
		out.Sources[i] = sourceJSON{s.Name, s.Kind, r.spans(s.Mentions)}
	}
	for i, e := range a.Entities {
		out.Entities[i] = entityJSON{e.Name, e.Kind, r.spans(e.Mentions)}
	}
	for i, t := range a.Terms {
		out.Terms[i] = termJSON{a.Slice(t.Span), r.span(t.Span), t.Kind}
	}
	for i, p := range a.Responses {
		out.Responses[i] = responseJSON{p.Kind, index(p.Speaker), r.span(p.Span), a.Slice(p.Span)}
	}
	for i, p := range a.Issues {
		out.Issues[i] = issueJSON{p.Kind, r.span(p.Span), a.Slice(p.Span)}
	}
	if r.beyond != (Span{}) {
		return nil, fmt.Errorf("sayso: the span %d to %d is not within the article's Text of %d bytes", r.beyond.Start, r.beyond.End, len(a.Text))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(out); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// UnmarshalJSON reads what MarshalJSON writes. Offsets have to be in bytes: those of other units are not told apart,
// and would point at the wrong words. The JSON does not hold the article's text: a.Text is left as it is, and
// [Article.Slice] works once it is set.
//
// It fails, and leaves the article alone, where there is no list of quotes, as in a line with which the command reports
// an error; where no kind has the given name; and where an index points at no speaker. A JSON null leaves the article
// alone too, but is no error, as encoding/json asks of its like.
func (a *Article) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var in articleJSON
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	if in.Quotes == nil {
		return errors.New("sayso: no article: there is no list of quotes")
	}
	out := Article{Text: a.Text}
	for _, q := range in.Quotes {
		who, err := in.speaker(q.Speaker)
		if err != nil {
			return err
		}
		out.Quotes = append(out.Quotes, Quote{q.Kind, q.Act, orNil(q.Spans), Attribution{who,
			orNone(q.Mention), orNone(q.Cue), orNone(q.Addressee), q.Negated, q.Confidence, q.Rule}})
	}
	for _, s := range in.Speakers {
		s.Titles, s.Mentions = orNil(s.Titles), orNil(s.Mentions)
		out.Speakers = append(out.Speakers, Speaker(s))
	}
	for _, s := range in.Sources {
		s.Mentions = orNil(s.Mentions)
		out.Sources = append(out.Sources, Source(s))
	}
	for _, e := range in.Entities {
		e.Mentions = orNil(e.Mentions)
		out.Entities = append(out.Entities, Entity(e))
	}
	for _, t := range in.Terms {
		out.Terms = append(out.Terms, Term{t.Span, t.Kind})
	}
	for _, p := range in.Responses {
		who, err := in.speaker(p.Speaker)
		if err != nil {
			return err
		}
		out.Responses = append(out.Responses, Response{p.Kind, who, p.Span})
	}
	for _, p := range in.Issues {
		out.Issues = append(out.Issues, Issue{p.Kind, p.Span})
	}
	*a = out
	return nil
}

func index(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}

func (a *articleJSON) speaker(i *int) (int, error) {
	switch {
	case i == nil:
		return -1, nil
	case *i < 0 || *i >= len(a.Speakers):
		return 0, fmt.Errorf("sayso: speaker %d of %d", *i, len(a.Speakers))
	}
	return *i, nil
}

func orNone(s *Span) Span {
	if s == nil {
		return Span{}
	}
	return *s
}

func orNil[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return s
}

// A ruler turns byte offsets into another unit. It knows the count at every 256th byte or so, and
// counts on from there.
type ruler struct {
	text   string
	unit   Offset
	marks  []mark // none where the unit is bytes
	beyond Span   // the last span asked for that does not lie within the text
}

type mark struct{ byte, count int }

func newRuler(text string, unit Offset) *ruler {
	r := &ruler{text: text, unit: unit}
	if unit == Bytes {
		return r
	}
	next, count := 0, 0
	for i, c := range text {
		if i >= next {
			r.marks = append(r.marks, mark{i, count})
			next = i + 256
		}
		count += r.width(c)
	}
	return r
}

func (r *ruler) width(c rune) int {
	if r.unit == UTF16 && c > 0xFFFF {
		return 2
	}
	return 1
}

// offset is that of byte b of the text, which is not beyond its end.
func (r *ruler) offset(b int) int {
	if len(r.marks) == 0 {
		return b
	}
	i := sort.Search(len(r.marks), func(i int) bool { return r.marks[i].byte > b }) - 1
	m := r.marks[i]
	if r.unit == Runes {
		return m.count + utf8.RuneCountInString(r.text[m.byte:b])
	}
	for _, c := range r.text[m.byte:b] {
		m.count += r.width(c)
	}
	return m.count
}

func (r *ruler) span(s Span) Span {
	if s.Start < 0 || s.Start > s.End || s.End > len(r.text) {
		r.beyond = s
		return s
	}
	return Span{r.offset(s.Start), r.offset(s.End)}
}

func (r *ruler) spans(in []Span) []Span {
	out := make([]Span, len(in))
	for i, s := range in {
		out[i] = r.span(s)
	}
	return out
}

func (r *ruler) optional(s Span) *Span {
	if s.Empty() {
		return nil
	}
	s = r.span(s)
	return &s
}
