package attrib

import "github.com/sayso-news/sayso/internal/syntax"

// timeWords are the names of days and months, and the nouns that a time of saying or asking something ends in.
var timeWords = set("monday tuesday wednesday thursday friday saturday sunday " +
	"january february march april may june july august september october november december " +
	"jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. " +
	"press publication time yesterday today night week month")

// isDay reports whether a word in lower case tells when something was said or asked: Tuesday, press time.
func isDay(w string) bool { return timeWords[w] }

// times are the nouns of when something was said.
var times = set("week month year night day morning afternoon evening time moment today yesterday tomorrow tonight hour minute")

// isTime reports whether unit i is of when something was: Monday, 2020, the week.
func (f *finder) isTime(c clause, i int) bool {
	return isDay(f.at(c, i)) || times[f.lemma(c, i)] || f.tag(c, i) == syntax.CD
}

// whenWhere is the unit behind the short words that tell when or where something was said and begin at unit i: on Tuesday, at a meeting in Leeds, last week. It
// is i where there are none.
func (f *finder) whenWhere(c clause, i int) int {
	for k := 0; k < 3; k++ {
		next := i
		switch w := f.at(c, i); {
		case isDay(w), saidWhen[w]:
			next++
		case whichTime[w] && isDay(f.at(c, i+1)):
			next += 2
		case k > 0 && f.tag(c, i) == syntax.CD && isDay(f.at(c, i-1)):
			if next++; f.at(c, next) == "," && f.tag(c, next+1) == syntax.CD {
				next += 2 // on May | 4, 1986
			}
		case k > 0 && f.tag(c, i) == syntax.VBN && f.tag(c, i-1).Noun() && whereWhen[f.at(c, i+1)]:
			next++ // in remarks | published in the Courier
		case (w == "late" || w == "early") && (isDay(f.at(c, i+1)) || whereWhen[f.at(c, i+1)]):
			next++
		case whereWhen[w]:
			if next = f.phrase(c, i+1); f.tag(c, i+1) == syntax.CD && f.at(c, i) == "in" {
				next = i + 2 // in 1994
			} else if next == i+1 {
				next = i
			}
		}
		if next == i {
			break
		}
		i = next
	}
	return i
}

// saidWhen are words that by themselves tell when something was said.
var saidWhen = set("today yesterday tonight overnight afterwards later earlier")

// whichTime are the words before a time that say which one: last week, that night.
var whichTime = set("last this that next")

// whereWhen are the prepositions of where and when something was said.
var whereWhen = set("in on at during after before from over outside inside via through for with")

// beforeTime is the unit before the words that say when, which may stand between a subject and its verb: "Hegde on Sunday said"; a statement | late Friday night saying.
func (f *finder) beforeTime(c clause, i int) int {
	for k := 0; k < 3 && i > 0 && (isDay(f.at(c, i)) || partsOfDay[f.at(c, i)]); k++ {
		i--
		switch f.at(c, i) {
		case "on", "last", "late", "early", "in", "by":
			i--
		}
	}
	return i
}

// dayEnd is the unit behind the words for a day or an hour that begin at unit i: on Tuesday evening, last night, by the time of. It is i where none do, and for
// press time, which responses keep: had not replied by press time.
func (f *finder) dayEnd(c clause, i int) int {
	end := i
	switch f.at(c, i) {
	case "on", "at", "by", "till", "last", "late", "early", "earlier":
		for end++; end < i+4 && (f.tag(c, end) == syntax.DT || f.tag(c, end) == syntax.JJ || f.at(c, end) == "of") && f.at(c, end) != "press"; {
			end++
		}
	}
	if f.at(c, end) == "press" || !isDay(f.at(c, end)) {
		return i
	}
	for isDay(f.at(c, end)) || partsOfDay[f.at(c, end)] {
		end++
	}
	return end
}

// partsOfDay stand behind the word for a day.
var partsOfDay = set("morning afternoon evening night")
