package sayso_test

import (
	"encoding/json"
	"fmt"

	"github.com/sayso-news/sayso"
)

func Example() {
	a := sayso.Parse(`“We will appeal,” said Dana Whitlock, the union’s lawyer. “This is not over.”`)
	for _, q := range a.Quotes {
		who, _ := a.Speaker(q)
		fmt.Printf("%s: %s\n", who.Name, a.Said(q))
	}
	// Output:
	// Dana Whitlock: We will appeal, This is not over.
}

// Who is quoted without a name, and how often: the beginning of a source audit.
func ExampleArticle_Anonymous() {
	a := sayso.Parse(`One senior official told the Gazette: “The plan is dead.” A spokesman for the council said it was “still under review”.
Councillor Maya Osei said: “Nobody has asked us.”`)
	for i, s := range a.Anonymous() {
		n := 0
		for range a.QuotesBy(i) {
			n++
		}
		fmt.Printf("%s, %s, %d quote(s)\n", s.Name, s.Kind, n)
	}
	// Output:
	// One senior official, person, 1 quote(s)
	// A spokesman for the council, person, 1 quote(s)
}

// The sources that an article cites.
func ExampleSource() {
	a := sayso.Parse(`Talks broke down on Friday, according to Reuters. Mr Tan told the Straits Gazette that they would resume.`)
	for _, s := range a.Sources {
		fmt.Println(s.Name, s.Kind)
	}
	// Output:
	// Reuters agency
	// Straits Gazette publication
}

// Spans are byte offsets into the text as it was given.
func ExampleSpan() {
	text := `Zoë Brandt said: “It’s over.”`
	a := sayso.Parse(text)
	s := a.Quotes[0].Spans[0]
	fmt.Println(s.Start, s.End, text[s.Start:s.End])
	// Output:
	// 21 33 It’s over.
}

// A quotation that runs over several paragraphs opens each of them and closes the last; it is one quote, with a span a paragraph.
func ExampleQuote() {
	a := sayso.Parse("Mrs Adeyemi said: ‘The river came up to the door.\n‘Then it came in.\n‘We left by boat.’\n")
	for _, s := range a.Quotes[0].Spans {
		fmt.Println(a.Slice(s))
	}
	// Output:
	// The river came up to the door.
	// Then it came in.
	// We left by boat.
}

// Beliefs and hopes that an article reports are found by a parser that is asked for them.
func ExampleNew() {
	text := `The minister hopes that the bill will pass.`
	fmt.Println(len(sayso.Parse(text).Quotes))
	p := sayso.New(sayso.WithThoughts())
	for _, q := range p.Parse(text).Quotes {
		fmt.Println(q.Act, q.Kind)
	}
	// Output:
	// 0
	// thought indirect
}

// The JSON is what the command prints. Offsets may be counted as the reader's language counts them.
func ExampleArticle_JSON() {
	a := sayso.Parse(`“Très bien!” said Inès.`)
	b, err := a.JSON(sayso.UTF16)
	if err != nil {
		fmt.Println(err)
		return
	}
	var out struct {
		Quotes []struct {
			Text  string
			Spans []sayso.Span
		}
	}
	if err := json.Unmarshal(b, &out); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(out.Quotes[0].Text, out.Quotes[0].Spans[0])
	// Output:
	// Très bien! {1 11}
}
