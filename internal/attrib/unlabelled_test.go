package attrib

import "testing"

func TestUnlabelled(t *testing.T) {
	const talk = "\n\nHow did it begin?\n\nI was tired of cups.\n\nOne had no handle.\n\nDid it work?\n\nI think so.\n\nWould you do it again?\n\nI would.\n\nSign up for our letter."
	for _, c := range []struct {
		in   string
		want int // how many answers
	}{
		{"Interview with the potter Ann Hale" + talk, 3},
		{"A potter\n\nWe spoke to Ann Hale at her kiln." + talk, 3},
		{"A potter\n\nAnn Hale sat down with us at her kiln." + talk, 3},
		{"A potter\n\nAnn Hale makes cups. The Courier interviewed her at her kiln." + talk, 3},
		{"Ann Hale, the “Tom Boyd of clay”: an interview" + talk, 3},
		{"Interview with the potter Ann Hale\n\nWhy?\n\nIt is mud.\n\nI like mud." + talk, 4},
		{"A potter\n\nI spoke to Ann Hale and her son. I interviewed Tom Boyd too." + talk, 0},
		{"In an interview in May, Ann Hale called the harbour a museum." + talk, 0},
		{"A potter\n\nAnn Hale makes cups." + talk, 0},
	} {
		n := 0
		f := prepare(c.in)
		for _, a := range Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Attributions {
			if a.Kind == Direct && a.Labelled {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%q: %d answers, want %d", c.in, n, c.want)
		}
	}
}
