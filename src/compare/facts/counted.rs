//! What a figure counts, as it is told to a person: 6个大队 and 15人入院救治, where 6个 and 15人 say little.

use crate::article::{Article, Fact};

use super::hedge::{stretch, told};
use super::measure::has_noun_behind;
use super::surroundings::may_name;
use crate::text::is_han;

/// Characters of a clause that is told whole.
const CLAUSE: usize = 6;
/// Of a longer one so many are told.
const FIRST: usize = 4;

/// The text of a fact with the words that say it is inexact, and, of a count, with those behind it that say of what.
pub(in crate::compare) fn told_of_what<'a>(article: &'a Article, fact: &'a Fact) -> &'a str {
    let whole = || {
        let (text, told) = stretch(article, fact)?;
        text.get(told.start..told.end + noun(text.get(told.end..)?))
    };
    has_noun_behind(fact).then(whole).flatten().unwrap_or_else(|| told(article, fact))
}

/// How many bytes at the beginning of a text name what is counted, or what became of it.
fn noun(tail: &str) -> usize {
    let clause = tail.chars().take_while(|&c| may_name(c) && !ENDS.contains(c));
    let length = clause.clone().take(CLAUSE + 1).count();
    // 66人安全, 六十多人之中: half of a word.
    if length == 1 && tail.chars().nth(1).is_some_and(is_han) {
        return 0;
    }
    let end = clause.take(if length > CLAUSE { FIRST } else { length }).map(char::len_utf8).sum();
    let noun: &str = tail.get(..end).unwrap_or_default();
    ["同时", "同時", "中", "里", "裡"].iter().find_map(|last| noun.strip_suffix(last)).unwrap_or(noun).len()
}

/// What no noun goes on with: verbs and conjunctions behind it, and figures.
const ENDS: &str = "一二两兩三四五六七八九十百到赶趕使得或为為由因均共全各在已正给給让讓需应應能可会會要仍未不没沒无無先后後再之其以";

#[cfg(test)]
mod tests {
    use super::told_of_what;
    use crate::compare::facts::tests::article;

    #[test]
    fn a_count_is_told_with_what_it_counts() {
        for (text, want) in [
            ("调集6个大队、8个中队", vec!["6个大队", "8个中队"]),
            ("15人入院救治，其中3人重伤。", vec!["15人入院救治", "3人重伤"]),
            ("出动13台消防车到现场", vec!["13台消防车"]),
            ("近四百名消防官兵赶到", vec!["近四百名消防官兵"]),
            ("送来两名刚从山上下来的人", vec!["两名"]),
            ("有48名乘客被困，200余人离开", vec!["48名乘客", "200余人离开"]),
            ("其余八人领取一次性补助，二十三名船工中", vec!["八人领取", "二十三名船工"]),
            ("66人安全升井，六十多人之中", vec!["66人", "六十多人"]),
            ("全长71公里高速公路", vec!["71公里"]),
            ("fifteen people came", vec!["fifteen people"]),
        ] {
            let article = article(text);
            let told: Vec<&str> = article.facts.iter().map(|fact| told_of_what(&article, fact)).collect();
            assert_eq!(told, want, "{text}");
        }
    }
}
