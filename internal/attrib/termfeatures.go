package attrib

import (
	"iter"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/text"
)

// What a word tells of what stands in quotation marks beside it; the tags of other words stand behind these.
const (
	classNone = iota + 1
	classWork
	classWord
	className
	classNoun
	classNames
	classIs
	classReports
	classCalls
	classVoice
	classVerb
	classMakes
	classSoCalled
	classOther = 20
)

// classOf is what token t tells of what stands in quotation marks beside it.
func (f *finder) classOf(t int) model.Hash {
	if t < 0 || t >= len(f.doc.Tokens) {
		return classNone
	}
	w := f.low(t)
	switch tag := f.Tags[t]; {
	case tag.Noun():
		l := f.Lemma(t)
		switch {
		case saysKind(w):
			return classWord
		case works()[l]:
			return classWork
		case tag.Proper():
			return className
		}
		return classNoun
	case f.names(t) != "":
		return classNames
	case tag.Verb():
		l := f.Lemma(t)
		fr := f.frame(l)
		switch {
		case making[l]:
			return classMakes
		case formsOfBe[w]:
			return classIs
		case fr != nil && fr.reports():
			return classReports
		case fr != nil && (fr.as || fr.object):
			return classCalls
		case fr != nil:
			return classVoice
		}
		return classVerb
	case w == "so-called":
		return classSoCalled
	}
	return classOther + model.Hash(f.Tags[t])
}

var works = lexicon.Once("works")

// termFeatures are those of stretch s as a term. A comma or a full stop that printers set inside of the marks counts as one outside of them.
func (f *finder) termFeatures(out []model.Hash, s int) []model.Hash {
	st := f.marks.Stretches[s]
	o := f.outer(s)
	r := st.Tokens
	stop := model.Hash(0)
	for r.Len() > 1 && f.doc.Tokens[r.End-1].Kind == text.Punct && f.marks.Role[r.End-1] == 0 {
		stop = f.Hash(r.End - 1)
		r.End--
	}
	before, next := f.beside(o.First, -1), o.End
	if stop == 0 && next < len(f.doc.Tokens) && f.doc.Tokens[next].Kind == text.Punct {
		stop = f.Hash(next)
	}
	word := func(t int) model.Hash {
		if t < 0 || t >= len(f.doc.Tokens) {
			return classNone
		}
		return f.Hash(t)
	}
	tag := func(t int) model.Hash {
		if t < 0 || t >= len(f.doc.Tokens) {
			return classNone
		}
		return model.Hash(f.Tags[t]) + 2
	}
	after := f.beside(o.End-1, 1)
	style := f.styleOf(r)
	n := near(r.Len())
	first, last := f.Hash(r.First), f.Hash(r.End-1)
	cb, ca := f.classOf(before), f.classOf(after)
	verb, gap, between := f.verbBefore(before)
	again := f.again(r)
	return append(out,
		n.With(style).In(200), style.With(stop).In(201), first.In(202), last.In(203), tag(r.First).With(n).In(204), tag(r.End-1).With(n).In(205),
		word(before).In(206), word(before).With(word(before-1)).In(207), word(before).With(style).In(208), tag(before).With(style).In(209), tag(before).With(tag(before-1)).In(210),
		word(after).With(stop).In(211), tag(after).With(stop).With(style).In(212), tag(before).With(tag(after)).With(stop).In(213),
		cb.With(style).In(214), cb.In(215), ca.With(stop).In(216), cb.With(ca).With(stop).In(217), verb.In(218), verb.With(gap).In(219), verb.With(between).In(220),
		again.With(style).In(221), again.In(222), cb.With(f.classOf(before-1)).In(223), tag(before).With(tag(r.First)).In(224), verb.With(cb).With(style).In(225), stop.With(n).In(226),
	)
}

// beside is the token beside token t on the side that step leads to, which is no punctuation and no quotation mark, -1 or beyond the tokens where the sentence has none.
func (f *finder) beside(t, step int) int {
	s := f.doc.SentenceAt(t)
	for i := t + step; i >= s.First-1 && i <= s.End && i >= 0 && i < len(f.doc.Tokens) && i-t < 4 && t-i < 4; i += step {
		if f.marks.Role[i] == 0 && f.doc.Tokens[i].Kind != text.Punct {
			return i
		}
	}
	if step < 0 {
		return -1
	}
	return len(f.doc.Tokens)
}

// verbBefore is the class of the nearest verb up to token t in its sentence, how far it is, and whether a comma stands between.
func (f *finder) verbBefore(t int) (class, gap, between model.Hash) {
	if t < 0 {
		return 0, 0, 0
	}
	s := f.doc.SentenceAt(t)
	for i := t; i >= max(s.First, t-15); i-- {
		if f.doc.Word(i) == "," {
			between = 1
		}
		if f.Tags[i].Verb() {
			return f.classOf(i), near(t - i), between
		}
	}
	return 1, 0, between
}

// again reports whether the words in r stand elsewhere in the article too: in marks, or not.
func (f *finder) again(r text.Range) model.Hash {
	first := r.First
	if w := f.low(first); (w == "the" || w == "a") && r.Len() > 1 {
		first++
	}
	h := model.Hash(0)
	for t := range f.sameWord(first) {
		if t == first || !f.sameWords(first, t, r.End-first) {
			continue
		}
		if t > 0 && (f.marks.Role[t-1] != 0 || t > 1 && f.marks.Role[t-2] != 0) {
			h |= 1
		} else {
			h |= 2
		}
	}
	return h
}

// sameWord yields the tokens that are the same word as token t, itself among them, as far as the reach goes from the first of them.
func (f *finder) sameWord(t int) iter.Seq[int] {
	if f.firstOf == nil {
		f.findWords()
	}
	return func(yield func(int) bool) {
		next := f.firstOf[f.Hash(t)]
		for n := 0; next > 0 && n < reach && yield(int(next)-1); n++ {
			f.steps++
			next = f.nextOf[next-1]
		}
	}
}

// findWords notes where each word stands.
func (f *finder) findWords() {
	n := len(f.doc.Tokens)
	f.firstOf, f.nextOf = make(map[model.Hash]int32, 64+n/8), make([]int32, n)
	for t := n - 1; t >= 0; t-- {
		if f.doc.Tokens[t].Kind != text.Punct {
			f.nextOf[t] = f.firstOf[f.Hash(t)]
			f.firstOf[f.Hash(t)] = int32(t + 1)
		}
	}
}

// sameWords reports whether the n words from tokens a and b on are the same.
func (f *finder) sameWords(a, b, n int) bool {
	if b+n > len(f.doc.Tokens) {
		return false
	}
	for i := range n {
		if f.Hash(a+i) != f.Hash(b+i) {
			return false
		}
	}
	return true
}
