package attrib

import (
	"strings"
	"testing"
)

// terms writes the terms of a text with their kinds.
func terms(s string) string {
	f := prepare(s)
	var out []string
	for _, t := range Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Terms {
		out = append(out, [...]string{"title", "nickname", "term", "scare", "word"}[t.Kind]+": "+f.doc.Of(f.marks.Stretches[t.Stretch].Inner))
	}
	return strings.Join(out, ", ")
}

func TestTerms(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Her first album, “Cold Harbour”, was made in Leeds.", "title: Cold Harbour"},
		{"In her memoir, ‘Cold Harbour’, Ann Hale wrote that the house was haunted.", "title: Cold Harbour"},
		{"“I was bored,” Ann Hale wrote in her memoir, “Cold Harbour.”", "title: Cold Harbour."},
		{"“I was bored,” Ann Hale wrote in “The Cold Harbour”.", "title: The Cold Harbour"},
		{"Tom Lee said that the “Glass Houses” star was at home.", "title: Glass Houses"},
		{"Ann Hale told us that the scheme, known in the town hall as 'the Beast', had failed.", "nickname: the Beast"},
		{"The bypass, dubbed \"Hale's Folly\" by nobody in particular, has failed.", "nickname: Hale's Folly"},
		{"Frank «Lefty» Moran has died aged 93.", "nickname: Lefty"},
		{"She never used the word “brave” in a review.", "word: brave"},
		{"The term “safe day” is used here for a day without an alarm.", "term: safe day"},
		{"Ann Hale said the report never used the word “brave”.", "word: brave"},
		{"The charity's winter campaign, “Warm Hands”, opens on Monday.", "term: Warm Hands"},
		{"The vote is on the “Winter Shield” package.", "term: Winter Shield"},
		{"A fund manager known on the island, not always fondly, as “Captain Cod” has left.", "nickname: Captain Cod"},
		{"She is the director of “The Lodgers”.", "title: The Lodgers"},
		{"A play called “Salt Cellar” opens on Monday.", "title: Salt Cellar"},
		{"A site called “Salt Cellar” was set up on Monday.", "term: Salt Cellar"},
		{"The test, known to nurses as “QRS”, is painful.", "term: QRS"},
		{"The “Salt Bill”, as it stood in May, will fall.", "term: Salt Bill"},
		{"Council sells mayor’s ‘office’ in shed\n\nThe council has sold the shed.", "scare: office"},
		{"Nobody lives on the “Iron Coast” now.", "term: Iron Coast"},
		{"It is a case of what I call the “ferry economy.” It has to end.", "term: ferry economy."},
		{"Ida Brook, “the father of the fair,” began with a goat.", "nickname: the father of the fair,"},
		{"There is a “wow!” button beside each picture.", "scare: wow!"},
		{"The firm, whose task is labelling “salt roads” for the council, has left.", "term: salt roads"},
		{"The cinema has a hope: “Cold Harbour” will open in May.", "title: Cold Harbour"},
		{"Ida Brook wrote a column entitled, “Why the Ferry Has to Be Free for Everybody Who Lives Here.”", "title: Why the Ferry Has to Be Free for Everybody Who Lives Here."},
		{"I should be able to just say “Larsby” to the phone.", "title: Larsby"},
		{"“It is dear,” Ann Hale said. The price is “down to what my mother paid.”", ""},
		{"She has written a memoir, “Back in the Box,” that annoys everyone.", "title: Back in the Box,"},
		{"Ann Hale said the scheme, marketed to the public as “Warm Hands”, had failed.", "term: Warm Hands"},
		{"Ann Hale said the path had been closed by so-called “path mafias” for years.", "term: path mafias"},
		{"The game is referred to inside the club as “the Flood”.", "nickname: the Flood"},
		{"The money comes from “Salt Water”, a scheme to replace ferries.", "term: Salt Water"},
		{"Her letter had been filed under “Miscellaneous”.", "term: Miscellaneous"},
		{"“Everybody” turns out to be a large word.", "word: Everybody"},
		{"The “temporary” barrier has stood for ten years.", "scare: temporary"},
		{"“I wrote to the editor, ‘Sadly, no.’”", ""},
		{"“He was kind,” remembers Tom Ashe.", ""},
		{"Ann Hale called the film “dull”.", ""},
		{"Police arrested the “doctor” after a patient complained.", "scare: doctor"},
		{"The case turned on the meaning of “vehicle”.", "word: vehicle"},
		{"The bridge, popularly called the “Tin Lady”, was closed.", "nickname: Tin Lady"},
		{"The bridge, often referred to as the “Tin Lady”, was closed.", "nickname: Tin Lady"},
		{"The gang is led by Bo Lee, a.k.a. “El Gordo”.", "nickname: El Gordo"},
		{"Doctors have a word for it: “sludge”.", "word: sludge"},
		{"A film of her life, “Cold Harbour”, is due in May.", "title: Cold Harbour"},
		{"The policy, called “Open Door”, starts on Monday.", "term: Open Door"},
		{"Police opened an operation codenamed “Cold Hammer” in May.", "term: Cold Hammer"},
		{"Ann Hale said the plan was “dull”.", ""},
		{"“Dull,” she said.", ""},
	} {
		if got := terms(c.in); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}

// A clause in which all that stands in quotation marks is a name is reported in no words of the speaker's; one that stands in marks as a whole is in
// nobody else's.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Tom Lee said that the “Glass Houses” star was at home.", "indirect | Tom Lee | said | the “Glass Houses” star was at home"},
		{"Ann Hale said the singer was “out of her mind” with worry.", "mixed | Ann Hale | said | the singer was “out of her mind” with worry"},
		{"Ann Hale accused the minister of “hiding behind a hedge”.", "direct | Ann Hale | accused | hiding behind a hedge"},
	} {
		if got := strings.Join(find(c.in), "\n"); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}
