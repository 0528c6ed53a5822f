package attrib

import (
	"slices"
	"testing"
)

func TestTranscript(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"BOYD: Was it late?\n\nHALE: It was.\n\nBOYD: How late?\n", []string{"direct | BOYD | - | Was it late?", "direct | HALE | - | It was.", "direct | BOYD | - | How late?"}},
		{"[00:01:02] ANN HALE: Was it late?\n[00:01:05] TOM BOYD: It was.\n[00:01:09] ANN HALE: Why?\n",
			[]string{"direct | ANN HALE | - | Was it late?", "direct | TOM BOYD | - | It was.", "direct | ANN HALE | - | Why?"}},
		{"Ann Hale: (01:02) Was it late?\nTom Boyd: (01:05) It was.\n", []string{"direct | Ann Hale | - | Was it late?", "direct | Tom Boyd | - | It was."}},
		{"Ann Hale, 34, from Hull: I shop here.\nTom Boyd, 61, a farmer: I never do.\n", []string{"direct | Ann Hale | - | I shop here.", "direct | Tom Boyd | - | I never do."}},
		{"ANN HALE, HOST: Was it late?\n\nTOM BOYD: We waited.\n\nHALE: For whom?\n",
			[]string{"direct | ANN HALE | - | Was it late?", "direct | TOM BOYD | - | We waited.", "direct | HALE | - | For whom?"}},
		{"Q. Was it late?\nA. It was.\nQ. Did you leave?\nA. I did.\n", []string{"direct | - | - | Was it late?", "direct | - | - | It was.", "direct | - | - | Did you leave?", "direct | - | - | I did."}},
		{"Ann Hale: Was it late?\n\nTom Boyd: It was.\n\n“He slept,” said Sue Ward.\n\nAnn Hale: Why?\n",
			[]string{"direct | Ann Hale | - | Was it late?", "direct | Tom Boyd | - | It was.", "direct | Sue Ward | said | He slept,", "direct | Ann Hale | - | Why?"}},
		{"“LUND: Was it late?\n\n“VIDEO: It was.\n\n“LUND: Why?\n\n“HALE: Ask them.”\n\nHe left.\n",
			[]string{"direct | LUND | - | Was it late?", "direct | - | - | It was.", "direct | LUND | - | Why?", "direct | HALE | - | Ask them."}},
		{"SEE ALSO: How mills close\n\n“It is over,” said Ann Hale.\n\nSEE ALSO: The last loom\n\nTom Boyd wept.\n", []string{"direct | Ann Hale | said | It is over,"}},
		{"Umpire: T Boyd.\nAttendance: 412.\nToss: Hull.\n", nil},
		{"Ann Hale: 8 – saved everything.\nTom Boyd: 5 – slow.\nSue Ward: 6 – brave.\n", nil},
		{"Doors: 7pm.\nPrice: £8.\nDoors: 8pm.\nPrice: £9.\n", nil},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
