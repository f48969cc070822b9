//! Which glyphs of a galley show which letters of the text.
//!
//! One glyph a letter, and one place a line feed, as long as the writing goes left to right. A run that goes right
//! to left comes in the order of the eye and with glyphs of its own number: it is taken as a whole.

use eframe::egui::Galley;
use unicode_script::{Script, UnicodeScript as _};

/// Positions of a broken text; the galley counts a line feed as one place.
#[derive(Debug, Clone)]
pub(super) struct Positions {
    /// Scalar-value positions of the text before which a line feed was put in.
    breaks: Vec<usize>,
    /// For texts with right-to-left runs: the glyphs of every letter.
    runs: Option<Vec<[usize; 2]>>,
}

impl Positions {
    pub(super) fn of(text: &str, breaks: &[usize], galley: &Galley) -> Self {
        let runs = text.chars().any(is_rtl).then(|| runs(text, breaks, galley));
        Self { breaks: breaks.to_vec(), runs }
    }

    /// Whether part of the text is written right to left.
    pub(super) fn has_rtl(&self) -> bool {
        self.runs.is_some()
    }

    /// The glyphs that show a range of letters.
    pub(super) fn glyphs(&self, [start, end]: [usize; 2]) -> [usize; 2] {
        match &self.runs {
            // What is chosen may reach beyond the text.
            None => [start, end].map(|at| at.saturating_add(self.breaks.partition_point(|&b| b <= at))),
            Some(runs) => {
                let covered = runs.get(start.min(runs.len())..end.min(runs.len())).unwrap_or_default();
                let low = covered.iter().map(|r| r[0]).min().unwrap_or(0);
                [low, covered.iter().map(|r| r[1]).max().unwrap_or(low)]
            }
        }
    }

    /// The line a letter stands in.
    pub(super) fn line(&self, letter: usize) -> usize {
        self.breaks.partition_point(|&b| b <= letter)
    }

    /// The letter a glyph shows.
    pub(super) fn source(&self, glyph: usize) -> usize {
        match &self.runs {
            // The n-th line feed stands at place breaks[n] + n.
            None => glyph - self.breaks.iter().enumerate().take_while(|(n, b)| *b + n < glyph).count(),
            Some(runs) => runs.iter().position(|r| (r[0]..r[1]).contains(&glyph)).unwrap_or(0),
        }
    }

    /// The width of every letter; those of a word written right to left share its width evenly.
    pub(super) fn advances(&self, text: &str, galley: &Galley) -> Vec<f32> {
        let glyphs = galley.rows.iter().flat_map(|row| row.glyphs.iter());
        let Some(runs) = &self.runs else { return glyphs.map(|glyph| glyph.advance_width).collect() };
        let glyphs: Vec<(char, f32)> = glyphs.map(|glyph| (glyph.chr, glyph.advance_width)).collect();
        let letters: Vec<char> = text.chars().collect();
        let mut advances = Vec::with_capacity(letters.len());
        for run in runs.chunk_by(|a, b| a == b) {
            let [from, to] = run[0];
            let of = letters.get(advances.len()..advances.len() + run.len()).unwrap_or_default();
            advances.extend(shared(of, glyphs.get(from..to.min(glyphs.len())).unwrap_or_default()));
        }
        advances
    }
}

/// The widths of a run's letters, from its glyphs in the order of the eye: of each word where both have the same words,
/// or else of the whole run.
fn shared(letters: &[char], glyphs: &[(char, f32)]) -> Vec<f32> {
    let glyphs: Vec<(char, f32)> = glyphs.iter().rev().copied().collect();
    let words: Vec<&[char]> = letters.chunk_by(|a, b| a.is_whitespace() == b.is_whitespace()).collect();
    let shown: Vec<&[(char, f32)]> =
        glyphs.chunk_by(|a, b| a.0.is_whitespace() == b.0.is_whitespace()).collect();
    let evenly = |count: usize, glyphs: &[(char, f32)]| {
        let width: f32 = glyphs.iter().map(|(_, width)| width).sum();
        std::iter::repeat_n(width / count as f32, count)
    };
    if words.len() == shown.len() {
        words.into_iter().zip(shown).flat_map(|(word, glyphs)| evenly(word.len(), glyphs)).collect()
    } else {
        evenly(letters.len(), &glyphs).collect()
    }
}

