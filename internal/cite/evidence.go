package cite

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
)

// evidence is how much the words around mention i tell of what is cited by it, though it says nothing; false where they do not cite it.
func (f *finder) evidence(i int) (footing, bool) {
	m := f.ms[i]
	if m.Form == mention.Pronoun || m.Head >= len(f.doc.Tokens) {
		return 0, false
	}
	for _, e := range []struct {
		holds bool
		foot  footing
	}{
		{f.printedIn(m), printed},
		{f.shownTo(m), shown},
		{f.reports(m), credited},
		{f.credits(m) || f.tells(m) || f.wrote(m) || f.byline(m) || f.interviews(m), told},
		{f.stated(m), told},
	} {
		if e.holds {
			return e.foot, true
		}
	}
	return 0, false
}

// byline reports whether a mention tells which agency a text is from: (AP), or a line of its own, — AP.
func (f *finder) byline(m mention.Mention) bool {
	before, after := f.low(m.Tokens.First-1), f.low(m.Tokens.End)
	bracketed := before == "(" && after == ")"
	p := f.doc.Paragraphs[f.doc.Sentences[f.doc.Tokens[m.Head].Sentence].Paragraph].Tokens
	alone := (before == "—" || before == "–" || before == "-") && p.First == m.Tokens.First-1 && p.End == m.Tokens.End
	if !bracketed && !alone {
		return false
	}
	k, ok := f.listed(f.bare(m.Core))
	return ok && k == Agency
}

// reports reports whether a mention is said to tell what is new: reported by X, X revealed.
func (f *finder) reports(m mention.Mention) bool {
	t := m.Tokens.First - 2
	switch f.low(m.Tokens.First - 1) {
	case "by", "to", "with":
		if reporting[f.Lemma(t)] && (f.Tags[t].Verb() || f.low(t) == "broadcast") {
			return true
		}
	case "on":
		if airing[f.Lemma(t)] && f.Tags[t] != syntax.VBZ {
			return true
		}
	case "from":
		return f.low(t) == "inputs" || f.low(t) == "reporting"
	}
	switch v := f.verbOf(m); f.Lemma(v) {
	case "report", "reveal", "publish", "broadcast":
		return v > 0 && !f.governed(m)
	}
	return false
}

// airing are the verbs behind which on leads to a station.
var airing = set("air", "broadcast")

// governed reports whether a preposition stands before a mention.
func (f *finder) governed(m mention.Mention) bool {
	switch f.low(m.Tokens.First - 1) {
	case "of", "in", "on", "for", "with", "to", "from", "by", "at", "about":
		return true
	}
	return false
}

// reporting are the verbs for what outlets do, behind which by leads to one.
var reporting = set("report", "reveal", "publish", "broadcast", "quote", "carry", "air", "leak", "poll")

// verbOf is the finite verb whose subject a mention is, right behind it, 0 where there is none.
func (f *finder) verbOf(m mention.Mention) int {
	if m.Within >= 0 {
		return 0
	}
	perfect := false
	for t := m.Tokens.End; t < min(len(f.doc.Tokens), m.Tokens.End+3); t++ {
		switch w := f.low(t); {
		case w == "has" || w == "had" || w == "can" || w == "have":
			perfect = true
		case f.Tags[t] == syntax.RB, w == "first":
		case f.Tags[t] == syntax.VBD, f.Tags[t] == syntax.VBZ, f.Tags[t] == syntax.VBP, perfect && f.Tags[t].Verb():
			return t
		default:
			return 0
		}
	}
	return 0
}

// tells reports whether a mention is the subject of a verb for how an outlet comes by what it tells, if it is one: the Herald understands, the BBC has learned that.
func (f *finder) tells(m mention.Mention) bool {
	v := f.verbOf(m)
	if v == 0 || f.governed(m) {
		return false
	}
	l := f.Lemma(v)
	return (l == "understand" || l == "learn") && (f.low(v) == "understands" || f.low(v+1) == "that")
}

