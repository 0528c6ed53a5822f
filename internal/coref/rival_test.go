package coref

import "testing"

// TestRivals holds a description of an office to be of nobody who is told of with another one like it.
func TestRivals(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Premier Lena Moravec signed. “It is done,” the deputy premier said.", "the deputy premier"},
		{"Vice-Chancellor Nell Gough said fees would rise. The chancellor said they would not.", "The chancellor"},
		{"President Lena Moravec signed. The former president said: “It is a mistake.”", "The former president"},
		{"Interior Minister Goran Pavic said the border was shut. The defence minister said troops were on the way.", "The defence minister"},
		{"Airline spokeswoman Dina Foss said flights would run. The union spokeswoman said they would not.", "The union spokeswoman"},
		{"Bishop of Harbury Carl Dunn said it was a sin. The Bishop of Telby said it was not.", "The Bishop of Telby"},
		{"The foreign minister said it was wrong. Finance Minister Ida Brook said it was right.", "Ida Brook"},
		{"Deputy mayor Ida Brook opened the school. “A great day,” the deputy mayor said.", "Ida Brook"},
		{"Former president Lena Moravec opened the school. “A great day,” the ex-president said.", "Lena Moravec"},
		{"Deputy Prime Minister and Transport Secretary Ida Brook opened the line. The transport secretary said it was fast.", "Ida Brook"},
		{"Rovers manager Carl Dunn said it was a penalty. The veteran manager said it was clear.", "Carl Dunn"},
		{"Tellurian spokesman Carl Dunn said flights would run. “We are ready,” the company spokesman said.", "Carl Dunn"},
		{"Harbury Rovers manager Carl Dunn praised them. The Harbury manager said they ran.", "Carl Dunn"},
		{"Education Minister Ravi Rao spoke. The Union Minister said the paper had leaked.", "Ravi Rao"},
		{"“We are ready,” the ferry spokesman said. “The road is shut,” the council spokesman said.", "the council spokesman"},
		{"The pilot’s widow said she was numb. The passenger’s widow said she was too.", "The passenger’s widow"},
		{"The mayor of Corlan said it was sad. The mayor of Melbury said it was not.", "The mayor of Melbury"},
		{"The first juror said she was afraid. The second juror said she was not.", "The second juror"},
		{"The trade ministry said it was over. The justice ministry said it was not.", "The justice ministry"},
		{"Talvania’s navy said it was sad. Marania’s navy said it was not.", "Marania’s navy"},
		{"The trade minister said taxes would rise. The minister said it was fair.", "The trade minister"},
		{"Labour MP Ida Brook visited the clinic. The Ripon MP said it was falling down.", "Ida Brook"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n%q speaks, not %q", c.in, got, c.want)
		}
	}
}

// TestUnrelated holds whoever is told of as somebody's and speaks to have no name that nothing ties to them.
func TestUnrelated(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Hugh Lyle was jailed. His lawyer said he would appeal. Petra Lund said the money was gone.", "His lawyer"},
		{"Mia Tarn won. Her teacher said she was a born writer. “I came second,” Sam Okello said.", "Her teacher"},
		{"The restaurant’s owner said the fire began in the kitchen.\n\nMaud Perry said she saw smoke.", "The restaurant’s owner"},
		{"Hugh Lyle was jailed. His flatmate said he was a liar. His brother Tom said he was not.", "His flatmate"},
		{"Hugh Lyle was jailed. His wife said he was innocent. “I will wait,” Nell Lyle said.", "Nell Lyle"},
		{"Hugh Lyle was jailed. His lawyer said he was sorry. The lawyer, Nell Gough, said he would appeal.", "Nell Gough"},
		{"Hugh Lyle was jailed. His wife said he was innocent. His wife Nell said she would wait.", "Nell"},
		{"A murdered girl’s mother has said she forgives the killer.\n\nAnn Stubbs, 44, told an inquest: “I do not hate him.”", "Ann Stubbs"},
	} {
		if got := speakers(c.in); len(got) == 0 || got[0] != c.want {
			t.Errorf("%s\n%q speak, not %q first", c.in, got, c.want)
		}
	}
}

