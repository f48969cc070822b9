//! A comparison as one web page that needs nothing else: to be read on a phone, on a desk and on paper, to be sent.
//!
//! Nothing in it is loaded from anywhere, and a policy in its head forbids it; its one script only folds and filters
//! what can be read without it. Side by side is a table; where a screen is too narrow for two columns, style sheets show
//! the redline that every row with two readings has beside them.

mod columns;
mod overview;
mod parts;
mod style;
mod writer;

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::i18n::{Lang, Phrases, ReportStrings, Strings};

use super::pair::{Pair, pairs};
use super::record::{HTML_CLOSE, HTML_OPEN, Record};
use super::tongue::tongue;
use super::{Dossier, Layout, title};
use writer::Html;
use writer::Part::{Raw, Text, Value};

const SCRIPT: &str = include_str!("page.js");

/// What all parts of a page need.
struct Page<'a, 'd> {
    dossier: &'d Dossier<'a>,
    lang: Lang,
    s: &'static Strings,
    words: &'static ReportStrings,
    /// Of each article, for fonts and voices.
    tongues: Vec<&'static str>,
    pairs: Vec<Pair<'a>>,
    record: Record,
}

pub(super) fn write(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lang = dossier.options.lang;
    let page = Page {
        dossier,
        lang,
        s: Strings::of(lang),
        words: ReportStrings::of(lang),
        tongues: dossier.collation.articles.iter().map(|article| tongue(article)).collect(),
        pairs: pairs(dossier).collect(),
        record: Record::of(dossier),
    };
    let mut html = Html::new(out);
    page.head(&mut html)?;
    page.body(&mut html)
}

impl Page<'_, '_> {
    fn head(&self, h: &mut Html<'_>) -> io::Result<()> {
        let style = style::sheet(self.dossier.options.layout, self.words);
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
            digest(&style),
            digest(SCRIPT)
        );
        h.put([Raw("<!doctype html>\n<html lang=\""), Value(self.lang.tag())])?;
        h.put([Raw(
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        )])?;
        h.put([Value(&policy), Raw("\">\n")])?;
        h.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")?;
        h.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")?;
        h.put([
            Raw("<meta name=\"generator\" content=\"Variorum "),
            Value(&self.record.version),
            Raw("\">\n"),
        ])?;
        let colon = Phrases(self.lang).colon();
        h.put([Raw("<title>"), Text(self.words.title), Text(colon)])?;
        // Nothing can be an element in a title, and so nothing is shut in one.
        h.put([Value(title(self.dossier)), Raw("</title>\n<style>")])?;
        h.own(&style)?;
        h.raw("</style>\n</head>\n")
    }

    fn body(&self, h: &mut Html<'_>) -> io::Result<()> {
        let options = self.dossier.options;
        let layout = match options.layout {
            Layout::SideBySide => "columns",
            Layout::Redline => "redline",
        };
        // What who reads by ear goes to.
        let first = match (options.texts, self.dossier.overview) {
            (true, _) => "text-1",
            (false, Some(_)) => "overview",
            (false, None) => "c1",
        };
        h.put([
            Raw("<body class=\""),
            Value(layout),
            Raw("\">\n<a class=\"skip\" href=\"#"),
            Value(first),
            Raw("\">"),
        ])?;
        h.put([Text(self.words.skip), Raw("</a>\n<header class=\"top\">\n<p class=\"kind\">")])?;
        h.put([Text(self.words.title), Raw("</p>\n<h1")])?;
        self.tongue_of(h, self.dossier.collation.base)?;
        h.put([Raw(">"), Text(title(self.dossier)), Raw("</h1>\n")])?;
        self.contents(h)?;
        h.raw("</header>\n<main>\n")?;
        if let Some(overview) = self.dossier.overview {
            self.overview(h, overview)?;
        }
        for pair in self.shown_pairs() {
            self.comparison(h, pair)?;
        }
        if options.notes && !self.dossier.notes.is_empty() {
            self.notes(h)?;
        }
        if options.set_aside {
            self.set_aside(h)?;
        }
        self.evidence(h)?;
        h.put([Raw("</main>\n<footer class=\"bottom\"><p>Variorum "), Text(&self.record.version)])?;
        h.raw("</p></footer>\n")?;
        h.raw(HTML_OPEN)?;
        h.own(&self.record.to_line())?;
        h.raw(HTML_CLOSE)?;
        h.raw("\n<script>")?;
        h.own(SCRIPT)?;
        h.raw("</script>\n</body>\n</html>\n")
    }

    /// The comparisons that have a part of their own.
    fn shown_pairs(&self) -> impl Iterator<Item = &Pair<'_>> {
        self.pairs.iter().filter(|_| self.dossier.shows_pairs())
    }

    /// Where what stands.
    fn contents(&self, h: &mut Html<'_>) -> io::Result<()> {
        h.put([Raw("<nav aria-label=\""), Value(self.words.contents), Raw("\"><ul>\n")])?;
        if self.dossier.overview.is_some() {
            h.put([Raw("<li><a href=\"#overview\">"), Text(self.s.overview), Raw("</a></li>\n")])?;
        }
        for pair in self.shown_pairs() {
            let number = (pair.number + 1).to_string();
            h.put([
                Raw("<li><a href=\"#c"),
                Value(&number),
                Raw("\">"),
                Text(&pair.name()),
                Raw("</a></li>\n"),
            ])?;
        }
        let options = self.dossier.options;
        if options.notes && !self.dossier.notes.is_empty() {
            h.put([Raw("<li><a href=\"#notes\">"), Text(self.s.notes), Raw("</a></li>\n")])?;
        }
        if options.set_aside {
            h.put([Raw("<li><a href=\"#set-aside\">"), Text(self.s.set_aside), Raw("</a></li>\n")])?;
        }
        h.put([Raw("<li><a href=\"#evidence\">"), Text(self.words.evidence), Raw("</a></li>\n</ul></nav>\n")])
    }

    fn comparison(&self, h: &mut Html<'_>, pair: &Pair<'_>) -> io::Result<()> {
        let number = (pair.number + 1).to_string();
        h.put([Raw("<section class=\"sheet\" id=\"c"), Value(&number)])?;
        h.put([Raw("\" aria-labelledby=\"h"), Value(&number), Raw("\">\n<div class=\"pad\">\n")])?;
        self.verdict(h, pair, &number)?;
        self.sources(h, pair)?;
        if self.dossier.options.facts {
            self.facts(h, pair)?;
        }
        if !self.dossier.options.texts {
            return h.raw("</div>\n</section>\n");
        }
        h.put([Raw("<h3 id=\"text-"), Value(&number), Raw("\">")])?;
        let layout = match self.dossier.options.layout {
            Layout::SideBySide => self.s.side_by_side,
            Layout::Redline => self.s.inline,
        };
        h.put([Text(layout), Raw("</h3>\n")])?;
        self.filters(h, pair)?;
        if !pair.findings.changes.is_empty() {
            self.legend(h, pair)?;
        }
        h.raw("</div>\n")?;
        self.text(h, pair)?;
        h.raw("</section>\n")
    }

    /// The attribute that says in which language an article is.
    fn tongue_of(&self, h: &mut Html<'_>, article: usize) -> io::Result<()> {
        let tongue = self.tongues.get(article).copied().unwrap_or_default();
        h.put([Raw(" lang=\""), Value(tongue), Raw("\"")])
    }
}

/// SHA-256 as a content security policy wants it.
fn digest(content: &str) -> String {
    STANDARD.encode(Sha256::digest(content))
}
