package main

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A chained is a text of which is known which phrases refer to the same.
type chained struct {
	text   string
	chains map[text.Span]int
	people map[int]bool // the chains of people, where that is known
}

// readGUM reads the coreference of GUM: raw texts, and the number of the entity that each marked phrase refers to.
func readGUM(file string) ([]chained, error) {
	docs, err := rawTreebank(file, 9)
	if err != nil {
		return nil, err
	}
	var out []chained
	for _, d := range docs {
		c := chained{d.text, map[text.Span]int{}, map[int]bool{}}
		marks := make([]string, len(d.order))
		for i, span := range d.order {
			marks[i] = d.tokens[span]
		}
		eachEntity(marks, func(id, kind string, first, end int) {
			k, _ := strconv.Atoi(id)
			c.people[k] = kind == "person"
			c.chains[text.Span{Start: d.order[first].Start, End: d.order[end-1].End}] = k
		})
		out = append(out, c)
	}
	return out, nil
}

// readChains reads the automatic chains of a part of PolNeAR.
func readChains(texts, parses string) ([]chained, error) {
	var out []chained
	err := eachParse(texts, parses, func(s string, p parse) {
		c := chained{text: s, chains: map[text.Span]int{}}
		for k, chain := range p.Coref {
			for _, m := range chain {
				tokens := p.Sentences[m[0]]
				c.chains[text.Span{Start: int(tokens[m[1]][0].(float64)), End: int(tokens[m[2]-1][1].(float64))}] = k + 1
			}
		}
		out = append(out, c)
	})
	return out, err
}

// A gap is a text of GAP: a pronoun, two names, and which of them it means.
type gap struct {
	text    string
	pronoun text.Span
	names   [2]text.Span
	means   [2]bool
}

// readGAP reads a file of GAP. Its offsets count characters.
func readGAP(file string) ([]gap, error) {
	r, err := open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var out []gap
	for i, line := range bytes.Split(b, []byte("\n")) {
		f := strings.Split(string(line), "\t")
		if i == 0 || len(f) < 10 {
			continue
		}
		at := func(offset, word string) text.Span {
			n, _ := strconv.Atoi(offset)
			s := len(string([]rune(f[1])[:n]))
			return text.Span{Start: s, End: s + len(word)}
		}
		out = append(out, gap{f[1], at(f[3], f[2]), [2]text.Span{at(f[5], f[4]), at(f[8], f[7])}, [2]bool{strings.EqualFold(f[6], "true"), strings.EqualFold(f[9], "true")}})
	}
	return out, nil
}

// chained is the text with the chain that its annotation tells of; the name that is not meant is one of its own.
func (g gap) chained() chained {
	c := chained{text: g.text, chains: map[text.Span]int{g.names[0]: 1, g.names[1]: 2}}
	for k, means := range g.means {
		if means {
			c.chains[g.pronoun] = k + 1
		}
	}
	return c
}

// An article is a text as the layers below coreference see it.
type article struct {
	analysis *syntax.Analysis
	mentions []mention.Mention
	said     []attrib.Attribution
}

func articleOf(s string) article {
	d := text.Divide(s)
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	ms := mention.Find(a)
	return article{a, ms, attrib.Find(a, q, ms, attrib.Asked{}, attrib.Standard()).Attributions}
}

// gold is the chain of a mention: of the smallest phrase of any that holds its core and begins no earlier than the mention, -1 where there is none. A pronoun is
// a phrase by itself.
func (a article) gold(chains map[text.Span]int) func(mention.Mention) int {
	type phrase struct {
		text.Span
		id int
	}
	from := map[int][]phrase{}
	for s, id := range chains {
		from[s.Start] = append(from[s.Start], phrase{s, id})
	}
	return func(m mention.Mention) int {
		doc := a.analysis.Doc
		core := doc.SpanOf(m.Core)
		if m.Form == mention.Pronoun {
			if id, ok := chains[core]; ok {
				return id
			}
			return -1
		}
		best := phrase{id: -1}
		for t := m.Tokens.First; t <= m.Core.First; t++ {
			for _, p := range from[doc.Tokens[t].Start] {
				if p.Contains(core) && (best.id < 0 || p.Len() < best.Len()) {
					best = p
				}
			}
		}
		return best.id
	}
}
