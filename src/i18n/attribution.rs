//! Words for changes of who says it, how it is said and how sure it is.

use crate::compare::{AttributionChange, AttributionKind};

use super::Lang;
use super::words::of;

pub fn attribution_kind(kind: AttributionKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            AttributionKind::Source => ["来源", "來源", "source", "出所", "출처"],
            AttributionKind::Verb => ["转述", "轉述", "verb", "伝え方", "전달 표현"],
            AttributionKind::Certainty => ["语气", "語氣", "certainty", "確度", "확실성"],
            AttributionKind::Obligation => ["义务", "義務", "obligation", "義務", "의무"],
            AttributionKind::Outcome => ["结果", "結果", "outcome", "結果", "결과"],
        },
    )
}

/// What became of it; `None` where it is only another.
pub fn attribution_change(change: AttributionChange, lang: Lang) -> Option<&'static str> {
    let words = match change {
        AttributionChange::Weaker => ["变弱", "變弱", "weaker", "弱まった", "약해짐"],
        AttributionChange::Stronger => ["变强", "變強", "stronger", "強まった", "강해짐"],
        AttributionChange::Unnamed => ["不再具名", "不再具名", "now unnamed", "匿名に変更", "익명으로 바뀜"],
        AttributionChange::Named => ["改为具名", "改為具名", "now named", "実名に変更", "실명으로 바뀜"],
        AttributionChange::Dropped => ["删去", "刪去", "dropped", "削除", "삭제"],
        AttributionChange::Added => ["加上", "加上", "added", "追加", "추가"],
        AttributionChange::Opposite => ["相反", "相反", "the opposite", "正反対", "정반대"],
        AttributionChange::Other => return None,
    };
    Some(of(lang, words))
}

/// Both: “来源 · 不再具名”.
pub fn attribution(kind: AttributionKind, change: AttributionChange, lang: Lang) -> String {
    let kind = attribution_kind(kind, lang);
    attribution_change(change, lang).map_or_else(|| kind.to_owned(), |change| format!("{kind} · {change}"))
}
