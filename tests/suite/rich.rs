//! RTF, books and mails through the public door.

use variorum::article::{Article, Format};
use variorum::read::{self, Document, Options, ReadError};

const ONE: &str = "今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹。";

fn document(path: &str, bytes: impl Into<Vec<u8>>) -> Document {
    Document { path: path.to_owned(), bytes: bytes.into() }
}

fn read(path: &str, bytes: impl Into<Vec<u8>>) -> Article {
    read::article(&document(path, bytes), &Options::default()).unwrap()
}

fn error(path: &str, bytes: impl Into<Vec<u8>>) -> ReadError {
    read::article(&document(path, bytes), &Options::default()).unwrap_err()
}

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| b.text.as_str()).collect()
}

#[test]
fn an_rtf_file_is_an_article() {
    let (gbk, _, _) = encoding_rs::GB18030.encode(ONE);
    let text: String = gbk.iter().map(|byte| format!("\\'{byte:02x}")).collect();
    let article = read(
        "draft.rtf",
        format!("{{\\rtf1\\ansi\\ansicpg936{{\\stylesheet{{\\s1 heading 1;}}}}\\pard\\s1\\'b6\\'c9\\'bf\\'da\\par\\pard {text}\\par}}"),
    );
    assert_eq!((article.format, article.headline.as_deref()), (Format::Rtf, Some("渡口")));
    assert_eq!(texts(&article), ["渡口", ONE]);
    assert!(matches!(error("a.rtf", "{\\rtf1 cut"), ReadError::Damaged { .. }));
    assert!(matches!(error("a.rtf", format!("{{\\rtf1{}", "{".repeat(10_000))), ReadError::TooDeep { .. }));
}
