package text

import "strings"

// BehindTime is the first token of r behind the time that it may begin with, of a transcript or a live blog: [00:03:12] | Anna; 00:04 | Anna; 14.10 | Minister: stay; 9.50am | Hale.
func (d *Doc) BehindTime(r Range) int {
	t, closing := r.First, ""
	switch d.Word(t) {
	case "[":
		t, closing = t+1, "]"
	case "(":
		t, closing = t+1, ")"
	}
	if t >= r.End || !d.time(t) {
		return r.First
	}
	if t++; t < r.End && halfDays[strings.ToLower(d.Word(t))] {
		t++
	}
	if closing != "" {
		if t >= r.End || d.Word(t) != closing {
			return r.First
		}
		t++
	}
	return t
}

// halfDays stand behind an hour.
var halfDays = words("am pm a.m. p.m. gmt bst")

// time reports whether token i is an hour: 00:03:12, 14.10, 9.50am. One with a full stop, which may be any number, has to have a capital or a quotation mark behind it.
func (d *Doc) time(i int) bool {
	w := strings.TrimSuffix(strings.TrimSuffix(d.Word(i), "am"), "pm")
	if strings.Trim(w, "0123456789:") == "" && strings.Contains(w, ":") && len(w) > 1 {
		return true
	}
	hour, minute, ok := strings.Cut(w, ".")
	if !ok || len(hour) == 0 || len(hour) > 2 || len(minute) != 2 || strings.Trim(hour+minute, "0123456789") != "" || len(hour) == 2 && hour > "23" || minute > "59" {
		return false
	}
	if i++; i < len(d.Tokens) && halfDays[strings.ToLower(d.Word(i))] {
		i++
	}
	return i < len(d.Tokens) && (d.upper(i) || quotes(d.Word(i)))
}
