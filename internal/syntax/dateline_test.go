package syntax

import "testing"

func TestDatelines(t *testing.T) {
	for _, c := range []struct {
		in   string
		want NameType // of the first name
	}{
		{"Marlowe, June 4 (PTI) The minister said he was well.", Place},
		{"HOLLIS FALLS, Ill., Oct. 3 -- Norvik Foods said it was well.", Place},
		{"Ann Hale, June 4 - a day of rain - said she was well.", Person},
		{"MARLOWE, March 2 - (Norvik Drilling Ltd) said it was well.", Place},
		{"Ann Hale, 44, said she was well.", Person},
		{"Sat Jun 14 2025 - 06:00\n\nAnn Hale said she was well.", Person}, // the date is no name
	} {
		if a := analyze(c.in); len(a.Names) == 0 || a.Names[0].Type != c.want {
			t.Errorf("%q: %v, want %v first", c.in, a.Names, c.want)
		}
	}
}
