package bench

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/sayso-news/sayso"
)

// childEnv is set for a process that BenchmarkFirstCall starts.
const childEnv = "SAYSO_BENCH_FIRST_CALL"

// TestMain lets this program stand in for a fresh process that calls the library for the first time.
func TestMain(m *testing.M) {
	if path := os.Getenv(childEnv); path != "" {
		firstCall(path)
		return
	}
	os.Exit(m.Run())
}

// firstCall prints how many nanoseconds the first and the second call take.
func firstCall(path string) {
	b, err := os.ReadFile(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for range 2 {
		start := time.Now()
		sayso.Parse(string(b))
		fmt.Println(time.Since(start).Nanoseconds())
	}
}

// BenchmarkFirstCall reads the seed article in a process that has read nothing before. ns/op is the whole process, from its start to
// its end; first-ms and second-ms are the two calls in it.
func BenchmarkFirstCall(b *testing.B) {
	exe, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	var first, second int64
	for b.Loop() {
		cmd := exec.Command(exe)
		cmd.Env = append(os.Environ(), childEnv+"="+articles+"/seed.txt")
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			b.Fatal(err)
		}
		var x, y int64
		if _, err := fmt.Sscan(string(out), &x, &y); err != nil {
			b.Fatalf("%q: %v", out, err)
		}
		first, second = first+x, second+y
	}
	b.ReportMetric(float64(first)/float64(b.N)/1e6, "first-ms")
	b.ReportMetric(float64(second)/float64(b.N)/1e6, "second-ms")
}
