package text

import (
	"slices"
	"strings"
	"testing"
)

// words are the tokens of a text, parted by spaces; a token that holds white space would show.
func tokensOf(s string) string {
	d := Divide(s)
	var out []string
	for i := range d.Tokens {
		out = append(out, d.Word(i))
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// clitics
		{"Labour’s rules", "Labour ’s rules"},
		{"Labour's rules", "Labour 's rules"},
		{"They didn’t, can't and won’t", "They did n’t , ca n't and wo n’t"},
		{"I cannot; he's gonna, they’ll, she’d’ve", "I can not ; he 's gon na , they ’ll , she ’d ’ve"},
		{"THEY’RE OFF, DON'T WAIT", "THEY ’RE OFF , DO N'T WAIT"},
		{"the players’ union, James’ boat", "the players ’ union , James ’ boat"},
		{"“Macbeth”’s run", "“ Macbeth ” ’s run"},
		{"the U.S.’s debt in 2024’s budget", "the U.S. ’s debt in 2024 ’s budget"},
		{"O’Hara of Côte d’Ivoire", "O’Hara of Côte d’Ivoire"},
		// elisions, and marks that might be taken for them
		{"the ’90s and '80s", "the ’90s and '80s"},
		{"in ’96 and in '97", "in ’96 and in '97"},
		{"Tell ’em ’til five o’clock, ’tis rock ’n’ roll", "Tell ’em ’til five o’clock , ’tis rock ’n’ roll"},
		{"fish 'n' chips, tell 'em", "fish 'n' chips , tell 'em"},
		{"‘24 hours’ on BBC One", "‘ 24 hours ’ on BBC One"},
		{"‘Round the clock’ care", "‘ Round the clock ’ care"},
		{"the ‘90s sound", "the ‘90s sound"},
		{"fans in their 70's", "fans in their 70's"},
		// quotation marks
		{"‘auto-excluded’ from", "‘ auto - excluded ’ from"},
		{"``Go,'' he said. 'Now.'", "`` Go , '' he said . ' Now . '"},
		{"«Non», \"nein\" “ŋo”", "« Non » , \" nein \" “ ŋo ”"},
		{"“‘Stop,’ he said”", "“ ‘ Stop , ’ he said ”"},
		// code of the page
		{"It rained.\n\n@media screen {\n.bio, .hale {\n  width:100%;\n}\n}.\n\nIt stopped.", "It rained . It stopped ."},
		{"It rained.\n(function(d) { d.hide('hale'); })();\n{\"name\": \"Hale\"}\nGo", "It rained . Go"},
		{"Go. {Laughter; cheers} {a}", "Go . { Laughter ; cheers } { a }"},
		{"{{ width: 1;", "{ { width : 1 ;"},
		// hyphens
		{"an anti-corruption, left-wing e-mail", "an anti-corruption , left - wing e-mail"},
		{"pre- and post-war; 12-13", "pre- and post-war ; 12 - 13"},
		{"Call 555-0142 or 212-555-0142 by 2020-03-11", "Call 555-0142 or 212-555-0142 by 2020-03-11"},
		{"wait—no – yes -- so", "wait — no – yes -- so"},
		// numbers
		{"1,000 of 3.5m at 5pm, 3.30pm and 7 a.m.", "1,000 of 3.5 m at 5 pm , 3.30 pm and 7 a.m."},
		{"£5m, $1.2bn, 40% and 7th", "£ 5 m , $ 1.2 bn , 40 % and 7th"},
		{"at 5p.m. on 1/2, .45 calibre", "at 5 p.m. on 1/2 , .45 calibre"},
		{"It was 20,000, not 3.", "It was 20,000 , not 3 ."},
		// abbreviations
		{"Mr. Ito, Ph.D., of the U.S. Senate", "Mr. Ito , Ph.D. , of the U.S. Senate"},
		{"J. K. Marsh and W.H. Lund", "J. K. Marsh and W.H. Lund"},
		{"No. 10 said no. No.", "No. 10 said no . No ."},
		{"at No.10", "at No. 10"},
		{"Smith v. Jones (c. 1700) by Acme Inc.", "Smith v. Jones ( c. 1700 ) by Acme Inc."},
		{"It was the end.Then it began", "It was the end . Then it began"},
		{"REMARKS OF GEN. ADA POND", "REMARKS OF GEN. ADA POND"},
		{"he and I. We", "he and I . We"},
		{"AT&T and R&B", "AT&T and R&B"},
		// ellipses and runs
		{"well… so... no!!! what?! ....", "well … so ... no !!! what ?! ...."},
		// addresses, handles
		{"See https://example.org/a_b?c=1, or www.example.com.", "See https://example.org/a_b?c=1 , or www.example.com ."},
		{"at example.co.uk/news, write to ann.b-c_d@mail.example.org.", "at example.co.uk/news , write to ann.b-c_d@mail.example.org ."},
		{"@ann_pond: #VoteNow_24 is #1 @ noon", "@ann_pond : #VoteNow_24 is # 1 @ noon"},
		{"@ann‘s and #Vote’s", "@ann ‘s and #Vote ’s"},
		// markup
		{"<p>So <em>very</em> <a href=\"http://x.org/a\">sure</a>.</p><br/>Yes", "So very sure . Yes"},
		{"<tweet id=\"7\" author=\"@ann\">Go</tweet>. <tweet/>", "Go ."},
		{"if a <b and c> d, <ann> said 3 < 4 <", "if a < b and c > d , < ann > said 3 < 4 <"},
		// emoji and other scripts
		{"Yes 👍🏽👩‍👩‍👧🇬🇧🇫🇷!", "Yes 👍🏽 👩‍👩‍👧 🇬🇧 🇫🇷 !"},
		{"東京。「はい」", "東京 。 「 はい 」"},
		{"cafe\u0301 nai\u0308f", "cafe\u0301 nai\u0308f"},
		// damage
		{"a\u200bb co\u00adop \ufeffx\u2060", "a b co\u00adop x"},
		{"a\xffb \xe2\x80", "a \xff b \xe2 \x80"},
		{"", ""},
		{" \n\u00a0\t", ""},
	} {
		if got := tokensOf(c.in); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestTokenKinds(t *testing.T) {
	d := Divide("Mr. Ito’s 3 @ann #now x@y.org www.a.org “!” £ 👍 ’90s")
	want := []Kind{Word, Word, Word, Number, Handle, Hashtag, Address, Address, Punct, Punct, Punct, Symbol, Emoji, Number}
	var got []Kind
	for _, x := range d.Tokens {
		got = append(got, x.Kind)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSpaceBefore(t *testing.T) {
	d := Divide("\ufeffYes,\u00a0he\u2028said.x@y.org (a@b.org)")
	var got []string
	for i, x := range d.Tokens {
		if x.SpaceBefore {
			got = append(got, d.Word(i))
		}
	}
	if want := []string{"Yes", "he", "said.x@y.org", "("}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
