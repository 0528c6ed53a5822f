package deep

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A piece is the index of an entry of the vocabulary.
type piece uint16

const (
	maxPieces = 12  // of a token: what it has beyond is not looked at
	maxWord   = 100 // runes: a longer word is not known
)

// A vocabulary is the pieces that words are made of, as BERT has them: those that begin a word, and those that go on with it, which are written with
// ## before them.
type vocabulary struct {
	heads, tails map[string]piece
	longest      int // bytes of the longest piece
	size         int

	unknown, start, end, gap piece // a word that cannot be made; before and behind a window; between two paragraphs
}

// newVocabulary makes one of the pieces in the order of their indexes, one a line.
func newVocabulary(lines string) (*vocabulary, error) {
	all := strings.Split(lines, "\n")
	if len(all) > 1<<16 {
		return nil, fmt.Errorf("a vocabulary of %d pieces", len(all))
	}
	v := &vocabulary{heads: make(map[string]piece, len(all)), tails: map[string]piece{}, size: len(all)}
	for i, s := range all {
		pieces := v.heads
		if tail, ok := strings.CutPrefix(s, "##"); ok && tail != "" {
			pieces, s = v.tails, tail
		}
		pieces[s] = piece(i)
		v.longest = max(v.longest, len(s))
	}
	for name, p := range map[string]*piece{"[UNK]": &v.unknown, "[CLS]": &v.start, "[SEP]": &v.end, "[unused0]": &v.gap} {
		var ok bool
		if *p, ok = v.heads[name]; !ok {
			return nil, errors.New("a vocabulary without " + name)
		}
		delete(v.heads, name) // no word of a text
	}
	return v, nil
}

// A speller divides tokens into pieces: it normalises them as BERT does where case does not count (control characters and accents go, NFD, lower case),
// parts them into words at punctuation and at Chinese characters, and takes of each word the longest piece that it begins with, again and again. A word
// for which that does not come out is unknown. It is memory to work in, for one goroutine at a time.
type speller struct {
	*vocabulary
	word  []byte // the normalised word at hand, no longer than maxWord runes
	runes int    // of the word
	out   []piece
	iter  norm.Iter
}

// spell returns the pieces of a token, at least one and at most maxPieces, which stand until the next call. It takes time linear in the token's length.
func (s *speller) spell(token string) []piece {
	s.out = s.out[:0]
	if ascii(token) {
		for i := 0; i < len(token) && len(s.out) < maxPieces; i++ {
			s.rune(rune(token[i]))
		}
	} else {
		s.iter.InitString(norm.NFD, token)
		for !s.iter.Done() && len(s.out) < maxPieces {
			for b := s.iter.Next(); len(b) > 0; {
				r, n := utf8.DecodeRune(b)
				s.rune(r)
				b = b[n:]
			}
		}
	}
	s.close()
	if len(s.out) == 0 {
		s.out = append(s.out, s.unknown)
	}
	return s.out[:min(len(s.out), maxPieces)]
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// rune takes the next rune of a token.
func (s *speller) rune(r rune) {
	if r < utf8.RuneSelf {
		switch c := byte(r); {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			s.add(r)
		case 'A' <= c && c <= 'Z':
			s.add(r + 'a' - 'A')
		case c == ' ', '\t' <= c && c <= '\r' && c != '\v' && c != '\f':
			s.close()
		case c > ' ' && c < 0x7f:
			s.alone(r)
		}
		return
	}
	switch {
	case r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Mn):
	case unicode.IsSpace(r):
		s.close()
	case unicode.IsPunct(r), chinese(r):
		s.alone(unicode.ToLower(r))
	default:
		s.add(unicode.ToLower(r))
	}
}

// add adds a rune to the word.
func (s *speller) add(r rune) {
	s.runes++
	if s.runes <= maxWord {
		s.word = utf8.AppendRune(s.word, r)
	}
}

// alone adds a word of one rune.
func (s *speller) alone(r rune) {
	s.close()
	s.add(r)
	s.close()
}

// close ends the word and adds its pieces.
func (s *speller) close() {
	if s.runes == 0 {
		return
	}
	before := len(s.out)
	pieces := s.heads
	rest := s.word
	if s.runes > maxWord {
		pieces = nil
	}
	for len(rest) > 0 {
		p, n := longest(pieces, rest[:min(len(rest), s.longest)])
		if n == 0 {
			s.out = append(s.out[:before], s.unknown)
			break
		}
		s.out = append(s.out, p)
		rest, pieces = rest[n:], s.tails
	}
	s.word, s.runes = s.word[:0], 0
}

// longest is the longest of the pieces that b begins with, and its length, 0 where there is none.
func longest(pieces map[string]piece, b []byte) (piece, int) {
	for n := len(b); n > 0; n-- {
		if p, ok := pieces[string(b[:n])]; ok {
			return p, n
		}
	}
	return 0, 0
}

// chinese reports whether a rune is one of those that BERT takes for words of their own.
func chinese(r rune) bool {
	return 0x4e00 <= r && r <= 0x9fff || 0x3400 <= r && r <= 0x4dbf || 0xf900 <= r && r <= 0xfaff ||
		0x20000 <= r && r <= 0x2a6df || 0x2a700 <= r && r <= 0x2ceaf || 0x2f800 <= r && r <= 0x2fa1f
}
