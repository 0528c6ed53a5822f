package main

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// A sentence is one whose analysis is known.
type sentence struct {
	words []string
	tags  []syntax.Tag
	names []syntax.Name
}

// A document is a run of sentences.
type document []sentence

// Corpora are the texts to train on.
type corpora struct {
	treebanks []document   // by hand
	silver    []document   // PolNeAR, by CoreNLP
	chains    []chained    // PolNeAR's by CoreNLP, GAP's and GUM's by hand, the last twice: there are few
	own       []markedText // our own, in the folder marked
}

func readCorpora(dir string) (*corpora, error) {
	treebanks, err := readTreebanks(filepath.Join(dir, "ud", "ewt-train.conllu.gz"), filepath.Join(dir, "ud", "gum-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	silver, err := readSilver(filepath.Join(dir, "polnear", "train.tar.gz"), filepath.Join(dir, "polnear", "train.parse.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	chains, err := readChains(filepath.Join(dir, "polnear", "train.tar.gz"), filepath.Join(dir, "polnear", "train.parse.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	gaps, err := readGAP(filepath.Join(dir, "gap", "development.tsv.gz"))
	if err != nil {
		return nil, err
	}
	for _, g := range gaps {
		chains = append(chains, g.chained())
	}
	gum, err := readGUM(filepath.Join(dir, "ud", "gum-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	own, err := readMarked(marked)
	if err != nil {
		return nil, err
	}
	return &corpora{treebanks, silver, slices.Concat(chains, gum, gum), own}, nil
}

// open opens a file compressed with gzip.
func open(file string) (io.ReadCloser, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

// readTreebanks reads CoNLL-U files: words and Penn tags, and the names where entities are marked.
func readTreebanks(files ...string) ([]document, error) {
	var out []document
	for _, file := range files {
		r, err := open(file)
		if err != nil {
			return nil, err
		}
		defer r.Close()
		var d document
		var s sentence
		var misc []string
		entities := false
		in := bufio.NewScanner(r)
		in.Buffer(nil, 1<<20)
		for in.Scan() {
			switch l := in.Text(); {
			case strings.HasPrefix(l, "# newdoc"):
				if len(d) > 0 {
					out = append(out, d)
				}
				d = nil
			case strings.HasPrefix(l, "# global.Entity"):
				entities = true
			case strings.HasPrefix(l, "#"):
			case l == "":
				if entities {
					s.names = entityNames(misc, s.words, s.tags)
				}
				if len(s.words) > 0 {
					d = append(d, s)
				}
				s, misc = sentence{}, nil
			default:
				f := strings.Split(l, "\t")
				if strings.ContainsAny(f[0], "-.") || len(f) < 10 {
					continue
				}
				misc = append(misc, f[9])
				s.words = append(s.words, f[1])
				s.tags = append(s.tags, syntax.TagOf(f[4]))
			}
		}
		if err := in.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, d)
	}
	return out, nil
}

// silverTypes are the entity types of the silver analysis that are names.
var silverTypes = map[string]syntax.NameType{
	"PERSON": syntax.Person, "ORGANIZATION": syntax.Organization, "LOCATION": syntax.Place, "MISC": syntax.Other,
}

// A silverToken is a token of the silver analysis.
type silverToken struct {
	start, end int
	tag, kind  string
}

// A parse is the automatic analysis of a text of PolNeAR.
type parse struct {
	ID        string
	Sentences [][][]any
	Coref     [][][]int
}

// eachParse calls f with every text of a part of PolNeAR that has an automatic analysis.
func eachParse(texts, parses string, f func(text string, p parse)) error {
	all, err := readTexts(texts)
	if err != nil {
		return err
	}
	r, err := open(parses)
	if err != nil {
		return err
	}
	defer r.Close()
	for in := json.NewDecoder(r); ; {
		var p parse
		switch err := in.Decode(&p); {
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("%s: %w", parses, err)
		}
		text, ok := all[p.ID]
		if !ok {
			return fmt.Errorf("%s: no text of %s", parses, p.ID)
		}
		f(text, p)
	}
}

// readSilver reads the texts of a part of PolNeAR and their automatic analysis, brought over to our own tokens.
func readSilver(texts, parses string) ([]document, error) {
	var out []document
	err := eachParse(texts, parses, func(text string, p parse) { out = append(out, align(text, silverTokens(p.Sentences))) })
	return out, err
}

// readTexts reads the files text/ID.txt of an archive.
func readTexts(archive string) (map[string]string, error) {
	r, err := open(archive)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	out := map[string]string{}
	for tr := tar.NewReader(r); ; {
		h, err := tr.Next()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", archive, err)
		}
		if id, ok := strings.CutSuffix(path.Base(h.Name), ".txt"); ok {
			b, err := io.ReadAll(tr)
			if err != nil {
				return nil, err
			}
			out[id] = string(b)
		}
	}
}

func silverTokens(sentences [][][]any) []silverToken {
	var out []silverToken
	for _, s := range sentences {
		for _, t := range s {
			out = append(out, silverToken{int(t[0].(float64)), int(t[1].(float64)), t[3].(string), t[4].(string)})
		}
	}
	partTo(out)
	return out
}

// partTo gives the preposition to its tag in the treebanks, IN; the silver analysis gives every to one tag.
func partTo(ts []silverToken) {
	for i := range ts {
		if ts[i].tag != "TO" {
			continue
		}
		k := i + 1
		for k < len(ts) && ts[k].tag == "RB" {
			k++
		}
		if k >= len(ts) || ts[k].tag != "VB" {
			ts[i].tag = "IN"
		}
	}
}

// align gives our own tokens of a text the tags and names of the silver tokens. A sentence whose tokens are cut otherwise keeps
// its names and loses its tags.
func align(s string, silver []silverToken) document {
	d := text.Divide(s)
	var out document
	k := 0
	for _, sent := range d.Sentences {
		var x sentence
		same := true
		last := ""
		for i := sent.Tokens.First; i < sent.Tokens.End; i++ {
			t := d.Tokens[i]
			for k < len(silver) && silver[k].end <= t.Start {
				k++
			}
			x.words = append(x.words, d.Word(i))
			kind := "O"
			if k < len(silver) && silver[k].start < t.End {
				kind = silver[k].kind
				same = same && silver[k].start == t.Start && silver[k].end == t.End
				x.tags = append(x.tags, syntax.TagOf(silver[k].tag))
			} else {
				same = false
				x.tags = append(x.tags, syntax.XX)
			}
			n := i - sent.Tokens.First
			if typ, ok := silverTypes[kind]; ok {
				if kind == last {
					x.names[len(x.names)-1].Tokens.End = n + 1
				} else {
					x.names = append(x.names, syntax.Name{Tokens: text.Range{First: n, End: n + 1}, Type: typ})
				}
			}
			last = kind
		}
		if !same {
			x.tags = nil
		}
		out = append(out, x)
	}
	return out
}
