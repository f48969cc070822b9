//! Marks: one for all widths and drawings of it, and which are punctuation that can be left out of the count.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::text::chars::is_quote;
use crate::text::tokens::tokenize;

/// The mark that stands for all widths of a run of marks that begins with `first`: what NFKC does, and what it leaves
/// (dashes, dots, drawn-out marks, quotation marks, the circle for zero). `None` where NFKC alone decides.
///
/// Where usage and NFKC disagree, usage counts: ︰ is a colon in what was typed in Big5, and two dots by NFKC.
pub(crate) fn plain(text: &str, first: char) -> Option<char> {
    let longer = |than: usize| text.chars().nth(than).is_some();
    Some(match first {
        '-' | '—' | '―' | '–' | '─' | '－' | '‐' | '‑' | '‒' | '−' | '﹣' | '﹘' | '︱' | '︲' | '⸺'
        | '⸻' => '-',
        '~' | '～' | '〜' | '∼' | '˜' => '~',
        '…' | '⋯' | '︙' | '‥' => '…',
        '.' | '。' | '．' | '｡' | '﹒' if longer(1) => '…',
        '.' | '。' | '．' | '｡' | '﹒' => '.',
        '·' | '・' | '･' if longer(2) => '…',
        '·' | '•' | '・' | '‧' | '∙' | '⋅' | '･' | '᛫' => '·',
        '、' | '､' | '﹑' => '、',
        ':' | '：' | '∶' | '︰' | '﹕' | '︓' => ':',
        '“' | '”' | '„' | '‟' | '＂' | '〝' | '〞' | '〟' => '"',
        '‘' | '’' | '‚' | '‛' | '＇' => '\'',
        '￥' => '¥',
        '○' | '◯' => '〇',
        _ => return None,
    })
}

/// Whether a character is punctuation: Unicode's, with the strokes that news puts between parts of a headline (|, ~),
/// without signs that carry meaning (%, &, @, #, §, ‰, ′).
pub(crate) fn is_punctuation(c: char) -> bool {
    match c {
        '%' | '&' | '@' | '#' | '§' | '％' | '＆' | '＠' | '＃' | '﹪' | '﹠' | '﹫' | '﹟' | '٪' => {
            false
        }
        '\u{2030}'..='\u{2038}' => false,
        '~' | '～' | '∼' | '˜' | '|' | '｜' | '￨' | '`' | '´' => true,
        _ if c.is_ascii() => c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^'),
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' => true,
        '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => false,
        _ => is_quote(c) || c.general_category_group() == GeneralCategoryGroup::Punctuation,
    }
}

/// Whether a text that NFKC made of one token is cut into several: (株) of ㈱, °C of ℃, 平成 of ㍻.
pub(crate) fn is_several(nfkc: &str) -> bool {
    let mut tokens = Vec::new();
    nfkc.chars().nth(1).is_some() && {
        tokenize(nfkc, &mut tokens);
        tokens.len() > 1
    }
}

#[cfg(test)]
mod tests {
    use super::{is_punctuation, plain};

    #[test]
    fn drawings_of_one_mark_meet() {
        for marks in [
            "— —— -- – － ― ─ ︱ ⸺",
            "… …… ... ⋯ ‥ ··· 。。。 ．．．",
            "～ ~ 〜 ～～",
            ". 。 ． ｡ ﹒",
            "· ・ • ‧ ･",
            ": ： ∶ ︰",
            "“ ” \" ＂ 〝",
            "‘ ’ ' ＇",
            "〇 ○ ◯",
        ] {
            let plain = |mark: &str| {
                let first = mark.chars().next().unwrap();
                plain(mark, first).unwrap_or(first)
            };
            let first = plain(marks.split(' ').next().unwrap());
            for mark in marks.split(' ') {
                assert_eq!(plain(mark), first, "{mark}");
            }
        }
        for (a, b) in [("，", "、"), ("。", "…"), ("「", "“"), ("《", "〈"), ("：", "；")] {
            let key = |m: &str| plain(m, m.chars().next().unwrap()).map_or(m.to_owned(), String::from);
            assert_ne!(key(a), key(b));
        }
    }

    #[test]
    fn punctuation_is_told_from_signs() {
        for c in "，。、；：？！…—·「」『』《》〈〉【】（）()[]{}\"'“”‘’«»,.;:!?-_/*\\~～|｜¿¡؟،。｡、་།†"
            .chars()
            .filter(|&c| c != '་')
        {
            assert!(is_punctuation(c), "{c}");
        }
        for c in "%％‰&@#§+＋=<>$¥￥€℃°×÷→★●○〇′″^一aの한9 \n".chars() {
            assert!(!is_punctuation(c), "{c}");
        }
    }
}
