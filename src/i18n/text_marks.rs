//! What the marks of two texts in the window mean, in the words of the guide.

use super::table::table;

table! {
    /// The names of the marks, and what they say, in one language.
    TextMarkStrings, TEXT_MARKS;
    left: "橙色", "橙色", "Amber";
    left_says: "只在 A 里", "只在 A 裡", "only in A";
    right: "蓝色", "藍色", "Blue";
    right_says: "只在 B 里", "只在 B 裡", "only in B";
    moved: "紫色", "紫色", "Violet";
    moved_says: "换了地方，飘带连着它的两处", "換了地方，飄帶連著它的兩處", "moved; a ribbon joins its two places";
    fact: "黄色", "黃色", "Yellow";
    fact_says: "互相矛盾的数字、日期、金额、引语", "互相矛盾的數字、日期、金額、引語", "figures, dates, amounts or quotations that disagree";
    folded: "灰点", "灰點", "Grey dots";
    folded_says: "不计入的差异", "不計入的差異", "differences that are not counted";
    changes: "菱形", "菱形", "Diamond";
    changes_says: "涉及要点的改动", "涉及要點的改動", "a change that touches a fact, who says it or how sure it is";
    alike_says: "这一段两边相同的比例", "這一段兩邊相同的比例", "how much of the paragraph both have";
    nothing: "斜纹", "斜紋", "Stripes";
    nothing_says: "这一边没有对应的段落", "這一邊沒有對應的段落", "this side has no such paragraph";
}
