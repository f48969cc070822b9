//! What a text that takes from another says of where it is from: the source, its author, and the headline it had there,
//! as the rules for reprints ask for.

use std::cmp::Ordering;

use serde::Serialize;

use crate::article::{Article, BlockKind};
use crate::text::chars::is_quote;
use crate::text::{Haystack, Needle};

use super::VerdictKind;
use super::many::{BETWEEN, Name, Published, states};

/// Blocks at either end, and pieces of the page around, that are looked through for a name: credits stand there, and a
/// book is not read for them.
const LOOKED_AT: usize = 40;
/// Below it are the letters of scripts that have blanks between words.
const SPACED: char = '\u{2000}';

/// How the right text credits the left one. `None` where the left text names nothing that could be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// Who published the left text, or whom both say they took it from.
    pub source: Option<Credited>,
    pub author: Option<Credited>,
    pub headline: Option<Credited>,
}

/// Whether one thing is credited. In JSON in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Credited {
    /// Where it belongs.
    Same,
    /// Some of several there, and not the others.
    Partly,
    /// Only somewhere in the text, or on the page around it.
    Mentioned,
    /// Another stands in its place.
    Other,
    Missing,
}

/// How `right` credits `left`; `None` where there is nothing to credit, both are of one outlet, or `left` may come from
/// `right`.
pub(super) fn of(left: &Article, right: &Article, verdict: VerdictKind) -> Option<Credit> {
    let order = Published::of(left).zip(Published::of(right)).and_then(|(l, r)| l.order(r));
    let [l, r] = [left, right].map(Name::of_outlet);
    let [l, r] = [l.as_ref(), r.as_ref()];
    let own = l.zip(r).is_some_and(|(l, r)| l.is(r));
    let backwards = order == Some(Ordering::Greater) || (states(left, l, r) && !states(right, r, l));
    // Versions of one document have nothing to say of each other.
    let is_one_file = !left.path.is_empty() && left.path == right.path && left.sha256 == right.sha256;
    if verdict == VerdictKind::Independent || own || backwards || is_one_file {
        return None;
    }
    // What only takes some of a text is another article, with an author and a headline of its own.
    let is_reprint = verdict != VerdictKind::Derived;
    let found = Credit {
        source: source(left, right),
        author: author(left, right).filter(|_| is_reprint),
        headline: headline(left, right).filter(|_| is_reprint),
    };
    (found.source.is_some() || found.author.is_some() || found.headline == Some(Credited::Mentioned))
        .then_some(found)
}

/// Whom a reprint has to name: who published the text, or else whom that says it took it from.
pub fn source_of(left: &Article) -> Option<&str> {
    left.outlet.as_deref().or(left.source.as_deref())
}

fn source(left: &Article, right: &Article) -> Option<Credited> {
    let wanted = source_of(left)?;
    let name = Name::of(wanted)?;
    let both = left.source.as_deref().and_then(Name::of);
    let stated =
        right.source.as_deref().map(|source| name.is_in(source) || both.is_some_and(|b| b.is_in(source)));
    Some(match stated {
        Some(true) => Credited::Same,
        _ if mentions(right, wanted) => Credited::Mentioned,
        Some(false) => Credited::Other,
        None => Credited::Missing,
    })
}

fn author(left: &Article, right: &Article) -> Option<Credited> {
    let authors = Authors::of(left, right);
    let [named, mentioned, missing] =
        [&authors.named, &authors.mentioned, &authors.missing].map(|names| !names.is_empty());
    Some(match (named, mentioned, missing) {
        (false, false, false) => return None,
        (true, false, false) => Credited::Same,
        (true, ..) => Credited::Partly,
        (false, true, _) => Credited::Mentioned,
        (false, false, true) if authors.has_others => Credited::Other,
        (false, false, true) => Credited::Missing,
    })
}

/// What becomes of each person who signs a text in one that takes from it, in the words and the order of the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authors<'a> {
    /// As those who wrote it.
    pub named: Vec<&'a str>,
    /// Only somewhere in the text, or on the page around it.
    pub mentioned: Vec<&'a str>,
    pub missing: Vec<&'a str>,
    /// Whether the other text is signed by anybody.
    pub has_others: bool,
}

impl<'a> Authors<'a> {
    pub fn of(left: &'a Article, right: &Article) -> Self {
        let signed = people(right);
        let mut found = Self { has_others: !signed.is_empty(), ..Self::default() };
        for name in people(left) {
            let own = Name::of(name);
            let place = if own.is_some() && signed.iter().any(|there| Name::of(there) == own) {
                &mut found.named
            } else if mentions(right, name) {
                &mut found.mentioned
            } else {
                &mut found.missing
            };
            place.push(name);
        }
        found
    }
}

