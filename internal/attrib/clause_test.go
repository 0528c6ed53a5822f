package attrib

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// ruled writes what the rules alone find in a text: source, cue, content.
func ruled(s string) []string {
	f := prepare(s)
	var out []string
	for _, a := range f.run().Attributions {
		if a.Act == Thought {
			continue
		}
		source := "-"
		if a.Source >= 0 {
			source = f.doc.Of(f.doc.SpanOf(f.mentions[a.Source].Tokens))
		}
		var content []string
		for _, c := range a.Content {
			content = append(content, f.doc.Of(c))
		}
		cue := "-"
		if a.Cue.Len() > 0 {
			cue = f.doc.Of(f.doc.SpanOf(a.Cue))
		}
		out = append(out, fmt.Sprintf("%s | %s | %s", source, cue, strings.Join(content, " … ")))
	}
	return out
}

func TestReportedClauses(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		// who is told
		{"Residents told the meeting the crossing was too narrow.", []string{"Residents | told | the crossing was too narrow"}},
		{"Ann Hale told her neighbour something was burning.", []string{"Ann Hale | told | something was burning"}},
		{"Her landlord in Hull told her that it was too late.", []string{"Her landlord in Hull | told | it was too late"}},
		{"Ann Hale told them to sell the car.", []string{"Ann Hale | told | sell the car"}},
		{"Ann Hale called on Mr Cole to resign.", []string{"Ann Hale | called on | resign"}},
		{"Ann Hale appealed to both sides to stay calm.", []string{"Ann Hale | appealed to | stay calm"}},
		// nobody tells
		{"The council was told twice that the bridge was moving.", []string{"- | was told | the bridge was moving"}},
		{"He was held for a week and told it was a mistake.", []string{"- | told | it was a mistake"}},
		{"The dealer shot his partner in a garage, a jury has heard.", []string{"- | has heard | The dealer shot his partner in a garage"}},
		{"Asked by Mr Cole, the chair, whether he would stay, Mr Dunn smiled.", []string{"Mr Cole | Asked by | whether he would stay"}},
		{"He would not be drawn on reports that the bridge would close.", []string{"- | reports | the bridge would close"}},
		{"Her claim that the bridge would close was false.", []string{"Her | claim | the bridge would close"}},
		{"Despite Mr Cole’s warning that it would close, they crossed.", []string{"Mr Cole | warning | it would close"}},
		{"Mr Cole’s view was that the bridge would close.", []string{"Mr Cole | view | the bridge would close"}},
		{"The reply from Mr Cole was that the bridge would close.", []string{"Mr Cole | reply | the bridge would close"}},
		{"Mr Cole’s mistake was that the bridge would close.", nil},
		{"Mr Cole issued a warning that the bridge would close.", []string{"Mr Cole | issued a warning | the bridge would close"}},
		{"The council is of the view that the bridge will close.", []string{"The council | is of the view | the bridge will close"}},
		{"The council remains adamant that the bridge will close.", []string{"The council | remains adamant | the bridge will close"}},
		{"It is clear that the bridge will close.", nil},
		{"Mr Cole warned drivers against crossing the bridge.", []string{"Mr Cole | warned | crossing the bridge"}},
		{"Mr Cole advised against crossing the bridge.", []string{"Mr Cole | advised against | crossing the bridge"}},
		{"Mr Cole said that the bridge had closed; that it was old; and that he was sorry.", []string{"Mr Cole | said | the bridge had closed; that it was old; and that he was sorry"}},
		{"Mr Cole said the bridge had closed; it was old.", []string{"Mr Cole | said | the bridge had closed"}},
		// clefts
		{"What Mr Cole told the board was that the bridge would close.", []string{"Mr Cole | told | the bridge would close"}},
		{"All he would say was that the bridge would close.", []string{"he | would say | the bridge would close"}},
		{"What he said was true.", nil},
		// nouns, infinitives and gerunds
		{"Ann Hale asked for more time to read the file.", []string{"Ann Hale | asked for | more time to read the file"}},
		{"She had asked for a fan, but her landlord refused.", []string{"She | had asked for | a fan"}},
		{"Ann Hale ruled out an early vote.", []string{"Ann Hale | ruled out | an early vote"}},
		{"Ann Hale denied the charge on Friday.", []string{"Ann Hale | denied | the charge"}},
		{"Ann Hale asked for a boat instead.", []string{"Ann Hale | asked for | a boat"}},
		{"Ann Hale denied fraud but was convicted last month.", []string{"Ann Hale | denied | fraud"}},
		{"Ann Hale denied misleading the board after an email showed otherwise.", []string{"Ann Hale | denied | misleading the board"}},
		{"Ann Hale had demanded a bigger quota before asking any of them.", []string{"Ann Hale | had demanded | a bigger quota"}},
		{"Ann Hale asked for a meeting in October.", []string{"Ann Hale | asked for | a meeting"}},
		{"Ann Hale admitted the players were tired and promised fans a reaction on Tuesday.",
			[]string{"Ann Hale | admitted | the players were tired", "Ann Hale | promised | a reaction on Tuesday"}},
		// interrupted
		{"The firm, he alleged, was using its licence as a cover.", []string{"he | alleged | The firm … was using its licence as a cover"}},
		{"His boat is to be sold, he says, if there is still a boat.", []string{"he | says | His boat is to be sold … if there is still a boat"}},
		{"When his school hired a nurse, he added, his marks went up.", []string{"he | added | When his school hired a nurse … his marks went up"}},
		{"They held a man who, his mother said, had only gone out for milk.", []string{"his mother | said | had only gone out for milk"}},
		{"It was late; the claim, it notes, “was settled in a day”.", []string{"it | notes | the claim … was settled in a day"}},
		{"The bridge was closed, Hale said, adding that it was old.", []string{"Hale | said | The bridge was closed", "Hale | adding | it was old"}},
		{"The loudest of them, she warned, “will be put out”.", []string{"she | warned | The loudest of them … will be put out"}},
		{"Rents will rise, said Ann Hale, who runs the union.", []string{"Ann Hale | said | Rents will rise"}},
		// several words
		{"Mr Cole put it to the witness that she had been asleep.", []string{"Mr Cole | put it to | she had been asleep"}},
		{"The driver gave evidence that the brakes had failed.", []string{"The driver | gave evidence | the brakes had failed"}},
		{"Members sought to know why the file had been lost.", []string{"Members | sought to know | why the file had been lost"}},
		// who speaks
		{"Officers watched footage from nine cameras, but the men kept their hats on, said a clerk aware of the case.",
			[]string{"a clerk aware of the case | said | Officers watched footage from nine cameras, but the men kept their hats on"}},
		{"“It is safe,” it said in a statement, adding that it had been checked.",
			[]string{"it | said | It is safe,", "it | adding | it had been checked"}},
		{"Rents will rise, whips have warned the chancellor.", []string{"whips | have warned | Rents will rise"}},
		{"No one was hurt in the fall, Avon and Somerset police say.", []string{"Avon and Somerset police | say | No one was hurt in the fall"}},
		{"Council papers show the bridge would cost £4m.", []string{"Council papers | show | the bridge would cost £4m"}},
		{"The video shows a man running to the car that hit him.", nil},
		{"Rents rose by a tenth, according to its half-year report.", []string{"its half-year report | according to | Rents rose by a tenth"}},
		{"His brother had promised him they would stop “when it is done,” he testified.",
			[]string{"he | testified | His brother had promised him they would stop “when it is done,", "His brother | had promised | they would stop “when it is done,"}},
	} {
		if got := ruled(c.in); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\n got  %s\n want %s", c.in, strings.Join(got, "\n      "), strings.Join(c.want, "\n      "))
		}
	}
}

