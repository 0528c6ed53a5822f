package marks

import (
	"cmp"
	"slices"

	"github.com/sayso-news/sayso/internal/text"
)

// deepest is how deep quotations may stand within one another. Beyond it a mark is passed over.
const deepest = 5

// Pair finds the quoted stretches of an article. It takes time linear in the number of its tokens.
func Pair(doc *text.Doc) Result {
	p := &pairer{doc: doc, roles: make([]Role, len(doc.Tokens))}
	carried := -1 // the stretch of the paragraph before that was left open
	var cs []candidate
	for i, par := range doc.Paragraphs {
		if par.Block == text.Indented && par.Tokens.Len() == 1 && doc.Word(par.Tokens.First) == ">" {
			continue // an empty line of a block
		}
		if par.Block == text.Indented && !opensMarked(doc, par.Tokens) {
			carried = p.block(i, carried)
			continue
		}
		if carried >= 0 && p.out[carried].Style == Block {
			carried = -1
		}
		cs = candidates(doc, par.Tokens, cs[:0])
		p.next = ""
		if i+1 < len(doc.Paragraphs) {
			p.next = doc.Word(doc.Paragraphs[i+1].Tokens.First)
		}
		if p.mismatched(cs) {
			lookAhead(cs)
		}
		carried = p.paragraph(i, cs, carried)
	}
	p.giveUp(carried)
	return p.result()
}

// opensMarked reports whether an indented paragraph begins with a quotation mark, and so tells by that, and not by where it stands, what is said in it, > “We will
// go,” she said, or with the dash before who has said what stands above it: > — Ann Hale.
func opensMarked(d *text.Doc, r text.Range) bool {
	for r.Len() > 1 && d.Word(r.First) == ">" {
		r.First++
	}
	switch d.Word(r.First) {
	case "—", "–", "-", "--":
		return true
	}
	g, ok := glyphs[d.Word(r.First)]
	return ok && g.lean != closer && r.Len() > 1 && !d.Tokens[r.First+1].SpaceBefore
}

type pairer struct {
	doc   *text.Doc
	roles []Role
	out   []Stretch
	mends []Mend
	stack []open

	next string // what the paragraph behind begins with
}

// An open mark waits for its closing one.
type open struct {
	family  family
	token   int // the mark; of a stretch that goes on without one, the token that it begins with
	marked  bool
	carried int // the stretch of the paragraph before that it goes on with, -1 for none
}

// paragraph pairs the marks of paragraph i and returns the stretch that is left open at its end, -1 for none. carried is
// the one that the paragraph before left open.
func (p *pairer) paragraph(i int, cs []candidate, carried int) int {
	p.stack = p.stack[:0]
	first := p.doc.Paragraphs[i].Tokens.First
	if carried >= 0 {
		p.resume(i, cs, carried)
	}
	for k := range cs {
		c := &cs[k]
		if len(p.stack) > 0 && p.stack[0].marked && p.stack[0].token == c.token {
			continue // taken by resume
		}
		switch p.decide(c) {
		case opener:
			p.closeForgotten(i, c)
			if len(p.stack) == deepest {
				p.stray(c, Unclosed)
				continue
			}
			if c.lean == closer || c.right && !c.left && c.lean == either {
				p.mend(Reversed, c.token)
			}
			from := p.goesOnWith(i, c) // which takes it from the stack
			p.stack = append(p.stack, open{c.family, c.token, true, from})
		case closer:
			if k+1 < len(cs) && p.swapped(c, &cs[k+1]) {
				p.mend(Reversed, c.token)
				c.family, cs[k+1].family = cs[k+1].family, c.family
			}
			if !p.close(i, c) {
				p.unopened(i, c, first)
			} else if c.lean == opener && !c.right {
				p.mend(Reversed, c.token)
			}
		}
	}
	return p.finish(i)
}

