//! The help that teaches the arguments: by examples, and with the exit statuses.

pub(super) const ABOUT: &str = "Compare how the same story was told by different sources";

pub(super) const EXAMPLES: &str = "\
Examples:
  variorum                             open the window
  variorum wire.html reprint.txt       open it comparing two files
  variorum --example                   open it with the built-in example
  variorum --example five              open it with one of five sources
  variorum compare a.html b.txt        compare in the terminal
  variorum compare --format json a b   the same for other programs
  variorum read page.html              show what was read out of a file

Exit status of compare: 0 no differences that count, 1 differences, 2 trouble.

On Wayland the window system delivers no dropped files to programs of this kind; where X11 (XWayland) is \
present the window runs through it, so that files can be dropped.";

pub(super) const COMPARE: &str = "\
Examples:
  variorum compare wire.html reprint.txt
  variorum compare --ignore space,width,quotes,script,numerals a.txt b.txt
  variorum compare --format json -o result.json a.html b.html c.html --base 2
  variorum compare -o report.html a.html b.html     a page; also .pdf, .docx, .md, .csv, .diff
  variorum compare --format csv --csv facts -o facts.csv a.html b.html
  variorum compare draft.docx                       its tracked changes: before against after
  variorum compare versions/                        every article of a folder, or of a .zip
  variorum compare --summary versions/              what it comes to, on one screen
  curl -s https://example.org/story | variorum compare - saved.html
  variorum compare --by-name old/ new/              files of one name in two folders, a line each
  variorum compare --pairs pairs.tsv -o result.jsonl             thousands of pairs, a line of JSON each
  variorum compare --pairs pairs.tsv --summary                   the same as a table; also --format csv
  variorum compare --pairs pairs.tsv -o result.jsonl --resume    the same after an interruption

Exit status: 0 no differences that count, 1 differences, 2 trouble.

With --pairs a pair that cannot be compared has its reason in its line and never stops the rest: the status is 0 or 1 \
for the others, and 2 only if all failed or the list cannot be read. The output of --pairs is the one file that is not \
written whole or not at all: it grows by whole lines, and an interruption (Ctrl+C) keeps those there are.";

pub(super) const READ: &str = "\
Examples:
  variorum read page.html
  variorum read --format jsonl *.html > articles.jsonl

Exit status: 0, or 2 if a file could not be read (with jsonl: only if all failed).";

pub(super) const VERIFY: &str = "\
Examples:
  variorum verify report.html wire.html reprint.txt
  variorum verify report.json versions/

Files are known by their SHA-256, whatever they are called. A source that is another chapter, version or encoding of \
a file is read as the report says. The report is written again from them: where it shows another word, the place is told. \
A file that looks like a changed copy of a source is said to be one.

Exit status: 0 the report holds, 1 it does not, 2 trouble, a file it rests on is not there, or it cannot be said.";

pub(super) const DIFFTOOL: &str = "\
As git's difftool, in the window (then: git difftool --tool variorum):
  git config difftool.variorum.cmd 'variorum difftool --name \"$MERGED\" -- \"$LOCAL\" \"$REMOTE\"'

As what git diff shows of a kind of file, in the terminal (with a line such as *.html diff=story in .gitattributes):
  git config diff.story.command 'variorum difftool --'

As the text that git's own diff compares of documents (with *.docx diff=document in .gitattributes):
  git config diff.document.textconv 'variorum difftool --textconv --'

A file that cannot be read has its reason in its place. Exit status: 0, so that git goes on with the next file; 2 where \
git's arguments make no sense.";
