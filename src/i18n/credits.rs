//! How a text credits the one it takes from, in words.

use crate::article::Article;
use crate::compare::{Authors, Comparison, Credited, source_of};

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
    let source = credit.source.and_then(|how| {
        let (wanted, given) = (source_of(left)?, right.source.as_deref());
        // What is named where it belongs is told as it stands there.
        let name = if how == Credited::Same { given.unwrap_or(wanted) } else { wanted };
        Some(filled(SOURCE[place(how)], name, given, lang))
    });
    let authors = credit.author.map(|how| authors(how, left, right, lang)).unwrap_or_default();
    let headline = credit.headline.map(|how| of(lang, HEADLINE[place(how)]).to_owned());
    let said: Vec<String> = source.into_iter().chain(authors).chain(headline).collect();
    let label = of(lang, ["出处：", "出處：", "Credits: ", "出典表示：", "출처 표시: "]);
    let after = of(lang, [" ", " ", " ", " は", " "]);
    (!said.is_empty())
        .then(|| format!("{label}{b}{after}{}", said.join(of(lang, ["，", "，", ", ", "、", ", "]))))
}

/// What is said of each of those who signed the left text: no more than is true of everyone who is named for it.
fn authors(how: Credited, left: &Article, right: &Article, lang: Lang) -> Vec<String> {
    let given = right.author.as_deref();
    let told = |words: [&'static str; 5], names: &[&str]| {
        (!names.is_empty())
            .then(|| filled(words, &names.join(of(lang, ["、", "、", ", ", "、", ", "])), given, lang))
    };
    let found = Authors::of(left, right);
    let [same, mentioned, other, missing] = AUTHOR;
    match how {
        Credited::Same => told(same, &[given.unwrap_or_default()]).into_iter().collect(),
        Credited::Other => told(other, &found.missing).into_iter().collect(),
        _ => [told(same, &found.named), told(mentioned, &found.mentioned), told(missing, &found.missing)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn filled(words: [&'static str; 5], name: &str, given: Option<&str>, lang: Lang) -> String {
    of(lang, words).replace("{name}", name).replace("{given}", given.unwrap_or_default())
}

/// Where the words of a way to be credited stand in a list.
const fn place(how: Credited) -> usize {
    match how {
        Credited::Same | Credited::Partly => 0,
        Credited::Mentioned => 1,
        Credited::Other => 2,
        Credited::Missing => 3,
    }
}

const SOURCE: [[&str; 5]; 4] = [
    [
        "注明来源（{name}）",
        "註明來源（{name}）",
        "names its source ({name})",
        "出典を明記（{name}）",
        "출처 밝힘({name})",
    ],
    [
        "提到“{name}”，未列为来源",
        "提到「{name}」，未列為來源",
        "mentions {name} but does not name it as its source",
        "「{name}」に言及、出典としての明記なし",
        "“{name}” 언급, 출처로 밝히지 않음",
    ],
    [
        "来源写作“{given}”，不是“{name}”",
        "來源寫作「{given}」，不是「{name}」",
        "names {given} as its source, not {name}",
        "出典は「{given}」、「{name}」ではない",
        "출처를 “{name}” 대신 “{given}”로 표기",
    ],
    [
        "没有提到“{name}”",
        "沒有提到「{name}」",
        "does not mention {name}",
        "「{name}」への言及なし",
        "“{name}” 언급 없음",
    ],
];

const AUTHOR: [[&str; 5]; 4] = [
    [
        "署作者（{name}）",
        "署作者（{name}）",
        "names the author ({name})",
        "筆者を明記（{name}）",
        "작성자 밝힘({name})",
    ],
    [
        "提到作者（{name}），未署名",
        "提到作者（{name}），未署名",
        "mentions {name} but not as the author",
        "筆者（{name}）に言及、署名なし",
        "작성자({name}) 언급, 이름 표기는 없음",
    ],
    [
        "作者署为“{given}”，不是“{name}”",
        "作者署為「{given}」，不是「{name}」",
        "names {given} as the author, not {name}",
        "筆者は「{given}」、「{name}」ではない",
        "작성자를 “{name}” 대신 “{given}”로 표기",
    ],
    [
        "未署作者（{name}）",
        "未署作者（{name}）",
        "does not name the author ({name})",
        "筆者（{name}）の明記なし",
        "작성자({name}) 표기 없음",
    ],
];

const HEADLINE: [[&str; 5]; 4] = [
    ["标题未改", "標題未改", "keeps the headline", "見出しは同じ", "제목 그대로"],
    [
        "改了标题，注有原标题",
        "改了標題，註有原標題",
        "changes the headline and gives the original one",
        "見出しを変更、元の見出しを併記",
        "제목 변경, 원제목 병기",
    ],
    [
        "改了标题，未注原标题",
        "改了標題，未註原標題",
        "changes the headline without giving the original one",
        "見出しを変更、元の見出しの記載なし",
        "제목 변경, 원제목 표기 없음",
    ],
    ["没有标题", "沒有標題", "has no headline", "見出しなし", "제목 없음"],
];
