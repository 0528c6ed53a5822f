package syntax

import (
	"bufio"
	"fmt"
	"os"
	"testing"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/text"
)

func TestZZNames(t *testing.T) {
	f, _ := os.Open("/tmp/offices.txt")
	for in := bufio.NewScanner(f); in.Scan(); {
		d := text.Divide(in.Text())
		a := Analyze(d, marks.Pair(d).Role)
		fmt.Print(in.Text()[:min(70, len(in.Text()))], " => ")
		for _, n := range a.Names {
			fmt.Printf("[%s|%v] ", d.Of(d.SpanOf(n.Tokens)), n.Type)
		}
		fmt.Println()
	}
}
