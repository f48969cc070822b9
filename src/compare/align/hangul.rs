//! What Korean paragraphs share that were reworded: hardly a word stays as it is where its particle or ending changes.

use crate::article::Block;
use crate::text::is_syllable;

/// Likeness, by pairs of syllables, that is enough.
const ENOUGH: f64 = 0.4;
/// The fewest pairs of a side that tell something.
const LEAST: usize = 8;

/// Whether blocks of Hangul are alike by pairs of syllables (Dice).
pub(super) fn are_alike([left, right]: [(&[Block], &[usize]); 2]) -> bool {
    let (x, y) = (pairs(left), pairs(right));
    if x.len().min(y.len()) < LEAST {
        return false;
    }
    let mut shared = 0;
    let (mut i, mut j) = (0, 0);
    while let (Some(p), Some(q)) = (x.get(i), y.get(j)) {
        shared += usize::from(p == q);
        (i, j) = (i + usize::from(p <= q), j + usize::from(q <= p));
    }
    2.0 * shared as f64 >= ENOUGH * (x.len() + y.len()) as f64
}

/// The distinct pairs of syllables that follow one another in words, sorted.
fn pairs((blocks, of): (&[Block], &[usize])) -> Vec<(char, char)> {
    let texts = of.iter().filter_map(|&at| blocks.get(at)).map(|block| block.text.as_str());
    let mut pairs: Vec<(char, char)> = texts
        .flat_map(|text| text.chars().zip(text.chars().skip(1)))
        .filter(|&(a, b)| is_syllable(a) && is_syllable(b))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use super::are_alike;
    use crate::article::{Block, BlockKind};

    fn of(left: &str, right: &str) -> bool {
        let block = |text: &str| [Block { kind: BlockKind::Paragraph, text: text.into() }];
        are_alike([(&block(left), &[0]), (&block(right), &[0])])
    }

    #[test]
    fn words_with_other_particles_are_alike() {
        assert!(of(
            "나루터에 배수로를 새로 만들 계획이다.",
            "나루터에는 새 배수로가 만들어질 계획이라고 한다."
        ));
        assert!(!of("나루터에 배수로를 새로 만들 계획이다.", "사공들은 주말에 비가 올까 걱정이라고 한다."));
        // Of what all notices say there is less.
        assert!(!of(
            "무료 이용을 원하는 청소년은 주민센터나 누리집에서 카드를 신청하면 된다. 하루 이용 횟수는 네 번으로 제한된다.",
            "피해를 입은 상인은 시청 누리집이나 주민센터에서 점포를 신청할 수 있다. 지원금은 한 곳에 얼마로 제한된다.",
        ));
        // Too little to tell.
        assert!(!of("배가 떠났다.", "배가 떠났다."));
    }
}
