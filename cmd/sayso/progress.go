package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// A progress shows on a terminal how many articles have been read, and how much of one that takes long. It shows nothing where standard error is no terminal, nor before
// a second has gone by.
type progress struct {
	mu    sync.Mutex
	w     io.Writer // nil where nothing is to be shown
	total int       // 0 where it is not known
	n     int
	start time.Time
	last  time.Time
}

func newProgress(w io.Writer, total int) *progress {
	p := &progress{total: total, start: time.Now()}
	if f, ok := w.(*os.File); ok && isTerminal(f) {
		p.w = w
	}
	return p
}

// step counts n more articles.
func (p *progress) step(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.n += n
	p.show("")
}

// within shows how much of the article that is being read is done.
func (p *progress) within(done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.show(fmt.Sprintf(", %d%% of the next", 100*done/total))
}

// show writes the line anew, unless it has only just been written.
func (p *progress) show(more string) {
	now := time.Now()
	if p.w == nil || now.Sub(p.start) < time.Second || now.Sub(p.last) < 200*time.Millisecond {
		return
	}
	p.last = now
	if p.total > 1 {
		fmt.Fprintf(p.w, "\r\x1b[K%d of %d articles%s", p.n, p.total, more)
	} else {
		fmt.Fprintf(p.w, "\r\x1b[K%d articles%s", p.n, more)
	}
}

// clear takes the line away, so that something else can be written.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.w != nil && !p.last.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
