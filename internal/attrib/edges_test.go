package attrib

import (
	"slices"
	"testing"
)

// TestEdges tries where what is reported begins and ends, and who reports it, each as the rules and the labels have it: kind, source, cue, content.
func TestEdges(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		// according to
		{"The gates still leak and, according to Oona Brask, nobody has ordered the timber.", []string{"indirect | Oona Brask | according to | nobody has ordered the timber"}},
		{"According to Tamsin Roe the kiln in question was sold by her uncle.", []string{"indirect | Tamsin Roe | According to | the kiln in question was sold by her uncle"}},
		{"The marina receives, according to one audit, $3 million a year.", []string{"indirect | one audit | according to | The marina receives … $3 million a year"}},
		{"“He lied,” according to Oona Brask, “and he took money.”", []string{"direct | Oona Brask | according to | He lied, … and he took money."}},
		// nouns of saying
		{"Petra Lind’s claim last week that a pair of owls had moved into the tower drew a crowd.", []string{"indirect | Petra Lind | claim | a pair of owls had moved into the tower"}},
		{"Petra Lind will make the case to members on Sunday that the race should be cancelled.",
			[]string{"indirect | Petra Lind | will make the case to | the race should be cancelled"}},
		{"Petra Lind opened the meeting with a sharper argument that nobody had looked.", []string{"indirect | Petra Lind | argument | nobody had looked"}},
		// participles
		{"Petra Lind left, telling the keeper to “stay put” and threatening to sell the boat.",
			[]string{"direct | Petra Lind | telling | stay put", "indirect | Petra Lind | threatening | sell the boat"}},
		{"The ford is deep, with several farmers warning of drowned engines.", []string{"indirect | several farmers | warning | drowned engines"}},
		{"Rhona Tait criticised Colm Duffy on Friday for saying that the pier was safe.", []string{"indirect | Colm Duffy | saying | the pier was safe"}},
		{"Petra Lind has been poring over polling data showing that the race was close.", []string{"indirect | polling data | showing | the race was close"}},
		{"On Friday Petra Lind began to get comments accusing her of mocking the church.", []string{"indirect | comments | accusing | mocking the church"}},
		{"Ames also shared an article by Harbour magazine that claimed the pier had no owner.", []string{"indirect | an article by Harbour magazine | claimed | the pier had no owner"}},
		// a list of some of the many
		{"A group of more than 50 farmers, including former mayor Bram Okoro and deputy mayor Rhona Tait, said that the ford was deep.",
			[]string{"indirect | A group of more than 50 farmers | said | the ford was deep"}},
		{"As reported by the Leeds Courier, the mayor was told of the leak in May.", []string{"indirect | the Leeds Courier | As reported by | the mayor was told of the leak in May"}},
		// two who tell
		{"In Leeds the band played, the Courier reported, while in Dover the parade began with a hymn, the Dover Sun reported.",
			[]string{"indirect | the Courier | reported | In Leeds the band played", "indirect | the Dover Sun | reported | in Dover the parade began with a hymn"}},
		// an apposition without its second comma
		{"“We want the board to sign the deal,” Nabil Rees, an adviser to Ms Lind said.", []string{"direct | Nabil Rees | said | We want the board to sign the deal,"}},
		// I is no sign of a title
		{"Mr. Hale said of the episode, “I don't like it,” adding that “they have rage.”",
			[]string{"direct | Mr. Hale | said | I don't like it,", "direct | Mr. Hale | adding | they have rage."}},
		{"He told the yearly forum of the Trade Association “We are looking to expand.”", []string{"direct | He | told | We are looking to expand."}},
		// ends
		{"Bram Okoro said he and his sons had paid the fine.", []string{"indirect | Bram Okoro | said | he and his sons had paid the fine"}},
		{"Bram Okoro said he was at a funeral and hung up.", []string{"indirect | Bram Okoro | said | he was at a funeral"}},
		{"The ministry estimates that number is nearer 900.", []string{"indirect | The ministry | estimates | that number is nearer 900"}},
		{"Villagers saying they want a new mast are as few as ever.", []string{"indirect | Villagers | saying | they want a new mast"}},
		// words between the cue and that
		{"Bram Okoro pointed out in his speech, to loud applause, that taxes had gone up.", []string{"indirect | Bram Okoro | pointed out | taxes had gone up"}},
		{"Officials confirmed late Friday that the road would shut.", []string{"indirect | Officials | confirmed | the road would shut"}},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}
