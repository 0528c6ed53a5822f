package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/sayso-news/sayso"
)

// readFiles reads each file named, or standard input, and prints what is in it. A file that cannot be read is
// complained about and passed over, one in another encoding complained about and read as well as it can be; what is
// returned is an error of writing.
func (c *command) readFiles() error {
	names := c.files
	if len(names) == 0 {
		names = []string{"-"}
		c.hint()
	}
	out := bufio.NewWriter(c.out)
	for i, name := range names {
		text, err := c.read(name)
		if err != nil {
			c.complain(err)
			continue
		}
		if at := firstInvalid(text); at >= 0 {
			c.complain(fmt.Errorf("%s: not valid UTF-8 (first bad byte at %d), read as it is; try -charset windows-1252", inWords(name), at))
		}
		if c.conllu {
			id := name
			if name == "-" {
				id = ""
			}
			err = conllu(out, id, text)
		} else {
			err = c.print(out, name, i, c.parser.Parse(text))
		}
		if err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
		c.progress.step(1)
	}
	return nil
}

// hint tells somebody at a terminal, who named no file, what the command is waiting for.
func (c *command) hint() {
	if f, ok := c.stdin.(*os.File); ok && isTerminal(f) {
		fmt.Fprintln(c.err, "sayso: reading an article from standard input; end it with ctrl-D")
	}
}

// read is the text of a file, decoded to UTF-8.
func (c *command) read(name string) (string, error) {
	var b []byte
	var err error
	if name == "-" {
		b, err = io.ReadAll(c.stdin)
	} else if info, statErr := os.Stat(name); statErr == nil && info.IsDir() {
		return "", fmt.Errorf("%s is a directory", name)
	} else {
		b, err = os.ReadFile(name)
	}
	if err != nil {
		return "", err
	}
	text, err := decode(b, c.charset)
	if err != nil {
		return "", fmt.Errorf("%s: %w", inWords(name), err)
	}
	return text, nil
}

// inWords is the name of an input for a person to read.
func inWords(name string) string {
	if name == "-" {
		return "standard input"
	}
	return name
}

// print prints the i-th article.
func (c *command) print(w io.Writer, name string, i int, a sayso.Article) error {
	many := len(c.files) > 1
	if !c.json {
		if many {
			if i > 0 {
				fmt.Fprintln(w)
			}
			fmt.Fprintf(w, "%s\n\n", name)
		}
		return listing(w, a, colours(c.out))
	}
	b, err := a.JSON(c.offsets)
	if err != nil {
		return err
	}
	if many {
		b = withID(encode(name), b)
	} else {
		var in bytes.Buffer
		if err := json.Indent(&in, b, "", "  "); err != nil {
			return err
		}
		b = in.Bytes()
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// withID puts an id, which is JSON, in front of the members of a JSON object that has some.
func withID(id, object []byte) []byte {
	out := append([]byte(`{"id":`), id...)
	out = append(out, ',')
	return append(out, object[1:]...)
}

// encode is the JSON of a value that has one, with & < > as they are.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
