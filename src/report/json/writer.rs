//! Compact JSON of whatever can be serialised, byte for byte as serde_json writes it, at a fraction of its cost.
//!
//! A comparison of two books is some millions of fragments. Here names of fields go out without being looked through
//! for what to escape, texts in runs, and everything into one buffer of a bounded size: that is the whole difference.

use std::fmt::{self, Display};
use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::strings::{escape, plain};

/// Bytes that are collected before they are passed on.
pub(super) const CHUNK: usize = 64 * 1024;

/// The longest name, in bytes, that is written at once.
const LONGEST_NAME: usize = 28;

pub(super) struct Writer<'o> {
    /// Always as long as it may get: what is written lies before `end`.
    buffer: Box<[u8]>,
    end: usize,
    out: &'o mut dyn Write,
    /// Why something could not be passed on; nothing is after that.
    failed: Option<io::Error>,
}

impl<'o> Writer<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { buffer: vec![0; CHUNK].into_boxed_slice(), end: 0, out, failed: None }
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
        let collected = self.buffer.get(..self.end).unwrap_or_default();
        if self.failed.is_none() {
            self.failed = self.out.write_all(collected).and_then(|()| self.out.write_all(more)).err();
        }
        self.end = 0;
    }

    /// Writes a run of text that needs no escape.
    #[inline(always)]
    fn put(&mut self, bytes: &[u8]) {
        match self.buffer.get_mut(self.end..self.end + bytes.len()) {
            Some(room) => {
                room.copy_from_slice(bytes);
                self.end += bytes.len();
            }
            None => self.put_elsewhere(bytes),
        }
    }

    /// Writes the first of a few bytes, by storing all of them: nothing has to be called to copy so many at once.
    #[inline(always)]
    fn put_few<const N: usize>(&mut self, bytes: [u8; N], count: usize) {
        match self.buffer.get_mut(self.end..).and_then(<[u8]>::first_chunk_mut::<N>) {
            Some(room) => {
                *room = bytes;
                self.end += count;
            }
            None => self.put_elsewhere(bytes.get(..count).unwrap_or_default()),
        }
    }

    #[inline(always)]
    fn put_all<const N: usize>(&mut self, bytes: [u8; N]) {
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
    fn put_name(&mut self, name: &'static str) {
        debug_assert_eq!(plain(name.as_bytes()), name.len());
        let mut quoted = [b'"'; LONGEST_NAME + 4];
        match quoted.get_mut(1..name.len() + 1) {
            Some(room) if name.len() <= LONGEST_NAME => room.copy_from_slice(name.as_bytes()),
            _ => return self.put_text(name),
        }
        self.put_few(quoted, name.len() + 2);
    }

    /// Writes the name of a field with all that stands around it.
    #[inline(always)]
    fn put_key(&mut self, first: bool, name: &'static str) {
        debug_assert_eq!(plain(name.as_bytes()), name.len());
        if !first {
            self.put_all(*b",");
        }
        let mut key = [b'"'; LONGEST_NAME + 4];
        match key.get_mut(1..name.len() + 1) {
            Some(room) if name.len() <= LONGEST_NAME => room.copy_from_slice(name.as_bytes()),
            _ => {
                self.put_text(name);
                return self.put_all(*b":");
            }
        }
        key[name.len() + 2] = b':';
        self.put_few(key, name.len() + 3);
    }

    fn put_text(&mut self, text: &str) {
        self.put_all(*b"\"");
        let mut rest = text.as_bytes();
        loop {
            let (run, after) = rest.split_at_checked(plain(rest)).unwrap_or((rest, &[]));
            self.put(run);
            let Some((&special, after)) = after.split_first() else { break };
            let (escape, length) = escape(special);
            self.put_few(escape, length);
            rest = after;
        }
        self.put_all(*b"\"");
    }

    #[inline(always)]
    fn put_number(&mut self, number: u64) {
        /// Digits that are made at once; nearly all numbers have no more.
        const DIGITS: usize = 4;
        if number >= 10_000 {
            return self.put_integer(number);
        }
        let number = number as u32;
        let pair = |below_100: u32| (below_100 / 10) | ((below_100 % 10) << 8);
        let digits = pair(number / 100) | (pair(number % 100) << 16) | u32::from_le_bytes([b'0'; DIGITS]);
        let zeros = usize::from(number < 1000) + usize::from(number < 100) + usize::from(number < 10);
        self.put_few((digits >> (8 * zeros)).to_le_bytes(), DIGITS - zeros);
    }

    #[inline(never)]
    fn put_integer(&mut self, number: impl itoa::Integer) {
        self.put(itoa::Buffer::new().format(number).as_bytes());
    }

    /// Writes a fraction as serde_json does.
    fn put_fraction<T: Serialize>(&mut self, number: T) -> Result<(), Failed> {
        let mut digits = [0; 64];
        let mut rest = &mut digits[..];
        serde_json::to_writer(&mut rest, &number).map_err(|error| Failed(error.into()))?;
        let left = rest.len();
        self.put(digits.get(..digits.len() - left).unwrap_or_default());
        Ok(())
    }

    #[inline(always)]
    fn open<'w>(&'w mut self, open: u8, close: Close) -> Parts<'w, 'o> {
        self.put_all([open]);
        Parts { writer: self, first: true, close }
    }

    /// Opens the object around a variant that holds something.
    fn open_variant(&mut self, variant: &'static str) {
        self.put_all(*b"{");
        self.put_name(variant);
        self.put_all(*b":");
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

/// What ends a list or an object, and the one around it where that is a variant's.
#[derive(Clone, Copy)]
struct Close([u8; 2], usize);

impl Close {
    const LIST: Self = Self(*b"]}", 1);
    const OBJECT: Self = Self(*b"}}", 1);

    fn of_variant(self) -> Self {
        Self(self.0, 2)
    }
}

/// What is between brackets or braces.
pub(super) struct Parts<'w, 'o> {
    writer: &'w mut Writer<'o>,
    first: bool,
    close: Close,
}

impl Parts<'_, '_> {
    #[inline(always)]
    fn separate(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.writer.put_all(*b",");
        }
    }

    #[inline]
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.separate();
        value.serialize(&mut *self.writer)
    }

    #[inline(always)]
    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Failed> {
        self.writer.put_key(std::mem::take(&mut self.first), name);
        value.serialize(&mut *self.writer)
    }

    #[inline(always)]
    fn close(self) -> Result<(), Failed> {
        self.writer.put_few(self.close.0, self.close.1);
        self.writer.failed.take().map_or(Ok(()), |error| Err(Failed(error)))
    }
}

