package cite

import (
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// media notes the social media on which something is said, or on whose pages: wrote on X, in a Facebook post. What is said may stand in the next
// sentence.
func (f *finder) media() {
	for t := range f.doc.Tokens {
		one := text.Range{First: t, End: t + 1}
		if !capital(f.doc.Word(t)) {
			continue
		}
		if t+1 < len(f.doc.Tokens) && capital(f.doc.Word(t+1)) {
			if two := (text.Range{First: t, End: t + 2}); f.social(two) {
				one = two // Truth | Social
			}
		}
		if !f.social(one) || !f.posts(one) {
			continue
		}
		f.add(-1, one, one, Social)
	}
}

func (f *finder) social(name text.Range) bool {
	k, ok := f.listed(name)
	return ok && k == Social
}

// posts reports whether something is said on the social medium of the given name. What is sold there, or sent, is not.
func (f *finder) posts(name text.Range) bool {
	if pages[f.Lemma(name.End)] && !f.inside[name.First] {
		return true
	}
	switch f.low(name.First - 1) {
	case "on", "to", "via":
		v := name.First - 2
		return v < 0 || f.Tags[v] != syntax.VBN && f.Tags[v] != syntax.VBD || posting[f.Lemma(v)]
	}
	return false
}

// posting are the verbs for what is done with words on a social medium.
var posting = set("post", "repost", "write", "share", "publish", "say", "announce", "upload", "claim", "comment", "add", "tweet", "reply", "respond", "react", "apologise", "apologize", "go",
	"declare", "take", "confirm", "reveal", "tell", "warn", "urge", "call", "appeal", "explain", "insist", "deny", "describe", "joke", "thank", "release", "issue", "circulate", "appear", "broadcast",
	"ask", "complain", "criticise", "criticize", "speak", "talk", "message", "allege", "accuse", "promise", "vow", "suggest", "hint", "admit", "condemn", "mock", "praise")

// pages are what one says something on or in, behind the name of a social medium.
var pages = set("post", "page", "account", "story", "video", "channel", "feed", "profile", "thread", "live", "livestream", "clip", "reel", "update", "note", "voice",
	"chat", "broadcast", "caption", "comment", "user", "platform", "app", "messaging")
