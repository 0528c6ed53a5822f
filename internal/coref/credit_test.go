package coref

import "testing"

// TestCredits holds who is named in a credit only to be nobody whom the article goes on about.
func TestCredits(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Nurse Olga Brandt lost her job.\n\nImage credit: Petra Holm\n\n“They never told me,” she said.", "Olga Brandt"},
		{"Nurse Olga Brandt lost her job. (Petra Holm/AP)\n\n“They never told me,” she said.", "Olga Brandt"},
		{"Nurse Olga Brandt at home. Photo: Petra Holm/Getty\n\nShe said nobody had told her.", "Olga Brandt"},
		{"Farmer Lewis Tarn lost forty cows.\n\nReporting by Paul Brand; editing by Tom Finch\n\n“I heard them,” he said.", "Lewis Tarn"},
		{"Farmer Lewis Tarn lost forty cows.\n\nBy Paul Brand\n\n“I heard them,” he said.", "Lewis Tarn"},
		{"Nurse Olga Brandt lost her job.\n\nPetra Holm is a reporter for The Courier. Follow her on X.\n\n“They never told me,” she said.", "Olga Brandt"},
		{"The hall has a photo by Petra Holm, who lives in Leeds.\n\n“I took it at dawn,” she said.", "Petra Holm"},
		{"Photo: Petra Holm\n\nPetra Holm climbed the tower. “I was lucky,” she said.", "Petra Holm"},
		{"A court jailed a journalist. Petra Holm is a reporter for The Courier. “I will appeal,” she said.", "Petra Holm"},
	} {
		if got := lastSpeaker(c.in); got != c.want {
			t.Errorf("%s\n%q speaks, not %q", c.in, got, c.want)
		}
	}
}
