package coref

import (
	"strings"
	"sync"
	"unicode"

	"github.com/sayso-news/sayso/internal/lexicon"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// epithets are the nouns that call again somebody who has been named, by trade or renown: the novelist, who is no driver that has come by.
var epithets = sync.OnceValue(func() *lexicon.Table[bool] { return lexicon.NewTable(lexicon.Set("epithets")) })

// An epithet is what a description tells of somebody who may have been named: of what sort its noun is, and what stands beside it.
type epithet struct {
	sort    model.Hash // 1 for a trade or renown, 2 for where somebody is from, 3 for an office of a body that is named
	ending  model.Hash // the last letters of the noun, by which one of a trade may be known that no list has: -ist
	added   model.Hash // what stands before the noun
	fresh   bool       // the noun has not been said before
	behind  model.Hash // whether a comma and a name stand right behind it
	rivals  int        // how many people who are named the description may stand for
	nearest int        // the one of them who has been told of last, a subject rather than others in the sentence, noEntity for none
}

func (r *resolver) epithet(d *description, candidates []int) (p epithet) {
	m := r.ms[d.i]
	switch {
	case courtParts()[d.lemma] != "": // of one who has that part
	case r.ofNamed(m):
		p.sort = 3
	case nationOf(r.doc.Word(m.Head)) != "":
		p.sort = 2
	case numbers[d.lemma], epithets().Of(d.lemma), epithets().Of(d.lemma[strings.LastIndexByte(d.lemma, '-')+1:]):
		p.sort = 1
	}
	p.ending = model.Of(d.lemma[max(0, len(d.lemma)-3):])
	p.added = r.added(m)
	p.fresh = (len(d.said) == 0 || int(d.said[0]) >= r.sentence(d.i)) && (d.held == noEntity || !unicode.IsUpper(text.Initial(r.doc.Word(m.Head))))
	if m.Kind != mention.Person && m.Kind != mention.Organization {
		p.fresh = false // a report is called by another word as often as not
	}
	if t := m.Tokens.End; t+1 < len(r.doc.Tokens) && r.doc.Word(t) == "," {
		p.behind = 1 + bit(r.Tags[t+1] == syntax.NNP)
	}
	p.nearest = noEntity
	for _, e := range candidates {
		if x := &r.es[e]; x.Name >= 0 && !x.Plural && x.Kind == mention.Person {
			p.rivals++
			if n := p.nearest; n == noEntity || x.sentence > r.es[n].sentence || x.sentence == r.es[n].sentence && (x.subject || !r.es[n].subject) {
				p.nearest = e
			}
		}
	}
	return p
}

// ofNamed reports whether a description is of an office, or of a seat, of what has a name: the MP for Ripon, the head of Norvik.
func (r *resolver) ofNamed(m mention.Mention) bool {
	t := m.Head + 1
	if t+1 >= m.Tokens.End || r.Tags[t] != syntax.IN {
		return false
	}
	if r.Tags[t+1] == syntax.DT {
		t++
	}
	return t+1 < m.Tokens.End && (r.Tags[t+1] == syntax.NNP || r.Tags[t+1] == syntax.NNPS)
}

// added is what stands before the noun of a description: the | former, 54-year-old, Labour, Italian, tall | minister.
func (r *resolver) added(m mention.Mention) model.Hash {
	added := model.Hash(0)
	for t := m.Core.First; t < m.Head && t < m.Core.First+8; t++ {
		w := r.doc.Word(t)
		switch {
		case seconds[text.Fold(r.Low(t))]:
			return 1
		case text.Fold(r.Low(t)) == "old":
			return 2
		case nationOf(w) != "":
			return 3
		case r.Tags[t] == syntax.NNP:
			added = 4
		case r.Tags[t] == syntax.POS:
			return 5
		case r.Tags[t] == syntax.JJ, r.Tags[t] == syntax.NN:
			added = max(added, 6)
		}
	}
	return added
}

// stranger appends the features of a description that stands for a stranger though somebody has been named.
func (p *epithet) stranger(out []model.Hash, r *resolver, d *description) []model.Hash {
	fresh, rivals, spoke := bit(p.fresh), model.Hash(min(p.rivals, 3)), model.Hash(9)
	if p.nearest != noEntity {
		spoke = r.es[p.nearest].sinceSpoke(r.sentence(d.i), 3)
	}
	kind := model.Hash(r.ms[d.i].Kind)
	return append(out,
		p.sort.With(fresh).With(rivals).With(d.determiner).In(ofEpithet),
		p.sort.With(fresh).With(spoke).With(d.place).In(ofEpithet+1),
		p.added.With(p.sort).With(d.determiner).In(ofEpithet+2),
		p.ending.With(fresh).With(kind).In(ofEpithet+3),
		d.word.With(fresh).With(rivals).In(ofEpithet+4),
		kind.With(fresh).With(rivals).With(spoke).In(ofEpithet+5),
		p.added.With(fresh).With(d.class).In(ofEpithet+6),
		bit(d.limited).With(fresh).With(kind).With(d.determiner).In(ofEpithet+13),
		p.behind.With(fresh).With(kind).With(p.sort).In(ofEpithet+14),
	)
}

// fits appends the features of a description that stands for entity e; called is as calledSo tells.
func (p *epithet) fits(out []model.Hash, r *resolver, d *description, e int, called model.Hash) []model.Hash {
	x, now := &r.es[e], r.sentence(d.i)
	fresh, rivals, spoke := bit(p.fresh), model.Hash(min(p.rivals, 3)), x.sinceSpoke(now, 3)
	who := bit(x.Name >= 0) + 2*bit(e == p.nearest)
	ago := model.Hash(min(now-x.sentence, 3))
	nation := model.Hash(0)
	if d.nation != "" {
		nation = 1
		if x.nation != "" {
			nation = 2 + bit(x.nation == d.nation)
		}
	}
	kind, tail := model.Hash(x.Kind), model.Hash(0)
	if x.Kind == mention.Organization && x.Name >= 0 {
		if tail = 1; r.tellsKind(x) {
			tail = model.Of(text.Fold(r.Low(r.ms[x.Name].Core.End - 1))) // a council is no company
		}
	}
	called += 4 * bit(d.held == e)
	return append(out,
		called.With(fresh).With(who).With(p.sort).In(ofEpithet+11),
		called.With(fresh).With(who).With(spoke).In(ofEpithet+12),
		p.sort.With(fresh).With(rivals).With(who).In(ofEpithet),
		p.sort.With(spoke).With(who).With(d.place).In(ofEpithet+1),
		p.sort.With(ago).With(who).With(bit(x.subject)).In(ofEpithet+7),
		p.added.With(p.sort).With(who).In(ofEpithet+2),
		p.ending.With(fresh).With(who).With(kind).In(ofEpithet+3),
		d.word.With(fresh).With(who).In(ofEpithet+4),
		kind.With(fresh).With(rivals).With(who).With(spoke).In(ofEpithet+5),
		p.added.With(fresh).With(who).With(kind).In(ofEpithet+6),
		bit(d.limited).With(fresh).With(kind).With(who).In(ofEpithet+13),
		p.behind.With(fresh).With(kind).With(p.sort).With(who).In(ofEpithet+14),
		tail.With(d.word).In(ofEpithet+15),
		bit(tail > 1).With(d.class).With(ago).In(ofEpithet+16),
		nation.With(who).In(ofEpithet+8),
		nation.With(ago).With(p.sort).In(ofEpithet+9),
		model.Hash(min(x.epithets, 3)).With(fresh).With(p.sort).With(who).In(ofEpithet+10),
	)
}

// nations are what words tell where somebody is from, each by itself: Poland, Polish, Pole; those of two words by both.
var nations = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, l := range lexicon.Lines("nations") {
		nation, words, _ := strings.Cut(l, ": ")
		for _, w := range append(strings.Split(words, ", "), nation) {
			if m[w] == "" {
				m[w] = nation
			}
		}
	}
	return m
})

