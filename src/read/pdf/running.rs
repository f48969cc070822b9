//! Running heads and feet and page numbers: what stands at the edge of page after page is not the text.

use std::collections::HashMap;

use super::lines::Line;

/// Shares of the page, from above and from below, in which they stand.
const EDGE: f64 = 0.12;
/// Lines at either edge that are looked at.
const LINES: usize = 3;

/// The lines without what runs along, and that, each once.
pub(super) fn remove(pages: Vec<Vec<Line>>) -> (Vec<Vec<Line>>, Vec<String>) {
    let mut times: HashMap<String, usize> = HashMap::new();
    for page in &pages {
        for line in edges(page).into_iter().filter_map(|at| page.get(at)) {
            *times.entry(pattern(&line.text)).or_default() += 1;
        }
    }
    let mut gone: Vec<String> = Vec::new();
    let mut numbers: Vec<String> = Vec::new();
    let count = pages.len();
    let kept = pages
        .into_iter()
        .map(|page| {
            let edges = edges(&page);
            let runs = |at: usize, line: &Line| {
                let often = times.get(&pattern(&line.text)).copied().unwrap_or(0);
                edges.contains(&at) && (is_number(&line.text) || (often >= 2 && often * 3 >= count))
            };
            let mut rest: Vec<Line> = Vec::with_capacity(page.len());
            let mut first = false;
            for (at, line) in page.iter().enumerate() {
                // What is left of a column begins where it began.
                first |= line.first;
                if !runs(at, line) {
                    rest.push(Line { first, ..line.clone() });
                    first = false;
                } else if is_number(&line.text) {
                    numbers.push(line.text.clone());
                } else if !gone.contains(&line.text) {
                    gone.push(line.text.clone());
                }
            }
            rest
        })
        .collect();
    if !numbers.is_empty() {
        gone.push(numbers.join(" "));
    }
    (kept, gone)
}

/// The lines nearest to the page's upper and lower edge.
fn edges(page: &[Line]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..page.len()).collect();
    order.sort_by(|&a, &b| match (page.get(a), page.get(b)) {
        (Some(a), Some(b)) => a.height.total_cmp(&b.height),
        _ => a.cmp(&b),
    });
    let above = order.iter().take(LINES).filter(|&&at| page.get(at).is_some_and(|l| l.height < EDGE));
    let below =
        order.iter().rev().take(LINES).filter(|&&at| page.get(at).is_some_and(|l| l.height > 1.0 - EDGE));
    above.chain(below).copied().collect()
}

/// A line with its numbers, which differ from page to page, made equal.
fn pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        let c = if c.is_numeric() { '0' } else { c };
        if !(c == '0' && pattern.ends_with('0')) {
            pattern.push(c);
        }
    }
    pattern
}

/// `7`, `- 7 -`, `第 7 页`, `Page 7 of 9`, `7/9`.
fn is_number(text: &str) -> bool {
    let pattern = pattern(text).to_lowercase();
    let bare = pattern.trim_matches(|c: char| "-—–·•|[]()（）~".contains(c));
    let spoken = [
        "第0页",
        "第0頁",
        "第0页共0页",
        "第0頁共0頁",
        "第0页/共0页",
        "共0页第0页",
        "page0",
        "page0of0",
        "p.0",
        "0of0",
        "0/0",
    ];
    bare == "0" && text.chars().count() <= 9 || spoken.contains(&bare)
}

#[cfg(test)]
mod tests {
    use super::{is_number, remove};
    use crate::read::pdf::lines::Line;

    fn line(text: &str, height: f64) -> Line {
        Line {
            text: text.to_owned(),
            left: 0.0,
            right: 100.0,
            baseline: height * 800.0,
            size: 10.0,
            first: false,
            height,
        }
    }

    #[test]
    fn what_runs_along_is_taken_out() {
        let page = |n: usize| {
            vec![
                line("柳镇日报", 0.05),
                line(&format!("正文{}", ["一", "二", "三"][n % 3]), 0.5),
                line(&format!("- {n} -"), 0.95),
            ]
        };
        let (pages, gone) = remove((1..=3).map(page).collect());
        assert!(pages.iter().all(|p| p.len() == 1), "{pages:?}");
        assert_eq!(gone, ["柳镇日报", "- 1 - - 2 - - 3 -"]);
    }

    #[test]
    fn a_number_in_the_text_stays() {
        let (pages, gone) = remove(vec![vec![line("渡口重开", 0.1), line("2024", 0.5)]]);
        assert_eq!((pages[0].len(), gone.len()), (2, 0));
        assert!(is_number("Page 7 of 12") && is_number("第 7 页") && !is_number("第 7 章"));
    }
}
