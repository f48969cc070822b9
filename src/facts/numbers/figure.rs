//! One figure with all that belongs to it: sign, fraction, unit.

use super::bare;
use super::behind::unit_after;
use super::beside_hangul;
use super::casualties::casualties;
use super::currency::{currency, sign_name};
use super::english::multiplied;
use super::fraction::{fraction, out_of, share};
use super::inexact::is_inexact;
use super::label::is_reference;
use super::length::is_term;
use super::quake::quake;
use super::read::{Num, Style};
use super::shared::{scaled, shared_unit};
use super::tail::{made, with_unit};
use super::tenths::{dozens, tenths};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank};
use crate::facts::{triggers, units};
use crate::text::numeral;

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
