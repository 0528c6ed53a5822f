package attrib

import (
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

var (
	written = lexicon.Once("written")
	socials = sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for name, kind := range lexicon.Kinds("outlets") {
			if kind == "social" {
				m[name] = true
			}
		}
		return m
	})
	// spoken are the words that make of what is written something that is heard.
	spoken = set("audio video voice recorded taped televised broadcast")
)

// inWriting reports whether the words beside the cue of a proposal tell that it stands in something written: “…,” she said in a letter; in its filing, the
// firm said that …; he said on Facebook.
func (k *linker) inWriting(p *proposal) bool {
	t := p.pieces[0].First - 1
	if t > 0 && k.marks.Role[t] != 0 {
		t--
	}
	if t > 0 && k.doc.Word(t) == ":" && k.isWritten(t-1) {
		return true // sent him a message: “…”
	}
	if p.Cue.Len() == 0 {
		return false
	}
	if p.Source >= 0 {
		if m := k.mentions[p.Source].Tokens.First; m > 2 && k.low(m-1) == "which" && k.low(m-2) == "in" && k.isWritten(m-3) {
			return true // a letter in which she said
		}
	}
	s := k.doc.SentenceAt(p.Cue.First)
	behind := p.bounds().End
	for behind < s.End && k.marks.Role[behind] != 0 {
		behind++
	}
	if p.Cue.End <= p.pieces[0].First && behind < s.End && k.medium(p, behind) {
		return true // called it “a joke” in her memoir
	}
	if k.low(s.First) == "in" && k.low(s.First+1) == "it" && p.Cue.First > s.First+1 {
		return true // In it he asks that
	}
	if w := k.low(s.First); w == "writing" && p.Cue.First > s.First {
		return true // Writing in the Guardian, he said
	}
	if p.Source >= 0 {
		t := k.mentions[p.Source].Tokens.End
		if k.doc.Word(t) == "," {
			t++
		}
		if t < p.Cue.First && k.medium(p, t) {
			return true // Hale, in a statement, said
		}
	}
	for t := s.First; t < min(s.First+3, p.Cue.First); t++ {
		if k.medium(p, t) && !k.holds(p, t) {
			return true
		}
	}
	for t := p.Cue.End; t < min(s.End, p.Cue.End+8) && !k.holds(p, t) && k.stretchOf[t] < 0; t++ {
		if k.Tags[t].Verb() {
			return false
		}
		if k.medium(p, t) {
			return true
		}
	}
	return false
}

// medium reports whether a phrase that begins with token t is one of something written: in a letter, on Instagram.
func (k *linker) medium(p *proposal, t int) bool {
	prep := k.low(t)
	switch prep {
	case "in", "on", "by", "via", "over", "to":
	default:
		return false
	}
	if t+1 >= len(k.doc.Tokens) {
		return false
	}
	if socials()[k.doc.Word(t+1)] {
		return prep == "on" || prep == "via" || prep == "by" || t > 0 && k.Lemma(t-1) == "take"
	}
	head := k.headOf(t + 1)
	for head > t+1 && k.Tags[head].Proper() && k.Tags[head-1].Noun() {
		head-- // the journal Crab Studies
	}
	if head < 0 || prep == "to" || k.holds(p, head) || !k.isWritten(head) {
		return false
	}
	switch prep {
	case "in":
		return head > t+1 || k.Tags[head] == syntax.NNS // in a letter, in letters; in text
	case "on":
		return pages[k.Lemma(head)] && (k.Tags[t+1] == syntax.PRPS || k.Tags[head-1] == syntax.POS) // on its website
	}
	return k.Tags[t+1] != syntax.DT // by email, via text message
}

// isWritten reports whether noun t is of something written: the letter, a victim impact statement, the Companies Act 2006.
func (k *linker) isWritten(t int) bool {
	if k.Tags[t] == syntax.CD && t > 0 {
		t--
	}
	if k.Tags[t].Proper() {
		return reference[k.low(t)]
	}
	if k.low(t) == "read" {
		return k.low(t-1) == "statement" // a statement read to the court
	}
	return written()[k.Lemma(t)] && !mention.Oral(k.low(t-1))
}

// pages are what somebody writes on.
var pages = set("website site blog page account profile feed")

var reference = set("act dictionary encyclopedia encyclopaedia constitution code") // of what is written by name

// headOf is the head of the noun phrase that begins with token t, -1 where none does or where it is of something that is heard.
func (k *linker) headOf(t int) int {
	head := -1
	for i := t; i < min(len(k.doc.Tokens), t+8); i++ {
		switch tag := k.Tags[i]; {
		case spoken[k.low(i)]:
			return -1
		case tag.Noun():
			head = i
		case head >= 0 && tag != syntax.POS && k.Tags[head] != syntax.None && !(tag == syntax.JJ || tag == syntax.HYPH):
			return head
		case tag == syntax.DT, tag == syntax.PRPS, tag == syntax.JJ, tag == syntax.CD, tag == syntax.POS, tag == syntax.VBN, tag == syntax.VBG, tag == syntax.HYPH, tag == syntax.RB:
		case k.doc.Tokens[i].Kind == text.Punct && k.low(i) == "-":
		default:
			return head
		}
	}
	return head
}

// carryActs makes writing of what goes on from what is written: she wrote that … and asked whether …; the letter said …; it asked whether ….
func (f *finder) carryActs() {
	as := f.out.Attributions
	for i := 1; i < len(as); i++ {
		a, last := &as[i], &as[i-1]
		if a.Act != Speech || last.Act != Writing || a.nested != last.nested || a.Cue.Len() == 0 || last.Cue.Len() == 0 || a.Source < 0 ||
			!f.sameParagraph(a, last) {
			continue
		}
		same := a.Source == last.Source && f.sameSentence(a.Cue.First, last.Cue.First)
		if same || f.low(f.mentions[a.Source].Head) == "it" {
			a.Act = Writing
		}
	}
}
