package attrib

import (
	"strings"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/text"
)

// han settles stretch s where it is Chinese, of which neither the grammar nor the labels know anything, and somebody's words: a verb of saying stands before or behind
// it, 王梅说：“…”, “…”王梅说, or it is as long as only what is said is. It reports whether it does. Who is no name before the verb stays open.
func (f *finder) han(s int) bool {
	st := f.marks.Stretches[s]
	if !text.Han(f.doc.Word(st.Tokens.First)) {
		return false
	}
	a, w := attributionOf(-1, text.Range{}), carriedOver
	if cue := f.hanCue(s); cue >= 0 {
		a.Cue, w = text.Range{First: cue, End: cue + 1}, beforeCue
		if m := f.mentionFrom(cue - 1); m >= 0 && f.mentions[m].Tokens.End == cue && text.HanName(f.doc.Word(cue-1)) {
			a.Source = m
		}
	} else if text := f.doc.Of(st.Inner); utf8.RuneCountInString(text) < mostHanTerm || !strings.ContainsAny(text, "，。！？；") {
		return false
	}
	a.certain = true
	i := len(f.out.Attributions)
	f.add(a, Direct, w, "", f.chain(s)...)
	f.note(i)
	return true
}

// mostHanTerm is how many characters a term may have that holds a comma or a stop.
const mostHanTerm = 12

// hanCue is the verb of saying beside a Chinese stretch, -1 for none.
func (f *finder) hanCue(s int) int {
	o := f.outer(s)
	before := o.First - 1
	if w := f.doc.Word(before); w == "：" || w == ":" || w == "，" || w == "," {
		before--
	}
	if text.HanCue(f.doc.Word(before)) && before >= f.doc.Paragraphs[f.marks.Stretches[s].Paragraph].Tokens.First {
		return before
	}
	st := f.marks.Stretches[s]
	for t := o.End; st.Closed && t < min(o.End+2, f.doc.Paragraphs[st.Paragraph].Tokens.End); t++ {
		if f.marks.Role[t] != marks.None {
			break
		}
		if next := f.doc.Word(t + 1); text.HanCue(f.doc.Word(t)) && next != "：" && next != ":" {
			return t // “…”王梅说。
		}
	}
	return -1
}

// hanSource reports whether an attribution has a source that is written in Chinese, and no verb of saying that gives it.
func (f *finder) hanSource(a *Attribution) bool {
	return a.Source >= 0 && text.Han(f.doc.Word(f.mentions[a.Source].Head)) && !(a.certain && a.Cue.Len() > 0)
}
