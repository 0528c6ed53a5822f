package deep

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/model"
)

// A file that is at odds with its header is told from a good one.
func TestOpenErrors(t *testing.T) {
	good := tinyModel(t)
	var h header
	payload, err := model.Unseal(good, &h)
	if err != nil {
		t.Fatal(err)
	}
	other := func(change func(h *header, payload *[]byte)) []byte {
		var x header
		head, err := json.Marshal(h)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(head, &x); err != nil {
			t.Fatal(err)
		}
		p := slices.Clone(payload)
		change(&x, &p)
		b, err := model.Seal(x, p)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, b := range map[string][]byte{
		"empty":              nil,
		"cut":                good[:len(good)-9],
		"of a linear model":  other(func(h *header, _ *[]byte) { h.Labels = []string{"other", "right"} }),
		"no layers":          other(func(h *header, _ *[]byte) { h.Layers = 0 }),
		"too many layers":    other(func(h *header, _ *[]byte) { h.Layers = math.MaxInt32 }),
		"odd heads":          other(func(h *header, _ *[]byte) { h.Heads = 3 }),
		"no width":           other(func(h *header, _ *[]byte) { h.Width = -16 }),
		"another width":      other(func(h *header, _ *[]byte) { h.Width = 32 }),
		"huge":               other(func(h *header, _ *[]byte) { h.Inner = math.MaxInt32 }),
		"few positions":      other(func(h *header, _ *[]byte) { h.Positions = 255 }),
		"many positions":     other(func(h *header, _ *[]byte) { h.Positions = math.MaxInt32 }),
		"long vocabulary":    other(func(h *header, _ *[]byte) { h.Vocabulary = math.MaxInt32 }),
		"another vocabulary": other(func(h *header, _ *[]byte) { h.Vocabulary -= len("\n中") }),
		"a tensor less":      other(func(h *header, _ *[]byte) { h.Tensors = h.Tensors[:len(h.Tensors)-1] }),
		"a tensor more":      other(func(h *header, _ *[]byte) { h.Tensors = append(h.Tensors, h.Tensors[0]) }),
		"another order":      other(func(h *header, _ *[]byte) { slices.Reverse(h.Tensors) }),
		"another kind":       other(func(h *header, _ *[]byte) { h.Tensors[0].Kind = kindFloat32 }),
		"bytes too many":     other(func(_ *header, p *[]byte) { *p = append(*p, 0) }),
		"bytes too few":      other(func(_ *header, p *[]byte) { *p = (*p)[:len(*p)-1] }),
	} {
		if _, err := Open(b); err == nil || !strings.HasPrefix(err.Error(), "deep: model: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Open(good); err != nil {
		t.Error(err)
	}
}
