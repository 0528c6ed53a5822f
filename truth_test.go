package sayso_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// A truth is what a careful editor reads in an article: a testdata/articles/*.truth file. testdata/README.md
// says how one is written.
type truth struct {
	blocks []block
}

// A block is one paragraph of a truth: what it is about ("quote", "speaker"), and its keys.
type block struct {
	what, value string // the first line: "quote", "direct"
	keys        map[string][]string
}

// get is the first value of a key; a dash stands for none.
func (b block) get(key string) string {
	if v := b.keys[key]; len(v) > 0 && v[0] != "-" {
		return v[0]
	}
	return ""
}

// all yields the blocks about one thing, in order.
func (t truth) all(what string) []block {
	var out []block
	for _, b := range t.blocks {
		if b.what == what {
			out = append(out, b)
		}
	}
	return out
}

// quote is the quote that has the given pieces.
func (t truth) quote(said []string) (block, bool) {
	for _, b := range t.all("quote") {
		if slices.Equal(squeezeAll(b.keys["said"]), said) {
			return b, true
		}
	}
	return block{}, false
}

// The keys that each sort of block may have, so that a slip of the pen does not pass for an answer.
var truthKeys = map[string][]string{
	"style":    {},
	"note":     {},
	"quote":    {"said", "who", "mention", "cue", "to", "act", "negated"},
	"speaker":  {"kind", "anonymous", "titles", "affiliation", "pronouns"},
	"source":   {"kind"},
	"term":     {"kind"},
	"response": {"kind", "who"},
}

// readTruth reads a truth and checks it against the article it speaks of: its values must stand there.
func readTruth(path, article string) (truth, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return truth{}, err
	}
	var t truth
	open := false
	for i, line := range strings.Split(string(b), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if strings.TrimSpace(line) == "" {
			open = false
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return t, fmt.Errorf("%s:%d: no colon", path, i+1)
		}
		value = strings.TrimSpace(value)
		if !open {
			if _, ok := truthKeys[key]; !ok {
				return t, fmt.Errorf("%s:%d: no block begins with %q", path, i+1, key)
			}
			t.blocks = append(t.blocks, block{what: key, value: value, keys: map[string][]string{}})
			open = true
			continue
		}
		last := &t.blocks[len(t.blocks)-1]
		if !slices.Contains(truthKeys[last.what], key) {
			return t, fmt.Errorf("%s:%d: a %s has no %q", path, i+1, last.what, key)
		}
		last.keys[key] = append(last.keys[key], value)
	}
	if err := t.check(squeeze(article)); err != nil {
		return t, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}

func (t truth) check(article string) error {
	speakers := map[string]bool{}
	for _, s := range t.all("speaker") {
		speakers[s.value] = true
	}
	for _, b := range t.blocks {
		values := slices.Concat(b.keys["said"], b.keys["mention"], b.keys["cue"], b.keys["to"], b.keys["titles"])
		if b.what == "speaker" || b.what == "source" || b.what == "term" || b.what == "response" {
			values = append(values, b.value)
		}
		for _, v := range values {
			if v != "-" && !strings.Contains(article, squeeze(v)) {
				return fmt.Errorf("the article does not say %q", v)
			}
		}
		if b.what == "quote" && len(b.keys["said"]) == 0 {
			return fmt.Errorf("a quote without what was said")
		}
		if who := b.get("who"); who != "" && !speakers[who] {
			return fmt.Errorf("no speaker is called %q", who)
		}
	}
	return nil
}

// squeeze makes every run of white space one space, so that a value may be written on one line.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
