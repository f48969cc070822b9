//! Words for changes of who says it, how it is said and how sure it is.

use crate::article::Article;
use crate::compare::display::Side;
use crate::compare::{Attribution, AttributionChange, AttributionKind, Manner, Row};

use super::words::of;
use super::{Lang, Strings, in_brackets};

/// What such changes are called together: stale references are no matter of who says it.
pub fn attributions(all: &[Attribution], lang: Lang) -> &'static str {
    let references = all.iter().filter(|one| one.kind == AttributionKind::Reference).count();
    let words = match references {
        0 => return Strings::of(lang).attributions,
        n if n == all.len() => [
            "未随编号改动的引用",
            "未隨編號改動的引用",
            "References not renumbered",
            "番号の変更に未対応の参照",
            "번호 변경에 맞추지 않은 참조",
        ],
        _ => [
            "出处、语气与引用",
            "出處、語氣與引用",
            "Attribution, certainty and references",
            "出所・確度・参照",
            "출처·확실성·참조",
        ],
    };
    of(lang, words)
}

/// The same with how many there are, inside of a sentence: “attribution and certainty: 2”; nothing where there are none.
pub fn attributions_counted(all: &[Attribution], lang: Lang) -> Option<String> {
    let (name, count) = (attributions(all, lang), all.len());
    let said = match lang {
        Lang::ZhHans => format!("{name} {count} 处"),
        Lang::ZhHant => format!("{name} {count} 處"),
        Lang::En => {
            let (first, rest) = name.split_at_checked(1).unwrap_or((name, ""));
            format!("{}{rest}: {count}", first.to_lowercase())
        }
        Lang::Ja => format!("{name} {count}件"),
        Lang::Ko => format!("{name} {count}건"),
    };
    (count > 0).then_some(said)
}

/// What both sides say, and of a stale reference what the part is called now: 第五条（现为第六条）.
pub fn attribution_readings(
    said: &Attribution,
    articles: [&Article; 2],
    rows: &[Row],
    lang: Lang,
) -> [String; 2] {
    let [left, mut right] = said.readings(articles, rows);
    if let Some(now) = renamed(said, articles, rows, lang) {
        if lang == Lang::En {
            right.push(' ');
        }
        right.push_str(&in_brackets(&now, lang));
    }
    [left, right]
}

/// What the part is called now that a stale reference means: 现为第六条.
fn renamed(said: &Attribution, articles: [&Article; 2], rows: &[Row], lang: Lang) -> Option<String> {
    let (side, label) = said.renamed(articles, rows)?;
    let words = match side {
        Side::Right => ["现为{}", "現為{}", "now {}", "現在の{}", "현 {}"],
        Side::Left => ["原为{}", "原為{}", "formerly {}", "旧{}", "종전 {}"],
    };
    Some(of(lang, words).replace("{}", &label))
}

pub fn attribution_kind(kind: AttributionKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            AttributionKind::Source => ["来源", "來源", "source", "出所", "출처"],
            AttributionKind::Verb => ["转述", "轉述", "verb", "伝え方", "전달 표현"],
            AttributionKind::Certainty => ["语气", "語氣", "certainty", "確度", "확실성"],
            AttributionKind::Obligation => ["义务", "義務", "obligation", "義務", "의무"],
            AttributionKind::Outcome => ["结果", "結果", "outcome", "結果", "결과"],
            AttributionKind::Condition => ["条件", "條件", "condition", "条件", "조건"],
            AttributionKind::Reference => ["引用", "引用", "reference", "参照", "참조"],
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
        AttributionChange::Stale => {
            ["未随编号改动", "未隨編號改動", "not renumbered", "番号の変更に未対応", "번호 변경 미반영"]
        }
        AttributionChange::Other => return None,
    };
    Some(of(lang, words))
}

/// Both: “来源 · 不再具名”, and of a verb how it says so on either side: “转述 · 变弱（承认 → 声称）”.
pub fn attribution(said: &Attribution, lang: Lang) -> String {
    let kind = attribution_kind(said.kind, lang);
    let mut told = attribution_change(said.change, lang)
        .map_or_else(|| kind.to_owned(), |change| format!("{kind} · {change}"));
    if let Some(manners) = attribution_manners(said, lang) {
        if lang == Lang::En {
            told.push(' ');
        }
        told.push_str(&in_brackets(&manners, lang));
    }
    told
}

/// How a verb of reporting says so on either side: 承认 → 声称. `None` of anything else.
pub fn attribution_manners(said: &Attribution, lang: Lang) -> Option<String> {
    let [left, right] = said.manners?.map(|manner| of(lang, manner_words(manner)));
    Some(format!("{left} → {right}"))
}

fn manner_words(manner: Manner) -> [&'static str; 5] {
    match manner {
        Manner::Plain | Manner::None => ["陈述", "陳述", "statement", "発言", "진술"],
        Manner::Claims => ["声称", "聲稱", "claim", "主張", "주장"],
        Manner::Guesses => ["猜测", "猜測", "guess", "推測", "추측"],
        Manner::Hints => ["暗示", "暗示", "hint", "示唆", "암시"],
        Manner::Shows => ["表明", "表明", "finding", "判明", "입증"],
        Manner::Confirms => ["证实", "證實", "confirmation", "確認", "확인"],
        Manner::Admits => ["承认", "承認", "admission", "自認", "시인"],
        Manner::Reveals => ["揭露", "揭露", "disclosure", "暴露", "폭로"],
        Manner::Denies => ["否认", "否認", "denial", "否定", "부인"],
        Manner::Withholds => ["未承认", "未承認", "no admission", "認めず", "시인하지 않음"],
        Manner::Leaves => ["未否认", "未否認", "no denial", "否定せず", "부인하지 않음"],
        Manner::Stresses => ["强调", "強調", "emphasis", "強調", "강조"],
        Manner::Insists => ["坚称", "堅稱", "insistence", "断言", "고수"],
        Manner::Accuses => ["指责", "指責", "accusation", "非難", "비난"],
        Manner::Warns => ["警告", "警告", "warning", "警告", "경고"],
        Manner::Urges => ["要求", "要求", "demand", "要求", "요구"],
        Manner::Promises => ["承诺", "承諾", "promise", "約束", "약속"],
    }
}

/// Where one names no source, or has no such word.
pub fn not_there(lang: Lang) -> &'static str {
    of(lang, ["（无）", "（無）", "(none)", "（なし）", "(없음)"])
}
