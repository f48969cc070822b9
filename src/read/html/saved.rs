//! What those who kept a page wrote into it: when, and where it came from.

use dom_query::Document;

use crate::article::{Captured, CapturedBy};
use crate::read::{address, file_name, stamp};

/// Bytes at the beginning and at the end of a page in which such notes are looked for, and how many of them.
const NEAR: usize = 64 * 1024;
const MOST: usize = 40;
/// A note that is longer is text.
const LONGEST: usize = 4000;

/// When a page was kept, and the address it has.
#[derive(Debug, Default)]
pub(super) struct Saved {
    pub(super) captured: Option<Captured>,
    pub(super) address: Option<String>,
}

/// Of the text of a page and its tree; `linked` is the address that its data for search engines name.
pub(super) fn of(text: &str, page: &Document, linked: Option<&str>) -> Saved {
    let mut notes = Notes::default();
    comments(text).for_each(|comment| notes.comment(comment));
    notes.attributes(page);
    notes.archive_script(page);
    let from = notes.from.take().map(|from| notes.unwrapped(&from));
    let stated = stated(page, linked, from.as_deref());
    let stated: Vec<String> = stated.iter().map(|stated| notes.unwrapped(stated)).collect();
    let by_archive = notes.archived.map(|time| Captured { time, by: CapturedBy::Archive });
    let by_saver = notes.saved.map(|time| Captured { time, by: CapturedBy::Saver });
    let own = stated.into_iter().find(|stated| address::names_a_page(stated));
    Saved { captured: by_archive.or(by_saver), address: settled(own, from) }
}

/// Of the address that a page gives itself and the one it was saved from. A page that names one of another site is a
/// copy there of what is here.
pub(in crate::read) fn settled(own: Option<String>, from: Option<String>) -> Option<String> {
    match (own, from) {
        (Some(own), Some(from)) if !address::same_site(&own, &from) => Some(from),
        (own, from) => own.or(from),
    }
}

#[derive(Debug, Default)]
struct Notes {
    /// RFC 3339.
    archived: Option<String>,
    saved: Option<String>,
    /// Where the page was saved from.
    from: Option<String>,
}

impl Notes {
    /// An address without what an archive put before it; when that kept it is remembered.
    fn unwrapped(&mut self, address: &str) -> String {
        let kept = address::kept(address);
        self.archived = self.archived.take().or(kept.time);
        kept.address
    }

    fn from(&mut self, address: &str) {
        self.from = self.from.take().or_else(|| address::clean(address, None));
    }

    fn saved(&mut self, time: &str) {
        self.saved = self.saved.take().or_else(|| stamp::find(time).map(|s| s.to_rfc3339()));
    }

    fn comment(&mut self, comment: &str) {
        let after = |mark: &str| comment.split_once(mark).map(|(_, after)| after.trim_start());
        let line = |mark: &str| {
            let lines = comment.lines().map(str::trim);
            lines.filter_map(|line| line.strip_prefix(mark)).map(str::trim).next()
        };
        if let Some((_, from)) = after("saved from url=(").and_then(|rest| rest.split_once(')')) {
            // Browsers, with the length of the address before it.
            self.from(from);
        } else if comment.contains("SingleFile") {
            line("url:").into_iter().for_each(|from| self.from(from));
            line("saved date:").into_iter().for_each(|time| self.saved(time));
        } else if let Some(rest) = after("Saved from ").filter(|rest| rest.contains("using monolith")) {
            if let Some((from, time)) = rest.split_once(" at ") {
                self.from(from);
                self.saved(time);
            }
        } else if let Some((from, rest)) =
            after("Mirrored from ").and_then(|rest| rest.split_once(" by HTTrack"))
        {
            self.from(&format!("http://{}", from.trim()));
            rest.split_once("],").into_iter().for_each(|(_, time)| self.saved(time));
        } else if let Some(rest) = after("FILE ARCHIVED ON ").filter(|_| comment.contains("INTERNET ARCHIVE"))
        {
            // 06:30:12 Jul 18, 2024
            let words: Vec<&str> = rest.split_whitespace().take(4).collect();
            if let [clock, day @ ..] = &words[..] {
                let said = format!("{} {clock} GMT", day.join(" "));
                self.archived = self.archived.take().or_else(|| stamp::find(&said).map(|s| s.to_rfc3339()));
            }
        }
    }

    /// Of savers that write elements and attributes.
    fn attributes(&mut self, page: &Document) {
        let content = |name: &str| {
            let found = page.select(&format!("meta[name=\"{name}\"]"));
            found.nodes().first().and_then(|meta| meta.attr("content"))
        };
        content("savepage-url").into_iter().for_each(|from| self.from(&from));
        content("savepage-date").into_iter().for_each(|time| self.saved(&time));
        let root = page.select("html[data-scrapbook-create]");
        let Some(root) = root.nodes().first() else { return };
        root.attr("data-scrapbook-source").into_iter().for_each(|from| self.from(&from));
        // Down to the millisecond, in UTC.
        let digits = root.attr("data-scrapbook-create").unwrap_or_default();
        let time = digits.get(..14).and_then(file_name::of_digits).map(|time| format!("{time}Z"));
        self.saved = self.saved.take().or(time);
    }

