//! What the marks of reports mean, for the place where they stand.

use crate::compare::many::{Cell, CellState};

use super::Lang;

/// A mark and what it says.
pub type Meaning = (&'static str, &'static str);

/// Whether a cell bears a mark, and that mark in each language.
type Mark = (fn(&Cell) -> bool, [Meaning; 5]);

/// The marks of overviews, in the order in which they are explained.
const CELLS: [Mark; 9] = [
    (
        |cell| cell.state == CellState::Same && cell.moved == 0,
        [
            ("同", "没有要计的差异"),
            ("同", "沒有要計的差異"),
            ("same", "no difference that counts"),
            ("同", "対象となる差異なし"),
            ("동일", "세어야 할 차이 없음"),
        ],
    ),
    (
        |cell| cell.state == CellState::Edited,
        [
            ("改 N%", "有改动，N% 的文字相同"),
            ("改 N%", "有改動，N% 的文字相同"),
            ("edited N%", "changed, N% of the words are the same"),
            ("改 N%", "書き換えあり、N% が一致"),
            ("수정 N%", "수정됨, N%가 같음"),
        ],
    ),
    (
        |cell| cell.state == CellState::Split,
        [
            ("拆", "拆成几段"),
            ("拆", "拆成幾段"),
            ("split", "made several paragraphs"),
            ("分割", "複数の段落に分割"),
            ("분할", "여러 문단으로 분할"),
        ],
    ),
    (
        |cell| cell.state == CellState::Merged,
        [
            ("合", "与别段合为一段"),
            ("合", "與別段合為一段"),
            ("merged", "joined with other paragraphs"),
            ("結合", "ほかの段落と結合"),
            ("병합", "다른 문단과 병합"),
        ],
    ),
    (
        |cell| cell.moved != 0,
        [
            ("↓N ↑N", "后移、前移 N 段"),
            ("↓N ↑N", "後移、前移 N 段"),
            ("↓N ↑N", "moved down or up past N paragraphs"),
            ("↓N ↑N", "N段落後ろ、前へ移動"),
            ("↓N ↑N", "N문단 뒤로, 앞으로 이동"),
        ],
    ),
    (
        |cell| cell.state == CellState::Omitted,
        [
            ("略去", "沿用底本，但没有这一段"),
            ("略去", "沿用底本，但沒有這一段"),
            ("omitted", "taken from the base text without this paragraph"),
            ("削除", "底本を利用しているが、この段落はない"),
            ("삭제", "기준본을 썼으나 이 문단은 없음"),
        ],
    ),
    (
        |cell| cell.state == CellState::Apart,
        [
            ("—", "独立报道，没有这一段"),
            ("—", "獨立報導，沒有這一段"),
            ("—", "an independent report, without it"),
            ("—", "独自記事、この段落なし"),
            ("—", "자체 기사, 이 문단 없음"),
        ],
    ),
    (
        |cell| cell.conflicts > 0 && !cell.over_time,
        [
            ("!N", "N 处事实与底本矛盾"),
            ("!N", "N 處事實與底本矛盾"),
            ("!N", "N facts disagree with the base text"),
            ("!N", "底本と食い違う事実 N件"),
            ("!N", "기준본과 어긋나는 사실 N건"),
        ],
    ),
    (
        |cell| cell.conflicts > 0 && cell.over_time,
        [
            ("~N", "N 处事实随版本变化"),
            ("~N", "N 處事實隨版本變化"),
            ("~N", "N facts changed from one state of the page to the other"),
            ("~N", "版による事実の変化 N件"),
            ("~N", "판별로 바뀐 사실 N건"),
        ],
    ),
];

/// The marks that these cells bear.
pub fn cell_legend<'c>(cells: impl Iterator<Item = &'c Cell>, lang: Lang) -> Vec<Meaning> {
    let mut borne = [false; CELLS.len()];
    for cell in cells {
        borne.iter_mut().zip(CELLS).for_each(|(borne, (is_borne, _))| *borne |= is_borne(cell));
    }
    let marks = borne.into_iter().zip(CELLS).filter(|(borne, _)| *borne);
    marks.map(|(_, (_, meanings))| pick(lang, meanings)).collect()
}

/// The marks between the two texts of a comparison.
pub fn row_legend(lang: Lang) -> Vec<Meaning> {
    let marks = [
        [
            ("＝", "没有要计的差异"),
            ("＝", "沒有要計的差異"),
            ("=", "no difference that counts"),
            ("＝", "対象となる差異なし"),
            ("=", "세어야 할 차이 없음"),
        ],
        [
            ("同 N%", "改动之外的文字占 N%"),
            ("同 N%", "改動之外的文字占 N%"),
            ("N% same", "edited, N% of the words are the same"),
            ("一致 N%", "書き換えた段落で一致する文章の割合"),
            ("일치 N%", "수정된 문단에서 같은 글자의 비율"),
        ],
        [
            ("↓ ↑", "在后文、前文"),
            ("↓ ↑", "在後文、前文"),
            ("↓ ↑", "further down, further up"),
            ("↓ ↑", "後方、前方にある"),
            ("↓ ↑", "뒤쪽, 앞쪽에 있음"),
        ],
    ];
    marks.map(|meanings| pick(lang, meanings)).into()
}

/// “改 N%：有改动 · —：独立报道”.
pub fn legend_line(meanings: &[Meaning], lang: Lang) -> String {
    let colon = super::Phrases(lang).colon();
    meanings.iter().map(|(mark, says)| format!("{mark}{colon}{says}")).collect::<Vec<_>>().join(" · ")
}

fn pick(lang: Lang, [hans, hant, en, ja, ko]: [Meaning; 5]) -> Meaning {
    match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
        Lang::Ja => ja,
        Lang::Ko => ko,
    }
}

#[cfg(test)]
mod tests {
    use super::{cell_legend, legend_line};
    use crate::compare::many::{Cell, CellState};
    use crate::i18n::Lang;

    #[test]
    fn only_marks_that_stand_there_are_explained() {
        let cell = |state, moved, conflicts| Cell {
            state,
            similarity: 0.5,
            moved,
            conflicts,
            over_time: false,
            row: None,
        };
        let state = Cell { over_time: true, ..cell(CellState::Split, 0, 1) };
        let marks: Vec<_> = cell_legend([state].iter(), Lang::En).into_iter().map(|(mark, _)| mark).collect();
        assert_eq!(marks, ["split", "~N"]);
        let cells = [cell(CellState::Same, 0, 0), cell(CellState::Split, -2, 1)];
        let marks: Vec<_> = cell_legend(cells.iter(), Lang::En).into_iter().map(|(mark, _)| mark).collect();
        assert_eq!(marks, ["same", "split", "↓N ↑N", "!N"]);
        let apart = cell_legend([cell(CellState::Apart, 0, 0)].iter(), Lang::ZhHans);
        assert_eq!(legend_line(&apart, Lang::ZhHans), "—：独立报道，没有这一段");
        assert_eq!(cell_legend([].iter(), Lang::En), []);
    }
}
