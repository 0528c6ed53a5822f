package sayso

// An Attribution says whose a quote is, and how the article tells us.
type Attribution struct {
	// Speaker is an index into [Article.Speakers], or -1 where the article leaves the speaker open.
	Speaker int
	// Mention are the words beside the quote that name or describe the speaker: "Mr Corbyn", "One Labour
	// insider", "They". It is empty where there are none, as for a quote whose speaker is carried over from
	// the quote before.
	Mention Span
	// Cue are the words that say that something is said: "said", "according to", "calling". It is empty
	// where there are none.
	Cue Span
	// Addressee is who was told, or the medium: "the Daily Mirror". It is empty where the article does not say.
	Addressee Span
	// Negated is set where the article says that this was not said: "did not say", "denied that".
	Negated bool
	// Confidence is how likely this quote is to be right, from 0 to 1: its words to the letter, and whose they are. A pronoun that could be
	// two people, or a surname that two bear, makes it lower than the same words beside a full name.
	Confidence float64
	// Rule tells a person how the attribution was found, and by what its speaker. Its wording is no part of the contract.
	Rule string
}
