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
)

// A job is one line of a stream on its way through: answer gets what is to be printed for it.
type job struct {
	line   []byte
	number int
	answer chan []byte // one line, nil for an empty one
	failed bool        // set before the answer is sent
}

// stream reads one article a line and prints one a line, in the same order, on all cores. A line that cannot be read is answered with its
// number and what is wrong with it. What is returned is an error of reading or writing.
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
				b, err := c.answer(j.line)
				if err != nil {
					j.failed = true
					b, _ = json.Marshal(struct {
						Line  int    `json:"line"`
						Error string `json:"error"`
					}{j.number, err.Error()})
				}
				j.answer <- b
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for _, name := range names {
			err := c.lines(name, func(number int, line []byte) bool {
				j := &job{line: line, number: number, answer: make(chan []byte, 1)}
				select {
				case order <- j:
				case <-stopped:
					return false
				}
				jobs <- j
				return true
			})
			if err != nil {
				order <- complaint(err)
			}
		}
	}()
	err := c.write(order)
	close(stopped)
	for j := range order { // let the reader and the workers finish
		<-j.answer
	}
	return err
}

// complaint is a job that carries an error about an input as a whole.
func complaint(err error) *job {
	j := &job{number: -1, line: []byte(err.Error()), answer: make(chan []byte, 1)}
	j.answer <- nil
	return j
}

// write prints the answers in the order of their lines.
func (c *command) write(order <-chan *job) error {
	out := bufio.NewWriterSize(c.out, 1<<16)
	for j := range order {
		b := <-j.answer
		if j.number < 0 {
			c.complain(errors.New(string(j.line)))
			continue
		}
		if j.failed {
			c.failed = true
		}
		if _, err := out.Write(append(b, '\n')); err != nil {
			return err
		}
		if len(order) == 0 {
			if err := out.Flush(); err != nil {
				return err
			}
		}
		c.progress.step(1)
	}
	return out.Flush()
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

// answer is the line printed for a line read. The id is repeated as it was given.
func (c *command) answer(line []byte) ([]byte, error) {
	var in struct {
		ID   json.RawMessage `json:"id"`
		Text *string         `json:"text"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, fmt.Errorf("not a JSON object with an id and a text: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	if in.Text == nil {
		return nil, errors.New("there is no text")
	}
	if c.conllu {
		var b bytes.Buffer
		err := conllu(&b, idText(in.ID), *in.Text)
		return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
	}
	b, err := c.parser.Parse(*in.Text).JSON(c.offsets)
	if err != nil {
		return nil, err
	}
	if in.ID == nil {
		in.ID = json.RawMessage("null")
	}
	return withID(in.ID, b), nil
}
