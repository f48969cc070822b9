//! One figure with all that belongs to it: sign, fraction, unit.

use super::bare;
use super::beside_hangul;
use super::casualties::casualties;
use super::english::multiplied;
use super::fraction::{fraction, out_of, share, vulgar};
use super::inexact::is_inexact;
use super::label::is_reference;
use super::length::is_term;
use super::quake::quake;
use super::read::{Num, Style, number};
use super::tail::{made, unit_after, with_unit};
use super::tenths::{dozens, tenths};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_han};
use crate::facts::{triggers, units};
use crate::text::numeral::{self, Decimal};

/// The figure whose numeral, already read, starts at `start`.
pub(in crate::facts) fn figure(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    if num.style == Style::Han && num.end == start + 1 && !may_count(text.get(num.end)) {
        if let Some(found) = casualties(text, start, start, num) {
            return Some(found);
        }
        // 震度五強
        return (text.before(start, 1) == '度').then(|| quake(text, start, num)).flatten();
    }
    if let Some(found) = quake(text, start, num) {
        return Some(found);
    }
    if !may_stand_after(text, start, num.style)
        || is_reference(text, start, num.end)
        || is_decimal_comma(text, start, num.end)
        // 1 000多条, whose head stands apart.
        || num.style == Style::Figures && text.is(start, "00")
        // 《56个民族新儿歌》: a title.
        || text.before(start, 1) == '《'
        || is_score(text, start, num.end)
        || is_quoted_price(text, start, num)
        || num.style == Style::Figures && beside_hangul::is_name(text, start, num.end)
    {
        return None;
    }
    if num.style != Style::Figures {
        return signed(text, start, start, num);
    }
    match shared_currency(text, start) {
        Some(name) => currency(text, start, start, name),
        None => signed(text, start, start, pointed(text, start, num)),
    }
}

/// Whether one digit in characters may say anything with this behind it: a unit, a fraction, tenths, the other end of a
/// stretch, the next of a list.
fn may_count(next: char) -> bool {
    triggers::of(next) & triggers::UNIT != 0
        || is_blank(next)
        || among!(next, "分분又と과와成割折打ダ块塊角毛半多余餘来여数几幾个個至到—–-~～〜∼、和与與to")
}

/// 40.000 visitors: thousands, as much of Europe writes them. Nobody gives three places that are nothing.
fn pointed(text: Text<'_>, start: usize, num: Num) -> Num {
    let point = text.digits(start);
    let thousands = num.end == point + 4
        && point <= start + 3
        && text.get(start) != '0'
        && text.is(point, ".000")
        && !text.get(num.end).is_ascii_alphanumeric();
    if thousands { Num { value: num.value.shifted(3), ..num } } else { num }
}

/// $40-50 billion, “£2 to 3m”: the sign before the first figure holds for the second.
fn shared_currency(text: Text<'_>, start: usize) -> Option<&'static str> {
    let before = text.before(start, 1);
    let at = match before {
        '-' | '–' | '—' | '~' | '∼' => start - 1,
        ' ' if text.is_behind(start, " to ") => start - 4,
        _ => return None,
    };
    let figures =
        (1..12).take_while(|&i| text.before(at, i).is_ascii_digit() || text.before(at, i) == '.').count();
    let sign = text.before(at, figures + 1);
    // Behind “from $5 to 10 people” something else is counted.
    let counted = text.get(at) == ' ' && units::english(text, text.blank(text.digits(start))).is_some();
    if figures == 0 || counted { None } else { sign_name(text, at, sign) }
}

/// 1,5 and 0,25 in languages that write a comma for the point: neither half is a number.
fn is_decimal_comma(text: Text<'_>, start: usize, end: usize) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let ahead = text.get(end) == ',' && digit(text.get(end + 1));
    let back = text.before(start, 1) == ',' && digit(text.before(start, 2));
    (ahead || back) && digit(text.get(start))
}

/// (115.39, 2.79, 2.47%): a share's price, change and change in percent, as pages set them behind a firm.
fn is_quoted_price(text: Text<'_>, start: usize, num: Num) -> bool {
    if num.style != Style::Figures || !matches!(text.before(start, 1), '(' | '（' | ' ' | ',' | '-' | '+') {
        return false;
    }
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '-' | '+' | '%');
    let back = (1..30).find(|&i| !part(text.before(start, i)));
    let ahead = (0..30).find(|&i| !part(text.get(num.end + i)));
    let (Some(back), Some(ahead)) = (back, ahead) else { return false };
    let bounded =
        matches!(text.before(start, back), '(' | '（') && matches!(text.get(num.end + ahead), ')' | '）');
    let inside = text.slice(start + 1 - back, num.end + ahead);
    bounded && inside.contains(&'%') && inside.iter().filter(|c| **c == ',').count() >= 2
}

