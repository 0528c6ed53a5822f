package deep_test

import (
	"fmt"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/deep"
)

func ExampleEngine() {
	p := sayso.New(deep.Engine())
	a := p.Parse(`The ferry would not sail again before spring, Ebba Thorsgaard of the harbour board told reporters on Friday. ` +
		`“We know that people depend on her,” she added.`)
	for _, q := range a.Quotes {
		who, _ := a.Speaker(q)
		fmt.Printf("%s: %s\n", who.Name, a.Said(q))
	}
	// Output:
	// Ebba Thorsgaard: The ferry would not sail again before spring
	// Ebba Thorsgaard: We know that people depend on her,
}
