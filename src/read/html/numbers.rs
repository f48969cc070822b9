//! The numbers that a page shows before the items of its ordered lists, and that do not stand in its text.

use std::collections::HashMap;

use dom_query::{Document, NodeId, NodeRef};

use crate::read::ordinals;

use super::sheet;

/// Items of a list that are looked at.
const ITEMS: usize = 2000;

/// What belongs to web pages and to no document. Of a page, which numbers it shows is said by sheets that are not there,
/// and most show none.
const OF_PAGES: &str = "script, nav, form, iframe, link[rel~=stylesheet], link[rel=canonical], meta[property^='og:'], [role=navigation]";

/// How items are numbered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// By the name that [`ordinals`] knows; `None` where no numbers are shown.
    pub(super) format: Option<&'static str>,
    /// What stands around the number; `None` for what browsers put there.
    pub(super) around: Option<(String, String)>,
}

/// The lists around the place where a document is being read, the inmost last.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// What the style sheets say; `None` for a web page, of which no number is known.
    sheets: Option<HashMap<NodeId, Shown>>,
    open: Vec<List>,
    /// Of the item whose text comes next.
    next: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    shown: Shown,
    /// Whether the numbers stand in the text.
    told: bool,
    number: i64,
    step: i64,
}

impl Lists {
    pub(super) fn of(document: &Document) -> Self {
        let is_page = document.select(OF_PAGES).exists();
        Self { sheets: (!is_page).then(|| sheet::shown(document)), ..Self::default() }
    }

    /// Of a chapter of a book, which has its sheets beside it.
    pub(super) fn of_book(chapter: &Document) -> Self {
        Self { sheets: Some(sheet::shown(chapter)), ..Self::default() }
    }

    pub(super) fn enter(&mut self, node: &NodeRef<'_>, name: &str) {
        let Some(sheets) = &self.sheets else { return };
        match name {
            "ol" => self.open.push(List::of(node, sheets.get(&node.id))),
            "ul" | "menu" | "dir" => self.open.push(List::default()),
            "li" => self.next = self.open.last_mut().and_then(|list| list.item(node, sheets.get(&node.id))),
            _ => {}
        }
    }

    pub(super) fn leave(&mut self, name: &str) {
        match name {
            "ol" | "ul" | "menu" | "dir" => {
                self.open.pop();
            }
            "li" => self.next = None,
            _ => {}
        }
    }

    /// The number that belongs to the text that ends here, with the blank after it.
    pub(super) fn take(&mut self) -> Option<String> {
        self.next.take()
    }
}

impl Shown {
    fn plain(format: Option<&'static str>) -> Self {
        Self { format, around: None }
    }

    fn written(&self, number: i64) -> Option<String> {
        let format = self.format?;
        let written = match u32::try_from(number) {
            Ok(number) => ordinals::write(format, number)?,
            Err(_) => number.to_string(),
        };
        let text = match &self.around {
            Some((before, after)) => format!("{before}{written}{after}"),
            None => format!("{written}{}", if written.is_ascii() { "." } else { "、" }),
        };
        ordinals::label(&text, false)
    }
}

impl List {
    fn of(list: &NodeRef<'_>, by_sheet: Option<&Shown>) -> Self {
        let integer = |name: &str| list.attr(name).and_then(|value| value.trim().parse::<i64>().ok());
        let items = || list.element_children().into_iter().filter(|child| child.has_name("li"));
        let backwards = list.has_attr("reversed");
        let last = || i64::try_from(items().count()).unwrap_or(1);
        let number = integer("start").unwrap_or_else(|| if backwards { last() } else { 1 });
        let own = list.attr("style").and_then(|style| sheet::styled(&style));
        let shown = own.or_else(|| by_sheet.cloned()).unwrap_or_else(|| Shown::plain(by_type(list)));
        let told = items().take(ITEMS).any(|item| begins_with_number(&item.text()));
        Self { shown, told, number, step: if backwards { -1 } else { 1 } }
    }

    fn item(&mut self, item: &NodeRef<'_>, by_sheet: Option<&Shown>) -> Option<String> {
        let value = item.attr("value").and_then(|value| value.trim().parse().ok());
        let number = value.unwrap_or(self.number);
        self.number = number.saturating_add(self.step);
        let own = item.attr("style").and_then(|style| sheet::styled(&style));
        own.as_ref().or(by_sheet).unwrap_or(&self.shown).written(number).filter(|_| !self.told)
    }
}

