//! How a text credits the one it takes from, in words.

use crate::article::Article;
use crate::compare::{Comparison, Credited, source_of};

use super::Lang;
use super::words::of;

/// “出处：B 注明来源（青屏日报），未署作者（林禾），改了标题，未注原标题”; nothing where there is nothing to credit.
pub fn credit_sentence(
    comparison: &Comparison,
    [left, right]: [&Article; 2],
    b: &str,
    lang: Lang,
) -> Option<String> {
    let credit = comparison.credit?;
    let named = [
        (credit.source, SOURCE, source_of(left), right.source.as_deref()),
        (credit.author, AUTHOR, left.author.as_deref(), right.author.as_deref()),
    ];
    let named = named.into_iter().filter_map(|(how, words, wanted, given)| {
        let words = of(lang, words[place(how?)]);
        // What is named where it belongs is told as it stands there.
        let name = if how == Some(Credited::Same) { given.or(wanted) } else { wanted };
        Some(words.replace("{name}", name?).replace("{given}", given.unwrap_or_default()))
    });
    let headline = credit.headline.map(|how| of(lang, HEADLINE[place(how)]).to_owned());
    let said: Vec<String> = named.chain(headline).collect();
    let label = of(lang, ["出处：", "出處：", "Credits: "]);
    (!said.is_empty()).then(|| format!("{label}{b} {}", said.join(of(lang, ["，", "，", ", "]))))
}

/// Where the words of a way to be credited stand in a list.
const fn place(how: Credited) -> usize {
    match how {
        Credited::Same => 0,
        Credited::Mentioned => 1,
        Credited::Other => 2,
        Credited::Missing => 3,
    }
}

const SOURCE: [[&str; 3]; 4] = [
    ["注明来源（{name}）", "註明來源（{name}）", "names its source ({name})"],
    [
        "提到“{name}”，未列为来源",
        "提到「{name}」，未列為來源",
        "mentions {name} but does not name it as its source",
    ],
    [
        "来源写作“{given}”，不是“{name}”",
        "來源寫作「{given}」，不是「{name}」",
        "names {given} as its source, not {name}",
    ],
    ["没有提到“{name}”", "沒有提到「{name}」", "does not mention {name}"],
];

const AUTHOR: [[&str; 3]; 4] = [
    ["署作者（{name}）", "署作者（{name}）", "names the author ({name})"],
    ["提到作者（{name}），未署名", "提到作者（{name}），未署名", "mentions {name} but not as the author"],
    [
        "作者署为“{given}”，不是“{name}”",
        "作者署為「{given}」，不是「{name}」",
        "names {given} as the author, not {name}",
    ],
    ["未署作者（{name}）", "未署作者（{name}）", "does not name the author ({name})"],
];

const HEADLINE: [[&str; 3]; 4] = [
    ["标题未改", "標題未改", "keeps the headline"],
    ["改了标题，注有原标题", "改了標題，註有原標題", "changes the headline and gives the original one"],
    ["改了标题，未注原标题", "改了標題，未註原標題", "changes the headline without giving the original one"],
    ["没有标题", "沒有標題", "has no headline"],
];
