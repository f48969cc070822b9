//! The letter a Chinese character's reading begins with, for whoever types letters to find Chinese words.

use std::sync::OnceLock;

use encoding_rs::GB18030;
use rustc_hash::FxHashMap;

use super::script::classes;

/// The common characters of GB 2312 stand in the order of their readings: the first code of each letter.
const FIRST: [(u16, char); 23] = [
    (0xb0a1, 'a'),
    (0xb0c5, 'b'),
    (0xb2c1, 'c'),
    (0xb4ee, 'd'),
    (0xb6ea, 'e'),
    (0xb7a2, 'f'),
    (0xb8c1, 'g'),
    (0xb9fe, 'h'),
    (0xbbf7, 'j'),
    (0xbfa6, 'k'),
    (0xc0ac, 'l'),
    (0xc2e8, 'm'),
    (0xc4c3, 'n'),
    (0xc5b6, 'o'),
    (0xc5be, 'p'),
    (0xc6da, 'q'),
    (0xc8bb, 'r'),
    (0xc8f6, 's'),
    (0xcbfa, 't'),
    (0xcdda, 'w'),
    (0xcef4, 'x'),
    (0xd1b9, 'y'),
    (0xd4d1, 'z'),
];
const LAST: u16 = 0xd7f9;

/// Characters that the window's words read another way than the table has them.
const OTHERWISE: [(char, char); 3] = [('重', 'c'), ('行', 'h'), ('调', 't')];

/// The first letter of the reading of a common character, traditional or simplified; other characters have none.
pub fn initial(c: char) -> Option<char> {
    common(c).or_else(|| other_forms().get(&c).copied())
}

/// The letters of characters that have another form which is common.
fn other_forms() -> &'static FxHashMap<char, char> {
    static TABLE: OnceLock<FxHashMap<char, char>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let of_class = |class: &'static str| {
            let letter = class.chars().find_map(common);
            letter.into_iter().flat_map(|letter| class.chars().map(move |form| (form, letter)))
        };
        classes().flat_map(of_class).collect()
    })
}

fn common(c: char) -> Option<char> {
    if let Some((_, letter)) = OTHERWISE.iter().find(|(other, _)| *other == c) {
        return Some(*letter);
    }
    let mut text = [0; 4];
    let (bytes, ..) = GB18030.encode(c.encode_utf8(&mut text));
    let [high, low] = *bytes else { return None };
    let code = u16::from_be_bytes([high, low]);
    let at = FIRST.partition_point(|(first, _)| *first <= code).checked_sub(1)?;
    FIRST.get(at).filter(|_| code <= LAST && low >= 0xa1).map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::initial;

    #[test]
    fn common_characters_have_the_letter_they_are_read_with() {
        let letters = |text: &str| text.chars().filter_map(initial).collect::<String>();
        assert_eq!(letters("打开文件"), "dkwj");
        assert_eq!(letters("開啟檔案"), "kqda");
        assert_eq!(letters("重新读取"), "cxdq");
        assert_eq!(letters("下一处改动"), "xycgd");
        assert_eq!(letters("abc，。𠀀龘"), "");
    }
}
