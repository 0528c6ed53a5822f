module github.com/sayso-news/sayso/bench

go 1.26.0

replace github.com/sayso-news/sayso => ../

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/sayso-news/sayso v0.0.0-00010101000000-000000000000
)

require golang.org/x/text v0.43.0 // indirect
