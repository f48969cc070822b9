//! What files say of themselves beside their text: who wrote them and when.

use super::stamp;

/// Programs and accounts that sign for persons.
const NOBODY: [&str; 22] = [
    "microsoft",
    "python",
    "apache",
    "libreoffice",
    "openoffice",
    "openpyxl",
    "wps",
    "word",
    "administrator",
    "admin",
    "user",
    "owner",
    "unknown",
    "author",
    "reportlab",
    "unspecified",
    "acrobat",
    "indesign",
    "wkhtmltopdf",
    "ghostscript",
    "pdftex",
    "latex",
];

/// Names of machines and of nobody that are the whole of what is said, in small letters.
const NONE: [&str; 24] = [
    "none",
    "null",
    "nil",
    "undefined",
    "nan",
    "n a",
    "anonymous",
    "hp",
    "dell",
    "lenovo",
    "asus",
    "acer",
    "pc",
    "guest",
    "root",
    "test",
    "用户",
    "微软用户",
    "匿名",
    "未知",
    "사용자",
    "익명",
    "名無し",
    "匿名ユーザー",
];

/// Titles that programs give what nobody gave one, in small letters and without the number behind them.
const UNTITLED: [&str; 26] = [
    "unknown title",
    "unknown",
    "untitled",
    "untitled document",
    "untitled page",
    "new document",
    "new page",
    "no title",
    "none",
    "null",
    "undefined",
    "title",
    "document",
    "无标题",
    "无标题文档",
    "未命名",
    "未命名文档",
    "新建文档",
    "文档",
    "無標題",
    "無標題文件",
    "未命名文件",
    "新文件",
    "名称未設定",
    "無題ドキュメント",
    "제목 없음",
];

/// A title; `None` for what stands in the place of one.
pub(super) fn title(said: &str) -> Option<String> {
    let title = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let around = |c: char| !c.is_alphabetic();
    let bare = title.trim_matches(around).to_lowercase();
    (!UNTITLED.contains(&bare.as_str()) && !title.is_empty()).then_some(title)
}

/// A person's name or several; `None` for a program, an account or an address.
pub(super) fn person(said: &str) -> Option<String> {
    let name = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = name.to_lowercase();
    let program = lower.split(|c: char| !c.is_alphanumeric()).any(|word| NOBODY.contains(&word));
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let odd = name.contains(['@', '/', '\\'])
        || !name.chars().any(char::is_alphabetic)
        // What a program prints of a thing in its memory: ARRAY(0x2c7cf020), <object at 0x7f…>.
        || lower.contains("0x") && lower.contains(['(', '<', '['])
        || NONE.contains(&bare)
        || name.chars().count() > 60;
    (!program && !odd).then_some(name)
}

/// RFC 3339, as far as known.
pub(super) fn time(said: &str) -> Option<String> {
    stamp::find(said).map(|stamp| stamp.to_rfc3339())
}

#[cfg(test)]
mod tests {
    use super::{person, time, title};

    #[test]
    fn what_stands_for_a_title_is_none() {
        for none in [
            "Unknown Title",
            "untitled",
            " [Untitled] ",
            "Untitled-1",
            "Document 2",
            "无标题",
            "未命名",
            "無標題文件",
            "",
        ] {
            assert_eq!(title(none), None, "{none}");
        }
        for some in ["The unknown", "Untitled no more", "未命名的河", "1984"] {
            assert_eq!(title(some).as_deref(), Some(some));
        }
    }

    #[test]
    fn persons_are_told_from_programs() {
        assert_eq!(person(" Ada  Moor ").as_deref(), Some("Ada Moor"));
        assert_eq!(person("Microsoft Office User"), None);
        assert_eq!(person("editor@example.org"), None);
        for none in ["(anonymous)", "unknown", "Administrator", "ReportLab PDF Library", "Lenovo", "微软用户"]
        {
            assert_eq!(person(none), None, "{none}");
        }
        assert_eq!((person("ARRAY(0x2c7cf020)"), person("None"), person(" \u{200b}")), (None, None, None));
        assert_eq!(person("\u{67f3}\u{9752}").as_deref(), Some("柳青"));
        assert_eq!(time("2023-10-16T14:20:00Z").as_deref(), Some("2023-10-16T14:20:00Z"));
    }
}