/// 3比1, 77比73, 2対1: neither side of a score counts anything named.
fn is_score(text: Text<'_>, start: usize, end: usize) -> bool {
    let numeral = |c: char| {
        numeral::digit(c).is_some() || numeral::han_digit(c).is_some() || numeral::small_power(c).is_some()
    };
    let figures = numeral::digit(text.get(start)).is_some();
    let joint = |c: char| c == '比' || figures && matches!(c, '対' | '对' | '對' | '平' | '대');
    joint(text.get(end)) && numeral(text.get(end + 1))
        || joint(text.before(start, 1)) && numeral(text.before(start, 2))
}

/// The same behind a sign or a word for “minus”, which starts at `start`; the numeral starts at `at`.
pub(super) fn signed(text: Text<'_>, start: usize, at: usize, num: Num) -> Option<Found> {
    if num.style == Style::Figures
        && start == at
        && let Some(of) = out_of(text, num)
    {
        return Some(share(text, start, of));
    }
    if let Some(part) = fraction(text, at, num) {
        let mut found = match unit_after(text, part)
            .filter(|(_, u)| matches!(u.kind, FactKind::Quantity | FactKind::Money))
        {
            Some((end, unit)) => made(text, start, part, end, unit)?,
            None => Found::number(FactKind::Number, start, part.end, part.value, None),
        };
        found.approximate |= is_inexact(text, start, found.end);
        return Some(found);
    }
    let num =
        if matches!(num.style, Style::Figures | Style::English) { multiplied(text, num, false) } else { num };
    let num = scaled(text, at, num, false);
    tenths(text, start, num)
        .or_else(|| dozens(text, start, num))
        .or_else(|| with_unit(text, start, num))
        .or_else(|| shared_unit(text, start, num))
        .or_else(|| casualties(text, start, at, num))
        .or_else(|| bare::number(text, start, at, num))
}

/// 20至30万元, “10 to 20 million”: the power that stands with the second figure is the first one's too.
fn scaled(text: Text<'_>, at: usize, num: Num, money: bool) -> Num {
    let power = |c: char| numeral::myriad(c).or(numeral::small_power(c));
    let from = text.blank(num.end);
    if !among!(text.get(from), "至到—–-~～〜∼－to或a、和与與")
        || text.slice(at, num.end).iter().any(|&c| power(c).is_some())
    {
        return num;
    }
    let each = is_each(text, at, from);
    let joints: &[&str] = if each {
        EACH
    } else if text.word_before(at).1.text() == "between" {
        &["and "]
    } else {
        &["至", "到", "或", "—", "–", "-", "~", "～", "〜", "∼", "－", "to ", "or "]
    };
    let Some(to) = text.past_any(from, joints) else { return num };
    let to = text.blank(to);
    let to = to + usize::from(matches!(text.get(to), '$' | '£' | '€' | '¥' | '￥'));
    let read = number(text, to).or_else(|| super::english::words(text, to));
    let Some(second) = read.filter(|n| n.style == num.style) else { return num };
    let whole = multiplied(text, second, money);
    let by = if whole.end > second.end {
        whole.value.exponent - second.value.exponent
    } else {
        let back = (1..=2).take_while(|&back| numeral::myriad(text.before(second.end, back)).is_some());
        back.filter_map(|back| numeral::myriad(text.before(second.end, back))).sum()
    };
    let value = num.value.shifted(by);
    // 从100到1万: the first stands for itself.
    let ascends = each || whole.value.plus(value.negated()).is_some_and(|rest| rest.mantissa > 0);
    if by > 0 && ascends { Num { value, ..num } } else { num }
}

