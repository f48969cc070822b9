//! Reports for paper and word processors, through the public door: a Word document holds both texts, to the
//! letter where everything counts, and a PDF file can be read again.

use std::io::{Cursor, Read as _};
use std::sync::Arc;

use proptest::prelude::*;
use variorum::article::{Article, Block, BlockKind, Changes};
use variorum::compare::display;
use variorum::compare::many::Overview;
use variorum::compare::{Collation, collate};
use variorum::facts;
use variorum::i18n::Lang;
use variorum::read::{self, Document, Options};
use variorum::report::record::{self, Record};
use variorum::report::{self, Dossier, Format, Layout, Manner, ReportNote, ReportOptions};
use variorum::session::example;
use variorum::task::Watch;
use variorum::text::Policy;

use crate::invariants::{article, compared, paragraphs, policy};
use crate::support::reading::{document, read};

fn word(dossier: &Dossier<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    report::write(Format::Docx, dossier, &mut bytes).unwrap();
    bytes
}

/// The blocks of a version of a Word document, every one of them.
fn version(bytes: &[u8], changes: Changes) -> Article {
    let options = Options { raw: true, changes, ..Options::default() };
    read::article(&document("redline.docx", bytes), &options).unwrap()
}

/// Texts as a Word document can hold them.
fn writable(article: &Article) -> Vec<String> {
    let forbidden =
        |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    let clean =
        |b: &Block| b.text.chars().map(|c| if forbidden(c) { '\u{fffd}' } else { c }).collect::<String>();
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}');
    article.blocks.iter().map(|b| clean(b).trim_matches(blank).to_owned()).filter(|t| !t.is_empty()).collect()
}

fn holds_both(left: &Arc<Article>, right: &Arc<Article>, policy: Policy) {
    let collation = compared(left, right, policy);
    let bytes = word(&Dossier::bare(&collation, ReportOptions::whole(Lang::En)));
    assert_eq!(writable(&version(&bytes, Changes::Accepted)), writable(right), "accepted");
    let rejected = writable(&version(&bytes, Changes::Rejected));
    if policy == Policy::NONE {
        assert_eq!(rejected, writable(left), "rejected");
    }
    // What does not count is no change, and no word of a text.
    let words = |texts: &[String]| -> Vec<String> {
        texts.iter().map(|text| text.chars().filter(|c| c.is_alphanumeric()).collect()).collect()
    };
    if policy == Policy::default() {
        assert_eq!(words(&rejected), words(&writable(left)), "rejected");
    }
    assert_eq!(rejected.len(), writable(left).len(), "rejected: {rejected:?}");
}

/// Paragraphs as no file would have them, but for a person who put them back or a program that made them.
fn odd<T: AsRef<str>>(texts: &[T]) -> Arc<Article> {
    let mut article = (*article(&["渡口".to_owned()]).unwrap()).clone();
    let block = |text: &T| Block { kind: BlockKind::Paragraph, text: text.as_ref().into() };
    article.blocks = texts.iter().map(block).collect();
    article.facts.clear();
    Arc::new(article)
}

const A: &str = "渡口今晨重开，首日乘船三百人，两岸的人都来看热闹。";
const B: &str = "镇长说：“票价仍是两元，老人和学生不收钱。”夜里不开船。";
const C: &str = "老船工把旧缆绳送给了镇上的小学，孩子们拿它拔河。";
const D: &str = "天气预报说，明后两天有雨，江面可能起雾。";

