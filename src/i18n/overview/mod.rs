//! The words of the overview: what became of a base paragraph in a source.

mod descent;

use crate::compare::many::{Cell, CellState, Standing};

use super::table::table;
use super::{Lang, percent, verdict};

table! {
    /// Fixed words of the overview as a terminal shows it, in one language.
    OverviewStrings, OVERVIEW;
    base: "底本", "底本", "base text";
    alone: "只有底本有的段落", "只有底本有的段落", "Paragraphs only the base has";
    lacking: "底本没有的段落", "底本沒有的段落", "Paragraphs the base lacks";
    descent: "文字沿用关系（按共同文字、来源与时间推断）", "文字沿用關係（依共同文字、來源與時間推斷）", "Who took it from whom (by shared text, named sources and times)";
    facts: "各来源说法不一的事实", "各來源說法不一的事實", "Facts the sources disagree on";
    changed: "随版本变化的事实", "隨版本變化的事實", "Facts that changed over time";
    silent: "未提及", "未提及", "not said";
    undecided: "是否指此不能断定", "是否指此不能斷定", "may or may not mean this";
    revisions: "同一篇的先后版本", "同一篇的先後版本", "Revisions of one article";
}

/// Sentences of the overview in one language.
#[derive(Debug, Clone, Copy)]
pub struct OverviewPhrases(pub Lang);

