package text

import (
	"fmt"
	"strings"
	"testing"
)

const wrappedLetter = `Harbour plan divides a quiet coast

The harbour board of Port Ellery voted on Monday night to lengthen its
northern pier, a plan that has parted fishers from hoteliers for most
of the last ten years and is likely to do so for a few more.

What comes next

The work is to begin in spring, if the ministry agrees. “We have waited
long enough,” said Ines Quail, who has led the board since her father
died. She would not say who is to pay for it.
`

// TestParagraphs names the block of each paragraph, and gives its first and last word.
func TestParagraphs(t *testing.T) {
	unwrapped := strings.Repeat("The harbour board voted on Monday to lengthen its northern pier, a plan that has parted the town for years, and then went home.", 2)
	for _, c := range []struct{ name, in, want string }{
		{"one newline", "Pier to grow\n" + unwrapped + "\n“Yes,” said Ito.\nShe left.\n" + unwrapped,
			"heading Pier…grow, body The…. , body “…. , body She…. , body The…. "},
		{"two newlines", unwrapped + "\n\n" + unwrapped + "\r\n\r\nHe left.", "body The…. , body The…. , body He…. "},
		{"a link on its own line", "As reported by\nthe Ellery Post\n, which saw it.\n\n" + unwrapped + "\n\nShe left.\n\nHe stayed.\n\nNobody saw.",
			"body As…. , body The…. , body She…. , body He…. , body Nobody…. "},
		{"short lines are not wrapped", "She left the house.\nHe stayed there with us.\nNobody knew about it all.\nThe board met on Monday.",
			"body She…. , body He…. , body Nobody…. , body The…. "},
		{"wrapped", wrappedLetter, "heading Harbour…coast, body The…. , heading What…next, body The…. "},
		{"wrapped, CRLF", strings.ReplaceAll(wrappedLetter, "\n", "\r\n"), "heading Harbour…coast, body The…. , heading What…next, body The…. "},
		{"wrapped, no empty lines", strings.ReplaceAll(wrappedLetter, "\n\n", "\n"), "heading Harbour…coast, body The…. , heading What…next, body The…. "},
		{"wrapped, set in", strings.ReplaceAll(strings.ReplaceAll(wrappedLetter, "\n\n", "\n"), "\nThe", "\n  The"),
			"heading Harbour…coast, body The…. , heading What…next, body The…. "},
		{"wrapped, in a reply", wrappedLetter + "\n> I was there, and nobody asked me what I think of the pier, which is\n> that it is too long.\n",
			"heading Harbour…coast, body The…. , heading What…next, body The…. , indented >…. "},
		{"list", "They want:\n\n• a longer pier\n• a shorter day\n1. a boat\n2) a net\n\nNobody asked them about it.", "body They…: , item •…pier, item •…day, item 1…boat, item 2…net, body Nobody…. "},
		{"indented", unwrapped + "\n\n    We are not done, wrote Ito.\n\n" + unwrapped, "body The…. , indented We…. , body The…. "},
		{"every paragraph set in", "Pier to grow\n\n    " + unwrapped + "\n\n    She left.\n\n    " + unwrapped, "heading Pier…grow, body The…. , body She…. , body The…. "},
		{"one line", "“We won,” said Ito", "body “…Ito"},
		{"line separators", unwrapped + "\u2028She left.\u2029He left.", "body The…. , body She…. , body He…. "},
		{"nothing", " \n\n\ufeff", ""},
	} {
		d := Divide(c.in)
		var got []string
		for _, p := range d.Paragraphs {
			kind := [...]string{"body", "heading", "item", "indented"}[p.Block]
			got = append(got, fmt.Sprintf("%s %s…%s", kind, d.Word(p.Tokens.First), d.Word(p.Tokens.End-1)))
		}
		if s := strings.Join(got, ", "); s != strings.TrimSpace(strings.ReplaceAll(c.want, " ,", ",")) {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
	}
}
