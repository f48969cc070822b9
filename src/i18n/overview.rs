//! The words of the overview: what became of a base paragraph in a source.

use crate::compare::many::{Cell, CellState, Standing};

use super::{Lang, percent, verdict};

/// Sentences of the overview in one language.
#[derive(Debug, Clone, Copy)]
pub struct OverviewPhrases(pub Lang);

impl OverviewPhrases {
    fn of(self, hans: &'static str, hant: &'static str, en: &'static str) -> &'static str {
        match self.0 {
            Lang::ZhHans => hans,
            Lang::ZhHant => hant,
            Lang::En => en,
        }
    }

    /// “改 82% · 2 处矛盾”: what stands in a cell.
    pub fn cell(self, cell: &Cell) -> String {
        let mut words = match cell.moved {
            0 => String::new(),
            down if down > 0 => format!("{} ↓{down} ", self.of("移", "移", "moved")),
            up => format!("{} ↑{} ", self.of("移", "移", "moved"), up.unsigned_abs()),
        };
        let share = |word: &str| format!("{word} {}%", percent(cell.similarity));
        words += &match cell.state {
            CellState::Pending => "…".to_owned(),
            CellState::Same if cell.moved != 0 => String::new(),
            CellState::Same => self.of("同", "同", "same").to_owned(),
            CellState::Edited => share(self.of("改", "改", "edited")),
            CellState::Split => share(self.of("拆", "拆", "split")),
            CellState::Merged => share(self.of("合", "合", "merged")),
            CellState::Omitted => self.of("略去", "略去", "omitted").to_owned(),
            CellState::Apart => "—".to_owned(),
        };
        let mut words = words.trim_end().to_owned();
        if cell.conflicts > 0 {
            words += " · ";
            words += &self.conflicts(cell.conflicts);
        }
        words
    }

    /// The same for those who hear it.
    pub fn cell_in_full(self, cell: &Cell) -> String {
        match cell.state {
            CellState::Pending => self.of("尚未比较", "尚未比較", "not compared yet").to_owned(),
            CellState::Apart => self
                .of("独立报道，没有这一段", "獨立報導，沒有這一段", "not in this report of its own")
                .to_owned(),
            _ => self.cell(cell),
        }
    }

    pub fn conflicts(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 处矛盾"),
            Lang::ZhHant => format!("{count} 處矛盾"),
            Lang::En if count == 1 => "1 fact disagrees".to_owned(),
            Lang::En => format!("{count} facts disagree"),
        }
    }

    /// “删改转载 83%”: a source against the base, under its name.
    pub fn standing(self, standing: &Standing) -> String {
        format!("{} {}%", verdict(standing.verdict, self.0), percent(standing.base_kept))
    }

    pub fn paragraphs(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("{count} 段"),
            Lang::En if count == 1 => "1 paragraph".to_owned(),
            Lang::En => format!("{count} paragraphs"),
        }
    }

    /// “5 个来源”
    pub fn sources(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 个来源"),
            Lang::ZhHant => format!("{count} 個來源"),
            Lang::En => format!("{count} sources"),
        }
    }

    /// “4 对比较 · 9 ms”, or how many are there as long as some are missing.
    pub fn compared(self, (there, of): (usize, usize), milliseconds: f64) -> String {
        match (self.0, there < of) {
            (Lang::ZhHans, true) => format!("正在比较 {there}/{of}"),
            (Lang::ZhHant, true) => format!("正在比較 {there}/{of}"),
            (Lang::En, true) => format!("comparing {there} of {of}"),
            (Lang::ZhHans, false) => format!("{of} 对比较 · {milliseconds:.0} ms"),
            (Lang::ZhHant, false) => format!("{of} 對比較 · {milliseconds:.0} ms"),
            (Lang::En, false) => format!("{of} comparisons · {milliseconds:.0} ms"),
        }
    }

    /// On the menu that chooses the base text.
    pub fn base(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("以 {name} 为底本"),
            Lang::ZhHant => format!("以 {name} 為底本"),
            Lang::En => format!("Base text: {name}"),
        }
    }
}
