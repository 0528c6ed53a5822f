package coref

import "testing"

// TestRivals holds a description of an office to be of nobody who is told of with another one like it.
func TestRivals(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Premier Lena Moravec signed. “It is done,” the deputy premier said.", "the deputy premier"},
		{"Vice-Chancellor Nell Gough said fees would rise. The chancellor said they would not.", "The chancellor"},
		{"President Lena Moravec signed. The former president said: “It is a mistake.”", "The former president"},
		{"Interior Minister Goran Pavic said the border was shut. The defence minister said troops were on the way.", "The defence minister"},
		{"Airline spokeswoman Dina Foss said flights would run. The union spokeswoman said they would not.", "The union spokeswoman"},
		{"Bishop of Harbury Carl Dunn said it was a sin. The Bishop of Telby said it was not.", "The Bishop of Telby"},
		{"The foreign minister said it was wrong. Finance Minister Ida Brook said it was right.", "Ida Brook"},
		{"Deputy mayor Ida Brook opened the school. “A great day,” the deputy mayor said.", "Ida Brook"},
		{"Former president Lena Moravec opened the school. “A great day,” the ex-president said.", "Lena Moravec"},
		{"Deputy Prime Minister and Transport Secretary Ida Brook opened the line. The transport secretary said it was fast.", "Ida Brook"},
		{"Rovers manager Carl Dunn said it was a penalty. The veteran manager said it was clear.", "Carl Dunn"},
		{"Tellurian spokesman Carl Dunn said flights would run. “We are ready,” the company spokesman said.", "Carl Dunn"},
		{"Harbury Rovers manager Carl Dunn praised them. The Harbury manager said they ran.", "Carl Dunn"},
		{"Education Minister Ravi Rao spoke. The Union Minister said the paper had leaked.", "Ravi Rao"},
		{"Labour MP Ida Brook visited the clinic. The Ripon MP said it was falling down.", "Ida Brook"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n%q speaks, not %q", c.in, got, c.want)
		}
	}
}