#[test]
fn a_word_document_holds_both_texts() {
    let joined = [A, B].concat();
    let transferred = [B, "夜班船的班次下月公布，票价另定，镇里请大家放心。"].concat();
    let pairs: &[[&[&str]; 2]] = &[
        [&[A, B, C], &[A, B, C]],
        [&[A, B, C], &[A, C]],
        [&[A, C], &[A, B, C]],
        // Split, merged; the same at the end.
        [&[&joined, C], &[A, B, C]],
        [&[A, B, C], &[&joined, C]],
        [&[C, A, B], &[C, &joined]],
        // Moved, and moved with an edit.
        [&[A, B, C, D], &[D, A, B, C]],
        [&[A, B, C, D], &["天气预报说，明后三天有雨，江面可能起雾。", A, B, C]],
        // At either end there is nothing that stands in both.
        [&[A, B], &[A, C, D]],
        [&[A, B, D], &[A, C]],
        [&[B, C, A], &[D, A]],
        [&[A, B], &[C, D, "一句新的话，谁也没有说过。"]],
        [&[A], &[C]],
        [&[A, &transferred, C], &[A, B, &[C, "夜班船的班次下月公布，票价另定，镇里请大家放心。"].concat()]],
        // What XML has words of its own for, and what it cannot hold.
        [&["a <b> & \"c\" ]]> 甲\t乙\u{1}丙", B], &["a <b> & 'c' ]]> 甲\t乙\u{b}丙\u{ffff}", B]],
        [&["一\u{a0}二\u{2011}三\u{ad}四  五", A], &["一 二-三四 五", A]],
        [&["", A, "　"], &[A, "", B]],
    ];
    for [left, right] in pairs {
        for (left, right) in [(left, right), (right, left)] {
            for policy in [Policy::default(), Policy::NONE, Policy::all()] {
                holds_both(&odd(left), &odd(right), policy);
            }
        }
    }
}

#[test]
fn what_does_not_count_is_no_change() {
    let [left, right] =
        [[A, "镇长说：“票价仍是两元。”"], [A, "镇长说: 「票价仍是三元。」"]].map(|texts| odd(&texts));
    let tracked = |policy: Policy| {
        let bytes = word(&Dossier::bare(&compared(&left, &right, policy), ReportOptions::whole(Lang::En)));
        let main = part(&bytes, "word/document.xml");
        (values(&main, "<w:delText xml:space=\"preserve\">").len(), main.matches("<w:ins ").count())
    };
    assert_eq!(tracked(Policy::all()), (1, 1));
    let (deleted, inserted) = tracked(Policy::NONE);
    assert!(deleted > 1 && inserted > 1, "{deleted} {inserted}");
}

#[test]
fn changes_are_by_who_published_or_wrote_the_text() {
    let by = |change: &dyn Fn(&mut Article)| {
        let mut right = (*odd(&[A, C])).clone();
        change(&mut right);
        let collation = compared(&odd(&[A, B]), &Arc::new(right), Policy::default());
        let main =
            part(&word(&Dossier::bare(&collation, ReportOptions::whole(Lang::En))), "word/document.xml");
        values(&main, " w:author=\"").first().map(|name| (*name).to_owned()).unwrap()
    };
    assert_eq!(by(&|right| right.path = "draft.docx".to_owned()), "B draft.docx");
    assert_eq!(by(&|right| right.author = Some("柳青".to_owned())), "B 柳青");
    let both = |right: &mut Article| {
        right.author = Some("柳青".to_owned());
        right.outlet = Some("柳镇日报".to_owned());
    };
    assert_eq!(by(&both), "B 柳镇日报");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_the_texts(left in paragraphs(), right in paragraphs(), policy in policy()) {
        let (Some(left), Some(right)) = (article(&left), article(&right)) else { return Ok(()) };
        holds_both(&left, &right, policy);
    }
}

fn example(lang: Lang) -> Collation {
    let read = |document: &Document| {
        let mut article = read::article(document, &Options::default()).unwrap();
        facts::annotate(&mut article, &Watch::default()).unwrap();
        Arc::new(article)
    };
    let articles = example::documents(lang).iter().map(read).collect();
    collate(articles, 0, Policy::default(), &Watch::default()).unwrap()
}

