//! Numerals by value: 三百六十三, ３６３ and 363 are one, 三成, 百分之三十 and 30% another.
//!
//! A numeral keeps what its writing says beyond the value: 3.10 is not 3.1, nor 007 seven, nor 30% thirty. Words that
//! only look numeric may meet digits only where nobody would write digits for another thing (一些, 十分); where somebody
//! would, they stay apart: 三四人 is not 34 people, 万一 not 10001, 千百年 not 1100 years.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::text::numeral::{self, Decimal};
use crate::text::tokens::{Token, TokenKind};

/// Longest numeral looked for, in scalar values.
const LONGEST: usize = 40;

/// What a numeral says: equal fields are equal numerals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Numeral {
    value: Decimal,
    /// Per cent, not a number.
    percent: bool,
    /// Decimal places as written, after 万 and the like have used theirs up.
    places: usize,
    /// Zeros before the first digit of a number of three digits or more (007).
    zeros: usize,
}

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
        let numeral = may_begin(text, token).then(|| {
            chars.clear();
            chars.extend(text.get(token.byte as usize..).unwrap_or_default().chars().take(LONGEST));
            self::at(&chars)
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
    whole.get(bytes..)?.starts_with(|c| matches!(c, '\u{ac00}'..='\u{d7a3}')).then_some(())?;
    let (chars, bytes) = (u32::try_from(chars).ok()?, u32::try_from(bytes).ok()?);
    Some(Token {
        kind: TokenKind::Word,
        byte: token.byte + bytes,
        char: token.char + chars,
        bytes: token.bytes - bytes,
        chars: token.chars - chars,
    })
}

/// The cheap question first: nearly no token begins a numeral.
fn may_begin(text: &str, token: Token) -> bool {
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Ideo => token.text(text).chars().next().is_some_and(|c| {
            matches!(
                c,
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
            ) || "兩壹壱贰貳弐叁參参肆伍陆陸柒捌玖廿卅卌万萬".contains(c)
        }),
        _ => false,
    }
}

/// The numeral that starts here: how many scalar values long, and what it says.
fn at(chars: &[char]) -> Option<(usize, Numeral)> {
    if let Some(found) = parts(chars) {
        return Some(found);
    }
    let (mut len, mut numeral) = number(chars)?;
    if numeral.zeros == 0
        && let Some((more, value)) = sum(&chars[len..], numeral.value)
    {
        (len, numeral.value) = (len + more, value);
    }
    let rest = chars.get(len..).unwrap_or_default();
    if let Some((more, power)) = percent_sign(rest) {
        numeral.percent = true;
        return Some((len + more, numeral.shifted(power)));
    }
    if let Some((more, value)) = tenths(rest, numeral) {
        return Some((len + more, Numeral { value, percent: true, places: 0, zeros: 0 }));
    }
    if let Some((more, power)) = illion(rest) {
        numeral.value = numeral.value.shifted(power);
        numeral.places = numeral.places.saturating_sub(usize::try_from(power).unwrap_or_default());
        return Some((len + more, numeral));
    }
    Some((len, numeral))
}

/// 百分之三十, 千分之五.
fn parts(chars: &[char]) -> Option<(usize, Numeral)> {
    let power = match chars.first()? {
        '百' => 0,
        '千' => -1,
        '万' | '萬' => -2,
        _ => return None,
    };
    (chars.get(1..3)? == ['分', '之']).then_some(())?;
    let (len, numeral) = number(chars.get(3..)?)?;
    Some((len + 3, Numeral { percent: true, ..numeral.shifted(power) }))
}

