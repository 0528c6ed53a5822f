package model

import "testing"

// What is sealed comes out as it went in, whatever its header.
func TestSeal(t *testing.T) {
	type header struct{ Name string }
	b, err := Seal(header{"of another kind"}, []byte("payload"))
	if err != nil {
		t.Fatal(err)
	}
	var h header
	payload, err := Unseal(b, &h)
	if err != nil || h.Name != "of another kind" || string(payload) != "payload" {
		t.Errorf("%+v, %q, %v", h, payload, err)
	}
	if _, err := Seal(func() {}, nil); err == nil {
		t.Error("a header that is no JSON was sealed")
	}
	if _, err := Open(b); err == nil {
		t.Error("a file without labels was opened as a linear model")
	}
}
