//! The words of the domain: kinds, verdicts, reasons, and the sentences of trouble.

use crate::article::{FactKind, SetAsideReason};
use crate::compare::{
    FactStatus, Figures, FoldedCounts, LeftShares, PartShares, RightShares, RowKind, Shares, VerdictKind,
};

use super::{Lang, Phrases};

/// Chooses among simplified, traditional, English.
pub(super) const fn of(lang: Lang, words: [&'static str; 3]) -> &'static str {
    match lang {
        Lang::ZhHans => words[0],
        Lang::ZhHant => words[1],
        Lang::En => words[2],
    }
}

/// What became of a row.
pub fn row_kind(kind: RowKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            RowKind::Same => ["相同", "相同", "same"],
            RowKind::Edited => ["改动", "改動", "edited"],
            RowKind::Split => ["拆分", "拆分", "split"],
            RowKind::Merged => ["合并", "合併", "merged"],
            RowKind::Omitted => ["略去", "略去", "omitted"],
            RowKind::Added => ["新增", "新增", "added"],
        },
    )
}

/// A row or phrase that stands elsewhere.
pub fn moved(lang: Lang) -> &'static str {
    of(lang, ["移动", "移動", "moved"])
}

pub fn verdict(kind: VerdictKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            VerdictKind::Identical => ["文字相同", "文字相同", "identical"],
            VerdictKind::Reprint => ["转载", "轉載", "reprint"],
            VerdictKind::EditedReprint => ["删改转载", "刪改轉載", "edited reprint"],
            VerdictKind::Derived => ["部分沿用", "部分沿用", "derived"],
            VerdictKind::Independent => ["独立报道", "獨立報導", "independent"],
        },
    )
}

pub fn set_aside_reason(reason: SetAsideReason, lang: Lang) -> &'static str {
    of(
        lang,
        match reason {
            SetAsideReason::Breadcrumb => ["面包屑", "麵包屑", "breadcrumb"],
            SetAsideReason::Navigation => ["导航", "導覽", "navigation"],
            SetAsideReason::Share => ["分享栏", "分享列", "share bar"],
            SetAsideReason::Byline => ["署名行", "署名列", "byline"],
            SetAsideReason::Editor => ["责任编辑", "責任編輯", "editor"],
            SetAsideReason::Copyright => ["版权声明", "版權聲明", "copyright"],
            SetAsideReason::Image => ["图片", "圖片", "image"],
            SetAsideReason::Related => ["相关链接", "相關連結", "related"],
            SetAsideReason::Comment => ["评论", "評論", "comment"],
            SetAsideReason::Advert => ["广告", "廣告", "advert"],
            SetAsideReason::Other => ["其他", "其他", "other"],
            SetAsideReason::Reader => ["由您剔除", "由您剔除", "by you"],
        },
    )
}

pub fn fact_kind(kind: FactKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            FactKind::Number => ["数字", "數字", "number"],
            FactKind::Percent => ["比例", "比例", "percent"],
            FactKind::Money => ["金额", "金額", "money"],
            FactKind::Quantity => ["数量", "數量", "quantity"],
            FactKind::Date => ["日期", "日期", "date"],
            FactKind::Time => ["时刻", "時刻", "time"],
            FactKind::DateTime => ["日期时刻", "日期時刻", "date, time"],
            FactKind::Duration => ["时长", "時長", "duration"],
            FactKind::Quote => ["引语", "引語", "quote"],
            FactKind::Name => ["名称", "名稱", "name"],
        },
    )
}

pub fn fact_status(status: FactStatus, [a, b]: [&str; 2], lang: Lang) -> String {
    let words = of(
        lang,
        match status {
            FactStatus::Conflict => ["互相矛盾", "互相矛盾", "Disagreeing"],
            FactStatus::OnlyLeft => ["只在 {a}", "只在 {a}", "Only in {a}"],
            FactStatus::OnlyRight => ["只在 {b}", "只在 {b}", "Only in {b}"],
            FactStatus::SameValue => {
                ["写法不同，并不矛盾", "寫法不同，並不矛盾", "Written differently, no disagreement"]
            }
        },
    );
    words.replace("{a}", a).replace("{b}", b)
}

/// 83 for 0.83; never 100 for less than all.
pub fn percent(share: f64) -> i64 {
    let rounded = (share * 100.0).round() as i64;
    // Sums of shares are not exact.
    if share < 1.0 - 1e-9 { rounded.min(99) } else { rounded }
}