/// A number without what may follow it.
fn number(chars: &[char]) -> Option<(usize, Numeral)> {
    let whole = |len, value| Some((len, Numeral { value, percent: false, places: 0, zeros: 0 }));
    match *chars.first()? {
        tens @ ('廿' | '卅' | '卌') => {
            let tens = if tens == '廿' {
                20
            } else if tens == '卅' {
                30
            } else {
                40
            };
            let unit = chars.get(1).copied().and_then(plain_digit).filter(|d| *d > 0);
            return whole(
                1 + usize::from(unit.is_some()),
                Decimal::whole(i128::from(tens + unit.unwrap_or(0))),
            );
        }
        // 三点零五分 and 3点05分.
        '〇' | '零' | '○' => {
            let unit = chars.get(1).copied().and_then(plain_digit);
            let more = chars
                .get(2)
                .is_some_and(|&c| plain_digit(c).is_some() || is_power(c) || c == '点' || c == '點');
            if let (Some(unit), false) = (unit, more) {
                return whole(2, Decimal::whole(i128::from(unit)));
            }
        }
        _ => {}
    }
    let (mut len, mut value) = numeral::at_start(chars)?;
    let mut written = chars.get(..len)?;
    if let Some(point) = written.iter().position(|c| matches!(c, '点' | '點'))
        && chars.get(len).is_some_and(|c| matches!(c, '十' | '分' | '刻'))
    {
        // 三点五十分 is a time of day.
        (len, value) = numeral::at_start(chars.get(..point)?)?;
        written = chars.get(..len)?;
    }
    is_meant(written, chars.get(len).copied()).then_some(())?;
    let point = written.iter().position(|c| matches!(c, '.' | '．' | '点' | '點'));
    let fraction = point.map_or(0, |at| written[at + 1..].iter().take_while(|&&c| is_digit(c)).count());
    let power: usize = written.iter().map(|&c| power(c)).sum();
    let digits = point.is_none() && written.len() > 2 && written.iter().all(|&c| is_digit(c));
    let zeros = written.iter().take_while(|&&c| matches!(c, '0' | '０' | '〇' | '零' | '○')).count();
    let zeros = if digits { zeros.min(written.len() - 1) } else { 0 };
    let places = if point.is_some() { fraction.saturating_sub(power) } else { 0 };
    Some((len, Numeral { value, percent: false, places, zeros }))
}

/// Whether words that can be read as a number are meant as one.
fn is_meant(written: &[char], next: Option<char>) -> bool {
    let Some(&first) = written.first() else { return false };
    if numeral::digit(first).is_some() {
        return true;
    }
    // 陆地, 参加, 拾到: in formal figures only runs are numbers.
    if written.len() == 1 && "壹壱贰貳弐叁參参肆伍陆陸柒捌玖拾佰仟".contains(first) {
        return false;
    }
    // 千百年, 百十人: a power alone counts only at the start.
    let alone = |at: usize| at == 0 || plain_digit(written[at - 1]).is_none();
    let vague = (1..written.len()).any(|at| match written[at] {
        '百' | '佰' | '千' | '仟' => alone(at),
        '十' | '拾' => at == 1 && alone(0) && matches!(first, '百' | '千'),
        _ => false,
    });
    if vague {
        return false;
    }
    // 二〇二六年 and 一一〇 are digits one by one; 三三两两 and 一二三 are not.
    let digits: Option<Vec<u8>> = written.iter().map(|&c| plain_digit(c)).collect();
    match digits {
        Some(digits) if digits.len() > 1 => {
            let zero = written.iter().any(|c| matches!(c, '〇' | '零' | '○'));
            let counting = digits.windows(2).all(|w| w[1] == w[0] + 1);
            !written.iter().any(|c| matches!(c, '两' | '兩')) && (zero || next == Some('年') || !counting)
        }
        _ => true,
    }
}

/// 1万2千, 3亿2000万: what follows 万 or 亿 and is smaller than it.
fn sum(rest: &[char], first: Decimal) -> Option<(usize, Decimal)> {
    let (mut len, mut value) = (0, first);
    for _ in 0..3 {
        let power = usize::try_from(value.exponent).ok().filter(|p| *p >= 3);
        let (Some(power), Some(next)) = (power, rest.get(len)) else { break };
        if numeral::digit(*next).is_none() {
            break;
        }
        let Some((more, part)) = numeral::at_start(rest.get(len..)?) else { break };
        let written = rest.get(len..len + more)?;
        let powers = written.iter().any(|&c| self::power(c) > 0);
        let digits = written.iter().all(|&c| is_digit(c)) && written.len() == power;
        let smaller = part.exponent >= 0 && part.digits().is_some_and(|d| d.len() <= power);
        if !smaller || !(powers || digits) {
            break;
        }
        let Some(total) = plus(value, part) else { break };
        (len, value) = (len + more, total);
    }
    (len > 0).then_some((len, value))
}

fn plus(a: Decimal, b: Decimal) -> Option<Decimal> {
    let low = a.exponent.min(b.exponent);
    let at = |d: Decimal| 10_i128.checked_pow(u32::try_from(d.exponent - low).ok()?)?.checked_mul(d.mantissa);
    Some(Decimal::new(at(a)?.checked_add(at(b)?)?, low))
}

