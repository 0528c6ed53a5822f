package tensor

// Softmax sets the elements of x to the probabilities that they are the logarithms of, but for a number that is the same for all: they add up to one.
func Softmax(x []float32) {
	if len(x) == 0 {
		return
	}
	top, sum := x[0], float32(0)
	for _, v := range x {
		top = max(top, v)
	}
	for i, v := range x {
		x[i] = exp(v - top)
		sum += x[i]
	}
	inverse := 1 / sum
	for i := range x {
		x[i] = float32(x[i] * inverse)
	}
}