/// Marks between the members of a list that 分别 begins.
const EACH: &[&str] = &["、", "和", "与", "與"];

/// 分别为17.2和18.3亿元: whether such a list goes on at `end`.
fn is_each(text: Text<'_>, at: usize, end: usize) -> bool {
    among!(text.get(end), "、和与與")
        && text.slice(at.saturating_sub(16), at).windows(2).any(|two| matches!(two, ['分', '别' | '別']))
}

/// 3至5年, 5 to 10 km: the first figure has the unit of the second.
fn shared_unit(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    if num.style == Style::English {
        return shared_unit_in_words(text, start, num);
    }
    let at = text.blank(num.end);
    let each = is_each(text, start, at);
    if !each && !among!(text.get(at), "至到—–―-~～〜∼－、to") {
        return None;
    }
    let joints = ["至", "到", "—", "–", "―", "-", "~", "～", "〜", "∼", "－", "、", "to ", "or "];
    let from = text.past_any(at, if each { EACH } else { &joints })?;
    let second = number(text, text.blank(from)).filter(|n| n.style == num.style)?;
    let second = multiplied(text, second, false);
    let (unit_end, unit) = unit_after(text, second)?;
    // In characters 、 parts other things too; the second must be the greater one.
    let ascends = each || num.value.plus(second.value.negated())?.mantissa < 0;
    // 一到两次: once or twice.
    let one = num.style == Style::Han && num.value == Decimal::whole(1);
    if !ascends
        || one
        || unit.name == "point"
        || unit.name == "vehicle" && beside_hangul::is_name(text, text.blank(from), second.end)
        || (num.style == Style::Han && unit.kind == FactKind::Quantity && unit.name == "piece")
    {
        return None;
    }
    let mut found = made(text, start, Num { end: num.end, ..num }, unit_end, unit)?;
    found.end = num.end;
    Some(found)
}

/// “two to four weeks”: the same in words.
fn shared_unit_in_words(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    let second = super::english::words(text, text.past(num.end, " to ")?)?;
    let (end, unit) = unit_after(text, multiplied(text, second, false))?;
    let fits = matches!(unit.kind, FactKind::Duration | FactKind::Money | FactKind::Percent);
    let ascends = num.value.plus(second.value.negated())?.mantissa < 0;
    let found = (fits && ascends).then(|| made(text, start, num, end, unit)).flatten()?;
    Some(Found { end: num.end, ..found })
}

/// What starts with a sign: a currency, a minus, a scale of temperature, a fraction in one character.
pub(in crate::facts) fn after_sign(text: Text<'_>, at: usize) -> Option<Found> {
    if let Some(name) = sign_name(text, at, text.get(at)) {
        return currency(text, at, at + 1, name);
    }
    match text.get(at) {
        '人' => renminbi(text, at),
        '時' | '时' | '시' => speed(text, at),
        '½' => vulgar_fraction(text, at),
        '.' => point_first(text, at),
        '摄' | '攝' | '摂' | '华' | '華' | '섭' | '화' => temperature(text, at),
        _ => negative(text, at),
    }
}

/// The currency of a sign at a position.
fn sign_name(text: Text<'_>, at: usize, sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' | '＄' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' | '￥' => {
            if text.is_japanese(at) {
                "JPY"
            } else {
                "CNY"
            }
        }
        '₩' => "KRW",
        '₹' => "INR",
        '₽' => "RUB",
        '₴' => "UAH",
        '₪' => "ILS",
        '₫' => "VND",
        '₱' => "PHP",
        '₺' => "TRY",
        '₦' => "NGN",
        '฿' => "THB",
        _ => return None,
    })
}

