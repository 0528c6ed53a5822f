package main

import (
	"fmt"
	"testing"
)

func TestZZCurve(t *testing.T) {
	c, err := readCorpora("/work/shared/corpora")
	if err != nil {
		t.Fatal(err)
	}
	var halves [2][]markedText
	var passages []markedText
	for _, m := range c.own {
		if k := len(halves[0]) + len(halves[1]); m.typed {
			halves[k%2] = append(halves[k%2], m)
		} else {
			passages = append(passages, m)
		}
	}
	chains := lessons(c.chains)
	pl := lessons(chainsOf(passages))
	all := lessons(chainsOf(halves[1]))
	var as []article
	for _, m := range halves[0] {
		as = append(as, articleOf(m.text))
	}
	for _, step := range []int{1} {
		var own []lesson
		for i := 0; i < len(all); i += step {
			own = append(own, all[i])
		}
		n := len(own)
		own = append(own, pl...)
		tr, _ := learnPeople(own, chains)
		var right, tot [3]int
		for i, m := range halves[0] {
			whoRight(m, as[i], tr.Resolve(as[i].analysis, as[i].mentions, as[i].said), &right, &tot)
		}
		fmt.Printf("%d articles: name %.3f desc %.3f pron %.3f all %.3f\n", n, float64(right[0])/float64(tot[0]), float64(right[1])/float64(tot[1]), float64(right[2])/float64(tot[2]), float64(right[0]+right[1]+right[2])/float64(tot[0]+tot[1]+tot[2]))
	}
}
