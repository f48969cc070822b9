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
}

fn pick(lang: Lang, [hans, hant, en]: [String; 3]) -> String {
    match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
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
        (SourceState::Missing, Lang::ZhHans) => "没有给出这个文件；请把它也写在命令里",
        (SourceState::Missing, Lang::ZhHant) => "沒有給出這個檔案；請把它也寫在指令裡",
        (SourceState::Missing, Lang::En) => "missing: none of the files is it; name it too",
        (SourceState::Unreadable, Lang::ZhHans) => "文件没有改动，但现在无法读取",
        (SourceState::Unreadable, Lang::ZhHant) => "檔案沒有改動，但現在無法讀取",
        (SourceState::Unreadable, Lang::En) => "the same bytes, but they cannot be read now",
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
    };
    format!("{pair}{colon}{says}")
}

/// The last line.
pub fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match (outcome, lang) {
        (Outcome::Holds, Lang::ZhHans) => {
            "报告成立：来源与比较结果都对得上。报告里显示的文字未逐字核对；若有疑问，请用这些文件重新导出。"
        }
        (Outcome::Holds, Lang::ZhHant) => {
            "報告成立：來源與比較結果都對得上。報告裡顯示的文字未逐字核對；若有疑問，請用這些檔案重新匯出。"
        }
        (Outcome::Holds, Lang::En) => {
            "The report holds: its sources and its result are the same. The words it shows were not read; if in doubt, export it anew from these files."
        }
        (Outcome::DoesNotHold, Lang::ZhHans) => "报告不成立。",
        (Outcome::DoesNotHold, Lang::ZhHant) => "報告不成立。",
        (Outcome::DoesNotHold, Lang::En) => "The report does not hold.",
        (Outcome::Unknown, Lang::ZhHans) => "报告能否成立无法判断：所依据的文件不全。",
        (Outcome::Unknown, Lang::ZhHant) => "報告能否成立無法判斷：所依據的檔案不全。",
        (Outcome::Unknown, Lang::En) => {
            "Whether the report holds cannot be said: not all that it rests on is there."
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
        ],
    )
}

/// A file that holds no record.
pub fn no_record(path: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!(
                "{path} 里没有可以核对的记录：CSV 和文本报告只写明依据，不带记录；请用同一次比较的 HTML、PDF、Word、Markdown、JSON 或 diff 报告"
            ),
            format!(
                "{path} 裡沒有可以核對的紀錄：CSV 和文字報告只寫明依據，不帶紀錄；請用同一次比較的 HTML、PDF、Word、Markdown、JSON 或 diff 報告"
            ),
            format!(
                "{path} holds no record to check: CSV and text reports tell their evidence only in words; use the HTML, PDF, Word, Markdown, JSON or diff report of the same comparison"
            ),
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
        ],
    )
}
