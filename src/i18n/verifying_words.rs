//! What `variorum verify` says about the words that a report shows.

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
        Place::Line(n) => [
            format!("第 {n} 行"),
            format!("第 {n} 行"),
            format!("line {n}"),
            format!("{n}行目"),
            format!("{n}번째 줄"),
        ],
        Place::Row { pair, row, line } => [
            format!("{pair} 第 {row} 行（文件第 {line} 行）"),
            format!("{pair} 第 {row} 列（檔案第 {line} 行）"),
            format!("{pair} row {row} (line {line} of the file)"),
            format!("{pair} の{row}行目（ファイルの{line}行目）"),
            format!("{pair} {row}행(파일의 {line}번째 줄)"),
        ],
        Place::Under { heading, line } => [
            format!("“{heading}”下（文件第 {line} 行）"),
            format!("「{heading}」下（檔案第 {line} 行）"),
            format!("under “{heading}” (line {line} of the file)"),
            format!("「{heading}」の下（ファイルの{line}行目）"),
            format!("“{heading}” 아래(파일의 {line}번째 줄)"),
        ],
        Place::Cell { row, column } => [
            format!("第 {row} 行“{column}”"),
            format!("第 {row} 列「{column}」"),
            format!("row {row}, “{column}”"),
            format!("{row}行目「{column}」"),
            format!("{row}행 “{column}”"),
        ],
        Place::Value(path) if path.is_empty() => {
            ["开头", "開頭", "the beginning", "冒頭", "첫머리"].map(str::to_owned)
        }
        Place::Value(path) => [path.clone(), path.clone(), path.clone(), path.clone(), path.clone()],
        Place::Paragraph(n) => [
            format!("第 {n} 段"),
            format!("第 {n} 段"),
            format!("paragraph {n}"),
            format!("第{n}段落"),
            format!("{n}번째 문단"),
        ],
        Place::Comment(n) => [
            format!("第 {n} 条批注"),
            format!("第 {n} 條註解"),
            format!("comment {n}"),
            format!("コメント {n}"),
            format!("메모 {n}"),
        ],
        Place::Part(name) => [
            format!("文档的 {name}"),
            format!("文件的 {name}"),
            format!("{name} in the document"),
            format!("文書内の {name}"),
            format!("문서의 {name}"),
        ],
        Place::Record => ["记录", "紀錄", "the record", "記録", "기록"].map(str::to_owned),
        Place::Style(n) => [
            format!("第 {n} 行的样式或脚本"),
            format!("第 {n} 行的樣式或指令碼"),
            format!("style or script on line {n}"),
            format!("{n}行目のスタイルまたはスクリプト"),
            format!("{n}번째 줄의 스타일 또는 스크립트"),
        ],
        Place::File => ["文件", "檔案", "the file", "ファイル", "파일"].map(str::to_owned),
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
            format!("レポートでは「{shown}」ですが、これらのファイルから作り直すと「{due}」になります"),
            format!("보고서에는 “{shown}”, 이 파일들로 다시 쓰면 “{due}”입니다"),
        ],
        (Some(shown), None) => [
            format!("报告里的“{shown}”用这些文件写不出来"),
            format!("報告裡的「{shown}」用這些檔案寫不出來"),
            format!("shows “{shown}”, which does not come out of these files"),
            format!("レポートの「{shown}」は、これらのファイルからは得られません"),
            format!("보고서의 “{shown}”: 이 파일들에서는 나오지 않습니다"),
        ],
        (None, due) => {
            let due = due.unwrap_or_default();
            [
                format!("这里少了“{due}”"),
                format!("這裡少了「{due}」"),
                format!("“{due}”, which comes out of these files, is missing here"),
                format!("「{due}」が欠けています"),
                format!("있어야 할 “{due}”: 여기에 없습니다"),
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
        "読み取れる文章は同じですが、それ以外（スタイル、リンク、記号など）が Variorum の出力と異なります",
        "읽히는 글은 같지만 나머지(스타일, 링크, 표시 등)가 Variorum이 쓰는 것과 다릅니다",
    ];
    format!("{}{colon}{}", place(at, lang), pick(lang, says.map(str::to_owned)))
}

/// After the places that are told.
pub fn further_places(lang: Lang) -> String {
    pick(
        lang,
        [
            "还有别处不同",
            "還有別處不同",
            "There are further places.",
            "ほかにも異なる箇所があります。",
            "다른 곳이 더 있습니다.",
        ]
        .map(str::to_owned),
    )
}

