package deep

import (
	"fmt"
	"runtime"
	"sync"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/tensor"
)

// maxHelpers bounds how many goroutines an engine starts, and so the memory that they work in.
const maxHelpers = 8

// An engine labels articles with a network.
type engine struct {
	*network
	states  *sync.Pool    // of *state
	helpers chan struct{} // holds one for each goroutine that has been started
	report  func(done, total int)
}

// Open makes an engine, for [sayso.WithEngine], of a model file that deep/train wrote. The caller must not change b afterwards.
func Open(b []byte) (sayso.Engine, error) {
	z, err := open(b)
	if err != nil {
		return nil, fmt.Errorf("deep: %w", err)
	}
	return newEngine(z), nil
}

func newEngine(z *network) *engine {
	return &engine{network: z, states: &sync.Pool{New: func() any { return new(state) }}, helpers: make(chan struct{}, maxHelpers)}
}

// Label labels an article, several of its windows side by side where there are cores and other articles leave them.
func (e *engine) Label(in *label.Input) *label.Labels {
	n := len(in.Doc.Tokens)
	out := &label.Labels{P: make([][label.Count]float32, n), Best: make([]label.Label, n)}
	c := &cutter{doc: in.Doc, speller: speller{vocabulary: e.vocabulary}}
	progress := progress{report: e.report, total: n}
	var others sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+maxWindow-1)/maxWindow) - 1 {
		select {
		case e.helpers <- struct{}{}:
			others.Go(func() {
				e.work(out, c, &progress)
				<-e.helpers
			})
		default:
		}
	}
	e.work(out, c, &progress)
	others.Wait()
	var v viterbi
	for _, p := range in.Doc.Paragraphs {
		v.best(out.Best[p.Tokens.First:p.Tokens.End], out.P[p.Tokens.First:p.Tokens.End])
	}
	for i := range out.P {
		tensor.Softmax(out.P[i][:])
	}
	return out
}

// work labels one window after another, until there is none left. It leaves in out.P what the network makes of the tokens.
func (e *engine) work(out *label.Labels, c *cutter, p *progress) {
	s := e.states.Get().(*state)
	defer e.states.Put(s)
	for c.next(&s.window) {
		e.encode(s)
		for k := range s.tokens.Len() {
			copy(out.P[s.tokens.First+k][:], s.y[k*label.Count:])
		}
		p.step(s.tokens.Len())
	}
}

// A progress tells how many tokens have been labelled.
type progress struct {
	report      func(done, total int) // may be nil
	mu          sync.Mutex
	done, total int
}

func (p *progress) step(n int) {
	if p.report == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += n
	p.report(p.done, p.total)
}

// A viterbi finds the likeliest labels of paragraphs, by Viterbi's algorithm, under the constraint that what goes on goes on with what came before. It
// is memory to work in.
type viterbi struct{ from [][label.Count]label.Label }

// best sets labels to those that together have the greatest sum of scores.
func (v *viterbi) best(labels []label.Label, scores [][label.Count]float32) {
	if len(scores) == 0 {
		return
	}
	v.from = append(v.from[:0], make([][label.Count]label.Label, len(scores))...)
	var sum, next [label.Count]float64
	for i, score := range scores {
		top := greatest(&sum)
		for l := range label.Label(label.Count) {
			from := top
			if goesOn(l) {
				// The label before it is either the same or that which begins it.
				if from = l; sum[l-1] > sum[l] {
					from = l - 1
				}
			}
			if next[l] = sum[from] + float64(score[l]); i == 0 && goesOn(l) {
				next[l] = never
			}
			v.from[i][l] = from
		}
		sum = next
	}
	best := greatest(&sum)
	for i := len(scores) - 1; i >= 0; i-- {
		labels[i] = best
		best = v.from[i][best]
	}
}

// never is the score of a labelling that cannot be.
const never = -1e300

// goesOn reports whether a label is that of a token that is not the first.
func goesOn(l label.Label) bool { return l != label.Outside && !l.Begins() }

// greatest is the label with the greatest score, the first of them where several have it.
func greatest(scores *[label.Count]float64) label.Label {
	best := label.Outside
	for l, s := range scores {
		if s > scores[best] {
			best = label.Label(l)
		}
	}
	return best
}
