//! Scores: 3比2, 3対2, 3대2, and 3-2 and 3:2 where words of games stand beside them.

use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_hangul, is_latin};
use crate::facts::units;
use crate::facts::words::listed;
use crate::text::numeral;

/// The score whose first figure begins at a position.
pub(in crate::facts) fn score(text: Text<'_>, at: usize) -> Option<Found> {
    let first = figures(text, at);
    let spaced = text.get(first) == ' ' && text.get(first + 1) == '대' && text.get(first + 2) == ' ';
    let joint = first + usize::from(spaced);
    // 0대 1로 졌다
    let behind = !spaced && text.get(joint) == '대' && text.get(joint + 1) == ' ';
    let sign = match text.get(joint) {
        '比' | '対' | '대' => false,
        '-' | '–' | '—' | '－' | ':' | '：' => true,
        _ => return None,
    };
    let from = joint + 1 + usize::from(spaced || behind);
    let end = figures(text, from);
    let (few, also) = (first - at, end - from);
    let nought = |from: usize, len: usize| len > 1 && numeral::digit(text.get(from)) == Some(0);
    if !(1..=3).contains(&few) || !(1..=3).contains(&also) || nought(at, few) || nought(from, also) {
        return None;
    }
    let before = text.before(at, 1);
    let next = text.get(end);
    // Parts of dates, codes, and of longer rows.
    let goes_on = |c: char| among!(c, ":：-–—－/％%第比対对對") || is_latin(c);
    let places = among!(next, ".．") && numeral::digit(text.get(end + 1)).is_some();
    if goes_on(before)
        || among!(before, ".．")
        || goes_on(next)
        || places
        || numeral::digit(before).is_some()
        || is_hangul(next) && !is_particle(text, end)
    {
        return None;
    }
    // 1対1, 1대1: face to face.
    let faces = !sign
        && text.get(joint) != '比'
        && text.slice(at, end).iter().filter_map(|c| numeral::digit(*c)).all(|d| d == 1);
    if faces {
        return None;
    }
    if behind && !text.is_any(end, &["로 ", "으로 "]) && !is_korean_game(text, end) {
        return None;
    }
    let fits = if sign {
        is_game(text, at, end) || is_korean_game(text, end) || is_english_game(text, at, end)
    } else {
        // 1比100元: no score.
        units::cjk(text, end, true).is_none()
    };
    let digits = |from: usize, end: usize| {
        text.slice(from, end)
            .iter()
            .filter_map(|c| numeral::digit(*c))
            .map(|d| d.to_string())
            .collect::<String>()
    };
    fits.then(|| Found {
        unit: Some("score"),
        value: Some(FactValue::Text(format!("{}:{}", digits(at, first), digits(from, end)))),
        ..Found::bare(FactKind::Quantity, at, end)
    })
}

fn figures(text: Text<'_>, at: usize) -> usize {
    let mut end = at;
    while numeral::digit(text.get(end)).is_some() && end < at + 4 {
        end += 1;
    }
    end
}

fn is_particle(text: Text<'_>, end: usize) -> bool {
    text.is_any(end, &["로", "으로", "의", "이", "가", "였", "까", "에", "라"])
}

/// Whether Chinese, Japanese or Korean words of games stand right before or behind.
fn is_game(text: Text<'_>, at: usize, end: usize) -> bool {
    const BEFORE: &[&str] = &["比分", "总分", "總分", "场分", "スコア", "스코어"];
    const BEHIND: &[&str] = &[
        "击败",
        "擊敗",
        "战胜",
        "戰勝",
        "取胜",
        "取勝",
        "逆转",
        "逆轉",
        "领先",
        "領先",
        "落后",
        "落後",
        "获胜",
        "獲勝",
        "险胜",
        "險勝",
        "完胜",
        "完勝",
        "大胜",
        "大勝",
        "小胜",
        "战平",
        "戰平",
        "负于",
        "負於",
        "不敌",
        "不敵",
        "惜败",
        "惜敗",
        "力克",
        "横扫",
        "橫掃",
        "告负",
        "で勝",
        "で敗",
        "で破",
        "で下",
        "で引き分",
    ];
    let from = text.blank(end);
    let near = (at.saturating_sub(8)..at).any(|from| text.is_any(from, BEFORE));
    near || text.is_any(from, BEHIND)
}