fn headline(left: &Article, right: &Article) -> Option<Credited> {
    let wanted = left.headline.as_deref()?;
    let name = Name::of(wanted)?;
    Some(match right.headline.as_deref().and_then(Name::of) {
        Some(own) if own == name => Credited::Same,
        _ if stands(right, wanted, is_set_off) => Credited::Mentioned,
        Some(_) => Credited::Other,
        None => Credited::Missing,
    })
}

/// The people in a byline, without the outlet that an article names elsewhere as well. The names of people hold blanks,
/// unless they are written without letters of Latin kind.
fn people(article: &Article) -> Vec<&str> {
    let byline = article.author.as_deref().unwrap_or_default();
    let latin = byline.contains(|c: char| c.is_alphabetic() && c < SPACED);
    let parts = byline.split(|c: char| BETWEEN.contains(&c) || (!latin && c.is_whitespace()));
    let parts = parts.flat_map(|part| part.split(" and ")).map(|part| part.trim().trim_start_matches("and "));
    let outlets = [&article.outlet, &article.source].map(|name| name.as_deref().and_then(Name::of));
    let is_outlet = |name: &str| {
        let name = Name::of(name);
        name.is_some_and(|name| outlets.iter().flatten().any(|outlet| outlet.is(&name)))
    };
    parts.filter(|name| name.chars().any(char::is_alphabetic) && !is_outlet(name)).collect()
}

/// Whether a name stands in the text of an article, or on the page around it.
fn mentions(article: &Article, name: &str) -> bool {
    stands(article, name, |before, place, after| {
        let is_word = |c: &char| c.is_alphanumeric() && *c < SPACED;
        let joined =
            |a: Option<char>, b: Option<char>| a.zip(b).is_some_and(|(a, b)| is_word(&a) && is_word(&b));
        !joined(before, place.chars().next()) && !joined(place.chars().next_back(), after)
    })
}

/// Whether a title stands by itself, and is not the beginning of a sentence.
fn is_set_off(before: Option<char>, _: &str, after: Option<char>) -> bool {
    let opens = |c: char| is_quote(c) || matches!(c, '《' | '〈' | '(' | '（' | '[' | '【' | ':' | '：');
    let closes = |c: char| is_quote(c) || matches!(c, '》' | '〉' | ')' | '）' | ']' | '】');
    before.is_none_or(opens) && after.is_none_or(closes)
}

/// Whether a text stands in an article, or on the page around it, at a place of which its neighbours are as asked for:
/// the character before it, itself, and the one after it.
fn stands(article: &Article, wanted: &str, is_so: impl Fn(Option<char>, &str, Option<char>) -> bool) -> bool {
    let Some(needle) = Needle::new(wanted) else { return false };
    // A longer headline is another one.
    let blocks = article.blocks.iter().filter(|block| block.kind != BlockKind::Headline);
    let count = blocks.clone().count();
    let at_an_end = |at: usize| at < LOOKED_AT || at + LOOKED_AT >= count;
    let texts = blocks.enumerate().filter(|(at, _)| at_an_end(*at)).map(|(_, block)| &*block.text);
    let aside = article.set_aside.iter().take(LOOKED_AT).map(|aside| &*aside.text);
    let mut room = Haystack::default();
    texts.chain(aside).any(|text| {
        let mut found = false;
        needle.find(text, &mut room, |[start, end]| {
            let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
            let (before, rest) = text.split_at(byte(start));
            let (place, after) = rest.split_at(byte(end) - before.len());
            found |= is_so(before.chars().next_back(), place, after.chars().next());
        });
        found
    })
}

#[cfg(test)]
mod tests {
    use super::{Authors, Credit, Credited, of};
    use crate::article::{Article, Block, BlockKind};
    use crate::compare::VerdictKind;
    use crate::read::{self, Document, Options};

    fn article(text: &str) -> Article {
        read::article(&Document::pasted(text), &Options { raw: true, ..Options::default() }).unwrap()
    }

    fn original() -> Article {
        let outlet = Some("青屏日报".to_owned());
        let author = Some("林禾、周平".to_owned());
        let published = Some("2024-07-18T06:30:00".to_owned());
        let headline = Some("澜桥提前通车".to_owned());
        Article { outlet, author, published, headline, ..article("雨停了。") }
    }

    fn reprint() -> Article {
        Article { headline: Some("澜桥通车".to_owned()), ..article("雨停了。") }
    }

    fn credit(left: &Article, right: &Article) -> Option<Credit> {
        of(left, right, VerdictKind::EditedReprint)
    }

    fn all(source: Credited, author: Credited, headline: Credited) -> Option<Credit> {
        Some(Credit { source: Some(source), author: Some(author), headline: Some(headline) })
    }

