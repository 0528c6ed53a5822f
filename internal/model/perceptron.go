package model

import "math"

// A Perceptron learns the weights of a model from its mistakes and averages them over the training (Freund and Schapire 1999;
// Collins 2002). It is for training: nothing of it is needed afterwards.
type Perceptron struct {
	labels int
	bits   uint
	steps  float64
	w      []float32 // by slot and label
	sum    []float64 // the steps at which a weight changed, times the change
}

// NewPerceptron makes one for the given number of labels, with a table of 1<<bits rows.
func NewPerceptron(labels int, bits uint) *Perceptron {
	n := labels << bits
	return &Perceptron{labels: labels, bits: bits, w: make([]float32, n), sum: make([]float64, n)}
}

// Predict is the label that the features speak for most, as the weights stand now.
func (p *Perceptron) Predict(features []Hash) int {
	var s [MaxLabels]float32
	dst := s[:p.labels]
	for _, f := range features {
		row := p.w[f.slot(p.bits)*p.labels:][:p.labels]
		for i, w := range row {
			dst[i] += w
		}
	}
	best := 0
	for i := range dst {
		if dst[i] > dst[best] {
			best = i
		}
	}
	return best
}

// Learn moves the weights of the features from the label that was guessed to the one that is right. It is to be
// called once for each guess, right or wrong.
func (p *Perceptron) Learn(features []Hash, right, guess int) {
	p.steps++
	if right == guess {
		return
	}
	for _, f := range features {
		i := f.slot(p.bits) * p.labels
		p.w[i+right]++
		p.sum[i+right] += p.steps
		p.w[i+guess]--
		p.sum[i+guess] -= p.steps
	}
}

// File is the model with averaged weights in eight bits. The largest weight sets the scale: to clip the few large ones costs more than the
// coarser steps for the many small ones.
func (p *Perceptron) File(h Header) ([]byte, error) {
	avg := make([]float64, len(p.w))
	top := 0.0
	for i := range avg {
		avg[i] = float64(p.w[i]) - p.sum[i]/max(1, p.steps)
		top = max(top, math.Abs(avg[i]))
	}
	h.Bits = p.bits
	h.Scale = max(top, 1e-9) / 127
	rows := make([]int8, len(avg))
	for i, a := range avg {
		rows[i] = int8(math.Round(a / h.Scale))
	}
	return file(h, rows)
}