/// 4-1로 역전승했다, 2-0 완승: a word for how a game stands or ends, behind its score.
fn is_korean_game(text: Text<'_>, end: usize) -> bool {
    const BEHIND: &[&str] = &[
        "이겼",
        "이기",
        "이긴",
        "꺾",
        "승",
        "패",
        "졌",
        "지고",
        "진 ",
        "비겼",
        "비기",
        "비긴",
        "완",
        "역전",
        "끌려",
        "앞서",
        "앞선",
        "앞섰",
        "뒤진",
        "뒤지",
        "뒤졌",
        "무승부",
        "제압",
        "물리",
        "격파",
        "대파",
        "눌렀",
        "누르",
        "리드",
        "끝났",
        "마쳤",
    ];
    const ALONE: &[&str] =
        &["승리", "승부", "무승부", "완승", "완패", "역전", "패배", "대승", "신승", "동점", "리드"];
    let Some(from) = text.past_any(end, &["으로 ", "로 "]) else {
        return text.past(end, " ").is_some_and(|from| text.is_any(from, ALONE));
    };
    text.is_any(from, BEHIND)
}

/// “won 3-2”, “a 3-2 win”, “voted 5-4”.
fn is_english_game(text: Text<'_>, at: usize, end: usize) -> bool {
    const BEHIND: &str = "win victory defeat loss draw lead triumph vote votes decision ruling scoreline";
    const BEFORE: &str = "won win wins lost beat beats drew led voted ruled ended ends finished finishes score scoreline scored";
    /// Behind which the other team stands before the score.
    const BEATS: &str = "beat beats beating defeated defeats defeating thrashed edged";
    const GOES_ON: &str = "on at in after against to over with and but as thanks from for";
    if !matches!(text.get(at - usize::from(at > 0)), ' ') && at > 0 {
        return false;
    }
    let word = text.word(text.blank(end));
    let behind = text.get(end) == ' ' && word.end > end + 1;
    if behind && listed(BEHIND, word.text()) {
        return true;
    }
    let ends = !behind && !is_blank(text.get(end)) || behind && listed(GOES_ON, word.text());
    if !ends {
        return false;
    }
    let (start, word) = text.word_before(at);
    // “the score was 3-2”
    if matches!(word.text(), "was" | "is" | "of") {
        return matches!(text.word_before(start).1.text(), "score" | "scoreline" | "result");
    }
    let mut rest = (start, word);
    // “beat River United 3-2”
    for _ in 0..3 {
        if !rest.1.capital {
            break;
        }
        rest = text.word_before(rest.0);
    }
    listed(BEFORE, word.text()) || word.capital && listed(BEATS, rest.1.text())
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::values_of;

    #[test]
    fn scores_are_known_by_the_words_beside_them() {
        for (text, want) in [
            ("河谷队3比2获胜。", "3:2"),
            ("全场比分3-2。", "3:2"),
            ("河谷队以4：1击败柳河队。", "4:1"),
            ("柳河が3対2で勝った。", "3:2"),
            ("柳河が３－２で勝った。", "3:2"),
            ("유하가 3대2로 이겼다.", "3:2"),
            ("유하가 3 대 2로 이겼다.", "3:2"),
            ("유하가 0대 1로 졌다.", "0:1"),
            ("유하가 53대 46으로 앞섰다.", "53:46"),
            ("유하가 4-1로 역전승했다.", "4:1"),
            ("유하는 2–0으로 꺾었다.", "2:0"),
            ("1-1 무승부로 끝났다.", "1:1"),
            ("Willow Creek won 3-2.", "3:2"),
            ("It was a 4-1 win for Willow Creek.", "4:1"),
            ("The game ended 3-2.", "3:2"),
            ("Willow Creek beat River United 3-1 in the cup final.", "3:1"),
            ("The final score was 3–2 after extra time.", "3:2"),
        ] {
            assert_eq!(values_of(text), [want], "{text}");
        }
        for text in ["10:30开会", "3-2室", "在A栋3-2号", "It won 3-4 awards.", "It ended 3-4 months later."]
        {
            assert!(values_of(text).iter().all(|value| !value.contains(':') || value == "10:30"), "{text}");
        }
    }
}
