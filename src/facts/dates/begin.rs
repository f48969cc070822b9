//! Where a word for a date may begin.

use super::named;
use crate::facts::text::Text;
use crate::text::numeral;

/// Whether the word for a day may begin here: the second letter rules out nearly all. [`from_day`] wants it asked.
#[inline]
pub(in crate::facts) fn may_begin(text: Text<'_>, at: usize) -> bool {
    let next = text.get(at + 1);
    // 上个月, 每个星期: 这个 and 每个 begin thousands of other words.
    if matches!(next, '个' | '個') && !matches!(text.get(at + 2), '月' | '星' | '周' | '週') {
        return false;
    }
    match text.get(at) {
        '今' => among!(next, "天日年月周週晚晩夜早晨朝后後春夏秋冬"),
        '明' => among!(next, "天日年早晚晨後治") || numeral::digit(next).is_some(),
        // 一昨日 is another day.
        '昨' => among!(next, "天日年晚晩夜晨早春夏秋冬") && text.before(at, 1) != '一',
        '前' => {
            among!(next, "天年日夜週月")
                || matches!(next, 'の' | '一') && among!(text.get(at + 2), "年日週月天晚")
                || is_number(next) && text.get(at + 2) == '季'
        }
        '翌' => among!(next, "日朝年月週々"),
        '当' | '當' => among!(next, "天日晚年"),
        '同' => {
            among!(next, "日年月治") || matches!(next, 'じ' | '一') && among!(text.get(at + 2), "日天年月週")
        }
        'そ' => next == 'の' && among!(text.get(at + 2), "日週年"),
        '去' => next == '年',
        '后' | '後' => matches!(next, '天' | '年') || is_number(next),
        '上' if next == '上' => matches!(text.get(at + 2), '周' | '週' | '个' | '個' | '月'),
        '上' => matches!(next, '周' | '週' | '月' | '个' | '個' | '星' | '午' | '半'),
        '下' if next == '下' => matches!(text.get(at + 2), '周' | '週' | '个' | '個' | '月'),
        '下' => {
            text.before(at, 1) != '创'
                && text.before(at, 1) != '創'
                && matches!(next, '周' | '週' | '月' | '个' | '個' | '星' | '午' | '半')
        }
        '本' => matches!(next, '周' | '週' | '月' | '年' | '日' | '季'),
        '来' | '來' => among!(next, "年月週春夏秋冬"),
        '先' => matches!(next, '月' | '週') || next == '々' && matches!(text.get(at + 2), '月' | '週'),
        '再' => next == '来' && matches!(text.get(at + 2), '年' | '月' | '週'),
        '周' | '週' | '星' | '礼' | '禮' => {
            let second = match text.get(at) {
                '星' => next == '期',
                '礼' | '禮' => next == '拜',
                _ => {
                    matches!(next, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天')
                        || next == 'の' && among!(text.get(at + 2), "初半終")
                        || next == '初' && text.get(at + 2) == 'め'
                }
            };
            second
                && !matches!(
                    text.before(at, 1),
                    '一' | '二' | '三' | '四' | '五' | '六' | '每' | '两' | '毎' | '半'
                )
        }
        '年' => {
            matches!(next, '底' | '末' | '初')
                && !matches!(text.get(at + 2), '级' | '中' | '始')
                && !is_number(text.before(at, 1))
                && !matches!(text.before(at, 1), '每' | '毎')
        }
        '月' if matches!(next, '底' | '末' | '初') => {
            !is_number(text.before(at, 1)) && !matches!(text.before(at, 1), '每' | '毎')
        }
        '月' | '火' | '水' | '木' | '金' | '土' | '日' => next == '曜',
        '从' | '從' | '自' | '従' => is_number(next) || among!(next, "今昨明上下去早晚周星凌本前"),
        '正' => next == '月' || next == '午',
        '早' => matches!(next, '上' | '晨' | '间' | '朝'),
        '晚' => matches!(next, '上' | '间') || is_number(next),
        '夜' => matches!(next, '里' | 'の' | '间') || is_number(next),
        '凌' => next == '晨',
        '清' => matches!(next, '晨' | '早' | '明'),
        '午' => matches!(next, '前' | '後' | '后' | '夜'),
        '中' => matches!(next, '午' | '秋') || matches!(next, '華' | '华') && text.get(at + 2) == '民',
        '傍' | '深' => matches!(next, '晚' | '夜'),
        '每' | '毎' => among!(next, "天日年月周週个個秒小時半季两兩") || is_number(next),
        '매' => among!(next, "일주년달월"),
        'ひ' => next == 'と' && text.get(at + 2) == '月',
        '朝' => matches!(next, 'の') || is_number(next),
        '晩' => is_number(next),
        '过' | '過' => matches!(next, '去'),
        '未' => matches!(next, '来' | '來'),
        '最' | '近' => next == '近' || is_number(next),
        '次' if matches!(next, '日' | '年') => true,
        'こ' if next == 'ど' => text.get(at + 2) == 'も',
        '向' | '次' | 'こ' | '这' | '這' => matches!(next, 'う' | 'の' | 'こ' | '个' | '個' | '周'),
        '康' => next == '熙',
        '雍' => next == '正',
        '乾' => next == '隆',
        '光' => next == '绪' || next == '緒',
        '宣' => next == '统' || next == '統',
        '大' if next == '正' || numeral::digit(next).is_some() => true,
        '崇' => matches!(next, '祯' | '禎'),
        '嘉' => matches!(next, '靖' | '庆' | '慶'),
        '洪' => next == '武',
        '顺' | '順' => next == '治',
        '道' => next == '光',
        '咸' => matches!(next, '丰' | '豐'),
        '慶' => next == '応',
        '第' => is_number(next) && matches!(text.get(at + 2), '季' | '四' | '天'),
        '전' => next == '날' || next == '년' && text.get(at + 2) != '대',
        '상' | '하' => next == '반' && text.get(at + 2) == '기',
        '民' => next == '国' || next == '國',
        '神' => next == '龙',
        '令' | '平' | '昭' => {
            matches!(next, '和' | '成')
                || next == '安' && matches!(text.get(at + 2), '夜')
                || numeral::digit(next).is_some()
        }
        '오' => matches!(next, '늘' | '전' | '후'),
        '내' => matches!(next, '일' | '년' | '달'),
        '어' => next == '제' || matches!(next, '린' | '버') && text.get(at + 2) == '이',
        '모' => next == '레',
        '그' => matches!(next, '저' | '날' | '해'),
        '같' => next == '은',
        '올' => next == '해',
        '작' => next == '년',
        '재' => next == '작' && text.get(at + 2) == '년',
        '최' => next == '근' && is_number(text.get(text.blank(at + 2))),
        '지' => next == '난' || next == '지' && text.get(at + 2) == '난',
        '다' => next == '음' || next == '다' && text.get(at + 2) == '음',
        '이' => matches!(next, '번' | '달' | '날' | '튿' | '듬'),
        '수' => among!(next, "요년개일주시분십백천만억"),
        '며' => next == '칠',
        '나' => next == '흘',
        '월' | '화' | '목' | '금' | '토' | '일' => next == '요',
        '之' => next == '前',
        _ => named::begins(text, at),
    }
}

pub(super) fn is_number(c: char) -> bool {
    numeral::digit(c).is_some() || numeral::han_digit(c).is_some() || c == '十'
}
