package lexicon

import (
	"io/fs"
	"strings"
	"testing"
)

// TestLists holds every list to its form: a comment at the top that says what belongs there, then entries.
func TestLists(t *testing.T) {
	names, err := fs.Glob(files, "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no lists", err)
	}
	for _, name := range names {
		b, _ := files.ReadFile(name)
		if !strings.HasPrefix(string(b), "# ") {
			t.Errorf("%s does not begin with a comment", name)
		}
		list := Lines(strings.TrimSuffix(name, ".txt"))
		if len(list) == 0 {
			t.Errorf("%s has no entries", name)
		}
		for _, e := range list {
			if e == "" || strings.HasPrefix(e, "#") || e != strings.TrimSpace(e) {
				t.Errorf("%s: entry %q", name, e)
			}
		}
	}
}

func TestNoSuchList(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a list that is not there was read")
		}
	}()
	Lines("nowhere")
}
