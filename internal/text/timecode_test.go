package text

import "testing"

func TestBehindTime(t *testing.T) {
	for in, want := range map[string]string{
		"[00:03:12] Anna": "Anna", "(03:12) Anna": "Anna", "03:12 Anna": "Anna", "Anna 03:12": "Anna", "[03:12 Anna": "[", "12 Anna": "12", "03:12": "",
	} {
		d := Divide(in)
		if got := d.Word(d.BehindTime(Range{0, len(d.Tokens)})); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
