package model

// A Perceptron learns the weights of a model from its mistakes and averages them over the training (Freund and Schapire 1999;
// Collins 2002). It is for training: nothing of it is needed afterwards.
type Perceptron struct{ table }

// NewPerceptron makes one for the given number of labels, with a table of 1<<bits rows.
func NewPerceptron(labels int, bits uint) *Perceptron { return &Perceptron{newTable(labels, bits)} }

// Predict is the label that the features speak for most, as the weights stand now.
func (p *Perceptron) Predict(features []Hash) int {
	var s [MaxLabels]float32
	p.score(s[:p.labels], features)
	best := 0
	for i, v := range s[:p.labels] {
		if v > s[best] {
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
		p.move(i, right, 1)
		p.move(i, guess, -1)
	}
}

// File is the model with averaged weights in eight bits, and what is to be kept beside them. With others that have learned from the same in another order,
// it is the mean of all.
func (p *Perceptron) File(h Header, beside []byte, others ...*Perceptron) ([]byte, error) {
	return file(h, p.bits, mean(p, others), beside)
}

// A table is the weights of a model in training, with what averaging them needs.
type table struct {
	labels int
	bits   uint
	steps  float64
	w      []float32 // by slot and label
	sum    []float64 // the steps at which a weight changed, times the change
}

func newTable(labels int, bits uint) table {
	n := labels << bits
	return table{labels: labels, bits: bits, w: make([]float32, n), sum: make([]float64, n)}
}

// score sets s to the sums of the weights of the features.
func (t *table) score(s []float32, features []Hash) {
	clear(s)
	for _, f := range features {
		for i, w := range t.w[f.slot(t.bits)*t.labels:][:len(s)] {
			s[i] += w
		}
	}
}

// move adds d to the weight of a label in the row that begins at i. The first label has no weights.
func (t *table) move(i, label int, d float32) {
	if label == 0 {
		return
	}
	t.w[i+label] += d
	t.sum[i+label] += t.steps * float64(d)
}

// average is the weights averaged over all steps.
func (t *table) average() []float32 {
	out := make([]float32, len(t.w))
	for i := range out {
		out[i] = t.w[i] - float32(t.sum[i]/max(1, t.steps))
	}
	return out
}

// learned is the table itself, of whatever trainer has it.
func (t *table) learned() *table { return t }

// mean is the mean of what a trainer and others like it have averaged.
func mean[T interface{ learned() *table }](first T, others []T) []float32 {
	w := first.learned().average()
	for _, o := range others {
		for i, x := range o.learned().average() {
			w[i] += x
		}
	}
	for i := range w {
		w[i] /= float32(1 + len(others))
	}
	return w
}
