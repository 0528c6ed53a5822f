package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// The brackets of all marked texts match, and the keys of most tell what each phrase is.
func TestMarked(t *testing.T) {
	all, err := readMarked(marked)
	if err != nil {
		t.Fatal(err)
	}
	typed := 0
	for _, m := range all {
		if len(m.phrases) < 5 {
			t.Errorf("%d phrases are marked in %.60q", len(m.phrases), m.text)
		}
		if m.typed {
			typed++
		}
		if m.typed != (m.said != nil) {
			t.Errorf("%d attributions are marked in %.60q", len(m.said), m.text)
		}
		for _, a := range m.said {
			if len(a.source) > 1 || len(a.cue) > 1 {
				t.Errorf("attribution %s has several sources or cues in %.60q", a.number, m.text)
			}
		}
	}
	if typed < 500 || typed == len(all) {
		t.Errorf("%d of %d texts tell what their phrases are", typed, len(all))
	}
}

func TestUnmark(t *testing.T) {
	m, err := unmark("[Ann [Hale|l:x]|p:ann] saw [[her|p:ann] son|p:son].")
	if err != nil {
		t.Fatal(err)
	}
	if m.text != "Ann Hale saw her son." {
		t.Errorf("text %q", m.text)
	}
	var got []string
	for _, p := range m.phrases {
		got = append(got, m.text[p.Start:p.End]+" "+p.key)
	}
	if diff := cmp.Diff([]string{"Hale l:x", "Ann Hale p:ann", "her p:ann", "her son p:son"}, got); diff != "" {
		t.Error(diff)
	}
	if !m.typed || len(m.chained().chains) != 3 {
		t.Errorf("typed %v, chains %v", m.typed, m.chained().chains)
	}
	for _, bad := range []string{"[Ann|p:ann", "Ann|p:ann]", "[Ann]", "[Ann|]", "Ann]"} {
		if _, err := unmark(bad); err == nil {
			t.Errorf("%q is no mistake", bad)
		}
	}
}

// The parts of attributions have keys beside those of who is who; a bracket that has to part a content does not part it.
func TestUnmarkAttributions(t *testing.T) {
	m, err := unmark("[“[I|p:ann] will go |q:1][now,”|q:1] [she|p:ann s:1] [said|c:1]. [“Then [he|p:tom s:2] [said|c:2] [no|q:2].”|q:1]")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range m.said {
		for _, pieces := range [][]text.Span{a.source, a.cue, a.content} {
			for _, s := range pieces {
				got = append(got, a.number+" "+m.text[s.Start:s.End])
			}
		}
	}
	if diff := cmp.Diff([]string{"1 she", "1 said", "1 “I will go now,”", "1 “Then he said no.”", "2 he", "2 said", "2 no"}, got); diff != "" {
		t.Error(diff)
	}
	if len(m.phrases) != 3 {
		t.Errorf("%d phrases, want 3", len(m.phrases))
	}
	if _, err := unmark("[she|p:ann s:1] [said|c:1]"); err == nil {
		t.Error("nothing said is no mistake")
	}
}

// A phrase is marked with its title; a name is what stands behind it.
func TestNamesIn(t *testing.T) {
	for _, x := range []struct {
		marked string
		want   []string
	}{
		{"[Council leader Anil Mehra|p:a] left.", []string{"1 Anil Mehra"}},
		{"[Det Insp Shabana Raza|p:a] left.", []string{"1 Shabana Raza"}},
		{"[the striker Tom van der Hale|p:a] left.", []string{"1 Tom van der Hale"}},
		{"[[Leeds|l:l] councillor Ann Hale|p:a] left.", []string{"1 Ann Hale", "3 Leeds"}},
		{"[Ann Hale MP|p:a] left.", []string{"1 Ann Hale"}},
		{"[a spokesman for [Acme|b:a]|p:s] said no.", []string{"2 Acme"}},
		{"[the Department for Education|b:d] and [the council|b:c] said no.", []string{"2 Department for Education"}},
		{"[Harbour & Finch LLP|b:h] said no.", []string{"2 Harbour & Finch LLP"}},
		{"[the Ghana News Agency (GNA)|b:g] said no.", []string{"2 Ghana News Agency", "2 GNA"}},
		{"It was [Dar es Salaam|l:d] and [the report|d:r].", []string{"3 Dar es Salaam"}},
		{"[Residents|p:r] and [police|b:p] of [Hove|l:h] said no.", []string{"3 Hove"}},
		{"[Seo Da-on|p:s] won [the Harvest Cup|o:h].", []string{"1 Seo Da-on", "0 Harvest Cup"}},
	} {
		m, err := unmark(x.marked)
		if err != nil {
			t.Fatal(err)
		}
		d := text.Divide(m.text)
		a := syntax.Analyze(d, marks.Pair(d).Role)
		var got []string
		for _, p := range m.phrases {
			for _, n := range namesIn(a, p) {
				got = append(got, string('0'+rune(n.Type))+" "+d.Of(d.SpanOf(n.Tokens)))
			}
		}
		slices.Sort(got)
		slices.Sort(x.want)
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("%s: %s", x.marked, diff)
		}
	}
}

// What is not marked is filled in by a recogniser: peoples, and names within descriptions.
func TestMarkedNames(t *testing.T) {
	m, err := unmark("[Leeds police|b:pol] met [Anil Mehra|p:a], a Kenyan engineer, on Monday.")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range m.document(embedded(t)) {
		for _, n := range s.names {
			got = append(got, strings.Join(s.words[n.Tokens.First:n.Tokens.End], " "))
		}
	}
	if diff := cmp.Diff([]string{"Leeds", "Anil Mehra", "Kenyan"}, got); diff != "" {
		t.Error(diff)
	}
}

// The same articles give the same bytes.
func TestSamePeople(t *testing.T) {
	all, err := readMarked(marked)
	if err != nil {
		t.Fatal(err)
	}
	c := &corpora{own: all[:12], chains: []chained{all[12].chained(), all[13].chained()}}
	var runs [2]map[string][]byte
	for i := range runs {
		if runs[i], err = trainPeople(c); err != nil {
			t.Fatal(err)
		}
	}
	if len(runs[0]) != 3 {
		t.Fatalf("%d files", len(runs[0]))
	}
	for name, b := range runs[0] {
		if !bytes.Equal(b, runs[1][name]) {
			t.Errorf("two trainings of %s gave different bytes", name)
		}
	}
}
