//! The numbers that Word puts before the paragraphs of its lists: 第一条, 1.2, (a). The document holds only which list
//! and which level a paragraph belongs to.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::flaw::Flaw;
use crate::read::ordinals;
use crate::read::xml::{Element, Token, Xml};

/// Levels of a list.
const LEVELS: usize = 9;
/// Characters of what a level puts around its numbers.
const TEXT: usize = 60;

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    /// With `%1` for the number of the first level.
    text: String,
    /// The level, counted from 1, after which this one begins anew; 0 for none. By default each one above.
    restart: Option<usize>,
    /// All numbers in figures.
    legal: bool,
    /// Whether nothing stands between the number and the text.
    close: bool,
    /// The style of the paragraphs that are of this level.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".to_owned(),
            text: String::new(),
            restart: None,
            legal: false,
            close: false,
            style: None,
        }
    }
}

type Levels = BTreeMap<usize, Level>;

/// A list in the text: one of the descriptions, with what is different in it.
#[derive(Debug, Default)]
struct List {
    described: String,
    levels: Levels,
    starts: BTreeMap<usize, u32>,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    described: BTreeMap<String, Levels>,
    lists: BTreeMap<String, List>,
}

/// Where a paragraph, or a style, stands among the lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Numbered {
    /// The list's number; `0` for none.
    pub(super) list: Option<String>,
    pub(super) level: Option<usize>,
}

impl Numbered {
    /// Takes up an element inside of a `w:numPr`.
    pub(super) fn take(&mut self, element: &Element<'_>) {
        let value = element.get("val").unwrap_or_default();
        match element.name().as_ref() {
            "numId" => self.list = Some(value),
            "ilvl" => self.level = value.parse().ok(),
            _ => {}
        }
    }

    pub(super) fn or(self, style: Option<&Self>) -> Self {
        let list = self.list.or_else(|| style.and_then(|style| style.list.clone()));
        Self { list, level: self.level.or_else(|| style.and_then(|style| style.level)) }
    }
}

pub(super) fn read(text: &str) -> Result<Numbering, Flaw> {
    let mut xml = Xml::new(text);
    let mut found = Numbering::default();
    // What a description refers to by a style, and what that style names.
    let (mut links, mut linked) = (Vec::new(), BTreeMap::new());
    let mut described: Option<(String, Levels)> = None;
    let mut list: Option<(String, List)> = None;
    let mut level: Option<(usize, Level)> = None;
    let mut overridden = 0;
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) => {
                let value = || element.get("val").unwrap_or_default();
                let number = |name: &str| element.get(name).and_then(|n| n.parse::<usize>().ok());
                match element.name().as_ref() {
                    "abstractNum" => described = element.get("abstractNumId").map(|id| (id, Levels::new())),
                    "num" => list = element.get("numId").map(|id| (id, List::default())),
                    "abstractNumId" => {
                        if let Some((_, list)) = &mut list {
                            list.described = value();
                        }
                    }
                    "numStyleLink" => links.extend(described.as_ref().map(|(id, _)| (id.clone(), value()))),
                    "styleLink" => linked.extend(described.as_ref().map(|(id, _)| (value(), id.clone()))),
                    "lvlOverride" => overridden = number("ilvl").unwrap_or(0),
                    "startOverride" => {
                        if let (Some((_, list)), Ok(start)) = (&mut list, value().parse()) {
                            list.starts.insert(overridden, start);
                        }
                    }
                    "lvl" => {
                        level = number("ilvl").filter(|at| *at < LEVELS).map(|at| (at, Level::default()));
                    }
                    name => {
                        if let Some((_, level)) = &mut level {
                            level.take(name, &value(), &element);
                        }
                    }
                }
            }
            Token::Close(name) => match name.as_str() {
                "lvl" => match (&mut list, &mut described) {
                    (Some((_, list)), _) => list.levels.extend(level.take()),
                    (None, Some((_, levels))) => levels.extend(level.take()),
                    (None, None) => level = None,
                },
                "abstractNum" => found.described.extend(described.take()),
                "num" => found.lists.extend(list.take()),
                _ => {}
            },
            Token::Text(_) => {}
        }
    }
    for (id, style) in links {
        if let Some(levels) = linked.get(&style).and_then(|id| found.described.get(id)).cloned() {
            found.described.insert(id, levels);
        }
    }
    Ok(found)
}

impl Level {
    fn take(&mut self, name: &str, value: &str, element: &Element<'_>) {
        match name {
            "start" => self.start = value.parse().unwrap_or(1),
            "numFmt" => value.clone_into(&mut self.format),
            "lvlText" => self.text = value.chars().take(TEXT).collect(),
            "lvlRestart" => self.restart = value.parse().ok(),
            "isLgl" => {
                self.legal = element.get("val").is_none_or(|v| !matches!(v.as_str(), "0" | "false" | "off"));
            }
            "suff" => self.close = value == "nothing",
            "pStyle" => self.style = Some(value.to_owned()),
            _ => {}
        }
    }
}

/// Counts the paragraphs of the lists in the order of the text.
#[derive(Debug)]
pub(super) struct Counter<'n> {
    numbering: &'n Numbering,
    /// By description: lists of one description go on counting in each other.
    counts: BTreeMap<&'n str, [Option<u32>; LEVELS]>,
    /// Lists that have begun with a start of their own.
    begun: BTreeSet<(&'n str, usize)>,
}

