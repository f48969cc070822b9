//! Words beside a figure that make it inexact.

use crate::facts::text::Text;

/// Whether 近, 约, 逾, about and the like stand before `start`, or 左右, 以上, or so behind `end`.
pub(super) fn is_inexact(text: Text<'_>, start: usize, end: usize) -> bool {
    before(text, start) || after(text, end)
}

fn before(text: Text<'_>, start: usize) -> bool {
    let at = start - usize::from(start > 0 && matches!(text.before(start, 1), ' ' | '\u{a0}'));
    let two = text.before(at, 2);
    match text.before(at, 1) {
        '近' | '约' | '約' | '逾' | '超' | '약' => true,
        '过' | '過' | '越' => matches!(two, '超' | '越'),
        '了' => text.is_any(at.saturating_sub(3), &["超过了", "突破了", "接近了", "超出了"]),
        '破' => two == '突',
        '少' => matches!(two, '至' | '最'),
        '到' => matches!(two, '不' | '未'),
        '足' => two == '不',
        '乎' => two == '几' || two == '幾',
        '概' => two == '大',
        '达' | '達' => matches!(two, '近' | '可'),
        // 上百万, 上千人.
        '上' => matches!(text.get(start), '百' | '千' | '万' | '萬' | '亿' | '億'),
        'ね' => text.is_behind(at, "おおむね") || text.is_behind(at, "概ね"),
        'ぼ' => two == 'ほ',
        'そ' => text.is_behind(at, "およそ"),
        '의' => text.is_behind(at, "거의"),
        '소' | '대' => two == '최',
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
    match word.text() {
        "about" | "around" | "nearly" | "almost" | "over" | "some" | "roughly" | "approximately"
        | "estimated" | "than" | "least" | "most" | "under" | "nearing" | "circa" | "exceeding"
        | "topping" | "near" => true,
        "to" => matches!(text.word_before(start).1.text(), "up" | "close"),
        "as" => matches!(text.word_before(start).1.text(), "many" | "much" | "few" | "little" | "high"),
        "a" | "an" => matches!(text.word_before(start).1.text(), "than" | "about" | "nearly" | "almost"),
        _ => false,
    }
}

fn after(text: Text<'_>, end: usize) -> bool {
    let at = text.blank(end);
    let next = text.get(at + 1);
    match text.get(at) {
        '多' => !matches!(next, '少' | '次' | '名' | '样' | '个' | '位' | '种'),
        '余' | '餘' | '许' => !matches!(next, '下' | '额' | '可' | '多'),
        '左' | '上' => matches!(next, '右' | '下'),
        '以' => matches!(next, '上' | '下' | '内' | '外'),
        'ほ' => next == 'ど',
        'く' | 'ぐ' => text.is_any(at, &["くらい", "ぐらい"]),
        '程' => next == '度',
        '前' => next == '後',
        '近' => next == 'く',
        // 100人超; 超广角 and 超过 are other words.
        '超' => !crate::facts::text::is_han(next) && !next.is_ascii_alphanumeric(),
        '弱' | '強' => !super::read::is_joined(next),
        '가' => next == '량',
        '정' => next == '도',
        '이' => next == '상' || next == '하',
        '안' => next == '팎',
        '남' => next == '짓',
        '쯤' => true,
        // 12GB+128GB is a sum.
        '+' => !next.is_ascii_alphanumeric(),
        'o' => text.is(at, "or so") || text.is(at, "or more"),
        'p' => text.is(at, "plus "),
        _ => false,
    }
}
