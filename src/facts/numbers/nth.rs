//! Numbers behind 第 and 제 that a text states: places in an order (第三名, 世界第三), and clauses that are referred to
//! (依照第三条, 제4조에 따라).

use super::read::{Num, number};
use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::text::{Text, is_han, is_hangul};
use crate::text::numeral::Decimal;

/// What 第 or 제 begins at a position.
pub(in crate::facts) fn nth(text: Text<'_>, at: usize) -> Option<Found> {
    let mut num = number(text, at + 1)?;
    if text.get(at) == '제' {
        // 제3조: no trillions.
        let end = text.digits(at + 1);
        let figures: String = text.slice(at + 1, end).iter().collect();
        num = Num { end, value: Decimal::whole(figures.parse().ok()?), ..num };
    }
    let n = num.value.small().filter(|n| (1..10_000).contains(n))?;
    clause(text, at, num.end, n).or_else(|| rank(text, at, num.end, n))
}

fn quantity(start: usize, end: usize, n: i32, unit: &'static str) -> Found {
    Found {
        value: Some(FactValue::Number(n.into())),
        unit: Some(unit),
        ..Found::bare(FactKind::Quantity, start, end)
    }
}

/// 第三名, 第３位, 位列全国第三; 第三名乘客 is a person.
fn rank(text: Text<'_>, at: usize, end: usize, n: i32) -> Option<Found> {
    const BEFORE: &[&str] = &[
        "排名",
        "排在",
        "位列",
        "位居",
        "名列",
        "列",
        "居",
        "跃居",
        "升至",
        "降至",
        "世界",
        "全球",
        "全国",
        "全國",
        "全省",
        "全市",
        "亚洲",
        "亞洲",
        "国内",
        "總分",
        "总分",
        "积分榜",
        "積分榜",
        "行业",
    ];
    let marked = matches!(text.get(end), '名' | '位');
    let stop = end + usize::from(marked);
    let next = text.get(stop);
    // What a rank is followed by, where it is followed by a character at all.
    let open = !is_han(next) || among!(next, "的和与與及成是为為获獲在到上降升并但而以");
    let kana = matches!(next, '\u{3041}'..='\u{30fa}');
    let named = marked || BEFORE.iter().any(|word| text.is_behind(at, word)) && !next.is_alphanumeric();
    (named && open && (marked || !kana)).then(|| quantity(at, stop, n, "rank"))
}

/// 排名前三, 跻身前十, 前三名: the places from the first to that one.
pub(in crate::facts) fn top(text: Text<'_>, at: usize) -> Option<Found> {
    const BEFORE: &[&str] = &[
        "排名", "排在", "位列", "位居", "名列", "列", "居", "进入", "進入", "跻身", "躋身", "挤进", "擠進",
        "闯进", "闖進", "杀入", "殺入",
    ];
    let num = number(text, at + 1)?;
    let n = num.value.small().filter(|n| (2..=1000).contains(n))?;
    let marked = matches!(text.get(num.end), '名' | '强' | '強');
    let stop = num.end + usize::from(marked);
    let next = text.get(stop);
    let open = !next.is_alphanumeric() || among!(next, "的和与與及是为為");
    let named = marked || BEFORE.iter().any(|word| text.is_behind(at, word));
    (open && named).then(|| quantity(at, stop, n, "top"))
}

/// 依照第三条第二款, 제3조에 따라: a clause that is referred to. At the beginning of a paragraph it is its label, and 第三条
/// 生产线 is a line.
fn clause(text: Text<'_>, at: usize, end: usize, n: i32) -> Option<Found> {
    let mut end = match text.get(end) {
        '条' | '條' | '조' => end + 1,
        _ => return None,
    };
    let mut value = n.to_string();
    // 第三条之一, 제3조의2, 第三条第二款第一项.
    if let Some(from) = text.past_any(end, &["之", "의"])
        && let Some(sub) = number(text, from)
        && let Some(k) = sub.value.small()
    {
        end = sub.end;
        value = format!("{value}-{k}");
    }
    while let Some(part) = text
        .past_any(text.blank(end), &["第", "제"])
        .and_then(|from| number(text, from))
        .filter(|part| among!(text.get(part.end), "款项項目号號항호"))
    {
        end = part.end + 1;
        value = format!("{value}.{}", part.value.small()?);
    }
    let label = text.slice(0, at).iter().rev().take_while(|c| **c != '\n').all(|c| !c.is_alphanumeric());
    if label || !(is_named(text, at) || is_used(text, end)) {
        return None;
    }
    let mut found = quantity(at, end, n, "article");
    if value != n.to_string() {
        found.value = Some(FactValue::Text(value));
    }
    Some(found)
}

/// Whether the law or the contract stands before, or a word that refers, or another clause of a list.
fn is_named(text: Text<'_>, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "》", "法", "条例", "條例", "合同", "合约", "合約", "章程", "办法", "辦法", "规定", "規定", "规则",
        "規則", "细则", "細則", "依", "依照", "依据", "依據", "根据", "根據", "违反", "違反", "按照", "适用",
        "適用", "準用", "법", "법률", "규정", "약관", "계약",
    ];
    let from = at - usize::from(at > 0 && text.before(at, 1) == ' ');
    let listed = among!(text.before(at, 1), "、和与與及或至到")
        && (2..6).any(|back| among!(text.before(at, back), "条條款项項"))
        && (3..14).any(|back| text.before(at, back) == '第');
    listed || BEFORE.iter().any(|word| text.is_behind(from, word))
}

/// Whether what follows says that a clause is meant.
fn is_used(text: Text<'_>, end: usize) -> bool {
    const BEHIND: &[&str] = &[
        "规定",
        "規定",
        "约定",
        "約定",
        "所规定",
        "所規定",
        "的规定",
        "的規定",
        "之规定",
        "之規定",
        "的约定",
        "的約定",
        "所定",
        "所列",
        "所称",
        "所稱",
        "の規定",
        "に規定",
        "に基づ",
        "に定め",
        "の定め",
        "에 따",
        "에 의",
        "에서 정",
        "의 규정",
        "을 위반",
        "를 위반",
        "、第",
        "和第",
        "及第",
        "至第",
        "或第",
        "與第",
        "与第",
        "到第",
        "之规",
    ];
    text.is_any(end, BEHIND) && !is_hangul(text.get(end + 5))
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::values_of;

    #[test]
    fn places_in_an_order() {
        for (text, want) in [
            ("她获得第三名。", "3 rank"),
            ("河谷队位列全国第五，", "5 rank"),
            ("大会で第３位に入った。", "3 rank"),
            ("大会で4位に入った。", "4 rank"),
            ("대회에서 3위에 올랐다.", "3 rank"),
        ] {
            assert_eq!(values_of(text), [want], "{text}");
        }
        for text in
            ["第三名乘客下了车。", "第三位嫌疑人落网。", "他第三次来。", "第一时间赶到。", "第三条生产线"]
        {
            assert!(values_of(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn clauses_that_are_referred_to() {
        assert_eq!(values_of("违约的，依照第三条第二款处理。"), ["3.2"]);
        assert_eq!(values_of("本合同第四条规定的期限"), ["4 article"]);
        assert_eq!(values_of("이 계약 제3조에 따라 지급한다."), ["3 article"]);
        assert!(values_of("第三条 交货").is_empty());
    }
}
