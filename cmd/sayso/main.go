// Sayso reads news articles and prints the quotes, who said them, and the sources cited.
//
// Run it with -h for what it takes and prints.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"

	"github.com/sayso-news/sayso"
	"github.com/sayso-news/sayso/deep"
)

const help = `Usage: sayso [flags] [file ...]

Sayso reads news articles in plain text. It prints who is quoted, with what
words, and how; the sources that are cited; and who declined to comment. It
reads the files named, or standard input where none is. "-" stands for standard
input too.

  sayso article.txt                 a listing to read
  sayso -json article.txt           the same as JSON
  sayso -jsonl < articles.jsonl     one {"id": …, "text": …} a line in, one
                                    article a line out
  sayso -format conllu article.txt  the words of the article with their tags and
                                    the names among them

Flags, which go before the files:
  -json             print JSON: of one article an object, indented; of several
                    files one object a line, each with the file's name as "id"
  -jsonl            read one JSON object with "id" and "text" a line and print
                    one a line, in the same order. Offsets count in the text
                    once its JSON escapes are decoded. A bad line is answered in
                    its place with {"id": …, "line": N, "error": …}; "id" is
                    left out where the line has none, and "file" is there too
                    where several files are read. Bytes in a line are counted
                    from 0
  -format NAME      listing (the default), json (as -json), or conllu: the
                    sentences, words, lemmas, tags and names as CoNLL-U, no
                    heads; with -jsonl one document after the other, each behind
                    "# newdoc id = …", and errors on standard error only
  -deep             read with the transformer of package deep: more is found,
                    and more of it is right, but at kilobytes a second instead
                    of megabytes. It makes no difference to -format conllu
  -thoughts         find beliefs, hopes and plans too
  -min-confidence P leave out quotes less likely to be right than P, from 0 to 1
  -offsets UNIT     count offsets in JSON in byte (the default), rune (Unicode
                    code points, as in Python) or utf16 (as in JavaScript, Java
                    and C#)
  -charset NAME     the encoding of the files: utf-8, utf-16, windows-1252, …;
                    by default UTF-8, or what a byte order mark says. Offsets
                    are into the text once it is decoded to UTF-8, byte order
                    mark taken off
  -version          print the version
  -h, -help         print this

In the listing, "unsure 0.63" marks a quote with a confidence below 0.7, and …
joins the pieces of one that is interrupted or runs over several paragraphs.

The exit status is 0; or 1 where some input could not be read, or not in its
encoding (the rest is answered all the same); or 2 where a flag is not known or
does not go with the others.
`

// options are the flags once they have been checked.
type options struct {
	json, jsonl bool
	conllu      bool
	offsets     sayso.Offset
	charset     string
	deep        bool
	opts        []sayso.Option
	files       []string
}

// Ctrl-C and a closed pipe end the process as they end any Go program that does not ask otherwise: at once and without a word.
func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the command without the process around it: it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, code, done := parseFlags(args, stdout, stderr)
	if done {
		return code
	}
	c := &command{options: o, stdin: stdin, out: stdout, err: stderr, progress: newProgress(stderr, len(o.files))}
	if o.deep && o.jsonl {
		o.opts = append(o.opts, deep.Engine()) // several articles are read at once, and counted when they are done
	} else if o.deep {
		o.opts = append(o.opts, deep.Reporting(c.progress.within))
	}
	c.parser = sayso.New(o.opts...)
	var err error
	if o.jsonl {
		err = c.stream()
	} else {
		if os.Getenv("GOGC") == "" {
			debug.SetGCPercent(50) // one article after the other, a long one is read in less memory, and no slower
		}
		err = c.readFiles()
	}
	c.progress.clear()
	if err != nil {
		c.complain(err)
	}
	if c.failed {
		return 1
	}
	return 0
}

