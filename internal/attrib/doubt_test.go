package attrib

import (
	"slices"
	"testing"
)

// What the verbs of saying have behind them in another sense, and what is only a part of somebody’s own words.
func TestNotReported(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"As the firm grew, it added a hall and a shop.", nil},
		{"Every week, members posted about the nest on their page.", nil},
		{"Ann Hale maintained a low profile in the valley, but was a mystery to her neighbours.", nil},
		{"Ann Hale maintained that the land was hers.", []string{"the land was hers"}},
		{"Police arrested and questioned the driver.", nil},
		{"Ann Hale questioned the need for six officers.", []string{"the need for six officers"}},
		{"The minister recommended Paul Lund for the post.", nil},
		{"The mayor can ask her voters to support another candidate.", nil},
		{"The stage was set to allow Ann Hale to call for order and unity.", nil},
		{"The sailors were twice denied permits for the crossing.", nil},
		{"As promised, she was taken to the harbour.", nil},
		{"Hale wrote for the majority that was joined by two other members.", nil},
		{"Ann Hale confirmed that rumour, and went home.", nil},
		{"“I would have added a second lane, and we urge the council to look at it,” Ann Hale said.", nil},
		{"“He should stop blaming everybody else,” Ann Hale said.", nil},
		{"“My mother asked me if I owned a coat,” Ann Hale said.", []string{"if I owned a coat"}},
		{"“Everyone needs someone to tell them not to climb,” Ann Hale said.", nil},
		{"The minister has said little about the plan in recent months.", nil},
		{"Ann Hale has embraced the harbour plan and appointed Paul Lund to run it.", nil},
		{"The lab has offered a paid testing service for those wells.", nil},
		{"The council confirmed the sale of the hall.", []string{"the sale of the hall"}},
		{"Ann Hale said the suspect ran.", []string{"the suspect ran"}},
	} {
		if got := reports(c.in); !slices.Equal(got, c.want) {
			t.Errorf("reports(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
