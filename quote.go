package sayso

// A Quote is something that somebody is reported to have said, written or, where it was asked for,
// thought.
type Quote struct {
	Kind Kind
	Act  Act
	// Spans are the pieces of what was said, without the quotation marks that enclose them; at least one.
	// A quote that its attribution interrupts has a piece on each side of it; one that runs over several
	// paragraphs has a piece in each. The pieces are in order of appearance and do not overlap.
	//
	// A mark at the very edge is left out even where the one that pairs with it is not, so that a mixed quote may have a
	// mark that opens and never closes, or the other way round. In
	//
	//	She said the gates had been “stuck for a year”.
	//
	// the span is
	//
	//	the gates had been “stuck for a year
	Spans       []Span
	Attribution Attribution
}

// Kind says whose words a quote is in.
type Kind uint8

const (
	// Direct: the speaker's own words, in quotation marks, in a block quotation or on a line of a transcript.
	Direct Kind = iota
	// Mixed: a reported clause with some of the speaker's own words in quotation marks.
	Mixed
	// Indirect: a reported clause in the writer's words.
	Indirect
)

var kindNames = []string{"direct", "mixed", "indirect"}

// String is direct, mixed or indirect, as in the JSON.
func (k Kind) String() string { return nameOf(kindNames, k) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (k Kind) MarshalText() ([]byte, error) { return marshalName("kind", kindNames, k) }

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (k *Kind) UnmarshalText(b []byte) error { return unmarshalName("kind", kindNames, k, b) }

// Act says what the speaker did with the words.
type Act uint8

const (
	// Speech: said aloud, or said in a way that the article does not tell.
	Speech Act = iota
	// Writing: written, posted, ruled or published.
	Writing
	// Thought: believed, hoped, feared, planned or favoured, and not said to be voiced. Found only by a
	// parser that was asked for it ([WithThoughts]).
	Thought
)

var actNames = []string{"speech", "writing", "thought"}

// String is speech, writing or thought, as in the JSON.
func (a Act) String() string { return nameOf(actNames, a) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (a Act) MarshalText() ([]byte, error) { return marshalName("act", actNames, a) }

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (a *Act) UnmarshalText(b []byte) error { return unmarshalName("act", actNames, a, b) }
