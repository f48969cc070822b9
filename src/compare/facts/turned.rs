//! A figure as it is told with the word that says which way it went: rose 3%, 下降3%.

use crate::article::{Article, Fact};

use super::beside::{REACH, turn};
use super::hedge::told;
use super::places::Cursor;

/// The text of a fact from or to the word beside it that says which way it went; without one as [`told`].
pub(in crate::compare) fn turned<'a>(article: &'a Article, fact: &Fact) -> Option<&'a str> {
    let text = article.blocks.get(fact.block)?.text.as_str();
    let around = Cursor::default().around(article, fact, REACH);
    let [back, forward] = turn(around);
    let start = text.char_indices().nth(fact.range[0])?.0;
    let whole = start.checked_sub(back)?..start + fact.text.len() + forward;
    text.get(whole).filter(|_| back + forward > 0)
}

/// Two figures that are written alike and disagree, each with the word that makes the difference.
pub(in crate::compare) fn told_apart<'a>(
    articles: [&'a Article; 2],
    facts: [&'a Fact; 2],
) -> Option<[&'a str; 2]> {
    // Asked at each frame, and nearly all pairs are told apart by themselves.
    if told(articles[0], facts[0]) != told(articles[1], facts[1]) {
        return None;
    }
    let turned = [turned(articles[0], facts[0])?, turned(articles[1], facts[1])?];
    (turned[0] != turned[1]).then_some(turned)
}

#[cfg(test)]
mod tests {
    use super::turned;
    use crate::compare::facts::tests::article;

    #[test]
    fn the_word_is_told_with_the_figure() {
        for (text, want) in [
            ("Shares rose 3% on Monday.", Some("rose 3%")),
            ("Shares fell by 3% on Monday.", Some("fell by 3%")),
            ("销量同比下降了3%，", Some("下降了3%")),
            ("매출은 3% 늘었다.", Some("3% 늘었")),
            ("The share is 3% of all.", None),
        ] {
            let article = article(text);
            let fact = article.facts.iter().find(|fact| fact.text.contains('3')).unwrap();
            assert_eq!(turned(&article, fact), want, "{text}");
        }
    }
}
