//! Where the letters of a long text stand, found without counting from its beginning each time.

use std::ops::Range;

/// Scalar values from one mark to the next.
const STEP: usize = 256;

/// Marks in a text, which it does not keep.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    /// The bytes at which the scalar values `STEP`, `2 * STEP`, … begin.
    marks: Vec<usize>,
}

impl Steps {
    /// Marks a text.
    pub fn of(text: &str) -> Self {
        // In fewer bytes there are not so many letters.
        let long = Some(text).filter(|text| text.len() > STEP).unwrap_or_default();
        Self { marks: long.char_indices().map(|(byte, _)| byte).step_by(STEP).skip(1).collect() }
    }

    /// The byte at which a scalar value of the text begins; the text's end where it has not so many.
    pub fn byte(&self, text: &str, at: usize) -> usize {
        let mark = (at / STEP).min(self.marks.len());
        let from = mark.checked_sub(1).and_then(|mark| self.marks.get(mark)).copied().unwrap_or(0);
        let rest = text.get(from..).unwrap_or_default();
        rest.char_indices().nth(at - mark * STEP).map_or(text.len(), |(byte, _)| from + byte)
    }

    /// The part of the text between two positions in scalar values; what is out of range is left out.
    pub fn slice<'t>(&self, text: &'t str, range: Range<usize>) -> &'t str {
        text.get(self.byte(text, range.start)..self.byte(text, range.end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{STEP, Steps};

    #[test]
    fn letters_are_found_as_if_they_were_counted() {
        for letters in ["a渡é口𠀀", "渡口", "ferry"] {
            for count in [0, 1, STEP - 1, STEP, STEP + 1, 3 * STEP, 3 * STEP + 7] {
                let text: String = letters.chars().cycle().take(count).collect();
                let steps = Steps::of(&text);
                for at in 0..count + STEP + 2 {
                    let counted = text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
                    assert_eq!(steps.byte(&text, at), counted, "{at} of {count}");
                }
                let part: String = text.chars().skip(STEP - 2).take(5).collect();
                assert_eq!(steps.slice(&text, STEP - 2..STEP + 3), part);
            }
        }
    }
}
