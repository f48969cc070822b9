//! `variorum difftool`, called by git itself in a repository of its own.

use std::path::Path;
use std::process::Command;

use egui_kittest::kittest::Queryable as _;
use variorum::app::{Command as Do, Target};
use variorum::i18n::Lang;
use variorum::read::Document;

use crate::support::desk::{Desk, errors, status};
use crate::support::{Window, package};

const BEFORE: &str = "河岸旧仓库改作书店\n\n店主说，修缮花费86万元。读者可以坐到晚上十点。\n";
const AFTER: &str = "河岸旧仓库改作书店\n\n店主说，修缮花费68万元。读者可以坐到晚上十点。\n";

struct Repository(Desk);

impl Repository {
    /// With the program as its difftool, its driver for `.txt` and its text of `.docx`.
    fn new() -> Self {
        let repository = Self(Desk::new());
        let program = env!("CARGO_BIN_EXE_variorum");
        repository.git(&["init", "--quiet"]);
        for (key, value) in [
            ("user.name", "Lin He".to_owned()),
            ("user.email", "lin.he@example.org".to_owned()),
            ("core.autocrlf", "false".to_owned()),
            ("diff.story.command", format!("'{program}' difftool --lang en --width 120 --")),
            ("diff.document.textconv", format!("'{program}' difftool --textconv --")),
            ("difftool.prompt", "false".to_owned()),
            (
                "difftool.variorum.cmd",
                format!(
                    "'{program}' difftool --lang en --width 120 --name \"$MERGED\" -- \"$LOCAL\" \"$REMOTE\""
                ),
            ),
        ] {
            repository.git(&["config", key, &value]);
        }
        repository.0.file(".gitattributes", "*.docx diff=document\n");
        repository
    }

    fn folder(&self) -> &Path {
        self.0.folder.path()
    }

    /// What git says; it must be content.
    fn git(&self, args: &[&str]) -> String {
        let output = Command::new("git")
            .args(args)
            .current_dir(self.folder())
            .env("HOME", self.folder())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("GIT_DIR")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{args:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
        said
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "as it is"]);
    }
}

fn docx(sum: &str) -> Vec<u8> {
    package::docx(&format!(
        "<w:p><w:r><w:t>店主说，修缮花费{sum}万元。读者可以坐到晚上十点。</w:t></w:r></w:p>"
    ))
}

