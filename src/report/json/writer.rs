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

pub(super) struct Writer<'o> {
    buffer: Vec<u8>,
    out: &'o mut dyn Write,
}

impl<'o> Writer<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { buffer: Vec::with_capacity(CHUNK + CHUNK / 8), out }
    }

    /// Ends the line and passes on what is left.
    ///
    /// # Errors
    /// Those of the writer below.
    pub(super) fn end_line(mut self) -> io::Result<()> {
        self.buffer.push(b'\n');
        self.pass_on()
    }

    fn pass_on(&mut self) -> io::Result<()> {
        self.out.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    /// Writes what needs no escape and is short.
    #[inline(always)]
    fn put(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// Writes a name that the program itself gave: there is nothing to escape in it.
    #[inline(always)]
    fn put_name(&mut self, name: &str) {
        debug_assert_eq!(plain(name.as_bytes()), name.len());
        self.put(b"\"");
        self.put(name.as_bytes());
        self.put(b"\"");
    }

    /// Writes the name of a field with all that stands around it, at once.
    #[inline(always)]
    fn put_key(&mut self, first: bool, name: &'static str) {
        const LONGEST: usize = 28;
        let end = name.len() + 2;
        let mut key = [b'"'; LONGEST + 4];
        key[0] = b',';
        match key.get_mut(2..end) {
            Some(room) if name.len() <= LONGEST => room.copy_from_slice(name.as_bytes()),
            _ => {
                self.put(if first { b"" } else { b"," });
                self.put_name(name);
                return self.put(b":");
            }
        }
        debug_assert_eq!(plain(name.as_bytes()), name.len());
        if let Some(colon) = key.get_mut(end + 1) {
            *colon = b':';
        }
        self.put(key.get(usize::from(first)..end + 2).unwrap_or_default());
    }

    fn put_text(&mut self, text: &str) -> io::Result<()> {
        self.put(b"\"");
        let mut rest = text.as_bytes();
        loop {
            let (run, after) = rest.split_at_checked(plain(rest)).unwrap_or((rest, &[]));
            if run.len() < CHUNK {
                self.put(run);
            } else {
                self.pass_on()?;
                self.out.write_all(run)?;
            }
            let Some((&special, after)) = after.split_first() else { break };
            escape(special, &mut self.buffer);
            if self.buffer.len() >= CHUNK {
                self.pass_on()?;
            }
            rest = after;
        }
        self.put(b"\"");
        Ok(())
    }

    #[inline]
    fn put_integer(&mut self, number: impl itoa::Integer) {
        self.put(itoa::Buffer::new().format(number).as_bytes());
    }

    #[inline(always)]
    fn open<'w>(&'w mut self, open: &[u8], close: &'static [u8]) -> Parts<'w, 'o> {
        self.put(open);
        Parts { writer: self, first: true, close }
    }

    /// Opens the object around a variant that holds something.
    fn open_variant(&mut self, variant: &str) {
        self.put(b"{");
        self.put_name(variant);
        self.put(b":");
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

/// What is between brackets or braces.
pub(super) struct Parts<'w, 'o> {
    writer: &'w mut Writer<'o>,
    first: bool,
    close: &'static [u8],
}

impl Parts<'_, '_> {
    #[inline(always)]
    fn separate(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.writer.put(b",");
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
        self.writer.put(self.close);
        if self.writer.buffer.len() >= CHUNK {
            self.writer.pass_on()?;
        }
        Ok(())
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

    integers! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64
    }

    #[inline]
    fn serialize_bool(self, v: bool) -> Result<(), Failed> {
        self.put(if v { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_f32(self, v: f32) -> Result<(), Failed> {
        serde_json::to_writer(&mut self.buffer, &v).map_err(ser::Error::custom)
    }

    fn serialize_f64(self, v: f64) -> Result<(), Failed> {
        serde_json::to_writer(&mut self.buffer, &v).map_err(ser::Error::custom)
    }

    fn serialize_char(self, v: char) -> Result<(), Failed> {
        self.serialize_str(v.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, v: &str) -> Result<(), Failed> {
        Ok(self.put_text(v)?)
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
        self.put(b"null");
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
        self.put(b"}");
        Ok(())
    }

    #[inline(always)]
    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b"[", b"]"))
    }

    #[inline(always)]
    fn serialize_tuple(self, _: usize) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b"[", b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b"[", b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'w, 'o>, Failed> {
        self.open_variant(variant);
        Ok(self.open(b"[", b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b"{", b"}"))
    }

    #[inline(always)]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'w, 'o>, Failed> {
        Ok(self.open(b"{", b"}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'w, 'o>, Failed> {
        self.open_variant(variant);
        Ok(self.open(b"{", b"}}"))
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
        match self.writer.buffer.last() {
            Some(b'"') => Ok(()),
            _ => Err(ser::Error::custom("a key that is no text")),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.writer.put(b":");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Failed> {
        self.close()
    }
}