// resume opens the stretch that goes on with carried, where the paragraph goes on with it: with an opening mark in front, or, where a
// mark closes in it what was not opened, without one.
func (p *pairer) resume(i int, cs []candidate, carried int) {
	from := &p.out[carried]
	f := from.family
	r := p.doc.Paragraphs[i].Tokens
	if len(cs) > 0 && cs[0].token == r.First && cs[0].family == f && (!cs[0].right || r.Len() < 2 || p.opensTwice(r)) {
		p.roles[r.First] = Opens
		p.stack = append(p.stack, open{f, r.First, true, carried})
		return
	}
	for k := range cs {
		if cs[k].family != f {
			continue
		}
		if cs[k].strong() == closer && cs[k].lean != opener {
			p.stack = append(p.stack, open{f, r.First, false, carried})
			return
		}
		break
	}
	p.giveUp(carried)
}

// opensTwice reports whether two marks open the tokens in r, one right behind the other.
func (p *pairer) opensTwice(r text.Range) bool {
	if r.Len() < 3 {
		return false
	}
	_, mark := glyphs[p.doc.Word(r.First+1)]
	word := p.doc.Tokens[r.First+2]
	return mark && word.Kind == text.Word && !word.SpaceBefore && !p.doc.Tokens[r.First+1].SpaceBefore
}

// giveUp reports a stretch that was left open and that nothing goes on with.
func (p *pairer) giveUp(carried int) {
	if carried >= 0 && p.out[carried].Opened {
		p.mend(Unclosed, p.out[carried].Tokens.First-1)
	}
}

// decide says whether a candidate opens, closes, or is no quotation mark: an apostrophe, a prime.
func (p *pairer) decide(c *candidate) leaning {
	isOpen := p.isOpen(c.family)
	if c.prime && (!isOpen || c.ahead == closer) {
		return either
	}
	if c.family == single && c.lean != opener {
		return p.apostrophe(c, isOpen)
	}
	switch {
	case c.left && !c.right:
		// „…“ closes with what elsewhere opens; ”…” opens with what elsewhere closes.
		return opener
	case c.right && !c.left:
		if c.lean == opener && !isOpen {
			return either
		}
		if c.lean == either && !isOpen && c.ahead == closer && p.introduced(c) {
			return opener // she said," It was late."
		}
		return closer
	case c.lean == opener && isOpen && c.family == double && !c.left && p.stops(c):
		return closer // where they stand.“[Courier]
	case c.lean == opener && !(isOpen && c.ahead == opener && c.family == double && c.right):
		return opener
	case c.lean == closer:
		return closer
	case isOpen:
		return closer
	}
	return opener
}

// apostrophe decides about a mark that may be an apostrophe: ’ or '.
func (p *pairer) apostrophe(c *candidate, isOpen bool) leaning {
	switch {
	case c.right && !c.left:
		if !isOpen || p.drops(c) || p.owned(c) {
			return either
		}
		return closer
	case c.left && !c.right:
		// An opening ' needs one that closes, or a paragraph that goes on; else it stands for letters left out.
		if c.lean == closer && (isOpen || c.ahead != closer) {
			return either
		}
		if c.ahead == closer || p.doc.Tokens[c.token].Sentence != p.doc.Tokens[max(0, c.token-1)].Sentence || c.token == 0 || p.leads(c) || p.introduced(c) && c.surplus > p.opened(single) {
			return opener
		}
		return either
	case c.left && c.right && isOpen:
		return closer
	}
	return either
}

// wide reports whether the paragraph behind begins with the mark that opened some way before a candidate, with a sentence: what is said goes on there.
func (p *pairer) wide(c *candidate) bool {
	if len(p.stack) != 1 || c.token-p.stack[0].token < 5 {
		return false
	}
	from := p.stack[0].token
	return p.next == p.doc.Word(from) && (from == 0 || p.doc.Tokens[from-1].Sentence != p.doc.Tokens[from].Sentence)
}

// leads reports whether the words before a candidate lead to what is said, and the paragraph behind goes on with it.
func (p *pairer) leads(c *candidate) bool {
	return p.next == p.doc.Word(c.token) && p.introduced(c)
}

// stops reports whether a full stop, or what stands for one, is right before a candidate.
func (p *pairer) stops(c *candidate) bool {
	switch p.doc.Word(c.token - 1) {
	case ".", "!", "?":
		return true
	}
	return false
}