// interviews reports whether a mention is of whose interview or article something is said in: in a Herald | interview.
func (f *finder) interviews(m mention.Mention) bool {
	if !f.speaks[f.doc.Tokens[m.Head].Sentence] || m.Within < 0 || f.ms[m.Within].Form != mention.Description || !f.governed(f.ms[m.Within]) {
		return false
	}
	return prints[f.Lemma(m.Tokens.End)] && f.ms[m.Within].Head == m.Tokens.End
}

// prints are what outlets print and air.
var prints = set("interview", "report", "article", "story", "editorial", "column", "op-ed", "investigation", "documentary", "analysis", "profile")

// credits reports whether a mention stands behind words that lead to an outlet, if it is one: an interview with X, a story by X, speaking to X.
func (f *finder) credits(m mention.Mention) bool {
	switch f.low(m.Tokens.First - 1) {
	case "by", "to", "with":
		return crediting[f.Lemma(m.Tokens.First-2)]
	}
	return f.Lemma(m.Tokens.First-1) == "tell"
}

// crediting are the verbs and nouns behind which by, to or with leads to an outlet.
var crediting = set("survey", "interview", "speak", "talk", "chat", "statement", "exclusive", "exclusively", "comment", "remark", "report", "reporting", "story", "article", "investigation", "tell", "say")

// wrote reports whether a mention is of where a text of the speaker has been printed: writing in X, an op-ed for X.
func (f *finder) wrote(m mention.Mention) bool {
	switch f.low(m.Tokens.First - 1) {
	case "in", "for":
		return pieces[f.Lemma(m.Tokens.First-2)]
	}
	return false
}

// pieces are what an outlet prints by others, and what they do.
var pieces = set("write", "report", "appear", "detail", "feature", "print", "op-ed", "ed", "column", "essay", "article", "piece", "comment", "obituary", "review", "profile", "interview",
	"story", "letter", "poll", "survey", "editorial")

// shownTo reports whether a mention is of one who is shown documents, and asks for comment: seen by X, X's request for comment.
func (f *finder) shownTo(m mention.Mention) bool {
	if t := m.Tokens.End; t < len(f.doc.Tokens) && f.Tags[t] == syntax.POS && f.Lemma(t+1) == "request" && f.low(t+3) == "comment" {
		return true
	}
	t := m.Tokens.First - 2
	return f.low(t+1) == "by" && showing[f.Lemma(t)] && f.Tags[t].Verb()
}

// showing are the verbs that tell how an outlet came by a document.
var showing = set("see", "obtain", "review", "view", "examine")

// printedIn reports whether a mention is of where something is said to have been printed: published in X, in the journal X.
func (f *finder) printedIn(m mention.Mention) bool {
	first := m.Tokens.First
	if w := f.low(first); w == "the" || f.Tags[first] == syntax.PRPS {
		if l := f.Lemma(first + 1); first+1 < m.Core.First && (l == "journal" || l == "magazine") && f.low(first-1) == "in" {
			return true
		}
	}
	switch f.low(first - 1) {
	case "for":
		return columns[f.Lemma(first-2)]
	case "journal", "magazine":
		return f.low(first-2) == "the" && f.low(first-3) == "in"
	case "in":
		_, document := f.ending[first-2]
		t := first - 2
		for t > max(0, first-6) && (f.dates(t) || f.low(t) == "on" || f.low(t) == "online") {
			t-- // published | on Monday
		}
		return f.Lemma(t) == "publish" || f.Lemma(t) == "appear" && document
	}
	return false
}

// columns are pieces that nothing but an outlet has written for it.
var columns = set("essay", "op-ed", "ed", "column", "article", "piece", "cover")

