//! Parts of a text that have another number in the other text, and references to them: where Article 10 has become
//! Article 11, “under Article 11” in the other text says the same as “under Article 10”, and “under Article 10” says something
//! else there.

mod body;
mod references;
mod stale;
mod whose;

use rustc_hash::FxHashMap;

use crate::article::Article;

use super::display::{Side, text};
use super::numbered::Number;
use super::{Attribution, FactDifference, FactStatus, Row};

use references::Reference;
use whose::Whose;

/// So many scalar values beside a number are looked at.
const AROUND: usize = 60;
/// Scalar values of a change of references alone, at most.
const LONGEST: usize = 60;

/// Which number of the left text has become which of the right.
#[derive(Debug, Default)]
pub(super) struct Renumbering(FxHashMap<Number, Number>);

impl Renumbering {
    /// From the labels of counterparts. A number that heads several paragraphs of a text says nothing.
    pub(super) fn of(articles: [&Article; 2], rows: &[Row]) -> Self {
        let labels = articles.map(body::labels);
        let counts = labels.each_ref().map(|labels| {
            let mut counts: FxHashMap<&Number, usize> = FxHashMap::default();
            labels.iter().flatten().for_each(|number| *counts.entry(number).or_default() += 1);
            counts
        });
        let only = |side: Side, row: &Row| {
            let number = body::only_label(&labels[side.index()], row, side)?;
            (counts[side.index()].get(number) == Some(&1)).then_some(number)
        };
        let pair = |row: &Row| Some((only(Side::Left, row)?, only(Side::Right, row)?));
        let changed = rows.iter().filter_map(pair).filter(|(l, r)| l != r && l.is_of_kind(r));
        Self(changed.map(|(l, r)| (l.clone(), r.clone())).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether two stretches of scalar values, one of each text, belong to references of which the right ones only follow
    /// the numbers that the parts of the left ones have on the right.
    pub(super) fn follows(&self, texts: [&str; 2], stretches: [[usize; 2]; 2]) -> bool {
        let [Some(left), Some(right)] = [0, 1].map(|side| Touched::of(texts[side], stretches[side])) else {
            return false;
        };
        if left.between != right.between || left.references.len() != right.references.len() {
            return false;
        }
        let mut follow = false;
        for (l, r) in left.references.iter().zip(&right.references) {
            match self.0.get(&l.number) {
                Some(now) if *now == r.number => follow = true,
                None if l.number == r.number => {}
                _ => return false,
            }
        }
        follow
    }
}

/// The references that a stretch of a text belongs to, where they mean parts of the text itself and not of another law.
struct Touched {
    references: Vec<Reference>,
    /// From the first to the last of them, with the lists they are of.
    shown: [usize; 2],
    /// What stands between them.
    between: Vec<String>,
}

impl Touched {
    fn of(text: &str, [from, to]: [usize; 2]) -> Option<Self> {
        let start = from.saturating_sub(AROUND);
        let near: Vec<char> = text.chars().skip(start).take(to - start + AROUND).collect();
        // The blank behind a word goes with it.
        let blanks = near.iter().take(to - start).rev().take_while(|c| c.is_whitespace()).count();
        let to = to - start - blanks;
        let from = (from - start).min(to);
        let mut found = references::of(&near);
        // Articles 2 and 3 became Articles 3 and 4: to the letter “2 and ” went and “ and 4” came.
        let is_within = |list: [usize; 2]| list[0] < from && to <= list[1];
        found.retain(|one| {
            (one.range[0] < to && from < one.range[1]) || (one.list != one.range && is_within(one.list))
        });
        let range = [found.first()?.range[0], found.last()?.range[1]];
        let is_whole =
            range[0] <= from && to <= range[1] && found.iter().all(|one| one.whose != Whose::Other);
        let ends = found.iter().map(|one| one.range[1]);
        let starts = found.iter().skip(1).map(|one| one.range[0]);
        let between =
            ends.zip(starts).map(|(from, to)| near.get(from..to).unwrap_or_default().iter().collect());
        let between = between.collect();
        let shown = [found.first()?.list[0] + start, found.last()?.list[1] + start];
        is_whole.then_some(Self { shown, between, references: found })
    }
}

/// Takes references that only follow from the facts that disagree.
pub(super) fn settle(facts: &mut [FactDifference], articles: [&Article; 2], rows: &[Row]) {
    let both = |d: &FactDifference| {
        let [left, right] = d.facts(&articles[0].facts, &articles[1].facts);
        left.zip(right).filter(|(l, _)| d.status == FactStatus::Conflict && l.text.starts_with(['第', '제']))
    };
    if !facts.iter().any(|difference| both(difference).is_some()) {
        return;
    }
    let renumbering = Renumbering::of(articles, rows);
    if renumbering.is_empty() {
        return;
    }
    for difference in facts.iter_mut() {
        let Some((left, right)) = both(difference) else { continue };
        let text = |side: Side, block: usize| {
            articles[side.index()].blocks.get(block).map_or("", |block| block.text.as_str())
        };
        let texts = [text(Side::Left, left.block), text(Side::Right, right.block)];
        if renumbering.follows(texts, [left.range, right.range]) {
            difference.status = FactStatus::Renumbered;
        }
    }
    facts.sort_by_key(|difference| difference.status);
}

/// References that stayed as they were though the part they mean has another number in the other text, by kind of part, row and
/// place.
pub(super) fn stale(articles: [&Article; 2], rows: &[Row]) -> Vec<Attribution> {
    let labels = articles.map(body::labels);
    stale::find(articles, rows, labels.each_ref().map(Vec::as_slice))
}

/// Whether a change of a row's words is one of references that only follow.
pub(super) fn is_followed(
    renumbering: &Renumbering,
    articles: [&Article; 2],
    row: &Row,
    stretches: [[usize; 2]; 2],
) -> bool {
    if renumbering.is_empty() || stretches.iter().any(|[from, to]| to.saturating_sub(*from) > LONGEST) {
        return false;
    }
    let texts = Side::BOTH.map(|side| text(articles[side.index()], row, side));
    renumbering.follows([&texts[0], &texts[1]], stretches)
}

/// From where to where the references stand that a stretch of a text belongs to, with the lists they are of.
pub(super) fn whole(text: &str, stretch: [usize; 2]) -> Option<[usize; 2]> {
    Touched::of(text, stretch).map(|touched| touched.shown)
}

#[cfg(test)]
mod tests {
    use super::Touched;

    fn refers(text: &str, part: &str) -> bool {
        touched(text, part).is_some()
    }

    fn touched(text: &str, part: &str) -> Option<String> {
        let from = text[..text.find(part).unwrap()].chars().count();
        let [from, to] = Touched::of(text, [from, from + part.chars().count()])?.shown;
        Some(text.chars().skip(from).take(to - from).collect())
    }

    #[test]
    fn parts_of_other_laws_are_not_meant() {
        assert!(refers("违反第二条规定的，处以罚款。", "二"));
        assert!(refers("依照本办法第二条、第三条的规定办理。", "三"));
        assert!(refers("渡船停开的，船票照退（第十一条）。", "第十一条"));
        assert!(!refers("依照《渡口法》第二条办理。", "二"));
        assert!(!refers("依照渡口法第二条、第三条和第四条办理。", "四"));
        assert!(!refers("依照渡口法第二条第一款、第三条第（二）项和第四条办理。", "四"));
        assert!(!refers("依照渡口管理规定第二条第一款办理。", "二"));
        assert!(!refers("依照渡口管理条例（以下称条例）第二条办理。", "二"));
        assert!(!refers("依照渡口基本法第二条办理。", "二"));
        assert!(!refers("渡船每日二次。", "二"));
        assert!(refers("Whoever breaks Article 2 shall pay a fine.", "2"));
        assert!(refers("fines under Section 4(2) of this Act", "4"));
        assert!(refers("Under Article 2 the ferry stops.", "2"));
        assert!(!refers("under Article 2 or Article 3 of the Ferry Act", "2"));
        assert!(!refers("under Articles 2, 3 and 5 of the Ferry Act", "3"));
        assert!(!refers("under the Ferry Convention, Article 2, and later", "2"));
        assert!(!refers("It took 2 boats.", "2"));
        assert!(refers("이 법 제2조에 따라 뱃삯을 받는다.", "2"));
        assert!(refers("제2조 및 제3조에 따라 뱃삯을 받는다.", "3"));
        assert!(!refers("「나루법」 제2조 및 제3조에 따라 뱃삯을 받는다.", "3"));
        assert!(!refers("나루법 제2조에 따라 뱃삯을 받는다.", "2"));
    }

    #[test]
    fn lists_and_ranges_are_read() {
        let whole = |text, part| touched(text, part).unwrap_or_default();
        assert_eq!(whole("违反第二、三条规定的", "二、三"), "第二、三条");
        assert_eq!(whole("违反第二条至五条规定的", "二条至五"), "第二条至五条");
        assert_eq!(whole("违反第二条和第三条规定的", "二条和第三"), "第二条和第三条");
        assert_eq!(whole("breaks Articles 2 and 3 here", "2 and 3"), "Articles 2 and 3");
        assert_eq!(whole("breaks sections 4 to 6 here", "6"), "sections 4 to 6");
        assert_eq!(whole("제2조부터 제5조까지의 규정", "2조부터 제5"), "제2조부터 제5조");
        assert_eq!(whole("第二条から第五条までの規定", "二条から第五"), "第二条から第五条");
        assert_eq!(whole("违反第二条处罚第三条", "罚第三"), "");
    }
}
