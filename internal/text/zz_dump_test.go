package text

import (
	"fmt"
	"os"
	"sort"
	"testing"
)

func TestZZ(t *testing.T) {
	dir := os.Getenv("ZZ")
	if dir == "" {
		t.Skip()
	}
	for _, f := range []string{"gum-dev", "ewt-dev"} {
		cnt := map[string]int{}
		ex := map[string]string{}
		for _, g := range readTreebank(t, dir+"/ud/"+f+".conllu.gz") {
			d := Divide(g.text)
			gs := map[Span]bool{}
			for _, x := range g.tokens {
				gs[x] = true
			}
			gst := map[int]bool{}
			for _, x := range g.tokens {
				gst[x.Start] = true
			}
			for _, x := range d.Tokens {
				if !gs[x.Span] {
					k := ""
					for _, y := range g.tokens {
						if y.Overlaps(x.Span) {
							k += " " + g.text[y.Start:y.End]
						}
					}
					key := fmt.Sprintf("%q gold%q", d.Of(x.Span), k)
					cnt[key]++
					ex[key] = g.text[max(0, x.Start-30):min(len(g.text), x.End+20)]
				}
			}
			ss := map[int]bool{}
			for _, x := range g.sentences {
				ss[x.End] = true
			}
			sf := map[int]bool{}
			for _, x := range d.Sentences {
				sf[x.End] = true
				if !ss[x.End] {
					fmt.Printf("%s S+ %q | %q\n", f, g.text[max(0, x.End-60):x.End], g.text[x.End:min(len(g.text), x.End+40)])
				}
			}
			for _, x := range g.sentences {
				if !sf[x.End] {
					fmt.Printf("%s S- %q | %q\n", f, g.text[max(0, x.End-60):x.End], g.text[x.End:min(len(g.text), x.End+40)])
				}
			}
		}
		ks := []string{}
		for k := range cnt {
			ks = append(ks, k)
		}
		sort.Slice(ks, func(i, j int) bool {
			if cnt[ks[i]] != cnt[ks[j]] {
				return cnt[ks[i]] > cnt[ks[j]]
			}
			return ks[i] < ks[j]
		})
		for _, k := range ks {
			fmt.Printf("%s T %d %s  …%q\n", f, cnt[k], k, ex[k])
		}
	}
}
