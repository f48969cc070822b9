//! Memory in large pages. The system gives memory piece by piece as it is first written to, and each piece costs about as
//! much as reading what fits on it; a book takes a few large pieces instead of a thousand small ones.

use std::io::{self, ErrorKind, Read};
use std::ops::Deref;

use memmap2::{Advice, MmapMut};

/// What Linux calls a huge page, on nearly all machines.
const LARGE: usize = 2 * 1024 * 1024;

/// The first bytes of memory that begins where a large page does.
pub(super) struct Pages {
    map: MmapMut,
    start: usize,
    len: usize,
}

impl Pages {
    /// Room for so many bytes and one more; `None` for less than a large page, and where the system has none to give.
    pub(super) fn with_room(bytes: usize) -> Option<Self> {
        let whole = bytes / LARGE * LARGE;
        if whole == 0 {
            return None;
        }
        let map = MmapMut::map_anon(bytes.checked_add(LARGE)?).ok()?;
        let address = map.as_ptr().addr();
        let start = address.next_multiple_of(LARGE) - address;
        // Not of the rest, which would take the whole of its page. A system without large pages keeps to small ones.
        map.advise_range(Advice::HugePage, start, whole).ok();
        Some(Self { map, start, len: 0 })
    }

    /// Takes what a source gives; whether that was all of it.
    pub(super) fn fill(&mut self, source: &mut impl Read) -> io::Result<bool> {
        loop {
            let room = self.map.get_mut(self.start + self.len..).unwrap_or_default();
            if room.is_empty() {
                return Ok(false);
            }
            match source.read(room) {
                Ok(0) => return Ok(true),
                Ok(count) => self.len += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

impl Deref for Pages {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.map.get(self.start..self.start + self.len).unwrap_or_default()
    }
}
