//! What serde asks of a [`Writer`]: each kind of value, and the parts of lists and objects.

use serde::Serialize;
use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::writer::{Failed, Writer};

impl<'o> Writer<'o> {
    #[inline(always)]
    fn open<'w>(&'w mut self, open: u8, close: Close) -> Parts<'w, 'o> {
        Parts { writer: self, before: open, close }
    }

    /// Opens the object around a variant that holds something.
    fn open_variant(&mut self, variant: &'static str) {
        self.put_all(*b"{");
        self.put_name(variant);
        self.put_all(*b":");
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
    /// What stands before the next part: the bracket or brace for the first, a comma for any other.
    before: u8,
    close: Close,
}

impl Parts<'_, '_> {
    #[inline(always)]
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.writer.put_all([std::mem::replace(&mut self.before, b',')]);
        value.serialize(&mut *self.writer)
    }

    #[inline(always)]
    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Failed> {
        self.writer.put_key(std::mem::replace(&mut self.before, b','), name);
        value.serialize(&mut *self.writer)
    }

    #[inline(always)]
    fn close(self) -> Result<(), Failed> {
        if self.before != b',' {
            self.writer.put_all([self.before]);
        }
        self.writer.put_few(self.close.0, self.close.1);
        self.writer.outcome()
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
        match self.writer.last() {
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
