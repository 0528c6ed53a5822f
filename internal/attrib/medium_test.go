package attrib

import (
	"strings"
	"testing"
)

// acts writes the acts of the attributions of a text.
func acts(s string) string {
	f := prepare(s)
	var out []string
	for _, a := range Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Attributions {
		out = append(out, [...]string{"speech", "writing", "thought"}[a.Act])
	}
	return strings.Join(out, " ")
}

func TestActs(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“We will go,” Ann Hale said.", "speech"},
		{"“We will go,” Ann Hale said in a statement.", "writing"},
		{"“We will go,” Ann Hale said in her opening statement.", "speech"},
		{"“We will go,” Ann Hale said in an interview.", "speech"},
		{"“We will go,” Ann Hale wrote.", "writing"},
		{"“We will go,” Ann Hale said in a letter to the council.", "writing"},
		{"“We will go,” Ann Hale said in a video message to the council.", "speech"},
		{"Ann Hale said in an email that the plan would fail.", "writing"},
		{"Ann Hale said on Facebook that the plan would fail.", "writing"},
		{"Ann Hale said on Monday that the plan would fail.", "speech"},
		{"In a filing to the exchange, the company said the plan would fail.", "writing"},
		{"In a written statement, Ann Hale said the plan would fail.", "writing"},
		{"Ann Hale wrote that the plan would fail and asked whether anyone had read it.", "writing writing"},
		{"“We will go,” she wrote. “We will stay,” she told the court.", "writing speech"},
		{"A notice on the door read: “We have gone.”", "writing"},
		{"The box held a letter in which the council said that the plan would fail.", "writing"},
		{"The report said the plan would fail.", "writing"},
		{"Ann Hale ruled out an inquiry.", "speech"},
		{"Ann Hale, in a statement on Sunday, said the plan would fail.", "writing"},
		{"Ann Hale went on Facebook to explain that the plan would fail.", "speech"},
		{"The bank said on its website that the plan would fail.", "writing"},
		{"Writing in the Courier, Ann Hale said the plan would fail.", "writing"},
	} {
		if got := acts(c.in); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}
