//! What begins like a Chinese person's name and is none.

use super::places;
use crate::facts::text::Text;

/// Companies, organs, things and other words that begin with a family name.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "高盛", "高通", "高德", "高检", "高法", "高层", "万科", "万达", "万豪", "路透", "彭博",
    "龙湖", "苏宁", "康佳", "康泰", "康师傅", "安踏", "安利", "方正", "金融", "金山", "石油",
    "石化", "白皮书", "白名单", "梅赛德斯", "马自达", "雷诺", "路虎", "柯达", "江铃", "江淮",
    "温氏", "海尔", "贝壳", "童装", "欧佩克", "欧洲", "单位", "任何", "常委", "安理会",
    "万事达", "古驰", "施耐德", "史料", "余额", "游客", "游戏", "钱包", "黄金", "白银",
    "白酒", "牛市", "熊市", "金价", "油价", "车企", "房企", "高校", "高管", "高层", "陈述",
    "马航", "夏普", "康宁", "程序", "谢谢", "关联", "方案", "于是", "应急",
];

/// 欧盟, 白宫, 韩方, 路透社: what begins like a person's name and is none; places too.
pub(super) fn is_other(text: Text<'_>, start: usize, end: usize, given: &[char]) -> bool {
    matches!(given, ['方' | '老'])
        || given.last().is_some_and(|&c| among!(c, "媒社厅署委企厂宫盟州"))
        || OTHERS.iter().any(|other| text.past(start, other) == Some(end))
        || places::at_start(text.slice(start, end)) == Some(end - start)
}
