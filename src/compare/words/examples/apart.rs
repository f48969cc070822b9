//! Where one edit ends and another one begins, and what of two that exchange words has moved.

use super::all;

#[test]
fn a_word_that_one_side_has_in_the_list_is_marked_whole() {
    all(&[
        ("船工已经撤移到岸上。", "船工已经撤离到岸上。", "船工已经[撤移→撤离]到岸上。"),
        ("渡口有五人失踪。", "渡口有五人失联。", "渡口有五人[失踪→失联]。"),
        ("票价逐年减少。", "票价逐年减短。", "票价逐年[减少→减短]。"),
        ("他经过的苦难", "他经受苦难", "他[经过的→经受]苦难"),
        // Words that only meet, and a character that belongs to another word, are left alone.
        ("水位很高。", "水位很低。", "水位很[高→低]。"),
        ("他研究生活动。", "他研究的活动。", "他研究[生→的]活动。"),
    ]);
}

#[test]
fn a_word_ends_where_no_name_begins() {
    all(&[("王师傅反正是船工", "王师傅果然是船工", "王师傅[反正→果然]是船工")]);
}
