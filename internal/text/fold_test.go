package text

import "testing"

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"U.S.": "us", "O’Brien": "obrien", "O'Brien": "obrien", "ZOE\u0308": "zoë", "Zoë": "zoë",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
