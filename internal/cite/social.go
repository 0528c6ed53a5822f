package cite

import (
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// media notes the social media on which something is said, or on whose pages: wrote on X, in a Facebook post. What is said may stand in the next
// sentence.
func (f *finder) media() {
	at := 0 // the first mention that may hold the token
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
		for at < len(f.ms) && f.ms[at].Head < t {
			at++
		}
		of := -1
		for k := at; k < min(len(f.ms), at+3); k++ {
			if f.ms[k].Core == one || f.ms[k].Core.Contains(t) {
				of = k
			}
		}
		f.add(of, one, one, Social)
	}
}

func (f *finder) social(name text.Range) bool {
	k, ok := f.listed(name)
	return ok && k == Social
}

// posts reports whether something is said on the social medium of the given name. What is sold there, or sent, is not.
func (f *finder) posts(name text.Range) bool {
	for t := name.First - 1; t > max(0, name.First-4); t-- {
		if f.low(t) == "to" && f.low(t-1) == "according" {
			return true
		}
	}
	if v := name.First - 2; v >= 0 && f.Tags[v] == syntax.VBN && posting[f.Lemma(v)] && (f.low(v+1) == "on" || f.low(v+1) == "to") && mention.NounKind(f.Lemma(v-1)) == mention.Document {
		return true // a video | posted on X
	}
	s := int(f.doc.Tokens[name.First].Sentence)
	if !f.speaks[s] && !f.speaks[s+1] {
		return false
	}
	if pages[f.Lemma(name.End)] && !f.inside[name.First] {
		return true
	}
	first := name.First
	for first > max(0, name.First-5) && (platforms[f.low(first-1)] || f.Tags[first-1] == syntax.DT || f.Tags[first-1] == syntax.PRPS) {
		first-- // on | the platform X
	}
	switch f.low(first - 1) {
	case "on", "to", "via":
		v := first - 2
		done := v >= 0 && (f.Tags[v] == syntax.VBN || f.Tags[v] == syntax.VBD)
		if done {
			return posting[f.Lemma(v)]
		}
		for k := v; k > max(0, v-5); k-- {
			if f.Tags[k].Verb() {
				return !dealing[f.Lemma(k)] // met him on, sells pills on
			}
		}
		return true
	}
	return false
}

// platforms are the words for what a social medium is, before its name.
var platforms = set("social", "media", "platform", "network", "networking", "site", "app", "messaging", "messenger", "website", "service")

// dealing are the verbs for what is done on a social medium to people and things.
var dealing = set("meet", "sell", "buy", "find", "follow", "advertise", "watch", "see", "have", "order", "befriend", "groom", "contact", "read", "spend", "use", "market", "offer", "hire", "recruit", "target",
	"bully", "date", "block", "list")

// posting are the verbs for what is done with words on a social medium.
var posting = set("post", "repost", "write", "share", "publish", "say", "announce", "upload", "claim", "comment", "add", "tweet", "reply", "respond", "react", "apologise", "apologize", "go",
	"declare", "take", "confirm", "reveal", "tell", "warn", "urge", "call", "appeal", "explain", "insist", "deny", "describe", "joke", "thank", "release", "issue", "circulate", "appear", "broadcast",
	"ask", "complain", "criticise", "criticize", "speak", "talk", "message", "allege", "accuse", "promise", "vow", "suggest", "hint", "admit", "condemn", "mock", "praise")

// pages are what one says something on or in, behind the name of a social medium.
var pages = set("post", "page", "account", "story", "message", "group", "video", "channel", "feed", "profile", "thread", "live", "livestream", "clip", "reel", "update", "note", "voice",
	"chat", "broadcast", "caption", "comment", "user", "platform", "app", "messaging")
