package sayso_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/sayso-news/sayso"
)

// DBG=dir : print every wrong speaker with context
func TestDebug(t *testing.T) {
	dir := os.Getenv("DBG")
	if dir == "" {
		t.Skip()
	}
	p := sayso.New()
	for _, ar := range readArticles(t, dir) {
		a := p.Parse(ar.text)
		fmt.Printf("##### %s\n", ar.name)
		used := make([]bool, len(a.Quotes))
		for _, want := range ar.truth.all("quote") {
			if want.get("act") == "thought" {
				continue
			}
			said := squeezeAll(want.keys["said"])
			i := slices.IndexFunc(a.Quotes, func(q sayso.Quote) bool { return slices.Equal(pieces(a, q), said) })
			if i < 0 {
				fmt.Printf("  MISSED %s [%s] who=%s mention=%s cue=%s\n", want.value, strings.Join(said, " / "), want.get("who"), want.get("mention"), want.get("cue"))
				continue
			}
			used[i] = true
			q := a.Quotes[i]
			who, _ := a.Speaker(q)
			at := q.Attribution
			got, m := squeeze(who.Name), squeeze(a.Slice(at.Mention))
			if got != want.get("who") {
				fmt.Printf("  WHO [%s]\n     want %q by %q; got %q by %q cue %q conf %.2f rule %s\n", brief(strings.Join(said, " / ")), want.get("who"), want.get("mention"), got, m, a.Slice(at.Cue), at.Confidence, at.Rule)
				s, e := max(0, q.Spans[0].Start-150), min(len(a.Text), q.Spans[len(q.Spans)-1].End+100)
				fmt.Printf("     ctx: …%s…\n", squeeze(strings.ToValidUTF8(a.Text[s:e], "")))
			}
			if m != want.get("mention") {
				fmt.Printf("  MENTION %q want %q cue %q [%s]\n", m, want.get("mention"), a.Slice(at.Cue), brief(strings.Join(said, " / ")))
			}
			if got := squeeze(a.Slice(at.Cue)); got != want.get("cue") {
				fmt.Printf("  CUE %q want %q [%s]\n", got, want.get("cue"), brief(strings.Join(said, " / ")))
			}
		}
		for i, q := range a.Quotes {
			if !used[i] {
				fmt.Printf("  EXTRA %s [%s] mention=%s cue=%s conf %.2f\n", q.Kind, strings.Join(pieces(a, q), " / "), a.Slice(q.Attribution.Mention), a.Slice(q.Attribution.Cue), q.Attribution.Confidence)
			}
		}
		for _, want := range ar.truth.all("speaker") {
			if slices.IndexFunc(a.Speakers, func(sp sayso.Speaker) bool { return squeeze(sp.Name) == want.value }) < 0 {
				fmt.Printf("  SPEAKER not found %q\n", want.value)
			}
		}
	}
}

func TestDebugForms(t *testing.T) {
	dir := os.Getenv("DBG")
	if dir == "" {
		t.Skip()
	}
	tot, bad := map[string]int{}, map[string]int{}
	form := func(m string) string {
		switch strings.ToLower(m) {
		case "":
			return "none"
		case "he", "she", "him", "her", "his", "who":
			return "he/she/who"
		case "they", "them", "it", "we", "i":
			return "they/it/i"
		}
		w := strings.Fields(m)
		if strings.ToLower(w[len(w)-1][:1]) != w[len(w)-1][:1] {
			if len(w) == 1 {
				return "name1"
			}
			return "name+"
		}
		return "description"
	}
	for _, ar := range readArticles(t, dir) {
		a := sayso.Parse(ar.text)
		for _, want := range ar.truth.all("quote") {
			if want.get("act") == "thought" {
				continue
			}
			said := squeezeAll(want.keys["said"])
			i := slices.IndexFunc(a.Quotes, func(q sayso.Quote) bool { return slices.Equal(pieces(a, q), said) })
			if i < 0 {
				continue
			}
			q := a.Quotes[i]
			who, _ := a.Speaker(q)
			m := squeeze(a.Slice(q.Attribution.Mention))
			k := form(want.get("mention"))
			if m != want.get("mention") {
				k += " (mention wrong)"
			}
			tot[k]++
			if squeeze(who.Name) != want.get("who") {
				bad[k]++
			}
		}
	}
	for k, n := range tot {
		fmt.Printf("%-40s %4d wrong of %4d\n", k, bad[k], n)
	}
}

