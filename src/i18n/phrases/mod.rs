//! Sentences with something in them.

mod said;

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
        match self.0 {
            Lang::ZhHans | Lang::ZhHant | Lang::Ja => "：",
            Lang::En | Lang::Ko => ": ",
        }
    }

    /// Between the parts of a sentence.
    pub fn comma(self) -> &'static str {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => "，",
            Lang::Ja => "、",
            Lang::En | Lang::Ko => ", ",
        }
    }

    /// Between sentences that stand in one line.
    pub fn stop(self) -> &'static str {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => "；",
            Lang::En => "; ",
            Lang::Ja => "。",
            Lang::Ko => ". ",
        }
    }

    /// Between two sentences of one line.
    pub fn semicolon(self) -> &'static str {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => "；",
            Lang::En => "; ",
            Lang::Ja => "。",
            Lang::Ko => ". ",
        }
    }

    /// Between the items of a list.
    pub fn list_comma(self) -> &'static str {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant | Lang::Ja => "、",
            Lang::En | Lang::Ko => ", ",
        }
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
            (Ignore::Space, Lang::Ja) => "空白",
            (Ignore::Width, Lang::Ja) => "全角・半角",
            (Ignore::Punctuation, Lang::Ja) => "句読点・記号",
            (Ignore::Case, Lang::Ja) => "大文字・小文字",
            (Ignore::Script, Lang::Ja) => "簡体字・繁体字",
            (Ignore::Numerals, Lang::Ja) => "数字の表記",
            (Ignore::Quotes, Lang::Ja) => "引用符",
            (Ignore::Space, Lang::Ko) => "공백",
            (Ignore::Width, Lang::Ko) => "전각·반각",
            (Ignore::Punctuation, Lang::Ko) => "문장 부호",
            (Ignore::Case, Lang::Ko) => "대소문자",
            (Ignore::Script, Lang::Ko) => "간체·번체",
            (Ignore::Numerals, Lang::Ko) => "숫자 표기",
            (Ignore::Quotes, Lang::Ko) => "따옴표",
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
            Lang::Ja => format!("{letter} {characters}字 · {}段落", grouped(paragraphs)),
            Lang::Ko => format!("{letter} {characters}자 · {}문단", grouped(paragraphs)),
        }
    }

    /// How long the comparison took.
    pub fn took(self, milliseconds: f64) -> String {
        match self.0 {
            Lang::ZhHans => format!("比较用时 {milliseconds:.1} ms"),
            Lang::ZhHant => format!("比較用時 {milliseconds:.1} ms"),
            Lang::En => format!("compared in {milliseconds:.1} ms"),
            Lang::Ja => format!("比較時間 {milliseconds:.1} ms"),
            Lang::Ko => format!("비교 시간 {milliseconds:.1} ms"),
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
                Lang::Ja => format!("{total}件"),
                Lang::Ko => format!("{total}건"),
            },
        }
    }

    /// “disagreement 3 of 9”: which of how many was gone to, counted from 0. Where not all of them are facts, so
    /// many are, and the others are `said`.
    pub fn conflict_of(self, at: usize, of: usize, said: Option<(usize, String)>) -> String {
        let (at, of) = (grouped(at + 1), grouped(of));
        let mut words = match self.0 {
            Lang::ZhHans => format!("第 {at} 处矛盾，共 {of} 处"),
            Lang::ZhHant => format!("第 {at} 處矛盾，共 {of} 處"),
            Lang::En => format!("disagreement {at} of {of}"),
            Lang::Ja => format!("食い違い {of}件中 {at}件目"),
            Lang::Ko => format!("불일치 {of}건 중 {at}번째"),
        };
        if let Some((facts, said)) = said {
            let facts = grouped(facts);
            words += &match self.0 {
                Lang::ZhHans => format!("（事实 {facts} 处，{said}）"),
                Lang::ZhHant => format!("（事實 {facts} 處，{said}）"),
                Lang::En => format!(" (facts: {facts}, {said})"),
                Lang::Ja => format!("（事実 {facts}件、{said}）"),
                Lang::Ko => format!("(사실 {facts}건, {said})"),
            };
        }
        words
    }

    /// “row 12 of 340”, for the status line.
    pub fn row_of(self, row: usize, total: usize) -> String {
        let (row, total) = (grouped(row), grouped(total));
        match self.0 {
            Lang::ZhHans => format!("第 {row} 行，共 {total} 行"),
            Lang::ZhHant => format!("第 {row} 列，共 {total} 列"),
            Lang::En => format!("row {row} of {total}"),
            Lang::Ja => format!("{total}行中 {row}行目"),
            Lang::Ko => format!("전체 {total}행 중 {row}행"),
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
            Lang::Ja => format!("{rows}行"),
            Lang::Ko => format!("{rows}행"),
        }
    }

    /// What can be asked for where a row is gone to.
    pub fn rows_to_go_to(self, total: usize) -> String {
        let total = grouped(total);
        match self.0 {
            Lang::ZhHans => format!("行号 1–{total}，或百分比，如 40%"),
            Lang::ZhHant => format!("列號 1–{total}，或百分比，如 40%"),
            Lang::En => format!("1–{total}, or a percentage such as 40%"),
            Lang::Ja => format!("行番号 1–{total}、または 40% などの百分率"),
            Lang::Ko => format!("행 번호 1–{total} 또는 40% 같은 백분율"),
        }
    }

    /// On what looks for a text.
    pub fn find_this(self, text: &str) -> String {
        let text = text.trim_matches(['“', '”', '「', '」', '"']);
        match self.0 {
            Lang::ZhHans => format!("查找“{text}”"),
            Lang::ZhHant => format!("尋找「{text}」"),
            Lang::En => format!("Find “{text}”"),
            Lang::Ja => format!("「{text}」を検索"),
            Lang::Ko => format!("“{text}” 찾기"),
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
            Lang::Ja => format!("除外した文章に {count}件"),
            Lang::Ko => format!("제외한 글에서 {count}건"),
        }
    }

    /// Share of the text kept, for the list of recents.
    pub fn kept(self, share: f64) -> String {
        let percent = (share * 100.0).round();
        match self.0 {
            Lang::ZhHans => format!("保留 {percent}%"),
            Lang::ZhHant => format!("保留 {percent}%"),
            Lang::En => format!("{percent}% kept"),
            Lang::Ja => format!("{percent}% 保持"),
            Lang::Ko => format!("{percent}% 유지"),
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
            Lang::Ja => format!("{done}組、毎秒 {rate:.0}組、失敗 {failed}件"),
            Lang::Ko => format!("{done}쌍, 초당 {rate:.0}쌍, 실패 {failed}건"),
        }
    }

    /// How many days ago something was.
    pub fn days_ago(self, days: i64, date: &str) -> String {
        match (days, self.0) {
            (0, Lang::En) => "today".to_owned(),
            (0, Lang::Ja) => "今日".to_owned(),
            (0, Lang::Ko) => "오늘".to_owned(),
            (0, _) => "今天".to_owned(),
            (1, Lang::En) => "yesterday".to_owned(),
            (1, Lang::Ja) => "昨日".to_owned(),
            (1, Lang::Ko) => "어제".to_owned(),
            (1, _) => "昨天".to_owned(),
            _ => date.to_owned(),
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
            Lang::Ja => format!("{name} ほか{others}本"),
            Lang::Ko => format!("{name} 외 {others}건"),
        }
    }

    /// What goes missing with an omitted paragraph: its length, then the facts in it by kind.
    pub fn weight(self, weight: Weight) -> String {
        let Weight { chars, figures, names, quotes, .. } = weight;
        let counts = [
            (figures, ["数字", "數字", "figures", "数値", "수치"]),
            (names, ["名称", "名稱", "names", "名称", "명칭"]),
            (quotes, ["引语", "引語", "quotations", "引用", "인용문"]),
        ];
        let mut parts = vec![match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("{chars} 字"),
            Lang::En => format!("{chars} characters"),
            Lang::Ja => format!("{chars}字"),
            Lang::Ko => format!("{chars}자"),
        }];
        for (count, [hans, hant, en, ja, ko]) in counts.into_iter().filter(|(count, _)| *count > 0) {
            parts.push(match self.0 {
                Lang::ZhHans => format!("{hans} {count}"),
                Lang::ZhHant => format!("{hant} {count}"),
                Lang::En if count == 1 => format!("1 {}", en.trim_end_matches('s')),
                Lang::En => format!("{count} {en}"),
                Lang::Ja => format!("{ja} {count}"),
                Lang::Ko => format!("{ko} {count}"),
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
            Lang::Ja => format!("ほかの記事 {count}本"),
            Lang::Ko => format!("다른 기사 {count}건"),
        }
    }

    /// Accessible name of the encoding menu of a side.
    pub fn encoding_of(self, letter: &str, encoding: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("{letter} 的编码：{encoding}"),
            Lang::ZhHant => format!("{letter} 的編碼：{encoding}"),
            Lang::En => format!("Encoding of {letter}: {encoding}"),
            Lang::Ja => format!("{letter} の文字コード：{encoding}"),
            Lang::Ko => format!("{letter}의 인코딩: {encoding}"),
        }
    }

    /// Accessible name of the button that opens a file for a side.
    pub fn choose_file_for(self, letter: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("为 {letter} 选择文件"),
            Lang::ZhHant => format!("為 {letter} 選擇檔案"),
            Lang::En => format!("Choose a file for {letter}"),
            Lang::Ja => format!("{letter} のファイルを選択"),
            Lang::Ko => format!("{letter}에 놓을 파일 선택"),
        }
    }

    /// Accessible name of the button that pastes text into a side.
    pub fn paste_into(self, letter: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("粘贴文字到 {letter}"),
            Lang::ZhHant => format!("貼上文字到 {letter}"),
            Lang::En => format!("Paste text into {letter}"),
            Lang::Ja => format!("{letter} にテキストを貼り付け"),
            Lang::Ko => format!("{letter}에 텍스트 붙여넣기"),
        }
    }

    /// How many notes something has.
    pub fn notes(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 条笔记"),
            Lang::ZhHant => format!("{count} 則筆記"),
            Lang::En if count == 1 => "1 note".to_owned(),
            Lang::En => format!("{count} notes"),
            Lang::Ja => format!("メモ {count}件"),
            Lang::Ko => format!("메모 {count}건"),
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
