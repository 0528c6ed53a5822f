package cite

import (
	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// evidence is how much the words around a mention, which begins where it opens, tell of what is cited by it, though it says nothing; false where they do not cite it.
func (f *finder) evidence(m mention.Mention) (footing, bool) {
	switch {
	case m.Form == mention.Pronoun:
		return 0, false
	case f.printedIn(m), f.shownTo(m):
		return shown, true
	case f.reports(m):
		if f.ofItself(m) {
			return told, true
		}
		return credited, true
	}
	return told, f.credits(m) || f.stated(m) || f.spreads(m)
}

// opens is the first token of a mention, with the noun that says which outlet it names, | the magazine X, and with the article that was taken for one of what stands
// behind it: told | the Age rents were up.
func (f *finder) opens(m mention.Mention) int {
	first := m.Tokens.First
	if m.Within >= 0 && f.Low(first-1) == "the" {
		if _, ok := f.listed(f.bare(m.Core)); ok {
			return first - 1
		}
	}
	if m.Form != mention.Name {
		return first
	}
	if _, ok := f.noun(first - 1); !ok {
		return first
	}
	for first--; first > max(0, m.Tokens.First-6) && (f.Tags[first-1] == syntax.DT || f.Tags[first-1] == syntax.PRPS || f.Tags[first-1] == syntax.JJ || f.Tags[first-1].Noun()); {
		first--
	}
	return first
}

// reports reports whether a mention is said to tell what is new: reported by X, X revealed, X understands.
func (f *finder) reports(m mention.Mention) bool {
	t := m.Tokens.First - 2
	switch f.Low(m.Tokens.First - 1) {
	case "by", "to", "with":
		if reporting[f.Lemma(t)] && (f.Tags[t].Verb() || f.Low(t) == "broadcast") {
			return !f.willBe(t)
		}
	case "from":
		return f.Low(t) == "inputs"
	}
	if before := m.Tokens.First - 1; before > 0 && f.Lemma(before) == "report" && f.Tags[before].Finite() && f.doc.Word(before-1) == "," {
		return true // …, reports | the Courier
	}
	v := f.verb(m)
	switch f.Lemma(v) {
	case "report", "reveal", "publish", "broadcast", "understand", "learn":
	default:
		return false
	}
	if f.Low(m.Tokens.First-1) == "as" {
		return f.Tags[v].Finite() || f.Low(v) == "reports" && f.doc.Word(v+1) == "," // as the Courier reports,
	}
	return (f.Tags[v].Finite() || f.Lemma(m.Tokens.End) == "have") && (m.Tokens.First == 0 || f.Tags[m.Tokens.First-1] != syntax.IN)
}

// verb is the token at which the verb stands of which a mention may be the subject: the Courier has first | reported.
func (f *finder) verb(m mention.Mention) int {
	v := m.Tokens.End
	if f.doc.Word(v) == "," && f.Low(v+1) == "which" {
		v += 2 // the Courier, which first reported it
	} else if f.doc.Word(v) == "," && f.doc.Word(m.Tokens.First-1) == "," {
		v++ // a blog, the Kettle, published it
	}
	for v < len(f.doc.Tokens) && (f.Tags[v] == syntax.RB || f.Lemma(v) == "have") {
		v++
	}
	return v
}

// ofItself reports whether a mention that reports something may be of a firm, which reports what it has done itself: Tesla reported a loss. An outlet stands behind an
// article, or behind what it reports, or is the first: a loss, | Autoweek reported; Autoweek | first reported.
func (f *finder) ofItself(m mention.Mention) bool {
	switch f.Low(m.Core.First - 1) {
	case "the", ",", "by", "with":
		return false
	}
	return f.Low(m.Core.First) != "the" && f.Low(f.verb(m)-1) != "first"
}

// spreads reports whether a mention is of one who does what outlets do, and others too: the Courier quoted him, the Courier has seen a letter.
func (f *finder) spreads(m mention.Mention) bool {
	v := f.verb(m)
	if l := f.Lemma(v); l == "see" || mention.Obtains(l) {
		return f.Lemma(v-1) == "have"
	}
	if f.Lemma(v) == "be" && f.Low(v+1) == "first" && f.Low(v+2) == "to" {
		v += 3 // the Courier was first to report it
	}
	if f.Lemma(v) == "name" && f.extends(v+1) {
		return false // the Courier named Ann Hale as its chair
	}
	return spreading[f.Lemma(v)] && f.Tags[v].Verb()
}

// spreading are the verbs for what an outlet does with news.
var spreading = lexicon.Words("quote cite gather learn carry air print publish report reveal identify name expose uncover headline obtain")

// reporting are the verbs for what outlets do, behind which by leads to one.
var reporting = lexicon.Words("report reveal broadcast quote carry air leak poll expose uncover")

// credits reports whether a mention stands behind words that lead to an outlet, if it is one: an interview with X, a story by X, speaking to X.
func (f *finder) credits(m mention.Mention) bool {
	if leads, ok := crediting[f.Low(m.Tokens.First-1)]; ok {
		t := f.beforeDate(m.Tokens.First - 2)
		return leads[f.Lemma(t)] && !f.career(t, m)
	}
	return f.Lemma(m.Tokens.First-1) == "tell" || f.Low(m.Tokens.First-1) == "per"
}

// career reports whether the word at token t, behind which a mention stands, tells of what somebody does or has done for years, of who made a book, or is
// said by somebody: wrote | for X, a strip that appeared | in X, published | by Hale Press. Who cites an outlet is writing for it, and what appeared in one is an article.
func (f *finder) career(t int, m mention.Mention) bool {
	before := t - 1
	switch f.Lemma(t) {
	case "write":
		return f.Low(t+1) == "for" && f.Tags[t].Verb() && !(f.Tags[t] == syntax.VBG && (before < 0 || f.doc.Tokens[before].Kind == text.Punct))
	case "appear":
		for before > 0 && f.Tags[before] == syntax.RB {
			before--
		}
		return f.Tags[t].Verb() && before >= 0 && !writings[f.Lemma(before)] && mention.NounKind(f.Lemma(before)) != mention.Document
	case "publish":
		_, ok := f.listed(f.bare(m.Core))
		return !ok && !f.articled(m.Core)
	case "picture", "photo", "photograph", "image", "footage", "video":
		return f.inside[t] // “I saw the picture in X,” she said
	}
	return false
}

// crediting are for each preposition the verbs and nouns behind which it leads to an outlet: spoke | to X, an essay | for X, with a report | from X.
var crediting = map[string]map[string]bool{
	"by":   statements,
	"to":   statements,
	"with": statements,
	"in":   writings,
	"for":  writings,
	"from": lexicon.Words("report reporting input inputs file dispatch"),
	"on":   lexicon.Words("interview appearance appear picture photo photograph image footage video"),
}

var (
	statements = lexicon.Words(`survey interview speak talk chat statement exclusive exclusively comment remark report reporting story article investigation tell say
		publish tally analysis poll count review probe contact approach question ask reach verify analyse analyze authenticate geolocate`)
	writings = lexicon.Words("picture photo photograph image poll survey write article piece story interview editorial essay op-ed ed column commentary appear")
)

// shownTo reports whether a mention is of one who is shown documents: seen by X.
func (f *finder) shownTo(m mention.Mention) bool {
	t := m.Tokens.First - 2
	return f.Low(t+1) == "by" && mention.Obtains(f.Lemma(t)) && f.Tags[t].Verb()
}

// exhibit notes the document that mention i, behind by, is said to have been shown, or which it is: a letter, a copy of which was obtained by | X; filed a complaint.
// In | it, she said.
func (f *finder) exhibit(i int) {
	at := f.ms[i].Tokens.First
	n := f.doc.Tokens[at].Sentence
	if f.Low(at) == "it" {
		n = max(0, n-1)
	}
	s := f.doc.Sentences[n].Tokens
	for k := i - 1; k >= max(0, i-8) && f.ms[k].Tokens.First >= max(s.First, at-24); k-- {
		m := f.ms[k]
		if m.Form != mention.Description || m.Within >= 0 && m.Within < i && f.ms[m.Within].Form == mention.Description || !f.isDocument(k) || f.Lemma(m.Head) == "copy" {
			continue
		}
		f.document(k)
		return
	}
}

// printedIn reports whether a mention is of where something is said to have been printed: published in X, in the journal X.
func (f *finder) printedIn(m mention.Mention) bool {
	first := m.Tokens.First
	if f.Low(first-1) != "in" {
		return false
	}
	if w := f.Low(m.Core.First - 1); w == "journal" || w == "magazine" {
		return true // in the journal X
	}
	t := first - 2
	if f.Low(t) == "online" {
		t--
	}
	return f.Lemma(f.beforeDate(t)) == "publish" // published | on Monday
}

// quoted reports whether a mention is of a document that is cited by the words beside it: citing an internal presentation, according to a transcript, a memo in which,
// a letter warning that, a statement accusing him.
func (f *finder) quoted(i int) bool {
	m := f.ms[i]
	if m.Kind != mention.Document && !f.treatise(m) {
		return false
	}
	if w := m.Within; w >= 0 && f.ms[w].Head == m.Head || occasions[f.Lemma(m.Head)] {
		return false // hundreds of | internal e-mails
	}
	l, end := f.Lemma(m.Tokens.First-1), min(m.Tokens.End, len(f.Tags)-1)
	if issuing[l] {
		for end+1 < len(f.Tags) && (f.dates(end) || f.doc.Word(end) == ",") {
			end++ // issued a statement Friday, | saying
		}
	}
	return l == "cite" || l == "quote" || l == "to" && f.Low(m.Tokens.First-2) == "according" || f.Low(end) == "in" && f.Low(end+1) == "which" || f.Tags[end] == syntax.VBG && (f.Low(end+1) == "that" || f.Tags[m.Head] == syntax.NN && f.Low(end) != "regarding" && syntax.Voices(f.Lemma(end)))
}

// issuing are the verbs for giving out what one has to say.
var issuing = lexicon.Words("issue release publish post send distribute circulate write")

// finds reports whether a mention is of a document that is said to tell of a thing, with no clause: housing records list him as the owner.
func (f *finder) finds(i int) bool {
	m := f.ms[i]
	v := f.verb(m)
	if m.Form != mention.Description || f.inside[m.Tokens.First] || occasions[f.Lemma(m.Head)] || v >= len(f.Tags) || !f.Tags[v].Finite() || !finding[f.Lemma(v)] {
		return false
	}
	return m.Tokens.First == 0 || f.Tags[m.Tokens.First-1] != syntax.IN || f.Low(m.Tokens.First-1) == "as"
}

// finding are the verbs for what documents do with what they tell of.
var finding = lexicon.Words("identify find describe uncover reveal detail highlight show list put document outline criticise criticize raise name cite record")

// contains reports whether mention i is of a document in which something is said: said in the letter.
func (f *finder) contains(i int) bool {
	return f.ms[i].Form == mention.Description && f.stated(f.ms[i])
}

// stated reports whether something is said in what a mention names: said in the letter, a critic in The Times complained. What opens a sentence
// is told in it: In his diary, three words stand.
func (f *finder) stated(m mention.Mention) bool {
	first := m.Tokens.First
	if f.inside[first] && !f.inReported(first) || !f.speaks[f.doc.Tokens[m.Head].Sentence] && f.doc.Word(first-1) != "In" {
		return false
	}
	switch f.Low(first - 1) {
	case "with":
		return m.Form == mention.Name // in a talk with X
	case "on", "to":
		if _, ok := f.noun(m.Head); m.Kind == mention.Document && !ok && m.Form == mention.Description {
			return false // on the record
		}
	case "in", "via", "from":
	default:
		return false
	}
	return m.Form != mention.Description || !occasions[f.Lemma(m.Head)]
}

// inReported reports whether what begins at token t is where somebody is reported to have said something: the chief said in | a memo that rents were up, the
// Courier reported.
func (f *finder) inReported(t int) bool {
	return t > 1 && !f.quoting[t] && f.Low(t-1) == "in" && f.Tags[t-2].Finite() && f.inside[t-2] && syntax.Voices(f.Lemma(t-2))
}

// occasions are documents by their words only: they tell how something was said.
var occasions = lexicon.Words(`interview briefing case evidence decision order plan law policy term paragraph form motion agreement claim essay article column minute
	record figures index house proposal script bill act story contract strategy`)
