//! The words beside figures, each list parted by bars: which way a figure went, and what says nothing of it.

/// A figure went up.
pub(super) const UP: &str = "增长|增長|增加|上升|上涨|上漲|上调|上調|提高|攀升|提升|成長|上昇|增产|涨幅|漲幅|增幅|增|涨|\
    漲|升|増|回升|走高|飙升|飆升|猛增|激增|暴涨|暴漲|大涨|大漲|多增|上回|上がっ|上がり|上がる|\
    伸び|高い|高か|高く|プラス|증가|상승|늘어|급증|급등|폭등|폭증|반등|성장|인상|상향|확대|늘었|\
    늘고|늘며|늘린|늘려|늘렸|늘릴|늘자|올랐|오른|오르|올라|올렸|올린|올려|올릴|뛰었|뛴|뛰어|\
    치솟|높아|높은|높았|높였|높인|많은|많았|많아|웃돈|웃돌|increased|rose|grew|gained|climbed|\
    up|increase|rise|growth|increasing|rises|rising|growing|surged|jumped|soared|swelled|higher|\
    more|surge|jump|gain";

/// It went down. Those that end in a word of [`UP`] stand here: they are asked first.
pub(super) const DOWN: &str = "负增长|負增長|下降|下跌|减少|減少|下滑|降低|下调|下調|缩减|縮減|萎缩|萎縮|减产|低下|下落|\
    跌幅|降幅|跌|降|减|減|回落|走低|锐减|銳減|骤降|驟降|暴跌|大跌|下回|下がっ|下がり|下がる|\
    落ち|低い|低か|低く|安い|安か|安く|マイナス|감소|하락|줄어|역성장|급감|급락|폭락|인하|하향|\
    축소|감축|위축|줄었|줄고|줄며|줄인|줄여|줄였|줄일|줄자|내렸|내린|내리|내려|내릴|떨어|낮아|\
    낮은|낮았|낮췄|낮춘|적은|적었|밑돈|밑돌|깎|decreased|fell|declined|dropped|lost|shrank|down|\
    decrease|decline|drop|decreasing|declining|falls|falling|fall|slid|slipped|slumped|plunged|\
    tumbled|dipped|sank|contracted|cut|lower|fewer|less|slump|plunge|slide|dip";

/// Words between a noun and its figure that say neither.
pub(super) const BETWEEN: &str = "分别为|分別為|达到了|已达|高达|高達|达到|達到|共计|总计|合计|超过|超過|至少|大约|大約|约为|\
    仅为|共有|已有|将近|接近|不到|今年|现年|現年|年仅|约|約|近|达|達|为|為|是|共|有|超|仅|至|到|\
    了|逾|by";

/// Words behind a figure that belong to it; the particles of Korean with the blank behind them, which tells them from the
/// beginning of a word.
pub(super) const BEHIND: &str = "左右|以上|以下|上下|多|余|的|の|了|ほど|程度|가량|정도|이상|이하|안팎|넘게|가까이|가 |이 |\
    나 |이나 |을 |를 |씩 |더 ";

/// Words that go with any quantity, however often they are the same.
pub(super) const ANY: &str =
    "同比|环比|其中|分别|平均|全国|全市|全省|全年|目前|此外|以及|包括|第一|时间|我们|他们|问题";