func TestDebugSpeakers(t *testing.T) {
	dir := os.Getenv("DBG")
	if dir == "" {
		t.Skip()
	}
	for _, ar := range readArticles(t, dir) {
		a := sayso.Parse(ar.text)
		for _, want := range ar.truth.all("speaker") {
			i := slices.IndexFunc(a.Speakers, func(sp sayso.Speaker) bool { return squeeze(sp.Name) == want.value })
			if i < 0 {
				continue
			}
			s := a.Speakers[i]
			if got := squeeze(s.Affiliation); got != want.get("affiliation") {
				fmt.Printf("AFF %q want %q: %s: %s\n", got, want.get("affiliation"), ar.name, s.Name)
			}
			if got := strings.Join(s.Titles, ", "); squeeze(got) != strings.Join(want.keys["titles"], ", ") {
				fmt.Printf("TITLES %q want %q: %s: %s\n", got, strings.Join(want.keys["titles"], ", "), ar.name, s.Name)
			}
			if got := s.Kind.String(); got != want.get("kind") {
				fmt.Printf("KIND %q want %q: %s: %s\n", got, want.get("kind"), ar.name, s.Name)
			}
			if got := s.Pronouns; got != want.get("pronouns") {
				fmt.Printf("PRON %q want %q: %s: %s\n", got, want.get("pronouns"), ar.name, s.Name)
			}
		}
	}
}

func TestDebugCauses(t *testing.T) {
	dir := os.Getenv("DBG")
	if dir == "" {
		t.Skip()
	}
	n := map[string]int{}
	for _, ar := range readArticles(t, dir) {
		a := sayso.Parse(ar.text)
		names := map[string]bool{}
		for _, e := range a.Entities {
			names[squeeze(e.Name)] = true
		}
		for _, s := range a.Speakers {
			names[squeeze(s.Name)] = true
		}
		kinds := map[string]sayso.SpeakerKind{}
		anon := map[string]bool{}
		for _, b := range ar.truth.all("speaker") {
			anon[b.value] = b.get("anonymous") == "yes" || b.get("kind") == "document"
			_ = kinds
		}
		for _, want := range ar.truth.all("quote") {
			if want.get("act") == "thought" {
				continue
			}
			said := squeezeAll(want.keys["said"])
			i := slices.IndexFunc(a.Quotes, func(q sayso.Quote) bool { return slices.Equal(pieces(a, q), said) })
			if i < 0 {
				n["quote not found"]++
				continue
			}
			q := a.Quotes[i]
			who, _ := a.Speaker(q)
			w := want.get("who")
			if squeeze(who.Name) == w {
				n["right"]++
				continue
			}
			m := squeeze(a.Slice(q.Attribution.Mention))
			var c string
			switch {
			case w == "":
				c = "truth open"
			case anon[w] && m != want.get("mention"):
				c = "unnamed, mention wrong"
			case anon[w]:
				c = "unnamed, mention right: " + strings.ToLower(strings.Fields(m + " -")[0])
				if len(strings.Fields(m)) > 1 {
					c = "unnamed, mention right: phrase"
				}
			case !names[w]:
				c = "named, but no entity of that name"
			case m != want.get("mention"):
				c = "named, mention wrong"
			case len(strings.Fields(m)) <= 1:
				c = "named, mention right: " + strings.ToLower(m)
				if m != "" && strings.ToUpper(m[:1]) == m[:1] && len(m) > 4 {
					c = "named, mention right: name"
				}
			default:
				c = "named, mention right: phrase"
			}
			n[c]++
			fmt.Printf("%s | %s | want %q got %q mention %q\n", c, ar.name, w, squeeze(who.Name), m)
		}
	}
	for k, v := range n {
		fmt.Printf("COUNT %4d %s\n", v, k)
	}
}

