package sayso

// An Attribution says who said a quote, and by which words the article tells us.
//
// The zero Attribution names Speakers[0]: whoever builds one for a quote that nobody is known to have said has to set
// Speaker to -1.
type Attribution struct {
	// Speaker is an index into [Article.Speakers], or -1 where the article leaves the speaker open.
	Speaker int
	// Mention are the words beside the quote that name or describe the speaker: "Mr Corbyn", "One Labour
	// insider", "They"; with an age, brackets, an apposition or a relative clause right behind them that tells who that is:
	// "Ann Hale (Lab, Hove)", "Tom Boyd, 44, a nurse who works nights". It is empty where there are none, as for a quote
	// whose speaker is carried over from the quote before.
	Mention Span
	// Cue are the words that say that something is said: "said", "according to", "calling". It is empty
	// where there are none.
	Cue Span
	// Addressee is who was told, or the medium: "the Daily Mirror". It is empty where the article does not say.
	Addressee Span
	// Negated is set where the article says that this was not said: "did not say", "denied that".
	Negated bool
	// Confidence is how likely this quote is to be right, from 0 to 1: its words to the letter, and who said them. A pronoun
	// that could be two people, or a surname that two share, makes it lower than the same words beside a full name.
	// Where Speaker is -1 it is how likely the words are right and the article indeed leaves open who said them.
	Confidence float64
	// Rule explains to a person how the attribution and its speaker were found. Its wording may change at any time.
	Rule string
}
