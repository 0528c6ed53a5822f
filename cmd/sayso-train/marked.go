package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/sayso-news/sayso/internal/text"
)

// marked are our own articles, and shorter passages, in which it is marked who is who. Marked/README.md tells how they are written.
//
//go:embed marked/articles/*.txt marked/passages/*.txt
var marked embed.FS

const ownCorpus = "sayso's own articles, cmd/sayso-train/marked"

// A phrase is one that is marked in a text, and the key of who it is.
type phrase struct {
	text.Span
	key   string
	inner []text.Span // those of others within it
}

// kind is the letter of its key that tells what it is, 0 where that tells nothing.
func (p phrase) kind() byte {
	if len(p.key) < 2 || p.key[1] != ':' {
		return 0
	}
	return p.key[0]
}

// A markedText is one in which it is marked who is who.
type markedText struct {
	text    string
	phrases []phrase // each behind those within it
	typed   bool     // the keys tell what each is
}

// chained are the chains of a marked text, each by the number of its key.
func (m markedText) chained() chained {
	c := chained{text: m.text, chains: map[text.Span]int{}}
	keys := map[string]int{}
	for _, p := range m.phrases {
		if k := p.kind(); k == 'l' || k == 'o' {
			continue
		}
		if keys[p.key] == 0 {
			keys[p.key] = len(keys) + 1
		}
		c.chains[p.Span] = keys[p.key]
	}
	return c
}

// readMarked reads our own texts in which it is marked who is who.
func readMarked(files fs.FS) ([]markedText, error) {
	names, err := fs.Glob(files, "marked/*/*.txt")
	if err != nil {
		return nil, err
	}
	var out []markedText
	for _, name := range names {
		b, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		for i, passage := range strings.Split(strings.TrimSpace(string(b)), "\n=====\n") {
			m, err := unmark(strings.TrimSpace(passage))
			if err != nil {
				return nil, fmt.Errorf("%s, text %d: %w", path.Base(name), i+1, err)
			}
			out = append(out, m)
		}
	}
	return out, nil
}

// unmark takes [Ann Hale|hale] for a phrase whose key is hale.
func unmark(passage string) (markedText, error) {
	var m markedText
	var plain strings.Builder
	var open []int // where the brackets that are open begin in the plain text
	for rest := passage; rest != ""; {
		i := strings.IndexAny(rest, "[|]")
		if i < 0 {
			plain.WriteString(rest)
			break
		}
		plain.WriteString(rest[:i])
		if rest[i] == '[' {
			open = append(open, plain.Len())
			rest = rest[i+1:]
			continue
		}
		key, behind, ok := strings.Cut(rest[i+1:], "]")
		if rest[i] == ']' || !ok || key == "" || len(open) == 0 {
			return m, fmt.Errorf("brackets do not match at %.20q", rest[i:])
		}
		m.phrases = append(m.phrases, phrase{Span: text.Span{Start: open[len(open)-1], End: plain.Len()}, key: key})
		open, rest = open[:len(open)-1], behind
	}
	if len(open) > 0 {
		return m, fmt.Errorf("a bracket is not closed")
	}
	m.text = plain.String()
	m.typed = len(m.phrases) > 0 && m.phrases[0].kind() != 0
	for i := range m.phrases {
		for _, x := range m.phrases[:i] {
			if p := &m.phrases[i]; p.Contains(x.Span) && x.key != p.key {
				p.inner = append(p.inner, x.Span)
			}
		}
	}
	return m, nil
}
