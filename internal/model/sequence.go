package model

// A Sequence is the tokens of a text with their features. A token without any has the label that is given for certain: so what cannot be
// anything else costs nothing.
type Sequence struct {
	Features []Hash  // of all tokens, one after the other
	Ends     []int   // where in Features those of each token end
	Kinds    []uint8 // of each token, for After; empty if they are all of one kind
	Given    []uint8 // the label of each token without features; empty if it is the first of all
}

// Len is the number of tokens.
func (s *Sequence) Len() int { return len(s.Ends) }

// Of is the features of token i.
func (s *Sequence) Of(i int) []Hash {
	if i == 0 {
		return s.Features[:s.Ends[0]]
	}
	return s.Features[s.Ends[i-1]:s.Ends[i]]
}

// Close ends the features of the next token.
func (s *Sequence) Close() { s.Ends = append(s.Ends, len(s.Features)) }

// Reset makes s empty and keeps its memory.
func (s *Sequence) Reset() {
	s.Features, s.Ends, s.Kinds, s.Given = s.Features[:0], s.Ends[:0], s.Kinds[:0], s.Given[:0]
}

// certain reports whether token i has no features, and so the label that is given.
func (s *Sequence) certain(i int) bool { return len(s.Of(i)) == 0 }

// given is the label of token i, which has no features.
func (s *Sequence) given(i int) int {
	if len(s.Given) == 0 {
		return 0
	}
	return int(s.Given[i])
}

func (s *Sequence) kind(i int) int {
	if len(s.Kinds) == 0 {
		return 0
	}
	return int(s.Kinds[i])
}

// After is the feature of a token whose predecessor has the given label, -1 for a token that has none. What it weighs is learned apart for
// each kind of token.
func After(label, kind int) Hash { return Hash(label + 2).With(Hash(kind + 1)).In(251) }

// MaxKinds is how many kinds of tokens After may tell.
const MaxKinds = 16

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
