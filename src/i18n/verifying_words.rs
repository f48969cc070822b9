//! What `variorum verify` says about the words that a report shows, and about files that look like its sources.

use super::verifying::pick;
use super::{Lang, Phrases};

/// A place in a report, as a person finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Of a file of text, counted from 1.
    Line(usize),
    /// A row of a page, of the comparison of a pair; and its line in the file.
    Row { pair: String, row: usize, line: usize },
    /// A line of a page below a heading.
    Under { heading: String, line: usize },
    /// Of a list.
    Cell { row: usize, column: String },
    /// A value of a JSON text by its path.
    Value(String),
    /// Counted from 1.
    Paragraph(usize),
    /// Of a Word document, counted from 1.
    Comment(usize),
    /// Of a Word document, by its name.
    Part(String),
    /// The record itself.
    Record,
    /// A style sheet or script that begins on a line.
    Style(usize),
    /// No place that can be told.
    File,
}

fn place(place: &Place, lang: Lang) -> String {
    let words = match place {
        Place::Line(n) => [format!("第 {n} 行"), format!("第 {n} 行"), format!("line {n}")],
        Place::Row { pair, row, line } => [
            format!("{pair} 第 {row} 行（文件第 {line} 行）"),
            format!("{pair} 第 {row} 列（檔案第 {line} 行）"),
            format!("{pair} row {row} (line {line} of the file)"),
        ],
        Place::Under { heading, line } => [
            format!("“{heading}”下（文件第 {line} 行）"),
            format!("「{heading}」下（檔案第 {line} 行）"),
            format!("under “{heading}” (line {line} of the file)"),
        ],
        Place::Cell { row, column } => [
            format!("第 {row} 行“{column}”"),
            format!("第 {row} 列「{column}」"),
            format!("row {row}, “{column}”"),
        ],
        Place::Value(path) if path.is_empty() => ["开头", "開頭", "the beginning"].map(str::to_owned),
        Place::Value(path) => [path.clone(), path.clone(), path.clone()],
        Place::Paragraph(n) => [format!("第 {n} 段"), format!("第 {n} 段"), format!("paragraph {n}")],
        Place::Comment(n) => [format!("第 {n} 条批注"), format!("第 {n} 條註解"), format!("comment {n}")],
        Place::Part(name) => {
            [format!("文档的 {name}"), format!("文件的 {name}"), format!("{name} in the document")]
        }
        Place::Record => ["记录", "紀錄", "the record"].map(str::to_owned),
        Place::Style(n) => [
            format!("第 {n} 行的样式或脚本"),
            format!("第 {n} 行的樣式或指令碼"),
            format!("style or script on line {n}"),
        ],
        Place::File => ["文件", "檔案", "the file"].map(str::to_owned),
    };
    pick(lang, words)
}

/// One place where a report shows something else than comes out of its files.
pub fn words_differ(at: &Place, shown: Option<&str>, due: Option<&str>, lang: Lang) -> String {
    let colon = Phrases(lang).colon();
    let says = match (shown, due) {
        (Some(shown), Some(due)) => [
            format!("报告里是“{shown}”，用这些文件重写则是“{due}”"),
            format!("報告裡是「{shown}」，用這些檔案重寫則是「{due}」"),
            format!("shows “{shown}”, but written again from these files it is “{due}”"),
        ],
        (Some(shown), None) => [
            format!("报告里的“{shown}”用这些文件写不出来"),
            format!("報告裡的「{shown}」用這些檔案寫不出來"),
            format!("shows “{shown}”, which does not come out of these files"),
        ],
        (None, due) => {
            let due = due.unwrap_or_default();
            [
                format!("这里少了“{due}”"),
                format!("這裡少了「{due}」"),
                format!("“{due}”, which comes out of these files, is missing here"),
            ]
        }
    };
    format!("{}{colon}{}", place(at, lang), pick(lang, says))
}

