//! Lines to paragraphs, by indents, gaps, sizes and where lines end.

use std::collections::HashSet;

use crate::article::BlockKind;
use crate::read::byline::ends_sentence;
use crate::read::lines::join;
use crate::read::manuscript::Piece;
use crate::text::is_unspaced;

use super::lines::Line;
use super::margins::{self, Margins};

/// A font so much larger than the text's is a heading's.
const LARGER: f64 = 1.12;
/// Characters of a line that may have been cut at a number of them, at the least, and lines that are counted.
const LINE: usize = 16;
const MOST: usize = 400;
/// Longest heading, in characters.
const HEADING: usize = 120;

/// The paragraphs of all pages.
pub(super) fn of(pages: &[Vec<Line>]) -> Vec<Piece> {
    let lines: Vec<&Line> = pages.iter().flatten().collect();
    let size = usual_size(&lines);
    let edges = margins::of(&lines, size);
    let pitch = usual_pitch(&lines);
    let largest = lines.iter().map(|l| l.size).fold(0.0, f64::max);
    let words = hyphenated(&lines);
    let layout = Layout { pitch, by_indents: are_indented(&lines, &edges), cut: usual_count(&lines) };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before: Option<Place<'_>> = None;
    for (&line, &edges) in lines.iter().zip(&edges) {
        let place = Place { line, edges };
        let goes_on = before.is_some_and(|before| goes_on(before, place, layout));
        match pieces.last_mut() {
            Some(piece) if goes_on => continue_with(&mut piece.text, &line.text, &words),
            _ => {
                let kind = if line.size > size * LARGER {
                    // The largest words of all are the title.
                    if line.size > largest * 0.97 { BlockKind::Headline } else { BlockKind::Heading }
                } else if is_bullet(&line.text) {
                    BlockKind::ListItem
                } else {
                    BlockKind::Paragraph
                };
                let indented = place.indent() > 0.8;
                pieces.push(Piece { text: line.text.clone(), kind, indented });
            }
        }
        before = Some(place);
    }
    for piece in &mut pieces {
        let is_heading = matches!(piece.kind, BlockKind::Headline | BlockKind::Heading);
        if is_heading && (piece.text.chars().take(HEADING + 1).count() > HEADING || is_mark(&piece.text)) {
            piece.kind = BlockKind::Paragraph;
        }
    }
    pieces
}

/// A large initial, a number, a rule made of characters.
fn is_mark(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).take(2).count() < 2
}

/// A line in its column.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    line: &'a Line,
    edges: Margins,
}

impl Place<'_> {
    /// In heights of the font.
    fn indent(self) -> f64 {
        (self.line.left - self.edges.left) / self.line.size.max(0.1)
    }

    /// Whether the first word of the line after this one would not have fitted on it.
    fn is_full(self, next: &Line) -> bool {
        let characters = next.text.chars().count().max(1) as f64;
        let each = (next.right - next.left) / characters;
        let end = next.text.find(|c: char| c.is_whitespace()).unwrap_or(next.text.len());
        let word = match next.text.chars().next() {
            // Closing punctuation may not begin a line: two characters are left to it.
            Some(c) if is_unspaced(c) => each * 2.2,
            _ => each * (next.text.get(..end).map_or(0, |w| w.chars().count()) as f64 + 1.5),
        };
        self.line.right + word > self.edges.right
    }
}

/// The number of characters at which Chinese and Japanese lines are cut, if they are: those with figures of half the
/// width are then short of the margin. Verse and lists have lines of any number.
fn usual_count(lines: &[&Line]) -> Option<usize> {
    let counts: Vec<usize> = lines
        .iter()
        .map(|line| (line, line.text.chars().count()))
        .filter(|(line, count)| *count >= LINE && !ends_sentence(&line.text))
        .filter(|(line, count)| line.text.chars().filter(|&c| is_unspaced(c)).count() * 2 > *count)
        .map(|(_, count)| count)
        .collect();
    let near = |wanted: usize| counts.iter().filter(|count| count.abs_diff(wanted) <= 1).count();
    let usual = counts.iter().copied().take(MOST).max_by_key(|count| (near(*count), *count))?;
    (counts.len() >= 3 && near(usual) * 4 >= counts.len() * 3).then_some(usual)
}

