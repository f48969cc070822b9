//! Where one edit ends and another one begins, and what of two that exchange words has moved.

use super::all;

#[test]
fn a_word_ends_where_no_name_begins() {
    all(&[("王师傅反正是船工", "王师傅果然是船工", "王师傅[反正→果然]是船工")]);
}
