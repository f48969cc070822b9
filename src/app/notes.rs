//! The reader's own notes: writing them, and keeping them at their rows while files, sides and alignment change.

use crate::article::{Article, Passage, locate};
use crate::session::{Anchor, Note};

use super::standing::Standing;
use super::state::App;
use super::{Effect, Shown, Side, SourceId, Trouble};

/// Names a note while it moves in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NoteId(u64);

/// A note and where it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    pub id: NoteId,
    pub note: Note<SourceId>,
    /// The display line of its row; `None` where its paragraphs are not in the texts shown.
    pub line: Option<usize>,
}

/// The notes of what is loaded, in reading order; those whose paragraphs are not shown stand last.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    list: Vec<Noted>,
    /// The one deleted last, to be brought back.
    deleted: Option<Noted>,
    next: u64,
}

impl Notes {
    pub fn list(&self) -> &[Noted] {
        &self.list
    }

    pub fn get(&self, id: NoteId) -> Option<&Noted> {
        self.list.iter().find(|noted| noted.id == id)
    }

    /// Those at a display line.
    pub fn at(&self, line: usize) -> &[Noted] {
        let from = self.list.partition_point(|noted| noted.line.is_some_and(|at| at < line));
        let rest = self.list.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|noted| noted.line == Some(line)).count();
        rest.get(..count).unwrap_or_default()
    }

    /// The display lines that have notes, ascending: for the overview ruler.
    pub fn lines(&self) -> impl Iterator<Item = usize> + '_ {
        self.list.iter().filter_map(|noted| noted.line)
    }

    pub(super) fn add(&mut self, note: Note<SourceId>, line: Option<usize>) -> NoteId {
        let id = NoteId(self.next);
        self.next += 1;
        self.list.push(Noted { id, note, line });
        self.sort();
        id
    }

    fn sort(&mut self) {
        self.list.sort_by_key(|noted| (noted.line.is_none(), noted.line, noted.id));
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.deleted = None;
    }

    /// Finds the row of every note in a comparison, and takes what stands there now for its anchor, so that a text may
    /// change on one side today and on the other tomorrow.
    pub(super) fn resolve(&mut self, shown: &Shown, is_loaded: impl Fn(SourceId) -> bool) {
        if self.list.is_empty() {
            return;
        }
        let (Some(articles), Some(comparison)) = (shown.articles(), shown.comparison()) else { return };
        let mut found: Vec<Option<(usize, Side)>> = vec![None; self.list.len()];
        for side in Side::BOTH {
            // Of a source that was closed and may have come back under another name either side will do.
            let here = |anchor: &Anchor<SourceId>| {
                anchor.source == shown.sources[side.index()] || !is_loaded(anchor.source)
            };
            let asked: Vec<(usize, &Passage)> = self
                .list
                .iter()
                .enumerate()
                .flat_map(|(at, noted)| noted.note.anchors.iter().filter(|a| here(a)).map(move |a| (at, a)))
                .flat_map(|(at, anchor)| anchor.blocks.iter().map(move |passage| (at, passage)))
                .collect();
            let passages: Vec<&Passage> = asked.iter().map(|(_, passage)| *passage).collect();
            for ((at, _), block) in asked.iter().zip(locate(articles[side.index()], &passages)) {
                if let (Some(slot @ None), Some(block)) = (found.get_mut(*at), block) {
                    *slot = Some((block, side));
                }
            }
        }
        let standing = Standing::of(comparison);
        for (noted, place) in self.list.iter_mut().zip(found) {
            let row = place.and_then(|(block, side)| standing.row(side, block));
            noted.line = row.and_then(|row| shown.findings().line_of(row));
            if let Some(row) = row.and_then(|row| comparison.rows.get(row)) {
                noted.note.anchors.retain(|anchor| is_loaded(anchor.source));
                for side in Side::BOTH {
                    let anchor =
                        anchor(shown.sources[side.index()], articles[side.index()], side.blocks(row));
                    anchor_anew(&mut noted.note, anchor);
                }
            }
        }
        self.sort();
    }
}

