package eval

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
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
	docs, err := ReadArchive(filepath.Join(dir, "polnear", "dev.tar.gz"))
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
