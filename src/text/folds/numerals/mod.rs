//! Numerals by value: 三百六十三, ３６３ and 363 are one, 三成, 百分之三十 and 30% another.
//!
//! A numeral keeps what its writing says beyond the value: 3.10 is not 3.1, nor 007 seven, nor 30% thirty. Words that
//! only look numeric may meet digits only where nobody would write digits for another thing (一些, 十分); where somebody
//! would, they stay apart: 三四人 is not 34 people, 万一 not 10001, 千百年 not 1100 years.

mod after;
mod saying;

use crate::text::tokens::{Token, TokenKind};

/// Longest numeral looked for, in scalar values.
const LONGEST: usize = 40;

/// Makes one token of each numeral, however many spelled it, and appends where it begins (byte) and a hash of what it
/// says to `found`.
pub(crate) fn join(text: &str, tokens: &mut Vec<Token>, found: &mut Vec<(u32, u64)>) {
    let mut kept = 0;
    let mut at = 0;
    let mut chars = Vec::with_capacity(LONGEST);
    let mut rest = None;
    while let Some(mut token) = rest.take().or_else(|| {
        at += 1;
        tokens.get(at - 1).copied()
    }) {
        let numeral = may_begin(token).then(|| {
            chars.clear();
            chars.extend(text.get(token.byte as usize..).unwrap_or_default().chars().take(LONGEST));
            saying::at(&chars)
        });
        if let Some((len, numeral)) = numeral.flatten() {
            let end = token.char as usize + len;
            // The tokens it covers; the last one may go on with other letters (3만명).
            let (mut last, mut ahead) = (token, at);
            while last.char_range().end < end
                && let Some(&next) = tokens.get(ahead)
            {
                (last, ahead) = (next, ahead + 1);
            }
            let over = last.char_range().end.saturating_sub(end);
            let tail = split_off(text, last, over);
            if over == 0 || tail.is_some() {
                let stop = tail.map_or(last.byte_range().end, |t| t.byte as usize);
                token.bytes = u32::try_from(stop).unwrap_or(u32::MAX) - token.byte;
                token.chars = u32::try_from(len).unwrap_or(u32::MAX);
                token.kind = TokenKind::Number;
                found.push((token.byte, numeral.hash()));
                (rest, at) = (tail, ahead);
            }
        }
        // Joining never makes more tokens than there were: a split one had a numeral before it.
        if let Some(slot) = tokens.get_mut(kept) {
            *slot = token;
            kept += 1;
        }
    }
    tokens.truncate(kept);
}

