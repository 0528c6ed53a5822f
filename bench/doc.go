// Package bench measures how fast sayso reads, and what memory that takes. It is a module of its own, so that what it compares with is
// no requirement of the library. README.md has the commands.
package bench
