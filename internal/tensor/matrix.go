package tensor

import "fmt"

// MaxColumns is how many columns a Matrix may have: with as many no sum of products overflows.
const MaxColumns = 1 << 16

// unit is what columns are filled up to a multiple of in memory, so that a kernel can take several at a time.
const unit = 8

// A Matrix is a matrix of eight-bit weights, a row of which stands for weights that are all scaled by the same number. It is never written to, and so
// serves any number of goroutines.
type Matrix struct {
	rows, cols int
	path       *path

	// Panels of path.panel rows follow one another, and in each of them groups of path.group columns: the columns of a group lie side by side for the
	// first row of the panel, then for the second, and so on. What is beyond the last row and column is nought.
	weights []int8
	depth   int // groups in a panel, for columns up to a multiple of unit

	scales []float32 // a row's, with noughts to the end of the last panel
	sums   []int32   // of a row's weights, also to the end of the last panel: what a shift of the activations by one makes
}

// NewMatrix makes a matrix of rows x cols, in which the weight in row i and column j is weights[i*cols+j] * scales[i]. It copies both. It panics where
// they are not as many as rows and cols say, and where cols is above MaxColumns.
func NewMatrix(rows, cols int, weights []int8, scales []float32) *Matrix {
	if rows < 1 || cols < 1 || cols > MaxColumns || len(weights) != rows*cols || len(scales) != rows {
		panic(fmt.Sprintf("tensor: %d weights and %d scales for a matrix of %d x %d", len(weights), len(scales), rows, cols))
	}
	p := chosen
	padded := roundUp(rows, p.panel)
	m := &Matrix{
		rows: rows, cols: cols, path: p,
		depth:  roundUp(cols, max(unit, p.group)) / p.group,
		scales: make([]float32, padded), sums: make([]int32, padded),
	}
	copy(m.scales, scales)
	m.weights = make([]int8, padded*m.depth*p.group)
	for i := range rows {
		row := weights[i*cols:][:cols]
		to := i/p.panel*p.panel*m.depth*p.group + i%p.panel*p.group
		sum := int32(0)
		for len(row) > 0 {
			group := row[:min(p.group, len(row))]
			for k, w := range group {
				m.weights[to+k] = w
				sum += int32(w)
			}
			row = row[len(group):]
			to += p.panel * p.group
		}
		m.sums[i] = sum
	}
	return m
}

// Rows and Cols are the numbers of the matrix's rows, which a product with it has as columns, and of its columns, which a product takes.
func (m *Matrix) Rows() int { return m.rows }
func (m *Matrix) Cols() int { return m.cols }

// panel returns where the weights of a panel begin.
func (m *Matrix) panel(i int) *int8 { return &m.weights[i*m.path.panel*m.depth*m.path.group] }

// Mul sets dst, of as many rows as x and as many columns as m has rows, to the product of x with m transposed, plus bias. An element is
//
//	float32(sum) * (scale of x's row * scale of m's row) + bias
//
// where sum is that of the products of the whole numbers, which is exact. Where bias is nil, it is noughts. Mul panics where the dimensions are at
// odds.
func (m *Matrix) Mul(dst []float32, x *Rows, bias []float32) {
	p := m.path
	if x.cols != m.cols || x.path != p || bias != nil && len(bias) != m.rows || len(dst) < x.n*m.rows {
		panic(fmt.Sprintf("tensor: product of %d x %d with %d x %d, %d biases, room for %d", x.n, x.cols, m.rows, m.cols, len(bias), len(dst)))
	}
	// Whole tiles go straight into dst, parts of them by way of edge.
	whole := x.n / p.height
	x.edge = grow(x.edge, (p.height+1)*p.panel)
	edge, b := x.edge[:p.height*p.panel], x.edge[p.height*p.panel:]
	for panel := range (m.rows + p.panel - 1) / p.panel {
		first := panel * p.panel
		width := min(p.panel, m.rows-first)
		clear(b)
		if bias != nil {
			copy(b, bias[first:first+width])
		}
		tile := 0
		if width == p.panel && whole > 0 {
			p.mul(dst[first:], m.rows, x, 0, whole, m, panel, b)
			tile = whole
		}
		for ; tile*p.height < x.n; tile++ {
			p.mul(edge, p.panel, x, tile, 1, m, panel, b)
			for i := range min(p.height, x.n-tile*p.height) {
				copy(dst[(tile*p.height+i)*m.rows+first:][:width], edge[i*p.panel:])
			}
		}
	}
}
