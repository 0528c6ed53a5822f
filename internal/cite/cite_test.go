package cite

import (
	"slices"
	"testing"

	"github.com/sayso-news/sayso/internal/attrib"
	"github.com/sayso-news/sayso/internal/coref"
	"github.com/sayso-news/sayso/internal/marks"
	"github.com/sayso-news/sayso/internal/mention"
	"github.com/sayso-news/sayso/internal/syntax"
	"github.com/sayso-news/sayso/internal/text"
)

func find(s string) []string {
	d := text.Divide(s)
	q := marks.Pair(d)
	a := syntax.Analyze(d, q.Role)
	ms := mention.Find(a)
	said := attrib.Find(a, q, ms, nil, attrib.Standard()).Attributions
	var out []string
	for _, c := range Find(a, ms, said, coref.Resolve(a, ms, said)) {
		out = append(out, [...]string{"publication", "agency", "broadcast", "document", "social"}[c.Kind]+" "+d.Of(d.SpanOf(c.Name)))
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"Taxes will rise, according to Reuters.", []string{"agency Reuters"}},
		{"The New York Times and the Wall Street Journal found that taxes will rise.", []string{"publication New York Times", "publication Wall Street Journal"}},
		{"Mayor Ann Guardian was late. Taxes will rise, Guardian said.", nil},
		{"“Taxes will rise,” he wrote in June on his website.", []string{"document his website"}},
		{"The council issued a statement Friday, saying taxes will rise.", []string{"document a statement"}},
		{"Taxes will rise, according to the firm's second-quarter results.", []string{"document the firm's second-quarter results"}},
		{"Taxes will rise, according to a report Tuesday from WKDL, the ABC affiliate.", []string{"document a report", "broadcast WKDL"}},
		{"“Taxes will rise,” she said in an interview last October on CBS.", []string{"broadcast CBS"}},
		{"“It was in the minutes, the minutes say that taxes will rise,” she said.", nil},
		{"Taxes will rise, she said.\n\nShare on Facebook", nil},
		{"It is a program Iran says it needs.", nil},
		{"LONDON (Reuters) - Taxes will rise, ministers said.", []string{"agency Reuters"}},
		{"Taxes will rise.\n\n— AP", []string{"agency AP"}},
		{"The Courier understands that taxes will rise.", []string{"publication Courier"}},
		{"The Daily Mirror reported that taxes will rise.", []string{"publication Daily Mirror"}},
		{"Mr Hale told the BBC that taxes will rise.", []string{"broadcast BBC"}},
		{"Mr Hale told the Lagos Herald that taxes will rise.", []string{"publication Lagos Herald"}},
		{"Taxes will rise, an official report said on Monday.", []string{"document an official report"}},
		{"“Taxes will rise,” Mr Hale wrote on Facebook.", []string{"social Facebook"}},
		{"Taxes will rise, the broadcaster Deva News reported.", []string{"broadcast Deva News"}},
		{"Taxes will rise, according to papers obtained by Glimpse.", []string{"document papers", "publication Glimpse"}},
		{"Mr Hale told the Sunday Courier that taxes will rise.", []string{"publication Sunday Courier"}},
		{"Mr Hale told the BBC's Ann Lowe that taxes will rise.", []string{"broadcast BBC"}},
		{"Research published in Cell Health suggests that bees count.", []string{"publication Cell Health"}},
		{"E-mails seen by the Courier show that taxes will rise.", []string{"document E-mails", "publication Courier"}},
		{"Mr Hale said on the podcast Slow Burn that taxes will rise.", []string{"broadcast Slow Burn"}},
		{"Mr Hale apologised on Instagram. “It was wrong,” he wrote.", []string{"social Instagram"}},
		{"“It was wrong,” Mr Hale wrote on X. The council did not.", []string{"social X"}},
		{"“It was wrong,” the letter read.", []string{"document the letter"}},
		{"“It was wrong,” Mr Hale was quoted as saying by the Courier.", []string{"publication Courier"}},
		{"A letter seen by police did not help.", nil},
		{"Taxes will rise, the Xinhua news agency said.", []string{"agency Xinhua"}},
		{"State media reported that taxes will rise.", []string{"publication State media"}},
		{"The school meals programme said taxes will rise.", nil},
		{"Mr Hale told the Deva Mornings programme that taxes will rise.", []string{"broadcast Deva Mornings"}},
		{"The proposal, Mr Hale said, would cost a lot.", nil},
		{"In a statement Friday, Mr Hale said taxes will rise.", []string{"document a statement"}},
		{"In a Facebook post, Mr Hale said taxes will rise.", []string{"social Facebook"}},
		{"In a statement signed by its chair, the bank said taxes will rise.", []string{"document a statement"}},
		{"In a study commissioned by the Hale Trust, the bank said taxes will rise.", []string{"document a study commissioned by the Hale Trust"}},
		{"The bank said taxes will rise, citing a draft budget.", nil},
		{"The bank said taxes will rise, citing an internal memo.", []string{"document an internal memo"}},
		{"Taxes will rise, according to a report published on Monday by the Hale Trust.", []string{"document a report published on Monday by the Hale Trust"}},
		{"In an affidavit dated March 3, Mr Hale said taxes will rise.", []string{"document an affidavit dated March 3"}},
		{"In a memo from last May, Mr Hale said taxes will rise.", []string{"document a memo from last May"}},
		{"In a letter three days after the vote, Mr Hale said taxes will rise.", []string{"document a letter"}},
		{"Mr Hale argued in a paper that taxes will rise.", []string{"document a paper"}},
		{"The bank said in a statement to the Courier that taxes will rise.", []string{"document a statement", "publication Courier"}},
		{"Mr Hale went on Instagram to say that it was wrong.", []string{"social Instagram"}},
		{"One Reddit user wrote: “It was wrong.”", []string{"social Reddit"}},
		{"The Courier critic Ann Hale called it “a mess”.", []string{"publication Courier"}},
		{"Ann Hale of the Courier called it “a mess”.", []string{"publication Courier"}},
		{"An aide told Agence France-Presse that it was safe.", []string{"agency Agence France-Presse"}},
		{"The study was published on Monday in Heart Letters.", []string{"publication Heart Letters"}},
		{"The editor of the Courier, Ann Hale, said taxes will rise.", nil},
		{"Mr Hale is a columnist of the Guardian.", nil},
		{"The council said the pills are sold on Instagram.", nil},
		{"Instagram said it had removed the pills.", nil},
		{"Ann Hale (Sun) took the seat, the council said.", nil},
		{"Mr Hale told the council that taxes will rise.", nil},
		{"In a letter sent to Deva council, Mr Hale said taxes will rise.", []string{"document a letter"}},
		{"A letter sent to tenants last month says taxes will rise.", []string{"document A letter sent to tenants last month"}},
		{"A report by doctors seen by the Courier says taxes will rise.", []string{"document A report by doctors", "publication Courier"}},
		{"Taxes will rise, according to plan.", nil},
		{"The Kettle reported Sunday that taxes will rise.", []string{"publication Kettle"}},
		{"“Keep out,” a sign at the gate said.", nil},
		{"A video posted on TikTok shows the fire.", []string{"social TikTok"}},
		{"Ms Hale presented a memo in which she called the plan dead.", []string{"document a memo"}},
		{"The bank has denied an online post alleging that it will close.", []string{"document an online post"}},
		{"In a deposition taken in May, Mr Hale said it was wrong.", []string{"document a deposition"}},
		{"A study in the Review of Deep Frying found that oil tires.", []string{"document A study in the Review of Deep Frying", "publication Review of Deep Frying"}},
		{"A WhatsApp message sent to Mr Hale was not answered, the bank said.", nil},
		{"In her diary that night stand three words.", []string{"document her diary"}},
		{"In a complaint lodged with the Hale Trust and seen by Ann Lowe, tenants said taxes would rise.", []string{"document a complaint"}},
		{"In an affidavit filed at the court, Mr Hale said it was wrong.", []string{"document an affidavit"}},
		{"A letter from the minister, a copy of which was obtained by our correspondent, bars hawkers.", []string{"document A letter from the minister"}},
		{"A draft plan, seen by the Courier, put the number at 40.", []string{"document A draft plan", "publication Courier"}},
		{"DEVA (AP) — Taxes will rise, Mr Hale told The Associated Press.", []string{"agency Associated Press"}},
		{"Mr Hale said in his opening statement that it was over.", nil},
		{"Mr Hale told KDVL that taxes will rise.", []string{"broadcast KDVL"}},
		{"Mr Hale told the affiliate KDVL that taxes will rise.", []string{"broadcast KDVL"}},
		{"Taxes will rise.\n\nReuters’ Tom Hale and Ann Sun contributed to this report.", []string{"agency Reuters"}},
		{"Mr Hale told 7DV that taxes will rise.", []string{"broadcast 7DV"}},
		{"Mr Hale told MPs that taxes will rise.", nil},
		{"According to Radio Deva, the bridge fell.", []string{"broadcast Radio Deva"}},
		{"In a post on the club's page, Mr Hale said it was wrong.", []string{"document a post"}},
		{"In a statement, the bank hopes to stay.", []string{"document a statement"}},
		{"Mr Hale told 24 heures that taxes will rise.", []string{"publication 24 heures"}},
		{"Ministers told Woman's Hour that taxes will rise.", []string{"broadcast Woman's Hour"}},
		{"A note accessed by The Hindu says that taxes will rise.", []string{"document A note", "publication Hindu"}},
		{"Hindu leaders reported that taxes will rise.", nil},
		{"Mr Hale told the magazine Kettle Weather that taxes will rise.", []string{"publication Kettle Weather"}},
		{"Mr Hale told his neighbour Ann Messenger that taxes will rise.", nil},
		{"Mrs Hale filed a complaint. In it, she said the bank had lied.", []string{"document a complaint"}},
		{"A Guardian review of the play called it “a mess”.", []string{"document A Guardian review of the play", "publication Guardian"}},
		{"Ms Hale said in an email to Reuters that taxes will rise.", []string{"document an email", "agency Reuters"}},
		{"DEVA (KDVL) - “It fell,” Mr Hale told KDVL. Ms Lowe told KDVL that it did.", []string{"broadcast KDVL"}},
		{"The army said in a statement on Facebook that it had left.", []string{"document a statement", "social Facebook"}},
		{"“It fell,” Ms Hale said in an emailed response.", []string{"document an emailed response"}},
		{"Ms Hale told state television that taxes will rise.", []string{"broadcast state television"}},
		{"Documents seen by the Courier show the firm knew.", []string{"document Documents", "publication Courier"}},
		{"The minister told The Sydney Morning Herald rents were too high.", []string{"publication Sydney Morning Herald"}},
		{"Mr Hale told the Express train's guard that he was lost.", nil},
		{"A memo that the Courier has seen says taxes will rise.", []string{"publication Courier"}},
		{"The Daily Trust gathered that the file was stolen.", []string{"publication Daily Trust"}},
		{"Mr Hale said this in an interview on Arise TV.", []string{"broadcast Arise TV"}},
		{"But in a written ruling, a judge said it was wrong.", []string{"document a written ruling"}},
		{"He was shot twice, according to the death certificate.", []string{"document the death certificate"}},
		{"With a report from Reuters.", []string{"agency Reuters"}},
		{"This article first appeared in the Courier.", []string{"publication Courier"}},
		{"Costs too high, audit finds\n\nThe school was shut in May, she said.", nil},
		{"Tesla reported that sales fell.", nil},
		{"Larkhill Foods revealed plans for a new plant.", nil},
		{"The album was published by Hale Music, he said.", nil},
		{"NEW YORK (AP) — Taxes will rise, ministers said.", []string{"agency AP"}},
		{"SAN JUAN, Puerto Rico (KDVL) — Taxes will rise, ministers said.", []string{"broadcast KDVL"}},
		{"ZURICH, SDA - Taxes will rise, ministers said.", []string{"agency SDA"}},
		{"Taxes will rise, ministers said. - Reuters", []string{"agency Reuters"}},
		{"Taxes will rise.\n\nAAP", []string{"agency AAP"}},
		{"Taxes will rise.\n\nAssociated Press writer Ann Hale in Leeds contributed to this report.", []string{"agency Associated Press"}},
		{"A report by the council listed 14 defects.", []string{"document A report by the council"}},
		{"The plan named no one.", nil},
		{"Mr Hale sold what he had in Norvik-Reuters.", nil},
		{"Records of the Deva Water Office (DWO) showed that it was over.", []string{"document Records of the Deva Water Office"}},
		{"A gossip blog, Kettle Eye, published a picture.", []string{"publication Kettle Eye"}},
		{"Mr Hale issued a statement accusing the bank.", []string{"document a statement"}},
		{"In a filing with the Deva Exchange, the bank said it was over.", []string{"document a filing with the Deva Exchange"}},
		{"A Norvik Bank report this month said 40 people fish there.", []string{"document A Norvik Bank report"}},
		{"The team said in a media release that it was over.", []string{"document a media release"}},
		{"CCTV footage shows the man leaving the shop.", []string{"document CCTV footage"}},
		{"The news site Kettle Eye said that taxes will rise.", []string{"publication Kettle Eye"}},
		{"The Fourth Kettle, an investigative portal, said that taxes will rise.", []string{"publication Fourth Kettle"}},
		{"Taxes will rise, according to RSK, the national news agency.", []string{"agency RSK"}},
		{"Photographs in the Guardian showed flames.", []string{"publication Guardian"}},
		{"An investigation by Der Spiegel and Le Monde found that the firm paid.", []string{"publication Der Spiegel", "publication Le Monde"}},
		{"An AFP journalist saw three bodies.", []string{"agency AFP"}},
		{"A Guardian investigation found that 40 firms had paid.", []string{"publication Guardian"}},
		{"The man was killed, according to the Courier, which first reported it.", []string{"publication Courier"}},
		{"The BBC named him as Bo Lee.", []string{"broadcast BBC"}},
		{"The BBC named Bo Lee as its chair.", nil},
		{"A video verified by the Guardian shows flames.", []string{"publication Guardian"}},
		{"In a letter dated May 3 and sent to parents, Mr Hale said it was shut.", []string{"document a letter dated May 3"}},
		{"The council said on its website that it was shut.", []string{"document its website"}},
		{"Mr Hale, who wrote for the Guardian for 20 years, has died.", nil},
		{"Writing for the Guardian, Mr Hale said it was over.", []string{"publication Guardian"}},
		{"The strip first appeared in the Guardian in 1957.", nil},
		{"It will be aired by the BBC in May.", nil},
		{"Dates will be posted on Facebook.", nil},
		{"He has 4,000 followers on Instagram.", nil},
		{"The song was shared 40 times on TikTok.", nil},
		{"Mr Hale threatened on X to sue.", []string{"social X"}},
		{"The firm paid him in 2021, papers filed with the court show.", []string{"document papers filed with the court"}},
		{"The firm paid him in 2021, accounts filed at Deva House reveal.", []string{"document accounts filed at Deva House"}},
		{"Planning documents show the firm paid him.", []string{"document Planning documents"}},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q, want %q", c.in, got, c.want)
		}
	}
}
