//! What a report in the terminal shows of long readings: where they differ.

use crate::support::desk::Desk;

fn said(desk: &Desk, args: &[&str]) -> String {
    String::from_utf8(desk.run(args).stdout).unwrap()
}

/// A story with one long quotation that ends so.
fn story(end: &str) -> String {
    format!(
        "The ferry is back.\n\nThe crossing at Marrow Point opened again on Monday after nine weeks.\n\n\
         \"We took out every single plank of the old jetty and looked at it twice {end},\" said the harbour master, Odile Brandt.\n"
    )
}

#[test]
fn long_quotations_are_told_apart() {
    let desk = Desk::new();
    desk.file("one.txt", story("before winter"));
    // Other quotation marks are not what is looked for.
    desk.file("two.txt", story("after midsummer").replacen('"', "“", 1).replacen('"', "”", 1));
    for args in [&["compare", "one.txt", "two.txt"][..], &["compare", "--summary", "one.txt", "two.txt"]] {
        let text = said(&desk, args);
        let line = text.lines().find(|line| line.contains("quote") && line.contains(" / ")).unwrap();
        assert!(line.contains("before winter") && line.contains("after midsummer"), "{line}");
        assert!(line.contains('…') && !line.contains("We took out"), "{line}");
    }
}

#[test]
fn of_several_sources_too() {
    let desk = Desk::new();
    for (name, end) in [("a.txt", "before winter"), ("b.txt", "after midsummer"), ("c.txt", "before winter")]
    {
        desk.file(name, story(end));
    }
    for args in
        [&["compare", "a.txt", "b.txt", "c.txt"][..], &["compare", "--summary", "a.txt", "b.txt", "c.txt"]]
    {
        let text = said(&desk, args).replace("\n    ", " ");
        let line = text.lines().find(|line| line.contains("(A C) / ")).unwrap();
        assert!(line.contains("before winter") && line.contains("after midsummer"), "{line}");
    }
}
