//! Groups, their destinations and states, to the paragraphs of the text.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::article::BlockKind;
use crate::read::flaw::Flaw;
use crate::read::limits::RTF_DEPTH;
use crate::read::manuscript::Piece;
use crate::read::style::by_name;
use crate::read::{Changes, lines, stated, table};
use crate::text::is_unspaced;

use super::charset;
use super::state::{Layout, Place, State};
use super::tokens::{Token, Tokens};

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) pieces: Vec<Piece>,
    pub(super) notes: Vec<Piece>,
    pub(super) comments: Vec<Piece>,
    /// Running heads and feet.
    pub(super) running: Vec<Piece>,
    pub(super) author: String,
    /// RFC 3339.
    pub(super) created: Option<String>,
    pub(super) revised: Option<String>,
    pub(super) tracked: usize,
}

struct Reader {
    changes: Changes,
    forced: Option<&'static Encoding>,
    page: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    styles: BTreeMap<i32, BlockKind>,
    state: State,
    outer: Vec<State>,
    layout: Layout,
    /// Bytes not decoded yet, all of one font.
    pending: Vec<u8>,
    /// A first half of a character beyond the first 65,536.
    surrogate: Option<u16>,
    /// Bytes still to be passed over after a `\u` character.
    skip: usize,
    text: String,
    /// The number of the item under way.
    label: String,
    /// Paragraphs that a note stands in: they go on after it.
    suspended: Vec<(String, Layout)>,
    /// The name of the style that is described.
    name: String,
    cells: Vec<Vec<Piece>>,
    cell: Vec<Piece>,
    date: [i32; 5],
    style: i32,
    in_change: bool,
    starred: bool,
    found: Found,
}

pub(super) fn read(bytes: &[u8], changes: Changes, forced: Option<&'static Encoding>) -> Result<Found, Flaw> {
    let mut reader = Reader {
        changes,
        forced,
        page: WINDOWS_1252,
        fonts: BTreeMap::new(),
        styles: BTreeMap::new(),
        state: State::new(),
        outer: Vec::new(),
        layout: Layout::default(),
        pending: Vec::new(),
        surrogate: None,
        skip: 0,
        text: String::new(),
        label: String::new(),
        suspended: Vec::new(),
        name: String::new(),
        cells: Vec::new(),
        cell: Vec::new(),
        date: [0; 5],
        style: 0,
        in_change: false,
        starred: false,
        found: Found::default(),
    };
    let mut tokens = Tokens::new(bytes);
    while let Some(token) = tokens.next() {
        if let Token::Word("bin", Some(count)) = token {
            tokens.pass(usize::try_from(count).unwrap_or(0));
            continue;
        }
        reader.take(token)?;
    }
    // A file that was cut off leaves groups open.
    if !reader.outer.is_empty() {
        return Err(Flaw::Damaged);
    }
    reader.paragraph();
    reader.row();
    Ok(reader.found)
}

/// Bytes of the number of an item.
const LABEL: usize = 60;

/// The text of an item with its number; a sign of a font for signs is none.
fn numbered(label: &str, text: String) -> String {
    let is_number = label.chars().any(|c| c.is_numeric() || is_unspaced(c))
        || (label.chars().any(char::is_alphabetic) && label.ends_with(['.', ')', '）', '．', '、']));
    let wide = label.chars().next_back().is_some_and(|c| is_unspaced(c) && !c.is_alphanumeric());
    match text.trim_start() {
        rest if is_number && !rest.is_empty() => [label, if wide { "" } else { " " }, rest].concat(),
        _ => text,
    }
}

impl Reader {
    fn take(&mut self, token: Token<'_>) -> Result<(), Flaw> {
        let starred = std::mem::take(&mut self.starred);
        if !matches!(token, Token::Byte(_)) {
            self.decode();
        }
        match token {
            Token::Byte(_) if self.skip > 0 => self.skip -= 1,
            Token::Byte(byte) => self.pending.push(byte),
            Token::Open => {
                if self.outer.len() >= RTF_DEPTH {
                    return Err(Flaw::TooDeep);
                }
                self.skip = 0;
                self.outer.push(self.state.clone());
            }
            Token::Close => self.close(),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Word(word, number) => self.word(word, number, starred),
        }
        Ok(())
    }

