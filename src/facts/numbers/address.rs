//! Numbers that say where somebody is: 中山路88号, “88 Mill Road”, 电话010-5550 1234. They count nothing, and differ all the
//! same where one of two texts has it wrong.

use super::label::is_house;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_han};
use crate::text::numeral::{self, Decimal};

/// The number of a house, or one to call, that begins here.
pub(in crate::facts) fn address(text: Text<'_>, at: usize) -> Option<Found> {
    house(text, at).or_else(|| telephone(text, at))
}

fn house(text: Text<'_>, at: usize) -> Option<Found> {
    let end = text.digits(at);
    let number = || text.slice(at, end).iter().collect::<String>().parse::<u16>().ok();
    let found = |end, number: u16| {
        Found::number(FactKind::Number, at, end, Decimal::whole(number.into()), Some("house"))
    };
    match text.get(end) {
        // One digit alone may count something: 1 Pack.
        ' ' if is_house(text, end) && end > at + 1 || text.is(end, " block of ") => {
            Some(found(end, number()?))
        }
        '号' | '號' if stands_in_street(text, at) && !among!(text.get(end + 1), "线線门門口出桥橋院机機") =>
        {
            // 中山路5号 may be a day.
            number().filter(|number| *number > 31).map(|number| found(end + 1, number))
        }
        _ => None,
    }
}

/// Whether the name of a street ends here. 铁路 and 公路 are none.
fn stands_in_street(text: Text<'_>, at: usize) -> bool {
    match text.before(at, 1) {
        '路' | '街' | '巷' | '弄' => !among!(text.before(at, 2), "线線铁鐵公道思出网網"),
        '道' => text.before(at, 2) == '大',
        '同' => text.before(at, 2) == '胡',
        _ => false,
    }
}

/// What stands before a number to call.
const LABELS: &[&str] = &[
    "电话", "電話", "热线", "熱線", "致电", "致電", "拨打", "撥打", "传真", "傳真", "手机", "手機", "专线",
    "專線", "전화", "문의", "팩스", "phone", "Phone", "Tel", "TEL", "tel", "hotline", "Hotline", "call",
    "Call", "dial", "fax", "Fax",
];
/// How far before it.
const NEAR: usize = 12;
/// Digits of a number that its label alone makes one to call.
const SHORTEST_CALLED: usize = 3;
/// Digits of a number to call, and of one that is known without a word for it.
const SHORTEST: usize = 7;
const LONGEST: usize = 13;
const LONG: usize = 9;

/// Groups of figures that signs and blanks part: 010-5550 1234, (02) 555-1234.
fn telephone(text: Text<'_>, at: usize) -> Option<Found> {
    let figure = |c: char| numeral::digit(c).is_some();
    let before = text.before(at, 1);
    if figure(before)
        || before.is_ascii_alphanumeric()
        || matches!(before, '-' | '.' | ',' | '$' | '£' | '€' | '¥' | '￥')
    {
        return None;
    }
    let (mut end, mut groups, mut joined, mut digits) = (at, 0, false, 0);
    let mut dialled = false;
    loop {
        let length = (0..=LONGEST).take_while(|&i| figure(text.get(end + i))).count();
        end += length;
        digits += length;
        groups += 1;
        let sign = matches!(text.get(end), '-' | '‐' | '‑' | '–' | '−' | '－' | ')' | '）');
        let next = end + usize::from(sign);
        let next = next + usize::from(text.get(next) == ' ');
        let more = (0..5).take_while(|&i| figure(text.get(next + i))).count();
        // A blank alone parts groups of three and four, and longer ones behind 0800.
        let free = groups == 1 && length >= 3 && numeral::digit(text.get(at)) == Some(0) && more == 5;
        let grouped = length >= 3 && (3..=4).contains(&more) || free;
        dialled |= free;
        let goes_on = more > 0 && next > end && (sign && more > 1 || grouped);
        if !goes_on || digits > LONGEST {
            break;
        }
        joined |= sign;
        end = next;
    }
    let [next, beyond] = [text.get(end), text.get(end + 1)];
    // 报警电话：12119
    let short = (SHORTEST_CALLED..SHORTEST).contains(&digits) && groups == 1 && !is_han(next);
    if !((SHORTEST..=LONGEST).contains(&digits) || short)
        || next.is_ascii_alphabetic()
        || figure(beyond) && among!(next, ".,-–－")
        || among!(next, "%％元万萬亿億人円원만억号號年月日")
    {
        return None;
    }
    let nought =
        numeral::digit(text.get(at)) == Some(0) && (joined || dialled) && groups > 1 && digits >= LONG;
    let free = digits == 10 && text.is_any(at, &["400-", "800-"]);
    (nought || free || is_labelled(text, at)).then(|| {
        let digits = text.slice(at, end).iter().filter_map(|&c| numeral::digit(c));
        let value = digits.map(|digit| digit.to_string()).collect();
        Found { unit: Some("telephone"), ..Found::words(FactKind::Number, at, end, value) }
    })
}

fn is_labelled(text: Text<'_>, at: usize) -> bool {
    let from = at.saturating_sub(NEAR);
    (from..at).rev().any(|label| {
        // No hotel.
        let inside = text.get(label).is_ascii() && text.before(label, 1).is_ascii_alphabetic();
        let end = text.past_any(label, LABELS).filter(|&end| end <= at && !inside);
        end.is_some_and(|end| {
            text.slice(end, at)
                .iter()
                .all(|&c| among!(c, " ：:为為是号號码碼（(+咨询諮詢服务服務は에번호로."))
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::facts_of;

    /// Text and unit of what is found.
    fn found(text: &str) -> Vec<(String, &'static str)> {
        facts_of(text).iter().map(|f| (f.text.to_string(), f.unit.unwrap_or_default())).collect()
    }

    #[test]
    fn houses_and_numbers_to_call() {
        for (text, number, unit) in [
            ("火灾发生在柳溪镇中山路88号的居民楼。", "88号", "house"),
            ("The office at 88 Mill Road opens.", "88", "house"),
            ("of 1119 Eighth St., said", "1119", "house"),
            ("at 3170 W. County Road 50 North", "3170", "house"),
            ("in the 12000 block of Mill Boulevard", "12000", "house"),
            ("anonymously on 0800 555111.", "0800 555111", "telephone"),
            ("Call 010-5550 1234, or come.", "010-5550 1234", "telephone"),
            ("可拨打热线010-5550 1234咨询。", "010-5550 1234", "telephone"),
            ("联系电话：01055501234。", "01055501234", "telephone"),
            ("请立即拨打报警电话：12119。", "12119", "telephone"),
            ("客服400-555-0123。", "400-555-0123", "telephone"),
            ("電話03-5550-1234へ。", "03-5550-1234", "telephone"),
            ("문의는 전화 02-555-1234로", "02-555-1234", "telephone"),
        ] {
            assert!(found(text).contains(&(number.to_owned(), unit)), "{text} {:?}", found(text));
        }
        for text in [
            "沿线路88号线",
            "公路88号桥",
            "中山路5号通车",
            "全长1234567米",
            "电话费1234567元",
            "2024-07-17 12:30",
            "共12 345 678人",
            "ISBN 0-306-40615-2",
            "the hotel 1234567",
            "It sold 12 345 678 copies.",
        ] {
            let found = found(text);
            assert!(found.iter().all(|f| !matches!(f.1, "house" | "telephone")), "{text} {found:?}");
        }
    }
}
