package syntax

import (
	"slices"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/text"
)

func analyze(s string) *Analysis {
	d := text.Divide(s)
	return Analyze(d, marks.Pair(d).Role)
}

func TestTags(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The council rejected the plan.", "DT NN VBD DT NN ."},
		{"They’ll say they didn’t know.", "PRP MD VB PRP VBD RB VB ."},
		{"She told reporters on Monday that taxes would rise.", "PRP VBD NNS IN NNP IN NNS MD VB ."},
		{"E-mails seen by the Gazette show that taxes would rise.", "NNS VBN IN DT NNP VBP IN NNS MD VB ."},
		{"Taxes would rise, the Gazette reports.", "NNS MD VB , DT NNP VBZ ."},
		{"“No,” said Rovers coach Elgan Hale.", "`` UH , '' VBD NNP NN NNP NNP ."},
		{"As my grandmother used to say, no.", "IN PRP$ NN VBD TO VB , UH ."},
		{"The knife used to cut it was found.", "DT NN VBN TO VB PRP VBD VBN ."},
		{"On Monday Norvikly declined.", "IN NNP NNP VBD ."},
	} {
		a := analyze(c.in)
		var got []string
		for _, tag := range a.Tags {
			got = append(got, tag.String())
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %s, want %s", c.in, g, c.want)
		}
	}
}

// A sentence gets the same analysis whichever marks it uses.
func TestMarksDoNotMatter(t *testing.T) {
	want := analyze("“We reject the claims,” said Maria Okonkwo of the council.")
	for _, style := range []string{"\"\"", "«»", "„“", "””", "‘’", "''"} {
		r := []rune(style)
		a := analyze(string(r[0]) + "We reject the claims," + string(r[1]) + " said Maria Okonkwo of the council.")
		if !slices.Equal(words(want), words(a)) {
			t.Errorf("%s: %v, want %v", style, words(a), words(want))
		}
	}
}