// introduced reports whether a colon or a comma stands before a candidate.
func (p *pairer) introduced(c *candidate) bool {
	w := p.doc.Word(c.token - 1)
	return w == ":" || w == ","
}

// drops reports whether a mark that may close is an apostrophe, as what is open is closed behind it as well: ‘The players’ union is angry,’ ‘He was sleepin’. I saw
// him.’
func (p *pairer) drops(c *candidate) bool {
	n := p.opened(single)
	if c.plural {
		return (c.ahead == closer || p.wide(c)) && (n < 2 || c.surplus >= n)
	}
	return dropsG(p.doc.Word(c.token-1)) && (c.surplus >= n || p.wide(c))
}

// owned reports whether a mark behind a plural is an apostrophe, as another closes right behind the comma or stop that follows: ‘It is the boys’,’ he says.
func (p *pairer) owned(c *candidate) bool {
	t := c.token
	if t+2 >= len(p.doc.Tokens) || p.doc.Word(t-1) == "" || !mayDrop(p.doc.Word(t-1)) || p.doc.Tokens[t+2].SpaceBefore {
		return false
	}
	switch p.doc.Word(t + 1) {
	case ",", ".", "?", "!":
		return p.doc.Word(t+2) == p.doc.Word(t)
	}
	return false
}

// opened is how many marks of a family are open.
func (p *pairer) opened(f family) int {
	n := 0
	for _, o := range p.stack {
		if o.family == f {
			n++
		}
	}
	return n
}

func (p *pairer) isOpen(f family) bool { return p.opened(f) > 0 }

// close closes the innermost open mark of the candidate's family, and gives up those within it. It reports false where none is open.
func (p *pairer) close(i int, c *candidate) bool {
	at := -1
	for k, o := range p.stack {
		if o.family == c.family {
			at = k
		}
	}
	if at < 0 {
		return false
	}
	for _, o := range p.stack[at+1:] {
		if o.marked {
			p.roles[o.token] = Stray
			p.mend(Unclosed, o.token)
		}
	}
	o := p.stack[at]
	p.stack = p.stack[:at]
	p.roles[c.token] = Closes
	p.stretch(i, o, c.token, true)
	return true
}

// swapped reports whether two marks that close, a candidate and the next, were typed in each other's place: “It is ‘a wall” on the border,’ she said.
func (p *pairer) swapped(c, next *candidate) bool {
	n := len(p.stack)
	if n < 2 || p.stack[n-1].family == c.family || p.stack[n-2].family != c.family || p.stack[n-1].family != next.family || c.ahead == closer || next.ahead == closer {
		return false
	}
	if next.strong() != closer || p.doc.Tokens[c.token-1].Kind != text.Word {
		return false
	}
	switch p.doc.Word(next.token - 1) {
	case ",", ".", "!", "?":
		return true
	}
	return false
}

// closeForgotten closes what is open in paragraph i where the candidate opens another, though its mark was forgotten.
func (p *pairer) closeForgotten(i int, c *candidate) {
	n := len(p.stack) - 1
	if n < 0 || !p.stack[n].marked || p.stack[n].family != c.family {
		return
	}
	if at := p.forgotten(p.stack[n].token, c.token, false); at > 0 {
		o := p.stack[n]
		p.stack = p.stack[:n]
		p.mend(Unclosed, o.token)
		p.stretch(i, o, at, false)
	}
}

// goesOnWith closes what is open and takes it from the stack where a candidate that opens goes on with it, as the paragraphs of what is said were set as one, and is that
// stretch: “We will go. | “We will stay,” he said. It is -1 where the candidate opens another.
func (p *pairer) goesOnWith(i int, c *candidate) int {
	n := len(p.stack) - 1
	if n != 0 || !p.stack[n].marked || p.stack[n].family != c.family || c.family == single && c.lean != opener || !c.left || c.right || !p.stops(c) || p.stack[n].token == c.token-1 {
		return -1
	}
	if next := p.doc.Word(c.token + 1); !capital(next) {
		return -1
	}
	o := p.stack[n]
	p.stack = p.stack[:n]
	if p.endless(o, c.token, mostSentences/2) || p.endless(o, c.token, 2) && p.reported(p.doc.SentenceAt(c.token-1).First, c.token) {
		p.mend(Unclosed, o.token)
		p.stretch(i, o, p.doc.SentenceAt(o.token+1).End, false)
		return -1
	}
	return p.stretch(i, o, c.token, false)
}

