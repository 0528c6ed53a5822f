package text

// Divide divides an article. It takes time linear in the length of s, and never fails.
func Divide(s string) *Doc {
	d := &Doc{Text: s, Tokens: tokenize(s)}
	for _, p := range paragraphs(s, d.Tokens) {
		first := len(d.Sentences)
		d.sentences(p.tokens, p.block)
		for i := first; i < len(d.Sentences); i++ {
			d.Sentences[i].Paragraph = int32(len(d.Paragraphs))
		}
		d.Paragraphs = append(d.Paragraphs, Paragraph{
			Span: d.SpanOf(p.tokens), Tokens: p.tokens,
			Sentences: Range{first, len(d.Sentences)}, Block: p.block,
		})
	}
	return d
}
