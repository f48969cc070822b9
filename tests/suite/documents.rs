//! Documents of word processors, archives and folders, through the public door.

use std::path::Path;

use variorum::article::{BlockKind, Format, SetAsideReason, Warning};
use variorum::read::{self, Changes, Options, ReadError};

use crate::support::package::{docx, item, odt, paragraph, zip};
use crate::support::reading::{document, error, read, texts};

const ONE: &str = "今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹。";
const TWO: &str = "镇长说，票价仍是两元，老人和学生不收钱，下月起增开夜班船，过河不再绕路。";

#[test]
fn a_word_document_is_an_article() {
    let body = [
        paragraph("a1", "渡口今晨重开"),
        paragraph("", "2024年7月18日 来源：柳镇日报"),
        paragraph("", ONE),
        paragraph("a2", "票价"),
        format!("<w:p><w:r><w:t>{TWO}</w:t><w:footnoteReference w:id=\"7\"/></w:r></w:p>"),
    ];
    let article = read("draft.docx", docx(&body.concat()));
    assert_eq!(article.format, Format::Docx);
    assert_eq!(article.headline.as_deref(), Some("渡口今晨重开"));
    assert_eq!(article.published.as_deref(), Some("2024-07-18"), "the text's own date before the file's");
    assert_eq!((article.source.as_deref(), article.author.as_deref()), (Some("柳镇日报"), Some("柳青")));
    assert_eq!(texts(&article), ["渡口今晨重开", ONE, "票价", TWO, "见县志。"]);
    assert_eq!(article.blocks[2].kind, BlockKind::Heading);
    assert!(article.set_aside.iter().any(|s| s.reason == SetAsideReason::Comment && s.text == "核实一下"));
    assert_eq!(article.warnings, []);
}

#[test]
fn an_opendocument_text_is_an_article() {
    let body = format!(
        "<text:p text:style-name=\"P1\">渡口今晨重开</text:p><text:p>{ONE}</text:p><text:h>票价</text:h><text:p>{TWO}</text:p>"
    );
    let article = read("draft.odt", odt(&body));
    assert_eq!(article.format, Format::Odt);
    assert_eq!(article.headline.as_deref(), Some("渡口今晨重开"));
    assert_eq!(article.author.as_deref(), Some("柳青"));
    assert_eq!(texts(&article), ["渡口今晨重开", ONE, "票价", TWO]);
    let flat = format!(
        "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>{body}</office:text></office:body></office:document>"
    );
    assert_eq!(texts(&read("draft.fodt", flat)).len(), 4);
}

#[test]
fn a_contract_reads_the_same_in_every_format() {
    let [title, party] = ["渡船租赁契约", "出租人：柳渡船行"];
    let expected = [
        title,
        party,
        &format!("1. {ONE}"),
        "1. 船上备有救生衣。",
        "2. 夜间点灯。",
        &format!("2. {TWO}"),
        "1. 票款当日结清。",
        "以下另议。",
        "3. 契约一式两份。",
    ];
    let word = [
        paragraph("a1", title),
        paragraph("", party),
        item(0, ONE),
        item(1, "船上备有救生衣。"),
        item(1, "夜间点灯。"),
        item(0, TWO),
        item(1, "票款当日结清。"),
        paragraph("", "以下另议。"),
        item(0, "契约一式两份。"),
    ];
    assert_eq!(texts(&read("a.docx", docx(&word.concat()))), expected);

    let list = |items: &[&str]| {
        let items: String = items
            .iter()
            .map(|text| format!("<text:list-item><text:p>{text}</text:p></text:list-item>"))
            .collect();
        format!("<text:list>{items}</text:list>")
    };
    let open = format!(
        "<text:p text:style-name=\"P1\">{title}</text:p><text:p>{party}</text:p><text:list xml:id=\"l\" text:style-name=\"L1\"><text:list-item><text:p>{ONE}</text:p>{}</text:list-item><text:list-item><text:p>{TWO}</text:p>{}</text:list-item></text:list><text:p>以下另议。</text:p><text:list text:continue-list=\"l\" text:style-name=\"L1\"><text:list-item><text:p>契约一式两份。</text:p></text:list-item></text:list>",
        list(&["船上备有救生衣。", "夜间点灯。"]),
        list(&["票款当日结清。"]),
    );
    assert_eq!(texts(&read("a.odt", odt(&open))), expected);

    let html = format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>{party}</p><ol><li><p>{ONE}</p><ol><li>船上备有救生衣。</li><li>夜间点灯。</li></ol></li><li>{TWO}<ol><li>票款当日结清。</li></ol></li></ol><p>以下另议。</p><ol start=3><li>契约一式两份。</li></ol></body></html>"
    );
    assert_eq!(texts(&read("a.html", html)), expected);

    let markdown = format!(
        "# {title}\n\n{party}\n\n1. {ONE}\n   1. 船上备有救生衣。\n   2. 夜间点灯。\n2. {TWO}\n   1. 票款当日结清。\n\n以下另议。\n\n3. 契约一式两份。\n"
    );
    assert_eq!(texts(&read("a.md", markdown)), expected);
}

