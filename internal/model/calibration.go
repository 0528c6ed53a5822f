package model

import (
	"encoding/binary"
	"math"
	"slices"
)

// A Calibration turns the probabilities that a model claims into those that were observed, by isotonic regression (Zadrozny and Elkan 2002): a
// function that never falls, kept as knots of two numbers of 16 bits, what is claimed and what was observed, and straight between them.
type Calibration []byte

const knotSize = 4

// Calibrate makes a calibration of what was claimed and of whether it was right, with a knot for at least every n claims. No claim may be NaN.
func Calibrate(claimed []float64, right []bool, n int) Calibration {
	order := make([]int, len(claimed))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if claimed[a] < claimed[b] {
			return -1
		}
		if claimed[a] > claimed[b] {
			return 1
		}
		return 0
	})
	// Pools of neighbours, of which two are joined while the first of them has been right more often.
	type pool struct{ claimed, right, n float64 }
	var pools []pool
	for from := 0; from < len(order); from += n {
		to := min(from+n, len(order))
		if len(order)-to < n {
			to = len(order)
		}
		p := pool{n: float64(to - from)}
		for _, i := range order[from:to] {
			p.claimed += claimed[i]
			if right[i] {
				p.right++
			}
		}
		for k := len(pools) - 1; k >= 0 && pools[k].right*p.n >= p.right*pools[k].n; k-- {
			p = pool{p.claimed + pools[k].claimed, p.right + pools[k].right, p.n + pools[k].n}
			pools = pools[:k]
		}
		pools = append(pools, p)
		if to == len(order) {
			break
		}
	}
	var c Calibration
	for _, p := range pools {
		c = binary.LittleEndian.AppendUint16(c, uint16(math.Round(65535*p.claimed/p.n)))
		c = binary.LittleEndian.AppendUint16(c, uint16(math.Round(65535*p.right/p.n)))
	}
	return c
}

// At is the probability that is observed where p is claimed. Without knots it is p.
func (c Calibration) At(p float64) float64 {
	var x, y float64
	for i := 0; i+knotSize <= len(c); i += knotSize {
		nextX, nextY := float64(binary.LittleEndian.Uint16(c[i:]))/65535, float64(binary.LittleEndian.Uint16(c[i+2:]))/65535
		switch {
		case p > nextX:
			x, y = nextX, nextY
			continue
		case i == 0 || nextX == x:
			return nextY
		}
		return y + (nextY-y)*(p-x)/(nextX-x)
	}
	if len(c) < knotSize {
		return p
	}
	return y
}
