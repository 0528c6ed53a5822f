/*
Package sayso reads a news article and tells on whose say-so it stands: the quotes, who said each of them,
named or not, and the sources that the article cites.

	a := sayso.Parse(text)
	for _, q := range a.Quotes {
		who, _ := a.Speaker(q)
		fmt.Printf("%s: %s\n", who.Name, a.Said(q))
	}

It is plain Go: no cgo, no network, no files to install, no model server. [Parse] never fails, takes time linear in
the length of the text, and gives the same answer for the same text.

# What it finds

A [Quote] is direct (the speaker's own words, in quotation marks), mixed (a reported clause with some of the speaker's words in
marks) or indirect (a reported clause). Its [Attribution] says who said it, by which words beside the quote, with which cue
("said", "according to"), and how sure that is.

A [Speaker] is everyone who is quoted: a person, a body, a group of people or a document, under the fullest name that the
article gives. One whom the article does not name is anonymous, and is called by the article's own description: "one Labour insider".

A [Source] is a publication, an agency, a broadcaster, a document or a social medium that the article gives for where something is from. A
[Term] is what stands in quotation marks though nobody said it: a title, a nickname, scare quotes. A [Response] is how somebody answered a request for
comment. An [Issue] reports a damaged quotation mark.

# Engines

How likely a word is part of a quote, of a cue or of the words that say who, a small linear model judges. Package deep has a transformer for it, which
finds more and takes longer: [WithEngine] puts it in the other's place. A program that does not import that package carries nothing of it.

# Offsets

Every [Span] is a half-open range of bytes of the text as it was given, and begins and ends on rune boundaries. Every string that is returned
is a slice of that text. For readers in languages that count otherwise, [Article.JSON] gives offsets in code points or in UTF-16 units.

# Quotation marks

All marks that newsrooms use are understood, in any mixture, one style outside and another inside: ‘ ’ “ ” " ' « » ‹ › „ “ ‚ ‘ 「 」
and “ ” typed as double grave accents and apostrophes. An apostrophe is told from a closing mark. A quotation that is never closed ends with its
paragraph and is reported.
*/
package sayso
