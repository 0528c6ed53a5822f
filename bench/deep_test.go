package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/deep"
)

// BenchmarkDeep reads texts with the transformer: with -cpu 1 on one core, and with the tag purego without kernels.
func BenchmarkDeep(b *testing.B) {
	p := sayso.New(deep.Engine())
	for _, x := range []named{
		{"short", short},
		{"seed", article(b, "seed.txt")},
		{"long", ofSize(strings.Join(all(b), "\n\n"), 20_000)},
	} {
		b.Run(x.name, func(b *testing.B) {
			p.Parse(x.text) // what is set up once is not counted: BenchmarkDeepFirstCall has it
			b.ReportAllocs()
			for b.Loop() {
				p.Parse(x.text)
			}
			b.ReportMetric(float64(b.N*len(x.text))/1e3/b.Elapsed().Seconds(), "KB/s")
		})
	}
}

// BenchmarkDeepFirstCall is BenchmarkFirstCall for the transformer.
func BenchmarkDeepFirstCall(b *testing.B) { benchmarkFirstCall(b, "first call deep") }

// BenchmarkMemory reads an article of a megabyte in a process of its own, and reports how much memory of that process was resident at most, the
// program with its embedded models included, in resident-MB. Only Linux tells.
func BenchmarkMemory(b *testing.B) { benchmarkMemory(b, "memory") }

// BenchmarkDeepMemory is BenchmarkMemory for the transformer.
func BenchmarkDeepMemory(b *testing.B) { benchmarkMemory(b, "memory deep") }

func benchmarkMemory(b *testing.B, task string) {
	if _, err := os.Stat(status); err != nil {
		b.Skip(err)
	}
	var most int64
	for b.Loop() {
		var kilobytes int64
		child(b, task, &kilobytes)
		most = max(most, kilobytes)
	}
	b.ReportMetric(float64(most)/1e3, "resident-MB")
}

const status = "/proc/self/status"

// memory reads a megabyte and prints how many kilobytes of this process were resident at most.
func memory(p *sayso.Parser) error {
	files, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	if err != nil {
		return err
	}
	var text strings.Builder
	for text.Len() < 1_000_000 {
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			text.Write(b)
			text.WriteString("\n\n")
		}
	}
	p.Parse(text.String())
	b, err := os.ReadFile(status)
	if err != nil {
		return err
	}
	_, peak, ok := strings.Cut(string(b), "VmHWM:")
	if !ok {
		return fmt.Errorf("no VmHWM in %s", status)
	}
	fmt.Println(strings.Fields(peak)[0])
	return nil
}