#[test]
fn git_diff_shows_stories_as_the_program_does() {
    let repository = Repository::new();
    repository.0.file(".gitattributes", "*.txt diff=story\n");
    repository.0.file("changed.txt", BEFORE);
    repository.0.file("old name.txt", BEFORE);
    repository.0.file("gone.txt", "The ferry at Quillport runs again from Monday.\n");
    repository.commit();
    repository.0.file("changed.txt", AFTER);
    repository.0.file("new.txt", AFTER);
    repository.0.file("broken.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
    repository.0.file("empty.txt", "");
    std::fs::remove_file(repository.folder().join("gone.txt")).unwrap();
    std::fs::rename(repository.folder().join("old name.txt"), repository.folder().join("-new name.txt"))
        .unwrap();
    repository.git(&["add", "--all"]);
    let said = repository.git(&["diff", "--cached", "--ext-diff", "--find-renames"]);
    assert!(said.contains("a/changed.txt") && said.contains("b/changed.txt"), "{said}");
    assert!(said.contains("[-86万-]"), "{said}");
    assert!(
        said.contains("b/new.txt: the other side") && said.contains("a/gone.txt: the other side"),
        "{said}"
    );
    assert!(said.contains("b/empty.txt: neither side"), "{said}");
    assert!(said.contains("b/broken.txt is not text"), "one that cannot be read stops no other: {said}");
    assert!(said.contains("a/old name.txt") && said.contains("b/-new name.txt"), "{said}");
    assert!(!said.contains("git-blob"), "no name of git's own: {said}");
}

#[test]
fn git_diff_compares_documents_by_their_sentences() {
    let repository = Repository::new();
    repository.0.file("draft.docx", docx("86"));
    repository.0.file("damaged.docx", docx("86"));
    repository.0.file("same.docx", docx("86"));
    repository.commit();
    repository.0.file("draft.docx", docx("68"));
    repository.0.file("damaged.docx", &docx("86")[..40]);
    let said = repository.git(&["diff"]);
    let changed: Vec<&str> =
        said.lines().filter(|l| l.starts_with(['-', '+']) && l.contains("万元")).collect();
    assert!(
        changed.contains(&"-店主说，修缮花费86万元。") && changed.contains(&"+店主说，修缮花费68万元。"),
        "{said}"
    );
    assert!(said.contains("\n 读者可以坐到晚上十点。"), "{said}");
    assert!(said.contains("+[damaged.docx"), "{said}");
    assert!(!said.contains("Binary files"), "{said}");
}

#[test]
fn git_difftool_shows_the_path_that_is_compared() {
    let repository = Repository::new();
    std::fs::create_dir(repository.folder().join("wire")).unwrap();
    repository.0.file("wire/story.txt", BEFORE);
    repository.commit();
    repository.0.file("wire/story.txt", AFTER);
    // There is no display here, so what the window would have shown is printed.
    let said = repository.git(&["difftool", "--tool", "variorum"]);
    assert!(said.contains("a/wire/story.txt") && said.contains("b/wire/story.txt"), "{said}");
    assert!(said.contains("86万元"), "{said}");
}

#[test]
fn text_for_git_depends_on_nothing_but_the_document() {
    let desk = Desk::new();
    std::fs::create_dir(desk.folder.path().join("deep")).unwrap();
    desk.file("a.md", "# 书店\n\n第一句。第二句！\n\n- 一\n");
    desk.file("deep/b.md", "# 书店\n\n第一句。第二句！\n\n- 一\n");
    let of = |name: &str| {
        let output = desk.run(&["difftool", "--textconv", name]);
        assert_eq!(status(&output), 0, "{}", errors(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(of("a.md"), of("deep/b.md"));
    assert_eq!(of("a.md"), "# 书店\n\n第一句。\n第二句！\n\n- 一\n");
    desk.file("empty.md", "");
    assert_eq!(of("empty.md"), "");
    assert_eq!(status(&desk.run(&["difftool", "a", "b", "c"])), 2);
    assert_eq!(status(&desk.run(&["difftool", "--textconv", "a", "b"])), 2);
    let alone = desk.run(&["difftool", "a.md"]);
    assert_eq!(status(&alone), 2);
    assert!(errors(&alone).contains("name the other file too"), "{}", errors(&alone));
    let unmerged = desk.command(&["difftool", "a.md"]).env("GIT_DIFF_PATH_COUNTER", "1").output().unwrap();
    assert_eq!((status(&unmerged), &*unmerged.stdout), (0, &b"a.md: unmerged\n"[..]));
}

#[test]
fn the_window_names_what_git_lent_and_keeps_it_in_a_session() {
    let documents: Vec<Document> = [("a/wire/story.txt", BEFORE), ("b/wire/story.txt", AFTER)]
        .map(|(path, text)| Document { path: path.to_owned(), bytes: text.as_bytes().into() })
        .into();
    let mut window = Window::new(Lang::En);
    window.app().apply(Do::OpenLent { documents, target: Target::Auto });
    window.until("the comparison", |app| app.state.shown.is_some());
    for name in ["a/wire/story.txt", "b/wire/story.txt"] {
        assert!(window.harness.query_all_by_label_contains(name).next().is_some(), "{name}");
    }
    assert!(window.app().state.recents.list().is_empty(), "git's files will be gone");

    let path = window.path("story.variorum");
    window.app().apply(Do::SaveSessionAt { path: path.clone(), replace: false });
    window.settle();
    let mut again = Window::new(Lang::En);
    again.app().apply(Do::Open { paths: vec![path], target: Target::Auto });
    again.until("the comparison", |app| app.state.shown.is_some());
    assert!(again.harness.query_all_by_label_contains("b/wire/story.txt").next().is_some());
    again.line_of("68万元");
}