    /// `__wm.wombat("https://example.org/a","20240718063012",…)`, by which an archive makes its bar.
    fn archive_script(&mut self, page: &Document) {
        let scripts = page.select("script:not([src])");
        let said = scripts.nodes().iter().find_map(|script| {
            let text = script.text();
            let (_, rest) = text.split_once("__wm.wombat(")?;
            let mut literals = rest.get(..).unwrap_or_default().split('"').skip(1).step_by(2);
            Some((literals.next()?.to_owned(), literals.next()?.to_owned()))
        });
        let Some((from, digits)) = said else { return };
        self.from(&from);
        let time = file_name::of_digits(&digits).map(|time| format!("{time}Z"));
        self.archived = self.archived.take().or(time);
    }
}

/// The addresses a page gives itself, the best first.
fn stated(page: &Document, linked: Option<&str>, from: Option<&str>) -> Vec<String> {
    let attribute = |selector: &str, name: &str| {
        let found = page.select(selector);
        found.nodes().first().and_then(|node| node.attr(name)).map(|value| value.to_string())
    };
    let all = [
        attribute("link[rel~=\"canonical\"][href]", "href"),
        attribute("meta[property=\"og:url\"][content]", "content"),
        linked.map(str::to_owned),
        // How some archives name what they kept.
        attribute("link[rel~=\"bookmark\"][href]", "href"),
    ];
    all.into_iter().flatten().filter_map(|stated| address::clean(&stated, from)).collect()
}

/// The comments at either end of a page.
fn comments(text: &str) -> impl Iterator<Item = &str> {
    let head = text.get(..text.floor_char_boundary(NEAR)).unwrap_or(text);
    let rest = text.get(head.len()..).unwrap_or_default();
    let tail = rest.get(rest.ceil_char_boundary(rest.len().saturating_sub(NEAR))..).unwrap_or_default();
    [head, tail].into_iter().flat_map(|part| {
        let begins = part.match_indices("<!--").take(MOST);
        begins.filter_map(move |(at, mark)| {
            let comment = part.get(at + mark.len()..)?;
            let end = comment.find("-->")?;
            comment.get(..end).filter(|comment| comment.len() <= LONGEST)
        })
    })
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::{Saved, of};
    use crate::article::CapturedBy::{self, Archive, Saver};

    fn read(page: &str) -> (Option<(String, CapturedBy)>, Option<String>) {
        let Saved { captured, address } = of(page, &Document::from(page), None);
        (captured.map(|c| (c.time, c.by)), address)
    }

    #[test]
    fn savers_and_archives_leave_notes() {
        let address = "https://example.org/ferry";
        for (page, time, by) in [
            ("<!-- saved from url=(0025)https://example.org/ferry --><html>", None, Saver),
            (
                "<html><!--\n Page saved with SingleFile \n url: https://example.org/ferry \n saved date: Thu Jul 18 2024 06:30:12 GMT+0800 (China Standard Time)\n--><p>",
                Some("2024-07-18T06:30:12+08:00"),
                Saver,
            ),
            (
                "<!-- Saved from https://example.org/ferry at 2024-07-18T06:30:12Z using monolith v2.8.1 -->",
                Some("2024-07-18T06:30:12Z"),
                Saver,
            ),
            (
                "<meta name=\"savepage-url\" content=\"https://example.org/ferry\"><meta name=\"savepage-date\" content=\"Thu Jul 18 2024 06:30:12 GMT+0800 (CST)\">",
                Some("2024-07-18T06:30:12+08:00"),
                Saver,
            ),
            (
                "<html data-scrapbook-source=\"https://example.org/ferry#a\" data-scrapbook-create=\"20240718063012345\">",
                Some("2024-07-18T06:30:12Z"),
                Saver,
            ),
            (
                "<head><script>__wm.wombat(\"https://example.org/ferry\",\"20240718063012\",\"x\");</script></head>",
                Some("2024-07-18T06:30:12Z"),
                Archive,
            ),
            (
                "<link rel=canonical href=\"https://web.archive.org/web/20240718063012/https://example.org/ferry\"><!--\n     FILE ARCHIVED ON 06:30:12 Jul 18, 2024 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 07:00:00 Jan 2, 2025.\n-->",
                Some("2024-07-18T06:30:12Z"),
                Archive,
            ),
        ] {
            let time = time.map(|time| (time.to_owned(), by));
            assert_eq!(read(page), (time, Some(address.to_owned())), "{page}");
        }
        let mirrored = read(
            "<!-- Mirrored from example.org/ferry by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 18 Jul 2024 06:30:12 GMT -->",
        );
        assert_eq!(mirrored.0, Some(("2024-07-18T06:30:12Z".to_owned(), Saver)));
        assert_eq!(mirrored.1.as_deref(), Some("http://example.org/ferry"));
    }

    #[test]
    fn what_a_page_says_of_itself_counts_where_it_is_of_its_site() {
        let from = "<!-- saved from url=(0031)https://m.example.org/ferry?a=1 -->";
        let page = |canonical: &str| read(&format!("{from}<link rel=canonical href=\"{canonical}\">")).1;
        assert_eq!(page("/ferry").as_deref(), Some("https://m.example.org/ferry"));
        assert_eq!(page("https://www.example.org/ferry").as_deref(), Some("https://www.example.org/ferry"));
        let own = Some("https://m.example.org/ferry?a=1");
        assert_eq!(page("https://example.net/first").as_deref(), own, "a copy");
        assert_eq!(page("https://www.example.org/").as_deref(), own, "of the whole site");
        assert_eq!(read("<p>saved date: 2024-07-18</p>").1, None);
    }
}
