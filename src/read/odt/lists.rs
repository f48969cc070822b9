//! The numbers that an OpenDocument puts before the paragraphs of its lists and before its headings. The document holds
//! only which style of list a list has and where it begins to count.

use std::collections::BTreeMap;

use crate::read::ordinals;
use crate::read::xml::Element;

use super::styles::Styles;

/// Levels of a list.
pub(super) const LEVELS: usize = 10;

/// A list under way.
#[derive(Debug)]
struct Open {
    style: Option<String>,
    /// Whether its first item begins to count anew.
    anew: bool,
    /// What its item under way has no number for: it has had it, or is a heading without one.
    said: bool,
    /// Where the item under way begins to count.
    start: Option<u32>,
    /// The number as the program that wrote the file has set it.
    set: Option<String>,
}

/// Numbers that have been given, by level.
type Counts = [Option<u32>; LEVELS];

/// Counts the paragraphs of the lists in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<Open>,
    /// What the lists have counted that stand one after the other; the outline's headings count in one of them.
    counts: Vec<Counts>,
    /// Where the list under way counts.
    at: usize,
    by_id: BTreeMap<String, usize>,
    by_style: BTreeMap<String, usize>,
    /// Lists around the notes and boxes under way.
    outer: Vec<(Vec<Open>, usize)>,
}

/// The name by which the numbers of headings go.
pub(super) const OUTLINE: &str = "\0outline";

impl Lists {
    /// Whether a paragraph stands in one.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// What follows stands in a note or a box of its own.
    pub(super) fn enter(&mut self) {
        self.outer.push((std::mem::take(&mut self.open), self.at));
    }

    pub(super) fn leave(&mut self) {
        if let Some((open, at)) = self.outer.pop() {
            (self.open, self.at) = (open, at);
        }
    }

    pub(super) fn open(&mut self, list: &Element<'_>) {
        let goes_on = list.get("continue-numbering").as_deref() == Some("true");
        let own = list.get("style-name").filter(|name| !name.is_empty());
        if let Some(around) = self.open.last_mut() {
            // The numbers of both stand on one line, and the inner one holds the outer's.
            around.said = true;
            let style = own.or_else(|| around.style.clone());
            self.open.push(Open { style, anew: !goes_on, said: true, start: None, set: None });
            return;
        }
        let followed = list.get("continue-list").and_then(|id| self.by_id.get(&id).copied());
        let before = || own.as_ref().and_then(|style| self.by_style.get(style).copied());
        let goes_on = followed.or_else(|| before().filter(|_| goes_on));
        self.at = goes_on.unwrap_or_else(|| self.begin());
        self.by_id.extend(list.get("id").map(|id| (id, self.at)));
        self.by_style.extend(own.clone().map(|style| (style, self.at)));
        self.open.push(Open { style: own, anew: false, said: true, start: None, set: None });
    }

    /// A list of its own.
    fn begin(&mut self) -> usize {
        // One in which nothing was counted is as good as new.
        if self.counts.last() != Some(&Counts::default()) {
            self.counts.push(Counts::default());
        }
        self.counts.len() - 1
    }

    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    pub(super) fn item(&mut self, item: &Element<'_>) {
        let has_number = item.name() == "list-item";
        if let Some(list) = self.open.last_mut() {
            list.said = !has_number;
            list.start = item.get("start-value").and_then(|start| start.parse().ok());
            list.set = None;
        }
    }

    /// A number that stands in the file.
    pub(super) fn set(&mut self, number: String) {
        if let Some(list) = self.open.last_mut() {
            list.set = Some(number);
        }
    }

