package attrib

import (
	"slices"
	"testing"
)

func TestSetOff(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"In a statement, Ann Hale said:\n\nThe mill is shut. It stays shut.\n\nTom Boyd wept.\n", []string{"direct | Ann Hale | said | The mill is shut. It stays shut."}},
		{"Ann Hale wrote on Facebook:\n\n> The mill is shut.\n\nTom Boyd wept.\n", []string{"direct | Ann Hale | wrote | The mill is shut."}},
		{"Ann Hale told staff:\n\nWe are sorry. We tried.\n\nWe will pay you.\n\nTom Boyd wept. He was cold.\n", []string{"direct | Ann Hale | told | We are sorry. We tried. … We will pay you."}},
		{"Ann Hale wrote in May:\n\nThe mill is shut. It stays shut.\nThe yard is shut too.\n\nTom Boyd wept.\n",
			[]string{"direct | Ann Hale | wrote | The mill is shut. It stays shut. … The yard is shut too."}},
		{"Ann Hale issued this statement:\n\nThe mill is shut. It stays shut.\n\nTom Boyd wept.\n", []string{"direct | Ann Hale | - | The mill is shut. It stays shut."}},
		{"Ann Hale (@annhale)\n\nThe mill is shut. I am sorry.\n\nTom Boyd wept.\n", []string{"direct | Ann Hale | - | The mill is shut. I am sorry."}},
		{"The mill is shut. I am sorry. — Ann Hale (@annhale) 3 May 2026\n\nTom Boyd wept.\n", []string{"direct | Ann Hale | - | The mill is shut. I am sorry."}},
		{"Here is what Ann Hale said:\n\nThe mill, which is old, is shut.\n", nil},
		{"Ann Hale also said:\n\nThe town must keep the pool\n\nShe is sure that the bridge will open\n\nTom Boyd wept.\n",
			[]string{"indirect | Ann Hale | also said | The town must keep the pool", "indirect | Ann Hale | also said | She is sure that the bridge will open"}},
		{"Ann Hale announced three cuts:\n\nThe mill shuts. The yard shuts.\n", []string{"indirect | Ann Hale | announced | three cuts"}},
		{"Our reporter is there.\n\nAnn Hale (@annhale)\n\nTom Boyd said he was cold.\n", []string{"indirect | Tom Boyd | said | he was cold"}},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
