package mention

import (
	"fmt"
	"os"
	"testing"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

func TestZZCount(t *testing.T) {
	b, _ := os.ReadFile("/tmp/b1m.txt")
	d := text.Divide(string(b))
	a := syntax.Analyze(d, marks.Pair(d).Role)
	fmt.Println(len(d.Tokens), len(Find(a)), cap(Find(a)), len(d.Sentences))
}
