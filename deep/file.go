package deep

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/tensor"
)

// A header is that of a model file, which deep/train writes.
type header struct {
	Name     string
	Labels   []string
	Corpora  []string
	Licences []string
	Seed     uint64
	Figures  map[string]float64

	Layers, Heads, Width, Inner int
	Positions                   int // how many there are embeddings of
	Epsilon                     float32
	Vocabulary                  int // bytes of the pieces, with which the payload begins
	Tensors                     []tensorHeader
}

// A tensorHeader says what lies next in the payload: of kind int8 the scales of the rows and the weights row by row, of kind float32 the numbers.
type tensorHeader struct {
	Name       string
	Rows, Cols int
	Kind       string
}

const (
	kindInt8    = "int8"
	kindFloat32 = "float32"
)

// maxSide bounds the sides of a tensor, as package tensor does.
const maxSide = 1 << 16

// A network is a model ready for use. It is never written to, and so serves any number of goroutines.
type network struct {
	header
	vocabulary              *vocabulary
	words, positions, forms embedding
	norm                    norms
	layers                  []layer
	head                    *tensor.Matrix
	headBias                []float32
}

// A layer is one of those of the encoder: attention with the product before it and the one behind, and two products that go up and down again.
type layer struct {
	qkv, out, up, down                 *tensor.Matrix
	qkvBias, outBias, upBias, downBias []float32
	norm1, norm2                       norms
}

// norms are the numbers of a layer norm.
type norms struct{ gain, bias []float32 }

// An embedding is a table of rows of eight-bit numbers, used where it lies in the file.
type embedding struct {
	cols   int
	scales []float32
	bytes  []byte
}

// add adds row i to x.
func (e *embedding) add(x []float32, i int) {
	scale := e.scales[i]
	for k, b := range e.bytes[i*e.cols:][:len(x)] {
		x[k] += float32(scale * float32(int8(b)))
	}
}

// open reads a model file. The tables of embeddings are used where they are: the caller must not change b.
func open(b []byte) (*network, error) {
	z := &network{}
	rest, err := model.Unseal(b, &z.header)
	if err != nil {
		return nil, err
	}
	switch {
	case !slices.Equal(z.Labels, label.Names):
		return nil, fmt.Errorf("model: labels %q", z.Labels)
	case z.Layers < 1 || z.Width < 1 || z.Width > maxSide/4 || z.Inner < 1 || z.Inner > maxSide || z.Heads < 1 || z.Width%z.Heads != 0:
		return nil, fmt.Errorf("model: %d layers of %d in %d heads, and %d", z.Layers, z.Width, z.Heads, z.Inner)
	case z.Positions < maxWindow || z.Positions > maxSide:
		return nil, fmt.Errorf("model: %d positions for windows of %d", z.Positions, maxWindow)
	case z.Vocabulary < 0 || z.Vocabulary > len(rest):
		return nil, fmt.Errorf("model: damaged: cut short")
	}
	if z.vocabulary, err = newVocabulary(string(rest[:z.Vocabulary])); err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	r := &reader{rest: rest[z.Vocabulary:], next: z.Tensors}
	z.words = r.embedding("words", z.vocabulary.size, z.Width)
	z.positions = r.embedding("positions", z.Positions, z.Width)
	z.forms = r.embedding("shapes", int(shapes), z.Width)
	z.norm = r.norms("norm", z.Width)
	for i := range z.Layers {
		if r.err != nil {
			break
		}
		name := fmt.Sprintf("layer%d.", i)
		var l layer
		l.qkv, l.qkvBias = r.product(name+"qkv", 3*z.Width, z.Width)
		l.out, l.outBias = r.product(name+"out", z.Width, z.Width)
		l.norm1 = r.norms(name+"norm1", z.Width)
		l.up, l.upBias = r.product(name+"up", z.Inner, z.Width)
		l.down, l.downBias = r.product(name+"down", z.Width, z.Inner)
		l.norm2 = r.norms(name+"norm2", z.Width)
		z.layers = append(z.layers, l)
	}
	z.head, z.headBias = r.product("head", label.Count, z.Width)
	if r.err == nil && len(r.next)+len(r.rest) > 0 {
		r.err = fmt.Errorf("%d tensors and %d bytes too many", len(r.next), len(r.rest))
	}
	if r.err != nil {
		return nil, fmt.Errorf("model: %w", r.err)
	}
	return z, nil
}

// A reader takes one tensor of a payload after the other. After an error it gives nothing more.
type reader struct {
	rest    []byte
	next    []tensorHeader
	weights []int8 // of a matrix, which keeps a copy
	err     error
}

// take is the bytes of the next tensor, which has to be the one that is described.
func (r *reader) take(want tensorHeader) []byte {
	if r.err != nil {
		return nil
	}
	if len(r.next) == 0 || r.next[0] != want {
		r.err = fmt.Errorf("not the tensor that was looked for: %+v", want)
		return nil
	}
	size := uint64(want.Rows) * uint64(want.Cols) * 4
	if want.Kind == kindInt8 {
		size = uint64(want.Rows) * uint64(want.Cols+4)
	}
	if size > uint64(len(r.rest)) {
		r.err = fmt.Errorf("%s is cut short", want.Name)
		return nil
	}
	b := r.rest[:size]
	r.rest, r.next = r.rest[size:], r.next[1:]
	return b
}

func (r *reader) vector(name string, n int) []float32 {
	return floats(r.take(tensorHeader{name, 1, n, kindFloat32}))
}

func (r *reader) norms(name string, n int) norms {
	return norms{r.vector(name+".gain", n), r.vector(name+".bias", n)}
}

func (r *reader) embedding(name string, rows, cols int) embedding {
	b := r.take(tensorHeader{name, rows, cols, kindInt8})
	if b == nil {
		return embedding{}
	}
	return embedding{cols, floats(b[:4*rows]), b[4*rows:]}
}

// product is a matrix and what is added to a product with it.
func (r *reader) product(name string, rows, cols int) (*tensor.Matrix, []float32) {
	b := r.take(tensorHeader{name, rows, cols, kindInt8})
	bias := r.vector(name+".bias", rows)
	if bias == nil {
		return nil, nil
	}
	if len(r.weights) < rows*cols {
		r.weights = make([]int8, rows*cols)
	}
	weights := r.weights[:rows*cols]
	for i, w := range b[4*rows:] {
		weights[i] = int8(w)
	}
	return tensor.NewMatrix(rows, cols, weights, floats(b[:4*rows])), bias
}

func floats(b []byte) []float32 {
	if b == nil {
		return nil
	}
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}