/// The words are the same: to the byte, or but for how they are packed.
pub fn words_again(to_the_byte: bool, lang: Lang) -> String {
    let words = if to_the_byte {
        [
            "用这些文件重写的报告与它逐字节相同",
            "用這些檔案重寫的報告與它逐位元組相同",
            "Written again from these files, the report is the same to the byte",
            "これらのファイルから作り直したレポートと、バイト単位で一致します",
            "이 파일들로 다시 쓴 보고서와 바이트 단위까지 같습니다",
        ]
    } else {
        [
            "用这些文件重写的报告与它文字相同，只是换行、空白或打包方式不同",
            "用這些檔案重寫的報告與它文字相同，只是換行、空白或封裝方式不同",
            "Written again from these files, the report has the same words; only line ends, blanks or packing differ",
            "これらのファイルから作り直したレポートと文章は一致し、改行、空白、圧縮方法だけが異なります",
            "이 파일들로 다시 쓴 보고서와 글이 같고 줄바꿈, 공백, 압축 방식만 다릅니다",
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
        "レポートの作成方法が記録されていないため、文章を検証できません。これらのファイルから書き出し直してください",
        "보고서를 어떻게 썼는지 기록에 없어 글을 검증할 수 없습니다. 이 파일들로 다시 내보내십시오",
    ];
    pick(lang, words.map(str::to_owned))
}

/// The report cannot be written again.
pub fn not_written_again(lang: Lang) -> String {
    let words = [
        "这份报告无法重写，所以无法核对报告里的文字",
        "這份報告無法重寫，所以無法核對報告裡的文字",
        "The report could not be written again, so that its words cannot be checked",
        "レポートを作り直せないため、文章を検証できません",
        "보고서를 다시 쓸 수 없어 글을 검증할 수 없습니다",
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
            format!(
                "レポートのファイルが破損しています。{part} の部分を展開できません。保存や送信の際に壊れた可能性があります。レポートを入手し直してください"
            ),
            format!(
                "보고서 파일이 손상되었습니다. {part} 부분의 압축을 풀 수 없습니다. 저장하거나 보내는 중에 깨진 듯합니다. 보고서를 다시 받으십시오"
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
            format!(
                "Variorum {now} で作成したレポートとは異なる箇所があります。バージョンの違い（{then}）か、変更されたことが原因です："
            ),
            format!(
                "Variorum {now} 버전이 쓰는 보고서와 다른 곳이 있습니다. 버전 차이({then}) 때문이거나 고쳐졌기 때문입니다:"
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
            format!(
                "{letter} の第{number}段落「{text}」がレポートに原文どおり現れていません。バージョンの違いでは説明できません"
            ),
            format!(
                "{letter}의 {number}번째 문단 “{text}”: 보고서에 원문대로 나오지 않습니다. 버전 차이로는 설명되지 않습니다"
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
            format!(
                "記事のうち、段落全体を確認できた{count}段落は、レポートに原文どおり現れています。残りの文章は作成時のバージョンで検証してください"
            ),
            format!(
                "기사에서 통째로 확인할 수 있는 {count}문단은 보고서에 원문대로 나옵니다. 나머지 글은 보고서를 만든 버전으로 검증하십시오"
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
        (
            notes,
            [
                format!("{notes} 条笔记"),
                format!("{notes} 則筆記"),
                one(notes, "note", "notes"),
                format!("メモ {notes}件"),
                format!("메모 {notes}건"),
            ],
        ),
        (
            decisions,
            [
                format!("{decisions} 处人工对齐"),
                format!("{decisions} 處人工對齊"),
                one(decisions, "decision on what belongs together", "decisions on what belongs together"),
                format!("手動の対応 {decisions}件"),
                format!("수동 대응 {decisions}건"),
            ],
        ),
        (
            lines,
            [
                format!("{lines} 处人工剔除或放回"),
                format!("{lines} 處人工剔除或放回"),
                one(lines, "line set aside or put back", "lines set aside or put back"),
                format!("手動の除外・復元 {lines}件"),
                format!("수동 제외·복원 {lines}건"),
            ],
        ),
        (
            names,
            [
                format!("{names} 个来源的自拟名称"),
                format!("{names} 個來源的自擬名稱"),
                one(names, "name of a source", "names of sources"),
                format!("記事に付けた名前 {names}件"),
                format!("붙인 기사 이름 {names}건"),
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
                format!("ファイル名またはファイルの日時による取得日時 {times}件"),
                format!("파일 이름이나 파일 시각에서 얻은 수집 시각 {times}건"),
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
            format!("レポート自体の記載によるもので、ファイルの内容では裏付けられません：{all}"),
            format!("보고서에만 적혀 있고 파일 내용으로는 확인되지 않습니다: {all}"),
        ],
    ))
}