// TestExcluded holds a description to be of nobody, and of no body, that it cannot be.
func TestExcluded(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Prosecutor Ian Gell said the man had lied. The defendant said he was innocent.", "The defendant"},
		{"Glen Pike, 41, is on trial. Prosecutor Ian Gell said Pike had lied. The defendant said he was innocent.", "Glen Pike"},
		{"Editor Fran Wills said the story was true. The minister said it was false.", "The minister"},
		{"Headteacher Fiona Webb said the boy was safe. The mother said he was not.", "The mother"},
		{"Taxi driver Imran Shah was fined. The father of two said he was sorry.", "Imran Shah"},
		{"Dr Ian Gell said it was safe. The father of one patient said it was not.", "The father of one patient"},
		{"Councillor Jean Marsh said the wall was sound. The surveyor said it was leaning.", "The surveyor"},
		{"Coach Willem Bos said his side were brave. The actress said she had enjoyed the game.", "The actress"},
		{"Singer Lulu Vane was robbed. Detective Cal Hunt said a ring was gone. The singer said it was old.", "Lulu Vane"},
		{"Mayor Ida Crane, a former engineer, said the bridge was safe. The engineer said she had built ten.", "Ida Crane"},
		{"Mayor Ida Crane said the bridge was safe. The retired engineer said she had built ten.", "Ida Crane"},
		{"Senator Bud Cole said the law was bad. The politician said he would vote no.", "Bud Cole"},
		{"Lead researcher Dr Ann Rusk said the reef was dying. The biologist said it could be saved.", "Ann Rusk"},
		{"Dr Ian Gell said it was safe. Another doctor said it was not.", "Another doctor"},
		{"Harwick Foods said the bakery would close. The union said it would strike.", "The union"},
		{"Northmoor Police said a man was held. The company said it would help.", "The company"},
		{"The Ministry of Ports said the crane was unsafe. The firm said it had been tested.", "The firm"},
		{"The Court of Appeal said the patent was void. The company said it would fight on.", "The company"},
		{"Drug maker Zentia said its pill worked. The watchdog said it had two questions.", "The watchdog"},
		{"Carmaker Omega said brakes could fail. The company said it was sorry.", "Omega"},
		{"Harwell Council said rents would rise. The authority said it had no choice.", "Harwell Council"},
		{"The Food Safety Agency said the cheese was bad. The watchdog said it was not.", "Food Safety Agency"},
		{"The Harbury Courier reported that staff had been beaten. The charity said it would look into it.", "The charity"},
		{"News agency Polwire reported that the mill would be sold. The company said it would not.", "The company"},
		{"The Harbury Courier reported that rents had doubled. The paper said families had left.", "Harbury Courier"},
		{"The Harbury Courier said it would cut 40 jobs. The company said print sales had dropped.", "Harbury Courier"},
		{"The Harbury Courier reported that Norvik Foods would close. The company said it was not true.", "Norvik Foods"},
		{"Norvik reported that sales had risen. The company said it was glad.", "Norvik"},
		{"Orbelle has posted a loss. The board said the chairman would go.", "The board"},
		{"Orbelle has won a contract in Peru. The commission said it would look at the bid.", "The commission"},
		{"Orbelle has cut flights. The airline said fuel was dear.", "Orbelle"},
		{"Leigh Infirmary has shut two wards. The hospital said staff were ill.", "Leigh Infirmary"},
		{"Hill Park School shut on Monday. The school said a pipe had burst.", "Hill Park School"},
		{"Ben Frost, 19, won. Coach Al Reed said he was proud. “I was lucky,” said the 19-year-old.", "Ben Frost"},
		{"Abe Koroma is fit again. Manager Lee Sands said it was good news. The 24-year-old said he had worked hard.", "Abe Koroma"},
		{"Susan Trent was cleared. Her lawyer, Grace Ollin, said it was a nightmare. The 52-year-old said she would rest.", "Susan Trent"},
		{"His employer, Hendrik Botha, lost the maize. “We will start again,” said the 61-year-old.", "Hendrik Botha"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n%q speaks, not %q", c.in, got, c.want)
		}
	}
	for _, c := range []struct{ in, want string }{
		{"One resident said the water was brown. Another resident, Rosa Munt, said it smelled.", "One resident"},
		{"One official said the deal was close. A second official, Hal Roe, said it was dead.", "One official"},
		{"The assistant coach said they were tired. The coach, Luis Barrado, said they were not.", "The assistant coach"},
	} {
		if got := speakers(c.in); len(got) == 0 || got[0] != c.want {
			t.Errorf("%s\n%q speak, not %q first", c.in, got, c.want)
		}
	}
}

// TestTheySpeak holds they who speak to be several rather than the one whom the article has just told of.
func TestTheySpeak(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Students said rents were high. The landlord said costs had risen. They said the rooms were damp.", "Students"},
		{"Scouts said the path was shut. The ranger said a tree had come down. “We walked round it,” they said.", "Scouts"},
		{"Residents said the smell was bad. A spokesperson said it was fixed. They said filters were new.", "A spokesperson"},
		{"Villagers said the mine was loud. The foreman said it was not. They said windows shook.", "Villagers"},
		{"Sarah Parsons, 34, keeps bees. Parsons said they were late.", "Sarah Parsons"},
		{"The victim said the lift was broken. They said it had stuck twice.", "The victim"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n%q speaks, not %q", c.in, got, c.want)
		}
	}
}

// TestInFocus holds whom he and she mean to whom the sentence before has brought into focus.
func TestInFocus(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Olga Brandt’s lawyer, Luis Camus, said she was innocent. “I was asleep,” she said.", "Olga Brandt"},
		{"Mayor Ian Rudge closed the pool.\n\nSwimmer Mette Lund weeps. “It was my life,” she says.", "Mette Lund"},
		{"Police held Hugh Lyle on Friday.\n\nKofi Mensah lives opposite. “I heard a bang,” he said.", "Kofi Mensah"},
		{"Ivo Pratt resigned. His deputy, Stefan Lauda, will run the club. “I did not ask for this,” he said.", "Stefan Lauda"},
		{"Anouk Ferrer denies arson. Her lawyer, Luis Camus, was late. “I was asleep,” she said.", "Anouk Ferrer"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n%q speaks, not %q", c.in, got, c.want)
		}
	}
}
