package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// conllu writes the analysis of a text as CoNLL-U (https://universaldependencies.org/format.html): words, lemmas, universal and Penn tags; no heads; names
// as Entity= in the last column, in the way of GUM. A line break within a sentence is written as a space. Of a text without words it writes nothing, as
// a document in CoNLL-U has a sentence at least.
func conllu(w io.Writer, id, s string) error {
	d := text.Divide(s)
	if len(d.Sentences) == 0 {
		return nil
	}
	c := &conlluWriter{w: w, doc: d, Analysis: syntax.Analyze(d, marks.Pair(d).Role), entity: make([]string, len(d.Tokens))}
	for _, n := range c.Names {
		kind := nameTypes[n.Type]
		first, last := n.Tokens.First, n.Tokens.End-1
		if first == last {
			c.entity[first] += "(" + kind + ")"
			continue
		}
		c.entity[first] += "(" + kind
		c.entity[last] += kind + ")"
	}
	if id != "" {
		c.printf("# newdoc id = %s\n", oneLine(id))
	} else {
		c.printf("# newdoc\n")
	}
	c.printf("# global.Entity = etype\n")
	for i, x := range d.Sentences {
		if i == 0 || d.Sentences[i-1].Paragraph != x.Paragraph {
			c.printf("# newpar\n")
		}
		c.printf("# sent_id = %d\n# text = %s\n", i+1, oneLine(d.Of(x.Span)))
		c.sentence(x.Tokens)
		c.printf("\n")
	}
	return c.err
}

var nameTypes = map[syntax.NameType]string{syntax.Other: "other", syntax.Person: "person", syntax.Organization: "organization", syntax.Place: "place"}

// A conlluWriter writes until the first error.
type conlluWriter struct {
	*syntax.Analysis
	w      io.Writer
	doc    *text.Doc
	entity []string // of each token
	err    error
}

func (c *conlluWriter) printf(format string, args ...any) {
	if c.err == nil {
		_, c.err = fmt.Fprintf(c.w, format, args...)
	}
}

