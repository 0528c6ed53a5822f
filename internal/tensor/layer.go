package tensor

import "fmt"

// GELU sets each element of x to its product with the probability that a normally distributed number is below it, which is how BERT has the Gaussian
// error linear unit. The error is at most 1e-6, or 1e-6 of x where that is above one.
func GELU(x []float32) { chosen.gelu(x) }

// Norm sets each of the n rows of x, which are width wide, to its layer norm: its distance from its mean, divided by the root of its variance and
// epsilon, times gain, plus bias.
func Norm(x []float32, n, width int, gain, bias []float32, epsilon float32) {
	AddNorm(x, nil, n, width, gain, bias, epsilon)
}

// AddNorm is Norm of the sum of x and add, in x. Where add is nil, it is noughts.
func AddNorm(x, add []float32, n, width int, gain, bias []float32, epsilon float32) {
	if width < 1 || len(x) < n*width || add != nil && len(add) < n*width || len(gain) != width || len(bias) != width {
		panic(fmt.Sprintf("tensor: norm of %d and %d numbers as %d x %d, with %d gains and %d biases", len(x), len(add), n, width, len(gain), len(bias)))
	}
	var row []float32
	for i := range n {
		if add != nil {
			row = add[i*width:][:width]
		}
		chosen.norm(x[i*width:][:width], row, gain, bias, epsilon)
	}
}
