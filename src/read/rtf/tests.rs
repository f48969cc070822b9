//! What an RTF file says, on small ones.

use super::reader::{Found, read};
use crate::article::BlockKind::{Heading, ListItem, Paragraph, TableRow};
use crate::read::Changes;
use crate::read::flaw::Flaw;

fn found(text: &str) -> Found {
    read(text.as_bytes(), Changes::Accepted, None).unwrap()
}

fn texts(text: &str) -> Vec<String> {
    found(text).pieces.into_iter().map(|p| p.text).collect()
}

#[test]
fn every_way_of_writing_a_character() {
    let head =
        r"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset136 x;}{\f2\fcharset0 y;}}";
    let by_page = r"\f0 \'ba\'d3\'b9\'c8\par";
    assert_eq!(texts(&format!("{head}{by_page}}}")), ["河谷"]);
    assert_eq!(texts(&format!("{head}{}}}", by_page.replace("f0", "f2"))), ["河谷"]);
    assert_eq!(texts(&format!(r"{head}\f1 \'aa\'65\'a8\'a6}}")), ["河谷"]);
    assert_eq!(
        texts(r"{\rtf1\uc1\u27827?\u-29675\'3f{\uc0\u27827 x}\u-10179?\u-8694?\u-10179?y\emdash\'e9\{\~}"),
        ["河谕河x😊y—é{\u{a0}"].map(|t| t.trim_end().to_owned())
    );
}

#[test]
fn kinds_rows_and_notes() {
    let found = found(
        r"{\rtf1{\stylesheet{\s1 heading 1;}{\s2\sbasedon1 Mine;}}{\info{\author Ada Moor}{\creatim\yr2024\mo7\dy18\hr6\min30}}{\header top}{\pict 00ff}\pard\s1 One\par\pard two{\footnote note.} three\par\pard{\listtext 1.}four\par\trowd\intbl five\cell six\cell\row\pard{\field{\*\fldinst HYPERLINK x}{\fldrslt seven}}{\*\odd gone}\par}",
    );
    let pieces: Vec<_> = found.pieces.iter().map(|p| (p.kind, p.text.as_str())).collect();
    let expected = [
        (Heading, "One"),
        (Paragraph, "two three"),
        (ListItem, "1. four"),
        (TableRow, "five  six"),
        (Paragraph, "seven"),
    ];
    assert_eq!(pieces, expected);
    assert_eq!((found.notes[0].text.as_str(), found.running[0].text.as_str()), ("note.", "top"));
    assert_eq!((found.author.as_str(), found.created.as_deref()), ("Ada Moor", Some("2024-07-18T06:30:00")));
}

#[test]
fn changes_are_read_as_before_or_as_after() {
    let text = r"{\rtf1 It was {\deleted bad}{\revised good}.\par}";
    let of = |changes| read(text.as_bytes(), changes, None).unwrap();
    assert_eq!(of(Changes::Accepted).pieces[0].text, "It was good.");
    assert_eq!(of(Changes::Rejected).pieces[0].text, "It was bad.");
    assert_eq!(of(Changes::Accepted).tracked, 1);
}

#[test]
fn hostile_files_end() {
    assert_eq!(read(&b"{".repeat(10_000), Changes::Accepted, None).unwrap_err(), Flaw::TooDeep);
    assert_eq!(read(br"{\rtf1 cut", Changes::Accepted, None).unwrap_err(), Flaw::Damaged);
    assert!(read(br"}}}\bin99999999999 x", Changes::Accepted, None).is_ok());
}
