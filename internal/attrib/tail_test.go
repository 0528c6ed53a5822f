package attrib

import (
	"strings"
	"testing"
)

// TestTails holds where what is said ends before what the reporter tells, and where it goes on behind the words that say who.
func TestTails(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// A second verb of who speaks.
		{"Profits would fall, Norvik said, but urged owners to stay calm.", "indirect | Norvik | said | Profits would fall\nindirect | Norvik | urged | stay calm"},
		{"The bridge was shut, the council said, and warned that drivers faced delays.", "indirect | the council | said | The bridge was shut\nindirect | the council | warned | drivers faced delays"},
		{"The road would reopen, the ministry said, but gave no date.", "indirect | the ministry | said | The road would reopen"},
		{"The suspect fled, police said, but was caught in Leeds.", "indirect | police | said | The suspect fled … but was caught in Leeds"},
		{"The man entered the shop, police said, and demanded money.", "indirect | police | said | The man entered the shop … and demanded money"},
		{"The harvest is in, Ann Hale told reporters, the Courier has learned.", "indirect | Ann Hale | told | The harvest is in"},
		// What was left untold.
		{"The minister said talks were under way, without elaborating.", "indirect | The minister | said | talks were under way"},
		{"Hale said the books had been cooked without offering any proof.", "indirect | Hale | said | the books had been cooked"},
		{"Hale said the plan would go ahead without raising taxes.", "indirect | Hale | said | the plan would go ahead without raising taxes"},
		{"The club said it had signed a striker, but has not released his name.", "indirect | The club | said | it had signed a striker"},
		{"The army said it had hit a depot but did not give details.", "indirect | The army | said | it had hit a depot"},
		{"The firm said it has cut jobs but has not closed plants.", "indirect | The firm | said | it has cut jobs but has not closed plants"},
		{"Hale said the deal was done, though he gave no date.", "indirect | Hale | said | the deal was done"},
		// Behind words in marks.
		{"The wait was “too long”, Ann Hale said, and patients had died.", "mixed | Ann Hale | said | The wait was “too long … and patients had died"},
		{"The council accepted that “lessons must be learned” and has set up a review.", "direct | The council | accepted | lessons must be learned"},
		{"It blamed “a loose wire” and has now paid up.", "direct | It | blamed | a loose wire"},
		{"The club apologised “wholeheartedly” to fans.", "direct | The club | apologised | wholeheartedly"},
		// Commands, semicolons, verbs that are not seen, and what an agency quotes.
		{"If you see the man, do not approach him, police say.", "indirect | police | say | If you see the man, do not approach him"},
		{"Eat more beans, doctors say.", "indirect | doctors | say | Eat more beans"},
		{"The strike was over, the union said on Friday; trains will run on Monday.", "indirect | the union | said | The strike was over"},
		{"A gang stole the safe, police said, adding that nobody was hurt.", "indirect | police | said | A gang stole the safe\nindirect | police | adding | nobody was hurt"},
		{"The plant closed in May, Norvik said, adding that there was no buyer.", "indirect | Norvik | said | The plant closed in May\nindirect | Norvik | adding | there was no buyer"},
		{"The pipe had burst, Tass quoted an official as saying.", "indirect | an official | saying | The pipe had burst"},
		{"“We are ready,” Tass quoted Ann Hale as saying.", "direct | Ann Hale | saying | We are ready,"},
		{"“We are ready,” Tass quoted him as saying.", "direct | him | quoted him as saying | We are ready,"},
		{"Tass quoted Ann Hale as saying the pipe had burst.", "indirect | Ann Hale | saying | the pipe had burst"},
		{"“It was me,” Rees told police, according to the complaint. “I did it.”", "direct | Rees | told | It was me, … I did it."},
		// Answers, and what is none.
		{"“Never,” was the reply.", "direct | - | reply | Never,"},
		{"“Never again” was all she would say.", "direct | she | would say | Never again"},
		{"He begged to differ: “It was a joke.”", "direct | He | begged to differ | It was a joke."},
		{"Will it work? Hardly, says the report.", ""},
		{"The union has served notice that it would resist any cuts.", "indirect | The union | has served notice | it would resist any cuts"},
		{"“The case,” wrote Judge Hale in a 40-page ruling, “is weak.”", "direct | Judge Hale | wrote | The case, … is weak."},
		{"What does she recall of that day?", ""},
	} {
		if got := strings.Join(find(c.in), "\n"); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}