/// Walks each line's letters and glyphs side by side.
fn runs(text: &str, breaks: &[usize], galley: &Galley) -> Vec<[usize; 2]> {
    let chars: Vec<char> = text.chars().collect();
    let mut runs = Vec::with_capacity(chars.len());
    let mut ends = breaks.iter().copied().chain([chars.len()]);
    let mut first = 0;
    for row in &galley.rows {
        let glyphs: Vec<char> = row.glyphs.iter().map(|g| g.chr).collect();
        let line = chars.get(runs.len()..ends.next().unwrap_or(chars.len())).unwrap_or_default();
        let (mut at, mut glyph) = (0, 0);
        while at < line.len() {
            let right_to_left = |from: usize, of: &[char]| {
                let run = of[from..].iter().take_while(|c| is_rtl(**c) || follows(**c)).count();
                // Blanks at the start of a line belong to what stands before them.
                if of[from..from + run].iter().any(|c| is_rtl(*c)) { run } else { 0 }
            };
            let (letters, shown) = if is_rtl(line[at]) {
                let shown = if glyph < glyphs.len() { right_to_left(glyph, &glyphs) } else { 0 };
                (right_to_left(at, line).max(1), shown)
            } else {
                (1, usize::from(glyph < glyphs.len()))
            };
            runs.extend(std::iter::repeat_n([first + glyph, first + glyph + shown], letters));
            at += letters;
            glyph += shown;
        }
        first += glyphs.len() + usize::from(row.ends_with_newline);
    }
    runs.resize(chars.len(), [first, first]);
    runs
}

/// Letters written right to left, and the marks that only stand among them.
pub(super) fn is_rtl(c: char) -> bool {
    matches!(c, '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{6d4}')
        || matches!(
            c.script(),
            Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko | Script::Adlam
        )
}

/// What goes along with the letters before it: blanks, vowel signs.
pub(super) fn follows(c: char) -> bool {
    c.is_whitespace() || c.script() == Script::Inherited
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, FontId, RawInput, text::LayoutJob};

    use super::{Positions, shared};
    use crate::ui::install_fonts;

    fn with_galley(text: &str, breaks: &[usize], check: impl Fn(&Positions, &eframe::egui::Galley)) {
        let ctx = Context::default();
        install_fonts(&ctx, &[]);
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            let mut broken = String::new();
            let mut job = LayoutJob::default();
            for (at, c) in text.chars().enumerate() {
                if breaks.contains(&at) {
                    broken.push('\n');
                }
                broken.push(c);
            }
            job.append(
                &broken,
                0.0,
                eframe::egui::TextFormat::simple(FontId::proportional(16.0), Default::default()),
            );
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            check(&Positions::of(text, breaks, &galley), &galley);
        });
        output.textures_delta.clear();
    }

    #[test]
    fn letters_and_glyphs_count_alike_left_to_right() {
        with_galley("甲乙丙丁戊", &[2, 4], |positions, galley| {
            assert_eq!(positions.glyphs([1, 5]), [1, 7]);
            assert_eq!(positions.glyphs([2, 4]), [3, 6]);
            assert_eq!(positions.glyphs([2, usize::MAX]), [3, usize::MAX]);
            for (letter, glyph) in [(0, 0), (1, 1), (2, 3), (3, 4), (4, 6)] {
                assert_eq!(positions.source(glyph), letter);
            }
            assert_eq!(positions.advances("甲乙丙丁戊", galley).len(), 5);
        });
    }

    #[test]
    fn words_written_right_to_left_keep_their_widths() {
        let letters: Vec<char> = "ab cde ".chars().collect();
        // The last word stands first, and two of its letters are one glyph.
        let glyphs = [(' ', 2.0), ('d', 8.0), ('c', 4.0), (' ', 1.0), ('b', 3.0), ('a', 5.0)];
        assert_eq!(shared(&letters, &glyphs), [4.0, 4.0, 1.0, 4.0, 4.0, 4.0, 2.0]);
        assert_eq!(shared(&letters[..2], &glyphs[1..]), [10.5, 10.5]);
        assert!(shared(&[], &glyphs).is_empty());
    }

    #[test]
    fn a_right_to_left_run_is_one_and_what_follows_keeps_its_place() {
        let text = "社：سلام，第二";
        with_galley(text, &[], |positions, galley| {
            let glyphs: usize = galley.rows.iter().map(|r| r.glyphs.len()).sum();
            let count = text.chars().count();
            assert_eq!(positions.glyphs([2, 3]), positions.glyphs([4, 6]));
            assert_eq!(positions.glyphs([count - 1, count]), [glyphs - 1, glyphs]);
            assert_eq!(positions.source(glyphs - 1), count - 1);
            assert_eq!(positions.advances(text, galley).len(), count);
        });
    }
}
