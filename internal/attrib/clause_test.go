package attrib

import (
	"fmt"
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
		out = append(out, fmt.Sprintf("%s | %s | %s", source, f.doc.Of(f.doc.SpanOf(a.Cue)), strings.Join(content, " … ")))
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
		{"Her claim that the bridge would close was false.", nil},
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