/// £184,000, $ 75 million, ￥300: the numeral behind a sign that ends at `end`.
pub(in crate::facts) fn currency(
    text: Text<'_>,
    start: usize,
    end: usize,
    name: &'static str,
) -> Option<Found> {
    let at = text.blank(end);
    let num = number(text, at).filter(|n| n.style == Style::Figures)?;
    let num = scaled(text, at, multiplied(text, num, true), true);
    // ￥300元 says its unit twice.
    let stop = match units::cjk(text, num.end, true) {
        Some((stop, unit)) if unit.kind == FactKind::Money && unit.power == 0 => stop,
        _ => num.end,
    };
    let mut found = Found::number(FactKind::Money, start, stop, num.value, Some(name));
    found.approximate = is_inexact(text, start, stop);
    Some(found)
}

/// What may stand between a word for a speed and its figure.
const LED_TO: &[&str] = &[
    "约为",
    "约",
    "約",
    "およそ",
    "最高",
    "最大",
    "高达",
    "高達",
    "可达",
    "可達",
    "仅有",
    "僅有",
    "只有",
    "超过",
    "超過",
    "达到",
    "達到",
    "达",
    "達",
    "为",
    "為",
    "は",
];

/// 时速120公里, 時速188マイル, 毎秒23メートル.
pub(in crate::facts) fn speed(text: Text<'_>, at: usize) -> Option<Found> {
    let hourly = text.past_any(at, &["时速", "時速", "시속", "毎時", "每小时", "每小時"]);
    let from = hourly.or_else(|| text.past_any(at, &["毎秒", "每秒"]))?;
    // 時速約55キロ, 时速可达350公里.
    let from = text.past_any(from, LED_TO).unwrap_or(from);
    let num = number(text, text.blank(from))?;
    let (end, unit) = unit_after(text, num)?;
    let name = match (unit.name, hourly.is_some()) {
        ("km", true) => "km/h",
        ("mi", true) => "mph",
        ("m", true) => "m/h",
        ("nmi", true) => "kn",
        ("km", false) => "km/s",
        ("m", false) => "m/s",
        _ => return None,
    };
    let mut found = Found::number(FactKind::Quantity, at, end, num.value, Some(name));
    found.approximate = num.inexact || is_inexact(text, at, end) || is_inexact(text, from, from);
    Some(found)
}

/// 人民币5亿元.
fn renminbi(text: Text<'_>, at: usize) -> Option<Found> {
    let from = text.past_any(at, &["人民币", "人民幣"])?;
    let num = number(text, text.blank(from))?;
    let end = text.past_any(num.end, &["余元", "多元", "元", "圆", "块"])?;
    let mut found = Found::number(FactKind::Money, at, end, num.value, Some("CNY"));
    found.approximate = num.inexact || is_inexact(text, at, end) || end > num.end + 1;
    Some(found)
}

fn vulgar_fraction(text: Text<'_>, at: usize) -> Option<Found> {
    let value = vulgar(text.get(at))?;
    let num = Num { end: at + 1, value, style: Style::Figures, inexact: false };
    with_unit(text, at, num).or_else(|| Some(Found::number(FactKind::Number, at, num.end, value, None)))
}

/// .25
fn point_first(text: Text<'_>, at: usize) -> Option<Found> {
    let end = text.digits(at + 1);
    let places = end.checked_sub(at + 1).filter(|n| (1..=20).contains(n))?;
    if is_han(text.before(at, 1))
        || text.before(at, 1).is_alphanumeric()
        || matches!(text.before(at, 1), '.' | ')' | ']' | '"' | '”')
    {
        return None;
    }
    let (_, whole) = numeral::at_start(text.slice(at + 1, end))?;
    let num = Num {
        end,
        value: whole.shifted(-i32::try_from(places).ok()?),
        style: Style::Figures,
        inexact: false,
    };
    signed(text, at, at, num)
}

