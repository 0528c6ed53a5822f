package lexicon

import (
	"maps"
	"testing"
)

func TestTable(t *testing.T) {
	for _, m := range []map[string]int{{}, {"a": 0}, {"a": 1, "b": 2, "ab": 3, "ba": 4}} {
		table := NewTable(m)
		if got := maps.Collect(table.All()); !maps.Equal(got, m) {
			t.Errorf("%v, want %v", got, m)
		}
		for _, w := range []string{"", "a", "b", "ab", "ba", "aba", "c"} {
			want, in := m[w]
			if got, ok := table.Get(w); got != want || ok != in || table.Of(w) != want {
				t.Errorf("of %v, %q: %d, %t", m, w, got, ok)
			}
		}
	}
}
