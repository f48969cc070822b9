//! Tables of contents: what they are called, and their lines in documents that have pages.

/// Lines that make a table.
const LEAST: usize = 2;
/// Longest line of one, in characters.
const LONGEST: usize = 120;

/// Whether a line is only what a table of contents is called.
pub(super) fn is_title(line: &str) -> bool {
    #[rustfmt::skip]
    const TITLES: [&str; 22] = [
        "contents", "table of contents", "in this article", "on this page", "in this guide", "jump to", "jump to section", "toc",
        "inhalt", "inhaltsverzeichnis", "sommaire", "índice", "indice", "contenido", "spis treści", "inhoud", "目录", "目錄", "目次", "もくじ",
        "목차", "本文导航",
    ];
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let closed: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
    TITLES.contains(&bare.as_str()) || (!closed.is_ascii() && TITLES.contains(&closed.as_str()))
}

/// Which of the lines are tables of contents: several in a row that end with the number of a page behind dots or a tab,
/// and what stands over them.
pub(super) fn tables<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<bool> {
    let lines: Vec<&str> = lines.collect();
    let mut found: Vec<bool> = lines.iter().map(|line| leads_to_page(line)).collect();
    let mut at = 0;
    let runs: Vec<usize> = found.chunk_by(|a, b| a == b).map(<[bool]>::len).collect();
    for run in runs {
        let of_table = found.get(at) == Some(&true);
        if of_table && run < LEAST {
            found.iter_mut().skip(at).take(run).for_each(|line| *line = false);
        } else if of_table
            && let Some(over) = at.checked_sub(1)
            && lines.get(over).is_some_and(|line| is_title(line))
            && let Some(line) = found.get_mut(over)
        {
            *line = true;
        }
        at += run;
    }
    found
}

/// `票价 …… 12`, `The ferry\t3`, `Preface .... iv`.
fn leads_to_page(line: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x');
    let before = line.trim_end().trim_end_matches(number);
    let digits = line.trim_end().len() - before.len();
    let blank = |c: char| c == ' ' || c == '\u{3000}' || c == '\u{a0}';
    let before = before.trim_end_matches(blank);
    let named =
        before.trim_end_matches(|c: char| blank(c) || matches!(c, '.' | '…' | '·' | '⋯' | '．' | '\t'));
    let leader = before.get(named.len()..).unwrap_or_default();
    let dots: usize = leader
        .chars()
        .map(|c| if c == '…' || c == '⋯' { 3 } else { usize::from(c != '\t' && !blank(c)) })
        .sum();
    (1..=4).contains(&digits)
        && (leader.ends_with('\t') || dots >= 4)
        && named.contains(char::is_alphabetic)
        && !named.contains('\t')
        && line.chars().take(LONGEST + 1).count() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::tables;

    #[test]
    fn lines_that_lead_to_pages_are_a_table() {
        let lines = [
            "年报",
            "目 录",
            "概况\t1",
            "票价…………12",
            "Preface ........ iv",
            "第三章 船 . . . . . 30",
            "概况",
            "全年通车。",
        ];
        assert_eq!(tables(lines.into_iter()), [false, true, true, true, true, true, false, false]);
        // A lone line, a row of figures, a sentence that trails off.
        for line in ["票价…………12", "成人\t两元\t12", "他说……3", "The end... 3"] {
            assert_eq!(tables([line, "路通了。"].into_iter()), [false, false], "{line}");
        }
        assert_eq!(tables(["成人\t20\t12", "学生\t10\t6"].into_iter()), [false, false]);
    }
}
