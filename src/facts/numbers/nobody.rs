//! Nobody, which counts as none where news tells how many were killed, hurt or missed: 没有人员死亡, 无人受伤, “no one was
//! killed”, “no casualties”, 死者は出ていない, 사망자는 없었다. The words for what became of nobody stand beside the fact, as
//! beside a figure.

use super::victims;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_hangul};
use crate::text::numeral::Decimal;

fn none(start: usize, end: usize) -> Found {
    Found::number(FactKind::Quantity, start, end, Decimal::whole(0), Some("person"))
}

/// What happened to nobody, in Chinese.
const HAPPENED: &[&str] = &[
    "伤亡", "傷亡", "死亡", "死伤", "死傷", "遇难", "遇難", "身亡", "丧生", "喪生", "罹难", "罹難", "受伤",
    "受傷", "负伤", "負傷", "重伤", "重傷", "失踪", "失蹤", "失联", "失聯", "被困", "生还", "生還",
];
const PEOPLE: &[&str] =
    &["任何人员", "任何人員", "人员", "人員", "任何人", "一个人", "一個人", "一人", "一名", "人", "一"];
const CAUSED: &[&str] =
    &["造成", "导致", "導致", "引发", "引發", "出现", "出現", "发生", "發生", "接报", "接到", "收到"];
/// Before it in its clause they tell of what is wished, asked or only thought of.
const WISHED: &[&str] = &[
    "如果", "假如", "若", "是否", "确保", "確保", "保证", "保證", "希望", "力争", "力爭", "争取", "爭取",
    "实现", "實現", "做到", "要求", "以免", "祈求", "祈祷", "祈禱",
];

/// 没有人员死亡, 无人受伤, 未造成人员伤亡: what says that it was nobody, up to what happened to him.
pub(in crate::facts) fn chinese(text: Text<'_>, at: usize) -> Option<Found> {
    let denies = match text.get(at) {
        '没' | '沒' => at + 1 + usize::from(text.get(at + 1) == '有'),
        '无' | '無' | '未' => at + 1,
        _ => return None,
    };
    let caused = text.past_any(denies, CAUSED);
    let people = caused.unwrap_or(denies);
    let end = text.past_any(people, PEOPLE);
    if text.get(at) == '未' && caused.is_none() || end.is_none() && text.get(at) == '没' && denies == at + 1
    {
        return None;
    }
    let end = end.unwrap_or(people);
    let behind = text.past_any(end, &["因此", "在事故中", "在火灾中", "在爆炸中"]).unwrap_or(end);
    let happened = text.past_any(behind, HAPPENED)?;
    // 无人死亡率, 没有伤亡风险, 有没有人受伤
    let other = among!(text.get(happened), "率证證原风風险險赔賠补補保") || text.before(at, 1) == '有';
    (!other && !is_wished(text, at)).then(|| none(at, end))
}

fn is_wished(text: Text<'_>, at: usize) -> bool {
    const NEAR: usize = 12;
    let clause = (1..=NEAR).take_while(|back| !among!(text.before(at, *back), "，。；！？、\0"));
    clause.map(|back| at - back).any(|start| text.is_any(start, WISHED))
}

/// 死者は出ていない, けが人はいなかった: the words behind は, which stands at `at + 1`.
pub(in crate::facts) fn japanese(text: Text<'_>, at: usize) -> Option<Found> {
    const WHO: &[&str] =
        &["死者", "死傷者", "負傷者", "犠牲者", "行方不明者", "安否不明者", "けが人", "ケガ人", "怪我人"];
    const NONE: &[&str] = &[
        "出ていない",
        "出ていません",
        "出ておらず",
        "出なかった",
        "出ず",
        "いなかった",
        "いません",
        "いない",
        "おらず",
        "なかった",
        "なく",
        "確認されていない",
        "確認されておらず",
        "確認されていません",
        "報告されていない",
        "報告されておらず",
    ];
    let end = text.past_any(at + 2, NONE)?;
    let goes_on =
        text.is_any(end, &["よう", "か", "が出", "と仮定", "なら", "場合"]) && !text.is(end, "が、");
    (WHO.iter().any(|who| text.is_behind(at + 1, who)) && !goes_on).then(|| none(at + 2, end))
}

