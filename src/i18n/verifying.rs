//! What `variorum verify` says about a report.

use super::{Lang, Strings};

/// What became of a source of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceState {
    /// The same bytes, read as then.
    Same,
    /// The same bytes, out of which this program reads another text.
    ReadOtherwise,
    /// A file of that name has other bytes.
    Changed,
    /// None of the files is it, but one looks like a changed copy of it.
    Copied,
    /// None of the files is it.
    Missing,
    /// The same bytes, which cannot be read now.
    Unreadable,
}

/// What comes of checking a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Holds,
    DoesNotHold,
    /// Not all that it rests on is there.
    Unknown,
    /// Sources and result are the same; the words could not be held against anything.
    WordsUnknown,
}

pub(super) fn pick(lang: Lang, [hans, hant, en, ja, ko]: [String; 5]) -> String {
    match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
        Lang::Ja => ja,
        Lang::Ko => ko,
    }
}

/// A line for a source: its letter, its name, what became of it.
pub fn source_state(state: SourceState, letter: &str, name: &str, lang: Lang) -> String {
    let name = if name.is_empty() { Strings::of(lang).pasted } else { name };
    let says = match (state, lang) {
        (SourceState::Same, Lang::ZhHans) => "文件没有改动",
        (SourceState::Same, Lang::ZhHant) => "檔案沒有改動",
        (SourceState::Same, Lang::En) => "the same bytes",
        (SourceState::ReadOtherwise, Lang::ZhHans) => "文件没有改动，但这个程序读出的文字与当时不同",
        (SourceState::ReadOtherwise, Lang::ZhHant) => "檔案沒有改動，但這個程式讀出的文字與當時不同",
        (SourceState::ReadOtherwise, Lang::En) => {
            "the same bytes, but this program reads another text out of them"
        }
        (SourceState::Changed, Lang::ZhHans) => "文件已改动，不是报告所依据的那个",
        (SourceState::Changed, Lang::ZhHant) => "檔案已改動，不是報告所依據的那個",
        (SourceState::Changed, Lang::En) => "changed: not the bytes that the report rests on",
        (SourceState::Copied, Lang::ZhHans) => "没有给出这个文件，只有一个像是改动过的副本",
        (SourceState::Copied, Lang::ZhHant) => "沒有給出這個檔案，只有一個像是改動過的副本",
        (SourceState::Copied, Lang::En) => "not among the files, but what looks like a changed copy of it is",
        (SourceState::Missing, Lang::ZhHans) => "没有给出这个文件；请把它也写在命令里",
        (SourceState::Missing, Lang::ZhHant) => "沒有給出這個檔案；請把它也寫在指令裡",
        (SourceState::Missing, Lang::En) => "missing: none of the files is it; name it too",
        (SourceState::Unreadable, Lang::ZhHans) => "文件没有改动，但现在无法读取",
        (SourceState::Unreadable, Lang::ZhHant) => "檔案沒有改動，但現在無法讀取",
        (SourceState::Unreadable, Lang::En) => "the same bytes, but they cannot be read now",
        (SourceState::Same, Lang::Ja) => "同一のファイル",
        (SourceState::ReadOtherwise, Lang::Ja) => {
            "同一のファイルですが、このプログラムでは読み取る文章が異なります"
        }
        (SourceState::Changed, Lang::Ja) => "変更されています。レポートの根拠となったファイルではありません",
        (SourceState::Copied, Lang::Ja) => {
            "ファイルの中にありませんが、変更された写しと思われるものがあります"
        }
        (SourceState::Missing, Lang::Ja) => "ファイルの中にありません。このファイルも指定してください",
        (SourceState::Unreadable, Lang::Ja) => "同一のファイルですが、現在は読み取れません",
        (SourceState::Same, Lang::Ko) => "같은 파일",
        (SourceState::ReadOtherwise, Lang::Ko) => "같은 파일이지만 이 프로그램이 읽어 낸 글이 다릅니다",
        (SourceState::Changed, Lang::Ko) => "바뀌었습니다. 보고서의 근거가 된 파일이 아닙니다",
        (SourceState::Copied, Lang::Ko) => "파일 가운데 없지만, 고친 사본으로 보이는 것이 있습니다",
        (SourceState::Missing, Lang::Ko) => "파일 가운데 없습니다. 이 파일도 지정하십시오",
        (SourceState::Unreadable, Lang::Ko) => "같은 파일이지만 지금은 읽을 수 없습니다",
    };
    let colon = super::Phrases(lang).colon();
    format!("{letter} {name}{colon}{says}")
}

