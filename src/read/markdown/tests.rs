use super::read;
use crate::article::BlockKind::*;

#[test]
fn marks_come_off_and_structure_stays() {
    let draft = read(
        "# 河谷\n\n**雨停**了，[路](x)通了\n第二行。\n\n> 好。\n\n- 一\n- 二\n\n|a|b|\n|-|-|\n|c|d|\n",
        false,
    );
    let blocks: Vec<_> = draft.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
    assert_eq!(
        blocks,
        [
            (Headline, "河谷"),
            (Paragraph, "雨停了，路通了第二行。"),
            (Quote, "好。"),
            (ListItem, "一"),
            (ListItem, "二"),
            (TableRow, "a  b"),
            (TableRow, "c  d"),
        ]
    );
}

#[test]
fn numbers_of_items_are_as_in_the_file() {
    let draft = read("1. 一\n3. 二\n   - 甲\n4) 三\n\n   四\n", false);
    let blocks: Vec<_> = draft.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
    assert_eq!(
        blocks,
        [(ListItem, "1. 一"), (ListItem, "3. 二"), (ListItem, "甲"), (ListItem, "4) 三"), (ListItem, "四")]
    );
}

#[test]
fn notes_stand_after_the_text() {
    let text = "# 渡口\n\n路通了[^1]，船开了[^注]。\n\n[^1]: 见县志\n    第三卷。\n\n末班船十点。\n\n[^注]: 两年后。\n";
    for raw in [false, true] {
        let draft = read(text, raw);
        let texts: Vec<_> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["渡口", "路通了，船开了。", "末班船十点。", "见县志第三卷。", "两年后。"]);
    }
}

#[test]
fn what_stands_below_the_text_is_none_of_it() {
    let draft = read(
        "# 渡口\n\n2024-07-18 来源：柳镇日报\n\n路通了。\n\n船开了。\n\n---\n\n*（责编：柳青）*\n\n© 2024 柳镇日报\n",
        false,
    );
    let texts: Vec<_> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["渡口", "路通了。", "船开了。"]);
    let aside: Vec<_> = draft.set_aside.iter().map(|aside| (aside.text.as_str(), aside.before)).collect();
    assert_eq!(aside, [("2024-07-18 来源：柳镇日报", 1), ("（责编：柳青）", 3), ("© 2024 柳镇日报", 3)]);
    assert_eq!((draft.editor.as_deref(), draft.source.as_deref()), (Some("柳青"), Some("柳镇日报")));

    let statement = read("# 声明\n\n路通了。\n\n船开了。\n\n柳渡船行\n\n2026年5月3日\n", false);
    assert_eq!((statement.blocks.len(), statement.set_aside.len()), (5, 0));
}

#[test]
fn several_lines_may_stand_under_the_title() {
    for under in [
        "*By Ada Moor, local government reporter*\n\n*Published 3 February 2026, 21:15*",
        "By Ada Moor, local government reporter  \nPublished 3 February 2026, 21:15",
    ] {
        let draft = read(&format!("# The ferry\n\n{under}\n\nIt is back.\n\nIt was away.\n"), false);
        let texts: Vec<_> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["The ferry", "It is back.", "It was away."], "{under}");
        assert_eq!(draft.author.as_deref(), Some("Ada Moor"));
        assert_eq!(draft.published.as_deref(), Some("2026-02-03T21:15:00"));
        assert!(draft.set_aside.iter().all(|aside| aside.before == 1));
    }
    let draft =
        read("# The ferry\n\nBack after two years\n\nBy Ada Moor\n\nIt is back.\n\nIt was away.\n", false);
    assert_eq!((draft.blocks.len(), draft.author.as_deref()), (4, Some("Ada Moor")));
    // What a sentence tells is text, and so is what follows it.
    let draft = read("# The ferry\n\nIt is back.\n\nBy Ada Moor\n\nIt was away.\n", false);
    assert_eq!((draft.blocks.len(), draft.author), (4, None));
}

#[test]
fn front_matter_is_metadata() {
    let draft =
        read("---\ntitle: \"The road\"\ndate: 2023-10-16\nauthor: Ada Moor\n---\n\nIt rained.\n", false);
    assert_eq!(draft.headline.as_deref(), Some("The road"));
    assert_eq!(draft.published.as_deref(), Some("2023-10-16"));
    assert_eq!(draft.author.as_deref(), Some("Ada Moor"));
    assert_eq!((draft.blocks.len(), draft.captured), (2, None));

    let clipped = read(
        "---\ntitle: The road\nsource: \"https://example.org/road#top\"\ncreated: 2023-10-17T08:00:00\n---\n\nIt rained.\n",
        false,
    );
    assert_eq!((clipped.source, clipped.address.as_deref()), (None, Some("https://example.org/road")));
    assert_eq!(clipped.captured.map(|c| c.time).as_deref(), Some("2023-10-17T08:00:00"));
}
