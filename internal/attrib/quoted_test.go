package attrib

import (
	"strings"
	"testing"
)

// What stands in quotation marks, as reporters of many papers write it.
func TestQuoted(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// Who says it stands behind by.
		{"The plan is now called “a millstone” by his own side.", "direct | his own side | is now called | a millstone"},
		{"Mr Hale was branded “a liar” by Sir Ian Wray after the vote.", "direct | Sir Ian Wray | was branded | a liar"},
		{"She was told by the Speaker to “calm herself”.", "direct | the Speaker | was told by | calm herself"},
		{"The plan was called “a disgrace” by campaigners on Monday.", "direct | campaigners | was called | a disgrace"},
		{"A scheme called “utterly pointless” by campaigners will go ahead, Ann Hale said.",
			"mixed | Ann Hale | said | A scheme called “utterly pointless” by campaigners will go ahead\ndirect | campaigners | called | utterly pointless"},
		// Somebody's words for something, and what is shouted or written up.
		{"The plan was, in Ann Hale's own phrase, ‘a cruel joke’.", "direct | Ann Hale | phrase | a cruel joke"},
		{"In Dr. Hale’s words, “A mill is a clock with no hands.”", "direct | Hale | words | A mill is a clock with no hands."},
		{"The plan was, in the words of one Labour MP, ‘a cruel joke’.", "direct | one Labour MP | in the words of | a cruel joke"},
		{"It was, as Hale puts it, “a long road”.", "direct | Hale | as Hale puts it | a long road"},
		{"Amid shouts of “Answer the question” from the back benches, the minister sat down.", "direct | the back benches | shouts of | Answer the question"},
		{"A banner behind the stage read “Enough is enough”.", "direct | A banner behind the stage | read | Enough is enough"},
		{"Mayor: 'No cuts on my watch'", "direct | Mayor | - | No cuts on my watch"},
		{"She wore a badge saying “Ask me about bees”.", "direct | a badge | saying | Ask me about bees"},
		{"The fans left, and a banner reading ‘Pay the man’ hung from the bridge.", "direct | a banner | reading | Pay the man"},
		{"A badge saying “I was here” hung on the wall.", "direct | A badge | saying | I was here"},
		{"Hale fired back: “As a friend of the club,” she wrote, “we know you are with us.”", "direct | Hale | fired back | As a friend of the club, … we know you are with us."},
		{"“Nobody told us anything,” read one headline.", "direct | one headline | read | Nobody told us anything,"},
		{"Mrs Hale had called the singer ‘a jumped-up busker’ in a voicemail that was played to the court.", "direct | Mrs Hale | had called | a jumped-up busker"},
		{"Membership of the Ovid Circle, which describes itself as ‘rebel’ and calls for a one-day strike, will be outlawed.", "direct | the Ovid Circle | describes itself as | rebel\nindirect | the Ovid Circle | calls for | a one-day strike"},
		// Nouns of saying, and the other side of be.
		{"His last words to her were “mind the step”.", "direct | His | words | mind the step"},
		{"The minister’s response was blunt: “We will not pay.”", "direct | The minister | response | We will not pay."},
		{"“We will not pay” was the minister’s blunt response.", "direct | the minister | response | We will not pay"},
		{"The last thing she said to him was: “See you Sunday.”", "direct | she | said to | See you Sunday."},
		{"“Mind how you go” was all the sergeant would say.", "direct | all the sergeant | would say | Mind how you go"},
		{"Said Ann Hale, 44: “We go again.”", "direct | Ann Hale | Said | We go again."},
		{"The answer was long: “We will not pay,” Ann Hale said.", "direct | Ann Hale | said | We will not pay,"},
		// One cue, several things.
		{"He called the vote “rigged,” the judge “a disgrace” and the press “the enemy.”",
			"direct | He | called | rigged,\ndirect | He | called | a disgrace\ndirect | He | called | the enemy."},
		{"Ann Hale dismissed the plan as a “stunt”.", "direct | Ann Hale | dismissed | stunt"},
		{"Critics refer to the hall as “the barn”.", "direct | Critics | refer to | the barn"},
		{"Ann Hale blamed the delay on “mice” and said no.", "direct | Ann Hale | blamed | mice"},
		{"Ann Hale said the joint felt “like a hinge again.”", "mixed | Ann Hale | said | the joint felt “like a hinge again."},
		{"The hall has holes in it.\n\n‘Not fit for children’\n\nTom Lee has seen them.", "direct | - | - | Not fit for children"},
		{"Inspectors rated four in ten homes as “poor”.", "direct | Inspectors | rated | poor"},
		{"He called the job cuts “a tragedy” and blamed “men with spreadsheets”.", "direct | He | called | a tragedy\ndirect | He | blamed | men with spreadsheets"},
		{"He accused the mayor, a former clerk who faces a vote in May, of “government by cousin”.", "direct | He | accused | government by cousin"},
		{"It described the checks carried out by the trust, which runs the flats, as “a filing exercise”.", "direct | It | described | a filing exercise"},
		{"In the video, Hale is heard shouting, “Hands off!” as she walks away.", "direct | Hale | shouting | Hands off!"},
		{"“No more,” she whispers. “Not today.”", "direct | she | whispers | No more, … Not today."},
		{"Nolan, who insists he is “not bitter”, has written to the league.", "mixed | Nolan | insists | he is “not bitter"},
		// A headline quotes what the article does.
		// Participles in front.
		{"Calling the vote “rigged,” Senator Pratt left.", "direct | Senator Pratt | Calling | rigged,"},
		{"Describing the plan as “madness”, Mr Hale walked out.", "direct | Mr Hale | Describing | madness"},
		{"After saying her foot was “too swollen to walk on,” she was carried off the pitch.", "mixed | she | saying | her foot was “too swollen to walk on,"},
		// Where what is said ends.
		{"The deal is “dead”, say union leaders.", "mixed | union leaders | say | The deal is “dead"},
		// What nobody says within what is said, and what somebody does.
		{"The judge told Harris he had shown “not a flicker of remorse”.", "mixed | The judge | told | he had shown “not a flicker of remorse"},
		{"The union said managers had told drivers to “keep quiet”.",
			"mixed | The union | said | managers had told drivers to “keep quiet\ndirect | managers | had told | keep quiet"},
		// Verbs that are taken for nouns.
		{"“That’s it,” Ruiz remembers. “It was a mess.”", "direct | Ruiz | remembers | That’s it, … It was a mess."},
		{"“I am staying,” insists Hale.", "direct | Hale | insists | I am staying,"},
		{"“No,” the email went on: “Do not reply.”", "direct | the email | went on | No, … Do not reply."},
		{"‘It’s a scandal,’ said one parent. Another, who asked not to be named, said: ‘We found out online.’",
			"direct | one parent | said | It’s a scandal,\ndirect | Another | said | We found out online."},
		{"“Resign!” shouted another.", "direct | another | shouted | Resign!"},
		// Anonymity is what somebody speaks of, not on what terms.
		{"“Anonymity is a right,” Ann Hale said.", "direct | Ann Hale | said | Anonymity is a right,"},
		{"“Not to name him would be cowardly,” Ann Hale said.", "direct | Ann Hale | said | Not to name him would be cowardly,"},
	} {
		if got := strings.Join(find(c.in), "\n"); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}