/// The words are the same, but not what stands with them.
pub fn markup_differs(at: &Place, lang: Lang) -> String {
    let colon = Phrases(lang).colon();
    let says = [
        "读得到的文字相同，但其余部分（样式、链接、标记等）与 Variorum 写的不同",
        "讀得到的文字相同，但其餘部分（樣式、連結、標記等）與 Variorum 寫的不同",
        "the words that can be read are the same, but what stands with them (styles, links, marks) is not what Variorum writes",
    ];
    format!("{}{colon}{}", place(at, lang), pick(lang, says.map(str::to_owned)))
}

/// After the places that are told.
pub fn further_places(lang: Lang) -> String {
    pick(lang, ["还有别处不同", "還有別處不同", "There are further places."].map(str::to_owned))
}

/// The words are the same: to the byte, or but for how they are packed.
pub fn words_again(to_the_byte: bool, lang: Lang) -> String {
    let words = if to_the_byte {
        [
            "用这些文件重写的报告与它逐字节相同",
            "用這些檔案重寫的報告與它逐位元組相同",
            "Written again from these files, the report is the same to the byte",
        ]
    } else {
        [
            "用这些文件重写的报告与它文字相同，只是换行、空白或打包方式不同",
            "用這些檔案重寫的報告與它文字相同，只是換行、空白或封裝方式不同",
            "Written again from these files, the report has the same words; only line ends, blanks or packing differ",
        ]
    };
    pick(lang, words.map(str::to_owned))
}

/// The record is of a program that did not keep how it wrote.
pub fn words_not_recorded(lang: Lang) -> String {
    let words = [
        "记录里没有写明报告是怎样写出的，所以无法核对报告里的文字；请用这些文件重新导出",
        "紀錄裡沒有寫明報告是怎樣寫出的，所以無法核對報告裡的文字；請用這些檔案重新匯出",
        "The record does not say how the report was written, so that its words cannot be checked; export it anew from these files",
    ];
    pick(lang, words.map(str::to_owned))
}

/// The report cannot be written again.
pub fn not_written_again(lang: Lang) -> String {
    let words = [
        "这份报告无法重写，所以无法核对报告里的文字",
        "這份報告無法重寫，所以無法核對報告裡的文字",
        "The report could not be written again, so that its words cannot be checked",
    ];
    pick(lang, words.map(str::to_owned))
}

/// A part of a packed report cannot be unpacked.
pub fn report_damaged(part: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("报告文件已损坏：{part} 这一部分解不开，多半是保存或传送时出了错；请重新取得这份报告"),
            format!("報告檔案已損壞：{part} 這一部分解不開，多半是儲存或傳送時出了錯；請重新取得這份報告"),
            format!(
                "The report's file is damaged: its part {part} cannot be unpacked, most likely since it was saved or sent; get the report again"
            ),
        ],
    )
}

/// Before the places, where another version made the report.
pub fn other_words(then: &str, now: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("Variorum {now} 写出的报告与它不全相同；可能是版本不同（{then}），也可能是被改动过："),
            format!("Variorum {now} 寫出的報告與它不全相同；可能是版本不同（{then}），也可能是被改動過："),
            format!(
                "Variorum {now} writes this report otherwise than it stands here, because {then} did or because it was changed:"
            ),
        ],
    )
}

/// A paragraph of an article that the report should show.
pub fn paragraph_lost(letter: &str, number: usize, text: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{letter} 第 {number} 段“{text}”没有照原文出现在报告里，这与程序版本无关"),
            format!("{letter} 第 {number} 段「{text}」沒有照原文出現在報告裡，這與程式版本無關"),
            format!(
                "{letter} paragraph {number}, “{text}”, does not stand in the report as its file has it, which no version explains"
            ),
        ],
    )
}

/// How many paragraphs were found in a report of another version.
pub fn paragraphs_stand(count: usize, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("来源中可以整段核对的 {count} 段都照原文出现在报告里；其余文字请用生成它的版本核对"),
            format!("來源中可以整段核對的 {count} 段都照原文出現在報告裡；其餘文字請用產生它的版本核對"),
            format!(
                "The {count} paragraphs of its sources that can be found whole stand in it as their files have them; check the rest with the version that made it"
            ),
        ],
    )
}