/// How the paragraphs of a file are set.
#[derive(Debug, Clone, Copy)]
struct Layout {
    /// The distance of lines.
    pitch: f64,
    /// Whether their first lines are indented.
    by_indents: bool,
    /// See [`usual_count`].
    cut: Option<usize>,
}

/// Whether enough lines are indented for paragraphs to be told by that.
fn are_indented(lines: &[&Line], edges: &[Margins]) -> bool {
    let indented = lines.iter().zip(edges).filter(|(line, edges)| {
        let indent = Place { line, edges: **edges }.indent();
        (0.8..6.0).contains(&indent)
    });
    let count = indented.count();
    count >= 3 && count * 12 > lines.len()
}

/// Whether a line is of the same paragraph as the one before it.
fn goes_on(before: Place<'_>, place: Place<'_>, layout: Layout) -> bool {
    let (above, line) = (before.line, place.line);
    let size = above.size.max(line.size);
    if (above.size - line.size).abs() > size * (LARGER - 1.0) || is_bullet(&line.text) {
        return false;
    }
    let down = line.baseline - above.baseline;
    let ended = ends_sentence(&above.text);
    if line.first || down < 0.0 {
        // Over the end of a column or page: what is not indented goes on where paragraphs are, else only a sentence
        // under way does for certain.
        return (layout.by_indents || !ended) && before.is_full(line) && place.indent() < 0.8;
    }
    // Lines of larger words stand further apart.
    if down > layout.pitch.max(size * 1.1) * 1.35 {
        return false;
    }
    let indented = (0.8..6.0).contains(&place.indent()) && before.indent() < place.indent() - 0.8;
    let centred = is_centred(above, line);
    let is_cut = |cut: usize| above.text.chars().count().abs_diff(cut) <= 1;
    if !indented && (begins_inside(&line.text) || (!ended && layout.cut.is_some_and(is_cut))) {
        return true;
    }
    (!indented || centred) && (before.is_full(line) || (!ended && centred))
}

/// Whether a line begins with what none may begin with: it was cut wherever it was full.
fn begins_inside(text: &str) -> bool {
    text.starts_with(['、', '。', '，', '．', '」', '』', '）', '！', '？', '；'])
}

fn is_centred(above: &Line, line: &Line) -> bool {
    let middle = |l: &Line| (l.left + l.right) / 2.0;
    (middle(above) - middle(line)).abs() < line.size * 0.5 && (above.left - line.left).abs() > line.size * 0.5
}

fn is_bullet(text: &str) -> bool {
    text.starts_with(['•', '●', '◦', '▪', '■', '◆', '‣', '\u{f0b7}'])
}

/// Joins a line, and the two halves of a word that was divided at the line's end. A hyphen that the word has elsewhere
/// as well stays.
fn continue_with(text: &mut String, line: &str, words: &HashSet<String>) {
    let next: String = line.chars().take_while(|c| c.is_alphabetic()).collect();
    let divided = text.strip_suffix(['-', '\u{2010}', '\u{ad}']).map(|before| {
        before
            .chars()
            .rev()
            .take_while(|c| c.is_alphabetic())
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect::<String>()
    });
    if let Some(half) = divided
        && !half.is_empty()
        && next.starts_with(char::is_lowercase)
        && !words.contains(&format!("{half}-{next}").to_lowercase())
    {
        text.pop();
        text.push_str(line);
    } else {
        join(text, line);
    }
}

/// Words written with a hyphen inside a line.
fn hyphenated(lines: &[&Line]) -> HashSet<String> {
    let mut words = HashSet::new();
    for line in lines.iter().filter(|l| l.text.contains('-')) {
        for word in line.text.split(|c: char| !(c.is_alphabetic() || c == '-')) {
            if word.trim_matches('-').contains('-') {
                words.insert(word.trim_matches('-').to_lowercase());
            }
        }
    }
    words
}

/// The size most characters have.
fn usual_size(lines: &[&Line]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = lines.iter().map(|l| (l.size, l.text.chars().count())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|s| s.1).sum::<usize>() / 2;
    let mut sum = 0;
    sizes
        .iter()
        .find(|s| {
            sum += s.1;
            sum > half
        })
        .map_or(10.0, |s| s.0)
}

