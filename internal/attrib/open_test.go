package attrib

import (
	"slices"
	"testing"
)

func TestCreditLine(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"“It was cold.” – Ann Hale, 71, weaver\n\n“I slept.” – Tom Boyd, Hull\n", []string{"direct | Ann Hale | - | It was cold.", "direct | Tom Boyd | - | I slept."}},
		{"“Nobody came,” said Ann Hale.\n\n“We waited.”\n\n— Tom Boyd\n", []string{"direct | Ann Hale | said | Nobody came,", "direct | Tom Boyd | - | We waited."}},
		{"“Nobody came,” said Ann Hale.\n\n“We waited all night.” — Name withheld, Hull\n", []string{"direct | Ann Hale | said | Nobody came,", "direct | - | - | We waited all night."}},
		{"Ann Hale was against it.\n\n> The pier is no asset. It is a promise.\n>\n> — Mayor Tom Boyd\n\nShe left.\n", []string{"direct | Mayor Tom Boyd | - | The pier is no asset. It is a promise."}},
		{"Ann Hale said she was tired.\n\n“We could not ask people to pay twice”\n\nAnn Hale\n", []string{"indirect | Ann Hale | said | she was tired", "direct | Ann Hale | - | We could not ask people to pay twice"}},
		{"• “It was cold” – Ann Hale\n• “I slept” (Tom Boyd, weaver)\n", []string{"direct | Ann Hale | - | It was cold", "direct | Tom Boyd | - | I slept"}},
		{"“It was cold” – Ann Hale shook her head.\n", nil},
		{"“Nobody came,” said Ann Hale.\n\n“They voted for it.”\n\n- Tom Boyd\n- Sue Ward\n", []string{"direct | Ann Hale | said | Nobody came,", "direct | - | - | They voted for it."}},
		{"“It was cold,” said Ann Hale.\n\n“I slept.” (Tom Boyd/Getty Images)\n", []string{"direct | Ann Hale | said | It was cold,", "direct | - | - | I slept."}},
	} {
		if got := find(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