#[test]
fn tracked_changes_are_two_versions() {
    let body = format!(
        "<w:p><w:r><w:t>{ONE}</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>夜班船另计。</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>票价一元。</w:delText></w:r></w:del></w:p>"
    );
    let bytes = docx(&body);
    let before = Options { changes: Changes::Rejected, ..Options::default() };
    let [after, before] = [Options::default(), before]
        .map(|options| read::article(&document("a.docx", bytes.clone()), &options).unwrap());
    assert_eq!(texts(&after), [format!("{ONE}夜班船另计。")]);
    assert_eq!(texts(&before), [format!("{ONE}票价一元。")]);
    assert_eq!(after.warnings, [Warning::TrackedChanges { count: 2, read: Changes::Accepted }]);
    assert_eq!(before.warnings, [Warning::TrackedChanges { count: 2, read: Changes::Rejected }]);
}

#[test]
fn an_archive_is_the_articles_in_it() {
    let inner = docx(&paragraph("", ONE));
    let nested = zip(&[("x.txt", b"x")]);
    let (gbk, _, _) = encoding_rs::GB18030.encode(TWO);
    let bytes = zip(&[
        ("10.txt", ONE.as_bytes()),
        ("2.txt", &gbk),
        ("稿/三.docx", &inner),
        ("页_files/a.css", b"p{}"),
        ("图.png", b"\x89PNG\r\n\x1a\n"),
        ("里.zip", &nested),
        ("旧.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ]);
    let opened = read::open_document(document("稿.zip", bytes), 1 << 20).unwrap();
    let paths: Vec<&str> = opened.iter().flatten().map(|d| d.path.as_str()).collect();
    assert_eq!(
        paths,
        ["稿.zip/2.txt", "稿.zip/10.txt", "稿.zip/旧.doc", "稿.zip/稿/三.docx", "稿.zip/里.zip"]
    );
    let outcomes: Vec<_> = opened.iter().flatten().map(|d| read::article(d, &Options::default())).collect();
    assert_eq!(
        outcomes.iter().flatten().map(|a| a.blocks[0].text.as_str()).collect::<Vec<_>>(),
        [TWO, ONE, ONE]
    );
    assert!(matches!(&outcomes[2], Err(ReadError::Binary { .. })));
    assert!(matches!(&outcomes[4], Err(ReadError::Nested { path }) if path == "稿.zip/里.zip"));
}

#[test]
fn a_folder_is_the_articles_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    assert!(matches!(read::open(folder.path(), 1 << 20), Err(ReadError::NothingInside { .. })));
    std::fs::create_dir(folder.path().join("稿")).unwrap();
    put("稿/b.docx", &docx(&paragraph("", TWO)));
    put("a.txt", ONE.as_bytes());
    put("c.zip", &zip(&[("d.txt", TWO.as_bytes())]));
    put("note", ONE.as_bytes());
    put(".hidden.txt", ONE.as_bytes());
    put("picture", b"\x89PNG\r\n\x1a\n");
    put("page.css", b"p{}");
    let opened = read::open(folder.path(), 1 << 20).unwrap();
    let names: Vec<String> = opened
        .iter()
        .flatten()
        .map(|d| Path::new(&d.path).strip_prefix(folder.path()).unwrap().display().to_string())
        .collect();
    assert_eq!(names, ["a.txt", "c.zip/d.txt", "note", "稿/b.docx"]);
}

#[test]
fn hostile_archives_get_a_sentence() {
    let zeros = vec![b' '; 3 << 20];
    let bomb = zip(&[("a.txt", &zeros)]);
    assert!(matches!(
        read::open_document(document("bomb.zip", bomb), 1 << 30),
        Err(ReadError::Swollen { .. })
    ));
    let whole = docx(&paragraph("", ONE));
    for end in [4, 30, whole.len() / 2, whole.len() - 30] {
        assert!(matches!(error("cut.docx", &whole[..end]), ReadError::Damaged { .. }), "{end}");
    }
    let padded = docx(&format!("{}{}", paragraph("", ONE), " ".repeat(4 << 20)));
    assert!(matches!(error("bomb.docx", padded), ReadError::Swollen { .. }));
    let deep = docx(&"<w:tbl><w:tr><w:tc>".repeat(10_000));
    assert!(matches!(error("deep.docx", deep), ReadError::TooDeep { .. }));
    let many: Vec<(String, &[u8])> = (0..300).map(|i| (format!("{i}.txt"), ONE.as_bytes())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert!(matches!(
        read::open_document(document("many.zip", zip(&many)), 1 << 20),
        Err(ReadError::TooMany { .. })
    ));
    assert!(matches!(error("empty.docx", docx("")), ReadError::OnlyPictures { .. }));
    let sheet = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<x/>")]);
    assert!(
        matches!(error("a.docx", sheet), ReadError::Binary { looks_like, .. } if looks_like == variorum::read::Foreign::Excel)
    );
    let locked = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"\x01\x02"),
        ("META-INF/manifest.xml", b"<m><encryption-data/></m>"),
    ]);
    assert!(matches!(error("a.odt", locked), ReadError::Locked { .. }));
}

