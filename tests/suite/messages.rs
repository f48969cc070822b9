//! What the command line makes of a name that says more than it should, or less.

use crate::support::desk::{Desk, json, status};

const ONE: &str = "河岸旧仓库改作书店。\n\n店主说，修缮用了十一个月，花费86万元。\n";
const TWO: &str = "河岸旧仓库改作书店。\n\n店主说，修缮用了十一个月，花费68万元。\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk
}

#[test]
fn an_error_in_a_list_is_one_line_to_every_reader() {
    let desk = desk();
    let output = desk.run(&["read", "--format", "jsonl", "one.txt", "no\u{2028}where.txt"]);
    assert_eq!(status(&output), 0);
    let list = String::from_utf8(output.stdout).unwrap();
    assert!(list.contains("no\\u2028where.txt") && !list.contains('\u{2028}'), "{list}");
    let last: serde_json::Value = serde_json::from_str(list.lines().last().unwrap()).unwrap();
    assert_eq!(last["path"], "no\u{2028}where.txt");
    assert!(last["error"].as_str().unwrap().contains("there is no such file"));
    assert_eq!(json(&desk.run(&["read", "--format", "json", "one.txt"]))["path"], "one.txt");
}
