package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/sayso-news/sayso"
)

// A palette gives colours to the parts of a listing; the zero palette gives none.
type palette struct{ name, faint, reset string }

// colours is the palette for an output: colours on a terminal, unless the environment asks for none.
func colours(w io.Writer) palette {
	f, ok := w.(*os.File)
	if !ok || !isTerminal(f) || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return palette{}
	}
	return palette{"\x1b[1m", "\x1b[2m", "\x1b[0m"}
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != ""
}

// listing prints an article for a person to read: each speaker with what they said, then the rest.
func listing(w io.Writer, a sayso.Article, p palette) error {
	l := &lister{w: w, article: a, palette: p}
	for i, s := range a.Speakers {
		l.speaker(i, s)
	}
	if n := count(a, -1); n > 0 {
		l.printf("%snobody in particular%s\n", p.name, p.reset)
		l.quotes(-1)
	}
	l.sources()
	l.terms()
	l.issues()
	if l.empty {
		l.printf("no quotes, no sources\n")
	}
	return l.err
}

type lister struct {
	w       io.Writer
	article sayso.Article
	palette
	empty bool
	err   error
}

func (l *lister) printf(format string, a ...any) {
	if l.err == nil {
		_, l.err = fmt.Fprintf(l.w, format, a...)
	}
}

func count(a sayso.Article, speaker int) int {
	n := 0
	for range a.QuotesBy(speaker) {
		n++
	}
	return n
}

func (l *lister) speaker(i int, s sayso.Speaker) {
	about := []string{s.Kind.String()}
	if s.Anonymous {
		about = append(about, "not named")
	}
	about = append(about, s.Titles...)
	if s.Affiliation != "" {
		about = append(about, s.Affiliation)
	}
	l.printf("%s%s%s %s(%s)%s\n", l.name, oneLine(s.Name), l.reset, l.faint, oneLine(strings.Join(about, ", ")), l.reset)
	l.quotes(i)
	for _, r := range l.article.Responses {
		if r.Speaker == i {
			l.printf("  %s: %s\n", r.Kind, oneLine(l.article.Slice(r.Span)))
		}
	}
	l.printf("\n")
}

func (l *lister) quotes(speaker int) {
	for q := range l.article.QuotesBy(speaker) {
		said := oneLine(l.article.Said(q))
		switch q.Kind {
		case sayso.Direct:
			said = "“" + said + "”"
		case sayso.Mixed:
			said = l.markBefore(q.Spans[0].Start) + said + l.markBehind(q.Spans[len(q.Spans)-1].End)
		}
		how := []string{q.Kind.String()}
		if q.Act != sayso.Speech {
			how = append(how, q.Act.String())
		}
		if q.Attribution.Negated {
			how = append(how, "not said")
		}
		if cue := l.article.Slice(q.Attribution.Cue); cue != "" {
			how = append(how, cue)
		}
		if to := l.article.Slice(q.Attribution.Addressee); to != "" {
			how = append(how, "to "+to)
		}
		l.printf("  %s %s[%s]%s\n", said, l.faint, oneLine(strings.Join(how, ", ")), l.reset)
	}
}

func (l *lister) sources() {
	for i, s := range l.article.Sources {
		if i == 0 {
			l.printf("%sSources cited%s\n", l.name, l.reset)
		}
		l.printf("  %s %s(%s)%s\n", oneLine(s.Name), l.faint, s.Kind, l.reset)
	}
	if len(l.article.Sources) > 0 {
		l.printf("\n")
	}
	l.empty = len(l.article.Speakers)+len(l.article.Sources)+len(l.article.Quotes)+len(l.article.Terms) == 0
}

func (l *lister) terms() {
	for i, t := range l.article.Terms {
		if i == 0 {
			l.printf("%sIn quotation marks, said by nobody%s\n", l.name, l.reset)
		}
		l.printf("  %s %s(%s)%s\n", oneLine(l.article.Slice(t.Span)), l.faint, t.Kind, l.reset)
	}
	if len(l.article.Terms) > 0 {
		l.printf("\n")
	}
}

func (l *lister) issues() {
	for i, s := range l.article.Issues {
		if i == 0 {
			l.printf("%sQuotation marks to look at%s\n", l.name, l.reset)
		}
		l.printf("  byte %d: %s %s\n", s.Span.Start, s.Kind, l.article.Slice(s.Span))
	}
}

// oneLine makes one line of a text that may run over several, and takes out what would steer a terminal.
func oneLine(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f || 0x80 <= c && c < 0xa0 {
			return -1
		}
		return c
	}, strings.Join(strings.Fields(s), " "))
}

// markBefore and markBehind are the mark that a mixed quote leaves out where it begins or ends with the words in quotation marks.
func (l *lister) markBefore(at int) string {
	c, _ := utf8.DecodeLastRuneInString(l.article.Text[:at])
	if !strings.ContainsRune("“‘\"'«‹„‚「", c) {
		return ""
	}
	return string(c)
}

func (l *lister) markBehind(at int) string {
	c, _ := utf8.DecodeRuneInString(l.article.Text[at:])
	if !strings.ContainsRune("”’\"'»›“」", c) {
		return ""
	}
	return string(c)
}