    #[test]
    fn what_a_reprint_names_is_told() {
        use Credited::{Mentioned, Missing, Other, Same};
        let (left, bare) = (original(), reprint());
        assert_eq!(credit(&left, &bare), all(Missing, Missing, Other));
        let source = Some("青屏日報網".to_owned());
        let author = Some("周平 林禾".to_owned());
        let full = Article { source, author, headline: left.headline.clone(), ..reprint() };
        assert_eq!(credit(&left, &full), all(Same, Same, Same));
        let [source, author] = ["澄江社", "石川"].map(|name| Some(name.to_owned()));
        let false_one = Article { source, author, headline: None, ..reprint() };
        assert_eq!(credit(&left, &false_one), all(Other, Other, Missing));
        let mut said = reprint();
        let text = "据《青屏日报》记者林禾报道，原标题：《澜桥提前通车》".into();
        said.blocks.push(Block { kind: BlockKind::Paragraph, text });
        assert_eq!(credit(&left, &said), all(Mentioned, Mentioned, Mentioned));
        // Words of a headline at the beginning of a sentence are no headline.
        let told = Article { headline: reprint().headline, ..article("澜桥提前通车，雨停了。") };
        assert_eq!(credit(&left, &told), all(Missing, Missing, Other));
    }

    #[test]
    fn each_of_several_authors_is_told_by_itself() {
        let signed = |author: &str| Article { author: Some(author.to_owned()), ..reprint() };
        let left = Article { author: Some("Ada Moor, Tom Hale and Sue Marsh".to_owned()), ..original() };
        let mut right = signed("Tom Hale");
        right.blocks.push(Block { kind: BlockKind::Paragraph, text: "With notes by Sue Marsh.".into() });
        let authors = Authors::of(&left, &right);
        assert_eq!(authors.named, ["Tom Hale"]);
        assert_eq!(authors.mentioned, ["Sue Marsh"]);
        assert_eq!(authors.missing, ["Ada Moor"]);
        assert_eq!(credit(&left, &right).unwrap().author, Some(Credited::Partly));
        let all = signed("Sue Marsh, Ada Moor, and Tom Hale");
        assert_eq!(credit(&left, &all).unwrap().author, Some(Credited::Same));
        // Whom it was written for is nobody who wrote it.
        let source = Some("澄江社".to_owned());
        let left =
            Article { author: Some("林禾 澄江社".to_owned()), source, outlet: None, ..original() };
        assert_eq!(credit(&left, &signed("林禾")).unwrap().author, Some(Credited::Same));
        let named = Article { source: left.source.clone(), ..reprint() };
        assert_eq!(credit(&left, &named).unwrap().author, Some(Credited::Missing));
    }

    #[test]
    fn an_agency_that_both_name_is_the_source_of_both() {
        let agency = || Some("澄江社".to_owned());
        let left = Article { source: agency(), author: None, ..original() };
        let right = Article { source: agency(), outlet: Some("柳镇网".to_owned()), ..reprint() };
        assert_eq!(credit(&left, &right).unwrap().source, Some(Credited::Same));
    }

    #[test]
    fn what_takes_only_some_names_its_source() {
        let taken = of(&original(), &reprint(), VerdictKind::Derived);
        assert_eq!(taken, Some(Credit { source: Some(Credited::Missing), author: None, headline: None }));
    }

    #[test]
    fn nothing_is_asked_of_who_takes_nothing() {
        let (left, right) = (original(), reprint());
        assert_eq!(of(&left, &right, VerdictKind::Independent), None);
        // Published before, or named as the source: the left one comes from it.
        let before = Article { published: Some("2024-07-17".to_owned()), ..reprint() };
        assert_eq!(credit(&left, &before), None);
        let copy = Article { source: Some("柳镇网".to_owned()), ..original() };
        assert_eq!(credit(&copy, &Article { outlet: Some("柳镇网".to_owned()), ..reprint() }), None);
        // An outlet need not name itself, and what has no name cannot be named.
        assert_eq!(credit(&left, &Article { outlet: left.outlet.clone(), ..reprint() }), None);
        assert_eq!(credit(&reprint(), &right), None);
    }

    #[test]
    fn part_of_a_longer_word_is_no_name() {
        let left = Article {
            outlet: Some("The Post".to_owned()),
            author: Some("Ada Moor".to_owned()),
            ..original()
        };
        let named = |text: &str| credit(&left, &article(text)).unwrap().author;
        assert_eq!(named("Notes by Ada Moore."), Some(Credited::Missing));
        assert_eq!(named("Notes by ADA MOOR."), Some(Credited::Mentioned));
    }
}
