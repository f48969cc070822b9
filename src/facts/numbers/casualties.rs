//! People told by what became of them, or by their sex, without a counter: 12死34傷, 两死三伤, 3男2女.

use super::read::{Num, Style};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::text::chars::is_letter;
use crate::text::numeral;

/// What stands for the people of a figure, and what goes with the figure beside it: so many dead and so many hurt.
const PAIRS: [(&str, &str); 2] = [("死亡傷伤", "死亡傷伤失"), ("男女", "男女")];

/// A figure before such a letter: at the end of a clause, or with another such figure right beside it.
pub(super) fn casualties(text: Text<'_>, start: usize, at: usize, num: Num) -> Option<Found> {
    let own = text.get(num.end);
    // Nearly all figures stand before another letter.
    if !among!(own, "死亡傷伤男女") {
        return None;
    }
    let (_, others) = PAIRS.iter().find(|(letters, _)| letters.contains(own))?;
    let few = num.value.small().is_some_and(|v| (1..100_000).contains(&v));
    let han = num.style == Style::Han;
    if !(han || num.style == Style::Figures) || start != at || !few {
        return None;
    }
    let next = text.get(num.end + 1);
    let is_figure = |c: char| if han { numeral::is_part(c) } else { numeral::digit(c).is_some() };
    let pairs = |letter: char| letter != own && others.contains(letter);
    let goes_on =
        figures(text, num.end + 1, &is_figure).is_some_and(|end| end > num.end + 1 && pairs(text.get(end)));
    let came = pairs(text.before(at, 1)) && is_figure(text.before(at, 2)) && !is_figure(next);
    // 7女 and 2男 alone are no count; 造成2死 is.
    let alone = !han && own == '死' && !is_letter(next) && !is_figure(next);
    (goes_on || came || alone)
        .then(|| Found::number(FactKind::Quantity, start, num.end, num.value, Some("person")))
}

/// Where the figures that begin at a place end; `None` for more than any such count has.
fn figures(text: Text<'_>, at: usize, is_figure: &impl Fn(char) -> bool) -> Option<usize> {
    const LONGEST: usize = 6;
    (at..at + LONGEST).find(|&end| !is_figure(text.get(end)))
}
