//! The built-in examples show every kind of difference there is.

use std::sync::Arc;

use variorum::article::Article;
use variorum::compare::many::{CellState, Origin, Overview, Reason, Statement};
use variorum::compare::{Collation, FactStatus, RowKind, SpanOp, VerdictKind, collate};
use variorum::facts;
use variorum::i18n::Lang;
use variorum::read::{self, Options};
use variorum::report::{TextOptions, collation_text};
use variorum::session::{Example, example};
use variorum::task::Watch;
use variorum::text::Policy;

fn articles(example: impl Into<Example>) -> Vec<Arc<Article>> {
    let read = |document: &read::Document| {
        let mut article = read::article(document, &Options::default()).unwrap();
        facts::annotate(&mut article, &Watch::default()).unwrap();
        Arc::new(article)
    };
    example::documents(example).iter().map(read).collect()
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

fn five() -> (Collation, Overview) {
    let collation = collate(articles(Example::Five), 0, Policy::default(), &Watch::default()).unwrap();
    let overview = Overview::of(&collation, &Watch::default()).unwrap();
    (collation, overview)
}

/// The five by their places.
const QINGPING: usize = 0;
const CHENGJIANG: usize = 1;
const BEIPING: usize = 2;
const JIAOTONG: usize = 3;
const HEGU: usize = 4;

#[test]
fn the_five_are_read_as_what_they_are() {
    let articles = articles(Example::Five);
    let outlets: Vec<_> = articles.iter().map(|a| a.outlet.as_deref().unwrap_or_default()).collect();
    assert_eq!(outlets, ["青屏日报", "澄江在线", "北屏晚报", "交通网", "河谷周刊"]);
    let times: Vec<_> = articles.iter().map(|a| a.published.as_deref().unwrap_or_default()).collect();
    assert_eq!(times[BEIPING..], ["2024-07-18T17:05:00", "2024-07-19T09:00:00+08:00", "2024-07-22"]);
    assert_eq!(articles[BEIPING].encoding, "gb18030");
    assert_eq!(articles[JIAOTONG].source.as_deref(), Some("青屏日报"));
}

#[test]
fn the_matrix_of_the_five_shows_what_each_made_of_the_report() {
    let (_, overview) = five();
    let kinds: Vec<_> = overview.matrix.columns.iter().map(|c| c.standing.unwrap().verdict).collect();
    use VerdictKind::{Derived, EditedReprint, Independent, Reprint};
    assert_eq!(kinds, [EditedReprint, Derived, Reprint, Independent]);
    let column = |source: usize| overview.matrix.columns.iter().find(|c| c.source == source).unwrap();
    assert!(column(JIAOTONG).cells.iter().all(|c| c.state == CellState::Same && c.moved == 0));
    // The paragraph on cost and span.
    assert_eq!(column(CHENGJIANG).cells[2].conflicts, 2);
    assert_eq!((column(HEGU).cells[2].state, column(HEGU).cells[2].conflicts), (CellState::Apart, 1));
    // The high water went down the page in one, up in the other.
    assert!(column(CHENGJIANG).cells[8].moved > 0 && column(BEIPING).cells[8].moved < 0);
    assert!(overview.alone.is_empty());
}

#[test]
fn the_tree_of_the_five_has_its_reasons() {
    let (_, overview) = five();
    let origins: Vec<&Origin> = overview.descent.iter().map(|l| &l.origin).collect();
    let report = Origin::From { article: QINGPING };
    assert_eq!(origins, [&Origin::Own, &report, &report, &report, &Origin::Own]);
    let named = |link: usize| {
        overview.descent[link]
            .reasons
            .iter()
            .any(|r| matches!(r, Reason::StatedSource { name } if name == "青屏日报"))
    };
    assert_eq!([CHENGJIANG, BEIPING, JIAOTONG].map(named), [true, false, true]);
    let nearer = |r: &Reason| matches!(r, Reason::SharedReadings { against: CHENGJIANG, .. });
    assert!(overview.descent[BEIPING].reasons.iter().any(nearer));
    assert!(matches!(overview.descent[HEGU].reasons[..], [Reason::OwnText { most }] if most < 0.2));
}

#[test]
fn the_facts_of_the_five_say_who_says_what() {
    let (_, overview) = five();
    let found: Vec<&Statement> = overview.facts.iter().take_while(|s| s.is_disagreement()).collect();
    let says = |label: &str| {
        let statement = found.iter().find(|s| s.label.contains(label)).unwrap();
        let who = |v: &variorum::compare::many::Variant| v.said.iter().map(|s| s.source).collect::<Vec<_>>();
        statement.variants.iter().map(|v| (v.text.as_str(), who(v))).collect::<Vec<_>>()
    };
    let (a, b, c, d, e) = (QINGPING, CHENGJIANG, BEIPING, JIAOTONG, HEGU);
    assert_eq!(says("投资"), [("3.63亿元", vec![a, c, d]), ("3.36亿元", vec![b])]);
    assert_eq!(says("主跨"), [("336米", vec![a, c, d]), ("363米", vec![b, e])]);
    assert_eq!(says("工人")[0], ("420名", vec![a, d]));
    assert_eq!(found.len(), 3);
    // What only one says of the ferry that is no more.
    let alone: Vec<_> = overview.facts.iter().filter(|s| s.only_source() == Some(e)).collect();
    assert!(alone.iter().any(|s| s.variants[0].text == "八千元"), "{alone:#?}");
}

#[test]
fn the_five_in_english_tell_their_story() {
    let collation = collate(articles(Example::FiveEn), 0, Policy::default(), &Watch::default()).unwrap();
    let outlets: Vec<_> =
        collation.articles.iter().map(|a| a.outlet.as_deref().unwrap_or_default()).collect();
    assert_eq!(
        outlets,
        [
            "Northlight News Agency",
            "Averil Gazette",
            "Marlpool Post",
            "The Hethra Islander",
            "Brackwater Review"
        ]
    );
    let overview = Overview::of(&collation, &Watch::default()).unwrap();
    let columns = &overview.matrix.columns;
    use VerdictKind::{Derived, EditedReprint, Independent, Reprint};
    let kinds: Vec<_> = columns.iter().map(|c| c.standing.unwrap().verdict).collect();
    assert_eq!(kinds, [Reprint, EditedReprint, Derived, Independent]);
    assert!(columns[0].cells.iter().all(|c| c.state == CellState::Same));
    // Shortened and split, the tugs moved up; merged and moved in the later one.
    let has = |column: usize, state: CellState| columns[column].cells.iter().any(|c| c.state == state);
    assert!(has(1, CellState::Omitted) && has(1, CellState::Split) && has(2, CellState::Merged));
    assert!(columns[1].cells.iter().any(|c| c.moved < 0) && columns[2].cells.iter().any(|c| c.moved > 0));
    let origins: Vec<&Origin> = overview.descent.iter().map(|l| &l.origin).collect();
    let wire = Origin::From { article: 0 };
    assert_eq!(origins, [&Origin::Own, &wire, &wire, &wire, &Origin::Own]);
    let found: Vec<Vec<&str>> = overview
        .facts
        .iter()
        .take_while(|s| s.is_disagreement())
        .map(|s| s.variants.iter().map(|v| v.text.as_str()).collect())
        .collect();
    for wanted in [&["212", "221"][..], &["35 knots", "53 knots"], &["£640,000", "£1.2 million", "£460,000"]]
    {
        assert!(found.iter().any(|texts| wanted.iter().all(|text| texts.contains(text))), "{found:?}");
    }
}

/// What is said with who says it, and who is silent.
type Sides = (Vec<(String, Vec<usize>)>, Vec<usize>);

/// What disagrees, as who says the same with whom.
fn sides(example: Example, base: usize) -> Vec<Sides> {
    let collation = collate(articles(example), base, Policy::default(), &Watch::default()).unwrap();
    let overview = Overview::of(&collation, &Watch::default()).unwrap();
    let mut found: Vec<_> = overview
        .facts
        .iter()
        .filter(|s| s.is_disagreement())
        .map(|s| {
            let who = |v: &variorum::compare::many::Variant| {
                (v.text.clone(), v.said.iter().map(|s| s.source).collect::<Vec<_>>())
            };
            let mut variants: Vec<_> = s.variants.iter().map(who).collect();
            variants.sort();
            (variants, s.silent.clone())
        })
        .collect();
    found.sort();
    found
}

#[test]
fn what_disagrees_does_not_depend_on_the_base() {
    // Of the English ones those that the story went through.
    for (example, bases) in [(Example::Five, 5), (Example::FiveEn, 3)] {
        let first = sides(example, 0);
        assert!(first.len() > 2, "{example:?}");
        (1..bases).for_each(|base| assert_eq!(sides(example, base), first, "{example:?} around {base}"));
    }
}