/// By the attribute of old; figures where there is none.
fn by_type(list: &NodeRef<'_>) -> Option<&'static str> {
    match list.attr("type").as_deref().map(str::trim) {
        Some("a") => Some("lower-alpha"),
        Some("A") => Some("upper-alpha"),
        Some("i") => Some("lowerRoman"),
        Some("I") => Some("upperRoman"),
        Some("disc" | "circle" | "square" | "none") => None,
        _ => Some("decimal"),
    }
}

/// How a word of a style sheet numbers; `None` for words about something else.
pub(super) fn by_style(word: &str) -> Option<Shown> {
    Some(Shown::plain(match word {
        "none" | "disc" | "circle" | "square" => None,
        "decimal" => Some("decimal"),
        "decimal-leading-zero" => Some("decimalZero"),
        "lower-alpha" | "lower-latin" => Some("lower-alpha"),
        "upper-alpha" | "upper-latin" => Some("upper-alpha"),
        "lower-roman" => Some("lowerRoman"),
        "upper-roman" => Some("upperRoman"),
        "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal" | "japanese-informal" => {
            Some("chineseCounting")
        }
        "simp-chinese-formal" => Some("chineseLegalSimplified"),
        "trad-chinese-formal" => Some("ideographLegalTraditional"),
        "cjk-decimal" => Some("ideographDigital"),
        "cjk-heavenly-stem" => Some("ideographTraditional"),
        "cjk-earthly-branch" => Some("ideographZodiac"),
        "korean-hangul-formal" => Some("koreanCounting"),
        "katakana" => Some("aiueo"),
        "katakana-iroha" => Some("iroha"),
        _ => return None,
    }))
}

/// Whether an item's number stands in its text: 1. …, (2) …, 第三条 …, 四、….
fn begins_with_number(item: &str) -> bool {
    let text = item.trim_start_matches(|c: char| c.is_whitespace() || "(（[【第".contains(c));
    let is_number = |c: &char| c.is_numeric() || "〇零一二三四五六七八九十百".contains(*c);
    let number: usize = text.chars().take(6).take_while(is_number).map(char::len_utf8).sum();
    let after = text.get(number..).and_then(|rest| rest.trim_start().chars().next());
    number > 0 && after.is_some_and(|c| ".．、)）]】:：条條章节節项項款".contains(c))
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use crate::read::html::walk;

    fn texts(html: &str) -> Vec<String> {
        let page = walk::page(&Document::from(html)).unwrap();
        page.pieces.into_iter().map(walk::Piece::numbered).collect()
    }

    #[test]
    fn items_have_the_numbers_that_are_shown() {
        for (html, expected) in [
            (
                "<ol><li>甲<li>乙<ul><li>丙</ul><li value=7>丁<li>戊</ol>",
                &["1. 甲", "2. 乙", "丙", "7. 丁", "8. 戊"][..],
            ),
            ("<ol start=3 type=i><li>甲<li>乙</ol>", &["iii. 甲", "iv. 乙"]),
            ("<ol reversed><li>甲<li>乙</ol>", &["2. 甲", "1. 乙"]),
            (
                "<ol style='list-style-type: cjk-ideographic'><li><p>甲</p><p>乙</p><li>丙</ol>",
                &["一、甲", "乙", "二、丙"],
            ),
            (
                "<ol style='list-style: none'><li>甲</ol><ul><li>乙</ul><ol type=disc><li>丙</ol>",
                &["甲", "乙", "丙"],
            ),
            (
                "<ol><li>1. 甲<li>2. 乙</ol><ol><li>第一条 丙</ol><ol><li>（一）丁</ol>",
                &["1. 甲", "2. 乙", "第一条 丙", "（一）丁"],
            ),
            ("<ol><li>2024年开工<li>三人到场</ol>", &["1. 2024年开工", "2. 三人到场"]),
        ] {
            assert_eq!(texts(html), expected, "{html}");
        }
    }

    #[test]
    fn sheets_say_how_items_are_numbered() {
        let sheet = "<style>/* ol {} */ ol.c { list-style-type: none } .c > li:before { content: '(' counter(c, lower-latin) ') ' } ol.d{list-style:upper-roman inside} @media print { ol.d { list-style: none } } [</style>";
        assert_eq!(
            texts(&format!("{sheet}<ol class=c><li>甲<li>乙</ol><ol class=d><li>丙</ol>")),
            ["(a) 甲", "(b) 乙", "I. 丙"]
        );
    }

    #[test]
    fn of_web_pages_no_number_is_known() {
        for page in ["<script>1</script>", "<nav>甲</nav>", "<link rel=stylesheet href=a.css>"] {
            assert_eq!(texts(&format!("{page}<ol><li>乙</ol>")).last().unwrap(), "乙", "{page}");
        }
        let book = "<html><link rel=stylesheet href='a.css'/><ol><li>甲</li></ol></html>";
        let chapter = walk::chapter(&Document::from(book)).unwrap();
        assert_eq!(chapter.pieces.into_iter().map(walk::Piece::numbered).collect::<Vec<_>>(), ["1. 甲"]);
    }
}
