//! What stands over a comparison: the headline, the sources, the verdict and the shares.

use crate::article::Article;
use crate::compare::display::Side;
use crate::compare::{Comparison, FactStatus, SpanOp};
use crate::i18n::{self, Lang, Phrases, ReportStrings, Strings, letter};
use crate::report::article::{about, name_of};
use crate::report::pair::Pair;
use crate::report::{Layout, ReportOptions};

use super::color::{INK, LINE, MUTE, PANEL, SOFT, WHITE};
use super::faces::Weight;
use super::looks::{beside, disagreeing, inline, share_colors, small};
use super::setting::{Line, Look, Setting, Text, set};
use super::sheet::{Column, MARGIN, MEASURE, Sheet};
use super::structure::Kind;

const GAP: f32 = 24.0;
const CARD: f32 = (MEASURE - GAP) / 2.0;
const BADGE: f32 = 15.0;
const BAR: f32 = 7.0;

/// A source's letter and who published it.
pub(super) fn name(number: usize, article: &Article, lang: Lang) -> String {
    format!("{} {}", letter(number), name_of(article, lang))
}

/// What an article is called.
pub(super) fn headline(articles: [&Article; 2], lang: Lang) -> String {
    let [left, right] = articles.map(|article| article.headline.as_deref());
    left.or(right).unwrap_or(Strings::of(lang).no_headline).to_owned()
}

pub(super) fn draw(sheet: &mut Sheet, pair: &Pair<'_>, options: ReportOptions) {
    let (comparison, articles) = (pair.comparison, pair.articles);
    let lang = options.lang;
    let numbers = [comparison.left, comparison.right];
    let letters = numbers.map(letter);
    let letters = [letters[0].as_str(), letters[1].as_str()];
    let above = format!("{} · {} – {}", Strings::of(lang).title, letters[0], letters[1]);
    put(sheet, Kind::Paragraph, &above, MUTE, small(MEASURE));
    sheet.skip(4.0);
    let title = headline(articles, lang);
    sheet.mark(0, &format!("{} – {} · {title}", letters[0], letters[1]));
    let heading =
        Setting { width: MEASURE, size: 18.0, leading: 26.0, weight: Weight::Bold, indent: 0.0, inset: 0.0 };
    put(sheet, Kind::Heading(1), &title, INK, heading);
    sheet.skip(10.0);
    cards(sheet, numbers, articles, lang);
    sheet.skip(10.0);
    verdict(sheet, comparison, articles, letters, lang);
    sheet.skip(8.0);
    shares(sheet, comparison, letters, lang);
    sheet.skip(8.0);
    legend(sheet, letters, options);
    sheet.skip(6.0);
    sheet.rule(MARGIN, MEASURE, LINE);
    sheet.skip(10.0);
}

pub(super) fn put(sheet: &mut Sheet, kind: Kind, text: &str, ink: super::color::Color, setting: Setting) {
    let mut lines = set(&mut sheet.faces, &Text::plain(text, ink), setting);
    sheet.part(kind, "", &mut lines);
    sheet.lines(lines, MARGIN);
}

/// Both sources: who, when, from whom, which file.
fn cards(sheet: &mut Sheet, numbers: [usize; 2], articles: [&Article; 2], lang: Lang) {
    let mut columns = Vec::new();
    let mut cards = Vec::new();
    for (side, article) in articles.into_iter().enumerate() {
        let x = MARGIN + side as f32 * (CARD + GAP);
        let width = CARD - BADGE - 8.0;
        let bold = Setting { size: 10.5, leading: BADGE + 1.0, weight: Weight::Bold, ..small(width) };
        let mut lines = set(&mut sheet.faces, &Text::plain(name_of(article, lang), INK), bold);
        let said = Text::plain(&about(article, Phrases(lang).colon(), lang).join(" · "), SOFT);
        lines.extend(set(&mut sheet.faces, &said, small(width)));
        let other = articles[1 - side].headline.as_deref();
        if let (Some(own), 1) = (article.headline.as_deref().filter(|own| Some(*own) != other), side) {
            lines.extend(set(&mut sheet.faces, &Text::plain(own, INK), small(width)));
        }
        let card = sheet.structure.add(Kind::Paragraph);
        sheet.fill_part(card, &mut lines);
        cards.push(card);
        columns.push(Column { x: x + BADGE + 8.0, width, lines, behind: None });
    }
    sheet.need(columns.iter().map(|c| c.lines.iter().map(Line::height).sum::<f32>()).fold(0.0, f32::max));
    for (side, number) in numbers.into_iter().enumerate() {
        let (x, y) = (MARGIN + side as f32 * (CARD + GAP), sheet.y());
        let ground = super::color::BADGES[side];
        sheet.fill([x, y, BADGE, BADGE], ground);
        let bold = Setting { size: 9.5, leading: BADGE, weight: Weight::Bold, ..small(BADGE * 2.0) };
        let mut badge = set(&mut sheet.faces, &Text::plain(&letter(number), WHITE), bold);
        cards.get(side).into_iter().for_each(|card| sheet.fill_part(*card, &mut badge));
        for line in badge {
            sheet.line(&line, x + (BADGE - line.end()) / 2.0, y);
        }
    }
    sheet.columns(columns);
}

