//! What reports on paper say beside the words of all reports.

use super::{Lang, Phrases};

fn pick(lang: Lang, [hans, hant, en]: [String; 3]) -> String {
    match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
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
    }
}

/// Said of text that stands elsewhere in the other article, at its place in the first.
pub fn moved_to(letter: &str, number: usize, lang: Lang) -> String {
    let place = place(letter, number, lang);
    pick(lang, [format!("移到 {place}"), format!("移到 {place}"), format!("Moved to {place}")])
}

/// The same at its place in the other.
pub fn moved_from(letter: &str, number: usize, lang: Lang) -> String {
    let place = place(letter, number, lang);
    pick(lang, [format!("移自 {place}"), format!("移自 {place}"), format!("Moved here from {place}")])
}

/// Said of a row whose text stands in another, by that one's index.
pub fn moved_to_row(row: usize, lang: Lang) -> String {
    let row = row_number(row, lang);
    pick(lang, [format!("移到{row}"), format!("移到{row}"), format!("Moved to {row}")])
}

/// The same at the place where it came to.
pub fn moved_from_row(row: usize, lang: Lang) -> String {
    let row = row_number(row, lang);
    pick(lang, [format!("移自{row}"), format!("移自{row}"), format!("Moved here from {row}")])
}

/// Said of words that changed place inside of their paragraph.
pub fn moved_within(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhHans => "在本段内移动",
        Lang::ZhHant => "在本段內移動",
        Lang::En => "Moved within the paragraph",
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
        ],
    )
}

/// A row of a comparison by its index.
pub fn row_number(row: usize, lang: Lang) -> String {
    let number = row + 1;
    pick(lang, [format!("第 {number} 行"), format!("第 {number} 列"), format!("row {number}")])
}

/// What is said aside.
pub fn in_brackets(text: &str, lang: Lang) -> String {
    if lang == Lang::En { format!("({text})") } else { format!("（{text}）") }
}