// sentence writes the lines of the tokens in r, and one more before those that are written as one word: did|n’t.
func (c *conlluWriter) sentence(r text.Range) {
	for i := r.First; i < r.End; {
		end := i + 1
		for end < r.End && c.joined(end) {
			end++
		}
		if end > i+1 {
			whole := text.Range{First: i, End: end}
			c.printf("%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i-r.First+1, end-r.First, form(c.doc.Of(c.doc.SpanOf(whole))), c.misc("", end))
		}
		for k := i; k < end; k++ {
			after := end
			if end > i+1 {
				after = -1 // the line of the whole word tells
			}
			c.printf("%d\t%s\t%s\t%s\t%s\t_\t_\t_\t_\t%s\n", k-r.First+1, form(c.doc.Word(k)), form(c.lemma(k)), c.universal(k), c.Tags[k], c.misc(c.entity[k], after))
		}
		i = end
	}
}

// lemma is in lower case but for names.
func (c *conlluWriter) lemma(i int) string {
	if c.Tags[i].Proper() {
		return c.doc.Word(i)
	}
	return c.Lemma(i)
}

// joined reports whether token i is written as one word with the one before it.
func (c *conlluWriter) joined(i int) bool {
	a, b := c.doc.Tokens[i-1], c.doc.Tokens[i]
	return !b.SpaceBefore && a.End == b.Start && a.Kind == text.Word && (b.Kind == text.Word || c.Tags[i] == syntax.POS)
}

// misc is the last column of a token, or of a word of several, that ends before token next; next is -1 where what follows is told elsewhere.
func (c *conlluWriter) misc(entity string, next int) string {
	var out []string
	if entity != "" {
		out = append(out, "Entity="+entity)
	}
	if next >= 0 && next < len(c.doc.Tokens) && !c.doc.Tokens[next].SpaceBefore {
		out = append(out, "SpaceAfter=No")
	}
	if len(out) == 0 {
		return "_"
	}
	return strings.Join(out, "|")
}

// form is a word that may stand in a column: no white space, no control characters, valid UTF-8.
func form(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
	if s == "" {
		return "_"
	}
	return s
}

// idText is an id as it stands in a comment: a string without its quotation marks, any other value as JSON.
func idText(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// universal is the universal tag of token i, told from its Penn tag, its word and the tags behind it.
func (c *conlluWriter) universal(i int) string {
	t := c.Tags[i]
	word := strings.ToLower(strings.ReplaceAll(c.doc.Word(i), "’", "'"))
	switch {
	case t.Verb():
		if c.auxiliary(i) {
			return "AUX"
		}
		return "VERB"
	case t == syntax.IN && conjunctions[word]:
		return "SCONJ"
	case t == syntax.IN && (word == "that" || word == "as" && c.clauseBehind(i)):
		return "SCONJ"
	case t == syntax.DT && !c.nounBehind(i):
		return "PRON"
	case t == syntax.WDT && !c.nounBehind(i):
		return "PRON"
	case t == syntax.RB && (word == "n't" || word == "not"):
		return "PART"
	}
	return universal[t]
}

var conjunctions = map[string]bool{"if": true, "because": true, "while": true, "although": true, "though": true, "unless": true, "whether": true, "since": true, "whereas": true, "once": true}

var universal = map[syntax.Tag]string{
	syntax.CC: "CCONJ", syntax.CD: "NUM", syntax.DT: "DET", syntax.EX: "PRON", syntax.FW: "X", syntax.HYPH: "PUNCT", syntax.IN: "ADP",
	syntax.JJ: "ADJ", syntax.JJR: "ADJ", syntax.JJS: "ADJ", syntax.LS: "X", syntax.MD: "AUX", syntax.NN: "NOUN", syntax.NNP: "PROPN", syntax.NNPS: "PROPN",
	syntax.NNS: "NOUN", syntax.PDT: "DET", syntax.POS: "PART", syntax.PRP: "PRON", syntax.PRPS: "PRON", syntax.RB: "ADV", syntax.RBR: "ADV",
	syntax.RBS: "ADV", syntax.RP: "ADP", syntax.SYM: "SYM", syntax.TO: "PART", syntax.UH: "INTJ", syntax.WDT: "DET", syntax.WP: "PRON",
	syntax.WPS: "PRON", syntax.WRB: "ADV", syntax.Comma: "PUNCT", syntax.Stop: "PUNCT", syntax.Colon: "PUNCT", syntax.Opening: "PUNCT",
	syntax.Closing: "PUNCT", syntax.LRB: "PUNCT", syntax.RRB: "PUNCT", syntax.Dollar: "SYM", syntax.Number: "SYM", syntax.NFP: "PUNCT",
	syntax.ADD: "X", syntax.AFX: "X", syntax.GW: "X", syntax.XX: "X", syntax.None: "X",
}

// auxiliary reports whether the verb at i helps another: be always, have and do where a verb follows, adverbs and a subject left aside.
func (c *conlluWriter) auxiliary(i int) bool {
	switch c.Lemma(i) {
	case "be", "'s", "'re", "'m":
		return true
	case "have", "'ve", "'d":
		return c.verbBehind(i, syntax.VBN, syntax.VBD)
	case "do":
		return c.verbBehind(i, syntax.VB, syntax.VB)
	}
	return false
}

func (c *conlluWriter) verbBehind(i int, a, b syntax.Tag) bool {
	for k := i + 1; k < min(i+5, len(c.Tags)); k++ {
		switch t := c.Tags[k]; t {
		case a, b:
			return true
		case syntax.RB, syntax.PRP, syntax.DT, syntax.NN, syntax.NNS, syntax.NNP:
		default:
			return false
		}
	}
	return false
}

// nounBehind reports whether the noun phrase that i may begin has a noun.
func (c *conlluWriter) nounBehind(i int) bool {
	for k := i + 1; k < min(i+6, len(c.Tags)); k++ {
		switch t := c.Tags[k]; {
		case t.Noun():
			return true
		case t == syntax.JJ, t == syntax.JJR, t == syntax.JJS, t == syntax.CD, t == syntax.RB, t == syntax.VBN, t == syntax.VBG, t == syntax.HYPH, t == syntax.RBS, t == syntax.RBR, t == syntax.Opening:
		default:
			return false
		}
	}
	return false
}

// clauseBehind reports whether a subject and a verb follow token i.
func (c *conlluWriter) clauseBehind(i int) bool {
	for k := i + 1; k < min(i+7, len(c.Tags)); k++ {
		switch t := c.Tags[k]; {
		case t.Verb() && t != syntax.VBN && t != syntax.VBG || t == syntax.MD:
			return k > i+1
		case t == syntax.Comma, t == syntax.Stop, t == syntax.IN:
			return false
		}
	}
	return false
}
