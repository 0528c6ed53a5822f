package coref

import (
	"testing"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

// resolved are the mentions of a text, and who is who among them.
func resolved(s string) (*text.Doc, []mention.Mention, Result) {
	a, ms, _, who := read(s)
	return a.Doc, ms, who
}

// read is a text as the layers up to this one see it.
func read(s string) (*syntax.Analysis, []mention.Mention, attrib.Result, Result) {
	d := text.Divide(s)
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	ms := mention.Find(a)
	said := attrib.Find(a, q, ms, attrib.Asked{}, attrib.Standard())
	return a, ms, said, Resolve(a, ms, said.Attributions)
}

// callsBy is the name of an entity or, where it has none, its description; "" for none.
func (who Result) callsBy(d *text.Doc, ms []mention.Mention, e int) string {
	switch {
	case e < 0:
		return ""
	case who.Entities[e].Name >= 0:
		return d.Of(d.SpanOf(ms[who.Entities[e].Name].Core))
	}
	return d.Of(d.SpanOf(ms[who.Entities[e].Mentions[0]].Tokens))
}

// speakers are the names, or the descriptions, of who says each thing in a text.
func speakers(s string) (out []string) {
	a, ms, _, who := read(s)
	for _, speaker := range who.Speaker {
		out = append(out, who.callsBy(a.Doc, ms, speaker))
	}
	return out
}

// lastSpeaker is that of who says the last thing.
func lastSpeaker(s string) string {
	all := speakers(s)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Anne Hale spoke first. “No,” Hale said.", "Anne Hale"},
		{"Rona Blake is a loud talker, tireless writer and boaster who has often promised to buy the pier.", "Rona Blake"},
		{"Tom Ames is a plumber who says the pipes will burst.", "Tom Ames"},
		{"FixNet is a small club which aims to “mend every kettle.”", "FixNet"},
		{"Norvik Foods cut prices. Norvik Foods has forty shops, and Norvik Foods wants ten more.\n\n“No,” said Ines Hart, owner of the Dana Hart Company, a seller of brooms.\n\n" +
			"Norvik Foods opened on Friday. Shoppers queued. The company also said it would hire sixty people.", "Norvik Foods"},
		{"The balloon came down on Friday, Roscor said in a statement. It said nobody had been near.", "Roscor"},
		{"The father of a boy who fell ill has said that the clinic was cold. Milo Strand, 12, died in May.\n\nMilo was in pain, his father, Olaf, said.", "Olaf"},
		{"“We wrote to them,” said Ines Hart, whose sister Ada died at the mill in May. “All of us want the gate mended,” she added.", "Ines Hart"},
		{"Carl Voss spoke first. Leonard Dunne was late and cross. He told Dunne that the bridge would be closed.", "Carl Voss"},
		{"Tom Orr Jr., the grandson of Frank Orr, spoke first. “No,” said Orr.", "Tom Orr Jr."},
		{"Tom Orr and Dan Frost met on Monday. As for Frost, he said the deal was dead.", "Dan Frost"},
		{"Tom Orr met his lawyer, Ned Frost. He said Orr had done nothing wrong.", "Ned Frost"},
		{"“It is late,” Paul Reed told reporters. Marcus Hale was ill. He said that people like Hale were to blame.", "Paul Reed"},
		{"Tom and Anne Hale run a shop. They said it was late.", "Tom and Anne Hale"},
		{"Tom and Anne Hale said no. “I am sad,” she said. The Hales said it was late.", "Tom and Anne Hale"},
		{"Tom Orr and his wife Anne said no. Anne said she was sad. The couple said it was late.", "Tom Orr and his wife Anne"},
		{"Nils Hale said he never saw Dan Frost at the mill. He said Frost was ill.", "Nils Hale"},
		{"Nils Hale says Dan Frost is fit and close to his best. “He will play,” he said.", "Nils Hale"},
		{"Dan Frost was late. Ian Moss, who worked for Frost's father, Ned Frost, went through the rules of the mill: “Shouting was not done,” he said.", "Ian Moss"},
		{"Nils Hale spoke first. “No,” Hale said.\n\nHale sat in the room where he saw Dan Frost on Friday. He said it was cold.", "Nils Hale"},
		{"Dan Frost ran the march. One driver, Ian Moss, 35, came in red. He had cheered Ned Orr and then walked with Frost. “I met Ned Orr,” he said.", "Ian Moss"},
		{"Ian Moss shook his head when he was asked by Dan Frost whether he was sorry. “No,” he said.", "Ian Moss"},
		{"Ned Crane met Ian Moss. When Crane tried to defend the mill, Moss strongly disagreed. “It must shut,” he said.", "Ian Moss"},
		{"Ned Crane sat down. For Lyle Babb, Crane is a fool. “He never listens,” he mocks.", "Lyle Babb"},
		{"Norvik said it had waived a fee that another bank had asked for. It said it hopes to meet the board.", "Norvik"},
		{"The premier says he is sorry that a killer could flee. Dan Frost stabbed a man in 1998. He is now in Rome. Premier Ned Babb says it is late. The premier said it was cold.", "Ned Babb"},
		{"Witnesses and police said the roof fell at noon. Some were buried, witnesses said.", "witnesses"},
		{"While unions like the Bakers Union praised Moss and his talk of trying thieves, they said he was late.", "unions like the Bakers Union"},
		{"Guards held a man on Monday. Soldiers were looking for Ian Moss, a man they say is guilty.", "Soldiers"},
		{"Clara Gomez met Ian Moss. Later she changed her statement explaining that she had not been there.", "Clara Gomez"},
		{"Prime Minister Ned Babb met Ian Moss. The Prime Minister today said that it was late.", "Ned Babb"},
		{"The sellers, Tom Orr and Anne Hale, said no. The sellers said it was late.", "Tom Orr and Anne Hale"},
		{"Tom Orr and Anne Hale said no. Mr Orr said it was late.", "Tom Orr"},
		{"Two sisters say they were robbed, it was reported here.\n\nAnne and Jane Hale live in Leeds. They said it was late.", "Anne and Jane Hale"},
		{"Norvik Foods and Leeds Bank said no. The bank said it was late.", "Leeds Bank"},
		{"Councillor Marian Platt said the library would shut. “Nobody wants this,” she said.\n\nThe Liberal Democrat said she would look again.", "Marian Platt"},
		{"Ian Moss met Rep. Dan Frost, the chairman of the panel, the Ohio Republican said.", "Dan Frost"},
		{"Republican Ian Moss and Democrat Dan Frost spoke. Moss left. The Democrat said it was late.", "Dan Frost"},
		{"Clare Moss said Ann Frost had praised the mill. She left at noon. The Boston businessman said it was late.", "The Boston businessman"},
		{"Ben Orr won. The Vermont senator said he was glad. Ian Moss spoke over boos. Moss offered the crowd a plan. The Ohio senator said it was late.", "Ian Moss"},
		{"LEEDS — Sen. Ann Hale (I-Vt.) defended her call for a rise, saying the mill would open.", "Ann Hale"},
		{"Ann Hale spoke. Tom Moss later seized on Hale's attempt to persuade the court that the mill was old.", "Ann Hale"},
		{"Ann Hale was late. Tom Moss rejected her attempt to persuade voters that the mill was old.", "Ann Hale"},
		{"Clare Moss testified, and Sen. Ned Orr (R-Wis.) kept asking her why the mill had shut.", "Ned Orr"},
		{"For Ned Orr, who teaches here, Paul Reed was a legend too. He said, “Paul Reed was the middle of it all.”", "Ned Orr"},
		{"Paul Reed met Ned Orr. His grandfather built the mill in 1901. He said that the mill was what his grandfather saw as his legacy.", "Paul Reed"},
		{"Ann Hale dismissed Tom Moss's claim that the Norvik campaign had broken the law — saying the campaign chose not to pay.", "Ann Hale"},
		{"Clara Gomez, a cook from Leeds, is a stay-at-home mother of four. She came here in 2009. “It is late,” the mother said.", "Clara Gomez"},
		{"Leeds woman says mill lied to her\n\nAnn Hale, a Leeds woman and former nurse, has worked for years.", "Ann Hale"},
		{"Some saw a culprit in Ann Lund Grimes. The secretary of state even went on air to praise Tom Moss. There was a rally with Moss and Grimes, where the secretary of state said she was glad.", "Ann Lund Grimes"},
		{"Norvik’s chief, Tom Cole, has left. In a letter to Norvik, Ann Hale thanked him. The company said it was late.", "Norvik"},
		{"Ann Hale met Tom Moss. “We talked,” Moss said. “You can walk off and say, ‘Well done,’” Ann Hale said. Moss left.", ""},
		{"Dan Frost runs the firm. Frost won. Gov. Ian Moss, who may run with Frost, made the mill his aim, and he said the talks had stalled.", "Ian Moss"},
		{"They left, with Mr Ned Orr noting only that it was late.", "Ned Orr"},
		{"Ann Hale met Tom Cole.\n\n“Our goal was never to close.”\n\nTom Cole, who runs the mill, spoke next. “I can tell you: our goal was never to close,” Cole said.\n\n“No,” he said.", "Tom Cole"},
		{"In a sign of how proud Ian Moss is, he used his speech to call out Dan Frost and the rest of the field who he accused of lying.", "Ian Moss"},
		{"Midfielder Tomasz Wrona limped off. “It is a knock,” he said.\n\nThe Pole said he would train on Thursday.", "Tomasz Wrona"},
		{"Violinist Petra Holm cancelled her tour. The Dane has had surgery on her wrist.\n\n“I cannot open a jar,” she said.", "Petra Holm"},
		{"Striker Emeka Nnadi missed two chances. “Bad luck,” he said.\n\nThe Nigeria forward said he would stay late.", "Emeka Nnadi"},
		{"Tennis player Lea Hrast won. “My arm won,” she said.\n\nThe world No 104 said she had booked a flight home.", "Lea Hrast"},
		{"PC Lorna Bewick said a shop had been robbed. “They were quick,” she said.\n\nThe shopkeeper said he had been hit with a bottle.", "The shopkeeper"},
		{"Councillor Ian Hale said the road was unsafe. “It must close,” he said.\n\nThe driver said he had not seen her.", "The driver"},
		{"The petitioner's advocate, Jawad Khosa, said he was picked up.\n\nThe additional solicitor general, Ravi Mehta, said no agency had him.", "Ravi Mehta"},
		{"The Commissioner for Health, Pastor (Mrs) Ada Hale, said forms were free.", "Ada Hale"},
		{"The city blamed the company that runs the trams. Linia said it was sorry. The company said repairs were under way.", "Linia"},
		{"Westmoor Hospitals hired a consultancy, Bexon Lane. The firm said it had advised a letter.", "Bexon Lane"},
		{"Ben Hale, 12, won the prize. “I was nervous,” he said.\n\nHis father, Martin Hale, is a baker. Hale said the cake was his son's idea.", "Martin Hale"},
		{"Headteacher Sue Orr said three pupils had been hurt. One is still in hospital.\n\n“We are in shock,” she said.", "Sue Orr"},
		{"Councillor Tom Hale said he was calm.\n\nDeputy Jackie Rowse, who backs the plan, said he would quit.\n\n“I mean it,” he said.", "Jackie Rowse"},
		{"Lee Gorse admitted theft. In mitigation, Paul Vine said the father-of-two had lost his job. He said his client was ashamed.", "Paul Vine"},
		{"Anne Hale wrote it in a month. There is a scene with a bishop. The bishop, she admits, was borrowed from life.", "Anne Hale"},
		{"Co-leader Te Ariki Tamaki said rents were absurd. Students in Leeds were sleeping in cars, they said.", "Te Ariki Tamaki"},
		{"Anne Hale spoke first. “No,” Ms Hale said.", "Anne Hale"},
		{"Anne Hale spoke first. “No,” Anne said.", "Anne Hale"},
		{"Anne Hale spoke first. “No,” she said.", "Anne Hale"},
		{"Anne Hale met Martin Hale. “No,” Mr Hale said.", "Martin Hale"},
		{"Anne Hale met Martin Hale. “No,” Mrs Hale said.", "Anne Hale"},
		{"The National Farmers Union (NFU) met. “No,” the NFU said.", "National Farmers Union"},
		{"A spokesman for the council spoke first. “No,” he said.", "A spokesman for the council"},
		{"A spokesman for the council spoke first. “No,” the spokesman said.", "A spokesman for the council"},
		{"Anne Hale, a plumber from Leeds, rang. “No,” the plumber said.", "Anne Hale"},
		{"Anne Hale, 54, a plumber from Leeds, rang. “No,” the plumber said.", "Anne Hale"},
		{"Johan van der Merwe spoke first. “No,” Van der Merwe said.", "Johan van der Merwe"},
		{"Principal Secretary Anne Hale spoke first. “No,” the PS said.", "Anne Hale"},
		{"Prime Minister Anne Hale resigned. “No,” the prime minister said.", "Anne Hale"},
		{"Anne Hale said: “No.”\n\n“Never,” she added.", "Anne Hale"},
		{"Anne Hale said: “No.”\n\n“Never.”", "Anne Hale"},
		{"Anne Hale talked to Martin Orr.\n\nQ: Why?\n\nA: Because.\n", "Anne Hale"},
		{"Ann Hale said: “I asked the lady. She said, ‘No.’”", "the lady"},
		{"“No,” he said.", ""},
		{"A wall\n\nIt fell. I said: “No.”\n\nAnne Hale is the mayor of Leeds.", "Anne Hale"},
		{"A wall\n\nIt fell on Anne Hale. I said: “No.”\n\nAnne Hale is the mayor of Leeds.", "I"},
		{"Anne Hale met Martin Orr. Her lawyer was there too. “No,” she said.", "Anne Hale"},
		{"Martin Orr shouted. Asked by Peter Dunn whether he would go, he said he would not.", "Martin Orr"},
		{"Peter Dunn walked past Martin Orr. “No,” he told Orr.", "Peter Dunn"},
		{"Anne Hale scored late. “No,” the Italian said.", "Anne Hale"},
		{"A Labour MP left the hall. “No,” the MP said.", "A Labour MP"},
		{"Two clerks left. “No,” said one of them, a retired sailor from Hull. “Never,” the sailor said.", "one of them"},
		{"A review by doctors came out on Friday. The report says that salt is good.", "A review by doctors"},
		{"The county’s mayor said on Friday that the road was unsafe.\n\nIn a report, Anne Hale said that it had to close.\n\n“No,” the mayor said.", "Anne Hale"},
		{"Vice President Anne Hale sat down. President Martin Orr stood. “No,” the vice president said.", "Anne Hale"},
		{"President Martin Orr stood. Vice President Anne Hale sat down. “No,” the president said.", "Martin Orr"},
		{"Harald IV was crowned. “No,” Harald said.", "Harald IV"},
		{"Anne Camargo Ruiz shouted. “No,” Camargo said.", "Anne Camargo Ruiz"},
		{"Her lawyer, Anne Hale, rose. “No,” the attorney said.", "Anne Hale"},
		{"Panthers manager Martin Orr left. “No,” the boss said.", "Martin Orr"},
		{"The chancellor will speak. Anne Hale, the chancellor, was ill. “No,” the chancellor said.", "Anne Hale"},
		{"Local councillor Martin Orr rose. “No,” the SNP man said.", "Martin Orr"},
		{"Martin Orr rose. “No,” the hospital’s lawyer said.", "the hospital’s lawyer"},
		{"In a letter to the council, Anne Hale said that it was late. The letter says that it is closed.", "a letter to the council"},
		{"Anne Hale met the team. Hale sang. Hale left. Her cousin Martin Hale stayed at home. It rained. It rained. It rained. “No,” Hale said.", "Anne Hale"},
		{"Martin Orr waited. Asked by counsel for the bank, Peter Dunn, why, he said that he was late.", "Martin Orr"},
		{"Labour in Exile met. Labour won. “No,” Labour said.", "Labour"},
		{"Robin Dunn, defending, rose. Judge Anne Hale shouted. “No,” the defence lawyer said.", "Robin Dunn"},
		{"Martin Orr and his brother Peter left. Orr sang. “No,” his younger brother said.", "Peter"},
		{"Martin Moor and his daughter, Anne Dunn, left. Dunn sang. “No,” her father said.", "Martin Moor"},
		{"Martin Orr met his cousin Peter Orr. Martin Orr sang. “No,” his cousin said.", "Peter Orr"},
		{"A spokesperson for the park said that it was working with developers to have the signs removed by the autumn. “No,” they said.", "A spokesperson for the park"},
		{"Anne Hale sang. Hale left. Hale rang. Her husband, Martin Hale, said that it was late. “No,” Hale, a baker, said.", "Martin Hale"},
		{"Norvik, a chipmaker, fell. “No,” the Leeds-based company said.", "Norvik"},
		{"Harrow Action and the Workers League, which have argued that it is late, left.", "Harrow Action and the Workers League"},
		{"“No,” UKHospitality said.", "UKHospitality"},
		{"The Bishop of Hallam, Dr Anne Hale, rose. “No,” she said.", "Anne Hale"},
		{"Another protester, who gave only her first name, Ruth, left. “No,” Ruth said.", "Ruth"},
		{"A second baker, a widow who gave her name only as Ruth, said that it was late.", "Ruth"},
		{"One of them, former councillor Martin Orr, said that it was late.", "Martin Orr"},
		{"“No,” said a user called Kestrel.", "Kestrel"},
		{"The man who left was Martin Orr, 60. Peter Dunn stayed. “No,” the man said.", "Martin Orr"},
		{"Martin Orr left. His dad, retired Sgt. Peter Orr, stayed. “No,” the elder Orr said.", "Peter Orr"},
		{"By Anne Hale\n\nMartin Orr sat down.\n\nI asked him why he had come.", "Anne Hale"},
		{"Anne Hale, a manager at the Bakers Union, sat down. “We have told them to stay,” she said.", "Bakers Union"},
		{"Anne Hale, whose husband, Martin Orr, is a baker, left. “No,” she said.", "Anne Hale"},
		{"Martin Orr, 41, and Peter Orr, 43, left. “My brother told me to stay,” Martin Orr said.", "Peter Orr"},
		{"INTERVIEW: PETER DUNN\n\nAnne Hale won. She talked to Martin Orr.\n\nQ: Why?\n\nA: Because.\n", "Anne Hale"},
		{"The council said that it was late.\n\nMartin Orr sang.\n\nHove City Council met on Monday. The council said that it was closed.", "Hove City Council"},
		{"Software company Lumen Tech fell. Lumen Workers Together, a charity, met. “No,” the company said.", "Lumen Tech"},
		{"The minister sat down. The minister’s brother, Martin Orr, left. “No,” the minister said.", "The minister"},
		{"LEEDS — A federal judge blocked the sale.\n\nDistrict Judge Anne Hale said that it was wrong. “No,” the judge said.", "Anne Hale"},
		{"One ally of Mr Orr said that it was late. “No,” the ally said.", "One ally of Mr Orr"},
		{"“I went home,” Martin Orr said.\n\n“Why did you go?” Anne Hale asked.\n\n“It was late.”", "Martin Orr"},
		{"Anne Moor’s husband, Martin, is a baker. “No,” Mr Moor said.", "Martin"},
		{"Martin Moor met his wife, Anne. “No,” Mrs Moor said.", "Anne"},
		{"Martin Moor sat down. “No,” Mrs Moor said.", "Moor"},
		{"Martin Moor left. He met his wife, Anne. Anne Dunn sang. It rained. “No,” Moor said.", "Martin Moor"},
		{"Peter Moor’s grandmother, Robin Dunn, wrote to Anne Hale, who came and sang. “No,” she said.", "Robin Dunn"},
		{"Peter Moor said: “Martin is a gentleman. He told me to stay.” Martin Dunn left.", "Martin Dunn"},
		{"Peter Moor said: “The captain asked for a doctor and a lawyer. He told us to stay.”", "The captain"},
		{"Martin Orr left. His sister, Anne Orr, sang. Orr sat down. His sister Anne Orr sang again. She sang and sang. “No,” Orr said.", "Martin Orr"},
		{"Van owner Martin Orr left. “No,” Mr Orr said.", "Martin Orr"},
		{"Anne Hale sat down. “We told them to stay,” she said.", "Anne Hale"},
		{"The council fell. “They told us to stay,” Anne Hale said.", "The council"},
		{"Martin Orr rose. Asked by Robin Hale – no kin, as she has said – why he left, he shrugged. “Go home,” Ms Hale said.", "Robin Hale"},
		{"“The physio says that it is late,” Anne Hale said.", "The physio"},
		{"The Northern Coastal Command closed a port. “No,” the command said.", "Northern Coastal Command"},
		{"Justice Anne Hale rose. “No,” the judge said.", "Anne Hale"},
		{"Their coach, Martin Orr, left. “Coach said that it was late,” Anne Hale said.", "Martin Orr"},
		{"Her father, Martin Orr, left. Peter Dunn stayed. “No,” her father said.", "Martin Orr"},
		{"Martin Orr is a baker. “No,” he said.", "Martin Orr"},
		{"Counsel assisting Anne Hale rose. “No,” she said.", "Anne Hale"},
		{"Di Stasio quits\n\nFederica Di Stasio left on Monday. “No,” Di Stasio said.", "Federica Di Stasio"},
		{"FWU strikes\n\nThe Farm Workers Union met on Monday. “No,” the FWU said.", "Farm Workers Union"},
		{"The Marine and Port Authority of Leeds (MPA) met. “No,” the MPA said.", "Marine and Port Authority of Leeds"},
		{"The lender’s owner, Abul Hashem, said he would appeal. “No,” he said.", "Abul Hashem"},
		{"Martin Orr sat down. “No,” said a spokesman for Anne Hale.", "a spokesman for Anne Hale"},
		{"The Bakers Union met. In a letter to the Workers League, the union said that it was late.", "Bakers Union"},
		{"Juan Pablo Vega met Ana Ruiz Pablo. “No,” Pablo said.", "Ana Ruiz Pablo"},
		{"Robin Dunn, defending, rose. Judge Anne Hale shouted. “No,” the defence lawyer said.", "Robin Dunn"},
		{"Norvik, a chipmaker, fell. “It is late,” Anne Hale told Lumen Radio. “No,” the company said.", "Norvik"},
		{"Trains were late, according to an engineer who counted them.\n\nAnne Hale, of Leeds, said that all were.\n\n“Most,” the engineer said.", "Anne Hale"},
		{"Robert Coles, better known as Bingo, has left the band. “No,” Bingo said.", "Robert Coles"},
		{"William Dent owns the pub. “No,” Bill said.", "William Dent"},
		{"William Dent owns the pub. “No,” Bill Dent said.", "William Dent"},
		{"Ben Frost, 8, fell. His parents, Carl and Amy Frost, rang. “No,” Mr Frost said.", "Carl"},
		{"Peter and Jane Dowd own the shop. “No,” Mrs Dowd said. Her husband said that it was late.", "Peter"},
		{"Kelly Dodd won on Friday. “No,” the mother-of-two said.", "Kelly Dodd"},
		{"Norvair has cancelled 60 flights. The airline said that it was late.", "Norvair"},
		{"Prime Minister Anne Hale spoke first. The PM said that it was late.", "Anne Hale"},
		{"PC Anne Hale spoke first. The officer said that it was late.", "Anne Hale"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestUnsaid(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Anne Hale sat down.\n\n“You came late?” I asked.\n\n“No,” Hale said.\n\n“Why not?”", "I"},
		{"Martin Orr sat down. “You left?” Anne Hale asked him.\n\n“I did,” Mr Orr said.\n\n“Was it late?”\n\n“Very.”", "Martin Orr"},
		{"“No,” Anne Hale said. She had seen Martin Orr.\n\nWould he stay?\n\n“I am far too old for that.”", "Martin Orr"},
		{"“No,” Anne Hale said. She had seen Martin Orr. Did he stay?\n\n“He left by the back door.”", "Anne Hale"},
		{"“No,” Anne Hale said. She had seen Martin Orr.\n\nWhy?\n\n“It was late for me and for him.”", "Anne Hale"},
		{"Anne Hale said that it was late.\n\n“I know,” Martin Orr replied.\n\n“Then why did you sing?”", "Anne Hale"},
		{"Anne Hale told Martin Orr: “You said that it was late.”", "Martin Orr"},
		{"“No,” Martin Orr said.\n\nAnne Hale said: “You said that it was late.”", "Martin Orr"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n got %q, want %q", c.in, got, c.want)
		}
	}
}

// TestLater holds that a body which an article begins with is the one that is named later.
func TestLater(t *testing.T) {
	in := "Walkers get lost\n\nA mountain rescue team says that it was late.\n\nHove Rescue Team was called on Monday."
	if got := speakers(in); len(got) != 1 || got[0] != "Hove Rescue Team" {
		t.Errorf("%q", got)
	}
}

// TestEchoed holds that a crosshead is said by whom the article has say it below.
func TestEchoed(t *testing.T) {
	in := "Martin Orr sat down. “No,” he said.\n\n‘We had no other road’\n\n“It was wet,” Anne Hale said. “We had no other road, and it was late.”"
	if got := speakers(in); len(got) != 3 || got[1] != "Anne Hale" {
		t.Errorf("%q", got)
	}
}

func TestHeadlines(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Mayor Denies Theft\n\nBy CARL DUNN\n\nMayor Anne Hale said on Monday that she would stay.", "Anne Hale"},
		{"Road is unsafe, union warns\n\nThe Bakers Union met on Monday. “No,” it said.", "Bakers Union"},
		{"The council is late, Orr says\n\nThe council said that it was late.\n\nHove City Council met.", "Orr"},
		{"Sugar was sold by night, guard says\n\nBy CARL DUNN\n\nA night guard told a hearing that sugar was sold.\n\nMr Martin Orr, 47, said that it was dark.", "Martin Orr"},
	} {
		if got := speakers(c.in)[0]; got != c.want {
			t.Errorf("%s\n got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestPaper(t *testing.T) {
	for in, want := range map[string]mention.Kind{
		"A paper in the journal Moss says that salt is good. The paper says that it is cheap.": mention.Document,
		"The paper says that salt is good.":                                                    mention.Organization,
	} {
		_, _, who := resolved(in)
		if len(who.Speaker) == 0 {
			t.Errorf("%s: nobody speaks", in)
		}
		for _, e := range who.Speaker {
			if e < 0 || who.Entities[e].Kind != want {
				t.Errorf("%s: entity %d, want kind %d", in, e, want)
			}
		}
	}
}

// firstSpeaker is what the article ties the first speaker to, and the titles that it gives them.
func firstSpeaker(s string) string {
	d, ms, who := resolved(s)
	e := who.Speaker[0]
	out := ""
	if b := who.Bodies[e]; b.Words.Len() > 0 {
		out = d.Of(d.SpanOf(b.Words))
	}
	for _, i := range who.Entities[e].Mentions {
		for _, t := range ms[i].Titles {
			out += " | " + d.Of(d.SpanOf(t))
		}
	}
	return out
}

func TestBodiesAndTitles(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“No,” said DUP councillor Anne Hale.", "DUP | DUP councillor"},
		{"“No,” said Cllr Anne Hale (Con, Exeter).", "Con | Cllr"},
		{"“No,” said a man who set fire to the council.", ""},
		{"“No,” said a spokesman for the council.", "council"},
		{"“No,” said the Minister for Housing, Mr Martin Orr.", " | Minister for Housing | Mr"},
		{"“No,” said her husband Martin Orr.", ""},
		{"“No,” said her lawyer, Martin Orr.", ""},
		{"“No,” said Det Sgt Anne Hale.", " | Det Sgt"},
		{"The Bakers Union fell. “No,” said its spokesman.", "Bakers Union"},
		{"The Bakers Union fell. “No,” said chief executive Anne Hale.", "Bakers Union | chief executive"},
		{"The Bakers Union fell. “No,” said a spokesman.", "Bakers Union"},
		{"The bakers' union left. “No,” said its chairwoman, Anne Hale.", "bakers' union | chairwoman"},
		{"The union left. “No,” said its chairwoman, Anne Hale.", " | chairwoman"},
		{"Leeds Foods, run by a bakers' union, fell. “No,” said its chairwoman, Anne Hale.", "Leeds Foods | chairwoman"},
		{"The Leeds Echo asked Norvik Foods about it. “No,” said a spokesman.", "Norvik Foods"},
		{"The Leeds Echo asked the town about it. “No,” said a spokesman.", ""},
		{"The Bakers Union fell. “No,” said head teacher Anne Hale.", " | head teacher"},
		{"The Norvik Intelligence Agency fell. “No,” said an official in the Afghan intelligence agency.", "Afghan intelligence agency"},
		{"“No,” said Anne Hale, Greenwave's oceans campaigner.", "Greenwave | oceans campaigner"},
		{"“No,” said Tom Hale, the grandson of FDR.", ""},
		{"“No,” said Laurie Hale, the founder of a group called Friends of Leeds.", "Friends of Leeds | founder"},
		{"The Bakers Union fell. “No,” said a union official.", "union"},
		{"Leeds Zoo shut. The zoo's vet, Anne Hale, said: “No.”", "zoo | vet"},
		{"The navy's deputy chief, Anne Hale, said: “No.”", "navy | deputy chief"},
		{"The hospital's medical director, Anne Hale, said: “No.”", " | medical director"},
		{"Leeds Union of Teachers (LUT) branch secretary Anne Hale said: “No.”", "Leeds Union of Teachers | branch secretary"},
		{"Anne Hale, a former Norvik lawyer who now teaches at Leeds University, said: “No.”", "Leeds University"},
	} {
		if got := firstSpeaker(c.in); got != c.want {
			t.Errorf("%s\n got %q, want %q", c.in, got, c.want)
		}
	}
}

// TestAhead holds that a pronoun that opens a sentence may stand for who is named right behind it.
func TestAhead(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"For his part, Martin Orr said no.", "his Martin Orr"},
		{"Asked about her future, Anne Hale said no.", "her Anne Hale"},
		{"In her closing statement, prosecutor Anne Hale said no.", "her Anne Hale"},
		{"Asked about his assistant, Anne Hale said no.", "his "},
		{"Duchess Anne Hale died, said Lou Moss, who cared for her for years.", "her Anne Hale"},
	} {
		d, ms, who := resolved(c.in)
		var got string
		for _, p := range who.Beside {
			got = d.Word(p.Token) + " " + who.callsBy(d, ms, p.Entity)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestGround(t *testing.T) {
	for in, want := range map[string]Ground{
		"“No,” said Anne Hale.":                                 FullName,
		"Anne Hale sat down. “No,” said Hale.":                  ShortName,
		"Anne Hale met Tom Hale. “No,” said Hale.":              SharedName,
		"“No,” said a spokesman for the council.":               Unnamed,
		"Anne Hale sat down. “No,” she said.":                   ClearHeOrShe,
		"The council met. “No,” it said.":                       OtherPronoun,
		"President Martin Orr stood. “No,” the president said.": Described,
	} {
		_, _, who := resolved(in)
		if len(who.Grounds) != 1 || who.Grounds[0] != want {
			t.Errorf("%s: %v, want %v", in, who.Grounds, want)
		}
	}
}

func TestSounds(t *testing.T) {
	for name, want := range map[string]mention.Gender{"Giangiacomina": mention.She, "Oderico": mention.He, "": mention.Unknown, "Zz": mention.Unknown} {
		if got := sounds(name); got != want {
			t.Errorf("%q: %d, want %d", name, got, want)
		}
	}
}

// A description that may as well be of somebody else is said to be so.
func TestUnclear(t *testing.T) {
	for in, want := range map[string]Ground{
		"Anne Hale, a surgeon, left. “No,” the surgeon said.":                                     Described,
		"Anne Hale met Jane Orr and Mary Dunn at the hospital. “No,” the visitor from Hove said.": UnclearDescription,
	} {
		if _, _, who := resolved(in); len(who.Grounds) != 1 || who.Grounds[0] != want {
			t.Errorf("%s: %v, want %v", in, who.Grounds, want)
		}
	}
}
