package attrib

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

func prepare(s string) *finder {
	d := text.Divide(s)
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	return newFinder(a, q, mention.Find(a), nil)
}

// find writes the attributions of a text: kind, source, cue, content.
func find(s string) []string {
	f := prepare(s)
	r := Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard())
	var out []string
	for _, a := range r.Attributions {
		if a.Act == Thought {
			continue
		}
		source, cue := "-", "-"
		if a.Source >= 0 {
			source = f.doc.Of(f.doc.SpanOf(f.mentions[a.Source].Tokens))
		}
		if a.Cue.Len() > 0 {
			cue = f.doc.Of(f.doc.SpanOf(a.Cue))
		}
		var content []string
		for _, c := range a.Content {
			content = append(content, f.doc.Of(c))
		}
		line := fmt.Sprintf("%s | %s | %s | %s", [...]string{"direct", "mixed", "indirect"}[a.Kind], source, cue, strings.Join(content, " … "))
		if a.Negated {
			line += " | not"
		}
		out = append(out, line)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"“We will go,” Ann Hale said.", []string{"direct | Ann Hale | said | We will go,"}},
		{"“We will go,” said Ann Hale, the union’s lawyer.", []string{"direct | Ann Hale | said | We will go,"}},
		{"Ann Hale said: “We will go.”", []string{"direct | Ann Hale | said | We will go."}},
		{"“We will go,” she said, “and stay.”", []string{"direct | she | said | We will go, … and stay."}},
		{"“We will go,” she said. “We will stay.”", []string{"direct | she | said | We will go, … We will stay."}},
		{"“We will go.”\n“We will stay.”\n", []string{"direct | - | - | We will go.", "direct | - | - | We will stay."}},
		{"Ann Hale said the plan would fail.", []string{"indirect | Ann Hale | said | the plan would fail"}},
		{"Ann Hale said that the plan would fail.", []string{"indirect | Ann Hale | said | the plan would fail"}},
		{"Ann Hale said on NBC’s “Meet the Press” that the plan would fail.", []string{"indirect | Ann Hale | said | the plan would fail"}},
		{"Ann Hale told “Good Day” that the plan would fail.", []string{"indirect | Ann Hale | told | the plan would fail"}},
		{"“We will go,” Ann Hale said on CBS’ “Face the Nation.”", []string{"direct | Ann Hale | said | We will go,"}},
		{"The plan would fail, Ann Hale said on Monday.", []string{"indirect | Ann Hale | said | The plan would fail"}},
		{"The plan would fail, according to Ann Hale.", []string{"indirect | Ann Hale | according to | The plan would fail"}},
		{"According to Ann Hale, the plan would fail.", []string{"indirect | Ann Hale | According to | the plan would fail"}},
		{"Ann Hale said the plan was “absurd” and would fail.", []string{"mixed | Ann Hale | said | the plan was “absurd” and would fail"}},
		{"Ann Hale called the plan “absurd”, “cruel” and “late”.", []string{"direct | Ann Hale | called | absurd", "direct | Ann Hale | called | cruel", "direct | Ann Hale | called | late"}},
		{"Ann Hale described it as “absurd”.", []string{"direct | Ann Hale | described it as | absurd"}},
		{"Ann Hale pointed out that the plan would fail.", []string{"indirect | Ann Hale | pointed out | the plan would fail"}},
		{"Ann Hale pointed to the plan.", nil},
		{"Ann Hale promised to resign.", []string{"indirect | Ann Hale | promised | resign"}},
		{"Ann Hale urged them to stay.", []string{"indirect | Ann Hale | urged | stay"}},
		{"Ann Hale called for an inquiry.", []string{"indirect | Ann Hale | called for | an inquiry"}},
		{"Ann Hale did not say whether she would stay.", []string{"indirect | Ann Hale | did not say | whether she would stay | not"}},
		{"Ann Hale, a lawyer from Leeds, said the plan would fail.", []string{"indirect | Ann Hale | said | the plan would fail"}},
		{"Ann Hale said the plan would fail and called for an inquiry.", []string{"indirect | Ann Hale | said | the plan would fail", "indirect | Ann Hale | called for | an inquiry"}},
		{"Ann Hale spoke about the plan.", nil},
		{"Ann Hale said staff had been told the plan was “very good”.", []string{"mixed | Ann Hale | said | staff had been told the plan was “very good", "mixed | - | had been told | the plan was “very good"}},
		{"The plan, she said, was “a joke” with no end.", []string{"mixed | she | said | The plan … was “a joke” with no end"}},
		{"The plan failed, she said, and the town was “in tears”.", []string{"mixed | she | said | The plan failed … and the town was “in tears"}},
		{"However, she said, “the plan was late”.", []string{"direct | she | said | the plan was late"}},
		{"Last week, she said, “the plan was late”.", []string{"direct | she | said | the plan was late"}},
		{"Ann Hale accused him of “hiding” after the vote.", []string{"direct | Ann Hale | accused | hiding"}},
		{"“We will go,” said Ann Hale, adding that she was tired. “We will not stay.”", []string{"direct | Ann Hale | said | We will go, … We will not stay.", "indirect | Ann Hale | adding | she was tired"}},
		{"“I said to him at the end, ‘We will go.’ He left,” Ann Hale said.", []string{"direct | Ann Hale | said | I said to him at the end, ‘We will go.’ He left,", "direct | I | said to | We will go."}},
		{"“He sent me a message: ‘We will go.’ He left,” Ann Hale said.", []string{"direct | Ann Hale | said | He sent me a message: ‘We will go.’ He left,", "direct | He | - | We will go."}},
		{"The “plan” failed.", nil},
	} {
		if got := find(c.in); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\n got  %s\n want %s", c.in, strings.Join(got, "\n      "), strings.Join(c.want, "\n      "))
		}
	}
}

