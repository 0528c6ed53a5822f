package sayso

// An Issue reports a damaged quotation mark and how it was read, so that an editor can look.
type Issue struct {
	Kind IssueKind
	Span Span // the mark
}

// IssueKind says what is wrong with a quotation mark.
type IssueKind uint8

const (
	// Unclosed: opened and never closed. It is read as closed at the end of its paragraph at the latest.
	Unclosed IssueKind = iota
	// Unopened: closed and never opened. The mark is passed over, or the quotation read from the start of
	// its paragraph.
	Unopened
	// Reversed: typed the wrong way round. It is read as the mark that fits.
	Reversed
)

var issueKindNames = []string{"unclosed", "unopened", "reversed"}

// String is unclosed, unopened or reversed, as in the JSON.
func (k IssueKind) String() string { return nameOf(issueKindNames, k) }

// MarshalText gives the same name as String; it fails on a value that is none of the constants.
func (k IssueKind) MarshalText() ([]byte, error) {
	return marshalName("kind of issue", issueKindNames, k)
}

// UnmarshalText reads what MarshalText writes, and fails on anything else.
func (k *IssueKind) UnmarshalText(b []byte) error {
	return unmarshalName("kind of issue", issueKindNames, k, b)
}