fn note(row: Option<usize>, text: &str) -> ReportNote {
    let when = "2024-07-19T08:00:00Z".to_owned();
    ReportNote { comparison: 0, row, quote: "历时".to_owned(), text: text.to_owned(), when }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Values of an attribute, in order.
fn values<'t>(xml: &'t str, before: &str) -> Vec<&'t str> {
    xml.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn what_stands_beside_the_text_is_in_comments() {
    let collation = example(Lang::ZhHans);
    let notes = [note(Some(2), "核实造价\n问县里"), note(None, "失了位置")];
    let dossier = Dossier { notes: &notes, ..Dossier::bare(&collation, ReportOptions::whole(Lang::ZhHans)) };
    let bytes = word(&dossier);
    let article = read("redline.docx", bytes.clone());
    let aside: Vec<&str> = article.set_aside.iter().map(|s| s.text.as_str()).collect();
    assert!(
        aside.contains(&"核实造价") && aside.contains(&"问县里") && aside.contains(&"失了位置"),
        "{aside:?}"
    );
    let says = |part: &str| aside.iter().any(|line| line.contains(part));
    assert!(says("移到 B 的第") && says("移自 A 的第"), "{aside:?}");
    assert!(says("3.63亿元") && says("互相矛盾"), "{aside:?}");
    for article in &collation.articles {
        assert!(says(&article.sha256), "the evidence names every file");
    }
    // The accepted version is an article again, with its headline.
    assert_eq!(article.headline, collation.articles[1].headline);
    // Word takes no number twice, whatever it numbers, and wants every comment to be called once.
    let (main, comments) = (part(&bytes, "word/document.xml"), part(&bytes, "word/comments.xml"));
    let is_change = |tag: &&str| ["ins ", "del ", "pPrChange "].iter().any(|name| tag.starts_with(name));
    let changes =
        main.split("<w:").filter(is_change).flat_map(|tag| values(tag, "w:id=\"").into_iter().take(1));
    let mut ids: Vec<&str> = changes.chain(values(&comments, "<w:comment w:id=\"")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert_eq!(values(&main, "<w:commentReference w:id=\""), values(&main, "<w:commentRangeEnd w:id=\""));
    let mut called = values(&main, "<w:commentRangeStart w:id=\"");
    let mut made = values(&comments, "<w:comment w:id=\"");
    called.sort_unstable();
    made.sort_unstable();
    assert_eq!(called, made);
}

#[test]
fn a_paper_report_holds_its_record_and_is_the_same_each_time() {
    let collation = example(Lang::En);
    let dossier = Dossier::bare(&collation, ReportOptions::whole(Lang::En));
    for format in [Format::Docx, Format::Pdf] {
        let mut made = [Vec::new(), Vec::new()];
        made.iter_mut().for_each(|bytes| report::write(format, &dossier, bytes).unwrap());
        assert!(made[0] == made[1], "{}", format.name());
        let manner = Some(Manner { format, width: 100, color: false });
        let record = Record::of(&Dossier { manner, ..dossier });
        assert_eq!(record::find(&made[0]).unwrap(), record, "{}", format.name());
    }
    assert!(record::find(b"%PDF-1.7 {\"schema\":\"variorum-record/1\"}").is_err());
    assert!(record::find(b"PK\x03\x04").is_err());
}

fn typeset(dossier: &Dossier<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    report::write(Format::Pdf, dossier, &mut bytes).unwrap();
    bytes
}

/// The text of a PDF report as our own reader sees it, without blanks.
fn said(bytes: Vec<u8>) -> String {
    let options = Options { raw: true, ..Options::default() };
    let article = read::article(&document("report.pdf", bytes), &options).unwrap();
    let texts = article
        .blocks
        .iter()
        .map(|b| b.text.as_str())
        .chain(article.set_aside.iter().map(|a| a.text.as_str()));
    texts.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_pdf_report_can_be_read_again() {
    let tight = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for lang in [Lang::ZhHans, Lang::En] {
        let collation = example(lang);
        let notes = [note(Some(2), "核实造价")];
        for layout in [Layout::SideBySide, Layout::Redline] {
            let options = ReportOptions { layout, ..ReportOptions::whole(lang) };
            let text = said(typeset(&Dossier { notes: &notes, ..Dossier::bare(&collation, options) }));
            let base = &collation.articles[0];
            assert!(text.contains(&tight(base.headline.as_deref().unwrap())), "{text}");
            assert!(text.contains("核实造价"), "{text}");
            for article in &collation.articles {
                assert!(text.contains(&article.sha256), "{text}");
            }
        }
        let short = ReportOptions {
            layout: Layout::Redline,
            facts: false,
            set_aside: false,
            unchanged: false,
            ..ReportOptions::whole(lang)
        };
        let text = said(typeset(&Dossier::bare(&collation, short)));
        let same =
            collation.comparisons[0].rows.iter().find(|row| !row.is_change() && row.left != [0]).unwrap();
        assert!(!text.contains(&tight(&collation.articles[0].blocks[same.left[0]].text)), "{text}");
    }
}

#[test]
fn a_pdf_report_can_be_heard() {
    let count = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).filter(|at| *at == what).count();
    let collation = example(Lang::ZhHans);
    for layout in [Layout::SideBySide, Layout::Redline] {
        let options = ReportOptions { layout, ..ReportOptions::whole(Lang::ZhHans) };
        let bytes = typeset(&Dossier::bare(&collation, options));
        for once in ["/StructTreeRoot ", "/MarkInfo"] {
            assert_eq!(count(&bytes, once.as_bytes()), 1, "{once}");
        }
        assert!(count(&bytes, b"/S/H1") == 1 && count(&bytes, b"/S/P") > 20 && count(&bytes, b"/S/TH") > 4);
        // A row has a cell for each text and one between them.
        let rows = display::lines(&collation.comparisons[0]).len();
        let cells = count(&bytes, b"/S/TD");
        assert!(layout == Layout::Redline || cells >= 3 * rows, "{cells} cells, {rows} rows");
        // What is marked is said.
        assert!(count(&bytes, b"/Alt") > 10);
        // Rows count on, whatever moved, and name each other.
        let text = said(bytes);
        assert!(text.contains("移到第13行") && text.contains("移自第9行"), "{text}");
    }
}

#[test]
fn several_sources_begin_with_their_overview() {
    let texts = [[A, B, C].as_slice(), &[A, C, D], &[B, A]];
    let articles =
        texts.iter().map(|texts| article(&texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>()));
    let articles: Vec<_> = articles.map(Option::unwrap).collect();
    let collation = collate(articles, 0, Policy::default(), &Watch::default()).unwrap();
    let overview = Overview::of(&collation, &Watch::default()).unwrap();
    let bare = Dossier::bare(&collation, ReportOptions::whole(Lang::En));
    let text = said(typeset(&Dossier { overview: Some(&overview), ..bare }));
    assert!(text.contains("Whotookitfromwhom") && text.contains("nodifferencethatcounts"), "{text}");
    assert!(!said(typeset(&bare)).contains("Whotookitfromwhom"));
}

#[test]
fn characters_without_a_glyph_are_counted() {
    let (left, right) = (odd(&[A, "字\u{1}\u{10ffff}ᚠ 😀 שלום བོད་ཡིག"]), odd(&[A, B]));
    let collation = compared(&left, &right, Policy::default());
    let text = said(typeset(&Dossier::bare(&collation, ReportOptions::whole(Lang::En))));
    assert!(text.contains("charactersareinnoneoftheembeddedfonts"), "{text}");
    // What stands around them is not lost.
    assert!(text.contains('字') && text.contains("😀"), "{text}");
}

#[test]
fn a_book_and_nothing_at_all_can_be_typeset() {
    let long: Vec<String> = (0..400).map(|n| format!("第{n}段。{A}{B}{C}")).collect();
    let other: Vec<String> = (0..400).filter(|n| n % 7 > 0).map(|n| format!("第{n}段。{A}{C}")).collect();
    let endless = odd(&[&[A, B, C, D].concat().repeat(120)]);
    for (left, right) in [
        (article(&long).unwrap(), article(&other).unwrap()),
        // A paragraph of several pages, opposite one of a line.
        (endless, odd(&["一句。"])),
        (odd(&[""]), odd(&[" "])),
    ] {
        let collation = compared(&left, &right, Policy::default());
        for layout in [Layout::SideBySide, Layout::Redline] {
            let options = ReportOptions { layout, ..ReportOptions::whole(Lang::ZhHant) };
            assert!(typeset(&Dossier::bare(&collation, options)).starts_with(b"%PDF-1.7"));
        }
    }
    let none =
        collate(vec![article(&[A.to_owned()]).unwrap()], 0, Policy::default(), &Watch::default()).unwrap();
    let dossier = Dossier::bare(&none, ReportOptions::whole(Lang::En));
    assert!(typeset(&dossier).starts_with(b"%PDF-1.7"));
    assert!(report::write(Format::Docx, &dossier, &mut Vec::new()).is_err());
}
