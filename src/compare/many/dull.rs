//! What two articles may have in common without having it from one another: lines that are no sentence, such as credits,
//! addresses and what a page says of its rights; names of outlets and authors; the day of the news, which each outlet
//! tells from its own.

use jiff::civil::Date;

use crate::article::{Article, Block, BlockKind, FactKind, FactValue};
use crate::text::{Letter, Lettering, chars, sentences};

/// Signs and words of lines that state rights, in small letters without blanks.
const RIGHTS: [&str; 22] = [
    "©",
    "ⓒ",
    "(c)",
    "copyright",
    "allrightsreserved",
    "저작권",
    "무단전재",
    "재배포금지",
    "版权",
    "版權",
    "著作权",
    "著作權",
    "著作権",
    "转载请",
    "轉載請",
    "不得转载",
    "不得轉載",
    "禁止转载",
    "禁止轉載",
    "無断転載",
    "転載禁止",
    "転載を禁",
];
/// Characters of a line that states rights, or of one that is no sentence, at most.
const SHORT: usize = 100;

/// Days from the one of publication that news have words of their own for.
const ABOUT: i32 = 2;

/// Whether a paragraph is a line that any article of an outlet, or of any, could have.
pub(super) fn is_line(block: &Block) -> bool {
    let text = block.text.trim();
    if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Caption) || text.chars().nth(SHORT).is_some() {
        return false;
    }
    !is_sentence(text) || (sentences(text).len() <= 2 && states_rights(text))
}

fn is_sentence(text: &str) -> bool {
    let mut ends = text.trim_end_matches(|c: char| chars::closes(c) || c.is_whitespace()).chars();
    ends.next_back().is_some_and(|c| chars::ends_sentence(c) || c == '.')
}

fn states_rights(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    RIGHTS.iter().any(|sign| plain.contains(sign))
}

/// Marks in the letters of a block those of dates about the day on which the article was published: one outlet's today is
/// another's 18th, whoever they have the text from. Other dates are readings as good as any.
pub(super) fn mark_dates(
    article: &Article,
    block: usize,
    letters: &[Letter],
    lettering: &mut Lettering<'_>,
    dull: &mut [bool],
) {
    let Some(published) = article.published.as_deref().and_then(day) else { return };
    // Facts stand in the order of blocks.
    let from = article.facts.partition_point(|fact| fact.block < block);
    let here = article.facts.get(from..).unwrap_or_default().iter().take_while(|fact| fact.block == block);
    let mut date = Vec::new();
    for fact in here.filter(|f| matches!(f.kind, FactKind::Date | FactKind::DateTime)) {
        let Some(FactValue::Text(value)) = &fact.value else { continue };
        let apart = day(value).and_then(|day| day.until(published).ok());
        if apart.is_none_or(|apart| apart.get_days().abs() > ABOUT) {
            continue;
        }
        date.clear();
        lettering.add(&fact.text, &mut date);
        mark(letters, &date, dull);
    }
}

fn day(written: &str) -> Option<Date> {
    written.get(..10)?.parse().ok()
}

/// Marks every place where `part` stands.
pub(super) fn mark(letters: &[Letter], part: &[Letter], dull: &mut [bool]) {
    if part.is_empty() {
        return;
    }
    for (at, window) in letters.windows(part.len()).enumerate() {
        if window == part
            && let Some(marked) = dull.get_mut(at..at + part.len())
        {
            marked.fill(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_line;
    use crate::compare::many::tests::article;

    #[test]
    fn lines_that_any_article_could_have() {
        let is = |text: &str| is_line(&article(text).blocks[0]);
        assert!(is("‹저작권자 ⓒ 푸른샘뉴스, 무단 전재 및 재배포 금지>"));
        assert!(is("무단전재 및 재배포를 금지합니다."));
        assert!(is("© 2031 The Quillport Courier. All rights reserved."));
        assert!(is("青屏市柳叶路12号"));
        assert!(is("文／林禾"));
        assert!(is("澄江在线版权所有，未经授权不得转载。"));
        assert!(!is("镇上的老船工把缆绳送给了小学。"));
        assert!(!is("“果子烂在地里。”"));
        assert!(!is("가람시는 노선을 바꾼다고 밝혔다."));
        assert!(!is("The harbour board voted to keep the old ferry."));
    }
}
