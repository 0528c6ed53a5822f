// Package lexicon holds the word lists that a journalist can read and correct: plain text, one entry a line, with a comment at the
// top of each that says what belongs there.
package lexicon

import (
	"embed"
	"strings"
	"sync"
)

//go:embed *.txt
var files embed.FS

// Lines lists the entries of the list with the given name, without its ".txt", in the order of the file; comments and empty
// lines are left out, and so is white space around an entry. It panics where there is no such list.
func Lines(name string) []string {
	b, err := files.ReadFile(name + ".txt")
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// Set is Lines as a set.
func Set(name string) map[string]bool {
	m := map[string]bool{}
	for _, w := range Lines(name) {
		m[w] = true
	}
	return m
}

// Once is Set, read when it is first asked for.
func Once(name string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return Set(name) })
}

// Words is the set of the words in s, which white space parts: for what is a part of a rule of grammar rather than a list.
func Words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// Groups is a list whose lines are what some words have in common, a colon, and the words: "coach: coach manager boss". It maps each word to that.
func Groups(name string) map[string]string {
	m := map[string]string{}
	for _, l := range Lines(name) {
		group, words, _ := strings.Cut(l, ":")
		for w := range strings.FieldsSeq(words) {
			m[w] = group
		}
	}
	return m
}

// Kinds is a list whose lines end in what the words before are: "Daily Mail publication". The words are joined by single spaces.
func Kinds(name string) map[string]string {
	m := map[string]string{}
	for _, l := range Lines(name) {
		f := strings.Fields(l)
		m[strings.Join(f[:len(f)-1], " ")] = f[len(f)-1]
	}
	return m
}
