package sayso_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// Who imports the library alone carries neither the transformer nor its arithmetic.
func TestLinksNoTransformer(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Skip("no go command:", err)
	}
	deps := strings.Fields(string(out))
	if !slices.Contains(deps, "github.com/sayso-news/sayso/internal/label") {
		t.Fatalf("not what the library links: %v", deps)
	}
	for _, p := range []string{"deep", "internal/tensor"} {
		if slices.Contains(deps, "github.com/sayso-news/sayso/"+p) {
			t.Errorf("the library links %s", p)
		}
	}
}
