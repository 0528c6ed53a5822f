// Package model is the linear kernel under everything that sayso has learned: features hashed to slots, a row of small
// weights a slot, scores added up. What differs from one use to the next are features and decoding. The container of its files, Seal and Unseal, serves
// models of other kinds too.
package model

import "cmp"

// A Hash identifies a feature. It is made step by step from what the feature is about, with no string built.
type Hash uint32

// Of is the hash of a string.
func Of(s string) Hash {
	h := Hash(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ Hash(s[i])) * 16777619
	}
	return h
}

// With is the hash of a feature joined with a further value. The order of joining counts.
func (h Hash) With(v Hash) Hash {
	h = (h ^ v) * 0x9E3779B1
	return h ^ h>>15
}

// In is the feature as one of the template numbered t, so that the same value in two templates is two features.
func (h Hash) In(t int) Hash { return h.With(Hash(t+1) * 0x85EBCA6B) }

// slot is the row of a table of 1<<bits rows that the feature falls into.
func (h Hash) slot(bits uint) int {
	h ^= h >> 16
	h *= 0x7FEB352D
	h ^= h >> 15
	return int(h >> (-bits & 31)) // by 32-bits, which needs no check as it is put
}

// Step makes few numbers of many: it is how many of the bounds, which rise, v has reached.
func Step[T cmp.Ordered](v T, bounds []T) Hash {
	for i, b := range bounds {
		if v < b {
			return Hash(i)
		}
	}
	return Hash(len(bounds))
}
