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

// File is the model with averaged weights in eight bits. The scale leaves the largest thousandth of the weights clipped, which costs less than
// coarse steps for all the others would.
func (p *Perceptron) File(h Header) ([]byte, error) {
	avg := make([]float64, len(p.w))
	var hist [4096]int
	top := 0.0
	n := 0
	for i := range avg {
		avg[i] = float64(p.w[i]) - p.sum[i]/max(1, p.steps)
		top = max(top, math.Abs(avg[i]))
	}
	for _, a := range avg {
		if a != 0 {
			hist[int(math.Abs(a)/top*4095)]++
			n++
		}
	}
	clip, over := 4095, 0
	for clip > 0 && over+hist[clip] < n/1000 {
		over += hist[clip]
		clip--
	}
	h.Bits = p.bits
	h.Scale = top * float64(clip+1) / 4096 / 127
	if h.Scale == 0 {
		h.Scale = 1
	}
	rows := make([]int8, len(avg))
	for i, a := range avg {
		rows[i] = int8(max(-127, min(127, math.Round(a/h.Scale))))
	}
	return file(h, rows)
}
