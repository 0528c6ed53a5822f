package text

import (
	"strings"
	"testing"
)

// TestSentences holds texts in which | stands behind each sentence but the last.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		// abbreviations
		"Mr. Ito met Gov. Lee and Rep. Ana Cruz.| They talked.",
		"It left the U.S.| The crew stayed.",
		"She lives in the U.S. Senate’s shadow.",
		"Acme Inc.| The firm’s owner left.",
		"Acme Inc. Chairman Bo Lund left.",
		"On Jan. 6 and in Sept. she ran.| No. 10 said no.| Nobody asked.",
		"He met J. K. Marsh, Ph.D., at 5 p.m. Tuesday.",
		"It opened at 5 p.m.| “I left,” she said.",
		"The meeting is at 10 a.m. (noon in Oslo) at Acme Corp. (“Acme”) in Bern.",
		"It is hepatitis B.| The vaccine works.",
		"She wrote it on X.| The mayor did not.| Malcolm X. Lee spoke.",
		"He and I.| We won 3.5 to 1.| 20 people left.",
		"An old song (e.g. The Lark, p. 4) was sung.",
		// quotations
		"“Go,” he said.| “Now.”",
		"“Why?” she asked.| “No!”| They left.",
		"“Why?” Ms Ito asked.| “Now?”| The crowd roared.",
		"She called it „a ruin.“| He said ‚no.‘| They left: „Go.“| “Why?“ is not asked.",
		"“We won.”| He paused.| “It hurt.”",
		"He said: ‘We won.’| Then he left.",
		"\"We won.\"| Then he left.",
		"``Go.''| Then he left.| ''Why?'' he asked.",
		"“It is over.” said Lund.",
		"“The land is ours.”| The crowd left.| (It rained.)| It cleared.",
		// ellipses
		"“I… I do not know…| Maybe.”",
		"He said so... and left.| Then . . . nothing.",
		// marks inside names, stops in a row, footnotes
		"Yahoo! was sold.| Really?!| Yes.",
		"It ended.[17]| It began.",
		"It was the end.|Then it began.",
		// small letters
		"what a goal!| it is all over.| incredible",
		"are you sure?| yes",
		// no stop, no space
		"LONDON (AP) —| The mayor left", "PARIS, May 3 —| “No deal,” said Ann Hale.", "Leeds – Ann Hale left.", "NASA — the agency — left.",
		"東京です。|大阪です。",
		// white space of other kinds, damage
		"A line.|\u2028Another line.",
		"He left.|\u00a0She stayed.|\u200b It rained.",
		"\ufeffHe left.|\r\n\r\nShe stayed \xff\xfe.| It rained.",
	} {
		d := Divide(strings.ReplaceAll(want, "|", ""))
		var b strings.Builder
		at := 0
		for _, s := range d.Sentences[:len(d.Sentences)-1] {
			b.WriteString(d.Text[at:s.End] + "|")
			at = s.End
		}
		b.WriteString(d.Text[at:])
		if b.String() != want {
			t.Errorf("\n got %q\nwant %q", b.String(), want)
		}
	}
}
