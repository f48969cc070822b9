//! What is left of a source whose name was struck, and whether the name stands elsewhere.

use super::super::tongue::Tongue;
use super::super::whole::Whole;
use super::cjk::is_mark;
use super::english::is_article;
use super::who;
use crate::text::simplified;

/// Whether the words for a source are those of another without a person's name: of 厂方负责人周强 is 厂方, of “Ada Brook,
/// the mayor,” “the mayor”.
pub(in super::super) fn is_rest(words: &[char], of: &[char], person: &[char], tongue: Tongue) -> bool {
    let Some(at) = of.windows(person.len().max(1)).position(|part| part == person) else { return false };
    let (before, behind) =
        (of.get(..at).unwrap_or_default(), of.get(at + person.len()..).unwrap_or_default());
    if tongue == Tongue::English {
        let text: String = before.iter().chain(&[' ']).chain(behind).collect();
        let of: Vec<String> = words_of(&text);
        let words: Vec<String> = words_of(&words.iter().collect::<String>());
        let mut words = words.iter().filter(|word| !is_article(word)).peekable();
        return words.peek().is_some() && words.all(|word| of.contains(word));
    }
    // 县公安局局长周平 spoke for the 警方.
    let text = |letters: &mut dyn Iterator<Item = &char>| letters.collect::<String>();
    let [own, all] = [text(&mut words.iter()), text(&mut before.iter().chain(behind))];
    let groups = || who::of(tongue).same.split(' ').map(|group| group.split('|'));
    if groups().any(|mut group| group.clone().any(|word| word == own) && group.any(|word| all.contains(word)))
    {
        return true;
    }
    let mut of = before.iter().chain(behind).map(|c| simplified(*c));
    let mut words = words.iter().filter(|c| !is_mark(**c)).peekable();
    // 市 of 市長
    let long = own.chars().nth(1).is_some() || (tongue == Tongue::Japanese && "市県町村区".contains(&own));
    long && !own.is_empty() && words.all(|word| of.any(|c| c == simplified(*word)))
}

/// Whether an article tells of a person by name, or by that of the family beside a title.
pub(in super::super) fn is_told(person: &[char], whole: &Whole<'_>, side: usize, tongue: Tongue) -> bool {
    let family = |letters: usize| person.get(..letters).unwrap_or_default();
    match tongue {
        Tongue::English => {
            let name: String = person.iter().collect();
            let Some(last) = words_of(&name).pop() else { return false };
            whole.paragraphs(side).any(|text| words_of(text).contains(&last))
        }
        // 约翰·邓恩 is 邓恩.
        _ if person.contains(&'·') => {
            person.rsplit(|c| *c == '·').next().is_some_and(|last| whole.has(side, last))
        }
        // 三枝和子 is 三枝さん.
        Tongue::Japanese => whole.has(side, family(2)),
        Tongue::Chinese | Tongue::Korean => {
            whole.has(side, person) || family(1).first().is_some_and(|c| is_titled(*c, whole, side, tongue))
        }
    }
}

/// Whether the name of a family stands before a title: 周局长, 강 과장.
fn is_titled(family: char, whole: &Whole<'_>, side: usize, tongue: Tongue) -> bool {
    let roles = &who::of(tongue).roles;
    whole.paragraphs(side).any(|text| {
        let mut behind = text.split(family).skip(1).map(str::trim_start);
        behind.any(|rest| roles.behind(rest).is_some())
    })
}

/// The words of a text in small letters.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
