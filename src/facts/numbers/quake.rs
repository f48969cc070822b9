//! How strong an earthquake was: 震度６弱, マグニチュード7.1, 里氏7.1级, 규모 7.1, “magnitude 7.1”.

use super::inexact::is_inexact;
use super::read::{Num, Style};
use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_han};
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
    if matches!(text.get(num.end), '级' | '級') && fits() && shakes(text, num.end + 1) {
        let named = if num.style == Style::Han { "地震" } else { "" };
        return Some(magnitude(text.past(num.end + 1, named).unwrap_or(num.end + 1), start));
    }
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

/// 7.6级余震, 六点一级地震: whether an earthquake is told behind its step. 5.6级地震 in figures is a unit; a 三级地震应急响应 is
/// none, and nothing shakes in 八级抗震.
fn shakes(text: Text<'_>, at: usize) -> bool {
    /// 级左右的强烈地震
    const FAR: usize = 6;
    if !among!(text.get(at), "强強大中浅淺余餘烈地的左以主") {
        return false;
    }
    let quake = (at..at + FAR).find(|&i| text.get(i) == '震' || !is_han(text.get(i)));
    let Some(quake) = quake.filter(|&i| text.get(i) == '震') else { return false };
    !text.is_any(quake + 1, &["应急", "應急", "响应", "響應", "预警", "預警"])
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
            ("柳河县发生六点一级地震。", "6.1 magnitude"),
            ("柳河县发生七级强震。", "7 magnitude"),
            ("随后又有5.2级余震。", "5.2 magnitude"),
            ("유하군에서 규모 5.4의 지진이 났다.", "5.4 magnitude"),
            ("A magnitude 7.1 earthquake struck.", "7.1 magnitude"),
            ("A 7.1-magnitude earthquake struck.", "7.1 magnitude"),
        ] {
            assert_eq!(values_of(text), [want], "{text}");
        }
        assert!(values_of("用了M2.5螺丝。").is_empty());
        for text in ["启动三级地震应急响应。", "新楼按八级抗震设防。"] {
            assert!(values_of(text).is_empty(), "{text}");
        }
    }
}