// mostSentences bounds the sentences of one stretch that nothing closes; half as many that of one whose paragraphs were set as one.
const mostSentences = 8

// endless reports whether what o opened, and nothing closes before token end, has more than so many sentences, and so holds words of the article too.
func (p *pairer) endless(o open, end int, most int32) bool {
	return o.marked && p.doc.Tokens[end-1].Sentence-p.doc.Tokens[o.token].Sentence >= most
}

// stretch adds the stretch that o opened and that ends before token end.
func (p *pairer) stretch(i int, o open, end int, closed bool) int {
	r := text.Range{First: o.token, End: end}
	if o.marked {
		r.First++
	}
	if r.Len() <= 0 {
		if o.marked {
			p.roles[o.token] = Stray
		}
		if closed {
			p.roles[end] = Stray
		}
		return -1
	}
	s := Stretch{Inner: p.doc.SpanOf(r), Tokens: r, Paragraph: i, Style: o.family.style(), family: o.family, Opened: o.marked, Closed: closed, Parent: -1, Next: -1, Prev: o.carried}
	s.Outer = s.Inner
	if o.marked {
		p.roles[o.token] = Opens
		s.Outer.Start = p.doc.Tokens[o.token].Start
	}
	if closed {
		s.Outer.End = p.doc.Tokens[end].End
	}
	p.out = append(p.out, s)
	if o.carried >= 0 {
		p.out[o.carried].Next = len(p.out) - 1
	}
	return len(p.out) - 1
}

// unopened deals with a mark that closes what was not opened: where it ends what reads like speech from the start of the paragraph, the
// opening mark has been lost there.
func (p *pairer) unopened(i int, c *candidate, first int) {
	if c.token != first && (c.family == chevron || c.family == guillemet) && p.points(c) {
		return // Read more »
	}
	if c.family == single || c.token == first || p.reported(first, c.token) || len(p.out) > 0 && p.out[len(p.out)-1].Paragraph == i || len(p.stack) > 0 {
		p.stray(c, Unopened)
		return
	}
	switch p.doc.Word(c.token - 1)[0] {
	case ',', '.', '!', '?':
		p.mend(Unopened, c.token)
		p.roles[c.token] = Closes
		p.stretch(i, open{c.family, first, false, -1}, c.token, true)
	default:
		p.stray(c, Unopened)
	}
}

// reported reports whether the words from token first on tell who says what comes before token end, and so are not said themselves: Ann Hale said that | it was over.”
func (p *pairer) reported(first, end int) bool {
	for t := first + 2; t < min(end, first+8); t++ {
		if w := p.doc.Word(t - 1); sayings[p.doc.Word(t)] && capital(w) && !firstPerson[w] && w != "I" {
			return true
		}
	}
	return false
}

// points reports whether a mark is an arrow of the page, at the end of a line that ends in a word: More in Opinion | ›
func (p *pairer) points(c *candidate) bool {
	t := c.token
	return p.doc.Tokens[t].SpaceBefore && p.doc.Tokens[t-1].Kind == text.Word && t+1 == p.doc.Paragraphs[p.doc.ParagraphAt(t)].Tokens.End
}

func (p *pairer) stray(c *candidate, d Damage) {
	p.roles[c.token] = Stray
	p.mend(d, c.token)
}

func (p *pairer) mend(d Damage, token int) {
	p.mends = append(p.mends, Mend{d, p.doc.Tokens[token].Span})
}

