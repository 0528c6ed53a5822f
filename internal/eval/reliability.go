package eval

import (
	"fmt"
	"io"
	"math"
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

// Attributions is the reliability of all attributions: right as the relation is, content by half and source.
func (c Corpus) Attributions() Reliability {
	var t Reliability
	for _, a := range c.Articles {
		for _, l := range a.Links {
			if l.Found >= 0 {
				t.Add(a.Found[l.Found].Confidence, l.Right)
			}
		}
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