    fn close(&mut self) {
        self.skip = 0;
        let Some(outer) = self.outer.pop() else { return };
        let place = self.state.place;
        if place.is_beside() && outer.place != place {
            self.paragraph();
            (self.text, self.layout) = self.suspended.pop().unwrap_or_default();
        } else if place.is_date() && outer.place != place {
            self.end_date(place);
        } else if place == Place::Styles {
            self.end_style();
        }
        self.state = outer;
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.starred = true,
            b'~' => self.push("\u{a0}"),
            b'_' => self.push("\u{2011}"),
            b'-' => self.push("\u{ad}"),
            b'{' | b'}' | b'\\' => self.push(char::from(symbol).encode_utf8(&mut [0; 4])),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>, starred: bool) {
        let on = number != Some(0);
        let value = number.unwrap_or(0);
        match word {
            "u" => self.unicode(value),
            "uc" => self.state.fallback = usize::try_from(value).unwrap_or(1).min(8),
            "ansicpg" => self.page = charset::of_page(value).unwrap_or(self.page),
            "f" | "af" if self.state.place == Place::Fonts => self.state.font = value,
            "f" => self.state.font = value,
            "fcharset" => {
                if let Some(encoding) = charset::of_font(value) {
                    self.fonts.insert(self.state.font, encoding);
                }
            }
            "deff" => self.state.font = value,
            "plain" => (self.state.hidden, self.state.deleted, self.state.inserted) = (false, false, false),
            "v" => self.state.hidden = on,
            "deleted" => self.state.deleted = on,
            "revised" => self.state.inserted = on,
            "pard" => self.layout = Layout::default(),
            "s" if self.state.place == Place::Styles => self.style = value,
            "s" => self.layout.style = number,
            "outlinelevel" => self.layout.heading = (0..9).contains(&value),
            "ls" | "pnlvlblt" | "pnlvlbody" => self.layout.list = true,
            "fi" => self.layout.indented = value > 0,
            "intbl" => self.layout.in_table = true,
            "par" | "sect" | "page" => self.paragraph(),
            "line" | "softline" => self.push("\n"),
            "tab" => self.push("\t"),
            "cell" | "nestcell" => self.end_cell(),
            "row" | "nestrow" => self.row(),
            "yr" | "mo" | "dy" | "hr" | "min" if self.state.place.is_date() => {
                let at = ["yr", "mo", "dy", "hr", "min"].iter().position(|w| *w == word).unwrap_or(0);
                if let Some(part) = self.date.get_mut(at) {
                    *part = value;
                }
            }
            _ => self.sign(word, starred),
        }
    }

    /// Words that stand for a character, or say where the text of their group goes.
    fn sign(&mut self, word: &str, starred: bool) {
        let character = match word {
            "emdash" => "—",
            "endash" => "–",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "bullet" => "•",
            "emspace" => "\u{2003}",
            "enspace" => "\u{2002}",
            "qmspace" => "\u{2005}",
            _ => "",
        };
        if !character.is_empty() {
            self.push(character);
            return;
        }
        let place = match word {
            "fonttbl" => Place::Fonts,
            "stylesheet" => Place::Styles,
            "author" => Place::Author,
            "creatim" => Place::Created,
            "revtim" => Place::Revised,
            "footnote" => Place::Note,
            "annotation" => Place::Comment,
            "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" => {
                Place::Running
            }
            // The text of a shape stands inside what describes the shape; the better half of a pair in the worse.
            "shptxt" | "ud" => Place::Text,
            "listtext" | "pntext" => {
                self.layout.list = true;
                self.label.clear();
                Place::Label
            }
            "colortbl" | "pict" | "objdata" | "fldinst" | "info" | "nonshppict" | "upr" | "bkmkstart"
            | "bkmkend" | "atnid" | "atnauthor" | "themedata" | "datastore" | "listtable" | "revtbl"
            | "filetbl" | "xe" | "tc" => Place::Nowhere,
            _ if starred => Place::Nowhere,
            _ => return,
        };
        // What stands inside something unread is not read either, unless it is the text of a shape or a better half.
        if !(self.state.place.is_read()
            || place == Place::Nowhere
            || matches!(word, "shptxt" | "ud" | "author" | "creatim" | "revtim"))
        {
            return;
        }
        if place.is_beside() {
            if self.state.place.is_beside() {
                return;
            }
            let suspended = (std::mem::take(&mut self.text), std::mem::take(&mut self.layout));
            self.suspended.push(suspended);
        }
        // The text of a shape in a note is the note's.
        let of_note = place == Place::Text && self.state.place.is_read();
        if !of_note {
            self.state.place = place;
        }
    }