// What a speaker does between two things that he says makes no two quotations of them; words of another do.
func TestInterlude(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“I loved him,” she told me. “I did.” She laughs. “Most days.”", "direct | she | told | I loved him, … I did. … Most days."},
		{"“No,” he says. He thinks about it. “Well, maybe.”", "direct | he | says | No, … Well, maybe."},
		{"“No,” he says. Then he thinks about it. “Well, maybe.”", "direct | he | says | No, … Well, maybe."},
		{"“I asked twice,” said Ann Hale, a clerk from Hull. “Nobody came.”", "direct | Ann Hale | said | I asked twice, … Nobody came."},
		{"“No,” he says. She added: “Never.”", "direct | he | says | No,\ndirect | She | added | Never."},
	} {
		if got := strings.Join(find(c.in), "\n"); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}

// A quotation over several paragraphs is one, whichever of them says who; one in a paragraph of its own has no words beside it.
func TestOverParagraphs(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“We had no warning.\n\n“We lost the car,” Hale added. “That is all.”", "direct | Hale | added | We had no warning. … We lost the car, … That is all."},
		{"Hale said: “I asked, ‘Why us?’\n\n“‘Luck’ is not the word.”", "direct | Hale | said | I asked, ‘Why us?’ … ‘Luck’ is not the word.\ndirect | I | asked | Why us?"},
		{"“We had no warning,” Hale said.\n\n“We lost the car.”", "direct | Hale | said | We had no warning,\ndirect | - | - | We lost the car."},
		{"Hale said:\n\n“We lost the car.”", "direct | Hale | said | We lost the car."},
	} {
		if got := strings.Join(find(c.in), "\n"); got != c.want {
			t.Errorf("%q\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}
