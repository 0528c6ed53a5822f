package model

import (
	"math"
	"testing"
)

func TestCalibrate(t *testing.T) {
	// What claims 0.9 is right half of the time, what claims 0.2 never, and what claims 0.5 less often than that: the two are pooled.
	var claimed []float64
	var right []bool
	for i := range 100 {
		claimed, right = append(claimed, 0.9), append(right, i%2 == 0)
		claimed, right = append(claimed, 0.2), append(right, i < 10)
		claimed, right = append(claimed, 0.5), append(right, false)
	}
	c := Calibrate(claimed, right, 100)
	for _, x := range []struct{ p, want float64 }{{0, 0.05}, {0.35, 0.05}, {0.9, 0.5}, {1, 0.5}, {0.625, 0.275}} {
		if got := c.At(x.p); math.Abs(got-x.want) > 0.001 {
			t.Errorf("%.3f is claimed: %.4f, want %.4f", x.p, got, x.want)
		}
	}
	if got := Calibration(nil).At(0.3); got != 0.3 {
		t.Errorf("without knots: %v", got)
	}
}