// finish deals with what is open at the end of paragraph i. The outermost runs to the end, and may go on in the next paragraph.
func (p *pairer) finish(i int) int {
	if len(p.stack) == 0 {
		return -1
	}
	for _, o := range p.stack[1:] {
		if o.marked {
			p.roles[o.token] = Stray
			p.mend(Unclosed, o.token)
		}
	}
	o := p.stack[0]
	end := p.doc.Paragraphs[i].Tokens.End
	if o.marked && len(p.stack) == 1 {
		if at := p.forgotten(o.token, end, p.next == p.doc.Word(o.token)); at > 0 {
			p.mend(Unclosed, o.token)
			p.stretch(i, o, at, false)
			return -1
		}
	}
	if n := len(p.out); n > 0 && p.out[n-1].Tokens.End == end-1 && p.out[n-1].Closed && p.out[n-1].Style == o.family.style() && p.out[n-1].Paragraph == i && o.marked && len(p.stack) == 1 {
		// “A. “B.” with one mark too many: the first opens and the last closes.
		inner := p.out[n-1]
		p.out = p.out[:n-1]
		if inner.Opened {
			p.roles[inner.Tokens.First-1] = Stray
			p.mend(Unclosed, inner.Tokens.First-1)
		}
		p.stretch(i, o, inner.Tokens.End, true)
		return -1
	}
	if p.closedSingly(o, end) {
		p.roles[end-1] = Closes
		p.mend(Unclosed, o.token)
		p.stretch(i, o, end-1, true)
		return -1
	}
	if p.next != p.doc.Word(o.token) && p.endless(o, end, mostSentences) {
		p.mend(Unclosed, o.token)
		p.stretch(i, o, p.doc.SentenceAt(o.token+1).End, false)
		return -1
	}
	return p.stretch(i, o, end, false)
}

// closedSingly reports whether what the mark o opened, a double one, ends with a single one before token end, where the paragraph behind does not go on with it: “It
// does not work.’
func (p *pairer) closedSingly(o open, end int) bool {
	last := end - 1
	if !o.marked || o.family != double || len(p.stack) > 1 || last <= o.token+2 || p.next == p.doc.Word(o.token) {
		return false
	}
	c := candidate{token: last}
	w := p.doc.Word(last)
	return (w == "’" || w == "'") && p.roles[last] == None && !p.doc.Tokens[last].SpaceBefore && p.stops(&c)
}

// block makes an indented paragraph a stretch of its own, and a chain of those that follow one another.
func (p *pairer) block(i, carried int) int {
	if carried >= 0 && p.out[carried].Style != Block {
		p.giveUp(carried)
		carried = -1
	}
	r := p.doc.Paragraphs[i].Tokens
	for r.Len() > 1 && p.doc.Word(r.First) == ">" {
		r.First++
	}
	s := Stretch{Outer: p.doc.SpanOf(r), Inner: p.doc.SpanOf(r), Tokens: r, Paragraph: i, Style: Block, Parent: -1, Next: -1, Prev: carried}
	p.out = append(p.out, s)
	if carried >= 0 {
		p.out[carried].Next = len(p.out) - 1
	}
	return len(p.out) - 1
}

// result puts the stretches in order, an outer one before those within it, and tells what stands in what.
func (p *pairer) result() Result {
	order := make([]int, len(p.out))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := p.out[a].Tokens, p.out[b].Tokens
		return cmp.Or(cmp.Compare(x.First, y.First), cmp.Compare(y.End, x.End), cmp.Compare(a, b))
	})
	place := make([]int, len(order))
	for i, o := range order {
		place[o] = i
	}
	move := func(i int) int {
		if i < 0 {
			return -1
		}
		return place[i]
	}
	sorted := make([]Stretch, len(order))
	var inside []int
	for i, o := range order {
		s := p.out[o]
		s.Next, s.Prev = move(s.Next), move(s.Prev)
		for len(inside) > 0 && sorted[inside[len(inside)-1]].Tokens.End <= s.Tokens.First {
			inside = inside[:len(inside)-1]
		}
		if len(inside) > 0 {
			s.Parent = inside[len(inside)-1]
		}
		sorted[i] = s
		inside = append(inside, i)
	}
	slices.SortStableFunc(p.mends, func(a, b Mend) int { return cmp.Compare(a.Mark.Start, b.Mark.Start) })
	return Result{Stretches: sorted, Mends: p.mends, Role: p.roles}
}
