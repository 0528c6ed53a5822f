package attrib

import (
	"slices"
	"testing"
)

func TestTopic(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"Hull coach Ann Hale: “We ran.”\n\nOn the crowd: “They sang.”\n\nOn Tom Boyd: “He fell.”\n",
			[]string{"direct | Hull coach Ann Hale | - | We ran.", "direct | - | - | They sang.", "direct | - | - | He fell."}},
		{"Hull coach Ann Hale: “We ran.”\n\nAsked if she would stay: “Ask me in May.”\n", []string{"direct | Hull coach Ann Hale | - | We ran.", "direct | - | - | Ask me in May."}},
		{"On Friday, Ann Hale: “We ran.”\n", []string{"direct | Ann Hale | - | We ran."}},
		{"Ann Hale on her knee: “It aches.”\n", []string{"direct | Ann Hale | - | It aches."}},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
