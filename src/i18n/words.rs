//! The words of the domain: kinds, verdicts, reasons, and the sentences of trouble.

use crate::article::{Article, FactKind, SetAsideReason};
use crate::compare::{
    FactDifference, FactStatus, Figures, FoldedCounts, LeftShares, PartShares, RightShares, RowKind, Shares,
    VerdictKind,
};

use super::{Lang, Phrases};
use crate::text::Language;

/// Chooses among simplified, traditional, English, Japanese, Korean.
pub(super) const fn of(lang: Lang, words: [&'static str; 5]) -> &'static str {
    match lang {
        Lang::ZhHans => words[0],
        Lang::ZhHant => words[1],
        Lang::En => words[2],
        Lang::Ja => words[3],
        Lang::Ko => words[4],
    }
}

fn language_name(language: Language, lang: Lang) -> &'static str {
    of(
        lang,
        match language {
            Language::Chinese => ["中文", "中文", "Chinese", "中国語", "중국어"],
            Language::Japanese => ["日文", "日文", "Japanese", "日本語", "일본어"],
            Language::Korean => ["韩文", "韓文", "Korean", "韓国語", "한국어"],
            Language::Tibetan => ["藏文", "藏文", "Tibetan", "チベット語", "티베트어"],
            Language::English => ["英文", "英文", "English", "英語", "영어"],
        },
    )
}

/// What became of a row.
pub fn row_kind(kind: RowKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            RowKind::Same => ["相同", "相同", "same", "同一", "동일"],
            RowKind::Edited => ["改动", "改動", "edited", "書き換え", "수정"],
            RowKind::Split => ["拆分", "拆分", "split", "分割", "분할"],
            RowKind::Merged => ["合并", "合併", "merged", "結合", "병합"],
            RowKind::Omitted => ["略去", "略去", "omitted", "削除", "삭제"],
            RowKind::Added => ["新增", "新增", "added", "追加", "추가"],
        },
    )
}

/// A row or phrase that stands elsewhere.
pub fn moved(lang: Lang) -> &'static str {
    of(lang, ["移动", "移動", "moved", "移動", "이동"])
}

pub fn verdict(kind: VerdictKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            VerdictKind::Identical => ["文字相同", "文字相同", "identical", "同文", "동일"],
            VerdictKind::Reprint => ["转载", "轉載", "reprint", "転載", "전재"],
            VerdictKind::EditedReprint => ["删改转载", "刪改轉載", "edited reprint", "改変転載", "수정 전재"],
            VerdictKind::Derived => ["部分沿用", "部分沿用", "derived", "部分利用", "부분 활용"],
            VerdictKind::Independent => ["独立报道", "獨立報導", "independent", "独自記事", "자체 기사"],
        },
    )
}

pub fn set_aside_reason(reason: SetAsideReason, lang: Lang) -> &'static str {
    of(
        lang,
        match reason {
            SetAsideReason::Breadcrumb => ["面包屑", "麵包屑", "breadcrumb", "パンくずリスト", "이동 경로"],
            SetAsideReason::Navigation => ["导航", "導覽", "navigation", "ナビゲーション", "내비게이션"],
            SetAsideReason::Share => ["分享栏", "分享列", "share bar", "共有ボタン", "공유 버튼"],
            SetAsideReason::Byline => ["署名行", "署名列", "byline", "署名行", "바이라인"],
            SetAsideReason::Editor => ["责任编辑", "責任編輯", "editor", "編集担当", "편집자"],
            SetAsideReason::Copyright => ["版权声明", "版權聲明", "copyright", "著作権表示", "저작권 표시"],
            SetAsideReason::Image => ["图片", "圖片", "image", "画像", "이미지"],
            SetAsideReason::Related => ["相关链接", "相關連結", "related", "関連記事", "관련 기사"],
            SetAsideReason::Comment => ["评论", "評論", "comment", "コメント", "댓글"],
            SetAsideReason::Advert => ["广告", "廣告", "advert", "広告", "광고"],
            SetAsideReason::Other => ["其他", "其他", "other", "その他", "기타"],
            SetAsideReason::Reader => ["由您剔除", "由您剔除", "by you", "手動", "직접 제외"],
        },
    )
}

