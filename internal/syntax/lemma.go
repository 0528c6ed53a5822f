package syntax

import (
	"strings"
	"sync"

	"github.com/sayso-news/sayso/internal/lexicon"
)

// Lemma is the base form of a verb, the singular of a noun, in lower case; of other words it is the word in lower case.
func (a *Analysis) Lemma(i int) string {
	if i < 0 || i >= len(a.lemmas) {
		return ""
	}
	return a.lemmas[i]
}

// Base is the base form of a verb given in lower case.
func Base(w string) string {
	if b, ok := irregular()["v"+w]; ok {
		return b
	}
	if verbs().Of(w) {
		return w
	}
	stem, ok := strings.CutSuffix(w, "s")
	if ok && !strings.HasSuffix(stem, "s") {
		if y, ok := strings.CutSuffix(stem, "ie"); ok && len(y) > 1 {
			return y + "y"
		}
		if e, ok := strings.CutSuffix(stem, "e"); ok && verbs().Of(e) && !verbs().Of(stem) {
			return e
		}
		return stem
	}
	if y, ok := strings.CutSuffix(w, "ied"); ok && len(y) > 1 {
		return y + "y"
	}
	for _, suffix := range []string{"ed", "ing"} {
		if stem, ok := strings.CutSuffix(w, suffix); ok && len(stem) > 1 {
			return unsuffixed(stem)
		}
	}
	return w
}

// KnownVerb reports whether a word in lower case is the base form of a verb of the lexicon.
func KnownVerb(w string) bool { return verbs().Of(w) }

// unsuffixed is the verb of which stem is left once -ed or -ing is taken off: warn, announc(e), plan(n).
func unsuffixed(stem string) string {
	n := len(stem)
	single := stem
	if n > 2 && stem[n-1] == stem[n-2] {
		single = stem[:n-1]
	}
	switch v := verbs(); {
	case v.Of(stem+"e") && !v.Of(stem):
		return stem + "e"
	case v.Of(stem):
		return stem
	case v.Of(single):
		return single
	}
	// No verb that is known: as most verbs of that ending do.
	switch {
	case single != stem && !strings.HasSuffix(stem, "ll") && !strings.HasSuffix(stem, "ss"):
		return single
	case strings.HasSuffix(stem, "iz") || strings.HasSuffix(stem, "at") || strings.HasSuffix(stem, "v") || strings.HasSuffix(stem, "c"):
		return stem + "e"
	}
	return stem
}

// Singular is the singular of a noun given in lower case.
func Singular(w string) string {
	if b, ok := irregular()["n"+w]; ok {
		return b
	}
	if rest, ok := strings.CutSuffix(w, "men"); ok && len(rest) > 2 {
		return rest + "man"
	}
	if rest, ok := strings.CutSuffix(w, "women"); ok {
		return rest + "woman"
	}
	if rest, ok := strings.CutSuffix(w, "ies"); ok && len(rest) > 1 {
		return rest + "y"
	}
	for _, end := range []string{"sses", "shes", "ches", "xes", "zes"} {
		if strings.HasSuffix(w, end) {
			return w[:len(w)-2]
		}
	}
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 2 {
		return w[:len(w)-1]
	}
	return w
}

var verbs = sync.OnceValue(func() *lexicon.Table[bool] { return lexicon.NewTable(lexicon.Set("verbs")) })

var irregular = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, l := range lexicon.Lines("irregular") {
		f := strings.Fields(l)
		m[f[0]+f[1]] = f[2]
	}
	return m
})