impl OverviewPhrases {
    fn of(
        self,
        hans: &'static str,
        hant: &'static str,
        en: &'static str,
        ja: &'static str,
        ko: &'static str,
    ) -> &'static str {
        match self.0 {
            Lang::ZhHans => hans,
            Lang::ZhHant => hant,
            Lang::En => en,
            Lang::Ja => ja,
            Lang::Ko => ko,
        }
    }

    /// “改 82% · 2 处矛盾”: what stands in a cell.
    pub fn cell(self, cell: &Cell) -> String {
        let mut words = match cell.moved {
            0 => String::new(),
            by => {
                let arrow = if by > 0 { "↓" } else { "↑" };
                // Where more is to be said the arrow says it: English words are long.
                let alone = cell.state == CellState::Same;
                let [word, word_ja, word_ko] =
                    if alone { ["moved ", "移動 ", "이동 "] } else { ["", "", ""] };
                format!("{}{arrow}{} ", self.of("移 ", "移 ", word, word_ja, word_ko), by.unsigned_abs())
            }
        };
        // What only stands otherwise is all there.
        let share = |word: &str| match percent(cell.similarity) {
            100 => word.to_owned(),
            share => format!("{word} {share}%"),
        };
        words += &match cell.state {
            CellState::Pending => "…".to_owned(),
            CellState::Same if cell.moved != 0 => String::new(),
            CellState::Same => self.of("同", "同", "same", "同", "동일").to_owned(),
            CellState::Edited => share(self.of("改", "改", "edited", "改", "수정")),
            CellState::Split => share(self.of("拆", "拆", "split", "分割", "분할")),
            CellState::Merged => share(self.of("合", "合", "merged", "結合", "병합")),
            CellState::Omitted => self.of("略去", "略去", "omitted", "削除", "삭제").to_owned(),
            CellState::Apart => "—".to_owned(),
        };
        let mut words = words.trim_end().to_owned();
        if cell.conflicts > 0 {
            words += " · ";
            words += &match self.0 {
                _ if cell.over_time => self.changes(cell.conflicts),
                Lang::En if cell.conflicts == 1 => "1 fact".to_owned(),
                Lang::En => format!("{} facts", cell.conflicts),
                _ => self.conflicts(cell.conflicts),
            };
        }
        words
    }

    /// The same without its word and its facts, where there is no room for them.
    pub fn cell_briefly(self, cell: &Cell) -> String {
        let moved = match cell.moved {
            0 => String::new(),
            by => format!("{}{} ", if by > 0 { "↓" } else { "↑" }, by.unsigned_abs()),
        };
        match cell.state {
            CellState::Edited | CellState::Split | CellState::Merged => {
                format!("{moved}{}%", percent(cell.similarity))
            }
            _ => self.cell(&Cell { conflicts: 0, ..*cell }),
        }
    }

    /// The same in words, for those who hear it or look closer: “后移 2 段，改动，92% 相同，2处矛盾”.
    pub fn cell_in_full(self, cell: &Cell) -> String {
        let mut said: Vec<String> = Vec::new();
        match cell.moved {
            0 => {}
            by => said.push(self.moved(by)),
        }
        said.push(
            match cell.state {
                CellState::Pending => {
                    self.of("尚未比较", "尚未比較", "not compared yet", "未比較", "아직 비교하지 않음")
                }
                CellState::Same => self.of("文字相同", "文字相同", "same", "同一", "동일"),
                CellState::Edited => self.of("改动", "改動", "edited", "書き換え", "수정"),
                CellState::Split => self.of(
                    "拆成几段",
                    "拆成幾段",
                    "split into several paragraphs",
                    "複数の段落に分割",
                    "여러 문단으로 분할",
                ),
                CellState::Merged => self.of(
                    "与别段合并",
                    "與別段合併",
                    "merged with other paragraphs",
                    "ほかの段落と結合",
                    "다른 문단과 병합",
                ),
                CellState::Omitted => self.of("略去", "略去", "omitted", "削除", "삭제"),
                CellState::Apart => self.of(
                    "独立报道，没有这一段",
                    "獨立報導，沒有這一段",
                    "an independent report, without it",
                    "独自記事、この段落なし",
                    "자체 기사, 이 문단 없음",
                ),
            }
            .to_owned(),
        );
        // A share beside what became of a paragraph could be read as how much of it changed.
        if matches!(cell.state, CellState::Edited | CellState::Split | CellState::Merged) {
            match (percent(cell.similarity), self.0) {
                (100, _) => {}
                (share, Lang::En) => said.push(format!("{share}% the same")),
                (share, Lang::Ja) => said.push(format!("{share}% が一致")),
                (share, Lang::Ko) => said.push(format!("{share}% 일치")),
                (share, _) => said.push(format!("{share}% 相同")),
            }
        }
        if cell.conflicts > 0 {
            said.push(match cell.over_time {
                true => self.changes(cell.conflicts),
                false => self.conflicts(cell.conflicts),
            });
        }
        said.join(self.of("，", "，", ", ", "、", ", "))
    }

    /// How far a paragraph went, in words.
    fn moved(self, by: isize) -> String {
        let count = by.unsigned_abs();
        match (self.0, by > 0) {
            (Lang::ZhHans, true) => format!("后移 {count} 段"),
            (Lang::ZhHans, false) => format!("前移 {count} 段"),
            (Lang::ZhHant, true) => format!("後移 {count} 段"),
            (Lang::ZhHant, false) => format!("前移 {count} 段"),
            (Lang::En, later) => {
                let paragraphs = if count == 1 { "paragraph" } else { "paragraphs" };
                format!("moved {count} {paragraphs} {}", if later { "later" } else { "earlier" })
            }
            (Lang::Ja, later) => format!("{count}段落{}へ移動", if later { "後ろ" } else { "前" }),
            (Lang::Ko, later) => format!("{count}문단 {} 이동", if later { "뒤로" } else { "앞으로" }),
        }
    }

    /// Facts that changed from one state of a page to another.
    pub fn changes(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 处随版本变化"),
            Lang::ZhHant => format!("{count} 處隨版本變化"),
            Lang::En if count == 1 => "1 fact changed over time".to_owned(),
            Lang::En => format!("{count} facts changed over time"),
            Lang::Ja => format!("版による変化 {count}件"),
            Lang::Ko => format!("판별 변경 {count}건"),
        }
    }

    pub fn conflicts(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 处矛盾"),
            Lang::ZhHant => format!("{count} 處矛盾"),
            Lang::En if count == 1 => "1 fact disagrees".to_owned(),
            Lang::En => format!("{count} facts disagree"),
            Lang::Ja => format!("食い違い {count}件"),
            Lang::Ko => format!("불일치 {count}건"),
        }
    }

    /// “保留 83% · 删改转载”: a source against the base, under its name.
    pub fn standing(self, standing: &Standing) -> String {
        self.standing_parts(standing).join(" · ")
    }

    /// The same in its two parts. The figure first: where there is little room it is what must be seen.
    pub fn standing_parts(self, standing: &Standing) -> [String; 2] {
        let kept = percent(standing.base_kept);
        let kept = match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("保留 {kept}%"),
            Lang::En => format!("{kept}% kept"),
            Lang::Ja => format!("{kept}% 保持"),
            Lang::Ko => format!("{kept}% 유지"),
        };
        [kept, verdict(standing.verdict, self.0).to_owned()]
    }

    pub fn paragraphs(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("{count} 段"),
            Lang::En if count == 1 => "1 paragraph".to_owned(),
            Lang::En => format!("{count} paragraphs"),
            Lang::Ja => format!("{count}段落"),
            Lang::Ko => format!("{count}문단"),
        }
    }

    /// So many, of those that went from or came to paragraphs that stand in both texts.
    pub fn sentences(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("段内 {count} 句"),
            Lang::ZhHant => format!("段內 {count} 句"),
            Lang::En if count == 1 => "1 sentence inside a paragraph".to_owned(),
            Lang::En => format!("{count} sentences inside paragraphs"),
            Lang::Ja => format!("段落内の {count}文"),
            Lang::Ko => format!("문단 안 {count}문장"),
        }
    }

    /// How many paragraphs of the base text a source left out.
    pub fn omitted(self, count: usize, of: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("略去 {count}/{of} 段"),
            Lang::ZhHant => format!("略去 {count}/{of} 段"),
            Lang::En => format!("{count} of {of} paragraphs omitted"),
            Lang::Ja => format!("{of}段落中 {count}段落を削除"),
            Lang::Ko => format!("{of}문단 중 {count}문단 삭제"),
        }
    }

    /// How many paragraphs of its own a source has.
    pub fn added(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans | Lang::ZhHant => format!("新增 {count} 段"),
            Lang::En => format!("{count} added"),
            Lang::Ja => format!("{count}段落を追加"),
            Lang::Ko => format!("{count}문단 추가"),
        }
    }

    /// That nobody chose the base text of a folder or archive, and how to choose it.
    pub fn first_by_name(self, letter: &str, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("底本是 {letter} {name}，因其文件名排在最前；换底本请用 --base N"),
            Lang::ZhHant => format!("底本是 {letter} {name}，因其檔案名稱排在最前；換底本請用 --base N"),
            Lang::En => {
                format!(
                    "the base text is {letter} {name}, the first by its file name; choose another with --base N"
                )
            }
            Lang::Ja => format!(
                "底本は、ファイル名順で先頭の {letter} {name} です。別の底本を選ぶには --base N を指定してください"
            ),
            Lang::Ko => format!(
                "기준본은 파일 이름순으로 맨 앞인 {letter} {name}입니다. 다른 기준본은 --base N으로 고르십시오"
            ),
        }
    }

    /// “5 个来源”
    pub fn sources(self, count: usize) -> String {
        match self.0 {
            Lang::ZhHans => format!("{count} 个来源"),
            Lang::ZhHant => format!("{count} 個來源"),
            Lang::En => format!("{count} sources"),
            Lang::Ja => format!("{count}記事"),
            Lang::Ko => format!("기사 {count}건"),
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
            (Lang::En, false) if of == 1 => format!("1 comparison · {milliseconds:.0} ms"),
            (Lang::En, false) => format!("{of} comparisons · {milliseconds:.0} ms"),
            (Lang::Ja, true) => format!("比較中 {there}/{of}"),
            (Lang::Ja, false) => format!("{of}組を比較 · {milliseconds:.0} ms"),
            (Lang::Ko, true) => format!("비교하는 중 {there}/{of}"),
            (Lang::Ko, false) => format!("{of}쌍 비교 · {milliseconds:.0} ms"),
        }
    }

    /// On the menu that chooses the base text.
    pub fn base(self, name: &str) -> String {
        match self.0 {
            Lang::ZhHans => format!("以 {name} 为底本"),
            Lang::ZhHant => format!("以 {name} 為底本"),
            Lang::En => format!("Base text: {name}"),
            Lang::Ja => format!("底本：{name}"),
            Lang::Ko => format!("기준본: {name}"),
        }
    }
}
