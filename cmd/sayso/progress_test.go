package main

import (
	"strings"
	"testing"
	"time"
)

// What is shown says how far the command is, also within an article, but not too often, and nothing where it is no terminal.
func TestProgress(t *testing.T) {
	var b strings.Builder
	p := &progress{w: &b, total: 3, start: time.Now().Add(-time.Minute)}
	p.step(1)
	p.within(1, 4)
	p.last = p.start
	p.within(2, 4)
	p.clear()
	if got, want := b.String(), "\r\x1b[K1 of 3 articles\r\x1b[K1 of 3 articles, 50% of the next\r\x1b[K"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	b.Reset()
	p = newProgress(&b, 3)
	p.start = time.Now().Add(-time.Minute)
	p.step(1)
	p.within(1, 2)
	p.clear()
	if b.Len() > 0 {
		t.Errorf("%q", b.String())
	}
}
