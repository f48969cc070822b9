//! The built-in examples show every kind of difference there is.

use std::sync::Arc;

use variorum::article::Article;
use variorum::compare::{Collation, FactStatus, RowKind, SpanOp, VerdictKind, collate};
use variorum::facts;
use variorum::i18n::Lang;
use variorum::read::{self, Options};
use variorum::report::{TextOptions, collation_text};
use variorum::session::example;
use variorum::task::Watch;
use variorum::text::Policy;

fn articles(lang: Lang) -> Vec<Arc<Article>> {
    let read = |document: &read::Document| {
        let mut article = read::article(document, &Options::default()).unwrap();
        facts::annotate(&mut article, &Watch::default()).unwrap();
        Arc::new(article)
    };
    example::documents(lang).iter().map(read).collect()
}

fn compared(lang: Lang) -> Collation {
    collate(articles(lang), 0, Policy::default(), &Watch::default()).unwrap()
}

#[test]
fn the_chinese_pages_are_read_as_what_they_are() {
    let [page, text] = &articles(Lang::ZhHans)[..] else { panic!("two articles") };
    assert_eq!(page.encoding, "gb18030");
    assert_eq!(page.headline.as_deref(), Some("澜桥提前通车，两岸三万居民不再绕行"));
    assert_eq!(page.published.as_deref(), Some("2024-07-18T06:30:00"));
    assert_eq!(page.author.as_deref(), Some("林禾"));
    assert_eq!(page.editor.as_deref(), Some("沈砚"));
    assert!(page.set_aside.iter().any(|s| s.text.contains("相关阅读")));
    assert_eq!(page.blocks.len(), 16, "{:#?}", page.blocks);
    assert_eq!(text.outlet.as_deref(), Some("澄江在线"));
    assert_eq!(text.source.as_deref(), Some("青屏日报"));
    assert_eq!(text.published.as_deref(), Some("2024-07-18T14:20:00"));
    assert_eq!(text.editor.as_deref(), Some("梁一舟"));
    assert_eq!(text.blocks.len(), 16, "{:#?}", text.blocks);
}

#[test]
fn every_kind_of_difference_is_in_the_examples() {
    for lang in [Lang::ZhHans, Lang::En] {
        let collation = compared(lang);
        let comparison = &collation.comparisons[0];
        for kind in [
            RowKind::Same,
            RowKind::Edited,
            RowKind::Omitted,
            RowKind::Added,
            RowKind::Split,
            RowKind::Merged,
        ] {
            assert!(comparison.rows.iter().any(|r| r.kind == kind), "no {kind:?} row in {}", lang.tag());
        }
        assert!(comparison.rows.iter().any(|r| r.moved), "no moved row in {}", lang.tag());
        let ops: Vec<SpanOp> = comparison.rows.iter().flat_map(|r| &r.spans).map(|s| s.op).collect();
        assert!(ops.contains(&SpanOp::Folded), "nothing folded in {}", lang.tag());
        let headline = &comparison.rows[0];
        assert_eq!(
            (headline.left.as_slice(), headline.right.as_slice(), headline.kind),
            (&[0][..], &[0][..], RowKind::Edited)
        );
        for status in [FactStatus::Conflict, FactStatus::OnlyLeft, FactStatus::SameValue] {
            assert!(
                comparison.facts.iter().any(|f| f.status == status),
                "no {status:?} fact in {}",
                lang.tag()
            );
        }
        assert_eq!(comparison.verdict.kind, VerdictKind::EditedReprint);
    }
}

/// Compares with a file; `UPDATE_SNAPSHOTS=1` writes it.
fn snapshot(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/terminal").join(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text, "{name}");
}

#[test]
fn the_terminal_shows_them_in_two_columns_and_in_one() {
    for (lang, width, name) in
        [(Lang::ZhHans, 100, "zh-100.txt"), (Lang::ZhHans, 50, "zh-50.txt"), (Lang::En, 100, "en-100.txt")]
    {
        let mut out = Vec::new();
        collation_text(&compared(lang), TextOptions { width, color: false, lang }, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        for line in text.lines() {
            assert!(!line.ends_with(' '), "trailing blank: {line:?}");
            let columns: usize = line.chars().filter_map(unicode_width::UnicodeWidthChar::width).sum();
            assert!(columns <= width, "{columns} columns: {line}");
        }
        snapshot(name, &text);
    }
}
