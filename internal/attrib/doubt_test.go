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
		{"The yard has offered a free towing service for those boats.", nil},
		{"The council confirmed the sale of the hall.", []string{"the sale of the hall"}},
		{"Ann Hale said the suspect ran.", []string{"the suspect ran"}},
		{"The reporter has been asking repeatedly about the tax returns and got an answer.", nil},
		{"The scanner can tell whether a coin is gold.", nil},
		{"Ann Hale is at ease with the facts, as she showed in the debate.", nil},
		{"The tour had Paul Lund, and Ann Hale, who advises Ron Flint on crime.", nil},
		{"All told, it is a neat house.", nil},
		{"The group made an effort to deny Paul Lund the nomination.", nil},
		{"The plan was to stop Paul Lund from claiming the seat was his.", nil},
		{"Four of them refused to come down.", nil},
		{"Ann Hale is so sensitive to noise that the word “hush” is enough.", nil},
		{"Hale did not say to whom she had sent it.", []string{"to whom she had sent it | not"}},
		{"The council has put several of them on its “worst landlord” list.", nil},
		{"Few would argue against the use of such a thing.", nil},
		{"The jury returned a verdict of “Accidental death”.", []string{"a verdict of “Accidental death"}},
		{"The new law allows police to hold them if they are suspected of theft.", nil},
		{"The witness testified in May.", nil},
		{"The firm confirmed it on Monday.", nil},
		{"I should have said this is the first mission of the two.", nil},
		{"As governor, Ann Hale signed a bill that created the “Swim Hove” passes that pay for her pool.", nil},
		{"When she posted the picture on her page, she started to get comments.", nil},
		{"Ann Hale was quick to point out flaws and offer advice.", nil},
		{"As far as Ann Hale can tell, the site has free books.", nil},
		{"They show notices rather than ask for donations.", nil},
		{"The firm’s promises of goods that are superior to all others were kept.", nil},
	} {
		if got := reports(c.in); !slices.Equal(got, c.want) {
			t.Errorf("reports(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
