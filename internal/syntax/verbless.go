package syntax

import (
	"strings"

	"github.com/sayso-news/sayso/internal/text"
)

// past makes verbs of what is tagged as a noun between a noun and what may be its object, though it is the past of a verb: the tribunal heard | she.
func past(d *document, fs []form, r text.Range, tags []Tag) {
	for t := r.First + 1; t+1 < r.End; t++ {
		if (tags[t] == VB || tags[t] == VBP) && tags[t-1] != TO && tags[t-1] != MD && pastOf(d.Word(t)) {
			tags[t] = VBD // Floods, she said, froze the harvest
		}
		if tags[t] != NN && tags[t] != JJ || !tags[t-1].Noun() && tags[t-1] != Comma || tags[t+1] == POS || tags[t+1] == HYPH || tags[t+1].Verb() {
			continue
		}
		if tag := fs[t].often(); tag == VBD || tag == None && pastOf(d.Word(t)) || tag == VBN && tags[t] == NN && tags[t+1] != IN && tags[t-1].Noun() {
			tags[t] = VBD
		}
	}
}

// pastOf reports whether a word is the past of an irregular verb, whose present is written otherwise: stole; not are, nor put.
func pastOf(w string) bool {
	base := Base(w)
	return base != w && base != "be" && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing") && KnownVerb(base)
}

// verbless gives a verb to what stands before a comma and who reports it, where none was seen, to the first word that may be one: Banks in the region oppose new rules, the watchdog said.
func verbless(d *document, s text.Range, tags []Tag) {
	comma := reportedUpTo(d, s, tags)
	first := s.First
	for t := first + 1; t < min(comma, s.First+10); t++ {
		if w := d.Word(t); (w == "—" || w == "–" || w == "-") && d.Tokens[t].SpaceBefore {
			first = t + 1 // behind a dateline
		}
	}
	if comma-first < 4 {
		return
	}
	if _, n := mainVerbs(tags, first, comma); n > 0 {
		return
	}
	head := -1 // of the subject
	for t := first; t < comma && head < 0; t++ {
		switch tag := tags[t]; {
		case tag.Noun() && !tags[t+1].Noun() && tags[t+1] != POS && tags[t+1] != HYPH || tag.Noun() && mayBeVerb(d.Word(t+1), true):
			head = t
		case tag.Noun(), tag == DT, tag == JJ, tag == CD, tag == PRPS, tag == POS, tag == HYPH, tag == RB, tag == Dollar:
		default:
			return
		}
	}
	if head < 0 {
		return
	}
	plural := tags[head] == NNS || tags[head] == NNPS || pluralNouns[d.plain(head)]
	for t := head + 1; t < comma; t++ {
		before := tags[t-1].Noun() || tags[t-1] == RB || tags[t-1] == RBR || tags[t-1] == JJ && t > head+2 && tags[t-2] == DT // the north
		if tag := tags[t]; before && (tag == NN || tag == NNS || tag == JJ || tag == VBN || tag == VB) && tags[t+1] != POS && tags[t+1] != HYPH && !capital(d.Word(t)) && mayBeVerb(d.Word(t), plural) {
			switch w := d.plain(t); {
			case strings.HasSuffix(w, "s") && !plural:
				tags[t] = VBZ
			case d.base(t) == w && plural && !unchanged[w]:
				tags[t] = VBP
			default:
				tags[t] = VBD
			}
			return
		}
	}
}

// behindApposition is the comma before a subject that an apposition stands behind, which ends with the comma at token t: …, | Ann Hale, the lead author, said. It is the first token of
// the sentence where there is none.
func behindApposition(s text.Range, tags []Tag, t int) int {
	commas := 0
	for k := t - 1; k > max(s.First, t-24); k-- {
		if tags[k] != Comma {
			continue
		}
		if commas++; commas == 2 {
			return k
		}
	}
	return s.First
}

// mayBeVerb reports whether a word may be the verb of a subject in the plural, or in the singular.
func mayBeVerb(w string, plural bool) bool {
	w = normal(w)
	base := Base(w)
	switch {
	case !KnownVerb(base), strings.HasSuffix(w, "ing"):
		return false
	case w == base:
		return plural || unchanged[w]
	case strings.HasSuffix(w, "s"):
		return !plural
	}
	return true
}

// unchanged are verbs whose past is as their base.
var unchanged = map[string]bool{"beat": true, "burst": true, "cast": true, "cost": true, "cut": true, "hit": true, "hurt": true, "let": true, "put": true, "quit": true, "set": true, "shed": true, "shut": true, "split": true,
	"spread": true}

// reportedUpTo is the comma, behind which a sentence ends with who reports what stands before it, or nearly does: …, | the agency said on Friday; …, | the agency said, part of a plan. It is the first token of the sentence where there is none.
func reportedUpTo(d *document, s text.Range, tags []Tag) int {
	commas := 0
	for t := s.End - 1; t > s.First && commas < 2; t-- {
		if tags[t] != Comma {
			continue
		}
		commas++
		for k := t + 1; k < min(s.End, t+14); k++ {
			if tags[k].Finite() || tags[k] == VBN {
				if !reportingVerbs()[d.base(k)] {
					break
				}
				if k > t+1 {
					return t
				}
				return behindApposition(s, tags, t)
			}
			if !tags[k].Noun() && tags[k] != DT && tags[k] != JJ && tags[k] != CD && tags[k] != PRPS && tags[k] != POS && tags[k] != HYPH && tags[k] != IN && tags[k] != PRP && tags[k] != CC {
				break
			}
		}
	}
	return s.First
}