/// What stands in a report on the reader's word alone: notes, decisions on which paragraphs belong together, lines set aside
/// or put back, names of sources, and times of capture told by a file's name or time; nothing where there is none of it.
pub fn only_the_report_says(
    [notes, decisions, lines, names, times]: [usize; 5],
    lang: Lang,
) -> Option<String> {
    let one =
        |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let said = [
        (notes, [format!("{notes} 条笔记"), format!("{notes} 則筆記"), one(notes, "note", "notes")]),
        (
            decisions,
            [
                format!("{decisions} 处人工对齐"),
                format!("{decisions} 處人工對齊"),
                one(decisions, "decision on what belongs together", "decisions on what belongs together"),
            ],
        ),
        (
            lines,
            [
                format!("{lines} 处人工剔除或放回"),
                format!("{lines} 處人工剔除或放回"),
                one(lines, "line set aside or put back", "lines set aside or put back"),
            ],
        ),
        (
            names,
            [
                format!("{names} 个来源的自拟名称"),
                format!("{names} 個來源的自擬名稱"),
                one(names, "name of a source", "names of sources"),
            ],
        ),
        (
            times,
            [
                format!("{times} 个取自文件名或文件时间的抓取时间"),
                format!("{times} 個取自檔名或檔案時間的擷取時間"),
                one(
                    times,
                    "time of capture, by the file's name or time",
                    "times of capture, by the files' names or times",
                ),
            ],
        ),
    ];
    let said: Vec<String> =
        said.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| pick(lang, words)).collect();
    if said.is_empty() {
        return None;
    }
    let all = said.join(Phrases(lang).list_comma());
    Some(pick(
        lang,
        [
            format!("取自报告本身、没有文件内容可以证明的：{all}"),
            format!("取自報告本身、沒有檔案內容可以證明的：{all}"),
            format!("Taken from the report itself, for no file's content proves it: {all}"),
        ],
    ))
}

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
        ]
    };
    let many = if differ == 1 { "differs" } else { "differ" };
    let count = match copy.first {
        None => ["读出的各段相同", "讀出的各段相同", "the paragraphs read out of it are the same"]
            .map(str::to_owned),
        Some(_) if copy.only_first => [
            format!("前 {of} 段中有 {differ} 段不同"),
            format!("前 {of} 段中有 {differ} 段不同"),
            format!("{differ} of its first {of} paragraphs {many}"),
        ],
        Some(_) => [
            format!("{of} 段中有 {differ} 段不同"),
            format!("{of} 段中有 {differ} 段不同"),
            format!("{differ} of {of} paragraphs {many}"),
        ],
    };
    let first = copy.first.map(|(number, now, then)| match (now, then) {
        (Some(now), Some(then)) => [
            format!("，最先是第 {number} 段：“{now}”，原为“{then}”"),
            format!("，最先是第 {number} 段：「{now}」，原為「{then}」"),
            format!(", first paragraph {number}: “{now}” instead of “{then}”"),
        ],
        (Some(now), None) => [
            format!("，最先在第 {number} 段：现为“{now}”"),
            format!("，最先在第 {number} 段：現為「{now}」"),
            format!(", first at paragraph {number}: it now has “{now}”"),
        ],
        (None, Some(then)) => [
            format!("，最先是第 {number} 段：“{then}”没有了"),
            format!("，最先是第 {number} 段：「{then}」沒有了"),
            format!(", first paragraph {number}: “{then}” is gone"),
        ],
        (None, None) => [
            format!("，最先是第 {number} 段：没有了"),
            format!("，最先是第 {number} 段：沒有了"),
            format!(", first paragraph {number}, which is gone"),
        ],
    });
    let [head, count] = [head, count].map(|words| pick(lang, words));
    let comma = if lang == Lang::En { ": " } else { "：" };
    format!("{head}{comma}{count}{}", first.map(|words| pick(lang, words)).unwrap_or_default())
}
