//! The words of the table of many pairs.

use super::Lang;
use super::words::of;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairColumn {
    Name,
    Left,
    Right,
    Verdict,
    /// How much of the left text the right one keeps.
    Kept,
    /// How much of the right text comes from the left one.
    Taken,
    Conflicts,
    Attributions,
    Omitted,
    Added,
    Error,
}

/// Over a column; short, for a terminal shows as many.
pub fn pair_column(column: PairColumn, lang: Lang) -> &'static str {
    of(
        lang,
        match column {
            PairColumn::Name => ["名称", "名稱", "name", "名前", "이름"],
            PairColumn::Left => ["左", "左", "left", "左", "왼쪽"],
            PairColumn::Right => ["右", "右", "right", "右", "오른쪽"],
            PairColumn::Verdict => ["判断", "判斷", "verdict", "判定", "판정"],
            PairColumn::Kept => ["保留 %", "保留 %", "kept %", "保持 %", "유지 %"],
            PairColumn::Taken => ["来自左边 %", "來自左邊 %", "from left %", "左から %", "왼쪽에서 %"],
            PairColumn::Conflicts => ["矛盾", "矛盾", "conflicts", "食い違い", "불일치"],
            PairColumn::Attributions => ["说法来源", "說法來源", "attributions", "伝え方", "출처·확실성"],
            PairColumn::Omitted => ["略去", "略去", "omitted", "削除", "삭제"],
            PairColumn::Added => ["新增", "新增", "added", "追加", "추가"],
            PairColumn::Error => ["未能比较", "未能比較", "not compared", "比較できず", "비교 못 함"],
        },
    )
}

/// Why a file of one of two folders has no pair, in English like all reasons of pairs.
pub fn without_counterpart(folder: &str) -> String {
    format!("there is no file of this name in {folder}; rename one of the two, or leave it out")
}
