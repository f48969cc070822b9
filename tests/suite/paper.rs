//! PDF files: what pages look like, and what hostile ones do.

use std::io::Write as _;

use variorum::article::{Article, BlockKind, Format, Warning};
use variorum::read::{self, Document, Options, ReadError};

use crate::support::pdf::{Set, file, pdf, stream};

fn document(bytes: Vec<u8>) -> Document {
    Document { path: "paper.pdf".to_owned(), bytes: bytes.into() }
}

fn read(bytes: Vec<u8>) -> Article {
    read::article(&document(bytes), &Options::default()).unwrap()
}

fn error(bytes: Vec<u8>) -> ReadError {
    read::article(&document(bytes), &Options::default()).unwrap_err()
}

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| b.text.as_str()).collect()
}

#[test]
fn chinese_lines_are_paragraphs_across_pages() {
    let head = |page: &'static str| [(60.0, 40.0, 9.0, "柳镇日报"), (300.0, 770.0, 9.0, page)];
    let mut one: Vec<Set<'_>> = head("- 1 -").to_vec();
    one.extend([
        (160.0, 90.0, 20.0, "渡口今晨重开"),
        (80.0, 130.0, 10.0, "今天上午六点，停航两年的柳渡重新开船，首"),
        (60.0, 146.0, 10.0, "日乘船三百人，两岸的人都来看热闹，有人说好"),
        (60.0, 162.0, 10.0, "久没有这么多人。"),
        (80.0, 178.0, 10.0, "镇长说，票价仍是两元，老人和学生不收钱，"),
    ]);
    let mut two: Vec<Set<'_>> = head("- 2 -").to_vec();
    two.extend([
        (60.0, 90.0, 10.0, "下月起增开夜班船，过河的人不必再绕路，从此"),
        (60.0, 106.0, 10.0, "方便许多。"),
        (80.0, 122.0, 10.0, "渡口另有一间茶室，是旧船板搭的，坐得下二十"),
        (60.0, 138.0, 10.0, "个人，茶钱随意。"),
    ]);
    let article = read(pdf(&[one, two]));
    assert_eq!(article.format, Format::Pdf);
    assert_eq!(article.headline.as_deref(), Some("渡口今晨重开"));
    assert_eq!(
        texts(&article)[1..],
        [
            "今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹，有人说好久没有这么多人。",
            "镇长说，票价仍是两元，老人和学生不收钱，下月起增开夜班船，过河的人不必再绕路，从此方便许多。",
            "渡口另有一间茶室，是旧船板搭的，坐得下二十个人，茶钱随意。",
        ]
    );
    let aside: Vec<&str> = article.set_aside.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(aside, ["柳镇日报", "- 1 - - 2 -"]);
    assert_eq!(article.warnings, []);
}

#[test]
fn columns_are_read_one_after_the_other() {
    let left = [
        "The ferry opened again at six",
        "this morning, after two years",
        "in which nobody could cross",
        "without a long way round by",
        "the bridge above the old mill.",
        "It was a good day for the val-",
    ];
    let right = [
        "ley, and the mayor was there.",
        "He said that the fare would",
        "stay at two coins for as long",
        "as he was mayor, and that the",
        "old and the young of the town",
        "would pay nothing at all.",
    ];
    let mut page: Vec<Set<'_>> = vec![(60.0, 80.0, 18.0, "The ferry at Quill opens again today, at last")];
    for (at, (l, r)) in left.iter().zip(&right).enumerate() {
        let baseline = 120.0 + at as f64 * 12.0;
        page.extend([(60.0, baseline, 10.0, *l), (215.0, baseline, 10.0, *r)]);
    }
    let article = read(pdf(&[page]));
    assert_eq!(article.blocks[0].kind, BlockKind::Headline);
    let body: String = texts(&article)[1..].join("\n");
    assert_eq!(
        body,
        "The ferry opened again at six this morning, after two years in which nobody could cross without a long way round by the bridge above the old mill. It was a good day for the valley, and the mayor was there. He said that the fare would stay at two coins for as long as he was mayor, and that the old and the young of the town would pay nothing at all."
    );
}