/// The last `over` scalar values of a token as a word of their own: Hangul behind a numeral.
fn split_off(text: &str, token: Token, over: usize) -> Option<Token> {
    if over == 0 || token.kind != TokenKind::Word {
        return None;
    }
    let whole = token.text(text);
    let chars = token.chars as usize - over;
    let bytes = whole.char_indices().nth(chars)?.0;
    let first = whole.get(bytes..)?.chars().next().filter(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'))?;
    let (chars, bytes) = (u32::try_from(chars).ok()?, u32::try_from(bytes).ok()?);
    Some(Token {
        kind: TokenKind::Word,
        byte: token.byte + bytes,
        char: token.char + chars,
        bytes: token.bytes - bytes,
        chars: token.chars - chars,
        first,
    })
}

/// The cheap question first: nearly no token begins a numeral.
fn may_begin(token: Token) -> bool {
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Ideo => {
            matches!(
                token.first,
                '〇' | '零'
                    | '一'
                    | '二'
                    | '两'
                    | '三'
                    | '四'
                    | '五'
                    | '六'
                    | '七'
                    | '八'
                    | '九'
                    | '十'
                    | '百'
                    | '千'
            ) || "兩壹壱贰貳弐叁參参肆伍陆陸柒捌玖廿卅卌万萬".contains(token.first)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Folder, Policy};

    fn keys(text: &str) -> Vec<u64> {
        Folder::new("numerals".parse::<Policy>().unwrap()).folded(text).keys
    }

    #[test]
    fn one_value_is_one_numeral() {
        for same in [
            "三百六十三人 363人 ３６３人 叁佰陆拾叁人",
            "投资1.2万元 投资12,000元 投资一万二千元 投资12000元 投资1万2千元 投资１２，０００元",
            "30%的人 30％的人 ３０%的人 三成的人 3成的人 百分之三十的人",
            "约三成五 约35% 约3成5 约百分之三十五",
            "2割5分 25%",
            "0.5% 千分之五 5‰ 百分之零点五",
            "二〇二六年 2026年 ２０２６年 二零二六年 二○二六年",
            "十二月一日 12月1日 １２月１日",
            "农历廿三 农历二十三 农历23",
            "两千人 2000人 二千人 2千人",
            "０.５米 0.5米 ０．５米 零点五米",
            "下午三点五十分 下午3点50分",
            "三点零五分 3点05分",
            "3만5천명 35000명 3만5000명 35,000명",
            "3亿2000万 320000000 三亿二千万",
            "一一〇电话 110电话",
            "九一八 918",
            "1.2 million 1,200,000",
            "30 percent 30% 30 per cent",
            "百万 一百万 100万 1000000",
            "1.50万 15000",
            "〇〇七 007",
        ] {
            // The English ones hold blanks of their own.
            let forms: Vec<&str> = match same {
                "1.2 million 1,200,000" => vec!["1.2 million", "1,200,000"],
                "30 percent 30% 30 per cent" => vec!["30 percent", "30%", "30 per cent"],
                _ => same.split(' ').collect(),
            };
            for form in &forms {
                assert_eq!(keys(form), keys(forms[0]), "{form} {}", forms[0]);
            }
        }
    }

    #[test]
    fn what_says_something_else_stays_apart() {
        for (a, b) in [
            ("万一", "10001"),
            ("三四人", "34人"),
            ("三三两两", "3322"),
            ("一二三产业", "123产业"),
            ("千百年", "1100年"),
            ("百十人", "110人"),
            ("半天", "0.5天"),
            ("陆地", "6地"),
            ("参加", "3加"),
            ("30%", "30"),
            ("30%", "30个百分点"),
            ("三成", "3"),
            ("3.10", "3.1"),
            ("3.0", "3"),
            ("007", "7"),
            ("0571", "571"),
            ("1万2", "12000"),
            ("三十几人", "30人"),
            ("12:30", "12点30"),
            ("363", "336"),
            ("1.2.3", "1.23"),
            ("三点五", "三点五十"),
            ("2 thousandths", "2000ths"),
        ] {
            assert_ne!(keys(a), keys(b), "{a} {b}");
        }
    }

    proptest::proptest! {
        #[test]
        fn tokens_stay_in_order_and_inside(text in "[0-9０-９一二三五十百千万亿零〇两廿成半点分之만5천명%.,，年 a-c]{0,40}") {
            let folded = Folder::new("numerals".parse::<Policy>().unwrap()).folded(&text);
            let mut end = 0;
            for token in &folded.tokens {
                proptest::prop_assert_eq!(token.byte as usize, end);
                end = token.byte_range().end;
                proptest::prop_assert_eq!(token.text(&text).chars().count(), token.chars as usize);
            }
            proptest::prop_assert_eq!(end, text.len());
            proptest::prop_assert_eq!(folded.tokens.len(), folded.keys.len());
        }

        #[test]
        fn a_number_is_its_chinese_spelling(n in 1_u32..9999) {
            let chinese = spelled(n);
            proptest::prop_assert_eq!(keys(&chinese), keys(&n.to_string()), "{}", chinese);
        }
    }

    fn spelled(n: u32) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        let mut out = String::new();
        let mut gap = false;
        for (power, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = n / power % 10;
            if digit == 0 {
                gap = !out.is_empty();
                continue;
            }
            if gap {
                out.push('零');
                gap = false;
            }
            out.push_str(digits[digit as usize]);
            out.push_str(name);
        }
        out
    }
}
