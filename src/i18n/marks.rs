//! What the marks in the window mean: those of the overview, and those of two texts.

use super::table::table;

table! {
    /// The marks' meanings in one language; the marks themselves are those of the cells.
    MarkStrings, MARKS;
    same: "文字相同", "文字相同", "no difference that counts";
    edited: "改动，相同的文字占 87%", "改動，相同的文字占 87%", "87% of it is the same";
    moved: "移到后面，越过 2 段（↑ 前移）", "移到後面，越過 2 段（↑ 前移）", "2 paragraphs later (↑ earlier)";
    split: "拆成几段", "拆成幾段", "into several";
    merged: "与别段合成一段", "與別段合成一段", "with other paragraphs";
    omitted: "沿用而没有这一段", "沿用而沒有這一段", "left out";
    apart: "独立报道，没有这一段", "獨立報導，沒有這一段", "an independent report, without it";
    conflicts: "2 处事实与底本矛盾", "2 處事實與底本矛盾", "2 facts disagree";
    changed: "2 处事实随版本变化", "2 處事實隨版本變化", "2 facts changed over time";
    has_it: "底本没有，这个来源有", "底本沒有，這個來源有", "the base text lacks it";
}