/// A line for a comparison that was made again.
pub fn comparison_again(pair: &str, same: bool, lang: Lang) -> String {
    let colon = super::Phrases(lang).colon();
    let says = match (same, lang) {
        (true, Lang::ZhHans) => "重做的结果与报告相同",
        (true, Lang::ZhHant) => "重做的結果與報告相同",
        (true, Lang::En) => "compared again, with the same result",
        (false, Lang::ZhHans) => "重做的结果与报告不同",
        (false, Lang::ZhHant) => "重做的結果與報告不同",
        (false, Lang::En) => "compared again, with another result",
        (true, Lang::Ja) => "再比較の結果は同じです",
        (false, Lang::Ja) => "再比較の結果が異なります",
        (true, Lang::Ko) => "다시 비교한 결과가 같습니다",
        (false, Lang::Ko) => "다시 비교한 결과가 다릅니다",
    };
    format!("{pair}{colon}{says}")
}

/// The last line.
pub fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match (outcome, lang) {
        (Outcome::Holds, Lang::ZhHans) => "报告成立：来源、比较结果和报告里的文字都对得上。",
        (Outcome::Holds, Lang::ZhHant) => "報告成立：來源、比較結果和報告裡的文字都對得上。",
        (Outcome::Holds, Lang::En) => {
            "The report holds: its sources, its result and the words it shows are the same."
        }
        (Outcome::DoesNotHold, Lang::ZhHans) => "报告不成立。",
        (Outcome::DoesNotHold, Lang::ZhHant) => "報告不成立。",
        (Outcome::DoesNotHold, Lang::En) => "The report does not hold.",
        (Outcome::Unknown, Lang::ZhHans) => "报告能否成立无法判断：所依据的文件不全。",
        (Outcome::Unknown, Lang::ZhHant) => "報告能否成立無法判斷：所依據的檔案不全。",
        (Outcome::Unknown, Lang::En) => {
            "Whether the report holds cannot be said: not all that it rests on is there."
        }
        (Outcome::WordsUnknown, Lang::ZhHans) => "来源和比较结果都对得上；报告里的文字能否成立无法判断。",
        (Outcome::WordsUnknown, Lang::ZhHant) => "來源和比較結果都對得上；報告裡的文字能否成立無法判斷。",
        (Outcome::WordsUnknown, Lang::En) => {
            "Sources and result are the same; whether the words of the report hold cannot be said."
        }
        (Outcome::Holds, Lang::Ja) => "レポートは有効です。記事、結果、表示された文章がすべて一致します。",
        (Outcome::DoesNotHold, Lang::Ja) => "レポートは有効ではありません。",
        (Outcome::Unknown, Lang::Ja) => {
            "レポートが有効かどうか判断できません。根拠となるものがそろっていません。"
        }
        (Outcome::WordsUnknown, Lang::Ja) => {
            "記事と結果は一致しますが、レポートの文章が正しいかどうかは判断できません。"
        }
        (Outcome::Holds, Lang::Ko) => "보고서가 맞습니다. 기사와 결과, 표시된 글이 모두 같습니다.",
        (Outcome::DoesNotHold, Lang::Ko) => "보고서가 맞지 않습니다.",
        (Outcome::Unknown, Lang::Ko) => {
            "보고서가 맞는지 판단할 수 없습니다. 근거가 모두 갖춰지지 않았습니다."
        }
        (Outcome::WordsUnknown, Lang::Ko) => {
            "기사와 결과는 같지만, 보고서의 글이 맞는지는 판단할 수 없습니다."
        }
    }
}