func TestResponses(t *testing.T) {
	for _, c := range []struct {
		in   string
		kind ResponseKind
		want string
	}{
		{"Ann Hale declined to comment.", Declined, "declined to comment"},
		{"Ann Hale did not immediately respond to a request for comment on Monday.", NoResponse, "did not immediately respond to a request for comment"},
		{"The council could not be reached for comment.", NoResponse, "could not be reached for comment"},
		{"Ann Hale did not deny the claim when asked.", NonDenial, "did not deny the claim"},
		{"The council neither confirmed nor denied the report.", NonDenial, "neither confirmed nor denied the report"},
		{"Ann Hale would not say whether she would stay.", Declined, "would not say whether she would stay"},
		{"Ann Hale declined all our requests for an interview.", Declined, "declined all our requests for an interview"},
		{"The bank would not immediately describe the fault.", Declined, "would not immediately describe the fault"},
		{"The bank could not provide details of the talks.", Declined, "could not provide details of the talks"},
		{"The bank declined to make its chairman, Tom Lowe, available for interview.", Declined, "declined to make its chairman, Tom Lowe, available for interview"},
		{"Calls to Ann Hale were not returned.", NoResponse, "were not returned"},
		{"A letter said that messages left with the bank had not been replied to as of 5pm yesterday.", NoResponse, "had not been replied to as of 5pm yesterday"},
		{"Efforts to reach Ann Hale failed.", NoResponse, "failed"},
		{"The Courier has contacted Ann Hale for comment.", NoResponse, "has contacted Ann Hale for comment"},
		{"We asked the bank for a response.", NoResponse, "asked the bank for a response"},
		{"Neither the bank nor the council responded to a request for comment.", NoResponse, "responded to a request for comment"},
		{"An after-hours email to the bank was not returned.", NoResponse, "was not returned"},
		{"Neither side would comment.", Declined, "would comment"},
		{"No one from the bank was available for comment.", NoResponse, "was available for comment"},
		{"No one answered the door Friday at the home of Ann Hale.", NoResponse, "No one answered the door Friday"},
		{"A message seeking comment from the bank was not returned.", NoResponse, "was not returned"},
		{"Calls to the head of planning, Ann Hale, went unanswered.", NoResponse, "went unanswered"},
		{"Our Leeds desk has asked Ann Hale to comment.", NoResponse, "has asked Ann Hale to comment"},
		{"The bank would not give a figure.", Declined, "would not give a figure"},
		{"The bank gave no further details.", Declined, "gave no further details"},
		{"Ann Hale ignored a list of 14 questions.", NoResponse, "ignored a list of 14 questions"},
		{"The bank did not respond to questions from the Courier.", NoResponse, "did not respond to questions from the Courier"},
		{"No 10 refused to be drawn on the plan.", Declined, "refused to be drawn on the plan"},
		{"The bank did not respond on Monday to a list of questions.", NoResponse, "did not respond on Monday to a list of questions"},
		{"The bank would not be drawn on when it had been told.", Declined, "would not be drawn on when it had been told"},
		{"The bank did not say how many had left or whether it would hire, and declined to say how many it had or who they were.", Declined, "declined to say how many it had or who they were"},
		{"The bank said it would be inappropriate to comment while the case was before the court.", Declined,
			"said it would be inappropriate to comment while the case was before the court"},
		{"A spokeswoman for the bank referred all questions to the regulator.", Declined, "referred all questions to the regulator"},
		{"Ann Hale refused to take questions.", Declined, "refused to take questions"},
		{"The bank's chairman, Tom Lowe, declined through a spokesman to comment.", Declined, "declined through a spokesman to comment"},
		{"Ann Hale declined to comment on “what was not said”.", Declined, "declined to comment on “what was not said”"},
		{"Ann Hale remained tight-lipped.", Declined, "remained tight-lipped"},
		{"Messages left for Ann Hale were neither answered nor returned.", NoResponse, "were neither answered nor returned"},
		{"The bank would not say whether Ann Hale had been at the office last week.", Declined, "would not say whether Ann Hale had been at the office last week"},
		{"The bank did not reply to questions sent on Monday.", NoResponse, "did not reply to questions sent on Monday"},
		{"Efforts to reach Ann Hale proved abortive.", NoResponse, "proved abortive"},
		{"Ann Hale brushed aside questions about the bank.", Declined, "brushed aside questions about the bank"},
		{"The bank would not say last night whether it had been warned.", Declined, "would not say last night whether it had been warned"},
		{"The bank would not say when it last paid a fine.", Declined, "would not say when it last paid a fine"},
		{"Ann Hale declined to comment when reached by the Courier.", Declined, "declined to comment"},
		{"Ann Hale won't tell me which.", Declined, "won't tell me which"},
		{"Ann Hale hung up when asked about the bill.", Declined, "hung up when asked about the bill"},
		{"Ann Hale left the hall without answering questions.", NoResponse, "left the hall without answering questions"},
		{"The bank had not replied at the time of publication.", NoResponse, "had not replied"},
		{"The bank had not replied to questions sent on Monday as of press time.", NoResponse, "had not replied to questions sent on Monday as of press time"},
		{"Through a lawyer, Ann Hale declined to comment.", Declined, "declined to comment"},
		{"Calls to the director of the bank, Tom Lowe, went unanswered.", NoResponse, "went unanswered"},
		{"Ann Hale did not return calls Friday.", NoResponse, "did not return calls"},
		{"Havbrisk did not respond to a request for comment.", NoResponse, "did not respond to a request for comment"},
		{"Audiform, the firm behind the app, did not respond to a request for comment.", NoResponse, "did not respond to a request for comment"},
		{"There was no immediate comment from the bank.", NoResponse, "There was no immediate comment from the bank"},
		{"Comment has been sought from the bank.", NoResponse, "Comment has been sought from the bank"},
		{"Messages seeking comment were left with the bank.", NoResponse, "Messages seeking comment were left with the bank"},
		{"The Israeli military had no immediate comment on the report.", NoResponse, "had no immediate comment on the report"},
		{"The bank did not immediately comment.", NoResponse, "did not immediately comment"},
		{"Ann Hale refused to confirm or deny the report.", NonDenial, "refused to confirm or deny the report"},
		{"A questionnaire sent to the bank drew no response.", NoResponse, "drew no response"},
		{"A message sent to the bank's spokesman, Tom Lowe, remained unanswered till press time.", NoResponse, "remained unanswered till press time"},
		{"Ann Hale did not rule it out.", NonDenial, "did not rule it out"},
		{"Ann Hale refused to rule out a sale.", NonDenial, "refused to rule out a sale"},
		{"The bank did not contest the figures.", NonDenial, "did not contest the figures"},
		{"Nordlys declined to comment.", Declined, "declined to comment"},
	} {
		f := prepare(c.in)
		rs := f.run().Responses
		if len(rs) != 1 || rs[0].Kind != c.kind || f.doc.Of(f.doc.SpanOf(rs[0].Tokens)) != c.want || rs[0].Mention < 0 {
			t.Errorf("%s: %+v", c.in, rs)
		}
	}
}

