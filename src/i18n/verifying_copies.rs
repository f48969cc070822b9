//! What `variorum verify` says about files that look like changed copies of its sources.

use super::verifying::pick;
use super::{Lang, Phrases};

/// A file that looks like a changed copy of a source.
#[derive(Debug, Clone, Copy)]
pub struct CopyWords<'a> {
    pub file: &'a str,
    /// Of the file, and of the source.
    pub sha256: [&'a str; 2],
    /// Its letter and name.
    pub source: &'a str,
    /// Whether the source is there as well.
    pub is_there: bool,
    /// Paragraphs that differ, and those of the source.
    pub differ: usize,
    pub of: usize,
    /// Whether only so many of the source's paragraphs are known, and not all.
    pub only_first: bool,
    /// The first of them: its number in the source, what it is in the file, and what it was, where that is known.
    pub first: Option<(usize, Option<&'a str>, Option<&'a str>)>,
}

/// Letters of a SHA-256 that are enough for a look.
const BEGINNING: usize = 12;

pub fn looks_like_a_copy(copy: &CopyWords<'_>, lang: Lang) -> String {
    let CopyWords { file, source, differ, of, .. } = *copy;
    let [is, was] = copy.sha256.map(|sha256| sha256.get(..BEGINNING).unwrap_or(sha256));
    let head = if copy.is_there {
        [
            format!("{file} 不是报告所依据的文件，像是 {source} 改动过的副本，原文件也在"),
            format!("{file} 不是報告所依據的檔案，像是 {source} 改動過的副本，原檔案也在"),
            format!(
                "{file} is none of the files that the report rests on; it looks like a changed copy of {source}, which is there as well"
            ),
            format!(
                "{file} はレポートの根拠となったファイルではありません。{source} を変更した写しと思われます（元のファイルもあります）"
            ),
            format!(
                "{file} 파일은 보고서의 근거가 된 파일이 아닙니다. {source} 기사를 고친 사본으로 보이며 원본도 있습니다"
            ),
        ]
    } else {
        [
            format!(
                "{file} 不是报告所依据的文件（SHA-256 是 {is}…，不是 {was}…），像是 {source} 改动过的副本"
            ),
            format!(
                "{file} 不是報告所依據的檔案（SHA-256 是 {is}…，不是 {was}…），像是 {source} 改動過的副本"
            ),
            format!(
                "{file} is not the file that the report was made from (SHA-256 {is}…, not {was}…); it looks like a changed copy of {source}"
            ),
            format!(
                "{file} はレポートの根拠となったファイルではありません（SHA-256 は {was}… ではなく {is}…）。{source} を変更した写しと思われます"
            ),
            format!(
                "{file} 파일은 보고서의 근거가 된 파일이 아닙니다(SHA-256 {is}…, 원래는 {was}…). {source} 기사를 고친 사본으로 보입니다"
            ),
        ]
    };
    let many = if differ == 1 { "differs" } else { "differ" };
    let count = match copy.first {
        None => [
            "读出的各段相同",
            "讀出的各段相同",
            "the paragraphs read out of it are the same",
            "読み取った段落は同じです",
            "읽어 낸 문단은 같습니다",
        ]
        .map(str::to_owned),
        Some(_) if copy.only_first => [
            format!("前 {of} 段中有 {differ} 段不同"),
            format!("前 {of} 段中有 {differ} 段不同"),
            format!("{differ} of its first {of} paragraphs {many}"),
            format!("最初の{of}段落のうち {differ}段落が異なります"),
            format!("처음 {of}문단 중 {differ}문단이 다릅니다"),
        ],
        Some(_) => [
            format!("{of} 段中有 {differ} 段不同"),
            format!("{of} 段中有 {differ} 段不同"),
            format!("{differ} of {of} paragraphs {many}"),
            format!("{of}段落のうち {differ}段落が異なります"),
            format!("{of}문단 중 {differ}문단이 다릅니다"),
        ],
    };
    let first = copy.first.map(|(number, now, then)| match (now, then) {
        (Some(now), Some(then)) => [
            format!("，最先是第 {number} 段：“{now}”，原为“{then}”"),
            format!("，最先是第 {number} 段：「{now}」，原為「{then}」"),
            format!(", first paragraph {number}: “{now}” instead of “{then}”"),
            format!("。最初は第{number}段落：「{now}」、元は「{then}」"),
            format!(". 처음은 {number}번째 문단: “{now}”, 원래는 “{then}”"),
        ],
        (Some(now), None) => [
            format!("，最先在第 {number} 段：现为“{now}”"),
            format!("，最先在第 {number} 段：現為「{now}」"),
            format!(", first at paragraph {number}: it now has “{now}”"),
            format!("。最初は第{number}段落：現在は「{now}」"),
            format!(". 처음은 {number}번째 문단: 지금은 “{now}”"),
        ],
        (None, Some(then)) => [
            format!("，最先是第 {number} 段：“{then}”没有了"),
            format!("，最先是第 {number} 段：「{then}」沒有了"),
            format!(", first paragraph {number}: “{then}” is gone"),
            format!("。最初は第{number}段落：「{then}」がありません"),
            format!(". 처음은 {number}번째 문단: “{then}” 없음"),
        ],
        (None, None) => [
            format!("，最先是第 {number} 段：没有了"),
            format!("，最先是第 {number} 段：沒有了"),
            format!(", first paragraph {number}, which is gone"),
            format!("。最初は第{number}段落：なくなっています"),
            format!(". 처음은 {number}번째 문단: 없어짐"),
        ],
    });
    let [head, count] = [head, count].map(|words| pick(lang, words));
    let comma = if lang == Lang::Ja {
        "。"
    } else if lang == Lang::Ko {
        ". "
    } else {
        Phrases(lang).colon()
    };
    format!("{head}{comma}{count}{}", first.map(|words| pick(lang, words)).unwrap_or_default())
}
