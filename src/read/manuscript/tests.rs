//! What stands over and under a text, on small ones.

use super::{Piece, article};
use crate::article::BlockKind::{self, Heading, Headline, Paragraph};
use crate::article::SetAsideReason;
use crate::read::draft::Draft;

const BODY: &str = "雨后的河谷里，修路队清理了三处塌方，下午四点恢复通车，村民说这是今年的第二次。";

fn kinds(pieces: &[(BlockKind, &str)]) -> Vec<(BlockKind, String)> {
    let pieces = pieces
        .iter()
        .map(|(kind, text)| Piece { text: (*text).to_owned(), kind: *kind, indented: false })
        .collect();
    article(pieces).blocks.into_iter().map(|b| (b.kind, b.text.into())).collect()
}

#[test]
fn what_is_set_as_title_is_the_headline() {
    let found = kinds(&[(Paragraph, "独家"), (Headline, "河谷公路通车"), (Heading, "一"), (Paragraph, BODY)]);
    assert_eq!(found[0], (Headline, "河谷公路通车".to_owned()));
    assert_eq!(found[1], (Paragraph, "独家".to_owned()), "a document has no navigation");
    assert_eq!(found[2].0, Heading);
}

#[test]
fn who_sets_headings_sets_them_all() {
    let found = kinds(&[(Heading, "通车"), (Paragraph, BODY), (Paragraph, "护坡"), (Paragraph, BODY)]);
    assert_eq!(found.iter().map(|f| f.0).collect::<Vec<_>>(), [Headline, Paragraph, Paragraph, Paragraph]);
    let found = kinds(&[(Paragraph, "通车"), (Paragraph, BODY), (Paragraph, "护坡"), (Paragraph, BODY)]);
    assert_eq!(found.iter().map(|f| f.0).collect::<Vec<_>>(), [Headline, Paragraph, Heading, Paragraph]);
}

fn read(lines: &[&str]) -> Draft {
    let piece = |text: &&str| Piece { text: (*text).to_owned(), kind: Paragraph, indented: false };
    article(lines.iter().map(piece).collect())
}

fn aside(draft: &Draft) -> Vec<(SetAsideReason, &str)> {
    draft.set_aside.iter().map(|aside| (aside.reason, aside.text.as_str())).collect()
}

#[test]
fn a_contract_keeps_its_head() {
    let draft = read(&[
        "设备采购合同",
        "合同编号：AB-2025-01",
        "甲方（买方）：柳渡机械有限公司",
        "乙方（卖方）：澜桥自动化有限公司",
        "签订日期：2025年3月12日",
        BODY,
        "日期：2025年3月12日",
    ]);
    assert_eq!(draft.headline.as_deref(), Some("设备采购合同"));
    assert_eq!((draft.blocks.len(), aside(&draft)), (7, vec![]));

    let draft = read(&["Ref: 12/2025", "Supply agreement", "Effective date: 3 March 2025", BODY]);
    assert_eq!(draft.headline.as_deref(), Some("Supply agreement"));
    assert_eq!((draft.blocks.len(), aside(&draft)), (4, vec![]));
}

#[test]
fn what_people_write_has_no_navigation() {
    let draft = read(&["联合声明", "Joint Statement", "2025年6月18日，柳渡", BODY]);
    assert_eq!(draft.headline.as_deref(), Some("联合声明"));
    assert_eq!(draft.blocks[1].text.as_str(), "Joint Statement");
    assert_eq!(aside(&draft), [(SetAsideReason::Byline, "2025年6月18日，柳渡")]);
    // What was copied from a page has.
    for over in [&["河谷网 > 新闻", "独家"][..], &["要闻", "财经", "体育"], &["首页", "本地"]]
    {
        let lines = [over, &["河谷公路恢复通车", "2023-10-16 14:20 来源：河谷日报", BODY]].concat();
        let draft = read(&lines);
        assert_eq!(draft.headline.as_deref(), Some("河谷公路恢复通车"), "{over:?}");
        assert_eq!(draft.blocks.len(), 2);
    }
    let draft = read(&["要闻", "河谷公路恢复通车", "2023-10-16 14:20 来源：河谷日报", BODY]);
    assert_eq!(draft.headline.as_deref(), Some("河谷公路恢复通车"));
}

#[test]
fn the_kind_of_a_text_is_not_its_title() {
    for kind in ["보도자료", "【新闻稿】", "FOR IMMEDIATE RELEASE", "プレスリリース"] {
        let draft = read(&[kind, "2025-09-17 10:00", "Contact: Ada Moor", "河谷公路恢复通车", BODY]);
        assert_eq!(draft.headline.as_deref(), Some("河谷公路恢复通车"), "{kind}");
        assert_eq!(aside(&draft)[0], (SetAsideReason::Other, kind));
        assert_eq!(draft.blocks[1].text.as_str(), "Contact: Ada Moor");
    }
    let draft = read(&["Dear readers,", BODY]);
    assert_eq!((draft.headline, draft.blocks.len()), (None, 2));
}

#[test]
fn an_agency_under_the_title_and_the_end_are_no_text() {
    let draft = read(&["河谷路、再開", "2025年11月12日 23時15分配信", "青屏共同通信社", BODY, "(了)"]);
    assert_eq!(draft.outlet.as_deref(), Some("青屏共同通信社"));
    let found: Vec<_> = aside(&draft).into_iter().map(|aside| aside.0).collect();
    assert_eq!(found, [SetAsideReason::Byline, SetAsideReason::Byline, SetAsideReason::Other]);
    assert_eq!(draft.blocks.len(), 2);
}

#[test]
fn a_title_over_short_sentences_is_one() {
    let draft = read(&["房屋租赁契约", "出租人：林禾", "第一条 租金", "每月三千元，五日前支付。"]);
    assert_eq!(draft.headline.as_deref(), Some("房屋租赁契约"));
    assert_eq!(draft.blocks.len(), 4);
    assert_eq!(read(&["河", "谷", "路"]).headline, None);
}

#[test]
fn the_date_of_a_declaration_is_a_part_of_it() {
    let draft = read(&["关于渡口的声明", BODY, "柳渡船行", "2026年5月3日"]);
    assert_eq!((draft.blocks.len(), aside(&draft)), (4, vec![]));
    assert_eq!(draft.published.as_deref(), Some("2026-05-03"));
    let draft = read(&["关于渡口的声明", BODY, "本声明日期：2026年5月3日"]);
    assert_eq!((draft.blocks.len(), aside(&draft)), (3, vec![]));
    let draft = read(&["Memorandum", "To: all crews", "From: Ada Moor", "Date: 3 May 2026", BODY]);
    assert_eq!((draft.blocks.len(), aside(&draft)), (5, vec![]));
    // What a page prints is none of it.
    for line in ["2026年5月3日", "发布时间：2026年5月3日", "2026年5月3日 来源：河谷网"] {
        let draft = read(&["渡口重开", BODY, line]);
        assert_eq!(aside(&draft), [(SetAsideReason::Byline, line)]);
    }
}

#[test]
fn a_lone_line_under_the_title_is_no_heading() {
    for name in ["林禾", "Ada Moor"] {
        let draft = read(&["渡口重开", name, BODY, BODY]);
        assert_eq!((draft.blocks[1].kind, draft.blocks[1].text.as_str()), (Paragraph, name));
    }
    assert_eq!(read(&["渡口重开", "背景", BODY, "护坡", BODY]).blocks[1].kind, Heading);
}
