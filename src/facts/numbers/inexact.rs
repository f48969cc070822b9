//! Words beside a figure that make it inexact.

use crate::facts::text::{Text, is_hangul};

/// Whether 近, 约, 逾, about and the like stand before `start`, or 左右, 以上, or so behind `end`.
pub(super) fn is_inexact(text: Text<'_>, start: usize, end: usize) -> bool {
    before(text, start) || after(text, end)
}

fn before(text: Text<'_>, start: usize) -> bool {
    let at = start - usize::from(start > 0 && matches!(text.before(start, 1), ' ' | '\u{a0}'));
    let two = text.before(at, 2);
    match text.before(at, 1) {
        // 買超 is what was bought beyond what was sold.
        '超' => !matches!(two, '买' | '買' | '卖' | '賣'),
        // 附近, 最近 and 临近 say where and when.
        '近' => !matches!(two, '附' | '最' | '临' | '臨' | '邻' | '鄰'),
        '约' | '約' | '逾' | '약' => true,
        '过' | '過' | '越' => matches!(two, '超' | '越'),
        '出' => two == '超',
        // 低于, 不少于; 高于.
        '于' | '於' => among!(two, "低少多高大小"),
        '了' => text.is_any(at.saturating_sub(3), &["超过了", "突破了", "接近了", "超出了"]),
        '破' => two == '突',
        '少' => matches!(two, '至' | '最'),
        '多' => matches!(two, '至' | '最') || text.is_behind(at, "差不多"),
        '到' => matches!(two, '不' | '未'),
        '足' => two == '不',
        '满' | '滿' => matches!(two, '不' | '未'),
        '乎' => two == '几' || two == '幾',
        '概' => two == '大',
        '有' | '为' | '為' => matches!(two, '约' | '約'),
        '止' => two == '不',
        '达' | '達' => matches!(two, '近' | '可'),
        '大' | '長' => two == '最' && text.is_japanese(at),
        'で' => text.is_behind(at, "最大で"),
        'も' => text.is_behind(at, "少なくとも"),
        // 上百万, 上千人.
        '上' => matches!(text.get(start), '百' | '千' | '万' | '萬' | '亿' | '億'),
        'ね' => text.is_behind(at, "おおむね") || text.is_behind(at, "概ね"),
        'ぼ' => two == 'ほ',
        'そ' => text.is_behind(at, "およそ"),
        '의' => text.is_behind(at, "거의"),
        '소' | '대' => two == '최',
        '도' => text.is_behind(at, "적어도"),
        '략' => two == '대',
        '잡' => false,
        // <strong>7,370: the end of a mark.
        '>' => !two.is_ascii_alphanumeric() && !matches!(two, '"' | '/' | '\''),
        '~' | '≈' | '<' | '＞' | '＜' | '≥' | '≤' => true,
        c if c.is_ascii_alphabetic() => before_english(text, at),
        _ => false,
    }
}

fn before_english(text: Text<'_>, at: usize) -> bool {
    let (start, word) = text.word_before(at);
    let second = || text.word_before(start).1;
    match word.text() {
        "about" | "around" | "nearly" | "almost" | "over" | "some" | "roughly" | "approximately"
        | "estimated" | "than" | "least" | "most" | "under" | "nearing" | "circa" | "exceeding"
        | "topping" | "near" | "below" | "above" | "beyond" | "within" => true,
        "to" => matches!(second().text(), "up" | "close"),
        "of" => matches!(second().text(), "maximum" | "minimum" | "excess" | "upwards" | "upward"),
        "as" => matches!(second().text(), "many" | "much" | "few" | "little" | "high" | "low"),
        "a" | "an" => matches!(second().text(), "than" | "about" | "nearly" | "almost"),
        _ => false,
    }
}

fn after(text: Text<'_>, end: usize) -> bool {
    let at = text.blank(end);
    let next = text.get(at + 1);
    match text.get(at) {
        '多' => !matches!(next, '少' | '次' | '名' | '样' | '个' | '位' | '种'),
        // 6次余震
        '余' | '餘' | '许' => {
            !matches!(next, '下' | '额' | '可' | '多' | '震' | '波' | '党' | '黨' | '款')
        }
        '左' | '上' => matches!(next, '右' | '下'),
        '以' => matches!(next, '上' | '下' | '内' | '內' | '外'),
        '开' | '開' => next == '外',
        'ほ' => next == 'ど',
        'あ' => text.is(at, "あまり"),
        // 150円台, 30%台
        '台' => at == end && among!(text.before(at, 1), "円％%ル") && text.is_japanese(at),
        // 8000만원대, 30%대
        '대' => at == end && among!(text.before(at, 1), "원%％러") && !is_hangul(next),
        'く' | 'ぐ' => text.is_any(at, &["くらい", "ぐらい"]),
        '程' => next == '度',
        '前' => next == '後',
        '近' => next == 'く',
        '未' => next == '満',
        '足' => next == 'ら',
        'を' => matches!(next, '超') || text.is_any(at, &["を上回", "を下回"]),
        // 100人超; 超广角 and 超过 are other words.
        '超' => !crate::facts::text::is_han(next) && !next.is_ascii_alphanumeric(),
        '弱' | '強' => !super::read::is_joined(next),
        '가' => matches!(next, '량' | '까') || text.is(at, "가 넘"),
        '정' => next == '도',
        '이' => matches!(next, '상' | '하' | '내') || text.is(at, "이 넘"),
        '을' | '를' => text.is_any(at, &["을 넘", "를 넘"]),
        '미' => next == '만',
        '초' => next == '과',
        '안' => next == '팎',
        '남' => next == '짓',
        '넘' => matches!(next, '는' | '게' | '은'),
        '쯤' => true,
        '여' => at == end && (!is_hangul(next) || among!(next, "간에의만동전뒤후")),
        // 12GB+128GB is a sum.
        '+' => !next.is_ascii_alphanumeric(),
        'o' => {
            next == 'r'
                && text.is_any(
                    at,
                    &["or so", "or more", "or less", "or fewer", "or older", "or younger", "or longer"],
                )
        }
        'a' => text
            .past_any(at, &["and above", "and over", "and under"])
            .is_some_and(|end| !text.get(end).is_ascii_alphabetic()),
        'p' => text.is(at, "plus "),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::stated_of;

    #[test]
    fn bounds_make_inexact_in_every_language() {
        for text in [
            "最多100人到场",
            "低于30%",
            "不少于50人",
            "未满三年",
            "不满18岁",
            "约有100人",
            "超出5公里",
            "3天以內完成",
            "60岁开外",
            "100人未満だった",
            "100人を超える",
            "1時間を下回る",
            "最大100人が入る",
            "少なくとも100人が",
            "100人足らずだった",
            "100명 미만이다",
            "100명 초과다",
            "100명이 넘는 사람",
            "적어도 100명이",
            "3시간 이내에",
            "below 3%",
            "in excess of $5 million",
            "a maximum of 30 people",
            "within three days",
            "5 people or fewer",
            "18 years and over",
        ] {
            let found = stated_of(text);
            assert!(matches!(found.as_slice(), [(.., true)]), "{text} {found:?}");
        }
        for text in [
            "生长于300米高处",
            "等于30%",
            "分为5个",
            "有100人",
            "多少100人",
            "30 people and overtime",
            "made of 30 people",
        ] {
            assert!(stated_of(text).iter().all(|found| !found.3), "{text}");
        }
    }
}
