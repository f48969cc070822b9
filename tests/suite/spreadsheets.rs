//! Lists for spreadsheet programs: one value in a cell, and what is no number is no formula.

use std::sync::Arc;

use csv::StringRecord;
use variorum::i18n::Lang;
use variorum::report::{Dossier, Format, ReportOptions, Table};

use crate::reports::{ONE, TWO, collation, written};

/// The heads of a list's columns and its rows.
fn read(table: Table, dossier: &Dossier<'_>) -> (StringRecord, Vec<StringRecord>) {
    let sheet = written(Format::Csv(table), dossier);
    let mut reader = csv::Reader::from_reader(sheet.trim_start_matches('\u{feff}').as_bytes());
    let heads = reader.headers().unwrap().clone();
    (heads, reader.records().map(Result::unwrap).collect())
}

#[test]
fn a_spreadsheet_reads_what_was_written() {
    let collation =
        collation(&["=1+1，渡口\n\n花费86万元，“当场”付清。", "-2，渡口\n\n花费68万元，\"当场\"付清,不欠。"]);
    let options = ReportOptions::whole(Lang::En);
    let dossier = Dossier::bare(&collation, options);
    let read = |table| {
        let sheet = written(Format::Csv(table), &dossier);
        let sheet = sheet.strip_prefix('\u{feff}').unwrap();
        assert!(!sheet.replace("\r\n", "").contains('\n'), "{sheet:?}");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(sheet.as_bytes());
        reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let changes = read(Table::Changes);
    assert_eq!(changes[0][7..12], ["Kind", "Extent", "Changes a fact", "Left text", "Right text"]);
    let paid = changes.iter().find(|row| row[10].contains("86")).unwrap();
    assert_eq!([7, 8, 9].map(|at| paid[at].as_str()), ["edited", "words", "yes"]);
    assert!(paid.contains(&collation.articles[1].sha256) && paid.contains(&"二.txt".to_owned()));
    let facts = read(Table::Facts);
    assert!(facts.iter().any(|row| row[7] == "Disagreeing" && row[9] == "86万元" && row[10] == "860000"));
    let (matrix, cells) = (read(Table::Matrix), read(Table::Cells));
    assert_eq!(matrix[1][4], "'=1+1，渡口");
    for sheet in [&changes, &facts, &matrix, &cells] {
        assert!(sheet.iter().all(|row| row.len() == sheet[0].len() && row.last().is_some()));
        for cell in sheet.iter().flatten() {
            let number = cell.parse::<f64>().is_ok();
            assert!(number || !cell.starts_with(['=', '-', '+', '@']), "{cell:?}");
        }
    }
}

#[test]
fn a_change_is_told_with_the_article_of_the_law_and_its_sentence() {
    let law = |number: &str, period: &str| {
        format!(
            "{number}　渡口由镇公所管理。船主应当在{period}内登记。\n\n（一）救生衣由船主自备，每船不少于六件；"
        )
    };
    let collation = collation(&[&law("第三条", "三十日"), &law("第四条", "二十日")]);
    let (heads, rows) = read(Table::Changes, &Dossier::bare(&collation, ReportOptions::whole(Lang::En)));
    let of = |row: &StringRecord, head: &str| row[heads.iter().position(|h| h == head).unwrap()].to_owned();
    let found = rows.iter().map(|row| [of(row, "Extent"), of(row, "Left part"), of(row, "Right sentence")]);
    assert_eq!(
        found.collect::<Vec<_>>(),
        [["number", "第三条", "第四条　渡口由镇公所管理。"], ["words", "第三条", "船主应当在二十日内登记。"],]
    );
}

#[test]
fn a_matrix_has_one_value_in_a_cell() {
    let (one, three) = (
        "题目\n\n渡口昨天停航，大桥通车，两岸居民都来看热闹。\n\n渡口改建花费86万元，用了十一个月，护栏下月装好。\n\n船工上岸，猫也有了新窝。",
        "独家\n\n晴天有风。",
    );
    let two = "题目\n\n渡口改建花费68万元，用了十一个月，护栏下月装好。\n\n渡口昨天停航，大桥通车，两岸居民都来看热闹。\n\n船工上岸，猫也有了新窝。";
    let collation = collation(&[one, two, three]);
    let dossier = Dossier::bare(&collation, ReportOptions::whole(Lang::En));
    let read = |table| read(table, &dossier);
    let (heads, rows) = read(Table::Matrix);
    let at = |head: &str| heads.iter().position(|h| h == head).unwrap_or_else(|| panic!("{head}: {heads:?}"));
    assert!(heads.iter().all(|head| !head.is_empty() && !head.contains("Variorum")));
    let paid = rows.iter().find(|row| row[at("Text")].contains("86万元")).unwrap();
    assert_eq!(&paid[at("Paragraph")], "3");
    assert_eq!(&paid[at("B 二.txt · What became of it")], "edited");
    assert_eq!(&paid[at("B 二.txt · Facts that disagree")], "1");
    assert!((1..100).contains(&paid[at("B 二.txt · Same %")].parse::<i64>().unwrap()));
    assert!(rows.iter().any(|row| row[at("B 二.txt · Moved by")].parse::<i64>().unwrap_or(0) != 0));
    assert_eq!(paid[at("B SHA-256")], collation.articles[1].sha256);
    assert_eq!(&paid[at("C 三.txt · What became of it")], "not there");
    let (heads, rows) = read(Table::Cells);
    let at = |head: &str| heads.iter().position(|h| h == head).unwrap();
    // Each base paragraph once for each source, and what these have of their own.
    let base = collation.articles[0].blocks.len();
    assert_eq!(rows.iter().filter(|row| &row[at("Source")] == "A").count(), 2 * base);
    let own = rows.iter().find(|row| &row[at("Text")] == "晴天有风。").unwrap();
    assert_eq!((&own[at("Compared source")], &own[at("What became of it")]), ("C", "added"));
}

#[test]
fn a_list_tells_paragraphs_from_words() {
    let one = format!("{ONE}\n渡口的茶摊昨天也开了张，来的人很多，都说热闹。\n");
    let two = format!("{TWO}\n渡口的茶摊昨天也开了张，都说热闹。\n");
    let collation = collation(&[&one, &two]);
    let (_, rows) = read(Table::Changes, &Dossier::bare(&collation, ReportOptions::whole(Lang::En)));
    let extent = |text: &str| {
        rows.iter().find(|r| &r[7] == "omitted" && r[10].contains(text)).map(|r| r[8].to_owned())
    };
    assert_eq!(extent("三十年船").as_deref(), Some("paragraph"));
    assert_eq!(extent("来的人很多").as_deref(), Some("words"));
}

#[test]
fn a_list_tells_a_name_from_an_outlet() {
    let mut collation = collation(&["题目\n\n渡口花费86万元。", "题目\n\n渡口花费68万元。"]);
    let called = Arc::make_mut(&mut collation.articles[0]);
    (called.called, called.outlet) = (Some("我的稿".to_owned()), Some("海岸社".to_owned()));
    let dossier = Dossier::bare(&collation, ReportOptions::whole(Lang::En));
    let row = |table| {
        let (heads, rows) = read(table, &dossier);
        let row = rows[0].clone();
        move |head: &str| row[heads.iter().position(|h| h == head).unwrap()].to_owned()
    };
    for table in [Table::Changes, Table::Facts] {
        let at = row(table);
        assert_eq!([at("Left name"), at("Left outlet")], ["我的稿", "海岸社"], "{table:?}");
        assert_eq!([at("Right name"), at("Right outlet")], ["二.txt", ""], "{table:?}");
    }
    let at = row(Table::Matrix);
    assert_eq!(
        [at("Name"), at("Outlet"), at("A Outlet"), at("B Outlet")],
        ["我的稿", "海岸社", "海岸社", ""]
    );
    let at = row(Table::Cells);
    assert_eq!(
        [at("Name"), at("Outlet"), at("Its name"), at("Its outlet")],
        ["我的稿", "海岸社", "二.txt", ""]
    );
}