// nationOf is the nation that a word tells of, empty for none: Poles, Polish.
func nationOf(word string) string {
	if n := nations()[word]; n != "" {
		return n
	}
	return nations()[strings.TrimSuffix(word, "s")]
}

// nationIn is the nation that the first words of a range that tell of any do.
func (r *resolver) nationIn(first, end int) string {
	for t := max(0, first); t < min(end, len(r.doc.Tokens)); t++ {
		if w := r.doc.Word(t); w != "" && 'A' <= w[0] && w[0] <= 'Z' {
			if t+1 < end {
				if n := nations()[w+" "+r.doc.Word(t+1)]; n != "" {
					return n
				}
			}
			if n := nationOf(w); n != "" {
				return n
			}
		}
	}
	return ""
}

// nationOfDescription is the nation that a description of somebody tells: the Pole, the Polish winger.
func (r *resolver) nationOfDescription(m mention.Mention) string {
	return r.nationIn(m.Tokens.First, min(m.Core.End, m.Tokens.First+8))
}

// fromNation is the nation that the words beside a mention of somebody tell: Italy's Ann Hale, Italian Ann Hale, Ann Hale of Italy, Ann Hale (Italy).
func (r *resolver) fromNation(m mention.Mention) string {
	if m.Form != mention.Name {
		return r.nationIn(m.Tokens.First, min(m.Tokens.End, m.Tokens.First+8))
	}
	first := m.Core.First
	if n := r.nationIn(max(m.Tokens.First, first-8), first); n != "" {
		return n
	}
	s := r.doc.SentenceAt(m.Head)
	if t := m.Tokens.First - 1; t-1 >= s.First && r.Tags[t] == syntax.POS {
		return r.nationIn(max(s.First, t-2), t)
	} else if t >= s.First && r.Tags[t] != syntax.Comma {
		if n := r.nationIn(t, t+1); n != "" {
			return n
		}
	}
	if t := m.Core.End; t+1 < s.End && (r.doc.Word(t) == "(" || r.Low(t) == "of" || r.Low(t) == "from") {
		return r.nationIn(t+1, min(s.End, t+3))
	}
	return r.nationIn(m.Role.First, min(m.Role.End, m.Role.First+8))
}
