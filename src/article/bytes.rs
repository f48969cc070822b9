//! The bytes of a file, wherever they lie.

use std::fmt;
use std::io::{self, Read};
use std::ops::Deref;

#[cfg(target_os = "linux")]
use super::pages::Pages;

/// Bytes that nobody changes any more. Used as the slice they are.
pub struct Bytes(Kind);

enum Kind {
    Own(Vec<u8>),
    #[cfg(target_os = "linux")]
    Pages(Pages),
}

impl Bytes {
    /// What a source gives to its end. `expected` bytes are a guess that spares growing.
    ///
    /// # Errors
    /// The source's.
    pub fn read(mut source: impl Read, expected: usize) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(mut pages) = Pages::with_room(expected) {
            if pages.fill(&mut source)? {
                return Ok(Self(Kind::Pages(pages)));
            }
            let mut bytes = pages.to_vec();
            source.read_to_end(&mut bytes)?;
            return Ok(bytes.into());
        }
        let mut bytes = Vec::with_capacity(expected.saturating_add(1));
        source.read_to_end(&mut bytes)?;
        Ok(bytes.into())
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match &self.0 {
            Kind::Own(bytes) => bytes,
            #[cfg(target_os = "linux")]
            Kind::Pages(pages) => pages,
        }
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Kind::Own(bytes))
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        bytes.to_vec().into()
    }
}

impl From<&str> for Bytes {
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

impl From<Bytes> for Vec<u8> {
    fn from(bytes: Bytes) -> Self {
        match bytes.0 {
            Kind::Own(bytes) => bytes,
            #[cfg(target_os = "linux")]
            Kind::Pages(pages) => pages.to_vec(),
        }
    }
}

impl Clone for Bytes {
    fn clone(&self) -> Self {
        (**self).into()
    }
}

impl PartialEq for Bytes {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Bytes {}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Bytes;

    #[test]
    fn all_of_a_source_is_read_whatever_was_expected() {
        const BOOK: usize = 5_000_001;
        let text: Vec<u8> = (0..BOOK).map(|at| (at % 251) as u8).collect();
        for expected in [0, 3, 2 << 20, (2 << 20) + 1, BOOK - 1, BOOK, BOOK + 1, 2 * BOOK] {
            let bytes = Bytes::read(text.as_slice(), expected).unwrap();
            assert!(*bytes == *text, "{expected}");
            assert!(Vec::from(bytes) == text, "{expected}");
        }
    }

    #[test]
    fn a_source_that_fails_is_said_to() {
        struct Fails;
        impl std::io::Read for Fails {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::PermissionDenied.into())
            }
        }
        for expected in [0, 4 << 20] {
            assert!(Bytes::read(Fails, expected).is_err());
        }
    }
}
