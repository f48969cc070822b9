//! Text that several share: a paragraph's letters are kept once, however many facts quote them.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use yoke::Yoke;

use super::Bytes;

/// A stretch of a text that is kept as long as anybody has a stretch of it. Used as the `str` it is.
#[derive(Clone)]
pub struct SharedText {
    // Of what holds a text and not of a `str`: it is made without copying, and a shared text is no larger than a `Box<str>`.
    of: Arc<Letters>,
    start: u32,
    /// [`TO_THE_END`] of whatever is a text of its own, however long.
    end: u32,
}

/// Where the letters lie.
enum Letters {
    Own(String),
    /// The bytes of a file, which were told to be UTF-8.
    Read(Yoke<&'static str, Box<Bytes>>),
}

impl Letters {
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Own(text) => text,
            Self::Read(text) => text.get(),
        }
    }
}

const TO_THE_END: u32 = u32::MAX;

impl SharedText {
    /// The text that bytes are, without copying them.
    ///
    /// # Errors
    /// The bytes, where they are not UTF-8.
    pub fn of_utf8(bytes: Bytes) -> Result<Self, Bytes> {
        let found: Yoke<Option<&'static str>, _> =
            Yoke::attach_to_cart(Box::new(bytes), |bytes| simdutf8::basic::from_utf8(bytes).ok());
        if found.get().is_none() {
            return Err(*found.into_backing_cart());
        }
        let text = found.map_project(|text, _| text.unwrap_or_default());
        Ok(Self { of: Arc::new(Letters::Read(text)), start: 0, end: TO_THE_END })
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        self
    }

    /// A stretch of it, in bytes; empty where there is none. What begins beyond four thousand million bytes is kept apart.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Self {
        let place = |at: usize| u32::try_from(at).ok()?.checked_add(self.start).filter(|&at| at < TO_THE_END);
        match (place(range.start), place(range.end)) {
            (Some(start), Some(end)) => Self { of: Arc::clone(&self.of), start, end },
            _ => self.get(range).unwrap_or_default().into(),
        }
    }
}

impl SharedText {
    /// The byte at which it begins in a text that it is a stretch of; `None` where it was not cut out of that.
    pub fn offset_in(&self, whole: &Self) -> Option<usize> {
        let start =
            self.start.checked_sub(whole.start).filter(|_| Arc::ptr_eq(&self.of, &whole.of))? as usize;
        (start + self.len() <= whole.len()).then_some(start)
    }
}

impl Deref for SharedText {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        let start = self.start as usize;
        let found = match self.end {
            TO_THE_END => self.of.as_str().get(start..),
            end => self.of.as_str().get(start..end as usize),
        };
        found.unwrap_or_default()
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        Self { of: Arc::new(Letters::Own(text)), start: 0, end: TO_THE_END }
    }
}

impl From<SharedText> for String {
    /// Without copying, where nobody else has a stretch of it.
    fn from(text: SharedText) -> Self {
        match text {
            SharedText { of, start: 0, end: TO_THE_END } => match Arc::try_unwrap(of) {
                Ok(Letters::Own(text)) => text,
                Ok(of) => of.as_str().to_owned(),
                Err(of) => of.as_str().to_owned(),
            },
            part => part.as_str().to_owned(),
        }
    }
}

impl From<&str> for SharedText {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl fmt::Debug for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for SharedText {}

impl PartialOrd for SharedText {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SharedText {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other)
    }
}

impl PartialEq<String> for SharedText {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<str> for SharedText {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for SharedText {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Serialize for SharedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for SharedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::SharedText;

    #[test]
    fn bytes_are_a_text_where_they_are_utf_8() {
        let text = SharedText::of_utf8("雨停了，路通了。".into()).unwrap();
        assert_eq!((text.as_str(), text.part(12..21)), ("雨停了，路通了。", "路通了".into()));
        assert_eq!(String::from(text), "雨停了，路通了。");
        assert_eq!(SharedText::of_utf8(b"\xe9\x9b".to_vec().into()), Err(b"\xe9\x9b".to_vec().into()));
    }

    #[test]
    fn parts_of_parts() {
        let text = SharedText::from("雨停了，路通了。");
        let part = text.part(12..21);
        assert_eq!((text.as_str(), part.as_str()), ("雨停了，路通了。", "路通了"));
        assert_eq!(part.part(3..6), "通");
        assert_eq!((part.offset_in(&text), part.part(3..6).offset_in(&part)), (Some(12), Some(3)));
        assert_eq!([text.offset_in(&part), part.offset_in(&"雨停了，路通了。".into())], [None; 2]);
        assert_eq!(part.offset_in(&text.part(0..12)), None);
        drop(text);
        assert_eq!(format!("{part} {part:?}"), "路通了 \"路通了\"");
        // Inside of a character, beyond the end, beyond what is counted.
        for nothing in [1..3, 3..100, 9..usize::MAX] {
            assert_eq!(part.part(nothing), "");
        }
    }
}
