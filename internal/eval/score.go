package eval

import (
	"cmp"
	"slices"
)

// A Count is how often something was right, found where it is not, and not found where it is.
type Count struct{ Right, TooMany, Missed int }

// Precision is the part of what was found that is right, 0 where nothing was found.
func (c Count) Precision() float64 { return float64(c.Right) / float64(max(1, c.Right+c.TooMany)) }

// Recall is the part of what is there that was found, 0 where nothing is there.
func (c Count) Recall() float64 { return float64(c.Right) / float64(max(1, c.Right+c.Missed)) }

// F1 is the harmonic mean of precision and recall, 0 where both are 0.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	return 2 * p * r / max(1e-9, p+r)
}

func (c *Count) add(d Count) {
	c.Right += d.Right
	c.TooMany += d.TooMany
	c.Missed += d.Missed
}

// note counts one thing that is there, that was found, or both. Found in another place than it is counts twice: as too many, and as
// missed.
func (c *Count) note(there, found, right bool) {
	switch {
	case right:
		c.Right++
		return
	case found:
		c.TooMany++
	}
	if there {
		c.Missed++
	}
}

// Figures are the counts of one article, or of several added up.
type Figures struct {
	// Of the stretches between double quotation marks: Speech, whether somebody said it; Strict, and the words
	// beside it that say who; Loose, and the speaker by any of his mentions. Strict and Loose leave out the
	// stretches whose speaker the annotators left open.
	Speech, Strict, Loose Count
	// Of the words that make up attributions, Tokens being the three together.
	Content, Source, Cue, Tokens Count
	// Of attributions: Relations, whether the content overlaps by half; Right, and the source touches or neither has one.
	Relations, Right Count
}

// Add adds the counts of g.
func (f *Figures) Add(g Figures) {
	theirs := g.counts()
	for i, c := range f.counts() {
		c.add(*theirs[i])
	}
}

func (f *Figures) counts() []*Count {
	return []*Count{&f.Speech, &f.Strict, &f.Loose, &f.Content, &f.Source, &f.Cue, &f.Tokens, &f.Relations, &f.Right}
}

// A Link joins a gold attribution and a found one: indexes into Document.Gold and Result.Found, -1 on the side that has nothing.
type Link struct {
	Gold, Found int
	Right       bool // the sources touch, or neither has one
}

// A Stretch is one stretch between quotation marks, with who says it by gold and by what was found: indexes like those of a Link, -1
// where nobody does.
type Stretch struct {
	Span
	Gold, Found   int
	Open          bool // gold says that it is said and not by whom
	Strict, Loose bool // the speaker is right: by the words beside it; by any of his mentions
}

// A Result is one article scored.
type Result struct {
	*Document
	Found     []Found
	Figures   Figures
	Stretches []Stretch
	Links     []Link // one for each found attribution, the longest first, then one for each that was missed
}

// Score compares what was found in a document with its gold.
func Score(d *Document, found []Found) Result {
	r := Result{Document: d, Found: found}
	r.scoreStretches()
	r.scoreWords()
	r.scoreRelations()
	return r
}

func (r *Result) scoreStretches() {
	for _, span := range quotedStretches(r.runes) {
		s := Stretch{Span: span}
		s.Gold = whose(span, len(r.Gold), func(i int) []Span { return r.Gold[i].Content })
		s.Found = whose(span, len(r.Found), func(i int) []Span {
			if r.Found[i].Kind == "indirect" {
				return nil
			}
			return r.Found[i].Content
		})
		there, found := s.Gold >= 0, s.Found >= 0
		if there {
			source := r.Gold[s.Gold].Source
			s.Open = len(source) == 0
			s.Strict = found && touches(r.Found[s.Found].Source, source)
			s.Loose = s.Strict || found && touches(r.Found[s.Found].Mentions, source)
		}
		r.Stretches = append(r.Stretches, s)
		r.Figures.Speech.note(there, found, there && found)
		if !s.Open {
			r.Figures.Strict.note(there, found, s.Strict)
			r.Figures.Loose.note(there, found, s.Loose)
		}
	}
}

// whose is the first of n contents of which none covers more of the stretch, or -1 where it covers less than half.
func whose(stretch Span, n int, content func(int) []Span) int {
	best, most := -1, -1
	for i := range n {
		if c := shared([]Span{stretch}, content(i)); c > most {
			best, most = i, c
		}
	}
	if 2*most < max(1, stretch.End-stretch.Start) {
		return -1
	}
	return best
}

// What a word is to attributions. The higher one wins where a word is several.
const (
	isSource = 1 + iota
	isCue
	isContent
)

func (r *Result) scoreWords() {
	gold, found := make([]byte, len(r.runes)), make([]byte, len(r.runes))
	for _, a := range r.Gold {
		paint(gold, a)
	}
	for _, f := range r.Found {
		paint(found, f.Attribution)
	}
	counts := [...]*Count{isSource: &r.Figures.Source, isCue: &r.Figures.Cue, isContent: &r.Figures.Content}
	for _, w := range words(r.runes) {
		g, f := slices.Max(gold[w.Start:w.End]), slices.Max(found[w.Start:w.End])
		for role := byte(isSource); role <= isContent; role++ {
			counts[role].note(g == role, f == role, g == role && f == role)
		}
	}
	for _, c := range counts[isSource:] {
		r.Figures.Tokens.add(*c)
	}
}

func paint(chars []byte, a Attribution) {
	for role, spans := range [...][]Span{isSource: a.Source, isCue: a.Cue, isContent: a.Content} {
		for _, s := range spans {
			for i := s.Start; i < min(s.End, len(chars)); i++ {
				chars[i] = max(chars[i], byte(role))
			}
		}
	}
}

func (r *Result) scoreRelations() {
	order := make([]int, len(r.Found))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Compare(size(r.Found[y].Content), size(r.Found[x].Content))
	})
	left := make([]int, len(r.Gold))
	for i := range left {
		left[i] = i
	}
	for _, i := range order {
		link := Link{Gold: -1, Found: i}
		if k, overlap := r.closest(left, r.Found[i].Content); overlap >= 0.5 {
			link.Gold = left[k]
			link.Right = sameSource(r.Found[i].Source, r.Gold[left[k]].Source)
			left = slices.Delete(left, k, k+1)
		}
		r.link(link)
	}
	for _, g := range left {
		r.link(Link{Gold: g, Found: -1})
	}
}

func (r *Result) link(l Link) {
	r.Links = append(r.Links, l)
	there, found := l.Gold >= 0, l.Found >= 0
	r.Figures.Relations.note(there, found, there && found)
	r.Figures.Right.note(there, found, l.Right)
}

// closest finds among the gold attributions in left the first whose content overlaps the most: its place in left, and the part
// of the union that the overlap is.
func (r *Result) closest(left []int, content []Span) (place int, overlap float64) {
	place, overlap = -1, -1
	for k, g := range left {
		if o := jaccard(content, r.Gold[g].Content); place < 0 || o > overlap {
			place, overlap = k, o
		}
	}
	return place, overlap
}

func jaccard(xs, ys []Span) float64 {
	both := shared(xs, ys)
	return float64(both) / float64(max(1, size(xs)+size(ys)-both))
}

func sameSource(xs, ys []Span) bool {
	return touches(xs, ys) || len(xs) == 0 && len(ys) == 0
}
