package deep

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/label"
	"github.com/sayso-news/sayso/internal/model"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// tinyPieces are the vocabulary of the tiny model.
var tinyPieces = strings.Split("[PAD] [unused0] [UNK] [CLS] [SEP] . , ! \" “ ” ’ a e n o s t 1 ##a ##e ##n ##o ##s ##t ##1 said we will the ann ##s’ café cafe ##ing go 中", " ")

// tinyModel is a model file with random weights, for tests that ask for every part but for no sense.
func tinyModel(tb testing.TB) []byte {
	tb.Helper()
	h := header{Name: "tiny", Labels: label.Names, Layers: 2, Heads: 2, Width: 16, Inner: 24, Positions: maxWindow, Epsilon: 1e-12}
	payload := []byte(strings.Join(tinyPieces, "\n"))
	h.Vocabulary = len(payload)
	rng := rand.New(rand.NewPCG(1, 2))
	number := func(v float64) { payload = binary.LittleEndian.AppendUint32(payload, math.Float32bits(float32(v))) }
	matrix := func(name string, rows, cols int) {
		h.Tensors = append(h.Tensors, tensorHeader{name, rows, cols, kindInt8})
		for range rows {
			number(0.002 + 0.004*rng.Float64())
		}
		for range rows * cols {
			payload = append(payload, byte(int8(rng.IntN(255)-127)))
		}
	}
	vector := func(name string, n int, mean float64) {
		h.Tensors = append(h.Tensors, tensorHeader{name, 1, n, kindFloat32})
		for range n {
			number(mean + 0.1*rng.NormFloat64())
		}
	}
	norm := func(name string) {
		vector(name+".gain", h.Width, 1)
		vector(name+".bias", h.Width, 0)
	}
	product := func(name string, rows, cols int) {
		matrix(name, rows, cols)
		vector(name+".bias", rows, 0)
	}
	matrix("words", len(tinyPieces), h.Width)
	matrix("positions", h.Positions, h.Width)
	matrix("shapes", int(shapes), h.Width)
	norm("norm")
	for _, l := range []string{"layer0.", "layer1."} {
		product(l+"qkv", 3*h.Width, h.Width)
		product(l+"out", h.Width, h.Width)
		norm(l + "norm1")
		product(l+"up", h.Inner, h.Width)
		product(l+"down", h.Width, h.Inner)
		norm(l + "norm2")
	}
	product("head", label.Count, h.Width)
	b, err := model.Seal(h, payload)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func tinyEngine(tb testing.TB) *engine {
	tb.Helper()
	z, err := open(tinyModel(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return newEngine(z)
}

// divided is as much of an article as the engine looks at.
func divided(s string) *label.Input {
	return &label.Input{Analysis: &syntax.Analysis{Doc: text.Divide(s)}}
}
