//! Says so where no font has the letters of an article, and offers a font of this computer that does.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use eframe::egui::{Context, Ui};

use crate::app::{Command, FontUse, Side, State};
use crate::article::Article;
use crate::i18n::Strings;

use super::notices::strip;
use super::system_fonts;
use super::theme::Palette;
use super::typeset::Paragraph;

/// Letters of an article that are looked at: a script that is missing is missing from the start.
const SAMPLE: usize = 4000;
/// Said where at least one letter in so many is missing.
const SHARE: usize = 20;

/// What is known of the letters of what is shown.
#[derive(Default)]
pub(super) struct MissingLetters {
    /// What it was found out of.
    articles: [Option<Arc<Article>>; 2],
    fonts: Vec<PathBuf>,
    letters: BTreeSet<char>,
    /// A search that is under way, and what the last one found.
    search: Option<Receiver<Option<PathBuf>>>,
    found: Option<PathBuf>,
    /// Letters the reader wants to hear no more of.
    dismissed: BTreeSet<char>,
}

impl MissingLetters {
    /// Whether there is something to be said.
    pub(super) fn look(&mut self, ui: &Ui, state: &State) -> bool {
        let articles = Side::BOTH.map(|side| state.slot(side).map(|source| Arc::clone(source.article())));
        let is_same = |(a, b): (&Option<Arc<Article>>, &Option<Arc<Article>>)| match (a, b) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        if !articles.iter().zip(&self.articles).all(is_same) || self.fonts != state.settings.fallback_fonts {
            self.letters = articles.iter().flatten().flat_map(|article| missing(ui, article)).collect();
            self.articles = articles;
            self.fonts.clone_from(&state.settings.fallback_fonts);
            (self.found, self.search) = (None, None);
            if !self.letters.is_subset(&self.dismissed) {
                self.search(ui.ctx());
            }
        }
        if let Some(found) = self.search.as_ref().and_then(|search| search.try_recv().ok()) {
            // One that was tried and did not help is not offered again.
            self.found = found.filter(|path| !self.fonts.contains(path));
            self.search = None;
        }
        !self.letters.is_subset(&self.dismissed)
    }

    /// Draws it as a notice.
    pub(super) fn show(&mut self, ui: &mut Ui, s: &Strings, palette: &Palette, commands: &mut Vec<Command>) {
        let name = self.found.as_ref().and_then(|path| path.file_stem()).map(|name| name.to_string_lossy());
        let using = name.map(|name| s.use_font.replace("{name}", &name));
        let mut buttons = vec![s.dismiss, s.add_font];
        buttons.extend(using.as_deref());
        match strip(ui, s.letters_missing, true, &buttons, [None; 2], palette) {
            Some(0) => self.dismissed.append(&mut self.letters.clone()),
            Some(1) => commands.push(Command::PickFont(FontUse::Missing)),
            Some(_) => {
                commands.extend(self.found.clone().map(|path| Command::AddFont(FontUse::Missing, path)));
            }
            None => {}
        }
    }

    fn search(&mut self, ctx: &Context) {
        let (sender, receiver) = channel();
        let (letters, ctx) = (self.letters.iter().copied().collect::<Vec<_>>(), ctx.clone());
        let run = move || {
            sender.send(system_fonts::with_letters(&system_fonts::folders(), &letters)).ok();
            ctx.request_repaint();
        };
        let started = std::thread::Builder::new().name("variorum-fonts".to_owned()).spawn(run);
        self.search = started.is_ok().then_some(receiver);
    }
}

/// The letters of an article that no font has; none where they are few.
fn missing(ui: &Ui, article: &Article) -> BTreeSet<char> {
    let letters = article.blocks.iter().flat_map(|block| block.text.chars()).filter(|c| c.is_alphabetic());
    let (mut all, mut lacking, mut found) = (0, 0, BTreeSet::new());
    let mut known = std::collections::BTreeMap::new();
    for letter in letters.take(SAMPLE) {
        all += 1;
        if *known.entry(letter).or_insert_with(|| Paragraph::is_missing(ui, letter)) {
            lacking += 1;
            found.insert(letter);
        }
    }
    if lacking * SHARE >= all { found } else { BTreeSet::new() }
}
