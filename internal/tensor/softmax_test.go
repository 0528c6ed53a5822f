package tensor

import (
	"math"
	"testing"
)

func TestSoftmax(t *testing.T) {
	for _, x := range [][]float32{nil, {3}, {0, 0}, {-1, 2.5, 0.1}, {1000, -1000, 999}, {-200, -201, -350}} {
		got := append([]float32(nil), x...)
		Softmax(got)
		sum := 0.0
		for _, v := range x {
			sum += math.Exp(float64(v - x[0]))
		}
		for i, v := range x {
			if want := math.Exp(float64(v-x[0])) / sum; math.Abs(float64(got[i])-want) > 1e-6 {
				t.Errorf("%v: %v at %d, want %v", x, got[i], i, want)
			}
		}
	}
}
