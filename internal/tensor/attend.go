package tensor

import (
	"fmt"
	"math"
)

// A Scratch is room for Attend to work in, to be used again and again, by one goroutine at a time.
type Scratch struct {
	queries, keys, values, scores, sums, out []float32
}

// block is how many queries are looked at at a time: what they score with a window's keys stays in the cache closest to the processor.
const block = 16

// Attend sets dst, of n x width, to the attention of all heads: softmax(QKᵀ/√d) V for the d = width/heads columns of each. A row of qkv has the width
// numbers of the query, then of the key, then of the value. Time goes with the square of n.
//
// The query is multiplied by 1/√d first. What the exponentials of the scores, less the greatest in their row, weigh the values by is divided by their
// sum last.
func Attend(dst, qkv []float32, n, heads, width int, scratch *Scratch) {
	if n < 0 || heads < 1 || width < heads || width%heads != 0 || len(qkv) < 3*n*width || len(dst) < n*width {
		panic(fmt.Sprintf("tensor: attention of %d heads, %d x %d, %d numbers, room for %d", heads, n, width, len(qkv), len(dst)))
	}
	if n == 0 {
		return
	}
	p, s := chosen, scratch
	d := width / heads
	scale := float32(1 / math.Sqrt(float64(d)))
	across, deep := roundUp(n, columns), roundUp(d, columns) // columns of the two products
	s.queries = grow(s.queries, roundUp(n, block)*d)
	s.keys = grow(s.keys, across*d)
	s.values = grow(s.values, n*deep)
	s.scores = grow(s.scores, block*across)
	s.out = grow(s.out, block*deep)
	s.sums = grow(s.sums, block)
	clear(s.queries[n*d:])
	clear(s.keys)
	clear(s.values)
	for head := range heads {
		// Keys and values lie in panels of some columns, one after another: of the transposed keys, and of the values.
		for i := range n {
			row := qkv[3*i*width+head*d:]
			to := s.queries[i*d:][:d]
			for k, v := range row[:d] {
				to[k] = float32(v * scale)
			}
			to = s.keys[i/columns*columns*d+i%columns:]
			for k, v := range row[width:][:d] {
				to[k*columns] = v
			}
			row = row[2*width:][:d]
			for k := 0; k < d; k += columns {
				copy(s.values[k*n+i*columns:][:columns], row[k:])
			}
		}
		for first := 0; first < n; first += block {
			rows := min(block, n-first)
			padded := roundUp(rows, productRows)
			for k := 0; k < across; k += columns {
				p.product(s.scores[k:], across, s.queries[first*d:], d, s.keys[k*d:], padded, d)
			}
			for i := range rows {
				row := s.scores[i*across:][:across]
				for k := n; k < across; k++ {
					row[k] = float32(math.Inf(-1))
				}
				s.sums[i] = p.exponentials(row)
			}
			for k := 0; k < deep; k += columns {
				p.product(s.out[k:], deep, s.scores, across, s.values[k*n:], padded, n)
			}
			for i := range rows {
				inverse := 1 / s.sums[i]
				to := dst[(first+i)*width+head*d:][:d]
				for k, v := range s.out[i*deep:][:d] {
					to[k] = float32(v * inverse)
				}
			}
		}
	}
}
