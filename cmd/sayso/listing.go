package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/internal/text"
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

// isTerminal takes any character device for a terminal but the one that holds nothing.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 || os.Getenv("TERM") == "" {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// listing prints an article for a person to read: each speaker with what they said, then the rest.
func listing(w io.Writer, a sayso.Article, p palette) error {
	l := &lister{w: w, article: a, palette: p}
	for i, s := range a.Speakers {
		l.speaker(i, s)
	}
	l.open()
	l.sources()
	l.terms()
	l.issues()
	if len(a.Speakers)+len(a.Quotes)+len(a.Responses)+len(a.Sources)+len(a.Terms)+len(a.Issues) == 0 {
		l.printf("no quotes, no sources\n")
	}
	return l.err
}

type lister struct {
	w       io.Writer
	article sayso.Article
	palette
	err error
}

func (l *lister) printf(format string, a ...any) {
	if l.err == nil {
		_, l.err = fmt.Fprintf(l.w, format, a...)
	}
}

func (l *lister) speaker(i int, s sayso.Speaker) {
	about := []string{s.Kind.String()}
	if s.Anonymous {
		about = append(about, "not named")
	}
	about = append(about, s.Titles...)
	if s.Affiliation != "" {
		about = append(about, "of "+s.Affiliation)
	}
	l.printf("%s%s%s %s(%s)%s\n", l.name, shown(s.Name), l.reset, l.faint, shown(strings.Join(about, ", ")), l.reset)
	l.quotes(i)
	l.responses(i)
	l.printf("\n")
}

// open prints the quotes and responses whose speaker the article leaves open, where there are any.
func (l *lister) open() {
	isOpen := func(q sayso.Quote) bool { return q.Attribution.Speaker < 0 }
	hasNobody := func(r sayso.Response) bool { return r.Speaker < 0 }
	if slices.ContainsFunc(l.article.Quotes, isOpen) || slices.ContainsFunc(l.article.Responses, hasNobody) {
		l.printf("%sSpeaker not identified%s\n", l.name, l.reset)
		l.quotes(-1)
		l.responses(-1)
		l.printf("\n")
	}
}

func (l *lister) responses(speaker int) {
	for _, r := range l.article.Responses {
		if r.Speaker == speaker {
			l.printf("  %s: %s\n", r.Kind, shown(l.article.Slice(r.Span)))
		}
	}
}

// said is the text of a quote, with a mark of omission where it was interrupted: joined by a space alone, its pieces
// would read as a sentence that nobody wrote. The comma that led over to who says it goes.
func (l *lister) said(q sayso.Quote) string {
	pieces := make([]string, len(q.Spans))
	for i, s := range q.Spans {
		pieces[i] = shown(l.article.Slice(s))
		if i < len(q.Spans)-1 {
			pieces[i] = strings.TrimSuffix(pieces[i], ",")
		}
		if q.Kind == sayso.Mixed {
			pieces[i] = markBefore(l.article.Text[:s.Start]) + pieces[i] + markBehind(l.article.Text[s.End:])
		}
	}
	return strings.Join(pieces, " … ")
}

func (l *lister) quotes(speaker int) {
	for q := range l.article.QuotesBy(speaker) {
		said := l.said(q)
		if q.Kind == sayso.Direct {
			said = "“" + said + "”"
		}
		how := []string{q.Kind.String()}
		if q.Act != sayso.Speech {
			how = append(how, q.Act.String())
		}
		if q.Attribution.Negated {
			how = append(how, "negated")
		}
		if cue := l.article.Slice(q.Attribution.Cue); cue != "" {
			how = append(how, cue)
		}
		if to := l.article.Slice(q.Attribution.Addressee); to != "" && !pronouns[strings.ToLower(to)] {
			how = append(how, "to "+to)
		}
		if sure := q.Attribution.Confidence; sure < unsure {
			how = append(how, fmt.Sprintf("unsure %.2f", sure))
		}
		l.printf("  %s %s[%s]%s\n", said, l.faint, shown(strings.Join(how, ", ")), l.reset)
	}
}

// unsure is the confidence below which a quote is marked for a second look.
const unsure = 0.7

// pronouns tell a reader of the listing nothing about who was told.
var pronouns = map[string]bool{
	"i": true, "me": true, "we": true, "us": true, "you": true, "he": true, "him": true, "she": true, "her": true, "it": true, "they": true, "them": true,
	"who": true, "whom": true, "which": true, "that": true, "this": true, "one": true, "myself": true, "yourself": true, "himself": true, "herself": true,
	"itself": true, "ourselves": true, "yourselves": true, "themselves": true, "each other": true, "one another": true,
}

func (l *lister) sources() {
	for i, s := range l.article.Sources {
		if i == 0 {
			l.printf("%sSources cited%s\n", l.name, l.reset)
		}
		l.printf("  %s %s(%s)%s\n", shown(s.Name), l.faint, s.Kind, l.reset)
	}
	if len(l.article.Sources) > 0 {
		l.printf("\n")
	}
}

func (l *lister) terms() {
	for i, t := range l.article.Terms {
		if i == 0 {
			l.printf("%sIn quotation marks, said by nobody%s\n", l.name, l.reset)
		}
		l.printf("  %s %s(%s)%s\n", shown(l.article.Slice(t.Span)), l.faint, t.Kind, l.reset)
	}
	if len(l.article.Terms) > 0 {
		l.printf("\n")
	}
}

func (l *lister) issues() {
	line, column, at := 1, 1, 0 // as an editor counts: from 1, in characters
	for i, s := range l.article.Issues {
		if i == 0 {
			l.printf("%sQuotation marks to look at%s\n", l.name, l.reset)
		}
		before := l.article.Slice(sayso.Span{Start: at, End: s.Span.Start})
		at = s.Span.Start
		if n := strings.LastIndexByte(before, '\n'); n >= 0 {
			line += strings.Count(before, "\n")
			column, before = 1, before[n+1:]
		}
		column += utf8.RuneCountInString(before)
		l.printf("  line %d, column %d: %s %s\n", line, column, s.Kind, shown(l.article.Slice(s.Span)))
	}
	if len(l.article.Issues) > 0 {
		l.printf("\n")
	}
}

// shown is a text of the article as one line, without page code: “A &amp;<br> B” is “A & B”.
func shown(s string) string { return oneLine(text.Plain(s)) }

// oneLine makes one line of a text that may run over several, and takes out what would steer a terminal.
func oneLine(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f || 0x80 <= c && c < 0xa0 {
			return -1
		}
		return c
	}, strings.Join(strings.Fields(s), " "))
}

// markBefore and markBehind are the mark, at the end and at the start of the words beside it, that a piece of a mixed quote leaves out where it begins or ends with the
// words in quotation marks.
func markBefore(s string) string {
	c, n := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune("“‘\"'`«‹„‚「", c) {
		return ""
	}
	if two := s[max(0, len(s)-2*n):]; two == "''" || two == "``" {
		return two // two single marks are one
	}
	return s[len(s)-n:]
}

func markBehind(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("”’\"'»›“」", c) {
		return ""
	}
	if strings.HasPrefix(s, "''") {
		return s[:2]
	}
	return s[:n]
}