pub fn fact_kind(kind: FactKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            FactKind::Number => ["数字", "數字", "number", "数値", "숫자"],
            FactKind::Percent => ["比例", "比例", "percent", "割合", "비율"],
            FactKind::Money => ["金额", "金額", "money", "金額", "금액"],
            FactKind::Quantity => ["数量", "數量", "quantity", "数量", "수량"],
            FactKind::Date => ["日期", "日期", "date", "日付", "날짜"],
            FactKind::Time => ["时刻", "時刻", "time", "時刻", "시각"],
            FactKind::DateTime => ["日期时刻", "日期時刻", "date, time", "日時", "일시"],
            FactKind::Duration => ["时长", "時長", "duration", "期間", "기간"],
            FactKind::Quote => ["引语", "引語", "quote", "引用", "인용문"],
            FactKind::Name => ["名称", "名稱", "name", "名称", "명칭"],
        },
    )
}

/// What a fact that differs is called: by its kind, or by what it counts where that says more.
pub fn fact_word(fact: &FactDifference, left: &Article, right: &Article, lang: Lang) -> &'static str {
    let unit = fact.facts(&left.facts, &right.facts).into_iter().flatten().find_map(|fact| fact.unit);
    let words = match unit {
        Some("article") => ["条款", "條款", "clause", "条項", "조항"],
        Some("year-old") => ["年龄", "年齡", "age", "年齢", "나이"],
        Some("score") => ["比分", "比分", "score", "スコア", "점수"],
        Some("top") => ["前列名次", "前列名次", "top places", "上位", "상위"],
        Some("house") => ["门牌号", "門牌號", "house number", "番地", "번지"],
        Some("telephone") => ["电话号码", "電話號碼", "telephone number", "電話番号", "전화번호"],
        Some("rank") => ["名次", "名次", "rank", "順位", "순위"],
        _ => return fact_kind(fact.kind, lang),
    };
    of(lang, words)
}