// words is the analysis of the tokens that are words.
func words(a *Analysis) []string {
	var out []string
	for i, tok := range a.Doc.Tokens {
		if tok.Kind == text.Word {
			out = append(out, a.Doc.Word(i)+"/"+a.Tags[i].String())
		}
	}
	for _, n := range a.Names {
		out = append(out, a.Doc.Of(a.Doc.SpanOf(n.Tokens)))
	}
	return out
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"Ursula van der Berg met Seán O’Brien in Leeds.", []string{"1 Ursula van der Berg", "1 Seán O’Brien", "3 Leeds"}},
		{"The Department of Health and Social Care said so.", []string{"2 Department of Health and Social Care"}},
		{"He told the BBC and Kwame Asante-Boateng.", []string{"2 BBC", "1 Kwame Asante-Boateng"}},
		{"Nothing is named here.", nil},
		{"Norvik, a Leeds software firm, fell. Staff of Norvik left.", []string{"2 Norvik", "3 Leeds", "2 Norvik"}},
		{"The insurer, Norvik Mutual, said so.", []string{"2 Norvik Mutual"}},
		{"Deputies cheered Sorcha Mac an Ghaill.", []string{"1 Sorcha Mac an Ghaill"}},
		{"The Fish and Livestock products Regulatory Agency (FLRA) said so.", []string{"2 Fish and Livestock products Regulatory Agency", "2 FLRA"}},
		{"The company, Trident Student Transport, said so.", []string{"2 Trident Student Transport"}},
		{"Cloud software company Norvik is closing. Norvik denied it.", []string{"2 Norvik", "2 Norvik"}},
		{"Norvik Workers Together, a group of staff, said so.", []string{"2 Norvik Workers Together"}},
		{"Great Western Railway is urging us.", []string{"2 Great Western Railway"}},
		{"She asked Police Scotland.", []string{"2 Police Scotland"}},
		{"He met Mrs Eun-ji Lim.", []string{"1 Eun-ji Lim"}},
		{"Seo-yeon Lim, a doctor, met Carla Poon Wai-man.", []string{"1 Seo-yeon Lim", "1 Carla Poon Wai-man"}},
		{"The Hale-led group said no.", []string{"0 Hale"}},
		{"Ji-ho Lee said no.", []string{"1 Ji-ho Lee"}},
		{"Rep. Seo Hye-won of the opposition said no.", []string{"1 Seo Hye-won"}},
		{"Mayor Ted Brill Tuesday said no.", []string{"1 Ted Brill"}},
		{"State Minister for Labour Jahangir Alam left.", []string{"1 Jahangir Alam"}},
		{"Kabwe Member of Parliament Josephine Mulubwa left.", []string{"1 Josephine Mulubwa"}},
		{"Professor of Economics Dagny Lindqvist left.", []string{"1 Dagny Lindqvist"}},
		{"Chief executive of Norvik Housing Anneke Visser left.", []string{"2 Norvik Housing", "1 Anneke Visser"}},
		{"The Minister of Fisheries, Mrs Comfort Abena Osei, left.", []string{"1 Comfort Abena Osei"}},
		{"Oda Fung-ying, 58, cleans it.", []string{"1 Oda Fung-ying"}},
		{"A spokesperson for Tolvane Foods said so.", []string{"2 Tolvane Foods"}},
		{"“No,” said Okonjo Bell co-founder Anne Hale.", []string{"2 Okonjo Bell", "1 Anne Hale"}},
		{"It closed on Jan 14.", nil},
		{"The Farriers Guild of Canada said so.", []string{"2 Farriers Guild of Canada"}},
		{"The United Boat and Ferry Workers said so.", []string{"2 United Boat and Ferry Workers"}},
		{"Dock Workers Local 41 said so.", []string{"2 Dock Workers Local 41"}},
		{"Norvik, a Hull shipping firm that sank, said so.", []string{"2 Norvik", "3 Hull"}},
		{"The Department for Trade, Farms and Rural Affairs agreed.", []string{"2 Department for Trade, Farms and Rural Affairs"}},
		{"Shares in Harrow & Lowe fell.", []string{"2 Harrow & Lowe"}},
		{"It was Michael ‘Bull’ Ganly again.", []string{"1 Michael ‘Bull’ Ganly"}},
		{"Christopher “Big Chris” Hale sang.", []string{"1 Christopher “Big Chris” Hale"}},
		{"It was Omar “the Plumber” Sesay again.", []string{"1 Omar “the Plumber” Sesay"}},
		{"Said Ann Hale, 44: “No.”", []string{"1 Ann Hale"}},
		{"Said Hassan said no.", []string{"1 Said Hassan"}},
		{"A clerk at the council, Dawn Ostrom, agreed.", []string{"1 Dawn Ostrom"}},
		{"The Leeds Commission on Human Rights sat.", []string{"2 Leeds Commission on Human Rights"}},
		{"He sued Norvik Resources.", []string{"2 Norvik Resources"}},
		{"Her lawyer, Ms Kavitha d/o Selvaraju, left.", []string{"1 Kavitha d/o Selvaraju"}},
		{"It was Irungu wa Maina who left.", []string{"1 Irungu wa Maina"}},
		{"Toledo Mayor Rodolfo Custodio left the hall early.", []string{"3 Toledo", "1 Rodolfo Custodio"}},
		{"The yard’s owner, Abul Hashem, left.", []string{"1 Abul Hashem"}},
		{"The Department of Foreign Affairs and Trade agreed.", []string{"2 Department of Foreign Affairs and Trade"}},
		{"He ran the Office of Management and Budget.", []string{"2 Office of Management and Budget"}},
		{"Roy is a fellow at the Center for a New Norland Security.", []string{"1 Roy", "2 Center for a New Norland Security"}},
		{"She leads the Coalition to Stop Dumping in Leeds.", []string{"2 Coalition to Stop Dumping", "3 Leeds"}},
		{"She chairs the Select Committee on Moorland in Leeds.", []string{"2 Select Committee on Moorland", "3 Leeds"}},
		{"“When Donald Marsh says it,” she said.", []string{"1 Donald Marsh"}},
	} {
		a := analyze(c.in)
		var got []string
		for _, n := range a.Names {
			got = append(got, string('0'+rune(n.Type))+" "+a.Doc.Of(a.Doc.SpanOf(n.Tokens)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestBase(t *testing.T) {
	for in, want := range map[string]string{
		"said": "say", "says": "say", "told": "tell", "announced": "announce", "warned": "warn", "planned": "plan", "denies": "deny", "denied": "deny",
		"calling": "call", "promising": "promise", "adding": "add", "agreed": "agree", "wrote": "write", "tweeted": "tweet", "insisting": "insist",
		"quipped": "quip", "was": "be", "has": "have", "passes": "pass", "harrumphed": "harrumph",
	} {
		if got := Base(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestSingular(t *testing.T) {
	for in, want := range map[string]string{
		"officials": "official", "spokesmen": "spokesman", "women": "woman", "spokeswomen": "spokeswoman", "bodies": "body", "people": "people", "wives": "wife",
		"witnesses": "witness", "coaches": "coach", "boss": "boss", "children": "child",
	} {
		if got := Singular(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestTagNames(t *testing.T) {
	for _, name := range Tags() {
		if got := TagOf(name).String(); got != name {
			t.Errorf("%s: %s", name, got)
		}
	}
	if TagOf("no such tag") != XX {
		t.Error("a name that is no tag")
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"", "Margaret ‘Midge’ Halloran, van der", "THE DEPARTMENT OF THE OF", "Mr Mr Mr al-al- Bin", "\xff \xfe X", "of and for & the A B C", "Reading council"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Divide(s)
		roles := marks.Pair(d).Role
		a := Analyze(d, roles)
		end := 0
		for _, n := range a.Names {
			if n.Tokens.First < end || n.Tokens.Len() <= 0 || n.Tokens.End > len(d.Tokens) || n.Type > Place {
				t.Fatalf("name %+v behind token %d", n, end)
			}
			end = n.Tokens.End
		}
		for i, tag := range a.Tags {
			if tag == None || tag >= tags {
				t.Fatalf("token %d has tag %d", i, tag)
			}
			a.Lemma(i)
		}
		if b := Analyze(d, roles); !slices.Equal(a.Tags, b.Tags) || !slices.Equal(a.Names, b.Names) {
			t.Fatal("read otherwise the second time")
		}
	})
}

func BenchmarkAnalyze(b *testing.B) {
	d := text.Divide(strings.Repeat("Former shadow chancellor Anne Whitlock told the Daily Gazette on Monday that Labour’s plan would cost £5m a year.\n", 1000))
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	roles := marks.Pair(d).Role
	for b.Loop() {
		Analyze(d, roles)
	}
}

func TestMendReporting(t *testing.T) {
	for _, c := range []struct {
		in, word string
		want     Tag
	}{
		{"Rents rose by a tenth this year, police data show.", "show", VBP},
		{"The couple will part in May, a third source reveals.", "reveals", VBZ},
		{"He was struck twice, the court heard.", "heard", VBD},
		{"Bees prefer the blue ones, Swedish biologists report in a journal.", "report", VBP},
		{"Ann Hale, 57, denies taking the boat.", "denies", VBZ},
		{"Ann Hale, the head from 2008 to 2015, who left in May, denies hiding the report.", "denies", VBZ},
		{"The insider claims that things went wrong when the toast turned into a row.", "claims", VBZ},
		{"The finance chief told analysts that tariffs on steel would bite.", "that", IN},
		{"He told councillors that it was late.", "councillors", NNS},
		{"The Socialist Guild, which describes itself as free and calls for cheaper flour, was closed.", "calls", VBZ},
		{"It was one of the report's claims.", "claims", NNS},
		{"He named the firm, the bank and their claims.", "claims", NNS},
		{"A woman with a flag shouts, “We are here!”", "shouts", VBZ},
		{"Signs along the road read, “Turn back.”", "read", VBD},
		{"The airline informed its customers that flights would go.", "informed", VBD},
		{"The tribunal heard she had left.", "heard", VBD},
		{"Smith, the court heard, drove off.", "heard", VBD},
		{"Floods, the agency said, froze the harvest.", "froze", VBD},
		{"Pay was late, Mr Hale said.", "Pay", NN},
		{"Spokespeople for both firms declined.", "Spokespeople", NNS},
		{"Banks in the region oppose new rules, the watchdog said on Tuesday.", "oppose", VBP},
		{"Some 300,000 people in Hull face acute hunger, the agency said.", "face", VBP},
		{"LEEDS — Families in the camp lack clean water, the agency said.", "lack", VBP},
		{"The plan threatens three towns, officials said on Friday.", "threatens", VBZ},
		{"Soldiers from the north shut the town, officials said.", "shut", VBD},
		{"A rise in costs, the bank said on Friday.", "rise", NN},
		{"Driver was drunk, say officers", "say", VBP},
		{"On housing, the document pledges to build homes.", "pledges", VBZ},
		{"Taxes to rise, minister warns", "warns", VBZ},
		{"Norvik slumps after fish cull, forecast cut", "forecast", NN},
	} {
		a := analyze(c.in)
		for i := range a.Tags {
			if a.Doc.Word(i) == c.word && a.Tags[i] != c.want {
				t.Errorf("%s: %s is %v, want %v", c.in, c.word, a.Tags[i], c.want)
			}
		}
	}
}
