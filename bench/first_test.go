package bench

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/deep"
)

// childEnv is set, to what it is to do, for a process that a benchmark starts.
const childEnv = "SAYSO_BENCH_CHILD"

// children are what such a process may do. What it prints are numbers.
var children = map[string]func() error{
	"first call":      func() error { return firstCall(sayso.New()) },
	"first call deep": func() error { return firstCall(sayso.New(deep.Engine())) },
	"memory":          func() error { return memory(sayso.New()) },
	"memory deep":     func() error { return memory(sayso.New(deep.Engine())) },
}

// TestMain lets this program stand in for a fresh process that calls the library for the first time.
func TestMain(m *testing.M) {
	child := children[os.Getenv(childEnv)]
	if child == nil {
		os.Exit(m.Run())
	}
	if err := child(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child starts such a process and reads the numbers that it prints.
func child(b *testing.B, task string, numbers ...any) {
	b.Helper()
	exe, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), childEnv+"="+task)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		b.Fatal(err)
	}
	if _, err := fmt.Sscan(string(out), numbers...); err != nil {
		b.Fatalf("%q: %v", out, err)
	}
}

// firstCall prints how many nanoseconds the first and the second call take.
func firstCall(p *sayso.Parser) error {
	b, err := os.ReadFile(articles + "/seed.txt")
	if err != nil {
		return err
	}
	for range 2 {
		start := time.Now()
		p.Parse(string(b))
		fmt.Println(time.Since(start).Nanoseconds())
	}
	return nil
}

// BenchmarkFirstCall reads the seed article in a process that has read nothing before. ns/op is the whole process, from its start to
// its end; first-ms and second-ms are the two calls in it.
func BenchmarkFirstCall(b *testing.B) { benchmarkFirstCall(b, "first call") }

func benchmarkFirstCall(b *testing.B, task string) {
	var first, second int64
	for b.Loop() {
		var x, y int64
		child(b, task, &x, &y)
		first, second = first+x, second+y
	}
	b.ReportMetric(float64(first)/float64(b.N)/1e6, "first-ms")
	b.ReportMetric(float64(second)/float64(b.N)/1e6, "second-ms")
}