/// 사망자는 없었다, 인명 피해는 없는 것으로: the word for that there are none.
pub(in crate::facts) fn korean(text: Text<'_>, at: usize) -> Option<Found> {
    const WHO: &[&str] = &[
        "사망자",
        "부상자",
        "사상자",
        "실종자",
        "희생자",
        "인명 피해",
        "인명피해",
        "다친 사람",
        "숨진 사람",
    ];
    // So that there be none, may there be none, there will be none.
    const WISHED: &[&str] =
        &["없도록", "없어야", "없기를", "없길", "없을", "없다면", "없으면", "없는지", "없이", "없게"];
    let particle = at.checked_sub(2)?;
    let told = text.before(at, 1) == ' ' && matches!(text.get(particle), '는' | '은' | '가' | '이' | '도');
    if !told || !WHO.iter().any(|who| text.is_behind(particle, who)) || text.is_any(at, WISHED) {
        return None;
    }
    let mut end = at + 1;
    while is_hangul(text.get(end)) {
        end += 1;
    }
    Some(none(at, end))
}

/// “No one was killed”, “nobody is missing”, “no casualties”; the word at `at` ends at `end`.
pub(in crate::facts) fn english(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    const WISH: &str = " if unless until whether ensure ensured ensuring ensures sure hope hoped hopes hoping hopefully \
        pray prayed praying when where like ";
    let wished = |word: &str| !word.is_empty() && WISH.contains(&format!(" {word} "));
    let (start, word) = text.word_before(at);
    let before = if word.text() == "that" { text.word_before(start).1 } else { word };
    if wished(before.text()) {
        return None;
    }
    let end = match text.word(at).text() {
        "nobody" => end,
        _ => match text.past_any(end, &[" one", "-one", " people", " persons", " person"]) {
            Some(end) => end,
            None => {
                let next = text.past_any(end, &[" reported ", " reports of ", " "])?;
                let what = text.word(next);
                let told = matches!(what.text(), "casualties" | "fatalities" | "deaths" | "injuries");
                return told.then(|| none(at, end));
            }
        },
    };
    victims::became(text, end).then(|| none(at, end))
}

#[cfg(test)]
mod tests {
    use crate::article::{FactKind, FactValue};
    use crate::facts::tests::facts_of;

    fn nobody(text: &str) -> Vec<String> {
        let is_none = |f: &crate::article::Fact| f.kind == FactKind::Quantity && f.unit == Some("person");
        let of = facts_of(text).into_iter().filter(is_none);
        of.filter(|f| f.value == Some(FactValue::Number(0.into()))).map(|f| f.text.to_string()).collect()
    }

    #[test]
    fn nobody_counts_as_none() {
        for (text, want) in [
            ("事故造成3人受伤，没有人员死亡。", "没有人员"),
            ("火灾未造成人员伤亡。", "未造成人员"),
            ("所幸无人受伤。", "无人"),
            ("目前暂无人员被困。", "无人员"),
            ("目前沒有人員傷亡。", "沒有人員"),
            ("该起火灾没有造成人员伤亡，损失正在统计。", "没有造成人员"),
            ("船上没有人因此受伤。", "没有人"),
            ("十二名船员无一生还。", "无一"),
            ("无伤亡报告。", "无"),
            ("死者は出ていない。", "出ていない"),
            ("この火事でけが人はいなかった。", "いなかった"),
            ("負傷者は確認されていないという。", "確認されていない"),
            ("사망자는 없었다.", "없었다"),
            ("인명 피해는 없는 것으로 알려졌다.", "없는"),
            ("No one was killed.", "No one"),
            ("Officials said nobody is missing.", "nobody"),
            ("There were no casualties.", "no"),
            ("No injuries were reported.", "No"),
            ("There were no reports of injuries.", "no"),
            ("Police said no one was seriously hurt.", "no one"),
            ("No people died in the blaze.", "No people"),
        ] {
            assert_eq!(nobody(text), [want], "{text}");
        }
    }

    #[test]
    fn what_is_wished_or_told_of_others_counts_nobody() {
        for text in [
            "警方正在核实有没有人员伤亡。",
            "要确保汛期无人员伤亡。",
            "没有人说话。",
            "无人机被困在树上。",
            "没有死亡证明。",
            "未来有人受伤。",
            "死者は出ていないか調べている。",
            "けが人はいないかと尋ねた。",
            "記者はいなかった。",
            "사망자가 없도록 하라.",
            "힘이 없었다.",
            "No one else was hurt.",
            "No other injuries were reported.",
            "No one said a word.",
            "We hope no one was hurt.",
            "Crews made sure that nobody was hurt.",
            "There were no immediate reports of casualties.",
            "No further deaths are expected.",
            "no more than 5 deaths",
        ] {
            assert!(nobody(text).is_empty(), "{text} {:?}", nobody(text));
        }
    }
}
