use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Content, Corrected, RowPlace, SavedOrigin, SavedSource, SavedView, Session, SessionError};
use crate::article::{Amendments, Changes, Passage};
use crate::compare::{Correction, display::Side};
use crate::read::Document;
use crate::session::{Anchor, Note};
use crate::text::Ignore;

fn passage(text: &str) -> Passage {
    Passage { text: text.to_owned(), nth: 0 }
}

fn source(origin: SavedOrigin, bytes: Option<&[u8]>) -> SavedSource {
    let document = |bytes: &[u8]| Arc::new(Document { path: String::new(), bytes: bytes.into() });
    SavedSource {
        called: Some("北江晚报".to_owned()),
        origin,
        sha256: "00ff".to_owned(),
        encoding: Some("gb18030".to_owned()),
        raw: true,
        changes: Changes::Rejected,
        chapter: Some(3),
        amendments: Amendments::default(),
        content: bytes.map(|bytes| Content(document(bytes))),
    }
}

fn session() -> Session {
    let file = SavedOrigin::File { path: "/a/文 稿/一.txt".into(), relative: None };
    let member = SavedOrigin::Member { path: "/a/两.zip".into(), relative: None, member: "二.txt".into() };
    let anchors = vec![Anchor { source: 0, blocks: vec![passage("雨停了。")] }];
    let mut note = Note::new(anchors, "2024-07-18T06:30:00Z".to_owned());
    note.text = "核对\n时间".to_owned();
    Session {
        sources: vec![
            source(file, None),
            source(member, Some("\u{feff}渡口".as_bytes())),
            source(SavedOrigin::Pasted, Some(b"PK\x03\x04\xff\0")),
            source(SavedOrigin::Example { name: "chengjiang.txt".to_owned() }, None),
        ],
        left: Some(1),
        right: Some(0),
        ignore: vec![Ignore::ALL[0]],
        fold_identical: false,
        with_texts: true,
        notes: vec![note],
        corrections: vec![Corrected {
            left: 1,
            right: 0,
            decisions: [Correction::Begin { side: Side::Right, block: passage("路通了。") }]
                .into_iter()
                .collect(),
        }],
        view: SavedView {
            selected: Some(RowPlace { left: Some(passage("雨停了。")), right: None }),
            top: None,
            scrolled: 0.25,
        },
        ..Session::default()
    }
}

#[test]
fn what_is_saved_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("存档.variorum");
    session().save(&path).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("{\n  \"format\": \"variorum-session\",\n  \"version\": 1,"), "{text}");
    let mut back = Session::load(&path, 1 << 20).unwrap();
    for source in &mut back.sources {
        if let SavedOrigin::File { relative, .. } | SavedOrigin::Member { relative, .. } = &mut source.origin
        {
            *relative = None;
        }
    }
    assert_eq!(back, session());
}

#[test]
fn files_are_looked_for_beside_the_session_first() {
    let folder = Path::new("/home/a/比较");
    let mut origin = SavedOrigin::File { path: "/home/a/文/一.txt".into(), relative: None };
    origin.tell_from(folder);
    let SavedOrigin::File { relative, .. } = &origin else { panic!() };
    assert_eq!(relative.as_deref(), Some(Path::new("../文/一.txt")));
    let moved = origin.candidates(Some(Path::new("/mnt/stick/比较")));
    assert_eq!(moved, [PathBuf::from("/mnt/stick/文/一.txt"), PathBuf::from("/home/a/文/一.txt")]);
    assert_eq!(origin.candidates(Some(folder)), [PathBuf::from("/home/a/文/一.txt")]);
    assert_eq!(SavedOrigin::Pasted.candidates(Some(folder)), Vec::<PathBuf>::new());
}

#[test]
fn other_files_and_newer_ones_are_told_apart() {
    let damaged = [
        "",
        "{}",
        "[]",
        "渡口",
        r#"{"format": "variorum-session"}"#,
        r#"{"format": "other", "version": 1}"#,
        r#"{"format": "variorum-session", "version": 0}"#,
        r#"{"format": "variorum-session", "version": 1, "sources": [{"kind": "film"}]}"#,
    ];
    for text in damaged {
        assert_eq!(Session::parse(text.as_bytes()), Err(SessionError::Damaged), "{text}");
    }
    let newer = r#"{"format": "variorum-session", "version": 2, "sources": {"all": "different"}}"#;
    assert_eq!(Session::parse(newer.as_bytes()), Err(SessionError::Newer));
}

#[test]
fn what_a_script_leaves_out_is_the_default() {
    let text = r#"{"format": "variorum-session", "version": 1,
        "sources": [{"kind": "file", "path": "a.txt"}, {"kind": "pasted", "content": {"text": "雨停了。"}}],
        "left": 0, "right": 1, "comment": "from a script"}"#;
    let session = Session::parse(text.as_bytes()).unwrap();
    assert!(session.fold_identical && !session.with_texts);
    assert_eq!(session.sources[1].content.as_ref().unwrap().0.bytes, "雨停了。".into());
    let beyond = r#"{"format": "variorum-session", "version": 1, "left": 7, "right": 0}"#;
    let session = Session::parse(beyond.as_bytes()).unwrap();
    assert_eq!((session.left, session.right), (None, None));
}

#[test]
fn damage_at_any_byte_is_an_answer() {
    let bytes = serde_json::to_vec(&session()).unwrap();
    for at in 0..bytes.len() {
        assert_eq!(Session::parse(&bytes[..at]), Err(SessionError::Damaged));
        for other in [b'"', b'0', b'{', b'\\', 0xff] {
            let mut damaged = bytes.clone();
            damaged[at] = other;
            // Whatever it is, it is no panic; and what can still be read is within its bounds.
            if let Ok(session) = Session::parse(&damaged) {
                assert!(session.left.is_none_or(|at| at < session.sources.len()));
            }
        }
    }
}
