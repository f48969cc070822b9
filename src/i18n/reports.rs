//! The words of reports: headings, columns, and what the evidence says.

use crate::article::{Changes, Format};

use super::table::table;
use super::{Lang, Strings};

table! {
    /// Every fixed word of reports, in one language.
    ReportStrings;
    // Evidence.
    evidence: "比较依据", "比較依據", "Evidence";
    made_with: "比较程序", "比較程式", "Compared with";
    base: "底本", "底本", "Base text";
    file: "文件", "檔案", "File";
    format: "格式", "格式", "Format";
    published: "发布时间", "發布時間", "Published";
    encoding_chosen: "人工指定", "人工指定", "chosen by the reader";
    encoding_found: "自动识别", "自動辨識", "detected";
    whole_file: "整个文件，未剔除文字", "整個檔案，未剔除文字", "the whole file, nothing set aside";
    corrections: "人工对齐", "人工對齊", "Fixed by the reader";
    digest: "结果摘要 SHA-256", "結果摘要 SHA-256", "SHA-256 of the result";
    how_to_repeat: "要核对这份报告，请用上列文件运行：variorum verify 报告文件 来源文件…", "要核對這份報告，請用上列檔案執行：variorum verify 報告檔案 來源檔案…", "To check this report, run with the files above: variorum verify REPORT FILE…";
}

/// What kind of file an article was read from.
pub fn format_name(format: Format, lang: Lang) -> &'static str {
    let words = |[hans, hant, en]: [&'static str; 3]| match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
    };
    match format {
        Format::Text => words(["纯文本", "純文字", "plain text"]),
        Format::Markdown => "Markdown",
        Format::Html => words(["网页", "網頁", "web page"]),
        Format::Docx => "Word",
        Format::Odt => "OpenDocument",
        Format::Rtf => "RTF",
        Format::Pdf => "PDF",
        Format::Epub => "EPUB",
        Format::Eml => words(["邮件", "郵件", "mail"]),
        Format::Mhtml => "MHTML",
    }
}

/// The choices beside the encoding that a source was read with; nothing where there were none.
pub fn read_as(raw: bool, changes: Changes, chapter: Option<usize>, lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    if raw {
        said.push(ReportStrings::of(lang).whole_file.to_owned());
    }
    if changes == Changes::Rejected {
        said.push(Strings::of(lang).before_changes.to_owned());
    }
    said.extend(chapter.map(|n| match lang {
        Lang::ZhHans | Lang::ZhHant => format!("第 {n} 章"),
        Lang::En => format!("chapter {n}"),
    }));
    said
}

/// “程序剔除 4 处，读者剔除 1 处”: how much of a source was set aside and put back, and by whom.
pub fn set_aside_counts(program: usize, reader: usize, put_back: usize, lang: Lang) -> String {
    let counts = [
        (Some(program), ["程序剔除", "程式剔除", "set aside by the program"]),
        (Some(reader).filter(|n| *n > 0), ["读者剔除", "讀者剔除", "set aside by the reader"]),
        (Some(put_back).filter(|n| *n > 0), ["读者放回", "讀者放回", "put back by the reader"]),
    ];
    let said = counts.into_iter().filter_map(|(count, [hans, hant, en])| {
        let count = count?;
        Some(match lang {
            Lang::ZhHans => format!("{hans} {count} 处"),
            Lang::ZhHant => format!("{hant} {count} 處"),
            Lang::En => format!("{count} {en}"),
        })
    });
    said.collect::<Vec<_>>().join(if lang == Lang::En { ", " } else { "，" })
}
