package text

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-news/sayso/internal/lexicon"
)

// Han reports whether a word is written in Chinese characters.
func Han(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return c >= utf8.RuneSelf && unicode.Is(unicode.Han, c)
}

// HanCue reports whether a word is a Chinese verb of saying, cut from what stands before it.
func HanCue(w string) bool { return Han(w) && slices.Contains(hanCues(), w) }

// HanName reports whether a word may be somebody's name in Chinese: two characters or three, a surname first.
func HanName(w string) bool {
	n := utf8.RuneCountInString(w)
	if n != 2 && n != 3 || !Han(w) {
		return false
	}
	_, size := utf8.DecodeRuneInString(w)
	return strings.Contains(hanSurnames(), w[:size])
}

// hanCues are the verbs, the longest first.
var hanCues = sync.OnceValue(func() []string {
	cues := lexicon.Lines("han-cues")
	slices.SortStableFunc(cues, func(a, b string) int { return len(b) - len(a) })
	return cues
})

var hanSurnames = sync.OnceValue(func() string { return strings.Join(lexicon.Lines("han-surnames"), "") })

// splitHan adds the word s[i:end] of a text without spaces, cut before the verb of saying that it ends in, and before the name there: 留学的|王梅|说：. It reports
// false, and adds nothing, where it does not end in one.
func (t *tokenizer) splitHan(i, end int) bool {
	w := t.s[i:end]
	last, _ := utf8.DecodeLastRuneInString(w)
	if last < utf8.RuneSelf || !unicode.Is(unicode.Han, last) || !speechBehind(t.s[end:]) {
		return false
	}
	for _, cue := range hanCues() {
		stem, ok := strings.CutSuffix(w, cue)
		if !ok {
			continue
		}
		at := i
		if k := strings.LastIndex(stem, "的"); k >= 0 && HanName(stem[k+len("的"):]) {
			at = i + k + len("的")
			t.add(i, at, Word)
		}
		if cut := i + len(stem); cut > at {
			t.add(at, cut, Word)
			at = cut
		}
		t.add(at, end, Word)
		return true
	}
	return false
}

// speechBehind reports whether a mark stands at the start of s with which Chinese words lead to a quotation, or end behind one.
func speechBehind(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("：:，,。“「『\"", c)
}
