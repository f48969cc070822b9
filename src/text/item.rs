//! The number that an item of a list begins with: 1. 1.2 (a) （三） 四、 第五条.

use super::numeral;

/// Characters of a number at the most.
const LONGEST: usize = 12;

/// The bytes of the number a text begins with, with what closes it and the blanks after it; `None` where it begins with
/// anything else, or is nothing else.
///
/// ```
/// # use variorum::text::item_number;
/// assert_eq!(item_number("2. The ferry"), Some(3));
/// assert_eq!(item_number("2 ferries"), None);
/// ```
pub fn item_number(text: &str) -> Option<usize> {
    let (open, inside) = match text.strip_prefix(['(', '（', '[', '【', '〔']) {
        Some(inside) => (true, inside),
        None => (false, text),
    };
    let ordinal = inside.strip_prefix(['第', '제']);
    let from = ordinal.unwrap_or(inside);
    let number: usize = from.chars().take(LONGEST).take_while(|&c| is_figure(c)).map(char::len_utf8).sum();
    let (number, rest) = match number {
        // A letter, or a small Roman number.
        0 => {
            let letters = from.chars().take_while(|&c| is_letter(c)).take(6).collect::<String>();
            let roman = letters.chars().all(|c| "ivxIVX".contains(c));
            let one = letters.chars().nth(1).is_none();
            ((roman || one) && !letters.is_empty()).then(|| from.split_at_checked(letters.len()))??
        }
        number => from.split_at_checked(number)?,
    };
    let mut chars = rest.chars();
    let after = chars.next()?;
    let parts = number.contains('.') && !number.ends_with('.');
    let closed = match after {
        ')' | '）' | ']' | '】' | '〕' | '、' | '．' => true,
        // What is divided in parts needs no end.
        c if c.is_whitespace() => {
            ordinal.is_none() && !open && (number.ends_with('.') || parts || is_sign(number))
        }
        '.' | ':' | '：' => chars.next().is_none_or(char::is_whitespace),
        c => ordinal.is_some() && "条條章节節款项項조장절".contains(c),
    };
    if !closed || (open && !matches!(after, ')' | '）' | ']' | '】' | '〕')) {
        return None;
    }
    let rest = if after.is_whitespace() { rest } else { rest.get(after.len_utf8()..)? };
    let rest = rest.trim_start();
    (!rest.is_empty()).then(|| text.len() - rest.len())
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || matches!(c, '０'..='９') || is_enclosed(c) || numeral::is_part(c)
}

/// ① and the like close themselves.
fn is_enclosed(c: char) -> bool {
    matches!(c, '①'..='⑳' | '⑴'..='⒇' | '⒈'..='⒛')
}

fn is_sign(number: &str) -> bool {
    number.chars().all(is_enclosed)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || "甲乙丙丁戊己庚辛壬癸가나다라마바사아자차카타파하アイウエオイロハ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::item_number;

    #[test]
    fn numbers_of_items_are_told_from_text() {
        for (text, rest) in [
            ("1. The ferry", "The ferry"),
            ("12) The ferry", "The ferry"),
            ("1.2 The ferry", "The ferry"),
            ("1.2. The ferry", "The ferry"),
            ("(a) The ferry", "The ferry"),
            ("iv. The ferry", "The ferry"),
            ("（三）渡口", "渡口"),
            ("四、渡口", "渡口"),
            ("① 渡口", "渡口"),
            ("第五条 渡口", "渡口"),
            ("가. 나루", "나루"),
            ("第１２條渡口", "渡口"),
        ] {
            let at = item_number(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(&text[at..], rest);
        }
        for text in [
            "2 ferries",
            "A ferry",
            "1.",
            "二人渡河",
            "(see below) The ferry",
            "第一次渡河",
            "3.5",
            "I. ",
            "渡口",
        ] {
            assert_eq!(item_number(text), None, "{text}");
        }
    }
}
