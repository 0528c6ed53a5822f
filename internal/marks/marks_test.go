package marks

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/text"
)

// render writes a text with [ ] around the outer stretches and { } around those within them; ~ stands in front of one that goes on with the
// stretch of a paragraph before.
func render(s string) string {
	d := text.Divide(s)
	type cut struct {
		at, rank int
		mark     string
	}
	var cuts []cut
	for i, st := range Pair(d).Stretches {
		open, close := "[", "]"
		if st.Parent >= 0 {
			open, close = "{", "}"
		}
		if st.Prev >= 0 {
			open = "~" + open
		}
		cuts = append(cuts, cut{st.Inner.Start, i, open}, cut{st.Inner.End, -i - 1, close})
	}
	slices.SortStableFunc(cuts, func(a, b cut) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.rank, b.rank)) })
	var b strings.Builder
	at := 0
	for _, c := range cuts {
		b.WriteString(s[at:c.at])
		b.WriteString(c.mark)
		at = c.at
	}
	return b.String() + s[at:]
}

func TestPair(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// One style each.
		{`“We will go,” she said.`, `“[We will go,]” she said.`},
		{`"We will go," she said.`, `"[We will go,]" she said.`},
		{`‘We will go,’ she said.`, `‘[We will go,]’ she said.`},
		{`'We will go,' she said.`, `'[We will go,]' she said.`},
		{`«We will go,» she said.`, `«[We will go,]» she said.`},
		{`« We will go », she said.`, `« [We will go] », she said.`},
		{`“It is ‘a long shed” by the quay,’ she said.`, `“[It is ‘{a long shed}” by the quay,]’ she said.`},
		// The paragraphs of what is said were set as one.
		{`"We will go. "We will stay," she said.`, `"[We will go.] "~[We will stay,]" she said.`},
		{`“We will go. “We will stay. “We will sing.” Tom Boyd wept.`, `“[We will go.] “~[We will stay.] “~[We will sing.]” Tom Boyd wept.`},
		{`‘We will go. ‘We will stay,’ she said.`, `‘[We will go.] ‘~[We will stay,]’ she said.`},
		{`"We will go, she said. "We will stay," she said.`, `"[We will go,] she said. "[We will stay,]" she said.`},
		{`"We sang "Stay" and left," she said.`, `"[We sang "{Stay}" and left,]" she said.`},
		// Closed by a mark of the other family, by the bracket in which it opened, or not at all.
		{`He says, 'Thank you, it is great."`, `He says, '[Thank you, it is great.]"`},
		{`They knew the "Salt Poet'. My back says "Poet' for it.`, `They knew the "[Salt Poet]'. My back says "[Poet]' for it.`},
		{`The comet (or "Wild 2) is "so" far.`, `The comet (or "[Wild 2]) is "[so]" far.`},
		{`But Ann Hale said that it was late."`, `But Ann Hale said that it was late."`},
		{`"We go. He left. He ran. He fell. It rained. "We stay," she said.`, `"[We go.] He left. He ran. He fell. It rained. "[We stay,]" she said.`},
		{`More in Opinion ›`, `More in Opinion ›`},
		{`‹We will go›, she said.`, `‹[We will go]›, she said.`},
		{`„We will go“, she said.`, `„[We will go]“, she said.`},
		{`„We will go”, she said.`, `„[We will go]”, she said.`},
		{`‚We will go‘, she said.`, `‚[We will go]‘, she said.`},
		{`”We will go”, she said.`, `”[We will go]”, she said.`},
		{"``We will go,'' she said.", "``[We will go,]'' she said."},
		{"`We will go,' she said.", "`[We will go,]' she said."},
		{`「We will go」 she said.`, `「[We will go]」 she said.`},

		// Typed against the word before, or the other way round; a single mark that closes a double one; the g left out of lying.
		{`She said," We will go". He stayed.`, `She said," [We will go]". He stayed.`},
		{`"We will go," she said. "It is late," he said.`, `"[We will go,]" she said. "[It is late,]" he said.`},
		{`She said: “We will go.“[Courier.]`, `She said: “[We will go.]“[Courier.]`},
		{`She said: “We will go, as this doesn’t work.’`, `She said: “[We will go, as this doesn’t work.]’`},
		{`The dogs' owner said: 'Come 'ere, you.'`, `The dogs' owner said: '[Come 'ere, you.]'`},
		{`‘I told ’em to wait,’ she said.`, `‘[I told ’em to wait,]’ she said.`},
		{`Neither ‘Big Al’ nor ‘Lyin’ Joe.’`, `Neither ‘[Big Al]’ nor ‘[Lyin’ Joe.]’`},

		// An indented paragraph with marks of its own.
		{"She wrote:\n\n> \"We will go,\" she said. \"Now.\"", "She wrote:\n\n> \"[We will go,]\" she said. \"[Now.]\""},

		// What is left of a page.
		{`He wrote <tweet id="742"><tweet/>. "We will go," she said.`, `He wrote <tweet id="742"><tweet/>. "[We will go,]" she said.`},

		// Two single marks for a double one, at both ends; a double mark typed twice.
		{`He left. “”We will go,” she said.`, `He left. “”[We will go,]” she said.`},
		{"''We will go,'' she said. ''Now.''", "''[We will go,]'' she said. ''[Now.]''"},
		{"She called it ''slow and careless'' then.", "She called it ''[slow and careless]'' then."},
		{`""We will go," she said.`, `""[We will go,]" she said.`},
		{`"We will go," she said. ""And soon."`, `"[We will go,]" she said. ""[And soon.]"`},

		// Apostrophes where single marks are open.
		{`'It's the boys',' he says. 'I'd rather 'ave tea.'`, `'[It's the boys',]' he says. '[I'd rather 'ave tea.]'`},
		{"‘We had no warning. The boys’ shoes are gone.\n\n‘All of them.’", "‘[We had no warning. The boys’ shoes are gone.]\n\n‘~[All of them.]’"},
		{"Hale said: 'I asked, \"Why?\"\n\n'Nobody knew.'", "Hale said: '[I asked, \"{Why?}\"]\n\n'~[Nobody knew.]'"},
		{"“I asked.\n\n“‘Luck’ is not the word.”", "“[I asked.]\n\n“~[‘{Luck}’ is not the word.]”"},

		{"Hale said: 'It was rainin'. I was wet.'", "Hale said: '[It was rainin'. I was wet.]'"},
		{"‘What you doin’? I asked,’ Hale said.", "‘[What you doin’? I asked,]’ Hale said."},
		{"'We will do it again', said the players' captain.", "'[We will do it again]', said the players' captain."},
		{"'I was walkin'. He called it 'odd'.", "'[I was walkin]'. He called it '[odd]'."},
		{"'One.\n\n'Six in the mornin'. I can't sleep.\n\n'Three.'", "'[One.]\n\n'~[Six in the mornin'. I can't sleep.]\n\n'~[Three.]'"},

		// Where they stand.
		{`She said: “We will go.”`, `She said: “[We will go.]”`},
		{`She called it “absurd”.`, `She called it “[absurd]”.`},
		{`She called it “absurd.”`, `She called it “[absurd.]”`},
		{`It was ‘bizarre’, ‘odd’ and ‘sad’.`, `It was ‘[bizarre]’, ‘[odd]’ and ‘[sad]’.`},
		{`It was 'bizarre', 'odd' and 'sad'.`, `It was '[bizarre]', '[odd]' and '[sad]'.`},
		{`The (“so-called”) plan`, `The (“[so-called]”) plan`},
		{`A plan—“the plan”—failed.`, `A plan—“[the plan]”—failed.`},
		{`“Go,” he said, “and stay.”`, `“[Go,]” he said, “[and stay.]”`},
		{`"Go," he said, "and stay."`, `"[Go,]" he said, "[and stay.]"`},
		{`'Go,' he said, 'and stay.'`, `'[Go,]' he said, '[and stay.]'`},

		// One within another.
		{`“He said ‘no’ to me,” she said.`, `“[He said ‘{no}’ to me,]” she said.`},
		{`‘He said “no” to me,’ she said.`, `‘[He said “{no}” to me,]’ she said.`},
		{`"He said 'no' to me," she said.`, `"[He said '{no}' to me,]" she said.`},
		{`'He said "no" to me,' she said.`, `'[He said "{no}" to me,]' she said.`},
		{`Hale said: 'He shouted 'No!' and ran. It was odd.'`, `Hale said: '[He shouted '{No!}' and ran. It was odd.]'`},
		{`Hale said: 'I told her, 'You are late'.'`, `Hale said: '[I told her, '{You are late}'.]'`},
		{`‘They call it ‘progress’ but it is not,’ she said.`, `‘[They call it ‘{progress}’ but it is not,]’ she said.`},
		{`“He said, ‘No.’”`, `“[He said, ‘{No.}’]”`},
		{`„Er sagte ‚nein‘ dazu“, she said.`, `„[Er sagte ‚{nein}‘ dazu]“, she said.`},
		{`„They call it ‚progress,‘“ she said. „It is not.“`, `„[They call it ‚{progress,}‘]“ she said. „[It is not.]“`},
		{`„They said, ‚Wait,‘ “ he said.`, `„[They said, ‚{Wait,}‘] “ he said.`},
		{`«He said “no” to me», she said.`, `«[He said “{no}” to me]», she said.`},

		// Apostrophes.
		{`‘Labour’s plan isn’t ours,’ she said.`, `‘[Labour’s plan isn’t ours,]’ she said.`},
		{`'Labour's plan isn't ours,' she said.`, `'[Labour's plan isn't ours,]' she said.`},
		{`‘The players’ union is angry,’ he said.`, `‘[The players’ union is angry,]’ he said.`},
		{`'The players' union is angry,' he said.`, `'[The players' union is angry,]' he said.`},
		{`The players’ union is angry.`, `The players’ union is angry.`},
		{`The players' union is angry.`, `The players' union is angry.`},
		{`He spoke to ‘the players’ yesterday.`, `He spoke to ‘[the players]’ yesterday.`},
		{`In the ’90s rock ’n’ roll was for ’em.`, `In the ’90s rock ’n’ roll was for ’em.`},
		{`In the '90s rock 'n' roll was for 'em.`, `In the '90s rock 'n' roll was for 'em.`},
		{`‘Back in the ’90s we’d go,’ he said.`, `‘[Back in the ’90s we’d go,]’ he said.`},
		{`He was goin’ home.`, `He was goin’ home.`},
		{`‘I was goin’ home,’ he said.`, `‘[I was goin’ home,]’ he said.`},
		{`Seven o’clock at O’Brien’s.`, `Seven o’clock at O’Brien’s.`},
		{`James’ house and the Joneses’ car.`, `James’ house and the Joneses’ car.`},

		// Feet, inches, minutes.
		{`He is 6'2" tall.`, `He is 6'2" tall.`},
		{`A 5' 11" winger`, `A 5' 11" winger`},
		{`The 12" single is out.`, `The 12" single is out.`},
		{`"I am 6'2"," he said.`, `"[I am 6'2",]" he said.`},
		{`"I turned 12" was his answer.`, `"[I turned 12]" was his answer.`},

		// Over paragraphs.
		{"“One.\n“Two.\n“Three.” He left.", "“[One.]\n“~[Two.]\n“~[Three.]” He left."},
		{"‘One.\n‘Two isn’t one.\n‘Three.’", "‘[One.]\n‘~[Two isn’t one.]\n‘~[Three.]’"},
		{"\"One.\n\n\"Two.\"", "\"[One.]\n\n\"~[Two.]\""},
		{"'One.\n\n'Two.'", "'[One.]\n\n'~[Two.]'"},
		{"«One.\n«Two.»", "«[One.]\n«~[Two.]»"},
		{"“One ‘two’ three.\n“Four.”", "“[One ‘{two}’ three.]\n“~[Four.]”"},
		{"“One.”\n“Two.”", "“[One.]”\n“[Two.]”"},
		{"“One.\nTwo.”", "“[One.]\n~[Two.]”"},

		// Damage.
		{"“One, she said.\nHe left. “Two.”", "“[One,] she said.\nHe left. “[Two.]”"},
		{"“One, said baker Ann Hale. “Two.”", "“[One,] said baker Ann Hale. “[Two.]”"},
		{"\"One? Ann Hale asked on Monday. \"Two.\"", "\"[One?] Ann Hale asked on Monday. \"[Two.]\""},
		{"‘One. Two, says Ann Hale.\n‘Three,’ says Tom Lowe.", "‘[One. Two,] says Ann Hale.\n‘[Three,]’ says Tom Lowe."},
		{"“One, he said.\n“Two,” she said.", "“[One, he said.]\n“~[Two,]” she said."}, // he may stand in what she tells
		{"“I went, the boss said no, and I left.\n“Two.”", "“[I went, the boss said no, and I left.]\n“~[Two.]”"},
		{"“One, said the boy. He left,” she said.", "“[One, said the boy. He left,]” she said."},
		{"We will go,” she said.", "[We will go,]” she said."},
		{"It is over” now.", "It is over” now."},
		{"”One,“ she said.", "”[One,]“ she said."},
		{"“One “two”", "“[One “two]”"},
		{"“One ‘two three,” she said.", "“[One ‘two three,]” she said."},
		{"“”", "“”"},
		{"“ ” ‘’ \"\"", "“ ” ‘’ \"\""},

		// Blocks.
		{"He wrote:\n\n> One.\n\n> Two.\n\nThen he left.", "He wrote:\n\n> [One.]\n\n> ~[Two.]\n\nThen he left."},

		// Nothing to pair.
		{"Nothing is said here.", "Nothing is said here."},
		{"", ""},
	} {
		if got := render(c.in); got != c.want {
			t.Errorf("\n in   %s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}

func TestMends(t *testing.T) {
	for _, c := range []struct {
		in     string
		damage Damage
		mark   string
	}{
		{"“One, she said.\nHe left.", Unclosed, "“"},
		{"We will go,” she said.", Unopened, "”"},
		{"It is over” now.", Unopened, "”"},
		{"”One,“ she said.", Reversed, "”"},
		{"“One ‘two three,” she said.", Unclosed, "‘"},
	} {
		d := text.Divide(c.in)
		ms := Pair(d).Mends
		if len(ms) != 1 || ms[0].Damage != c.damage || d.Of(ms[0].Mark) != c.mark {
			t.Errorf("%s: got %v", c.in, ms)
		}
	}
	for _, clean := range []string{"“One,” she said.", "‘The players’ union,’ he said.", "“One.\n“Two.”", "6'2\" tall"} {
		if ms := Pair(text.Divide(clean)).Mends; len(ms) != 0 {
			t.Errorf("%s: mended %v", clean, ms)
		}
	}
}

func FuzzPair(f *testing.F) {
	for _, s := range []string{"", "“One.\n“Two.”", "‘a “b” c’", "'90s 'em rock 'n' roll", "\"'\"'\"'", "“‘«„", "”’»“", "> a\n\n> b", "“One. “Two.", "\xff“\xfe”", "6'2\" 5'", "''O.'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Divide(s)
		r := Pair(d)
		if len(r.Role) != len(d.Tokens) {
			t.Fatalf("%d roles of %d tokens", len(r.Role), len(d.Tokens))
		}
		for i, st := range r.Stretches {
			checkStretch(t, d, r, i, st)
		}
		again := Pair(text.Divide(s))
		if !slices.Equal(r.Stretches, again.Stretches) || !slices.Equal(r.Mends, again.Mends) || !slices.Equal(r.Role, again.Role) {
			t.Fatal("read otherwise the second time")
		}
	})
}

func checkStretch(t *testing.T, d *text.Doc, r Result, i int, st Stretch) {
	p := d.Paragraphs[st.Paragraph].Tokens
	if st.Tokens.Len() <= 0 || st.Tokens.First < p.First || st.Tokens.End > p.End || st.Inner != d.SpanOf(st.Tokens) || !st.Outer.Contains(st.Inner) {
		t.Fatalf("stretch %d: %+v", i, st)
	}
	if st.Opened && r.Role[st.Tokens.First-1] != Opens || st.Closed && r.Role[st.Tokens.End] != Closes {
		t.Fatalf("stretch %d: its marks have other roles", i)
	}
	if i > 0 && r.Stretches[i-1].Tokens.First > st.Tokens.First {
		t.Fatalf("stretch %d is out of order", i)
	}
	if st.Parent >= i {
		t.Fatalf("stretch %d stands in %d", i, st.Parent)
	}
	if st.Parent >= 0 {
		if o := r.Stretches[st.Parent].Tokens; st.Tokens.First < o.First || st.Tokens.End > o.End {
			t.Fatalf("stretch %d is not within %d", i, st.Parent)
		}
	}
	if st.Next >= 0 && (r.Stretches[st.Next].Prev != i || st.Next <= i || r.Stretches[st.Next].Paragraph < st.Paragraph) {
		t.Fatalf("stretch %d: broken chain", i)
	}
	if st.Prev >= 0 && r.Stretches[st.Prev].Next != i {
		t.Fatalf("stretch %d: broken chain", i)
	}
}

func BenchmarkPair(b *testing.B) {
	d := text.Divide(strings.Repeat("‘The players’ union isn’t “happy”,’ she said. ‘It’s over.’\nHe left in the ’90s.\n", 1000))
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Pair(d)
	}
}
