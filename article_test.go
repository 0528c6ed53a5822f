package sayso_test

import (
	"testing"

	"github.com/sayso-news/sayso"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		s, t               sayso.Span
		overlaps, contains bool
	}{
		{sayso.Span{Start: 2, End: 6}, sayso.Span{Start: 2, End: 6}, true, true},
		{sayso.Span{Start: 2, End: 6}, sayso.Span{Start: 3, End: 5}, true, true},
		{sayso.Span{Start: 3, End: 5}, sayso.Span{Start: 2, End: 6}, true, false},
		{sayso.Span{Start: 2, End: 6}, sayso.Span{Start: 6, End: 8}, false, false},
		{sayso.Span{Start: 2, End: 6}, sayso.Span{Start: 4, End: 4}, false, false},
		{sayso.Span{Start: 4, End: 4}, sayso.Span{Start: 2, End: 6}, false, false},
		{sayso.Span{Start: 0, End: 6}, sayso.Span{}, false, false},
		{sayso.Span{}, sayso.Span{}, false, false},
	} {
		if c.s.Overlaps(c.t) != c.overlaps || c.s.Contains(c.t) != c.contains {
			t.Errorf("%v and %v: overlaps %v, contains %v", c.s, c.t, c.s.Overlaps(c.t), c.s.Contains(c.t))
		}
	}
}
