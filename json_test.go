package sayso_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso"
)

// An article that was read back and not given its text would be written with every quote empty.
func TestJSONNeedsText(t *testing.T) {
	a := sayso.Parse("Ana Lima said: “No.”")
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back sayso.Article
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if b, err := json.Marshal(back); err == nil {
		t.Errorf("without its text: %s", b)
	}
	back.Text = a.Text
	again, err := json.Marshal(back)
	if err != nil || string(again) != string(b) {
		t.Errorf("with its text: %v, %s", err, cmp.Diff(string(b), string(again)))
	}
}

func TestJSONUnits(t *testing.T) {
	for unit, ok := range map[sayso.Offset]bool{sayso.Bytes: true, sayso.Runes: true, sayso.UTF16: true, sayso.UTF16 + 1: false} {
		if _, err := sayso.Parse("Ana Lima said: “No.”").JSON(unit); (err == nil) != ok {
			t.Errorf("unit %d: %v", unit, err)
		}
	}
}

// The text of a quote is written as it stands.
func TestJSONIsNotForHTML(t *testing.T) {
	b, err := sayso.Parse("Ana Lima said: “Marks & Spencer is < Tesco.”").JSON(sayso.Bytes)
	if err != nil || !strings.Contains(string(b), `"text":"Marks & Spencer is < Tesco."`) {
		t.Errorf("%v: %s", err, b)
	}
}

func TestUnmarshalNull(t *testing.T) {
	a := sayso.Article{Text: "kept", Quotes: []sayso.Quote{{}}}
	if err := json.Unmarshal([]byte("null"), &a); err != nil || a.Text != "kept" || len(a.Quotes) != 1 {
		t.Errorf("%v: %+v", err, a)
	}
}
