//! Paragraphs that the base lacks, those together that tell the same in several sources.

use serde::Serialize;

use crate::article::BlockKind;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::Sources;
use super::likeness::{Told, alike};

/// Paragraphs of one or several sources that tell the same and that the base has not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The base block that the first of them stands behind; `None` before all that the base has.
    pub after: Option<usize>,
    /// One for each source that has it, by number.
    pub parts: Vec<Part>,
}

/// What one source has of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    pub source: usize,
    /// Ascending; several where the source tells it in several paragraphs.
    pub blocks: Vec<usize>,
}

impl Group {
    /// The sources that have it, ascending.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.parts.iter().map(|part| part.source)
    }
}

/// A block that the base lacks.
struct Added<'a> {
    source: usize,
    block: usize,
    after: Option<usize>,
    text: &'a str,
    headline: bool,
}

/// The groups in the order of their places in the base, of what is compared already. Which paragraphs are a group does
/// not depend on the order of the sources.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn lacking(sources: &Sources<'_>, policy: Policy, watch: &Watch) -> Result<Vec<Group>, Cancelled> {
    let added = added(sources);
    let told: Vec<Told<'_>> =
        added.iter().map(|a| Told { text: a.text, source: a.source, headline: a.headline }).collect();
    let mut found: Vec<(usize, Group, &str)> = Vec::new();
    for (first, added) in alike(&told, policy, watch)?.into_iter().zip(&added) {
        let at = match found.binary_search_by_key(&first, |(first, ..)| *first) {
            Ok(at) => at,
            Err(at) => {
                found.insert(at, (first, Group { after: added.after, parts: Vec::new() }, added.text));
                at
            }
        };
        let Some((_, group, text)) = found.get_mut(at) else { continue };
        group.after = group.after.min(added.after);
        *text = (*text).min(added.text);
        // Of one source after the other, each in its order.
        match group.parts.last_mut().filter(|part| part.source == added.source) {
            Some(part) => part.blocks.push(added.block),
            None => group.parts.push(Part { source: added.source, blocks: vec![added.block] }),
        }
    }
    // Of one source in its own order; else by what does not depend on who comes first.
    let key = |(_, group, text): &(usize, Group, &str)| {
        let block = group.parts.iter().filter_map(|p| p.blocks.first()).min().copied();
        (group.after, block, (*text).to_owned())
    };
    found.sort_by_cached_key(key);
    Ok(found.into_iter().map(|(_, group, _)| group).collect())
}

fn added<'a>(sources: &Sources<'a>) -> Vec<Added<'a>> {
    let mut found = Vec::new();
    for (source, article, comparison) in sources.compared() {
        let start = found.len();
        let mut after = None;
        for row in &comparison.rows {
            after = row.left.last().copied().max(after);
            if !row.left.is_empty() || row.is_elsewhere() {
                continue;
            }
            for &block in &row.right {
                let Some(b) = article.blocks.get(block) else { continue };
                let headline = b.kind == BlockKind::Headline;
                found.push(Added { source, block, after, text: b.text.as_str(), headline });
            }
        }
        if let Some(own) = found.get_mut(start..) {
            own.sort_by_key(|added| added.block);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Group, lacking};
    use crate::compare::many::Sources;
    use crate::compare::many::tests::{SHARED, collation};
    use crate::task::Watch;
    use crate::text::Policy;

    fn groups(texts: &[&str]) -> Vec<Group> {
        let collation = collation(texts, 0);
        lacking(&Sources::of(&collation), Policy::default(), &Watch::default()).unwrap()
    }

    /// Where a group stands, and which blocks of which sources it holds.
    type Shape = (Option<usize>, Vec<(usize, Vec<usize>)>);

    fn shape(groups: &[Group]) -> Vec<Shape> {
        let parts = |g: &Group| g.parts.iter().map(|p| (p.source, p.blocks.clone())).collect();
        groups.iter().map(|g| (g.after, parts(g))).collect()
    }

    #[test]
    fn sources_that_share_a_paragraph_are_one_group() {
        let [a, b, c, d] = SHARED;
        let walk = "老桥将保留为步行桥，年底前完成加固。";
        let walked = "另悉，老桥将保留下来作为步行桥，年底前完成加固。";
        let boats = "渡船公司的十二条船停在岸边，等候拍卖。";
        let base = [a, b, c, d].join("\n");
        let found =
            groups(&[&base, &[a, walk, b, c, d].join("\n"), &[a, b, c, d, boats, walked].join("\n"), &base]);
        assert_eq!(
            shape(&found),
            [(Some(0), vec![(1, vec![1]), (2, vec![5])]), (Some(3), vec![(2, vec![4])])]
        );
        assert_eq!(found[0].sources().collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn groups_do_not_depend_on_the_order_of_sources() {
        let [a, b, c, d] = SHARED;
        let more = "老桥将保留为步行桥，年底前完成加固。\n渡船公司的十二条船停在岸边，等候拍卖。";
        let base = [a, b, c, d].join("\n");
        let (x, y) = (format!("{base}\n{more}"), format!("{more}\n{base}"));
        let back = |number: usize| if number == 0 { 0 } else { 3 - number };
        let there = shape(&groups(&[&base, &x, &y]));
        let mut turned = shape(&groups(&[&base, &y, &x]));
        for (_, parts) in &mut turned {
            parts.iter_mut().for_each(|(source, _)| *source = back(*source));
            parts.sort();
        }
        assert_eq!(there, turned);
    }
}
