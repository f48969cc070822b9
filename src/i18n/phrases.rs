//! Sentences with something in them.

use crate::compare::findings::Weight;
use crate::text::Ignore;

use super::Lang;

/// The letter of a source by its place: A, B, … Z, then A1, B1, …
pub fn letter(place: usize) -> String {
    let first = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    match place / 26 {
        0 => first.to_string(),
        round => format!("{first}{round}"),
    }
}

/// Sentences of the window in one language.
#[derive(Debug, Clone, Copy)]
pub struct Phrases(pub Lang);

impl Phrases {
    /// The reading of a side that has none.
    pub const NOTHING: &'static str = "∅";

    /// Between a label and what it labels.
    pub fn colon(self) -> &'static str {
        if self.0 == Lang::En { ": " } else { "：" }
    }

    /// Between the items of a list.
    pub fn list_comma(self) -> &'static str {
        if self.0 == Lang::En { ", " } else { "、" }
    }

    /// What a policy does not count.
    pub fn ignore(self, what: Ignore) -> &'static str {
        match (what, self.0) {
            (Ignore::Space, Lang::ZhHans | Lang::ZhHant) => "空白",
            (Ignore::Space, Lang::En) => "spaces",
            (Ignore::Width, Lang::ZhHans) => "全半角",
            (Ignore::Width, Lang::ZhHant) => "全半形",
            (Ignore::Width, Lang::En) => "width",
            (Ignore::Punctuation, Lang::ZhHans) => "标点",
            (Ignore::Punctuation, Lang::ZhHant) => "標點",
            (Ignore::Punctuation, Lang::En) => "punctuation",
            (Ignore::Case, Lang::ZhHans) => "大小写",
            (Ignore::Case, Lang::ZhHant) => "大小寫",
            (Ignore::Case, Lang::En) => "case",
            (Ignore::Script, Lang::ZhHans) => "简繁",
            (Ignore::Script, Lang::ZhHant) => "簡繁",
            (Ignore::Script, Lang::En) => "traditional/simplified",
            (Ignore::Numerals, Lang::ZhHans) => "数字写法",
            (Ignore::Numerals, Lang::ZhHant) => "數字寫法",
            (Ignore::Numerals, Lang::En) => "numeral style",
            (Ignore::Quotes, Lang::ZhHans) => "引号",
            (Ignore::Quotes, Lang::ZhHant) => "引號",
            (Ignore::Quotes, Lang::En) => "quotation marks",
        }
    }

    /// “1,284 字 · 14 段” of a source, for the status line.
    pub fn extent(self, letter: &str, characters: usize, paragraphs: usize) -> String {
        let characters = grouped(characters);
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => {
                format!("{letter} {characters} 字 · {} 段", grouped(paragraphs))
            }
            Lang::En => {
                let s = |count: &str| if count == "1" { "" } else { "s" };
                let paragraphs = grouped(paragraphs);
                format!(
                    "{letter} {characters} character{} · {paragraphs} paragraph{}",
                    s(&characters),
                    s(&paragraphs)
                )
            }
        }
    }

    /// How long the comparison took.
    pub fn took(self, milliseconds: f64) -> String {
        match self.0 {
            Lang::ZhHans => format!("比较用时 {milliseconds:.1} ms"),
            Lang::ZhHant => format!("比較用時 {milliseconds:.1} ms"),
            Lang::En => format!("compared in {milliseconds:.1} ms"),
        }
    }

    /// “3 / 9”, or the number of changes alone while none is chosen.
    pub fn position(self, current: Option<usize>, total: usize) -> String {
        match current {
            Some(current) => format!("{} / {total}", current + 1),
            None => match self.0 {
                Lang::ZhHans => format!("{total} 处"),
                Lang::ZhHant => format!("{total} 處"),
                Lang::En => format!("{total}"),
            },
        }
    }

    /// “row 12 of 340”, for the status line.
    pub fn row_of(self, row: usize, total: usize) -> String {
        let (row, total) = (grouped(row), grouped(total));
        match self.0 {
            Lang::ZhHans => format!("第 {row} 行，共 {total} 行"),
            Lang::ZhHant => format!("第 {row} 列，共 {total} 列"),
            Lang::En => format!("row {row} of {total}"),
        }
    }

    /// So many rows.
    pub fn rows(self, count: usize) -> String {
        let rows = grouped(count);
        match self.0 {
            Lang::ZhHans => format!("{rows} 行"),
            Lang::ZhHant => format!("{rows} 列"),
            Lang::En if count == 1 => "1 row".to_owned(),
            Lang::En => format!("{rows} rows"),
        }
    }

    /// What can be asked for where a row is gone to.
    pub fn rows_to_go_to(self, total: usize) -> String {
        let total = grouped(total);
        match self.0 {
            Lang::ZhHans => format!("行号 1–{total}，或百分比，如 40%"),
            Lang::ZhHant => format!("列號 1–{total}，或百分比，如 40%"),
            Lang::En => format!("1–{total}, or a percentage such as 40%"),
        }
    }

    /// On what looks for a text.
    pub fn find_this(self, text: &str) -> String {
        let text = text.trim_matches(['“', '”', '「', '」', '"']);
        match self.0 {
            Lang::ZhHans => format!("查找“{text}”"),
            Lang::ZhHant => format!("尋找「{text}」"),
            Lang::En => format!("Find “{text}”"),
        }
    }

    /// “3 / 17”: which find of how many; `more` where not all of them are known.
    pub fn finds(self, current: Option<usize>, total: usize, more: bool) -> String {
        let current = current.map_or_else(|| "–".to_owned(), |at| grouped(at + 1));
        format!("{current} / {}{}", grouped(total), if more { "+" } else { "" })
    }

    /// Finds among what was set aside.
    pub fn finds_aside(self, count: usize) -> String {
        let count = grouped(count);
        match self.0 {
            Lang::ZhHans => format!("已剔除的文字里 {count} 处"),
            Lang::ZhHant => format!("已剔除的文字裡 {count} 處"),
            Lang::En => format!("{count} in what was set aside"),
        }
    }

    /// Share of the text kept, for the list of recents.
    pub fn kept(self, share: f64) -> String {
        let percent = (share * 100.0).round();
        match self.0 {
            Lang::ZhHans => format!("保留 {percent}%"),
            Lang::ZhHant => format!("保留 {percent}%"),
            Lang::En => format!("{percent}% kept"),
        }
    }

    /// “1,234/10,000 pairs, 987/s, 3 failed”: how far a list of pairs is.
    pub fn pairs_done(self, done: usize, total: Option<usize>, rate: f64, failed: usize) -> String {
        let total = total.map_or_else(String::new, |total| format!("/{}", grouped(total)));
        let (done, failed) = (format!("{}{total}", grouped(done)), grouped(failed));
        match self.0 {
            Lang::ZhHans => format!("{done} 对，每秒 {rate:.0} 对，失败 {failed}"),
            Lang::ZhHant => format!("{done} 對，每秒 {rate:.0} 對，失敗 {failed}"),
            Lang::En => format!("{done} pairs, {rate:.0}/s, {failed} failed"),
        }
    }

    /// How many days ago something was.
    pub fn days_ago(self, days: i64, date: &str) -> String {
        match (days, self.0) {
            (0, Lang::En) => "today".to_owned(),
            (0, _) => "今天".to_owned(),
            (1, Lang::En) => "yesterday".to_owned(),
            (1, _) => "昨天".to_owned(),
            _ => date.to_owned(),
        }
    }

    /// Of the session file that is open something was not saved: from when, and with how many notes.
    pub fn newer_work(self, when: &str, notes: usize) -> String {
        let notes =
            if notes > 0 { format!("{}{}", self.list_comma(), self.notes(notes)) } else { String::new() };
        match self.0 {
            Lang::ZhHans => {
                format!("这个存档上次打开时还有没保存的改动（{when}{notes}）；显示的是存档里的内容")
            }
            Lang::ZhHant => {
                format!("這個存檔上次打開時還有沒儲存的改動（{when}{notes}）；顯示的是存檔裡的內容")
            }
            Lang::En => format!(
                "There is work on this session that was not saved ({when}{notes}); what is shown is what its file holds"
            ),
        }
    }

    /// A source and so many others.
    pub fn and_others(self, name: &str, others: usize) -> String {
        match self.0 {
            _ if others == 0 => name.to_owned(),
            Lang::ZhHans => format!("{name} 等 {} 个来源", others + 1),
            Lang::ZhHant => format!("{name} 等 {} 個來源", others + 1),
            Lang::En if others == 1 => format!("{name} and 1 other"),
            Lang::En => format!("{name} and {others} others"),
        }
    }

    /// What was decided about two files earlier is applied again; `when` is “today”, “yesterday” or a date.
    pub fn decisions_applied(self, when: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("已沿用您{when}对这两个文件所作的人工对齐和取舍。"),
            Lang::ZhHant => format!("已沿用您{when}對這兩個檔案所作的人工對齊和取捨。"),
            Lang::En => format!("Your corrections of {when} to these two files are applied."),
        }
    }

    /// Decisions about counterparts whose paragraphs have changed.
    pub fn corrections_gone(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("有 {count} 处人工对齐不再适用：所涉段落已改动。请核对后重新指定。"),
            Lang::ZhHant => format!("有 {count} 處人工對齊不再適用：所涉段落已更動。請核對後重新指定。"),
            Lang::En if count == 1 => {
                "One correction no longer applies, because its paragraphs have changed: check that place and correct it again.".to_owned()
            }
            Lang::En => format!(
                "{count} corrections no longer apply, because their paragraphs have changed: check those places and correct them again."
            ),
        }
    }

    /// What goes missing with an omitted paragraph: its length, then the facts in it by kind.
    pub fn weight(self, weight: Weight) -> String {
        let Weight { chars, figures, names, quotes } = weight;
        let counts = [
            (figures, ["数字", "數字", "figures"]),
            (names, ["名称", "名稱", "names"]),
            (quotes, ["引语", "引語", "quotations"]),
        ];
        let mut parts = vec![match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("{chars} 字"),
            Lang::En => format!("{chars} characters"),
        }];
        for (count, [hans, hant, en]) in counts.into_iter().filter(|(count, _)| *count > 0) {
            parts.push(match self.0 {
                Lang::ZhHans => format!("{hans} {count}"),
                Lang::ZhHant => format!("{hant} {count}"),
                Lang::En if count == 1 => format!("1 {}", en.trim_end_matches('s')),
                Lang::En => format!("{count} {en}"),
            });
        }
        parts.join(" · ")
    }

    /// How many further sources there are.
    pub fn further(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("其他来源 {count}"),
            Lang::ZhHant => format!("其他來源 {count}"),
            Lang::En => format!("Further sources ({count})"),
        }
    }

    /// Accessible name of the encoding menu of a side.
    pub fn encoding_of(self, letter: &str, encoding: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{letter} 的编码：{encoding}"),
            Lang::ZhHant => format!("{letter} 的編碼：{encoding}"),
            Lang::En => format!("Encoding of {letter}: {encoding}"),
        }
    }

    /// Accessible name of the button that opens a file for a side.
    pub fn choose_file_for(self, letter: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("为 {letter} 选择文件"),
            Lang::ZhHant => format!("為 {letter} 選擇檔案"),
            Lang::En => format!("Choose a file for {letter}"),
        }
    }

    /// Accessible name of the button that pastes text into a side.
    pub fn paste_into(self, letter: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("粘贴文字到 {letter}"),
            Lang::ZhHant => format!("貼上文字到 {letter}"),
            Lang::En => format!("Paste text into {letter}"),
        }
    }

    /// Said where a setting or recent could not be saved.
    pub fn not_saved(self, path: &str, reason: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("无法保存 {path}（{reason}）；请检查磁盘空间和权限"),
            Lang::ZhHant => format!("無法儲存 {path}（{reason}）；請檢查磁碟空間和權限"),
            Lang::En => format!("{path} could not be saved ({reason}); check disk space and permissions"),
        }
    }

    /// A file that was read again because it had changed.
    pub fn reloaded(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{name} 有变化，已重新载入"),
            Lang::ZhHant => format!("{name} 有變化，已重新載入"),
            Lang::En => format!("{name} has changed and was read again"),
        }
    }

    /// How many notes something has.
    pub fn notes(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 条笔记"),
            Lang::ZhHant => format!("{count} 則筆記"),
            Lang::En if count == 1 => "1 note".to_owned(),
            Lang::En => format!("{count} notes"),
        }
    }

    /// A session file of a newer program.
    pub fn session_newer(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => {
                format!("{path} 由更新版本的 Variorum 保存，这个版本读不了；请更新程序。文件没有改动")
            }
            Lang::ZhHant => {
                format!("{path} 由更新版本的 Variorum 儲存，這個版本讀不了；請更新程式。檔案沒有改動")
            }
            Lang::En => format!(
                "{path} was saved by a newer Variorum and cannot be read by this one; update the program. The file is untouched"
            ),
        }
    }

    /// A file that is no session, or a damaged one.
    pub fn session_damaged(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{path} 不是比较存档，或已损坏；请换一个文件，或打开它的备份"),
            Lang::ZhHant => format!("{path} 不是比較存檔，或已損壞；請換一個檔案，或開啟它的備份"),
            Lang::En => {
                format!("{path} is no session file, or a damaged one; choose another, or a copy of it")
            }
        }
    }

    /// A file that is another one than when the session was saved; `kept` where the text of then is at hand.
    pub fn changed_since(self, name: &str, kept: bool) -> String {
        match (self.0, kept) {
            (Lang::ZhHans, true) => {
                format!("{name} 在保存之后有改动，显示的是现在的文件；存档里还有当时的文字")
            }
            (Lang::ZhHans, false) => format!("{name} 在保存之后有改动，显示的是现在的文件"),
            (Lang::ZhHant, true) => {
                format!("{name} 在儲存之後有改動，顯示的是現在的檔案；存檔裡還有當時的文字")
            }
            (Lang::ZhHant, false) => format!("{name} 在儲存之後有改動，顯示的是現在的檔案"),
            (Lang::En, true) => format!(
                "{name} has changed since the session was saved; the file as it is now is shown, and the session keeps the text of then"
            ),
            (Lang::En, false) => {
                format!("{name} has changed since the session was saved; the file as it is now is shown")
            }
        }
    }

    /// A file of a session that is gone.
    pub fn missing_source(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => {
                format!("找不到 {path}；请放回原处再打开存档，或把它现在的文件拖到这里。笔记都还在")
            }
            Lang::ZhHant => {
                format!("找不到 {path}；請放回原處再開啟存檔，或把它現在的檔案拖到這裡。筆記都還在")
            }
            Lang::En => format!(
                "{path} is not where it was; put it back and open the session again, or drop the file here from where it is now. Notes are kept"
            ),
        }
    }

    /// A file that is gone while its text is in the session.
    pub fn kept_text(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("找不到 {name}，显示的是存档里的文字；要用文件，请放回原处再打开存档"),
            Lang::ZhHant => format!("找不到 {name}，顯示的是存檔裡的文字；要用檔案，請放回原處再開啟存檔"),
            Lang::En => format!(
                "{name} is not where it was; the text kept in the session is shown. To use the file, put it back and open the session again"
            ),
        }
    }

    /// Said where a session was opened together with other files.
    pub fn only_session(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("只打开了比较存档，另外 {count} 个文件没有打开；请在它之后再打开"),
            Lang::ZhHant => format!("只開啟了比較存檔，另外 {count} 個檔案沒有開啟；請在它之後再開啟"),
            Lang::En => {
                format!("Only the session was opened; open the other {count} after it")
            }
        }
    }

    /// Said after a report was written.
    pub fn exported(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("报告已写入 {path}"),
            Lang::ZhHant => format!("報告已寫入 {path}"),
            Lang::En => format!("The report is in {path}"),
        }
    }

    /// Said where a report would have replaced one of the files it tells of.
    pub fn is_source(self, path: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{path} 是正在比较的文件，没有覆盖；请换一个文件名"),
            Lang::ZhHant => format!("{path} 是正在比較的檔案，沒有覆寫；請換一個檔名"),
            Lang::En => {
                format!("{path} is one of the files compared and was not replaced; choose another name")
            }
        }
    }

    /// Said after a source was taken out.
    pub fn source_removed(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("已移除来源“{name}”"),
            Lang::ZhHant => format!("已移除來源「{name}」"),
            Lang::En => format!("“{name}” was taken out"),
        }
    }

    /// Said after files were opened that were there already, each with the name of what it repeats.
    pub fn repeats(self, repeats: &[(String, String)]) -> String {
        let one = |(new, old): &(String, String)| match self.0 {
            _ if new == old => new.clone(),
            Lang::ZhHans => format!("{new}（即 {old}）"),
            Lang::ZhHant => format!("{new}（即 {old}）"),
            Lang::En => format!("{new} (the same as {old})"),
        };
        let list = repeats.iter().map(one).collect::<Vec<_>>().join(self.list_comma());
        match self.0 {
            Lang::ZhHans => format!("内容重复，没有再次列入：{list}"),
            Lang::ZhHant => format!("內容重複，沒有再次列入：{list}"),
            Lang::En => format!("Loaded already and not listed twice: {list}"),
        }
    }

    /// A program fault on a worker: the only sentence that is our fault.
    pub fn worker_failed(self, what: &str) -> String {
        match self.0 {
            Lang::ZhHans => {
                format!("处理 {what} 时程序内部出错，其他内容不受影响；请换一个文件，并把此文件报告给开发者")
            }
            Lang::ZhHant => {
                format!("處理 {what} 時程式內部出錯，其他內容不受影響；請換一個檔案，並把此檔案回報給開發者")
            }
            Lang::En => format!(
                "The program failed on {what}; nothing else is lost. Try another file, and report this one"
            ),
        }
    }
}

/// 1284 → 1,284.
fn grouped(number: usize) -> String {
    by_thousands(&number.to_string())
}

/// The same of digits.
pub fn by_thousands(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{grouped, letter};

    #[test]
    fn letters_and_groups() {
        assert_eq!((letter(0).as_str(), letter(25).as_str(), letter(26).as_str()), ("A", "Z", "A1"));
        assert_eq!(
            (grouped(7).as_str(), grouped(1284).as_str(), grouped(1_000_000).as_str()),
            ("7", "1,284", "1,000,000")
        );
    }
}
