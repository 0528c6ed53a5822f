package lexicon

import (
	"strings"
	"sync"
)

// Bearers are whom a first name of the list is that of.
type Bearers uint8

const (
	Unlisted Bearers = iota
	Either
	Women
	Men
	MostlyWomen
	MostlyMen
)

// FirstNames are the first names of the list, each with its bearers.
var FirstNames = sync.OnceValue(func() *Table[Bearers] {
	marks := map[string]Bearers{"": Either, "f": Women, "m": Men, "f?": MostlyWomen, "m?": MostlyMen}
	m := map[string]Bearers{}
	for _, l := range Lines("first-names") {
		name, mark, _ := strings.Cut(l, " ")
		m[name] = marks[mark]
	}
	return NewTable(m)
})
