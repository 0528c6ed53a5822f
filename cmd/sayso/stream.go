package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"unicode/utf8"
)

// A job is one line of a stream on its way through, or the end of an input that could not be read on.
type job struct {
	file   string
	number int // of the line, from 1; 0 where err is about the input as a whole
	line   []byte

	done   chan struct{} // closed once what follows is set
	answer []byte        // what is to be printed
	id     []byte        // of a line that could not be read, where it has one that can
	err    error         // why it could not
}

// stream reads one article a line and prints one a line, in the same order, on all cores. A line that cannot be read is
// answered in its place with what is wrong with it. What is returned is an error of writing.
func (c *command) stream() error {
	names := c.files
	if len(names) == 0 {
		names = []string{"-"}
		c.hint()
	}
	workers := runtime.GOMAXPROCS(0)
	jobs := make(chan *job)
	order := make(chan *job, 4*workers) // bounds how much is in flight
	stopped := make(chan struct{})      // closed once nobody wants the output

	for range workers {
		go func() {
			for j := range jobs {
				j.answer, j.id, j.err = c.answer(j.line)
				close(j.done)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for _, name := range names {
			err := c.lines(name, func(number int, line []byte) bool {
				j := &job{file: name, number: number, line: line, done: make(chan struct{})}
				select {
				case order <- j:
				case <-stopped:
					return false
				}
				jobs <- j
				return true
			})
			if err != nil {
				j := &job{file: name, err: err, done: make(chan struct{})}
				close(j.done)
				order <- j
			}
		}
	}()
	err := c.write(order)
	close(stopped)
	for j := range order { // let the reader and the workers finish
		<-j.done
	}
	return err
}

// write prints the answers in the order of their lines, and at the end how many lines were bad.
func (c *command) write(order <-chan *job) error {
	out := bufio.NewWriterSize(c.out, 1<<16)
	var unread, misread faults
	total := 0
	for j := range order {
		<-j.done
		if j.number == 0 {
			c.complain(j.err)
			continue
		}
		total++
		b := j.answer
		switch {
		case j.err != nil:
			unread.add(c.place(j))
			b = c.errorLine(j)
		case !utf8.Valid(j.line):
			misread.add(c.place(j))
		}
		if _, err := out.Write(b); err != nil {
			return err
		}
		if len(order) == 0 {
			if err := out.Flush(); err != nil {
				return err
			}
		}
		c.progress.step(1)
	}
	if unread.n > 0 {
		c.complain(fmt.Errorf("could not read %d of %d lines; the first is %s", unread.n, total, unread.first))
	}
	if misread.n > 0 {
		c.complain(fmt.Errorf("not valid UTF-8 in %d of %d lines, read with U+FFFD for each bad byte; the first is %s", misread.n, total, misread.first))
	}
	return out.Flush()
}

// faults counts lines of a sort, and remembers where the first is.
type faults struct {
	n     int
	first string
}

func (f *faults) add(place string) {
	if f.n == 0 {
		f.first = place
	}
	f.n++
}

// place says where a line is.
func (c *command) place(j *job) string {
	if len(c.files) > 1 {
		return fmt.Sprintf("line %d of %s", j.number, inWords(j.file))
	}
	return fmt.Sprintf("line %d", j.number)
}

// errorLine is what is printed in the place of a line that could not be read. CoNLL-U has no place for it: there it goes
// to standard error.
func (c *command) errorLine(j *job) []byte {
	if c.conllu {
		c.complain(fmt.Errorf("%s: %w", c.place(j), j.err))
		return nil
	}
	out := struct {
		File  string `json:"file,omitempty"`
		Line  int    `json:"line"`
		Error string `json:"error"`
	}{Line: j.number, Error: j.err.Error()}
	if len(c.files) > 1 {
		out.File = j.file
	}
	b := encode(out)
	if j.id != nil {
		b = withID(j.id, b)
	}
	return append(b, '\n')
}

// lines calls f with each line of an input that is not empty, its number counted from 1, until f returns false. A line may be of any length.
func (c *command) lines(name string, f func(number int, line []byte) bool) error {
	in := c.stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return fmt.Errorf("%s is a directory", name)
		}
		in = file
	}
	r := bufio.NewReaderSize(in, 1<<16)
	for number := 1; ; number++ {
		line, err := r.ReadBytes('\n')
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		if len(bytes.TrimSpace(line)) > 0 && !f(number, line) {
			return nil
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// answer is what is printed for a line. The id, repeated byte for byte, is returned for a line that cannot be answered too, where there is one.
func (c *command) answer(line []byte) (out, id []byte, err error) {
	var in struct {
		ID   json.RawMessage `json:"id"`
		Text json.RawMessage `json:"text"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		var bad *json.SyntaxError
		if !errors.As(err, &bad) {
			return nil, nil, errors.New("not a JSON object")
		}
		at := min(int(bad.Offset)-1, len(line)) // the offset is that behind the bad byte
		if strings.HasPrefix(bad.Error(), "unexpected end") {
			at = len(bytes.TrimRight(line, " \t\r\n"))
		}
		return nil, idBefore(line), fmt.Errorf("not valid JSON at byte %d", at)
	}
	if bytes.HasPrefix(bytes.TrimSpace(line), []byte("null")) { // which fits into anything
		return nil, nil, errors.New("not a JSON object")
	}
	if in.Text == nil {
		return nil, in.ID, errors.New(`"text" is missing`)
	}
	var text *string
	if err := json.Unmarshal(in.Text, &text); err != nil || text == nil {
		return nil, in.ID, errors.New(`"text" is not a string`)
	}
	if c.conllu {
		var b bytes.Buffer
		err := conllu(&b, idText(in.ID), *text)
		return b.Bytes(), in.ID, err
	}
	b, err := c.parser.Parse(*text).JSON(c.offsets)
	if err != nil {
		return nil, in.ID, err
	}
	id = in.ID
	if id == nil {
		id = []byte("null")
	}
	return append(withID(id, b), '\n'), id, nil
}

// idBefore is the id of an object that is cut off or broken further on, nil where it does not get so far.
func idBefore(line []byte) json.RawMessage {
	d := json.NewDecoder(bytes.NewReader(line))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return nil
		}
		if key == "id" {
			return value
		}
	}
	return nil
}
