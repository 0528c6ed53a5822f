package text

import "strings"

// BehindTime is the first token of r behind the time code that it may begin with: [00:03:12] | Anna; 00:04 | Anna.
func (d *Doc) BehindTime(r Range) int {
	t, closing := r.First, ""
	switch d.Word(t) {
	case "[":
		t, closing = t+1, "]"
	case "(":
		t, closing = t+1, ")"
	}
	if t >= r.End || d.Tokens[t].Kind != Number || !strings.Contains(d.Word(t), ":") {
		return r.First
	}
	if t++; closing != "" {
		if t >= r.End || d.Word(t) != closing {
			return r.First
		}
		t++
	}
	return t
}
