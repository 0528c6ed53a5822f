package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/sayso-news/sayso"
)

// readFiles reads each file named, or standard input, and prints what is in it. A file that cannot be read is
// complained about and passed over; what is returned is an error of writing.
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
		name = "standard input"
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
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return text, nil
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
		b = withID(name, b)
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

// withID puts an id in front of the members of a JSON object. The id is any value that JSON can hold.
func withID(id any, object []byte) []byte {
	v, err := json.Marshal(id)
	if err != nil {
		v = []byte("null")
	}
	out := append([]byte(`{"id":`), v...)
	if !bytes.Equal(object, []byte("{}")) {
		out = append(out, ',')
	}
	return append(out, object[1:]...)
}

var errBinary = errors.New("not a text: it holds NUL bytes")
