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
		{"The Daily Mirror reported that taxes will rise.", []string{"publication Daily Mirror"}},
		{"Mr Hale told the BBC that taxes will rise.", []string{"broadcast BBC"}},
		{"Mr Hale told the Lagos Herald that taxes will rise.", []string{"publication Lagos Herald"}},
		{"LAGOS (AP) — Mr Hale spoke to the crowd.", []string{"agency AP"}},
		{"Taxes will rise, an official report said on Monday.", []string{"document an official report"}},
		{"“Taxes will rise,” Mr Hale wrote on Facebook.", []string{"social Facebook"}},
		{"Taxes will rise, the broadcaster Deva News reported.", []string{"broadcast Deva News"}},
		{"Taxes will rise, according to papers obtained by Glimpse.", []string{"document papers", "publication Glimpse"}},
		{"Mr Hale told the Sunday Courier that taxes will rise.", []string{"publication Sunday Courier"}},
		{"Mr Hale told the BBC's Ann Lowe that taxes will rise.", []string{"broadcast BBC"}},
		{"The Courier understands that taxes will rise.", []string{"publication Courier"}},
		{"Research published in Cell Health suggests that bees count.", []string{"publication Cell Health"}},
		{"E-mails seen by the Courier show that taxes will rise.", []string{"document E-mails", "publication Courier"}},
		{"Mr Hale said on the podcast Slow Burn that taxes will rise.", []string{"broadcast Slow Burn"}},
		{"Mr Hale apologised on Instagram. “It was wrong,” he wrote.", []string{"social Instagram"}},
		{"“It was wrong,” Mr Hale wrote on X. The council did not.", []string{"social X"}},
		{"“It was wrong,” the letter read.", []string{"document the letter"}},
		{"“It was wrong,” Mr Hale was quoted as saying by the Courier.", []string{"publication Courier"}},
		{"A letter seen by police did not help.", nil},
		{"A letter, seen by the Courier, did not help.", []string{"document A letter", "publication Courier"}},
		{"The bank did not respond to Glimpse's request for comment.", []string{"publication Glimpse"}},
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
		{"In a tweet yesterday Tom Hale said taxes will rise.", []string{"social a tweet"}},
		{"“It was wrong,” Mr Hale said in a video posted to TikTok.", []string{"social TikTok"}},
		{"Mr Hale went on Instagram to say that it was wrong.", []string{"social Instagram"}},
		{"Posting on the social media platform X, Mr Hale said it was wrong.", []string{"social X"}},
		{"One Reddit user wrote: “It was wrong.”", []string{"social Reddit"}},
		{"The Courier critic Ann Hale called it “a mess”.", []string{"publication Courier"}},
		{"Ann Hale of the Courier called it “a mess”.", []string{"publication Courier"}},
		{"A Lagos Herald investigation found that taxes will rise.", []string{"publication Lagos Herald"}},
		{"Mr Hale told KQXB that taxes will rise.", []string{"broadcast KQXB"}},
		{"An official told Agence France-Presse that it was safe.", []string{"agency Agence France-Presse"}},
		{"The Gazette of Deva Falls reported that taxes will rise.", []string{"publication Gazette of Deva Falls"}},
		{"“It was wrong,” Mr Hale said on the podcast “Slow Burn.”", []string{"broadcast Slow Burn"}},
		{"The study was published on Monday in Heart Letters.", []string{"publication Heart Letters"}},
		{"The editor of the Courier, Ann Hale, said taxes will rise.", nil},
		{"Mr Hale met her on Facebook, he told the court.", nil},
		{"Mr Hale is a columnist of the Guardian.", nil},
		{"The council said the pills are sold on Instagram.", nil},
		{"Instagram said it had removed the pills.", nil},
		{"Ann Hale (Sun) took the seat, the council said.", nil},
		{"Mr Hale told the council that taxes will rise.", nil},
		{"In a letter sent to Deva council, Mr Hale said taxes will rise.", []string{"document a letter"}},
		{"A letter sent to tenants last month says taxes will rise.", []string{"document A letter sent to tenants last month"}},
		{"A report by doctors seen by the Courier says taxes will rise.", []string{"document A report by doctors", "publication Courier"}},
		{"Taxes will rise, according to his timesheets.", []string{"document his timesheets"}},
		{"Taxes will rise, according to plan.", nil},
		{"Mr Hale told QRS that taxes will rise.", []string{"broadcast QRS"}},
		{"The Kettle reported Sunday that taxes will rise.", []string{"publication Kettle"}},
		{"“Keep out,” a sign at the gate said.", nil},
		{"In her opinion, Ms Hale said, taxes will rise.", nil},
		{"In an e-mail, Mr Hale said taxes will rise. In the same e-mail, he said they will fall.", []string{"document an e-mail"}},
		{"The Marlow Chronicle reported that taxes will rise. A letter, seen by MC, did not help.", []string{"publication Marlow Chronicle", "document A letter"}},
		{"An official told state radio that taxes will rise.", []string{"broadcast state radio"}},
		{"In an op-ed for Meridian, Ms Hale said taxes will rise.", []string{"publication Meridian"}},
		{"A video posted on TikTok shows the fire.", []string{"social TikTok"}},
		{"In a review carried out in 2012 by the Hale Trust, the bank said taxes would rise.", []string{"document a review carried out in 2012 by the Hale Trust"}},
		{"In a statement, the bank hopes to stay.", []string{"document a statement"}},
		{"According to Le Canal, taxes will rise.", []string{"publication Le Canal"}},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q, want %q", c.in, got, c.want)
		}
	}
}
