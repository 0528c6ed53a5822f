package attrib

// A way is how a content and its source were put together.
type way uint8

const (
	beforeCue      way = iota // “…,” she said
	behindCue                 // She said: “…”
	clauseOf                  // She said that …
	fragmentBehind            // She called it “…”
	behindColon               // She was blunt: “…”
	labelled                  // SHE: …
	credited                  // “…” — She
	ofSubject                 // a stretch without a cue, in a clause of hers
	carriedOver               // a stretch of its own behind one of hers
	tagged                    // the labels tell of it, and no rule
	setOff                    // She said: and a paragraph without marks, or a post with a line that names her
)

var wayNames = [...]string{"before the cue", "behind the cue", "clause of the cue", "fragment behind the cue", "behind a colon", "label of a transcript",
	"credit behind a dash", "words of the subject", "carried over", "tagged", "set off"}

// rule tells a person how an attribution was found.
func (w way) rule(lemma string) string {
	if lemma == "" {
		return wayNames[w]
	}
	return wayNames[w] + ": " + lemma
}

// confidence is the share of what the rules find in this way that was right on the training part of PolNeAR, before the labels and the models have
// looked at it. It stands where these have no say, and tells the labels how sure the rules are.
func (w way) confidence(a Attribution, lemma string) float64 {
	mixed := a.Kind == Mixed
	switch {
	case w == carriedOver:
		return 0.56
	case w == credited, w == labelled, w == setOff:
		return 0.9 // too rare there to be counted: the writing tells
	case a.Source < 0 && a.Addressee >= 0:
		return 0.5
	case a.Source < 0:
		return 0.12
	case w == beforeCue:
		return 0.98
	case w == behindCue:
		return 0.84
	case w == behindColon:
		return 0.74
	case w == fragmentBehind, w == ofSubject:
		return 0.63
	case plain[lemma] && mixed:
		return 0.91
	case plain[lemma]:
		return 0.79
	case a.Act != Speech && mixed:
		return 0.70
	case a.Act != Speech:
		return 0.48
	case mixed:
		return 0.78
	}
	return 0.55
}

// plain are the verbs that hardly do anything but report.
var plain = map[string]bool{"say": true, "according to": true, "tell": true, "add": true, "note": true, "argue": true, "insist": true, "explain": true,
	"suggest": true, "warn": true, "predict": true, "complain": true}
