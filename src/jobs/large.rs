//! The bytes of large files: not kept in memory, but read from the disk again where they are asked for.

use std::sync::Arc;

use crate::read::{Document, HIGHEST_LIMIT_MB};
use crate::session::{Content, SavedOrigin, Session};

use super::restore::{at, hash};
use super::work::Loaded;

/// Most bytes of a file that are kept for reading it once more, differently: those of a book's text and more.
pub(super) const KEPT: usize = 4 * 1024 * 1024;

impl Loaded {
    /// Whether the document's bytes are at hand.
    pub fn is_kept(&self) -> bool {
        !self.document.bytes.is_empty()
    }

    /// Gives up the bytes of a file that has more than `most`.
    pub(super) fn let_go(&mut self, most: usize) {
        if self.document.bytes.len() > most {
            self.document = Arc::new(Document { path: self.document.path.clone(), bytes: Vec::new().into() });
        }
    }
}

/// Reads what a session is to hold and memory did not. Of a file that has changed since, no text is saved, rather than
/// another one.
pub(super) fn fetch(session: &mut Session) {
    for source in &mut session.sources {
        let SavedOrigin::File { path, .. } = &source.origin else { continue };
        if source.content.as_ref().is_none_or(|content| !content.0.bytes.is_empty()) {
            continue;
        }
        let found = at(path, source, HIGHEST_LIMIT_MB * 1024 * 1024).ok();
        let found = found.filter(|document| hash(&document.bytes).eq_ignore_ascii_case(&source.sha256));
        source.content = found.map(|document| Content(Arc::new(document)));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::task::Waker;

    use super::fetch;
    use crate::article::Amendments;
    use crate::jobs::{Input, Jobs, ReadRequest, Report, Work};
    use crate::read::{Document, Options};
    use crate::session::{Content, SavedOrigin, SavedSource, Session};

    #[test]
    fn bytes_of_large_files_are_not_kept() {
        let mut jobs = Jobs::new(Waker::noop().clone());
        let input = Input::Document(Arc::new(Document::pasted("一座桥。")));
        let (options, amendments) = (Options::default(), Amendments::default());
        jobs.start(Work::Read(vec![ReadRequest { input, options, amendments, versions: false }]));
        let Some(Report::Read(_, mut outcomes)) = jobs.wait() else { panic!("no report") };
        let loaded = outcomes[0][0].as_mut().unwrap();
        loaded.let_go(12);
        assert!(loaded.is_kept());
        loaded.let_go(11);
        assert!(!loaded.is_kept());
        assert_eq!(loaded.article.blocks.len(), 1);
    }

    #[test]
    fn a_session_gets_their_text_from_the_file_as_long_as_it_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "一座桥。").unwrap();
        let source = SavedSource {
            called: None,
            origin: SavedOrigin::File { path: path.clone(), relative: None },
            sha256: super::hash("一座桥。".as_bytes()),
            encoding: None,
            raw: false,
            changes: Default::default(),
            chapter: None,
            amendments: Amendments::default(),
            content: Some(Content(Arc::new(Document { path: String::new(), bytes: Vec::new().into() }))),
        };
        let mut session = Session { sources: vec![source], ..Session::default() };
        let empty = session.clone();
        fetch(&mut session);
        assert_eq!(session.sources[0].content.as_ref().unwrap().0.bytes, "一座桥。".into());

        std::fs::write(&path, "两座桥。").unwrap();
        session = empty;
        fetch(&mut session);
        assert_eq!(session.sources[0].content, None);
    }
}
