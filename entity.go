package sayso

// A Speaker is someone, or something, whose words an article reports.
type Speaker struct {
	// Name is the fullest form of the name in the text, without title or article: "Keir Starmer". Of a speaker whom the
	// article does not name it is the fullest description, as it stands: "One Labour insider"; but an organization's is
	// without "the": "company".
	Name string
	Kind SpeakerKind
	// Anonymous is set for a person or a group whom the article does not name: a spokesperson without a name, "critics",
	// "two officials". It is never set for an organization or a document, though these may have no name either
	// ("the company", "the report").
	Anonymous bool
	// Titles are the titles, ranks and offices that stand before or behind the name, as they stand:
	// "Sir", "Former shadow chancellor". Each once, in order of appearance, twenty at most.
	Titles []string
	// Affiliation is the body that the speaker belongs to or speaks for now, where the article says so, by the fullest name
	// that the article has of it: "Labour".
	Affiliation string
	// Pronouns is "he", "she" or "they" where the article uses one for this speaker, and empty
	// where it uses none: it is never guessed from a name.
	Pronouns string
	// Mentions are all the places where the article names, describes or refers to the speaker, in order.
	Mentions []Span
}

// SpeakerKind says what sort of speaker a speaker is.
type SpeakerKind uint8

const (
	Person       SpeakerKind = iota // one person, named or not
	Organization                    // a party, a company, a court, an outlet
	Group                           // several people who are not a body: critics, neighbours, the family
	Document                        // a report, a study, a letter
)

var speakerKindNames = []string{"person", "organization", "group", "document"}

// String is person, organization, group or document, as in the JSON.
func (k SpeakerKind) String() string { return nameOf(speakerKindNames, k) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (k SpeakerKind) MarshalText() ([]byte, error) {
	return marshalName("kind of speaker", speakerKindNames, k)
}

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (k *SpeakerKind) UnmarshalText(b []byte) error {
	return unmarshalName("kind of speaker", speakerKindNames, k, b)
}

// A Source is a publication, news agency, broadcaster, document or social network that the article credits with a piece
// of information. One that it only mentions is not a Source.
type Source struct {
	// Name is the fullest form of the name in the text, without article: "Daily Mirror". Of a document that has no name it
	// is the description as it stands, article and all: "a statement".
	Name     string
	Kind     SourceKind
	Mentions []Span // where it is cited or referred to, in order
}

// SourceKind says what sort of source a source is.
type SourceKind uint8

const (
	Publication   SourceKind = iota // a newspaper, a magazine, a news site
	Agency                          // a news agency
	Broadcast                       // a broadcaster, a channel, a programme
	CitedDocument                   // a report, a study, court papers, a letter, a poll
	Social                          // a social medium, or a post there
)

var sourceKindNames = []string{"publication", "agency", "broadcast", "document", "social"}

// String is publication, agency, broadcast, document or social, as in the JSON.
func (k SourceKind) String() string { return nameOf(sourceKindNames, k) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (k SourceKind) MarshalText() ([]byte, error) {
	return marshalName("kind of source", sourceKindNames, k)
}

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (k *SourceKind) UnmarshalText(b []byte) error {
	return unmarshalName("kind of source", sourceKindNames, k, b)
}

// An Entity is somebody or something that the article names.
type Entity struct {
	Name     string // the fullest form in the text, without title or article
	Kind     EntityKind
	Mentions []Span // every place where it is named, in order
}

// EntityKind says what sort of entity an entity is.
type EntityKind uint8

const (
	NamedPerson EntityKind = iota
	NamedOrganization
	NamedGroup // a people, a movement, a family: Britons, the Millers
	NamedPlace
)

var entityKindNames = []string{"person", "organization", "group", "place"}

// String is person, organization, group or place, as in the JSON.
func (k EntityKind) String() string { return nameOf(entityKindNames, k) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (k EntityKind) MarshalText() ([]byte, error) {
	return marshalName("kind of entity", entityKindNames, k)
}

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (k *EntityKind) UnmarshalText(b []byte) error {
	return unmarshalName("kind of entity", entityKindNames, k, b)
}

// A Term is a stretch in quotation marks that nobody in the article says.
type Term struct {
	Span Span // without the marks
	Kind TermKind
}

// TermKind says why a term stands in quotation marks.
type TermKind uint8

const (
	Title       TermKind = iota // of a book, a film, a song, a ship
	Nickname                    // part of somebody's name
	TermOfArt                   // a word of a trade, a name for something: ‘auto-excluded’
	ScareQuotes                 // the writer keeps a distance
	WordAsWord                  // the word itself is what is meant
)

var termKindNames = []string{"title", "nickname", "term", "scare", "word"}

// String is title, nickname, term, scare or word, as in the JSON.
func (k TermKind) String() string { return nameOf(termKindNames, k) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (k TermKind) MarshalText() ([]byte, error) { return marshalName("kind of term", termKindNames, k) }

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (k *TermKind) UnmarshalText(b []byte) error {
	return unmarshalName("kind of term", termKindNames, k, b)
}

// A Response tells how somebody answered, or did not answer, a request for comment or a claim.
type Response struct {
	Kind    ResponseKind
	Speaker int  // an index into [Article.Speakers], -1 where the article leaves open who it was
	Span    Span // the words that tell it: "did not deny the move"
}

// ResponseKind says what sort of answer a response is.
type ResponseKind uint8

const (
	Declined   ResponseKind = iota // declined to comment, refused to be drawn
	NoResponse                     // did not respond, could not be reached, has been contacted for comment
	NonDenial                      // did not deny, would neither confirm nor deny
)

var responseKindNames = []string{"declined", "no-response", "non-denial"}

// String is declined, no-response or non-denial, as in the JSON.
func (k ResponseKind) String() string { return nameOf(responseKindNames, k) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (k ResponseKind) MarshalText() ([]byte, error) {
	return marshalName("kind of response", responseKindNames, k)
}

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (k *ResponseKind) UnmarshalText(b []byte) error {
	return unmarshalName("kind of response", responseKindNames, k, b)
}