// Who says something before but or and is who does not answer behind it.
func TestAnswersToo(t *testing.T) {
	for _, in := range []string{
		"Ann Hale said officers had left the bank, but would not say why.",
		"The bank said a fire had broken out at the plant and declined to comment on the cause.",
		"Ann Hale said in May that officers had left the bank. She would not say why.",
	} {
		f := prepare(in)
		rs := Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Responses
		if len(rs) != 1 || rs[0].Mention < 0 || f.doc.Of(f.doc.SpanOf(f.mentions[rs[0].Mention].Tokens)) != strings.Join(strings.Fields(in)[:2], " ") {
			t.Errorf("%s: %+v", in, rs)
		}
	}
}

func TestNoComment(t *testing.T) {
	f := prepare("“No comment,” said Ann Hale.")
	rs := Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Responses
	if len(rs) != 1 || rs[0].Kind != Declined || f.doc.Of(f.doc.SpanOf(rs[0].Tokens)) != "No comment" || rs[0].Mention < 0 {
		t.Errorf("%+v", rs)
	}
	f = prepare("It was late.\n\n“No comment.”")
	rs = Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Responses
	if len(rs) != 1 || rs[0].Mention >= 0 {
		t.Errorf("said by nobody: %+v", rs)
	}
	f = prepare("Ann Hale said it “does not comment on individual cases”.")
	rs = Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Responses
	if len(rs) != 1 || f.doc.Of(f.doc.SpanOf(rs[0].Tokens)) != "does not comment on individual cases" {
		t.Errorf("quoted in part: %+v", rs)
	}
	f = prepare("Neither could be reached for comment.")
	rs = Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Responses
	if len(rs) != 1 || rs[0].Mention >= 0 || rs[0].Tokens.First != 0 {
		t.Errorf("neither: %+v", rs)
	}
}

