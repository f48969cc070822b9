//! What reworded paragraphs have in common whatever its order: hardly a word stays as it is where its particle or ending
//! changes, or where a quotation and who said it change places.

use crate::article::Block;
use crate::text::{chars::Class, is_syllable};

/// Likeness, by short runs of letters, that is enough.
const ENOUGH: f64 = 0.4;
/// The fewest runs of a side that tell something.
const LEAST: usize = 8;
/// And of alphabets, whose words are made of few letters.
const LEAST_OF_WORDS: usize = 24;

/// A pair of characters or syllables, or three letters of a word: their scalar values in one number.
type Run = u64;

/// Bits of a scalar value.
const CHAR: u32 = 21;

/// Whether blocks are alike by the short runs of letters they have in common (Dice).
pub(super) fn are_alike(sides: [(&[Block], &[usize]); 2]) -> bool {
    likeness(sides) >= ENOUGH
}

/// Likeness by short runs, 0.0 to 1.0; nothing where there are too few to tell.
pub(super) fn likeness([left, right]: [(&[Block], &[usize]); 2]) -> f64 {
    let (x, y) = (runs(left), runs(right));
    let shorter = if x.len() < y.len() { &x } else { &y };
    let of_words = shorter.iter().filter(|&run| run >> (2 * CHAR) != 0).count();
    if shorter.len() < if 2 * of_words > shorter.len() { LEAST_OF_WORDS } else { LEAST } {
        return 0.0;
    }
    let mut shared = 0;
    let (mut i, mut j) = (0, 0);
    while let (Some(p), Some(q)) = (x.get(i), y.get(j)) {
        shared += usize::from(p == q);
        (i, j) = (i + usize::from(p <= q), j + usize::from(q <= p));
    }
    2.0 * shared as f64 / (x.len() + y.len()) as f64
}

/// The distinct runs, sorted.
fn runs((blocks, of): (&[Block], &[usize])) -> Vec<Run> {
    let mut runs = Vec::new();
    for text in of.iter().filter_map(|&at| blocks.get(at)).map(|block| block.text.as_str()) {
        let mut before = [' '; 2];
        for c in text.chars() {
            let c = match Class::of(c) {
                Class::Letter | Class::Ideo | Class::Cluster | Class::Tibetan | Class::Mark => lower(c),
                _ => ' ',
            };
            let [first, last] = before;
            if c != ' ' && last != ' ' {
                if says_alone(last) || says_alone(c) || (is_syllable(last) && is_syllable(c)) {
                    runs.push(pack(last, c));
                } else if first != ' ' && is_of_words(first) && is_of_words(last) && is_of_words(c) {
                    runs.push(u64::from(u32::from(first)) << (2 * CHAR) | pack(last, c));
                }
            }
            before = [last, c];
        }
    }
    runs.sort_unstable();
    runs.dedup();
    runs
}

fn pack(first: char, last: char) -> Run {
    u64::from(u32::from(first)) << CHAR | u64::from(u32::from(last))
}

fn lower(c: char) -> char {
    // These have none.
    if says_alone(c) || is_syllable(c) { c } else { c.to_lowercase().next().unwrap_or(c) }
}

/// Characters that say something alone; of kana, what joins two words is in all texts.
fn says_alone(c: char) -> bool {
    Class::of(c) == Class::Ideo && !matches!(c, '\u{3041}'..='\u{309f}')
}

fn is_of_words(c: char) -> bool {
    !is_syllable(c) && Class::of(c) != Class::Ideo
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

    #[test]
    fn what_changed_places_is_alike() {
        assert!(of(
            "渡口管理所所长周伯安说，新船试航顺利，但是码头的道路太窄。",
            "“新船试航顺利，但是道路太窄了。”管理所所长周伯安说。",
        ));
        assert!(!of(
            "渡口管理所所长周伯安说，新船试航顺利，但是码头的道路太窄。",
            "气象台预计后天还有一场大雨，请各村做好准备。",
        ));
        assert!(of(
            "The council had not studied alternatives, said Piet Hansom, who voted against the plan.",
            "Piet Hansom, one of two who voted against it, said alternatives had not been studied.",
        ));
        assert!(!of(
            "The council had not studied alternatives, said Piet Hansom, who voted against the plan.",
            "The old fish market will be partly preserved as a waiting hall for the passengers.",
        ));
    }
}
