package syntax

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/model"
)

// A known is the tag that each common word has most often. It is a hash table of entries of five bytes, the word's hash and its tag, and is used
// where it stands in the model's file. Words that have one tag wherever they stand, more than half of all tokens, are marked: the model
// need not be asked about them.
type known []byte

const (
	knownEntry = 5
	always     = 0x80
)

// tag is the usual tag of a word, None where it is not known, joined with always where it is the only one.
func (k known) tag(word model.Hash) Tag {
	n := len(k) / knownEntry
	if n == 0 {
		return None
	}
	for i := int(word) & (n - 1); ; i = (i + 1) & (n - 1) {
		e := k[i*knownEntry:][:knownEntry]
		if e[4] == 0 || model.Hash(binary.LittleEndian.Uint32(e)) == word {
			return Tag(e[4])
		}
	}
}

// makeKnown makes the table. There is always room in it, so that looking up ends.
func makeKnown(words map[model.Hash]byte) known {
	n := 16
	for n < 2*len(words) {
		n *= 2
	}
	k := make(known, n*knownEntry)
	var order []model.Hash
	for w := range words {
		order = append(order, w)
	}
	slices.Sort(order)
	for _, w := range order {
		i := int(w) & (n - 1)
		for k[i*knownEntry+4] != 0 {
			i = (i + 1) & (n - 1)
		}
		binary.LittleEndian.PutUint32(k[i*knownEntry:], uint32(w))
		k[i*knownEntry+4] = words[w]
	}
	return k
}

// obvious is the tag that a token's writing alone tells: numbers, addresses; None for all others.
func obvious(w string) Tag {
	if c := w[0]; c >= '0' && c <= '9' {
		if strings.Trim(w, "0123456789.,") == "" {
			return CD
		}
		return None
	}
	if strings.Contains(w, "://") || strings.HasPrefix(w, "www.") || strings.Count(w, "@") == 1 && w[0] != '@' && strings.Contains(w, ".") {
		return ADD
	}
	return None
}
