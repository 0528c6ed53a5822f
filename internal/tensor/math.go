package tensor

import "math"

// What the kernels calculate with, in the order in which they do. They have copies of these numbers.
const (
	// exp: the reduction of Cody and Waite, with log 2 in two parts of which the first has few bits, so that a product with a whole number is exact,
	// and the polynomial of expf in S. Moshier's Cephes Mathematical Library 2.2 (1992).
	log2e  = 1.44269504088896341
	ln2Hi  = 0.693359375
	ln2Lo  = -2.12194440e-4
	exp5   = 1.9875691500e-4
	exp4   = 1.3981999507e-3
	exp3   = 8.3334519073e-3
	exp2   = 4.1665795894e-2
	exp1   = 1.6666665459e-1
	exp0   = 5.0000001201e-1
	expMin = -87.33654 // below it the result would be no normal number

	// erf: Hastings' approximation, 7.1.26 in Abramowitz and Stegun, Handbook of Mathematical Functions, with an error of at most 1.5e-7: here for half
	// the complement of erf(x/√2), so that p is divided by √2, and the rest by two.
	erfP = 0.3275911 / math.Sqrt2
	erf1 = 0.254829592 / 2
	erf2 = -0.284496736 / 2
	erf3 = 1.421413741 / 2
	erf4 = -1.453152027 / 2
	erf5 = 1.061405429 / 2
)

// exp returns the exponential of x, which is at most 0, with a relative error of some 1e-7. What would be smaller than a normal number is nought.
func exp(x float32) float32 {
	if x < expMin {
		return 0
	}
	// x is n log 2 + r, and r at most half of log 2.
	shifted := float32(x*log2e) + magic
	n := shifted - magic
	r := x - float32(n*ln2Hi)
	r -= float32(n * ln2Lo)
	p := float32(float32(exp5)*r) + exp4
	p = float32(p*r) + exp3
	p = float32(p*r) + exp2
	p = float32(p*r) + exp1
	p = float32(p*r) + exp0
	p = float32(p*float32(r*r)) + r
	p++
	// The lowest bits of shifted are n, and what is above them is shifted out.
	return float32(p * math.Float32frombits((math.Float32bits(shifted)+127)<<23))
}

// gelu returns x times the probability that a normally distributed number is below x.
func gelu(x float32) float32 {
	y := math.Float32frombits(math.Float32bits(x) &^ (1 << 31))
	t := 1 / (float32(y*erfP) + 1)
	p := float32(float32(erf5)*t) + erf4
	p = float32(p*t) + erf3
	p = float32(p*t) + erf2
	p = float32(p*t) + erf1
	p = float32(p * t)
	above := float32(p * exp(float32(y*y)*-0.5))
	if x < 0 {
		return float32(x * above)
	}
	return float32(x * (1 - above))
}

// sum8 adds eight lanes.
func sum8(s *[8]float32) float32 {
	return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
}
