package sayso_test

import (
	"fmt"
	"github.com/sayso-news/sayso"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, dir := range []string{"testdata/unseen", "testdata/articles"} {
		for _, a := range readArticles(t, dir) {
			var s tally
			s.compare(a.truth, sayso.Parse(a.text))
			d := s.at("direct and mixed: to the letter")
			e := s.at("direct and mixed: and the right speaker")
			f := s.at("indirect: to the letter")
			fmt.Println(dir, a.name, d.right, e.right, "of", d.right+d.wrong, "too many", d.tooMany, "ind", f.right, "of", f.right+f.wrong)
		}
	}
}
