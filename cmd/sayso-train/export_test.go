package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso/internal/label"
)

// An article is exported in several house styles, with the same labels in each.
func TestExport(t *testing.T) {
	const text = "“We will wait,” said Ann Field.\n\nNobody else spoke.\n"
	const attribution = "T1\tContent 0 15\t“We will wait,”\nT2\tCue 16 20\tsaid\nT3\tSource 21 30\tAnn Field\n" +
		"T4\tAttribution 16 20\tsaid\nE1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "polnear"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"train", "dev"} {
		b := archive(t, map[string]string{part + "/text/a.txt": text, part + "/attributions/a_one.ann": attribution})
		if err := os.WriteFile(filepath.Join(dir, "polnear", part+".tar.gz"), b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(dir, "out.jsonl")
	if err := export(dir, file); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}

	type token struct {
		text      string
		label     label.Label
		paragraph int32
	}
	want := []token{
		{"We", label.Before, 0}, {"will", label.Before, 0}, {"wait", label.Before, 0}, {",", label.Before, 0},
		{"said", label.CueBegins, 0}, {"Ann", label.SourceBegins, 0}, {"Field", label.Source, 0}, {".", label.Outside, 0},
		{"Nobody", label.Outside, 1}, {"else", label.Outside, 1}, {"spoke", label.Outside, 1}, {".", label.Outside, 1},
	}
	var found []string
	for lines := json.NewDecoder(bytes.NewReader(b)); lines.More(); {
		var x exported
		if err := lines.Decode(&x); err != nil {
			t.Fatal(err)
		}
		found = append(found, x.Part+" "+x.Style)
		var got []token
		for i, at := range x.Tokens {
			got = append(got, token{x.Text[at[0]:at[1]], label.Label(x.Labels[i]), x.Paragraphs[i]})
		}
		if got[0].label != label.BeforeBegins || got[5].label != label.Before {
			t.Errorf("%s: the marks are %v and %v", x.Style, got[0], got[5])
		}
		got = slices.Delete(got[1:], 4, 5)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(token{})); diff != "" {
			t.Errorf("%s: %s", x.Style, diff)
		}
	}
	if want := []string{"train ", "train low", "train straight", "train one-newline", "dev "}; !slices.Equal(found, want) {
		t.Errorf("got the styles %q, want %q", found, want)
	}
}

// archive is a compressed archive of the files.
func archive(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for name, content := range files {
		if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o666, Size: int64(len(content))}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []interface{ Close() error }{w, z} {
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}
