//! Rows by number, as a person counts them: the first is 1.

use super::State;

/// The display line that is asked for: by its number, or by how far down the text it is (`40%`). A number beyond the
/// last row is the last.
fn line_asked_for(text: &str, count: usize) -> Option<usize> {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        '％' => '%',
        '．' => '.',
        _ => c,
    };
    let text: String = text.chars().map(narrow).collect();
    let last = count.checked_sub(1)?;
    if let Some(percent) = text.trim().strip_suffix('%') {
        let share = percent.trim().parse::<f64>().ok().filter(|p| (0.0..=100.0).contains(p))? / 100.0;
        return Some((last as f64 * share).round() as usize);
    }
    let number = text.trim().parse::<usize>().ok()?;
    number.checked_sub(1).map(|line| line.min(last))
}

impl State {
    /// How many rows there are to go to.
    pub fn row_count(&self) -> usize {
        self.shown.as_ref().map_or(0, |shown| shown.lines().len())
    }

    /// The display line that a number or a percentage names.
    pub fn row_named(&self, text: &str) -> Option<usize> {
        line_asked_for(text, self.row_count())
    }
}

#[cfg(test)]
mod tests {
    use super::line_asked_for;

    #[test]
    fn rows_are_named_by_number_or_share() {
        for (text, line) in [
            ("1", Some(0)),
            (" 12 ", Some(11)),
            ("１２", Some(11)),
            ("340", Some(339)),
            ("9999", Some(339)),
            ("0%", Some(0)),
            ("50 %", Some(170)),
            ("１００％", Some(339)),
            ("0", None),
            ("101%", None),
            ("NaN%", None),
            ("-3", None),
            ("", None),
            ("三", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(line_asked_for(text, 340), line, "{text}");
        }
        assert_eq!(line_asked_for("1", 0), None);
    }
}
