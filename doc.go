/*
Package sayso finds the quotes in a news article, works out who said each one, named or not, and lists the
sources it cites.

	a := sayso.Parse(text)
	for _, q := range a.Quotes {
		who, _ := a.Speaker(q)
		fmt.Printf("%s: %s\n", who.Name, a.Said(q))
	}

It is plain Go: no cgo, no network, no files to install, no model server. [Parse] never fails, takes time linear in
the length of the text, and gives the same answer for the same text.

The text is plain text: strip HTML tags first, or the attributes in them may be read as words of the article.

# What it finds

A [Quote] is direct (the speaker's own words, in quotation marks), mixed (a reported clause with some of the speaker's words in
marks) or indirect (a reported clause). Its [Attribution] says who said it, by which words beside the quote, with which cue
("said", "according to"), and how sure that is.

A [Speaker] is everyone who is quoted: a person, a body, a group of people or a document, under the fullest name that the
article gives. A person or group whom the article does not name is anonymous, and is called by the article's own description: "one Labour insider".

A [Source] is a publication, news agency, broadcaster, document or social network that the article credits with a piece of information. A
[Term] is what stands in quotation marks though nobody said it: a title, a nickname, scare quotes. A [Response] is how somebody answered a request for
comment. An [Issue] reports a damaged quotation mark.

# Engines

A small linear model estimates how likely each word is part of a quote, of a cue or of the words that name the speaker. Package deep offers a
transformer for the same job, which finds more and takes longer: pass deep.Engine() to [New]. Programs that do not import package deep do not contain it.

# Offsets

Every [Span] is a half-open range of bytes of the text as it was given, and begins and ends on rune boundaries. Every name, title and affiliation
that is returned is a slice of that text, but that characters in it are decoded (see below). Three strings are not: [Speaker.Pronouns] and [Attribution.Rule] are words of the package, and
[Article.Said] joins the pieces of a quote that has several. For readers in languages that count otherwise, [Article.JSON] gives offsets in code
points or in UTF-16 units.

# Quotation marks

All marks that newsrooms use are understood, in any mixture, one style outside and another inside: ‘ ’ “ ” " ' « » ‹ › „ “ ‚ ‘ 「 」
and “ ” typed as double grave accents and apostrophes. An apostrophe is told from a closing mark. A quotation that is never closed ends with its
paragraph and is reported.

Characters that a page's code or a wrong decoding has left as others are read as they are meant: &ldquo; and &#8217;, the bytes of Windows-1252, UTF-8
that was taken for it (â€œ for “, Ã© for é), \" and marks of inches; soft hyphens and spaces without width are passed over. Spans count in
the text as it was given all the same.
*/
package sayso