impl<'n> Counter<'n> {
    pub(super) fn new(numbering: &'n Numbering) -> Self {
        Self { numbering, counts: BTreeMap::new(), begun: BTreeSet::new() }
    }

    /// What stands before the next paragraph of a list, with the blank after it; `None` where that is nothing, or a
    /// sign that is no number.
    pub(super) fn next(&mut self, numbered: &Numbered, style: Option<&str>) -> Option<String> {
        let (id, list) = self.numbering.lists.get_key_value(numbered.list.as_deref()?)?;
        let (described, levels) = self.numbering.described.get_key_value(&list.described)?;
        let of_style = || {
            let is_own = |level: &Level| style.is_some() && level.style.as_deref() == style;
            levels.iter().find(|(_, level)| is_own(level)).map(|(at, _)| *at)
        };
        let at = numbered.level.or_else(of_style).unwrap_or(0).min(LEVELS - 1);
        let level = |at: usize| list.levels.get(&at).or_else(|| levels.get(&at));
        let start = |at: usize| {
            list.starts.get(&at).copied().unwrap_or_else(|| level(at).map_or(1, |level| level.start))
        };
        let counts = self.counts.entry(described).or_default();
        let begins = list.starts.contains_key(&at) && self.begun.insert((id, at));
        for (deeper, count) in counts.iter_mut().enumerate() {
            if deeper == at {
                *count = Some(match *count {
                    Some(count) if !begins => count.saturating_add(1),
                    _ => start(at),
                });
            } else if deeper > at
                && level(deeper).and_then(|level| level.restart).is_none_or(|after| at < after)
            {
                *count = None;
            }
        }
        let shown = level(at)?;
        ordinals::write(&shown.format, 1)?;
        let mut label = String::new();
        let mut rest = shown.text.as_str();
        while let Some((before, after)) = rest.split_once('%') {
            label.push_str(before);
            let number = after.chars().next().and_then(|c| c.to_digit(10)).filter(|n| *n > 0);
            let Some(number) = number.and_then(|n| usize::try_from(n - 1).ok()) else {
                label.push('%');
                rest = after;
                continue;
            };
            let format = match level(number) {
                Some(level) if !shown.legal => level.format.as_str(),
                _ => "decimal",
            };
            let count = counts.get(number).copied().flatten().unwrap_or_else(|| start(number));
            label.extend(ordinals::write(format, count));
            rest = after.get(1..).unwrap_or_default();
        }
        label.push_str(rest);
        ordinals::label(&label, shown.close)
    }
}

#[cfg(test)]
mod tests {
    use super::{Counter, Numbered, read};

    fn at(list: &str, level: usize) -> Numbered {
        Numbered { list: Some(list.to_owned()), level: Some(level) }
    }

    fn labels(described: &str, lists: &str, places: &[Numbered]) -> Vec<String> {
        let text = format!(
            "<w:numbering><w:abstractNum w:abstractNumId='7'>{described}</w:abstractNum>{lists}</w:numbering>"
        );
        let numbering = read(&text).unwrap();
        let mut counter = Counter::new(&numbering);
        places.iter().map(|place| counter.next(place, None).unwrap_or_default()).collect()
    }

    fn level(at: usize, format: &str, text: &str, more: &str) -> String {
        format!(
            "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>{more}<w:lvlText w:val='{text}'/></w:lvl>"
        )
    }

    const LIST: &str = "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>";

    #[test]
    fn deeper_levels_begin_anew() {
        let described = [
            level(0, "chineseCounting", "第%1条", ""),
            level(1, "decimal", "%1.%2", "<w:isLgl/>"),
            level(2, "lowerLetter", "(%3)", ""),
        ];
        let places =
            [at("1", 0), at("1", 1), at("1", 2), at("1", 2), at("1", 1), at("1", 0), at("1", 1), at("0", 0)];
        let found = labels(&described.concat(), LIST, &places);
        assert_eq!(found, ["第一条 ", "1.1 ", "(a) ", "(b) ", "1.2 ", "第二条 ", "2.1 ", ""]);
    }

    #[test]
    fn a_level_may_go_on() {
        let described =
            [level(0, "upperRoman", "%1、", ""), level(1, "decimal", "%2.", "<w:lvlRestart w:val='0'/>")];
        let places = [at("1", 0), at("1", 1), at("1", 0), at("1", 1)];
        assert_eq!(labels(&described.concat(), LIST, &places), ["I、", "1. ", "II、", "2. "]);
    }

    #[test]
    fn lists_of_one_kind_go_on_in_each_other_unless_they_start() {
        let lists = format!(
            "{LIST}<w:num w:numId='2'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>"
        );
        let described = level(0, "decimal", "%1)", "<w:suff w:val='nothing'/>");
        let places = [at("1", 0), at("2", 0), at("3", 0), at("3", 0)];
        assert_eq!(labels(&described, &lists, &places), ["1)", "2)", "5)", "6)"]);
    }

    #[test]
    fn bullets_have_no_number() {
        let described = level(0, "bullet", "•", "") + &level(1, "decimal", "%", "");
        assert_eq!(labels(&described, LIST, &[at("1", 0), at("1", 1)]), ["", "% "]);
    }
}
