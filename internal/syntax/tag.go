package syntax

// A Tag is a part of speech of the Penn Treebank's set.
type Tag uint8

const (
	None Tag = iota // no token
	CC
	CD
	DT
	EX
	FW
	HYPH
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS // PRP$
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS // WP$
	WRB
	Comma   // ,
	Stop    // .
	Colon   // : and other marks within a sentence
	Opening // ``
	Closing // ''
	LRB     // -LRB-
	RRB     // -RRB-
	Dollar  // $
	Number  // #
	NFP     // superfluous punctuation
	ADD     // web and e-mail addresses
	AFX     // affixes
	GW      // a part of a word that was parted by mistake
	XX      // cannot be told
	tags    // how many there are
)

var tagNames = [tags]string{"", "CC", "CD", "DT", "EX", "FW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",
	"PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
	",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$", "#", "NFP", "ADD", "AFX", "GW", "XX"}

// String is the tag's name in the Penn Treebank: NNP, PRP$, -LRB-.
func (t Tag) String() string {
	if t >= tags {
		return "?"
	}
	return tagNames[t]
}

// TagOf is the tag of the given name, XX for a name that is none.
func TagOf(name string) Tag {
	for t := CC; t < tags; t++ {
		if tagNames[t] == name {
			return t
		}
	}
	return XX
}

// Noun reports whether the tag is that of a noun, common or proper.
func (t Tag) Noun() bool { return t == NN || t == NNS || t == NNP || t == NNPS }

// Proper reports whether the tag is that of a proper noun.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Verb reports whether the tag is that of a verb other than a modal one.
func (t Tag) Verb() bool { return VB <= t && t <= VBZ }

// Tags lists the names of all tags, in the order of their numbers from CC on.
func Tags() []string { return tagNames[CC:] }

// Finite reports whether a tag is that of a verb with a tense, or of a modal one.
func (t Tag) Finite() bool { return t == VBD || t == VBZ || t == VBP || t == MD }