// What tells of words in other ways than with a verb and its subject before them.
func TestOtherWays(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		// a participle that only opens the sentence
		{"Commenting on the figures, Ann Hale said: “We are glad.”", []string{"Ann Hale | said | We are glad."}},
		{"Giving evidence, Ann Hale said she had woken at three.", []string{"Ann Hale | said | she had woken at three"}},
		{"Writing in the Courier, Ann Hale said the plan had failed.", []string{"Ann Hale | said | the plan had failed"}},
		// a verb of speech in what is said
		{"He never complained, his widow said.", []string{"his widow | said | He never complained"}},
		{"The boy shouted for help, police said.", []string{"police | said | The boy shouted for help"}},
		// words of praise and blame
		{"The bishop condemned the “cowardly” attack.", []string{"The bishop | condemned | cowardly"}},
		{"Ann Hale praised her players’ “character” after the match.", []string{"Ann Hale | praised | character"}},
		{"Ann Hale thanked fans for their “patience”.", []string{"Ann Hale | thanked | patience"}},
		// nouns
		{"Despite warnings that the dam was unsafe, people stayed.", []string{"- | warnings | the dam was unsafe"}},
		{"The admission that files were deleted shocked the board.", []string{"- | admission | files were deleted"}},
		{"A threat to close the mine was withdrawn.", []string{"- | threat | close the mine"}},
		{"He made an argument about the benefits that trade brings to the port.", nil},
		// what somebody’s words are
		{"“A joke” is how Ann Hale described the offer.", []string{"Ann Hale | described | A joke"}},
		{"“Stay at home” is the advice from police.", []string{"police | advice | Stay at home"}},
		{"“Magical” was the word Ann Hale used.", []string{"Ann Hale | word | Magical"}},
		{"“Small” was the size of the room.", nil},
		{"They are angry at what the union says are “poverty wages”.", []string{"the union | says | poverty wages"}},
		// ends
		{"Anyone with footage is urged to call 101, quoting a number.", []string{"- | is urged | call 101, quoting a number"}},
		{"The mayor said the road was safe – but it flooded on Sunday.", []string{"The mayor | said | the road was safe"}},
		{"He promised to pay it back – but vanished the next day.", []string{"He | promised | pay it back"}},
		{"She threatened to leave, her neighbour, Ron Flint, told police.", []string{"her neighbour, Ron Flint | told | She threatened to leave", "She | threatened | leave"}},
		{"“It is late,” Ann Hale said, grinning, “and you are old.”", []string{"Ann Hale | said | It is late, … and you are old."}},
		{"• The plane was new, the airline said", []string{"the airline | said | The plane was new"}},
		{"Ann Hale told how she fought off a shark.", []string{"Ann Hale | told | how she fought off a shark"}},
		// headlines
		{"Hospital boss – ‘We let patients down’\n\nThe boss of a hospital spoke on Monday.", []string{"Hospital boss | - | We let patients down"}},
		{"‘They froze’ – passengers on a flight from hell\n\nNine hours passed on the tarmac.", []string{"passengers | - | They froze"}},
	} {
		if got := ruled(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}
