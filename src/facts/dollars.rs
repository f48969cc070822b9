//! Whose currency the 元 of a text in traditional characters is: Taiwan, Hong Kong and the mainland all have one, and few
//! say which.

use crate::article::{Block, Fact, FactKind};
use crate::text::{Forms, forms};

/// How much of an article is looked at, in bytes.
const LOOKED_AT: usize = 30_000;
/// What only Taiwan's writers say and where they live.
const TAIWAN: &[&str] = &[
    "台灣",
    "臺灣",
    "台北",
    "臺北",
    "新北",
    "桃園",
    "台中",
    "臺中",
    "台南",
    "臺南",
    "高雄",
    "彰化",
    "嘉義",
    "屏東",
    "宜蘭",
    "花蓮",
    "新竹",
    "苗栗",
    "南投",
    "基隆",
    "澎湖",
    "地檢署",
    "里長",
    "新台幣",
    "新臺幣",
    "台股",
    "立委",
    "行政院",
    "立法院",
    "報導",
    "網路",
    "資訊",
    "軟體",
    "品質",
    "捷運",
    "縣府",
    "檢調",
    "北檢",
    "影片",
    "營收",
    "民眾",
    "公噸",
];
/// The same of Hong Kong.
const HONG_KONG: &[&str] = &[
    "香港",
    "港元",
    "港幣",
    "九龍",
    "新界",
    "特首",
    "立法會",
    "港府",
    "港鐵",
    "屋邨",
    "巴士",
    "警務處",
    "區議會",
    "律政司",
];
/// What stands in a text of the mainland, whatever characters it is set in.
const MAINLAND: &[&str] =
    &["人民幣", "報道", "網絡", "信息", "軟件", "質量", "視頻", "地鐵", "國務院", "黨委", "公安"];
/// Fewer words than that tell nothing.
const LEAST: usize = 2;

/// Names the currency of sums in 元 that do not name it, where the article tells whose it is.
pub(super) fn settle(blocks: &[Block], facts: &mut [Fact]) {
    if !facts.iter().any(is_open) {
        return;
    }
    let texts = || blocks.iter().map(|block| block.text.as_str());
    if forms(texts()) != Some(Forms::Traditional) {
        return;
    }
    let mut bytes = 0;
    let looked_at: Vec<&str> = texts()
        .take_while(|text| {
            bytes += text.len();
            bytes - text.len() < LOOKED_AT
        })
        .collect();
    let count = |words: &[&str]| -> usize {
        words
            .iter()
            .map(|word| {
                looked_at.iter().map(|text| text.matches(word).take(LEAST + 1).count()).sum::<usize>()
            })
            .sum()
    };
    let (taiwan, hong_kong, mainland) = (count(TAIWAN), count(HONG_KONG), count(MAINLAND));
    let surely = |one: usize, others: usize| one >= LEAST && one > 2 * others;
    let unit = if surely(taiwan, hong_kong + mainland) {
        "TWD"
    } else if surely(hong_kong, taiwan + mainland) {
        "HKD"
    } else {
        return;
    };
    for fact in facts.iter_mut().filter(|fact| is_open(fact)) {
        fact.unit = Some(unit);
    }
}

/// Whether a sum is in 元 of which nothing beside it says whose.
fn is_open(fact: &Fact) -> bool {
    fact.kind == FactKind::Money && fact.unit == Some("CNY") && is_bare(&fact.text)
}

/// Whether the words of a sum in 元 name no currency.
pub(super) fn is_bare(sum: &str) -> bool {
    sum.contains(['元', '塊', '块']) && !sum.contains(['民', '幣', '币', '台', '臺', '港', '¥', '￥', '$'])
}

#[cfg(test)]
mod tests {
    use crate::read::{self, Document, Options};
    use crate::task::Watch;

    fn units(text: &str) -> Vec<&'static str> {
        let options = Options { raw: true, ..Options::default() };
        let mut article = read::article(&Document::pasted(text), &options).unwrap();
        crate::facts::annotate(&mut article, &Watch::default()).unwrap();
        article.facts.iter().filter_map(|fact| fact.unit).collect()
    }

    #[test]
    fn the_article_tells_whose_yuan_they_are() {
        let taiwan = "高雄渡口昨天重新開放，記者林禾報導，民眾不必繞行，票價八元，罰款人民幣五元。";
        assert_eq!(units(taiwan), ["TWD", "CNY"]);
        assert_eq!(units("香港渡口昨天重新開放，立法會議員說，兩岸居民不必繞行，票價八元。"), ["HKD"]);
        // One place is news from there, and two characters of a text say nothing of its readers.
        assert_eq!(units("渡口昨天重新開放，從台灣來的居民說，兩岸不必繞行，票價八元。"), ["CNY"]);
        assert_eq!(units("台灣高雄渡口昨天重新开放，民眾不必绕行，票价八元，时间缩短。"), ["CNY"]);
    }
}