/// The report was made by another version of the program.
pub fn other_version(then: &str, now: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("报告由 Variorum {then} 生成，核对用的是 {now}；结果若不同，可能是程序有改进。"),
            format!("報告由 Variorum {then} 產生，核對用的是 {now}；結果若不同，可能是程式有改進。"),
            format!(
                "The report was made by Variorum {then} and is checked by {now}: where results differ, the program may be why."
            ),
            format!(
                "このレポートは Variorum {then} で作成され、{now} で検証しています。結果の違いはバージョンの違いによる可能性があります。"
            ),
            format!(
                "이 보고서는 Variorum {then} 버전으로 만들었고 {now} 버전으로 검증합니다. 결과가 다르면 버전 차이 때문일 수 있습니다."
            ),
        ],
    )
}

/// A file among those named that the report does not rest on.
pub fn not_a_source(name: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{name} 不是报告所依据的文件"),
            format!("{name} 不是報告所依據的檔案"),
            format!("{name} is none of the files that the report rests on"),
            format!("{name} はレポートの根拠となったファイルではありません"),
            format!("{name} 파일은 보고서의 근거가 된 파일이 아닙니다"),
        ],
    )
}

/// A file that holds no record.
pub fn no_record(path: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!(
                "{path} 里没有可以核对的记录：它不是 Variorum 写成文件的报告，或只是摘要（--summary，摘要不带记录），或记录已被别的程序去掉；请用原来的报告文件"
            ),
            format!(
                "{path} 裡沒有可以核對的紀錄：它不是 Variorum 寫成檔案的報告，或只是摘要（--summary，摘要不帶紀錄），或紀錄已被別的程式去掉；請用原來的報告檔案"
            ),
            format!(
                "{path} holds no record to check: it is no report that Variorum wrote to a file, or only a summary (--summary), which holds none, or another program has taken the record out; use the report as it was written"
            ),
            format!(
                "{path} には検証用の記録がありません。Variorum がファイルに書き出したレポートでないか、記録を含まない要約（--summary）であるか、別のプログラムが記録を取り除いています。書き出したままのレポートを使ってください"
            ),
            format!(
                "{path} 파일에는 검증할 기록이 없습니다. Variorum이 파일로 쓴 보고서가 아니거나, 기록이 없는 요약(--summary)이거나, 다른 프로그램이 기록을 지웠습니다. 처음 내보낸 그대로의 보고서를 쓰십시오"
            ),
        ],
    )
}

/// A picture of the window.
pub fn picture_has_no_record(path: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{path} 是一张图片，没有记录，画面也无法重做；请用同一次比较的网页、PDF 或别的报告核对"),
            format!("{path} 是一張圖片，沒有紀錄，畫面也無法重做；請用同一次比較的網頁、PDF 或別的報告核對"),
            format!(
                "{path} is a picture, which holds no record and cannot be made again; check a report of the same comparison as a web page, PDF or another kind"
            ),
            format!(
                "{path} は画像のため、記録がなく作り直すこともできません。同じ比較のウェブページや PDF などのレポートで検証してください"
            ),
            format!(
                "{path} 파일은 그림이어서 기록이 없고 다시 만들 수도 없습니다. 같은 비교의 웹 페이지나 PDF 같은 보고서로 검증하십시오"
            ),
        ],
    )
}

/// A record that cannot be read.
pub fn damaged_record(path: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{path} 里的记录已损坏，无法核对；请用原来的报告文件"),
            format!("{path} 裡的紀錄已損壞，無法核對；請用原來的報告檔案"),
            format!(
                "the record in {path} is damaged, so that nothing can be checked; use the file as it was written"
            ),
            format!(
                "{path} の記録が破損しているため検証できません。書き出したままのファイルを使ってください"
            ),
            format!("{path} 파일의 기록이 손상되어 검증할 수 없습니다. 처음 내보낸 그대로의 파일을 쓰십시오"),
        ],
    )
}

/// A report whose record this program does not know.
pub fn newer_record(path: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{path} 由更新版本的 Variorum 生成，这个版本无法核对；请更新程序"),
            format!("{path} 由更新版本的 Variorum 產生，這個版本無法核對；請更新程式"),
            format!(
                "{path} was made by a newer Variorum and cannot be checked by this one; update the program"
            ),
            format!(
                "{path} は新しいバージョンの Variorum で作成されたもので、このバージョンでは検証できません。プログラムを更新してください"
            ),
            format!(
                "{path} 파일은 더 새로운 Variorum으로 만든 것이어서 이 버전으로는 검증할 수 없습니다. 프로그램을 업데이트하십시오"
            ),
        ],
    )
}
