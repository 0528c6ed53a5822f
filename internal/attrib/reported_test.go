package attrib

import (
	"slices"
	"strings"
	"testing"
)

// reports writes the reported clauses of a text, with marks or without.
func reports(s string) []string {
	var out []string
	for _, l := range find(s) {
		if kind, rest, _ := strings.Cut(l, " | "); kind != "direct" {
			out = append(out, strings.SplitN(rest, " | ", 3)[2])
		}
	}
	return out
}

func TestReports(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		// when and where between the cue and the clause
		{"The club announced on Tuesday they had agreed a fee for the striker.", []string{"they had agreed a fee for the striker"}},
		{"Ana Ruiz told analysts on a call the plant would reopen by May.", []string{"the plant would reopen by May"}},
		{"The captain admitted afterwards he had feared the worst.", []string{"he had feared the worst"}},
		{"The Courier had reported that week that the council was short of money.", []string{"the council was short of money"}},
		{"Hale vowed in a letter to her club to be home by spring.", []string{"be home by spring"}},
		{"Fenland Foods said on May 4, 1986, its owners had bought the dairy.", []string{"its owners had bought the dairy"}},
		{"The minister said in remarks published in the Courier there were no plans to cut output.", []string{"there were no plans to cut output"}},
		{"Hale vowed never to sell the dairy.", []string{"never to sell the dairy"}},
		{"The minister said cutting that output must wait.", []string{"cutting that output must wait"}},
		{"The minister says that estimate did not include the farms.", []string{"that estimate did not include the farms"}},
		{"She told the BBC’s “Newsnight” on Monday the tone of the talks was cordial.", []string{"the tone of the talks was cordial"}},
		{"Tom Rees told a meeting of members the club was broke.", []string{"the club was broke"}},
		{"Tom Rees told a gathering in Leeds last night, Britain's growth is slowing.", []string{"Britain's growth is slowing"}},
		// a verb that is taken for a noun or a participle
		{"Hale noted the dairy competes with hundreds of small farms.", []string{"the dairy competes with hundreds of small farms"}},
		{"The minister said the government expected to spend a billion in that year.", []string{"the government expected to spend a billion in that year"}},
		// where the clause ends
		{"Officials admitted that the siren had failed in two villages, a failure traced to a fuse.", []string{"the siren had failed in two villages"}},
		{"Hale urged the board to order a review, although he stopped short of a vote.", []string{"order a review"}},
		{"Hale, who told the Courier that the strike would last “as long as it takes,” struck a softer note.", []string{"the strike would last “as long as it takes,"}},
		{"The judge told the jury they must not look anything up, and sent them home.", []string{"they must not look anything up"}},
		{"Otis Lane, who said he had turned down two clubs, signed until 2027.", []string{"he had turned down two clubs"}},
		{"The paper, which its authors say is the first of its kind, appears in June.", []string{"is the first of its kind"}},
		{"The prosecution says Quill poisoned her husband; the defence says he took his own life.",
			[]string{"Quill poisoned her husband", "he took his own life"}},
		{"The owners insist they did nothing wrong and say they will fight the fine.", []string{"they did nothing wrong", "they will fight the fine"}},
		{"Opposition parties say the vote was rigged, which the government denies.", []string{"the vote was rigged"}},
		{"Asked why he had not called anyone, the porter wept.", []string{"why he had not called anyone"}},
		{"Ann Hale denied knowing that the cheques were forged.", []string{"knowing that the cheques were forged | not"}},
		{"Asked if she knew the driver, Paul Rees, Ms Lane nodded.", []string{"if she knew the driver, Paul Rees"}},
		{"The head urged parents to stay calm: a fence had fallen.", []string{"stay calm"}},
		{"He told police the ferry was full, according to a report.", []string{"He told police the ferry was full", "the ferry was full"}},
		{"He told police he was “minding it for a mate,” according to a charge sheet.", []string{"He told police he was “minding it for a mate,", "he was “minding it for a mate,"}},
		{"DOVER, England — The port shut for an hour, Ann Hale said.", []string{"The port shut for an hour"}},
		{"She told them the firm was “worth more than that”, only to sell it a week later.", []string{"the firm was “worth more than that"}},
		{"The aide wrote that the mayor had “the nerve of a burglar,” though he later took it back.", []string{"the mayor had “the nerve of a burglar,"}},
		{"The clerk announced that the files would be open on Monday, and he had tea sent in.", []string{"the files would be open on Monday"}},
		{"The Herald reported that scouts had watched him, and a person close to the club said that his name was on a list.",
			[]string{"scouts had watched him", "his name was on a list"}},
		{"The inspector said they had spoken to everyone, but would not be drawn on the cause.", []string{"they had spoken to everyone"}},
		{"Hale wrote that the old forecast had been “hanging by a thread” and lowered her target.", []string{"the old forecast had been “hanging by a thread"}},
		{"Hale said the cracks were “small” and posed no threat.", []string{"the cracks were “small” and posed no threat"}},
		{"Claims that the dam is needed do not stand up.", []string{"the dam is needed"}},
		{"Hale claimed that the cuts would pay for themselves even as the auditors found that they would not.", []string{"the cuts would pay for themselves", "they would not"}},
		{"She openly called for the sacking of Rees, even though it was clear he would stay.", []string{"the sacking of Rees"}},
		{"Hale said she should face no charges, a recommendation the court adopted.", []string{"she should face no charges"}},
		{"Studies tell us that most of it happens at night, but when does it end?", []string{"most of it happens at night"}},
		{"Four members claim to object to the plan: Ann Hale, Tom Rees and Ida Strand.", []string{"object to the plan"}},
		{"The book, which Hale said last year had sold a million copies, is out.", []string{"had sold a million copies"}},
		{"The sale is off, Hale said according to the minutes.", []string{"The sale is off"}},
		{"Economists have argued for years that the road should close.", []string{"the road should close"}},
		{"The auditor faced criticism from rivals that his report was unfair.", []string{"his report was unfair"}},
		{"She was hurt by the fallout from Dora Lane's conclusion that she had been “extremely careless.”", []string{"she had been “extremely careless."}},
		{"Talks may start again, but Hale's declaration that there would be no road makes that harder.", []string{"there would be no road"}},
		{"Ann Hale, whose series “Crumbs” told viewers that bread was easy, died on Sunday.", []string{"bread was easy"}},
		{"They built a road Ann Hale said was too narrow.", []string{"was too narrow"}},
		{"To ease the threat, officials said, the firm switched its covers, “so they cannot leak,” Ann Hale said.",
			[]string{"To ease the threat … the firm switched its covers, “so they cannot leak,"}},
		{"The suit says “they were hurt by the neglect” of Hale, who was the mayor at the time.", []string{"they were hurt by the neglect” of Hale"}},
		{"Otis Lane accused the board of “doing nothing” for the farms, in a telephone call with the mayor.", []string{"doing nothing” for the farms"}},
		{"Otis Lane said the club is the only partner left, in separate calls with Ann Hale and Tom Rees.", []string{"the club is the only partner left"}},
		{"Fenland Foods said the sale is subject to some changes, which it did not explain.", []string{"the sale is subject to some changes"}},
		{"Otis Lane also says the crew will be ready this weekend but he won't reveal when it will sail.", []string{"the crew will be ready this weekend"}},
		{"Mr Lane held back, and while he said he would hold a hearing, it is unlikely to change his mind.", []string{"he would hold a hearing"}},
		{"Hale, though she praised Rees and said the board should hear him, notably stopped short of a vote for him.", []string{"the board should hear him"}},
		{"Otis Lane announced the lease of the harbour yesterday after talks with the owners.", []string{"the lease of the harbour"}},
		{"The board has agreed to accept a lower rent for a year as the council went into a vote.", []string{"accept a lower rent for a year"}},
		{"Hale said she was “encouraged” by the plan — a modest boost for Rees, who drew it up.", []string{"she was “encouraged” by the plan"}},
		{"The mill will close this year, Ann Hale said on Tuesday – a claim that Tom Rees denies.", []string{"The mill will close this year"}},
		{"The mill has been shut, Ann Hale said, adding, “It is a shame.”", []string{"The mill has been shut"}},
		{"Tom Rees has told the mayor that the pier is unsafe, US and German sources said.", []string{"Tom Rees has told the mayor that the pier is unsafe", "the pier is unsafe"}},
		{"Rees said she may be sued over her pier (the existence of which, many members say, is a joke).", []string{"she may be sued over her pier", "is a joke"}},
		{"The group estimates that one child in ten has the illness – that's about a million.", []string{"one child in ten has the illness"}},
		{"There were ten kinds of crime — including theft and arson — according to the Courier.", []string{"There were ten kinds of crime — including theft and arson"}},
		{"Tom Rees says he is ready to meet the mayor, as fears grow of a strike on the ferries.", []string{"he is ready to meet the mayor"}},
		// where it does not
		{"The harbour police said three men were arrested and charged with theft.", []string{"three men were arrested and charged with theft"}},
		{"Hale told members that the club had lost money, but it was not going to close.", []string{"the club had lost money, but it was not going to close"}},
		{"Fenland Foods said it bought a tenth of the dairy, and it now owns half of it.", []string{"it bought a tenth of the dairy, and it now owns half of it"}},
		{"Fenland Foods said it waived the fee and intends to sell the dairy.", []string{"it waived the fee and intends to sell the dairy"}},
		{"Fenland Foods said the sale is void, and the offer ends in May.", []string{"the sale is void, and the offer ends in May"}},
		{"The fire service says nobody was hurt, but the hall had been flooded.", []string{"nobody was hurt, but the hall had been flooded"}},
		{"The fire service says the rain may help, but there is no room for error.", []string{"the rain may help, but there is no room for error"}},
		{"Fenland Foods said that no date was set and that it and the bank could decide to wait.", []string{"no date was set and that it and the bank could decide to wait"}},
		{"Hale said she was pleased that, when she speaks, she is often asked about him.", []string{"she was pleased that, when she speaks, she is often asked about him"}},
		{"“Rees told me if it rains, stay at home,” Hale said.", []string{"if it rains, stay at home"}},
		{"The union said the plan, known as “Lefty”, was late.", []string{"the plan, known as “Lefty”, was late"}},
		{"Hale accused the board of “ruling by whim” and breaking a promise.", []string{"ruling by whim” and breaking a promise"}},
		{"Sgt Pryce said the woman had opened the door to him and told him her husband was out.",
			[]string{"the woman had opened the door to him and told him her husband was out", "her husband was out"}},
		{"According to the report, seen by the Courier, the doors had been wedged open.", []string{"the doors had been wedged open"}},
		// interrupted
		{"There was, the captain said, only one lifeboat.", []string{"There was … only one lifeboat"}},
		{"What it takes, she argues in a paper out this week, is practice.", []string{"What it takes … is practice"}},
		{"Rents fell, the landlord said, while bills went up.", []string{"Rents fell … while bills went up"}},
		{"Mira Cole, the deputy mayor, he said, had left early.", []string{"Mira Cole, the deputy mayor … had left early"}},
		{"Cutting corners, she argues, would be “a way of hiding it”.", []string{"Cutting corners … would be “a way of hiding it"}},
		{"“You told police you had been at home, didn’t you?” Mr Strang asked.", []string{"you had been at home"}},
		{"Reporters asked where the bus had gone.", []string{"where the bus had gone"}},
		{"That, Mr Strang said, was “the trouble with the plan”.", []string{"That … was “the trouble with the plan"}},
		{"What sank it, according to the log, was a buoy.", []string{"What sank it … was a buoy"}},
		{"Owners should unplug it, according to the notice, and return it.", []string{"Owners should unplug it … and return it"}},
		{"Since then, neighbours say, the water has been brown.", []string{"Since then … the water has been brown"}},
		{"The clock had been rushed out, she said, to please a dealer.", []string{"The clock had been rushed out … to please a dealer"}},
		{"Nobody was hurt: the fence was, he said, too low.", []string{"the fence was … too low"}},
		{"Farm signs first pay deal, union says.", []string{"Farm signs first pay deal"}},
		{"After a year of talks, the port plans to end night flights and lift its ban on vans, officials said late Thursday.",
			[]string{"After a year of talks, the port plans to end night flights and lift its ban on vans"}},
		{"Ruts form when water seeps into cracks, said Ann Hale, who works for the county.", []string{"Ruts form when water seeps into cracks"}},
		{"Mixing sprays (such as using them when the wind blows or not at all) is the cause, the agency says.",
			[]string{"Mixing sprays (such as using them when the wind blows or not at all) is the cause"}},
		{"Drivers should ring their bank, Norvik said.", []string{"Drivers should ring their bank"}},
		{"It has emerged that the bridge was closed.", []string{"the bridge was closed"}},
		// what stands before its subject, and before it when it was said
		{"She said under the plan, the school would close.", []string{"under the plan, the school would close"}},
		{"She said despite the storm, the ferry had sailed.", []string{"despite the storm, the ferry had sailed"}},
		{"Hale said on Monday nearly 300 homes were without power.", []string{"nearly 300 homes were without power"}},
		{"Hale said on Monday either side could appeal.", []string{"either side could appeal"}},
		{"The bridge was closed, Hale said, adding that it was old.", []string{"The bridge was closed", "it was old"}},
		// what something is called
		{"Ann Hale called the vote a disgrace.", []string{"a disgrace"}},
		{"Ann Hale called the protest understandable.", []string{"understandable"}},
		{"Hale dismissed it as nonsense.", []string{"nonsense"}},
		{"Hale described the plan as hasty and left.", []string{"hasty"}},
		{"Ann Hale called her mother every week.", nil},
		// what is wanted, denied, blamed and pleaded
		{"Her neighbour asked the council for a photo of the fridge.", []string{"a photo of the fridge"}},
		{"Pauline Hale, 79, denies ever having cheated.", []string{"ever having cheated | not"}},
		{"The union blamed a fault in the brakes.", []string{"a fault in the brakes"}},
		{"Rees has pleaded not guilty to two counts of theft.", []string{"not guilty to two counts of theft"}},
		{"Doctors said that E. coli had been found in the milk.", []string{"E. coli had been found in the milk"}},
		// nouns that look like verbs, and who is accused at length
		{"The firm said in an email that plans “evolved quickly” and that staff were “valued”.", []string{"plans “evolved quickly” and that staff were “valued"}},
		{"The union accused the firms of using rain as an excuse to stay away.", []string{"using rain as an excuse to stay away"}},
		{"The head accused the caretaker, a man who lives on site, of sleeping on duty.", []string{"sleeping on duty"}},
		// behind what opens it
		{"In March she had emptied the account, police said.", []string{"In March she had emptied the account"}},
		{"After the crash the driver ran away, police said.", []string{"After the crash the driver ran away"}},
		{"DELHI, Jul 8 (PTI) The state will build a bridge, the minister said.", []string{"The state will build a bridge"}},
		{"HULL, Oct. 3—The navy will cut jobs, officials said.", []string{"The navy will cut jobs"}},
		{"The bottom line: Rates will stay high, analysts say.", []string{"Rates will stay high"}},
		// in the middle of it
		{"The pilot, the inquest was told, had been drinking.", []string{"The pilot … had been drinking"}},
		{"The cashier, Hull Crown Court heard, stole from his aunt.", []string{"The cashier … stole from his aunt"}},
		{"The talks, a diplomat told reporters, collapsed on Friday.", []string{"The talks … collapsed on Friday"}},
		// who speaks
		{"LEEDS - The council on Monday closed the pool, saying it was unsafe.", []string{"it was unsafe"}},
		{"Ann Hale told German broadcaster NDW that it was over.", []string{"it was over"}},
		{"Jurors heard that the pair had met online.", []string{"the pair had met online"}},
		{"The victim had complained twice, the hearing in Hull heard.", []string{"The victim had complained twice"}},
		{"Norway, which brokered the deal, urged both sides to hold fire.", []string{"hold fire"}},
		{"A woman known as “the Duchess,” says she knew nothing.", []string{"she knew nothing"}},
		{"Rents rose by a tenth, according to its latest accounts.", []string{"Rents rose by a tenth"}},
		{"The neighbours say that is nonsense.", []string{"that is nonsense"}},
		{"Hale said anonymity was a must for nurses.", []string{"anonymity was a must for nurses"}},
		{"According to a clerk, who left early because she was ill, the list is long.", []string{"the list is long"}},
		// in words of somebody
		{"“He told me, come back when you have money,” Hale said.", []string{"come back when you have money"}},
		{"“The guard said get out of the lane, so I did,” Hale said.", []string{"get out of the lane"}},
		// headlines, and nothing found
		{"Road to open by June: minister\n\nThe road was closed in May.", []string{"Road to open by June"}},
		{"I never left the house – Ann Hale\n\nAnn Hale was at home.", []string{"I never left the house"}},
		{"Mayor to drivers: Your road is in heaven\n\nThe road was closed in May.", []string{"Your road is in heaven"}},
		{"Police: Driver was drunk\n\nThe road was closed in May.", []string{"Driver was drunk"}},
		{"Minister to resign – reports\n\nThe road was closed in May.", []string{"Minister to resign"}},
		{"Driver was drunk, say police\n\nThe road was closed in May.", []string{"Driver was drunk"}},
		{"Taxes to rise, minister warns\n\nThe road was closed in May.", []string{"Taxes to rise"}},
		{"Ten things to know: Friday\n\nThe road was closed in May.", nil},
		{"The review found no evidence of fraud.", []string{"no evidence of fraud"}},
		{"The house showed no sign of life.", nil},
	} {
		if got := reports(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got  %q\n want %q", c.in, got, c.want)
		}
	}
}