/// A sign or word of per cent, its length, and the power of ten it takes from the value.
fn percent_sign(rest: &[char]) -> Option<(usize, i32)> {
    match rest.first()? {
        '%' | '％' | '﹪' | '٪' => return Some((1, 0)),
        '‰' => return Some((1, -1)),
        _ => {}
    }
    let blanks = rest.iter().take_while(|c| matches!(c, ' ' | '\u{a0}')).count();
    let word = ["퍼센트", "프로", "パーセント"].into_iter().map(|w| (0, w));
    let spaced = ["percent", "per cent", "pct"].into_iter().map(|w| (1, w));
    let (_, word) = word.chain(spaced).find(|&(least, w)| blanks >= least && begins(&rest[blanks..], w))?;
    let len = blanks + word.chars().count();
    let ends = !word.is_ascii() || rest.get(len).is_none_or(|c| !c.is_alphanumeric());
    ends.then_some((len, 0))
}

/// 三成, 三成五, 三割: tenths as per cent.
fn tenths(rest: &[char], numeral: Numeral) -> Option<(usize, Decimal)> {
    let ten = (1..=9).contains(&numeral.value.mantissa) && numeral.value.exponent == 0
        || numeral.value == Decimal::whole(10);
    let japanese = match rest.first()? {
        '成' => false,
        '割' => true,
        _ => return None,
    };
    (ten && numeral.zeros == 0).then_some(())?;
    let tens = numeral.value.shifted(1);
    let unit =
        rest.get(1).copied().and_then(|c| if c == '半' && !japanese { Some(5) } else { plain_digit(c) });
    let closed = if japanese {
        rest.get(2) == Some(&'分')
    } else {
        rest.get(2).is_none_or(|&c| plain_digit(c).is_none() && !is_power(c))
    };
    match unit.filter(|u| *u > 0) {
        Some(unit) if closed => {
            Some((2 + usize::from(japanese), plus(tens, Decimal::whole(i128::from(unit)))?))
        }
        _ => Some((1, tens)),
    }
}

/// “ million” and the like: its length, and its power of ten.
fn illion(rest: &[char]) -> Option<(usize, i32)> {
    let blanks = rest.iter().take_while(|c| matches!(c, ' ' | '\u{a0}')).count();
    (blanks == 1).then_some(())?;
    let (word, power) = [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]
        .into_iter()
        .find(|(word, _)| begins(&rest[1..], word))?;
    let len = 1 + word.len();
    rest.get(len).is_none_or(|c| !c.is_alphanumeric()).then_some((len, power))
}

fn begins(chars: &[char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|c| chars.next().is_some_and(|x| x.to_ascii_lowercase() == c))
}

/// 0 to 9, in figures or characters.
fn plain_digit(c: char) -> Option<u8> {
    let han = "〇一二三四五六七八九";
    numeral::digit(c).or_else(|| han.chars().position(|h| h == c).and_then(|d| u8::try_from(d).ok())).or(
        match c {
            '零' | '○' => Some(0),
            '两' | '兩' => Some(2),
            '壹' | '壱' => Some(1),
            '贰' | '貳' | '弐' => Some(2),
            '叁' | '參' | '参' => Some(3),
            '肆' => Some(4),
            '伍' => Some(5),
            '陆' | '陸' => Some(6),
            '柒' => Some(7),
            '捌' => Some(8),
            '玖' => Some(9),
            _ => None,
        },
    )
}

fn is_digit(c: char) -> bool {
    plain_digit(c).is_some()
}

fn is_power(c: char) -> bool {
    power(c) > 0
}

/// The power of ten a character multiplies by.
fn power(c: char) -> usize {
    match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' | '천' => 3,
        '万' | '萬' | '만' => 4,
        '亿' | '億' | '억' => 8,
        '兆' | '조' => 12,
        _ => 0,
    }
}

impl Numeral {
    /// The product with a power of ten, which is zero or negative: 千分之五 is 0.5 per cent, 千分之五十 five.
    fn shifted(self, power: i32) -> Self {
        let value = self.value.shifted(power);
        let more = usize::try_from(-power).unwrap_or_default();
        let needed = usize::try_from(-value.exponent).unwrap_or_default();
        let places = if more == 0 { self.places } else { (self.places + more).min(needed) };
        Self { value, places, ..self }
    }

    fn hash(self) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write_i128(self.value.mantissa);
        hasher.write_i32(self.value.exponent);
        hasher.write_u8(u8::from(self.percent));
        hasher.write_usize(self.places);
        hasher.write_usize(self.zeros);
        hasher.finish()
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
