package attrib

import (
	"slices"
	"testing"
)

func TestFurniture(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"This story has been updated to show that Ann Hale is 40.\n", nil},
		{"A previous version of this article said Ann Hale was 40. It added that she was ill.\n", nil},
		{"A previous version of the bill said schools would close.\n", []string{"indirect | A previous version of the bill | said | schools would close"}},
		{"Ann Hale said she was tired.\n\nMost read\n“I fell through a roof”\n‘We want answers’, say tenants\n\nTom Boyd said he was not.\n",
			[]string{"indirect | Ann Hale | said | she was tired", "indirect | Tom Boyd | said | he was not"}},
		{"Ann Hale said she was tired.\n\n[ Union calls for strike, says report ]\n", []string{"indirect | Ann Hale | said | she was tired"}},
		{"(Corrects paragraph 3 to show that Ann Hale is 40, not 41.)\n\nAnn Hale said she was tired.\n", []string{"indirect | Ann Hale | said | she was tired"}},
		{"By subscribing you agree that we may call you.\n", nil},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