pub fn fact_status(status: FactStatus, [a, b]: [&str; 2], lang: Lang) -> String {
    let words = of(
        lang,
        match status {
            FactStatus::Conflict => ["互相矛盾", "互相矛盾", "Disagreeing", "食い違い", "불일치"],
            FactStatus::OnlyLeft => ["只在 {a}", "只在 {a}", "Only in {a}", "{a} のみ", "{a}에만"],
            FactStatus::OnlyRight => ["只在 {b}", "只在 {b}", "Only in {b}", "{b} のみ", "{b}에만"],
            FactStatus::Shortened => [
                "引语有删减，所留文字未改",
                "引語有刪減，所留文字未改",
                "Quotation shortened, else the same",
                "引用の一部を省略、残りの語句は同じ",
                "인용문 일부만 인용, 남은 말은 같음",
            ],
            FactStatus::SameValue => [
                "写法不同，并不矛盾",
                "寫法不同，並不矛盾",
                "Written differently, no disagreement",
                "表記の違いのみ、食い違いなし",
                "표기만 다르고 어긋나지 않음",
            ],
            FactStatus::Renumbered => [
                "条号随编号改动，并不矛盾",
                "條號隨編號改動，並不矛盾",
                "Follows the renumbering, no disagreement",
                "番号の変更に伴うもの、食い違いなし",
                "번호가 바뀐 데 따른 것, 어긋나지 않음",
            ],
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
        Lang::Ja => {
            format!(
                "{b} は {a} の {}% を保持、{b} の {}% は {a} に由来",
                percent(f.left_kept),
                percent(f.right_kept)
            )
        }
        Lang::Ko => {
            format!(
                "{b}에 {a}의 {}% 유지, {b}의 {}%는 {a}에서 유래",
                percent(f.left_kept),
                percent(f.right_kept)
            )
        }
    };
    let counts = [
        (f.edited_rows, ["改动", "改動", "edited", "書き換え", "수정"]),
        (f.moved_rows, ["移动", "移動", "moved", "移動", "이동"]),
        (f.split_rows, ["拆分", "拆分", "split", "分割", "분할"]),
        (f.merged_rows, ["合并", "合併", "merged", "結合", "병합"]),
        (f.omitted_rows, ["略去", "略去", "omitted", "削除", "삭제"]),
        (f.added_rows, ["新增", "新增", "added", "追加", "추가"]),
    ];
    let mut paragraphs: Vec<String> = Vec::new();
    for (count, words) in counts.into_iter().filter(|(count, _)| *count > 0) {
        let word = of(lang, words);
        paragraphs.push(match (lang, count) {
            (Lang::En, 1) if paragraphs.is_empty() => format!("1 paragraph {word}"),
            (Lang::En, _) if paragraphs.is_empty() => format!("{count} paragraphs {word}"),
            (Lang::En, _) => format!("{count} {word}"),
            (Lang::Ja, _) => format!("{word} {count}段落"),
            (Lang::Ko, _) => format!("{word} {count}문단"),
            (Lang::ZhHans | Lang::ZhHant, _) => format!("{word} {count} 段"),
        });
    }
    let mut parts = vec![shares];
    if !paragraphs.is_empty() {
        parts.push(paragraphs.join(of(lang, ["，", "，", ", ", "、", ", "])));
    }
    if f.fact_conflicts > 0 {
        parts.push(match lang {
            Lang::ZhHans => format!("{} 处事实不一致", f.fact_conflicts),
            Lang::ZhHant => format!("{} 處事實不一致", f.fact_conflicts),
            Lang::En if f.fact_conflicts == 1 => "1 fact disagrees".to_owned(),
            Lang::En => format!("{} facts disagree", f.fact_conflicts),
            Lang::Ja => format!("事実の食い違い {}件", f.fact_conflicts),
            Lang::Ko => format!("어긋나는 사실 {}건", f.fact_conflicts),
        });
    }
    let mut said = parts.join(of(lang, ["；", "；", "; ", "。", ". "]));
    if let Some(count) = f.scattered {
        said.push_str(&match lang {
            Lang::ZhHans => format!("；相同的文字零散，最长的一处只有 {count} 字"),
            Lang::ZhHant => format!("；相同的文字零散，最長的一處只有 {count} 字"),
            Lang::En => format!("; what is shared is scattered, in pieces of at most {count} characters"),
            Lang::Ja => format!("。共通する文字は散らばっており、最長でも {count}字です"),
            Lang::Ko => format!(". 같은 글은 흩어져 있으며 가장 긴 곳도 {count}자입니다"),
        });
    }
    if let Some(both) = f.languages {
        let [left, right] = both.map(|language| language_name(language, lang));
        said.push_str(&match lang {
            Lang::ZhHans => format!("；{a} 是{left}，{b} 是{right}，文字只在同一种语言之间对照"),
            Lang::ZhHant => format!("；{a} 是{left}，{b} 是{right}，文字只在同一種語言之間對照"),
            Lang::En => {
                format!("; {a} is in {left}, {b} in {right}, and words are compared within one language only")
            }
            Lang::Ja => format!("。{a} は{left}、{b} は{right}で、文章は同じ言語の間でだけ比べられます"),
            Lang::Ko => format!(". {a}: {left}, {b}: {right}. 글은 같은 언어끼리만 비교됩니다"),
        });
    }
    if let Some(count) = f.little {
        said.push_str(&match lang {
            Lang::ZhHans => format!("；较短的一篇只有 {count} 字，依据不多"),
            Lang::ZhHant => format!("；較短的一篇只有 {count} 字，依據不多"),
            Lang::En if count == 1 => {
                "; the shorter text has only 1 character, so this rests on little".to_owned()
            }
            Lang::En => format!("; the shorter text has only {count} characters, so this rests on little"),
            Lang::Ja => format!("。短いほうの記事が {count}字しかないため、根拠は十分ではありません"),
            Lang::Ko => format!(". 짧은 쪽 기사가 {count}자뿐이어서 근거가 충분하지 않습니다"),
        });
    }
    said
}

/// “标题：B 保留了 A 的 60%……；导语：……”: headline and first paragraph apart; nothing where no article has either.
pub fn parts_sentence(shares: &Shares, letters: [&str; 2], lang: Lang) -> Option<String> {
    let parts = [
        (&shares.headline, ["标题", "標題", "Headline", "見出し", "제목"]),
        (&shares.lead, ["导语", "導語", "First paragraph", "リード", "리드"]),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter_map(|(part, name)| part_sentence(part, of(lang, name), letters, lang))
        .collect();
    (!said.is_empty()).then(|| said.join(of(lang, ["；", "；", "; ", "。", ". "])))
}

fn part_sentence(part: &PartShares, name: &str, [a, b]: [&str; 2], lang: Lang) -> Option<String> {
    let kept = part.left.map(|s| percent(s.kept()));
    let comes = part.right.map(|s| percent(s.kept()));
    let mut said = Vec::new();
    said.extend(kept.map(|n| match lang {
        Lang::ZhHans | Lang::ZhHant => format!("{b} 保留 {n}%"),
        Lang::En => format!("{b} keeps {n}%"),
        Lang::Ja => format!("{b} は {n}% を保持"),
        Lang::Ko => format!("{b}에 {n}% 유지"),
    }));
    said.extend(comes.map(|n| match lang {
        Lang::ZhHans => format!("{n}% 来自 {a}"),
        Lang::ZhHant => format!("{n}% 來自 {a}"),
        Lang::En => format!("{n}% comes from {a}"),
        Lang::Ja => format!("{n}% は {a} に由来"),
        Lang::Ko => format!("{n}%는 {a}에서 유래"),
    }));
    let colon = of(lang, ["：", "：", ": ", "：", ": "]);
    (!said.is_empty())
        .then(|| format!("{name}{colon}{}", said.join(of(lang, ["，", "，", ", ", "、", ", "]))))
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
                Lang::Ja => format!("{name} {count}件"),
                Lang::Ko => format!("{name} {count}건"),
            }
        })
        .collect();
    let label =
        of(lang, ["不计的差异：", "不計的差異：", "Not counted: ", "無視した差異：", "무시한 차이: "]);
    (!said.is_empty()).then(|| format!("{label}{}", said.join(of(lang, ["，", "，", ", ", "、", ", "]))))
}