#[test]
fn what_a_program_says_of_a_file_is_not_said_of_the_article() {
    let made = |author: &str, line: &str| {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>".to_owned(),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
            stream(&format!("BT /F1 12 Tf 60 700 Td ({line}) Tj ET")),
            format!("<< /Author ({author}) /CreationDate (D:20240718063000) >>"),
        ];
        read(file(&objects, "/Info 6 0 R"))
    };
    let article = made("ARRAY\\(0x2c7cf020\\)", "The ferry opens.");
    assert_eq!((article.author, article.published), (None, None));
    assert_eq!(article.captured.map(|captured| captured.time).as_deref(), Some("2024-07-18T06:30:00"));
    assert_eq!(made("Ada Moor", "The ferry opens.").author.as_deref(), Some("Ada Moor"));
}

#[test]
fn characters_that_nobody_can_tell_are_said() {
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /Lost /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Lost /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>".to_owned(),
        font.to_owned(),
        stream("BT /F1 12 Tf 60 700 Td <0001000200030004> Tj ET"),
    ];
    match read::article(&document(file(&objects, "")), &Options::default()) {
        Ok(article) => assert_eq!(article.warnings, [Warning::UnreadableCharacters { percent: 100 }]),
        Err(error) => assert!(matches!(error, ReadError::OnlyPictures { .. }), "{error}"),
    }
    assert!(matches!(error(pdf(&[vec![]])), ReadError::OnlyPictures { .. }));
    let half = read(pdf(&[vec![(60.0, 100.0, 10.0, "The ferry opens.")], vec![]]));
    assert_eq!(half.warnings, [Warning::PagesWithoutText { count: 1, of: 2 }]);
}

fn page_of(resources: &str, commands: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>"
        ),
        stream(commands),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    objects.extend_from_slice(more);
    file(&objects, "")
}

#[test]
fn loops_and_bombs_end() {
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream";
    let text = "BT /F1 12 Tf 60 700 Td (The ferry opens.) Tj ET /X Do";
    let article = read(page_of("/XObject << /X 6 0 R >>", text, &[form.to_owned()]));
    assert_eq!(texts(&article), ["The ferry opens."]);

    let kids = file(
        &[
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [2 0 R] /Count 1 >>".to_owned(),
        ],
        "",
    );
    assert!(matches!(error(kids), ReadError::Damaged { .. } | ReadError::OnlyPictures { .. }));

    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let blank = vec![b' '; 1 << 20];
    for _ in 0..300 {
        packed.write_all(&blank).unwrap();
    }
    let packed = packed.finish().unwrap();
    let mut bomb =
        format!("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length {} >>\nstream\n", packed.len())
            .into_bytes();
    bomb.extend(packed);
    bomb.extend(b"\nendstream\nendobj\n");
    assert!(matches!(error(bomb), ReadError::Swollen { .. }));

    let blank = vec![b' '; 300 << 20];
    let packed =
        weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8).encode(&blank).unwrap();
    let of = |filter: &str, packed: &[u8]| {
        let mut file =
            format!("%PDF-1.4\n1 0 obj\n<< /Filter {filter} /Length {} >>\nstream\n", packed.len())
                .into_bytes();
        file.extend(packed);
        file.extend(b"\nendstream\nendobj\n");
        file
    };
    assert!(matches!(error(of("/LZWDecode", &packed)), ReadError::Swollen { .. }));
    assert!(matches!(error(of("[/LZWDecode /FlateDecode]", b"x")), ReadError::Swollen { .. }));

    let objects =
        ["<< /Type /Catalog /Pages 2 0 R >>".to_owned(), "<< /Type /Pages /Kids [] /Count 0 >>".to_owned()];
    let id = "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]";
    let zeros = "00".repeat(32);
    let locked = file(
        &objects,
        &format!("{id} /Encrypt << /Filter /Standard /V 1 /R 2 /O <{zeros}> /U <{zeros}> /P -4 >>"),
    );
    assert!(matches!(error(locked), ReadError::Locked { .. }));
}

#[test]
fn cut_files_never_stop_the_reader() {
    let whole = pdf(&[vec![(60.0, 100.0, 10.0, "The ferry opens."), (60.0, 120.0, 10.0, "渡口重开")]]);
    for end in (0..whole.len()).step_by(97) {
        let outcome = read::article(&document(whole[..end].to_vec()), &Options::default());
        assert!(outcome.is_ok() || outcome.is_err_and(|e| !matches!(e, ReadError::TooSlow { .. })));
    }
}
