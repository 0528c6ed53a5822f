package coref

import "testing"

func TestSurnames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“We are ready,” said Mayor Owen Guardian. Guardian said he would wait.", "Owen Guardian"},
		{"“We are ready,” said Mayor Owen Guardian. Frost came. Guardian hopes that Frost’s focus could help the city.", "Owen Guardian"},
		{"A cheque came from the baker Luther Penn Ostler IV. Ostler claimed in an interview that he had paid for it himself.", "Luther Penn Ostler IV"},
		{"Harry Hurt III wrote it. “It sells,” Mr. Hurt said.", "Harry Hurt III"},
		{"Derek Stroud owns Stroud Tower, the Stroud Group, Stroud Bank, Stroud Capital and the Stroud Foundation. “Buy,” said Mr. Stroud.", "Derek Stroud"},
		{"The Guardian published it. Mayor Owen Guardian did not read it. The Guardian said it would.", "Guardian"},
		{"His lawyer, Mr. Trask’s sister, left. Donald Trask spoke. “No,” Mr. Trask said.", "Donald Trask"},
		{"Town Praises Marco Ruiz Donor\n\nDan Penn said Marco Ruiz was late. Ruiz said it was early.", "Marco Ruiz"},
		{"Ned Sweeney built it. “It is mine,” Sweeny said.", "Ned Sweeney"},
		{"Lydia Marchmann left. Ms Merchman said it was late.", "Lydia Marchmann"},
		{"Lydia Marchmann left. Judge Marchman said it was late.", "Marchman"},
		{"Ned Sweeney built it. “It is mine,” Sweeny said. Ian Sweeny laughed.", "Ian Sweeny"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%q is said by %q, want %q", c.in, got, c.want)
		}
	}
}

func TestJoinAlike(t *testing.T) {
	for in, want := range map[string]int{
		"Norvik officials said it was late. The mayor left by car at noon.\n\nDan Frost laughed at them.\n\nNorvik officials said it was cold.":            1,
		"Some Norvik officials said it was late. The mayor left by car at noon.\n\nDan Frost laughed at them.\n\nOther Norvik officials said it was cold.": 2,
	} {
		_, _, _, who := read(in)
		heard := map[int]bool{}
		for _, e := range who.Speaker {
			heard[e] = true
		}
		if len(heard) != want {
			t.Errorf("%q has %d speakers, want %d", in, len(heard), want)
		}
	}
}
