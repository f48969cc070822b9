//! How the lists of an OpenDocument are numbered: the levels of each style of list.

use std::collections::BTreeMap;

use crate::read::ordinals;
use crate::read::xml::Element;

use super::lists::LEVELS;

/// Characters of what a level puts around its numbers.
const TEXT: usize = 60;

/// How one level is numbered.
#[derive(Debug, Clone)]
struct Level {
    start: u32,
    /// By the name that [`ordinals`] knows; `None` for bullets and levels without number.
    format: Option<&'static str>,
    prefix: String,
    suffix: String,
    /// How many levels the number shows, its own included.
    shows: usize,
    /// With `%1%` for the number of the first level: takes the place of all of these.
    text: Option<String>,
    /// Whether nothing stands between the number and the text.
    close: bool,
}

/// The styles of lists by name.
#[derive(Debug, Default)]
pub(super) struct ListStyles {
    by_name: BTreeMap<String, BTreeMap<usize, Level>>,
    /// Of the style that is being read, and of its level.
    open: Option<(String, usize)>,
}

impl ListStyles {
    /// A style that begins here.
    pub(super) fn begin(&mut self, name: String) {
        self.by_name.insert(name.clone(), BTreeMap::new());
        self.open = Some((name, LEVELS));
    }

    /// An element inside of a style.
    pub(super) fn take(&mut self, element: &Element<'_>) {
        let Some((name, at)) = &mut self.open else { return };
        let Some(levels) = self.by_name.get_mut(name) else { return };
        let number = || element.get("level").and_then(|level| level.parse::<usize>().ok());
        match element.name().as_ref() {
            "list-level-style-number" | "outline-level-style" => {
                *at = number().and_then(|level| level.checked_sub(1)).unwrap_or(LEVELS);
                if *at < LEVELS {
                    levels.insert(*at, Level::of(element));
                }
            }
            "list-level-style-bullet" | "list-level-style-image" => *at = LEVELS,
            "list-level-label-alignment" => {
                if let Some(level) = levels.get_mut(at) {
                    level.close = element.get("label-followed-by").as_deref() == Some("nothing");
                }
            }
            _ => {}
        }
    }

    pub(super) fn start(&self, style: &str, level: usize) -> u32 {
        self.level(style, level).map_or(1, |level| level.start)
    }

    /// The number of a level with what stands around it and the blank after it, where `counts` says what has been counted.
    pub(super) fn number(&self, style: &str, level: usize, counts: &[Option<u32>]) -> Option<String> {
        let shown = self.level(style, level)?;
        shown.format?;
        let written = |at: usize| {
            let format = self.level(style, at)?.format?;
            let count = counts.get(at).copied().flatten();
            ordinals::write(format, count.unwrap_or_else(|| self.start(style, at)))
        };
        let text = match &shown.text {
            Some(text) => filled(text, written),
            None => {
                let first = (level + 1).saturating_sub(shown.shows);
                let numbers: Vec<String> = (first..=level).filter_map(written).collect();
                [shown.prefix.as_str(), &numbers.join("."), &shown.suffix].concat()
            }
        };
        ordinals::label(&text, shown.close)
    }

    fn level(&self, style: &str, level: usize) -> Option<&Level> {
        self.by_name.get(style)?.get(&level)
    }
}

/// `%1%.%2%` with the numbers of those levels.
fn filled(text: &str, written: impl Fn(usize) -> Option<String>) -> String {
    let mut parts = text.split('%');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    while let Some(level) = parts.next() {
        let level = level.parse::<usize>().ok().and_then(|level| level.checked_sub(1));
        filled.extend(level.and_then(&written));
        filled.push_str(parts.next().unwrap_or_default());
    }
    filled
}

impl Level {
    fn of(element: &Element<'_>) -> Self {
        let short =
            |name: &str| -> String { element.get(name).unwrap_or_default().chars().take(TEXT).collect() };
        let synchronous = element.get("num-letter-sync").as_deref() == Some("true");
        let text = short("num-list-format");
        Self {
            start: element.get("start-value").and_then(|start| start.parse().ok()).unwrap_or(1),
            format: format(&short("num-format"), synchronous),
            prefix: short("num-prefix"),
            suffix: short("num-suffix"),
            shows: element.get("display-levels").and_then(|shows| shows.parse().ok()).unwrap_or(1),
            text: (text.split('%').count() > 2).then_some(text),
            close: false,
        }
    }
}

/// The first numbers of a format stand for it: `一, 二, 三, ...`.
fn format(first: &str, synchronous: bool) -> Option<&'static str> {
    Some(match first.chars().next()? {
        'a' if synchronous => "lowerLetter",
        'A' if synchronous => "upperLetter",
        'a' => "lower-alpha",
        'A' => "upper-alpha",
        'i' => "lowerRoman",
        'I' => "upperRoman",
        '1' if first.starts_with("1st") => "ordinal",
        '１' => "decimalFullWidth",
        '①' => "decimalEnclosedCircle",
        '一' => "chineseCounting",
        '壹' if first.contains('贰') => "chineseLegalSimplified",
        '壹' => "ideographLegalTraditional",
        '甲' => "ideographTraditional",
        '子' => "ideographZodiac",
        '일' => "koreanCounting",
        '가' => "ganada",
        'ㄱ' => "chosung",
        'ア' | 'ｱ' => "aiueo",
        'イ' | 'ｲ' => "iroha",
        _ => "decimal",
    })
}
