package eval

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var record = flag.Bool("record", false, "write testdata/floor.json anew: the figures that TestFloor holds the library to")

const floorFile = "testdata/floor.json"

// TestFloor holds the library to the figures that were recorded on the dev part of PolNeAR, where the environment variable SAYSO_CORPORA
// names the folder that holds polnear/: none may fall by more than 0.005. A change that is meant to lower one is recorded with -record.
func TestFloor(t *testing.T) {
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA names no folder")
	}
	docs, err := ReadSplit(filepath.Join(unpack(t, filepath.Join(dir, "polnear", "dev.tar.gz")), "dev"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := Run{Predict: Library()}.Score(docs)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, l := range c.Figures.Lines() {
		got[l.Key] = math.Round(l.Count.F1()*1000) / 1000
	}
	if *record {
		b, err := json.MarshalIndent(got, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(floorFile, append(b, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(floorFile)
	if err != nil {
		t.Fatal(err)
	}
	var floor map[string]float64
	if err := json.Unmarshal(b, &floor); err != nil {
		t.Fatal(err)
	}
	if len(floor) != len(got) {
		t.Errorf("%d figures are recorded, %d measured", len(floor), len(got))
	}
	for name, least := range floor {
		if f, ok := got[name]; !ok || f < least-0.005 {
			t.Errorf("%s: F1 %.3f, recorded %.3f", name, f, least)
		}
	}
}

// unpack unpacks an archive of text files into a folder of the test.
func unpack(t *testing.T, archive string) string {
	t.Helper()
	f, err := os.Open(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return dir
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Typeflag != tar.TypeReg || !filepath.IsLocal(h.Name) || strings.HasPrefix(filepath.Base(h.Name), ".") {
			continue
		}
		path := filepath.Join(dir, h.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
