package main

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// encodingOf is the encoding of the given name, nil where it is not known.
func encodingOf(name string) encoding.Encoding {
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	return e
}

// decode makes UTF-8 of a file. A byte order mark says what it is, and is taken off; else charset does; else it is taken for UTF-8. UTF-8
// that is not valid stays as it is. What holds NUL bytes once it is decoded is no text.
func decode(b []byte, charset string) (string, error) {
	var e encoding.Encoding
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		b = b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		e = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		e = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case charset != "":
		if name, _ := htmlindex.Name(encodingOf(charset)); name != "utf-8" {
			e = encodingOf(charset)
		}
	}
	if e != nil {
		d, err := e.NewDecoder().Bytes(b)
		if err != nil {
			return "", fmt.Errorf("not in the encoding that it should be in: %w", err)
		}
		b = d
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return "", errBinary
	}
	return string(b), nil
}

var errBinary = errors.New("not a text: it holds NUL bytes; perhaps it is UTF-16: try -charset utf-16le or utf-16be")

// firstInvalid is where the first byte that is not valid UTF-8 stands in a text, -1 where all are.
func firstInvalid(s string) int {
	for i, r := range s {
		if r != utf8.RuneError {
			continue
		}
		if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 { // and not U+FFFD written out
			return i
		}
	}
	return -1
}
