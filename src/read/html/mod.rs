//! Web pages.

use super::draft::Draft;

pub(super) fn read(text: &str, raw: bool) -> Option<Draft> {
    let _ = raw;
    Some(super::plain::read_raw(text))
}
