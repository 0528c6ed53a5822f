//go:build !purego && (amd64 || arm64)

package tensor

import "math"

// constants are the numbers that the kernels calculate with, eight times each. The kernels know the order.
//
//lint:ignore U1000 only the kernels use them
var constants = eight(
	log2e, magic, ln2Hi, ln2Lo, exp5, exp4, exp3, exp2, exp1, exp0, 1, expMin,
	math.Float32frombits(127),   // what an exponent is stored with
	math.Float32frombits(1<<31), // the bit of the sign
	erfP, erf5, erf4, erf3, erf2, erf1, -0.5,
)

func eight(numbers ...float32) (lanes [21][8]float32) {
	for i, v := range numbers {
		for k := range lanes[i] {
			lanes[i][k] = v
		}
	}
	return lanes
}
