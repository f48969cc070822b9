//! Rows are called by one number everywhere: in the terminal, in lists, in reports and by who checks these.

use crate::support::desk::{Desk, errors, status};

const ONE: &str = "渡口今天重开\n\n渡口今天清晨重开，船每半个小时一班，旅客不用再绕行。\n\n旧桥建成于1974年，桥长四百三十米，每天过桥的人有三千多。\n\n水位在夜里一度超过警戒线，渡工们守了两个晚上没有合眼。\n\n据统计，这次停航共造成3人受伤，直接经济损失1860万元。\n\n镇上的学校将在下周一复课。\n";
const TWO: &str = "渡口今天重开\n\n渡口今天清晨重开，船每半个小时一班，旅客不用再绕行。\n\n水位在夜里一度超过警戒线，渡工们守了两个晚上没有合眼。\n\n据统计，这次停航共造成3人受伤，直接经济损失1680万元。\n\n镇上的学校将在下周一复课。\n\n旧桥建成于1974年，桥长四百三十米，每天过桥的人有三千多。\n";

fn output(desk: &Desk, args: &[&str]) -> String {
    String::from_utf8(desk.run(args).stdout).unwrap()
}

#[test]
fn a_row_has_one_number_wherever_it_is_told() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let english = ["compare", "--lang", "en"];
    let with = |more: &[&'static str]| [&english[..], more, &["one.txt", "two.txt"]].concat();
    let summary = output(&desk, &with(&["--summary"]));
    let told = summary.lines().find(|line| line.contains("1860万元")).unwrap();
    let number = told.trim_start().strip_prefix("row ").unwrap().split(' ').next().unwrap().to_owned();
    // In the list for a spreadsheet.
    let list = output(&desk, &with(&["--csv", "conflicts"]));
    let entry = list.lines().find(|line| line.contains("1860万元")).unwrap();
    assert_eq!(entry.split(',').nth(2).unwrap(), number, "{entry}");
    // Beside the columns of the terminal, and before the one of a narrow one.
    let columns = output(&desk, &with(&[]));
    assert!(columns.lines().any(|line| line.starts_with(&format!("{number} 据统计"))), "{columns}");
    // On the page, as what the reader sees and as what a link leads to.
    desk.run(&with(&["-o", "report.html"]));
    let page = std::fs::read_to_string(desk.folder.path().join("report.html")).unwrap();
    let row = page.split("<tr ").find(|row| row.starts_with(&format!("id=\"c1-r{number}\""))).unwrap();
    assert!(row.contains("据统计") && row.contains(&format!("<span class=\"n\">{number}</span>")), "{row}");
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let links = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    for link in links {
        assert_eq!(ids.iter().filter(|id| **id == link).count(), 1, "{link}");
    }
    // And by who holds the page against its files.
    desk.file("report.html", page.replace("1680", "1660"));
    let checked = desk.run(&["verify", "--lang", "en", "report.html", "one.txt", "two.txt"]);
    let said = [String::from_utf8(checked.stdout.clone()).unwrap(), errors(&checked)].concat();
    assert_eq!(status(&checked), 1, "{said}");
    assert!(said.contains(&format!("row {number} ")), "{said}");
    assert!(!said.contains("1860万1660") && !said.contains("18601660"), "{said}");
}

#[test]
fn what_a_list_on_a_page_is_stands_over_its_columns() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk.run(&["compare", "--lang", "en", "-o", "report.html", "one.txt", "two.txt"]);
    let page = std::fs::read_to_string(desk.folder.path().join("report.html")).unwrap();
    for table in page.split("<table class=\"facts\">").skip(1) {
        let (group, columns) = (table.find("class=\"group\"").unwrap(), table.find(">Kind<").unwrap());
        assert!(group < columns, "{table}");
    }
}
