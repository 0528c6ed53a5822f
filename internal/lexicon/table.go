package lexicon

import (
	"hash/maphash"
	"iter"
	"strings"
)

// A Table is a map of words that is made once. Its words are parts of one string, and so it is one piece to a garbage collector, to which the keys of
// a map are as many as there are words, each time. Its values are to be without pointers for that.
type Table[V any] struct {
	words string
	slots []slot[V] // a power of two of them, half of which at least are empty
	seed  maphash.Seed
}

// A slot is empty where its word is: no word of a list is.
type slot[V any] struct {
	start, end uint32 // of the word
	value      V
}

// NewTable makes a table of what is in a map.
func NewTable[V any](m map[string]V) *Table[V] {
	size := 2
	for size < 2*len(m) {
		size *= 2
	}
	t := &Table[V]{slots: make([]slot[V], size), seed: maphash.MakeSeed()}
	var words strings.Builder
	for w, v := range m {
		i := t.hash(w)
		for t.slots[i].end > 0 {
			i = t.next(i)
		}
		start := uint32(words.Len())
		words.WriteString(w)
		t.slots[i] = slot[V]{start, uint32(words.Len()), v}
	}
	t.words = words.String()
	return t
}

// Get is the value of a word, and whether the table has it.
func (t *Table[V]) Get(word string) (value V, ok bool) {
	for i := t.hash(word); ; i = t.next(i) {
		switch s := &t.slots[i]; {
		case s.end == 0:
			return value, false
		case t.words[s.start:s.end] == word:
			return s.value, true
		}
	}
}

// Of is the value of a word, nought where the table has none.
func (t *Table[V]) Of(word string) V {
	v, _ := t.Get(word)
	return v
}

// All yields the words in no order.
func (t *Table[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, s := range t.slots {
			if s.end > 0 && !yield(t.words[s.start:s.end], s.value) {
				return
			}
		}
	}
}

func (t *Table[V]) hash(word string) int {
	return int(maphash.String(t.seed, word)) & (len(t.slots) - 1)
}

func (t *Table[V]) next(i int) int { return (i + 1) & (len(t.slots) - 1) }
