package marks

// mismatched makes a closing mark one of the family that the sentence opened with where it is of the other, and neither has a partner: 'No, thank you." It reports
// whether it changed any. Where the paragraph behind goes on with what is said, nothing has to close.
func (p *pairer) mismatched(cs []candidate) bool {
	changed := false
	waits := [2]int{-1, -1} // the candidate that opened last and waits for its partner, double and single
	for k := range cs {
		c := &cs[k]
		if c.family > single {
			continue
		}
		other := single - c.family
		switch c.strong() {
		case opener:
			waits[c.family] = k
		case closer:
			if waits[c.family] >= 0 {
				waits[c.family] = -1
			} else if o := waits[other]; o >= 0 && p.partners(&cs[o], c) {
				p.mend(Reversed, c.token)
				c.family, waits[other], changed = other, -1, true
			}
		}
	}
	return changed
}

// partners reports whether c may close what o opened though it is of the other family.
func (p *pairer) partners(o, c *candidate) bool {
	from, to := p.doc.Tokens[o.token], p.doc.Tokens[c.token-1]
	if o.ahead == closer || from.Sentence != to.Sentence || p.next == p.doc.Word(o.token) {
		return false
	}
	return c.family == double || !mayDrop(p.doc.Word(c.token-1))
}