    /// What stands before the next paragraph, with the blank after it; `None` where that is nothing, or a sign that is no
    /// number.
    pub(super) fn label(&mut self, paragraph: &Element<'_>, styles: &Styles) -> Option<String> {
        let level = self.open.len().checked_sub(1);
        let named = paragraph.get("style-name").unwrap_or_default();
        let Some(level) = level else { return self.of_heading(paragraph, &named, styles) };
        let list = self.open.last_mut().filter(|list| !list.said)?;
        list.said = true;
        let style = list.style.clone().or_else(|| styles.list_of(&named).map(str::to_owned))?;
        let start = list.start.take();
        let start =
            start.or_else(|| std::mem::take(&mut list.anew).then(|| styles.lists.start(&style, level)));
        let set = list.set.take();
        let counted = self.count(self.at, &style, level, start, styles);
        match set {
            Some(set) => ordinals::label(&set, false),
            None => counted,
        }
    }

    fn of_heading(&mut self, heading: &Element<'_>, named: &str, styles: &Styles) -> Option<String> {
        let says = |name: &str| heading.get(name).as_deref() == Some("true");
        let level: usize = heading.get("outline-level").and_then(|level| level.parse().ok())?;
        if heading.name() != "h" || says("is-list-header") || styles.list_of(named).is_some_and(str::is_empty)
        {
            return None;
        }
        let at = self.by_style.get(OUTLINE).copied().unwrap_or_else(|| self.begin());
        self.by_style.insert(OUTLINE.to_owned(), at);
        let level = level.saturating_sub(1);
        let start = heading.get("start-value").and_then(|start| start.parse().ok());
        let start =
            says("restart-numbering").then(|| start.unwrap_or_else(|| styles.lists.start(OUTLINE, level)));
        self.count(at, OUTLINE, level, start, styles)
    }

    /// Counts on, or from `start`, and writes the number.
    fn count(
        &mut self,
        at: usize,
        style: &str,
        level: usize,
        start: Option<u32>,
        styles: &Styles,
    ) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let counts = self.counts.get_mut(at)?;
        for (deeper, count) in counts.iter_mut().enumerate().skip(level) {
            *count = match *count {
                _ if deeper > level => None,
                Some(count) if start.is_none() => Some(count.saturating_add(1)),
                _ => Some(start.unwrap_or_else(|| styles.lists.start(style, level))),
            };
        }
        styles.lists.number(style, level, counts)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{body, styles};
    use crate::read::Changes;

    const STYLES: &str = "<text:list-style style:name='A'><text:list-level-style-number text:level='1' style:num-prefix='第' style:num-suffix='条' style:num-format='一, 二, 三, ...'/><text:list-level-style-number text:level='2' style:num-suffix='.' style:num-format='1' text:display-levels='2'/><text:list-level-style-number text:level='3' style:num-suffix=')' style:num-format='a'><style:list-level-properties><style:list-level-label-alignment text:label-followed-by='nothing'/></style:list-level-properties></text:list-level-style-number></text:list-style><text:list-style style:name='B'><text:list-level-style-bullet text:level='1' text:bullet-char='•'/></text:list-style><text:list-style style:name='C'><text:list-level-style-number text:level='1' style:num-format='I' text:start-value='4' loext:num-list-format='(%1%)'/></text:list-style><text:outline-style style:name='Outline'><text:outline-level-style text:level='1' style:num-format='1' style:num-suffix='.'/><text:outline-level-style text:level='2' style:num-format=''/></text:outline-style><style:style style:name='P1' style:list-style-name='C'/><style:style style:name='P2' style:parent-style-name='P1' style:list-style-name=''/>";

    fn read(xml: &str, changes: Changes) -> Vec<String> {
        let text = format!(
            "<office:document>{STYLES}<office:body><office:text>{xml}</office:text></office:body></office:document>"
        );
        let found = body::read(&text, &styles::read(&[&text]).unwrap(), changes).unwrap();
        found.pieces.into_iter().chain(found.notes).map(|piece| piece.text).collect()
    }

    fn texts(xml: &str) -> Vec<String> {
        read(xml, Changes::Accepted)
    }

    fn items(items: &[&str]) -> String {
        items.iter().map(|item| format!("<text:list-item>{item}</text:list-item>")).collect()
    }