func TestNoResponses(t *testing.T) {
	for _, in := range []string{
		"Ann Hale did not return to the pitch.",
		"The court declined to hear the case.",
		"Ann Hale refused to leave the house.",
		"The two sides did not reach a deal.",
		"Ann Hale said she would not be celebrating.",
		"The plan failed.",
		"An attempt to live with Ann Hale failed.",
		"Ann Hale refused to say that it was over.",
		"Ann Hale could not answer all letters.",
		"Ann Hale refused to give them the money.",
		"Police contacted Ann Hale.",
		"The panel asked Ann Hale to comment on the plan.",
		"Ann Hale declined to be named.",
		"The pills are not available in Leeds.",
		"The village could not be reached for three days.",
		"The report was not available in Welsh.",
		"Doctors have not ruled out surgery.",
		"Ann Hale referred the patient to a clinic.",
		"Ann Hale did not respond to treatment.",
		"Ann Hale did not respond for 40 minutes.",
		"The village could not be reached by road.",
		"Neighbours have been invited to comment on the plans.",
		"Ann Hale refused to speak to her husband.",
		"There was no response from the public.",
		"The drug is not available in Leeds.",
	} {
		if rs := prepare(in).run().Responses; len(rs) > 0 {
			t.Errorf("%s: %+v", in, rs)
		}
	}
}

// Who does not answer somebody else than a reporter gives no response.
func TestHearsay(t *testing.T) {
	for in, want := range map[string]int{
		"He did not answer, the guest said.":                                     0,
		"The bank said that Ann Hale had not responded to requests for comment.": 1,
		"Ann Hale had not responded by Monday.":                                  1,
	} {
		f := prepare(in)
		if rs := Find(f.Analysis, f.marks, f.mentions, Asked{}, Standard()).Responses; len(rs) != want {
			t.Errorf("%s: %+v", in, rs)
		}
	}
}

// Who answers stands before what the article adds about them.
func TestAnswerer(t *testing.T) {
	for in, want := range map[string]string{
		"The school, where two pupils fell ill, declined to comment.":                            "The school",
		"A spokesman for the Water Board (WB), which runs both of them, would not comment.":      "A spokesman for the Water Board (WB)",
		"Ann Hale, who left the board in May, could not be reached for comment.":                 "Ann Hale",
		"Messages left for Ann Hale at the bank were not returned.":                              "Ann Hale",
		"Ann Hale sold the plant in May and has declined to name the buyer.":                     "Ann Hale",
		"The police, whose chief constable was in Leeds, did not respond to questions about it.": "The police",
	} {
		f := prepare(in)
		rs := f.run().Responses
		if len(rs) != 1 || rs[0].Mention < 0 || f.doc.Of(f.doc.SpanOf(f.mentions[rs[0].Mention].Tokens)) != want {
			t.Errorf("%s: %+v", in, rs)
		}
	}
}

// The work grows with the text, whatever the text is: counted in units looked at, for a text and for one four times as long.
func TestLinear(t *testing.T) {
	for _, s := range []string{
		"said that ", "“a” ", "according to Ann Hale, ", "Ann Hale, who said ", "“ said ", "X: a\n", "did not ", "‘a “b” c’ said Hale. ",
		"and called for the ", ", adding that it ", "Hale said, ", "“a” and ", "no comment ", "did not respond said ", "it is, Hale said, ", "“a” Hale said, ", "when Hale said that it, ",
		"told the a ", ", he said, and ", "reports that the ", "was told that he ", "appealed to the man who ", "; it, he said, ", "asked, whether the ", "denied the claim and ",
		"“A,” Hale said. He laughs. “B.” ", "would not say when it ", "accused the mayor of ", "demanded a house if ", "described the mayor, who ", ", a figure that ",
		", said on Monday only dogs of here left ", "said under the plan, ", "called the plan as a ", ", union says ",
	} {
		const before = "of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of of " // no verb to come upon
		short, long := prepare(before+before+before+strings.Repeat(s, 500)), prepare(before+before+before+strings.Repeat(s, 2000))
		for _, f := range []*finder{short, long} {
			f.run()
			f.link(label.Standard().Label(&label.Input{Analysis: f.Analysis, Marks: f.marks, Mentions: f.mentions, Hints: f.hints()}), standard())
		}
		if long.steps > 5*short.steps+1000 {
			t.Errorf("%q: %d steps, four times as long %d", s, short.steps, long.steps)
		}
	}
}