fn anchor(source: SourceId, article: &Article, blocks: &[usize]) -> Anchor<SourceId> {
    Anchor { source, blocks: blocks.iter().filter_map(|&block| Passage::of(article, block)).collect() }
}

/// Takes over what stands in the row now; where nothing does, what stood there before may come back.
fn anchor_anew(note: &mut Note<SourceId>, anchor: Anchor<SourceId>) {
    if anchor.blocks.is_empty() {
        return;
    }
    match note.anchors.iter_mut().find(|old| old.source == anchor.source) {
        Some(old) => *old = anchor,
        None => note.anchors.push(anchor),
    }
}

impl super::State {
    /// Whether a note is about a source that is on neither side.
    pub fn is_elsewhere(&self, noted: &Noted) -> bool {
        let further = self.further.iter().map(|source| source.id);
        let mut ids = further.chain(self.session.absent_ids());
        ids.any(|id| noted.note.anchors.iter().any(|anchor| anchor.source == id))
    }
}

impl App {
    /// The note on the selected row, to be written on; a new one if there is none.
    pub(super) fn note_on_selected(&mut self) -> Vec<Effect> {
        let Some(line) = self.state.selected else { return Vec::new() };
        self.note_on(line)
    }

    /// The note on a display line, to be written on; a new one if there is none.
    pub(super) fn note_on(&mut self, line: usize) -> Vec<Effect> {
        self.select(line);
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let Some(row) = shown.lines().get(line).map(|line| line.row()) else { return Vec::new() };
        // A moved row has two lines; its note stands at the first.
        let first = shown.findings().line_of(row).unwrap_or(line);
        let known = self.state.notes.at(first).first().map(|noted| noted.id);
        let id = match (known, shown.row_of(line), shown.articles()) {
            (Some(id), ..) => id,
            (None, Some(row), Some(articles)) => {
                let anchors = Side::BOTH
                    .into_iter()
                    .zip(articles)
                    .map(|(side, article)| anchor(shown.sources[side.index()], article, side.blocks(row)))
                    .filter(|anchor| !anchor.blocks.is_empty())
                    .collect();
                let when = jiff::Timestamp::now().to_string();
                self.state.notes.add(Note::new(anchors, when), Some(first))
            }
            _ => return Vec::new(),
        };
        if !self.state.settings.side_panel {
            self.set(|s| s.side_panel = true);
        }
        vec![Effect::EditNote(id)]
    }

    /// Takes over what was typed.
    pub(super) fn write_note(&mut self, id: NoteId, text: String) {
        if let Some(noted) = self.state.notes.list.iter_mut().find(|noted| noted.id == id) {
            noted.note.text = text;
        }
    }

    /// The reader is done with a note: one without words is no note.
    pub(super) fn leave_note(&mut self, id: NoteId) {
        self.state.notes.list.retain(|noted| noted.id != id || !noted.note.is_blank());
    }

    pub(super) fn delete_note(&mut self, id: NoteId) {
        let notes = &mut self.state.notes;
        let Some(at) = notes.list.iter().position(|noted| noted.id == id) else { return };
        let noted = notes.list.remove(at);
        self.state.notices.retain(|notice| notice.trouble != Trouble::NoteDeleted);
        if !noted.note.is_blank() {
            notes.deleted = Some(noted);
            self.say(None, Trouble::NoteDeleted);
        }
    }

    /// Brings back the note that was deleted last.
    pub(super) fn restore_note(&mut self) -> Vec<Effect> {
        self.state.notices.retain(|notice| notice.trouble != Trouble::NoteDeleted);
        let Some(noted) = self.state.notes.deleted.take() else { return Vec::new() };
        let id = noted.id;
        self.state.notes.list.push(noted);
        self.find_notes();
        vec![Effect::EditNote(id)]
    }

    /// Finds the notes' rows in the comparison shown.
    pub(super) fn find_notes(&mut self) {
        let state = &mut self.state;
        let Some(shown) = &state.shown else { return };
        let loaded = state.known_sources();
        state.notes.resolve(shown, |id| loaded.contains(&id));
    }
}