#[test]
fn a_wrong_name_is_said() {
    let article = read("draft.txt", docx(&paragraph("", ONE)));
    assert_eq!(
        article.warnings,
        [Warning::FormatContradicted { name: "draft.txt".to_owned(), found: Format::Docx }]
    );
}

#[cfg(unix)]
#[test]
fn pipes_in_a_folder_are_passed_over_and_links_to_nothing_are_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), ONE).unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("pipe.txt")).status();
    assert!(made.is_ok_and(|s| s.success()), "mkfifo is part of every Unix");
    std::os::unix::fs::symlink("loop.txt", folder.path().join("loop.txt")).unwrap();
    std::os::unix::fs::symlink("..", folder.path().join("up")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("gone.txt")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("gone")).unwrap();
    let opened = read::open(folder.path(), 1 << 20).unwrap();
    assert_eq!(opened.iter().flatten().count(), 1);
    // What its name calls an article and is none is said, whatever it leads to.
    let said: Vec<_> = opened.iter().filter_map(|file| file.as_ref().err()).collect();
    assert!(
        matches!(said[..], [ReadError::Dangling { path }, ReadError::Io { .. }] if path.ends_with("gone.txt"))
    );
    assert!(matches!(read::open(&folder.path().join("loop.txt"), 1 << 20), Err(ReadError::Io { .. })));
}

#[test]
fn zeros_and_halves_of_characters_are_no_article_or_are_counted() {
    assert!(matches!(error("a.txt", vec![0; 1000]), ReadError::Binary { .. }));
    let halves = [ONE.as_bytes(), b"\xed\xa0\x80", ONE.as_bytes()].concat();
    let article = read("a.txt", halves);
    assert!(article.warnings.iter().any(|w| matches!(w, Warning::BrokenCharacters { .. })));
    let word = read("a.docx", docx(&paragraph("", "渡口&#xd800;重开")));
    assert_eq!(texts(&word), ["渡口\u{fffd}重开"]);
}
