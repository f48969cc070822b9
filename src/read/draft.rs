//! What a reader of one format found, before it becomes an article.

use crate::article::{Block, BlockKind, Captured, CapturedBy, SetAside, SetAsideReason, SharedText};

use super::byline::Byline;
use super::furniture::Furniture;
use super::outlets;

#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    /// When it was last changed; when it was published too, where nothing else says that.
    pub(super) modified: Option<String>,
    pub(super) captured: Option<Captured>,
    pub(super) address: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) source: Option<String>,
    /// A publisher named without saying as what: see [`Byline::publisher`].
    pub(super) publisher: Option<String>,
    pub(super) author: Option<String>,
    /// Who else reported, where a line under the text says so.
    pub(super) helped: Option<String>,
    pub(super) editor: Option<String>,
    pub(super) blocks: Vec<Block>,
    pub(super) set_aside: Vec<SetAside>,
    /// No clear article was found, and everything is shown.
    pub(super) doubtful: bool,
    /// And that because the page lists articles instead of being one.
    pub(super) lists: bool,
}

impl Draft {
    pub(super) fn block(&mut self, kind: BlockKind, text: impl Into<SharedText>) {
        self.blocks.push(Block { kind, text: text.into() });
    }

    pub(super) fn aside(&mut self, reason: SetAsideReason, text: impl Into<String>) {
        self.set_aside.push(SetAside { text: text.into(), reason, before: self.blocks.len() });
    }

    /// Puts a line aside and keeps what it says. What was said first, nearer the headline, holds.
    pub(super) fn furniture(&mut self, found: Furniture, text: impl Into<String>) {
        self.aside(found.reason, text);
        keep(&mut self.outlet, found.outlet);
        if let Some(byline) = found.byline {
            self.byline(byline);
        }
    }

    pub(super) fn byline(&mut self, byline: Byline) {
        keep(&mut self.published, byline.published.map(|stamp| stamp.to_rfc3339()));
        keep(&mut self.modified, byline.updated.map(|stamp| stamp.to_rfc3339()));
        keep(&mut self.outlet, byline.outlet);
        keep(&mut self.source, byline.source);
        keep(&mut self.publisher, byline.publisher);
        keep(&mut self.author, byline.author);
        keep(&mut self.helped, byline.helped);
        keep(&mut self.editor, byline.editor);
    }

    /// When it was captured, where nothing surer has said so.
    pub(super) fn captured(&mut self, time: Option<String>, by: CapturedBy) {
        if self.captured.is_none() {
            self.captured = time.map(|time| Captured { time, by });
        }
    }

    /// Parts who signed it from whom it was written for.
    pub(super) fn part_author(&mut self) {
        let Some((people, outlet)) = self.author.as_deref().and_then(outlets::parted) else { return };
        let (people, outlet) = (people.to_owned(), outlet.to_owned());
        self.author = Some(people);
        // The page's own outlet is not whom it takes the text from.
        if self.outlet.as_ref() != Some(&outlet) {
            keep(&mut self.publisher, Some(outlet));
        }
    }

    /// Who wrote it: whoever signed it, and who helped.
    pub(super) fn take_author(&mut self) -> Option<String> {
        match (self.author.take(), self.helped.take()) {
            (Some(author), Some(helped)) if !author.contains(&helped) => Some(format!("{author}, {helped}")),
            (author, _) => author,
        }
    }

    /// The headline stands first among the blocks.
    pub(super) fn head(&mut self, headline: String) {
        self.blocks.insert(0, Block { kind: BlockKind::Headline, text: headline.clone().into() });
        self.set_aside.iter_mut().for_each(|aside| aside.before += 1);
        self.headline = Some(headline);
    }
}

pub(super) fn keep(place: &mut Option<String>, value: Option<String>) {
    if place.is_none() {
        *place = value.filter(|v| !v.trim().is_empty());
    }
}