func TestDebugConf(t *testing.T) {
	dir := os.Getenv("DBG")
	if dir == "" {
		t.Skip()
	}
	type bin struct{ n, letter, who int }
	bins := map[string]*bin{}
	for _, ar := range readArticles(t, dir) {
		a := sayso.Parse(ar.text)
		for _, q := range a.Quotes {
			c := q.Attribution.Confidence
			class := "marked"
			if q.Kind == sayso.Indirect {
				class = "indirect"
			}
			k := fmt.Sprintf("%s %.1f", class, float64(int(c*10))/10)
			b := bins[k]
			if b == nil {
				b = &bin{}
				bins[k] = b
			}
			b.n++
			said := pieces(a, q)
			for _, want := range ar.truth.all("quote") {
				if slices.Equal(squeezeAll(want.keys["said"]), said) {
					b.letter++
					who, _ := a.Speaker(q)
					if squeeze(who.Name) == want.get("who") {
						b.who++
					}
					break
				}
			}
		}
	}
	for k, b := range bins {
		fmt.Printf("%-14s n %4d  letter %.2f  whole %.2f\n", k, b.n, float64(b.letter)/float64(b.n), float64(b.who)/float64(b.n))
	}
}

func TestDebugNames(t *testing.T) {
	dir := os.Getenv("DBG")
	if dir == "" {
		t.Skip()
	}
	ok := 0
	for _, ar := range readArticles(t, dir) {
		a := sayso.Parse(ar.text)
		names := map[string]string{}
		for _, e := range a.Entities {
			names[squeeze(e.Name)] = e.Kind.String()
		}
		for _, b := range ar.truth.all("speaker") {
			if b.get("anonymous") == "yes" || b.get("kind") == "document" || b.get("kind") == "group" {
				continue
			}
			k, found := names[b.value]
			if found && (k == b.get("kind")) {
				ok++
				continue
			}
			var near []string
			for n, k := range names {
				for _, w := range strings.Fields(b.value) {
					if len(w) > 3 && strings.Contains(n, w) {
						near = append(near, n+" ("+k+")")
						break
					}
				}
			}
			i := strings.Index(squeeze(ar.text), b.value)
			s := squeeze(ar.text)
			fmt.Printf("%s: %q (%s) got %s; near %q ctx …%s…\n", ar.name, b.value, b.get("kind"), k, near, s[max(0, i-50):min(len(s), i+len(b.value)+30)])
		}
	}
	fmt.Println("ok", ok)
}

// DBG=dir OUT=file: chains of quotes' mentions as JSON lines
func TestDumpChains(t *testing.T) {
	dir := os.Getenv("DBG")
	if dir == "" || os.Getenv("OUT") == "" {
		t.Skip()
	}
	f, _ := os.Create(os.Getenv("OUT"))
	defer f.Close()
	n := 0
	for _, ar := range readArticles(t, dir) {
		a := sayso.Parse(ar.text)
		ids := map[string]int{}
		var names []string
		for i, b := range ar.truth.all("speaker") {
			ids[b.value] = i + 1
			names = append(names, b.value)
		}
		chains := map[sayso.Span]int{}
		// names and parts of them that only one bears
		part := map[string]int{}
		for _, e := range a.Entities {
			id := ids[squeeze(e.Name)]
			if id == 0 {
				id = 1000 + len(part)
			}
			for _, m := range e.Mentions {
				s := a.Slice(m)
				if s != "" && s[:1] != strings.ToLower(s[:1]) {
					w := strings.Fields(s)
					ok := true
					for _, x := range w {
						ok = ok && strings.Contains(e.Name, x)
					}
					if ok || ids[squeeze(e.Name)] > 0 && strings.Contains(e.Name, w[len(w)-1]) {
						chains[m] = id
					}
				}
			}
		}
		_ = part
		for _, want := range ar.truth.all("quote") {
			said := squeezeAll(want.keys["said"])
			i := slices.IndexFunc(a.Quotes, func(q sayso.Quote) bool { return slices.Equal(pieces(a, q), said) })
			if i < 0 {
				continue
			}
			at := a.Quotes[i].Attribution
			if at.Mention.Start < at.Mention.End && squeeze(a.Slice(at.Mention)) == want.get("mention") && want.get("who") != "" {
				chains[at.Mention] = ids[want.get("who")]
				n++
			}
		}
		out := struct {
			Set, Name, Text string
			Chains          [][3]int
		}{Set: "own-" + os.Getenv("SET"), Name: ar.name, Text: ar.text}
		for s, id := range chains {
			out.Chains = append(out.Chains, [3]int{s.Start, s.End, id})
		}
		slices.SortFunc(out.Chains, func(a, b [3]int) int { return slices.Compare(a[:], b[:]) })
		b, _ := json.Marshal(out)
		fmt.Fprintf(f, "%s\n", b)
	}
	fmt.Println(n, "quote mentions")
}