    #[test]
    fn levels_are_numbered_as_their_style_says() {
        let inner = format!("<text:p>乙</text:p><text:list>{}</text:list>", items(&["<text:p>丙</text:p>"]));
        let outer =
            format!("<text:p>甲</text:p><text:list>{}</text:list>", items(&[&inner, "<text:p>丁</text:p>"]));
        let xml = format!(
            "<text:list text:style-name='A'>{}</text:list>",
            items(&[&outer, "<text:p>戊</text:p><text:p>己</text:p>"])
        );
        assert_eq!(texts(&xml), ["第一条 甲", "一.1. 乙", "a)丙", "一.2. 丁", "第二条 戊", "己"]);
    }

    #[test]
    fn a_list_begins_anew_unless_it_goes_on() {
        let list = |more: &str, item: &str| {
            format!("<text:list text:style-name='A' {more}>{}</text:list>", items(&[item]))
        };
        let xml = [
            list("xml:id='l'", "<text:p>甲</text:p>"),
            list("", "<text:p>乙</text:p>"),
            list("text:continue-numbering='true'", "<text:p>丙</text:p>"),
            list("text:continue-list='l'", "<text:p>丁</text:p>"),
            "<text:list text:style-name='A'><text:list-header><text:p>戊</text:p></text:list-header><text:list-item text:start-value='7'><text:p>己</text:p></text:list-item></text:list>".to_owned(),
        ];
        assert_eq!(
            texts(&xml.concat()),
            ["第一条 甲", "第一条 乙", "第二条 丙", "第二条 丁", "戊", "第七条 己"]
        );
    }

    #[test]
    fn a_paragraph_may_name_the_style_of_its_list() {
        let list =
            items(&["<text:p text:style-name='P1'>甲</text:p>", "<text:p text:style-name='P1'>乙</text:p>"]);
        let bullets =
            format!("<text:list text:style-name='B'>{}</text:list>", items(&["<text:p>丙</text:p>"]));
        assert_eq!(texts(&format!("<text:list>{list}</text:list>{bullets}")), ["(IV) 甲", "(V) 乙", "丙"]);
    }

    #[test]
    fn headings_are_numbered_by_the_outline() {
        let xml = "<text:h text:outline-level='1'>甲</text:h><text:h text:outline-level='2'>乙</text:h><text:h text:outline-level='1' text:is-list-header='true'>丙</text:h><text:h text:outline-level='1' text:style-name='P2'>丁</text:h><text:h text:outline-level='1'>戊</text:h><text:p>己</text:p>";
        assert_eq!(texts(xml), ["1. 甲", "乙", "丙", "丁", "2. 戊", "己"]);
    }

    #[test]
    fn what_stands_in_the_file_is_the_number() {
        let xml = "<text:h text:outline-level='1'><text:number>§ 3</text:number>甲</text:h><text:list text:style-name='A'><text:list-item><text:number>第三条</text:number><text:p>乙</text:p></text:list-item></text:list>";
        assert_eq!(texts(xml), ["§ 3 甲", "第三条 乙"]);
    }

    #[test]
    fn a_note_is_no_item_of_the_list_around_it() {
        let xml = format!(
            "<text:list text:style-name='A'>{}</text:list>",
            items(&[
                "<text:p>甲<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>",
                "<text:p>乙</text:p>"
            ])
        );
        assert_eq!(texts(&xml), ["第一条 甲", "第二条 乙", "注"]);
    }

    #[test]
    fn an_inserted_item_counts_in_its_version() {
        let xml = "<text:tracked-changes><text:changed-region text:id='c'><text:insertion/></text:changed-region></text:tracked-changes><text:list text:style-name='A'><text:list-item><text:p>甲<text:change-start text:change-id='c'/></text:p></text:list-item><text:list-item><text:p>新<text:change-end text:change-id='c'/></text:p></text:list-item><text:list-item><text:p>乙</text:p></text:list-item></text:list>";
        assert_eq!(read(xml, Changes::Accepted), ["第一条 甲", "第二条 新", "第三条 乙"]);
        assert_eq!(read(xml, Changes::Rejected), ["第一条 甲", "第二条 乙"]);
    }
}