fn verdict(
    sheet: &mut Sheet,
    comparison: &Comparison,
    articles: [&Article; 2],
    letters: [&str; 2],
    lang: Lang,
) {
    let mut text = Text::default();
    text.push(Strings::of(lang).verdict, Look::plain(MUTE));
    text.push(Phrases(lang).colon(), Look::plain(MUTE));
    text.push(i18n::verdict(comparison.verdict.kind, lang), Look::plain(INK));
    let bold = Setting { size: 12.0, leading: 19.0, weight: Weight::Bold, ..small(MEASURE) };
    let mut lines = set(&mut sheet.faces, &text, bold);
    sheet.part(Kind::Heading(2), "", &mut lines);
    sheet.lines(lines, MARGIN);
    let said = [
        Some(i18n::verdict_sentence(&comparison.verdict.figures, letters, lang)),
        i18n::parts_sentence(&comparison.shares, letters, lang),
        i18n::credit_sentence(comparison, articles, letters[1], lang),
        i18n::folded_sentence(&comparison.folded, lang),
    ];
    for sentence in said.into_iter().flatten() {
        put(sheet, Kind::Paragraph, &sentence, SOFT, Setting { size: 9.0, leading: 14.0, ..small(MEASURE) });
    }
}

/// A bar for each source, and what it shows in words.
fn shares(sheet: &mut Sheet, comparison: &Comparison, letters: [&str; 2], lang: Lang) {
    let (left, right) = (comparison.shares.left, comparison.shares.right);
    let bars = [
        (Side::Left, [left.same, left.folded, left.edited, left.omitted], i18n::left_shares(&left, lang)),
        (
            Side::Right,
            [right.same, right.folded, right.edited, right.added],
            i18n::right_shares(&right, lang),
        ),
    ];
    sheet.need(BAR + 30.0);
    let y = sheet.y();
    let mut columns = Vec::new();
    for (side, parts, words) in bars {
        let x = MARGIN + side.index() as f32 * (CARD + GAP);
        sheet.fill([x, y, CARD, BAR], PANEL);
        let mut at = x;
        for (share, color) in parts.into_iter().zip(share_colors(side)) {
            let width = CARD * share as f32;
            if width > 0.05 {
                sheet.fill([at, y, width, BAR], color);
                at += width;
            }
        }
        let text = Text::plain(&format!("{}  {words}", letters[side.index()]), SOFT);
        let mut lines = set(&mut sheet.faces, &text, small(CARD));
        sheet.part(Kind::Paragraph, "", &mut lines);
        columns.push(Column { x, width: CARD, lines, behind: None });
    }
    sheet.skip(BAR + 3.0);
    sheet.columns(columns);
}

/// What the marks mean.
fn legend(sheet: &mut Sheet, [a, b]: [&str; 2], options: ReportOptions) {
    let lang = options.lang;
    let look = |op, side| match options.layout {
        Layout::SideBySide => beside(op, side),
        Layout::Redline => inline(op, side),
    };
    let only = |status| i18n::fact_status(status, [a, b], lang);
    let moved = look(SpanOp::Moved, Side::Right);
    let marks = [
        (only(FactStatus::OnlyLeft), look(SpanOp::Deleted, Side::Left)),
        (only(FactStatus::OnlyRight), look(SpanOp::Inserted, Side::Right)),
        (i18n::moved(lang).to_owned(), moved),
        (only(FactStatus::Conflict), disagreeing(Look::plain(INK))),
        (ReportStrings::of(lang).not_counted.to_owned(), look(SpanOp::Folded, Side::Right)),
    ];
    let mut text = Text::default();
    for (word, look) in marks {
        // Here the word says what the mark means, and is not marked itself.
        text.push(&word, Look { spoken: None, ..look });
        text.push("    ", Look::plain(MUTE));
    }
    text.push(ReportStrings::of(lang).numbers_of_rows, Look::plain(MUTE));
    let mut lines = set(&mut sheet.faces, &text, Setting { leading: 14.0, ..small(MEASURE) });
    sheet.part(Kind::Paragraph, "", &mut lines);
    sheet.lines(lines, MARGIN);
}