/// Shares of a whole in per cent that make a hundred: what is the same and what is folded make what is kept, as that is
/// said elsewhere.
fn whole_percents([same, folded, edited, rest]: [f64; 4]) -> [i64; 4] {
    if same + folded + edited + rest < 1e-9 {
        return [0; 4];
    }
    let kept = percent(same + folded);
    let folded = percent(folded).min(kept);
    let left = 100 - kept;
    let gone = edited + rest;
    let edited = if gone > 0.0 { (edited / gone * left as f64).round() as i64 } else { 0 };
    [kept - folded, folded, edited, left - edited]
}

/// The four parts of a text in words, and how much of it moved.
fn share_list(shares: [f64; 4], rest: [&'static str; 5], moved: f64, lang: Lang) -> String {
    let words = [SAME, FOLDED, EDITED, rest];
    let said: Vec<String> = whole_percents(shares)
        .into_iter()
        .zip(words)
        .chain([(percent(moved), MOVED)])
        .filter(|(share, _)| *share > 0)
        .map(|(share, words)| format!("{} {share}%", of(lang, words)))
        .collect();
    said.join(of(lang, ["，", "，", ", ", "、", ", "]))
}

const SAME: [&str; 5] = ["相同", "相同", "same", "同一", "동일"];
const FOLDED: [&str; 5] = ["不计差异", "不計差異", "not counted", "無視した差異", "무시한 차이"];
const EDITED: [&str; 5] = ["改动", "改動", "edited", "書き換え", "수정"];
const MOVED: [&str; 5] = ["其中移动", "其中移動", "of which moved", "うち移動", "그중 이동"];

/// The shares of the left text in words.
pub fn left_shares(s: &LeftShares, lang: Lang) -> String {
    let omitted = ["略去", "略去", "omitted", "削除", "삭제"];
    share_list([s.same, s.folded, s.edited, s.omitted], omitted, s.moved, lang)
}

/// The shares of the right text in words.
pub fn right_shares(s: &RightShares, lang: Lang) -> String {
    let added = ["新增", "新增", "added", "追加", "추가"];
    share_list([s.same, s.folded, s.edited, s.added], added, s.moved, lang)
}

#[cfg(test)]
mod tests {
    use super::{percent, whole_percents};

    #[test]
    fn shares_make_a_hundred_and_say_what_is_kept_as_elsewhere() {
        for shares in [
            [0.6645, 0.0010, 0.1645, 0.1700],
            [0.6655, 0.0060, 0.1585, 0.1700],
            [1.0, 0.0, 0.0, 0.0],
            [0.9996, 0.0, 0.0004, 0.0],
            [0.0, 0.0, 0.0, 1.0],
            [0.333, 0.333, 0.167, 0.167],
        ] {
            let percents = whole_percents(shares);
            assert_eq!(percents.iter().sum::<i64>(), 100, "{shares:?}: {percents:?}");
            assert_eq!(percents[0] + percents[1], percent(shares[0] + shares[1]), "{shares:?}");
        }
        assert_eq!(whole_percents([0.0; 4]), [0; 4]);
    }
}
