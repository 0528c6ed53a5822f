package attrib

// reportNouns are nouns of what is said by somebody who is not named: on reports that the bridge would close.
var reportNouns = set("claim claims report reports suggestion suggestions allegation allegations accusation accusations rumour rumours rumor rumors")

// nouns finds what a noun tells that it was shouted, and the clauses that one of reporting, which nobody is named the owner of, tells the content of.
func (f *finder) nouns(c clause) {
	f.in = setting{}
	for i := range c.units {
		if i+2 < len(c.units) && c.units[i+2].stretch >= 0 && f.at(c, i+1) == "of" && voicings[f.at(c, i)] && !f.taken(c, i+2, i+3) {
			a := Attribution{Source: f.from(c, i+3), Addressee: -1, Follows: -1, Turn: -1, Cue: c.tokens(i, i+2)}
			f.fragments(c, cue{frame: &frame{}, lemma: f.at(c, i)}, i+2, &a)
			continue
		}
		if !f.tag(c, i).Noun() || !reportNouns[f.at(c, i)] || f.owned(c, i) {
			continue
		}
		at := i + 1
		for at < i+5 && f.at(c, at) != "that" && f.plainWords(c, at, at+1) {
			at++
		}
		if f.at(c, at) != "that" {
			continue
		}
		if end := f.clauseEnd(c, at+1); end > at+1 && f.clauseBegins(c, at+1, end) && !f.taken(c, at+1, end) {
			q := cue{frame: &frame{clause: true}, lemma: f.at(c, i), verb: i, first: i, end: i + 1}
			f.reportedSpan(c, at+1, end, &Attribution{Source: -1, Addressee: -1, Follows: -1, Turn: -1, Cue: c.tokens(i, i+1)}, q)
		}
	}
}

// voicings are nouns of how something is shouted: cries of “Shame!” from the gallery.
var voicings = set("cry cries shout shouts chant chants call calls scream screams yell yells whisper whispers murmurs roar roars")

// from is the mention behind from at unit i, -1 for none.
func (f *finder) from(c clause, i int) int {
	if f.at(c, i) != "from" {
		return -1
	}
	return f.beginning(c, i+1)
}

// owned reports whether a possessive stands before the noun at unit i: her claim, the council's latest claim.
func (f *finder) owned(c clause, i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		switch w := f.at(c, j); {
		case possessives[w]:
			return true
		case w == "the" || w == "a" || w == "on" || w == "of":
			return false
		}
	}
	return false
}

var possessives = set("my your his her its our their 's ’s ' ’")

// taken reports whether a stretch in units i to end is part of an attribution already.
func (f *finder) taken(c clause, i, end int) bool {
	for ; i < end; i++ {
		if s := c.units[i].stretch; s >= 0 && f.done[s] {
			return true
		}
	}
	return false
}