// quoted reports whether a mention is of a document that is cited by the words around it: citing an internal presentation, read aloud from a letter, a memo
// in which, an online post alleging that.
func (f *finder) quoted(i int) bool {
	m := f.ms[i]
	if m.Kind != mention.Document && !f.treatise(m) {
		return false
	}
	if w := m.Within; w >= 0 && f.ms[w].Head == m.Head || occasions[f.Lemma(m.Head)] {
		return false // hundreds of | internal e-mails
	}
	t := m.Tokens.First - 1
	if l := f.Lemma(t); l == "cite" || l == "quote" {
		return true
	}
	if f.inside[m.Tokens.First] {
		return false
	}
	for f.low(t) == "out" || f.low(t) == "aloud" || f.low(t) == "from" {
		t--
	}
	if f.Lemma(t) == "read" && t < m.Tokens.First-1 {
		return true
	}
	end := m.Tokens.End
	switch {
	case f.low(end) == "in" && f.low(end+1) == "which":
		return true
	case end < len(f.doc.Tokens) && f.Tags[end] == syntax.VBG && f.low(end+1) == "that":
		return true
	case f.Lemma(end) == "show" && f.Tags[end].Finite(), f.low(end) == "reads", f.low(end) == "read" && f.doc.Word(end+1) != "to":
		return true
	}
	if f.low(end) == "," {
		end++
	}
	return f.shownBy(i, end)
}

// shownBy reports whether the words from token end on tell that an outlet has been shown the document that mention i is of: seen by X.
func (f *finder) shownBy(i, end int) bool {
	if !showing[f.Lemma(end)] || f.low(end+1) != "by" || f.Tags[end] != syntax.VBN {
		return false
	}
	for k := i + 1; k < min(len(f.ms), i+8); k++ {
		if f.ms[k].Tokens.First == end+2 {
			return f.isPress(k)
		}
	}
	return false
}

// contains reports whether mention i is of a document in which something is said: said in the letter.
func (f *finder) contains(i int) bool {
	return f.ms[i].Form == mention.Description && f.stated(f.ms[i])
}

// stated reports whether something is said in what a mention names: said in the letter, a critic in The Times complained.
func (f *finder) stated(m mention.Mention) bool {
	first := m.Tokens.First
	if f.inside[first] {
		return false
	}
	if !f.speaks[f.doc.Tokens[m.Head].Sentence] {
		return f.low(first-1) == "in" && (f.low(first) == "a" || f.low(first) == "an") && messages[f.Lemma(m.Head)] // what is said may be no more than meant
	}
	if f.low(first-1) == "," {
		if _, ok := f.noun(first - 2); ok {
			first-- // on his podcast, | X
		}
	}
	if _, ok := f.noun(first - 1); ok {
		for first--; first > 0 && (f.Tags[first-1] == syntax.DT || f.Tags[first-1] == syntax.PRPS); first-- {
			// on | the podcast X
		}
	}
	switch f.low(first - 1) {
	case "with":
		return m.Form == mention.Name // in a talk with X
	case "on", "to":
		if _, ok := f.noun(m.Head); m.Kind == mention.Document && !ok && m.Form == mention.Description {
			return false // on the record
		}
	case "in", "via", "from":
	case "of":
		if !episodes[f.Lemma(first-2)] {
			return false
		}
	default:
		return false
	}
	if l := f.Lemma(m.Head); m.Form == mention.Description && (occasions[l] || l == "post" && m.Core.Len() < 3) {
		return false
	}
	return true
}

// episodes are the parts of what is broadcast and printed by and by.
var episodes = set("episode", "edition", "issue", "instalment", "installment", "season", "series")

// occasions are documents by their words only: they tell how something was said.
var occasions = set("interview", "case", "evidence",
	"decision", "order", "plan", "law", "policy", "term", "paragraph", "reply", "form", "motion",
	"agreement", "claim", "essay", "article", "column", "minute", "record", "figures", "index", "house", "proposal", "script", "bill", "act", "story", "contract", "strategy")

func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}
