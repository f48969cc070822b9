//! What reports on paper say beside the words of all reports.

use super::{Lang, Phrases};

fn pick(lang: Lang, [hans, hant, en, ja, ko]: [String; 5]) -> String {
    match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
        Lang::Ja => ja,
        Lang::Ko => ko,
    }
}

/// The place of a paragraph of that number; the headline is number 0.
fn place(letter: &str, number: usize, lang: Lang) -> String {
    match (number, lang) {
        (0, Lang::ZhHans) => format!("{letter} 的标题"),
        (0, Lang::ZhHant) => format!("{letter} 的標題"),
        (0, Lang::En) => format!("the headline of {letter}"),
        (_, Lang::ZhHans | Lang::ZhHant) => format!("{letter} 的第 {number} 段"),
        (_, Lang::En) => format!("paragraph {number} of {letter}"),
        (0, Lang::Ja) => format!("{letter} の見出し"),
        (_, Lang::Ja) => format!("{letter} の第{number}段落"),
        (0, Lang::Ko) => format!("{letter}의 제목"),
        (_, Lang::Ko) => format!("{letter}의 {number}번째 문단"),
    }
}

/// Said of text that stands elsewhere in the other article, at its place in the first.
pub fn moved_to(letter: &str, number: usize, lang: Lang) -> String {
    let place = place(letter, number, lang);
    pick(
        lang,
        [
            format!("移到 {place}"),
            format!("移到 {place}"),
            format!("Moved to {place}"),
            format!("{place}へ移動"),
            format!("{place}으로 이동"),
        ],
    )
}

/// The same at its place in the other.
pub fn moved_from(letter: &str, number: usize, lang: Lang) -> String {
    let place = place(letter, number, lang);
    pick(
        lang,
        [
            format!("移自 {place}"),
            format!("移自 {place}"),
            format!("Moved here from {place}"),
            format!("{place}から移動"),
            format!("{place}에서 이동"),
        ],
    )
}

/// Said of a row whose text stands in another, by that one's index.
pub fn moved_to_row(row: usize, lang: Lang) -> String {
    let row = row_number(row, lang);
    pick(
        lang,
        [
            format!("移到{row}"),
            format!("移到{row}"),
            format!("Moved to {row}"),
            format!("{row}へ移動"),
            format!("{row}으로 이동"),
        ],
    )
}

/// The same at the place where it came to.
pub fn moved_from_row(row: usize, lang: Lang) -> String {
    let row = row_number(row, lang);
    pick(
        lang,
        [
            format!("移自{row}"),
            format!("移自{row}"),
            format!("Moved here from {row}"),
            format!("{row}から移動"),
            format!("{row}에서 이동"),
        ],
    )
}

/// Said of words that changed place inside of their paragraph.
pub fn moved_within(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhHans => "在本段内移动",
        Lang::ZhHant => "在本段內移動",
        Lang::En => "Moved within the paragraph",
        Lang::Ja => "段落内で移動",
        Lang::Ko => "문단 안에서 이동",
    }
}

/// Before the changes of a paragraph that was moved.
pub fn edited_on_the_way(count: usize, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("移动时有 {count} 处改动："),
            format!("移動時有 {count} 處改動："),
            if count == 1 { "With one change:".to_owned() } else { format!("With {count} changes:") },
            format!("移動に伴う変更 {count}件："),
            format!("이동하면서 바뀐 곳 {count}건:"),
        ],
    )
}

/// What became of a stretch of text.
pub fn change(left: &str, right: &str) -> String {
    let side = |text: &str| if text.is_empty() { Phrases::NOTHING.to_owned() } else { text.to_owned() };
    format!("{} → {}", side(left), side(right))
}

/// The words of a text that is spoken of.
pub fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::ZhHant => format!("「{text}」"),
        Lang::ZhHans | Lang::En => format!("“{text}”"),
        Lang::Ja => format!("「{text}」"),
        Lang::Ko => format!("“{text}”"),
    }
}

/// Characters that a file of this kind has no room for.
pub fn unwritable(count: usize, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("有 {count} 个控制字符无法写入 Word 文档，显示为 �"),
            format!("有 {count} 個控制字元無法寫入 Word 文件，顯示為 �"),
            format!("{count} control characters cannot stand in a Word document and show as �"),
            format!("制御文字 {count}個は Word 文書に書き込めないため、� と表示されます"),
            format!("제어 문자 {count}개는 Word 문서에 쓸 수 없어 �로 표시됩니다"),
        ],
    )
}

/// Characters that were drawn as �, because no font has them.
pub fn missing_glyphs(count: usize, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("有 {count} 个字符内置字体里没有，印作 �；复制出来的文字不受影响。"),
            format!("有 {count} 個字元內置字型裡沒有，印作 �；複製出來的文字不受影響。"),
            format!(
                "{count} characters are in none of the embedded fonts and are printed as �; copied text has them."
            ),
            format!(
                "内蔵フォントにない文字 {count}個は � と印字されます。コピーしたテキストには影響しません。"
            ),
            format!("내장 글꼴에 없는 글자 {count}개는 �로 인쇄됩니다. 복사한 텍스트에는 영향이 없습니다."),
        ],
    )
}

/// A row of a comparison by its index.
pub fn row_number(row: usize, lang: Lang) -> String {
    let number = row + 1;
    pick(
        lang,
        [
            format!("第 {number} 行"),
            format!("第 {number} 列"),
            format!("row {number}"),
            format!("{number}行目"),
            format!("{number}행"),
        ],
    )
}

/// What is said aside.
pub fn in_brackets(text: &str, lang: Lang) -> String {
    match lang {
        Lang::ZhHans | Lang::ZhHant | Lang::Ja => format!("（{text}）"),
        Lang::En | Lang::Ko => format!("({text})"),
    }
}
