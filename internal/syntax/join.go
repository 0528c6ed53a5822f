package syntax

import (
	"strings"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// join mends the names of a document where the way they are written tells more than the model sees from word to word: parts of a long
// name that stand apart, an office taken for a part of the name behind it.
func join(d *document, roles []marks.Role, fs []form, tags []Tag, ns []Name, k known) []Name {
	j := joiner{doc: d, roles: roles, fs: fs, tags: tags, known: k, surnames: map[string]bool{}}
	for _, n := range ns {
		if w := d.Word(n.Tokens.End - 1); n.Type == Person {
			j.surnames[w] = j.surnames[w] || n.Tokens.Len() > 1
		}
	}
	out := ns[:0]
	for k := 0; k < len(ns); k++ {
		n := ns[k]
		if len(out) > 0 && n.Tokens.First < out[len(out)-1].Tokens.End {
			continue // taken in by the one before
		}
		for k+1 < len(ns) && j.one(n, ns[k+1]) {
			k++
			switch next := ns[k].Type; {
			case j.tags[n.Tokens.End] == IN || j.tags[n.Tokens.End] == CC || n.Type != next && n.Type != Person && next != Person:
				n.Type = Organization
			case n.Type != next:
				n.Type = Person
			}
			n.Tokens.End = ns[k].Tokens.End
		}
		n.Tokens.End = j.listed(n)
		if t := n.Tokens.First; n.Type == Organization && n.Tokens.Len() > 2 && j.list(t)&placeBegins != 0 && j.tags[t+1] == POS {
			n.Tokens.First += 2 // Norway’s | Fisheries Authority
		}
		if t := n.Tokens.First; j.tags[t] == HYPH && t > 0 && j.fs[t-1].upper && !j.doc.Tokens[t].SpaceBefore && j.sameSentence(t) {
			n.Tokens.First-- // Vice | -Chancellor
		}
		for n.Tokens.Len() > 1 && (j.small(n.Tokens.First) || n.Type == Person && j.conjoins(n.Tokens.First) || n.Type != Person && j.bygone(n.Tokens.First)) {
			n.Tokens.First++
		}
		for t := n.Tokens.First + 1; t < n.Tokens.End-1; t++ {
			if (j.tags[t] == NN || j.tags[t] == NNP) && !j.fs[t].upper && j.fs[t+1].upper && !particles[j.doc.Word(t)] && !j.hyphenated(t-1) {
				n.Tokens.First = t + 1 // Bangla daily | Prothom Alo
			}
		}
		for last := n.Tokens.End - 1; last > n.Tokens.First && n.Type == Person && j.fs[last].small && !j.hyphenated(last-1); last-- {
			n.Tokens.End = last // Ann Hale | sang
		}
		if who, rest := j.ofPlace(n); rest.Tokens.Len() > 0 {
			if who.Type == Person {
				who = j.person(who)
			}
			out = append(out, who)
			n = rest
		}
		if e := n.Tokens.End; n.Type != Person && e < len(j.tags) && j.tags[e] == CD && numbered[j.doc.Word(e-1)] && j.sameSentence(e) {
			n.Tokens.End++ // Dockers Local | 41
		}
		if w := j.doc.Word(n.Tokens.First); n.Type == Person && n.Tokens.Len() == 1 && !j.surnames[w] && outlets()[w] && j.list(n.Tokens.First)&inFirstNames == 0 {
			n.Type = Organization // Breitbart, where no Andrew is told of
		}
		if n.Type == Person {
			n = j.person(n)
			if last := n.Tokens.End - 1; n.Tokens.Len() > 2 && strings.HasSuffix(j.doc.Word(last), "day") && calendar[j.doc.Word(last)] {
				n.Tokens.End-- // Ann Hale | Tuesday
			}
		}
		for k+1 < len(ns) && ns[k+1].Tokens.First < n.Tokens.End {
			k++ // swallowed
		}
		for len(out) > 0 && out[len(out)-1].Tokens.First >= n.Tokens.First {
			out = out[:len(out)-1] // taken in by the one behind it
		}
		if len(out) > 0 {
			n.Tokens.First = max(n.Tokens.First, out[len(out)-1].Tokens.End)
		}
		if field, who := j.ofOffice(n); who.Tokens.Len() > 0 {
			if field.Tokens.Len() > 0 {
				out = append(out, field)
			}
			n = who
		}
		if n.Tokens.Len() > 0 {
			out = append(out, n)
		}
	}
	return j.spoken(j.headed(j.dated(j.firms(j.told(j.apposed(j.spelled(j.purposes(j.bodies(out)))))))))
}

type joiner struct {
	doc      *document
	roles    []marks.Role
	fs       []form
	tags     []Tag
	known    known           // the tags of common words
	surnames map[string]bool // the last words of the names of people: whether more stands before them anywhere
	called   map[string]bool // those that stand alone as the names of people, or behind a title
	titledSo map[string]bool // those of them behind a title
	short    map[string]bool // what companies are called by for short
}

// ofPlace parts a person, or a company, from what the person is of: Maya Osei | of | Leeds. Rest is empty where there is nothing to part.
func (j *joiner) ofPlace(n Name) (who, rest Name) {
	for t := n.Tokens.First + 2; t < n.Tokens.End-1; t++ {
		if j.doc.Word(t) != "of" {
			continue
		}
		_, surname := j.surnames[j.doc.Word(t-1)]
		who = Name{text.Range{First: n.Tokens.First, End: t}, Person}
		switch {
		case enterprises()[j.doc.Word(t-1)]:
			who.Type = Organization
		case j.list(t-1)&(inBodies|inBodyWords) != 0 || j.list(n.Tokens.End-1)&(inBodies|inBodyWords) != 0:
			return n, Name{}
		case n.Type != Person && j.list(n.Tokens.First)&inFirstNames == 0 && !surname:
			return n, Name{}
		}
		rest = Name{text.Range{First: t + 1, End: n.Tokens.End}, n.Type}
		if n.Type == Person {
			rest.Type = Place
		}
		return who, rest
	}
	return n, Name{}
}

// ofOffice parts a name into what an office is of, and who holds it: Member of Parliament | Ann Hale; Head of Norvik Housing | Ann Hale. The field is none where it is of common words.
// Who is empty where there is nothing to part.
func (j *joiner) ofOffice(n Name) (field, who Name) {
	first, last := n.Tokens.First, n.Tokens.End-2 // a name has two words at least
	if first >= last || first == 0 || j.list(first-1)&inHonorifics != 0 || !j.inOffice(first) {
		return Name{}, Name{}
	}
	t := first
	for t <= last && !j.firstName(t) && !(t > first && j.initial(t)) {
		t++
	}
	if t > last && (n.Type == Person || j.list(first)&(inBodies|inBodyWords) != 0 && j.common(first) && n.Tokens.Len() == 3) {
		for t = first; t < last && j.common(t) && j.tags[t+1] != HYPH; t++ {
		}
	}
	if t == first || t > last || j.bodily(text.Range{First: t, End: n.Tokens.End}) {
		return Name{}, Name{}
	}
	if !j.common(first) {
		field = Name{text.Range{First: first, End: t}, Organization}
		if j.list(first)&placeBegins != 0 {
			field.Type = Place
		}
	}
	return field, Name{text.Range{First: t, End: n.Tokens.End}, Person}
}

// firstName reports whether token t is a first name that the list has, written like one, and no part of a place: West Virginia.
func (j *joiner) firstName(t int) bool {
	return j.fs[t].upper && j.list(t)&inFirstNames != 0 && j.list(t)&placeGoesOn == 0
}

// common reports whether token t is a noun or an adjective that is no name.
func (j *joiner) common(t int) bool {
	usual := j.fs[t].often()
	if usual == None {
		usual = j.known.tag(model.Of(j.doc.singular(t))) &^ always
	}
	return usual == NN || usual == NNS || usual == JJ
}

// inOffice reports whether what begins with token t is what an office is held in or for, or the last of several: Head of the | House; Minister of State for Foreign Affairs and | Trade.
func (j *joiner) inOffice(t int) bool {
	s := j.doc.Sentences[j.doc.Tokens[t].Sentence].Tokens
	for end := max(s.First, t-8); t-1 > end; {
		t--
		switch tag := j.tags[t]; {
		case tag == IN:
			if j.list(t-1)&inRoles != 0 || strings.EqualFold(j.doc.Word(t-1), "head") {
				return true
			}
		case tag == DT, tag == CC, j.fs[t].upper && (tag.Noun() || tag == JJ):
		default:
			return false
		}
	}
	return false
}

// hyphenated reports whether token t is a hyphen within a name, behind which a small letter may stand where the word is no common one, or tells of no noun: Eun-ji, Hye-won said;
// not Hale-led talks, not Long-time ally.
func (j *joiner) hyphenated(t int) bool {
	if t < 1 || t+1 >= len(j.fs) || j.tags[t] != HYPH || j.doc.Tokens[t].SpaceBefore || j.doc.Tokens[t+1].SpaceBefore || !j.fs[t-1].upper {
		return false
	}
	if j.fs[t+1].upper {
		return true
	}
	tag := j.fs[t+1].often()
	tellsOf := t+2 < len(j.tags) && (j.tags[t+2].Noun() || j.tags[t+2] == JJ)
	return j.doc.Tokens[t+1].Kind == text.Word && (tag == None || !tellsOf && tag != IN && tag != VBG && j.doc.Word(t+1) != "elect")
}

// initial reports whether token t is a letter that may stand for a given name.
func (j *joiner) initial(t int) bool {
	w := strings.TrimSuffix(j.doc.Word(t), ".")
	return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' && (w != "A" && w != "I" || !j.sentenceStart(t))
}

// numbered are words that bodies of one kind are told apart behind by numbers.
var numbered = map[string]bool{"Local": true, "Lodge": true, "Post": true, "Chapter": true, "Branch": true, "District": true, "Precinct": true, "Battalion": true, "Channel": true, "Radio": true}

// bygone reports whether token t opens a sentence with a word that says when somebody was of the body that is named behind it: Former | Rovers striker Ann Hale.
func (j *joiner) bygone(t int) bool {
	switch j.doc.Word(t) {
	case "Former", "Retired", "Outgoing", "Incoming", "Ousted", "Veteran", "Current", "Then":
		return j.sentenceStart(t)
	}
	return false
}

// small reports whether no name begins with token t: of, the, and.
func (j *joiner) small(t int) bool {
	return !j.fs[t].upper && !j.tags[t].Proper() && j.tags[t] != CD && !particles[j.doc.Word(t)]
}

// conjoins reports whether token t opens a sentence or a quotation with a word that joins clauses or asks, so that no name begins with it: When | Ann Hale.
func (j *joiner) conjoins(t int) bool {
	if !j.sentenceStart(t) && j.roles[t-1] != marks.Opens || j.list(t)&inFirstNames != 0 {
		return false
	}
	switch j.fs[t].often() {
	case WRB, IN, CC, WP, DT, PRP:
		return true
	}
	return false
}

func (j *joiner) list(t int) int { return int(j.fs[t].list) }

// sentenceStart reports whether token t opens its sentence, where a capital tells nothing.
func (j *joiner) sentenceStart(t int) bool {
	return t == 0 || j.doc.Tokens[t-1].Sentence != j.doc.Tokens[t].Sentence
}

// person gives a person's name its edges: it begins with a capital, runs over the capitals that follow it and over particles between (van der
// Berg), and takes in a nickname (Margaret ‘Midge’ Halloran).
func (j *joiner) person(n Name) Name {
	r := &n.Tokens
	s := j.doc.Sentences[j.doc.Tokens[r.First].Sentence].Tokens
	if allUpper(j.fs, s) {
		return n
	}
	if j.hyphenated(r.First-1) && r.First-2 >= s.First {
		r.First -= 2 // Ofori- | Mills
	} else if j.hyphenated(r.First-2) && r.First-3 >= s.First && !j.fs[r.First-1].upper && j.list(r.First-1)&inRoles == 0 {
		r.First -= 3 // Eun-ji | Park
	}
	for t := r.First - 1; t > s.First && t >= r.First-3; t-- {
		if end := j.nickname(t, s.End); end > r.First-1 && j.fs[t-1].upper {
			r.First, r.End = t-1, max(r.End, end+1) // Margaret ‘ | Midge ’ Halloran
			break
		}
	}
	for t := r.End - 2; t > r.First && t >= r.End-3; t-- {
		if end := j.nickname(t, s.End); end != 0 {
			r.End = end + 1 // Margaret ‘Midge | ’ Halloran
		}
	}
	for _, small := range []int{1, 3} { // Irungu wa | Maina
		if first := r.First - small - 1; first >= s.First && j.particle(first+1) == small && j.tags[first].Proper() && j.fs[first].upper && j.list(first)&(inHonorifics|inRoles|inBodies|inBodyWords) == 0 {
			r.First = first
		}
	}
	for r.First > s.First && r.Len() < 4 && (j.given(r.First-1) || j.initial(r.First-1)) {
		r.First--
	}
	r.First = j.behindOffice(*r, s)
	for r.End < s.End && r.Len() < 6 {
		t := r.End
		if j.hyphenated(t) {
			r.End += 2
			continue
		}
		if end := j.nickname(t, s.End); end != 0 {
			t = end
		}
		for t < s.End && j.particle(t) == 3 {
			t += 3
		}
		for t < s.End && (particles[j.doc.Word(t)] || t > r.End && j.doc.Word(t) == "-" || j.doc.Word(t) == "an" && gaelic[j.doc.Word(t-1)]) {
			t++
		}
		if t >= s.End || !j.fs[t].upper || j.doc.Tokens[t].Kind != text.Word || j.list(t)&(inHonorifics|inRoles|inBodies) != 0 || calendar[j.doc.Word(t)] || j.tags[t] == PRP || j.tags[t] == DT || j.tags[t] == IN {
			break
		}
		r.End = t + 1
	}
	return n
}

// aged reports whether an age stands between commas from token t on, so that a person is named before it: Maya Osei, 44, a nurse.
func (j *joiner) aged(t int) bool {
	return t+2 < len(j.tags) && j.doc.Word(t) == "," && j.tags[t+1] == CD && len(j.doc.Word(t+1)) == 2 && j.doc.Word(t+2) == "," && j.list(t-1)&(inBodies|inBodyWords) == 0
}

// behindOffice is where the name in r begins, behind the words of an office that were taken into it: Minister for Labour | Ali Osei, Bank Counsel | Anne Hale.
func (j *joiner) behindOffice(r, s text.Range) int {
	for t := r.First + 1; t+2 < r.End; t++ {
		if j.list(t)&inRoles != 0 && j.list(t)&inHonorifics != 0 && j.list(t+1)&inFirstNames != 0 {
			return t + 1 // San Roque Mayor | Ali Osei
		}
	}
	if j.fs[r.First].often() == None && j.list(r.First)&inFirstNames != 0 {
		return r.First
	}
	portfolio := r.First-2 >= s.First && j.doc.Word(r.First-1) == "for" && j.list(r.First-2)&inRoles != 0
	for t := r.First; t+2 < r.End; t++ {
		if (portfolio || j.list(t)&inRoles != 0) && j.list(t+1)&inFirstNames != 0 {
			return t + 1
		}
	}
	return r.First
}

// given reports whether token t may be a given name that the model left out in front of a surname.
func (j *joiner) given(t int) bool {
	w := j.doc.Word(t)
	return j.fs[t].upper && j.tags[t] == NNP && j.doc.Tokens[t].Kind == text.Word && (strings.ToUpper(w) != w || len(w) == 1 && w != "I") && !calendar[w] && !strings.HasSuffix(w, ".") &&
		j.list(t)&(inRoles|inHonorifics|inBodies|inBodyWords) == 0 && (!j.sentenceStart(t) || j.list(t)&inFirstNames != 0) && !j.conjoins(t)
}

// particle is how many tokens a small word within names has that stands at token t, 0 for none: wa, d/o.
func (j *joiner) particle(t int) int {
	if particles[j.doc.Word(t)] {
		return 1
	}
	if t+3 < len(j.fs) && j.doc.Word(t+1) == "/" && !j.doc.Tokens[t+1].SpaceBefore && !j.doc.Tokens[t+2].SpaceBefore && descents[j.doc.Word(t)+"/"+j.doc.Word(t+2)] {
		return 3
	}
	return 0
}

// descents stand for son of and daughter of in names of Malaysia and Singapore.
var descents = map[string]bool{"a/l": true, "a/p": true, "d/o": true, "s/o": true}

var particles = map[string]bool{"van": true, "der": true, "den": true, "de": true, "da": true, "di": true, "du": true, "del": true, "della": true, "dela": true, "delos": true, "delas": true, "dos": true, "von": true, "zu": true, "la": true, "le": true,
	"bin": true, "ibn": true, "bint": true, "al": true, "el": true, "ul": true, "ap": true, "ter": true, "y": true, "ten": true, "te": true, "af": true, "av": true, "dal": true, "das": true, "do": true,
	"ould": true, "ole": true, "arap": true, "zur": true, "vom": true, "os": true, "wa": true, "binti": true, "binte": true, "bte": true, "anak": true}

// gaelic are the words of Irish names that an article of theirs may follow: Mac an Ghaill.
var gaelic = map[string]bool{"Mac": true, "Mag": true, "Nic": true, "Mhic": true}

// maori are the words of and at in names of New Zealand: Te Rūnanga | o | Ngāi Tahu.
var maori = map[string]bool{"o": true, "ki": true}

var calendar = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
	"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true, "September": true, "October": true, "November": true, "December": true}

// one reports whether two names that follow each other are parts of one: Labour | Against the Witchhunt, Northgate | Ventures.
func (j *joiner) one(a, b Name) bool {
	gap := b.Tokens.First - a.Tokens.End
	switch {
	case gap == 0 && a.Type == Person:
		return j.list(b.Tokens.End-1)&(inBodies|inBodyWords) == 0 && b.Tokens.Len() < 3 && j.sameSentence(a.Tokens.End)
	case gap == 0:
		return a.Type != Person && b.Type != Person && j.sameSentence(a.Tokens.End) &&
			!(a.Type == Other && b.Type == Place)
	case gap == 1 && a.Type == Person && j.doc.Word(a.Tokens.End) == "-" && !j.doc.Tokens[a.Tokens.End].SpaceBefore && !j.doc.Tokens[b.Tokens.First].SpaceBefore:
		return true
	case gap == 1 && a.Type == Organization && j.doc.Word(a.Tokens.End) == "and":
		return j.fields(a) && b.Type != Place && j.list(b.Tokens.First)&(inFirstNames|inHonorifics|inRoles|inBodies|inBodyWords) == 0
	case gap == 1 && a.Type == Organization && (j.doc.Word(a.Tokens.End) == "of" || j.doc.Word(a.Tokens.End) == "on" && b.Tokens.Len() > 1 && j.list(b.Tokens.First)&placeBegins == 0):
		return (j.fields(a) || j.list(a.Tokens.End-1)&(inBodies|inBodyWords) != 0 || outletWords()[j.doc.Word(a.Tokens.End-1)]) && b.Type != Person
	case gap == 1 && a.Type != Person && maori[j.doc.Word(a.Tokens.End)]:
		return j.sameSentence(b.Tokens.First)
	case gap == 1 && j.tags[a.Tokens.End] == DT && j.tags[a.Tokens.End-1] == IN && j.fs[a.Tokens.End-1].upper:
		return a.Tokens.Len() > 1 // Labour Against | the Witchhunt
	case gap > 2:
		return false
	}
	// A preposition with a capital, in the middle of a sentence, stands in a name.
	t := a.Tokens.End
	if j.tags[t] != IN || !j.fs[t].upper || j.sentenceStart(t) {
		return false
	}
	return gap == 1 || j.tags[t+1] == DT
}

// fields reports whether a name tells what a body is for, so that and may tell of more: Department of Health | and Social Care.
func (j *joiner) fields(n Name) bool {
	for t := max(n.Tokens.First+1, n.Tokens.End-20); t < n.Tokens.End-1; t++ {
		if w := j.doc.Word(t); (w == "of" || w == "for") && j.list(t-1)&(inBodies|inBodyWords) != 0 {
			return true
		}
	}
	return false
}

// boards are the words besides Department and Ministry that names of public bodies begin with which tell of two fields: Office of Management | and Budget.
var boards = map[string]bool{"Office": true, "Bureau": true, "Committee": true, "Commission": true, "Board": true, "Agency": true, "Institute": true, "Secretariat": true, "Directorate": true}

// listed is the end of a ministry's name with all that it is for: Department for Trade, | Farms and Rural Affairs.
func (j *joiner) listed(n Name) int {
	end := j.doc.Sentences[j.doc.Tokens[n.Tokens.First].Sentence].Tokens.End
	t := n.Tokens.End
	if w := j.doc.Word(n.Tokens.First); t == end || w != "Department" && w != "Ministry" && !(j.doc.Word(t) == "and" && boards[w]) || j.doc.Word(t) != "," && j.doc.Word(t) != "and" || !j.fields(n) {
		return t
	}
	if j.doc.Word(t) == "and" {
		if t+1 == end {
			return t
		}
		if j.fs[t+1].often().Noun() && j.fs[t+1].upper && j.list(t+1)&(inFirstNames|inHonorifics|inRoles|inBodies|inBodyWords|placeBegins) == 0 {
			return j.run(t+1, end) // Department of Foreign Affairs | and Trade
		}
		return t
	}
	for t < end && (j.doc.Word(t) == "," || j.fs[t].upper && j.list(t)&inHonorifics == 0) {
		t++
	}
	if t+1 >= end || t > n.Tokens.End+8 || j.doc.Word(t) != "and" || !j.fs[t+1].upper || allLetters(j.doc.Word(t+1)) {
		return n.Tokens.End
	}
	return j.run(t+1, end)
}

func (j *joiner) sameSentence(t int) bool {
	return j.doc.Tokens[t].Sentence == j.doc.Tokens[t-1].Sentence
}

// nickname is the end of a name in quotation marks that opens at token t and a capital follows: Margaret | ‘Midge’ | Halloran, Omar | “Big Man” | Sesay;
// 0 where there is none.
func (j *joiner) nickname(t, end int) int {
	if j.roles[t] != marks.Opens {
		return 0
	}
	for n := t + 1; n < min(t+5, end-1); n++ {
		switch {
		case j.roles[n] == marks.Closes && j.fs[n-1].upper && j.fs[n+1].upper:
			return n + 1
		case !j.fs[n].upper && (n > t+1 || j.doc.Word(n) != "the"):
			return 0
		}
	}
	return 0
}

// run is the end of the words with capitals from token t on, small words between them included.
func (j *joiner) run(t, end int) int {
	last := t
	for end = min(end, t+12); t < end && t-last < 3; t++ {
		switch w := j.doc.Word(t); {
		case j.fs[t].upper && j.doc.Tokens[t].Kind == text.Word && !calendar[w]:
			last = t + 1
		case w == "of", w == "and", w == "&", w == "for", w == "the", w == "-", particles[w]:
		default:
			return last
		}
	}
	return last
}

// merge sets names in the place of all those that they share tokens with.
func merge(ns, add []Name) []Name {
	if len(add) == 0 {
		return ns
	}
	out := make([]Name, 0, len(ns)+len(add))
	k := 0
	for _, n := range add {
		for ; k < len(ns) && ns[k].Tokens.End <= n.Tokens.First; k++ {
			out = append(out, ns[k])
		}
		for len(out) > 0 && out[len(out)-1].Tokens.End > n.Tokens.First {
			n.Tokens = union(n.Tokens, out[len(out)-1].Tokens)
			out = out[:len(out)-1]
		}
		for ; k < len(ns) && ns[k].Tokens.First < n.Tokens.End; k++ {
			n.Tokens = union(n.Tokens, ns[k].Tokens)
		}
		out = append(out, n)
	}
	return append(out, ns[k:]...)
}

func union(a, b text.Range) text.Range {
	return text.Range{First: min(a.First, b.First), End: max(a.End, b.End)}
}
