package attrib

import (
	"strings"
	"testing"
)

func TestHan(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"王梅说：“我们会去的。”", "direct | 王梅 | 说 | 我们会去的。"},
		{"在海港大学任教的王梅表示，“桥明年开放。”", "direct | 王梅 | 表示 | 桥明年开放。"},
		{"“桥明年开放。”王梅说，“我们等了很久。”", "direct | 王梅 | 说 | 桥明年开放。; direct | 王梅 | 说 | 我们等了很久。"},
		{"“桥梁明年春天开放，我们等了很久。”\n\n王梅说：“我们都会去的。”", "direct | - | - | 桥梁明年春天开放，我们等了很久。; direct | 王梅 | 说 | 我们都会去的。"},
		{"王梅慢慢地说：“好。”", "direct | - | 说 | 好。"},
		{"专家认为：“这座桥不需要大修。”", "direct | - | 认为 | 这座桥不需要大修。"},
		{"他参加了“大众创业、万众创新”活动。", ""},
	} {
		if got := strings.Join(find(c.in), "; "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}
