package mention

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

var (
	formNames = map[Form]string{Name: "name", Description: "description", Pronoun: "pronoun"}
	kindNames = map[Kind]string{Thing: "thing", Person: "person", Organization: "organization", Group: "group", Document: "document", Place: "place"}
)

// first is the first mention of a text: its form, kind, words, name, titles and affiliation.
func first(s string) string {
	d := text.Divide(s)
	ms := Find(syntax.Analyze(d, marks.Pair(d).Role))
	if len(ms) == 0 {
		return ""
	}
	words := func(r text.Range) string {
		if r.Len() == 0 {
			return "-"
		}
		return d.Of(d.SpanOf(r))
	}
	m := ms[0]
	out := fmt.Sprintf("%s %s: %s | %s", formNames[m.Form], kindNames[m.Kind], words(m.Tokens), words(m.Core))
	for _, t := range m.Titles {
		out += " | title " + words(t)
	}
	if m.Affiliation.Len() > 0 {
		out += " | of " + words(m.Affiliation)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Mr Corbyn said no.", "name person: Mr Corbyn | Corbyn | title Mr"},
		{"Former shadow chancellor Anne Hale said no.", "name person: Former shadow chancellor Anne Hale | Anne Hale | title Former shadow chancellor"},
		{"Judge Anne Hale KC said no.", "name person: Judge Anne Hale KC | Anne Hale | title Judge"},
		{"A large body of studies said no.", "description document: A large body of studies | A large body of studies"},
		{"Norvik Communications Director Anne Hale said no.", "name person: Norvik Communications Director Anne Hale | Anne Hale | title Norvik Communications Director | of Norvik"},
		{"A Norvik rep said no.", "description person: A Norvik rep | A Norvik rep | of Norvik"},
		{"Navy veteran Anne Hale said no.", "name person: Navy veteran Anne Hale | Anne Hale | title Navy veteran"},
		{"Image caption Norvik founder Anne Hale said no.", "description document: Image caption | Image caption"},
		{"Norvik Foods and other makers said no.", "name group: Norvik Foods and other makers | Norvik Foods and other makers"},
		{"Dean Hale said no.", "name person: Dean Hale | Dean Hale"},
		{"Don Hale said no.", "name person: Don Hale | Don Hale"},
		{"Don Aurelio said no.", "name person: Don Aurelio | Aurelio | title Don"},
		{"Guy Hale said no.", "name person: Guy Hale | Guy Hale"},
		{"House Minority Leader Anne Hale said no.", "name person: House Minority Leader Anne Hale | Anne Hale | title House Minority Leader"},
		{"Deputy Inspector General Anne Hale said no.", "name person: Deputy Inspector General Anne Hale | Anne Hale | title Deputy Inspector General"},
		{"Democratic strategist Anne Hale said no.", "name person: Democratic strategist Anne Hale | Anne Hale | title Democratic strategist"},
		{"National Security Adviser Anne Hale said no.", "name person: National Security Adviser Anne Hale | Anne Hale | title National Security Adviser"},
		{"Norvik CIO Anne Hale said no.", "name person: Norvik CIO Anne Hale | Anne Hale | title Norvik CIO | of Norvik"},
		{"Gov. Anne Hale (D) said no.", "name person: Gov. Anne Hale | Anne Hale | title Gov."},
		{"Anne Hale for Norvik Standards Trust said no.", "name person: Anne Hale | Anne Hale | of Norvik Standards Trust"},
		{"Banks such as Norvik and Orlex said no.", "description organization: Banks such as Norvik and Orlex | Banks"},
		{"Analysts and activists at the forum said no.", "description group: Analysts and activists at the forum | Analysts"},
		{"The watchdog and some officials said no.", "description group: The watchdog and some officials | The watchdog"},
		{"The results of the study said no.", "description document: The results of the study | The results"},
		{"The authorities said no.", "description group: The authorities | The authorities"},
		{"The NGO Front Line Watchers said no.", "name organization: The NGO Front Line Watchers | Front Line Watchers"},
		{"Striker King Osei said no.", "name person: Striker King Osei | King Osei | title Striker"},
		{"Police spokesman Major Osei said no.", "name person: Police spokesman Major Osei | Osei | title Police spokesman | title Major | of Police"},
		{"Former Rovers striker Anne Hale said no.", "name person: Former Rovers striker Anne Hale | Anne Hale | title Former Rovers striker"},
		{"Party spokesperson Anne Hale said no.", "name person: Party spokesperson Anne Hale | Anne Hale | title Party spokesperson"},
		{"Police spokesperson Anne Hale said no.", "name person: Police spokesperson Anne Hale | Anne Hale | title Police spokesperson | of Police"},
		{"Ex-Labour councillor Anne Hale said no.", "name person: Ex-Labour councillor Anne Hale | Anne Hale | title Ex-Labour councillor"},
		{"His attorney, Anne Hale, said no.", "name person: His attorney, Anne Hale | Anne Hale"},
		{"His solicitors, Hale & Co, said no.", "name organization: His solicitors, Hale & Co | Hale & Co"},
		{"The Daily Gazette said no.", "name organization: The Daily Gazette | Daily Gazette"},
		{"Leeds-based analyst Anne Hale said no.", "name person: Leeds-based analyst Anne Hale | Anne Hale | title Leeds-based analyst"},
		{"At least four senators said no.", "description group: At least four senators | At least four senators"},
		{"More than half of voters said no.", "description group: More than half of voters | More than half of voters"},
		{"Nearly 40 per cent of nurses said no.", "description group: Nearly 40 per cent of nurses | Nearly 40 per cent"},
		{"A large proportion of voters said no.", "description group: A large proportion of voters | A large proportion of voters"},
		{"Some party figures said no.", "description group: Some party figures | Some party figures"},
		{"The new figures said no.", "description document: The new figures | The new figures"},
		{"The intelligence community said no.", "description group: The intelligence community | The intelligence community"},
		{"Results of two trials said no.", "description document: Results of two trials | Results"},
		{"One Republican involved in the planning said no.", "description person: One Republican involved in the planning | One Republican"},
		{"A longtime adviser to the senator said no.", "description person: A longtime adviser to the senator | A longtime adviser"},
		{"Sixty percent of voters said no.", "description group: Sixty percent of voters | Sixty percent"},
		{"The chairman of the board of directors of Leeds Bank said no.", "description person: The chairman of the board of directors of Leeds Bank | The chairman | of Leeds Bank"},
		{"A television ad said no.", "description document: A television ad | A television ad"},
		{"A source close to the couple said no.", "description person: A source close to the couple | A source"},
		{"Two people familiar with the matter said no.", "description group: Two people familiar with the matter | Two people"},
		{"A spokesman for the council said no.", "description person: A spokesman for the council | A spokesman | of council"},
		{"A mother of three said no.", "description person: A mother of three | A mother"},
		{"Critics say no.", "description group: Critics | Critics"},
		{"The 54-year-old said no.", "description person: The 54-year-old | The 54-year-old"},
		{"The 90-page report says no.", "description document: The 90-page report | The 90-page report"},
		{"The council’s answer was no.", "description organization: The council | The council"},
		{"Ms Hale’s message to voters was that it rained.", "name person: Ms Hale | Hale | title Ms"},
		{"His message: “No.”", "pronoun person: His | His"},
		{"The council’s answer was read by Hale.", "description organization: The council | The council"},
		{"The council’s complaint arrived.", "description document: The council’s complaint | The council’s complaint"},
		{"They said no.", "pronoun thing: They | They"},
		{"Retired signalman Anne Hale said no.", "name person: Retired signalman Anne Hale | Anne Hale | title Retired signalman"},
		{"Det Sgt Anne Hale said no.", "name person: Det Sgt Anne Hale | Anne Hale | title Det Sgt"},
		{"Lt Gen (retd) Anne Hale said no.", "name person: Lt Gen (retd) Anne Hale | Anne Hale | title Lt Gen (retd)"},
		{"The chair of governors, Anne Hale, said no.", "name person: The chair of governors, Anne Hale | Anne Hale | title chair of governors"},
		{"An official who was not authorized to speak said no.", "description person: An official | An official"},
		{"Norvik co-founder and CEO Anne Hale said no.", "name person: Norvik co-founder and CEO Anne Hale | Anne Hale | title Norvik co-founder and CEO | of Norvik"},
		{"Defence Minister General Ali Osei said no.", "name person: Defence Minister General Ali Osei | Ali Osei | title Defence Minister | title General"},
		{"Former Chief Executive Officer Anne Hale said no.", "name person: Former Chief Executive Officer Anne Hale | Anne Hale | title Former Chief Executive Officer"},
		{"Acting Superintendent Anne Hale said no.", "name person: Acting Superintendent Anne Hale | Anne Hale | title Acting Superintendent"},
		{"His cousin and rival, Sen. Anne Hale, said no.", "name person: His cousin and rival, Sen. Anne Hale | Anne Hale | title Sen."},
		{"Aunty Fay Hale said no.", "name person: Aunty Fay Hale | Fay Hale | title Aunty"},
		{"A senior finance ministry official said no.", "description person: A senior finance ministry official | A senior finance ministry official | of finance ministry"},
		{"Det Sgt Anne Hale, of the National Crime Bureau, said no.", "name person: Det Sgt Anne Hale | Anne Hale | title Det Sgt | of National Crime Bureau"},
		{"Anne Hale, who chairs the Leeds Housing Trust, said no.", "name person: Anne Hale | Anne Hale | of Leeds Housing Trust"},
		{"Two people familiar with the exchange said no.", "description group: Two people familiar with the exchange | Two people"},
		{"The tourism and heritage committee said no.", "description organization: The tourism and heritage committee | The tourism and heritage committee"},
		{"In 2019 The Washington Post said no.", "name organization: The Washington Post | Washington Post"},
		{"A woman whose house burned down said no.", "description person: A woman whose house burned down | A woman"},
		{"Another said no.", "description person: Another | Another"},
		{"Its regional officer, Anne Hale, said no.", "name person: Its regional officer, Anne Hale | Anne Hale | title regional officer"},
		{"The driver of the lorry, Anne Hale, said no.", "name person: The driver of the lorry, Anne Hale | Anne Hale"},
		{"Minister of State for Health Dr Anne Hale said no.", "name person: Minister of State for Health Dr Anne Hale | Anne Hale | title Minister of State for Health | title Dr"},
		{"Member for Barwon Anne Hale said no.", "name person: Member for Barwon Anne Hale | Anne Hale | title Member for Barwon"},
		{"Head of Sport Anne Hale said no.", "name person: Head of Sport Anne Hale | Anne Hale | title Head of Sport"},
		{"A mother-of-three said no.", "description person: A mother-of-three | A mother-of-three"},
		{"The Exeter MP said no.", "description person: The Exeter MP | The Exeter MP | of Exeter"},
		{"A spokesperson for the soap confirmed Hale would return.", "description person: A spokesperson for the soap | A spokesperson"},
		{"The National Farmers Union (NFU) said no.", "name organization: The National Farmers Union (NFU) | National Farmers Union"},
		{"The lawyer leading the inquiry, Anne Hale, said no.", "name person: The lawyer leading the inquiry, Anne Hale | Anne Hale | of inquiry"},
		{"One Labour insider said no.", "description person: One Labour insider | One Labour insider | of Labour"},
		{"A Home ministry official said no.", "description person: A Home ministry official | A Home ministry official | of Home ministry"},
		{"A Nigerian official said no.", "description person: A Nigerian official | A Nigerian official"},
		{"Cllr Anne Hale (Lib Dem, Hove) said no.", "name person: Cllr Anne Hale | Anne Hale | title Cllr | of Lib Dem"},
		{"Rep. Anne Hale, D-Ohio, said no.", "name person: Rep. Anne Hale | Anne Hale | title Rep. | of D-Ohio"},
		{"An expert on squid at Leeds University who was not involved said no.", "description person: An expert on squid at Leeds University who was not involved | An expert | of Leeds University"},
		{"An audit report tabled in March said no.", "description document: An audit report tabled in March | An audit report"},
		{"A person close to him said no.", "description person: A person close to him | A person"},
		{"The coast guard said no.", "description organization: The coast guard | The coast guard"},
		{"XYLATH: No.", "name thing: XYLATH | XYLATH"},
		{"A statement Friday said no.", "description document: A statement | A statement"},
		{"Police data show no.", "description document: Police data | Police data"},
		{"Its half-year report says no.", "description document: Its half-year report | Its half-year report"},
		{"A filing with the Leeds Stock Exchange said no.", "description document: A filing with the Leeds Stock Exchange | A filing"},
		{"Tan Siew Hoon said no.", "name person: Tan Siew Hoon | Tan Siew Hoon"},
		{"Tan Sri Ali Osei said no.", "name person: Tan Sri Ali Osei | Ali Osei | title Tan Sri"},
		{"Wing Commander Anne Hale said no.", "name person: Wing Commander Anne Hale | Anne Hale | title Wing Commander"},
		{"General Motors said no.", "name organization: General Motors | General Motors"},
		{"Broadcaster Channel Nine West said no.", "name organization: Broadcaster Channel Nine West | Channel Nine West"},
		{"Waiter Pavel Dusek said no.", "name person: Waiter Pavel Dusek | Pavel Dusek | title Waiter"},
		{"Retired engineer Jan Hale said no.", "name person: Retired engineer Jan Hale | Jan Hale | title Retired engineer"},
		{"The head of the fire service, Anne Hale, said no.", "name person: The head of the fire service, Anne Hale | Anne Hale | title head of the fire service | of fire service"},
		{"Head of marketing Anne Hale said no.", "name person: Head of marketing Anne Hale | Anne Hale | title Head of marketing"},
		{"The publisher of High Line, Anne Hale, said no.", "name person: The publisher of High Line, Anne Hale | Anne Hale | title publisher of High Line | of High Line"},
		{"Mayor Anne Hale today said no.", "name person: Mayor Anne Hale | Anne Hale | title Mayor"},
		{"Prof. (Mrs) Anne Hale said no.", "name person: Prof. (Mrs) Anne Hale | Anne Hale | title Prof. (Mrs)"},
		{"The additional advocate general, Anne Hale, said no.", "name person: The additional advocate general, Anne Hale | Anne Hale | title additional advocate general"},
		{"The Shadow Chancellor said no.", "description person: The Shadow Chancellor | The Shadow Chancellor"},
		{"No 10 said no.", "name organization: No 10 | No 10"},
		{"Festival organisers BRFT said no.", "name organization: Festival organisers BRFT | BRFT | title Festival organisers"},
		{"Reps for both Anne Hale and Tom Lowe said no.", "description group: Reps for both Anne Hale and Tom Lowe | Reps"},
		{"A man watching from a van, who kept his hood up, said no.", "description person: A man watching from a van | A man"},
		{"The woman on the phone said no.", "description person: The woman on the phone | The woman"},
		{"The minister in a statement said no.", "description person: The minister | The minister"},
		{"Documents available to the paper show no.", "description document: Documents available to the paper | Documents"},
		{"The woman who now keeps it says no.", "description person: The woman who now keeps it | The woman"},
		{"A review published by the trust on Monday warned of it.", "description document: A review published by the trust on Monday | A review"},
		{"A page called Moor Watch said no.", "description document: A page called Moor Watch | A page"},
		{"The trust that runs the school said no.", "description organization: The trust that runs the school | The trust"},
		{"The company which owns the mine said no.", "description organization: The company which owns the mine | The company"},
		{"A nurse who told him the ward was full left.", "description person: A nurse | A nurse"},
		{"Two officials and a doctor said no.", "description group: Two officials and a doctor | Two officials"},
		{"A source at the Leeds Water Authority (LWA) said no.", "description person: A source at the Leeds Water Authority (LWA) | A source | of Leeds Water Authority"},
		{"Anne Hale, who studies squid at Leeds University, said no.", "name person: Anne Hale | Anne Hale | of Leeds University"},
		{"The NUDU's Anne Hale said no.", "name person: The NUDU's Anne Hale | Anne Hale | of NUDU"},
		{"Three current and former aides said no.", "description group: Three current and former aides | Three current and former aides"},
		{"One of them, Anne Hale, said no.", "name person: One of them, Anne Hale | Anne Hale"},
		{"The sergeant, retired Gen. Anne Hale, said no.", "name person: The sergeant, retired Gen. Anne Hale | Anne Hale | title sergeant | title retired Gen."},
		{"The Public Relations Officer, Anne Hale, said no.", "name person: The Public Relations Officer, Anne Hale | Anne Hale | title Public Relations Officer"},
		{"One ally of Mr Hale said no.", "description person: One ally of Mr Hale | One ally"},
		{"Anne Hale, who runs the fixed-income desk at Oderbank, said no.", "name person: Anne Hale | Anne Hale | of Oderbank"},
		{"Anne Hale, who has coached at Norvik State since 2009, said no.", "name person: Anne Hale | Anne Hale | of Norvik State"},
		{"Anne Hale, who also chairs the Leeds Growers Association, said no.", "name person: Anne Hale | Anne Hale | of Leeds Growers Association"},
		{"Anne Hale, who co-founded the charity Norvik Aid in 2004, said no.", "name person: Anne Hale | Anne Hale | of Norvik Aid"},
		{"Anne Hale, who has a daughter at Norvik Elementary, said no.", "name person: Anne Hale | Anne Hale"},
		{"Anne Hale, who lives at Norvik House, said no.", "name person: Anne Hale | Anne Hale"},
		{"Anne Hale, formerly of the Bank of Leeds and now with Norvik Advisers, said no.", "name person: Anne Hale | Anne Hale | of Norvik Advisers"},
		{"Anne Hale, MD, of Norvik University, said no.", "name person: Anne Hale | Anne Hale | of Norvik University"},
		{"Sergeant Anne Hale from the West Leeds police said no.", "name person: Sergeant Anne Hale | Anne Hale | title Sergeant | of West Leeds police"},
		{"A number of the families of those killed say no.", "description group: A number of the families of those killed | A number of the families"},
		{"Aides to Ann Hale and Tom Lowe all say no.", "description group: Aides to Ann Hale and Tom Lowe | Aides"},
		{"Norvik Foods and other firms say no.", "name group: Norvik Foods and other firms | Norvik Foods and other firms"},
		{"A friend of Hale's said no.", "description person: A friend of Hale's | A friend"},
		{"Anne Hale MP, of Labour, said no.", "name person: Anne Hale MP | Anne Hale | of Labour"},
		{"Leeds MSP Anne Hale, of the SNP, said no.", "name person: Leeds MSP Anne Hale | Anne Hale | title Leeds MSP | of SNP"},
		{"Fine Gael TD Anne Hale said no.", "name person: Fine Gael TD Anne Hale | Anne Hale | title Fine Gael TD | of Fine Gael"},
		{"Liberal Democrat health spokeswoman Anne Hale said no.", "name person: Liberal Democrat health spokeswoman Anne Hale | Anne Hale | title Liberal Democrat health spokeswoman | of Liberal Democrat"},
		{"Nationals leader Anne Hale said no.", "name person: Nationals leader Anne Hale | Anne Hale | title Nationals leader | of Nationals"},
		{"White House press secretary Anne Hale said no.", "name person: White House press secretary Anne Hale | Anne Hale | title White House press secretary | of White House"},
		{"Norvik chief operating officer Anne Hale said no.", "name person: Norvik chief operating officer Anne Hale | Anne Hale | title Norvik chief operating officer | of Norvik"},
		{"Northants head coach Anne Hale said no.", "name person: Northants head coach Anne Hale | Anne Hale | title Northants head coach | of Northants"},
		{"Former chief executive Anne Hale said no.", "name person: Former chief executive Anne Hale | Anne Hale | title Former chief executive"},
		{"Klarwind's chief executive, Anne Hale, said no.", "name person: Klarwind's chief executive, Anne Hale | Anne Hale | title chief executive | of Klarwind"},
		{"Chief Anne Hale with the Leeds Police Department said no.", "name person: Chief Anne Hale | Anne Hale | title Chief | of Leeds Police Department"},
		{"Democratic sources said no.", "description group: Democratic sources | Democratic sources"},
		{"Democratic candidate Anne Hale said no.", "name person: Democratic candidate Anne Hale | Anne Hale | title Democratic candidate"},
		{"Anne Hale, undersecretary for management, said no.", "name person: Anne Hale | Anne Hale"},
		{"A spokeswoman for Norvik, a Swedish clothing chain, said no.", "description person: A spokeswoman for Norvik | A spokeswoman | of Norvik"},
		{"A senior manager at Norvik said no.", "description person: A senior manager at Norvik | A senior manager | of Norvik"},
		{"France's foreign minister, Anne Hale, said no.", "name person: France's foreign minister, Anne Hale | Anne Hale | title foreign minister"},
		{"The company's head of safety, Anne Hale, said no.", "name person: The company's head of safety, Anne Hale | Anne Hale | title head of safety"},
		{"A member of parliament for the Greens said no.", "description person: A member of parliament for the Greens | A member | of Greens"},
		{"A critic of the World Bank said no.", "description person: A critic of the World Bank | A critic"},
		{"A spokeswoman for the diocese said no.", "description person: A spokeswoman for the diocese | A spokeswoman | of diocese"},
		{"A Garda spokesperson said no.", "description person: A Garda spokesperson | A Garda spokesperson | of Garda"},
		{"A senior fellow at the Leeds Institute said no.", "description person: A senior fellow at the Leeds Institute | A senior fellow | of Leeds Institute"},
		{"An economist at the state-owned Leeds Institute said no.", "description person: An economist at the state-owned Leeds Institute | An economist | of Leeds Institute"},
		{"An analyst at Brussels-based think tank Norvik Ledger said no.", "description person: An analyst at Brussels-based think tank Norvik Ledger | An analyst | of Norvik Ledger"},
		{"A former Norvik engineer who now runs Leeds Works said no.", "description person: A former Norvik engineer who now runs Leeds Works | A former Norvik engineer | of Leeds Works"},
		{"A senator from the centre-right Civic Party said no.", "description person: A senator from the centre-right Civic Party | A senator | of Civic Party"},
		{"St Norvik's boss Anne Hale said no.", "name person: St Norvik's boss Anne Hale | Anne Hale | title St Norvik's boss | of St Norvik's"},
		{"Leeds council chief executive Anne Hale said no.", "name person: Leeds council chief executive Anne Hale | Anne Hale | title Leeds council chief executive | of Leeds council"},
		{"Associate Professor Anne Hale said no.", "name person: Associate Professor Anne Hale | Anne Hale | title Associate Professor"},
		{"Assistant Fire Chief Anne Hale said no.", "name person: Assistant Fire Chief Anne Hale | Anne Hale | title Assistant Fire Chief"},
		{"The Rt Rev Anne Hale said no.", "name person: The Rt Rev Anne Hale | Anne Hale | title Rt Rev"},
		{"Maj-Gen Anne Hale said no.", "name person: Maj-Gen Anne Hale | Anne Hale | title Maj-Gen"},
		{"Attorney-General Anne Hale said no.", "name person: Attorney-General Anne Hale | Anne Hale | title Attorney-General"},
		{"Army spokesman Brigadier General Tom Hale said no.", "name person: Army spokesman Brigadier General Tom Hale | Tom Hale | title Army spokesman | title Brigadier General | of Army"},
		{"South African captain Tom Hale said no.", "name person: South African captain Tom Hale | Tom Hale | title South African captain"},
		{"Hospital officials said no.", "description group: Hospital officials | Hospital officials"},
		{"Father Anne Hale said no.", "name person: Father Anne Hale | Anne Hale | title Father"},
		{"Eng. Anne Hale said no.", "name person: Eng. Anne Hale | Anne Hale | title Eng."},
		{"A nurse with nearly 20 years at the ward said no.", "description person: A nurse with nearly 20 years at the ward | A nurse"},
		{"An official who worked on that scheme said no.", "description person: An official who worked on that scheme | An official"},
		{"A woman who knows he lied said no.", "description person: A woman who knows he lied | A woman"},
		{"A man who has seen them said no.", "description person: A man who has seen them | A man"},
		{"More than 40 Liberal MPs said no.", "description group: More than 40 Liberal MPs | More than 40 Liberal MPs | of Liberal"},
		{"His brother-in-law, Tom Hale, said no.", "name person: His brother-in-law, Tom Hale | Tom Hale"},
		{"The “Salt Lake” star said no.", "description person: The “Salt Lake” star | The “Salt Lake” star"},
		{"Dutch and Danish officials said no.", "description group: Dutch and Danish officials | Dutch and Danish officials"},
		{"A copy of the deed says no.", "description document: A copy of the deed | A copy"},
		{"The department of water and sewage said no.", "description organization: The department of water and sewage | The department"},
		{"Hull and Leeds police said no.", "description organization: Hull and Leeds police | Hull and Leeds police"},
		{"and water director Anne Hale said no.", "name person: water director Anne Hale | Anne Hale | title water director"},
		{"Then the Daily Gazette said no.", "name organization: the Daily Gazette | Daily Gazette"},
		{"A notice at the gate said no.", "description document: A notice at the gate | A notice"},
		{"The engineer sahib said no.", "description person: The engineer sahib | The engineer sahib"},
		{"Some in the village say no.", "description group: Some in the village | Some"},
		{"Police Scotland said no.", "name organization: Police Scotland | Police Scotland"},
		{"Fruit producer Norvik Foods said no.", "name organization: Fruit producer Norvik Foods | Norvik Foods | title Fruit producer"},
		{"The winning bidder, Norvik Foods, said no.", "name organization: The winning bidder, Norvik Foods | Norvik Foods | title winning bidder"},
		{"His brother and fellow director, Tom Hale, said no.", "name person: His brother and fellow director, Tom Hale | Tom Hale"},
		{"Managing partner Dana Hale said no.", "name person: Managing partner Dana Hale | Dana Hale | title Managing partner"},
		{"Deputy Labour Minister Anne Hale said no.", "name person: Deputy Labour Minister Anne Hale | Anne Hale | title Deputy Labour Minister"},
		{"“No,” press secretary Anne Hale said.", "name person: press secretary Anne Hale | Anne Hale | title press secretary"},
		{"Village head Anne Hale said no.", "name person: Village head Anne Hale | Anne Hale | title Village head"},
		{"Director of education Anne Hale said no.", "name person: Director of education Anne Hale | Anne Hale | title Director of education"},
		{"Opposition leader in the city council Advocate Anne Hale said no.", "name person: Opposition leader in the city council Advocate Anne Hale | Anne Hale | title Opposition leader in the city council | title Advocate"},
		{"Environment, Forests and Climate Minister Anne Hale said no.", "name person: Environment, Forests and Climate Minister Anne Hale | Anne Hale | title Environment, Forests and Climate Minister"},
		{"Mother of six Anne Hale said no.", "name person: Mother of six Anne Hale | Anne Hale | title Mother of six"},
		{"Miss Anne Hale, 79, said no.", "name person: Miss Anne Hale | Anne Hale | title Miss"},
		{"Retired constable Tom Hale said no.", "name person: Retired constable Tom Hale | Tom Hale | title Retired constable"},
		{"d’Arcy Hale said no.", "name person: d’Arcy Hale | d’Arcy Hale"},
		{"Anne Hale and Climate Minister Tom Orr says no.", "name person: Anne Hale | Anne Hale"},
		{"Director of education\n\nAnne Hale said no.", "description person: Director of education | Director"},
		{"A spokesman for the Crown prosecution office said no.", "description person: A spokesman for the Crown prosecution office | A spokesman | of Crown prosecution office"},
		{"A union official said no.", "description person: A union official | A union official | of union"},
		{"An administration official said no.", "description person: An administration official | An administration official"},
		{"Crew member Anne Hale said no.", "name person: Crew member Anne Hale | Anne Hale | title Crew member"},
		{"Anne Hale MLA said no.", "name person: Anne Hale MLA | Anne Hale"},
		{"The 34-year-old Finn said no.", "description person: The 34-year-old Finn | The 34-year-old Finn"},
		{"A group of affiliated Hull firms said no.", "description organization: A group of affiliated Hull firms | A group"},
		{"The director of nursing at Elling hospital said no.", "description person: The director of nursing at Elling hospital | The director | of Elling hospital"},
		{"“No,” said traders and brokers.", "description group: traders and brokers | traders"},
		{"Downing Street and Treasury spokesmen said no.", "description group: Downing Street and Treasury spokesmen | Downing Street and Treasury spokesmen"},
		{"A move analysts called risky failed.", "description thing: A move | A move"},
		{"Norway's Fjell Energy Group said no.", "name organization: Norway's Fjell Energy Group | Fjell Energy Group"},
	} {
		if got := first(c.in); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}

// Names that an and joins are one mention where a verb is told of them all, and those named one each within it.
func TestJoined(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Tom and Anne Hale said no.", "name group: Tom and Anne Hale | Tom and Anne Hale"},
		{"Tom Orr and his sister, Anne, said no.", "name group: Tom Orr and his sister, Anne | Tom Orr and his sister, Anne"},
		{"Tom Orr, Ian Moss and Anne Hale said no.", "name group: Tom Orr, Ian Moss and Anne Hale | Tom Orr, Ian Moss and Anne Hale"},
		{"Tom Orr, 44, and Anne Hale, 43, said no.", "name group: Tom Orr, 44, and Anne Hale | Tom Orr, 44, and Anne Hale"},
		{"Mayor Tom Orr and the union said no.", "name group: Mayor Tom Orr and the union | Tom Orr and the union"},
		{"Tom Orr and Anne Hale run a shop.", "name group: Tom Orr and Anne Hale | Tom Orr and Anne Hale"},
		{"Tom Orr and Anne Hale's lawyer said no.", "name person: Tom Orr | Tom Orr"},
		{"Tom Orr, who met Ian Moss and Anne Hale, said no.", "name person: Tom Orr | Tom Orr"},
	} {
		if got := first(c.in); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
	d := text.Divide("“No,” said Tom Orr and Anne Hale. She left.")
	ms := Find(syntax.Analyze(d, marks.Pair(d).Role))
	if len(ms) != 4 || !ms[0].Plural || ms[1].Within != 0 || ms[2].Within != 0 || ms[3].Within != -1 {
		t.Error(ms)
	}
}

// The names within a phrase are mentions too, and know the phrase that they stand in.
func TestWithin(t *testing.T) {
	d := text.Divide("The Leeds University lecturer Anne Hale of Acme Ltd spoke.")
	ms := Find(syntax.Analyze(d, marks.Pair(d).Role))
	var inner []string
	for _, m := range ms {
		if m.Within >= 0 {
			inner = append(inner, d.Of(d.SpanOf(m.Core)))
		}
	}
	if !slices.Contains(inner, "Leeds University") {
		t.Errorf("within the phrase: %q", inner)
	}
	d = text.Divide("He met Speaker Dunn and Ms Moor.")
	ms = Find(syntax.Analyze(d, marks.Pair(d).Role))
	if len(ms) != 3 {
		t.Errorf("%d mentions, want 3", len(ms))
	}
	for _, m := range ms {
		if m.Within >= 0 {
			t.Errorf("a title is a name: %s", d.Of(d.SpanOf(m.Core)))
		}
	}
}

// TestBehindTitles holds that the words behind a courtesy title are a name of their own sentence, and take no name from those that were found.
func TestBehindTitles(t *testing.T) {
	for _, c := range []struct {
		in, found string   // found is the one name that the analysis has found
		want      []string // all names
	}{
		{"He met Miss Thwaite on Monday. Anne Hale said no.", "Anne Hale", []string{"Thwaite", "Anne Hale"}},
		{"He met Miss Thwaite\n\nAnne Hale said no.", "Anne Hale", []string{"Thwaite", "Anne Hale"}},
		{"Council thanks Lady\n\nThwaite fell. Anne Hale said no.", "Anne Hale", []string{"Anne Hale"}},
		{"He met Mr Dov Thwaite. Anne Hale said no.", "Thwaite", []string{"Dov", "Thwaite"}},
	} {
		d := text.Divide(c.in)
		a := syntax.Analyze(d, marks.Pair(d).Role)
		start := strings.Index(c.in, c.found)
		a.Names = []syntax.Name{{Tokens: d.TokensIn(text.Span{Start: start, End: start + len(c.found)}), Type: syntax.Person}}
		var got []string
		for _, n := range withShort(a) {
			got = append(got, d.Of(d.SpanOf(n.Tokens)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

// TestOfficeBehind holds what office is told behind a name: without the article, and without the body that the affiliation tells.
func TestOfficeBehind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Anne Hale, the shadow transport minister, said no.", "shadow transport minister"},
		{"Anne Hale, regional secretary of the Norvik Workers Union, said no.", "regional secretary"},
		{"Anne Hale, the union's chief executive, said no.", "chief executive"},
		{"Anne Hale, director of grants, said no.", "director of grants"},
		{"Anne Hale, head of policy at the Norvik Trust, said no.", "head of policy"},
		{"Anne Hale, managing director of Norvik Ltd, said no.", "managing director"},
		{"Anne Hale, founder and chief executive of Norvik Ltd, said no.", "founder and chief executive"},
		{"Anne Hale, vice president of research at Norvik Labs, said no.", "vice president of research"},
		{"Anne Hale, PhD, president of the Norvik Workers Union, said no.", "president"},
		{"Anne Hale, vice president of engineering and planning at Norvik Labs, said no.", "vice president of engineering and planning"},
		{"Anne Hale, editor at large at the Norvik Gazette, said no.", "editor at large"},
		{"Anne Hale, the president and publisher of Norvik Books, said no.", "president and publisher"},
		{"Anne Hale, his lawyer, said no.", ""},
		{"Anne Hale, a farmer, said no.", ""},
		{"Anne Hale, the 73-year-old principal, said no.", ""},
	} {
		d := text.Divide(c.in)
		var got string
		for _, m := range Find(syntax.Analyze(d, marks.Pair(d).Role)) {
			for _, title := range m.Titles {
				got += d.Of(d.SpanOf(title))
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}