// parseFlags reads the command line. done is set where there is nothing left to do but to exit.
func parseFlags(args []string, stdout, stderr io.Writer) (o options, code int, done bool) {
	fs := flag.NewFlagSet("sayso", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.BoolVar(&o.json, "json", false, "")
	fs.BoolVar(&o.jsonl, "jsonl", false, "")
	format := fs.String("format", "", "")
	thoughts := fs.Bool("thoughts", false, "")
	least := fs.Float64("min-confidence", 0, "")
	offsets := fs.String("offsets", "byte", "")
	fs.StringVar(&o.charset, "charset", "", "")
	fs.BoolVar(&o.deep, "deep", false, "")
	version := fs.Bool("version", false, "")

	wrong := func(format string, a ...any) (options, int, bool) {
		fmt.Fprintf(stderr, "sayso: "+format+"; sayso -h lists the flags\n", a...)
		return o, 2, true
	}
	if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
		io.WriteString(stdout, help)
		return o, 0, true
	} else if err != nil {
		return wrong("%v", err)
	}
	if *version {
		fmt.Fprintln(stdout, "sayso", buildVersion())
		return o, 0, true
	}
	set := map[string]bool{}
	fs.Visit(func(f *flag.Flag) { set[f.Name] = true })
	units := map[string]sayso.Offset{"byte": sayso.Bytes, "rune": sayso.Runes, "utf16": sayso.UTF16}
	unit, ok := units[*offsets]
	o.json, o.conllu = o.json || *format == "json", *format == "conllu"
	late := lateFlag(args, fs.Args())
	switch {
	case late != "":
		return wrong("flags go before files: %s", late)
	case !slices.Contains([]string{"", "listing", "json", "conllu"}, *format):
		return wrong("-format is listing, json or conllu, not %q", *format)
	case set["json"] && set["format"] && *format != "json":
		return wrong("-json and -format %s do not go together", *format)
	case o.jsonl && set["json"]:
		return wrong("-json and -jsonl do not go together")
	case o.jsonl && set["format"] && !o.conllu:
		return wrong("-jsonl and -format %s do not go together", *format)
	case !ok:
		return wrong("-offsets is byte, rune or utf16, not %q", *offsets)
	case set["offsets"] && (o.conllu || !o.json && !o.jsonl):
		return wrong("-offsets is about JSON: it goes with -json or -jsonl")
	case !(*least >= 0 && *least <= 1):
		return wrong("-min-confidence is from 0 to 1, not %v", *least)
	case o.conllu && (set["thoughts"] || set["min-confidence"]):
		return wrong("-format conllu prints no quotes: -thoughts and -min-confidence do not go with it")
	case o.charset != "" && encodingOf(o.charset) == nil:
		return wrong("-charset %q is not known", o.charset)
	case o.jsonl && o.charset != "":
		return wrong("-jsonl reads UTF-8: -charset does not go with it")
	}
	o.offsets, o.files = unit, fs.Args()
	o.opts = []sayso.Option{sayso.WithMinConfidence(*least)}
	if *thoughts {
		o.opts = append(o.opts, sayso.WithThoughts())
	}
	return o, 0, false
}

// lateFlag is the first of the files that looks like a flag, unless "--" says that none is.
func lateFlag(args, files []string) string {
	if n := len(args) - len(files); n > 0 && args[n-1] == "--" {
		return ""
	}
	for _, f := range files {
		if len(f) > 1 && f[0] == '-' {
			return f
		}
	}
	return ""
}

// buildVersion is the version that the module was built at, as far as the build knows it.
func buildVersion() string {
	if b, ok := debug.ReadBuildInfo(); ok && b.Main.Version != "" {
		return b.Main.Version
	}
	return "(devel)"
}

// A command is one run.
type command struct {
	options
	parser   *sayso.Parser
	stdin    io.Reader
	out, err io.Writer
	progress *progress
	failed   bool // some input could not be read
}

// complain prints one line about an input that could not be read.
func (c *command) complain(err error) {
	c.progress.clear()
	fmt.Fprintf(c.err, "sayso: %v\n", err)
	c.failed = true
}
