package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/eval"
	"github.com/sayso-news/sayso/internal/text"
)

// marked are our own articles, and shorter passages, in which it is marked who is who and, in the articles, who says what. Marked/README.md tells how they are written.
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

// A markedText is one of them.
type markedText struct {
	text    string
	phrases []phrase  // each behind those within it
	typed   bool      // the keys tell what each is
	said    []*saying // by the order in which they are first met; nil where attributions are not marked
}

// A saying is an attribution that is marked in a text: the pieces of its source, cue and content.
type saying struct {
	number               string
	source, cue, content []text.Span
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

// unmark takes [Ann Hale|hale] for a phrase whose key is hale, and [Ann Hale|hale s:3] for the source of attribution 3 as well.
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
		if rest[i] == ']' || !ok || strings.TrimSpace(key) == "" || len(open) == 0 {
			return m, fmt.Errorf("brackets do not match at %.20q", rest[i:])
		}
		s := text.Span{Start: open[len(open)-1], End: plain.Len()}
		for k := range strings.FieldsSeq(key) {
			if !m.attribute(k, s) {
				m.phrases = append(m.phrases, phrase{Span: s, key: k})
			}
		}
		open, rest = open[:len(open)-1], behind
	}
	if len(open) > 0 {
		return m, fmt.Errorf("a bracket is not closed")
	}
	m.text = plain.String()
	for _, a := range m.said {
		if len(a.content) == 0 {
			return m, fmt.Errorf("attribution %s has no content", a.number)
		}
		for _, pieces := range []*[]text.Span{&a.source, &a.cue, &a.content} {
			var ok bool
			if *pieces, ok = m.joined(*pieces); !ok {
				return m, fmt.Errorf("pieces of attribution %s overlap", a.number)
			}
		}
	}
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

// attribute takes a span for the part of an attribution that a key like q:3 tells, and says whether the key is one.
func (m *markedText) attribute(key string, s text.Span) bool {
	part, number, ok := strings.Cut(key, ":")
	if !ok || len(part) != 1 || !strings.Contains("scq", part) {
		return false
	}
	i := slices.IndexFunc(m.said, func(a *saying) bool { return a.number == number })
	if i < 0 {
		i = len(m.said)
		m.said = append(m.said, &saying{number: number})
	}
	switch a := m.said[i]; part {
	case "s":
		a.source = append(a.source, s)
	case "c":
		a.cue = append(a.cue, s)
	case "q":
		a.content = append(a.content, s)
	}
	return true
}

// joined are the spans in order, and one where nothing stands between two: brackets may have parted them. They must not overlap.
func (m markedText) joined(spans []text.Span) (out []text.Span, ok bool) {
	slices.SortFunc(spans, func(x, y text.Span) int { return x.Start - y.Start })
	for _, s := range spans {
		last := len(out) - 1
		switch {
		case last >= 0 && s.Start < out[last].End:
			return nil, false
		case last >= 0 && strings.TrimSpace(m.text[out[last].End:s.Start]) == "":
			out[last].End = s.End
		default:
			out = append(out, s)
		}
	}
	return out, true
}

// attributions is the text with those that are marked in it, as those of a corpus.
func (m markedText) attributions(id string) *eval.Document {
	at := runeOffsets(m.text)
	runes := func(spans []text.Span) (out []eval.Span) {
		for _, s := range spans {
			out = append(out, eval.Span{Start: at[s.Start], End: at[s.End]})
		}
		return out
	}
	var gold []eval.Attribution
	for _, a := range m.said {
		gold = append(gold, eval.Attribution{Source: runes(a.source), Cue: runes(a.cue), Content: runes(a.content)})
	}
	return eval.NewDocument(id, m.text, gold)
}