/// “B 保留了 A 的 83%，改动 2 段，略去 2 段……”: the figures a verdict rests on.
pub fn verdict_sentence(f: &Figures, [a, b]: [&str; 2], lang: Lang) -> String {
    let shares = match lang {
        Lang::ZhHans => {
            format!(
                "{b} 保留了 {a} 的 {}%，{b} 的文字有 {}% 来自 {a}",
                percent(f.left_kept),
                percent(f.right_kept)
            )
        }
        Lang::ZhHant => {
            format!(
                "{b} 保留了 {a} 的 {}%，{b} 的文字有 {}% 來自 {a}",
                percent(f.left_kept),
                percent(f.right_kept)
            )
        }
        Lang::En => {
            format!(
                "{b} keeps {}% of {a}; {}% of {b} comes from {a}",
                percent(f.left_kept),
                percent(f.right_kept)
            )
        }
    };
    let counts = [
        (f.edited_rows, ["改动", "改動", "edited"]),
        (f.moved_rows, ["移动", "移動", "moved"]),
        (f.split_rows, ["拆分", "拆分", "split"]),
        (f.merged_rows, ["合并", "合併", "merged"]),
        (f.omitted_rows, ["略去", "略去", "omitted"]),
        (f.added_rows, ["新增", "新增", "added"]),
    ];
    let mut paragraphs: Vec<String> = Vec::new();
    for (count, words) in counts.into_iter().filter(|(count, _)| *count > 0) {
        let word = of(lang, words);
        paragraphs.push(match (lang, count) {
            (Lang::En, 1) if paragraphs.is_empty() => format!("1 paragraph {word}"),
            (Lang::En, _) if paragraphs.is_empty() => format!("{count} paragraphs {word}"),
            (Lang::En, _) => format!("{count} {word}"),
            (Lang::ZhHans | Lang::ZhHant, _) => format!("{word} {count} 段"),
        });
    }
    let mut parts = vec![shares];
    if !paragraphs.is_empty() {
        parts.push(paragraphs.join(of(lang, ["，", "，", ", "])));
    }
    if f.fact_conflicts > 0 {
        parts.push(match lang {
            Lang::ZhHans => format!("{} 处事实不一致", f.fact_conflicts),
            Lang::ZhHant => format!("{} 處事實不一致", f.fact_conflicts),
            Lang::En if f.fact_conflicts == 1 => "1 fact disagrees".to_owned(),
            Lang::En => format!("{} facts disagree", f.fact_conflicts),
        });
    }
    let mut said = parts.join(of(lang, ["；", "；", "; "]));
    if let Some(count) = f.little {
        said.push_str(&match lang {
            Lang::ZhHans => format!("；较短的一篇只有 {count} 字，依据不多"),
            Lang::ZhHant => format!("；較短的一篇只有 {count} 字，依據不多"),
            Lang::En if count == 1 => {
                "; the shorter text has only 1 character, so this rests on little".to_owned()
            }
            Lang::En => format!("; the shorter text has only {count} characters, so this rests on little"),
        });
    }
    said
}

/// “标题：B 保留了 A 的 60%……；导语：……”: headline and first paragraph apart; nothing where no article has either.
pub fn parts_sentence(shares: &Shares, letters: [&str; 2], lang: Lang) -> Option<String> {
    let parts = [
        (&shares.headline, ["标题", "標題", "Headline"]),
        (&shares.lead, ["导语", "導語", "First paragraph"]),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter_map(|(part, name)| part_sentence(part, of(lang, name), letters, lang))
        .collect();
    (!said.is_empty()).then(|| said.join(of(lang, ["；", "；", "; "])))
}

fn part_sentence(part: &PartShares, name: &str, [a, b]: [&str; 2], lang: Lang) -> Option<String> {
    let kept = part.left.map(|s| percent(s.kept()));
    let comes = part.right.map(|s| percent(s.kept()));
    let mut said = Vec::new();
    said.extend(kept.map(|n| match lang {
        Lang::ZhHans | Lang::ZhHant => format!("{b} 保留 {n}%"),
        Lang::En => format!("{b} keeps {n}%"),
    }));
    said.extend(comes.map(|n| match lang {
        Lang::ZhHans => format!("{n}% 来自 {a}"),
        Lang::ZhHant => format!("{n}% 來自 {a}"),
        Lang::En => format!("{n}% comes from {a}"),
    }));
    let colon = of(lang, ["：", "：", ": "]);
    (!said.is_empty()).then(|| format!("{name}{colon}{}", said.join(of(lang, ["，", "，", ", "]))))
}

/// “不计的差异：全半角 12 处，引号 4 处”: what was folded, by what does not count; nothing where nothing was.
pub fn folded_sentence(folded: &FoldedCounts, lang: Lang) -> Option<String> {
    let said: Vec<String> = folded
        .iter()
        .map(|(what, count)| {
            let name = Phrases(lang).ignore(what);
            match lang {
                Lang::ZhHans => format!("{name} {count} 处"),
                Lang::ZhHant => format!("{name} {count} 處"),
                Lang::En => format!("{name} {count}"),
            }
        })
        .collect();
    let label = of(lang, ["不计的差异：", "不計的差異：", "Not counted: "]);
    (!said.is_empty()).then(|| format!("{label}{}", said.join(of(lang, ["，", "，", ", "]))))
}

fn share_list(parts: &[(f64, [&'static str; 3])], lang: Lang) -> String {
    let said: Vec<String> = parts
        .iter()
        .filter(|(share, _)| percent(*share) > 0)
        .map(|(share, words)| format!("{} {}%", of(lang, *words), percent(*share)))
        .collect();
    said.join(of(lang, ["，", "，", ", "]))
}

const SAME: [&str; 3] = ["相同", "相同", "same"];
const FOLDED: [&str; 3] = ["不计差异", "不計差異", "not counted"];
const EDITED: [&str; 3] = ["改动", "改動", "edited"];
const MOVED: [&str; 3] = ["其中移动", "其中移動", "of which moved"];

/// The shares of the left text in words.
pub fn left_shares(s: &LeftShares, lang: Lang) -> String {
    let omitted = ["略去", "略去", "omitted"];
    share_list(
        &[(s.same, SAME), (s.folded, FOLDED), (s.edited, EDITED), (s.omitted, omitted), (s.moved, MOVED)],
        lang,
    )
}

/// The shares of the right text in words.
pub fn right_shares(s: &RightShares, lang: Lang) -> String {
    let added = ["新增", "新增", "added"];
    share_list(
        &[(s.same, SAME), (s.folded, FOLDED), (s.edited, EDITED), (s.added, added), (s.moved, MOVED)],
        lang,
    )
}
