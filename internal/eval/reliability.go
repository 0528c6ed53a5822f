package eval

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
)

// A Reliability table holds confidences against what came of them, in ten bins: [0, 0.1), … [0.9, 1].
type Reliability struct {
	Bins [10]Bin
}

// A Bin is what was claimed with a confidence within its bounds.
type Bin struct {
	Claims  int
	Right   int
	claimed float64 // all their confidences added up
}

// Add takes in one claim.
func (t *Reliability) Add(confidence float64, right bool) {
	b := &t.Bins[min(max(0, int(confidence*10)), 9)]
	b.Claims++
	b.claimed += confidence
	if right {
		b.Right++
	}
}

// Claimed is the mean confidence of the bin's claims, 0 where there are none.
func (b Bin) Claimed() float64 { return b.claimed / float64(max(1, b.Claims)) }

// Observed is the part of the bin's claims that are right, 0 where there are none.
func (b Bin) Observed() float64 { return float64(b.Right) / float64(max(1, b.Claims)) }

// Error is the expected calibration error: how far claimed and observed lie apart, the mean over all claims.
func (t Reliability) Error() float64 {
	var sum float64
	all := 0
	for _, b := range t.Bins {
		sum += float64(b.Claims) * math.Abs(b.Claimed()-b.Observed())
		all += b.Claims
	}
	return sum / float64(max(1, all))
}

// Print writes the table under its title.
func (t Reliability) Print(w io.Writer, title string) {
	fmt.Fprintf(w, "%s: expected calibration error %.3f\n", title, t.Error())
	fmt.Fprintf(w, "  %-10s %7s %8s %9s\n", "confidence", "claims", "claimed", "observed")
	for i, b := range t.Bins {
		fmt.Fprintf(w, "  %.1f – %.1f  %7d", float64(i)/10, float64(i+1)/10, b.Claims)
		if b.Claims > 0 {
			fmt.Fprintf(w, " %8.3f %9.3f", b.Claimed(), b.Observed())
		}
		fmt.Fprintln(w)
	}
}

// A Claim is one attribution that was found, and whether it is right: what was said is found, and the speaker is the right one.
type Claim struct {
	*Found
	Right bool
}

// Claims are all attributions that were found. One with words in quotation marks is right if these are said by somebody, in each stretch of them, and the
// speaker is right by any of his mentions; one without, or whose speaker the annotators left open, if the relation is right: content by half, and source.
// What stands within another is left out: annotators mark one layer.
func (c Corpus) Claims() []Claim {
	var out []Claim
	for _, a := range c.Articles {
		quoted := map[int]bool{} // of those with stretches: whether all are right
		for _, s := range a.Stretches {
			if s.Found >= 0 && !s.Open {
				all, seen := quoted[s.Found]
				quoted[s.Found] = s.Loose && (all || !seen)
			}
		}
		for _, l := range a.Links {
			if l.Found < 0 || within(&a.Found[l.Found], a.Found) {
				continue
			}
			right, ok := quoted[l.Found]
			if !ok {
				right = l.Right
			}
			out = append(out, Claim{&a.Found[l.Found], right})
		}
	}
	return out
}

// within reports whether what was said stands within one piece of what another says, and is less than that.
func within(f *Found, all []Found) bool {
	if len(f.Content) == 0 {
		return false
	}
	first, last := f.Content[0], f.Content[len(f.Content)-1]
	return slices.ContainsFunc(all, func(o Found) bool {
		return slices.ContainsFunc(o.Content, func(c Span) bool {
			return c.Start <= first.Start && last.End <= c.End && (c.Start < first.Start || last.End < c.End)
		})
	})
}

// Attributions is the reliability of all attributions.
func (c Corpus) Attributions() Reliability {
	var t Reliability
	for _, claim := range c.Claims() {
		t.Add(claim.Confidence, claim.Right)
	}
	return t
}

// Quoted is the reliability of the attributions of quoted stretches, a claim a stretch: right where somebody said it and
// the speaker is right by any of his mentions. Stretches whose speaker the annotators left open are not counted.
func (c Corpus) Quoted() Reliability {
	var t Reliability
	for _, a := range c.Articles {
		for _, s := range a.Stretches {
			if s.Found >= 0 && !s.Open {
				t.Add(a.Found[s.Found].Confidence, s.Loose)
			}
		}
	}
	return t
}

// PrintRules writes how many of the attributions found in each way are right.
func (c Corpus) PrintRules(w io.Writer) {
	rules := map[string]*Bin{}
	for _, claim := range c.Claims() {
		way, _, _ := strings.Cut(claim.Rule, ";") // what it has its speaker by stands behind
		way, _, _ = strings.Cut(way, ":")
		if len(claim.Source) == 0 {
			way += ", no source"
		}
		way = fmt.Sprintf("%s, %s", way, claim.Kind)
		b := rules[way]
		if b == nil {
			b = &Bin{}
			rules[way] = b
		}
		b.Claims++
		b.claimed += claim.Confidence
		if claim.Right {
			b.Right++
		}
	}
	fmt.Fprintf(w, "by the way they were found\n  %7s %8s %9s\n", "claims", "claimed", "observed")
	for _, way := range slices.SortedFunc(maps.Keys(rules), func(a, b string) int {
		return cmp.Or(cmp.Compare(rules[b].Claims, rules[a].Claims), cmp.Compare(a, b))
	}) {
		b := rules[way]
		fmt.Fprintf(w, "  %7d %8.3f %9.3f  %s\n", b.Claims, b.Claimed(), b.Observed(), way)
	}
}