    fn unicode(&mut self, value: i32) {
        // Larger ones are written as negative numbers.
        let unit = value as u16;
        self.skip = self.state.fallback;
        match (self.surrogate.take(), unit) {
            (Some(first), 0xdc00..=0xdfff) => {
                let pair = char::decode_utf16([first, unit]).next();
                let c = pair.and_then(Result::ok).unwrap_or(char::REPLACEMENT_CHARACTER);
                self.push(c.encode_utf8(&mut [0; 4]));
            }
            (_, 0xd800..=0xdbff) => self.surrogate = Some(unit),
            (_, unit) => {
                let c = char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER);
                self.push(c.encode_utf8(&mut [0; 4]));
            }
        }
    }

    fn decode(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.pending);
        let of_font = self.fonts.get(&self.state.font).copied().unwrap_or(self.page);
        let (said, broken) = self.forced.unwrap_or(of_font).decode_without_bom_handling(&bytes);
        let said = match self.page.decode_without_bom_handling(&bytes) {
            // Programs set Chinese in a Latin font and mean the file's own page.
            (by_page, false) if broken && self.forced.is_none() => by_page,
            _ => said,
        };
        self.push(&said);
    }

    fn push(&mut self, text: &str) {
        let State { place, hidden, deleted, inserted, .. } = self.state;
        match place {
            Place::Author => self.found.author.push_str(text),
            Place::Styles => self.name.push_str(text),
            Place::Label if self.label.len() < LABEL => self.label.push_str(text),
            place if place.is_read() && !hidden => {
                let changed = deleted || inserted;
                self.found.tracked += usize::from(changed && !self.in_change);
                self.in_change = changed;
                let gone = match self.changes {
                    Changes::Accepted => deleted,
                    Changes::Rejected => inserted,
                };
                if !gone {
                    self.text.push_str(text);
                }
            }
            _ => {}
        }
    }

    /// Ends the paragraph under way.
    fn paragraph(&mut self) {
        if !self.state.place.is_read() {
            return;
        }
        let label = std::mem::take(&mut self.label);
        let text = numbered(label.trim(), std::mem::take(&mut self.text));
        let styled = self.layout.style.and_then(|style| self.styles.get(&style).copied());
        let kind = match styled {
            Some(kind) => kind,
            None if self.layout.heading => BlockKind::Heading,
            None if self.layout.list => BlockKind::ListItem,
            None => BlockKind::Paragraph,
        };
        let indented = self.layout.indented || text.starts_with(['\u{3000}', '\t']);
        let pieces = lines::split_at_breaks(&text).into_iter().map(|text| Piece { text, kind, indented });
        match self.state.place {
            Place::Note => self.found.notes.extend(pieces),
            Place::Comment => self.found.comments.extend(pieces),
            Place::Running => self.found.running.extend(pieces),
            _ if self.layout.in_table => self.cell.extend(pieces),
            _ => {
                let pieces: Vec<Piece> = pieces.collect();
                self.row();
                self.found.pieces.extend(pieces);
            }
        }
    }

    fn end_cell(&mut self) {
        self.layout.in_table = true;
        self.paragraph();
        self.cells.push(std::mem::take(&mut self.cell));
    }

    fn row(&mut self) {
        let rest = std::mem::take(&mut self.cell);
        let row = table::row(std::mem::take(&mut self.cells));
        self.found.pieces.extend(row);
        self.found.pieces.extend(rest);
    }

    fn end_style(&mut self) {
        let name = std::mem::take(&mut self.name);
        if let Some(kind) = by_name(name.trim().trim_end_matches(';')) {
            self.styles.insert(self.style, kind);
        }
    }

    fn end_date(&mut self, place: Place) {
        let [year, month, day, hour, minute] = std::mem::take(&mut self.date);
        let said = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00");
        let found = if place == Place::Created { &mut self.found.created } else { &mut self.found.revised };
        *found = stated::time(&said);
    }
}