/// The distance most lines have from the one before them.
fn usual_pitch(lines: &[&Line]) -> f64 {
    let mut found: Vec<f64> = lines
        .iter()
        .zip(lines.iter().skip(1))
        .filter(|(_, b)| !b.first)
        .map(|(a, b)| b.baseline - a.baseline)
        .filter(|d| *d > 0.0)
        .collect();
    found.sort_by(f64::total_cmp);
    // Gaps between paragraphs are larger: the usual distance is among the smaller half.
    found.get(found.len() * 2 / 5).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::article::BlockKind::{Headline, Paragraph};
    use crate::read::pdf::lines::Line;

    fn line(text: &str, left: f64, right: f64, baseline: f64, size: f64) -> Line {
        Line { text: text.to_owned(), left, right, baseline, size, first: false, height: 0.5 }
    }

    fn texts(lines: Vec<Line>) -> Vec<String> {
        of(&[lines]).into_iter().map(|p| p.text).collect()
    }

    #[test]
    fn indents_part_paragraphs() {
        let found = texts(vec![
            line("今天上午六点，停航两年的柳渡重新", 70.0, 250.0, 100.0, 10.0),
            line("开船，两岸的人都来看热闹。", 50.0, 180.0, 115.0, 10.0),
            line("镇长说，票价仍是两元，老人和学", 70.0, 250.0, 130.0, 10.0),
            line("生不收钱。", 50.0, 100.0, 145.0, 10.0),
        ]);
        assert_eq!(
            found,
            [
                "今天上午六点，停航两年的柳渡重新开船，两岸的人都来看热闹。",
                "镇长说，票价仍是两元，老人和学生不收钱。"
            ]
        );
    }

    #[test]
    fn gaps_and_sizes_part_paragraphs() {
        let pieces = of(&[vec![
            line("The ferry opens again", 50.0, 250.0, 80.0, 18.0),
            line("It had been closed for two whole years, and", 50.0, 248.0, 110.0, 10.0),
            line("nobody could cross.", 50.0, 150.0, 122.0, 10.0),
            line("The mayor was there as well.", 50.0, 200.0, 146.0, 10.0),
        ]]);
        let found: Vec<_> = pieces.iter().map(|p| (p.kind, p.text.as_str())).collect();
        assert_eq!(
            found,
            [
                (Headline, "The ferry opens again"),
                (Paragraph, "It had been closed for two whole years, and nobody could cross."),
                (Paragraph, "The mayor was there as well."),
            ]
        );
    }

    #[test]
    fn lines_cut_at_a_number_of_characters_go_on() {
        let found = texts(vec![
            line("今天上午六点停航两年的柳渡重新开船", 70.0, 240.0, 100.0, 10.0),
            line("票价2元，老人学生共1234人，最大64", 50.0, 180.0, 115.0, 10.0),
            line("0人，镇长周平，两岸的人都来看热闹也", 50.0, 225.0, 130.0, 10.0),
            line("、孩子。", 50.0, 90.0, 145.0, 10.0),
            line("镇长说，票价仍是两元，老人和学生1", 70.0, 235.0, 160.0, 10.0),
            line("2人不收钱。", 50.0, 90.0, 175.0, 10.0),
        ]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("最大640人") && found[0].ends_with("热闹也、孩子。"), "{found:?}");
        let verse = [
            "船去了水还在人去了桥还在",
            "三十年前我第一次坐渡船过河那天下着雨",
            "谁也不说话只听见水声渡口的老人们还是要去看一看",
        ];
        let lines = verse.iter().zip([100.0, 115.0, 130.0]);
        let lines =
            lines.map(|(text, down)| line(text, 50.0, 50.0 + text.chars().count() as f64 * 10.0, down, 10.0));
        assert_eq!(texts(lines.collect()).len(), 3);
    }

    #[test]
    fn divided_words_are_whole_again() {
        let found = texts(vec![
            line("A long-term plan for the val-", 50.0, 250.0, 100.0, 10.0),
            line("ley is a good plan and a long-", 50.0, 250.0, 112.0, 10.0),
            line("term one.", 50.0, 100.0, 124.0, 10.0),
        ]);
        assert_eq!(found, ["A long-term plan for the valley is a good plan and a long-term one."]);
    }
}
