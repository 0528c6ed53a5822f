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
	ofAntecedent              // she, who “…”
	ofSubject                 // a stretch without a cue, in a clause of hers
	carriedOver               // a stretch of its own behind one of hers
)

var wayNames = [...]string{"before the cue", "behind the cue", "clause of the cue", "fragment behind the cue", "behind a colon", "label of a transcript",
	"credit behind a dash", "words of the antecedent", "words of the subject", "carried over"}

// rule tells a person how an attribution was found.
func (w way) rule(lemma string) string {
	if lemma == "" {
		return wayNames[w]
	}
	return wayNames[w] + ": " + lemma
}

// confidence is the share of the attributions found in this way that were right, content and source, on the training part of PolNeAR.
func (w way) confidence(a Attribution, lemma string) float64 {
	switch {
	case a.Source < 0 && w != carriedOver:
		return 0.06
	case w == beforeCue:
		return 0.95
	case w == behindCue:
		return 0.73
	case w != clauseOf:
		return 0.38
	case plain[lemma] && a.Kind == Mixed:
		return 0.83
	case plain[lemma]:
		return 0.78
	case a.Act != Speech:
		return 0.41
	case a.Kind == Mixed:
		return 0.67
	}
	return 0.56
}

// plain are the verbs that hardly do anything but report.
var plain = map[string]bool{"say": true, "according to": true, "tell": true, "add": true, "note": true, "argue": true, "insist": true, "explain": true,
	"suggest": true, "warn": true, "predict": true, "complain": true}
