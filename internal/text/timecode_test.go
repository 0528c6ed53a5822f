package text

import "testing"

func TestBehindTime(t *testing.T) {
	for in, want := range map[string]string{
		"[00:03:12] Anna": "Anna", "(03:12) Anna": "Anna", "03:12 Anna": "Anna", "Anna 03:12": "Anna", "[03:12 Anna": "[", "12 Anna": "12", "03:12": "",
		"14.10 Minister: stay": "Minister", "9.50am ‘No’": "‘", "9.50 p.m. Hale": "Hale", "10:15am She left": "She", "14.10 people": "14.10", "45.10 Hale": "45.10", "3.5 Hale": "3.5",
	} {
		d := Divide(in)
		if got := d.Word(d.BehindTime(Range{0, len(d.Tokens)})); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
