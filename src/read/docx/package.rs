//! Which part of a Word file is what, and what it says of itself.

use crate::read::archive::{Archive, resolve};
use crate::read::flaw::Flaw;
use crate::read::xml::{Token, Xml};

/// The parts, by their kinds.
#[derive(Debug, Default)]
pub(super) struct Package {
    pub(super) main: String,
    pub(super) core: Option<String>,
    /// Kind and name of the parts that belong to the main one.
    parts: Vec<(String, String)>,
}

impl Package {
    pub(super) fn of(archive: &mut Archive<'_>) -> Result<Self, Flaw> {
        let top = match archive.text("_rels/.rels")? {
            Some(text) => relations(&text, "")?,
            None => Vec::new(),
        };
        let named = |kind: &str| top.iter().find(|(k, _)| k == kind).map(|(_, name)| name.clone());
        let main = named("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let parts = match archive.text(&format!("{folder}/_rels/{file}.rels"))? {
            Some(text) => relations(&text, folder)?,
            None => Vec::new(),
        };
        Ok(Self { core: named("core-properties"), main, parts })
    }

    /// The name of the only part of its kind.
    pub(super) fn part(&self, kind: &str) -> Option<&str> {
        self.parts(kind).next()
    }

    pub(super) fn parts(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.parts.iter().filter(move |(k, _)| k == kind).map(|(_, name)| name.as_str())
    }
}

/// Kind and name of every part a part names, none that lies outside of the file.
fn relations(text: &str, folder: &str) -> Result<Vec<(String, String)>, Flaw> {
    let mut xml = Xml::new(text);
    let mut found = Vec::new();
    while let Some(token) = xml.next()? {
        let Token::Open(element) = token else { continue };
        let (Some(kind), Some(target)) = (element.get("Type"), element.get("Target")) else { continue };
        if element.get("TargetMode").is_some_and(|mode| mode == "External") {
            continue;
        }
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        found.push((kind, resolve(folder, &target)));
    }
    Ok(found)
}

/// What a document says of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Core {
    /// A person, as far as can be told.
    pub(super) creator: Option<String>,
    pub(super) created: Option<String>,
    pub(super) modified: Option<String>,
}

pub(super) fn core(text: &str) -> Result<Core, Flaw> {
    let mut xml = Xml::new(text);
    let mut core = Core::default();
    while let Some(token) = xml.next()? {
        let Token::Open(element) = token else { continue };
        match element.name().as_ref() {
            "creator" => core.creator = crate::read::stated::person(&xml.text()?),
            "created" => core.created = Some(xml.text()?),
            "modified" => core.modified = Some(xml.text()?),
            _ => {}
        }
    }
    Ok(core)
}

#[cfg(test)]
mod tests {
    use super::{core, relations, resolve};

    #[test]
    fn parts_are_found_from_where_they_are_named() {
        assert_eq!(resolve("word", "../docProps/core.xml"), "docProps/core.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
        let text = "<r><Relationship Type='http://x/relationships/styles' Target='styles.xml'/><Relationship Type='http://x/image' Target='http://x/1.png' TargetMode='External'/></r>";
        assert_eq!(relations(text, "word").unwrap(), [("styles".to_owned(), "word/styles.xml".to_owned())]);
    }

    #[test]
    fn a_program_is_no_author() {
        let of = |name: &str| core(&format!("<c><creator>{name}</creator></c>")).unwrap().creator;
        assert_eq!(of(" 柳青 ").as_deref(), Some("柳青"));
        assert_eq!(of("python-docx"), None);
        assert_eq!(of(""), None);
    }
}
