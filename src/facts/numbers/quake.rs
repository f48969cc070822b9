//! How strong an earthquake was: 震度６弱, マグニチュード7.1, 里氏7.1级, 규모 7.1, “magnitude 7.1”.

use super::inexact::is_inexact;
use super::read::{Num, Style};
use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank};
use crate::text::numeral::Decimal;

/// Words for a magnitude right before it that are used of nothing else.
const SURE: &[&str] = &[
    "マグニチュード（Ｍ）",
    "マグニチュード（M）",
    "マグニチュード(M)",
    "マグニチュードは",
    "マグニチュード）は",
    "マグニチュード)は",
    "マグニチュード",
    "里氏规模",
    "芮氏規模",
    "芮氏规模",
    "里氏震级",
    "里氏震級",
    "里氏",
    "芮氏",
    "震级为",
    "震級為",
    "震级",
    "震級",
    "리히터 규모",
    "magnitude",
    "Magnitude",
];
/// Others, which mean it among words of earthquakes.
const AMONG_QUAKES: &[&str] = &["规模", "規模", "규모", "Ｍ", "M"];

/// The figure read at `start`, where it tells how strong an earthquake was.
pub(super) fn quake(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    let gap = usize::from(is_blank(text.before(start, 1)) || text.before(start, 1) == '-');
    let at = start - gap.min(start);
    let magnitude = |end: usize, from: usize| {
        let mut found = Found::number(FactKind::Quantity, from, end, num.value, Some("magnitude"));
        found.approximate = is_inexact(text, from, end);
        found
    };
    let fits = || num.value.plus(Decimal::whole(-10)).is_some_and(|rest| rest.mantissa <= 0);
    // Nearly all figures stand behind something else.
    if !among!(text.before(at, 1), "度ドはMＭ氏模级級为為）)모e") {
        // “a 7.1-magnitude earthquake”
        if !matches!(text.get(num.end), '-' | ' ') || text.get(num.end + 1) != 'm' {
            return None;
        }
        let end = text.past(num.end + 1, "magnitude")?;
        return (fits() && num.style == Style::Figures && num.end <= start + 3)
            .then(|| magnitude(end, start));
    }
    if text.is_behind(start, "震度") {
        return intensity(text, start, num);
    }
    let word = |words: &[&str]| {
        let word = words.iter().find(|word| text.is_behind(at, word))?;
        Some(at - word.chars().count())
    };
    let level = matches!(text.get(num.end), '级' | '級');
    let end = num.end + usize::from(level);
    if let Some(from) = word(SURE) {
        return (fits() && num.style == Style::Figures).then(|| magnitude(end, from));
    }
    let from = word(AMONG_QUAKES)?;
    let places = num.value.exponent == -1 && num.style == Style::Figures;
    // M7.1, but no M of another word.
    let whole = !text.before(from, 1).is_alphanumeric() || !text.get(from).is_ascii();
    let near = text.slice(start.saturating_sub(60), (start + 40).min(text.len()));
    let quakes = near.contains(&'震') || near.windows(2).any(|two| matches!(two, ['지', '진']));
    (places && whole && quakes && fits()).then(|| magnitude(end, from))
}

/// 震度６弱, 震度五強, 震度7: of the ten steps of Japan, and of Taiwan.
fn intensity(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    let step = num.value.small().filter(|step| (0..=7).contains(step) && num.end == start + 1)?;
    let from = start - 2;
    let half = match text.get(num.end) {
        '弱' => Some('-'),
        '強' | '强' => Some('+'),
        _ => None,
    };
    let end = num.end + usize::from(half.is_some() || matches!(text.get(num.end), '级' | '級'));
    let found = Found::number(FactKind::Quantity, from, end, num.value, Some("intensity"));
    Some(match half {
        Some(half) => Found { value: Some(FactValue::Text(format!("{step}{half}"))), ..found },
        None => found,
    })
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::values_of;

    #[test]
    fn strengths_of_earthquakes() {
        for (text, want) in [
            ("柳河町で震度６弱を観測した。", "6-"),
            ("柳河町で震度五強を観測した。", "5+"),
            ("柳河町で震度７を観測した。", "7 intensity"),
            ("地震の規模を示すマグニチュードは7.1。", "7.1 magnitude"),
            ("マグニチュード7.3の地震", "7.3 magnitude"),
            ("M7.1の地震が起きた。", "7.1 magnitude"),
            ("柳河县发生里氏7.1级地震。", "7.1 magnitude"),
            ("地震規模7.1。", "7.1 magnitude"),
            ("유하군에서 규모 5.4의 지진이 났다.", "5.4 magnitude"),
            ("A magnitude 7.1 earthquake struck.", "7.1 magnitude"),
            ("A 7.1-magnitude earthquake struck.", "7.1 magnitude"),
        ] {
            assert_eq!(values_of(text), [want], "{text}");
        }
        assert!(values_of("用了M2.5螺丝。").is_empty());
    }
}