// TestReportsNothing holds that verbs of reporting in other senses report nothing.
func TestReportsNothing(t *testing.T) {
	for _, s := range []string{
		"Ann Hale, who asked not to be named because she feared for her job, left.",
		"Her mother wept as she gave evidence.",
		"A witness called the police after he heard glass breaking.",
		"Police were called to Mill Lane at 3am.",
		"The club claimed a third title in as many years when their rivals lost.",
		"The storm claimed at least nine lives as it crossed the coast.",
		"The minister wrote a book about the years he spent in exile.",
		"She argued her case well but lost by two votes.",
		"The nurse noted his temperature and left.",
		"Mr Bassi declared an interest and left the room while the item was discussed.",
		"The clerk counted the rejected papers.",
		"The guide noted down our names and warned us about the step.",
		"Lindahl proposed to her at the top of the tower.",
		"The order denied him a licence for a year.",
		"The fence was denied planning permission because it was too high.",
		"The verdict was announced on Thursday after a trial that lasted six weeks.",
		"The whistle announced the end of a match that nobody had enjoyed.",
		"The hotel offers views of a lake that freezes in December.",
		"The plane was reported missing at noon.",
		"Asked about that, the head teacher smiled.",
		"He reported for duty at six, read the letter twice and wept.",
		"What he said next made the room go quiet.",
		"To say that the town was surprised would be an understatement.",
		"He was admitted to hospital and charged with theft.",
		"The sign points to a beach that is closed.",
		"The Liberals ruled the province for 40 years.",
		"The manager is said to be furious.",
		"She emailed the board, who replied: “Leave it with me.”",
		"Hale told funny stories to the boys.",
		"Hale spent the money she pledged to spend on ramps.",
		"She left in May, as she said she would.",
		"It is not known whether anyone was hurt.",
		"Judge Ann Hale refused to grant bail to the driver.",
		"The referee will announce his verdict before play begins.",
		"It does not explain why the roof fell in.",
	} {
		if got := reports(s); len(got) > 0 {
			t.Errorf("%s: %q", s, got)
		}
	}
}
