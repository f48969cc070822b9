//! Compact JSON of whatever can be serialised, byte for byte as serde_json writes it, at a fraction of its cost.
//!
//! A comparison of two books is some millions of fragments. Here names of fields go out without being looked through
//! for what to escape, texts in runs, and everything into one buffer of a bounded size: that is the whole difference.
//! What serde asks for stands in [`super::serializer`].

use std::fmt::{self, Display};
use std::io::{self, Write};

use serde::Serialize;
use serde::ser;

use super::digits;
use super::strings::{escape, plain};

/// Bytes that are collected before they are passed on.
pub(super) const CHUNK: usize = 64 * 1024;

/// The longest name, in bytes, that is written at once.
const LONGEST_NAME: usize = 28;

pub(super) struct Writer<'o> {
    /// What is written lies before `end`. With a length that is known and an end that cannot grow beyond what can be
    /// counted, one comparison says whether there is room.
    buffer: Box<[u8; CHUNK]>,
    end: u32,
    out: &'o mut dyn Write,
    /// Why something could not be passed on; nothing is after that.
    failed: Option<io::Error>,
}

impl<'o> Writer<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { buffer: Box::new([0; CHUNK]), end: 0, out, failed: None }
    }

    /// Ends the line and passes on what is left.
    ///
    /// # Errors
    /// Those of the writer below.
    pub(super) fn end_line(mut self) -> io::Result<()> {
        self.put_all(*b"\n");
        self.pass_on(&[]);
        self.failed.map_or(Ok(()), Err)
    }

    /// Passes on what is collected, and more behind it.
    fn pass_on(&mut self, more: &[u8]) {
        let collected = self.buffer.get(..self.end as usize).unwrap_or_default();
        if self.failed.is_none() {
            self.failed = self.out.write_all(collected).and_then(|()| self.out.write_all(more)).err();
        }
        self.end = 0;
    }

    /// So many bytes behind what is written, if there are as many.
    #[inline(always)]
    fn room(&mut self, bytes: usize) -> Option<&mut [u8]> {
        let end = self.end as usize;
        self.buffer.get_mut(end..end.checked_add(bytes)?)
    }

    #[inline(always)]
    fn room_of<const N: usize>(&mut self) -> Option<&mut [u8; N]> {
        let end = self.end as usize;
        self.buffer.get_mut(end..end + N)?.first_chunk_mut()
    }

    /// Takes bytes that were stored for written; there was room for them, so they can be counted.
    #[inline(always)]
    fn written(&mut self, bytes: usize) {
        self.end += bytes as u32;
    }

    /// Writes a run of text that needs no escape.
    #[inline(always)]
    fn put(&mut self, bytes: &[u8]) {
        match self.room(bytes.len()) {
            Some(room) => {
                room.copy_from_slice(bytes);
                self.written(bytes.len());
            }
            None => self.put_elsewhere(bytes),
        }
    }

    /// Writes the first of a few bytes, by storing all of them: nothing has to be called to copy so many at once.
    #[inline(always)]
    pub(super) fn put_few<const N: usize>(&mut self, bytes: [u8; N], count: usize) {
        match self.room_of() {
            Some(room) => {
                *room = bytes;
                self.written(count);
            }
            None => self.put_elsewhere(bytes.get(..count).unwrap_or_default()),
        }
    }

    #[inline(always)]
    pub(super) fn put_all<const N: usize>(&mut self, bytes: [u8; N]) {
        self.put_few(bytes, N);
    }

    /// Writes what finds no room behind what is there.
    #[cold]
    #[inline(never)]
    fn put_elsewhere(&mut self, bytes: &[u8]) {
        if bytes.len() > CHUNK {
            return self.pass_on(bytes);
        }
        self.pass_on(&[]);
        self.put(bytes);
    }

    /// Writes a name that the program itself gave, in which there is nothing to escape.
    #[inline(always)]
    pub(super) fn put_name(&mut self, name: &'static str) {
        debug_assert_eq!(plain(name.as_bytes()), name.len());
        match self.room_of::<{ LONGEST_NAME + 2 }>() {
            Some(room) if name.len() <= LONGEST_NAME => {
                room[0] = b'"';
                store(room, 1, name);
                room[1 + name.len()] = b'"';
                self.written(name.len() + 2);
            }
            _ => self.put_text(name),
        }
    }

    /// Writes the name of a field with all that stands around it; `before` is a comma or what opens the object.
    #[inline(always)]
    pub(super) fn put_key(&mut self, before: u8, name: &'static str) {
        debug_assert_eq!(plain(name.as_bytes()), name.len());
        match self.room_of::<{ LONGEST_NAME + 4 }>() {
            Some(room) if name.len() <= LONGEST_NAME => {
                (room[0], room[1]) = (before, b'"');
                store(room, 2, name);
                (room[2 + name.len()], room[3 + name.len()]) = (b'"', b':');
                self.written(name.len() + 4);
            }
            _ => self.put_long_key(before, name),
        }
    }

    #[cold]
    #[inline(never)]
    fn put_long_key(&mut self, before: u8, name: &'static str) {
        self.put_all([before]);
        self.put_text(name);
        self.put_all(*b":");
    }

    pub(super) fn put_text(&mut self, text: &str) {
        let text = text.as_bytes();
        let whole = plain(text);
        match self.room(text.len().saturating_add(2)) {
            // Nearly all texts: nothing to escape, and room for all of it.
            Some([first, room @ .., last]) if whole == text.len() => {
                (*first, *last) = (b'"', b'"');
                room.copy_from_slice(text);
                self.written(text.len() + 2);
            }
            _ => self.put_pieces(text, whole),
        }
    }

    /// Writes a text of which the first so many bytes need no escape.
    #[inline(never)]
    fn put_pieces(&mut self, text: &[u8], whole: usize) {
        self.put_all(*b"\"");
        let (run, mut rest) = text.split_at_checked(whole).unwrap_or((text, &[]));
        self.put(run);
        while let Some((&special, after)) = rest.split_first() {
            let (escape, length) = escape(special);
            self.put_few(escape, length);
            let (run, after) = after.split_at_checked(plain(after)).unwrap_or((after, &[]));
            self.put(run);
            rest = after;
        }
        self.put_all(*b"\"");
    }

    #[inline(always)]
    pub(super) fn put_number(&mut self, number: u64) {
        match digits::of(number) {
            Some((digits, count)) => self.put_few(digits, count),
            None => self.put_integer(number),
        }
    }

    #[inline(never)]
    pub(super) fn put_integer(&mut self, number: impl itoa::Integer) {
        self.put(itoa::Buffer::new().format(number).as_bytes());
    }

    /// Writes a fraction as serde_json does.
    pub(super) fn put_fraction<T: Serialize>(&mut self, number: T) -> Result<(), Failed> {
        let mut digits = [0; 64];
        let mut rest = &mut digits[..];
        serde_json::to_writer(&mut rest, &number).map_err(|error| Failed(error.into()))?;
        let left = rest.len();
        self.put(digits.get(..digits.len() - left).unwrap_or_default());
        Ok(())
    }

    /// The last byte that is written and not yet passed on.
    pub(super) fn last(&self) -> Option<u8> {
        self.end.checked_sub(1).and_then(|last| self.buffer.get(last as usize)).copied()
    }

    /// Why something could not be passed on, told once.
    #[inline(always)]
    pub(super) fn outcome(&mut self) -> Result<(), Failed> {
        self.failed.take().map_or(Ok(()), |error| Err(Failed(error)))
    }
}

/// Why nothing more could be written.
#[derive(Debug)]
pub(super) struct Failed(io::Error);

impl Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failed {}

impl ser::Error for Failed {
    fn custom<T: Display>(message: T) -> Self {
        Self(io::Error::other(message.to_string()))
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self(error)
    }
}

impl From<Failed> for io::Error {
    fn from(failed: Failed) -> Self {
        failed.0
    }
}

/// Stores a name from a place on, byte by byte: of one that is known when the program is made, no more than its letters as
/// numbers is left. What has no room is left out.
#[inline(always)]
fn store<const N: usize>(room: &mut [u8; N], from: usize, name: &'static str) {
    let name = name.as_bytes();
    let mut at = 0;
    while at < name.len() && from + at < N {
        room[from + at] = name[at];
        at += 1;
    }
}