/// −5, 负三十二, マイナス10, 마이너스 5.
fn negative(text: Text<'_>, at: usize) -> Option<Found> {
    let from = text.past_any(
        at,
        &["负", "負", "マイナス", "마이너스", "음수 ", "零下", "氷点下", "영하 ", "영하", "-", "−", "－"],
    )?;
    let hyphen = matches!(text.get(at), '-' | '−' | '－');
    let before = text.before(at, 1);
    if hyphen
        && (before.is_alphanumeric() && !(is_han(before) || ('\u{3041}'..='\u{30fa}').contains(&before))
            || among!(before, "-－/.)）]%％\"”℃"))
    {
        return None;
    }
    if !hyphen && matches!(before, '抱' | '担' | '自' | '欠' | '胜' | '辜' | '肩' | '背' | '勝' | '正')
    {
        return None;
    }
    let at_number = text.blank(from);
    let num = number(text, at_number).or_else(|| super::korean::sino(text, at_number))?;
    // 中国-2 is a name, 5 - 3 a range: the minus of a figure hugs it and follows a blank, an opening or the start.
    if hyphen && (from != at_number || (is_han(before) && num.style != Style::Figures)) {
        return None;
    }
    let found = signed(text, at, at_number, num).or_else(|| {
        // マイナス一です, 마이너스 오입니다: behind a minus one digit is a number too.
        let ended = match text.get(at) {
            'マ' => !super::read::is_joined(text.get(num.end)),
            '마' => super::korean::is_ended(text, num.end),
            _ => false,
        };
        ended.then(|| Found::number(FactKind::Number, at, num.end, num.value, None))
    });
    found.map(|found| super::written::below_zero(at, found))
}

/// 摄氏40度, 섭씨 20.3, 华氏温度98.6度.
fn temperature(text: Text<'_>, at: usize) -> Option<Found> {
    let celsius = text.past_any(at, &["摄氏", "攝氏", "摂氏", "섭씨"]);
    let (end, unit) = match celsius {
        Some(end) => (end, "°C"),
        None => (text.past_any(at, &["华氏", "華氏", "화씨"])?, "°F"),
    };
    let end = text.past_any(end, &["温度の", "温度", "溫度"]).unwrap_or(end);
    let from = text.blank(end);
    let minus = text.past_any(from, &["零下", "负", "負", "マイナス", "마이너스", "-", "−"]);
    let at_number = text.blank(minus.unwrap_or(from));
    let num = number(text, at_number)?;
    let value = if minus.is_some() { num.value.negated() } else { num.value };
    let stop = match text.past_any(num.end, &["度", "도", "°"]) {
        Some(stop) => stop,
        None if num.style == Style::Figures => num.end,
        None => return None,
    };
    let mut found = Found::number(FactKind::Quantity, at, stop, value, Some(unit));
    found.approximate = is_inexact(text, at, stop);
    Some(found)
}

/// 第三, 星期三, 十三陵: a numeral behind these is part of a name or an ordinal.
fn may_stand_after(text: Text<'_>, start: usize, style: Style) -> bool {
    let before = text.before(start, 1);
    if before == '\0' {
        return true;
    }
    match style {
        Style::Figures => {
            // 3:0 and 2023-10 and v1.2 go on; a half-width colon or dash after a word ends it.
            let joins = among!(before, ".-/:：·—–+*×=") && text.before(start, 2).is_ascii_alphanumeric();
            let label = among!(before, "第#_@＃№\\&图表제図");
            !(before.is_ascii_alphabetic() || joins || label)
                || (joins
                    && matches!(before, '-' | '—' | '–')
                    && numeral::digit(text.before(start, 2)).is_some())
        }
        Style::Han => {
            !(among!(before, "第何周期初老小统統唯之万同专逐星曜不独划归合为阿王张李赵几幾数數好花")
                || numeral::han_digit(before).is_some()
                || numeral::small_power(before).is_some()
                || before.is_ascii_alphanumeric())
                || (before == '为' && numeral::small_power(text.get(start + 1)).is_some())
                || (before == '期' && is_term(text, start))
        }
        Style::Hangul | Style::English => true,
    }
}
