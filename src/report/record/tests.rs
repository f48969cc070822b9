use std::sync::Arc;

use super::{
    DIFF_MARK, HTML_OPEN, MARKDOWN_OPEN, NoRecord, Record, file_name, find, paragraph_digests, result_digest,
};
use crate::compare::{Collation, FactStatus, SpanOp, collate};
use crate::i18n::Lang;
use crate::read::{self, Document, Options};
use crate::report::{Dossier, Format, ReadAs, ReportOptions, write};
use crate::task::Watch;
use crate::text::Policy;

fn collation(texts: [&str; 2]) -> Collation {
    let article = |text: &str| Arc::new(read::article(&Document::pasted(text), &Options::default()).unwrap());
    collate(texts.map(article).to_vec(), 0, Policy::default(), &Watch::default()).unwrap()
}

fn record(collation: &Collation) -> Record {
    Record::of(&Dossier::bare(collation, ReportOptions::whole(Lang::En)))
}

#[test]
fn what_is_recorded_is_found_wherever_it_stands() {
    let collation = collation(["渡口重开\n\n雨停了。<!-- & -->", "渡口重开\n\n雨停了\u{2028}。"]);
    let read_as = ReadAs { encoding: Some("</script>".to_owned()), ..ReadAs::default() };
    let readings = [read_as];
    let dossier =
        Dossier { readings: &readings, ..Dossier::bare(&collation, ReportOptions::whole(Lang::En)) };
    let record = Record::of(&dossier);
    let line = record.to_line();
    assert!(!line.contains(['<', '>', '&', '\n', '\u{2028}']), "{line}");
    for report in [
        format!("<!doctype html>{HTML_OPEN}{line}</script>"),
        format!("# 渡口重开 \\{MARKDOWN_OPEN}{{}} --\\>\n{MARKDOWN_OPEN}{line} -->\n"),
        format!("{DIFF_MARK}{line}\n--- a\n+++ b\n-{HTML_OPEN}{{}}</script>\n"),
    ] {
        assert_eq!(find(report.as_bytes()), Ok(record.clone()), "{report}");
    }
    let mut json = Vec::new();
    write(Format::Json, &dossier, &mut json).unwrap();
    let found = find(&json).unwrap();
    let of_the_report = found.sources.iter().zip(&collation.articles);
    assert!(
        of_the_report.into_iter().all(|(source, article)| source.paragraphs == paragraph_digests(article))
    );
    assert_eq!(found.written.as_ref().map(|written| written.manner.format), Some(Format::Json));
    assert_eq!(Record { sources: record.sources.clone(), written: None, ..found }, record);
}

#[test]
fn other_files_hold_no_record() {
    let nothing = ["", "{}", "渡口", r#"{"record": {"schema": "other"}}"#, r#"{"record": {"schema": 1}}"#];
    for text in nothing {
        assert_eq!(find(text.as_bytes()), Err(NoRecord::None), "{text}");
    }
    for damaged in [HTML_OPEN, DIFF_MARK, "{\"record\": {\"schema\": \"variorum-record/1\""] {
        assert_eq!(find(damaged.as_bytes()), Err(NoRecord::Damaged), "{damaged}");
    }
    let newer = r#"{"record": {"schema": "variorum-record/2", "sources": 7}}"#;
    assert_eq!(find(newer.as_bytes()), Err(NoRecord::Newer));
    let mut beyond = record(&collation(["甲。", "乙。"]));
    beyond.comparisons[0].right = 7;
    assert_eq!(find(format!("{DIFF_MARK}{}", beyond.to_line()).as_bytes()), Err(NoRecord::Damaged));
}

#[test]
fn any_other_result_has_another_digest() {
    let one = collation(["渡口重开\n\n雨停了。", "渡口重开\n\n雨小了。"]);
    let digest = |collation: &Collation| result_digest(&collation.comparisons[0], [&[], &[]]);
    assert_eq!(digest(&one), digest(&one.clone()));
    let mut other = one.clone();
    other.comparisons[0].rows[1].moved = true;
    assert_ne!(digest(&other), digest(&one));
    let mut other = one.clone();
    other.comparisons[0].rows[1].spans[0].op = SpanOp::Moved;
    assert_ne!(digest(&other), digest(&one));
    // What is worked out of the rest is not part of it: another machine may round it otherwise.
    let mut same = one.clone();
    same.comparisons[0].rows[1].similarity += 1e-12;
    assert_eq!(digest(&same), digest(&one));
    let texts = |n: usize| record(&one).sources[n].text_sha256.clone();
    assert_ne!(texts(0), texts(1));
}

#[test]
fn folders_are_left_out_of_names() {
    for (path, name) in [
        ("/home/a/一.txt", "一.txt"),
        ("b.zip/c/d.html", "d.html"),
        ("C:\\e.txt", "e.txt"),
        ("-", "-"),
        ("", ""),
    ] {
        assert_eq!(file_name(path), name);
    }
}

#[test]
fn json_tells_all_that_its_digest_is_of() {
    let said = "“我们不会放弃任何一名被困人员，排水正在加紧进行，预计两天内打通通道。”林禾说。";
    let law = |articles: [&str; 3]| articles.join("\n\n");
    for (left, right, status) in [
        (said.replace("排水正在加紧进行，", ""), said.to_owned(), FactStatus::Shortened),
        (
            law([
                "第一条　渡口由镇政府管理。",
                "第二条　渡船应当按核定的人数载客。",
                "第三条　违反第二条规定的，处五百元罚款。",
            ]),
            law([
                "第一条　渡口由镇政府管理。",
                "第二条　票价每年公布一次。\n\n第三条　渡船应当按核定的人数载客。",
                "第四条　违反第三条规定的，处五百元罚款。",
            ]),
            FactStatus::Renumbered,
        ),
    ] {
        let article = |text: &str| {
            let mut article =
                read::article(&Document::pasted(text), &Options { raw: true, ..Options::default() }).unwrap();
            crate::facts::annotate(&mut article, &Watch::default()).unwrap();
            Arc::new(article)
        };
        let articles = vec![article(&left), article(&right)];
        let collation = collate(articles, 0, Policy::default(), &Watch::default()).unwrap();
        assert!(collation.comparisons[0].facts.iter().any(|fact| fact.status == status), "{status:?}");
        let mut json = Vec::new();
        let dossier = Dossier::bare(&collation, ReportOptions::whole(Lang::En));
        write(Format::Json, &dossier, &mut json).unwrap();
        let facts = [&collation.articles[0].facts[..], &collation.articles[1].facts[..]];
        let digest = result_digest(&collation.comparisons[0], facts);
        assert_eq!(find(&json).unwrap().comparisons[0].sha256, Some(digest), "{status:?}");
    }
}