macro_rules! integers {
    ($($name:ident $type:ty),*) => {$(
        #[inline]
        fn $name(self, v: $type) -> Result<(), Failed> {
            self.put_integer(v);
            Ok(())
        }
    )*};
}

macro_rules! numbers {
    ($($name:ident $type:ty),*) => {$(
        #[inline(always)]
        fn $name(self, v: $type) -> Result<(), Failed> {
            self.put_number(v.into());
            Ok(())
        }
    )*};
}

impl<'w, 'o> Serializer for &'w mut Writer<'o> {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Parts<'w, 'o>;
    type SerializeTuple = Parts<'w, 'o>;
    type SerializeTupleStruct = Parts<'w, 'o>;
    type SerializeTupleVariant = Parts<'w, 'o>;
    type SerializeMap = Parts<'w, 'o>;
    type SerializeStruct = Parts<'w, 'o>;
    type SerializeStructVariant = Parts<'w, 'o>;

    integers! { serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64 }
    numbers! { serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64 }

    #[inline]
    fn serialize_bool(self, v: bool) -> Result<(), Failed> {
        self.put_few(if v { *b"true " } else { *b"false" }, if v { 4 } else { 5 });
        Ok(())
    }

    fn serialize_f32(self, v: f32) -> Result<(), Failed> {
        self.put_fraction(v)
    }

    fn serialize_f64(self, v: f64) -> Result<(), Failed> {
        self.put_fraction(v)
    }

    fn serialize_char(self, v: char) -> Result<(), Failed> {
        self.serialize_str(v.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, v: &str) -> Result<(), Failed> {
        self.put_text(v);
        Ok(())
    }

    fn serialize_bytes(self, v: &[u8]) -> Result<(), Failed> {
        self.collect_seq(v)
    }

    #[inline]
    fn serialize_none(self) -> Result<(), Failed> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Result<(), Failed> {
        self.put_all(*b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Failed> {
        self.serialize_unit()
    }

    #[inline(always)]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Failed> {
        self.put_name(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        self.open_variant(variant);
        value.serialize(&mut *self)?;
        self.put_all(*b"}");
        Ok(())
    }

    #[inline(always)]
    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b'[', Close::LIST))
    }

    #[inline(always)]
    fn serialize_tuple(self, _: usize) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b'[', Close::LIST))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b'[', Close::LIST))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'w, 'o>, Failed> {
        self.open_variant(variant);
        Ok(self.open(b'[', Close::LIST.of_variant()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b'{', Close::OBJECT))
    }

    #[inline(always)]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b'{', Close::OBJECT))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'w, 'o>, Failed> {
        self.open_variant(variant);
        Ok(self.open(b'{', Close::OBJECT.of_variant()))
    }
}

macro_rules! parts {
    ($($trait:ident $item:ident),*) => {$(
        impl $trait for Parts<'_, '_> {
            type Ok = ();
            type Error = Failed;

            #[inline]
            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                self.item(value)
            }

            #[inline(always)]
            fn end(self) -> Result<(), Failed> {
                self.close()
            }
        }
    )*};
}

parts! {
    SerializeSeq serialize_element, SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field
}

macro_rules! fields {
    ($($trait:ident),*) => {$(
        impl $trait for Parts<'_, '_> {
            type Ok = ();
            type Error = Failed;

            #[inline(always)]
            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Failed> {
                self.field(key, value)
            }

            #[inline(always)]
            fn end(self) -> Result<(), Failed> {
                self.close()
            }
        }
    )*};
}

fields! { SerializeStruct, SerializeStructVariant }

impl SerializeMap for Parts<'_, '_> {
    type Ok = ();
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        self.item(key)?;
        match self.writer.end.checked_sub(1).and_then(|last| self.writer.buffer.get(last)) {
            Some(b'"') => Ok(()),
            _ => Err(ser::Error::custom("a key that is no text")),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.writer.put_all(*b":");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Failed> {
        self.close()
    }
}
